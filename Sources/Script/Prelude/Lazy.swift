/// A sequence whose `map`, `filter` and their kin wait until an element is asked for.
public protocol LazySequenceProtocol<Element>: Sequence {}
extension LazySequenceProtocol {
    public var lazy: Self { self }
    public func map<T>(_ transform: @escaping (Element) -> T) -> LazyMapSequence<Self, T> { LazyMapSequence<Self, T>(_base: self, _transform: transform) }
    public func filter(_ isIncluded: @escaping (Element) -> Bool) -> LazyFilterSequence<Self> { LazyFilterSequence<Self>(_base: self, _predicate: isIncluded) }
    public func compactMap<T>(_ transform: @escaping (Element) -> T?) -> LazyMapSequence<LazyFilterSequence<LazyMapSequence<Self, T?>>, T> {
        LazyMapSequence<LazyFilterSequence<LazyMapSequence<Self, T?>>, T>(_base: LazyFilterSequence<LazyMapSequence<Self, T?>>(_base: LazyMapSequence<Self, T?>(_base: self, _transform: transform), _predicate: { $0 != nil }), _transform: { $0! })
    }
    public func flatMap<S: Sequence>(_ transform: @escaping (Element) -> S) -> LazySequence<FlattenSequence<LazyMapSequence<Self, S>>> {
        LazySequence<FlattenSequence<LazyMapSequence<Self, S>>>(_base: FlattenSequence<LazyMapSequence<Self, S>>(_base: LazyMapSequence<Self, S>(_base: self, _transform: transform)))
    }
    public func prefix(while predicate: @escaping (Element) -> Bool) -> LazyPrefixWhileSequence<Self> { LazyPrefixWhileSequence<Self>(_base: self, _predicate: predicate) }
    public func drop(while predicate: @escaping (Element) -> Bool) -> LazyDropWhileSequence<Self> { LazyDropWhileSequence<Self>(_base: self, _predicate: predicate) }
}
extension LazySequenceProtocol where Element: Sequence {
    @_disfavoredOverload public func joined() -> LazySequence<FlattenSequence<Self>> { LazySequence<FlattenSequence<Self>>(_base: FlattenSequence<Self>(_base: self)) }
}

public struct LazySequence<Base: Sequence>: LazySequenceProtocol {
    let _base: Base
    public func makeIterator() -> Base.Iterator { _base.makeIterator() }
    public var underestimatedCount: Int { _base.underestimatedCount }
    public var elements: Base { _base }
    public func map<T>(_ transform: @escaping (Base.Element) -> T) -> LazyMapSequence<Base, T> { LazyMapSequence(_base: _base, _transform: transform) }
    public func filter(_ isIncluded: @escaping (Base.Element) -> Bool) -> LazyFilterSequence<Base> { LazyFilterSequence(_base: _base, _predicate: isIncluded) }
    public func prefix(_ k: Int) -> LazySequence<PrefixSequence<Base>> { LazySequence<PrefixSequence<Base>>(_base: PrefixSequence(_base: _base, _count: k)) }
    public func dropFirst(_ k: Int = 1) -> LazySequence<DropFirstSequence<Base>> { LazySequence<DropFirstSequence<Base>>(_base: DropFirstSequence(_base: _base, _count: k)) }
}
extension LazySequence: Collection where Base: Collection {
    public typealias Index = Base.Index
    public var startIndex: Base.Index { _base.startIndex }
    public var endIndex: Base.Index { _base.endIndex }
    public subscript(position: Base.Index) -> Base.Element { _base[position] }
    public func index(after i: Base.Index) -> Base.Index { _base.index(after: i) }
}
extension LazySequence: BidirectionalCollection where Base: BidirectionalCollection {
    public func index(before i: Base.Index) -> Base.Index { _base.index(before: i) }
    public func reversed() -> LazySequence<ReversedCollection<Base>> { LazySequence<ReversedCollection<Base>>(_base: ReversedCollection(_base: _base)) }
}

