print((1, "a") == (1, "a"), (1, 2) < (1, 3), (1, "a", 2.0) != (1, "a", 2.5), (1, 2, 3, 4, 5, 6) == (1, 2, 3, 4, 5, 6), () == (), max(1, 5, 3), min(2, 1, 9, 4), min("b", "a"))
var a = 1, b = 2; swap(&a, &b); print(a, b); (a, b) = (b, a); print(a, b); withExtendedLifetime(a) { print($0) }; let c = withUnsafe(3) { $0 + 1 }; print(c)
func withUnsafe<T, R>(_ t: T, _ f: (T) -> R) -> R { f(t) }
print(type(of: 5), type(of: "a"), type(of: [1.5]), type(of: (1, "a")), type(of: { (x: Int) -> String in "" }), Int.self, [String: Int].self, String(describing: Int.self), "\(type(of: 3.0))", Int.self == type(of: 5), Double.Type.self)
// expect: true true true true true 5 1 a
// expect: 2 1
// expect: 1 2
// expect: 1
// expect: 4
// expect: Int String Array<Double> (Int, String) (Int) -> String Int Dictionary<String, Int> Int Double true Double.Type
