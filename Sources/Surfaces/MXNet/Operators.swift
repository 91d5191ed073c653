import Engine

// Each sign has three forms: array with array, array with number, number with array. Fewer, with one protocol for both sides, make long expressions slow to check.

extension NDArray {
    /// self op other, where op names an operation of the engine.
    func combined(_ op: String, _ other: NDArray) -> NDArray { like(Ops.binaryPromoted(op, tensor, other.tensor, flavour.rule)) }

    /// self op number, or number op self when reversed. nd keeps its dtype in any case; np's whole numbers become floats beside a fraction, and in a division.
    func combined(_ op: String, _ number: some Number, _ reversed: Bool) -> NDArray { like(number._combine(op, tensor, reversed, flavour.rule)) }
}

// Arithmetic, element by element.
extension NDArray {
    public static func + (a: NDArray, b: NDArray) -> NDArray { a.combined("add", b) }
    public static func - (a: NDArray, b: NDArray) -> NDArray { a.combined("sub", b) }
    public static func * (a: NDArray, b: NDArray) -> NDArray { a.combined("mul", b) }
    public static func / (a: NDArray, b: NDArray) -> NDArray { a.combined("div", b) }
    public static func % (a: NDArray, b: NDArray) -> NDArray { a.combined("mod", b) }
    public static func ** (a: NDArray, b: NDArray) -> NDArray { a.combined("pow", b) }

    public static func + (a: NDArray, b: some Number) -> NDArray { a.combined("add", b, false) }
    public static func - (a: NDArray, b: some Number) -> NDArray { a.combined("sub", b, false) }
    public static func * (a: NDArray, b: some Number) -> NDArray { a.combined("mul", b, false) }
    public static func / (a: NDArray, b: some Number) -> NDArray { a.combined("div", b, false) }
    public static func % (a: NDArray, b: some Number) -> NDArray { a.combined("mod", b, false) }
    public static func ** (a: NDArray, b: some Number) -> NDArray { a.combined("pow", b, false) }

    public static func + (a: some Number, b: NDArray) -> NDArray { b.combined("add", a, true) }
    public static func - (a: some Number, b: NDArray) -> NDArray { b.combined("sub", a, true) }
    public static func * (a: some Number, b: NDArray) -> NDArray { b.combined("mul", a, true) }
    public static func / (a: some Number, b: NDArray) -> NDArray { b.combined("div", a, true) }
    public static func % (a: some Number, b: NDArray) -> NDArray { b.combined("mod", a, true) }
    public static func ** (a: some Number, b: NDArray) -> NDArray { b.combined("pow", a, true) }

    public static prefix func - (a: NDArray) -> NDArray { a.like(Ops.unary("neg", a.tensor)) }

    /// The matrix product, Python's `@`.
    public static func • (a: NDArray, b: NDArray) -> NDArray { a.flavour == .nd ? a.dot(b) : np.matmul(a, b) }
}

// In place: the same object afterwards, and every view of it sees the change.
extension NDArray {
    func become(_ value: NDArray) {
        willWrite()
        Ops.assign(tensor, value.tensor)
    }

    public static func += (a: inout NDArray, b: NDArray) { a.become(a.combined("add", b)) }
    public static func -= (a: inout NDArray, b: NDArray) { a.become(a.combined("sub", b)) }
    public static func *= (a: inout NDArray, b: NDArray) { a.become(a.combined("mul", b)) }
    public static func /= (a: inout NDArray, b: NDArray) { a.become(a.combined("div", b)) }
    public static func %= (a: inout NDArray, b: NDArray) { a.become(a.combined("mod", b)) }
    public static func **= (a: inout NDArray, b: NDArray) { a.become(a.combined("pow", b)) }

    public static func += (a: inout NDArray, b: some Number) { a.become(a.combined("add", b, false)) }
    public static func -= (a: inout NDArray, b: some Number) { a.become(a.combined("sub", b, false)) }
    public static func *= (a: inout NDArray, b: some Number) { a.become(a.combined("mul", b, false)) }
    public static func /= (a: inout NDArray, b: some Number) { a.become(a.combined("div", b, false)) }
    public static func %= (a: inout NDArray, b: some Number) { a.become(a.combined("mod", b, false)) }
    public static func **= (a: inout NDArray, b: some Number) { a.become(a.combined("pow", b, false)) }
}

// Logic on masks.
extension NDArray {
    public static prefix func ~ (a: NDArray) -> NDArray { a.like(Ops.unary("logical_not", a.tensor)) }
    public static func & (a: NDArray, b: NDArray) -> NDArray { a.like(Ops.binary("logical_and", a.tensor, b.tensor)) }
    public static func | (a: NDArray, b: NDArray) -> NDArray { a.like(Ops.binary("logical_or", a.tensor, b.tensor)) }
    public static func ^ (a: NDArray, b: NDArray) -> NDArray { a.like(Ops.binary("logical_xor", a.tensor, b.tensor)) }
}
