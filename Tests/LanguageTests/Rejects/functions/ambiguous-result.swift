// error line 4: ambiguous use of 'f()'
func f() -> Int { 1 }
func f() -> String { "1" }
let x = f()
print(x)
