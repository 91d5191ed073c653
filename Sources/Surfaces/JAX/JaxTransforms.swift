import Engine

// Products with Jacobians, whole Jacobians, and functions of one element made functions of many.

extension Tracing {
    /// A function's value, and what takes a cotangent of it back to cotangents of the arrays.
    static func back(_ arrays: [JaxArray], _ fun: ([JaxArray]) -> JaxArray) -> (JaxArray, (JaxArray) -> [JaxArray]) {
        let trace = run(arrays, fun)
        let value = trace.result
        return (
            constant(value),
            { (cotangent: JaxArray) -> [JaxArray] in
                let weight = cotangent.weak_type ? JaxArray(Ops.cast(cotangent.tensor, Values.dtype(value.tensor))) : cotangent
                if weight.shape != value.shape || weight.dtype != value.dtype {
                    Modes.fail(
                        "ValueError",
                        "unexpected JAX type (e.g. shape/dtype) for argument to VJP function: got " + weight.aval + ", but expected " + value.aval
                            + " because the corresponding output of the differentiated function had JAX type " + value.aval)
                }
                let found = pull([value.tensor], [weight.tensor], trace.variables, keep: true, again: Modes.isRecording())
                return zip(arrays, found).map { array, gradient in JaxArray(gradient, weak: array.weak_type || cotangent.weak_type) }
            }
        )
    }
    /// A function's value and how it changes along the tangents. The walk back is linear in its cotangent; walking back through that once more gives the way forward.
    static func forward(_ arrays: [JaxArray], _ tangents: [JaxArray], _ fun: ([JaxArray]) -> JaxArray) -> (JaxArray, JaxArray) {
        let own = zip(arrays, tangents).map { array, tangent in tangent.weak_type ? JaxArray(Ops.cast(tangent.tensor, Values.dtype(array.tensor)), weak: true) : tangent }
        for (array, tangent) in zip(arrays, own) {
            if tangent.dtype != array.dtype {
                let (p, t) = (array.dtype.name, tangent.dtype.name)
                Modes.fail(
                    "TypeError",
                    "primal and tangent arguments to jax.jvp do not match; dtypes must be equal, or in case of int/bool primal dtype the tangent dtype must be float0.Got primal dtype "
                        + p + " and so expected tangent dtype " + p + ", but got tangent dtype " + t + " instead.")
            }
            if tangent.shape != array.shape {
                Modes.fail(
                    "ValueError",
                    "jvp called with different primal and tangent shapes;Got primal shape " + array.shape.description + " and tangent shape as " + tangent.shape.description)
            }
        }
        let outer = Modes.isRecording()
        let trace = run(arrays, fun)
        let value = trace.result
        let cotangent = run([jnp.zeros(Values.shape(value.tensor), dtype: value.dtype)]) { weights in
            pull([value.tensor], [weights[0].tensor], trace.variables, keep: true, again: true)
        }
        let tangent = pull(cotangent.result, own.map { $0.tensor }, cotangent.variables, keep: outer, again: outer)[0]
        return (constant(value), constant(JaxArray(tangent, weak: value.weak_type)))
    }
    /// The derivative of every element of the result for every element of x: the result's axes, then those of x.
    static func jacobian(_ told: String, _ x: JaxArray, _ fun: (JaxArray) -> JaxArray) -> JaxArray {
        check(told, [x])
        let (value, pull) = back([x]) { fun($0[0]) }
        let sizes = Values.shape(value.tensor)
        let size = Values.size(value.tensor)
        let dtype = Values.dtype(value.tensor)
        let rows = (0..<size).map { place -> Tensor in
            let unit = Indexing.oneHot(Make.fromInts([place], [], "int64", "cpu(0)"), size, dtype)
            return pull(JaxArray(Shapes.reshape(unit, sizes)))[0].tensor
        }
        let shape = sizes + Values.shape(x.tensor)
        if rows.isEmpty { return JaxArray(Make.full(shape, 0.0, Values.dtype(x.tensor), "cpu(0)")) }
        return JaxArray(Shapes.reshape(Shapes.stack(rows, 0), shape), weak: x.weak_type)
    }
}

