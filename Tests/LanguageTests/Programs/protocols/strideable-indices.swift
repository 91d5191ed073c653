struct RingBuffer<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
    struct Index: Comparable, Strideable, CustomStringConvertible {
        var offset: Int
        static func < (a: Self, b: Self) -> Bool { a.offset < b.offset }
        func distance(to other: Self) -> Int { other.offset - offset }
        func advanced(by n: Int) -> Self { Index(offset: offset + n) }
        var description: String { "#\(offset)" }
    }
    private var storage: [Element?]
    private var head = 0
    private(set) var count = 0
    var capacity: Int { storage.count }
    init() { storage = Array(repeating: nil, count: 4) }
    init(arrayLiteral elements: Element...) { self.init(); append(contentsOf: elements) }
    var startIndex: Index { Index(offset: 0) }
    var endIndex: Index { Index(offset: count) }
    private func slot(_ i: Index) -> Int { (head + i.offset) % storage.count }
    subscript(position: Index) -> Element {
        get { precondition(indices.contains(position), "index \(position) out of range"); return storage[slot(position)]! }
        set { storage[slot(position)] = newValue }
    }
    mutating func append(_ e: Element) {
        if count == storage.count { grow() }
        storage[(head + count) % storage.count] = e
        count += 1
    }
    mutating func prepend(_ e: Element) {
        if count == storage.count { grow() }
        head = (head + storage.count - 1) % storage.count
        storage[head] = e
        count += 1
    }
    @discardableResult mutating func popFirst() -> Element? {
        guard count > 0 else { return nil }
        defer { storage[head] = nil; head = (head + 1) % storage.count; count -= 1 }
        return storage[head]
    }
    private mutating func grow() {
        let all = Array(self)
        storage = all.map(Optional.some) + Array(repeating: nil, count: all.count)
        head = 0
    }
    mutating func replaceSubrange<C: Collection>(_ r: Range<Index>, with new: C) where C.Element == Element {
        var all = Array(self)
        all.replaceSubrange(r.lowerBound.offset..<r.upperBound.offset, with: new)
        storage = all.map { $0 } + [nil]
        head = 0
        count = all.count
    }
}
extension RingBuffer: Equatable where Element: Equatable { static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) } }
extension RingBuffer: CustomStringConvertible { var description: String { "(" + map { "\($0)" }.joined(separator: "•") + ")" } }
var r: RingBuffer = [1, 2, 3, 4]
r.popFirst(); r.append(5); r.append(6); r.prepend(0)
print(r, r.count, r.capacity, r.first!, r.last!, r.startIndex, r.endIndex)
r[r.startIndex.advanced(by: 2)] *= 10
print(r.reversed().map { $0 }, r.sorted(by: >), r.firstIndex(of: 5) ?? r.endIndex, r.dropFirst(2).startIndex)
r.swapAt(r.startIndex, r.index(before: r.endIndex))
r.sort()
print(r, r == [0, 2, 4, 5, 6, 30], r.prefix(3).map { $0 * $0 }, r.suffix(2).count)
r.insert(contentsOf: [7, 8], at: Index(offset: 1))
typealias Index = RingBuffer<Int>.Index
r.removeAll { $0 % 4 == 0 }
print(r, r.indices.map(\.offset), r[Index(offset: 1)...].reduce(0, +))
r.reverse()
r += [100, 200]
r.removeLast(); r.remove(at: r.startIndex)
print(r, r.min()!, r.max()!, Array(zip(r, r.dropFirst())).map { $1 - $0 })
let parts = r.split { $0 == 6 }
print(parts.map(Array.init), r.index(r.startIndex, offsetBy: 9, limitedBy: r.endIndex) as Any, stride(from: Index(offset: 0), to: r.endIndex, by: 2).map { r[$0] })
for (i, x) in zip(r.indices, r) where i > r.startIndex { print(i, x, terminator: i.offset == r.count - 1 ? "\n" : "; ") }
var text = RingBuffer<Character>("hello")
text.append(contentsOf: " ring")
print(String(text), text.contains("g"), text.lastIndex(of: "l")!.offset, text.isEmpty, String(text.shuffled().sorted()))
// expect: (0•2•3•4•5•6) 6 8 0 6 #0 #6
// expect: [6, 5, 4, 30, 2, 0] [30, 6, 5, 4, 2, 0] #4 #2
// expect: (0•2•4•5•6•30) true [0, 4, 16] 2
// expect: (7•2•5•6•30) [0, 1, 2, 3, 4] 43
// expect: (6•5•2•7•100) 2 100 [-1, -3, 5, 93]
// expect: [[5, 2, 7, 100]] nil [6, 2, 100]
// expect: #1 5; #2 2; #3 7; #4 100
// expect: hello ring true 3 false  eghillnor
