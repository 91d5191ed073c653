import Engine

// Element by element. Whole numbers become floating ones where a function is defined for those; a weak dtype stays weak.

extension jnp {
    /// A function of the engine for all numbers.
    static func mapped(_ op: String, _ x: JaxArray) -> JaxArray { JaxArray(Ops.unary(op, x.tensor), weak: x.weak_type) }
    /// One that is defined for floating numbers.
    static func real(_ op: String, _ x: JaxArray) -> JaxArray { JaxArray(Ops.unary(op, x.floating), weak: x.weak_type) }
    /// One that leaves whole numbers as they are.
    static func stepped(_ op: String, _ x: JaxArray) -> JaxArray { Values.isFloating(x.tensor) ? mapped(op, x) : x }
    /// A test of floating numbers, which no whole number meets.
    static func tested(_ op: String, _ x: JaxArray) -> JaxArray {
        if Values.isFloating(x.tensor) { return JaxArray(Ops.cast(Ops.unary(op, x.tensor), "bool"), weak: x.weak_type) }
        return JaxArray(Make.full(Values.shape(x.tensor), 0.0, "bool", "cpu(0)"), weak: x.weak_type)
    }

    public static func exp(_ x: some ArrayLike) -> JaxArray { real("exp", x._jax) }
    public static func exp2(_ x: some ArrayLike) -> JaxArray { real("exp2", x._jax) }
    public static func expm1(_ x: some ArrayLike) -> JaxArray { real("expm1", x._jax) }
    public static func log(_ x: some ArrayLike) -> JaxArray { real("log", x._jax) }
    public static func log2(_ x: some ArrayLike) -> JaxArray { real("log2", x._jax) }
    public static func log10(_ x: some ArrayLike) -> JaxArray { real("log10", x._jax) }
    public static func log1p(_ x: some ArrayLike) -> JaxArray { real("log1p", x._jax) }
    public static func sqrt(_ x: some ArrayLike) -> JaxArray { real("sqrt", x._jax) }
    public static func cbrt(_ x: some ArrayLike) -> JaxArray { real("cbrt", x._jax) }
    public static func sin(_ x: some ArrayLike) -> JaxArray { real("sin", x._jax) }
    public static func cos(_ x: some ArrayLike) -> JaxArray { real("cos", x._jax) }
    public static func tan(_ x: some ArrayLike) -> JaxArray { real("tan", x._jax) }
    public static func arcsin(_ x: some ArrayLike) -> JaxArray { real("arcsin", x._jax) }
    public static func arccos(_ x: some ArrayLike) -> JaxArray { real("arccos", x._jax) }
    public static func arctan(_ x: some ArrayLike) -> JaxArray { real("arctan", x._jax) }
    public static func sinh(_ x: some ArrayLike) -> JaxArray { real("sinh", x._jax) }
    public static func cosh(_ x: some ArrayLike) -> JaxArray { real("cosh", x._jax) }
    public static func tanh(_ x: some ArrayLike) -> JaxArray { real("tanh", x._jax) }
    public static func arcsinh(_ x: some ArrayLike) -> JaxArray { real("arcsinh", x._jax) }
    public static func arccosh(_ x: some ArrayLike) -> JaxArray { real("arccosh", x._jax) }
    public static func arctanh(_ x: some ArrayLike) -> JaxArray { real("arctanh", x._jax) }
    public static func asin(_ x: some ArrayLike) -> JaxArray { real("arcsin", x._jax) }
    public static func acos(_ x: some ArrayLike) -> JaxArray { real("arccos", x._jax) }
    public static func atan(_ x: some ArrayLike) -> JaxArray { real("arctan", x._jax) }
    public static func asinh(_ x: some ArrayLike) -> JaxArray { real("arcsinh", x._jax) }
    public static func acosh(_ x: some ArrayLike) -> JaxArray { real("arccosh", x._jax) }
    public static func atanh(_ x: some ArrayLike) -> JaxArray { real("arctanh", x._jax) }

