import Engine

/// What nd and np share: functions of the same name and meaning. The result is of its argument's surface.
public protocol ArrayModule {
    static var _flavour: Flavour { get }
}

// Making arrays.
extension ArrayModule {
    static func made(_ tensor: Tensor) -> NDArray {
        Flavour.lastMade = _flavour
        return NDArray.atLeast1D(tensor, _flavour)
    }

    /// An array of the numbers: float32, unless told otherwise.
    public static func array(_ data: NestedList, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        made(gathered(data, dtype, Context.device(ctx)))
    }
    static func gathered(_ data: any ArrayData, _ dtype: DType?, _ device: String) -> Tensor {
        let collector = ArrayCollector()
        collector.raggedName = "TypeError"
        if _flavour == .nd { collector.raggedMessage = "source_array must be array like object" }
        let shape = data._collect(collector)
        return collector.tensor(shape, dtype ?? "float32", device)
    }
    /// An array of the data; of another array its own dtype, else float32, unless told otherwise.
    @_disfavoredOverload
    public static func array(_ data: some ArrayData, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        let device = Context.device(ctx)
        if let array = data as? NDArray {
            let wanted = dtype ?? (array.flavour == .numpy ? "float32" : array.dtype)
            let copy = array.dtype == wanted ? Ops.stopGradient(array.tensor) : Ops.stopGradient(Ops.cast(array.tensor, wanted))
            return made(Make.toDevice(copy, device))
        }
        return made(gathered(data, dtype, device))
    }

    static func filled(_ shape: any Dims, _ value: Double, _ dtype: DType?, _ ctx: Context?) -> NDArray {
        let sizes = shape._sizes
        for length in sizes {
            if length < 0 { Modes.fail("ValueError", "negative dimensions are not allowed") }
        }
        return made(Make.full(sizes, value, dtype ?? "float32", Context.device(ctx)))
    }
    public static func zeros(_ shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { filled(shape, 0.0, dtype, ctx) }
    public static func zeros(shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { filled(shape, 0.0, dtype, ctx) }
    public static func ones(_ shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { filled(shape, 1.0, dtype, ctx) }
    public static func ones(shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { filled(shape, 1.0, dtype, ctx) }
    /// Any values: zeros here.
    public static func empty(_ shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { filled(shape, 0.0, dtype, ctx) }
    public static func full(_ shape: any Dims, _ value: some Number, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        filled(shape, value._double, dtype, ctx)
    }

    static func counted(_ start: Double, _ stop: Double, _ step: Double, _ dtype: DType?, _ ctx: Context?) -> NDArray {
        if step == 0.0 { Modes.fail("ValueError", "step cannot be 0") }
        return made(Make.arange(start, stop, step, dtype ?? "float32", Context.device(ctx)))
    }
    /// 0, 1, … below stop.
    public static func arange(_ stop: some Number, dtype: DType? = nil, ctx: Context? = nil) -> NDArray { counted(0.0, stop._double, 1.0, dtype, ctx) }
    /// start, start + 1, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        counted(start._double, stop._double, 1.0, dtype, ctx)
    }
    /// start, start + step, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        counted(start._double, stop._double, step._double, dtype, ctx)
    }
    /// num numbers in equal distances.
    public static func linspace(
        _ start: Double, _ stop: Double, _ num: Int = 50, endpoint: Bool = true, dtype: DType? = nil, ctx: Context? = nil
    ) -> NDArray {
        made(Make.linspace(start, stop, num, endpoint, dtype ?? "float32", Context.device(ctx)))
    }
    /// Ones on the diagonal that lies k places right of the main one.
    public static func eye(_ N: Int, _ M: Int? = nil, k: Int = 0, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        made(Make.eye(N, M ?? N, k, dtype ?? "float32", Context.device(ctx)))
    }
    public static func zeros_like(_ a: NDArray) -> NDArray { a.zeros_like() }
    public static func ones_like(_ a: NDArray) -> NDArray { a.ones_like() }
}

// Reductions.
extension ArrayModule {
    public static func sum(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.sum(axis: axis, keepdims: keepdims) }
    public static func mean(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.mean(axis: axis, keepdims: keepdims) }
    public static func prod(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.prod(axis: axis, keepdims: keepdims) }
    public static func max(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.max(axis: axis, keepdims: keepdims) }
    public static func min(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.min(axis: axis, keepdims: keepdims) }
    public static func argmax(_ a: NDArray, axis: Int? = nil, keepdims: Bool = false) -> NDArray { a.argmax(axis: axis, keepdims: keepdims) }
    public static func argmin(_ a: NDArray, axis: Int? = nil, keepdims: Bool = false) -> NDArray { a.argmin(axis: axis, keepdims: keepdims) }
    public static func cumsum(_ a: NDArray, axis: Int? = nil) -> NDArray { a.cumsum(axis: axis) }
}

// Shape and products.
extension ArrayModule {
    public static func dot(_ a: NDArray, _ b: NDArray) -> NDArray { a.dot(b) }
    public static func reshape(_ a: NDArray, _ shape: any Dims) -> NDArray { a.reshape(shape) }
    public static func transpose(_ a: NDArray, _ axes: [Int]? = nil) -> NDArray { a.transpose(axes ?? []) }
    public static func transpose(_ a: NDArray, axes: [Int]) -> NDArray { a.transpose(axes) }
    public static func swapaxes(_ a: NDArray, _ axis1: Int, _ axis2: Int) -> NDArray { a.swapaxes(axis1, axis2) }
    public static func expand_dims(_ a: NDArray, _ axis: Int) -> NDArray { a.expand_dims(axis) }
    public static func expand_dims(_ a: NDArray, axis: Int) -> NDArray { a.expand_dims(axis) }
    public static func squeeze(_ a: NDArray, axis: (any Dims)? = nil) -> NDArray { a.squeeze(axis: axis) }
    public static func broadcast_to(_ a: NDArray, _ shape: any Dims) -> NDArray { a.broadcast_to(shape) }
    public static func broadcast_to(_ a: NDArray, shape: any Dims) -> NDArray { a.broadcast_to(shape) }
    public static func tile(_ a: NDArray, _ reps: any Dims) -> NDArray { a.tile(reps) }
    public static func `repeat`(_ a: NDArray, _ repeats: Int, axis: Int? = nil) -> NDArray { a.repeat(repeats, axis: axis) }
    public static func flip(_ a: NDArray, _ axis: any Dims) -> NDArray { a.flip(axis: axis) }
    public static func take(_ a: NDArray, _ indices: some ArrayData, axis: Int = 0, mode: String = "clip") -> NDArray {
        a.take(indices, axis: axis, mode: mode)
    }
    /// Computes everything that is pending.
    public static func waitall() { Values.evaluateAll() }
}
