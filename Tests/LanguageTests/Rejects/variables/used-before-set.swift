// error line 3: constant 'n' used before being initialized
let n: Int
print(n)
