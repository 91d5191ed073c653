public protocol RangeExpression<Bound> {
    associatedtype Bound: Comparable
    func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound
    func contains(_ element: Bound) -> Bool
}
extension RangeExpression {
    public func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { _relative(to: collection) }
    public static func ~= (pattern: Self, value: Bound) -> Bool { pattern.contains(value) }
}

public struct Range<Bound: Comparable>: RangeExpression, Equatable {
    public let lowerBound: Bound
    public let upperBound: Bound
    public init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
        lowerBound = bounds.lower
        upperBound = bounds.upper
    }
    public init(_lower: Bound, _upper: Bound) {
        lowerBound = _lower
        upperBound = _upper
    }
    public func contains(_ element: Bound) -> Bool { !(element < lowerBound) && element < upperBound }
    public func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { self }
    public var isEmpty: Bool { !(lowerBound < upperBound) }
    public func overlaps(_ other: Range<Bound>) -> Bool { lowerBound < other.upperBound && other.lowerBound < upperBound && !isEmpty && !other.isEmpty }
    public func clamped(to limits: Range<Bound>) -> Range<Bound> {
        let lower = limits.lowerBound > lowerBound ? limits.lowerBound : limits.upperBound < lowerBound ? limits.upperBound : lowerBound
        let upper = limits.upperBound < upperBound ? limits.upperBound : limits.lowerBound > upperBound ? limits.lowerBound : upperBound
        return Range(_lower: lower, _upper: upper)
    }
    public static func == (a: Range<Bound>, b: Range<Bound>) -> Bool { a.lowerBound == b.lowerBound && a.upperBound == b.upperBound }
}
extension Range: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _describe(lowerBound) + "..<" + _describe(upperBound) }
    public var debugDescription: String { "Range(" + _debugDescribe(lowerBound) + "..<" + _debugDescribe(upperBound) + ")" }
}
extension Range: Hashable where Bound: Hashable {
    public func hash(into hasher: inout Hasher) {
        lowerBound.hash(into: &hasher)
        upperBound.hash(into: &hasher)
    }
}
extension Range: Sequence, Collection, BidirectionalCollection, RandomAccessCollection where Bound: Strideable, Bound.Stride: SignedInteger {
    public typealias Element = Bound
    public typealias Index = Bound
    public typealias SubSequence = Range<Bound>
    public typealias Iterator = _CountingIterator<Bound>
    public func makeIterator() -> _CountingIterator<Bound> { _CountingIterator(_next: lowerBound, _last: upperBound, _isDone: lowerBound == upperBound, _isClosed: false) }
    public var startIndex: Bound { lowerBound }
    public var endIndex: Bound { upperBound }
    public var count: Int { Int(lowerBound.distance(to: upperBound)) }
    public subscript(position: Bound) -> Bound {
        if position < lowerBound || !(position < upperBound) { _fail("Index out of range", 0) }
        return position
    }
    public subscript(bounds: Range<Bound>) -> Range<Bound> { bounds }
    public func index(after i: Bound) -> Bound { i.advanced(by: 1) }
    public func index(before i: Bound) -> Bound { i.advanced(by: -1) }
    public func index(_ i: Bound, offsetBy distance: Int) -> Bound { i.advanced(by: Bound.Stride(distance)) }
    public func distance(from start: Bound, to end: Bound) -> Int { Int(start.distance(to: end)) }
    public var indices: Range<Bound> { self }
    public init(_ other: ClosedRange<Bound>) { self.init(_lower: other.lowerBound, _upper: other.upperBound.advanced(by: 1)) }
}

