// error line 6: 'Weak' requires that 'S' be a class type
struct Weak<T> where T: AnyObject { weak var v: T? }
class C {}
struct S {}
let a: Weak<C>? = nil
let b: Weak<S>? = nil
