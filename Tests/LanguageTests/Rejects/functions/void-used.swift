// error line 3: cannot convert value of type '()' to specified type 'Int'
func f() {}
let x: Int = f()
print(x)
