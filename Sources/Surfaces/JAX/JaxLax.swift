import Engine

// Control flow as functions. It runs as Swift's own would; what JAX asks of the functions, so that it can compile them, is asked here too.

extension jax.lax {
    /// The value as a constant: no gradient passes.
    public static func stop_gradient(_ x: some ArrayLike) -> JaxArray { JaxArray(Ops.stopGradient(x._jax.tensor), weak: x._jax.weak_type) }
    public static func stop_gradient(_ x: [JaxArray]) -> [JaxArray] { x.map { stop_gradient($0) } }

    /// A condition is one Boolean or one number.
    private static func decided(_ pred: any ArrayLike) -> Bool {
        let array = pred._jax
        if array.ndim != 0 { Modes.fail("TypeError", "Pred must be a scalar, got " + array.description + " of shape " + array.shape.description + ".") }
        return Values.bool(array.tensor)
    }
    private static func tested(_ value: JaxArray) -> Bool {
        if value.ndim != 0 || Values.dtype(value.tensor) != "bool" {
            Modes.fail("TypeError", "cond_fun must return a boolean scalar, but got output type(s) [ShapedArray(" + value.aval + (value.weak_type ? ", weak_type=True" : "") + ")].")
        }
        return Values.bool(value.tensor)
    }
    /// What a loop carries keeps its shape and dtype.
    private static func carried<Carry>(_ before: Carry, _ after: Carry) -> Carry {
        guard let old = before as? JaxArray, let new = after as? JaxArray else { return after }
        if old.shape != new.shape {
            Modes.fail(
                "TypeError",
                "scan body function carry input and carry output must have equal types, but they differ:\n\nThe input carry component loop_carry[1] has type " + old.aval
                    + " but the corresponding output carry component has type " + new.aval
                    + ", so the shapes do not match.\n\nRevise the function so that all output types match the corresponding input types.")
        }
        return after
    }

    /// One of two functions of an operand.
    public static func cond<Operand, Result>(_ pred: some ArrayLike, _ true_fun: (Operand) -> Result, _ false_fun: (Operand) -> Result, _ operand: Operand) -> Result {
        decided(pred) ? true_fun(operand) : false_fun(operand)
    }
    public static func cond<A, B, Result>(_ pred: some ArrayLike, _ true_fun: (A, B) -> Result, _ false_fun: (A, B) -> Result, _ a: A, _ b: B) -> Result {
        decided(pred) ? true_fun(a, b) : false_fun(a, b)
    }
    public static func cond<Result>(_ pred: some ArrayLike, _ true_fun: () -> Result, _ false_fun: () -> Result) -> Result { decided(pred) ? true_fun() : false_fun() }
    /// One of several functions of an operand; an index beyond them means the nearest.
    public static func `switch`<Operand, Result>(_ index: some ArrayLike, _ branches: [(Operand) -> Result], _ operand: Operand) -> Result {
        let place = Values.int(index._jax.tensor)
        return branches[Swift.min(Swift.max(place, 0), branches.count - 1)](operand)
    }
    public static func select(_ pred: some ArrayLike, _ on_true: JaxArray, _ on_false: JaxArray) -> JaxArray { jnp.where(pred, on_true, on_false) }

    /// body after body as long as the condition holds.
    @_disfavoredOverload
    public static func while_loop<Carry>(_ cond_fun: (Carry) -> JaxArray, _ body_fun: (Carry) -> Carry, _ init_val: Carry) -> Carry {
        var value = init_val
        while tested(cond_fun(value)) { value = carried(value, body_fun(value)) }
        return value
    }
    public static func while_loop(_ cond_fun: (JaxArray) -> JaxArray, _ body_fun: (JaxArray) -> JaxArray, _ init_val: some ArrayLike) -> JaxArray {
        var value = init_val._jax
        while tested(cond_fun(value)) { value = carried(value, body_fun(value)) }
        return value
    }
    /// body for each number from lower up to, but without, upper.
    @_disfavoredOverload
    public static func fori_loop<Carry>(_ lower: Int, _ upper: Int, _ body_fun: (JaxArray, Carry) -> Carry, _ init_val: Carry) -> Carry {
        var value = init_val
        for i in stride(from: lower, to: upper, by: 1) { value = carried(value, body_fun(JaxArray.number(i), value)) }
        return value
    }
    public static func fori_loop(_ lower: Int, _ upper: Int, _ body_fun: (JaxArray, JaxArray) -> JaxArray, _ init_val: some ArrayLike) -> JaxArray {
        var value = init_val._jax
        for i in stride(from: lower, to: upper, by: 1) { value = carried(value, body_fun(JaxArray.number(i), value)) }
        return value
    }
    /// f over the rows of xs, with a carry from each to the next; the carry, and what f gave in rows.
    public static func scan<Carry>(_ f: (Carry, JaxArray) -> (Carry, JaxArray), _ initial: Carry, _ xs: JaxArray, reverse: Bool = false) -> (Carry, JaxArray) {
        var carry = initial
        var rows: [JaxArray] = []
        let count = xs.count
        for place in 0..<count {
            let made = f(carry, xs[reverse ? count - 1 - place : place])
            carry = carried(carry, made.0)
            rows.append(made.1)
        }
        if rows.isEmpty { Modes.fail("ValueError", "lax.scan over an axis of length 0 isn't part of Galley") }
        return (carry, jnp.stacked(reverse ? rows.reversed() : rows, 0))
    }
    public static func scan(_ f: (JaxArray, JaxArray) -> (JaxArray, JaxArray), _ initial: some Number, _ xs: JaxArray, reverse: Bool = false) -> (JaxArray, JaxArray) {
        scan(f, JaxArray.number(initial), xs, reverse: reverse)
    }
    /// f on each row of xs.
    public static func map(_ f: (JaxArray) -> JaxArray, _ xs: JaxArray) -> JaxArray { jnp.stacked((0..<xs.count).map { f(xs[$0]) }, 0) }
}
