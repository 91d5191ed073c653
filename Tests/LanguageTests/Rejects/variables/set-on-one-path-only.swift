// error line 5: constant 'n' used before being initialized
let flag = true
let n: Int
if flag { n = 1 }
print(n)
