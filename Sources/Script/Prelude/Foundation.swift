// What `import Foundation` gives.

@_intrinsic("squareRoot") public func sqrt<T: FloatingPoint>(_ x: T) -> T
@_intrinsic("rounded") public func round<T: FloatingPoint>(_ x: T) -> T
public func floor<T: FloatingPoint>(_ x: T) -> T { x._unary(2) }
public func ceil<T: FloatingPoint>(_ x: T) -> T { x._unary(1) }
public func trunc<T: FloatingPoint>(_ x: T) -> T { x._unary(3) }
public func rint<T: FloatingPoint>(_ x: T) -> T { x._unary(0) }
public func nearbyint<T: FloatingPoint>(_ x: T) -> T { x._unary(0) }
@_intrinsic("magnitude") public func fabs<T: FloatingPoint>(_ x: T) -> T
@_intrinsic("remainderTruncating") public func fmod<T: FloatingPoint>(_ x: T, _ y: T) -> T
public func remainder<T: FloatingPoint>(_ x: T, _ y: T) -> T { x.remainder(dividingBy: y) }
public func fma<T: FloatingPoint>(_ x: T, _ y: T, _ z: T) -> T { z.addingProduct(x, y) }
// C's own functions beside the generic ones: they take `sqrt(16)`.
@_intrinsic("squareRoot") public func sqrt(_ x: Double) -> Double
@_intrinsic("rounded") public func round(_ x: Double) -> Double
@_intrinsic("magnitude") public func fabs(_ x: Double) -> Double
public func floor(_ x: Double) -> Double { x._unary(2) }
public func ceil(_ x: Double) -> Double { x._unary(1) }
public func trunc(_ x: Double) -> Double { x._unary(3) }
public func rint(_ x: Double) -> Double { x._unary(0) }
public func nearbyint(_ x: Double) -> Double { x._unary(0) }
@_intrinsic("remainderTruncating") public func fmod(_ x: Double, _ y: Double) -> Double
public func remainder(_ x: Double, _ y: Double) -> Double { x.remainder(dividingBy: y) }
public func fma(_ x: Double, _ y: Double, _ z: Double) -> Double { z.addingProduct(x, y) }
@_intrinsic("math.exp") public func exp(_ x: Double) -> Double
@_intrinsic("math.exp") public func exp(_ x: Float) -> Float
@_intrinsic("math.exp2") public func exp2(_ x: Double) -> Double
@_intrinsic("math.exp2") public func exp2(_ x: Float) -> Float
@_intrinsic("math.expm1") public func expm1(_ x: Double) -> Double
@_intrinsic("math.expm1") public func expm1(_ x: Float) -> Float
@_intrinsic("math.log") public func log(_ x: Double) -> Double
@_intrinsic("math.log") public func log(_ x: Float) -> Float
@_intrinsic("math.log2") public func log2(_ x: Double) -> Double
@_intrinsic("math.log2") public func log2(_ x: Float) -> Float
@_intrinsic("math.log10") public func log10(_ x: Double) -> Double
@_intrinsic("math.log10") public func log10(_ x: Float) -> Float
@_intrinsic("math.log1p") public func log1p(_ x: Double) -> Double
@_intrinsic("math.log1p") public func log1p(_ x: Float) -> Float
@_intrinsic("math.sin") public func sin(_ x: Double) -> Double
@_intrinsic("math.sin") public func sin(_ x: Float) -> Float
@_intrinsic("math.cos") public func cos(_ x: Double) -> Double
@_intrinsic("math.cos") public func cos(_ x: Float) -> Float
@_intrinsic("math.tan") public func tan(_ x: Double) -> Double
@_intrinsic("math.tan") public func tan(_ x: Float) -> Float
@_intrinsic("math.asin") public func asin(_ x: Double) -> Double
@_intrinsic("math.asin") public func asin(_ x: Float) -> Float
@_intrinsic("math.acos") public func acos(_ x: Double) -> Double
@_intrinsic("math.acos") public func acos(_ x: Float) -> Float
@_intrinsic("math.atan") public func atan(_ x: Double) -> Double
@_intrinsic("math.atan") public func atan(_ x: Float) -> Float
@_intrinsic("math.sinh") public func sinh(_ x: Double) -> Double
@_intrinsic("math.sinh") public func sinh(_ x: Float) -> Float
@_intrinsic("math.cosh") public func cosh(_ x: Double) -> Double
@_intrinsic("math.cosh") public func cosh(_ x: Float) -> Float
@_intrinsic("math.tanh") public func tanh(_ x: Double) -> Double
@_intrinsic("math.tanh") public func tanh(_ x: Float) -> Float
@_intrinsic("math.asinh") public func asinh(_ x: Double) -> Double
@_intrinsic("math.asinh") public func asinh(_ x: Float) -> Float
@_intrinsic("math.acosh") public func acosh(_ x: Double) -> Double
@_intrinsic("math.acosh") public func acosh(_ x: Float) -> Float
@_intrinsic("math.atanh") public func atanh(_ x: Double) -> Double
@_intrinsic("math.atanh") public func atanh(_ x: Float) -> Float
@_intrinsic("math.cbrt") public func cbrt(_ x: Double) -> Double
@_intrinsic("math.cbrt") public func cbrt(_ x: Float) -> Float
@_intrinsic("math.erf") public func erf(_ x: Double) -> Double
@_intrinsic("math.erf") public func erf(_ x: Float) -> Float
@_intrinsic("math.erfc") public func erfc(_ x: Double) -> Double
@_intrinsic("math.erfc") public func erfc(_ x: Float) -> Float
@_intrinsic("math.tgamma") public func tgamma(_ x: Double) -> Double
@_intrinsic("math.tgamma") public func tgamma(_ x: Float) -> Float
@_intrinsic("math.pow") public func pow(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.pow") public func pow(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.atan2") public func atan2(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.atan2") public func atan2(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.hypot") public func hypot(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.hypot") public func hypot(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.fdim") public func fdim(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.fdim") public func fdim(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.fmin") public func fmin(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.fmin") public func fmin(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.fmax") public func fmax(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.fmax") public func fmax(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.copysign") public func copysign(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.copysign") public func copysign(_ x: Float, _ y: Float) -> Float
@_intrinsic("math.lgamma") public func lgamma(_ x: Double) -> Double
@_intrinsic("math.exp") public func expf(_ x: Float) -> Float
@_intrinsic("math.log") public func logf(_ x: Float) -> Float
@_intrinsic("math.sin") public func sinf(_ x: Float) -> Float
@_intrinsic("math.cos") public func cosf(_ x: Float) -> Float
@_intrinsic("math.tan") public func tanf(_ x: Float) -> Float
@_intrinsic("math.tanh") public func tanhf(_ x: Float) -> Float
@_intrinsic("squareRoot") public func sqrtf(_ x: Float) -> Float
@_intrinsic("math.pow") public func powf(_ x: Float, _ y: Float) -> Float
public let M_PI: Double = Double.pi
public let M_E: Double = 2.718281828459045
public let M_SQRT2: Double = 1.4142135623730951
public let M_LN2: Double = 0.6931471805599453

public typealias TimeInterval = Double
/// A moment, in seconds.
public struct Date: Comparable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    public let timeIntervalSince1970: Double
    public init() { timeIntervalSince1970 = _now() }
    public init(timeIntervalSince1970 seconds: Double) { timeIntervalSince1970 = seconds }
    public init(timeIntervalSinceReferenceDate seconds: Double) { timeIntervalSince1970 = seconds + 978307200 }
    public init(timeIntervalSinceNow seconds: Double) { timeIntervalSince1970 = _now() + seconds }
    public init(timeInterval seconds: Double, since other: Date) { timeIntervalSince1970 = other.timeIntervalSince1970 + seconds }
    public static var now: Date { Date() }
    public static let distantPast = Date(timeIntervalSinceReferenceDate: -63114076800)
    public static let distantFuture = Date(timeIntervalSinceReferenceDate: 63113904000)
    public var timeIntervalSinceReferenceDate: Double { timeIntervalSince1970 - 978307200 }
    public var timeIntervalSinceNow: Double { timeIntervalSince1970 - _now() }
    public func timeIntervalSince(_ other: Date) -> Double { timeIntervalSince1970 - other.timeIntervalSince1970 }
    public func distance(to other: Date) -> Double { other.timeIntervalSince(self) }
    public func advanced(by seconds: Double) -> Date { addingTimeInterval(seconds) }
    public func addingTimeInterval(_ seconds: Double) -> Date { Date(timeIntervalSince1970: timeIntervalSince1970 + seconds) }
    public mutating func addTimeInterval(_ seconds: Double) { self = addingTimeInterval(seconds) }
    public func compare(_ other: Date) -> ComparisonResult { self < other ? .orderedAscending : self == other ? .orderedSame : .orderedDescending }
    public static func + (a: Date, b: Double) -> Date { a.addingTimeInterval(b) }
    public static func - (a: Date, b: Double) -> Date { a.addingTimeInterval(-b) }
    public static func += (a: inout Date, b: Double) { a = a + b }
    public static func -= (a: inout Date, b: Double) { a = a - b }
    public static func == (a: Date, b: Date) -> Bool { a.timeIntervalSince1970 == b.timeIntervalSince1970 }
    public static func < (a: Date, b: Date) -> Bool { a.timeIntervalSince1970 < b.timeIntervalSince1970 }
    public func hash(into hasher: inout Hasher) { hasher.combine(timeIntervalSince1970) }
    public var description: String { _dateText(timeIntervalSince1970) }
    public var debugDescription: String { description }
}
/// Seconds since 1970. Everything that is pending is evaluated first.
@_intrinsic("now") public func _now() -> Double
@_intrinsic("dateText") func _dateText(_ seconds: Double) -> String

