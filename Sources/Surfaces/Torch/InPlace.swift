import Engine

// In place: the same object afterwards, and every view of its storage sees the change.
extension Tensor {
    /// PyTorch writes neither into leaves that are being recorded nor another kind of number than the tensor's into it.
    func willWrite(throughView: Bool = false) {
        if !Modes.isGradient() || !Gradients.isTracked(core) { return }
        if Gradients.isLeaf(core) {
            Modes.fail("RuntimeError", throughView || is_view ? "a view of a leaf Variable that requires grad is being used in an in-place operation." : "a leaf Variable that requires grad is being used in an in-place operation.")
        }
    }
    var is_view: Bool { Views.isView(core) }

    /// Writes a value over the whole tensor.
    func write(_ value: Engine.Tensor, _ operation: String) {
        willWrite()
        Ops.assign(core, value)
        self.operation = operation
    }

    /// What an operation in place reckons with: where gradients are recorded a copy, so that the write doesn't make its own gradient stale.
    func before(_ other: any Operand = unbounded) -> Tensor {
        if !Modes.isGradient() { return self }
        let isRecorded = Gradients.isTracked(core) || ((other as? Tensor).map { Gradients.isTracked($0.core) } ?? false)
        return isRecorded ? Tensor(Ops.copy(core)) : self
    }

    /// Becomes the result of an operation on itself, which must have its shape and fit its dtype.
    func become(_ value: Tensor, _ operation: String) {
        willWrite()
        if value.shape != shape {
            Modes.fail(
                "RuntimeError",
                "output with shape " + Values.shape(core).description + " doesn't match the broadcast shape " + Values.shape(value.core).description)
        }
        let from = value.dtype
        if from != dtype && (from.is_floating_point && !dtype.is_floating_point || dtype == .bool) {
            Modes.fail("RuntimeError", "result type " + from.typeName + " can't be cast to the desired output type " + dtype.typeName)
        }
        write(value.core, operation)
    }
}

extension DType {
    /// The name of C++ by which PyTorch's errors call it.
    var typeName: String {
        switch self {
        case .bool: return "Bool"
        case .uint8: return "Byte"
        case .int8: return "Char"
        case .int16: return "Short"
        case .int32: return "Int"
        case .int64: return "Long"
        case .float16: return "Half"
        case .bfloat16: return "BFloat16"
        case .float32: return "Float"
        case .float64: return "Double"
        }
    }
}

