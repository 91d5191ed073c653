// error line 4
func f(_ n: inout Int) { n += 1 }
let a = 5
f(&a)
