import Engine

// Less common functions, composed of the common ones: the graph does the rest, gradients of any order among them.

extension Tensor {
    func constant(_ value: Double) -> Tensor { torch.filled([], value, Values.isFloating(core) ? dtype : torch.defaultFloat, nil, false) }
    func real() -> Tensor { Values.isFloating(core) ? self : to(torch.defaultFloat) }

    public func absolute() -> Tensor { abs() }
    public func negative() -> Tensor { neg() }
    public func fix() -> Tensor { trunc() }
    public func sgn() -> Tensor { Tensor(sign().core, "Sgn") }
    public func arcsin() -> Tensor { asin() }
    public func arccos() -> Tensor { acos() }
    public func arctan() -> Tensor { atan() }
    public func arcsinh() -> Tensor { asinh() }
    public func arccosh() -> Tensor { acosh() }
    public func arctanh() -> Tensor { atanh() }
    public func arctan2(_ other: Tensor) -> Tensor { atan2(other) }
    /// Whether the sign is negative, also that of 0.
    public func signbit() -> Tensor {
        if !Values.isFloating(core) { return self < 0 }
        // 1 / -0.0 is below 0.
        let x = detach()
        return (x < 0).logical_or((x == 0).logical_and(x.reciprocal() < 0))
    }
    public func isposinf() -> Tensor { self == Double.infinity }
    public func isneginf() -> Tensor { self == -Double.infinity }
    public func isreal() -> Tensor { torch.ones_like(self, dtype: .bool) }
    /// log(x / (1 - x)); with eps x is held between eps and 1 - eps.
    public func logit(_ eps: Double? = nil) -> Tensor {
        var x = real()
        if let edge = eps { x = x.clamp(edge, 1.0 - edge) }
        return Tensor((x / (1 - x)).log().core, "Logit")
    }
    public func logit(eps: Double) -> Tensor { logit(eps) }
    /// sin(πx) / (πx), and 1 at 0.
    public func sinc() -> Tensor {
        let x = real()
        let isZero: Tensor = x == 0
        let angle = torch.where(isZero, x.constant(1.0), x) * Double.pi
        return Tensor(torch.where(isZero, x.constant(1.0), angle.sin() / angle).core, "Sinc")
    }
    /// NaN and the infinities replaced: by 0 and the largest numbers of the dtype unless told.
    public func nan_to_num(_ nan: Double = 0.0, _ posinf: Double? = nil, _ neginf: Double? = nil) -> Tensor {
        if !Values.isFloating(core) { return clone() }
        var most = 1.7976931348623157e308
        if dtype == .float32 { most = 3.4028234663852886e38 }
        if dtype == .float16 { most = 65504.0 }
        if dtype == .bfloat16 { most = 3.3895313892515355e38 }
        var result = torch.where(isnan(), constant(nan), self)
        result = torch.where(isposinf(), constant(posinf ?? most), result)
        return Tensor(torch.where(isneginf(), constant(neginf ?? (0.0 - most)), result).core, "NanToNum")
    }
    public func nan_to_num(nan: Double = 0.0, posinf: Double? = nil, neginf: Double? = nil) -> Tensor { nan_to_num(nan, posinf, neginf) }

