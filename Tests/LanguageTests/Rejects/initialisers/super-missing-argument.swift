// error line 5: missing argument for parameter 'n' in call
class A { init(n: Int) {} }
class B: A {
    init() {
        super.init()
    }
}
print(1)
