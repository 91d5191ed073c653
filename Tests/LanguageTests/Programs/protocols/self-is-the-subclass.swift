protocol Cp { init(copying: Self); static var n: String { get } }; extension Cp { func copy() -> Self { Self(copying: self) }; func me() -> String { "\(Self.self) \(Self.n)" } }
class A: Cp { required init(copying o: A) {}; init() {}; class var n: String { "a" } }
class B: A { override class var n: String { "b" } }
let b = B(), a: A = B()
print(b.copy(), a.copy(), b.me(), a.me(), type(of: b.copy()), type(of: a.copy()))
func g<T: Cp>(_ t: T) -> String { t.me() + " \(T.self) \(t.copy())" }
print(g(b), g(a))
let any: any Cp = B()
print(any.me(), any.copy())
// expect: main.B main.A B b A a B A
// expect: B b B main.B A a A main.A
// expect: B b main.B
