// error line 3: incorrect argument label in call (have 'b:', expected 'a:')
func f(a: Int) -> Int { a }
print(f(b: 1))
