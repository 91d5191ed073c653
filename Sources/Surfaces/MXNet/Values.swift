import Engine

// Values, copies, types and devices.
extension NDArray {
    /// The only element, printed as numpy prints a number of that dtype.
    public func asscalar() -> Scalar {
        if Values.size(tensor) != 1 { Modes.fail("ValueError", "The current array is not a scalar") }
        return Scalar(tensor, as: Values.dtype(tensor))
    }
    /// The only element as Python's own number.
    public func item() -> Scalar {
        if Values.size(tensor) != 1 { Modes.fail("ValueError", "can only convert an array of size 1 to a Python scalar") }
        let dtype = Values.dtype(tensor)
        return Scalar(tensor, as: dtype == "bool" ? dtype : Scalar._isWhole(dtype) ? "int64" : "float64")
    }
    /// A copy as numpy's own array.
    public func asnumpy() -> NDArray { NDArray(Ops.stopGradient(tensor), .numpy) }
    /// The elements in lists, one within the other.
    public func tolist() -> NestedList {
        let dtype = Values.dtype(tensor)
        let collector = ArrayCollector()
        let sizes = collector.add(tensor)
        var position = 0
        func list(_ axis: Int) -> NestedList {
            if axis == sizes.count {
                position += 1
                if dtype == "bool" { return .bool(collector.ints[position - 1] != 0) }
                return collector.hasFloats ? .float(collector.doubles[position - 1]) : .int(collector.ints[position - 1])
            }
            var items: [NestedList] = []
            for _ in 0..<sizes[axis] { items.append(list(axis + 1)) }
            return .list(items)
        }
        return list(0)
    }
    /// A new array with the same values.
    public func copy() -> NDArray { like(Ops.copy(tensor)) }
    /// A copy in another dtype.
    public func astype(_ dtype: DType) -> NDArray { like(Ops.cast(tensor, dtype)) }
    /// Writes the values into another array of the same shape.
    @discardableResult
    public func copyto(_ other: NDArray) -> NDArray {
        other.willWrite()
        Ops.assign(other.tensor, tensor)
        return other
    }
    /// A copy on a device.
    public func copyto(_ other: Context) -> NDArray { like(Make.toDevice(Ops.copy(tensor), other.device)) }
    /// The array itself where it is on the device already, else a copy there.
    public func as_in_context(_ context: Context) -> NDArray {
        let device = context.device
        return Values.device(tensor) == device ? self : like(Make.toDevice(tensor, device))
    }
    /// As `as_in_context`.
    public func as_in_ctx(_ ctx: Context) -> NDArray { as_in_context(ctx) }
    /// The same array as one of np.
    public func as_np_ndarray() -> NDArray { NDArray(tensor, .np) }
    /// The same array as one of nd.
    public func as_nd_ndarray() -> NDArray { NDArray.atLeast1D(tensor, .nd) }
    /// Waits until the value is there.
    public func wait_to_read() { Values.evaluate(tensor) }

    var isFloating: Bool { Values.isFloating(tensor) }

    /// MXNet takes no writes into the graph that it records.
    func willWrite() {
        if Modes.isRecording() && Gradients.isTracked(tensor) {
            Modes.fail("MXNetError", "Check failed: AGInfo::IsNone(*output): Inplace operations (+=, -=, x[:]=, etc) are not supported when recording with autograd.")
        }
    }
}

extension NDArray: SingleValue {
    /// The number in an array of one element of any shape.
    public var single: Scalar {
        if Values.size(tensor) != 1 { Modes.fail("TypeError", "only size-1 arrays can be converted to Python scalars") }
        return Scalar(tensor, as: Values.dtype(tensor))
    }
    /// Python's `bool(x)`.
    public var truth: Bool {
        let size = Values.size(tensor)
        if size == 1 { return Values.bool(tensor) }
        if size > 1 {
            Modes.fail("ValueError", "The truth value of an " + (flavour == .nd ? "NDArray" : "ndarray") + " with multiple elements is ambiguous.")
        }
        return false
    }
}
