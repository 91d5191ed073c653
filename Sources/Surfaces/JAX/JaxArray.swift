import Engine

// An array's values never change, so it holds the engine's tensor and whether its dtype is weak, and every operation makes a new one. The class stands at the top level,
// under a name of its own: inside `jax` it would hide Swift's Array from everything that is written there.

/// `jax.Array`: numbers of one type that never change.
public final class JaxArray {
    let tensor: Tensor
    /// Whether the dtype came from a plain number and gives way to any other.
    public let weak_type: Bool

    init(_ tensor: Tensor, weak: Bool = false) {
        self.tensor = tensor
        weak_type = weak
    }

    /// The lengths of the axes.
    public var shape: Shape { Shape(Values.shape(tensor)) }
    /// The type of the elements.
    public var dtype: jnp.DType { jnp.DType(name: Values.dtype(tensor)) }
    /// The number of axes.
    public var ndim: Int { Values.ndim(tensor) }
    /// The number of elements.
    public var size: Int { Values.size(tensor) }
    /// The bytes of an element.
    public var itemsize: Int { dtype.itemsize }
    /// The bytes of all elements.
    public var nbytes: Int { size * itemsize }
    /// The axes in reverse order.
    public var T: JaxArray { JaxArray(Shapes.transpose(tensor, []), weak: weak_type) }
    /// The last two axes swapped.
    public var mT: JaxArray { jnp.swapaxes(self, -1, -2) }

    /// The only element.
    public func item() -> Scalar {
        if Values.size(tensor) != 1 { Modes.fail("ValueError", "can only convert an array of size 1 to a Python scalar") }
        let dtype = Values.dtype(tensor)
        return Scalar(tensor, as: dtype == "bool" ? dtype : Scalar._isWhole(dtype) ? "int64" : "float64")
    }
    /// The elements in lists, one within the other.
    public func tolist() -> NestedList { _nested(tensor) }
    /// A copy in another dtype.
    public func astype(_ dtype: jnp.DType) -> JaxArray { JaxArray(Ops.cast(tensor, dtype.canonical)) }
    public func copy() -> JaxArray { JaxArray(Ops.copy(tensor), weak: weak_type) }
}

extension JaxArray: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(tensor) }
}

extension JaxArray: SingleValue {
    public var single: Scalar {
        if Values.size(tensor) != 1 {
            Modes.fail("TypeError", "Only scalar arrays can be converted to Python scalars; got arr.ndim=" + Values.ndim(tensor).description)
        }
        return item()
    }
    public var truth: Bool {
        let size = Values.size(tensor)
        if size > 1 { Modes.fail("ValueError", "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()") }
        if size == 0 { Modes.fail("ValueError", "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.") }
        return Values.bool(tensor)
    }
}

// A sequence over the first axis.
extension JaxArray: Sequence, Sized {
    /// The length of the first axis.
    public var count: Int {
        let sizes = Values.shape(tensor)
        if sizes.isEmpty { Modes.fail("TypeError", "len() of unsized object") }
        return sizes[0]
    }
    public func makeIterator() -> AnyIterator<JaxArray> {
        if Values.ndim(tensor) == 0 { Modes.fail("TypeError", "iteration over a 0-d array") }
        let length = count
        var index = 0
        return AnyIterator<JaxArray> { () -> JaxArray? in
            if index >= length { return nil }
            index += 1
            return self[index - 1]
        }
    }
}
