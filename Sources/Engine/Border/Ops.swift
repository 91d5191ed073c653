// The border: all that stands above the engine reaches it through the functions of this folder. They are first-order and don't throw, each is declared on one
// line, and they take and give nothing but Tensor, Int, Double, Bool, String, lists of Int, Double and Tensor, and Void; so a script's machine can call them as
// directly as compiled code does. A mistake is reported to the running context (see Context.report) and a harmless placeholder comes back.

/// Operations on tensors. Where a parameter names an op, it is the name of a row of the op table.
public enum Ops {
    /// Element by element: neg, abs, sign, exp, expm1, log, log2, log10, log1p, sqrt, square, reciprocal, sin, cos, tanh, sigmoid, relu, floor, ceil, rint, trunc, logical_not, isnan, …
    public static func unary(_ name: String, _ x: Tensor) -> Tensor {
        Border.tensor { try Core.unary(name, x) }
    }

    /// Element by element with broadcasting: add, sub, mul, div, floor_divide, mod, pow, maximum, minimum, logical_and, logical_or, logical_xor. Both of one dtype.
    public static func binary(_ name: String, _ a: Tensor, _ b: Tensor) -> Tensor {
        Border.tensor { try Core.binary(name, a, b) }
    }

    /// A binary op with a number, which never changes the dtype; reversed puts the number on the left.
    public static func scalar(_ name: String, _ x: Tensor, _ value: Double, _ reversed: Bool) -> Tensor {
        Border.tensor { try Core.scalar(name, x, Scalar(value), reversed) }
    }

    /// The same with an integer, exact beyond 2^53.
    public static func scalarInt(_ name: String, _ x: Tensor, _ value: Int, _ reversed: Bool) -> Tensor {
        Border.tensor { try Core.scalar(name, x, Scalar(value), reversed) }
    }

