// trap line 5
var stock: UInt = 1
stock -= 1
print(stock)
stock -= 1
// expect: 0
