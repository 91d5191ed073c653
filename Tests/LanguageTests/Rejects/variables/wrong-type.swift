// error line 2: cannot convert value of type 'Int' to specified type 'String'
let text: String = 42
print(text)
