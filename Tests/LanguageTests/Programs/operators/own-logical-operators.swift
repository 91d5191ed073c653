struct P { let t: (Int) -> Bool
  static func && (a: P, b: P) -> P { P { a.t($0) && b.t($0) } }
  static func || (a: P, b: P) -> P { P { a.t($0) || b.t($0) } }
  static prefix func ! (a: P) -> P { P { !a.t($0) } }
}
let even = P { $0 % 2 == 0 }, big = P { $0 > 10 }
let e = even && !big || big && !even
print((1...20).filter(e.t))
print((even && big).t(12), (even || big).t(3))
indirect enum Q { case v(String), and(Q, Q), or(Q, Q) }
func && (a: Q, b: Q) -> Q { .and(a, b) }
func || (a: Q, b: @autoclosure () -> Q) -> Q { .or(a, b()) }
print(Q.v("a") && .v("b") || .v("c"))
let ok = true && false || true
print(ok)
func && (a: Int?, b: Int?) -> Bool { a != nil && b != nil }
let m: Int? = 3, n: Int? = nil
print(m && n, m && m)
// expect: [2, 4, 6, 8, 10, 11, 13, 15, 17, 19]
// expect: true false
// expect: or(main.Q.and(main.Q.v("a"), main.Q.v("b")), main.Q.v("c"))
// expect: true
// expect: false true
