// error line 2: cannot find 'sqrt' in scope
let x = sqrt(2.0)
print(x)
