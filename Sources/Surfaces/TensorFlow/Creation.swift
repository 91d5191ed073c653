import Engine

// Plain data becomes float32 or int32 (int64 where a number needs it), unless a dtype is told or an operand beside it has one. Tensors are never converted.
extension tf {
    /// Any data as the engine's tensor, in the dtype told or in its own.
    static func gathered(_ data: any ArrayData, _ dtype: String?) -> Engine.Tensor {
        if let tensor = data as? Tensor {
            if let wanted = dtype, wanted != Values.dtype(tensor.core) {
                Modes.fail(
                    "ValueError",
                    "Tensor conversion requested dtype " + wanted + " for Tensor with dtype " + Values.dtype(tensor.core) + ": " + tensor.debugDescription)
            }
            return tensor.input
        }
        if let array = data as? NumpyArray { return dtype == nil || dtype == array.dtype ? array.core : Ops.cast(array.core, dtype ?? "") }
        if let tensors = data as? [Tensor], !tensors.isEmpty { return Shapes.stack(tensors.map { gathered($0, dtype) }, 0) }
        let collector = ArrayCollector()
        collector.raggedMessage = "Can't convert non-rectangular Python sequence to Tensor."
        let shape = data._collect(collector)
        let own = collector.doubles.isEmpty ? "float32" : kind(collector)
        let type = dtype ?? own
        if own == "float32" && !collector.doubles.isEmpty && !DType(name: type).is_floating {
            let text = shape.isEmpty ? Show.number(collector.doubles[0], "float64") : "\(data)"
            Modes.fail("TypeError", "Cannot convert " + text + " to EagerTensor of dtype " + type)
        }
        if type == "bool" && collector.hasInts {
            Modes.fail("TypeError", "Cannot convert " + "\(data)" + " to EagerTensor of dtype bool")
        }
        return collector.tensor(shape, type, "cpu(0)")
    }
    private static func kind(_ collector: ArrayCollector) -> String {
        if collector.hasFloats { return "float32" }
        if !collector.hasInts { return "bool" }
        return collector.ints.contains { $0 > 2_147_483_647 || $0 < -2_147_483_648 } ? "int64" : "int32"
    }

    /// How many elements a shape has; nil where no Int holds the number.
    static func elements(_ sizes: [Int]) -> Int? {
        var count = 1
        for length in sizes {
            let product = count.multipliedReportingOverflow(by: length)
            if product.overflow { return nil }
            count = product.partialValue
        }
        return count
    }
    static func constant(of data: any ArrayData, _ dtype: DType?, _ shape: (any Dims)?) -> Tensor {
        var core = gathered(data, dtype?.name)
        if let sizes = shape?._sizes {
            if Values.size(core) == 1 {
                core = Shapes.broadcastTo(Shapes.reshape(core, []), sizes)
            } else if elements(sizes) != Values.size(core) {
                let wanted = elements(sizes)
                Modes.fail(
                    "TypeError",
                    "Eager execution of tf.constant with unsupported shape. Tensor " + Show.array(core, " ", 0, 0) + " (converted from " + "\(data)" + ") has "
                        + Values.size(core).description + " elements, but got `shape` " + Show.tuple(sizes) + " with " + (wanted == nil ? "too many" : (wanted ?? 0).description) + " elements).")
            } else {
                core = Shapes.reshape(core, sizes)
            }
        }
        return Tensor(core)
    }
    /// A tensor of the numbers.
    public static func constant(_ value: NestedList, dtype: DType? = nil, shape: (any Dims)? = nil) -> Tensor { constant(of: value, dtype, shape) }
    public static func constant(_ value: NestedList, _ dtype: DType, shape: (any Dims)? = nil) -> Tensor { constant(of: value, dtype, shape) }
    @_disfavoredOverload
    public static func constant(_ value: some ArrayData, dtype: DType? = nil, shape: (any Dims)? = nil) -> Tensor { constant(of: value, dtype, shape) }
    @_disfavoredOverload
    public static func constant(_ value: some ArrayData, _ dtype: DType, shape: (any Dims)? = nil) -> Tensor { constant(of: value, dtype, shape) }
    /// A tensor of the numbers; a tensor itself.
    public static func convert_to_tensor(_ value: NestedList, dtype: DType? = nil) -> Tensor { constant(of: value, dtype, nil) }
    @_disfavoredOverload
    public static func convert_to_tensor(_ value: some ArrayData, dtype: DType? = nil) -> Tensor { constant(of: value, dtype, nil) }