    /// |x|; the gradient at 0 is 1.
    public static func abs(_ x: some ArrayLike) -> JaxArray {
        let array = x._jax
        if !Gradients.isTracked(array.tensor) { return mapped("abs", array) }
        let dtype = Values.dtype(array.tensor)
        let isBelow = Ops.compareScalar("less", Ops.stopGradient(array.tensor), 0.0, true)
        let sign = Ops.select(isBelow, Make.full([], -1.0, dtype, "cpu(0)"), Make.full([], 1.0, dtype, "cpu(0)"))
        return JaxArray(Ops.binary("mul", array.tensor, sign), weak: array.weak_type)
    }
    public static func absolute(_ x: some ArrayLike) -> JaxArray { abs(x) }
    public static func fabs(_ x: some ArrayLike) -> JaxArray { abs(JaxArray(x._jax.floating, weak: x._jax.weak_type)) }
    public static func sign(_ x: some ArrayLike) -> JaxArray { mapped("sign", x._jax) }
    public static func square(_ x: some ArrayLike) -> JaxArray { mapped("square", x._jax) }
    public static func reciprocal(_ x: some ArrayLike) -> JaxArray { real("reciprocal", x._jax) }
    public static func negative(_ x: some ArrayLike) -> JaxArray {
        let array = x._jax
        if Values.dtype(array.tensor) == "bool" { Modes.fail("TypeError", "neg does not accept dtype bool. Accepted dtypes are subtypes of integer, floating, complexfloating.") }
        return mapped("neg", array)
    }
    public static func positive(_ x: some ArrayLike) -> JaxArray { x._jax }
    public static func floor(_ x: some ArrayLike) -> JaxArray { stepped("floor", x._jax) }
    public static func ceil(_ x: some ArrayLike) -> JaxArray { stepped("ceil", x._jax) }
    public static func trunc(_ x: some ArrayLike) -> JaxArray { stepped("trunc", x._jax) }
    public static func fix(_ x: some ArrayLike) -> JaxArray { stepped("trunc", x._jax) }
    public static func rint(_ x: some ArrayLike) -> JaxArray { real("rint", x._jax) }
    /// To so many decimals; halves go to the even digit.
    public static func round(_ x: some ArrayLike, decimals: Int = 0) -> JaxArray {
        let array = x._jax
        if decimals == 0 || !Values.isFloating(array.tensor) { return stepped("rint", array) }
        let factor = _power(10.0, Double(decimals))
        // XLA multiplies by the reciprocal.
        return JaxArray(Ops.scalar("mul", Ops.unary("rint", Ops.scalar("mul", array.tensor, factor, false)), 1.0 / factor, false), weak: array.weak_type)
    }
    public static func round(_ x: some ArrayLike, _ decimals: Int) -> JaxArray { round(x, decimals: decimals) }
    public static func isnan(_ x: some ArrayLike) -> JaxArray { tested("isnan", x._jax) }
    public static func isinf(_ x: some ArrayLike) -> JaxArray { tested("isinf", x._jax) }
    public static func isfinite(_ x: some ArrayLike) -> JaxArray { logical_not(logical_or(isnan(x), isinf(x))) }
    public static func logical_not(_ x: some ArrayLike) -> JaxArray { JaxArray(Ops.unary("logical_not", truths(x._jax)), weak: x._jax.weak_type) }
    /// Degrees as radians, and back.
    public static func deg2rad(_ x: some ArrayLike) -> JaxArray { JaxArray(Ops.scalar("mul", x._jax.floating, Double.pi / 180.0, false), weak: x._jax.weak_type) }
    public static func rad2deg(_ x: some ArrayLike) -> JaxArray { JaxArray(Ops.scalar("mul", x._jax.floating, 180.0 / Double.pi, false), weak: x._jax.weak_type) }

    /// Whether each element isn't 0.
    static func truths(_ x: JaxArray) -> Tensor { Values.dtype(x.tensor) == "bool" ? x.tensor : Ops.compareScalar("not_equal", x.tensor, 0.0, true) }
}

