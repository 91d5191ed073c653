// error line 3: cannot convert value of type 'String' to specified type 'Int'
let n = 3
let x: Int = n > 2 ? 1 : "two"
print(x)
