// error line 3
var n = 1
if n = 2 { print("yes") }
