// error line 3: missing argument for parameter 'n' in call
class A { init(n: Int) {} }
let a = A()
print(a)
