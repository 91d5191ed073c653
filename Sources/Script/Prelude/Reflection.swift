/// What a value is made of.
public struct Mirror: CustomStringConvertible, CustomReflectable {
    public typealias Child = (label: String?, value: Any)
    public typealias Children = AnyCollection<(label: String?, value: Any)>
    public enum DisplayStyle { case `struct`, `class`, `enum`, tuple, optional, collection, dictionary, `set`, foreignReference }
    public enum AncestorRepresentation {
        case generated
        case customized(() -> Mirror)
        case suppressed
    }
    public let subjectType: Any.Type
    public let children: Children
    public let displayStyle: DisplayStyle?
    let _ancestor: () -> Mirror?
    public var superclassMirror: Mirror? { _ancestor() }
    public var description: String { "Mirror for \(subjectType)" }
    public var customMirror: Mirror { Mirror(_stored: self) }

    init(_type: Any.Type, _children: [Child], _style: DisplayStyle?, _ancestor: @escaping () -> Mirror?) {
        subjectType = _type
        children = AnyCollection(_children)
        displayStyle = _style
        self._ancestor = _ancestor
    }
    public init(reflecting subject: Any) {
        let kind = _mirrorKind(subject)
        if kind != 5, let custom = subject as? any CustomReflectable { self = custom.customMirror } else { self.init(_stored: subject) }
    }
    /// Its stored properties, elements or payload.
    init(_stored subject: Any) {
        let kind = _mirrorKind(subject)
        if kind == 2 {
            self.init(_object: subject, _depth: 0)
            return
        }
        var children: [Child] = []
        let count = _mirrorCount(subject)
        var index = 0
        if kind == 4, count > 0 {
            // A payload of several values, or with a label, is one tuple.
            children = [(label: _mirrorCase(subject), value: _mirrorPayload(subject))]
        } else {
            while index < count {
                let label = _mirrorLabel(subject, index)
                children.append((label: label != "" ? label : kind == 3 ? "." + _builtinDescription(index) : nil, value: _mirrorChild(subject, index)))
                index += 1
            }
        }
        let styles: [DisplayStyle?] = [nil, .struct, .class, .tuple, .enum, .optional, .collection, nil, nil]
        self.init(_type: type(of: subject), _children: children, _style: styles[kind], _ancestor: { nil })
    }
    /// A class's own properties, so many classes up.
    init(_object: Any, _depth: Int) {
        var children: [Child] = []
        let start = _mirrorStart(_object, _depth)
        var index = start
        let end = _depth == 0 ? _mirrorCount(_object) : _mirrorStart(_object, _depth - 1)
        while index < end {
            children.append((label: _mirrorLabel(_object, index), value: _mirrorChild(_object, index)))
            index += 1
        }
        self.init(_type: _mirrorClass(_object, _depth) as! Any.Type, _children: children, _style: .class, _ancestor: { _mirrorStart(_object, _depth + 1) < 0 ? nil : Mirror(_object: _object, _depth: _depth + 1) })
    }
    init<Subject>(_of subject: Subject, _children: [Child], _style: DisplayStyle?, _ancestor: AncestorRepresentation) {
        let above: () -> Mirror? = _mirrorKind(subject) == 2 && _mirrorStart(subject, 1) >= 0 ? { Mirror(_object: subject, _depth: 1) } : { nil }
        switch _ancestor {
        case .generated: self.init(_type: Subject.self, _children: _children, _style: _style, _ancestor: above)
        case .customized(let make): self.init(_type: Subject.self, _children: _children, _style: _style, _ancestor: { make() })
        case .suppressed: self.init(_type: Subject.self, _children: _children, _style: _style, _ancestor: { nil })
        }
    }
    public init<Subject, C: Collection>(_ subject: Subject, children: C, displayStyle: DisplayStyle? = nil, ancestorRepresentation: AncestorRepresentation = .generated) where C.Element == (label: String?, value: Any) {
        self.init(_of: subject, _children: children._array(), _style: displayStyle, _ancestor: ancestorRepresentation)
    }
    public init<Subject, C: Collection>(_ subject: Subject, unlabeledChildren: C, displayStyle: DisplayStyle? = nil, ancestorRepresentation: AncestorRepresentation = .generated) {
        var children: [Child] = []
        for child in unlabeledChildren { children.append((label: nil, value: child)) }
        self.init(_of: subject, _children: children, _style: displayStyle, _ancestor: ancestorRepresentation)
    }
    public init<Subject>(_ subject: Subject, children: KeyValuePairs<String, Any>, displayStyle: DisplayStyle? = nil, ancestorRepresentation: AncestorRepresentation = .generated) {
        var labelled: [Child] = []
        for (label, child) in children { labelled.append((label: label, value: child)) }
        self.init(_of: subject, _children: labelled, _style: displayStyle, _ancestor: ancestorRepresentation)
    }
    /// The value at a path of labels and positions.
    public func descendant(_ first: any MirrorPath, _ rest: any MirrorPath...) -> Any? {
        var mirror = self
        var value: Any = subjectType
        for step in [first] + rest {
            var found: Any? = nil
            if let label = step as? String { for child in mirror.children { if child.label == label, found == nil { found = child.value } } }
            if let position = step as? Int {
                var left = position
                for child in mirror.children {
                    if left == 0 { found = child.value }
                    left -= 1
                }
            }
            guard let next = found else { return nil }
            value = next
            mirror = Mirror(reflecting: next)
        }
        return value
    }
}
public protocol MirrorPath {}
extension Int: MirrorPath {}
extension String: MirrorPath {}

