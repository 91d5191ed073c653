import Engine

// A tensor's values never change; what changes is a Variable, which is a tensor with a storage of its own. The class holds the engine's tensor and the tape that it was
// recorded under: a tape of TensorFlow's remembers only what was computed while it recorded, and for any other tape that is a constant.

/// Numbers of one type in a shape; they never change.
public class Tensor: Operand {
    var core: Engine.Tensor
    /// The outermost of the tapes that recorded when it was made, or when it was watched last; 0 for none.
    var tape: Int

    init(_ core: Engine.Tensor) {
        self.core = core
        tape = Recording.tape
    }

    /// The tensor as an operand: a constant for tapes that don't know it.
    var input: Engine.Tensor {
        if Recording.tape == 0 || tape == Recording.tape || !Gradients.isTracked(core) { return core }
        return Ops.stopGradient(core)
    }
    /// The values alone, not shared with anything that may change.
    var frozen: Engine.Tensor { core }

    /// The lengths of the axes.
    public var shape: TensorShape { TensorShape(Values.shape(core)) }
    /// The type of the elements.
    public var dtype: DType { DType(name: Values.dtype(core)) }
    /// The number of axes.
    public var ndim: Int { Values.ndim(core) }
    public func get_shape() -> TensorShape { shape }
    /// Where the tensor lives.
    public var device: String {
        let isGPU = Values.device(core).hasPrefix("gpu")
        return "/job:localhost/replica:0/task:0/device:" + (isGPU ? "GPU:" + Values.deviceIndex(core).description : "CPU:0")
    }
    /// The values as numpy's own array, or, of a tensor without axes, as its scalar.
    public func numpy() -> NumpyArray { NumpyArray(frozen, isScalar: Values.ndim(core) == 0) }

    /// What stands between the brackets. TensorFlow takes a list that stands alone for the indices themselves.
    static func between(_ indices: [any ArrayIndex]) -> IndexList {
        if indices.count == 1, let places = indices[0] as? [Int] { return IndexList(places) }
        return IndexList(indices)
    }
    func part(_ list: IndexList) -> Tensor { Tensor(read(list)) }
    /// Elements, rows, parts: `x[1, 2]`, `x[-1]`, `x[1..<3, 0...]`, `x[x > 0]`.
    public subscript(indices: any ArrayIndex...) -> Tensor { part(Tensor.between(indices)) }
    /// `x[...]`, `x[..., 1]`
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> Tensor { part(IndexList(afterEllipsis: last)) }
    /// `x[1, ...]`, `x[1, ..., 2]`
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> Tensor { part(IndexList(first, thenEllipsis: last)) }
}

extension Tensor: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(core) }
}

extension Tensor: SingleValue {
    /// The number in a tensor of one element of any shape.
    public var single: Scalar {
        if Values.size(core) != 1 { Modes.fail("TypeError", "only 0-dimensional arrays can be converted to Python scalars") }
        return Scalar(core, as: Values.dtype(core))
    }
    /// Python's `bool(x)`.
    public var truth: Bool {
        let size = Values.size(core)
        if size > 1 { Modes.fail("ValueError", "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()") }
        if size == 0 { Modes.fail("ValueError", "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.") }
        return Values.bool(core)
    }
}

// A sequence over the first axis.
extension Tensor: Sequence, Sized {
    /// The length of the first axis.
    public var count: Int {
        let sizes = Values.shape(core)
        if sizes.isEmpty { Modes.fail("TypeError", "Scalar tensor has no `len()`") }
        return sizes[0]
    }
    public func makeIterator() -> AnyIterator<Tensor> {
        if Values.ndim(core) == 0 { Modes.fail("TypeError", "Cannot iterate over a scalar tensor.") }
        let length = count
        var index = 0
        return AnyIterator<Tensor> { () -> Tensor? in
            if index >= length { return nil }
            index += 1
            return self[index - 1]
        }
    }
}
