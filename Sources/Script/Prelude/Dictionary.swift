/// Keys and values lie in the order in which the keys were first put in; a table of positions finds them by their keys' hashes. What was removed leaves a hole until the
/// holes outnumber the rest.
public struct Dictionary<Key: Hashable, Value>: Collection, ExpressibleByDictionaryLiteral {
    // The machine works on these fields by their numbers.
    var _table: [Int] = []
    /// By position; -1 where a key was removed.
    var _hashes: [Int] = []
    var _keys: [Key] = []
    public private(set) var count: Int = 0
    var _values: [Value] = []

    public typealias Element = (key: Key, value: Value)
    public struct Index: Comparable, Hashable {
        let _position: Int
        public static func == (a: Index, b: Index) -> Bool { a._position == b._position }
        public static func < (a: Index, b: Index) -> Bool { a._position < b._position }
        public func hash(into hasher: inout Hasher) { hasher._mix(_position) }
    }
    public init() {}
    public init(minimumCapacity: Int) {}
    public init(dictionaryLiteral elements: (Key, Value)...) {
        for (key, value) in elements { if !_insert(key, value) { _fail("Dictionary literal contains duplicate keys", 0) } }
    }
    public init<S: Sequence>(uniqueKeysWithValues pairs: S) where S.Element == (Key, Value) {
        for (key, value) in pairs { if !_insert(key, value) { _fail("Duplicate values for key: '" + _describe(key) + "'", 0) } }
    }
    public init<S: Sequence>(_ pairs: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value) {
        for (key, value) in pairs { try _merge(key, value, combine) }
    }
    public init<S: Sequence>(grouping values: S, by keyForValue: (S.Element) throws -> Key) rethrows where Value == [S.Element] {
        self = try _grouped(values, keyForValue)
    }

