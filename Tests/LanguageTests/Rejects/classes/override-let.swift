// error line 4: cannot override immutable 'let' property 'x' with the getter of a 'var'
class A { let x = 1 }
class B: A {
    override var x: Int { 2 }
}
print(B().x)
