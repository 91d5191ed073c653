struct Countdown: Sequence { let start: Int; func makeIterator() -> Iterator { Iterator(n: start) }
    struct Iterator: IteratorProtocol { var n: Int; mutating func next() -> Int? { guard n > 0 else { return nil }; defer { n -= 1 }; return n } } }
let c = Countdown(start: 4)
print(Array(c), c.map { $0 * $0 }, c.reversed(), c.sorted(), c.contains(2), c.reduce(0, +), c.min()!, c.first { $0 < 3 }!, c.prefix(2).map { $0 }, c.dropFirst(3).map { $0 }, c.enumerated().map { $0 + $1 })
for (i, x) in zip(1..., c) where x != 3 { print(i, x, terminator: " ") }
print()
struct Fib: Sequence, IteratorProtocol { var state = (0, 1); mutating func next() -> Int? { defer { state = (state.1, state.0 + state.1) }; return state.0 } }
print(Array(Fib().prefix(10)), Fib().prefix { $0 < 50 }.filter { $0 % 2 == 0 }, Fib().lazy.filter { $0 > 100 }.first { _ in true }!, Fib().first { $0 > 1000 }!)
let collatz = sequence(first: 27) { n in n == 1 ? nil : n % 2 == 0 ? n / 2 : 3 * n + 1 }
print(Array(collatz).count)
print(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }.map { $0 })
var it = [1, 2, 3].makeIterator()
while let x = it.next() { print(x, terminator: it.next().map { "-\($0) " } ?? ".\n") }
let gen = AnyIterator { () -> Int? in Bool.random() || true ? 5 : nil }
print(gen.next()!, AnySequence([1, 2]).map { $0 + 1 }, AnySequence { c.makeIterator() }.count2)
extension Sequence { var count2: Int { reduce(0) { n, _ in n + 1 } }
    func chunked(_ n: Int) -> [[Element]] { reduce(into: []) { acc, x in if let l = acc.last, l.count < n { acc[acc.count - 1].append(x) } else { acc.append([x]) } } }
    func scan<R>(_ r: R, _ f: (R, Element) -> R) -> [R] { var out = [r]; for x in self { out.append(f(out.last!, x)) }; return out }
    func interleaved<S: Sequence>(_ o: S) -> [Element] where S.Element == Element { zip(self, o).flatMap { [$0, $1] } }
    func windows(_ n: Int) -> [[Element]] { let a = Array(self); return a.count < n ? [] : (0...a.count - n).map { Array(a[$0..<$0 + n]) } } }
print((1...7).chunked(3), c.scan(0, +), [1, 3].interleaved([2, 4]), "abcd".windows(2).map { String($0) }, Countdown(start: 3).count2)
struct Bits: RandomAccessCollection { let value: UInt8; var startIndex: Int { 0 }; var endIndex: Int { 8 }; subscript(i: Int) -> Bool { value >> UInt8(i) & 1 == 1 } }
let bits = Bits(value: 0b1010_0110)
print(bits.map { $0 ? 1 : 0 }, bits.count, bits.reversed().map { $0 ? "1" : "0" }.joined(), bits.firstIndex(of: true)!, bits[2...4].map { $0 }, bits.lastIndex(of: true)!, bits.suffix(2).map { $0 }, bits.indices.filter { bits[$0] }, bits.isEmpty, bits.randomElement() != nil)
struct Ring<T>: MutableCollection, RangeReplaceableCollection { private var a: [T] = []; init() {}; var startIndex: Int { 0 }; var endIndex: Int { a.count }; func index(after i: Int) -> Int { i + 1 }
    subscript(i: Int) -> T { get { a[i % a.count] } set { a[i % a.count] = newValue } }
    mutating func replaceSubrange<C: Collection>(_ r: Range<Int>, with c: C) where C.Element == T { a.replaceSubrange(r, with: c) } }
