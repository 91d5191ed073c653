// error line 5: value of type 'Box<B>' to
class A {}
class B: A {}
struct Box<T> { var v: T }
let b: Box<A> = Box<B>(v: B())
print(b)
