public enum Optional<Wrapped>: ExpressibleByNilLiteral {
    case none
    case some(Wrapped)

    public init(_ value: Wrapped) { self = .some(value) }

    public func map<T, E: Error>(_ transform: (Wrapped) throws(E) -> T) throws(E) -> T? {
        if let value = self { return try transform(value) }
        return nil
    }
    public var unsafelyUnwrapped: Wrapped { self! }
    public var debugDescription: String { _describe(self) }
    /// The value, leaving nil.
    public mutating func take() -> Wrapped? {
        let value = self
        self = nil
        return value
    }
    public func flatMap<T, E: Error>(_ transform: (Wrapped) throws(E) -> T?) throws(E) -> T? {
        if let value = self { return try transform(value) }
        return nil
    }
}
extension Optional: Equatable where Wrapped: Equatable {
    public static func == (a: Wrapped?, b: Wrapped?) -> Bool {
        if let a = a {
            if let b = b { return a == b }
            return false
        }
        if let b = b { return false }
        return true
    }
}
/// What `x == nil` and `x != nil` mean, whether or not the payload can be compared.
@_intrinsic("isNil") public func _isNil<Wrapped>(_ value: Wrapped?) -> Bool
@_intrinsic("isNotNil") public func _isNotNil<Wrapped>(_ value: Wrapped?) -> Bool
