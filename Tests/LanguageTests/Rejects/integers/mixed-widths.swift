// error line 4: binary operator '+' cannot be applied to operands of type 'Int32' and 'Int64'
let a: Int32 = 1
let b: Int64 = 2
print(a + b)
