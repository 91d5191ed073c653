// error line 5
protocol P {}
struct S {}
func f(_ p: any P) {}
f(S())
