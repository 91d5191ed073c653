import Engine

// Histograms, and slopes of samples.

extension jnp {
    /// The edges of so many bins of one width between the least and the largest element, or within a range.
    public static func histogram_bin_edges(_ a: some ArrayLike, _ bins: Int = 10, range: [Double]? = nil) -> JaxArray {
        let array = JaxArray(a._jax.floating)
        if let told = range, told.count != 2 { Modes.fail("ValueError", "`range` must be either None or a sequence of scalars, got " + told.description) }
        let low = range?.first ?? Values.double(min(array).tensor)
        let high = range?.last ?? Values.double(max(array).tensor)
        return low == high ? linspace(low - 0.5, high + 0.5, bins + 1, dtype: array.dtype) : linspace(low, high, bins + 1, dtype: array.dtype)
    }
    public static func histogram_bin_edges(_ a: some ArrayLike, bins: Int, range: [Double]? = nil) -> JaxArray { histogram_bin_edges(a, bins, range: range) }

    private static func counted(_ a: JaxArray, _ edges: JaxArray, _ weights: JaxArray?, _ density: Bool) -> (JaxArray, JaxArray) {
        if let told = weights, told.shape != a.shape { Modes.fail("ValueError", "weights should have the same shape as a.") }
        let values = ravel(JaxArray(a.floating))
        let limits = edges.astype(values.dtype)
        // A bin begins with its left edge; the last one has its right edge too.
        let isLast: JaxArray = values == limits[-1]
        let places = `where`(isLast, limits.count - 1, searchsorted(limits, values, side: "right"))
        let heights = weights == nil ? ones_like(values) : ravel(JaxArray((weights ?? values).floating))
        let sums = JaxArray(Ops.cast(Order.bincount(places.tensor, [heights.tensor], limits.count + 1), Values.dtype(heights.tensor)))
        let counts = sums[1..<limits.count]
        return (density ? counts / diff(limits) / sum(counts) : counts, limits)
    }
    /// How many elements fall into each of the bins, or the sums of their weights; and the bins' edges. With density the area is 1.
    public static func histogram(
        _ a: some ArrayLike, _ bins: Int = 10, range: [Double]? = nil, weights: JaxArray? = nil, density: Bool = false
    ) -> (JaxArray, JaxArray) {
        counted(a._jax, histogram_bin_edges(a, bins, range: range), weights, density)
    }
    public static func histogram(
        _ a: some ArrayLike, bins: Int, range: [Double]? = nil, weights: JaxArray? = nil, density: Bool = false
    ) -> (JaxArray, JaxArray) {
        histogram(a, bins, range: range, weights: weights, density: density)
    }
    public static func histogram(_ a: some ArrayLike, _ bins: JaxArray, weights: JaxArray? = nil, density: Bool = false) -> (JaxArray, JaxArray) {
        counted(a._jax, bins, weights, density)
    }
    public static func histogram(_ a: some ArrayLike, bins: JaxArray, weights: JaxArray? = nil, density: Bool = false) -> (JaxArray, JaxArray) {
        counted(a._jax, bins, weights, density)
    }

    /// Slopes along one axis: the mean of both sides within, that of the one side at the ends.
    private static func slope(_ a: JaxArray, _ spacing: JaxArray, _ axis: Int) -> JaxArray {
        let length = a.shape[axis]
        func part(_ array: JaxArray, _ start: Int, _ stop: Int) -> JaxArray { JaxArray(cut(array.tensor, axis, start, stop), weak: array.weak_type) }
        var first = part(a, 1, 2) - part(a, 0, 1)
        var last = part(a, length - 1, length) - part(a, length - 2, length - 1)
        let inner: JaxArray
        if spacing.ndim == 0 {
            inner = (part(a, 2, length) - part(a, 0, length - 2)) * 0.5 / spacing
            first = first / spacing
            last = last / spacing
        } else {
            if spacing.ndim > 1 { Modes.fail("ValueError", "Spacing arrays must be 1D arrays or scalars.") }
            if spacing.count != length {
                Modes.fail("ValueError", "Spacing arrays must have the same length as the dimension along which the gradient is calculated.")
            }
            let x = spacing.reshape((0..<a.ndim).map { $0 == axis ? length : 1 })
            first = first / (part(x, 1, 2) - part(x, 0, 1))
            last = last / (part(x, length - 1, length) - part(x, length - 2, length - 1))
            let before = part(x, 1, length - 1) - part(x, 0, length - 2)
            let after = part(x, 2, length) - part(x, 1, length - 1)
            let left = (0 - after) / (before * (before + after)) * part(a, 0, length - 2)
            let middle = (after - before) / (before * after) * part(a, 1, length - 1)
            let right = before / (after * (before + after)) * part(a, 2, length)
            inner = left + middle + right
        }
        return concatenate([first, inner, last], axis: axis)
    }
    private static func slopes(_ f: JaxArray, _ spacings: [JaxArray], _ told: (any Dims)?) -> [JaxArray] {
        let a = JaxArray(f.floating)
        let axes = told == nil ? Swift.Array(0..<a.ndim) : (told ?? 0)._sizes.map { front($0, a.ndim) }
        if axes.contains(where: { a.shape[$0] < 2 }) {
            Modes.fail("ValueError", "Shape of array too small to calculate a numerical gradient, at least 2 elements are required.")
        }
        if spacings.count > 1 && spacings.count != axes.count {
            let name = told == nil ? "None" : told is Int ? axes[0].description : Show.tuple(axes)
            Modes.fail("TypeError", "Invalid number of spacing arguments " + spacings.count.description + " for axis=" + name)
        }
        return axes.enumerated().map { place, axis in slope(a, spacings.isEmpty ? JaxArray.number(1.0) : spacings[spacings.count == 1 ? 0 : place], axis) }
    }
    private static func only(_ parts: [JaxArray]) -> JaxArray {
        if parts.count != 1 {
            Modes.fail("TypeError", "gradient along " + parts.count.description + " axes gives a list: let parts: [jax.Array] = jnp.gradient(f)")
        }
        return parts.first ?? zeros([])
    }
    /// The slopes of samples at distances of 1, of one number, or of places along the axis.
    public static func gradient(_ f: some ArrayLike, _ varargs: any ArrayLike..., axis: (any Dims)? = nil) -> JaxArray { only(slopes(f._jax, varargs.map { $0._jax }, axis)) }
    /// The same along several axes.
    @_disfavoredOverload
    public static func gradient(_ f: some ArrayLike, _ varargs: any ArrayLike..., axis: (any Dims)? = nil) -> [JaxArray] { slopes(f._jax, varargs.map { $0._jax }, axis) }
    /// The same along two, for a pattern: `let (down, right) = jnp.gradient(f)`.
    @_disfavoredOverload
    public static func gradient(_ f: some ArrayLike, _ varargs: any ArrayLike..., axis: (any Dims)? = nil) -> (JaxArray, JaxArray) {
        let parts = slopes(f._jax, varargs.map { $0._jax }, axis)
        if parts.count != 2 { Modes.fail("ValueError", (parts.count > 2 ? "too many" : "not enough") + " values to unpack (expected 2)") }
        return (parts[0], parts[parts.count - 1])
    }
}
