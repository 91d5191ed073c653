public protocol AdditiveArithmetic: Equatable {
    static var zero: Self { get }
    @_intrinsic("add") static func + (a: Self, b: Self) -> Self
    @_intrinsic("subtract") static func - (a: Self, b: Self) -> Self
}
extension AdditiveArithmetic where Self: ExpressibleByIntegerLiteral {
    public static var zero: Self { 0 }
}
extension AdditiveArithmetic {
    public static func += (a: inout Self, b: Self) { a = a + b }
    public static func -= (a: inout Self, b: Self) { a = a - b }
    public static prefix func + (a: Self) -> Self { a }
}

public protocol Numeric: AdditiveArithmetic, ExpressibleByIntegerLiteral {
    associatedtype Magnitude: Comparable, Numeric
    var magnitude: Magnitude { get }
    init?<T: BinaryInteger>(exactly source: T)
    @_intrinsic("multiply") static func * (a: Self, b: Self) -> Self
    static func *= (a: inout Self, b: Self)
}

public protocol SignedNumeric: Numeric {
    @_intrinsic("negate") static prefix func - (a: Self) -> Self
    mutating func negate()
}
extension SignedNumeric {
    /// Each by the other's means: who conforms brings one of them, or neither.
    public static prefix func - (a: Self) -> Self {
        var result = a
        result.negate()
        return result
    }
    public mutating func negate() { self = 0 - self }
}
public func abs<T: SignedNumeric & Comparable>(_ x: T) -> T { x < T.zero ? -x : x }

public protocol BinaryInteger: Numeric, Hashable, Comparable, CustomStringConvertible, Strideable where Magnitude: BinaryInteger, Magnitude.Magnitude == Magnitude {
    static var isSigned: Bool { get }
    var bitWidth: Int { get }
    var trailingZeroBitCount: Int { get }
    @_intrinsic("divide") static func / (a: Self, b: Self) -> Self
    @_intrinsic("remainder") static func % (a: Self, b: Self) -> Self
    @_intrinsic("and") static func & (a: Self, b: Self) -> Self
    @_intrinsic("or") static func | (a: Self, b: Self) -> Self
    @_intrinsic("xor") static func ^ (a: Self, b: Self) -> Self
    @_intrinsic("not") static prefix func ~ (a: Self) -> Self
}
extension BinaryInteger {
    public static func *= (a: inout Self, b: Self) { a = a * b }
    public init() { self = 0 }
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
    public static func &<< (a: Self, b: Self) -> Self { a << (Int(truncatingIfNeeded: b) & (_width(a) - 1)) }
    public static func &>> (a: Self, b: Self) -> Self { a >> (Int(truncatingIfNeeded: b) & (_width(a) - 1)) }
    @_intrinsic("bitWidthOf") static func _width(_ value: Self) -> Int
    public static var zero: Self { 0 }
    public var description: String { _builtinDescription(self) }
    public func hash(into hasher: inout Hasher) { hasher._mix(Int(truncatingIfNeeded: self)) }
    public func distance(to other: Self) -> Int { Int(other) - Int(self) }
    public func advanced(by n: Int) -> Self { n < 0 ? self - Self(0 - n) : self + Self(n) }
    public init?<T: BinaryInteger>(exactly value: T) {
        let result = Self(truncatingIfNeeded: value)
        if _builtinDescription(result) != _builtinDescription(value) { return nil }
        self = result
    }
    public func isMultiple(of other: Self) -> Bool { other == 0 ? self == 0 : self % other == 0 }
    /// The bits in groups of 64, the lowest first.
    public var words: [UInt] { (0..<(Self._width(self) + 63) / 64).map { UInt(truncatingIfNeeded: self >> ($0 * 64)) } }
    public func signum() -> Self { self > 0 ? 1 : self == 0 ? 0 : 0 - 1 }
    public func quotientAndRemainder(dividingBy other: Self) -> (quotient: Self, remainder: Self) { (self / other, self % other) }
}

