// error line 4: cannot convert value of type 'B' to specified type 'A'
class A {}
class B {}
let a: A = B()
print(a)
