struct SortedList<T: Comparable> {
    private(set) var items: [T] = []
    mutating func insert(_ x: T) {
        let at = items.firstIndex { $0 > x } ?? items.endIndex
        items.insert(x, at: at)
    }
}
var s = SortedList<Int>()
for n in [5, 1, 3] { s.insert(n) }
print(s.items)
// expect: [1, 3, 5]