public protocol FixedWidthInteger: BinaryInteger, LosslessStringConvertible where Magnitude: FixedWidthInteger & UnsignedInteger {
    func multipliedFullWidth(by other: Self) -> (high: Self, low: Magnitude)
    func dividingFullWidth(_ dividend: (high: Self, low: Magnitude)) -> (quotient: Self, remainder: Self)
}
extension FixedWidthInteger {
    @_intrinsic("minimum") public static var min: Self { get }
    @_intrinsic("maximum") public static var max: Self { get }
    @_intrinsic("bitWidth") public static var bitWidth: Int { get }
    @_intrinsic("addWrapping") public static func &+ (a: Self, b: Self) -> Self
    @_intrinsic("subtractWrapping") public static func &- (a: Self, b: Self) -> Self
    @_intrinsic("multiplyWrapping") public static func &* (a: Self, b: Self) -> Self
    @_intrinsic("parseInteger") public init?(_ text: String)
    @_intrinsic("parseIntegerRadix") static func _parse(_ text: String, _ radix: Int) -> Self?
    public init?<S: StringProtocol>(_ text: S, radix: Int = 10) {
        if radix < 2 || radix > 36 { _fail("Radix not in range 2...36", 0) }
        guard let value = Self._parse(text._text, radix) else { return nil }
        self = value
    }
    public init<T: BinaryInteger>(clamping value: T) {
        if let exact = Self(exactly: value) { self = exact } else { self = value < T.zero ? Self.min : Self.max }
    }
    public init?<T: BinaryFloatingPoint>(exactly value: T) {
        guard Self.zero._holds(value) else { return nil }
        self = Self(value)
    }
    @_intrinsic("integerHolds") func _holds<T: BinaryFloatingPoint>(_ value: T) -> Bool
    public func addingReportingOverflow(_ other: Self) -> (partialValue: Self, overflow: Bool) {
        let result = self &+ other
        return (partialValue: result, overflow: other >= 0 ? result < self : result > self)
    }
    public func subtractingReportingOverflow(_ other: Self) -> (partialValue: Self, overflow: Bool) {
        let result = self &- other
        return (partialValue: result, overflow: other >= 0 ? result > self : result < self)
    }
    public func multipliedReportingOverflow(by other: Self) -> (partialValue: Self, overflow: Bool) {
        let result = self &* other
        if self == 0 { return (partialValue: result, overflow: false) }
        if Self.min < 0, self == 0 &- 1 { return (partialValue: result, overflow: other == Self.min) }
        return (partialValue: result, overflow: result / self != other)
    }
    public func dividedReportingOverflow(by other: Self) -> (partialValue: Self, overflow: Bool) {
        if other == 0 || (Self.min < 0 && other == 0 &- 1 && self == Self.min) { return (partialValue: self, overflow: true) }
        return (partialValue: self / other, overflow: false)
    }
    public func remainderReportingOverflow(dividingBy other: Self) -> (partialValue: Self, overflow: Bool) {
        if other == 0 { return (partialValue: self, overflow: true) }
        if Self.min < 0 && other == 0 &- 1 { return (partialValue: 0, overflow: self == Self.min) }
        return (partialValue: self % other, overflow: false)
    }
    public static func &+= (a: inout Self, b: Self) { a = a &+ b }
    public static func &-= (a: inout Self, b: Self) { a = a &- b }
    public static func &*= (a: inout Self, b: Self) { a = a &* b }
    @_intrinsic("byteSwapped") public var byteSwapped: Self { get }
    /// The upper half of the product.
    @_intrinsic("multiplyHigh") func _high(_ other: Self) -> Self
    /// Quotient and remainder of a number of twice the width.
    @_intrinsic("divideFull") static func _dividing<M>(_ high: Self, _ low: M, _ divisor: Self) -> [Self]
    public var bitWidth: Int { Self.bitWidth }
    public init(littleEndian value: Self) { self = value }
    public init(bigEndian value: Self) { self = value.byteSwapped }
    public var littleEndian: Self { self }
    public var bigEndian: Self { byteSwapped }
    public static func random<G: RandomNumberGenerator>(in range: Range<Self>, using generator: inout G) -> Self {
        if range.isEmpty { _fail("Can't get random value with an empty range", 0) }
        return range.lowerBound &+ _below(UInt64(truncatingIfNeeded: range.upperBound &- range.lowerBound), &generator)
    }
    public static func random<G: RandomNumberGenerator>(in range: ClosedRange<Self>, using generator: inout G) -> Self {
        let span = UInt64(truncatingIfNeeded: range.upperBound &- range.lowerBound) & _mask
        if span == _mask { return Self(truncatingIfNeeded: generator.next()) }
        return range.lowerBound &+ _below(span + 1, &generator)
    }
    public static func random(in range: Range<Self>) -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(in: range, using: &generator)
    }
    public static func random(in range: ClosedRange<Self>) -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(in: range, using: &generator)
    }
    static var _mask: UInt64 { UInt64.max >> (64 - bitWidth) }
    static func _below<G: RandomNumberGenerator>(_ bound: UInt64, _ generator: inout G) -> Self { Self(truncatingIfNeeded: generator._next(below: bound & _mask, width: bitWidth)) }
    @_intrinsic("leadingZeroBitCount") public var leadingZeroBitCount: Int { get }
    @_intrinsic("trailingZeroBitCount") public var trailingZeroBitCount: Int { get }
    @_intrinsic("nonzeroBitCount") public var nonzeroBitCount: Int { get }
}
public protocol SignedInteger: BinaryInteger, SignedNumeric {}
public protocol UnsignedInteger: BinaryInteger {}
extension UnsignedInteger {
    public var magnitude: Self { self }
    public static var isSigned: Bool { false }
}
extension SignedInteger {
    public static var isSigned: Bool { true }
}
/// The value in the type that the context asks for; a trap when it doesn't fit.
public func numericCast<T: BinaryInteger, U: BinaryInteger>(_ value: T) -> U { U(value) }

