public protocol Collection<Element>: Sequence {
    associatedtype Index: Comparable
    associatedtype Iterator = IndexingIterator<Self>
    associatedtype SubSequence: Collection = Slice<Self> where SubSequence.Element == Element, SubSequence.Index == Index
    var startIndex: Index { get }
    var endIndex: Index { get }
    subscript(position: Index) -> Element { get }
    subscript(bounds: Range<Index>) -> SubSequence { get }
    func index(after i: Index) -> Index
    func index(_ i: Index, offsetBy distance: Int) -> Index
    func distance(from start: Index, to end: Index) -> Int
    var count: Int { get }
    var isEmpty: Bool { get }
}
extension Collection {
    public func makeIterator() -> IndexingIterator<Self> { IndexingIterator(_elements: self) }
    public subscript(bounds: Range<Index>) -> Slice<Self> { Slice(base: self, bounds: bounds) }
    @_disfavoredOverload public subscript<R: RangeExpression>(range: R) -> SubSequence where R.Bound == Index { self[range._relative(to: self)] }
    public subscript(all: UnboundedRange) -> SubSequence { self[startIndex..<endIndex] }
    public var isEmpty: Bool { startIndex == endIndex }
    public var count: Int { distance(from: startIndex, to: endIndex) }
    public var underestimatedCount: Int { count }
    public var first: Element? {
        let start = startIndex
        return start == endIndex ? nil : self[start]
    }
    public var indices: DefaultIndices<Self> { DefaultIndices(_base: self, startIndex: startIndex, endIndex: endIndex) }
    public func index(_ i: Index, offsetBy distance: Int) -> Index {
        if distance < 0 { _fail("Only BidirectionalCollections can be advanced by a negative amount", 0) }
        var i = i
        var left = distance
        while left > 0 {
            i = index(after: i)
            left -= 1
        }
        return i
    }
    public func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
        if distance < 0 { _fail("Only BidirectionalCollections can be advanced by a negative amount", 0) }
        var i = i
        var left = distance
        while left > 0 {
            if i == limit { return nil }
            i = index(after: i)
            left -= 1
        }
        return i
    }
    public func distance(from start: Index, to end: Index) -> Int {
        if end < start { _fail("Only BidirectionalCollections can have end come before start", 0) }
        var i = start
        var result = 0
        while i != end {
            i = index(after: i)
            result += 1
        }
        return result
    }
    public func formIndex(after i: inout Index) { i = index(after: i) }
    public func formIndex(_ i: inout Index, offsetBy distance: Int) { i = index(i, offsetBy: distance) }
    public func formIndex(_ i: inout Index, offsetBy distance: Int, limitedBy limit: Index) -> Bool {
        if let found = index(i, offsetBy: distance, limitedBy: limit) {
            i = found
            return true
        }
        i = limit
        return false
    }
    public func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
        var i = startIndex
        while i != endIndex {
            if try predicate(self[i]) { return i }
            i = index(after: i)
        }
        return nil
    }
    func _position(_ k: Int) -> Index {
        if k < 0 { _fail("Can't take a prefix of negative length from a collection", 0) }
        return index(startIndex, offsetBy: k, limitedBy: endIndex) ?? endIndex
    }
    public func prefix(_ k: Int) -> SubSequence {
        let end = _position(k)
        return self[startIndex..<end]
    }
    public func prefix(upTo end: Index) -> SubSequence { self[startIndex..<end] }
    public func prefix(through end: Index) -> SubSequence { self[startIndex..<index(after: end)] }
    public func suffix(from start: Index) -> SubSequence { self[start..<endIndex] }
    public func suffix(_ k: Int) -> SubSequence {
        if k < 0 { _fail("Can't take a suffix of negative length from a collection", 0) }
        return self[index(startIndex, offsetBy: _larger(0, count - k))..<endIndex]
    }
    public func dropFirst(_ k: Int = 1) -> SubSequence {
        if k < 0 { _fail("Can't drop a negative number of elements from a collection", 0) }
        return self[_position(k)..<endIndex]
    }
    public func dropLast(_ k: Int = 1) -> SubSequence {
        if k < 0 { _fail("Can't drop a negative number of elements from a collection", 0) }
        return self[startIndex..<index(startIndex, offsetBy: _larger(0, count - k))]
    }
    public func prefix(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
        var end = startIndex
        while end != endIndex, try predicate(self[end]) { end = index(after: end) }
        return self[startIndex..<end]
    }
    public func drop(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
        var start = startIndex
        while start != endIndex, try predicate(self[start]) { start = index(after: start) }
        return self[start..<endIndex]
    }
    public func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [SubSequence] {
        if maxSplits < 0 { _fail("Must take zero or more splits", 0) }
        var result: [SubSequence] = []
        var start = startIndex
        var i = start
        while i != endIndex, result.count < maxSplits {
            let isEnd = try isSeparator(self[i])
            if isEnd, !omittingEmptySubsequences || start != i { result.append(self[start..<i]) }
            i = index(after: i)
            if isEnd { start = i }
        }
        if !omittingEmptySubsequences || start != endIndex { result.append(self[start..<endIndex]) }
        return result
    }
    public func randomElement<G: RandomNumberGenerator>(using generator: inout G) -> Element? {
        if isEmpty { return nil }
        return self[index(startIndex, offsetBy: Int.random(in: 0..<count, using: &generator))]
    }
    public func randomElement() -> Element? {
        var generator = SystemRandomNumberGenerator()
        return randomElement(using: &generator)
    }
}
extension Collection where Element: Equatable {
    public func firstIndex(of element: Element) -> Index? { firstIndex(where: { $0 == element }) }
    /// The first range from a position on that holds the other collection's elements.
    func _range<C: Collection>(of other: C, _ from: Index) -> Range<Index>? where C.Element == Element {
        let wanted = other._array()
        var start = from
        while true {
            var i = start
            var found = 0
            while found < wanted.count, i != endIndex, self[i] == wanted[found] {
                i = index(after: i)
                found += 1
            }
            if found == wanted.count { return start..<i }
            if start == endIndex { return nil }
            start = index(after: start)
        }
    }
    public func firstRange<C: Collection>(of other: C) -> Range<Index>? where C.Element == Element { _range(of: other, startIndex) }
    public func ranges<C: Collection>(of other: C) -> [Range<Index>] where C.Element == Element {
        var result: [Range<Index>] = []
        var start = startIndex
        while let range = _range(of: other, start) {
            result.append(range)
            if !range.isEmpty { start = range.upperBound } else if range.upperBound == endIndex { break } else { start = index(after: range.upperBound) }
        }
        return result
    }
    @_disfavoredOverload public func contains<C: Collection>(_ other: C) -> Bool where C.Element == Element { firstRange(of: other) != nil }
    @_disfavoredOverload public func split<C: Collection>(separator: C, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [SubSequence] where C.Element == Element {
        var result: [SubSequence] = []
        var start = startIndex
        for range in ranges(of: separator) where result.count < maxSplits {
            if !omittingEmptySubsequences || start != range.lowerBound { result.append(self[start..<range.lowerBound]) }
            start = range.upperBound
        }
        if !omittingEmptySubsequences || start != endIndex { result.append(self[start..<endIndex]) }
        return result
    }
    public func trimmingPrefix<S: Sequence>(_ prefix: S) -> SubSequence where S.Element == Element {
        var i = startIndex
        for element in prefix {
            if i == endIndex || self[i] != element { return self[startIndex..<endIndex] }
            i = index(after: i)
        }
        return self[i..<endIndex]
    }
    public func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [SubSequence] {
        split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: { $0 == separator })
    }
}
extension Collection where SubSequence == Self {
    public mutating func removeFirst(_ k: Int) {
        if k < 0 { _fail("Number of elements to remove should be non-negative", 0) }
        guard let start = index(startIndex, offsetBy: k, limitedBy: endIndex) else { _fail("Can't remove more items from a collection than it contains", 0) }
        self = self[start..<endIndex]
    }
    public mutating func popFirst() -> Element? {
        if isEmpty { return nil }
        let element = self[startIndex]
        self = self[index(after: startIndex)..<endIndex]
        return element
    }
    @discardableResult public mutating func removeFirst() -> Element {
        if isEmpty { _fail("Can't remove items from an empty collection", 0) }
        let element = self[startIndex]
        self = self[index(after: startIndex)..<endIndex]
        return element
    }
}