var ring = Ring<Int>()
ring.append(contentsOf: [3, 1, 2]); ring.insert(9, at: 1); ring[5] = 7; ring += [4]
ring.removeAll { $0 == 3 }; ring.swapAt(0, 1); ring.remove(at: 2)
print(Array(ring), ring.count, ring[100], ring.sorted(), Array(Ring([5, 6]) + [7]), ring.first!, ring.contains(4))
let lazyNumbers = (1...).lazy.map { $0 * $0 }.filter { $0 % 2 == 1 }
print(Array(lazyNumbers.prefix(4)), lazyNumbers.first { $0 > 50 }!, (1...10).lazy.map { n -> Int in n }.drop { $0 < 8 }.map { $0 }, [1, 2, 3].lazy.flatMap { [$0, $0] }.count, Array(["a", "b"].lazy.compactMap { $0 == "a" ? 1 : nil }))
print(stride(from: 10, through: 1, by: -3).map { $0 }, Array(stride(from: 0.0, to: 1.0, by: 0.3)).count, (0..<5).reversed().map { $0 }, Array((1...3).map { Array(repeating: "\($0)", count: $0) }.joined(separator: ["-"])), Array(repeatElement(0, count: 3)), Array(zip("ab", [1, 2])).map { "\($0)\($1)" })
print([3, 1, 2].sorted(by: >).elementsEqual([3, 2, 1]), (1...3).starts(with: 1...2), [1, 2].lexicographicallyPrecedes([1, 3]), zip(1...3, 4...6).map(*).reduce(0, +), (1...3).flatMap { x in (x...3).map { (x, $0) } }.count, (1...20).filter { $0.isMultiple(of: 7) }, min(3, 1, 2), [1, 2, 3, 4].split { $0 == 3 }.map(Array.init), (1...4).reduce(into: "") { $0 += "\($1)" }, [[1, 2], [3]].joined().map { $0 }, (0..<3).map { i in (0..<3).map { $0 == i ? 1 : 0 } })
var total = 0
for x in stride(from: 1, to: 10, by: 4) { total += x }; for _ in 0..<3 { total += 1 }; (1...2).forEach { total += $0 }
print(total, (1...5).dropLast(2), Array((1...5).prefix(3)), (1..<1).isEmpty, (1...5).randomElement()! > 0, (-2...2).clamped(to: 0...9), (0..<10).overlaps(9..<12), 3... ~= 5, (..<3).contains(3), (1...9).lowerBound, Range(1...3), (1..<4) == 1..<4)
// expect: [4, 3, 2, 1] [16, 9, 4, 1] [1, 2, 3, 4] [1, 2, 3, 4] true 10 1 2 [4, 3] [1] [4, 4, 4, 4]
// expect: 1 4 3 2 4 1 
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] [0, 2, 8, 34] 144 1597
// expect: 112
// expect: [1, 3, 9, 27, 81, 243]
// expect: 1-2 3.
// expect: 5 [2, 3] 4
// expect: [[1, 2, 3], [4, 5, 6], [7]] [0, 4, 7, 9, 10] [1, 2, 3, 4] ["ab", "bc", "cd"] 3
// expect: [0, 1, 1, 0, 0, 1, 0, 1] 8 10100110 1 [true, false, false] 7 [false, true] [1, 2, 5, 7] false true
// expect: [1, 7, 4] 3 7 [1, 4, 7] [5, 6, 7] 1 true
// expect: [1, 9, 25, 49] 81 LazyMapSequence<LazyDropWhileSequence<LazyMapSequence<ClosedRange<Int>, Int>>, Int>(_base: Swift.LazyDropWhileSequence<Swift.LazyMapSequence<Swift.ClosedRange<Swift.Int>, Swift.Int>>(_base: Swift.LazyMapSequence<Swift.ClosedRange<Swift.Int>, Swift.Int>(_base: ClosedRange(1...10), _transform: (Function)), _predicate: (Function)), _transform: (Function)) 6 [1]
// expect: [10, 7, 4, 1] 4 [4, 3, 2, 1, 0] ["1", "-", "2", "2", "-", "3", "3", "3"] [0, 0, 0] ["a1", "b2"]
// expect: true true true 32 6 [7, 14] 1 [[1, 2], [4]] 1234 [1, 2, 3] [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
// expect: 21 Slice<ClosedRange<Int>>(_startIndex: (extension in Swift):Swift.ClosedRange<Swift.Int>.Index.inRange(1), _endIndex: (extension in Swift):Swift.ClosedRange<Swift.Int>.Index.inRange(4), _base: ClosedRange(1...5)) [1, 2, 3] true true 0...2 true true false 1 1..<4 true
// pending: 'init' requires the types '_.Element' and 'Int' be equivalent
