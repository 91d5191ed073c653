import Engine

// To Swift's own values.
extension Tensor {
    /// The only element as Python's own number.
    public func item() -> Scalar {
        needOne()
        let name = Values.dtype(core)
        return Scalar(core, as: name == "bool" ? name : Scalar._isWhole(name) ? "int64" : "float64")
    }
    func needOne() {
        let size = Values.size(core)
        if size != 1 { Modes.fail("RuntimeError", "a Tensor with " + size.description + " elements cannot be converted to Scalar") }
    }
    /// The elements in lists, one within the other.
    public func tolist() -> NestedList { _nested(core) }
    /// The same storage as numpy's own array.
    public func numpy() -> NumpyArray {
        if requires_grad { Modes.fail("RuntimeError", "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.") }
        return NumpyArray(core)
    }
}

extension Tensor: SingleValue {
    /// The number in a tensor of one element of any shape.
    public var single: Scalar { item() }
    /// Python's `bool(x)`.
    public var truth: Bool {
        let size = Values.size(core)
        if size == 1 { return Values.bool(core) }
        Modes.fail("RuntimeError", size == 0 ? "Boolean value of Tensor with no values is ambiguous" : "Boolean value of Tensor with more than one value is ambiguous")
        return false
    }
}

// To another dtype, device or memory.
extension Tensor {
    /// The tensor itself where it has that dtype already.
    public func to(_ dtype: DType) -> Tensor { Values.dtype(core) == dtype.rawValue ? self : Tensor(Ops.cast(core, dtype.rawValue), "ToCopy") }
    public func to(dtype: DType) -> Tensor { to(dtype) }
    public func to(_ device: Device) -> Tensor { Values.device(core) == device.name ? self : Tensor(Make.toDevice(core, device.name), "ToCopy") }
    public func to(_ other: Tensor) -> Tensor { to(other.dtype) }
    public func to(_ device: String) -> Tensor { to(Device(device)) }
    public func to(device: Device, dtype: DType? = nil) -> Tensor { dtype == nil ? to(device) : to(device).to(dtype ?? .float32) }
    public func type(_ dtype: DType) -> Tensor { to(dtype) }
    public func type_as(_ other: Tensor) -> Tensor { to(other.dtype) }
    public func bool() -> Tensor { to(DType.bool) }
    public func int() -> Tensor { to(DType.int32) }
    public func long() -> Tensor { to(DType.int64) }
    public func half() -> Tensor { to(DType.float16) }
    public func bfloat16() -> Tensor { to(DType.bfloat16) }
    public func short() -> Tensor { to(DType.int16) }
    public func char() -> Tensor { to(DType.int8) }
    public func byte() -> Tensor { to(DType.uint8) }
    public func float() -> Tensor { to(DType.float32) }
    public func double() -> Tensor { to(DType.float64) }
    public func cpu() -> Tensor { to(Device("cpu")) }
    public func cuda() -> Tensor { to(Device("cuda")) }
    /// A copy in memory of its own; gradients pass.
    public func clone() -> Tensor { Tensor(Ops.copy(core), "Clone") }
    /// The tensor itself where its elements lie in row order, else a copy.
    public func contiguous() -> Tensor { is_contiguous() ? self : clone() }
}
