// error line 4
struct S { var n = 0 }
let s = S()
s.n = 4
print(s)
