import Engine

// Functions of one tensor, element by element. The engine's rows do the work; whole numbers go into functions of real numbers as floats.

extension Tensor {
    public func abs() -> Tensor { refuseBool("abs_cpu").mapped("abs") }
    public func neg() -> Tensor {
        if Values.dtype(core) == "bool" {
            Modes.fail(
                "RuntimeError",
                "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.")
        }
        return mapped("neg")
    }
    /// -1, 0 or 1; 0 of NaN.
    public func sign() -> Tensor {
        let sign = mapped("sign")
        return Values.isFloating(core) ? Tensor(torch.where(isnan(), torch.zeros_like(sign), sign).core, "Sign") : sign
    }
    public func exp() -> Tensor { mapped("exp") }
    public func exp2() -> Tensor { mapped("exp2") }
    public func expm1() -> Tensor { mapped("expm1") }
    public func log() -> Tensor { mapped("log") }
    public func log2() -> Tensor { mapped("log2") }
    public func log10() -> Tensor { mapped("log10") }
    public func log1p() -> Tensor { mapped("log1p") }
    public func sqrt() -> Tensor { mapped("sqrt") }
    public func rsqrt() -> Tensor { mapped("rsqrt") }
    public func square() -> Tensor { Values.dtype(core) == "bool" ? to(.int64) : mapped("square") }
    public func reciprocal() -> Tensor { mapped("reciprocal") }
    public func sin() -> Tensor { mapped("sin") }
    public func cos() -> Tensor { mapped("cos") }
    public func tan() -> Tensor { mapped("tan") }
    public func asin() -> Tensor { mapped("arcsin") }
    public func acos() -> Tensor { mapped("arccos") }
    public func atan() -> Tensor { mapped("arctan") }
    public func sinh() -> Tensor { mapped("sinh") }
    public func cosh() -> Tensor { mapped("cosh") }
    public func tanh() -> Tensor { mapped("tanh") }
    public func asinh() -> Tensor { mapped("arcsinh") }
    public func acosh() -> Tensor { mapped("arccosh") }
    public func atanh() -> Tensor { mapped("arctanh") }
    public func sigmoid() -> Tensor { mapped("sigmoid") }
    public func relu() -> Tensor {
        if Values.dtype(core) == "bool" { Modes.fail("RuntimeError", "Boolean inputs not supported for relu") }
        return mapped("relu")
    }
    public func erf() -> Tensor { mapped("erf") }
    public func lgamma() -> Tensor { mapped("lgamma") }
    public func digamma() -> Tensor { mapped("digamma") }
    /// The n-th derivative of digamma.
    public func polygamma(_ n: Int) -> Tensor {
        if n < 0 { Modes.fail("RuntimeError", "polygamma(n, x) does not support negative n.") }
        return combined("polygamma", Double(n), true)
    }
    public func erfc() -> Tensor { mapped("erfc") }
    public func floor() -> Tensor { refuseBool("floor_vml_cpu").mapped("floor") }
    public func ceil() -> Tensor { refuseBool("ceil_vml_cpu").mapped("ceil") }
    public func round() -> Tensor { refuseBool("round_vml_cpu").mapped("rint") }
    public func trunc() -> Tensor { refuseBool("trunc_vml_cpu").mapped("trunc") }
    public func isnan() -> Tensor { mapped("isnan") }
    public func isinf() -> Tensor { mapped("isinf") }
    public func frac() -> Tensor {
        needReal("frac_cpu")
        return Tensor(Ops.binary("sub", core, Ops.unary("trunc", core)), "Frac")
    }
    /// Rounded to so many digits behind the point.
    public func round(decimals: Int) -> Tensor {
        var scale = 1.0
        for _ in 0..<(decimals < 0 ? 0 - decimals : decimals) { scale *= 10.0 }
        let rounded = decimals < 0 ? (self / scale).round() * scale : (self * scale).round() / scale
        return Tensor(rounded.core, "Round")
    }
    public func isfinite() -> Tensor {
        let wrong = Ops.binary("logical_or", Ops.unary("isnan", core), Ops.unary("isinf", core))
        return Tensor(Ops.unary("logical_not", wrong))
    }
    public func logical_not() -> Tensor { Tensor(Ops.unary("logical_not", Ops.cast(core, "bool"))) }
    /// Of Booleans the opposite, of whole numbers every bit.
    public func bitwise_not() -> Tensor {
        if Values.isFloating(core) { Modes.fail("RuntimeError", "bitwise_not is only implemented for integral types") }
        return Values.dtype(core) == "bool" ? logical_not() : Tensor(Ops.scalarInt("bitwise_xor", core, -1, false))
    }
    public func deg2rad() -> Tensor { Tensor(combined("mul", Double.pi / 180.0, false).core, "Deg2Rad") }
    public func rad2deg() -> Tensor { Tensor(combined("mul", 180.0 / Double.pi, false).core, "Rad2Deg") }
    public func positive() -> Tensor {
        if Values.dtype(core) == "bool" { Modes.fail("RuntimeError", "The `+` operator, on a bool tensor is not supported.") }
        return self
    }
}

