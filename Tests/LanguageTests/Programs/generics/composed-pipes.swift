struct Pipe<I, O> { let f: (I) -> O; func callAsFunction(_ i: I) -> O { f(i) } ; func then<N>(_ b: Pipe<O, N>) -> Pipe<I, N> { .init { b(self($0)) } } }
infix operator >>>: AdditionPrecedence
func >>> <I, O, N>(a: Pipe<I, O>, b: Pipe<O, N>) -> Pipe<I, N> { a.then(b) }
let one = Pipe { (s: String) in s.count }
print(one.then(Pipe { $0 * $0 })("abcd"))
let two = one >>> Pipe { $0 * $0 }
print(two("abc"))
let three = one >>> Pipe { $0 * $0 } >>> Pipe { "<\($0)>" }
print(three("abc"))
// expect: 16
// expect: 9
// expect: <9>
