class T { var n = 1; func f() -> String { "T\(n)" } }
class U: T { override func f() -> String { "U\(n)" } }
protocol Ts { var all: [T] { get } }
extension Array: Ts where Element: T { var all: [T] { map { $0 } } }
print([T()].all.count, [U()].all.map { $0.f() })
extension Sequence where Element: T {
    var total: Int { reduce(0) { $0 + $1.n } }
    var names: [String] { map { $0.f() } }
    func bump() { for x in self { x.n += 1 } }
    var first2: T? { for x in self { return x }; return nil }
}
let us = [U(), U()]
us.bump()
print(us.total, us.names, us.first2!.f())
extension Dictionary where Value: T { var texts: [String] { values.map { $0.f() }.sorted() } }
print(["a": U(), "b": U()].texts)
struct Box<E> { var e: E }
extension Box where E: T { var t: T { e }; func read() -> Int { e.n } }
print(Box(e: U()).t.f(), Box(e: T()).read())
func most<S: Sequence>(_ s: S) -> Int where S.Element: T { s.map { $0.n }.max() ?? 0 }
print(most(us))
// expect: 1 ["U1"]
// expect: 4 ["U2", "U2"] U2
// expect: ["U1", "U1"]
// expect: U1 1
// expect: 2
