import Engine

extension torch {
    static var defaultFloat: DType { DType.named(Modes.defaultDType()) }

    static func placed(_ core: Engine.Tensor, _ requires_grad: Bool) -> Tensor {
        let made = Tensor(core)
        if requires_grad { Gradients.require(core, true) }
        return made
    }

    /// The dtype of a tensor of such data: floats are float32 unless told otherwise, whole numbers int64.
    static func gathered(_ data: any ArrayData, _ dtype: DType?, _ device: Device?) -> Engine.Tensor {
        if let tensor = data as? Tensor {
            let copy = Ops.stopGradient(Ops.copy(dtype == nil || dtype == tensor.dtype ? tensor.core : Ops.cast(tensor.core, (dtype ?? .float32).rawValue)))
            return device == nil ? copy : Make.toDevice(copy, Device.name(device))
        }
        if let array = data as? NumpyArray { return gathered(Tensor(array.core), dtype, device) }
        let collector = ArrayCollector(isTorch: true)
        let shape = data._collect(collector)
        let own = collector.hasFloats || collector.doubles.isEmpty ? defaultFloat.rawValue : collector.dtype
        return collector.tensor(shape, dtype?.rawValue ?? own, Device.name(device))
    }

    /// A tensor of the numbers.
    public static func tensor(_ data: NestedList, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        placed(gathered(data, dtype, device), requires_grad)
    }
    @_disfavoredOverload
    public static func tensor(_ data: some ArrayData, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        placed(gathered(data, dtype, device), requires_grad)
    }
    /// The tensor itself where nothing is to be changed, else a new one.
    public static func as_tensor(_ data: NestedList, dtype: DType? = nil, device: Device? = nil) -> Tensor { Tensor(gathered(data, dtype, device)) }
    @_disfavoredOverload
    public static func as_tensor(_ data: some ArrayData, dtype: DType? = nil, device: Device? = nil) -> Tensor {
        if let tensor = data as? Tensor { return dtype == nil ? tensor : tensor.to(dtype ?? .float32) }
        if let array = data as? NumpyArray { return dtype == nil ? Tensor(array.core) : Tensor(array.core).to(dtype ?? .float32) }
        return Tensor(gathered(data, dtype, device))
    }
    /// A tensor on the array's own storage.
    public static func from_numpy(_ array: NumpyArray) -> Tensor { Tensor(array.core) }

    static func sizes(_ size: [any Dims], ofZeros: Bool = false) -> [Int] {
        let sizes = size.count == 1 ? size[0]._sizes : size.flatMap { $0._sizes }
        for length in sizes {
            if length < 0 && ofZeros { Modes.fail("RuntimeError", "zeros: Dimension size must be non-negative.") }
            if length < 0 {
                Modes.fail("RuntimeError", "Trying to create tensor with negative dimension " + length.description + ": " + sizes.description)
            }
        }
        return sizes
    }
    static func filled(_ size: [Int], _ value: Double, _ dtype: DType?, _ device: Device?, _ requires_grad: Bool) -> Tensor {
        placed(Make.full(size, value, (dtype ?? defaultFloat).rawValue, Device.name(device)), requires_grad)
    }