public protocol LocalizedError: Error {
    var errorDescription: String? { get }
    var failureReason: String? { get }
    var recoverySuggestion: String? { get }
    var helpAnchor: String? { get }
}
extension LocalizedError {
    public var errorDescription: String? { nil }
    public var failureReason: String? { nil }
    public var recoverySuggestion: String? { nil }
    public var helpAnchor: String? { nil }
}
extension Error {
    public var localizedDescription: String {
        if let described = self as? any LocalizedError, let text = described.errorDescription { return text }
        return "The operation could not be completed. (" + _qualifiedTypeName(self) + " error \(_errorCode(self)).)"
    }
}
@_intrinsic("errorCode") func _errorCode(_ error: Any) -> Int

/// What `fputs` writes to.
public struct _OutputStream { let _number: Int }
public let stdout = _OutputStream(_number: 1)
public let stderr = _OutputStream(_number: 2)
@_intrinsic("writeError") func _writeError(_ text: String)
@discardableResult public func fputs(_ text: String, _ stream: _OutputStream) -> Int32 {
    if stream._number == 2 { _writeError(text) } else { _write(text) }
    return 1
}
@discardableResult public func fflush(_ stream: _OutputStream) -> Int32 { 0 }

public enum ComparisonResult: Int { case orderedAscending = -1, orderedSame, orderedDescending }