public protocol BidirectionalCollection<Element>: Collection {
    func index(before i: Index) -> Index
}
extension BidirectionalCollection {
    public func index(_ i: Index, offsetBy distance: Int) -> Index {
        var i = i
        var left = distance
        while left > 0 {
            i = index(after: i)
            left -= 1
        }
        while left < 0 {
            i = index(before: i)
            left += 1
        }
        return i
    }
    public func distance(from start: Index, to end: Index) -> Int {
        var i = start
        var result = 0
        while i < end {
            i = index(after: i)
            result += 1
        }
        while end < i {
            i = index(before: i)
            result -= 1
        }
        return result
    }
    public func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
        var i = i
        var left = distance
        while left != 0 {
            if i == limit { return nil }
            i = left > 0 ? index(after: i) : index(before: i)
            left = left > 0 ? left - 1 : left + 1
        }
        return i
    }
    public func formIndex(before i: inout Index) { i = index(before: i) }
    public var last: Element? { isEmpty ? nil : self[index(before: endIndex)] }
    public func reversed() -> ReversedCollection<Self> { ReversedCollection(_base: self) }
    public func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
        var i = endIndex
        while i != startIndex {
            i = index(before: i)
            if try predicate(self[i]) { return i }
        }
        return nil
    }
    public func last(where predicate: (Element) throws -> Bool) rethrows -> Element? {
        if let i = try lastIndex(where: predicate) { return self[i] }
        return nil
    }
}
extension BidirectionalCollection where Element: Equatable {
    public func lastIndex(of element: Element) -> Index? { lastIndex(where: { $0 == element }) }
}
extension BidirectionalCollection where SubSequence == Self {
    public mutating func popLast() -> Element? { isEmpty ? nil : removeLast() }
    @discardableResult public mutating func removeLast() -> Element {
        if isEmpty { _fail("Can't remove last element from an empty collection", 0) }
        let end = index(before: endIndex)
        let element = self[end]
        self = self[startIndex..<end]
        return element
    }
}

