// error line 3
let s = "abc"
print(s[0])
