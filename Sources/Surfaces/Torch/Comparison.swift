import Engine

extension Tensor {
    func compared(_ op: String, _ other: Tensor) -> Tensor { Tensor(Ops.comparePromoted(op, core, other.core, "torch")) }
    func compared(_ op: String, _ number: some Number) -> Tensor { Tensor(Ops.compareScalar(op, core, number._double, true)) }
    /// Python's `bool(self op number)`.
    func holds(_ op: String, _ number: some Number) -> Bool { Values.size(core) == 1 ? Ops.holds(op, core, number._double) : compared(op, number).truth }
    func compared(_ op: String, with other: any Operand) -> Tensor {
        if let tensor = other as? Tensor { return compared(op, tensor) }
        if let number = other as? any Number { return Tensor(Ops.compareScalar(op, core, number._double, true)) }
        Modes.fail("TypeError", "an operand must be a Tensor or a number")
        return self
    }
}

// Comparison, element by element.
extension Tensor {
    public static func == (a: Tensor, b: Tensor) -> Tensor { a.compared("equal", b) }
    public static func != (a: Tensor, b: Tensor) -> Tensor { a.compared("not_equal", b) }
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

// Comparison where a condition asks for a Bool: `while b.norm() < 1000`. An array of one element only.
extension Tensor {
    @_disfavoredOverload public static func == (a: Tensor, b: Tensor) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: Tensor, b: Tensor) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: Tensor, b: Tensor) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: Tensor, b: Tensor) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: Tensor, b: Tensor) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: Tensor, b: Tensor) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: Tensor, b: some Number) -> Bool { a.holds("equal", b) }
    @_disfavoredOverload public static func != (a: Tensor, b: some Number) -> Bool { a.holds("not_equal", b) }
    @_disfavoredOverload public static func < (a: Tensor, b: some Number) -> Bool { a.holds("less", b) }
    @_disfavoredOverload public static func <= (a: Tensor, b: some Number) -> Bool { a.holds("less_equal", b) }
    @_disfavoredOverload public static func > (a: Tensor, b: some Number) -> Bool { a.holds("greater", b) }
    @_disfavoredOverload public static func >= (a: Tensor, b: some Number) -> Bool { a.holds("greater_equal", b) }

    @_disfavoredOverload public static func == (a: some Number, b: Tensor) -> Bool { b.holds("equal", a) }
    @_disfavoredOverload public static func != (a: some Number, b: Tensor) -> Bool { b.holds("not_equal", a) }
    @_disfavoredOverload public static func < (a: some Number, b: Tensor) -> Bool { b.holds("greater", a) }
    @_disfavoredOverload public static func <= (a: some Number, b: Tensor) -> Bool { b.holds("greater_equal", a) }
    @_disfavoredOverload public static func > (a: some Number, b: Tensor) -> Bool { b.holds("less", a) }
    @_disfavoredOverload public static func >= (a: some Number, b: Tensor) -> Bool { b.holds("less_equal", a) }
}
