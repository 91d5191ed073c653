// error line 4: cannot assign through subscript: subscript is get-only
struct P { subscript(i: Int) -> Int { i } }
var p = P()
p[0] = 1
