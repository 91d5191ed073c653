// error line 5: key path is read-only
struct P { var y = 1 }
struct Q { var p: P? }
var q = Q()
q[keyPath: \Q.p?.y] = 3
