enum Metric {}
enum Imperial {}
protocol Unit { associatedtype System; static var symbol: String { get }; static var factor: Double { get } }
enum Metre: Unit { typealias System = Metric; static let symbol = "m"; static let factor = 1.0 }
enum Kilometre: Unit { typealias System = Metric; static let symbol = "km"; static let factor = 1000.0 }
enum Mile: Unit { typealias System = Imperial; static let symbol = "mi"; static let factor = 1609.344 }
struct Quantity<U: Unit>: Comparable, AdditiveArithmetic {
    var value: Double
    static var zero: Self { Self(0) }
    init(_ v: Double) { value = v }
    static func + (a: Self, b: Self) -> Self { .init(a.value + b.value) }
    static func - (a: Self, b: Self) -> Self { .init(a.value - b.value) }
    static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    func converted<V: Unit>(to _: V.Type = V.self) -> Quantity<V> { .init(value * U.factor / V.factor) }
}
extension Quantity { static func * (k: Double, q: Self) -> Self { .init(k * q.value) }
    static func == <V: Unit>(a: Self, b: Quantity<V>) -> Bool where V.System == U.System { a.value * U.factor == b.value * V.factor } }
extension Quantity: CustomStringConvertible { var description: String { "\(value)\(U.symbol)" } }
extension Double {
    var metres: Quantity<Metre> { .init(self) }
    var km: Quantity<Kilometre> { .init(self) }
    var miles: Quantity<Mile> { .init(self) }
}
extension Sequence { func sum<U>() -> Quantity<U> where Element == Quantity<U> { reduce(.zero, +) } }
struct Tagged<Tag, Raw> { var raw: Raw }
extension Tagged: Equatable where Raw: Equatable {}
extension Tagged: Hashable where Raw: Hashable {}
extension Tagged: ExpressibleByIntegerLiteral where Raw: ExpressibleByIntegerLiteral { init(integerLiteral value: Raw.IntegerLiteralType) { raw = Raw(integerLiteral: value) } }
extension Tagged: ExpressibleByUnicodeScalarLiteral where Raw: ExpressibleByUnicodeScalarLiteral { init(unicodeScalarLiteral value: Raw.UnicodeScalarLiteralType) { raw = Raw(unicodeScalarLiteral: value) } }
extension Tagged: Comparable where Raw: Comparable { static func < (a: Self, b: Self) -> Bool { a.raw < b.raw } }
struct User { typealias ID = Tagged<User, Int>; let id: ID; var name: String }
struct Order { typealias ID = Tagged<Order, Int>; let id: ID; let buyer: User.ID }
let users: [User] = [.init(id: 3, name: "c"), .init(id: 1, name: "a")]
let orders = [Order(id: 1, buyer: 3), Order(id: 2, buyer: 1), Order(id: 3, buyer: 3)]
let byBuyer = Dictionary(grouping: orders, by: \.buyer).mapValues { $0.map(\.id.raw) }
print(users.sorted { $0.id < $1.id }.map { "\($0.name)\(byBuyer[$0.id]!)" }, Set(orders.map(\.buyer)).count)
print([(1.5).km, 250.0.metres.converted()].sum(), 2 * 3.0.miles, 1.0.km == 1000.0.metres, 5.0.miles.converted(to: Kilometre.self) > 8.0.km)
print([(3.0).metres, 1.0.metres].max()!, [(3.0).metres, 1.0.metres].sorted(), (1.0.miles - 0.5.miles).converted(to: Metre.self), Quantity<Mile>.zero)
final class Door<State> { private(set) var log: [String]; fileprivate init(_ log: [String]) { self.log = log } }
enum Open {}; enum Closed {}
extension Door where State == Closed { convenience init() { self.init(["new"]) }; func open() -> Door<Open> { Door<Open>(log + ["open"]) } }
extension Door where State == Open { func close() -> Door<Closed> { .init(log + ["close"]) } }
print(Door().open().close().open().log, type(of: Door().open()))
// expect: ["a[2]", "c[1, 3]"] 2
// expect: 1.75km 6.0mi true true
// expect: 3.0m [1.0m, 3.0m] 804.672m 0.0mi
// expect: ["new", "open", "close", "open"] Door<Open>
