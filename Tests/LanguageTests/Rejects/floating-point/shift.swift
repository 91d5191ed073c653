// error line 3: binary operator '<<' cannot be applied to operands of type 'Double' and 'Int'
let x = 1.5
print(x << 1)
