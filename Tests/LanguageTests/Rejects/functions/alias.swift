// error line 4: inout arguments are not allowed to alias each other
func swap2(_ a: inout Int, _ b: inout Int) { let t = a; a = b; b = t }
var x = 1
swap2(&x, &x)
