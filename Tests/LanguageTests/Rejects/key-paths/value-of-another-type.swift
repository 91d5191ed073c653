// error line 4: cannot assign value of type 'String'
struct P { var x = 1 }
var p = P()
p[keyPath: \.x] = "one"