    static func filled(_ shape: any Dims, _ value: Double, _ dtype: DType) -> Tensor {
        for size in shape._sizes { if size < 0 { refuse("Fill", "Dimension " + size.description + " must be >= 0", name: nil) } }
        return Tensor(Make.full(shape._sizes, value, dtype.name, "cpu(0)"))
    }
    public static func zeros(_ shape: any Dims, dtype: DType = float32) -> Tensor { filled(shape, 0.0, dtype) }
    public static func zeros(_ shape: any Dims, _ dtype: DType) -> Tensor { filled(shape, 0.0, dtype) }
    public static func zeros(shape: any Dims, dtype: DType = float32) -> Tensor { filled(shape, 0.0, dtype) }
    public static func ones(_ shape: any Dims, dtype: DType = float32) -> Tensor { filled(shape, 1.0, dtype) }
    public static func ones(_ shape: any Dims, _ dtype: DType) -> Tensor { filled(shape, 1.0, dtype) }
    public static func ones(shape: any Dims, dtype: DType = float32) -> Tensor { filled(shape, 1.0, dtype) }
    /// One value everywhere, in the dtype that the value has.
    public static func fill(_ dims: any Dims, _ value: some Number) -> Tensor {
        let one = gathered(value, nil)
        return filled(dims, value._double, DType(name: Values.dtype(one)))
    }
    public static func eye(_ num_rows: Int, num_columns: Int? = nil, dtype: DType = float32) -> Tensor {
        Tensor(Make.eye(num_rows, num_columns ?? num_rows, 0, dtype.name, "cpu(0)"))
    }
    public static func eye(_ num_rows: Int, _ num_columns: Int, dtype: DType = float32) -> Tensor { eye(num_rows, num_columns: num_columns, dtype: dtype) }
    static func filled(like input: any ArrayData, _ value: Double, _ dtype: DType?) -> Tensor {
        let core = gathered(input, nil)
        return Tensor(Make.full(Values.shape(core), value, dtype?.name ?? Values.dtype(core), "cpu(0)"))
    }
    public static func zeros_like(_ input: some ArrayData, dtype: DType? = nil) -> Tensor { filled(like: input, 0.0, dtype) }
    public static func ones_like(_ input: some ArrayData, dtype: DType? = nil) -> Tensor { filled(like: input, 1.0, dtype) }

    static func counted(_ start: any Number, _ limit: any Number, _ delta: any Number, _ dtype: DType?) -> Tensor {
        let isWhole = start._isWhole && limit._isWhole && delta._isWhole
        let (from, to, step) = (start._double, limit._double, delta._double)
        func told(_ x: Double) -> String { x == x.rounded() && x.magnitude < 1e15 ? Int(x).description : Show.number(x, "float32") }
        if step == 0.0 { refuse("Range", "Requires delta != 0: 0") }
        if step > 0.0 && from > to { refuse("Range", "Requires start <= limit when delta > 0: " + told(from) + "/" + told(to)) }
        if step < 0.0 && from < to { refuse("Range", "Requires start >= limit when delta < 0: " + told(from) + "/" + told(to)) }
        return Tensor(Make.arange(from, to, step, (dtype ?? (isWhole ? int32 : float32)).name, "cpu(0)"))
    }
    /// 0, 1, … below limit.
    public static func range(_ limit: some Number, dtype: DType? = nil) -> Tensor { counted(0, limit, 1, dtype) }
    /// start, start + 1, … below limit.
    public static func range(_ start: some Number, _ limit: some Number, dtype: DType? = nil) -> Tensor { counted(start, limit, 1, dtype) }
    /// start, start + delta, … before limit.
    public static func range(_ start: some Number, _ limit: some Number, _ delta: some Number, dtype: DType? = nil) -> Tensor { counted(start, limit, delta, dtype) }
    public static func range(_ start: some Number, _ limit: some Number, delta: some Number, dtype: DType? = nil) -> Tensor { counted(start, limit, delta, dtype) }
    public static func range(start: some Number, limit: some Number, dtype: DType? = nil) -> Tensor { counted(start, limit, 1, dtype) }
    public static func range(start: some Number, limit: some Number, delta: some Number, dtype: DType? = nil) -> Tensor { counted(start, limit, delta, dtype) }
    /// num numbers in equal distances, the ends among them. Of whole ends float64.
    public static func linspace(_ start: some Number, _ stop: some Number, _ num: Int) -> Tensor {
        if num < 0 { Modes.fail("ValueError", "num must be non-negative, got " + num.description) }
        return Tensor(Make.linspace(start._double, stop._double, num, true, start._isWhole && stop._isWhole ? "float64" : "float32", "cpu(0)"))
    }
    public static func linspace(_ start: some Number, _ stop: some Number, num: Int) -> Tensor { linspace(start, stop, num) }
    /// Between numbers there is one axis only.
    public static func linspace(_ start: some Number, _ stop: some Number, _ num: Int, axis: Int) -> Tensor { linspace(start, stop, num) }

