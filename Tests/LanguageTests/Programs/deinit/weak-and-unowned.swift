// Weak and unowned variables of every kind.
class A { let n: Int; init(_ n: Int) { self.n = n; print("init", n) }; deinit { print("deinit", n) } }
func local() {
    var a: A? = A(1)
    weak var w = a
    print(w?.n ?? 0)
    a = nil
    print(w == nil)
    let b = A(2)
    unowned let u = b
    print(u.n)
}
local()
var g: A? = A(3)
weak var gw = g
print(gw!.n)
g = nil
print(gw as Any)
class P { weak var child: C?; unowned let owner: A; init(_ o: A) { owner = o } ; deinit { print("P gone") } }
class C { unowned var parent: P; init(_ p: P) { parent = p }; deinit { print("C gone") } }
do {
    let a = A(4)
    let p = P(a)
    do { let c = C(p); p.child = c; print(p.child === c, c.parent === p) }
    print(p.child == nil, p.owner.n)
}
// expect: init 1
// expect: 1
// expect: deinit 1
// expect: true
// expect: init 2
// expect: 2
// expect: deinit 2
// expect: init 3
// expect: 3
// expect: deinit 3
// expect: nil
// expect: init 4
// expect: true true
// expect: C gone
// expect: true 4
// expect: P gone
// expect: deinit 4
