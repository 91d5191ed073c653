// error line 3: generic type 'Box' specialized with too few type parameters (got 0, but expected 1)
class Box<T> { var v: T; init(_ v: T) { self.v = v } }
class I: Box<> {}
