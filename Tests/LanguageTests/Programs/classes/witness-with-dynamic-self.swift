protocol Copying { func copy() -> Self }
class P: Copying { var n: Int; required init(n: Int) { self.n = n }; func copy() -> Self { Self(n: n) }; var kind: String { "P" } }
class Q: P { override var kind: String { "Q" } }
final class R: Q { override var kind: String { "R" } }
func dup<T: Copying>(_ t: T) -> T { t.copy() }
let q = Q(n: 3)
let d = dup(q)
d.n += 1
print(q.n, d.n, d.kind, type(of: d))
let p: P = Q(n: 5)
print(dup(p).kind)
print(dup(R(n: 1)).kind)
let c: any Copying = q
print(type(of: c.copy()))
protocol Chain: AnyObject { @discardableResult func add(_ x: Int) -> Self; static func make() -> Self }
class Builder: Chain { var xs: [Int] = []; required init() {}; func add(_ x: Int) -> Self { xs.append(x); return self }; class func make() -> Self { Self() } }
class Sub: Builder { var total: Int { xs.reduce(0, +) } }
func fill<T: Chain>(_ t: T.Type) -> T { T.make().add(1).add(2) }
print(fill(Sub.self).total, fill(Builder.self).xs)
// expect: 3 4 Q Q
// expect: Q
// expect: R
// expect: Q
// expect: 3 [1, 2]
