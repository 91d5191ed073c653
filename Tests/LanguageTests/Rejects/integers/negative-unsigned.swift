// error line 2: '-1' overflows when stored into
let u: UInt = -1
print(u)