// Of two operands.
extension jnp {
    public static func add(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("add", y._jax) }
    public static func subtract(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("sub", y._jax) }
    public static func multiply(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("mul", y._jax) }
    public static func divide(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("div", y._jax) }
    public static func true_divide(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("div", y._jax) }
    public static func floor_divide(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("floor_divide", y._jax) }
    public static func mod(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("mod", y._jax) }
    public static func remainder(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("mod", y._jax) }
    public static func fmod(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("fmod", y._jax) }
    public static func power(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray {
        if let number = y as? Int { return x._jax.combined("pow", number, false) }
        return x._jax.combined("pow", y._jax)
    }
    public static func pow(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { power(x, y) }
    public static func float_power(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { JaxArray(x._jax.floating, weak: x._jax.weak_type).combined("pow", y._jax) }
    public static func maximum(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("maximum", y._jax) }
    public static func minimum(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.combined("minimum", y._jax) }
    public static func arctan2(_ y: some ArrayLike, _ x: some ArrayLike) -> JaxArray {
        JaxArray(y._jax.floating, weak: y._jax.weak_type).combined("arctan2", JaxArray(x._jax.floating, weak: x._jax.weak_type))
    }
    public static func atan2(_ y: some ArrayLike, _ x: some ArrayLike) -> JaxArray { arctan2(y, x) }
    public static func hypot(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { sqrt(square(x) + square(y)) }
    /// log(exp(x) + exp(y)), also where those are too large.
    public static func logaddexp(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray {
        let (a, b) = (x._jax, y._jax)
        let distance = a - b
        let isFirst: JaxArray = distance >= 0
        // Each has half of the slope where both are the same.
        let sum = `where`(isFirst, a, b) + log1p(exp(`where`(isFirst, -distance, distance)))
        return `where`(isnan(distance), a + b, sum)
    }

    public static func equal(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("equal", y._jax) }
    public static func not_equal(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("not_equal", y._jax) }
    public static func less(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("less", y._jax) }
    public static func less_equal(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("less_equal", y._jax) }
    public static func greater(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("greater", y._jax) }
    public static func greater_equal(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { x._jax.compared("greater_equal", y._jax) }

    static func logical(_ op: String, _ x: JaxArray, _ y: JaxArray) -> JaxArray { JaxArray(Ops.binaryPromoted(op, truths(x), truths(y), "jax"), weak: x.weak_type && y.weak_type) }
    public static func logical_and(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { logical("bitwise_and", x._jax, y._jax) }
    public static func logical_or(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { logical("bitwise_or", x._jax, y._jax) }
    public static func logical_xor(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { logical("bitwise_xor", x._jax, y._jax) }

    /// Every element held within the bounds.
    public static func clip(_ arr: some ArrayLike, _ min: (any ArrayLike)? = nil, _ max: (any ArrayLike)? = nil) -> JaxArray {
        var array = arr._jax
        if let low = min { array = array.combined("maximum", low._jax) }
        if let high = max { array = array.combined("minimum", high._jax) }
        return array
    }
    public static func clip(_ arr: some ArrayLike, min: (any ArrayLike)? = nil, max: (any ArrayLike)? = nil) -> JaxArray { clip(arr, min, max) }

    /// Whether each pair is as close as the tolerances allow.
    public static func isclose(_ a: some ArrayLike, _ b: some ArrayLike, rtol: Double = 1e-5, atol: Double = 1e-8, equal_nan: Bool = false) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        let near = logical_and(abs(x - y) <= abs(y) * rtol + atol, isfinite(y))
        let same = logical_or(near, equal(x, y))
        return equal_nan ? logical_or(same, logical_and(isnan(x), isnan(y))) : same
    }
    public static func allclose(_ a: some ArrayLike, _ b: some ArrayLike, rtol: Double = 1e-5, atol: Double = 1e-8, equal_nan: Bool = false) -> JaxArray {
        all(isclose(a, b, rtol: rtol, atol: atol, equal_nan: equal_nan))
    }
    /// Whether both have one shape and equal elements.
    public static func array_equal(_ a1: some ArrayLike, _ a2: some ArrayLike) -> JaxArray {
        let (x, y) = (a1._jax, a2._jax)
        if x.shape != y.shape { return JaxArray(Make.full([], 0.0, "bool", "cpu(0)")) }
        return all(equal(x, y))
    }
    /// NaN as a number, infinities as the largest numbers there are.
    public static func nan_to_num(_ x: some ArrayLike, nan: Double = 0.0) -> JaxArray {
        let array = x._jax
        if !Values.isFloating(array.tensor) { return array }
        let largest = 3.4028234663852886e38
        return clip(`where`(isnan(array), nan, array), 0.0 - largest, largest)
    }
}

extension JaxArray {
    public func round(_ decimals: Int = 0) -> JaxArray { jnp.round(self, decimals: decimals) }
    public func clip(_ min: (any ArrayLike)? = nil, _ max: (any ArrayLike)? = nil) -> JaxArray { jnp.clip(self, min, max) }
    public func clip(min: (any ArrayLike)? = nil, max: (any ArrayLike)? = nil) -> JaxArray { jnp.clip(self, min, max) }
}
