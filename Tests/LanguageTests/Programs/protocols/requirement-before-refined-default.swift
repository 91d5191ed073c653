protocol Q { func f(); var d: String { get } }
protocol P: Q {}
extension P { func f() { print("ext") }; var d: String { "ext" } }
struct S: P { func f() { print("S") }; var d: String { "S" } }
func g<T: P>(_ t: T) { t.f(); print(t.d, [t].map(\.d), [t].map { $0.d }) }
g(S())
let p: any P = S()
p.f()
print(p.d, [p].map(\.d), [p].map { $0.d }, (\P.d)(p))
extension KeyPath { func callAsFunction(_ r: Root) -> Value { r[keyPath: self] } }
// expect: S
// expect: S ["S"] ["S"]
// expect: S
// expect: S ["S"] ["S"] S
