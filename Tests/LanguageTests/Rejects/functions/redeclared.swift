// error line 3: invalid redeclaration of 'f()'
func f() -> Int { 1 }
func f() -> Int { 2 }
print(f())
