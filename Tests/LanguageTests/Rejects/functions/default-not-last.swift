// error line 3
func f(a: Int = 1, b: Int) -> Int { a + b }
print(f(2))
