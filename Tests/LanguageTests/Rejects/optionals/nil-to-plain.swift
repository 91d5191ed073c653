// error line 3: type 'Int'
var n = 1
n = nil
print(n)
