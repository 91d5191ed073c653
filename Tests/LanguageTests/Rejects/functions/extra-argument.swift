// error line 3: extra argument in call
func f(_ a: Int) -> Int { a }
print(f(1, 2))
