// error line 3
let a: Any = 1
let n = a as Int
print(n)
