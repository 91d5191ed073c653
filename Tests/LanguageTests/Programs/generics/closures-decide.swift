struct Pipe<I, O> { let f: (I) -> O }
let p = Pipe { $0 + 1 }
print(p.f(3))
func twice<A>(_ f: (A) -> A, _ a: A) -> A { f(f(a)) }
print(twice({ $0 + 1 }, 2.5))
func comp<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let c = comp({ (s: String) in s.count }, { $0 * 2 })
print(c("abc"))
let d = comp({ $0 + 1 }, { "\($0)" })
print(d(4))
// expect: 4
// expect: 4.5
// expect: 6
// expect: 5
