class A {}
class B: A {}
let a: A = A()
print(a is B)
_ = a as! B
// trap line 5
// expect: false
