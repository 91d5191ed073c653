// A loop's variable is the element as it was, whatever becomes of the array and of whoever keeps the variable.
final class C { let n: Int; init(_ n: Int) { self.n = n }; deinit { print("deinit", n) } }
func f() {
    var xs = [C(1), C(2), C(3)]
    var kept: [() -> Int] = []
    for x in xs {
        if x.n == 1 { xs = [] ; print("gone") }
        kept.append { x.n }
        print(x.n)
    }
    print(kept.map { $0() })
}
f()
for s in ["a", "b"] { var s = s; s += "!"; print(s) }
for var s in ["a", "b"] { s += "?"; print(s) }
for x in [1, 2] { let g = { x * 2 }; print(g()) }
for x: Int? in [1, nil] { print(x as Any) }
for (i, x) in ["p", "q"].enumerated() { print(i, x) }
for x in stride(from: 1, to: 7, by: 2) where x != 3 { print(x) }
for x in (1...3).reversed() { print(x) }
for x in [1: 2] { print(x.key, x.value) }
for i in [3, 4].indices { print(i) }
// expect: gone
// expect: 1
// expect: 2
// expect: 3
// expect: [1, 2, 3]
// expect: deinit 1
// expect: deinit 2
// expect: deinit 3
// expect: a!
// expect: b!
// expect: a?
// expect: b?
// expect: 2
// expect: 4
// expect: Optional(1)
// expect: nil
// expect: 0 p
// expect: 1 q
// expect: 1
// expect: 5
// expect: 3
// expect: 2
// expect: 1
// expect: 1 2
// expect: 0
// expect: 1
