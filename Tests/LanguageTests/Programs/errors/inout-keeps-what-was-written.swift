struct E: Error {}
func f(_ x: inout Int) throws { x = 9; throw E() }
var g = 1
func h() { var l = 1; try? f(&l); print(l); let c = { l += 1; try? f(&l); print(l) }; c() }
try? f(&g); print(g); h()
class C { var a = 1; var arr = [1, 2] }
let c = C()
try? f(&c.a); print(c.a); try? f(&c.arr[0]); print(c.arr)
var o: Int? = 4
try? f(&o!); print(o as Any)
func two(_ x: inout Int, _ y: inout Int) throws { x = 5; try f(&y) }
func tt() { var t = (1, 2)
try? two(&t.0, &t.1); print(t) }; tt()
extension Int { mutating func bump() throws { self += 1; throw E() } }
struct S { var n = 1; mutating func go() throws { n = 7; try n.bump() } }
var s = S(); try? s.n.bump(); print(s.n); try? s.go(); print(s.n)
var m = ["a": 1]
try? m["a", default: 0].bump(); print(m)
try? m["b", default: 0].bump(); print(m["a"]!, m["b"]!)
try? m["a"]?.bump(); print(m["a"]!, m["b"]!)
// expect: 9
// expect: 9
// expect: 9
// expect: 9
// expect: [9, 2]
// expect: Optional(9)
// expect: (5, 9)
// expect: 2
// expect: 8
// expect: ["a": 2]
// expect: 2 1
// expect: 3 1
