struct Config { static var shared = Config(); static let defaults: [String: Int] = { print("defaults made"); return ["width": 80, "height": 24] }()
    var values: [String: Int] = [:]
    subscript(key: String) -> Int { get { values[key] ?? Self.defaults[key] ?? 0 } set { values[key] = newValue } }
    static subscript(key: String) -> Int { shared[key] } }
print("before")
Config.shared["width"] = 100
print(Config["width"], Config["height"], Config["none"], Config.shared.values.count)
class Loader { private(set) var loads = 0; lazy var data: [Int] = load(); lazy var sum = data.reduce(0, +); lazy private(set) var text: String = { [unowned self] in "sum \(self.sum)" }()
    private func load() -> [Int] { loads += 1; return [1, 2, 3] } }
let loader = Loader()
print(loader.loads, loader.sum, loader.loads, loader.text)
loader.data.append(10); loader.sum += 1
print(loader.data, loader.sum, loader.text, loader.loads)
final class Counter { static private var nextID = 1; static var live = 0; let id: Int; init() { id = Self.nextID; Self.nextID += 1; Self.live += 1 }; deinit { Self.live -= 1 } }
do { let a = Counter(), b = Counter(); print(a.id, b.id, Counter.live) }
print(Counter.live, Counter().id)
struct Temp { var c: Double { didSet { c = max(c, -273.15); changes += 1 } }; private(set) var changes = 0; var f: Double { get { c * 1.8 + 32 } set { c = (newValue - 32) / 1.8 } }; var isFreezing: Bool { c <= 0 } }
var t = Temp(c: 20)
t.c = -500; t.f = 212
print(t.c, t.f, t.changes, t.isFreezing)
class Base { var value = 1 { willSet { print("base will", newValue) } didSet { print("base did", oldValue) } }; class var label: String { "base" }; var info: String { "\(Self.label) \(value)" }; required init() {} ; static func make() -> Self { Self() } }
class Derived: Base { override var value: Int { willSet { print("derived will") } didSet { print("derived did", value) } }; override class var label: String { "derived" } }
let d = Derived.make()
d.value = 5
d.value += 1
print(d.info, Base.make().info, type(of: d) == Derived.self, (d as Base).info)
protocol Defaulted { static var standard: Self { get }; var size: Int { get } }
extension Defaulted { static func sized(_ n: Int) -> Bool { standard.size > n } }
extension Int: Defaulted { static var standard: Int { 7 }; var size: Int { self } }
extension String: Defaulted { static let standard = "hello"; var size: Int { count } }
func fallback<T: Defaulted>(_ x: T?) -> T { x ?? .standard }
print(fallback(nil as Int?), fallback("x"), Int.sized(3), String.sized(10), fallback(Optional<String>.none))
enum Unit: Double { case m = 1, km = 1000, cm = 0.01; static let base = Unit.m; func convert(_ x: Double, to o: Unit) -> Double { x * rawValue / o.rawValue }; static var all: [Unit] { [.m, .km, .cm] } }
print(Unit.km.convert(2, to: .m), Unit.base.convert(3, to: .cm), Unit.all.map(\.rawValue), Unit(rawValue: 1000)!)
struct Size { var w = 1.0, h = 1.0; static let zero = Size(w: 0, h: 0); static func square(_ s: Double) -> Size { Size(w: s, h: s) } }
struct Box { var size: Size = .square(2), tag: String? = nil; let id: Int = { 40 + 2 }(); var area: Double { size.w * size.h } }
func draw(_ s: Size = .zero, times n: Int = 2, _ label: String = #function) -> String { "\(s.w)x\(s.h)*\(n) \(label.prefix(4))" }
print(Box().area, Box(size: .zero).area, Box(tag: "t").tag!, Box(size: Size(h: 5), tag: nil).size.h, draw(), draw(.square(3), times: 1))
let later: Int
if Bool.random() || true { later = 10 } else { later = 20 }
var matrix: [[Int]] { [[later]] }
print(later, matrix)
func generate(_ n: Int) -> some Collection<Int> { (0..<n).map { $0 * $0 } }
func either(_ b: Bool) -> any Collection<Int> { b ? [1, 2] : Set([5]) }
print(generate(4).count, generate(3).reduce(0, +), either(true).count, either(false).first!)
// expect: before
// expect: defaults made
// expect: 100 24 0 1
// expect: 0 6 1 sum 6
// expect: [1, 2, 3, 10] 7 sum 6 1
// expect: 1 2 2
// expect: 0 3
// expect: 100.0 212.0 2 false
// expect: derived will
// expect: base will 5
// expect: base did 1
// expect: derived did 5
// expect: derived will
// expect: base will 6
// expect: base did 5
// expect: derived did 6
// expect: derived 6 base 1 true derived 6
// expect: 7 x true false hello
// expect: 2000.0 300.0 [1.0, 1000.0, 0.01] km
// expect: 4.0 0.0 t 5.0 0.0x0.0*2 main 3.0x3.0*1 main
// expect: 10 [[10]]
// expect: 4 5 2 5
// pending: binary operator '==' cannot be applied to operands of type 'Base.Type' and 'Derived.Type'
