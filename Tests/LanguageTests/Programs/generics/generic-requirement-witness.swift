func made<C: SignedNumeric>(_ type: C.Type, _ i: Int) -> C? { C(exactly: i) }
print(made(Int.self, 3) as Any, made(Double.self, 3) as Any, made(Int8.self, 300) as Any)
func weighted<C: SignedNumeric>(_ xs: [C]) -> [C] { xs.enumerated().dropFirst().map { i, c in c * C(exactly: i)! } }
print(weighted([1, 2, 3]), weighted([1.5, 2, 3]))
// expect: Optional(3) Optional(3.0) nil
// expect: [2, 6] [2.0, 6.0]