public struct ClosedRange<Bound: Comparable>: RangeExpression, Equatable {
    public let lowerBound: Bound
    public let upperBound: Bound
    public init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
        lowerBound = bounds.lower
        upperBound = bounds.upper
    }
    public init(_lower: Bound, _upper: Bound) {
        lowerBound = _lower
        upperBound = _upper
    }
    public func contains(_ element: Bound) -> Bool { !(element < lowerBound) && !(upperBound < element) }
    public func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { Range(_lower: lowerBound, _upper: collection.index(after: upperBound)) }
    public var isEmpty: Bool { false }
    public func overlaps(_ other: ClosedRange<Bound>) -> Bool { !(other.upperBound < lowerBound) && !(upperBound < other.lowerBound) }
    public func clamped(to limits: ClosedRange<Bound>) -> ClosedRange<Bound> {
        let lower = limits.lowerBound > lowerBound ? limits.lowerBound : limits.upperBound < lowerBound ? limits.upperBound : lowerBound
        let upper = limits.upperBound < upperBound ? limits.upperBound : limits.lowerBound > upperBound ? limits.lowerBound : upperBound
        return ClosedRange(_lower: lower, _upper: upper)
    }
    public static func == (a: ClosedRange<Bound>, b: ClosedRange<Bound>) -> Bool { a.lowerBound == b.lowerBound && a.upperBound == b.upperBound }
}
extension ClosedRange: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _describe(lowerBound) + "..." + _describe(upperBound) }
    public var debugDescription: String { "ClosedRange(" + _debugDescribe(lowerBound) + "..." + _debugDescribe(upperBound) + ")" }
}
extension ClosedRange: Hashable where Bound: Hashable {
    public func hash(into hasher: inout Hasher) {
        lowerBound.hash(into: &hasher)
        upperBound.hash(into: &hasher)
    }
}
extension ClosedRange: Sequence, Collection, BidirectionalCollection, RandomAccessCollection where Bound: Strideable, Bound.Stride: SignedInteger {
    public typealias Element = Bound
    public typealias Index = _ClosedRangeIndex<Bound>
    public typealias Iterator = _CountingIterator<Bound>
    public func makeIterator() -> _CountingIterator<Bound> { _CountingIterator(_next: lowerBound, _last: upperBound, _isDone: false, _isClosed: true) }
    public var startIndex: _ClosedRangeIndex<Bound> { _ClosedRangeIndex(_value: lowerBound) }
    public var endIndex: _ClosedRangeIndex<Bound> { _ClosedRangeIndex(_value: nil) }
    public var count: Int { Int(lowerBound.distance(to: upperBound)) + 1 }
    public subscript(position: _ClosedRangeIndex<Bound>) -> Bound { position._value! }
    public func index(after i: _ClosedRangeIndex<Bound>) -> _ClosedRangeIndex<Bound> { index(i, offsetBy: 1) }
    public func index(before i: _ClosedRangeIndex<Bound>) -> _ClosedRangeIndex<Bound> { index(i, offsetBy: -1) }
    func _offset(_ i: _ClosedRangeIndex<Bound>) -> Int {
        if let value = i._value { return Int(lowerBound.distance(to: value)) }
        return count
    }
    public func index(_ i: _ClosedRangeIndex<Bound>, offsetBy distance: Int) -> _ClosedRangeIndex<Bound> {
        let offset = _offset(i) + distance
        if offset < 0 || offset > count { _fail("Advancing past end index", 0) }
        if offset == count { return endIndex }
        return _ClosedRangeIndex(_value: lowerBound.advanced(by: Bound.Stride(offset)))
    }
    public func distance(from start: _ClosedRangeIndex<Bound>, to end: _ClosedRangeIndex<Bound>) -> Int { _offset(end) - _offset(start) }
    public init(_ other: Range<Bound>) { self.init(_lower: other.lowerBound, _upper: other.upperBound.advanced(by: -1)) }
}
/// A position in a closed range; the end has no value.
public struct _ClosedRangeIndex<Bound: Comparable>: Comparable {
    let _value: Bound?
    public static func == (a: _ClosedRangeIndex<Bound>, b: _ClosedRangeIndex<Bound>) -> Bool { a._value == b._value }
    public static func < (a: _ClosedRangeIndex<Bound>, b: _ClosedRangeIndex<Bound>) -> Bool {
        guard let x = a._value else { return false }
        guard let y = b._value else { return true }
        return x < y
    }
}
public struct _CountingIterator<Bound: Strideable>: IteratorProtocol where Bound.Stride: SignedInteger {
    var _next: Bound
    let _last: Bound
    var _isDone: Bool
    let _isClosed: Bool
    public mutating func next() -> Bound? {
        if _isDone { return nil }
        let value = _next
        if _isClosed, value == _last {
            _isDone = true
            return value
        }
        _next = value.advanced(by: 1)
        if !_isClosed { _isDone = _next == _last }
        return value
    }
}

public struct PartialRangeFrom<Bound: Comparable>: RangeExpression {
    public let lowerBound: Bound
    public init(_lower: Bound) { lowerBound = _lower }
    public func contains(_ element: Bound) -> Bool { !(element < lowerBound) }
    public func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
        if collection.endIndex < lowerBound { _fail("Range requires lowerBound <= upperBound", 0) }
        return Range(_lower: lowerBound, _upper: collection.endIndex)
    }
}
extension PartialRangeFrom: Sequence where Bound: Strideable, Bound.Stride: SignedInteger {
    public typealias Element = Bound
    public struct Iterator: IteratorProtocol {
        var _next: Bound
        public mutating func next() -> Bound? {
            let value = _next
            _next = value.advanced(by: 1)
            return value
        }
    }
    public func makeIterator() -> Iterator { Iterator(_next: lowerBound) }
}
public struct PartialRangeUpTo<Bound: Comparable>: RangeExpression {
    public let upperBound: Bound
    public init(_upper: Bound) { upperBound = _upper }
    public func contains(_ element: Bound) -> Bool { element < upperBound }
    public func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound {
        if upperBound < collection.startIndex { _fail("Range requires lowerBound <= upperBound", 0) }
        return Range(_lower: collection.startIndex, _upper: upperBound)
    }
}
public struct PartialRangeThrough<Bound: Comparable>: RangeExpression {
    public let upperBound: Bound
    public init(_upper: Bound) { upperBound = _upper }
    public func contains(_ element: Bound) -> Bool { !(upperBound < element) }
    public func _relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { Range(_lower: collection.startIndex, _upper: collection.index(after: upperBound)) }
}