/// A type that says itself what mirrors show of it.
public protocol CustomReflectable {
    var customMirror: Mirror { get }
}
/// What `print` shows of a value that says itself what it is made of.
func _mirrored(_ mirror: Mirror, _ value: Any, qualified: Bool) -> String {
    let type = qualified ? _debugDescribe(mirror.subjectType) : _describe(mirror.subjectType)
    switch mirror.displayStyle {
    case .optional?:
        for child in mirror.children { return _debugDescribe(child.value) }
        return "nil"
    case .tuple?: return "(" + mirror.children.map { child in (child.label.map { $0.hasPrefix(".") ? "" : $0 + ": " } ?? "") + _debugDescribe(child.value) }.joined(separator: ", ") + ")"
    case .struct?: return type + "(" + mirror.children.compactMap { child in child.label.map { $0 + ": " + _debugDescribe(child.value) } }.joined(separator: ", ") + ")"
    case .enum? where _mirrorKind(value) == 4:
        var text = (qualified ? type + "." : "") + _mirrorCase(value)
        for child in mirror.children {
            let payload = _debugDescribe(child.value)
            text += _mirrorKind(child.value) == 3 ? payload : "(" + payload + ")"
            break
        }
        return text
    default: return _debugDescribe(mirror.subjectType)
    }
}
extension ArraySlice: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .collection) }
}
extension ContiguousArray: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .collection) }
}
extension Dictionary: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .dictionary) }
}
extension Set: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .set) }
}
extension Range: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["lowerBound": lowerBound, "upperBound": upperBound]) }
}
extension ClosedRange: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["lowerBound": lowerBound, "upperBound": upperBound]) }
}
extension Character: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: [Character]()) }
}
extension Substring: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: [Character]()) }
}
extension ObjectIdentifier: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: [Int]()) }
}

/// Where a class's own properties begin among an object's, so many classes up; -1 above the topmost.
@_intrinsic("mirrorStart") func _mirrorStart(_ object: Any, _ depth: Int) -> Int
@_intrinsic("mirrorClass") func _mirrorClass(_ object: Any, _ depth: Int) -> Any
/// An enum's payload: a single value as it is, otherwise a tuple.
@_intrinsic("mirrorPayload") func _mirrorPayload(_ value: Any) -> Any

struct _Dumper {
    var text: String = ""
    var left: Int
    var seen: [Int: Int] = [:]

