// error line 4: passing value of type 'Int' to an inout parameter requires explicit '&'
func f(_ a: inout Int) { a += 1 }
var n = 1
f(n)
