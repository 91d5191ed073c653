// The standard library as cells know it: Swift text over a small set of intrinsics. `@_intrinsic` names what the machine does by itself; a protocol requirement with
// an intrinsic is done by the machine for the builtin types, while other types bring their own.

public protocol Equatable {
    @_intrinsic("equal") static func == (a: Self, b: Self) -> Bool
    @_intrinsic("notEqual") static func != (a: Self, b: Self) -> Bool
}
extension Equatable {
    public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

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
public protocol ExpressibleByStringLiteral {
    associatedtype StringLiteralType
    @_intrinsic("convert") init(stringLiteral value: StringLiteralType)
}
public protocol ExpressibleByNilLiteral {
    init(nilLiteral: ())
}
public protocol ExpressibleByArrayLiteral {
    associatedtype ArrayLiteralElement
    init(arrayLiteral elements: ArrayLiteralElement...)
}

public protocol RawRepresentable {
    associatedtype RawValue
    init?(rawValue: RawValue)
    var rawValue: RawValue { get }
}
public protocol CaseIterable {}

public protocol AdditiveArithmetic: Equatable {
    static var zero: Self { get }
    @_intrinsic("add") static func + (a: Self, b: Self) -> Self
    @_intrinsic("subtract") static func - (a: Self, b: Self) -> Self
}
extension AdditiveArithmetic {
    public static func += (a: inout Self, b: Self) { a = a + b }
    public static func -= (a: inout Self, b: Self) { a = a - b }
    public static prefix func + (a: Self) -> Self { a }
}

public protocol Numeric: AdditiveArithmetic, ExpressibleByIntegerLiteral {
    @_intrinsic("multiply") static func * (a: Self, b: Self) -> Self
}
extension Numeric {
    public static func *= (a: inout Self, b: Self) { a = a * b }
}

public protocol SignedNumeric: Numeric {
    @_intrinsic("negate") static prefix func - (a: Self) -> Self
}
extension SignedNumeric {
    public mutating func negate() { self = -self }
}
public func abs<T: SignedNumeric & Comparable>(_ x: T) -> T { x < T.zero ? -x : x }

public protocol Strideable: Comparable {}

public protocol BinaryInteger: Numeric, Comparable, CustomStringConvertible, Strideable {
    @_intrinsic("divide") static func / (a: Self, b: Self) -> Self
    @_intrinsic("remainder") static func % (a: Self, b: Self) -> Self
    @_intrinsic("and") static func & (a: Self, b: Self) -> Self
    @_intrinsic("or") static func | (a: Self, b: Self) -> Self
    @_intrinsic("xor") static func ^ (a: Self, b: Self) -> Self
    @_intrinsic("not") static prefix func ~ (a: Self) -> Self
}
extension BinaryInteger {
    /// Exact, or a trap.
    @_intrinsic("convert") public init<T: BinaryInteger>(_ value: T)
    /// Towards zero; a trap when it doesn't fit.
    @_intrinsic("convert") public init<T: BinaryFloatingPoint>(_ value: T)
    @_intrinsic("convert") public init(integerLiteral value: Int)
    @_intrinsic("truncate") public init<T: BinaryInteger>(truncatingIfNeeded value: T)
    @_intrinsic("shiftLeft") public static func << (a: Self, b: Int) -> Self
    @_intrinsic("shiftRight") public static func >> (a: Self, b: Int) -> Self
    public static func /= (a: inout Self, b: Self) { a = a / b }
    public static func %= (a: inout Self, b: Self) { a = a % b }
    public static func &= (a: inout Self, b: Self) { a = a & b }
    public static func |= (a: inout Self, b: Self) { a = a | b }
    public static func ^= (a: inout Self, b: Self) { a = a ^ b }
    public static func <<= (a: inout Self, b: Int) { a = a << b }
    public static func >>= (a: inout Self, b: Int) { a = a >> b }
    public static var zero: Self { 0 }
    public var description: String { _builtinDescription(self) }
    public func isMultiple(of other: Self) -> Bool { other == 0 ? self == 0 : self % other == 0 }
    public func signum() -> Self { self > 0 ? 1 : self == 0 ? 0 : 0 - 1 }
    public func quotientAndRemainder(dividingBy other: Self) -> (quotient: Self, remainder: Self) { (self / other, self % other) }
}

public protocol FixedWidthInteger: BinaryInteger {}
extension FixedWidthInteger {
    @_intrinsic("minimum") public static var min: Self { get }
    @_intrinsic("maximum") public static var max: Self { get }
    @_intrinsic("bitWidth") public static var bitWidth: Int { get }
    @_intrinsic("addWrapping") public static func &+ (a: Self, b: Self) -> Self
    @_intrinsic("subtractWrapping") public static func &- (a: Self, b: Self) -> Self
    @_intrinsic("multiplyWrapping") public static func &* (a: Self, b: Self) -> Self
    @_intrinsic("parseInteger") public init?(_ text: String)
    @_intrinsic("leadingZeroBitCount") public var leadingZeroBitCount: Int { get }
    @_intrinsic("trailingZeroBitCount") public var trailingZeroBitCount: Int { get }
    @_intrinsic("nonzeroBitCount") public var nonzeroBitCount: Int { get }
}
public protocol SignedInteger: BinaryInteger, SignedNumeric {}
public protocol UnsignedInteger: BinaryInteger {}

public protocol FloatingPoint: SignedNumeric, Comparable, CustomStringConvertible, Strideable {
    @_intrinsic("divide") static func / (a: Self, b: Self) -> Self
}
public protocol BinaryFloatingPoint: FloatingPoint, ExpressibleByFloatLiteral {}
extension BinaryFloatingPoint {
    @_intrinsic("convert") public init(integerLiteral value: Int)
    @_intrinsic("convert") public init(floatLiteral value: Double)
    @_intrinsic("convert") public init<T: BinaryInteger>(_ value: T)
    @_intrinsic("convert") public init<T: BinaryFloatingPoint>(_ value: T)
    @_intrinsic("parseFloatingPoint") public init?(_ text: String)
    public static func /= (a: inout Self, b: Self) { a = a / b }
    public static var zero: Self { 0 }
    @_intrinsic("pi") public static var pi: Self { get }
    @_intrinsic("infinity") public static var infinity: Self { get }
    @_intrinsic("nan") public static var nan: Self { get }
    @_intrinsic("greatestFiniteMagnitude") public static var greatestFiniteMagnitude: Self { get }
    @_intrinsic("leastNormalMagnitude") public static var leastNormalMagnitude: Self { get }
    @_intrinsic("ulpOfOne") public static var ulpOfOne: Self { get }
    @_intrinsic("isNaN") public var isNaN: Bool { get }
    @_intrinsic("isInfinite") public var isInfinite: Bool { get }
    @_intrinsic("isFinite") public var isFinite: Bool { get }
    @_intrinsic("squareRoot") public func squareRoot() -> Self
    /// To nearest, halves away from zero.
    @_intrinsic("rounded") public func rounded() -> Self
    @_intrinsic("remainderTruncating") public func truncatingRemainder(dividingBy other: Self) -> Self
    @_intrinsic("magnitude") public var magnitude: Self { get }
    public var description: String { _builtinDescription(self) }
}

public struct Int: FixedWidthInteger, SignedInteger, Hashable {}
public struct Int8: FixedWidthInteger, SignedInteger, Hashable {}
public struct Int16: FixedWidthInteger, SignedInteger, Hashable {}
public struct Int32: FixedWidthInteger, SignedInteger, Hashable {}
public struct Int64: FixedWidthInteger, SignedInteger, Hashable {}
public struct UInt: FixedWidthInteger, UnsignedInteger, Hashable {}
public struct UInt8: FixedWidthInteger, UnsignedInteger, Hashable {}
public struct UInt16: FixedWidthInteger, UnsignedInteger, Hashable {}
public struct UInt32: FixedWidthInteger, UnsignedInteger, Hashable {}
public struct UInt64: FixedWidthInteger, UnsignedInteger, Hashable {}
public struct Double: BinaryFloatingPoint, Hashable {}
public struct Float: BinaryFloatingPoint, Hashable {}
public typealias Float64 = Double
public typealias Float32 = Float

public struct Bool: Equatable, Hashable, CustomStringConvertible, ExpressibleByBooleanLiteral {
    @_intrinsic("not") public static prefix func ! (a: Bool) -> Bool
    public mutating func toggle() { self = !self }
    public var description: String { self ? "true" : "false" }
}

public typealias Void = ()
public typealias AnyObject = any _AnyObject
public protocol _AnyObject {}
public enum Never {}

/// Machine code of a value for hashing; equal values have equal codes.
public protocol Hashable: Equatable {}
