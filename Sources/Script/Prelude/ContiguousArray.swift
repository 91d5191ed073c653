/// An array; here there is only one way to keep one.
public struct ContiguousArray<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
    public typealias Index = Int
    public typealias SubSequence = ArraySlice<Element>
    var _elements: [Element]
    public init() { _elements = [] }
    public init(arrayLiteral elements: Element...) { _elements = elements }
    public init<S: Sequence>(_ elements: S) where S.Element == Element { _elements = elements._array() }
    public init(repeating value: Element, count: Int) { _elements = Array(repeating: value, count: count) }
    public subscript(index: Int) -> Element {
        get { _elements[index] }
        set { _elements[index] = newValue }
    }
    public subscript(bounds: Range<Int>) -> ArraySlice<Element> {
        get { _elements[bounds] }
        set { _elements[bounds] = newValue }
    }
    public var startIndex: Int { 0 }
    public var endIndex: Int { _elements.count }
    public var count: Int { _elements.count }
    public var capacity: Int { _elements.capacity }
    public func _array() -> [Element] { _elements }
    public mutating func replaceSubrange<C: Collection>(_ subrange: Range<Int>, with newElements: C) where C.Element == Element { _elements.replaceSubrange(subrange, with: newElements) }
    public mutating func _assign(_ bounds: Range<Int>, _ elements: ArraySlice<Element>) { replaceSubrange(bounds, with: elements) }
    public mutating func append(_ element: Element) { _elements.append(element) }
    public mutating func reserveCapacity(_ capacity: Int) { _elements.reserveCapacity(capacity) }
    @discardableResult public mutating func remove(at index: Int) -> Element { _elements.remove(at: index) }
    @discardableResult public mutating func removeLast() -> Element { _elements.removeLast() }
    public mutating func sort(by precedes: (Element, Element) throws -> Bool) rethrows { try _elements.sort(by: precedes) }
}
extension ContiguousArray: Equatable where Element: Equatable {
    public static func == (a: ContiguousArray<Element>, b: ContiguousArray<Element>) -> Bool { a._elements == b._elements }
}
extension ContiguousArray: Hashable where Element: Hashable {
    public func hash(into hasher: inout Hasher) { _elements.hash(into: &hasher) }
}
extension ContiguousArray: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _list(_elements) }
    public var debugDescription: String { "ContiguousArray(" + _list(_elements) + ")" }
}
