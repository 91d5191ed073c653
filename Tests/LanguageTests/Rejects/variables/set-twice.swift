// error line 4: immutable value 'n' may only be initialized once
let n: Int
n = 1
n = 2
print(n)
