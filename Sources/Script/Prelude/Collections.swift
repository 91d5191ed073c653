public protocol IteratorProtocol {
    associatedtype Element
    mutating func next() -> Element?
}

public protocol Sequence {
    associatedtype Iterator: IteratorProtocol
    associatedtype Element = Iterator.Element
    func makeIterator() -> Iterator
}
extension Sequence {
    public func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try transform(element)) }
        return result
    }
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        for element in self { if try isIncluded(element) { result.append(element) } }
        return result
    }
    public func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T] {
        var result: [T] = []
        for element in self { if let value = try transform(element) { result.append(value) } }
        return result
    }
    public func reduce<T>(_ initial: T, _ next: (T, Element) throws -> T) rethrows -> T {
        var result = initial
        for element in self { result = try next(result, element) }
        return result
    }
    public func forEach(_ body: (Element) throws -> Void) rethrows {
        for element in self { try body(element) }
    }
    public func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if try predicate(element) { return true } }
        return false
    }
    public func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if try !predicate(element) { return false } }
        return true
    }
    public func first(where predicate: (Element) throws -> Bool) rethrows -> Element? {
        for element in self { if try predicate(element) { return element } }
        return nil
    }
    public func enumerated() -> [(offset: Int, element: Element)] {
        var result: [(offset: Int, element: Element)] = []
        var offset = 0
        for element in self {
            result.append((offset: offset, element: element))
            offset += 1
        }
        return result
    }
    public func reversed() -> [Element] {
        var result: [Element] = []
        for element in self { result.append(element) }
        var low = 0
        var high = result.count - 1
        while low < high {
            result.swapAt(low, high)
            low += 1
            high -= 1
        }
        return result
    }
    public func sorted(by precedes: (Element, Element) throws -> Bool) rethrows -> [Element] {
        var source: [Element] = []
        for element in self { source.append(element) }
        let count = source.count
        var width = 1
        while width < count {
            var target: [Element] = []
            var start = 0
            while start < count {
                let middle = _smaller(start + width, count)
                let end = _smaller(start + 2 * width, count)
                var left = start
                var right = middle
                while left < middle && right < end {
                    if try precedes(source[right], source[left]) {
                        target.append(source[right])
                        right += 1
                    } else {
                        target.append(source[left])
                        left += 1
                    }
                }
                while left < middle {
                    target.append(source[left])
                    left += 1
                }
                while right < end {
                    target.append(source[right])
                    right += 1
                }
                start += 2 * width
            }
            source = target
            width *= 2
        }
        return source
    }
}
extension Sequence where Element: Equatable {
    public func contains(_ element: Element) -> Bool {
        for candidate in self { if candidate == element { return true } }
        return false
    }
}
extension Sequence where Element: Comparable {
    public func sorted() -> [Element] { sorted(by: { $0 < $1 }) }
    public func min() -> Element? {
        var least: Element? = nil
        for element in self {
            if let value = least { if element < value { least = element } } else { least = element }
        }
        return least
    }
    public func max() -> Element? {
        var greatest: Element? = nil
        for element in self {
            if let value = greatest { if !(element < value) { greatest = element } } else { greatest = element }
        }
        return greatest
    }
}
extension Sequence where Element == String {
    public func joined(separator: String = "") -> String {
        var text = ""
        var first = true
        for element in self {
            if !first { text += separator }
            first = false
            text += element
        }
        return text
    }
}

public protocol Collection: Sequence {
    var count: Int { get }
}
extension Collection {
    public var isEmpty: Bool { count == 0 }
}

public struct Array<Element>: Collection, ExpressibleByArrayLiteral {
    @_intrinsic("arrayEmpty") public init()
    @_intrinsic("arrayRepeating") public init(repeating value: Element, count: Int)
    public init<S: Sequence>(_ elements: S) where S.Element == Element {
        self = []
        for element in elements { append(element) }
    }
    public init(arrayLiteral elements: Element...) { self = elements }

