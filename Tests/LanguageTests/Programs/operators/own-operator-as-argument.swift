struct L<A> { let a: A; static func + <B>(x: L, y: L<B>) -> L<B> { y } }
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
let add = curry(+) as (Int) -> (Int) -> Int
let sub: (Int) -> (Int) -> Int = curry(-)
print(add(1)(2), sub(1)(2))
// expect: 3 -1
