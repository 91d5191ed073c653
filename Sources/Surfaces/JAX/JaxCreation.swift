import Engine

extension jnp {
    /// Whole numbers are int32, others float32, unless told otherwise; a number alone is weak.
    static func made(_ data: any ArrayData, _ dtype: DType?) -> JaxArray {
        if let array = data as? any ArrayLike {
            let made = array._jax
            return dtype == nil ? made.copy() : made.astype(dtype ?? float32)
        }
        if let arrays = data as? [JaxArray], !arrays.isEmpty { return joined(arrays, dtype) }
        if let rows = data as? [[JaxArray]], !rows.isEmpty { return joined(rows.map { joined($0, dtype) }, dtype) }
        if let literal = data as? NestedList {
            switch literal {
            case .bool(let value): return made(value, dtype)
            case .int(let value): return made(value, dtype)
            case .float(let value): return made(value, dtype)
            case .list: break
            }
        }
        let collector = ArrayCollector()
        let shape = data._collect(collector)
        let own = collector.hasFloats || collector.doubles.isEmpty ? "float32" : DType(name: collector.dtype).canonical
        let type = dtype?.canonical ?? own
        if type == "int32" && !collector.hasFloats {
            for value in collector.ints where value > 2_147_483_647 || value < -2_147_483_648 {
                Modes.fail("OverflowError", "Python integer " + value.description + " out of bounds for int32")
            }
        }
        return JaxArray(collector.tensor(shape, type, "cpu(0)"))
    }
    /// Arrays as the rows of one, whose dtype isn't weak.
    private static func joined(_ arrays: [JaxArray], _ dtype: DType?) -> JaxArray {
        let rows = stack(arrays)
        return dtype == nil ? JaxArray(rows.tensor) : rows.astype(dtype ?? float32)
    }
    /// An array of the numbers.
    public static func array(_ object: NestedList, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    public static func array(_ object: NestedList, _ dtype: DType) -> JaxArray { made(object, dtype) }
    @_disfavoredOverload
    public static func array(_ object: some ArrayData, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    @_disfavoredOverload
    public static func array(_ object: some ArrayData, _ dtype: DType) -> JaxArray { made(object, dtype) }
    /// The array itself where nothing is to be changed.
    public static func asarray(_ object: NestedList, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    @_disfavoredOverload
    public static func asarray(_ object: some ArrayData, dtype: DType? = nil) -> JaxArray {
        if let array = object as? JaxArray, dtype == nil { return array }
        return made(object, dtype)
    }

    /// The sizes of a shape, none of which may be negative.
    static func sizes(_ shape: any Dims) -> [Int] {
        let sizes = shape._sizes
        if sizes.contains(where: { $0 < 0 }) {
            Modes.fail("TypeError", "broadcast_in_dim shape must have every element be nonnegative, got " + Show.tuple(sizes) + ".")
        }
        return sizes
    }
    static func filled(_ shape: any Dims, _ value: Double, _ dtype: DType?) -> JaxArray {
        JaxArray(Make.full(sizes(shape), value, (dtype ?? float32).canonical, "cpu(0)"))
    }
    public static func zeros(_ shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 0.0, dtype) }
    public static func zeros(_ shape: any Dims, _ dtype: DType) -> JaxArray { filled(shape, 0.0, dtype) }
    public static func zeros(shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 0.0, dtype) }
    public static func ones(_ shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 1.0, dtype) }
    public static func ones(_ shape: any Dims, _ dtype: DType) -> JaxArray { filled(shape, 1.0, dtype) }
    public static func ones(shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 1.0, dtype) }
    /// Zeros: JAX has no memory that isn't written yet.
    public static func empty(_ shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 0.0, dtype) }
    /// One value everywhere; a plain number's dtype stays weak.
    public static func full(_ shape: any Dims, _ fill_value: some ArrayLike, dtype: DType? = nil) -> JaxArray {
        let value = fill_value._jax
        let own = dtype == nil ? value : value.astype(dtype ?? float32)
        return JaxArray(Ops.copy(broadcast_to(own, sizes(shape)).tensor), weak: own.weak_type)
    }
    static func like(_ a: JaxArray, _ value: Double, _ dtype: DType?) -> JaxArray {
        JaxArray(Make.full(Values.shape(a.tensor), value, dtype?.canonical ?? Values.dtype(a.tensor), "cpu(0)"), weak: dtype == nil && a.weak_type)
    }
    public static func zeros_like(_ a: some ArrayLike, dtype: DType? = nil) -> JaxArray { like(a._jax, 0.0, dtype) }
    public static func ones_like(_ a: some ArrayLike, dtype: DType? = nil) -> JaxArray { like(a._jax, 1.0, dtype) }
    public static func empty_like(_ a: some ArrayLike, dtype: DType? = nil) -> JaxArray { like(a._jax, 0.0, dtype) }
    public static func full_like(_ a: some ArrayLike, _ fill_value: some ArrayLike, dtype: DType? = nil) -> JaxArray {
        let array = a._jax
        let type = dtype ?? array.dtype
        return JaxArray(broadcast_to(fill_value._jax.astype(type), array.shape).copy().tensor, weak: dtype == nil && array.weak_type)
    }

    /// Ones on the diagonal k places right of the main one.
    public static func eye(_ N: Int, _ M: Int? = nil, k: Int = 0, dtype: DType? = nil) -> JaxArray { JaxArray(Make.eye(N, M ?? N, k, (dtype ?? float32).canonical, "cpu(0)")) }
    public static func eye(_ N: Int, _ M: Int?, _ k: Int, dtype: DType? = nil) -> JaxArray { eye(N, M, k: k, dtype: dtype) }
    public static func identity(_ n: Int, dtype: DType? = nil) -> JaxArray { eye(n, dtype: dtype) }
    /// Ones on and below a diagonal.
    public static func tri(_ N: Int, _ M: Int? = nil, k: Int = 0, dtype: DType? = nil) -> JaxArray { tril(ones([N, M ?? N], dtype: dtype), k: k) }

    static func counted(_ start: any Number, _ stop: any Number, _ step: any Number, _ dtype: DType?) -> JaxArray {
        let isWhole = start._isWhole && stop._isWhole && step._isWhole
        if step._double == 0.0 { Modes.fail("ZeroDivisionError", "Maximum allowed size exceeded") }
        let type = (dtype ?? (isWhole ? int32 : float32)).canonical
        if type != "float32" || isWhole || step._double == 1.0 && start._double == 0.0 {
            return JaxArray(Make.arange(start._double, stop._double, step._double, type, "cpu(0)"))
        }
        // JAX counts in the array's own dtype: each number is so many steps from the start.
        let places = Make.arange(0.0, (stop._double - start._double) / step._double, 1.0, type, "cpu(0)")
        return JaxArray(Ops.scalar("add", Ops.scalar("mul", places, step._double, false), start._double, false))
    }
    /// 0, 1, … below stop.
    public static func arange(_ stop: some Number, dtype: DType? = nil) -> JaxArray { counted(0, stop, 1, dtype) }
    /// start, start + 1, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, dtype: DType? = nil) -> JaxArray { counted(start, stop, 1, dtype) }
    /// start, start + step, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: DType? = nil) -> JaxArray { counted(start, stop, step, dtype) }
    public static func arange(_ start: some Number, _ stop: some Number, step: some Number, dtype: DType? = nil) -> JaxArray { counted(start, stop, step, dtype) }
    /// So many numbers at equal distances.
    public static func linspace(_ start: some Number, _ stop: some Number, _ num: Int = 50, endpoint: Bool = true, dtype: DType? = nil) -> JaxArray {
        if num < 0 { Modes.fail("ValueError", "Number of samples, " + num.description + ", must be non-negative.") }
        let wanted = (dtype ?? float32).canonical
        let steps = endpoint ? num - 1 : num
        // Whole numbers are cut downwards; those of 16 bits go through float32 as well.
        let device = "cpu(0)"
        if num == 0 { return JaxArray(Make.full([0], 0.0, wanted, device)) }
        let first = Double(Float(start._double))
        let last = Double(Float(stop._double))
        // As JAX's compiler has it, in float32: stop · (1/steps) · i is added to start · (1 - i/steps) and rounded once.
        let share = Double(1 / Float(steps < 1 ? 1 : steps))
        let places = Make.arange(0.0, Double(steps < 1 ? 1 : steps), 1.0, "float32", device)
        let falling = Ops.scalar("mul", Ops.scalar("sub", Ops.scalar("mul", places, share, false), 1.0, true), first, false)
        let rising = Ops.scalar("mul", Ops.cast(places, "float64"), Double(Float(last) * Float(share)), false)
        var values = Ops.cast(Ops.binary("add", Ops.cast(falling, "float64"), rising), "float32")
        if steps > 1 && steps <= 32 {
            // So few steps it unrolls, and where i is 1 the other product goes into the sum unrounded.
            let second = Double(Float(first * Double(1 - Float(share)) + Double(Float(last) * Float(share))))
            values = Shapes.concat([Indexing.get(values, [1, 0, 1, 1], []), Make.full([1], second, "float32", device), Indexing.get(values, [1, 2, steps, 1], [])], 0)
        }
        if endpoint && num > 1 { values = Shapes.concat([values, Make.full([1], last, "float32", device)], 0) }
        if endpoint && num == 1 { values = Make.full([1], first, "float32", device) }
        return JaxArray(Ops.cast(wanted.contains("int") ? Ops.unary("floor", values) : values, wanted))
    }
    public static func linspace(_ start: some Number, _ stop: some Number, num: Int, endpoint: Bool = true, dtype: DType? = nil) -> JaxArray {
        linspace(start, stop, num, endpoint: endpoint, dtype: dtype)
    }
    /// Powers of a base whose exponents are at equal distances.
    public static func logspace(_ start: some Number, _ stop: some Number, _ num: Int = 50, base: Double = 10.0) -> JaxArray { base ** linspace(start, stop, num) }
    public static func logspace(_ start: some Number, _ stop: some Number, num: Int, base: Double = 10.0) -> JaxArray { logspace(start, stop, num, base: base) }
}
