import Engine

extension NDArray {
    /// nd gives ones and zeros in the array's own dtype, np Booleans.
    func compared(_ op: String, _ other: NDArray) -> NDArray { like(Ops.comparePromoted(op, tensor, other.tensor, flavour.rule)) }
    func compared(_ op: String, _ number: some Number) -> NDArray { like(Ops.compareScalar(op, tensor, number._double, flavour != .nd)) }
}

// Comparison, element by element.
extension NDArray {
    public static func == (a: NDArray, b: NDArray) -> NDArray { a.compared("equal", b) }
    public static func != (a: NDArray, b: NDArray) -> NDArray { a.compared("not_equal", b) }
    public static func < (a: NDArray, b: NDArray) -> NDArray { a.compared("less", b) }
    public static func <= (a: NDArray, b: NDArray) -> NDArray { a.compared("less_equal", b) }
    public static func > (a: NDArray, b: NDArray) -> NDArray { a.compared("greater", b) }
    public static func >= (a: NDArray, b: NDArray) -> NDArray { a.compared("greater_equal", b) }

    public static func == (a: NDArray, b: some Number) -> NDArray { a.compared("equal", b) }
    public static func != (a: NDArray, b: some Number) -> NDArray { a.compared("not_equal", b) }
    public static func < (a: NDArray, b: some Number) -> NDArray { a.compared("less", b) }
    public static func <= (a: NDArray, b: some Number) -> NDArray { a.compared("less_equal", b) }
    public static func > (a: NDArray, b: some Number) -> NDArray { a.compared("greater", b) }
    public static func >= (a: NDArray, b: some Number) -> NDArray { a.compared("greater_equal", b) }

    public static func == (a: some Number, b: NDArray) -> NDArray { b.compared("equal", a) }
    public static func != (a: some Number, b: NDArray) -> NDArray { b.compared("not_equal", a) }
    public static func < (a: some Number, b: NDArray) -> NDArray { b.compared("greater", a) }
    public static func <= (a: some Number, b: NDArray) -> NDArray { b.compared("greater_equal", a) }
    public static func > (a: some Number, b: NDArray) -> NDArray { b.compared("less", a) }
    public static func >= (a: some Number, b: NDArray) -> NDArray { b.compared("less_equal", a) }
}

// Comparison where a condition asks for a Bool: `while b.norm() < 1000`. An array of one element only.
extension NDArray {
    @_disfavoredOverload public static func == (a: NDArray, b: NDArray) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: NDArray, b: NDArray) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: NDArray, b: NDArray) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: NDArray, b: NDArray) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: NDArray, b: NDArray) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: NDArray, b: NDArray) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: NDArray, b: some Number) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: NDArray, b: some Number) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: NDArray, b: some Number) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: NDArray, b: some Number) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: NDArray, b: some Number) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: NDArray, b: some Number) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: some Number, b: NDArray) -> Bool { b.compared("equal", a).truth }
    @_disfavoredOverload public static func != (a: some Number, b: NDArray) -> Bool { b.compared("not_equal", a).truth }
    @_disfavoredOverload public static func < (a: some Number, b: NDArray) -> Bool { b.compared("greater", a).truth }
    @_disfavoredOverload public static func <= (a: some Number, b: NDArray) -> Bool { b.compared("greater_equal", a).truth }
    @_disfavoredOverload public static func > (a: some Number, b: NDArray) -> Bool { b.compared("less", a).truth }
    @_disfavoredOverload public static func >= (a: some Number, b: NDArray) -> Bool { b.compared("less_equal", a).truth }
}
