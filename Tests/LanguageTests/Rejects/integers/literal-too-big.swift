// error line 2: integer literal '256' overflows when stored into 'UInt8'
let b: UInt8 = 256
print(b)
