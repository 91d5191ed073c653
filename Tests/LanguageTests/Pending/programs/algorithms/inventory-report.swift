import Foundation
struct Money: Hashable, Comparable, CustomStringConvertible { var cents: Int
    init(_ d: Double) { cents = Int((d * 100).rounded()) }; init(cents: Int) { self.cents = cents }
    var description: String { String(format: "%d.%02d", cents / 100, cents % 100) }
    static func < (a: Self, b: Self) -> Bool { a.cents < b.cents }; static func + (a: Self, b: Self) -> Self { .init(cents: a.cents + b.cents) }; static func * (a: Self, n: Int) -> Self { .init(cents: a.cents * n) }; static let zero = Self(cents: 0) }
enum Category: String, CaseIterable, Comparable { case tools, food, books; static func < (a: Self, b: Self) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! } }
struct Item: Identifiable, Hashable { let id: Int; var name: String; var category: Category; var price: Money; var quantity = 0; var value: Money { price * quantity } }
class Inventory {
    private var items: [Int: Item] = [:]
    private(set) var log: [(id: Int, change: Int)] = []
    var onLow: (Item) -> Void = { _ in }
    @discardableResult func add(_ name: String, _ c: Category, _ price: Double, _ q: Int = 1) -> Int { let id = items.count + 1; items[id] = Item(id: id, name: name, category: c, price: Money(price), quantity: q); return id }
    func change(_ id: Int, by n: Int) throws {
        guard var item = items[id] else { throw Problem.noSuchItem(id) }
        guard item.quantity + n >= 0 else { throw Problem.notEnough(item.name, missing: -(item.quantity + n)) }
        item.quantity += n
        items[id] = item
        log.append((id, n))
        if item.quantity < 2 { onLow(item) }
    }
    enum Problem: Error { case noSuchItem(Int), notEnough(String, missing: Int) }
    var all: [Item] { items.values.sorted { ($0.category, $0.name) < ($1.category, $1.name) } }
    subscript(c: Category) -> [Item] { all.filter { $0.category == c } }
    func total(where p: (Item) -> Bool = { _ in true }) -> Money { all.lazy.filter(p).map(\.value).reduce(.zero, +) }
}
let inv = Inventory()
inv.add("hammer", .tools, 12.5, 4); inv.add("apple", .food, 0.35, 100); inv.add("novel", .books, 9.99, 2); inv.add("saw", .tools, 20); let bread = inv.add("bread", .food, 2.8, 3)
var low: [String] = []
inv.onLow = { low.append($0.name) }
for (id, n) in [(1, -2), (bread, -2), (9, 1), (3, -5), (4, 10), (3, -2)] {
    do { try inv.change(id, by: n) } catch Inventory.Problem.notEnough(let name, let k) { print("\(name): \(k) short") } catch { print("error:", error) }
}
print(low, inv.log.map { "\($0.id):\($0.change)" }, inv.total(), inv.total { $0.category == .food })
for c in Category.allCases.sorted(by: >) {
    print(c.rawValue.capitalized.padding(toLength: 8, withPad: ".", startingAt: 0), inv[c].map { "\($0.name)x\($0.quantity)@\($0.price)" }.joined(separator: ", "))
}
print(String(format: "%5d|%8.3f|%x|%05.1f|%@", 42, 3.14159, 255, 2.5, "str"))
print(String(format: "%.2f %5.1f%% %+d", 2.0 / 3, 45.678, 7), inv.all.map(\.price).max()!, Set(inv.all.map(\.category)).count, inv.all.first { $0.price > Money(10) }!.name)
let stats = inv.all.reduce(into: (min: Int.max, max: Int.min, sum: 0)) { s, i in s = (min(s.min, i.quantity), max(s.max, i.quantity), s.sum + i.quantity) }
print(stats, Double(stats.sum) / Double(inv.all.count), sqrt(2.0), floor(-1.5), (10.0 as Double).squareRoot())
// expect: error: noSuchItem(9)
// expect: novel: 3 short
// expect: ["bread", "novel"] ["1:-2", "5:-2", "4:10", "3:-2"] 282.80 37.80
// expect: Books... novelx0@9.99
// expect: Food.... applex100@0.35, breadx1@2.80
// expect: Tools... hammerx2@12.50, sawx11@20.00
// expect:    42|   3.142|ff|002.5|str
// expect: 0.67  45.7% +7 20.00 3 hammer
// expect: (min: 0, max: 100, sum: 114) 22.8 1.4142135623730951 -2.0 3.1622776601683795
// pending: noSuchItem(9)'
