// error line 6: property 'self.x' not initialized at super.init call
class A { init() {} }
class B: A {
    var x: Int
    override init() {
        super.init()
        x = 1
    }
}
print(B())
