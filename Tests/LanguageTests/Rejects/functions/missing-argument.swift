// error line 3: missing argument for parameter 'b' in call
func f(_ a: Int, b: Int) -> Int { a + b }
print(f(1))
