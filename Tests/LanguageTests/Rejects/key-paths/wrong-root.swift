// error line 4: applied to
struct P { var x = 1 }
let path = \P.x
print("a"[keyPath: path])
