func f(_ t: (a: Int, b: Int)) { print(t.a, t.b) }
f((b: 1, a: 2))
let t: (a: Int, b: Int) = (b: 1, a: 2)
print(t.a, t.b, t)
let u = (b: 5, a: "x")
let v: (a: String, b: Int) = u
print(v)
// expect: 2 1
// expect: 2 1 (a: 2, b: 1)
// expect: (a: "x", b: 5)
