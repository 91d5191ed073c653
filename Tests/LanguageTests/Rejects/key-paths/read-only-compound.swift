// error line 4: key path is read-only
struct P { var x = 1; var sum: Int { x + 1 } }
var p = P()
p[keyPath: \P.sum] += 1
