protocol Term { associatedtype Value; func eval() -> Value }
struct Leaf<V>: Term { let v: V; func eval() -> V { v } }
struct Sum<L: Term, R: Term>: Term where L.Value == R.Value, L.Value: AdditiveArithmetic {
    let l: L, r: R
    func eval() -> L.Value { l.eval() + r.eval() }
}
func + <L: Term, R: Term>(l: L, r: R) -> Sum<L, R> { Sum(l: l, r: r) }
print((Leaf(v: 1.5) + Leaf(v: 2)).eval(), (Leaf(v: 1) + Leaf(v: 2) + Leaf(v: 3)).eval())
enum Kind: String, Comparable { case tools, food; static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue } }
print(Set([Kind.tools, .food, .tools]).count, [Kind.tools, .food].min()!)
let n: Int? = 3
switch n { case .some: print("there"); case nil: print("not there") }
// expect: 3.5 6
// expect: 2 food
// expect: there
