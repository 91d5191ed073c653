func adder(_ n: Int) -> (Int) -> Int {
    func add(_ x: Int) -> Int { x + n }
    return add
}
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let add3 = adder(3)
print(add3(4), adder(10)(1), compose(add3, String.init)(5).count)
// expect: 7 11 1
