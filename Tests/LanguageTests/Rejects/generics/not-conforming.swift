// error line 4
func f<T: Comparable>(_ a: T) -> T { a }
struct S {}
print(f(S()))