    /// This times log(other), and 0 where this is 0.
    public func xlogy(_ other: any Operand) -> Tensor {
        let y = Tensor(beside(other)).real()
        let (a, b) = torch.met(real(), y)
        let x = Tensor(a)
        let isZero: Tensor = x == 0
        let product = torch.where(isZero, x.constant(0.0), x * torch.where(isZero, x.constant(1.0), Tensor(b)).log())
        return Tensor(torch.where(Tensor(b).isnan(), Tensor(b), product).core, "Xlogy")
    }
    /// This magnitude with the other's sign.
    public func copysign(_ other: any Operand) -> Tensor {
        let (a, b) = torch.met(real(), other)
        let x = Tensor(a)
        let turned: Tensor = x.signbit() != Tensor(b).signbit()
        return Tensor((x * torch.where(turned, x.constant(-1.0), x.constant(1.0))).core, "Copysign")
    }
    public func hypot(_ other: Tensor) -> Tensor { Tensor((square() + other.square()).sqrt().core, "Hypot") }
    /// log(eˣ + eʸ)
    public func logaddexp(_ other: Tensor) -> Tensor {
        let most = torch.maximum(self, other).detach()
        let shift = torch.where(most.isinf(), torch.zeros_like(most), most)
        return Tensor((((self - shift).exp() + (other - shift).exp()).log() + shift).core, "Logaddexp")
    }
    public func logaddexp2(_ other: Tensor) -> Tensor {
        let most = torch.maximum(self, other).detach()
        let shift = torch.where(most.isinf(), torch.zeros_like(most), most)
        return Tensor((((self - shift).exp2() + (other - shift).exp2()).log2() + shift).core, "Logaddexp2")
    }
    /// The larger; a number beside NaN.
    public func fmax(_ other: Tensor) -> Tensor {
        let wins = (self >= other as Tensor).logical_or(other.isnan())
        return Tensor(torch.where(wins, self, other).core, "Fmax")
    }
    /// The smaller; a number beside NaN.
    public func fmin(_ other: Tensor) -> Tensor {
        let wins = (self <= other as Tensor).logical_or(other.isnan())
        return Tensor(torch.where(wins, self, other).core, "Fmin")
    }
    /// The power, reckoned in float64.
    public func float_power(_ exponent: any Operand) -> Tensor {
        if let tensor = exponent as? Tensor { return to(.float64).pow(tensor.to(.float64)) }
        return to(.float64).pow(exponent)
    }
    /// This plus value times the product.
    public func addcmul(_ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Tensor {
        let product = tensor1 * tensor2
        return Tensor((self + (value == 1.0 ? product : product * value)).core, "Addcmul")
    }
    /// This plus value times the quotient.
    public func addcdiv(_ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Tensor {
        let quotient = tensor1 / tensor2
        return Tensor((self + (value == 1.0 ? quotient : quotient * value)).core, "Addcdiv")
    }
    public func lerp(_ end: Tensor, _ weight: any Operand) -> Tensor { torch.lerp(self, end, weight) }
    /// This plus alpha times the other.
    public func add(_ other: any Operand, alpha: some Number) -> Tensor { Tensor((self + added(other, alpha)).core, "Add") }
    /// This less alpha times the other.
    public func sub(_ other: any Operand, alpha: some Number) -> Tensor { Tensor((self - added(other, alpha)).core, "Sub") }
    private func added(_ other: any Operand, _ alpha: some Number) -> Tensor {
        let tensor = Tensor(beside(other))
        if !alpha._isWhole && !Values.isFloating(core) && !Values.isFloating(tensor.core) {
            Modes.fail("RuntimeError", "For integral input tensors, argument alpha must not be a floating point number.")
        }
        return tensor * alpha
    }
}

extension torch {
    public static func negative(_ input: Tensor) -> Tensor { input.neg() }
    public static func fix(_ input: Tensor) -> Tensor { input.trunc() }
    public static func sgn(_ input: Tensor) -> Tensor { input.sign() }
    public static func arcsin(_ input: Tensor) -> Tensor { input.asin() }
    public static func arccos(_ input: Tensor) -> Tensor { input.acos() }
    public static func arctan(_ input: Tensor) -> Tensor { input.atan() }
    public static func arcsinh(_ input: Tensor) -> Tensor { input.asinh() }
    public static func arccosh(_ input: Tensor) -> Tensor { input.acosh() }
    public static func arctanh(_ input: Tensor) -> Tensor { input.atanh() }
    public static func arctan2(_ input: Tensor, _ other: Tensor) -> Tensor { input.atan2(other) }
    public static func signbit(_ input: Tensor) -> Tensor { input.signbit() }
    public static func isposinf(_ input: Tensor) -> Tensor { input.isposinf() }
    public static func isneginf(_ input: Tensor) -> Tensor { input.isneginf() }
    public static func isreal(_ input: Tensor) -> Tensor { input.isreal() }
    public static func logit(_ input: Tensor, eps: Double? = nil) -> Tensor { input.logit(eps) }
    public static func sinc(_ input: Tensor) -> Tensor { input.sinc() }
    public static func nan_to_num(_ input: Tensor, nan: Double = 0.0, posinf: Double? = nil, neginf: Double? = nil) -> Tensor { input.nan_to_num(nan, posinf, neginf) }
    public static func xlogy(_ input: Tensor, _ other: any Operand) -> Tensor { input.xlogy(other) }
    public static func copysign(_ input: Tensor, _ other: any Operand) -> Tensor { input.copysign(other) }
    public static func hypot(_ input: Tensor, _ other: Tensor) -> Tensor { input.hypot(other) }
    public static func logaddexp(_ input: Tensor, _ other: Tensor) -> Tensor { input.logaddexp(other) }
    public static func logaddexp2(_ input: Tensor, _ other: Tensor) -> Tensor { input.logaddexp2(other) }
    public static func fmax(_ input: Tensor, _ other: Tensor) -> Tensor { input.fmax(other) }
    public static func fmin(_ input: Tensor, _ other: Tensor) -> Tensor { input.fmin(other) }
    public static func float_power(_ input: Tensor, _ exponent: any Operand) -> Tensor { input.float_power(exponent) }
    public static func addcmul(_ input: Tensor, _ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Tensor { input.addcmul(tensor1, tensor2, value: value) }
    public static func addcdiv(_ input: Tensor, _ tensor1: Tensor, _ tensor2: Tensor, value: Double = 1) -> Tensor { input.addcdiv(tensor1, tensor2, value: value) }
    public static func add(_ input: Tensor, _ other: any Operand, alpha: some Number) -> Tensor { input.add(other, alpha: alpha) }
    public static func sub(_ input: Tensor, _ other: any Operand, alpha: some Number) -> Tensor { input.sub(other, alpha: alpha) }
    public static func rsub(_ input: Tensor, _ other: Tensor) -> Tensor { Tensor((other - input).core, "Rsub") }
    public static func greater(_ input: Tensor, _ other: any Operand) -> Tensor { input.gt(other) }
    public static func greater_equal(_ input: Tensor, _ other: any Operand) -> Tensor { input.ge(other) }
    public static func less(_ input: Tensor, _ other: any Operand) -> Tensor { input.lt(other) }
    public static func less_equal(_ input: Tensor, _ other: any Operand) -> Tensor { input.le(other) }
    public static func not_equal(_ input: Tensor, _ other: any Operand) -> Tensor { input.ne(other) }
    /// 0 below 0, 1 above, values at 0.
    public static func heaviside(_ input: Tensor, _ values: Tensor) -> Tensor {
        if input.dtype != values.dtype { Modes.fail("RuntimeError", "heaviside is not yet implemented for tensors with different dtypes.") }
        let step: Tensor = input > 0
        return Tensor(Ops.stopGradient(torch.where(input == 0, values, torch.where(input.isnan(), input, step.to(input.dtype))).core))
    }
    /// The norm of the difference.
    public static func dist(_ input: Tensor, _ other: Tensor, p: Double = 2) -> Tensor { Tensor((input - other).norm(p).core, "Dist") }
}
