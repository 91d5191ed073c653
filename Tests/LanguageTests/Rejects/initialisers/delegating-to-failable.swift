struct S { init?(a: Int) { if a < 0 { return nil } }
  init(b: Int) { self.init(a: b) } }
// error line 2: a non-failable initializer cannot delegate to failable initializer 'init(a:)' written with 'init?'