    mutating func head(_ indent: Int, _ count: Int, _ depth: Int) {
        left -= 1
        text += String(repeating: " ", count: indent) + (count == 0 ? "- " : depth <= 0 ? "▹ " : "▿ ")
    }
    mutating func dump(_ value: Any, _ name: String?, _ indent: Int, _ depth: Int) {
        if left <= 0 { return }
        let mirror = Mirror(reflecting: value)
        let count = mirror.children.count
        head(indent, count, depth)
        if let name = name { text += name + ": " }
        switch mirror.displayStyle {
        case .tuple?: text += count == 1 ? "(1 element)" : "(\(count) elements)"
        case .collection?: text += count == 1 ? "1 element" : "\(count) elements"
        case .dictionary?: text += count == 1 ? "1 key/value pair" : "\(count) key/value pairs"
        case .set?: text += count == 1 ? "1 member" : "\(count) members"
        default:
            if value is any CustomStringConvertible || value is any CustomDebugStringConvertible {
                text += _debugDescribe(value)
            } else if mirror.displayStyle == .struct || mirror.displayStyle == .class {
                text += _debugDescribe(mirror.subjectType)
            } else if mirror.displayStyle == .enum, _mirrorKind(value) == 4 {
                text += _debugDescribe(mirror.subjectType) + "." + _mirrorCase(value)
            } else {
                text += _debugDescribe(value)
            }
        }
        if _mirrorKind(value) == 2 {
            let identity = _identity(value)
            if let number = seen[identity] {
                text += " #\(number)\n"
                return
            }
            text += " #\(seen.count)"
            seen[identity] = seen.count
        }
        text += "\n"
        if depth <= 0 { return }
        if let ancestor = mirror.superclassMirror { dumpSuperclass(ancestor, indent + 2, depth - 1) }
        dumpChildren(mirror.children, indent, depth)
    }
    mutating func dumpSuperclass(_ mirror: Mirror, _ indent: Int, _ depth: Int) {
        if left <= 0 { return }
        head(indent, mirror.children.count, depth)
        text += "super: " + _debugDescribe(mirror.subjectType) + "\n"
        if depth <= 0 { return }
        if let ancestor = mirror.superclassMirror { dumpSuperclass(ancestor, indent + 2, depth - 1) }
        dumpChildren(mirror.children, indent, depth)
    }
    mutating func dumpChildren(_ children: Mirror.Children, _ indent: Int, _ depth: Int) {
        var rest = children.count
        let count = rest
        for child in children {
            if left <= 0 {
                text += String(repeating: " ", count: indent + 4) + "(\(rest)" + (rest < count ? " more" : "") + (rest == 1 ? " child)\n" : " children)\n")
                return
            }
            dump(child.value, child.label, indent + 2, depth - 1)
            rest -= 1
        }
    }
}
func _dumped<T>(_ value: T, _ name: String?, _ indent: Int, _ depth: Int, _ items: Int) -> String {
    var dumper = _Dumper(left: items)
    dumper.dump(value, name, indent, depth)
    return dumper.text
}
/// Prints what a value is made of, level by level, and gives the value back.
@discardableResult public func dump<T>(_ value: T, name: String? = nil, indent: Int = 0, maxDepth: Int = Int.max, maxItems: Int = Int.max) -> T {
    _write(_dumped(value, name, indent, maxDepth, maxItems))
    return value
}
@discardableResult public func dump<T, Target: TextOutputStream>(_ value: T, to target: inout Target, name: String? = nil, indent: Int = 0, maxDepth: Int = Int.max, maxItems: Int = Int.max) -> T {
    target.write(_dumped(value, name, indent, maxDepth, maxItems))
    return value
}

/// Pairs in the order in which they were written; a key may come more than once.
public struct KeyValuePairs<Key, Value>: RandomAccessCollection, ExpressibleByDictionaryLiteral, CustomStringConvertible, CustomDebugStringConvertible {
    let _elements: [(Key, Value)]
    public init(dictionaryLiteral elements: (Key, Value)...) { _elements = elements }
    public var startIndex: Int { 0 }
    public var endIndex: Int { _elements.count }
    public subscript(position: Int) -> (key: Key, value: Value) {
        let element = _elements[position]
        return (key: element.0, value: element.1)
    }
    public var description: String { isEmpty ? "[:]" : "[" + _elements.map { _debugDescribe($0.0) + ": " + _debugDescribe($0.1) }.joined(separator: ", ") + "]" }
    public var debugDescription: String { description }
}

