// error line 5: 'self' used in method call 'report' before all stored properties are initialized
class C {
    var n: Int
    init() {
        report()
        n = 1
    }
    func report() {}
}
print(C())
