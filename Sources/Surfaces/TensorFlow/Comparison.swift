import Engine

extension Tensor {
    func compared(_ op: String, _ other: Tensor) -> Tensor { Tensor(Ops.comparePromoted(op, frozen, other.frozen, "tensorflow")) }
    /// Whether two tensors are equal place by place; where their shapes don't broadcast, that they aren't is all that is to be told.
    func matched(_ op: String, _ other: Tensor) -> Tensor {
        if !tf.meet([Values.shape(core), Values.shape(other.core)]) { return Tensor(Make.full([], op == "equal" ? 0.0 : 1.0, "bool", "cpu(0)")) }
        return compared(op, other)
    }
    func compared(_ op: String, _ number: some Number) -> Tensor { compared(op, Tensor(tf.gathered(number, Values.dtype(core)))) }
}

// Comparison, element by element.
extension Tensor {
    public static func == (a: Tensor, b: Tensor) -> Tensor { a.matched("equal", b) }
    public static func != (a: Tensor, b: Tensor) -> Tensor { a.matched("not_equal", b) }
    public static func < (a: Tensor, b: Tensor) -> Tensor { a.compared("less", b) }
    public static func <= (a: Tensor, b: Tensor) -> Tensor { a.compared("less_equal", b) }
    public static func > (a: Tensor, b: Tensor) -> Tensor { a.compared("greater", b) }
    public static func >= (a: Tensor, b: Tensor) -> Tensor { a.compared("greater_equal", b) }

    public static func == (a: Tensor, b: some Number) -> Tensor { a.compared("equal", b) }
    public static func != (a: Tensor, b: some Number) -> Tensor { a.compared("not_equal", b) }
    public static func < (a: Tensor, b: some Number) -> Tensor { a.compared("less", b) }
    public static func <= (a: Tensor, b: some Number) -> Tensor { a.compared("less_equal", b) }
    public static func > (a: Tensor, b: some Number) -> Tensor { a.compared("greater", b) }
    public static func >= (a: Tensor, b: some Number) -> Tensor { a.compared("greater_equal", b) }

    public static func == (a: some Number, b: Tensor) -> Tensor { b.compared("equal", a) }
    public static func != (a: some Number, b: Tensor) -> Tensor { b.compared("not_equal", a) }
    public static func < (a: some Number, b: Tensor) -> Tensor { b.compared("greater", a) }
    public static func <= (a: some Number, b: Tensor) -> Tensor { b.compared("greater_equal", a) }
    public static func > (a: some Number, b: Tensor) -> Tensor { b.compared("less", a) }
    public static func >= (a: some Number, b: Tensor) -> Tensor { b.compared("less_equal", a) }
}

// Comparison where a condition asks for a Bool: `while tf.norm(b) < 1000`. A tensor of one element only.
extension Tensor {
    @_disfavoredOverload public static func == (a: Tensor, b: Tensor) -> Bool { a.matched("equal", b).truth }
    @_disfavoredOverload public static func != (a: Tensor, b: Tensor) -> Bool { a.matched("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: Tensor, b: Tensor) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: Tensor, b: Tensor) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: Tensor, b: Tensor) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: Tensor, b: Tensor) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: Tensor, b: some Number) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: Tensor, b: some Number) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: Tensor, b: some Number) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: Tensor, b: some Number) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: Tensor, b: some Number) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: Tensor, b: some Number) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: some Number, b: Tensor) -> Bool { b.compared("equal", a).truth }
    @_disfavoredOverload public static func != (a: some Number, b: Tensor) -> Bool { b.compared("not_equal", a).truth }
    @_disfavoredOverload public static func < (a: some Number, b: Tensor) -> Bool { b.compared("greater", a).truth }
    @_disfavoredOverload public static func <= (a: some Number, b: Tensor) -> Bool { b.compared("greater_equal", a).truth }
    @_disfavoredOverload public static func > (a: some Number, b: Tensor) -> Bool { b.compared("less", a).truth }
    @_disfavoredOverload public static func >= (a: some Number, b: Tensor) -> Bool { b.compared("less_equal", a).truth }
}
