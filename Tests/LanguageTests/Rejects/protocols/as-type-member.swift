// error line 5: value of type 'any P' has no member 'm'
protocol P { var n: Int { get } }
struct S: P { let n = 1; let m = 2 }
let p: any P = S()
print(p.m)