extension torch {
    public static func abs(_ input: Tensor) -> Tensor { input.abs() }
    public static func neg(_ input: Tensor) -> Tensor { input.neg() }
    public static func sign(_ input: Tensor) -> Tensor { input.sign() }
    public static func exp(_ input: Tensor) -> Tensor { input.exp() }
    public static func exp2(_ input: Tensor) -> Tensor { input.exp2() }
    public static func expm1(_ input: Tensor) -> Tensor { input.expm1() }
    public static func log(_ input: Tensor) -> Tensor { input.log() }
    public static func log2(_ input: Tensor) -> Tensor { input.log2() }
    public static func log10(_ input: Tensor) -> Tensor { input.log10() }
    public static func log1p(_ input: Tensor) -> Tensor { input.log1p() }
    public static func sqrt(_ input: Tensor) -> Tensor { input.sqrt() }
    public static func rsqrt(_ input: Tensor) -> Tensor { input.rsqrt() }
    public static func square(_ input: Tensor) -> Tensor { input.square() }
    public static func reciprocal(_ input: Tensor) -> Tensor { input.reciprocal() }
    public static func sin(_ input: Tensor) -> Tensor { input.sin() }
    public static func cos(_ input: Tensor) -> Tensor { input.cos() }
    public static func tan(_ input: Tensor) -> Tensor { input.tan() }
    public static func asin(_ input: Tensor) -> Tensor { input.asin() }
    public static func acos(_ input: Tensor) -> Tensor { input.acos() }
    public static func atan(_ input: Tensor) -> Tensor { input.atan() }
    public static func sinh(_ input: Tensor) -> Tensor { input.sinh() }
    public static func cosh(_ input: Tensor) -> Tensor { input.cosh() }
    public static func tanh(_ input: Tensor) -> Tensor { input.tanh() }
    public static func asinh(_ input: Tensor) -> Tensor { input.asinh() }
    public static func acosh(_ input: Tensor) -> Tensor { input.acosh() }
    public static func atanh(_ input: Tensor) -> Tensor { input.atanh() }
    public static func sigmoid(_ input: Tensor) -> Tensor { input.sigmoid() }
    public static func relu(_ input: Tensor) -> Tensor { input.relu() }
    public static func erf(_ input: Tensor) -> Tensor { input.erf() }
    public static func lgamma(_ input: Tensor) -> Tensor { input.lgamma() }
    public static func digamma(_ input: Tensor) -> Tensor { input.digamma() }
    public static func polygamma(_ n: Int, _ input: Tensor) -> Tensor { input.polygamma(n) }
    public static func erfc(_ input: Tensor) -> Tensor { input.erfc() }
    public static func floor(_ input: Tensor) -> Tensor { input.floor() }
    public static func ceil(_ input: Tensor) -> Tensor { input.ceil() }
    public static func round(_ input: Tensor) -> Tensor { input.round() }
    public static func round(_ input: Tensor, decimals: Int) -> Tensor { input.round(decimals: decimals) }
    public static func trunc(_ input: Tensor) -> Tensor { input.trunc() }
    public static func isnan(_ input: Tensor) -> Tensor { input.isnan() }
    public static func isinf(_ input: Tensor) -> Tensor { input.isinf() }
    public static func frac(_ input: Tensor) -> Tensor { input.frac() }
    public static func isfinite(_ input: Tensor) -> Tensor { input.isfinite() }
    public static func logical_not(_ input: Tensor) -> Tensor { input.logical_not() }
    public static func bitwise_not(_ input: Tensor) -> Tensor { input.bitwise_not() }
    public static func deg2rad(_ input: Tensor) -> Tensor { input.deg2rad() }
    public static func rad2deg(_ input: Tensor) -> Tensor { input.rad2deg() }
    public static func positive(_ input: Tensor) -> Tensor { input.positive() }
    public static func absolute(_ input: Tensor) -> Tensor { input.abs() }
}
