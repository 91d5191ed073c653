// error line 3: cannot find 'm' in scope
let n = 1
print(n + m)
