// error line 4: binary operator '+' cannot be applied to operands of type 'Int' and 'Double'
let n = 1
let x = 2.5
print(n + x)
