import Engine

// Each sign has three forms: array with array, array with number, number with array.

extension JaxArray {
    /// self op other, where op names an operation of the engine.
    func combined(_ op: String, _ other: JaxArray) -> JaxArray {
        if weak_type == other.weak_type {
            refuse(op, kindOfBoth(other))
            return JaxArray(Ops.binaryPromoted(op, tensor, other.tensor, "jax"), weak: weak_type)
        }
        let both = JaxArray.met(self, other)
        // A whole exponent leaves the base's kind as it is, but not its weakness.
        let isPower = op == "pow" && weak_type && !Values.isFloating(other.tensor)
        return JaxArray(Ops.binaryPromoted(op, both.0, both.1, "jax"), weak: both.2 && !isPower)
    }
    private func kindOfBoth(_ other: JaxArray) -> Int { Values.isFloating(tensor) || Values.isFloating(other.tensor) ? 2 : JaxArray.kind(tensor) + JaxArray.kind(other.tensor) }
    /// Booleans have no difference.
    private func refuse(_ op: String, _ kind: Int) {
        if kind == 0 && op == "sub" {
            Modes.fail("TypeError", "sub does not accept dtype bool at position 0. Accepted dtypes at position 0 are subtypes of integer, floating, complexfloating.")
        }
    }
    /// self op number, or number op self when reversed.
    func combined(_ op: String, _ number: some Number, _ reversed: Bool) -> JaxArray {
        if number is NumpyArray { return reversed ? JaxArray.number(number).combined(op, self) : combined(op, JaxArray.number(number)) }
        if Values.isFloating(tensor) { return JaxArray(number._combine(op, tensor, reversed, "jax"), weak: weak_type) }
        let kind = JaxArray.kind(number)
        let own = JaxArray.kind(tensor)
        if own == 0 && kind == 0 { return reversed ? JaxArray.number(number).combined(op, self) : combined(op, JaxArray.number(number)) }
        if op == "pow" && !reversed && kind == 1 && number._int < 0 {
            Modes.fail(
                "TypeError",
                "Integers cannot be raised to negative powers, got integer_pow(" + aval + ", " + number._int.description + ")")
        }
        return JaxArray(number._combine(op, tensor, reversed, "jax"), weak: weak_type || kind > own && !(op == "pow" && reversed))
    }
    /// JAX's text of a type: `float32[2,3]`.
    var aval: String { Values.dtype(tensor) + "[" + Values.shape(tensor).map { $0.description }.joined(separator: ",") + "]" }
}

// Arithmetic, element by element.
extension JaxArray {
    public static func + (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("add", b) }
    public static func - (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("sub", b) }
    public static func * (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("mul", b) }
    public static func / (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("div", b) }
    public static func % (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("mod", b) }
    public static func ** (a: JaxArray, b: JaxArray) -> JaxArray { a.combined("pow", b) }

    public static func + (a: JaxArray, b: some Number) -> JaxArray { a.combined("add", b, false) }
    public static func - (a: JaxArray, b: some Number) -> JaxArray { a.combined("sub", b, false) }
    public static func * (a: JaxArray, b: some Number) -> JaxArray { a.combined("mul", b, false) }
    public static func / (a: JaxArray, b: some Number) -> JaxArray { a.combined("div", b, false) }
    public static func % (a: JaxArray, b: some Number) -> JaxArray { a.combined("mod", b, false) }
    public static func ** (a: JaxArray, b: some Number) -> JaxArray { a.combined("pow", b, false) }

    public static func + (a: some Number, b: JaxArray) -> JaxArray { b.combined("add", a, true) }
    public static func - (a: some Number, b: JaxArray) -> JaxArray { b.combined("sub", a, true) }
    public static func * (a: some Number, b: JaxArray) -> JaxArray { b.combined("mul", a, true) }
    public static func / (a: some Number, b: JaxArray) -> JaxArray { b.combined("div", a, true) }
    public static func % (a: some Number, b: JaxArray) -> JaxArray { b.combined("mod", a, true) }
    public static func ** (a: some Number, b: JaxArray) -> JaxArray { b.combined("pow", a, true) }

    public static prefix func - (a: JaxArray) -> JaxArray { jnp.negative(a) }
    public static prefix func + (a: JaxArray) -> JaxArray { a }

    /// The matrix product, Python's `@`.
    public static func • (a: JaxArray, b: JaxArray) -> JaxArray { jnp.matmul(a, b) }
}

// An array never changes: `x += y` gives the name another one.
extension JaxArray {
    public static func += (a: inout JaxArray, b: JaxArray) { a = a + b }
    public static func -= (a: inout JaxArray, b: JaxArray) { a = a - b }
    public static func *= (a: inout JaxArray, b: JaxArray) { a = a * b }
    public static func /= (a: inout JaxArray, b: JaxArray) { a = a / b }
    public static func **= (a: inout JaxArray, b: JaxArray) { a = a ** b }
    public static func += (a: inout JaxArray, b: some Number) { a = a + b }
    public static func -= (a: inout JaxArray, b: some Number) { a = a - b }
    public static func *= (a: inout JaxArray, b: some Number) { a = a * b }
    public static func /= (a: inout JaxArray, b: some Number) { a = a / b }
    public static func **= (a: inout JaxArray, b: some Number) { a = a ** b }
}

// Logic on masks, bits of whole numbers.
extension JaxArray {
    func bitwise(_ told: String, _ other: JaxArray) -> JaxArray {
        if Values.isFloating(tensor) || Values.isFloating(other.tensor) {
            let floating = Values.isFloating(tensor) ? tensor : other.tensor
            Modes.fail(
                "TypeError", told + " does not accept dtype " + Values.dtype(floating) + " at position 0. Accepted dtypes at position 0 are subtypes of integer, bool.")
        }
        return combined("bitwise_" + told, other)
    }
    public static prefix func ~ (a: JaxArray) -> JaxArray {
        if Values.isFloating(a.tensor) { Modes.fail("TypeError", "not does not accept dtype " + Values.dtype(a.tensor) + ". Accepted dtypes are subtypes of integer, bool.") }
        if Values.dtype(a.tensor) == "bool" { return JaxArray(Ops.unary("logical_not", a.tensor)) }
        return -1 - a
    }
    public static func & (a: JaxArray, b: JaxArray) -> JaxArray { a.bitwise("and", b) }
    public static func | (a: JaxArray, b: JaxArray) -> JaxArray { a.bitwise("or", b) }
    public static func ^ (a: JaxArray, b: JaxArray) -> JaxArray { a.bitwise("xor", b) }
    public static func & (a: JaxArray, b: some Number) -> JaxArray { a.bitwise("and", JaxArray.number(b)) }
    public static func | (a: JaxArray, b: some Number) -> JaxArray { a.bitwise("or", JaxArray.number(b)) }
    public static func ^ (a: JaxArray, b: some Number) -> JaxArray { a.bitwise("xor", JaxArray.number(b)) }
}
