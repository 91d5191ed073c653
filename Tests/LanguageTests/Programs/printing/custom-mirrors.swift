struct A: CustomReflectable { let x = 1
  var customMirror: Mirror { Mirror(self, children: ["a": 1, "b": "t"], displayStyle: .struct) } }
print(A()); debugPrint(A()); print([A()]); print("\(A())"); print(Optional(A()) as Any)
struct T: CustomReflectable { var customMirror: Mirror { Mirror(self, children: ["a": 1, "b": "t"], displayStyle: .tuple) } }
print(T()); debugPrint(T()); dump(T())
struct C: CustomReflectable { var customMirror: Mirror { Mirror(self, unlabeledChildren: [1, 2], displayStyle: .collection) } }
print(C()); debugPrint(C()); print([C()]); print((C(), 1))
final class K: CustomReflectable { var customMirror: Mirror { Mirror(self, children: ["z": 1], displayStyle: .struct) } }
print(K()); debugPrint(K()); dump(K())
enum E: CustomReflectable { case a(Int), b
  var customMirror: Mirror { Mirror(self, children: ["z": 1]) } }
print(E.a(3), E.b); debugPrint(E.b); dump(E.a(2)); dump(E.b)
struct D: CustomReflectable, CustomStringConvertible { var description: String { "dd" }
  var customMirror: Mirror { Mirror(self, children: ["z": 1]) } }
print(D()); dump(D())
struct O: CustomReflectable { var customMirror: Mirror { Mirror(self, children: ["some": 4], displayStyle: .optional) } }
print(O())
struct W { let p = A() }
print(W()); dump(W())
struct L: CustomReflectable { let x = 2; var customMirror: Mirror { Mirror(self, unlabeledChildren: [x], displayStyle: .struct) } }
print(L()); dump(L())
struct R: CustomReflectable { let x = 2; var customMirror: Mirror { Mirror(reflecting: [1, 2]) } }
print(R()); dump(R())
struct Dic: CustomReflectable { var customMirror: Mirror { Mirror(self, unlabeledChildren: [(1, 2)], displayStyle: .dictionary) } }
print(Dic()); let dumped = dump(Dic()); print(dumped)
// expect: A(a: 1, b: "t")
// expect: main.A(a: 1, b: "t")
// expect: [main.A(a: 1, b: "t")]
// expect: A(a: 1, b: "t")
// expect: Optional(main.A(a: 1, b: "t"))
// expect: (a: 1, b: "t")
// expect: (a: 1, b: "t")
// expect: ▿ (2 elements)
// expect:   - a: 1
// expect:   - b: "t"
// expect: main.C
// expect: main.C
// expect: [main.C]
// expect: (main.C, 1)
// expect: K(z: 1)
// expect: main.K(z: 1)
// expect: ▿ main.K #0
// expect:   - z: 1
// expect: main.E main.E
// expect: main.E
// expect: ▿ main.E
// expect:   - z: 1
// expect: ▿ main.E
// expect:   - z: 1
// expect: dd
// expect: ▿ dd
// expect:   - z: 1
// expect: 4
// expect: W(p: main.A(a: 1, b: "t"))
// expect: ▿ main.W
// expect:   ▿ p: main.A
// expect:     - a: 1
// expect:     - b: "t"
// expect: L()
// expect: ▿ main.L
// expect:   - 2
// expect: Swift.Array<Swift.Int>
// expect: ▿ 2 elements
// expect:   - 1
// expect:   - 2
// expect: main.Dic
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - .0: 1
// expect:     - .1: 2
// expect: main.Dic
