// error line 5: 'self' is immutable
protocol P { mutating func up() }
struct S: P {
    var n = 0
    func up() { n += 1 }
}
print(1)
