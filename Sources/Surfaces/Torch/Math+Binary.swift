import Engine

/// Stands for a bound that isn't told.
public struct Unbounded: Operand {
    public init() {}
}
public let unbounded = Unbounded()

// Functions of two tensors, or of a tensor and a number.

extension Tensor {
    public func add(_ other: any Operand) -> Tensor { combined("add", with: other) }
    public func sub(_ other: any Operand) -> Tensor { combined("sub", with: other) }
    public func mul(_ other: any Operand) -> Tensor { combined("mul", with: other) }
    public func pow(_ other: any Operand) -> Tensor { combined("pow", with: other) }
    public func fmod(_ other: any Operand) -> Tensor { told(combined("fmod", with: other), other, "Fmod") }
    public func remainder(_ other: any Operand) -> Tensor { told(combined("mod", with: other), other, "Remainder") }
    func told(_ result: Tensor, _ other: any Operand, _ name: String) -> Tensor { Tensor(result.core, name + (other is Tensor ? "Backward1" : "Backward0")) }
    public func floor_divide(_ other: any Operand) -> Tensor { combined("floor_divide", with: other) }
    public func atan2(_ other: any Operand) -> Tensor { combined("arctan2", with: other) }
    public func eq(_ other: any Operand) -> Tensor { compared("equal", with: other) }
    public func ne(_ other: any Operand) -> Tensor { compared("not_equal", with: other) }
    public func lt(_ other: any Operand) -> Tensor { compared("less", with: other) }
    public func le(_ other: any Operand) -> Tensor { compared("less_equal", with: other) }
    public func gt(_ other: any Operand) -> Tensor { compared("greater", with: other) }
    public func ge(_ other: any Operand) -> Tensor { compared("greater_equal", with: other) }
    public func logical_and(_ other: any Operand) -> Tensor { joined("logical_and", other) }
    public func logical_or(_ other: any Operand) -> Tensor { joined("logical_or", other) }
    public func logical_xor(_ other: any Operand) -> Tensor { joined("logical_xor", other) }
    private func joined(_ op: String, _ other: any Operand) -> Tensor {
        let right = beside(other)
        Tensor.needBroadcast(Values.shape(core), Values.shape(right))
        return Tensor(Ops.binary(op, Ops.cast(core, "bool"), Ops.cast(right, "bool")))
    }
    public func bitwise_and(_ other: any Operand) -> Tensor { combined("bitwise_and", with: other) }
    public func bitwise_or(_ other: any Operand) -> Tensor { combined("bitwise_or", with: other) }
    public func bitwise_xor(_ other: any Operand) -> Tensor { combined("bitwise_xor", with: other) }
    public func subtract(_ other: any Operand) -> Tensor { sub(other) }
    public func multiply(_ other: any Operand) -> Tensor { mul(other) }
    /// rounding_mode: "floor" or "trunc" of the quotient.
    public func div(_ other: any Operand, rounding_mode: String? = nil) -> Tensor {
        guard let mode = rounding_mode else { return combined("div", with: other) }
        if mode == "floor" { return floor_divide(other) }
        if mode != "trunc" {
            Modes.fail("RuntimeError", "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '" + mode + "'")
        }
        let quotient = combined("div", with: other).trunc()
        let meet = combined("mul", with: other).dtype
        return quotient.to(meet)
    }
    /// An operand as a tensor of the engine: a number becomes one without axes.
    func beside(_ other: any Operand) -> Engine.Tensor {
        if let tensor = other as? Tensor { return tensor.core }
        guard let number = other as? any Number else { return core }
        return torch.gathered(number, nil, nil)
    }
    public func maximum(_ other: Tensor) -> Tensor { combined("maximum", other) }
    public func minimum(_ other: Tensor) -> Tensor { combined("minimum", other) }
    /// This tensor where the condition holds, the other elsewhere.
    public func `where`(_ condition: Tensor, _ other: any Operand) -> Tensor { torch.where(condition, self, other) }
    /// Every element held within min and max, which are numbers or tensors.
    public func clamp(_ min: any Operand, _ max: any Operand = unbounded) -> Tensor {
        if min is Unbounded && max is Unbounded { Modes.fail("RuntimeError", "torch.clamp: At least one of 'min' or 'max' must not be None") }
        var result = core
        if !(min is Unbounded) { result = Tensor.bounded("maximum", result, min) }
        if !(max is Unbounded) { result = Tensor.bounded("minimum", result, max) }
        return Tensor(result, min is Tensor || max is Tensor ? "Clamp" : "ClampBackward1")
    }
    public func clamp(min: any Operand = unbounded, max: any Operand = unbounded) -> Tensor { clamp(min, max) }
    /// At the bound itself the gradient is the tensor's.
    static func bounded(_ op: String, _ x: Engine.Tensor, _ bound: any Operand) -> Engine.Tensor {
        if let tensor = bound as? Tensor { return Ops.binaryPromoted(op, x, tensor.core, "standard") }
        guard let number = bound as? any Number else { return x }
        return number._combine(op, x, false, "standard")
    }
    /// A copy with the value where the mask holds.
    public func masked_fill(_ mask: Tensor, _ value: any Operand) -> Tensor {
        if let tensor = value as? Tensor {
            if tensor.ndim > 0 {
                Modes.fail("RuntimeError", "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with " + tensor.ndim.description + " dimension(s).")
            }
        }
        let fill = Ops.cast(beside(value), Values.dtype(core))
        return Tensor(Ops.selectPromoted(mask.core, fill, core, "torch"), "MaskedFill")
    }
    public func allclose(_ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equal_nan: Bool = false) -> Bool {
        Values.bool(Ops.reduce("all", torch.isclose(self, other, rtol: rtol, atol: atol, equal_nan: equal_nan).core, [], false))
    }
    /// Whether shape and elements are equal.
    public func equal(_ other: Tensor) -> Bool { shape == other.shape && Values.bool(Ops.reduce("all", compared("equal", other).core, [], false)) }
}

