// error line 4: passing value of type 'Int' to an inout parameter requires explicit '&'
let increment = { (n: inout Int) in n += 1 }
var x = 5
increment(x)
