protocol Container {
    associatedtype Item
    var items: [Item] { get }
    mutating func add(_ item: Item)
}
extension Container {
    var count: Int { items.count }
    var first: Item? { items.first }
}
struct Words: Container {
    var items: [String] = []
    mutating func add(_ item: String) { items.append(item) }
}
func total<C: Container>(_ c: C) -> Int where C.Item == String { c.items.reduce(0) { $0 + $1.count } }
var w = Words()
w.add("one")
w.add("three")
print(w.count, w.first ?? "", total(w))
// expect: 2 one 8
