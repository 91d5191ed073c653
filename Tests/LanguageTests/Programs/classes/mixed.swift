import Foundation
// access, static, lazy, nested types, protocols with Self, init flavours
protocol Copyable2 { init(copying: Self); func copy() -> Self }; extension Copyable2 { func copy() -> Self { Self(copying: self) } }
class Animal: Copyable2, CustomStringConvertible { static var made = 0; let name: String; private(set) lazy var tag: String = "#\(Animal.made)-\(name)"
  required init(copying o: Animal) { name = o.name + "'"; Animal.made += 1 }
  init?(name: String) { guard !name.isEmpty else { return nil }; self.name = name; Self.made += 1 }
  convenience init() { self.init(name: "nobody")! }
  func speak(_ times: Int = 1) -> String { String(repeating: sound, count: times) }; var sound: String { "..." }
  class var legs: Int { 4 }; var description: String { "\(type(of: self))(\(name), \(Self.legs) legs): \(speak())" }
  static func == (a: Animal, b: Animal) -> Bool { a === b || a.name == b.name } }
final class Bird: Animal { override class var legs: Int { super.legs - 2 }; override var sound: String { "tweet" }; var wings = 2 { willSet { print("wings \(wings)->\(newValue)") } }
  override func speak(_ times: Int) -> String { super.speak(times + 1).uppercased() } }
let b = Bird(name: "Tweety")!, a = Animal(); print(a, b, b.speak(1), b.copy(), Animal(name: "") as Any, Animal.made, b.tag, b.tag, a == b.copy()); b.wings -= 1
extension Animal { struct Tag: Hashable { var v: Int; static let zero = Tag(v: 0) }; enum Mood: Int { case sad = -1, ok, happy; init(_ n: Int) { self = Mood(rawValue: n.signum()) ?? .ok }; mutating func cheer() { self = Mood(rawValue: rawValue + 1) ?? self } } }
var mood = Animal.Mood(-7); mood.cheer(); mood.cheer(); mood.cheer(); print(mood, mood.rawValue, Animal.Tag.zero == .init(v: 0), [Animal.Tag.zero: 1][.zero]!)
struct Temp { var c: Double; var f: Double { get { c * 9 / 5 + 32 } set { c = (newValue - 32) * 5 / 9 } }; static let boiling = Temp(c: 100)
  init(c: Double) { self.c = c }; init(f: Double) { self.init(c: 0); self.f = f } ; static var log: [String] = []; @discardableResult mutating func warm(by d: Double) -> Temp { Self.log.append("+\(d)"); c += d; return self } }
var t = Temp(f: 212); t.warm(by: 1).c == 101 ? print("hot") : print("cold"); t.f += 18; print(t.c, Temp.boiling.f, Temp.log)
protocol Plugin { static var id: String { get }; init() ; func run(_ x: Int) -> Int }
extension Plugin { static var id: String { "\(self)" } }
struct Double2: Plugin { func run(_ x: Int) -> Int { x * 2 } }; struct Neg: Plugin { static let id = "negate"; func run(_ x: Int) -> Int { -x } }
let plugins: [any Plugin.Type] = [Double2.self, Neg.self, Double2.self]; print(plugins.map { $0.id }, plugins.reduce(5) { $1.init().run($0) })
struct Money: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, CustomStringConvertible { var cents: Int; static let zero: Money = 0
  init(cents: Int) { self.cents = cents }; init(integerLiteral v: Int) { cents = v * 100 }; init(floatLiteral v: Double) { cents = Int((v * 100).rounded()) }
  static func + (a: Money, b: Money) -> Money { .init(cents: a.cents + b.cents) }; static func - (a: Money, b: Money) -> Money { .init(cents: a.cents - b.cents) }
  static func < (a: Self, b: Self) -> Bool { a.cents < b.cents }; static func * (a: Money, n: Int) -> Money { Money(cents: a.cents * n) }
  var description: String { (cents < 0 ? "-" : "") + "$\(abs(cents) / 100)." + (abs(cents) % 100 < 10 ? "0" : "") + "\(abs(cents) % 100)" } }
let prices: [Money] = [1.5, 2, 0.05]; print(prices.reduce(.zero, +), prices.max()! - 5, prices.sorted(), [Money](repeating: 3.25, count: 2).reduce(0, +) * 2, prices[0] > 1, clamp(9, to: 1...5) as Money)
func clamp<T: Comparable>(_ v: T, to r: ClosedRange<T>) -> T { min(max(v, r.lowerBound), r.upperBound) }
@dynamicMemberLookup struct Lens<T> { var base: T; subscript<V>(dynamicMember k: WritableKeyPath<T, V>) -> V { get { base[keyPath: k] } set { base[keyPath: k] = newValue } } }
var lens = Lens(base: t); lens.c = 0; lens.f += 9; print(lens.c, t.c, lens.base.c)
struct Pipe<I, O> { let f: (I) -> O; func callAsFunction(_ i: I) -> O { f(i) }; static func >>> <N>(a: Pipe, b: Pipe<O, N>) -> Pipe<I, N> { .init { b(a($0)) } } }
infix operator >>>: AdditionPrecedence
let pipe = Pipe { (s: String) in s.count } >>> Pipe { $0 * $0 } >>> Pipe { "<\($0)>" }; print(pipe("four"))
// expect: Animal(nobody, 4 legs): ... Bird(Tweety, 2 legs): TWEETTWEET TWEETTWEET Bird(Tweety', 2 legs): TWEETTWEET nil 3 #3-Tweety #3-Tweety false
// expect: wings 2->1
// expect: happy 1 true 1
// expect: hot
// expect: 111.0 212.0 ["+1.0"]
// expect: ["Double2", "negate", "Double2"] -20
// expect: $3.55 -$3.00 [$0.05, $1.50, $2.00] $13.00 true $5.00
// expect: 5.0 111.0 5.0
// expect: <16>