public func ..< <Bound: Comparable>(a: Bound, b: Bound) -> Range<Bound> {
    if !(a <= b) { _fail("Range requires lowerBound <= upperBound", 0) }
    return Range(_lower: a, _upper: b)
}
public func ... <Bound: Comparable>(a: Bound, b: Bound) -> ClosedRange<Bound> {
    if !(a <= b) { _fail("Range requires lowerBound <= upperBound", 0) }
    return ClosedRange(_lower: a, _upper: b)
}
public postfix func ... <Bound: Comparable>(a: Bound) -> PartialRangeFrom<Bound> { PartialRangeFrom(_lower: a) }
public prefix func ..< <Bound: Comparable>(a: Bound) -> PartialRangeUpTo<Bound> { PartialRangeUpTo(_upper: a) }
public prefix func ... <Bound: Comparable>(a: Bound) -> PartialRangeThrough<Bound> { PartialRangeThrough(_upper: a) }

/// `...` alone between brackets is a function of this type's operator, as in Swift: all positions.
public enum UnboundedRange_ {}
public postfix func ... (all: UnboundedRange_) {}
public typealias UnboundedRange = (UnboundedRange_) -> Void

public protocol Strideable: Comparable {
    associatedtype Stride: SignedNumeric & Comparable
    func distance(to other: Self) -> Stride
    func advanced(by n: Stride) -> Self
    /// The value after so many steps; nil beyond the type's last. Numbers with a fraction are counted from the start, so that errors don't add up.
    static func _next(_ start: Self, _ value: Self, _ step: Stride, _ index: Int) -> Self?
}
extension Strideable {
    public static func < (a: Self, b: Self) -> Bool { a.distance(to: b) > 0 }
    public static func == (a: Self, b: Self) -> Bool { a.distance(to: b) == 0 }
    public static func _next(_ start: Self, _ value: Self, _ step: Stride, _ index: Int) -> Self? { value.advanced(by: step) }
}
extension FixedWidthInteger {
    public static func _next(_ start: Self, _ value: Self, _ step: Int, _ index: Int) -> Self? {
        let sum = Int(truncatingIfNeeded: value).addingReportingOverflow(step)
        return sum.overflow ? nil : Self(exactly: sum.partialValue)
    }
}
public struct StrideTo<Element: Strideable>: Sequence {
    let _start: Element
    let _end: Element
    let _step: Element.Stride
    public func makeIterator() -> _StrideIterator<Element> { _StrideIterator(_start: _start, _end: _end, _step: _step, _isThrough: false, _value: _start) }
    public var underestimatedCount: Int { reduce(0, { count, _ in count + 1 }) }
}
public struct StrideThrough<Element: Strideable>: Sequence {
    let _start: Element
    let _end: Element
    let _step: Element.Stride
    public func makeIterator() -> _StrideIterator<Element> { _StrideIterator(_start: _start, _end: _end, _step: _step, _isThrough: true, _value: _start) }
    public var underestimatedCount: Int { reduce(0, { count, _ in count + 1 }) }
}
public struct _StrideIterator<Element: Strideable>: IteratorProtocol {
    let _start: Element
    let _end: Element
    let _step: Element.Stride
    let _isThrough: Bool
    var _value: Element?
    var _index: Int = 0
    public mutating func next() -> Element? {
        guard let value = _value else { return nil }
        let isPast = _step > Element.Stride.zero ? !(value < _end) : !(_end < value)
        if isPast {
            _value = nil
            return _isThrough && value == _end ? value : nil
        }
        _index += 1
        _value = Element._next(_start, value, _step, _index)
        return value
    }
}
public func stride<T: Strideable>(from start: T, to end: T, by step: T.Stride) -> StrideTo<T> {
    if step == T.Stride.zero { _fail("Stride size must not be zero", 0) }
    return StrideTo(_start: start, _end: end, _step: step)
}
public func stride<T: Strideable>(from start: T, through end: T, by step: T.Stride) -> StrideThrough<T> {
    if step == T.Stride.zero { _fail("Stride size must not be zero", 0) }
    return StrideThrough(_start: start, _end: end, _step: step)
}