public protocol RandomAccessCollection<Element>: BidirectionalCollection {}
extension RandomAccessCollection {
    public func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
        let room = self.distance(from: i, to: limit)
        if distance > 0 ? room >= 0 && room < distance : room <= 0 && distance < room { return nil }
        return index(i, offsetBy: distance)
    }
}
extension RandomAccessCollection where Index == Int {
    public var indices: Range<Int> { startIndex..<endIndex }
    public func index(after i: Int) -> Int { i + 1 }
    public func index(before i: Int) -> Int { i - 1 }
    public func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
    public func distance(from start: Int, to end: Int) -> Int { end - start }
}
extension RandomAccessCollection where Index: Strideable, Index.Stride == Int {
    public var indices: Range<Index> { startIndex..<endIndex }
    public func index(after i: Index) -> Index { i.advanced(by: 1) }
    public func index(before i: Index) -> Index { i.advanced(by: -1) }
    public func index(_ i: Index, offsetBy distance: Int) -> Index { i.advanced(by: distance) }
    public func distance(from start: Index, to end: Index) -> Int { start.distance(to: end) }
}

public protocol MutableCollection<Element>: Collection {
    subscript(position: Index) -> Element { get set }
    mutating func _assign(_ bounds: Range<Index>, _ elements: SubSequence)
    mutating func swapAt(_ i: Index, _ j: Index)
}
extension MutableCollection {
    public mutating func _assign(_ bounds: Range<Index>, _ elements: SubSequence) {
        var i = bounds.lowerBound
        for element in elements {
            self[i] = element
            i = index(after: i)
        }
    }
    public subscript(bounds: Range<Index>) -> Slice<Self> {
        get { Slice(base: self, bounds: bounds) }
        set {
            var i = bounds.lowerBound
            for element in newValue {
                self[i] = element
                i = index(after: i)
            }
        }
    }
    @_disfavoredOverload public subscript<R: RangeExpression>(range: R) -> SubSequence where R.Bound == Index {
        get { self[range._relative(to: self)] }
        set { _assign(range._relative(to: self), newValue) }
    }
    public subscript(all: UnboundedRange) -> SubSequence {
        get { self[startIndex..<endIndex] }
        set { _assign(startIndex..<endIndex, newValue) }
    }
    public mutating func swapAt(_ i: Index, _ j: Index) {
        let old = self[i]
        self[i] = self[j]
        self[j] = old
    }
    @discardableResult public mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Index {
        var pivot = startIndex
        while pivot != endIndex, try !belongsInSecondPartition(self[pivot]) { pivot = index(after: pivot) }
        if pivot == endIndex { return pivot }
        var i = index(after: pivot)
        while i != endIndex {
            if try !belongsInSecondPartition(self[i]) {
                swapAt(i, pivot)
                pivot = index(after: pivot)
            }
            i = index(after: i)
        }
        return pivot
    }
}
extension MutableCollection where Self: BidirectionalCollection {
    @discardableResult public mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Index {
        var low = startIndex
        var high = endIndex
        while true {
            while low < high, try !belongsInSecondPartition(self[low]) { low = index(after: low) }
            if !(low < high) { return low }
            repeat {
                high = index(before: high)
                if !(low < high) { return low }
            } while try belongsInSecondPartition(self[high])
            swapAt(low, high)
            low = index(after: low)
        }
    }
    public mutating func reverse() {
        if isEmpty { return }
        var low = startIndex
        var high = index(before: endIndex)
        while low < high {
            swapAt(low, high)
            low = index(after: low)
            high = index(before: high)
        }
    }
}
extension MutableCollection where Self: RandomAccessCollection {
    public mutating func sort(by precedes: (Element, Element) throws -> Bool) rethrows {
        var i = startIndex
        for element in try _array()._mergeSorted(by: precedes) {
            self[i] = element
            i = index(after: i)
        }
    }
    public mutating func shuffle<G: RandomNumberGenerator>(using generator: inout G) {
        var left = count
        var i = startIndex
        while left > 1 {
            let step = Int.random(in: 0..<left, using: &generator)
            left -= 1
            swapAt(i, index(i, offsetBy: step))
            i = index(after: i)
        }
    }
    public mutating func shuffle() {
        var generator = SystemRandomNumberGenerator()
        shuffle(using: &generator)
    }
}
extension MutableCollection where Self: RandomAccessCollection, Element: Comparable {
    public mutating func sort() { sort(by: { $0 < $1 }) }
}