/// Scalars by what they are, or by name.
public struct CharacterSet: Hashable {
    // Each part is the name of one of the sets below, or `=` and the scalars themselves.
    let _parts: [String]
    let _isInverted: Bool
    init(_ parts: [String], _ isInverted: Bool = false) {
        _parts = parts
        _isInverted = isInverted
    }
    public init() { self.init([]) }
    public init(charactersIn text: String) { self.init(["=" + text]) }
    public init(charactersIn range: ClosedRange<Unicode.Scalar>) { self.init(["=" + String((range.lowerBound.value...range.upperBound.value).compactMap { Unicode.Scalar($0) }.map { Character($0) })]) }
    public static let whitespaces = CharacterSet(["whitespaces"])
    public static let whitespacesAndNewlines = CharacterSet(["whitespacesAndNewlines"])
    public static let newlines = CharacterSet(["newlines"])
    public static let letters = CharacterSet(["letters"])
    public static let decimalDigits = CharacterSet(["decimalDigits"])
    public static let alphanumerics = CharacterSet(["alphanumerics"])
    public static let punctuationCharacters = CharacterSet(["punctuationCharacters"])
    public static let symbols = CharacterSet(["symbols"])
    public static let uppercaseLetters = CharacterSet(["uppercaseLetters"])
    public static let lowercaseLetters = CharacterSet(["lowercaseLetters"])
    public func contains(_ scalar: Unicode.Scalar) -> Bool { _parts.contains { _setContains($0, Int(scalar.value)) } != _isInverted }
    public var inverted: CharacterSet { CharacterSet(_parts, !_isInverted) }
    public func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(_parts + other._parts, _isInverted) }
    public mutating func formUnion(_ other: CharacterSet) { self = union(other) }
    public mutating func insert(charactersIn text: String) { self = CharacterSet(_parts + ["=" + text], _isInverted) }
}
@_intrinsic("setContains") func _setContains(_ name: String, _ scalar: Int) -> Bool

