import Engine

/// Which library's array a value is: it decides how it prints and where the two of MXNet differ.
public enum Flavour {
    /// `mx.nd`: every array has an axis at least, comparisons give numbers.
    case nd
    /// `mx.np`: numpy's rules with float32 as the usual dtype.
    case np
    /// What `asnumpy()` gives: numpy itself.
    case numpy

    /// The engine's name for its rules: the dtype of a result, how integers divide, the words of a mistake.
    var rule: String {
        switch self {
        case .nd: return "mxnet.nd"
        case .np: return "mxnet.np"
        case .numpy: return "numpy"
        }
    }
}

// One class serves `nd` and `np`, as an array goes from one to the other in the same book. It holds the engine's tensor and its flavour and nothing else, so that
// whatever the engine does to the tensor's storage (a write through a view, a gradient) is seen by every array on it.

/// The array of both surfaces, nd and np. A value knows at run time which of the two made it, and prints so.
public final class NDArray: Operand {
    let tensor: Tensor
    let flavour: Flavour

    /// What other surfaces' text hands to the engine.
    public var _core: Tensor { tensor }

    init(_ tensor: Tensor, _ flavour: Flavour) {
        self.tensor = tensor
        self.flavour = flavour
    }

    /// nd knows no array without axes: what has none gets one of length 1.
    static func atLeast1D(_ tensor: Tensor, _ flavour: Flavour) -> NDArray {
        flavour == .nd && Values.ndim(tensor) == 0 ? NDArray(Shapes.reshape(tensor, [1]), flavour) : NDArray(tensor, flavour)
    }
    /// An array of the same flavour.
    func like(_ tensor: Tensor) -> NDArray { NDArray(tensor, flavour) }

    /// The lengths of the axes.
    public var shape: Shape { Shape(Values.shape(tensor)) }
    /// The name of the element type: "float32", …
    public var dtype: DType { Values.dtype(tensor) }
    /// The device that holds the array.
    public var context: Context {
        let index = Values.deviceIndex(tensor)
        return Values.device(tensor).hasPrefix("gpu") ? gpu(index) : cpu(index)
    }
    /// The device that holds the array.
    public var ctx: Context { context }
    /// The number of elements.
    public var size: Int { Values.size(tensor) }
    /// The number of axes.
    public var ndim: Int { Values.ndim(tensor) }
    /// The axes in reverse order.
    public var T: NDArray { like(Shapes.transpose(tensor, [])) }

    /// The gradient, once `attach_grad()` has made room for it.
    public var grad: NDArray! {
        get { Gradients.has(tensor) ? like(Gradients.get(tensor)) : nil }
        set {
            if let gradient = newValue {
                Gradients.set(tensor, gradient.tensor)
            } else {
                Gradients.clear(tensor)
            }
        }
    }
}

extension NDArray: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(tensor) }
}

// A sequence over the first axis.
extension NDArray: Sequence, Sized {
    /// The length of the first axis.
    public var count: Int {
        let sizes = Values.shape(tensor)
        if sizes.isEmpty { Modes.fail("TypeError", "len() of unsized object") }
        return sizes[0]
    }
    public func makeIterator() -> AnyIterator<NDArray> {
        let length = count
        var index = 0
        return AnyIterator<NDArray> { () -> NDArray? in
            if index >= length { return nil }
            index += 1
            return self[index - 1]
        }
    }
}
