// expect: true true true false false true
// expect: 1 [1]
enum J: Equatable, ExpressibleByNilLiteral { case null, n(Int); init(nilLiteral: ()) { self = .null } }
struct H { var v = J.null; subscript(i: Int) -> J { v } }
let j = J.null, h = H()
print(j == nil, h[9] == nil, nil == j, j != nil, J.n(1) == nil, h.v == nil)
struct Job: Hashable, Codable, Sendable { var n = 1 }
func hand<T: Sendable>(_ x: T) -> T { x }
let any: any Sendable = hand(Job())
print((any as? Job)?.n ?? 0, hand([1]))