public protocol RangeReplaceableCollection<Element>: Collection {
    init()
    init(repeating value: Element, count: Int)
    init<S: Sequence>(_ elements: S) where S.Element == Element
    mutating func replaceSubrange<C: Collection>(_ subrange: Range<Index>, with newElements: C) where C.Element == Element
    mutating func append(_ element: Element)
    mutating func append<S: Sequence>(contentsOf elements: S) where S.Element == Element
    mutating func insert(_ element: Element, at i: Index)
    mutating func insert<C: Collection>(contentsOf elements: C, at i: Index) where C.Element == Element
    @discardableResult mutating func remove(at i: Index) -> Element
    mutating func removeSubrange(_ bounds: Range<Index>)
    @discardableResult mutating func removeFirst() -> Element
    mutating func removeFirst(_ k: Int)
    mutating func removeAll(keepingCapacity: Bool)
    mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows
    mutating func reserveCapacity(_ capacity: Int)
}
extension RangeReplaceableCollection {
    public init<S: Sequence>(_ elements: S) where S.Element == Element {
        self.init()
        append(contentsOf: elements)
    }
    public init(repeating value: Element, count: Int) {
        self.init()
        append(contentsOf: repeatElement(value, count: count))
    }
    public mutating func replaceSubrange<C: Collection, R: RangeExpression>(_ subrange: R, with newElements: C) where C.Element == Element, R.Bound == Index {
        replaceSubrange(subrange._relative(to: self), with: newElements)
    }
    public mutating func append(_ element: Element) { replaceSubrange(endIndex..<endIndex, with: CollectionOfOne(element)) }
    public mutating func append<S: Sequence>(contentsOf elements: S) where S.Element == Element { for element in elements { append(element) } }
    public mutating func insert(_ element: Element, at i: Index) { replaceSubrange(i..<i, with: CollectionOfOne(element)) }
    public mutating func insert<C: Collection>(contentsOf elements: C, at i: Index) where C.Element == Element { replaceSubrange(i..<i, with: elements) }
    @discardableResult public mutating func remove(at i: Index) -> Element {
        let element = self[i]
        replaceSubrange(i..<index(after: i), with: EmptyCollection<Element>())
        return element
    }
    public mutating func removeSubrange(_ bounds: Range<Index>) { replaceSubrange(bounds, with: EmptyCollection<Element>()) }
    public mutating func removeSubrange<R: RangeExpression>(_ bounds: R) where R.Bound == Index { removeSubrange(bounds._relative(to: self)) }
    @discardableResult public mutating func removeFirst() -> Element {
        if isEmpty { _fail("Can't remove first element from an empty collection", 0) }
        return remove(at: startIndex)
    }
    public mutating func removeFirst(_ k: Int) {
        if k < 0 { _fail("Number of elements to remove should be non-negative", 0) }
        if k > count { _fail("Can't remove more items from a collection than it has", 0) }
        removeSubrange(startIndex..<index(startIndex, offsetBy: k))
    }
    public mutating func removeAll(keepingCapacity: Bool = false) { self = Self() }
    public mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
        var kept = Self()
        for element in self { if try !shouldBeRemoved(element) { kept.append(element) } }
        self = kept
    }
    public mutating func reserveCapacity(_ capacity: Int) {}
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Self {
        var result = Self()
        for element in self { if try isIncluded(element) { result.append(element) } }
        return result
    }
    public static func + <S: Sequence>(a: Self, b: S) -> Self where S.Element == Element {
        var result = a
        result.append(contentsOf: b)
        return result
    }
    public static func + <S: Sequence>(a: S, b: Self) -> Self where S.Element == Element {
        var result = Self()
        result.append(contentsOf: a)
        result.append(contentsOf: b)
        return result
    }
    public static func + <C: RangeReplaceableCollection>(a: Self, b: C) -> Self where C.Element == Element {
        var result = a
        result.append(contentsOf: b)
        return result
    }
    public static func += <S: Sequence>(a: inout Self, b: S) where S.Element == Element { a.append(contentsOf: b) }
}
extension RangeReplaceableCollection where Element: Equatable {
    public func replacing<C: Collection, R: Collection>(_ other: C, with replacement: R, maxReplacements: Int = Int.max) -> Self where C.Element == Element, R.Element == Element {
        var result = Self()
        var start = startIndex
        var left = maxReplacements
        for range in ranges(of: other) where left > 0 {
            result.append(contentsOf: self[start..<range.lowerBound])
            result.append(contentsOf: replacement)
            start = range.upperBound
            left -= 1
        }
        result.append(contentsOf: self[start..<endIndex])
        return result
    }
    public mutating func replace<C: Collection, R: Collection>(_ other: C, with replacement: R, maxReplacements: Int = Int.max) where C.Element == Element, R.Element == Element {
        self = replacing(other, with: replacement, maxReplacements: maxReplacements)
    }
}
extension RangeReplaceableCollection where Self: BidirectionalCollection {
    @discardableResult public mutating func removeLast() -> Element {
        if isEmpty { _fail("Can't remove last element from an empty collection", 0) }
        return remove(at: index(before: endIndex))
    }
    public mutating func removeLast(_ k: Int) {
        if k < 0 { _fail("Number of elements to remove should be non-negative", 0) }
        if k > count { _fail("Can't remove more items from a collection than it contains", 0) }
        removeSubrange(index(endIndex, offsetBy: 0 - k)..<endIndex)
    }
    public mutating func popLast() -> Element? { isEmpty ? nil : remove(at: index(before: endIndex)) }
}

