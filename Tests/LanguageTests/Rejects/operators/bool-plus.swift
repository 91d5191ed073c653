// error line 2: binary operator '+' cannot be applied to two 'Bool' operands
let a = true + false
print(a)