public enum FloatingPointRoundingRule { case toNearestOrAwayFromZero, toNearestOrEven, up, down, towardZero, awayFromZero }
public enum FloatingPointSign: Int { case plus, minus }

public protocol FloatingPoint: SignedNumeric, Hashable, Comparable, CustomStringConvertible, CustomDebugStringConvertible, Strideable where Magnitude == Self {
    @_intrinsic("divide") static func / (a: Self, b: Self) -> Self
}
public protocol BinaryFloatingPoint: FloatingPoint, ExpressibleByFloatLiteral {}
extension FloatingPoint {
    public static func *= (a: inout Self, b: Self) { a = a * b }
    @_intrinsic("convert") public init<T: BinaryInteger>(_ value: T)
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
    public var debugDescription: String { _describe(self) }
    @_intrinsic("floatUnary") func _unary(_ operation: Int) -> Self
    @_intrinsic("floatBinary") func _binary(_ other: Self, _ operation: Int) -> Self
    @_intrinsic("floatExponent") public var exponent: Int { get }
    public func rounded(_ rule: FloatingPointRoundingRule) -> Self {
        switch rule {
        case .toNearestOrAwayFromZero: return rounded()
        case .toNearestOrEven: return _unary(0)
        case .up: return _unary(1)
        case .down: return _unary(2)
        case .towardZero: return _unary(3)
        case .awayFromZero: return _unary(4)
        }
    }
    public mutating func round() { self = rounded() }
    public mutating func round(_ rule: FloatingPointRoundingRule) { self = rounded(rule) }
    public var nextUp: Self { _unary(5) }
    public var nextDown: Self { _unary(6) }
    public var ulp: Self { _unary(7) }
    public var significand: Self { _unary(8) }
    public var sign: FloatingPointSign { self < 0 || 1 / self < 0 || _unary(9) != 0 ? .minus : .plus }
    public var isZero: Bool { self == 0 }
    public var isCanonical: Bool { true }
    public var isSignalingNaN: Bool { false }
    public var binade: Self { isZero || !isFinite ? (isFinite ? self : Self.nan) : Self(sign: sign, exponent: exponent, significand: 1) }
    public static var radix: Int { 2 }
    public mutating func subtract(_ other: Self) { self = self - other }
    public mutating func add(_ other: Self) { self = self + other }
    public func isLessThanOrEqualTo(_ other: Self) -> Bool { self <= other }
    public func isTotallyOrdered(belowOrEqualTo other: Self) -> Bool { self < other || (self == other && (sign == .minus || other.sign == .plus)) || other.isNaN }
    public static func minimumMagnitude(_ x: Self, _ y: Self) -> Self { y.isNaN || x.magnitude <= y.magnitude ? x : y }
    public static func maximumMagnitude(_ x: Self, _ y: Self) -> Self { y.isNaN || x.magnitude >= y.magnitude ? x : y }
    public var isSubnormal: Bool { self != 0 && magnitude < Self.leastNormalMagnitude }
    public var isNormal: Bool { isFinite && magnitude >= Self.leastNormalMagnitude }
    public func remainder(dividingBy other: Self) -> Self { _binary(other, 0) }
    public mutating func formTruncatingRemainder(dividingBy other: Self) { self = truncatingRemainder(dividingBy: other) }
    public mutating func formSquareRoot() { self = squareRoot() }
    public func addingProduct(_ a: Self, _ b: Self) -> Self { _fusedMultiplyAdd(self, a, b) }
    public mutating func addProduct(_ a: Self, _ b: Self) { self = addingProduct(a, b) }
    public static var leastNonzeroMagnitude: Self { zero.nextUp }
    public static var signalingNaN: Self { nan }
    public static func minimum(_ a: Self, _ b: Self) -> Self { a._binary(b, 1) }
    public static func maximum(_ a: Self, _ b: Self) -> Self { a._binary(b, 2) }
    public func isEqual(to other: Self) -> Bool { self == other }
    public func isLess(than other: Self) -> Bool { self < other }
    public init(signOf sign: Self, magnitudeOf value: Self) { self = value._binary(sign, 3) }
    public init(sign: FloatingPointSign, exponent: Int, significand: Self) {
        let value = significand._scaled(exponent)
        self = sign == .minus ? -value : value
    }
    @_intrinsic("floatScaled") func _scaled(_ exponent: Int) -> Self
    public func distance(to other: Self) -> Self { other - self }
    public func advanced(by n: Self) -> Self { self + n }
    public static func _next(_ start: Self, _ value: Self, _ step: Self, _ index: Int) -> Self? { start + Self(index) * step }
}
extension BinaryFloatingPoint {
    @_intrinsic("convert") public init(integerLiteral value: Int)
    @_intrinsic("convert") public init(floatLiteral value: Double)
    @_intrinsic("convert") public init<T: BinaryFloatingPoint>(_ value: T)
    @_intrinsic("parseFloatingPoint") public init?(_ text: String)
    public init?<T: BinaryInteger>(exactly value: T) {
        let result = Self(value)
        guard let back = Int64(exactly: result), _builtinDescription(back) == _builtinDescription(value) else { return nil }
        self = result
    }
    public init?<T: BinaryFloatingPoint>(exactly value: T) {
        let result = Self(value)
        if T(result) != value { return nil }
        self = result
    }
    public init?<S: StringProtocol>(_ text: S) {
        guard let value = Self(text._text) else { return nil }
        self = value
    }
    public static func random<G: RandomNumberGenerator>(in range: Range<Self>, using generator: inout G) -> Self {
        if range.isEmpty { _fail("Can't get random value with an empty range", 0) }
        let span = range.upperBound - range.lowerBound
        if !span.isFinite { _fail("There is no uniform distribution on an infinite range", 0) }
        while true {
            let value = span * (Self(generator.next() & (_significands - 1)) * (ulpOfOne / 2)) + range.lowerBound
            if value != range.upperBound { return value }
        }
    }
    public static func random<G: RandomNumberGenerator>(in range: ClosedRange<Self>, using generator: inout G) -> Self {
        let span = range.upperBound - range.lowerBound
        if !span.isFinite { _fail("There is no uniform distribution on an infinite range", 0) }
        let random = generator._next(below: _significands + 1, width: ulpOfOne > 0x1p-30 ? 32 : 64)
        if random == _significands { return range.upperBound }
        return span * (Self(random) * (ulpOfOne / 2)) + range.lowerBound
    }
    public static func random(in range: Range<Self>) -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(in: range, using: &generator)
    }
    public static func random(in range: ClosedRange<Self>) -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(in: range, using: &generator)
    }
    static var _significands: UInt64 { UInt64(2 / ulpOfOne) }
    public static var significandBitCount: Int { ulpOfOne > 0x1p-30 ? 23 : 52 }
    public static var exponentBitCount: Int { ulpOfOne > 0x1p-30 ? 8 : 11 }
}
@_intrinsic("floatFused") func _fusedMultiplyAdd<T: FloatingPoint>(_ sum: T, _ a: T, _ b: T) -> T

