// error line 2: type annotation missing in pattern
var x
print(1)
