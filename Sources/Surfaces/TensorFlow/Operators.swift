import Engine

// Each sign has three forms: tensor with tensor, tensor with number, number with tensor. A number takes the tensor's dtype; two tensors must have one.

extension Tensor {
    /// self op other, where op names an operation of the engine.
    func combined(_ op: String, _ other: Tensor) -> Tensor { Tensor(Ops.binaryPromoted(op, input, other.input, "tensorflow")) }
    /// self op number, or number op self when reversed.
    func combined(_ op: String, _ number: some Number, _ reversed: Bool) -> Tensor { Tensor(number._combine(op, input, reversed, "tensorflow")) }
}

// Arithmetic, element by element.
extension Tensor {
    public static func + (a: Tensor, b: Tensor) -> Tensor { a.combined("add", b) }
    public static func - (a: Tensor, b: Tensor) -> Tensor { a.combined("sub", b) }
    public static func * (a: Tensor, b: Tensor) -> Tensor { a.combined("mul", b) }
    public static func / (a: Tensor, b: Tensor) -> Tensor { a.combined("div", b) }
    public static func % (a: Tensor, b: Tensor) -> Tensor { a.combined("mod", b) }
    public static func ** (a: Tensor, b: Tensor) -> Tensor { a.combined("pow", b) }

    public static func + (a: Tensor, b: some Number) -> Tensor { a.combined("add", b, false) }
    public static func - (a: Tensor, b: some Number) -> Tensor { a.combined("sub", b, false) }
    public static func * (a: Tensor, b: some Number) -> Tensor { a.combined("mul", b, false) }
    public static func / (a: Tensor, b: some Number) -> Tensor { a.combined("div", b, false) }
    public static func % (a: Tensor, b: some Number) -> Tensor { a.combined("mod", b, false) }
    public static func ** (a: Tensor, b: some Number) -> Tensor { a.combined("pow", b, false) }

    public static func + (a: some Number, b: Tensor) -> Tensor { b.combined("add", a, true) }
    public static func - (a: some Number, b: Tensor) -> Tensor { b.combined("sub", a, true) }
    public static func * (a: some Number, b: Tensor) -> Tensor { b.combined("mul", a, true) }
    public static func / (a: some Number, b: Tensor) -> Tensor { b.combined("div", a, true) }
    public static func % (a: some Number, b: Tensor) -> Tensor { b.combined("mod", a, true) }
    public static func ** (a: some Number, b: Tensor) -> Tensor { b.combined("pow", a, true) }

    public static prefix func - (a: Tensor) -> Tensor { tf.negative(a) }
    public static prefix func + (a: Tensor) -> Tensor { a }

    /// The matrix product, Python's `@`.
    public static func • (a: Tensor, b: Tensor) -> Tensor { tf.matmul(a, b) }
}

// A tensor never changes: `x += y` gives the name another one. A Variable refuses, for it would be lost.
extension Tensor {
    static func updated(_ a: Tensor, _ new: Tensor, _ op: String, _ method: String) -> Tensor {
        if a is Variable {
            Modes.fail(
                "RuntimeError",
                "`variable " + op + "= value` with `tf.Variable`s is not supported. Use `variable." + method + "(value)` to modify the variable, or `out = variable " + op
                    + " value` if you need to get a new output Tensor.")
        }
        return new
    }
    public static func += (a: inout Tensor, b: Tensor) { a = updated(a, a + b, "+", "assign_add") }
    public static func -= (a: inout Tensor, b: Tensor) { a = updated(a, a - b, "-", "assign_sub") }
    public static func *= (a: inout Tensor, b: Tensor) { a = updated(a, a * b, "*", "assign") }
    public static func /= (a: inout Tensor, b: Tensor) { a = updated(a, a / b, "/", "assign") }
    public static func += (a: inout Tensor, b: some Number) { a = updated(a, a + b, "+", "assign_add") }
    public static func -= (a: inout Tensor, b: some Number) { a = updated(a, a - b, "-", "assign_sub") }
    public static func *= (a: inout Tensor, b: some Number) { a = updated(a, a * b, "*", "assign") }
    public static func /= (a: inout Tensor, b: some Number) { a = updated(a, a / b, "/", "assign") }
}

// Logic on masks, bits of whole numbers.
extension Tensor {
    static let bits = "int8, int16, int32, int64, uint8, uint16, uint32, uint64"
    func bitwise(_ op: String, _ told: String, _ other: Tensor) -> Tensor {
        if Values.isFloating(core) { refuse(told, Values.dtype(core), allowed: Tensor.bits) }
        return combined(op, other)
    }
    public static prefix func ~ (a: Tensor) -> Tensor {
        if Values.isFloating(a.core) { refuse("Invert", Values.dtype(a.core), allowed: bits) }
        if Values.dtype(a.core) == "bool" { return Tensor(Ops.unary("logical_not", a.core)) }
        return -1 - a
    }
    public static func & (a: Tensor, b: Tensor) -> Tensor { a.bitwise("bitwise_and", "BitwiseAnd", b) }
    public static func | (a: Tensor, b: Tensor) -> Tensor { a.bitwise("bitwise_or", "BitwiseOr", b) }
    public static func ^ (a: Tensor, b: Tensor) -> Tensor { a.bitwise("bitwise_xor", "BitwiseXor", b) }
}
