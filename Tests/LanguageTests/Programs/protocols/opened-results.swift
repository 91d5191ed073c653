protocol Shape { func scaled(_ k: Double) -> Self; var a: Double { get } }
struct Sq: Shape { var a: Double; func scaled(_ k: Double) -> Sq { Sq(a: a * k) } }
struct Ci: Shape { var a: Double; func scaled(_ k: Double) -> Self { Ci(a: a * k) } }
func big<S: Shape>(_ s: S) -> S { s.scaled(10) }
func pair<S: Shape>(_ s: S) -> [S] { [s, s] }
func opt<S: Shape>(_ s: S) -> S? { s.a > 1 ? s : nil }
let shapes: [any Shape] = [Sq(a: 1), Ci(a: 2)]
for s in shapes { print(big(s), pair(s).count, opt(s) as Any, big(big(s)).a) }
func make(_ q: Bool) -> any Shape { q ? Sq(a: 1) : Ci(a: 1) }
let c: (Bool) -> any Shape = { $0 ? Sq(a: 3) : Ci(a: 3) }
print(make(true), make(false), c(true), c(false))
// expect: Sq(a: 10.0) 2 nil 100.0
// expect: Ci(a: 20.0) 2 Optional(main.Ci(a: 2.0)) 200.0
// expect: Sq(a: 1.0) Ci(a: 1.0) Sq(a: 3.0) Ci(a: 3.0)
