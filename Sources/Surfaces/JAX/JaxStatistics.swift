import Engine

// Order, and what statistics ask of samples.

extension jnp {
    /// In rising order; without an axis all elements in a row.
    public static func sort(_ a: some ArrayLike, axis: Int? = -1, descending: Bool = false) -> JaxArray {
        let array = a._jax
        let core = axis == nil ? Shapes.reshape(array.tensor, [-1]) : array.tensor
        return JaxArray(Order.sort(core, front(axis ?? -1, Values.ndim(core)), descending)[0], weak: array.weak_type)
    }
    /// The places that sort.
    public static func argsort(_ a: some ArrayLike, axis: Int? = -1, descending: Bool = false) -> JaxArray {
        let core = axis == nil ? Shapes.reshape(a._jax.tensor, [-1]) : a._jax.tensor
        return JaxArray(Ops.cast(Order.argsort(core, front(axis ?? -1, Values.ndim(core)), descending), "int32"))
    }
    /// The different values in rising order.
    public static func unique(_ ar: some ArrayLike) -> JaxArray { JaxArray(Order.unique(ar._jax.tensor)[0]) }
    public static func unique(_ ar: some ArrayLike, return_counts: Bool) -> (JaxArray, JaxArray) {
        let parts = Order.unique(ar._jax.tensor)
        return (JaxArray(parts[0]), JaxArray(Ops.cast(parts[2], "int32")))
    }
    /// How often each of 0, 1, … comes; a length says how many of them are counted.
    public static func bincount(_ x: some ArrayLike, weights: JaxArray? = nil, minlength: Int = 0, length: Int? = nil) -> JaxArray {
        if let wanted = length {
            let counts = bincount(x, weights: weights, minlength: wanted)
            return counts.count > wanted ? counts[0..<wanted] : counts
        }
        if let weight = weights { return JaxArray(Ops.cast(Order.bincount(x._jax.tensor, [weight.tensor], minlength), Values.dtype(weight.tensor))) }
        return JaxArray(Ops.cast(Order.bincount(x._jax.tensor, [], minlength), "int32"))
    }
    /// Where each value would go in a sorted sequence.
    public static func searchsorted(_ a: some ArrayLike, _ v: some ArrayLike, side: String = "left") -> JaxArray {
        let both = JaxArray.met(a._jax, v._jax)
        return JaxArray(Ops.cast(Order.search(both.0, both.1, side == "right"), "int32"))
    }
    /// The places of the elements that aren't 0, an array for each axis.
    public static func nonzero(_ a: some ArrayLike) -> [JaxArray] {
        let places = argwhere(a)
        return (0..<a._jax.ndim).map { axis in places[0..., axis] }
    }
    /// The same, a row for each element.
    public static func argwhere(_ a: some ArrayLike) -> JaxArray { JaxArray(Ops.cast(Indexing.nonzero(a._jax.tensor), "int32")) }
    public static func count_nonzero(_ a: some ArrayLike, axis: (any Dims)? = nil) -> JaxArray { sum(JaxArray(truths(a._jax)), axis: axis) }

    /// The mean, with weights if there are any.
    public static func average(_ a: some ArrayLike, axis: (any Dims)? = nil, weights: JaxArray? = nil) -> JaxArray {
        guard let weight = weights else { return mean(a, axis: axis) }
        return sum(a._jax * weight, axis: axis) / sum(broadcast_to(weight, a._jax.shape), axis: axis)
    }
    /// The value below which a share q of the elements lies, on a line between neighbours.
    public static func quantile(_ a: some ArrayLike, _ q: some ArrayLike, axis: Int? = nil) -> JaxArray {
        let array = JaxArray(a._jax.floating)
        let sorted = JaxArray(axis == nil ? Shapes.reshape(array.tensor, [-1]) : Shapes.transpose(array.tensor, order(array.ndim, front(axis ?? 0, array.ndim))))
        let rows = sort(sorted, axis: axis == nil ? 0 : -1)
        let last = rows.shape[-1] - 1
        func at(_ share: Double) -> JaxArray {
            let place = share * Double(last)
            let low = Swift.min(Swift.max(Int(place), 0), last)
            let part = place - Double(low)
            let below = rows[..., low]
            return below * (1.0 - part) + rows[..., Swift.min(low + 1, last)] * part
        }
        let shares = Values.doubles(q._jax.tensor)
        return q._jax.ndim == 0 ? at(shares[0]) : stack(shares.map { at($0) })
    }
    /// The axes with one of them last.
    private static func order(_ rank: Int, _ axis: Int) -> [Int] { (0..<rank).filter { $0 != axis } + [axis] }
    public static func percentile(_ a: some ArrayLike, _ q: some ArrayLike, axis: Int? = nil) -> JaxArray { quantile(a, q._jax * 0.01, axis: axis) }
    public static func median(_ a: some ArrayLike, axis: Int? = nil) -> JaxArray { quantile(a, 0.5, axis: axis) }
    /// The largest less the smallest.
    public static func ptp(_ a: some ArrayLike, axis: (any Dims)? = nil) -> JaxArray { max(a, axis: axis) - min(a, axis: axis) }
    /// The differences of neighbours along an axis.
    public static func diff(_ a: some ArrayLike, axis: Int = -1) -> JaxArray {
        let array = a._jax
        let length = array.shape[front(axis, array.ndim)]
        return JaxArray(cut(array.tensor, axis, 1, length), weak: array.weak_type) - JaxArray(cut(array.tensor, axis, 0, length - 1), weak: array.weak_type)
    }
    /// The covariances of the rows.
    public static func cov(_ m: some ArrayLike) -> JaxArray {
        let rows = atleast_2d(JaxArray(m._jax.floating))
        let centred = rows - mean(rows, axis: 1, keepdims: true)
        let product = matmul(centred, centred.T) / (rows.shape[1] - 1)
        return product.shape == [1, 1] ? product[0, 0] : product
    }
    /// The correlations of the rows.
    public static func corrcoef(_ x: some ArrayLike) -> JaxArray {
        let covariances = cov(x)
        if covariances.ndim == 0 { return covariances / covariances }
        let deviations = sqrt(diag(covariances))
        return covariances / outer(deviations, deviations)
    }
    /// A part of an axis.
    static func cut(_ core: Tensor, _ axis: Int, _ start: Int, _ stop: Int) -> Tensor {
        let rank = Values.ndim(core)
        let at = front(axis, rank)
        var items: [Int] = []
        for axis in 0..<rank { items += axis == at ? [1, start, stop, 1] : [1, Int.min, Int.min, 1] }
        return Indexing.get(core, items, [])
    }
}

extension JaxArray {
    public func sort(axis: Int = -1) -> JaxArray { jnp.sort(self, axis: axis) }
    public func argsort(axis: Int = -1) -> JaxArray { jnp.argsort(self, axis: axis) }
    public func nonzero() -> [JaxArray] { jnp.nonzero(self) }
    public func ptp(axis: (any Dims)? = nil) -> JaxArray { jnp.ptp(self, axis: axis) }
}
