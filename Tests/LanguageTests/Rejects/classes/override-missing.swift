// error line 4: overriding declaration requires an 'override' keyword
class A { func f() {} }
class B: A {
    func f() {}
}
print(1)