/// A collection of any kind behind one type.
public struct AnyCollection<Element>: RandomAccessCollection {
    public struct Index: Comparable {
        let _offset: Int
        public static func == (a: Index, b: Index) -> Bool { a._offset == b._offset }
        public static func < (a: Index, b: Index) -> Bool { a._offset < b._offset }
    }
    let _elements: [Element]
    public init<C: Sequence>(_ base: C) where C.Element == Element { _elements = base._array() }
    public var startIndex: Index { Index(_offset: 0) }
    public var endIndex: Index { Index(_offset: _elements.count) }
    public var count: Int { _elements.count }
    public subscript(position: Index) -> Element { _elements[position._offset] }
    public func index(after i: Index) -> Index { Index(_offset: i._offset + 1) }
    public func index(before i: Index) -> Index { Index(_offset: i._offset - 1) }
    public func index(_ i: Index, offsetBy distance: Int) -> Index { Index(_offset: i._offset + distance) }
    public func distance(from start: Index, to end: Index) -> Int { end._offset - start._offset }
}
public typealias AnyIndex = AnyCollection<Any>.Index
public typealias AnyBidirectionalCollection<Element> = AnyCollection<Element>
public typealias AnyRandomAccessCollection<Element> = AnyCollection<Element>

/// How much room values of a type take in compiled code.
public enum MemoryLayout<T> {
    public static var size: Int { _layout(T.self, 0) }
    public static var stride: Int { _layout(T.self, 1) }
    public static var alignment: Int { _layout(T.self, 2) }
    public static func size(ofValue value: T) -> Int { size }
    public static func stride(ofValue value: T) -> Int { stride }
    public static func alignment(ofValue value: T) -> Int { alignment }
}
@_intrinsic("layout") func _layout<T>(_ type: T.Type, _ what: Int) -> Int

// Key paths. The checker makes one from `\Root.a.b`, of the most capable kind that its components allow.

/// A path from some type to a value inside.
public class AnyKeyPath: Hashable, CustomDebugStringConvertible {
    let _root: Any.Type
    /// As written after the root; what its subscripts were given is in `_indices`.
    let _components: String
    let _indices: [AnyHashable]
    init(_root: Any.Type, _components: String, _indices: [AnyHashable]) {
        self._root = _root
        self._components = _components
        self._indices = _indices
    }
    public static func == (a: AnyKeyPath, b: AnyKeyPath) -> Bool { a._root == b._root && a._components == b._components && a._indices == b._indices }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(_components)
        hasher.combine(_indices)
    }
    public var debugDescription: String { "\\\(_root)\(_components)" }
    public class var rootType: Any.Type { Any.self }
    public class var valueType: Any.Type { Any.self }
}

/// A path from a known type to a value of any.
public class PartialKeyPath<Root>: AnyKeyPath {
    let _getAny: (Root) -> Any
    init(_getAny: @escaping (Root) -> Any, _components: String, _indices: [AnyHashable]) {
        self._getAny = _getAny
        super.init(_root: Root.self, _components: _components, _indices: _indices)
    }
    public override class var rootType: Any.Type { Root.self }
}

/// A path to a value inside another, for reading.
public class KeyPath<Root, Value>: PartialKeyPath<Root> {
    let _get: (Root) -> Value
    init(_get: @escaping (Root) -> Value, _components: String, _indices: [AnyHashable]) {
        self._get = _get
        super.init(_getAny: { _get($0) }, _components: _components, _indices: _indices)
    }
    public override class var valueType: Any.Type { Value.self }
    public func appending<Appended>(path: KeyPath<Value, Appended>) -> KeyPath<Root, Appended> {
        let get = _get, next = path._get, components = _components + path._components, indices = _indices + path._indices
        if let path = path as? ReferenceWritableKeyPath<Value, Appended> { return appending(path: path) }
        if let path = path as? WritableKeyPath<Value, Appended> {
            if let own = self as? ReferenceWritableKeyPath<Root, Value> { return own.appending(path: path) }
            if let own = self as? WritableKeyPath<Root, Value> { return own.appending(path: path) }
        }
        return KeyPath<Root, Appended>(_get: { next(get($0)) }, _components: components, _indices: indices)
    }
    public func appending<Appended>(path: ReferenceWritableKeyPath<Value, Appended>) -> ReferenceWritableKeyPath<Root, Appended> {
        let get = _get, next = path._get, put = path._put
        return ReferenceWritableKeyPath<Root, Appended>(
            _get: { next(get($0)) }, _put: { root, value in put(get(root), value) }, _components: _components + path._components, _indices: _indices + path._indices)
    }
}