    /// -1 where there is none, -2 where the machine can't compare such keys by itself.
    @_intrinsic("hashedFind") func _findPlain(_ key: Key) -> Int
    /// The next position with the hash, from a place in the table on; -1 at the end.
    @_intrinsic("hashedProbe") func _probe(_ hash: Int, _ place: Int) -> Int
    @_intrinsic("hashedAppend") mutating func _appendKey(_ key: Key, _ hash: Int)
    @_intrinsic("hashedRemove") mutating func _remove(_ position: Int)
    func _find(_ key: Key) -> Int {
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
    mutating func _append(_ key: Key, _ value: Value) {
        _appendKey(key, _hash(key))
        _values.append(value)
    }
    mutating func _insert(_ key: Key, _ value: Value) -> Bool {
        if _find(key) >= 0 { return false }
        _append(key, value)
        return true
    }
    mutating func _merge(_ key: Key, _ value: Value, _ combine: (Value, Value) throws -> Value) rethrows {
        let position = _find(key)
        if position < 0 { _append(key, value) } else { _values[position] = try combine(_values[position], value) }
    }

    /// Where the value of a key lies; it is put there first if need be.
    mutating func _place(_ key: Key, _ defaultValue: @autoclosure () -> Value) -> Int {
        let position = _find(key)
        if position >= 0 { return position }
        _append(key, defaultValue())
        return _hashes.count - 1
    }

    @_addressed("_values _find") public subscript(key: Key) -> Value? {
        get {
            let position = _find(key)
            return position < 0 ? nil : _values[position]
        }
        set {
            let position = _find(key)
            if let value = newValue {
                if position < 0 { _append(key, value) } else { _values[position] = value }
            } else if position >= 0 {
                _remove(position)
            }
        }
    }
    @_addressed("_values _place") public subscript(key: Key, default defaultValue: @autoclosure () -> Value) -> Value {
        get {
            let position = _find(key)
            return position < 0 ? defaultValue() : _values[position]
        }
        set {
            let position = _find(key)
            if position < 0 { _append(key, newValue) } else { _values[position] = newValue }
        }
    }
    @discardableResult public mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
        let old = self[key]
        self[key] = value
        return old
    }
    @discardableResult public mutating func removeValue(forKey key: Key) -> Value? {
        let position = _find(key)
        if position < 0 { return nil }
        let old = _values[position]
        _remove(position)
        return old
    }
    @discardableResult public mutating func remove(at index: Index) -> (key: Key, value: Value) {
        let element = self[index]
        _remove(index._position)
        return element
    }
    public mutating func removeAll(keepingCapacity: Bool = false) { self = Dictionary() }
    public mutating func popFirst() -> (key: Key, value: Value)? { isEmpty ? nil : remove(at: startIndex) }
    public mutating func reserveCapacity(_ capacity: Int) {}
    public var capacity: Int { count }
    public mutating func merge<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value) {
        for (key, value) in other { try _merge(key, value, combine) }
    }
    public mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows {
        for (key, value) in other { try _merge(key, value, combine) }
    }
    public func merging<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value] where S.Element == (Key, Value) {
        var result = self
        try result.merge(other, uniquingKeysWith: combine)
        return result
    }
    public func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value] {
        var result = self
        try result.merge(other, uniquingKeysWith: combine)
        return result
    }
    public func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T] {
        var result: [Key: T] = [:]
        for (key, value) in self { result._append(key, try transform(value)) }
        return result
    }
    public func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T] {
        var result: [Key: T] = [:]
        for (key, value) in self { if let mapped = try transform(value) { result._append(key, mapped) } }
        return result
    }
    public func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows -> [Key: Value] {
        var result: [Key: Value] = [:]
        for element in self { if try isIncluded(element) { result._append(element.key, element.value) } }
        return result
    }

    public struct Iterator: IteratorProtocol {
        let _base: [Key: Value]
        var _position: Int = 0
        public mutating func next() -> (key: Key, value: Value)? {
            while _position < _base._hashes.count {
                let position = _position
                _position += 1
                if _base._hashes[position] >= 0 { return (key: _base._keys[position], value: _base._values[position]) }
            }
            return nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(_base: self) }
    public var isEmpty: Bool { count == 0 }
    public var startIndex: Index { Index(_position: _live(0)) }
    public var endIndex: Index { Index(_position: _hashes.count) }
    func _checked(_ i: Index) -> Int {
        if i._position >= _hashes.count || _hashes[i._position] < 0 { _fail("Attempting to access Dictionary elements using an invalid index", 0) }
        return i._position
    }
    func _live(_ start: Int) -> Int {
        var position = start
        while position < _hashes.count, _hashes[position] < 0 { position += 1 }
        return position
    }
    public func index(after i: Index) -> Index { Index(_position: _live(_checked(i) + 1)) }
    public func index(forKey key: Key) -> Index? {
        let position = _find(key)
        return position < 0 ? nil : Index(_position: position)
    }
    public subscript(position: Index) -> (key: Key, value: Value) {
        let found = _checked(position)
        return (key: _keys[found], value: _values[found])
    }
    public var keys: Keys { Keys(_base: self) }
    public var values: Values {
        get { Values(_base: self) }
        set { self = newValue._base }
    }
    public struct Keys: Collection, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
        let _base: [Key: Value]
        public struct Iterator: IteratorProtocol {
            var _base: [Key: Value].Iterator
            public mutating func next() -> Key? { _base.next()?.key }
        }
        public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator()) }
        public var startIndex: [Key: Value].Index { _base.startIndex }
        public var endIndex: [Key: Value].Index { _base.endIndex }
        public func index(after i: [Key: Value].Index) -> [Key: Value].Index { _base.index(after: i) }
        public subscript(position: [Key: Value].Index) -> Key { _base[position].key }
        public var count: Int { _base.count }
        public func contains(_ key: Key) -> Bool { _base._find(key) >= 0 }
        public static func == (a: Keys, b: Keys) -> Bool { a.count == b.count && a.allSatisfy { b.contains($0) } }
        public var description: String { _list(_array()) }
        public var debugDescription: String { "Dictionary.Keys(" + _list(_array()) + ")" }
    }
    public struct Values: MutableCollection, CustomStringConvertible, CustomDebugStringConvertible {
        var _base: [Key: Value]
        public struct Iterator: IteratorProtocol {
            var _base: [Key: Value].Iterator
            public mutating func next() -> Value? { _base.next()?.value }
        }
        public func makeIterator() -> Iterator { Iterator(_base: _base.makeIterator()) }
        public var startIndex: [Key: Value].Index { _base.startIndex }
        public var endIndex: [Key: Value].Index { _base.endIndex }
        public func index(after i: [Key: Value].Index) -> [Key: Value].Index { _base.index(after: i) }
        public subscript(position: [Key: Value].Index) -> Value {
            get { _base._values[_base._checked(position)] }
            set { _base._values[_base._checked(position)] = newValue }
        }
        public var count: Int { _base.count }
        public var description: String { _list(_array()) }
        public var debugDescription: String { "Dictionary.Values(" + _list(_array()) + ")" }
    }
}
func _grouped<S: Sequence, Key: Hashable>(_ values: S, _ keyForValue: (S.Element) throws -> Key) rethrows -> [Key: [S.Element]] {
    var result: [Key: [S.Element]] = [:]
    for value in values {
        let key = try keyForValue(value)
        let position = result._find(key)
        if position < 0 { result._append(key, [value]) } else { result._values[position].append(value) }
    }
    return result
}
/// What the machine finds a key by: for keys that it compares itself its own, otherwise the key's.
func _hash<Key: Hashable>(_ key: Key) -> Int {
    let plain = _plainHash(key)
    return plain >= 0 ? plain : key.hashValue
}
@_intrinsic("plainHash") func _plainHash<Key>(_ key: Key) -> Int
extension Dictionary: Equatable where Value: Equatable {
    public static func == (a: [Key: Value], b: [Key: Value]) -> Bool {
        if a.count != b.count { return false }
        for (key, value) in a {
            let position = b._find(key)
            if position < 0 || b._values[position] != value { return false }
        }
        return true
    }
}
extension Dictionary: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in self {
            var inner = Hasher()
            key.hash(into: &inner)
            value.hash(into: &inner)
            sum = sum ^ inner.finalize()
        }
        hasher._mix(sum)
    }
}
extension Dictionary: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        if isEmpty { return "[:]" }
        var text = "["
        var isFirst = true
        for (key, value) in self {
            if !isFirst { text += ", " }
            isFirst = false
            text += _debugDescribe(key) + ": " + _debugDescribe(value)
        }
        return text + "]"
    }
    public var debugDescription: String { description }
}