public struct Int: FixedWidthInteger, SignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt
    public func multipliedFullWidth(by other: Int) -> (high: Int, low: UInt) { (_high(other), UInt(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: Int, low: UInt)) -> (quotient: Int, remainder: Int) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: UInt) { self.init(truncatingIfNeeded: bitPattern) }
    public var magnitude: UInt { UInt(truncatingIfNeeded: self < 0 ? 0 &- self : self) }
    public func distance(to other: Int) -> Int { other - self }
    public func advanced(by n: Int) -> Int { self + n }
}
public struct Int8: FixedWidthInteger, SignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt8
    public func multipliedFullWidth(by other: Int8) -> (high: Int8, low: UInt8) { (_high(other), UInt8(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: Int8, low: UInt8)) -> (quotient: Int8, remainder: Int8) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: UInt8) { self.init(truncatingIfNeeded: bitPattern) }
    public var magnitude: UInt8 { UInt8(truncatingIfNeeded: self < 0 ? 0 &- self : self) }
}
public struct Int16: FixedWidthInteger, SignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt16
    public func multipliedFullWidth(by other: Int16) -> (high: Int16, low: UInt16) { (_high(other), UInt16(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: Int16, low: UInt16)) -> (quotient: Int16, remainder: Int16) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: UInt16) { self.init(truncatingIfNeeded: bitPattern) }
    public var magnitude: UInt16 { UInt16(truncatingIfNeeded: self < 0 ? 0 &- self : self) }
}
public struct Int32: FixedWidthInteger, SignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt32
    public func multipliedFullWidth(by other: Int32) -> (high: Int32, low: UInt32) { (_high(other), UInt32(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: Int32, low: UInt32)) -> (quotient: Int32, remainder: Int32) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: UInt32) { self.init(truncatingIfNeeded: bitPattern) }
    public var magnitude: UInt32 { UInt32(truncatingIfNeeded: self < 0 ? 0 &- self : self) }
}
public struct Int64: FixedWidthInteger, SignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt64
    public func multipliedFullWidth(by other: Int64) -> (high: Int64, low: UInt64) { (_high(other), UInt64(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: Int64, low: UInt64)) -> (quotient: Int64, remainder: Int64) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: UInt64) { self.init(truncatingIfNeeded: bitPattern) }
    public var magnitude: UInt64 { UInt64(truncatingIfNeeded: self < 0 ? 0 &- self : self) }
}
public struct UInt: FixedWidthInteger, UnsignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt
    public func multipliedFullWidth(by other: UInt) -> (high: UInt, low: UInt) { (_high(other), UInt(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: UInt, low: UInt)) -> (quotient: UInt, remainder: UInt) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: Int) { self.init(truncatingIfNeeded: bitPattern) }
}
public struct UInt8: FixedWidthInteger, UnsignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt8
    public func multipliedFullWidth(by other: UInt8) -> (high: UInt8, low: UInt8) { (_high(other), UInt8(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: UInt8, low: UInt8)) -> (quotient: UInt8, remainder: UInt8) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: Int8) { self.init(truncatingIfNeeded: bitPattern) }
}
public struct UInt16: FixedWidthInteger, UnsignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt16
    public func multipliedFullWidth(by other: UInt16) -> (high: UInt16, low: UInt16) { (_high(other), UInt16(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: UInt16, low: UInt16)) -> (quotient: UInt16, remainder: UInt16) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: Int16) { self.init(truncatingIfNeeded: bitPattern) }
}
public struct UInt32: FixedWidthInteger, UnsignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt32
    public func multipliedFullWidth(by other: UInt32) -> (high: UInt32, low: UInt32) { (_high(other), UInt32(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: UInt32, low: UInt32)) -> (quotient: UInt32, remainder: UInt32) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: Int32) { self.init(truncatingIfNeeded: bitPattern) }
}
public struct UInt64: FixedWidthInteger, UnsignedInteger {
    public typealias Stride = Int
    public typealias Magnitude = UInt64
    public func multipliedFullWidth(by other: UInt64) -> (high: UInt64, low: UInt64) { (_high(other), UInt64(truncatingIfNeeded: self &* other)) }
    public func dividingFullWidth(_ dividend: (high: UInt64, low: UInt64)) -> (quotient: UInt64, remainder: UInt64) {
        let parts = Self._dividing(dividend.high, dividend.low, self)
        return (parts[0], parts[1])
    }
    public init(bitPattern: Int64) { self.init(truncatingIfNeeded: bitPattern) }
}
extension UInt8 {
    public init(ascii scalar: Unicode.Scalar) { self.init(scalar.value) }
}
public struct Double: BinaryFloatingPoint, LosslessStringConvertible {
    public typealias Stride = Double
    public typealias Magnitude = Double
    @_intrinsic("bitCast") public var bitPattern: UInt64 { get }
    @_intrinsic("bitCast") static func _from(_ bits: UInt64) -> Double
    public init(bitPattern: UInt64) { self = Double._from(bitPattern) }
    public init(sign: FloatingPointSign, exponentBitPattern: UInt, significandBitPattern: UInt64) {
        let magnitude = (UInt64(truncatingIfNeeded: exponentBitPattern) & 0x7ff) << 52 | significandBitPattern & 0xfffffffffffff
        self = Double._from(sign == .minus ? magnitude | UInt64(1) << 63 : magnitude)
    }
    public var exponentBitPattern: UInt { UInt(bitPattern >> 52 & 0x7ff) }
    public var significandBitPattern: UInt64 { bitPattern & 0xfffffffffffff }
    public init() { self = 0 }
    public func hash(into hasher: inout Hasher) { hasher._mix(self == 0 ? 0 : Int(truncatingIfNeeded: bitPattern)) }
}
public struct Float: BinaryFloatingPoint, LosslessStringConvertible {
    public typealias Stride = Float
    public typealias Magnitude = Float
    @_intrinsic("bitCast") public var bitPattern: UInt32 { get }
    @_intrinsic("bitCast") static func _from(_ bits: UInt32) -> Float
    public init(bitPattern: UInt32) { self = Float._from(bitPattern) }
    public init(sign: FloatingPointSign, exponentBitPattern: UInt, significandBitPattern: UInt32) {
        let magnitude = (UInt32(truncatingIfNeeded: exponentBitPattern) & 0xff) << 23 | significandBitPattern & 0x7fffff
        self = Float._from(sign == .minus ? magnitude | UInt32(1) << 31 : magnitude)
    }
    public var exponentBitPattern: UInt { UInt(bitPattern >> 23 & 0xff) }
    public var significandBitPattern: UInt32 { bitPattern & 0x7fffff }
    public init() { self = 0 }
    public func hash(into hasher: inout Hasher) { hasher._mix(self == 0 ? 0 : Int(truncatingIfNeeded: bitPattern)) }
}
public typealias Float64 = Double
public typealias Float32 = Float

