// error line 3: operator '=-'
var n = 1
n =- 2
print(n =+ 1)
