import Engine

// The reductions of one form, with the axis by position or by label: as methods, and as functions of torch.

extension Tensor {
    /// The sum; of whole numbers and Booleans in int64.
    public func sum(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { summed(dim, keepdim || keepdims, dtype) }
    public func sum(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { summed(chosen(dim, axis), keepdim || keepdims, dtype) }
    /// The arithmetic mean of floating numbers.
    public func mean(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { averaged(dim, keepdim || keepdims, dtype) }
    public func mean(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { averaged(chosen(dim, axis), keepdim || keepdims, dtype) }
    /// The product; of whole numbers in int64.
    public func prod(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { multiplied(dim, keepdim || keepdims, dtype) }
    public func prod(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { multiplied(chosen(dim, axis), keepdim || keepdims, dtype) }
    /// The largest; of several each has an equal part of the gradient.
    public func amax(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { bounded("max", dim, keepdim || keepdims) }
    public func amax(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { bounded("max", chosen(dim, axis), keepdim || keepdims) }
    /// The smallest; of several each has an equal part of the gradient.
    public func amin(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { bounded("min", dim, keepdim || keepdims) }
    public func amin(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { bounded("min", chosen(dim, axis), keepdim || keepdims) }
    /// Whether none is zero.
    public func all(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { reduce("all", dim, keepdim || keepdims, "All") }
    public func all(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { reduce("all", chosen(dim, axis), keepdim || keepdims, "All") }
    /// Whether one isn't zero.
    public func any(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { reduce("any", dim, keepdim || keepdims, "Any") }
    public func any(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { reduce("any", chosen(dim, axis), keepdim || keepdims, "Any") }
    /// The place of the largest, the first of several.
    public func argmax(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { place("argmax", dim, keepdim || keepdims) }
    public func argmax(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { place("argmax", chosen(dim, axis), keepdim || keepdims) }
    /// The place of the smallest, the first of several.
    public func argmin(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { place("argmin", dim, keepdim || keepdims) }
    public func argmin(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { place("argmin", chosen(dim, axis), keepdim || keepdims) }
    /// The logarithm of the sum of exponentials.
    public func logsumexp(_ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { logSummed(dim, keepdim || keepdims) }
    public func logsumexp(dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { logSummed(chosen(dim, axis), keepdim || keepdims) }
    /// The variance; unbiased divides by one less than the number of elements, correction by so many less.
    public func `var`(_ dim: any Dims, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        spread(dim, keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), false)
    }
    public func `var`(_ dim: any Dims, _ unbiased: Bool, keepdim: Bool = false) -> Tensor { spread(dim, keepdim, unbiased ? 1.0 : 0.0, false) }
    public func std(_ dim: any Dims, _ unbiased: Bool, keepdim: Bool = false) -> Tensor { spread(dim, keepdim, unbiased ? 1.0 : 0.0, true) }
    public func `var`(_ unbiased: Bool) -> Tensor { spread(nil, false, unbiased ? 1.0 : 0.0, false) }
    public func std(_ unbiased: Bool) -> Tensor { spread(nil, false, unbiased ? 1.0 : 0.0, true) }
    public func `var`(dim: any Dims = everyAxis, axis: any Dims = everyAxis, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        spread(chosen(dim, axis), keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), false)
    }
    /// The standard deviation, as the variance.
    public func std(_ dim: any Dims, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        spread(dim, keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), true)
    }
    public func std(dim: any Dims = everyAxis, axis: any Dims = everyAxis, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        spread(chosen(dim, axis), keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), true)
    }
    public func max(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("max", dim, keepdim || keepdims) }
    public func max(dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("max", dim, keepdim || keepdims) }
    public func max(axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("max", axis, keepdim || keepdims) }
    public func min(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("min", dim, keepdim || keepdims) }
    public func min(dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("min", dim, keepdim || keepdims) }
    public func min(axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { extreme("min", axis, keepdim || keepdims) }
}

extension torch {
    public static func sum(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { input.summed(dim, keepdim || keepdims, dtype) }
    public static func sum(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor {
        input.summed(chosen(dim, axis), keepdim || keepdims, dtype)
    }
    public static func mean(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { input.averaged(dim, keepdim || keepdims, dtype) }
    public static func mean(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor {
        input.averaged(chosen(dim, axis), keepdim || keepdims, dtype)
    }
    public static func prod(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor { input.multiplied(dim, keepdim || keepdims, dtype) }
    public static func prod(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false, dtype: DType? = nil) -> Tensor {
        input.multiplied(chosen(dim, axis), keepdim || keepdims, dtype)
    }
    public static func amax(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.bounded("max", dim, keepdim || keepdims) }
    public static func amax(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.bounded("max", chosen(dim, axis), keepdim || keepdims)
    }
    public static func amin(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.bounded("min", dim, keepdim || keepdims) }
    public static func amin(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.bounded("min", chosen(dim, axis), keepdim || keepdims)
    }
    public static func all(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.reduce("all", dim, keepdim || keepdims, "All") }
    public static func all(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.reduce("all", chosen(dim, axis), keepdim || keepdims, "All")
    }
    public static func any(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.reduce("any", dim, keepdim || keepdims, "Any") }
    public static func any(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.reduce("any", chosen(dim, axis), keepdim || keepdims, "Any")
    }
    public static func argmax(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.place("argmax", dim, keepdim || keepdims) }
    public static func argmax(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.place("argmax", chosen(dim, axis), keepdim || keepdims)
    }
    public static func argmin(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.place("argmin", dim, keepdim || keepdims) }
    public static func argmin(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.place("argmin", chosen(dim, axis), keepdim || keepdims)
    }
    public static func logsumexp(_ input: Tensor, _ dim: any Dims, keepdim: Bool = false, keepdims: Bool = false) -> Tensor { input.logSummed(dim, keepdim || keepdims) }
    public static func logsumexp(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.logSummed(chosen(dim, axis), keepdim || keepdims)
    }
    public static func `var`(_ input: Tensor, _ dim: any Dims, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.spread(dim, keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), false)
    }
    public static func `var`(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.spread(chosen(dim, axis), keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), false)
    }
    public static func std(_ input: Tensor, _ dim: any Dims, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.spread(dim, keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), true)
    }
    public static func std(_ input: Tensor, dim: any Dims = everyAxis, axis: any Dims = everyAxis, unbiased: Bool = true, correction: Double? = nil, keepdim: Bool = false, keepdims: Bool = false) -> Tensor {
        input.spread(chosen(dim, axis), keepdim || keepdims, correction ?? (unbiased ? 1.0 : 0.0), true)
    }
    public static func max(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("max", dim, keepdim || keepdims) }
    public static func max(_ input: Tensor, dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("max", dim, keepdim || keepdims) }
    public static func max(_ input: Tensor, axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("max", axis, keepdim || keepdims) }
    public static func min(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("min", dim, keepdim || keepdims) }
    public static func min(_ input: Tensor, dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("min", dim, keepdim || keepdims) }
    public static func min(_ input: Tensor, axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices { input.extreme("min", axis, keepdim || keepdims) }
}
