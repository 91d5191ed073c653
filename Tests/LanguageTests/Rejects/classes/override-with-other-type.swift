// error line 4: method does not override any method from its superclass
class A { func f() -> Int { 1 } }
class B: A {
    override func f() -> String { "" }
}
print(1)