/// A path to a value that can be changed where its root can be.
public class WritableKeyPath<Root, Value>: KeyPath<Root, Value> {
    let _set: (inout Root, Value) -> Void
    init(_get: @escaping (Root) -> Value, _set: @escaping (inout Root, Value) -> Void, _components: String, _indices: [AnyHashable]) {
        self._set = _set
        super.init(_get: _get, _components: _components, _indices: _indices)
    }
    public func appending<Appended>(path: WritableKeyPath<Value, Appended>) -> WritableKeyPath<Root, Appended> {
        if let own = self as? ReferenceWritableKeyPath<Root, Value> { return own.appending(path: path) }
        if let path = path as? ReferenceWritableKeyPath<Value, Appended> { return appending(path: path) }
        let get = _get, set = _set, next = path._get, nextSet = path._set
        return WritableKeyPath<Root, Appended>(
            _get: { next(get($0)) },
            _set: { root, value in
                var part = get(root)
                nextSet(&part, value)
                set(&root, part)
            }, _components: _components + path._components, _indices: _indices + path._indices)
    }
}

/// A path to a value that can be changed even where its root can't: it goes through an object.
public class ReferenceWritableKeyPath<Root, Value>: WritableKeyPath<Root, Value> {
    let _put: (Root, Value) -> Void
    init(_get: @escaping (Root) -> Value, _put: @escaping (Root, Value) -> Void, _components: String, _indices: [AnyHashable]) {
        self._put = _put
        super.init(_get: _get, _set: { root, value in _put(root, value) }, _components: _components, _indices: _indices)
    }
    public func appending<Appended>(path: WritableKeyPath<Value, Appended>) -> ReferenceWritableKeyPath<Root, Appended> {
        let get = _get, put = _put, next = path._get, set = path._set
        return ReferenceWritableKeyPath<Root, Appended>(
            _get: { next(get($0)) },
            _put: { root, value in
                var part = get(root)
                set(&part, value)
                put(root, part)
            }, _components: _components + path._components, _indices: _indices + path._indices)
    }
}

public func _keyPath<Root, Value>(_ get: @escaping (Root) -> Value, _ components: String, _ indices: [AnyHashable]) -> KeyPath<Root, Value> {
    KeyPath<Root, Value>(_get: get, _components: components, _indices: indices)
}
public func _writableKeyPath<Root, Value>(_ get: @escaping (Root) -> Value, _ set: @escaping (inout Root, Value) -> Void, _ components: String, _ indices: [AnyHashable]) -> WritableKeyPath<Root, Value> {
    WritableKeyPath<Root, Value>(_get: get, _set: set, _components: components, _indices: indices)
}
public func _referenceWritableKeyPath<Root, Value>(_ get: @escaping (Root) -> Value, _ put: @escaping (Root, Value) -> Void, _ components: String, _ indices: [AnyHashable]) -> ReferenceWritableKeyPath<Root, Value> {
    ReferenceWritableKeyPath<Root, Value>(_get: get, _put: put, _components: components, _indices: indices)
}
public func _keyPathIndex<Index: Hashable>(_ index: Index) -> AnyHashable { AnyHashable(index) }

// What `root[keyPath: path]` means.
public func _readPartialKeyPath<Root>(_ root: Root, _ path: PartialKeyPath<Root>) -> Any { path._getAny(root) }
public func _readKeyPath<Root, Value>(_ root: Root, _ path: KeyPath<Root, Value>) -> Value { path._get(root) }
public func _writeKeyPath<Root, Value>(_ root: inout Root, _ value: Value, _ path: WritableKeyPath<Root, Value>) { path._set(&root, value) }
public func _putKeyPath<Root, Value>(_ root: Root, _ value: Value, _ path: ReferenceWritableKeyPath<Root, Value>) { path._put(root, value) }
