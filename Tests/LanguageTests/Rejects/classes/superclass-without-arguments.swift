// error line 3: reference to generic type 'Box' requires arguments in <...>
class Box<T> { var v: T; init(_ v: T) { self.v = v } }
class J: Box {}