public struct IndexingIterator<Elements: Collection>: IteratorProtocol, Sequence {
    let _elements: Elements
    var _position: Elements.Index
    init(_elements: Elements) {
        self._elements = _elements
        _position = _elements.startIndex
    }
    public mutating func next() -> Elements.Element? {
        if _position == _elements.endIndex { return nil }
        let element = _elements[_position]
        _position = _elements.index(after: _position)
        return element
    }
    public func makeIterator() -> IndexingIterator<Elements> { self }
}

public struct DefaultIndices<Elements: Collection>: Collection {
    let _base: Elements
    public let startIndex: Elements.Index
    public let endIndex: Elements.Index
    public subscript(position: Elements.Index) -> Elements.Index { position }
    public func index(after i: Elements.Index) -> Elements.Index { _base.index(after: i) }
}
extension DefaultIndices: BidirectionalCollection where Elements: BidirectionalCollection {
    public func index(before i: Elements.Index) -> Elements.Index { _base.index(before: i) }
}

/// A part of a collection that has no own type for it. Its indices are the collection's.
public struct Slice<Base: Collection>: Collection {
    public typealias Index = Base.Index
    public typealias SubSequence = Slice<Base>
    var _startIndex: Base.Index
    var _endIndex: Base.Index
    var _base: Base
    public var startIndex: Base.Index { _startIndex }
    public var endIndex: Base.Index { _endIndex }
    public var base: Base { _base }
    public init(base: Base, bounds: Range<Base.Index>) {
        _base = base
        _startIndex = bounds.lowerBound
        _endIndex = bounds.upperBound
    }
    public subscript(position: Base.Index) -> Base.Element {
        if position < startIndex || !(position < endIndex) { _fail("Index out of range", 0) }
        return base[position]
    }
    public subscript(bounds: Range<Base.Index>) -> Slice<Base> { Slice(base: base, bounds: bounds) }
    public func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
    public func index(_ i: Base.Index, offsetBy distance: Int) -> Base.Index { base.index(i, offsetBy: distance) }
    public func distance(from start: Base.Index, to end: Base.Index) -> Int { base.distance(from: start, to: end) }
}
extension Slice: BidirectionalCollection where Base: BidirectionalCollection {
    public func index(before i: Base.Index) -> Base.Index { base.index(before: i) }
}
extension Slice: RandomAccessCollection where Base: RandomAccessCollection {}
extension Slice: MutableCollection where Base: MutableCollection {
    public subscript(position: Base.Index) -> Base.Element {
        get { base[position] }
        set { _base[position] = newValue }
    }
    public subscript(bounds: Range<Base.Index>) -> Slice<Base> {
        get { Slice(base: base, bounds: bounds) }
        set {
            var i = bounds.lowerBound
            for element in newValue {
                _base[i] = element
                i = base.index(after: i)
            }
        }
    }
}

