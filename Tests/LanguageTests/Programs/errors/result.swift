enum E: Error { case bad }
func run(_ n: Int) -> Result<Int, E> { n > 0 ? .success(n * 2) : .failure(.bad) }
for n in [3, -3] {
    switch run(n) {
    case .success(let v): print("ok", v)
    case .failure(let e): print("failed", e)
    }
}
// expect: ok 6
// expect: failed bad
print(try run(4).get(), run(5).map { $0 + 1 }, (try? run(-1).get()) as Any)
// expect: 8 success(11) nil
