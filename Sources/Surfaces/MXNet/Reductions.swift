import Engine

// Reductions: over all elements, or along an axis or several.
extension NDArray {
    func reduced(_ op: String, _ axis: (any Dims)?, _ keepdims: Bool) -> NDArray {
        let axes = axis?._sizes ?? []
        if !axes.isEmpty { need(axes) }
        if flavour == .nd { return like(Ops.reduceAtLeast1D(op, tensor, axes, keepdims)) }
        return like(Ops.reduce(op, tensor, axes, keepdims))
    }
    /// numpy counts Booleans as integers.
    func summed(_ op: String, _ axis: (any Dims)?, _ keepdims: Bool) -> NDArray {
        if flavour != .nd && Values.dtype(tensor) == "bool" { return like(Ops.cast(tensor, "int64")).reduced(op, axis, keepdims) }
        return reduced(op, axis, keepdims)
    }
    /// numpy's means of integers are floats.
    func averaged(_ axis: (any Dims)?, _ keepdims: Bool) -> NDArray {
        if flavour != .nd && !isFloating { return like(Ops.cast(tensor, "float32")).reduced("mean", axis, keepdims) }
        return reduced("mean", axis, keepdims)
    }
    /// The mean of the squared distances from the mean; its root when asked.
    func spread(_ axis: (any Dims)?, _ ddof: Int, _ keepdims: Bool, _ root: Bool) -> NDArray {
        let distance = self - averaged(axis, true)
        let sum = (distance * distance).reduced("sum", axis, keepdims)
        let count = Values.size(tensor) / Swift.max(1, Values.size(sum.tensor))
        let variance = sum / (count - ddof)
        return root ? variance.sqrt() : variance
    }
    func argReduced(_ op: String, _ axis: Int?, _ keepdims: Bool) -> NDArray {
        let dtype = flavour == .nd ? "float32" : "int64"
        if let axis = axis {
            if flavour == .nd { NDArray.need(axis: axis, of: ndim) } else { need([axis]) }
            return NDArray.atLeast1D(Ops.argReduce(op, tensor, axis, keepdims, dtype), flavour)
        }
        return NDArray.atLeast1D(Ops.argReduceAll(op, tensor, dtype), flavour)
    }

    public func sum(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { summed("sum", axis, keepdims) }
    public func sum(_ axis: any Dims, keepdims: Bool = false) -> NDArray { summed("sum", axis, keepdims) }
    public func mean(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { averaged(axis, keepdims) }
    public func mean(_ axis: any Dims, keepdims: Bool = false) -> NDArray { averaged(axis, keepdims) }
    public func prod(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { summed("prod", axis, keepdims) }
    public func prod(_ axis: any Dims, keepdims: Bool = false) -> NDArray { summed("prod", axis, keepdims) }
    public func max(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { reduced("max", axis, keepdims) }
    public func max(_ axis: any Dims, keepdims: Bool = false) -> NDArray { reduced("max", axis, keepdims) }
    public func min(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { reduced("min", axis, keepdims) }
    public func min(_ axis: any Dims, keepdims: Bool = false) -> NDArray { reduced("min", axis, keepdims) }
    /// The standard deviation; ddof is taken off the number of elements.
    public func std(axis: (any Dims)? = nil, ddof: Int = 0, keepdims: Bool = false) -> NDArray { spread(axis, ddof, keepdims, true) }
    /// The variance; ddof is taken off the number of elements.
    public func `var`(axis: (any Dims)? = nil, ddof: Int = 0, keepdims: Bool = false) -> NDArray { spread(axis, ddof, keepdims, false) }
    public func all(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { reduced("all", axis, keepdims) }
    public func any(axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { reduced("any", axis, keepdims) }
    /// The root of the sum of squares, or with ord 1 the sum of magnitudes.
    public func norm(ord: Int = 2, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray {
        if ord == 1 { return abs().reduced("sum", axis, keepdims) }
        if ord != 2 { NDArray.refuse("Check failed: param.ord == 1 || param.ord == 2: norm only supports ord=1 and ord=2") }
        // MXNet reckons it in units of the largest element, which shows in the last digit; numpy doesn't.
        return reduced(flavour == .numpy ? "norm" : "scaled_norm", axis, keepdims)
    }
    /// The place of the greatest element, the first of equals.
    public func argmax(axis: Int? = nil, keepdims: Bool = false) -> NDArray { argReduced("argmax", axis, keepdims) }
    public func argmax(_ axis: Int, keepdims: Bool = false) -> NDArray { argReduced("argmax", axis, keepdims) }
    /// The place of the least element, the first of equals.
    public func argmin(axis: Int? = nil, keepdims: Bool = false) -> NDArray { argReduced("argmin", axis, keepdims) }
    public func argmin(_ axis: Int, keepdims: Bool = false) -> NDArray { argReduced("argmin", axis, keepdims) }
    /// Running sums, along an axis or over all elements in row order.
    public func cumsum(axis: Int? = nil) -> NDArray {
        if let axis = axis { return cumsum(axis) }
        return like(Ops.cumsum(Shapes.reshape(tensor, [-1]), 0))
    }
    public func cumsum(_ axis: Int) -> NDArray {
        needScan(axis)
        return like(Ops.cumsum(tensor, axis))
    }
}
