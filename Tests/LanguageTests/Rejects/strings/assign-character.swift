// error line 3: cannot assign through subscript: subscript is get-only
var s = "abc"
s[s.startIndex] = "x"
print(s)
