func f(_ n: Int) { let a: Int
 while n > 0 { a = 3; break }
}
f(2)
func g() { let s: String
 switch Int("1") { case 1?: s = "x"; default: break }
 s = "y"; print(s) }
g()
// error line 7: immutable value 's' may only be initialized once
