import Engine

/// The one number in an array, as `asscalar()` and `item()` give it; it prints as the array's dtype does: 28.0, 3, true.
///
/// It mixes with plain numbers. Two scalars of one dtype give that dtype; beside a plain number the result is a float64 or int64, as in numpy.
public struct Scalar: Number, Comparable, CustomStringConvertible {
    /// The element type: "float32", "int64", "bool", …
    public let dtype: String
    let double: Double
    let int: Int

    public init(_ value: Double, dtype: String) {
        self.dtype = dtype
        double = value
        int = 0
    }
    public init(_ value: Int, dtype: String) {
        self.dtype = dtype
        double = Double(value)
        int = value
    }

    /// The only element of a tensor, under the tensor's own dtype or under another's name.
    public init(_ x: Tensor, as dtype: String) {
        if Scalar._isWhole(dtype) {
            self.init(Values.int(x), dtype: dtype)
        } else {
            self.init(Values.double(x), dtype: dtype)
        }
    }

    public static func _isWhole(_ dtype: String) -> Bool { dtype.hasPrefix("int") || dtype.hasPrefix("uint") || dtype == "bool" }

    public var _double: Double { double }
    public var _int: Int { _isWhole ? int : Int(double) }
    public var _isWhole: Bool { Scalar._isWhole(dtype) }
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor {
        _isWhole ? Ops.scalarIntPromoted(op, x, int, reversed, rule) : Ops.scalarPromoted(op, x, double, reversed, rule)
    }
    public func _format(_ specification: String) -> String {
        _isWhole ? Show.formatInt(int, specification) : Show.format(double, specification)
    }
    public func _collect(_ collector: ArrayCollector) -> [Int] { _isWhole ? collector.add(int) : collector.add(double) }

    public var description: String {
        if dtype == "bool" { return int == 0 ? "false" : "true" }
        return _isWhole ? int.description : Show.number(double, dtype)
    }

    /// a op b for two numbers; "div" of whole numbers has a fraction.
    static func combine(_ op: String, _ a: some Number, _ b: some Number, _ dtype: String) -> Scalar {
        if a._isWhole && b._isWhole && op != "div" && (op != "pow" || b._int >= 0) {
            return Scalar(Ops.scalarInt(op, Make.fromInts([a._int], [], "int64", "cpu(0)"), b._int, false), as: "int64")
        }
        let kept = dtype.hasPrefix("float") ? dtype : "float64"
        return Scalar(Ops.scalar(op, Make.full([], a._double, kept, "cpu(0)"), b._double, false), as: kept)
    }
    static func common(_ a: Scalar, _ b: Scalar) -> String { a.dtype == b.dtype ? a.dtype : "float64" }
}

// Comparison.
extension Scalar {
    public static func == (a: Scalar, b: Scalar) -> Bool { a.double == b.double }
    public static func < (a: Scalar, b: Scalar) -> Bool { a.double < b.double }

    public static func == (a: Scalar, b: some Number) -> Bool { a.double == b._double }
    public static func != (a: Scalar, b: some Number) -> Bool { a.double != b._double }
    public static func < (a: Scalar, b: some Number) -> Bool { a.double < b._double }
    public static func <= (a: Scalar, b: some Number) -> Bool { a.double <= b._double }
    public static func > (a: Scalar, b: some Number) -> Bool { a.double > b._double }
    public static func >= (a: Scalar, b: some Number) -> Bool { a.double >= b._double }

    public static func == (a: some Number, b: Scalar) -> Bool { a._double == b.double }
    public static func != (a: some Number, b: Scalar) -> Bool { a._double != b.double }
    public static func < (a: some Number, b: Scalar) -> Bool { a._double < b.double }
    public static func <= (a: some Number, b: Scalar) -> Bool { a._double <= b.double }
    public static func > (a: some Number, b: Scalar) -> Bool { a._double > b.double }
    public static func >= (a: some Number, b: Scalar) -> Bool { a._double >= b.double }
}

// Arithmetic.
extension Scalar {
    public static func + (a: Scalar, b: Scalar) -> Scalar { combine("add", a, b, common(a, b)) }
    public static func - (a: Scalar, b: Scalar) -> Scalar { combine("sub", a, b, common(a, b)) }
    public static func * (a: Scalar, b: Scalar) -> Scalar { combine("mul", a, b, common(a, b)) }
    public static func / (a: Scalar, b: Scalar) -> Scalar { combine("div", a, b, common(a, b)) }
    public static func ** (a: Scalar, b: Scalar) -> Scalar { combine("pow", a, b, common(a, b)) }

    public static func + (a: Scalar, b: some Number) -> Scalar { combine("add", a, b, "float64") }
    public static func - (a: Scalar, b: some Number) -> Scalar { combine("sub", a, b, "float64") }
    public static func * (a: Scalar, b: some Number) -> Scalar { combine("mul", a, b, "float64") }
    public static func / (a: Scalar, b: some Number) -> Scalar { combine("div", a, b, "float64") }
    public static func ** (a: Scalar, b: some Number) -> Scalar { combine("pow", a, b, "float64") }

    public static func + (a: some Number, b: Scalar) -> Scalar { combine("add", a, b, "float64") }
    public static func - (a: some Number, b: Scalar) -> Scalar { combine("sub", a, b, "float64") }
    public static func * (a: some Number, b: Scalar) -> Scalar { combine("mul", a, b, "float64") }
    public static func / (a: some Number, b: Scalar) -> Scalar { combine("div", a, b, "float64") }
    public static func ** (a: some Number, b: Scalar) -> Scalar { combine("pow", a, b, "float64") }

    public static prefix func - (a: Scalar) -> Scalar { a._isWhole ? Scalar(0 - a.int, dtype: a.dtype) : Scalar(-a.double, dtype: a.dtype) }
}
