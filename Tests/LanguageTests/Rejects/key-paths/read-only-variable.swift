// error line 5: cannot assign through subscript: 'path' is a read-only key path
struct P { var x = 1 }
var p = P()
let path: KeyPath<P, Int> = \.x
p[keyPath: path] = 2
