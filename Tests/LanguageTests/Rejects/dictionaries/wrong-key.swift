// error line 3: cannot convert value of type 'Int' to expected argument type 'String'
let d = ["a": 1]
print(d[1] ?? 0)
