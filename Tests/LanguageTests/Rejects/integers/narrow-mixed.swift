// error line 4: binary operator '+' cannot be applied to operands of type 'Int8' and 'Int'
let a: Int8 = 1
let b: Int = 2
print(a + b)
