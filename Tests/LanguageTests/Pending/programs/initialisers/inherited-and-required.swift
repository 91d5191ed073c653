class Base {
    var n: Int
    required init(n: Int) { self.n = n }
    convenience init() { self.init(n: 7) }
    class func make() -> Self { self.init(n: 1) }
}
class Sub: Base {
    var extra = "e"
}
print(Sub().n, Sub(n: 2).extra, Sub.make().extra, type(of: Sub.make()))
// expect: 7 e e Sub
