// error line 5: value of type 'any P' has no member 'f'
protocol P {}
struct S: P { func f() {} }
let p: any P = S()
p.f()
