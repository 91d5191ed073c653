// error line 3: cannot convert value of type 'String' to expected argument type 'Int'
let f = { (a: Int) in a * 2 }
print(f("x"))