extension String {
    public init(format: String, _ arguments: Any...) { self = _format(format, arguments) }
    public init(format: String, arguments: [Any]) { self = _format(format, arguments) }
    public struct CompareOptions: OptionSet {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let caseInsensitive = CompareOptions(rawValue: 1)
        public static let literal = CompareOptions(rawValue: 2)
        public static let backwards = CompareOptions(rawValue: 4)
        public static let anchored = CompareOptions(rawValue: 8)
        public static let numeric = CompareOptions(rawValue: 64)
    }
}
@_intrinsic("format") public func _format(_ format: String, _ arguments: [Any]) -> String
@_intrinsic("replaceOccurrences") func _replaced(_ text: String, _ target: String, _ replacement: String, _ options: Int) -> String
@_intrinsic("rangeOf") func _rangeOf(_ text: String, _ target: String, _ options: Int) -> [Int]
@_intrinsic("capitalized") func _capitalized(_ text: String) -> String
@_intrinsic("padded") func _padded(_ text: String, _ pad: String, _ length: Int, _ start: Int) -> String
@_intrinsic("compareTexts") func _compared(_ a: String, _ b: String, _ options: Int) -> ComparisonResult

extension StringProtocol {
    public var capitalized: String { _capitalized(_text) }
    public var localizedUppercase: String { uppercased() }
    public var localizedLowercase: String { lowercased() }
    public var localizedCapitalized: String { capitalized }
    public func trimmingCharacters(in set: CharacterSet) -> String {
        let scalars = _text.unicodeScalars
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end, set.contains(scalars[start]) { start = scalars.index(after: start) }
        while start < end {
            let last = scalars.index(before: end)
            if !set.contains(scalars[last]) { break }
            end = last
        }
        return String(_text[start..<end])
    }
    public func components<T: StringProtocol>(separatedBy separator: T) -> [String] { _text._split(separator._text, true) }
    public func components(separatedBy set: CharacterSet) -> [String] {
        var result: [String] = []
        var part = ""
        for scalar in _text.unicodeScalars {
            if set.contains(scalar) {
                result.append(part)
                part = ""
            } else {
                part += scalar.description
            }
        }
        return result + [part]
    }
    public func replacingOccurrences<T: StringProtocol, U: StringProtocol>(of target: T, with replacement: U, options: String.CompareOptions = []) -> String {
        _replaced(_text, target._text, replacement._text, Int(options.rawValue))
    }
    public func range<T: StringProtocol>(of target: T, options: String.CompareOptions = []) -> Range<String.Index>? {
        let text = _text
        let found = _rangeOf(text, target._text, Int(options.rawValue))
        if found.isEmpty { return nil }
        let start = startIndex._bits
        return String.Index(_bits: start + found[0])..<String.Index(_bits: start + found[1])
    }
    public func compare<T: StringProtocol>(_ other: T, options: String.CompareOptions = []) -> ComparisonResult { _compared(_text, other._text, Int(options.rawValue)) }
    public func caseInsensitiveCompare<T: StringProtocol>(_ other: T) -> ComparisonResult { _compared(_text, other._text, 1) }
    public func localizedCompare<T: StringProtocol>(_ other: T) -> ComparisonResult { _compared(_text, other._text, 0) }
    public func localizedStandardCompare<T: StringProtocol>(_ other: T) -> ComparisonResult { _compared(_text, other._text, 65) }
    public func localizedCaseInsensitiveCompare<T: StringProtocol>(_ other: T) -> ComparisonResult { _compared(_text, other._text, 1) }
    public func localizedCaseInsensitiveContains<T: StringProtocol>(_ other: T) -> Bool { range(of: other, options: .caseInsensitive) != nil }
    public func localizedStandardContains<T: StringProtocol>(_ other: T) -> Bool { range(of: other, options: .caseInsensitive) != nil }
    public func padding<T: StringProtocol>(toLength length: Int, withPad pad: T, startingAt start: Int) -> String { _padded(_text, pad._text, length, start) }
}
