enum E: Error { case a }
let thrown = try Int("3") ?? { throw E.a }()
print(thrown)
let x: Int = Int("3") ?? { fatalError("no") }()
print(x)
func g(_ s: String) -> Int { guard let v = Int(s) else { return { preconditionFailure() }() }; return v }
print(g("4"))
let q: () -> Int = { fatalError() }
func run(_ f: () -> Int) -> Int { f() }
if x == 4 { print(run { fatalError() }) }
let z = Int("4") ?? { print("z"); fatalError("no") }()
print(z)
// expect: 3
// expect: 3
// expect: 4
// expect: 4
