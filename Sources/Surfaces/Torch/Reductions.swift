import Engine

/// Stands for an axis that isn't named. Not an Optional: a literal goes into `any Dims` more directly.
public struct EveryAxis: Dims {
    public init() {}
    public var _sizes: [Int] { [] }
}
/// All axes, unless told.
public let everyAxis = EveryAxis()

/// The axes told, by either label; nil for all.
func chosen(_ dim: any Dims, _ axis: any Dims = everyAxis) -> (any Dims)? {
    if !(dim is EveryAxis) { return dim }
    return axis is EveryAxis ? nil : axis
}

// Reductions. The axis stands by position, as `dim:` or, as in numpy, as `axis:`; so `keepdim:` or `keepdims:`.

extension Tensor {
    /// The axes to reduce over; an empty list stands for all.
    func reduced(_ dim: (any Dims)?) -> [Int] {
        guard let dim else { return [] }
        let axes = axes(dim._sizes)
        return Values.ndim(core) == 0 ? [] : axes
    }
    func reduce(_ name: String, _ dim: (any Dims)?, _ keep: Bool, _ operation: String) -> Tensor {
        let axes = reduced(dim)
        let result = Ops.reducePromoted(name, core, axes, keep, "torch")
        // Of bytes `all` and `any` are bytes.
        if Values.dtype(core) == "uint8" && Values.dtype(result) == "bool" { return Tensor(Ops.cast(result, "uint8")) }
        return Tensor(result, operation)
    }
    /// Sums and products of whole numbers are int64.
    func widened(_ dtype: DType?) -> Tensor {
        if let wanted = dtype { return to(wanted) }
        return Values.isFloating(core) ? self : to(.int64)
    }
    func needFloating(_ name: String) {
        if !Values.isFloating(core) {
            Modes.fail(
                "RuntimeError", name + "(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: " + dtype.typeName)
        }
    }
    func needElements(_ name: String, _ dim: (any Dims)?) {
        if Values.size(core) == 0 && dim == nil {
            Modes.fail("RuntimeError", name + "(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.")
        }
    }
    /// An extreme of nothing isn't there.
    func needLength(_ name: String, _ at: Int) {
        if ndim > 0 && Values.shape(core)[at] == 0 {
            Modes.fail("IndexError", name + "(): Expected reduction dim " + at.description + " to have non-zero size.")
        }
    }
    /// The largest or smallest over axes.
    func bounded(_ name: String, _ dim: (any Dims)?, _ keep: Bool) -> Tensor {
        if Values.size(core) == 0 {
            if dim == nil { needElements("a" + name, nil) }
            for at in reduced(dim) { needLength("a" + name, at) }
        }
        return reduce(name, dim, keep, name == "max" ? "Amax" : "Amin")
    }
    func summed(_ dim: (any Dims)?, _ keep: Bool, _ dtype: DType?) -> Tensor { widened(dtype).reduce("sum", dim, keep, dim == nil ? "Sum" : "SumBackward1") }
    func averaged(_ dim: (any Dims)?, _ keep: Bool, _ dtype: DType?) -> Tensor {
        let source = dtype == nil ? self : to(dtype ?? .float32)
        source.needFloating("mean")
        return source.reduce("mean", dim, keep, dim == nil ? "Mean" : "MeanBackward1")
    }
    func multiplied(_ dim: (any Dims)?, _ keep: Bool, _ dtype: DType?) -> Tensor { widened(dtype).reduce("prod", dim, keep, dim == nil ? "Prod" : "ProdBackward1") }
    func place(_ name: String, _ dim: (any Dims)?, _ keep: Bool) -> Tensor {
        if Values.size(core) == 0 && dim == nil {
            Modes.fail("IndexError", name + "(): Expected reduction dim to be specified for input.numel() == 0.")
        }
        if Values.dtype(core) == "bool" { Modes.fail("RuntimeError", name + "(): does not support bool input") }
        guard let along = dim else {
            let found = Tensor(Ops.argReduceAll(name, core, "int64"))
            return keep ? found.reshape(Values.shape(core).map { _ in 1 }) : found
        }
        let at = axis(along._sizes.first ?? 0)
        needLength(name, at)
        return Tensor(Values.ndim(core) == 0 ? Ops.argReduceAll(name, core, "int64") : Ops.argReduce(name, core, at, keep, "int64"))
    }
    func logSummed(_ dim: (any Dims)?, _ keep: Bool) -> Tensor {
        let source = Values.isFloating(core) ? self : to(torch.defaultFloat)
        return Tensor(Ops.logSumExp(source.core, source.reduced(dim), keep), "Logsumexp")
    }
    /// correction: what is taken from the number of elements that the sum of squares is divided by.
    func spread(_ dim: (any Dims)?, _ keep: Bool, _ correction: Double, _ root: Bool) -> Tensor {
        if !Values.isFloating(core) { Modes.fail("RuntimeError", "std and var only support floating point and complex dtypes") }
        return Tensor(Ops.variance(core, reduced(dim), keep, correction, root), root ? "Std" : "Var")
    }
    func normed(_ p: Double, _ dim: (any Dims)?, _ keep: Bool) -> Tensor {
        if !Values.isFloating(core) {
            Modes.fail("RuntimeError", "linalg.vector_norm: Expected a floating point or complex tensor as input. Got " + dtype.typeName)
        }
        return Tensor(Ops.vectorNorm(core, p, reduced(dim), keep), "LinalgVectorNorm")
    }
    /// The largest or smallest along one axis, and where: the first of several.
    func extreme(_ name: String, _ dim: Int, _ keep: Bool) -> ValuesAndIndices {
        needLength(name, axis(dim))
        // Of Booleans true is the largest.
        let places = (Values.dtype(core) == "bool" ? to(.uint8) : self).place("arg" + name, dim, true)
        let values = Values.ndim(core) == 0 ? clone() : gather(axis(dim), places)
        values.operation = name == "max" ? "Max" : "Min"
        if keep || Values.ndim(core) == 0 { return ValuesAndIndices(values, places, name) }
        return ValuesAndIndices(Tensor(values.squeeze(dim).core, values.operation), places.squeeze(dim), name)
    }

