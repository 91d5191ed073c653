public protocol IteratorProtocol<Element> {
    associatedtype Element
    mutating func next() -> Element?
}

public protocol Sequence<Element> {
    associatedtype Iterator: IteratorProtocol
    associatedtype Element = Iterator.Element
    func makeIterator() -> Iterator
    var underestimatedCount: Int { get }
}
extension Sequence where Self: IteratorProtocol {
    public func makeIterator() -> Self { self }
}
extension Sequence {
    public var underestimatedCount: Int { 0 }
    public func map<T, E: Error>(_ transform: (Element) throws(E) -> T) throws(E) -> [T] {
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
    public func flatMap<S: Sequence>(_ transform: (Element) throws -> S) rethrows -> [S.Element] {
        var result: [S.Element] = []
        for element in self { for inner in try transform(element) { result.append(inner) } }
        return result
    }
    public func reduce<T>(_ initial: T, _ next: (T, Element) throws -> T) rethrows -> T {
        var result = initial
        for element in self { result = try next(result, element) }
        return result
    }
    public func reduce<T>(into initial: T, _ update: (inout T, Element) throws -> Void) rethrows -> T {
        var result = initial
        for element in self { try update(&result, element) }
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
    public func enumerated() -> EnumeratedSequence<Self> { EnumeratedSequence(_base: self) }
    public func reversed() -> [Element] {
        var result = _array()
        result.reverse()
        return result
    }
    public func sorted(by precedes: (Element, Element) throws -> Bool) rethrows -> [Element] {
        var result = _array()
        try result.sort(by: precedes)
        return result
    }
    public func min(by precedes: (Element, Element) throws -> Bool) rethrows -> Element? {
        var iterator = makeIterator()
        guard var least = iterator.next() else { return nil }
        while let element = iterator.next() { if try precedes(element, least) { least = element } }
        return least
    }
    public func max(by precedes: (Element, Element) throws -> Bool) rethrows -> Element? {
        var iterator = makeIterator()
        guard var greatest = iterator.next() else { return nil }
        while let element = iterator.next() { if try precedes(greatest, element) { greatest = element } }
        return greatest
    }
    public func prefix(_ k: Int) -> PrefixSequence<Self> {
        if k < 0 { _fail("Can't take a prefix of negative length from a sequence", 0) }
        return PrefixSequence(_base: self, _count: k)
    }
    public func prefix(while predicate: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        for element in self {
            if try !predicate(element) { break }
            result.append(element)
        }
        return result
    }
    public func drop(while predicate: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        var isDropping = true
        for element in self {
            if isDropping { isDropping = try predicate(element) }
            if !isDropping { result.append(element) }
        }
        return result
    }
    public func dropFirst(_ k: Int = 1) -> DropFirstSequence<Self> {
        if k < 0 { _fail("Can't drop a negative number of elements from a sequence", 0) }
        return DropFirstSequence(_base: self, _count: k)
    }
    public func dropLast(_ k: Int = 1) -> [Element] {
        if k < 0 { _fail("Can't drop a negative number of elements from a sequence", 0) }
        let all = _array()
        return all._slice(0, _larger(0, all.count - k))
    }
    public func suffix(_ k: Int) -> [Element] {
        if k < 0 { _fail("Can't take a suffix of negative length from a sequence", 0) }
        let all = _array()
        return all._slice(_larger(0, all.count - k), all.count)
    }
    public func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>] {
        try _array().split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: isSeparator)
    }
    public func elementsEqual<S: Sequence>(_ other: S, by areEquivalent: (Element, S.Element) throws -> Bool) rethrows -> Bool {
        var a = makeIterator()
        var b = other.makeIterator()
        while let x = a.next() {
            guard let y = b.next() else { return false }
            if try !areEquivalent(x, y) { return false }
        }
        return b.next() == nil
    }
    public func starts<S: Sequence>(with prefix: S, by areEquivalent: (Element, S.Element) throws -> Bool) rethrows -> Bool {
        var a = makeIterator()
        for y in prefix {
            guard let x = a.next() else { return false }
            if try !areEquivalent(x, y) { return false }
        }
        return true
    }
    public func lexicographicallyPrecedes<S: Sequence>(_ other: S, by precedes: (Element, Element) throws -> Bool) rethrows -> Bool where S.Element == Element {
        var a = makeIterator()
        var b = other.makeIterator()
        while true {
            guard let y = b.next() else { return false }
            guard let x = a.next() else { return true }
            if try precedes(x, y) { return true }
            if try precedes(y, x) { return false }
        }
    }
    public func shuffled<G: RandomNumberGenerator>(using generator: inout G) -> [Element] {
        var result = _array()
        result.shuffle(using: &generator)
        return result
    }
    public func shuffled() -> [Element] {
        var generator = SystemRandomNumberGenerator()
        return shuffled(using: &generator)
    }
    public var lazy: LazySequence<Self> { LazySequence(_base: self) }
    public func _array() -> [Element] {
        var result: [Element] = []
        for element in self { result.append(element) }
        return result
    }
}
extension Sequence where Element: Equatable {
    public func contains(_ element: Element) -> Bool {
        for candidate in self { if candidate == element { return true } }
        return false
    }
    public func elementsEqual<S: Sequence>(_ other: S) -> Bool where S.Element == Element { elementsEqual(other, by: { $0 == $1 }) }
    public func starts<S: Sequence>(with prefix: S) -> Bool where S.Element == Element { starts(with: prefix, by: { $0 == $1 }) }
    public func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] {
        _array().split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: { $0 == separator })
    }
}
extension Sequence where Element: Comparable {
    public func sorted() -> [Element] {
        var result = _array()
        result.sort()
        return result
    }
    public func min() -> Element? { self.min(by: { $0 < $1 }) }
    public func max() -> Element? { self.max(by: { $0 < $1 }) }
    public func lexicographicallyPrecedes<S: Sequence>(_ other: S) -> Bool where S.Element == Element { lexicographicallyPrecedes(other, by: { $0 < $1 }) }
}
extension Sequence where Element: Sequence {
    @_disfavoredOverload public func joined() -> FlattenSequence<Self> { FlattenSequence(_base: self) }
    public func joined<S: Sequence>(separator: S) -> JoinedSequence<Self> where S.Element == Element.Element { JoinedSequence(_base: self, _separator: separator._array()) }
}
extension Sequence where Element: StringProtocol {
    public func joined(separator: String = "") -> String {
        var text = ""
        var first = true
        for element in self {
            if !first { text += separator }
            first = false
            text += element._text
        }
        return text
    }
}

