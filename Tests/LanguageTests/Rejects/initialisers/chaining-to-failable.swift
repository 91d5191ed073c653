class C { init?(a: Int) { if a < 0 { return nil } } }
class D: C {
  init(b: Int) { super.init(a: b) }
  convenience init(c: Int) { self.init(b: c)! } }
// error line 3: a non-failable initializer cannot chain to failable initializer 'init(a:)' written with 'init?'