    @_intrinsic("arrayCount") public var count: Int { get }
    public subscript(index: Int) -> Element {
        @_intrinsic("arrayGet") get
        @_intrinsic("arraySet") set
    }
    public subscript(range: Range<Int>) -> [Element] {
        get { _slice(range.lowerBound, range.upperBound) }
    }
    public subscript(range: ClosedRange<Int>) -> [Element] {
        get { _slice(range.lowerBound, range.upperBound + 1) }
    }
    public subscript(range: PartialRangeFrom<Int>) -> [Element] {
        get { _slice(range.lowerBound, count) }
    }
    public subscript(range: PartialRangeUpTo<Int>) -> [Element] {
        get { _slice(0, range.upperBound) }
    }
    public subscript(range: PartialRangeThrough<Int>) -> [Element] {
        get { _slice(0, range.upperBound + 1) }
    }
    @_intrinsic("arraySlice") public func _slice(_ start: Int, _ end: Int) -> [Element]
    @_intrinsic("arrayAppend") public mutating func append(_ element: Element)
    public mutating func append<S: Sequence>(contentsOf elements: S) where S.Element == Element {
        for element in elements { append(element) }
    }
    @_intrinsic("arrayInsert") public mutating func insert(_ element: Element, at index: Int)
    @_intrinsic("arrayRemove") @discardableResult public mutating func remove(at index: Int) -> Element
    @discardableResult public mutating func removeLast() -> Element {
        if isEmpty { _fail("Can't remove last element from an empty collection", 0) }
        return remove(at: count - 1)
    }
    @discardableResult public mutating func removeFirst() -> Element {
        if isEmpty { _fail("Can't remove first element from an empty collection", 0) }
        return remove(at: 0)
    }
    public mutating func popLast() -> Element? { isEmpty ? nil : remove(at: count - 1) }
    @_intrinsic("arrayRemoveAll") public mutating func removeAll()
    @_intrinsic("arrayReserve") public mutating func reserveCapacity(_ capacity: Int)
    public mutating func swapAt(_ i: Int, _ j: Int) {
        let old = self[i]
        self[i] = self[j]
        self[j] = old
    }
    public var indices: Range<Int> { 0..<count }
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public var first: Element? { isEmpty ? nil : self[0] }
    public var last: Element? { isEmpty ? nil : self[count - 1] }
    public func makeIterator() -> IndexingIterator<Element> { IndexingIterator(_elements: self) }
    public func dropFirst(_ k: Int = 1) -> [Element] { _slice(_smaller(k, count), count) }
    public func dropLast(_ k: Int = 1) -> [Element] { _slice(0, _larger(0, count - k)) }
    public func prefix(_ k: Int) -> [Element] { _slice(0, _smaller(k, count)) }
    public func suffix(_ k: Int) -> [Element] { _slice(_larger(0, count - k), count) }
    public mutating func sort(by precedes: (Element, Element) throws -> Bool) rethrows { self = try sorted(by: precedes) }
    public mutating func reverse() { self = reversed() }

    public static func + (a: [Element], b: [Element]) -> [Element] {
        var result = a
        result.append(contentsOf: b)
        return result
    }
    public static func += (a: inout [Element], b: [Element]) { a.append(contentsOf: b) }
}
extension Array: Equatable where Element: Equatable {
    public static func == (a: [Element], b: [Element]) -> Bool {
        if a.count != b.count { return false }
        var index = 0
        while index < a.count {
            if a[index] != b[index] { return false }
            index += 1
        }
        return true
    }
}
extension Array where Element: Equatable {
    public func firstIndex(of element: Element) -> Int? {
        var index = 0
        while index < count {
            if self[index] == element { return index }
            index += 1
        }
        return nil
    }
}
extension Array where Element: Comparable {
    public mutating func sort() { self = sorted() }
}

public struct IndexingIterator<Element>: IteratorProtocol {
    public var _elements: [Element]
    public var _position: Int = 0
    public init(_elements: [Element]) { self._elements = _elements }
    public mutating func next() -> Element? {
        if _position >= _elements.count { return nil }
        _position += 1
        return _elements[_position - 1]
    }
}

public struct AnyIterator<Element>: IteratorProtocol, Sequence {
    public let _next: () -> Element?
    public init(_ body: @escaping () -> Element?) { _next = body }
    public mutating func next() -> Element? { _next() }
    public func makeIterator() -> AnyIterator<Element> { self }
}

