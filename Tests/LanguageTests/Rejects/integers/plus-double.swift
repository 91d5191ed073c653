// error line 4: binary operator '+' cannot be applied to operands of type 'Int' and 'Double'
let a = 1
let b = 2.5
print(a + b)
