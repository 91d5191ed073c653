// error line 4: instance method overrides a 'final' instance method
class A { final func f() {} }
class B: A {
    override func f() {}
}
print(1)
