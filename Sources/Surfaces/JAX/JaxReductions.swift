import Engine

// What makes fewer elements of many: a function of jnp and a method of the array. The dtype is no longer weak.

extension jnp {
    /// JAX's words for an axis that isn't there; counted from the front.
    static func front(_ axis: Int, _ rank: Int) -> Int {
        if axis >= rank || axis < 0 - rank { Modes.fail("ValueError", "axis " + axis.description + " is out of bounds for array of dimension " + rank.description) }
        return axis < 0 ? axis + rank : axis
    }
    static func axes(_ x: JaxArray, _ axis: (any Dims)?) -> [Int] {
        guard let told = axis?._sizes else { return [] }
        let rank = Values.ndim(x.tensor)
        let axes = told.map { front($0, rank) }
        for (place, axis) in axes.enumerated() where axes.prefix(place).contains(axis) { Modes.fail("ValueError", "duplicate value in 'axis': " + Show.tuple(told)) }
        return axes
    }
    /// Over all axes, or over those told; over none of them for an empty list.
    static func reduced(_ op: String, _ x: JaxArray, _ axis: (any Dims)?, _ keepdims: Bool) -> JaxArray {
        let axes = axes(x, axis)
        var core = x.tensor
        let dtype = Values.dtype(core)
        if op == "mean" { core = x.floating }
        if op == "sum" || op == "prod" {
            // Sums of narrow whole numbers are of 32 bits.
            if dtype == "bool" || dtype == "int8" || dtype == "int16" { core = Ops.cast(core, "int32") }
            if dtype == "uint8" || dtype == "uint16" { core = Ops.cast(core, "uint32") }
        }
        if axis != nil && axes.isEmpty { return JaxArray(Ops.copy(core)) }
        if op == "max" || op == "min" {
            let sizes = Values.shape(core)
            if (axes.isEmpty ? Swift.Array(0..<sizes.count) : axes).contains(where: { sizes[$0] == 0 }) {
                Modes.fail("ValueError", "zero-size array to reduction operation " + op + " which has no identity")
            }
        }
        return JaxArray(Ops.reducePromoted(op, core, axes, keepdims, "jax"))
    }
    static func decided(_ op: String, _ x: JaxArray, _ axis: (any Dims)?, _ keepdims: Bool) -> JaxArray {
        let axes = axes(x, axis)
        if axis != nil && axes.isEmpty { return JaxArray(truths(x)) }
        return JaxArray(Ops.cast(Ops.reduce(op, truths(x), axes, keepdims), "bool"))
    }
    static func spread(_ x: JaxArray, _ axis: (any Dims)?, _ keepdims: Bool, _ ddof: Double, _ root: Bool) -> JaxArray {
        let axes = axes(x, axis)
        let centred = JaxArray(Ops.binary("sub", x.floating, Ops.reduce("mean", x.floating, axes, true)))
        let squares = Ops.reduce("sum", Ops.unary("square", centred.tensor), axes, keepdims)
        let count = Double(Values.size(x.tensor)) / Double(Swift.max(Values.size(squares), 1))
        let variance = Ops.scalar("div", squares, count - ddof, false)
        return JaxArray(root ? Ops.unary("sqrt", variance) : variance)
    }
    static func running(_ op: String, _ x: JaxArray, _ axis: Int?) -> JaxArray {
        var core = Values.dtype(x.tensor) == "bool" ? Ops.cast(x.tensor, "int32") : x.tensor
        if axis == nil { core = Shapes.reshape(core, [-1]) }
        let at = front(axis ?? 0, Values.ndim(core))
        return JaxArray(op == "cumsum" ? Ops.cumsum(core, at) : Ops.cumprod(core, at))
    }
    static func place(_ op: String, _ x: JaxArray, _ axis: Int?, _ keepdims: Bool) -> JaxArray {
        if Values.size(x.tensor) == 0 { Modes.fail("ValueError", "attempt to get " + op + " of an empty sequence") }
        guard let told = axis else {
            let index = Ops.argReduceAll(op, x.tensor, "int32")
            return JaxArray(keepdims ? Shapes.reshape(index, Values.shape(x.tensor).map { _ in 1 }) : index)
        }
        let rank = Values.ndim(x.tensor)
        if told >= rank || told < 0 - rank { Modes.fail("IndexError", "tuple index out of range") }
        return JaxArray(Ops.argReduce(op, x.tensor, told, keepdims, "int32"))
    }
}

