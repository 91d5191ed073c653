// error line 4: cannot infer key path type from context
struct P { var x = 1 }
var p = P()
p[keyPath: (\.x)] += 1