public struct LazyMapSequence<Base: Sequence, Element>: LazySequenceProtocol {
    let _base: Base
    let _transform: (Base.Element) -> Element
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        let _transform: (Base.Element) -> Element
        public mutating func next() -> Element? {
            guard let element = _base.next() else { return nil }
            return _transform(element)
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator(), _transform: _transform) }
    public var underestimatedCount: Int { _base.underestimatedCount }
    public func map<T>(_ transform: @escaping (Element) -> T) -> LazyMapSequence<Base, T> {
        let first = _transform
        return LazyMapSequence<Base, T>(_base: _base, _transform: { transform(first($0)) })
    }
    public func prefix(_ k: Int) -> LazySequence<PrefixSequence<LazyMapSequence<Base, Element>>> { LazySequence<PrefixSequence<LazyMapSequence<Base, Element>>>(_base: PrefixSequence(_base: self, _count: k)) }
}
extension LazyMapSequence: Collection where Base: Collection {
    public typealias Index = Base.Index
    public typealias SubSequence = LazyMapSequence<Base.SubSequence, Element>
    public subscript(bounds: Range<Base.Index>) -> LazyMapSequence<Base.SubSequence, Element> { LazyMapSequence<Base.SubSequence, Element>(_base: _base[bounds], _transform: _transform) }
    public func prefix(_ k: Int) -> LazyMapSequence<Base.SubSequence, Element> { self[startIndex..<_position(k)] }
    public func index(_ i: Base.Index, offsetBy distance: Int) -> Base.Index { _base.index(i, offsetBy: distance) }
    public func index(_ i: Base.Index, offsetBy distance: Int, limitedBy limit: Base.Index) -> Base.Index? { _base.index(i, offsetBy: distance, limitedBy: limit) }
    public func distance(from start: Base.Index, to end: Base.Index) -> Int { _base.distance(from: start, to: end) }
    public var isEmpty: Bool { _base.isEmpty }
    public var startIndex: Base.Index { _base.startIndex }
    public var endIndex: Base.Index { _base.endIndex }
    public subscript(position: Base.Index) -> Element { _transform(_base[position]) }
    public func index(after i: Base.Index) -> Base.Index { _base.index(after: i) }
    public var count: Int { _base.count }
}
extension LazyMapSequence: BidirectionalCollection where Base: BidirectionalCollection {
    public func index(before i: Base.Index) -> Base.Index { _base.index(before: i) }
}

public struct LazyFilterSequence<Base: Sequence>: LazySequenceProtocol {
    let _base: Base
    let _predicate: (Base.Element) -> Bool
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        let _predicate: (Base.Element) -> Bool
        public mutating func next() -> Base.Element? {
            while let element = _base.next() { if _predicate(element) { return element } }
            return nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator(), _predicate: _predicate) }
    public func filter(_ isIncluded: @escaping (Base.Element) -> Bool) -> LazyFilterSequence<Base> {
        let first = _predicate
        return LazyFilterSequence(_base: _base, _predicate: { first($0) && isIncluded($0) })
    }
    public func prefix(_ k: Int) -> LazySequence<PrefixSequence<LazyFilterSequence<Base>>> { LazySequence<PrefixSequence<LazyFilterSequence<Base>>>(_base: PrefixSequence(_base: self, _count: k)) }
}
extension LazyFilterSequence: Collection where Base: Collection {
    public typealias Index = Base.Index
    public typealias SubSequence = LazyFilterSequence<Base.SubSequence>
    public subscript(bounds: Range<Base.Index>) -> LazyFilterSequence<Base.SubSequence> { LazyFilterSequence<Base.SubSequence>(_base: _base[bounds], _predicate: _predicate) }
    // The end comes before the start, as in Swift: both evaluate.
    public func prefix(_ k: Int) -> LazyFilterSequence<Base.SubSequence> {
        let end = _position(k)
        return self[startIndex..<end]
    }
    public var underestimatedCount: Int { 0 }
    public var startIndex: Base.Index { _first(_base.startIndex) }
    public var endIndex: Base.Index { _base.endIndex }
    public subscript(position: Base.Index) -> Base.Element { _base[position] }
    func _first(_ start: Base.Index) -> Base.Index {
        var i = start
        while i != _base.endIndex, !_predicate(_base[i]) { i = _base.index(after: i) }
        return i
    }
    public func index(after i: Base.Index) -> Base.Index { _first(_base.index(after: i)) }
}
public struct LazyPrefixWhileSequence<Base: Sequence>: LazySequenceProtocol {
    let _base: Base
    let _predicate: (Base.Element) -> Bool
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        let _predicate: (Base.Element) -> Bool
        var _isDone: Bool = false
        public mutating func next() -> Base.Element? {
            if _isDone { return nil }
            if let element = _base.next(), _predicate(element) { return element }
            _isDone = true
            return nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator(), _predicate: _predicate) }
}
public struct LazyDropWhileSequence<Base: Sequence>: LazySequenceProtocol {
    let _base: Base
    let _predicate: (Base.Element) -> Bool
    public struct Iterator: IteratorProtocol {
        var _base: Base.Iterator
        let _predicate: (Base.Element) -> Bool
        var _isDropping: Bool = true
        public mutating func next() -> Base.Element? {
            while let element = _base.next() {
                if _isDropping, _predicate(element) { continue }
                _isDropping = false
                return element
            }
            return nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator(), _predicate: _predicate) }
}
