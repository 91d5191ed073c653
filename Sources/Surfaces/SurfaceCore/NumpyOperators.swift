import Engine

// numpy's own arithmetic, for what `numpy()` and `get_weights()` give: `true_b - net.get_weights()[1]`.
extension NumpyArray {
    private static func made(_ core: Tensor) -> NumpyArray { NumpyArray(core, isScalar: Values.ndim(core) == 0) }
    private func met(_ op: String, _ other: NumpyArray) -> NumpyArray { NumpyArray.made(Ops.binaryPromoted(op, core, other.core, "numpy")) }
    private func met(_ op: String, _ number: some Number, _ reversed: Bool) -> NumpyArray { NumpyArray.made(number._combine(op, core, reversed, "numpy")) }

    public static func + (a: NumpyArray, b: NumpyArray) -> NumpyArray { a.met("add", b) }
    public static func - (a: NumpyArray, b: NumpyArray) -> NumpyArray { a.met("sub", b) }
    public static func * (a: NumpyArray, b: NumpyArray) -> NumpyArray { a.met("mul", b) }
    public static func / (a: NumpyArray, b: NumpyArray) -> NumpyArray { a.met("div", b) }
    public static func ** (a: NumpyArray, b: NumpyArray) -> NumpyArray { a.met("pow", b) }

    public static func + (a: NumpyArray, b: Double) -> NumpyArray { a.met("add", b, false) }
    public static func - (a: NumpyArray, b: Double) -> NumpyArray { a.met("sub", b, false) }
    public static func * (a: NumpyArray, b: Double) -> NumpyArray { a.met("mul", b, false) }
    public static func / (a: NumpyArray, b: Double) -> NumpyArray { a.met("div", b, false) }
    public static func ** (a: NumpyArray, b: Double) -> NumpyArray { a.met("pow", b, false) }
    public static func + (a: NumpyArray, b: Int) -> NumpyArray { a.met("add", b, false) }
    public static func - (a: NumpyArray, b: Int) -> NumpyArray { a.met("sub", b, false) }
    public static func * (a: NumpyArray, b: Int) -> NumpyArray { a.met("mul", b, false) }
    public static func / (a: NumpyArray, b: Int) -> NumpyArray { a.met("div", b, false) }
    public static func ** (a: NumpyArray, b: Int) -> NumpyArray { a.met("pow", b, false) }

    public static func + (a: Double, b: NumpyArray) -> NumpyArray { b.met("add", a, true) }
    public static func - (a: Double, b: NumpyArray) -> NumpyArray { b.met("sub", a, true) }
    public static func * (a: Double, b: NumpyArray) -> NumpyArray { b.met("mul", a, true) }
    public static func / (a: Double, b: NumpyArray) -> NumpyArray { b.met("div", a, true) }
    public static func + (a: Int, b: NumpyArray) -> NumpyArray { b.met("add", a, true) }
    public static func - (a: Int, b: NumpyArray) -> NumpyArray { b.met("sub", a, true) }
    public static func * (a: Int, b: NumpyArray) -> NumpyArray { b.met("mul", a, true) }
    public static func / (a: Int, b: NumpyArray) -> NumpyArray { b.met("div", a, true) }

    public static prefix func - (a: NumpyArray) -> NumpyArray { made(Ops.unary("neg", a.core)) }
}