extension jax {
    /// The Jacobian of a function of one array.
    public static func jacobian(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { jacrev(fun) }
    public static func jacobian(_ fun: Transformed) -> Transformed { jacrev(fun.function) }
    public static func jacrev(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { Transformed { x in Tracing.jacobian("jacrev", x, fun) } }
    public static func jacrev(_ fun: Transformed) -> Transformed { jacrev(fun.function) }
    public static func jacfwd(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { Transformed { x in Tracing.jacobian("jacfwd", x, fun) } }
    public static func jacfwd(_ fun: Transformed) -> Transformed { jacfwd(fun.function) }
    /// The second derivatives.
    public static func hessian(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { jacfwd(jacrev(fun)) }
    public static func hessian(_ fun: Transformed) -> Transformed { hessian(fun.function) }

    /// The value, and a function from a cotangent of it to those of the arguments.
    public static func vjp(_ fun: @escaping (JaxArray) -> JaxArray, _ primal: some ArrayLike) -> (JaxArray, (JaxArray) -> [JaxArray]) { Tracing.back([primal._jax]) { fun($0[0]) } }
    public static func vjp(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, _ primal: some ArrayLike, _ second: some ArrayLike) -> (JaxArray, (JaxArray) -> [JaxArray]) {
        Tracing.back([primal._jax, second._jax]) { fun($0[0], $0[1]) }
    }
    /// The value, and how it changes along the tangents.
    public static func jvp(_ fun: @escaping (JaxArray) -> JaxArray, _ primals: [JaxArray], _ tangents: [JaxArray]) -> (JaxArray, JaxArray) {
        Tracing.forward(primals, tangents) { fun($0[0]) }
    }
    public static func jvp(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, _ primals: [JaxArray], _ tangents: [JaxArray]) -> (JaxArray, JaxArray) {
        Tracing.forward(primals, tangents) { fun($0[0], $0[1]) }
    }

    /// The same function: it runs as it is written every time.
    public static func jit<Function>(_ fun: Function) -> Function { fun }
    public static func jit<Function>(_ fun: Function, static_argnums: any Dims) -> Function { fun }
    public static func checkpoint<Function>(_ fun: Function) -> Function { fun }
}
public func jit<Function>(_ fun: Function) -> Function { fun }

// vmap: the function runs once for every place along the mapped axes, and the results are stacked.
enum Mapping {
    /// The number of places along the mapped axes; all must have one.
    static func length(_ arrays: [JaxArray], _ axes: [Int?]) -> Int {
        var lengths: [Int] = []
        for (array, told) in zip(arrays, axes) {
            guard let axis = told else { continue }
            if array.ndim == 0 {
                Modes.fail(
                    "ValueError",
                    "vmap was requested to map its argument along axis " + axis.description + ", which implies that its rank should be at least 1, but is only 0 (its shape is ())")
            }
            lengths.append(array.shape[jnp.front(axis, array.ndim)])
        }
        if lengths.isEmpty { Modes.fail("ValueError", "vmap must have at least one non-None value in in_axes or axis_size must be specified") }
        if lengths.contains(where: { $0 != lengths[0] }) {
            var text = "vmap got inconsistent sizes for array axes to be mapped:"
            var told = 0
            for (place, array) in arrays.enumerated() {
                guard let axis = axes[place] else { continue }
                told += 1
                text += "\n  * one axis had size " + lengths[told - 1].description + ": axis " + axis.description + " of argument " + ["a", "b", "c"][place] + " of type " + array.aval
                    + (told == lengths.count ? "" : ";")
            }
            Modes.fail("ValueError", text)
        }
        return lengths[0]
    }
    static func part(_ array: JaxArray, _ axis: Int?, _ place: Int) -> JaxArray {
        guard let told = axis else { return array }
        let at = jnp.front(told, array.ndim)
        var items: [Int] = []
        for along in 0..<array.ndim { items += along == at ? [0, place, 0, 0] : [1, Int.min, Int.min, 1] }
        return JaxArray(Indexing.get(array.tensor, items, []), weak: array.weak_type)
    }
    static func run(_ arrays: [JaxArray], _ axes: [Int?], _ out: Int, _ fun: ([JaxArray]) -> JaxArray) -> JaxArray {
        let results = (0..<length(arrays, axes)).map { place in fun(zip(arrays, axes).map { part($0, $1, place) }) }
        if results.isEmpty { Modes.fail("ValueError", "vmap over an axis of length 0 isn't part of Galley") }
        return jnp.stacked(results, out)
    }
}

extension jax {
    /// A function of one element made one of many.
    public static func vmap(_ fun: @escaping (JaxArray) -> JaxArray, in_axes: Int = 0, out_axes: Int = 0) -> Transformed {
        Transformed { x in Mapping.run([x], [in_axes], out_axes) { fun($0[0]) } }
    }
    public static func vmap(_ fun: Transformed, in_axes: Int = 0, out_axes: Int = 0) -> Transformed { vmap(fun.function, in_axes: in_axes, out_axes: out_axes) }
    /// Of a function that gives two arrays, both stacked.
    public static func vmap(_ fun: @escaping (JaxArray) -> (JaxArray, JaxArray), in_axes: Int = 0) -> ValueAndGrad {
        ValueAndGrad { x in
            let results = (0..<Mapping.length([x], [in_axes])).map { place in fun(Mapping.part(x, in_axes, place)) }
            return (jnp.stacked(results.map { $0.0 }, 0), jnp.stacked(results.map { $0.1 }, 0))
        }
    }
    public static func vmap(_ fun: ValueAndGrad, in_axes: Int = 0) -> ValueAndGrad { vmap(fun.function, in_axes: in_axes) }
    /// nil for an argument that is the same every time.
    public static func vmap(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, in_axes: [Int?] = [0, 0], out_axes: Int = 0) -> (JaxArray, JaxArray) -> JaxArray {
        { x, y in Mapping.run([x, y], in_axes, out_axes) { fun($0[0], $0[1]) } }
    }
    public static func vmap(_ fun: Transformed2, in_axes: [Int?] = [0, 0], out_axes: Int = 0) -> (JaxArray, JaxArray) -> JaxArray {
        vmap(fun.function, in_axes: in_axes, out_axes: out_axes)
    }
    public static func vmap(_ fun: @escaping (JaxArray, JaxArray, JaxArray) -> JaxArray, in_axes: [Int?] = [0, 0, 0], out_axes: Int = 0) -> (JaxArray, JaxArray, JaxArray) -> JaxArray {
        { x, y, z in Mapping.run([x, y, z], in_axes, out_axes) { fun($0[0], $0[1], $0[2]) } }
    }
}
public func vmap(_ fun: @escaping (JaxArray) -> JaxArray, in_axes: Int = 0, out_axes: Int = 0) -> Transformed { jax.vmap(fun, in_axes: in_axes, out_axes: out_axes) }
public func vmap(_ fun: Transformed, in_axes: Int = 0, out_axes: Int = 0) -> Transformed { jax.vmap(fun, in_axes: in_axes, out_axes: out_axes) }
public func vmap(_ fun: ValueAndGrad, in_axes: Int = 0) -> ValueAndGrad { jax.vmap(fun, in_axes: in_axes) }
public func vmap(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, in_axes: [Int?] = [0, 0], out_axes: Int = 0) -> (JaxArray, JaxArray) -> JaxArray {
    jax.vmap(fun, in_axes: in_axes, out_axes: out_axes)
}
public func vmap(_ fun: Transformed2, in_axes: [Int?] = [0, 0], out_axes: Int = 0) -> (JaxArray, JaxArray) -> JaxArray { jax.vmap(fun, in_axes: in_axes, out_axes: out_axes) }
