/// Something of known length that is no Collection.
public protocol Sized {
    var count: Int { get }
}

/// Python's `len`.
public func len(_ x: some Collection) -> Int { x.count }
/// Python's `len`: the length of the first axis.
public func len(_ x: some Sized) -> Int { x.count }

/// Python's `id`: equal for the same object only.
public func id(_ x: AnyObject) -> Int { Int(bitPattern: ObjectIdentifier(x)) }

extension DefaultStringInterpolation {
    /// Python's `f'{value:.5f}'`.
    public mutating func appendInterpolation(_ value: some Number, format: String) { appendLiteral(value._format(format)) }
}
