import Engine

// The class holds the engine's tensor and nothing of its own that numbers depend on: views of one storage are several objects on it, and whatever the engine does to
// the storage (a write through a view, a gradient) is seen by all of them. It isn't final, for `nn.Parameter` is a tensor.

/// An array of numbers of one dtype that remembers how it was computed.
public class Tensor: Operand {
    var core: Engine.Tensor
    /// What PyTorch calls the operation that made it, where that isn't the engine's name.
    var operation: String

    init(_ core: Engine.Tensor, _ operation: String = "") {
        self.core = core
        self.operation = operation
    }

    /// What a tensor is called that has no shape yet; empty for all others.
    var missing: String { "" }
    /// Refuses a tensor that has no shape yet.
    func needShape() {
        if !missing.isEmpty {
            Modes.fail(
                "RuntimeError",
                "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in `load_state_dict` when trying to load an uninitialized parameter "
                    + "into an initialized one. Call `forward` to initialize the parameters before accessing their attributes.")
        }
    }
    /// Refuses a tensor that has no value yet, in a function's arguments.
    func needValue(_ function: String) {
        if !missing.isEmpty {
            Modes.fail(
                "ValueError",
                "Attempted to use an uninitialized parameter in " + function + ". This error happens when you are using a `LazyModule` or explicitly manipulating "
                    + "`torch.nn.parameter.UninitializedParameter` objects. When using LazyModules Call `forward` with a dummy batch to initialize the parameters before calling "
                    + "torch functions")
        }
    }

    /// The lengths of the axes.
    public var shape: Size {
        needShape()
        return Size(Values.shape(core))
    }
    /// The type of the elements.
    public var dtype: DType { DType.named(Values.dtype(core)) }
    /// The device that holds the tensor.
    public var device: Device {
        Values.device(core).hasPrefix("gpu") ? Device("cuda", Values.deviceIndex(core)) : Device("cpu")
    }
    /// The number of axes.
    public var ndim: Int { Values.ndim(core) }
    public func size() -> Size { shape }
    public func size(_ dim: Int) -> Int { shape[axis(dim)] }
    public func dim() -> Int { Values.ndim(core) }
    /// The number of elements.
    public func numel() -> Int { shape.numel() }
    public func nelement() -> Int { Values.size(core) }
    public func is_floating_point() -> Bool { Values.isFloating(core) }
    /// The bytes of an element.
    public func element_size() -> Int {
        switch dtype {
        case .bool, .uint8, .int8: return 1
        case .int16, .float16, .bfloat16: return 2
        case .int32, .float32: return 4
        case .int64, .float64: return 8
        }
    }
    public func is_contiguous() -> Bool { Views.isContiguous(core) }
    /// The steps from one element to the next along each axis, in elements.
    public func stride() -> [Int] { Views.strides(core) }
    public func stride(_ dim: Int) -> Int { Views.strides(core)[axis(dim)] }
    public func storage_offset() -> Int { Views.offset(core) }
    /// Equal for tensors that begin at the same element of the same storage.
    public func data_ptr() -> Int { Views.address(core) }
    public var is_cuda: Bool { Values.device(core).hasPrefix("gpu") }

    /// The axis counted from the front. PyTorch's error where there is none.
    func axis(_ dim: Int, of rank: Int) -> Int {
        let limit = rank == 0 ? 1 : rank
        if dim < 0 - limit || dim >= limit {
            Modes.fail(
                "IndexError",
                "Dimension out of range (expected to be in range of [" + (0 - limit).description + ", " + (limit - 1).description + "], but got " + dim.description + ")")
        }
        return dim < 0 ? dim + limit : dim
    }
    func axis(_ dim: Int) -> Int { axis(dim, of: Values.ndim(core)) }
}

extension Tensor: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(core) }
}

// A sequence over the first axis.
extension Tensor: Sequence, Sized {
    /// The length of the first axis.
    public var count: Int {
        let sizes = Values.shape(core)
        if sizes.isEmpty { Modes.fail("TypeError", "len() of a 0-d tensor") }
        return sizes[0]
    }
    public func makeIterator() -> AnyIterator<Tensor> {
        if Values.ndim(core) == 0 { Modes.fail("TypeError", "iteration over a 0-d tensor") }
        let length = count
        var index = 0
        return AnyIterator<Tensor> { () -> Tensor? in
            if index >= length { return nil }
            index += 1
            return self[index - 1]
        }
    }
}
