// error line 6: return from initializer without initializing all stored properties
struct P {
    var x: Int, y: Int
    init() {
        x = 1
    }
}
print(P())
