// error line 5
protocol P { var n: Int { get } }
struct S: P { var n = 1 }
var p: any P = S()
p.n = 3
print(p.n)
