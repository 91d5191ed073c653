// error line 6: 'self' used before all stored properties are initialized
struct P {
    var x: Int, y: Int
    init() {
        x = 1
        show()
        y = 2
    }
    func show() {}
}
print(P())