// What the algorithms above return.

public struct EnumeratedSequence<Base: Sequence>: Sequence {
    let _base: Base
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        var _offset: Int = 0
        public mutating func next() -> (offset: Int, element: Base.Element)? {
            guard let element = _base.next() else { return nil }
            _offset += 1
            return (offset: _offset - 1, element: element)
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator()) }
    public var underestimatedCount: Int { _base.underestimatedCount }
}
extension EnumeratedSequence: Collection, BidirectionalCollection, RandomAccessCollection where Base: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { _base.count }
    public subscript(position: Int) -> (offset: Int, element: Base.Element) { (offset: position, element: _base[_base.index(_base.startIndex, offsetBy: position)]) }
}

public struct PrefixSequence<Base: Sequence>: Sequence {
    let _base: Base
    let _count: Int
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        var _left: Int
        public mutating func next() -> Base.Element? {
            if _left == 0 { return nil }
            _left -= 1
            return _base.next()
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator(), _left: _count) }
}

public struct DropFirstSequence<Base: Sequence>: Sequence {
    let _base: Base
    let _count: Int
    public func makeIterator() -> Base.Iterator {
        var iterator = _base.makeIterator()
        var left = _count
        while left > 0, iterator.next() != nil { left -= 1 }
        return iterator
    }
}

public struct FlattenSequence<Base: Sequence>: Sequence where Base.Element: Sequence {
    let _base: Base
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        var _inner: Base.Element.Iterator? = nil
        public mutating func next() -> Base.Element.Element? {
            while true {
                if let element = _inner?.next() { return element }
                guard let following = _base.next() else { return nil }
                _inner = following.makeIterator()
            }
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator()) }
}

extension FlattenSequence: Collection where Base: Collection, Base.Element: Collection {
    /// A position in an element of the base, or the end, which has no inner one.
    public struct Index: Comparable {
        let _outer: Base.Index
        let _inner: Base.Element.Index?
        public static func == (a: Index, b: Index) -> Bool { a._outer == b._outer && a._inner == b._inner }
        public static func < (a: Index, b: Index) -> Bool {
            if a._outer != b._outer { return a._outer < b._outer }
            guard let first = a._inner, let second = b._inner else { return false }
            return first < second
        }
    }
    public typealias SubSequence = Slice<FlattenSequence<Base>>
    func _position(from outer: Base.Index) -> Index {
        var outer = outer
        while outer != _base.endIndex {
            let inner = _base[outer]
            if !inner.isEmpty { return Index(_outer: outer, _inner: inner.startIndex) }
            outer = _base.index(after: outer)
        }
        return Index(_outer: outer, _inner: nil)
    }
    public var startIndex: Index { _position(from: _base.startIndex) }
    public var endIndex: Index { Index(_outer: _base.endIndex, _inner: nil) }
    public func index(after i: Index) -> Index {
        guard let position = i._inner else { _fail("Index out of range", 1) }
        let inner = _base[i._outer]
        let next = inner.index(after: position)
        return next == inner.endIndex ? _position(from: _base.index(after: i._outer)) : Index(_outer: i._outer, _inner: next)
    }
    public subscript(position: Index) -> Base.Element.Element {
        guard let inner = position._inner else { _fail("Index out of range", 1) }
        return _base[position._outer][inner]
    }
}
extension FlattenSequence: BidirectionalCollection where Base: BidirectionalCollection, Base.Element: BidirectionalCollection {
    public func index(before i: Index) -> Index {
        if let position = i._inner, position != _base[i._outer].startIndex { return Index(_outer: i._outer, _inner: _base[i._outer].index(before: position)) }
        var outer = _base.index(before: i._outer)
        while _base[outer].isEmpty { outer = _base.index(before: outer) }
        let inner = _base[outer]
        return Index(_outer: outer, _inner: inner.index(before: inner.endIndex))
    }
}

