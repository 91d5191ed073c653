struct S { let v: Int; init?(a: Int) { if a < 0 { return nil }; v = a }; init?(b: Int) { self.init(a: b) ; print("made") }; init(c: Int) { self.init(a: c)! } ; init(d: Int) { self.init(b: d)!; print("d") } }
print(S(b: -1) as Any, S(b: 2) as Any, S(c: 3), S(d: 4))
class C { let v: Int; init?(a: Int) { if a < 0 { return nil }; v = a }; convenience init?(b: Int) { self.init(a: b) ; print("made") }; convenience init(c: Int) { self.init(a: c)! }
 convenience init(d: Int) { self.init(b: d)!; print("d") } }
print(C(b: -1)?.v as Any, C(b: 2)?.v as Any, C(c: 3).v, C(d: 4).v)
class D: C { let w = 1; override init?(a: Int) { super.init(a: a); print("D") } ; init(e: Int) { super.init(a: e)! } }
print(D(a: -1)?.v as Any, D(b: 2)?.v as Any, D(c: 3).v, D(e: 4).v)
enum E: Int { case a = 1, b; init(x: Int) { self.init(rawValue: x)! } ; init?(y: Int) { self.init(rawValue: y - 1) } }
print(E(x: 2), E(y: 2) as Any, E(y: 9) as Any)
// expect: made
// expect: made
// expect: d
// expect: nil Optional(main.S(v: 2)) S(v: 3) S(v: 4)
// expect: made
// expect: made
// expect: d
// expect: nil Optional(2) 3 4
// expect: D
// expect: made
// expect: D
// expect: nil Optional(2) 3 4
// expect: b Optional(main.E.a) nil
