enum C { case alpha((Float, Int)), beta(x: (a: Int, b: Int)), gamma(Int, Int), d(Int), e(x: Int, y: Int), f((Int)), g(x: Int), h([(Int, Int)]), i((Int, Int)?) }
print(C.alpha((1, 2)), C.beta(x: (1, 2)), C.gamma(1, 2), C.d(1), C.e(x: 1, y: 2), C.f(1), C.g(x: 1), C.h([(1, 2)]), C.i((1, 2)), C.i(nil))
print([C.alpha((1, 2))], Optional(C.alpha((1, 2))) as Any)
// expect: alpha(1.0, 2) beta(x: (a: 1, b: 2)) gamma(1, 2) d(1) e(x: 1, y: 2) f(1) g(x: 1) h([(1, 2)]) i(Optional((1, 2))) i(nil)
// expect: [main.C.alpha(1.0, 2)] Optional(main.C.alpha(1.0, 2))