    /// A binary op in a framework's way. rule says which dtype two dtypes meet in, how whole numbers divide and in what words a mistake is told: "mxnet.nd", "mxnet.np", "numpy", "standard".
    public static func binaryPromoted(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor {
        Border.tensor { try Core.binary(name, a, b, rule) }
    }

    /// The same with a number.
    public static func scalarPromoted(_ name: String, _ x: Tensor, _ value: Double, _ reversed: Bool, _ rule: String) -> Tensor {
        Border.tensor { try Core.scalar(name, x, Scalar(value), reversed, rule) }
    }

    /// The same with an integer, exact beyond 2^53.
    public static func scalarIntPromoted(_ name: String, _ x: Tensor, _ value: Int, _ reversed: Bool, _ rule: String) -> Tensor {
        Border.tensor { try Core.scalar(name, x, Scalar(value), reversed, rule) }
    }

    /// A comparison in a framework's way: "mxnet.nd" gives ones and zeros of the operands' dtype, the others bools.
    public static func comparePromoted(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor {
        Border.tensor { try Core.compare(name, a, b, rule) }
    }

    /// equal, not_equal, less, less_equal, greater, greater_equal; the result is bool, or ones and zeros of a's dtype.
    public static func compare(_ name: String, _ a: Tensor, _ b: Tensor, _ asBool: Bool) -> Tensor {
        Border.tensor { try Core.compare(name, a, b, asBool) }
    }

    /// x compared with a number standing on its right.
    public static func compareScalar(_ name: String, _ x: Tensor, _ value: Double, _ asBool: Bool) -> Tensor {
        Border.tensor { try Core.compareScalar(name, x, Scalar(value), asBool) }
    }

    /// Whether the comparison of x, a tensor of one element, with a number on its right is true.
    public static func holds(_ name: String, _ x: Tensor, _ value: Double) -> Bool {
        Border.bool { try Core.holds(name, x, value) }
    }

    /// a where condition isn't zero, b elsewhere; all three broadcast.
    public static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
        Border.tensor { try Core.select(condition, a, b) }
    }

    /// The same, with a framework's words for shapes that don't fit.
    public static func selectPromoted(_ condition: Tensor, _ a: Tensor, _ b: Tensor, _ rule: String) -> Tensor {
        Border.tensor { try Core.select(condition, a, b, rule) }
    }

    /// Every element held within low and high.
    public static func clip(_ x: Tensor, _ low: Double, _ high: Double) -> Tensor {
        Border.tensor { try Core.clip(x, low, high) }
    }

    /// The same values in another dtype.
    public static func cast(_ x: Tensor, _ dtype: String) -> Tensor {
        Border.tensor { try Core.cast(x, DType.named(dtype)) }
    }

    /// sum, mean, max, min, prod, norm, any, all over the axes, over all of them when the list is empty.
    public static func reduce(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor {
        Border.tensor { try Core.reduce(name, x, axes, keepdims: keepdims) }
    }

    /// As reduce, with a framework's rule for gradients at ties and edges.
    public static func reducePromoted(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool, _ rule: String) -> Tensor {
        Border.tensor { try Core.reduce(name, x, axes, keepdims: keepdims, rule) }
    }

    /// log(sum(exp(x))) over the axes, over all of them when the list is empty.
    public static func logSumExp(_ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor {
        Border.tensor { try Core.logSumExp(x, axes, keepdims: keepdims) }
    }

    /// The sum of squared distances from the mean, over the number of elements less correction; or its square root.
    public static func variance(_ x: Tensor, _ axes: [Int], _ keepdims: Bool, _ correction: Double, _ root: Bool) -> Tensor {
        Border.tensor { try Core.variance(x, axes, keepdims: keepdims, correction, root: root) }
    }

    /// The p-norm over the axes, with no gradient at 0; p may be infinite, and 0 counts what isn't 0.
    public static func vectorNorm(_ x: Tensor, _ p: Double, _ axes: [Int], _ keepdims: Bool) -> Tensor {
        Border.tensor { try Core.vectorNorm(x, p, axes, keepdims: keepdims) }
    }

    /// Running products along an axis.
    public static func cumprod(_ x: Tensor, _ axis: Int) -> Tensor {
        Border.tensor { try Core.cumprod(x, axis) }
    }

    /// As reduce, but a result without axes has the shape [1], as in MXNet nd.
    public static func reduceAtLeast1D(_ name: String, _ x: Tensor, _ axes: [Int], _ keepdims: Bool) -> Tensor {
        Border.tensor { try Core.reduce(name, x, axes, keepdims: keepdims, atLeast1D: true) }
    }

    /// argmax, argmin along one axis; the first of equals.
    public static func argReduce(_ name: String, _ x: Tensor, _ axis: Int, _ keepdims: Bool, _ dtype: String) -> Tensor {
        Border.tensor { try Core.argReduce(name, x, axis, keepdims: keepdims, DType.named(dtype)) }
    }

    /// argmax, argmin over all elements in row order; the result has no axes.
    public static func argReduceAll(_ name: String, _ x: Tensor, _ dtype: String) -> Tensor {
        Border.tensor { try Core.argReduceAll(name, x, DType.named(dtype)) }
    }

    /// Running sums along an axis.
    public static func cumsum(_ x: Tensor, _ axis: Int) -> Tensor {
        Border.tensor { try Core.cumsum(x, axis) }
    }

    /// MXNet's dot: the last axis of a with the first of b.
    public static func dot(_ a: Tensor, _ b: Tensor) -> Tensor {
        Border.tensor { try Core.dot(a, b) }
    }

    /// numpy's matmul: matrices in the last two axes, the others broadcast; either may be taken transposed (needs two axes).
    public static func matmul(_ a: Tensor, _ b: Tensor, _ transposeA: Bool, _ transposeB: Bool) -> Tensor {
        Border.tensor { try Core.matmul(a, b, transposeA, transposeB) }
    }

    /// Contracts the axes of a with those of b, pairwise.
    public static func tensordot(_ a: Tensor, _ b: Tensor, _ axesA: [Int], _ axesB: [Int]) -> Tensor {
        Border.tensor { try Core.tensordot(a, b, axesA, axesB) }
    }

    /// A new tensor with the same values. Its gradient reaches x.
    public static func copy(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.copy(x) }
    }

    /// The same storage without the history: no gradient passes; a write to either is seen by both.
    public static func detach(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.detach(x) }
    }

    /// As detach, but a write through it is no change that backward would refuse: PyTorch's `.data`.
    public static func share(_ x: Tensor) -> Tensor {
        Core.share(x)
    }

    /// The value as a constant: no gradient passes, nothing is shared.
    public static func stopGradient(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.stopGradient(x) }
    }

    /// Writes value (broadcast, cast) over all of target, in place: every handle on target's storage sees it. Tracked while recording.
    public static func assign(_ target: Tensor, _ value: Tensor) {
        Border.void { try Core.assign(target, value) }
    }
}
