// error line 3: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
let n = 3
print("n is " + n)