public struct Bool: Equatable, Hashable, LosslessStringConvertible, ExpressibleByBooleanLiteral {
    @_intrinsic("not") public static prefix func ! (a: Bool) -> Bool
    public mutating func toggle() { self = !self }
    public init() { self = false }
    public func hash(into hasher: inout Hasher) { hasher._mix(self ? 1 : 0) }
    public init?(_ description: String) {
        if description == "true" { self = true } else if description == "false" { self = false } else { return nil }
    }
    public static func random<G: RandomNumberGenerator>(using generator: inout G) -> Bool { (generator.next() >> 17) & 1 == 0 }
    public static func random() -> Bool {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }
    public var description: String { self ? "true" : "false" }
}

public protocol RandomNumberGenerator {
    mutating func next() -> UInt64
}
extension RandomNumberGenerator {
    /// Evenly below the bound, by the high half of a product; a number of `width` bits is drawn for it, as Swift does.
    mutating func _next(below bound: UInt64, width: Int) -> UInt64 {
        let mask = UInt64.max >> (64 - width)
        var random = next() & mask
        var low = (random &* bound) & mask
        if low < bound {
            let threshold = ((0 &- bound) & mask) % bound
            while low < threshold {
                random = next() & mask
                low = (random &* bound) & mask
            }
        }
        return width == 64 ? random._high(bound) : (random &* bound) >> width
    }
    public mutating func next<T: FixedWidthInteger & UnsignedInteger>() -> T { T(truncatingIfNeeded: next()) }
    public mutating func next<T: FixedWidthInteger & UnsignedInteger>(upperBound: T) -> T { T(truncatingIfNeeded: _next(below: UInt64(upperBound), width: T.bitWidth)) }
}
@_intrinsic("systemRandom") func _systemRandom() -> UInt64
public struct SystemRandomNumberGenerator: RandomNumberGenerator {
    public init() {}
    public mutating func next() -> UInt64 { _systemRandom() }
}

