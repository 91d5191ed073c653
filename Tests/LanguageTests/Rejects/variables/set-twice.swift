// error line 4: value: 'n'
let n: Int
n = 1
n = 2
print(n)
