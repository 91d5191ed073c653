struct S { let v: Int; init?(a: Int) { if a < 0 { return nil }; v = a }; init?(b: Int) { self.init(a: b) ; print("made") } }
print(S(b: -1) as Any, S(b: 2) as Any)
class C { let v: Int; init?(a: Int) { if a < 0 { return nil }; v = a }; convenience init?(b: Int) { self.init(a: b) ; print("made") } }
print(C(b: -1)?.v as Any, C(b: 2)?.v as Any)
class D: C { let w = 1; override init?(a: Int) { super.init(a: a); print("D") } }
print(D(a: -1)?.v as Any, D(b: 2)?.v as Any)
// expect: made
// expect: nil Optional(main.S(v: 2))
// expect: made
// expect: nil Optional(2)
// expect: D
// expect: made
// expect: nil Optional(2)
