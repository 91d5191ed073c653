// expect: -300c 300c 300c 200c 400c
// expect: 300c -2.5 -7 Steps(n: -3, negations: 1)
// A signed number needs no `-` of its own: it comes with subtraction.
struct Cents: SignedNumeric, Comparable, CustomStringConvertible {
    var n: Int
    init(n: Int) { self.n = n }
    init(integerLiteral n: Int) { self.n = n * 100 }
    init?<T: BinaryInteger>(exactly source: T) {
        guard let n = Int(exactly: source) else { return nil }
        self.n = n * 100
    }
    var magnitude: Cents { Cents(n: abs(n)) }
    static func + (a: Cents, b: Cents) -> Cents { .init(n: a.n + b.n) }
    static func - (a: Cents, b: Cents) -> Cents { .init(n: a.n - b.n) }
    static func * (a: Cents, b: Cents) -> Cents { .init(n: a.n * b.n / 100) }
    static func *= (a: inout Cents, b: Cents) { a = a * b }
    static func < (a: Cents, b: Cents) -> Bool { a.n < b.n }
    var description: String { "\(n)c" }
}
struct Steps: SignedNumeric {
    var n: Int, negations = 0
    init(n: Int) { self.n = n }
    init(integerLiteral n: Int) { self.n = n }
    init?<T: BinaryInteger>(exactly source: T) { n = Int(source) }
    var magnitude: UInt { n.magnitude }
    static func + (a: Steps, b: Steps) -> Steps { .init(n: a.n + b.n) }
    static func - (a: Steps, b: Steps) -> Steps { .init(n: a.n - b.n) }
    static func * (a: Steps, b: Steps) -> Steps { .init(n: a.n * b.n) }
    static func *= (a: inout Steps, b: Steps) { a = a * b }
    mutating func negate() { n.negate(); negations += 1 }
}
var price: Cents = 3
price.negate()
print(price, -price, abs(price), max(price, 2), -(price - 1))
func opposite<T: SignedNumeric>(_ x: T) -> T { -x }
print(opposite(price), opposite(2.5), opposite(7), opposite(Steps(n: 3)))