extension Tensor {
    @discardableResult public func zero_() -> Self { fill_(0) }
    @discardableResult
    public func fill_(_ value: any Operand) -> Self {
        write(beside(value), "Fill")
        return self
    }
    @discardableResult
    public func copy_(_ src: Tensor) -> Self {
        write(Ops.copy(src.core), "CopyBackwards")
        return self
    }
    @discardableResult
    public func add_(_ other: any Operand, alpha: Double = 1) -> Self {
        become(before(other).combined("add", with: scaled(other, alpha)), "Add")
        return self
    }
    @discardableResult
    public func sub_(_ other: any Operand, alpha: Double = 1) -> Self {
        become(before(other).combined("sub", with: scaled(other, alpha)), "Sub")
        return self
    }
    func scaled(_ other: any Operand, _ alpha: Double) -> any Operand {
        if alpha == 1.0 { return other }
        if let tensor = other as? Tensor { return tensor * alpha }
        if let number = other as? any Number { return number._double * alpha }
        return other
    }
    @discardableResult
    public func mul_(_ other: any Operand) -> Self {
        become(before(other).combined("mul", with: other), "Mul")
        return self
    }
    @discardableResult
    public func div_(_ other: any Operand) -> Self {
        become(before(other).combined("div", with: other), "Div")
        return self
    }
    @discardableResult
    public func pow_(_ exponent: any Operand) -> Self {
        become(before(exponent).combined("pow", with: exponent), "Pow")
        return self
    }
    @discardableResult
    public func remainder_(_ other: any Operand) -> Self {
        become(before(other).combined("mod", with: other), "Remainder")
        return self
    }
    @discardableResult
    public func clamp_(_ min: any Operand, _ max: any Operand = unbounded) -> Self {
        become(before().clamp(min, max), "Clamp")
        return self
    }
    @discardableResult public func clamp_(min: any Operand = unbounded, max: any Operand = unbounded) -> Self { clamp_(min, max) }
    @discardableResult
    public func masked_fill_(_ mask: Tensor, _ value: any Operand) -> Self {
        become(before().masked_fill(mask, value), "MaskedFill")
        return self
    }
    func mapped_(_ op: String, _ operation: String) -> Self {
        become(before().mapped(op), operation)
        return self
    }
    @discardableResult public func neg_() -> Self { mapped_("neg", "Neg") }
    @discardableResult public func abs_() -> Self { mapped_("abs", "Abs") }
    @discardableResult public func exp_() -> Self { mapped_("exp", "Exp") }
    @discardableResult public func log_() -> Self { mapped_("log", "Log") }
    @discardableResult public func sqrt_() -> Self { mapped_("sqrt", "Sqrt") }
    @discardableResult public func sin_() -> Self { mapped_("sin", "Sin") }
    @discardableResult public func cos_() -> Self { mapped_("cos", "Cos") }
    @discardableResult public func square_() -> Self { mapped_("square", "Pow") }
    @discardableResult public func reciprocal_() -> Self { mapped_("reciprocal", "Reciprocal") }
    @discardableResult public func floor_() -> Self { mapped_("floor", "Floor") }
    @discardableResult public func ceil_() -> Self { mapped_("ceil", "Ceil") }
    @discardableResult public func round_() -> Self { mapped_("rint", "Round") }
    @discardableResult public func tanh_() -> Self { mapped_("tanh", "Tanh") }
    @discardableResult public func sigmoid_() -> Self { mapped_("sigmoid", "Sigmoid") }
    @discardableResult public func relu_() -> Self { mapped_("relu", "Relu") }
    @discardableResult public func erf_() -> Self { mapped_("erf", "Erf") }
    @discardableResult public func rsqrt_() -> Self { mapped_("rsqrt", "Rsqrt") }
    @discardableResult public func log2_() -> Self { mapped_("log2", "Log2") }
    @discardableResult public func log10_() -> Self { mapped_("log10", "Log10") }
    @discardableResult public func log1p_() -> Self { mapped_("log1p", "Log1P") }
    @discardableResult public func expm1_() -> Self { mapped_("expm1", "Expm1") }
    @discardableResult public func tan_() -> Self { mapped_("tan", "Tan") }
    @discardableResult public func sinh_() -> Self { mapped_("sinh", "Sinh") }
    @discardableResult public func cosh_() -> Self { mapped_("cosh", "Cosh") }
    @discardableResult public func trunc_() -> Self { mapped_("trunc", "Trunc") }
    @discardableResult public func sign_() -> Self {
        become(before().sign(), "Sign")
        return self
    }
    @discardableResult public func clamp_min_(_ min: any Operand) -> Self { clamp_(min: min) }
    @discardableResult public func clamp_max_(_ max: any Operand) -> Self { clamp_(max: max) }
    @discardableResult
    public func tril_(_ diagonal: Int = 0) -> Self {
        become(before().tril(diagonal), "Tril")
        return self
    }
    @discardableResult
    public func triu_(_ diagonal: Int = 0) -> Self {
        become(before().triu(diagonal), "Triu")
        return self
    }
    @discardableResult
    public func cumsum_(_ dim: Int) -> Self {
        become(before().cumsum(dim), "Cumsum")
        return self
    }
    @discardableResult
    public func lerp_(_ end: Tensor, _ weight: any Operand) -> Self {
        become(torch.lerp(before(end), end, weight), "Lerp")
        return self
    }
    @discardableResult
    public func addcmul_(_ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Self {
        become(before(tensor1).addcmul(tensor1, tensor2, value: value), "Addcmul")
        return self
    }
    @discardableResult
    public func addcdiv_(_ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Self {
        become(before(tensor1).addcdiv(tensor1, tensor2, value: value), "Addcdiv")
        return self
    }
    @discardableResult
    public func fill_diagonal_(_ fill_value: any Operand) -> Self {
        diagonal().fill_(fill_value)
        return self
    }
}