    /// The same values in another dtype.
    public static func cast(_ x: some ArrayData, _ dtype: DType) -> Tensor {
        if let tensor = x as? Tensor, Values.dtype(tensor.core) == dtype.name, !(tensor is Variable) { return tensor }
        let cast = Ops.cast(gathered(x, nil), dtype.name)
        return Tensor(dtype.is_floating ? cast : Ops.stopGradient(cast))
    }
    public static func cast(_ x: some ArrayData, dtype: DType) -> Tensor { cast(x, dtype) }
    public static func saturate_cast(_ value: some ArrayData, _ dtype: DType) -> Tensor {
        let x = gathered(value, nil)
        switch dtype.name {
        case "uint8": return Tensor(Ops.cast(Ops.clip(x, 0.0, 255.0), dtype.name))
        case "int8": return Tensor(Ops.cast(Ops.clip(x, -128.0, 127.0), dtype.name))
        case "int16": return Tensor(Ops.cast(Ops.clip(x, -32768.0, 32767.0), dtype.name))
        case "uint16": return Tensor(Ops.cast(Ops.clip(x, 0.0, 65535.0), dtype.name))
        default: return cast(value, dtype)
        }
    }

    /// A new axis of length depth with on_value at the index, off_value elsewhere; indices outside give off_value.
    public static func one_hot(
        _ indices: some ArrayData, _ depth: Int, on_value: (any Number)? = nil, off_value: (any Number)? = nil, axis: Int = -1, dtype: DType? = nil
    ) -> Tensor {
        let own = Values.dtype(gathered(on_value ?? off_value ?? 1.0, nil))
        let type = (dtype ?? DType(name: own)).name
        let places = gathered(indices, nil)
        if Values.isFloating(places) || Values.dtype(places) == "bool" {
            refuse("OneHot", Values.dtype(places), allowed: "uint8, int8, int32, int64", attribute: "TI")
        }
        var hot = Indexing.oneHot(places, depth, type)
        if on_value != nil || off_value != nil {
            let (on, off) = (on_value?._double ?? 1.0, off_value?._double ?? 0.0)
            hot = Ops.scalar("add", Ops.scalar("mul", hot, on - off, false), off, false)
        }
        if axis == -1 || axis == Values.ndim(hot) - 1 { return Tensor(hot) }
        if axis < 0 || axis >= Values.ndim(hot) { refuse("OneHot", "Expected axis to be -1 or between [0, " + Values.ndim(hot).description + ").  But received: " + axis.description) }
        var order = Array(0..<(Values.ndim(hot) - 1))
        order.insert(Values.ndim(hot) - 1, at: axis)
        return Tensor(Shapes.transpose(hot, order))
    }
    public static func one_hot(
        _ indices: some ArrayData, depth: Int, on_value: (any Number)? = nil, off_value: (any Number)? = nil, axis: Int = -1, dtype: DType? = nil
    ) -> Tensor {
        one_hot(indices, depth, on_value: on_value, off_value: off_value, axis: axis, dtype: dtype)
    }
}
