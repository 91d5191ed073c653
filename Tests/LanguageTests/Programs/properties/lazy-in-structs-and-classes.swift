struct A { var n = 2; lazy var d: [Int] = { print("made"); return [n, n * 2] }(); lazy var e = n + 1
  init() {} }
var a = A()
print(a.d, a.d, a.e)
a.d.append(9); a.e += 10
print(a.d, a.e)
a.d = []
print(a)
class C { let k: Int; init(k: Int) { self.k = k }
  lazy var sq: Int = { [unowned self] in print("sq"); return self.k * self.k }()
  lazy private(set) var name: String = "c\(k)"
}
let c = C(k: 4)
print(c.sq, c.sq, c.name); c.sq = 3; print(c.sq)
struct P { var x = 1; lazy var y: Int = x * 3 }
var p = P(x: 4); p.x = 5
print(p.y); p.x = 7; print(p.y)
var xs = [1,2,3]
func upd(_ f: (inout Int) -> Void, _ v: inout Int) { f(&v) }
var q = 1
upd({ $0 += 5 }, &q); print(q)
let r = xs.reduce(into: [Int: Int]()) { $0[$1] = $1 * 2 }
print(r[2]!)
struct V { var s = 0 }
print(xs.reduce(into: V()) { $0.s += $1 })
upd({ (v: inout Int) in v *= 3 }, &q); print(q)
// expect: made
// expect: [2, 4] [2, 4] 3
// expect: [2, 4, 9] 13
// expect: A(n: 2, $__lazy_storage_$_d: Optional([]), $__lazy_storage_$_e: Optional(13))
// expect: sq
// expect: 16 16 c4
// expect: 3
// expect: 15
// expect: 15
// expect: 6
// expect: 4
// expect: V(s: 6)
// expect: 18
