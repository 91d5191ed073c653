// error line 4: cannot assign to value: 'a' is a 'let' constant
class A {}
let a = A()
a = A()
