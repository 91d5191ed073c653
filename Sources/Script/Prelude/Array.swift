public struct Array<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
    public typealias Index = Int
    public typealias SubSequence = ArraySlice<Element>
    @_intrinsic("arrayEmpty") public init()
    @_intrinsic("arrayRepeating") public init(repeating value: Element, count: Int)
    public init<S: Sequence>(_ elements: S) where S.Element == Element { self = elements._array() }
    public init(arrayLiteral elements: Element...) { self = elements }

    @_intrinsic("arrayCount") public var count: Int { get }
    public subscript(index: Int) -> Element {
        @_intrinsic("arrayGet") get
        @_intrinsic("arraySet") set
    }
    public subscript(bounds: Range<Int>) -> ArraySlice<Element> {
        get {
            if bounds.lowerBound < 0 || bounds.upperBound > count { _fail("Array index is out of range", 0) }
            return ArraySlice(_elements: self, startIndex: bounds.lowerBound, endIndex: bounds.upperBound)
        }
        set { replaceSubrange(bounds, with: newValue) }
    }
    @_intrinsic("arraySlice") public func _slice(_ start: Int, _ end: Int) -> [Element]
    @_intrinsic("arrayAppend") public mutating func append(_ element: Element)
    @_intrinsic("arrayInsert") public mutating func insert(_ element: Element, at index: Int)
    @_intrinsic("arrayRemove") @discardableResult public mutating func remove(at index: Int) -> Element
    @_intrinsic("arrayRemoveAll") public mutating func _removeAll()
    @_intrinsic("arrayReserve") public mutating func reserveCapacity(_ capacity: Int)
    @_intrinsic("arrayCapacity") public var capacity: Int { get }
    /// Both arrays' words are moved and copied as they are.
    @_intrinsic("arrayReplace") public mutating func _replace(_ start: Int, _ end: Int, _ elements: [Element])
    public mutating func append<S: Sequence>(contentsOf elements: S) where S.Element == Element { _replace(count, count, elements._array()) }
    public mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C) where C.Element == Element {
        _replace(subrange.lowerBound, subrange.upperBound, newElements._array())
    }
    public mutating func _assign(_ bounds: Range<Int>, _ elements: ArraySlice<Element>) {
        if bounds.lowerBound < 0 || bounds.upperBound > count { _fail("Array index is out of range", 0) }
        replaceSubrange(bounds, with: elements)
    }
    public mutating func removeAll(keepingCapacity: Bool = false) { _removeAll() }
    public mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows { self = try filter({ try !shouldBeRemoved($0) }) }
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        for element in self { if try isIncluded(element) { result.append(element) } }
        return result
    }
    @discardableResult public mutating func removeLast() -> Element {
        if isEmpty { _fail("Can't remove last element from an empty collection", 0) }
        return remove(at: count - 1)
    }
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public var isEmpty: Bool { count == 0 }
    public var first: Element? { isEmpty ? nil : self[0] }
    public var last: Element? { isEmpty ? nil : self[count - 1] }
    public func _array() -> [Element] { self }
    public mutating func sort(by precedes: (Element, Element) throws -> Bool) rethrows { self = try _mergeSorted(by: precedes) }
    /// Stable, as Swift's own sort.
    func _mergeSorted(by precedes: (Element, Element) throws -> Bool) rethrows -> [Element] {
        var source = self
        let count = source.count
        // Runs of eight by insertion, then merged.
        var start = 0
        while start < count {
            let end = _smaller(start + 8, count)
            var i = start + 1
            while i < end {
                let element = source[i]
                var j = i
                while j > start, try precedes(element, source[j - 1]) {
                    source[j] = source[j - 1]
                    j -= 1
                }
                source[j] = element
                i += 1
            }
            start += 8
        }
        var width = 8
        while width < count {
            var target: [Element] = []
            target.reserveCapacity(count)
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

    public static func + (a: [Element], b: [Element]) -> [Element] {
        var result = a
        result._replace(a.count, a.count, b)
        return result
    }
    public static func += (a: inout [Element], b: [Element]) { a._replace(a.count, a.count, b) }
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
extension Array: Hashable where Element: Hashable {
    public func hash(into hasher: inout Hasher) {
        hasher._mix(count)
        for element in self { element.hash(into: &hasher) }
    }
}
extension Array: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _list(self) }
    public var debugDescription: String { _list(self) }
}

