// error line 6: 'self' used before 'self.init' call or assignment to 'self'
class A {
    var n: Int
    init(n: Int) { self.n = n }
    convenience init() {
        n = 1
    }
}
print(A().n)
