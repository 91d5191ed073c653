/// As a dictionary without values.
public struct Set<Element: Hashable>: Collection, SetAlgebra, Hashable, ExpressibleByArrayLiteral {
    // The machine works on these fields by their numbers.
    var _table: [Int] = []
    var _hashes: [Int] = []
    var _keys: [Element] = []
    public private(set) var count: Int = 0

    public struct Index: Comparable, Hashable {
        let _position: Int
        public static func == (a: Index, b: Index) -> Bool { a._position == b._position }
        public static func < (a: Index, b: Index) -> Bool { a._position < b._position }
        public func hash(into hasher: inout Hasher) { hasher._mix(_position) }
    }
    public init() {}
    public init(minimumCapacity: Int) {}
    public init(arrayLiteral elements: Element...) { for element in elements { insert(element) } }
    public init<S: Sequence>(_ elements: S) where S.Element == Element { for element in elements { insert(element) } }

    @_intrinsic("hashedFind") func _findPlain(_ key: Element) -> Int
    @_intrinsic("hashedProbe") func _probe(_ hash: Int, _ place: Int) -> Int
    @_intrinsic("hashedAppend") mutating func _appendKey(_ key: Element, _ hash: Int)
    @_intrinsic("hashedRemove") mutating func _remove(_ position: Int)
    func _find(_ key: Element) -> Int {
        let found = _findPlain(key)
        if found != -2 { return found }
        let hash = key.hashValue
        var place = _probe(hash, -1)
        while place >= 0 {
            let position = _table[place] - 1
            if _keys[position] == key { return position }
            place = _probe(hash, place)
        }
        return -1
    }

    public func contains(_ member: Element) -> Bool { _find(member) >= 0 }
    @discardableResult public mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element) {
        let position = _find(newMember)
        if position >= 0 { return (inserted: false, memberAfterInsert: _keys[position]) }
        _appendKey(newMember, _hash(newMember))
        return (inserted: true, memberAfterInsert: newMember)
    }
    @discardableResult public mutating func update(with newMember: Element) -> Element? {
        let position = _find(newMember)
        if position < 0 {
            _appendKey(newMember, _hash(newMember))
            return nil
        }
        let old = _keys[position]
        _keys[position] = newMember
        return old
    }
    @discardableResult public mutating func remove(_ member: Element) -> Element? {
        let position = _find(member)
        if position < 0 { return nil }
        let old = _keys[position]
        _remove(position)
        return old
    }
    @discardableResult public mutating func remove(at index: Index) -> Element {
        let old = self[index]
        _remove(index._position)
        return old
    }
    @discardableResult public mutating func removeFirst() -> Element {
        if isEmpty { _fail("Can't removeFirst from an empty Set", 0) }
        return remove(at: startIndex)
    }
    public mutating func popFirst() -> Element? { isEmpty ? nil : remove(at: startIndex) }
    public mutating func removeAll(keepingCapacity: Bool = false) { self = Set() }
    public mutating func reserveCapacity(_ capacity: Int) {}
    public var capacity: Int { count }

    public mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element { for element in other { insert(element) } }
    public mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element { for element in other { remove(element) } }
    public mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element { self = intersection(other) }
    public mutating func formSymmetricDifference<S: Sequence>(_ other: S) where S.Element == Element { self = symmetricDifference(other) }
    public func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        result.formUnion(other)
        return result
    }
    public func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        result.subtract(other)
        return result
    }
    public func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        let wanted = Set(other)
        return filter { wanted.contains($0) }
    }
    public func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in Set(other) { if result.remove(element) == nil { result.insert(element) } }
        return result
    }
    public func isSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element {
        let wanted = Set(other)
        return allSatisfy { wanted.contains($0) }
    }
    public func isSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element { other.allSatisfy { contains($0) } }
    public func isStrictSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element { isSubset(of: other) && count < Set(other).count }
    public func isStrictSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element { isSuperset(of: other) && count > Set(other).count }
    public func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element { !other.contains(where: { contains($0) }) }
    public func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element> {
        var result = Set<Element>()
        for element in self { if try isIncluded(element) { result.insert(element) } }
        return result
    }

    public struct Iterator: IteratorProtocol {
        let _base: Set<Element>
        var _position: Int = 0
        public mutating func next() -> Element? {
            while _position < _base._hashes.count {
                let position = _position
                _position += 1
                if _base._hashes[position] >= 0 { return _base._keys[position] }
            }
            return nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: self) }
    public var isEmpty: Bool { count == 0 }
    public var startIndex: Index { Index(_position: _live(0)) }
    public var endIndex: Index { Index(_position: _hashes.count) }
    func _checked(_ i: Index) -> Int {
        if i._position >= _hashes.count || _hashes[i._position] < 0 { _fail("Attempting to access Set elements using an invalid index", 0) }
        return i._position
    }
    func _live(_ start: Int) -> Int {
        var position = start
        while position < _hashes.count, _hashes[position] < 0 { position += 1 }
        return position
    }
    public func index(after i: Index) -> Index { Index(_position: _live(_checked(i) + 1)) }
    public func firstIndex(of member: Element) -> Index? {
        let position = _find(member)
        return position < 0 ? nil : Index(_position: position)
    }
    public subscript(position: Index) -> Element { _keys[_checked(position)] }

    public static func == (a: Set<Element>, b: Set<Element>) -> Bool { a.count == b.count && a.allSatisfy { b.contains($0) } }
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for element in self { sum = sum ^ element.hashValue }
        hasher._mix(sum)
    }
}
extension Set: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { _list(_array()) }
    public var debugDescription: String { isEmpty ? "Set([])" : "Set(" + _list(_array()) + ")" }
}
