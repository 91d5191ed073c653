// error line 4
func f(_ n: Int) {}
let x: Int? = 1
f(x)
