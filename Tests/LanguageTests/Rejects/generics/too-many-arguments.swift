// error line 3: generic type 'Box' specialized with too many type parameters (got 2, but expected 1)
struct Box<T> { var v: T }
let b: Box<Int, Int>? = nil
print(b as Any)
