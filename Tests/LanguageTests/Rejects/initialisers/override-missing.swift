// error line 4: overriding declaration requires an 'override' keyword
class A { init() {} }
class B: A {
    init() {
        super.init()
    }
}
print(1)
