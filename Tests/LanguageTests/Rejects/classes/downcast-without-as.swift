// error line 5: cannot convert value of type 'A' to specified type 'B'
class A {}
class B: A {}
let a: A = B()
let b: B = a
print(b)
