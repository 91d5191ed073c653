protocol Named { var name: String { get } }
protocol Aged { var age: Int { get set } }
protocol Greeter: Named { func greet(_ other: any Named) -> String; static var kind: String { get }; init(name: String) }
extension Greeter { func greet(_ other: any Named) -> String { "\(name) greets \(other.name)" }; static var kind: String { "greeter" }; var shout: String { name.uppercased() } }
struct Dog: Greeter, Aged { var name: String; var age = 1; init(name: String) { self.name = name } }
struct Cat: Greeter { let name: String; static let kind = "cat"; func greet(_ o: any Named) -> String { "\(name) ignores \(o.name)" } }
let dog = Dog(name: "Rex"), cat = Cat(name: "Tom")
print(dog.greet(cat), cat.greet(dog), Dog.kind, Cat.kind, dog.shout)
let all: [any Greeter] = [dog, cat]
for g in all { print(type(of: g).kind, g.shout, g.greet(g), terminator: "; ") }
print()
func clone<G: Greeter>(_ g: G) -> G { G(name: g.name + "2") }
func make(_ t: any Greeter.Type, _ n: String) -> any Greeter { t.init(name: n) }
print(clone(cat).name, make(Dog.self, "Z").greet(cat), all.map { type(of: $0) })
func birthday(_ a: inout some Aged) { a.age += 1 }
var d = dog
birthday(&d); birthday(&d)
print(d.age, dog.age, describe(d))
func describe(_ x: some Named & Aged) -> String { "\(x.name) (\(x.age))" }
protocol Shape { var area: Double { get }; var name: String { get } }
extension Shape { var name: String { "\(Self.self)" }; func summary() -> String { "\(name): \(area)" } }
struct Square: Shape { var side: Double; var area: Double { side * side } }
struct Circle: Shape { var r: Double; var area: Double { 3 * r * r }; var name: String { "circle" } }
class Blob: Shape { var area: Double { 1 } }
class BigBlob: Blob { override var area: Double { super.area * 10 } }
let shapes: [any Shape] = [Square(side: 2), Circle(r: 1), Blob(), BigBlob()]
print(shapes.map { $0.summary() }, shapes.max { $0.area < $1.area }!.name, shapes.filter { $0 is Blob }.count, shapes.compactMap { $0 as? Circle }.first!.r)
protocol Stackable { associatedtype Element; associatedtype Storage: Collection = [Element] where Storage.Element == Element; var storage: Storage { get }; mutating func push(_ e: Element) }
extension Stackable { var size: Int { storage.count }; mutating func pushAll(_ es: Element...) { es.forEach { push($0) } } }
extension Stackable where Element: Comparable { var biggest: Element? { storage.max() } }
struct IntBag: Stackable { var storage: [Int] = []; mutating func push(_ e: Int) { storage.append(e) } }
struct Text: Stackable { var storage = ""; mutating func push(_ e: Character) { storage.append(e) } }
var bag = IntBag(), text = Text()
bag.pushAll(3, 9, 4); text.pushAll("h", "i")
print(bag.size, bag.biggest!, text.size, text.biggest!, text.storage)
protocol Monoid { static var identity: Self { get }; static func <> (a: Self, b: Self) -> Self }
infix operator <>: AdditionPrecedence
extension Int: Monoid { static let identity = 0; static func <> (a: Int, b: Int) -> Int { a + b } }
extension String: Monoid { static var identity: String { "" }; static func <> (a: String, b: String) -> String { a + b } }
extension Array: Monoid { static var identity: [Element] { [] }; static func <> (a: [Element], b: [Element]) -> [Element] { a + b } }
func fold<M: Monoid>(_ v: [M]) -> M { v.reduce(.identity, <>) }
print(fold([1, 2, 3]), fold(["a", "b"]), fold([[1], [2, 3]]), fold([Int]()), 1 <> 2 <> 3)
protocol Delegate: AnyObject { func did(_ event: String) }
class Source { weak var delegate: (any Delegate)?; func fire(_ s: String) { delegate?.did(s); if delegate == nil { print("nobody for", s) } } }
class Logger: Delegate { var log: [String] = []; func did(_ e: String) { log.append(e) } }
let source = Source()
var logger: Logger? = Logger()
source.delegate = logger
source.fire("a"); source.fire("b")
print(logger!.log)
logger = nil
source.fire("c")
protocol Visitor { associatedtype Result; func visit(_ n: Int) -> Result; func visit(_ l: Expr, _ r: Expr) -> Result }
indirect enum Expr { case num(Int), add(Expr, Expr); func accept<V: Visitor>(_ v: V) -> V.Result { switch self { case .num(let n): v.visit(n); case let .add(l, r): v.visit(l, r) } } }
struct Eval: Visitor { func visit(_ n: Int) -> Int { n }; func visit(_ l: Expr, _ r: Expr) -> Int { l.accept(self) + r.accept(self) } }
struct Show: Visitor { func visit(_ n: Int) -> String { "\(n)" }; func visit(_ l: Expr, _ r: Expr) -> String { "(\(l.accept(self)) + \(r.accept(self)))" } }
let e = Expr.add(.num(1), .add(.num(2), .num(3)))
print(e.accept(Eval()), e.accept(Show()))
protocol Resettable { mutating func reset() }
extension Int: Resettable { mutating func reset() { self = 0 } }
extension Array: Resettable { mutating func reset() { removeAll() } }
var n = 5, arr = [1], things: [any Resettable] = [1, ["x"]]
n.reset(); arr.reset(); for i in things.indices { things[i].reset() }
print(n, arr, things, (5 as any Resettable) is Int, things[0] as? Int ?? -1)
protocol Plugin { var id: Int { get } }
extension Plugin where Self: Equatable { func isSame(_ o: Self) -> Bool { self == o } }
struct PA: Plugin, Equatable { let id: Int }
print(PA(id: 1).isSame(PA(id: 1)), (PA(id: 3) as any Plugin).id, [PA(id: 1), PA(id: 2)].contains(PA(id: 2)))
// expect: Rex greets Tom Tom ignores Rex greeter cat REX
// expect: greeter REX Rex greets Rex; cat TOM Tom ignores Tom; 
// expect: Tom2 Z greets Tom [main.Dog, main.Cat]
// expect: 3 1 Rex (3)
// expect: ["Square: 4.0", "circle: 3.0", "Blob: 1.0", "BigBlob: 10.0"] BigBlob 2 1.0
// expect: 3 9 2 i hi
// expect: 6 ab [1, 2, 3] 0 6
// expect: ["a", "b"]
// expect: nobody for c
// expect: 6 (1 + (2 + 3))
// expect: 0 [] [0, []] true 0
// expect: true 3 true
// pending: Fatal
