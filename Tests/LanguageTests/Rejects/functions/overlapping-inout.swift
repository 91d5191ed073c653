// error line 4: inout arguments are not allowed to alias each other
func f(_ a: inout Int, _ b: inout Int) { a = b }
var n = 1
f(&n, &n)
