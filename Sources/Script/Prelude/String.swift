public struct String: Equatable, Comparable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, ExpressibleByStringLiteral {
    public init() { self = "" }
    public init(_ text: String) { self = text }
    public init<T: LosslessStringConvertible>(_ value: T) { self = value.description }
    public init<T: BinaryInteger>(_ value: T) { self = _builtinDescription(value) }
    public init<T: BinaryFloatingPoint>(_ value: T) { self = _builtinDescription(value) }
    public init(_ value: Bool) { self = value ? "true" : "false" }
    public init<T>(describing value: T) { self = _describe(value) }
    public init<T>(reflecting value: T) { self = _debugDescribe(value) }
    public init(stringInterpolation: DefaultStringInterpolation) { self = stringInterpolation._text }
    @_intrinsic("stringRepeating") public init(repeating text: String, count: Int)

    public var description: String { self }
    public var debugDescription: String { _quoted(self) }

    @_intrinsic("concatenate") public static func + (a: String, b: String) -> String
    @_intrinsic("appendString") public static func += (a: inout String, b: String)
    public mutating func append(_ other: String) { self += other }

    /// In characters.
    @_intrinsic("stringCount") public var count: Int { get }
    @_intrinsic("stringIsEmpty") public var isEmpty: Bool { get }
    @_intrinsic("hasPrefix") public func hasPrefix(_ prefix: String) -> Bool
    @_intrinsic("hasSuffix") public func hasSuffix(_ suffix: String) -> Bool
    @_intrinsic("stringContains") public func contains(_ other: String) -> Bool
    @_intrinsic("uppercased") public func uppercased() -> String
    @_intrinsic("lowercased") public func lowercased() -> String
    @_intrinsic("stringSplit") public func _split(_ separator: String, _ keepsEmpty: Bool) -> [String]
}

public struct DefaultStringInterpolation {
    public var _text: String = ""
    public init() {}
    public mutating func appendLiteral(_ text: String) { _text += text }
    public mutating func appendInterpolation<T>(_ value: T) { _text += _describe(value) }
}
