import Engine

// Each sign has three forms: tensor with tensor, tensor with number, number with tensor. Fewer, with one protocol for both sides, make long expressions slow to check.

extension Tensor {
    /// self op other, where op names an operation of the engine.
    func combined(_ op: String, _ other: Tensor) -> Tensor {
        if op == "sub" && (Values.dtype(core) == "bool") != (Values.dtype(other.core) == "bool") { Tensor.refuseSubtraction() }
        return Tensor(Ops.binaryPromoted(op, core, other.core, "torch"))
    }
    static func refuseSubtraction() {
        Modes.fail(
            "RuntimeError",
            "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.")
    }
    /// self op number, or number op self when reversed.
    func combined(_ op: String, _ number: some Number, _ reversed: Bool) -> Tensor { Tensor(number._combine(op, core, reversed, "torch")) }
    /// self - number, or number - self when reversed.
    func subtracted(_ number: some Number, _ reversed: Bool) -> Tensor {
        if Values.dtype(core) == "bool" { Tensor.refuseSubtraction() }
        return combined("sub", number, reversed)
    }
    /// self op other, a tensor or a number.
    func combined(_ op: String, with other: any Operand) -> Tensor {
        if let tensor = other as? Tensor { return combined(op, tensor) }
        if let number = other as? any Number {
            if op == "sub" && (number is Bool) != (Values.dtype(core) == "bool") { Tensor.refuseSubtraction() }
            return combined(op, number, false)
        }
        Modes.fail("TypeError", "an operand must be a Tensor or a number")
        return self
    }
    /// A function of the engine, element by element.
    func mapped(_ op: String) -> Tensor { Tensor(Ops.unary(op, core)) }
}

// Arithmetic, element by element.
extension Tensor {
    public static func + (a: Tensor, b: Tensor) -> Tensor { a.combined("add", b) }
    public static func - (a: Tensor, b: Tensor) -> Tensor { a.combined("sub", b) }
    public static func * (a: Tensor, b: Tensor) -> Tensor { a.combined("mul", b) }
    public static func / (a: Tensor, b: Tensor) -> Tensor { a.combined("div", b) }
    public static func % (a: Tensor, b: Tensor) -> Tensor { a.remainder(b) }
    public static func ** (a: Tensor, b: Tensor) -> Tensor { a.combined("pow", b) }

    public static func + (a: Tensor, b: some Number) -> Tensor { a.combined("add", b, false) }
    public static func - (a: Tensor, b: some Number) -> Tensor { a.subtracted(b, false) }
    public static func - (a: Tensor, b: Bool) -> Tensor { a.combined("sub", with: b) }
    public static func * (a: Tensor, b: some Number) -> Tensor { a.combined("mul", b, false) }
    public static func / (a: Tensor, b: some Number) -> Tensor { a.combined("div", b, false) }
    public static func % (a: Tensor, b: some Number) -> Tensor { a.combined("mod", b, false) }
    public static func ** (a: Tensor, b: some Number) -> Tensor { a.combined("pow", b, false) }

    public static func + (a: some Number, b: Tensor) -> Tensor { b.combined("add", a, true) }
    public static func - (a: some Number, b: Tensor) -> Tensor { b.subtracted(a, true) }
    public static func - (a: Bool, b: Tensor) -> Tensor { b.combined("sub", with: a) }
    public static func * (a: some Number, b: Tensor) -> Tensor { b.combined("mul", a, true) }
    /// The reciprocal times the number, as PyTorch has it: so it rounds, and so it keeps no more for its gradient than the reciprocal.
    public static func / (a: some Number, b: Tensor) -> Tensor { b.reciprocal() * a }
    public static func % (a: some Number, b: Tensor) -> Tensor { b.combined("mod", a, true) }
    public static func ** (a: some Number, b: Tensor) -> Tensor { b.combined("pow", a, true) }

    public static prefix func - (a: Tensor) -> Tensor { a.neg() }
    public static prefix func + (a: Tensor) -> Tensor { a }

    /// The matrix product, Python's `@`.
    public static func • (a: Tensor, b: Tensor) -> Tensor { a.matmul(b) }
}

// In place: the same object afterwards, and every view of it sees the change. Generic, so that a `var` of nn.Parameter serves as well.
public func += <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("add", with: b), "Add") }
public func -= <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("sub", with: b), "Sub") }
public func *= <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("mul", with: b), "Mul") }
public func /= <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("div", with: b), "Div") }
public func %= <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("mod", with: b), "Remainder") }
public func **= <T: Tensor>(a: inout T, b: some Operand) { a.become(a.before(b).combined("pow", with: b), "Pow") }

// Logic on masks, bits of whole numbers.
extension Tensor {
    public static prefix func ~ (a: Tensor) -> Tensor { a.bitwise_not() }
    public static func & (a: Tensor, b: Tensor) -> Tensor { a.combined("bitwise_and", b) }
    public static func | (a: Tensor, b: Tensor) -> Tensor { a.combined("bitwise_or", b) }
    public static func ^ (a: Tensor, b: Tensor) -> Tensor { a.combined("bitwise_xor", b) }
    public static func & (a: Tensor, b: some Number) -> Tensor { a.combined("bitwise_and", b, false) }
    public static func | (a: Tensor, b: some Number) -> Tensor { a.combined("bitwise_or", b, false) }
    public static func ^ (a: Tensor, b: some Number) -> Tensor { a.combined("bitwise_xor", b, false) }
}
