// error line 3: missing argument label 'a:' in call
func f(a: Int) -> Int { a }
print(f(1))
