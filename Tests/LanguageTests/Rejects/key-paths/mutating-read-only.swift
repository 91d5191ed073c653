// error line 4
struct P { let xs = [1] }
var p = P()
p[keyPath: \.xs].append(2)