public struct Range<Bound: Comparable>: Equatable {
    public let lowerBound: Bound
    public let upperBound: Bound
    public init(_lower: Bound, _upper: Bound) {
        lowerBound = _lower
        upperBound = _upper
    }
    public func contains(_ value: Bound) -> Bool { !(value < lowerBound) && value < upperBound }
    public var isEmpty: Bool { !(lowerBound < upperBound) }
    public static func == (a: Range<Bound>, b: Range<Bound>) -> Bool { a.lowerBound == b.lowerBound && a.upperBound == b.upperBound }
}
extension Range: CustomStringConvertible {
    public var description: String { _describe(lowerBound) + "..<" + _describe(upperBound) }
}
extension Range: Sequence, Collection where Bound == Int {
    public typealias Element = Int
    public func makeIterator() -> _CountingIterator { _CountingIterator(_next: lowerBound, _end: upperBound) }
    public var count: Int { upperBound - lowerBound }
}
public struct ClosedRange<Bound: Comparable>: Equatable {
    public let lowerBound: Bound
    public let upperBound: Bound
    public init(_lower: Bound, _upper: Bound) {
        lowerBound = _lower
        upperBound = _upper
    }
    public func contains(_ value: Bound) -> Bool { !(value < lowerBound) && !(upperBound < value) }
    public static func == (a: ClosedRange<Bound>, b: ClosedRange<Bound>) -> Bool { a.lowerBound == b.lowerBound && a.upperBound == b.upperBound }
}
extension ClosedRange: CustomStringConvertible {
    public var description: String { _describe(lowerBound) + "..." + _describe(upperBound) }
}
extension ClosedRange: Sequence, Collection where Bound == Int {
    public typealias Element = Int
    public func makeIterator() -> _CountingIterator { _CountingIterator(_next: lowerBound, _end: upperBound + 1) }
    public var count: Int { upperBound - lowerBound + 1 }
}
public struct PartialRangeFrom<Bound: Comparable> {
    public let lowerBound: Bound
    public init(_lower: Bound) { lowerBound = _lower }
    public func contains(_ value: Bound) -> Bool { !(value < lowerBound) }
}
public struct PartialRangeUpTo<Bound: Comparable> {
    public let upperBound: Bound
    public init(_upper: Bound) { upperBound = _upper }
    public func contains(_ value: Bound) -> Bool { value < upperBound }
}
public struct PartialRangeThrough<Bound: Comparable> {
    public let upperBound: Bound
    public init(_upper: Bound) { upperBound = _upper }
    public func contains(_ value: Bound) -> Bool { !(upperBound < value) }
}
public struct _CountingIterator: IteratorProtocol {
    public var _next: Int
    public let _end: Int
    public init(_next: Int, _end: Int) {
        self._next = _next
        self._end = _end
    }
    public mutating func next() -> Int? {
        if _next >= _end { return nil }
        _next += 1
        return _next - 1
    }
}

public func ..< <Bound: Comparable>(a: Bound, b: Bound) -> Range<Bound> {
    if b < a { _fail("Range requires lowerBound <= upperBound", 0) }
    return Range(_lower: a, _upper: b)
}
public func ... <Bound: Comparable>(a: Bound, b: Bound) -> ClosedRange<Bound> {
    if b < a { _fail("Range requires lowerBound <= upperBound", 0) }
    return ClosedRange(_lower: a, _upper: b)
}
public postfix func ... <Bound: Comparable>(a: Bound) -> PartialRangeFrom<Bound> { PartialRangeFrom(_lower: a) }
public prefix func ..< <Bound: Comparable>(a: Bound) -> PartialRangeUpTo<Bound> { PartialRangeUpTo(_upper: a) }
public prefix func ... <Bound: Comparable>(a: Bound) -> PartialRangeThrough<Bound> { PartialRangeThrough(_upper: a) }

public func stride(from start: Int, to end: Int, by step: Int) -> [Int] {
    if step == 0 { _fail("Stride size must not be zero", 0) }
    var result: [Int] = []
    var value = start
    while step > 0 ? value < end : value > end {
        result.append(value)
        value += step
    }
    return result
}
public func stride(from start: Int, through end: Int, by step: Int) -> [Int] {
    if step == 0 { _fail("Stride size must not be zero", 0) }
    var result: [Int] = []
    var value = start
    while step > 0 ? value <= end : value >= end {
        result.append(value)
        value += step
    }
    return result
}
public func zip<A: Sequence, B: Sequence>(_ a: A, _ b: B) -> [(A.Element, B.Element)] {
    var result: [(A.Element, B.Element)] = []
    var left = a.makeIterator()
    var right = b.makeIterator()
    while let x = left.next(), let y = right.next() { result.append((x, y)) }
    return result
}

// Inside a collection `min` and `max` are its own.
func _smaller(_ a: Int, _ b: Int) -> Int { b < a ? b : a }
func _larger(_ a: Int, _ b: Int) -> Int { b < a ? a : b }

/// `...` alone between brackets is a function of this type's operator, as in Swift: all positions.
public enum UnboundedRange_ {}
public postfix func ... (all: UnboundedRange_) {}