    public func max() -> Tensor {
        needElements("max", nil)
        return reduce("max", nil, false, "MaxBackward1")
    }
    public func min() -> Tensor {
        needElements("min", nil)
        return reduce("min", nil, false, "MinBackward1")
    }
    public func norm() -> Tensor { normed(2, nil, false) }
    /// p: 1, 2, `.infinity`, …
    public func norm(_ p: Double = 2, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        normed(p, chosen(dim, axis), keepdim || keepdims)
    }
    public func norm(_ p: Double, _ dim: any Dims, keepdim: Bool = false) -> Tensor { normed(p, dim, keepdim) }
    /// "fro": the root of the sum of squares; "nuc": the sum of singular values.
    public func norm(_ p: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
        if p == "fro" { return normed(2.0, chosen(dim), keepdim) }
        return torch.linalg.matrix_norm(self, p, dim: dim is EveryAxis ? Size([-2, -1]) : dim, keepdim: keepdim)
    }
    public func norm(p: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { norm(p, dim: dim, keepdim: keepdim) }
    public func norm(p: Double, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        normed(p, chosen(dim, axis), keepdim || keepdims)
    }
    /// Running sums along an axis.
    public func cumsum(_ dim: Int, dtype: DType? = nil) -> Tensor {
        let source = widened(dtype)
        let along = axis(dim)
        return Tensor(ndim == 0 ? Ops.copy(source.core) : Ops.cumsum(source.core, along), "Cumsum")
    }
    public func cumsum(dim: Int, dtype: DType? = nil) -> Tensor { cumsum(dim, dtype: dtype) }
    public func cumsum(axis: Int) -> Tensor { cumsum(axis) }
    /// Running products along an axis.
    public func cumprod(_ dim: Int, dtype: DType? = nil) -> Tensor { Tensor(Ops.cumprod(widened(dtype).core, axis(dim)), "Cumprod") }
    public func cumprod(dim: Int, dtype: DType? = nil) -> Tensor { cumprod(dim, dtype: dtype) }
    public func cumprod(axis: Int) -> Tensor { cumprod(axis) }
    public func count_nonzero(_ dim: any Dims = everyAxis) -> Tensor { Tensor(Ops.reduce("sum", Ops.cast(Ops.cast(core, "bool"), "int64"), reduced(chosen(dim)), false)) }
    public func count_nonzero(dim: any Dims) -> Tensor { count_nonzero(dim) }
    /// The places of the elements that aren't zero, a row each.
    public func nonzero() -> Tensor { Tensor(Indexing.nonzero(core)) }
}

extension torch {
    public static func max(_ input: Tensor) -> Tensor { input.max() }
    public static func min(_ input: Tensor) -> Tensor { input.min() }
    public static func max(_ input: Tensor, _ other: Tensor) -> Tensor { maximum(input, other) }
    public static func min(_ input: Tensor, _ other: Tensor) -> Tensor { minimum(input, other) }
    public static func norm(_ input: Tensor, _ p: Double = 2, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.normed(p, chosen(dim, axis), keepdim || keepdims)
    }
    public static func norm(_ input: Tensor, _ p: Double, _ dim: any Dims, keepdim: Bool = false) -> Tensor { input.normed(p, dim, keepdim) }
    public static func norm(_ input: Tensor, _ p: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { input.norm(p, dim: dim, keepdim: keepdim) }
    public static func norm(_ input: Tensor, p: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { input.norm(p, dim: dim, keepdim: keepdim) }
    public static func norm(_ input: Tensor, p: Double, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.normed(p, chosen(dim, axis), keepdim || keepdims)
    }
    public static func cumsum(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.cumsum(dim, dtype: dtype) }
    public static func cumsum(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.cumsum(dim, dtype: dtype) }
    public static func cumsum(_ input: Tensor, axis: Int) -> Tensor { input.cumsum(axis) }
    public static func cumprod(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.cumprod(dim, dtype: dtype) }
    public static func cumprod(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.cumprod(dim, dtype: dtype) }
    public static func cumprod(_ input: Tensor, axis: Int) -> Tensor { input.cumprod(axis) }
    public static func count_nonzero(_ input: Tensor, _ dim: any Dims = everyAxis) -> Tensor { input.count_nonzero(dim) }
    public static func count_nonzero(_ input: Tensor, dim: any Dims) -> Tensor { input.count_nonzero(dim) }
    public static func nonzero(_ input: Tensor) -> Tensor { input.nonzero() }
}
