public enum Optional<Wrapped>: ExpressibleByNilLiteral {
    case none
    case some(Wrapped)

    public func map<T>(_ transform: (Wrapped) throws -> T) rethrows -> T? {
        if let value = self { return try transform(value) }
        return nil
    }
    public func flatMap<T>(_ transform: (Wrapped) throws -> T?) rethrows -> T? {
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
/// What `x == nil` means for any Optional, also where the payload can't be compared.
public struct _NilComparison: ExpressibleByNilLiteral {
    public init(nilLiteral: ()) {}
}
extension Optional {
    @_intrinsic("isNil") public static func == (a: Wrapped?, b: _NilComparison) -> Bool
    @_intrinsic("isNotNil") public static func != (a: Wrapped?, b: _NilComparison) -> Bool
}