    // Of one value; the size as numbers, `zeros(2, 3)`, as a list, `zeros([2, 3])`, or with its label.
    public static func zeros(_ size: any Dims..., dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes(size, ofZeros: true), 0.0, dtype, device, requires_grad)
    }
    public static func zeros(size: any Dims, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes([size], ofZeros: true), 0.0, dtype, device, requires_grad)
    }
    public static func ones(_ size: any Dims..., dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes(size), 1.0, dtype, device, requires_grad)
    }
    public static func ones(size: any Dims, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes([size]), 1.0, dtype, device, requires_grad)
    }
    /// Any values: zeros here.
    public static func empty(_ size: any Dims..., dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes(size), 0.0, dtype, device, requires_grad)
    }
    public static func empty(size: any Dims, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        filled(sizes([size]), 0.0, dtype, device, requires_grad)
    }
    public static func full(_ size: any Dims, _ fill_value: some Number, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        let own: DType = fill_value is Bool ? .bool : fill_value._isWhole ? .int64 : defaultFloat
        return filled(sizes([size]), fill_value._double, dtype ?? own, device, requires_grad)
    }
    public static func eye(_ n: Int, _ m: Int? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        placed(Make.eye(n, m ?? n, 0, (dtype ?? defaultFloat).rawValue, Device.name(device)), requires_grad)
    }

    // Like another.
    static func filled(like input: Tensor, _ value: Double, _ dtype: DType?, _ requires_grad: Bool) -> Tensor {
        placed(Make.full(Values.shape(input.core), value, dtype?.rawValue ?? Values.dtype(input.core), Values.device(input.core)), requires_grad)
    }
    public static func zeros_like(_ input: Tensor, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor { filled(like: input, 0.0, dtype, requires_grad) }
    public static func ones_like(_ input: Tensor, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor { filled(like: input, 1.0, dtype, requires_grad) }
    public static func empty_like(_ input: Tensor, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor { filled(like: input, 0.0, dtype, requires_grad) }
    public static func full_like(_ input: Tensor, _ fill_value: some Number, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor {
        filled(like: input, fill_value._double, dtype, requires_grad)
    }

    // Of a range. Whole numbers make int64.
    static func counted(_ start: any Number, _ end: any Number, _ step: any Number, _ dtype: DType?, _ device: Device?, _ requires_grad: Bool) -> Tensor {
        let isWhole = start._isWhole && end._isWhole && step._isWhole
        if step._double == 0.0 { Modes.fail("RuntimeError", "step must be nonzero") }
        if (end._double - start._double) * step._double < 0.0 { Modes.fail("RuntimeError", "upper bound and lower bound inconsistent with step sign") }
        let type = dtype ?? (isWhole ? .int64 : defaultFloat)
        return placed(Make.arange(start._double, end._double, step._double, type.rawValue, Device.name(device)), requires_grad)
    }
    /// 0, 1, … below end.
    public static func arange(_ end: some Number, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        counted(0, end, 1, dtype, device, requires_grad)
    }
    /// start, start + step, … below end.
    public static func arange(_ start: some Number, _ end: some Number, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        counted(start, end, 1, dtype, device, requires_grad)
    }
    public static func arange(_ start: some Number, _ end: some Number, _ step: some Number, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        counted(start, end, step, dtype, device, requires_grad)
    }
    /// steps numbers in equal distances, the ends among them.
    public static func linspace(_ start: some Number, _ end: some Number, _ steps: Int, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        if steps < 0 { Modes.fail("RuntimeError", "number of steps must be non-negative") }
        return placed(Make.linspace(start._double, end._double, steps, true, (dtype ?? defaultFloat).rawValue, Device.name(device)), requires_grad)
    }
    public static func linspace(_ start: some Number, _ end: some Number, steps: Int, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        linspace(start, end, steps, dtype: dtype, device: device, requires_grad: requires_grad)
    }
    /// 10 to the powers of a linspace.
    public static func logspace(_ start: some Number, _ end: some Number, _ steps: Int, dtype: DType? = nil) -> Tensor {
        let powers = Make.linspace(start._double, end._double, steps, true, (dtype ?? defaultFloat).rawValue, "cpu(0)")
        return Tensor(Ops.scalar("pow", powers, 10.0, true))
    }
    public static func set_default_dtype(_ d: DType) { Modes.setDefaultDType(d.rawValue) }
    public static func get_default_dtype() -> DType { defaultFloat }
}

extension Tensor {
    public func new_zeros(_ size: any Dims, dtype: DType? = nil) -> Tensor { torch.filled(torch.sizes([size]), 0.0, dtype ?? self.dtype, device, false) }
    public func new_ones(_ size: any Dims, dtype: DType? = nil) -> Tensor { torch.filled(torch.sizes([size]), 1.0, dtype ?? self.dtype, device, false) }
    public func new_full(_ size: any Dims, _ fill_value: some Number, dtype: DType? = nil) -> Tensor {
        torch.filled(torch.sizes([size]), fill_value._double, dtype ?? self.dtype, device, false)
    }
    public func new_tensor(_ data: NestedList, dtype: DType? = nil) -> Tensor { torch.tensor(data, dtype: dtype ?? self.dtype) }
}
