// error line 5: 'self' is immutable
struct C {
    var n = 0
    func up() {
        n += 1
    }
}
print(C().n)
