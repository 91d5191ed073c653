// error line 4: 'p' is a 'let' constant
struct P { var x = 1 }
let p = P(), path = \P.x
p[keyPath: path] = 2
