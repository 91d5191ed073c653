// error line 5: argument type
protocol P {}
struct S {}
func f(_ p: any P) { print(p) }
f(S())
