struct Meters: ExpressibleByIntegerLiteral {
    var value: Int
    init(_ value: Int) { self.value = value; print("converted") }
    init(integerLiteral value: Int) { self.value = value; print("literal") }
}
let count = 4
let lengths = [Meters(3), Meters(count), 5, Meters(-3), Meters.init(6)]
print(lengths.map { $0.value })
struct Label: ExpressibleByStringLiteral {
    init(_ text: String, upper: Bool = false) { print("plain", text) }
    init(stringLiteral text: String) { print("literal", text) }
}
_ = [Label("a"), Label("a\(count)"), Label("b", upper: true)]
print(Double(3), Float(0.1), Int8(-128), UInt8(255), String("abc"), Character("a"), Bool(true), Int(3.99))
// expect: literal
// expect: converted
// expect: literal
// expect: literal
// expect: converted
// expect: [3, 4, 5, -3, 6]
// expect: literal a
// expect: plain a4
// expect: plain b
// expect: 3.0 0.1 -128 255 abc a true 3