/// A part of an array that keeps its indices.
public struct ArraySlice<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
    public typealias Index = Int
    public typealias SubSequence = ArraySlice<Element>
    var _elements: [Element]
    public private(set) var startIndex: Int
    public private(set) var endIndex: Int
    init(_elements: [Element], startIndex: Int, endIndex: Int) {
        self._elements = _elements
        self.startIndex = startIndex
        self.endIndex = endIndex
    }
    public init() { self.init(_elements: [], startIndex: 0, endIndex: 0) }
    public init(arrayLiteral elements: Element...) { self.init(_elements: elements, startIndex: 0, endIndex: elements.count) }
    func _check(_ start: Int, _ end: Int) { if start < startIndex || end > endIndex { _fail("Index out of bounds", 0) } }
    func _place(_ index: Int) -> Int {
        _check(index, index + 1)
        return index
    }
    @_addressed("_elements _place") public subscript(index: Int) -> Element {
        get {
            if index < startIndex || index >= endIndex { _fail("Index out of bounds", 0) }
            return _elements[index]
        }
        set {
            if index < startIndex || index >= endIndex { _fail("Index out of bounds", 0) }
            _elements[index] = newValue
        }
    }
    public subscript(bounds: Range<Int>) -> ArraySlice<Element> {
        get {
            _check(bounds.lowerBound, bounds.upperBound)
            return ArraySlice(_elements: _elements, startIndex: bounds.lowerBound, endIndex: bounds.upperBound)
        }
        set { replaceSubrange(bounds, with: newValue) }
    }
    public var count: Int { endIndex - startIndex }
    public func _array() -> [Element] { _elements._slice(startIndex, endIndex) }
    public mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C) where C.Element == Element {
        _check(subrange.lowerBound, subrange.upperBound)
        let added = newElements._array()
        _elements._replace(subrange.lowerBound, subrange.upperBound, added)
        endIndex += added.count - subrange.count
    }
    public mutating func _assign(_ bounds: Range<Int>, _ elements: ArraySlice<Element>) { replaceSubrange(bounds, with: elements) }
    public mutating func append(_ element: Element) {
        _elements._replace(endIndex, _elements.count, [element])
        endIndex += 1
    }
    public mutating func append<S: Sequence>(contentsOf elements: S) where S.Element == Element { for element in elements._array() { append(element) } }
    @discardableResult public mutating func removeFirst() -> Element {
        if startIndex == endIndex { _fail("Can't remove items from an empty collection", 0) }
        startIndex += 1
        return _elements[startIndex - 1]
    }
    @discardableResult public mutating func removeLast() -> Element {
        if startIndex == endIndex { _fail("Can't remove last element from an empty collection", 0) }
        endIndex -= 1
        return _elements[endIndex]
    }
    public mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
    public mutating func popLast() -> Element? { isEmpty ? nil : removeLast() }
}
extension ArraySlice: Equatable where Element: Equatable {
    public static func == (a: ArraySlice<Element>, b: ArraySlice<Element>) -> Bool { a._array() == b._array() }
}
extension ArraySlice: Hashable where Element: Hashable {
    public func hash(into hasher: inout Hasher) { _array().hash(into: &hasher) }
}
extension ArraySlice: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _list(_array()) }
    public var debugDescription: String { "ArraySlice(" + _list(_array()) + ")" }
}

func _list<Element>(_ elements: [Element]) -> String {
    var text = "["
    var isFirst = true
    for element in elements {
        if !isFirst { text += ", " }
        isFirst = false
        text += _debugDescribe(element)
    }
    return text + "]"
}
