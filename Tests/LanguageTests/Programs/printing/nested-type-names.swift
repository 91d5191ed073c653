struct Outer<T> { struct Inner { var x = 1 }; struct Pair<U> { var u: U }; enum E { case a }; class K {} }
print(type(of: Outer<Int>.Inner()), Outer<Int>.Pair<String>(u: "a"), Outer<String>.E.a, Outer<Int>.Inner())
debugPrint(Outer<Int>.Inner(), Outer<Int>.Pair<String>(u: "a"), Outer<String>.E.a, [Outer<Int>.Inner()])
print(type(of: ["a": 1].keys), type(of: ["a": 1].values), type(of: "abc".utf8), String(reflecting: Outer<Int>.K.self), String(reflecting: Outer<[Int]>.Pair<Int?>.self), Outer<Int>.self)
struct A { struct B { enum C { case x } } }
print(A.B.C.x, A.B(), [A.B.C.x], String(reflecting: A.B.C.self), A.B.C.self)
// expect: Inner Pair<String>(u: "a") a Inner(x: 1)
// expect: main.Outer<Swift.Int>.Inner(x: 1) main.Outer<Swift.Int>.Pair<Swift.String>(u: "a") main.Outer<Swift.String>.E.a [main.Outer<Swift.Int>.Inner(x: 1)]
// expect: Keys Values UTF8View main.Outer<Swift.Int>.K main.Outer<Swift.Array<Swift.Int>>.Pair<Swift.Optional<Swift.Int>> Outer<Int>
// expect: x B() [main.A.B.C.x] main.A.B.C C
