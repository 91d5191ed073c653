// The standard library as cells know it: Swift text over a small set of intrinsics. `@_intrinsic` names what the machine does by itself; a protocol requirement with
// an intrinsic is done by the machine for the builtin types, while other types bring their own.

public protocol Equatable {
    @_intrinsic("equal") static func == (a: Self, b: Self) -> Bool
    @_intrinsic("notEqual") static func != (a: Self, b: Self) -> Bool
}
extension Equatable {
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

public func ~= <T: Equatable>(a: T, b: T) -> Bool { a == b }

public protocol Comparable: Equatable {
    @_intrinsic("less") static func < (a: Self, b: Self) -> Bool
    @_intrinsic("lessOrEqual") static func <= (a: Self, b: Self) -> Bool
    @_intrinsic("greaterOrEqual") static func >= (a: Self, b: Self) -> Bool
    @_intrinsic("greater") static func > (a: Self, b: Self) -> Bool
}
extension Comparable {
    public static func <= (a: Self, b: Self) -> Bool { !(b < a) }
    public static func >= (a: Self, b: Self) -> Bool { !(a < b) }
    public static func > (a: Self, b: Self) -> Bool { b < a }
}

public protocol CustomStringConvertible {
    var description: String { get }
}
public protocol CustomDebugStringConvertible {
    var debugDescription: String { get }
}
public protocol LosslessStringConvertible: CustomStringConvertible {
    init?(_ description: String)
}

public protocol Error {}

public typealias IntegerLiteralType = Int
public typealias FloatLiteralType = Double
public typealias BooleanLiteralType = Bool
public typealias StringLiteralType = String
public typealias ExtendedGraphemeClusterType = Character
public typealias UnicodeScalarType = Unicode.Scalar

public protocol ExpressibleByIntegerLiteral {
    associatedtype IntegerLiteralType
    @_intrinsic("convert") init(integerLiteral value: IntegerLiteralType)
}
public protocol ExpressibleByFloatLiteral {
    associatedtype FloatLiteralType
    @_intrinsic("convert") init(floatLiteral value: FloatLiteralType)
}
public protocol ExpressibleByBooleanLiteral {
    associatedtype BooleanLiteralType
    @_intrinsic("convert") init(booleanLiteral value: BooleanLiteralType)
}
public protocol ExpressibleByUnicodeScalarLiteral {
    associatedtype UnicodeScalarLiteralType
    init(unicodeScalarLiteral value: UnicodeScalarLiteralType)
}
public protocol ExpressibleByExtendedGraphemeClusterLiteral {
    associatedtype ExtendedGraphemeClusterLiteralType
    init(extendedGraphemeClusterLiteral value: ExtendedGraphemeClusterLiteralType)
}
public protocol ExpressibleByStringLiteral {
    associatedtype StringLiteralType
    @_intrinsic("convert") init(stringLiteral value: StringLiteralType)
}
/// What a string with interpolations is put together in.
public protocol StringInterpolationProtocol {
    associatedtype StringLiteralType = String
    init(literalCapacity: Int, interpolationCount: Int)
    mutating func appendLiteral(_ literal: StringLiteralType)
}
public protocol ExpressibleByStringInterpolation: ExpressibleByStringLiteral {
    associatedtype StringInterpolation: StringInterpolationProtocol = DefaultStringInterpolation
    init(stringInterpolation: StringInterpolation)
}
extension ExpressibleByStringInterpolation where StringLiteralType == String, StringInterpolation == DefaultStringInterpolation {
    public init(stringInterpolation: DefaultStringInterpolation) { self.init(stringLiteral: stringInterpolation._text) }
}
public protocol ExpressibleByNilLiteral {
    init(nilLiteral: ())
}
public protocol ExpressibleByArrayLiteral {
    associatedtype ArrayLiteralElement
    init(arrayLiteral elements: ArrayLiteralElement...)
}

public protocol ExpressibleByDictionaryLiteral {
    associatedtype Key
    associatedtype Value
    init(dictionaryLiteral elements: (Key, Value)...)
}

public protocol RawRepresentable<RawValue> {
    associatedtype RawValue
    init?(rawValue: RawValue)
    var rawValue: RawValue { get }
}
public protocol CaseIterable {
    associatedtype AllCases: Collection = [Self] where AllCases.Element == Self
    static var allCases: AllCases { get }
}
/// What can be written in a form of its own, and read back: promises without anything here that would keep them.
public protocol Encodable {}
public protocol Decodable {}
public typealias Codable = Encodable & Decodable
/// Everything may be handed to another thread where there is one.
public typealias Sendable = Any
public protocol Identifiable<ID> {
    associatedtype ID: Hashable
    var id: ID { get }
}

public typealias Void = ()
public typealias AnyObject = any _AnyObject
public protocol _AnyObject {}
public enum Never: Error, Hashable, Comparable, CustomStringConvertible {
    public static func == (a: Never, b: Never) -> Bool { true }
    public static func < (a: Never, b: Never) -> Bool { false }
    public func hash(into hasher: inout Hasher) {}
    public var description: String { "" }
}
