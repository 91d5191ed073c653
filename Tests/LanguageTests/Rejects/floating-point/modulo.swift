// error line 3
let x = 5.5
print(x % 2.0)
