@discardableResult
var a = 1
print(a)
// error line 1: '@discardableResult' attribute cannot be applied to this declaration
