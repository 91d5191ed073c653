// error line 3
let n = 5
let s = n as String
print(s)
