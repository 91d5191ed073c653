// error line 4: cannot assign through subscript
struct P { let x = 1 }
var p = P()
p[keyPath: \P.x] = 2
