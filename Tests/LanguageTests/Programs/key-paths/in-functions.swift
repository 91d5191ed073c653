struct Item { let name: String, price: Int }
extension Sequence {
    func sorted<V: Comparable>(by path: KeyPath<Element, V>) -> [Element] { sorted { $0[keyPath: path] < $1[keyPath: path] } }
}
let items = [Item(name: "pen", price: 3), Item(name: "cup", price: 1)]
print(items.sorted(by: \.price).map(\.name), items.sorted(by: \.name).map(\.price), items.map(\.name.count))
// expect: ["cup", "pen"] [1, 3] [3, 3]
print([[1], [], [2, 3]].filter(\.isEmpty).count, ["a", "bb"].map(\.count))
// expect: 1 [1, 2]
