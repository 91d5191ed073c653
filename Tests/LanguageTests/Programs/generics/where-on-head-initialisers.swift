struct I<B: Comparable>: Hashable where B: Hashable { let l: B; init?(_ x: B) { l = x } }
extension I where B: Strideable { func n() -> I? { I(l) } 
 func m(_ x: B) -> (Self?, I<B>?) { (I(x), .init(x)) } }
func k<X: Comparable & Hashable>(_ x: X) -> I<X>? { I(x) }
print(I(3)!.n()!.l, k("a")!, I(2)!.m(4))
// expect: 3 I<String>(l: "a") (Optional(main.I<Swift.Int>(l: 4)), Optional(main.I<Swift.Int>(l: 4)))
