// What `import Foundation` gives.

@_intrinsic("squareRoot") public func sqrt(_ x: Double) -> Double
@_intrinsic("math.exp") public func exp(_ x: Double) -> Double
@_intrinsic("math.log") public func log(_ x: Double) -> Double
@_intrinsic("math.log2") public func log2(_ x: Double) -> Double
@_intrinsic("math.log10") public func log10(_ x: Double) -> Double
@_intrinsic("math.sin") public func sin(_ x: Double) -> Double
@_intrinsic("math.cos") public func cos(_ x: Double) -> Double
@_intrinsic("math.tan") public func tan(_ x: Double) -> Double
@_intrinsic("math.tanh") public func tanh(_ x: Double) -> Double
@_intrinsic("math.atan2") public func atan2(_ y: Double, _ x: Double) -> Double
@_intrinsic("math.pow") public func pow(_ x: Double, _ y: Double) -> Double
@_intrinsic("math.floor") public func floor(_ x: Double) -> Double
@_intrinsic("math.ceil") public func ceil(_ x: Double) -> Double
@_intrinsic("rounded") public func round(_ x: Double) -> Double
@_intrinsic("math.trunc") public func trunc(_ x: Double) -> Double

public typealias TimeInterval = Double
public struct Date {
    public let timeIntervalSince1970: Double
    public init() { timeIntervalSince1970 = _now() }
    public func timeIntervalSince(_ other: Date) -> Double { timeIntervalSince1970 - other.timeIntervalSince1970 }
    public var timeIntervalSinceNow: Double { timeIntervalSince1970 - _now() }
}
/// Seconds since 1970. Everything that is pending is evaluated first.
@_intrinsic("now") public func _now() -> Double

extension String {
    public init(format: String, _ arguments: Any...) { self = _format(format, arguments) }
}
@_intrinsic("format") public func _format(_ format: String, _ arguments: [Any]) -> String
