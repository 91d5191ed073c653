struct Temperature {
    var celsius: Double { willSet { print("to", newValue, terminator: " ") } didSet { print("from", oldValue) } }
    var fahrenheit: Double { get { celsius * 9 / 5 + 32 } set { celsius = (newValue - 32) * 5 / 9 } }
    static let boiling = Temperature(celsius: 100)
    static var count = 0
    init(celsius: Double) { self.celsius = celsius; Self.count += 1 }
    init(fahrenheit f: Double) { self.init(celsius: 0); celsius = (f - 32) / 1.8 }
}
var t = Temperature(celsius: 20)
t.celsius = 25
t.fahrenheit = 212
t.celsius += 1
print(t.fahrenheit, Temperature.boiling.celsius, Temperature.count, Temperature(fahrenheit: 50).celsius)
struct Rect: Equatable, CustomStringConvertible {
    struct Point: Equatable { var x = 0, y = 0; static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) } }
    var origin = Point()
    var width: Int
    var height = 1
    var area: Int { width * height }
    var center: Point { get { Point(x: origin.x + width / 2, y: origin.y + height / 2) } set { origin = Point(x: newValue.x - width / 2, y: newValue.y - height / 2) } }
    var description: String { "\(width)x\(height)@\(origin.x),\(origin.y)" }
    mutating func scale(by k: Int) { width *= k; height *= k }
    func scaled(by k: Int) -> Rect { var r = self; r.scale(by: k); return r }
    static func square(_ n: Int, at p: Point = Point()) -> Self { .init(origin: p, width: n, height: n) }
    subscript(i: Int) -> Int { get { i == 0 ? width : height } set { if i == 0 { width = newValue } else { height = newValue } } }
    func contains(_ p: Point) -> Bool { (origin.x..<origin.x + width).contains(p.x) && (origin.y..<origin.y + height).contains(p.y) }
}
var r = Rect(width: 4)
r.height = 2; r.scale(by: 2); r.center = .init(x: 10, y: 10); r[0] += 1; r[1] = r[0] - 3
print(r, r.area, r.center, r.scaled(by: 2), Rect.square(3), r == Rect.square(3), r.contains(.init(x: 7, y: 9)), Rect.Point(x: 1) + .init(y: 2))
let fixed = Rect.square(2)
var copy = fixed
copy.origin.x = 5
print(fixed, copy, fixed != copy, [fixed, copy].map(\.origin.x), [copy, fixed].firstIndex(of: fixed)!)
struct Counter { private(set) var value = 0; let limit: Int; lazy var expensive: [Int] = { print("built"); return Array(0..<limit) }()
    @discardableResult mutating func tick() -> Bool { guard value < limit else { return false }; value += 1; return true } }
var c = Counter(limit: 2)
print(c.tick(), c.tick(), c.tick(), c.value)
print(c.expensive.count, c.expensive)
struct Matrix { let rows: Int, cols: Int; private var grid: [Double]
    init(_ rows: Int, _ cols: Int, fill: Double = 0) { self.rows = rows; self.cols = cols; grid = Array(repeating: fill, count: rows * cols) }
    subscript(r: Int, c: Int) -> Double { get { grid[r * cols + c] } set { grid[r * cols + c] = newValue } }
    subscript(row r: Int) -> [Double] { Array(grid[r * cols..<(r + 1) * cols]) } }
var m = Matrix(2, 2, fill: 1)
m[0, 1] = 5; m[1, 0] += 2.5; m[1, 1] *= -1
print(m[row: 0], m[row: 1], m.rows)
struct Account { enum Kind { case basic, gold(Int) }; var owner: String, kind = Kind.basic, history: [Int] = []
    var balance: Int { history.reduce(0, +) }
    mutating func deposit(_ n: Int) -> Self { history.append(n); return self } }
var acc = Account(owner: "Z")
_ = acc.deposit(5)
let older = acc
print(acc.deposit(7).balance, older.balance, acc.history, Account(owner: "G", kind: .gold(2)), acc.kind)
struct Celsius: Comparable, Hashable, ExpressibleByFloatLiteral { var v: Double; init(floatLiteral f: Double) { v = f }; static func < (a: Self, b: Self) -> Bool { a.v < b.v } }
let temps: [Celsius] = [3.5, -1.0, 20.25]
print(temps.max()!.v, temps.sorted().map(\.v), Set(temps).count, temps[0] > 1.5, (1.0...5.0 as ClosedRange<Celsius>).contains(3.5))
var width = 3 { didSet { if width > 10 { width = 10 } } }
var area: Int { width * width }
width = 50
print(width, area)
struct Wrapper<T> { private var store: T; var reads = 0; init(_ t: T) { store = t }; var value: T { mutating get { reads += 1; return store } nonmutating set { print("ignored", newValue) } } }
var w = Wrapper("q")
print(w.value, w.value, w.reads); w.value = "z"
extension Rect { init(_ s: String) { let p = s.split(separator: "x").compactMap { Int($0) }; self.init(width: p[0], height: p[1]) }; enum Side { case top, left }; var sides: [Side] { [.top, .left] } }
print(Rect("3x4"), Rect("2x2").sides, MemoryLayout<Int>.size, type(of: r).square(1))
// expect: to 25.0 from 20.0
// expect: to 100.0 from 25.0
// expect: to 101.0 from 100.0
// expect: 213.8 100.0 2 10.0
// expect: 9x6@6,8 54 Point(x: 10, y: 11) 18x12@6,8 3x3@0,0 false true Point(x: 1, y: 2)
// expect: 2x2@0,0 2x2@5,0 true [0, 5] 1
// expect: true true false 2
// expect: built
// expect: 2 [0, 1]
// expect: [1.0, 5.0] [3.5, -1.0] 2
// expect: 12 5 [5, 7] Account(owner: "G", kind: main.Account.Kind.gold(2), history: []) basic
// expect: 20.25 [-1.0, 3.5, 20.25] 3 true true
// expect: 10 100
// expect: q q 2
// expect: ignored z
// expect: 3x4@0,0 [main.Rect.Side.top, main.Rect.Side.left] 8 1x1@0,0
// pending: global function or method '-' requires that 'Celsius' conform to 'SignedNumeric'
