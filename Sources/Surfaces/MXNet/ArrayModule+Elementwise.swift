import Engine

// Element by element.
extension ArrayModule {
    public static func abs(_ x: NDArray) -> NDArray { x.abs() }
    public static func sign(_ x: NDArray) -> NDArray { x.sign() }
    public static func exp(_ x: NDArray) -> NDArray { x.exp() }
    public static func expm1(_ x: NDArray) -> NDArray { x.expm1() }
    public static func log(_ x: NDArray) -> NDArray { x.log() }
    public static func log2(_ x: NDArray) -> NDArray { x.log2() }
    public static func log10(_ x: NDArray) -> NDArray { x.log10() }
    public static func log1p(_ x: NDArray) -> NDArray { x.log1p() }
    public static func sqrt(_ x: NDArray) -> NDArray { x.sqrt() }
    public static func cbrt(_ x: NDArray) -> NDArray { x.cbrt() }
    public static func square(_ x: NDArray) -> NDArray { x.square() }
    public static func reciprocal(_ x: NDArray) -> NDArray { x.reciprocal() }
    public static func sin(_ x: NDArray) -> NDArray { x.sin() }
    public static func cos(_ x: NDArray) -> NDArray { x.cos() }
    public static func tan(_ x: NDArray) -> NDArray { x.tan() }
    public static func arcsin(_ x: NDArray) -> NDArray { x.mapped("arcsin") }
    public static func arccos(_ x: NDArray) -> NDArray { x.mapped("arccos") }
    public static func arctan(_ x: NDArray) -> NDArray { x.mapped("arctan") }
    public static func sinh(_ x: NDArray) -> NDArray { x.mapped("sinh") }
    public static func cosh(_ x: NDArray) -> NDArray { x.mapped("cosh") }
    public static func tanh(_ x: NDArray) -> NDArray { x.tanh() }
    public static func arcsinh(_ x: NDArray) -> NDArray { x.mapped("arcsinh") }
    public static func arccosh(_ x: NDArray) -> NDArray { x.mapped("arccosh") }
    public static func arctanh(_ x: NDArray) -> NDArray { x.mapped("arctanh") }
    public static func floor(_ x: NDArray) -> NDArray { x.floor() }
    public static func ceil(_ x: NDArray) -> NDArray { x.ceil() }
    public static func trunc(_ x: NDArray) -> NDArray { x.mapped("trunc") }
    public static func rint(_ x: NDArray) -> NDArray { x.mapped("rint") }
    public static func logical_not(_ x: NDArray) -> NDArray { x.mapped("logical_not") }
    /// Every element held within a_min and a_max.
    public static func clip(_ x: NDArray, _ a_min: Double, _ a_max: Double) -> NDArray { x.clip(a_min, a_max) }
}

// With two operands, each an array or a number.
extension ArrayModule {
    static func combined(_ op: String, _ a: some Operand, _ b: some Operand) -> NDArray {
        if let x = a as? NDArray {
            if let y = b as? NDArray { return x.combined(op, y) }
            if let number = b as? any Number { return x.like(number._combine(op, x.tensor, false, x.flavour.rule)) }
        }
        let y = operand(b)
        if let number = a as? any Number { return y.like(number._combine(op, y.tensor, true, y.flavour.rule)) }
        return y
    }
    static func compared(_ op: String, _ reversed: String, _ a: some Operand, _ b: some Operand) -> NDArray {
        if let x = a as? NDArray {
            if let y = b as? NDArray { return x.compared(op, y) }
            if let number = b as? any Number { return x.compared(op, number._double) }
        }
        let y = operand(b)
        if let number = a as? any Number { return y.compared(reversed, number._double) }
        return y
    }
    /// An operand as an array.
    static func operand(_ a: some Operand) -> NDArray {
        if let x = a as? NDArray { return x }
        if let number = a as? any Number { return made(Make.full([], number._double, "float32", "cpu(0)")) }
        Modes.fail("TypeError", "an array or a number is needed here")
        return made(Make.full([], 0.0, "float32", "cpu(0)"))
    }

    public static func add(_ a: some Operand, _ b: some Operand) -> NDArray { combined("add", a, b) }
    public static func subtract(_ a: some Operand, _ b: some Operand) -> NDArray { combined("sub", a, b) }
    public static func multiply(_ a: some Operand, _ b: some Operand) -> NDArray { combined("mul", a, b) }
    public static func divide(_ a: some Operand, _ b: some Operand) -> NDArray { combined("div", a, b) }
    public static func floor_divide(_ a: some Operand, _ b: some Operand) -> NDArray { combined("floor_divide", a, b) }
    public static func mod(_ a: some Operand, _ b: some Operand) -> NDArray { combined("mod", a, b) }
    public static func power(_ a: some Operand, _ b: some Operand) -> NDArray { combined("pow", a, b) }
    public static func maximum(_ a: some Operand, _ b: some Operand) -> NDArray { combined("maximum", a, b) }
    public static func minimum(_ a: some Operand, _ b: some Operand) -> NDArray { combined("minimum", a, b) }
    public static func logical_and(_ a: some Operand, _ b: some Operand) -> NDArray { combined("logical_and", a, b) }
    public static func logical_or(_ a: some Operand, _ b: some Operand) -> NDArray { combined("logical_or", a, b) }
    public static func equal(_ a: some Operand, _ b: some Operand) -> NDArray { compared("equal", "equal", a, b) }
    public static func not_equal(_ a: some Operand, _ b: some Operand) -> NDArray { compared("not_equal", "not_equal", a, b) }
    public static func greater(_ a: some Operand, _ b: some Operand) -> NDArray { compared("greater", "less", a, b) }
    public static func greater_equal(_ a: some Operand, _ b: some Operand) -> NDArray { compared("greater_equal", "less_equal", a, b) }
    public static func less(_ a: some Operand, _ b: some Operand) -> NDArray { compared("less", "greater", a, b) }
    public static func less_equal(_ a: some Operand, _ b: some Operand) -> NDArray { compared("less_equal", "greater_equal", a, b) }
    /// x where the condition isn't zero, y elsewhere.
    public static func `where`(_ condition: NDArray, _ x: some Operand, _ y: some Operand) -> NDArray {
        condition.like(Ops.select(condition.tensor, operand(x).tensor, operand(y).tensor))
    }
}
