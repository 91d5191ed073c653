// error line 3: missing argument label 'to:' in call
func f(to n: Int) -> Int { n }
print(f(3))
