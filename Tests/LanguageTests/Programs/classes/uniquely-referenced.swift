final class Box { var v = 1 }
struct Cow { private var box = Box(); var v: Int { get { box.v } set { if !isKnownUniquelyReferenced(&box) { print("copy"); let b = Box(); b.v = box.v; box = b }; box.v = newValue } } }
var a = Cow(); a.v = 2; var b = a; b.v = 3; b.v = 4; print(a.v, b.v)
var x = Box(); print(isKnownUniquelyReferenced(&x)); let y = x; print(isKnownUniquelyReferenced(&x)); _ = y.v
// expect: copy
// expect: 2 4
// expect: true
// expect: false
