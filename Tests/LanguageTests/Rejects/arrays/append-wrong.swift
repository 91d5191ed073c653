// error line 3: cannot convert value of type 'String' to expected argument type 'Int'
var xs = [1, 2]
xs.append("a")
print(xs)
