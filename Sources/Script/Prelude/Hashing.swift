public protocol Hashable: Equatable {
    func hash(into hasher: inout Hasher)
}
extension Hashable {
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}

public struct Hasher {
    var _state: Int = 0x2545F4914F6CDD1D
    public init() {}
    public mutating func combine<H: Hashable>(_ value: H) { value.hash(into: &self) }
    mutating func _mix(_ bits: Int) {
        let mixed = (_state ^ bits) &* 0x1E3779B97F4A7C15
        _state = mixed ^ (mixed >> 29)
    }
    public func finalize() -> Int { (_state &* 0x3F58476D1CE4E5B9) ^ (_state >> 31) }
}

/// A hashable value of any type.
public struct AnyHashable: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    public let base: Any
    let _equals: (Any) -> Bool
    let _hash: () -> Int
    public init<H: Hashable>(_ base: H) {
        self.base = base
        _equals = { other in
            if let other = other as? H { return other == base }
            return false
        }
        _hash = { base.hashValue }
    }
    public static func == (a: AnyHashable, b: AnyHashable) -> Bool { a._equals(b.base) }
    public func hash(into hasher: inout Hasher) { hasher._mix(_hash()) }
    public var description: String { _describe(base) }
    public var debugDescription: String { "AnyHashable(" + _debugDescribe(base) + ")" }
}

extension AnyHashable: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringInterpolation {
    public init(integerLiteral value: Int) { self.init(value) }
    public init(floatLiteral value: Double) { self.init(value) }
    public init(booleanLiteral value: Bool) { self.init(value) }
    public init(stringLiteral value: String) { self.init(value) }
}

extension Optional: Hashable where Wrapped: Hashable {
    public func hash(into hasher: inout Hasher) {
        if let value = self {
            hasher._mix(1)
            value.hash(into: &hasher)
        } else {
            hasher._mix(0)
        }
    }
}
extension ObjectIdentifier: Hashable, Comparable {
    public func hash(into hasher: inout Hasher) { hasher._mix(_value) }
    public static func < (a: ObjectIdentifier, b: ObjectIdentifier) -> Bool { a._value < b._value }
}
