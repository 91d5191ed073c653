// error line 7: 'super.init' isn't called on all paths before returning from initializer
class A { init(n: Int) {} }
class B: A {
    var x: Int
    init() {
        x = 1
    }
}
print(B())
