// error line 3
var n = 1
n++
print(n)
