// inventory report
struct Item: Hashable, CustomStringConvertible {
    let sku: String
    var name: String
    var price: Double
    var quantity: Int
    var total: Double { price * Double(quantity) }
    var description: String { "\(name) (\(sku))" }
}
enum InventoryError: Error, CustomStringConvertible {
    case outOfStock(Item), unknown(sku: String), invalidQuantity(Int)
    var description: String {
        switch self {
        case .outOfStock(let item): return "\(item) is out of stock"
        case .unknown(let sku): return "no item \(sku)"
        case .invalidQuantity(let n) where n < 0: return "negative quantity \(n)"
        case .invalidQuantity: return "zero quantity"
        }
    }
}
final class Inventory {
    private(set) var items: [String: Item] = [:]
    private var log: [(sku: String, change: Int)] = []
    @discardableResult
    func add(_ item: Item) -> Self { items[item.sku, default: Item(sku: item.sku, name: item.name, price: item.price, quantity: 0)].quantity += item.quantity; log.append((item.sku, item.quantity)); return self }
    func remove(_ n: Int, of sku: String) throws -> Double {
        guard n > 0 else { throw InventoryError.invalidQuantity(n) }
        guard var item = items[sku] else { throw InventoryError.unknown(sku: sku) }
        guard item.quantity >= n else { throw InventoryError.outOfStock(item) }
        item.quantity -= n
        items[sku] = item
        log.append((sku: sku, change: -n))
        return item.price * Double(n)
    }
    var history: String { log.map { "\($0.sku)\($0.change > 0 ? "+" : "")\($0.change)" }.joined(separator: " ") }
    subscript(prefix p: String) -> [Item] { items.values.filter { $0.sku.hasPrefix(p) }.sorted { $0.sku < $1.sku } }
}
let inventory = Inventory()
inventory.add(Item(sku: "a1", name: "Lamp", price: 12.5, quantity: 3)).add(Item(sku: "a2", name: "Desk", price: 80, quantity: 1))
inventory.add(Item(sku: "b1", name: "Chair", price: 45.25, quantity: 4))
for (n, sku) in [(2, "a1"), (5, "b1"), (0, "a2"), (-1, "a2"), (1, "zz"), (1, "a1")] {
    do {
        let cost = try inventory.remove(n, of: sku)
        print("sold \(n) x \(sku) for \(cost)")
    } catch let error as InventoryError {
        print("error:", error)
    } catch { print("?") }
}
print(inventory.history)
for item in inventory[prefix: "a"] { print(item, item.total, item.quantity) }
let worth = inventory.items.values.reduce(0) { $0 + $1.total }
print("worth", worth)
let byPrice = inventory.items.values.sorted { ($0.price, $0.sku) > ($1.price, $1.sku) }.map(\.name)
print(byPrice, inventory.items.mapValues(\.quantity).filter { $0.value > 0 }.keys.sorted())
if case let result = Result(catching: { try inventory.remove(9, of: "b1") }), case .failure(let e) = result { print("failed: \(e)") }
// expect: sold 2 x a1 for 25.0
// expect: error: Chair (b1) is out of stock
// expect: error: zero quantity
// expect: error: negative quantity -1
// expect: error: no item zz
// expect: sold 1 x a1 for 12.5
// expect: a1+3 a2+1 b1+4 a1-2 a1-1
// expect: Lamp (a1) 0.0 0
// expect: Desk (a2) 80.0 1
// expect: worth 261.0
// expect: ["Desk", "Chair", "Lamp"] ["a2", "b1"]
// expect: failed: Chair (b1) is out of stock
