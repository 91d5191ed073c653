// error line 3: missing argument for parameter #2 in call
func f(_ a: Int, _ b: Int) {}
f(1)