public struct JoinedSequence<Base: Sequence>: Sequence where Base.Element: Sequence {
    let _base: Base
    let _separator: [Base.Element.Element]
    public func makeIterator() -> IndexingIterator<[Base.Element.Element]> {
        var result: [Base.Element.Element] = []
        var isFirst = true
        for part in _base {
            if !isFirst { result.append(contentsOf: _separator) }
            isFirst = false
            result.append(contentsOf: part)
        }
        return result.makeIterator()
    }
}

public struct Zip2Sequence<Sequence1: Sequence, Sequence2: Sequence>: Sequence {
    let _sequence1: Sequence1
    let _sequence2: Sequence2
    public struct Iterator: IteratorProtocol {
        var _first: Sequence1.Iterator
        var _second: Sequence2.Iterator
        public mutating func next() -> (Sequence1.Element, Sequence2.Element)? {
            guard let x = _first.next(), let y = _second.next() else { return nil }
            return (x, y)
        }
    }
    public func makeIterator() -> Iterator { Iterator(_first: _sequence1.makeIterator(), _second: _sequence2.makeIterator()) }
    public var underestimatedCount: Int { _smaller(_sequence1.underestimatedCount, _sequence2.underestimatedCount) }
}
public func zip<Sequence1: Sequence, Sequence2: Sequence>(_ first: Sequence1, _ second: Sequence2) -> Zip2Sequence<Sequence1, Sequence2> {
    Zip2Sequence(_sequence1: first, _sequence2: second)
}

public struct AnyIterator<Element>: IteratorProtocol, Sequence {
    let _next: () -> Element?
    public init(_ body: @escaping () -> Element?) { _next = body }
    public init<I: IteratorProtocol>(_ iterator: I) where I.Element == Element {
        var iterator = iterator
        _next = { iterator.next() }
    }
    public func next() -> Element? { _next() }
    public func makeIterator() -> AnyIterator<Element> { self }
}
/// An iterator as the sequence of what it has still to give.
public struct IteratorSequence<Base: IteratorProtocol>: IteratorProtocol, Sequence {
    var _base: Base
    public init(_ base: Base) { _base = base }
    public mutating func next() -> Base.Element? { _base.next() }
}
public struct AnySequence<Element>: Sequence {
    let _make: () -> AnyIterator<Element>
    public init<S: Sequence>(_ base: S) where S.Element == Element { _make = { AnyIterator(base.makeIterator()) } }
    public init<I: IteratorProtocol>(_ make: @escaping () -> I) where I.Element == Element { _make = { AnyIterator(make()) } }
    public func makeIterator() -> AnyIterator<Element> { _make() }
}

public struct UnfoldSequence<Element, State>: Sequence, IteratorProtocol {
    var _state: State
    let _step: (inout State) -> Element?
    var _isDone: Bool = false
    public mutating func next() -> Element? {
        if _isDone { return nil }
        if let element = _step(&_state) { return element }
        _isDone = true
        return nil
    }
    public func makeIterator() -> UnfoldSequence<Element, State> { self }
}
public typealias UnfoldFirstSequence<T> = UnfoldSequence<T, (T?, Bool)>
public func sequence<T, State>(state: State, next: @escaping (inout State) -> T?) -> UnfoldSequence<T, State> { UnfoldSequence(_state: state, _step: next) }
public func sequence<T>(first: T, next: @escaping (T) -> T?) -> UnfoldSequence<T, (T?, Bool)> {
    let start: (T?, Bool) = (first, true)
    return UnfoldSequence(_state: start, _step: { (state: inout (T?, Bool)) -> T? in
        if state.1 {
            state.1 = false
            return state.0
        }
        guard let last = state.0 else { return nil }
        state.0 = next(last)
        return state.0
    })
}

public struct EmptyCollection<Element>: RandomAccessCollection {
    public init() {}
    public var startIndex: Int { 0 }
    public var endIndex: Int { 0 }
    public subscript(position: Int) -> Element { _fail("Index out of range", 0) }
}
public struct CollectionOfOne<Element>: RandomAccessCollection, MutableCollection, CustomDebugStringConvertible {
    var _element: Element
    public init(_ element: Element) { _element = element }
    public var debugDescription: String { "CollectionOfOne(" + _debugDescribe(_element) + ")" }
    public var startIndex: Int { 0 }
    public var endIndex: Int { 1 }
    public subscript(position: Int) -> Element {
        get { _element }
        set { _element = newValue }
    }
}
public struct Repeated<Element>: RandomAccessCollection {
    public let count: Int
    public let repeatedValue: Element
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> Element {
        if position < 0 || position >= count { _fail("Index out of range", 0) }
        return repeatedValue
    }
}
public func repeatElement<T>(_ element: T, count: Int) -> Repeated<T> {
    if count < 0 { _fail("Repetition count should be non-negative", 0) }
    return Repeated(count: count, repeatedValue: element)
}
