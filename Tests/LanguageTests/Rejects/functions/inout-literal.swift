// error line 3
func f(_ n: inout Int) { n += 1 }
f(&5)