// Integers of two types.
func _mixedLess<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool {
    if (a < 0) != (b < 0) { return a < 0 }
    return a < 0 ? Int64(truncatingIfNeeded: a) < Int64(truncatingIfNeeded: b) : UInt64(truncatingIfNeeded: a) < UInt64(truncatingIfNeeded: b)
}
func _mixedEqual<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { (a < 0) == (b < 0) && Int64(truncatingIfNeeded: a) == Int64(truncatingIfNeeded: b) }
func _mixedNotEqual<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { !_mixedEqual(a, b) }
func _mixedGreater<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { _mixedLess(b, a) }
func _mixedLessOrEqual<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { !_mixedLess(b, a) }
func _mixedGreaterOrEqual<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> Bool { !_mixedLess(a, b) }
func _mixedShiftLeft<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> T { a << Int(clamping: b) }
func _mixedShiftRight<T: BinaryInteger, U: BinaryInteger>(_ a: T, _ b: U) -> T { a >> Int(clamping: b) }
func _mixedShiftLeftAssign<T: BinaryInteger, U: BinaryInteger>(_ a: inout T, _ b: U) { a = a << Int(clamping: b) }
func _mixedShiftRightAssign<T: BinaryInteger, U: BinaryInteger>(_ a: inout T, _ b: U) { a = a >> Int(clamping: b) }