extension jnp {
    public static func sum(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { reduced("sum", a._jax, axis, keepdims) }
    public static func sum(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { reduced("sum", a._jax, axis, keepdims) }
    public static func mean(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { reduced("mean", a._jax, axis, keepdims) }
    public static func mean(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { reduced("mean", a._jax, axis, keepdims) }
    public static func max(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { reduced("max", a._jax, axis, keepdims) }
    public static func max(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { reduced("max", a._jax, axis, keepdims) }
    public static func min(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { reduced("min", a._jax, axis, keepdims) }
    public static func min(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { reduced("min", a._jax, axis, keepdims) }
    public static func prod(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { reduced("prod", a._jax, axis, keepdims) }
    public static func prod(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { reduced("prod", a._jax, axis, keepdims) }
    public static func all(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { decided("all", a._jax, axis, keepdims) }
    public static func all(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { decided("all", a._jax, axis, keepdims) }
    public static func any(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { decided("any", a._jax, axis, keepdims) }
    public static func any(_ a: some ArrayLike, _ axis: any Dims, keepdims: Bool = false) -> JaxArray { decided("any", a._jax, axis, keepdims) }
    public static func std(_ a: some ArrayLike, axis: (any Dims)? = nil, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { spread(a._jax, axis, keepdims, ddof, true) }
    public static func std(_ a: some ArrayLike, _ axis: any Dims, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { spread(a._jax, axis, keepdims, ddof, true) }
    public static func `var`(_ a: some ArrayLike, axis: (any Dims)? = nil, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { spread(a._jax, axis, keepdims, ddof, false) }
    public static func `var`(_ a: some ArrayLike, _ axis: any Dims, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { spread(a._jax, axis, keepdims, ddof, false) }
    public static func cumsum(_ a: some ArrayLike, axis: Int? = nil) -> JaxArray { running("cumsum", a._jax, axis) }
    public static func cumsum(_ a: some ArrayLike, _ axis: Int) -> JaxArray { running("cumsum", a._jax, axis) }
    public static func cumprod(_ a: some ArrayLike, axis: Int? = nil) -> JaxArray { running("cumprod", a._jax, axis) }
    public static func cumprod(_ a: some ArrayLike, _ axis: Int) -> JaxArray { running("cumprod", a._jax, axis) }
    public static func argmax(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> JaxArray { place("argmax", a._jax, axis, keepdims) }
    public static func argmax(_ a: some ArrayLike, _ axis: Int) -> JaxArray { place("argmax", a._jax, axis, false) }
    public static func argmin(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> JaxArray { place("argmin", a._jax, axis, keepdims) }
    public static func argmin(_ a: some ArrayLike, _ axis: Int) -> JaxArray { place("argmin", a._jax, axis, false) }
}

extension JaxArray {
    public func sum(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.reduced("sum", self, axis, keepdims) }
    public func sum(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.reduced("sum", self, axis, keepdims) }
    public func mean(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.reduced("mean", self, axis, keepdims) }
    public func mean(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.reduced("mean", self, axis, keepdims) }
    public func max(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.reduced("max", self, axis, keepdims) }
    public func max(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.reduced("max", self, axis, keepdims) }
    public func min(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.reduced("min", self, axis, keepdims) }
    public func min(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.reduced("min", self, axis, keepdims) }
    public func prod(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.reduced("prod", self, axis, keepdims) }
    public func prod(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.reduced("prod", self, axis, keepdims) }
    public func all(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.decided("all", self, axis, keepdims) }
    public func all(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.decided("all", self, axis, keepdims) }
    public func any(axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { jnp.decided("any", self, axis, keepdims) }
    public func any(_ axis: any Dims, keepdims: Bool = false) -> JaxArray { jnp.decided("any", self, axis, keepdims) }
    public func std(axis: (any Dims)? = nil, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { jnp.spread(self, axis, keepdims, ddof, true) }
    public func std(_ axis: any Dims, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { jnp.spread(self, axis, keepdims, ddof, true) }
    public func `var`(axis: (any Dims)? = nil, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { jnp.spread(self, axis, keepdims, ddof, false) }
    public func `var`(_ axis: any Dims, ddof: Double = 0, keepdims: Bool = false) -> JaxArray { jnp.spread(self, axis, keepdims, ddof, false) }
    public func cumsum(axis: Int? = nil) -> JaxArray { jnp.running("cumsum", self, axis) }
    public func cumsum(_ axis: Int) -> JaxArray { jnp.running("cumsum", self, axis) }
    public func cumprod(axis: Int? = nil) -> JaxArray { jnp.running("cumprod", self, axis) }
    public func cumprod(_ axis: Int) -> JaxArray { jnp.running("cumprod", self, axis) }
    public func argmax(axis: Int? = nil, keepdims: Bool = false) -> JaxArray { jnp.place("argmax", self, axis, keepdims) }
    public func argmax(_ axis: Int) -> JaxArray { jnp.place("argmax", self, axis, false) }
    public func argmin(axis: Int? = nil, keepdims: Bool = false) -> JaxArray { jnp.place("argmin", self, axis, keepdims) }
    public func argmin(_ axis: Int) -> JaxArray { jnp.place("argmin", self, axis, false) }
}
