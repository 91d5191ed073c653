/// Something that holds one number at run time: a `Scalar`, or an array of one element of any shape. `Double(x)`, `Int(x)` and their like take it.
public protocol SingleValue {
    /// The number. An error of the framework's where there are more, or none.
    var single: Scalar { get }
    /// Python's `bool(x)`.
    var truth: Bool { get }
}

extension Scalar: SingleValue {
    public var single: Scalar { self }
    public var truth: Bool { double != 0.0 }
}

extension Double {
    /// Python's `float(x)`.
    public init(_ value: some SingleValue) { self = value.single._double }
}
extension Float {
    /// Python's `float(x)`, in single precision.
    public init(_ value: some SingleValue) { self = Float(value.single._double) }
}
extension Int {
    /// Python's `int(x)`: without the fraction.
    public init(_ value: some SingleValue) { self = value.single._int }
}
extension Bool {
    /// Python's `bool(x)`.
    public init(_ value: some SingleValue) { self = value.truth }
}
