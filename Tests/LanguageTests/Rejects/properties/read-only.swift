// error line 4: 'double' is a get-only property
struct P { var double: Int { 2 } }
var p = P()
p.double = 3
