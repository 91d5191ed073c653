// error line 2: string literal
let s = "abc
print(s)
