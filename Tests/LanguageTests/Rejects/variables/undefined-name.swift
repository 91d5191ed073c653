// error line 3: cannot find 'b' in scope
let a = 1
print(a + b)
