// expect: [1, 2] [("a", 1), ("b", 2)] []
// expect: 9 6 hi [9, 4]
// expect: 12 12.0
// What is written as a literal may be an object.
final class Ring<E> {
    var items: [E] = []
    init() {}
}
extension Ring: ExpressibleByArrayLiteral {
    convenience init(arrayLiteral elements: E...) {
        self.init()
        items = elements
    }
}
final class Table<K: Comparable, V>: ExpressibleByDictionaryLiteral {
    let pairs: [(K, V)]
    init<S: Sequence>(_ s: S) where S.Element == (K, V) { pairs = s.sorted { $0.0 < $1.0 } }
    convenience init(dictionaryLiteral elements: (K, V)...) { self.init(elements) }
}
class Count: ExpressibleByIntegerLiteral {
    var n: Int
    required init(integerLiteral n: Int) { self.n = n }
}
final class Word: ExpressibleByStringLiteral {
    let text: String
    init(stringLiteral text: String) { self.text = text }
}
let ring: Ring = [1, 2], table: Table = ["b": 2, "a": 1]
print(ring.items, table.pairs, ([] as Ring<String>).items)
var c: Count = 5
let same = c
c.n += 1
c = 9
print(c.n, same.n, ("hi" as Word).text, [c, 4].map(\.n))
func make<T: ExpressibleByIntegerLiteral>(_: T.Type) -> T { 12 }
print(make(Count.self).n, make(Double.self))
