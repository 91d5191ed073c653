// error line 5: cannot assign to value: 'a' is a 'let' constant
class A { var n = 1 }
let a = A()
a.n = 2
a = A()
