infix operator **: Power
infix operator |>: Pipe
infix operator <=>: ComparisonPrecedence
prefix operator √
postfix operator %%
prefix operator ++
infix operator ?=: AssignmentPrecedence
infix operator >>>: Compose
precedencegroup Power {
    higherThan: MultiplicationPrecedence
    associativity: right
}
precedencegroup Pipe {
    lowerThan: AdditionPrecedence
    associativity: left
}
precedencegroup Compose {
    higherThan: Pipe
    associativity: left
}
func ** (a: Double, b: Int) -> Double { (0..<b).reduce(1) { r, _ in r * a } }
func ** (a: Int, b: Int) -> Int { Int(Double(a) ** b) }
func |> <A, B>(x: A, f: (A) -> B) -> B { f(x) }
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
func <=> <T: Comparable>(a: T, b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }
func ?= <T>(a: inout T?, b: @autoclosure () -> T) { if a == nil { a = b() } }
prefix func √ (x: Double) -> Double { x.squareRoot() }
postfix func %% (x: Int) -> Double { Double(x) / 100 }
prefix func ++ (x: inout Int) -> Int { x += 1; return x }
print(2 ** 3 ** 2, 2 * 3 ** 2, 2.0 ** 3, √16 + 1, 50%%, √(9 ** 1))
print([3, 1, 2] |> { $0.sorted() } |> { $0.map(String.init) } |> { $0.joined(separator: "<") }, 5 + 1 |> { $0 * 2 })
print(((+) as (Int, Int) -> Int)(1, 2), 1 <=> 2, "b" <=> "a", 2.0 <=> 2)
var n = 4, maybe: Int?, set: String? = "s"
maybe ?= 7; maybe ?= 8; set ?= { print("never"); return "t" }()
print(++n, n, maybe!, set!)
let inc = { (n: Int) in n + 1 }, show = { (n: Int) in "<\(n)>" }
print((inc >>> inc >>> show)(1), 3 |> inc >>> show)
struct Vec: Equatable, CustomStringConvertible { var x, y: Double
    static let zero = Vec(x: 0, y: 0)
    static func + (a: Vec, b: Vec) -> Vec { Vec(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Vec, b: Vec) -> Vec { a + -b }
    static prefix func - (v: Vec) -> Vec { Vec(x: -v.x, y: -v.y) }
    static func * (k: Double, v: Vec) -> Vec { Vec(x: k * v.x, y: k * v.y) }
    static func * (v: Vec, k: Double) -> Vec { k * v }
    static func * (a: Vec, b: Vec) -> Double { a.x * b.x + a.y * b.y }
    static func += (a: inout Vec, b: Vec) { a = a + b }
    static func *= (a: inout Vec, k: Double) { a = a * k }
    static func < (a: Vec, b: Vec) -> Bool { a * a < b * b }
    var description: String { "(\(x), \(y))" } }
var v = Vec(x: 1, y: 2), w = Vec(x: 3, y: -1)
v += w; w *= 2
print(v, w, v + w, v - w, -v, 2 * v, v * 2, v * w, v == w, v != w, v < w, [v, w].reduce(.zero, +), 2 * v * w)
struct Money: Comparable, AdditiveArithmetic { var cents: Int; static var zero: Money { Money(cents: 0) }
    static func + (a: Money, b: Money) -> Money { .init(cents: a.cents + b.cents) }; static func - (a: Money, b: Money) -> Money { .init(cents: a.cents - b.cents) }
    static func < (a: Money, b: Money) -> Bool { a.cents < b.cents } }
var wallet = [Money(cents: 150), Money(cents: 99)]
wallet[0] += Money(cents: 1); wallet[1] -= Money(cents: 9)
print(wallet.map(\.cents), wallet.reduce(.zero, +).cents, wallet.max()!.cents, wallet[0] > wallet[1], wallet[0] >= wallet[1], wallet.sorted()[0].cents)
struct Mask: Equatable { var bits: UInt8; static func | (a: Mask, b: Mask) -> Mask { .init(bits: a.bits | b.bits) }; static prefix func ~ (m: Mask) -> Mask { .init(bits: ~m.bits) }; static func & (a: Mask, b: Mask) -> Mask { .init(bits: a.bits & b.bits) }; static func << (a: Mask, n: Int) -> Mask { .init(bits: a.bits << n) } }
let m = Mask(bits: 0b11)
print((m << 2 | m).bits, (~m & Mask(bits: 0xF)).bits, m == Mask(bits: 3))
extension Array { static func * (a: [Element], n: Int) -> [Element] { (0..<n).flatMap { _ in a } }; static func - (a: [Element], b: [Element]) -> [Element] where Element: Equatable { a.filter { !b.contains($0) } } }
extension String { static func * (s: String, n: Int) -> String { String(repeating: s, count: n) }; static prefix func ! (s: String) -> String { String(s.reversed()) } }
print([1, 2] * 2, [1, 2, 3] - [2], "ab" * 3, !"abc", "-" * 5 + ">")
func == (a: (Int, Int), b: Int) -> Bool { a.0 == b && a.1 == b }
print((2, 2) == 2, 7 / 2 * 2 + 7 % 2 == 7, 1 + 2 << 3, 6 & 3 == 2, 1...3 ~= 2, !true || !false && true, -2 * -3, 5 - -5)
let ops: [(String, (Int, Int) -> Int)] = [("+", +), ("-", -), ("*", *), ("&", &), ("max", max), ("**", **)]
print(ops.map { "\($0.0)=\($0.1(6, 3))" })
// expect: 512 18 8.0 5.0 0.5 3.0
// expect: 1<2<3 12
// expect: 3 -1 1 0
// expect: 5 5 7 s
// expect: <3> <4>
// expect: (4.0, 1.0) (6.0, -2.0) (10.0, -1.0) (-2.0, 3.0) (-4.0, -1.0) (8.0, 2.0) (8.0, 2.0) 22.0 false true true (10.0, -1.0) 44.0
// expect: [151, 90] 241 151 true true 90
// expect: 15 12 true
// expect: [1, 2, 1, 2] [1, 3] ababab cba ----->
// expect: true true 17 true true true 6 10
// expect: ["+=9", "-=3", "*=18", "&=2", "max=6", "**=216"]
