import Engine

// Each sign has three forms: array with array, array with number, number with array. Fewer, with one protocol for both sides, make long expressions slow to check.

extension NDArray {
    /// self op other, where op names an operation of the engine.
    func combined(_ op: String, _ other: NDArray) -> NDArray {
        if flavour == .nd { return like(Ops.binary(op, tensor, other.tensor)) }
        let own = Values.dtype(tensor)
        let others = Values.dtype(other.tensor)
        var common = own == others ? own : Values.promoted(own, others, "standard")
        // numpy's division has a fraction also for integers.
        if Scalar._isWhole(common) && (op == "div" || op == "pow" && common == "bool") { common = "float32" }
        let left = own == common ? tensor : Ops.cast(tensor, common)
        let right = others == common ? other.tensor : Ops.cast(other.tensor, common)
        return like(Ops.binary(op, left, right))
    }

    /// self op number, or number op self when reversed.
    func combined(_ op: String, _ number: some Number, _ reversed: Bool) -> NDArray {
        like(number._combine(op, prepared(op, number._isWhole), reversed))
    }

    /// What an operation with a number works on. nd keeps its dtype in any case; numpy's whole numbers become floats beside a fraction, and in a division.
    func prepared(_ op: String, _ isWhole: Bool) -> Tensor {
        if flavour == .nd { return tensor }
        let dtype = Values.dtype(tensor)
        if !Scalar._isWhole(dtype) { return tensor }
        if op == "div" { return Ops.cast(tensor, "float32") }
        if !isWhole { return Ops.cast(tensor, "float64") }
        return dtype == "bool" ? Ops.cast(tensor, "int64") : tensor
    }
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
