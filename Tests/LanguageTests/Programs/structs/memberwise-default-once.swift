class T { let n: String; init(_ n: String) { self.n = n; print("+\(n)") }; deinit { print("-\(n)") } }
struct S { let t: T; var u = T("u") }
do { var s = S(t: T("s")); let s2 = s; s.u = T("u2"); print("s"); _ = s2 }
do { let s = S(t: T("s"), u: T("given")); print(s.u.n) }
// expect: +s
// expect: +u
// expect: +u2
// expect: s
// expect: -u
// expect: -s
// expect: -u2
// expect: +s
// expect: +given
// expect: given
// expect: -s
// expect: -given
