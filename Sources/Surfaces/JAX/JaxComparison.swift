import Engine

// Comparisons are element-wise and give an array; a second form, which gives way to the first, is a Bool where a condition asks for one.

extension JaxArray {
    func compared(_ op: String, _ other: JaxArray) -> JaxArray {
        if weak_type == other.weak_type { return JaxArray(Ops.comparePromoted(op, tensor, other.tensor, "jax"), weak: weak_type) }
        let both = JaxArray.met(self, other)
        return JaxArray(Ops.comparePromoted(op, both.0, both.1, "jax"), weak: both.2)
    }
    func compared(_ op: String, _ number: some Number) -> JaxArray { compared(op, JaxArray.number(number)) }
}

extension JaxArray {
    public static func == (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("equal", b) }
    public static func != (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("not_equal", b) }
    public static func < (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("less", b) }
    public static func <= (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("less_equal", b) }
    public static func > (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("greater", b) }
    public static func >= (a: JaxArray, b: JaxArray) -> JaxArray { a.compared("greater_equal", b) }

    public static func == (a: JaxArray, b: some Number) -> JaxArray { a.compared("equal", b) }
    public static func != (a: JaxArray, b: some Number) -> JaxArray { a.compared("not_equal", b) }
    public static func < (a: JaxArray, b: some Number) -> JaxArray { a.compared("less", b) }
    public static func <= (a: JaxArray, b: some Number) -> JaxArray { a.compared("less_equal", b) }
    public static func > (a: JaxArray, b: some Number) -> JaxArray { a.compared("greater", b) }
    public static func >= (a: JaxArray, b: some Number) -> JaxArray { a.compared("greater_equal", b) }

    public static func == (a: some Number, b: JaxArray) -> JaxArray { b.compared("equal", a) }
    public static func != (a: some Number, b: JaxArray) -> JaxArray { b.compared("not_equal", a) }
    public static func < (a: some Number, b: JaxArray) -> JaxArray { b.compared("greater", a) }
    public static func <= (a: some Number, b: JaxArray) -> JaxArray { b.compared("greater_equal", a) }
    public static func > (a: some Number, b: JaxArray) -> JaxArray { b.compared("less", a) }
    public static func >= (a: some Number, b: JaxArray) -> JaxArray { b.compared("less_equal", a) }
}

extension JaxArray {
    @_disfavoredOverload public static func == (a: JaxArray, b: JaxArray) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: JaxArray, b: JaxArray) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: JaxArray, b: JaxArray) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: JaxArray, b: JaxArray) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: JaxArray, b: JaxArray) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: JaxArray, b: JaxArray) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: JaxArray, b: some Number) -> Bool { a.compared("equal", b).truth }
    @_disfavoredOverload public static func != (a: JaxArray, b: some Number) -> Bool { a.compared("not_equal", b).truth }
    @_disfavoredOverload public static func < (a: JaxArray, b: some Number) -> Bool { a.compared("less", b).truth }
    @_disfavoredOverload public static func <= (a: JaxArray, b: some Number) -> Bool { a.compared("less_equal", b).truth }
    @_disfavoredOverload public static func > (a: JaxArray, b: some Number) -> Bool { a.compared("greater", b).truth }
    @_disfavoredOverload public static func >= (a: JaxArray, b: some Number) -> Bool { a.compared("greater_equal", b).truth }

    @_disfavoredOverload public static func == (a: some Number, b: JaxArray) -> Bool { b.compared("equal", a).truth }
    @_disfavoredOverload public static func != (a: some Number, b: JaxArray) -> Bool { b.compared("not_equal", a).truth }
    @_disfavoredOverload public static func < (a: some Number, b: JaxArray) -> Bool { b.compared("greater", a).truth }
    @_disfavoredOverload public static func <= (a: some Number, b: JaxArray) -> Bool { b.compared("greater_equal", a).truth }
    @_disfavoredOverload public static func > (a: some Number, b: JaxArray) -> Bool { b.compared("less", a).truth }
    @_disfavoredOverload public static func >= (a: some Number, b: JaxArray) -> Bool { b.compared("less_equal", a).truth }
}
