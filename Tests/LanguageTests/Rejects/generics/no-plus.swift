// error line 2: binary operator '+' cannot be applied to two 'T' operands
func add<T>(_ a: T, _ b: T) -> T { a + b }
print(add(1, 2))