extension torch {
    public static func add(_ input: Tensor, _ other: any Operand) -> Tensor { input.add(other) }
    public static func sub(_ input: Tensor, _ other: any Operand) -> Tensor { input.sub(other) }
    public static func mul(_ input: Tensor, _ other: any Operand) -> Tensor { input.mul(other) }
    public static func pow(_ input: Tensor, _ other: any Operand) -> Tensor { input.pow(other) }
    public static func fmod(_ input: Tensor, _ other: any Operand) -> Tensor { input.fmod(other) }
    public static func remainder(_ input: Tensor, _ other: any Operand) -> Tensor { input.remainder(other) }
    public static func floor_divide(_ input: Tensor, _ other: any Operand) -> Tensor { input.floor_divide(other) }
    public static func atan2(_ input: Tensor, _ other: any Operand) -> Tensor { input.atan2(other) }
    public static func eq(_ input: Tensor, _ other: any Operand) -> Tensor { input.eq(other) }
    public static func ne(_ input: Tensor, _ other: any Operand) -> Tensor { input.ne(other) }
    public static func lt(_ input: Tensor, _ other: any Operand) -> Tensor { input.lt(other) }
    public static func le(_ input: Tensor, _ other: any Operand) -> Tensor { input.le(other) }
    public static func gt(_ input: Tensor, _ other: any Operand) -> Tensor { input.gt(other) }
    public static func ge(_ input: Tensor, _ other: any Operand) -> Tensor { input.ge(other) }
    public static func logical_and(_ input: Tensor, _ other: any Operand) -> Tensor { input.logical_and(other) }
    public static func logical_or(_ input: Tensor, _ other: any Operand) -> Tensor { input.logical_or(other) }
    public static func logical_xor(_ input: Tensor, _ other: any Operand) -> Tensor { input.logical_xor(other) }
    public static func bitwise_and(_ input: Tensor, _ other: any Operand) -> Tensor { input.bitwise_and(other) }
    public static func bitwise_or(_ input: Tensor, _ other: any Operand) -> Tensor { input.bitwise_or(other) }
    public static func bitwise_xor(_ input: Tensor, _ other: any Operand) -> Tensor { input.bitwise_xor(other) }
    public static func subtract(_ input: Tensor, _ other: any Operand) -> Tensor { input.sub(other) }
    public static func multiply(_ input: Tensor, _ other: any Operand) -> Tensor { input.mul(other) }
    public static func true_divide(_ input: Tensor, _ other: any Operand) -> Tensor { input.div(other) }
    public static func divide(_ input: Tensor, _ other: any Operand) -> Tensor { input.div(other) }
    public static func div(_ input: Tensor, _ other: any Operand, rounding_mode: String? = nil) -> Tensor { input.div(other, rounding_mode: rounding_mode) }
    public static func pow(_ input: some Number, _ exponent: Tensor) -> Tensor { exponent.combined("pow", input, true) }
    public static func maximum(_ input: Tensor, _ other: Tensor) -> Tensor { input.maximum(other) }
    public static func minimum(_ input: Tensor, _ other: Tensor) -> Tensor { input.minimum(other) }
    /// input where the condition holds, other elsewhere; both are tensors or numbers.
    public static func `where`(_ condition: Tensor, _ input: any Operand, _ other: any Operand) -> Tensor {
        if condition.dtype != .bool && condition.dtype != .uint8 {
            Modes.fail("RuntimeError", "where expected condition to be a boolean tensor, but got a tensor with dtype " + condition.dtype.typeName)
        }
        let (a, b) = met(input, other)
        return Tensor(Ops.selectPromoted(condition.core, a, b, "torch"), "Where")
    }
    /// Two operands in the dtype that they meet in.
    static func met(_ a: any Operand, _ b: any Operand) -> (Engine.Tensor, Engine.Tensor) {
        if let left = a as? Tensor {
            if let right = b as? Tensor {
                let name = Values.commonDType(left.core, right.core, "torch")
                return (Ops.cast(left.core, name), Ops.cast(right.core, name))
            }
            let name = Values.dtypeBeside(left.core, (b as? any Number)?._isWhole ?? true, "torch")
            return (Ops.cast(left.core, name), Ops.cast(left.beside(b), name))
        }
        if let right = b as? Tensor {
            let (y, x) = met(right, a)
            return (x, y)
        }
        let zero = filled([], 0.0, nil, nil, false)
        let left = Tensor(zero.beside(a))
        return met(left, Tensor(zero.beside(b)))
    }
    public static func clamp(_ input: Tensor, _ min: any Operand, _ max: any Operand = unbounded) -> Tensor { input.clamp(min, max) }
    public static func clamp(_ input: Tensor, min: any Operand = unbounded, max: any Operand = unbounded) -> Tensor { input.clamp(min, max) }
    public static func masked_fill(_ input: Tensor, _ mask: Tensor, _ value: any Operand) -> Tensor { input.masked_fill(mask, value) }
    /// From input towards end, by weight.
    public static func lerp(_ input: Tensor, _ end: Tensor, _ weight: any Operand) -> Tensor {
        let way = (end - input).combined("mul", with: weight)
        return Tensor((input + way).core, "Lerp")
    }
    public static func allclose(_ input: Tensor, _ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equal_nan: Bool = false) -> Bool {
        input.allclose(other, rtol: rtol, atol: atol, equal_nan: equal_nan)
    }
    public static func isclose(_ input: Tensor, _ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equal_nan: Bool = false) -> Tensor {
        let a = Ops.stopGradient(input.core)
        let b = Ops.stopGradient(other.core)
        let distance = Ops.unary("abs", Ops.binaryPromoted("sub", Ops.cast(a, "float64"), Ops.cast(b, "float64"), "torch"))
        let allowed = Ops.scalar("add", Ops.scalar("mul", Ops.unary("abs", Ops.cast(b, "float64")), rtol, false), atol, false)
        let near = Ops.binary("logical_and", Ops.comparePromoted("less_equal", distance, allowed, "torch"), Tensor(distance).isfinite().core)
        var result = Ops.binary("logical_or", near, Ops.comparePromoted("equal", a, b, "torch"))
        if equal_nan { result = Ops.binary("logical_or", result, Ops.binary("logical_and", Ops.unary("isnan", a), Ops.unary("isnan", b))) }
        return Tensor(result)
    }
    public static func equal(_ input: Tensor, _ other: Tensor) -> Bool { input.equal(other) }
}
