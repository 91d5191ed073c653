public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
    var text = ""
    var first = true
    for item in items {
        if !first { text += separator }
        first = false
        text += _describe(item)
    }
    _write(text + terminator)
}
public func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\n") {
    var text = ""
    var first = true
    for item in items {
        if !first { text += separator }
        first = false
        text += _debugDescribe(item)
    }
    _write(text + terminator)
}
/// Writes piece by piece, as Swift does: a separator, empty at first, before each item, and the terminator.
public func print<Target: TextOutputStream>(_ items: Any..., separator: String = " ", terminator: String = "\n", to output: inout Target) {
    var gap = ""
    for item in items {
        output.write(gap)
        output.write(_describe(item))
        gap = separator
    }
    output.write(terminator)
}
public func debugPrint<Target: TextOutputStream>(_ items: Any..., separator: String = " ", terminator: String = "\n", to output: inout Target) {
    var gap = ""
    for item in items {
        output.write(gap)
        output.write(_debugDescribe(item))
        gap = separator
    }
    output.write(terminator)
}
/// A line from whoever runs the program; nil at the end, or when nobody can be asked.
public func readLine(strippingNewline: Bool = true) -> String? {
    guard let line = _readLine() else { return nil }
    return strippingNewline ? line : line + "\n"
}
@_intrinsic("readLine") func _readLine() -> String?

@_intrinsic("write") public func _write(_ text: String)

/// The text of a builtin value: numbers, Booleans, strings.
@_intrinsic("builtinDescription") public func _builtinDescription(_ value: Any) -> String

// What a value is made of: `kind` is 0 for builtin values and opaque objects, 1 struct, 2 class, 3 tuple, 4 enum, 5 Optional, 6 Array, 7 function, 8 metatype.
@_intrinsic("mirrorKind") public func _mirrorKind(_ value: Any) -> Int
@_intrinsic("mirrorCount") public func _mirrorCount(_ value: Any) -> Int
/// The name of a stored property or tuple element; empty for elements without one.
@_intrinsic("mirrorLabel") public func _mirrorLabel(_ value: Any, _ index: Int) -> String
@_intrinsic("mirrorChild") public func _mirrorChild(_ value: Any, _ index: Int) -> Any
/// The name of an enum's case.
@_intrinsic("mirrorCase") public func _mirrorCase(_ value: Any) -> String
@_intrinsic("typeName") public func _typeName(_ value: Any) -> String
/// With the module's name before types that aren't the standard library's: `main.Point`.
@_intrinsic("qualifiedTypeName") public func _qualifiedTypeName(_ value: Any) -> String
/// Whether nothing else holds the object.
/// An object that its initialiser has given all its values.
@_intrinsic("completeInstance") func _completeInstance<T>(_ object: T)
@_intrinsic("isUniquelyReferenced") public func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T) -> Bool
@_intrinsic("isUniquelyReferenced") @_disfavoredOverload public func isKnownUniquelyReferenced<T: AnyObject>(_ object: inout T?) -> Bool
@_intrinsic("quoted") public func _quoted(_ text: String) -> String

/// The text of a string or a number; nil for everything else.
@_intrinsic("plainText") func _plainText(_ value: Any) -> String?

/// What `print` shows of a value.
public func _describe(_ value: Any) -> String {
    if let text = _plainText(value) { return text }
    // A cast would look through an Optional.
    if _mirrorKind(value) == 5 { return _structure(value, qualified: false) }
    if let value = value as? any CustomStringConvertible { return value.description }
    if let value = value as? any CustomDebugStringConvertible { return value.debugDescription }
    return _structure(value, qualified: false)
}

/// What stands inside collections and in `debugPrint`.
public func _debugDescribe(_ value: Any) -> String {
    if _mirrorKind(value) == 5 { return _structure(value, qualified: true) }
    if let text = value as? String { return _quoted(text) }
    if let value = value as? any CustomDebugStringConvertible { return value.debugDescription }
    if let value = value as? any CustomStringConvertible { return value.description }
    return _structure(value, qualified: true)
}

