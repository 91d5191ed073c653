// expect: -3 7 0
// expect: R-3 R-2 R3 R-2
struct R<I: SignedInteger>: ExpressibleByIntegerLiteral, CustomStringConvertible, Equatable { let n: I; init(_ n: I) { self.n = n }; init(integerLiteral v: Int) { self.init(I(v)) }
 static func + (a: R, b: R) -> R { R(a.n + b.n) }
 static func / (a: R, b: R) -> R { R(a.n / b.n) }
 static prefix func - (a: R) -> R { R(-a.n) }
 var description: String { "R\(n)" } }
print(-7 / 2, 3 + 4, 1 / 2)
let r: R<Int> = -7 / 2
print(r, r + 1, -r, 1 + r)
