// error line 6: 'self.init' isn't called on all paths before returning from initializer
class A {
    init() {}
    convenience init(n: Int) {
        print(n)
    }
}
print(A(n: 1))