public struct ReversedCollection<Base: BidirectionalCollection>: BidirectionalCollection {
    let _base: Base
    public struct Index: Comparable {
        public let base: Base.Index
        public init(_ base: Base.Index) { self.base = base }
        public static func == (a: Index, b: Index) -> Bool { a.base == b.base }
        public static func < (a: Index, b: Index) -> Bool { b.base < a.base }
    }
    public struct Iterator: IteratorProtocol {
        let _base: Base
        var _position: Base.Index
        public mutating func next() -> Base.Element? {
            if _position == _base.startIndex { return nil }
            _position = _base.index(before: _position)
            return _base[_position]
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base, _position: _base.endIndex) }
    public var startIndex: Index { Index(_base.endIndex) }
    public var endIndex: Index { Index(_base.startIndex) }
    public func index(after i: Index) -> Index { Index(_base.index(before: i.base)) }
    public func index(before i: Index) -> Index { Index(_base.index(after: i.base)) }
    public func index(_ i: Index, offsetBy distance: Int) -> Index { Index(_base.index(i.base, offsetBy: 0 - distance)) }
    public func distance(from start: Index, to end: Index) -> Int { _base.distance(from: end.base, to: start.base) }
    public subscript(position: Index) -> Base.Element { _base[_base.index(before: position.base)] }
    public func reversed() -> Base { _base }
}
extension ReversedCollection: RandomAccessCollection where Base: RandomAccessCollection {}

// Inside a collection `min` and `max` are its own.
func _smaller(_ a: Int, _ b: Int) -> Int { b < a ? b : a }
func _larger(_ a: Int, _ b: Int) -> Int { b < a ? a : b }
