// error line 4: method does not override any method from its superclass
class A {}
class B: A {
    override func f() {}
}
print(1)