public func _structure(_ value: Any, qualified: Bool) -> String {
    let kind = _mirrorKind(value)
    if kind == 0 { return _builtinDescription(value) }
    if kind == 1 || kind == 2 || kind == 4, let custom = value as? any CustomReflectable { return _mirrored(custom.customMirror, value, qualified: qualified) }
    if kind == 2 || kind == 8 || kind == 7 { return kind == 7 ? "(Function)" : qualified || kind == 2 ? _qualifiedTypeName(value) : _typeName(value) }
    if kind == 5 { return _mirrorCount(value) == 0 ? "nil" : "Optional(" + _debugDescribe(_mirrorChild(value, 0)) + ")" }
    var text = ""
    let count = _mirrorCount(value)
    if kind == 4 {
        text = qualified ? _qualifiedTypeName(value) + "." + _mirrorCase(value) : _mirrorCase(value)
        if count == 0 { return text }
        // A single tuple is shown as several values are.
        if count == 1, _mirrorLabel(value, 0) == "", _mirrorKind(_mirrorChild(value, 0)) == 3 { return text + _debugDescribe(_mirrorChild(value, 0)) }
    }
    if kind == 1 { text = qualified ? _qualifiedTypeName(value) : _typeName(value) }
    text += kind == 6 ? "[" : "("
    var index = 0
    while index < count {
        if index > 0 { text += ", " }
        let label = _mirrorLabel(value, index)
        if label != "" { text += label + ": " }
        text += _debugDescribe(_mirrorChild(value, index))
        index += 1
    }
    return text + (kind == 6 ? "]" : ")")
}

/// The value of a cell's last expression, as `Out[n]` shows it.
public func _show(_ value: Any) -> String {
    if _mirrorKind(value) == 5 { return _mirrorCount(value) == 0 ? "" : _show(_mirrorChild(value, 0)) }
    return _debugDescribe(value)
}

@_intrinsic("fail") public func _fail(_ message: String, _ kind: Int) -> Never

public func fatalError(_ message: @autoclosure () -> String = "") -> Never { _fail(message(), 0) }
public func preconditionFailure(_ message: @autoclosure () -> String = "") -> Never { _fail(message(), 1) }
public func assertionFailure(_ message: @autoclosure () -> String = "") { _fail(message(), 2) }
public func assert(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = "") {
    if !condition() { _fail(message(), 3) }
}
public func precondition(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String = "") {
    if !condition() { _fail(message(), 4) }
}

public func min<T: Comparable>(_ a: T, _ b: T) -> T { b < a ? b : a }
public func max<T: Comparable>(_ a: T, _ b: T) -> T { b < a ? a : b }
public func min<T: Comparable>(_ a: T, _ b: T, _ c: T, _ rest: T...) -> T {
    var least = min(min(a, b), c)
    for value in rest { least = min(least, value) }
    return least
}
public func max<T: Comparable>(_ a: T, _ b: T, _ c: T, _ rest: T...) -> T {
    var greatest = max(max(a, b), c)
    for value in rest { greatest = max(greatest, value) }
    return greatest
}
public func swap<T>(_ a: inout T, _ b: inout T) {
    let old = a
    a = b
    b = old
}

// A collection as one of another type of elements: what the checker puts where `[Circle]` is wanted as `[any Shape]`.
public func _converted<A, B>(array: [A], _ element: (A) -> B) -> [B] {
    var result: [B] = []
    result.reserveCapacity(array.count)
    for each in array { result.append(element(each)) }
    return result
}
public func _converted<A, B>(set: Set<A>, _ element: (A) -> B) -> Set<B> {
    var result = Set<B>()
    for each in set { result.insert(element(each)) }
    return result
}
public func _converted<K, V, L, W>(dictionary: [K: V], _ key: (K) -> L, _ value: (V) -> W) -> [L: W] {
    var result: [L: W] = [:]
    for (each, part) in dictionary { result[key(each)] = value(part) }
    return result
}

public func withExtendedLifetime<T, R>(_ value: T, _ body: (T) throws -> R) rethrows -> R { try body(value) }
public func withExtendedLifetime<T, R>(_ value: T, _ body: () throws -> R) rethrows -> R {
    let result = try body()
    _ = value
    return result
}
public func == (a: Any.Type?, b: Any.Type?) -> Bool { a as Any? === b as Any? }
public func != (a: Any.Type?, b: Any.Type?) -> Bool { !(a == b) }

@_intrinsic("identical") public func === (a: Any?, b: Any?) -> Bool
public func !== (a: Any?, b: Any?) -> Bool { !(a === b) }
@_intrinsic("objectIdentity") public func _identity(_ object: Any) -> Int

public struct ObjectIdentifier: Equatable {
    public let _value: Int
    public init(_ object: AnyObject) { _value = _identity(object) }
    public init(_ type: Any.Type) { _value = _identity(type) }
    public static func == (a: ObjectIdentifier, b: ObjectIdentifier) -> Bool { a._value == b._value }
}
extension Int {
    public init(bitPattern identifier: ObjectIdentifier) { self = identifier._value }
}
