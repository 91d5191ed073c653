import Engine

// Sorting, and the largest of many.
extension NDArray {
    /// Axes count from the end too; without one the elements are taken in row order.
    func along(_ axis: Int?) -> (array: NDArray, axis: Int) {
        guard let axis = axis else { return (reshape(-1), 0) }
        if axis >= ndim || axis < -ndim { Modes.fail("MXNetError", "Check failed: axis >= 0 && axis < ndim: Invalid axis! axis should be between 0 and " + ndim.description + ", found axis=" + axis.description) }
        return (self, axis < 0 ? axis + ndim : axis)
    }
    /// The elements in rising order along an axis, or in falling order.
    public func sort(axis: Int? = -1, is_ascend: Bool = true) -> NDArray {
        let at = along(axis)
        return like(Order.sort(at.array.tensor, at.axis, !is_ascend)[0])
    }
    /// The places that bring the elements into order: in nd as float32, in np as int64.
    public func argsort(axis: Int? = -1, is_ascend: Bool = true) -> NDArray {
        let at = along(axis)
        let places = Order.argsort(at.array.tensor, at.axis, !is_ascend)
        return like(flavour == .nd ? Ops.cast(places, "float32") : places)
    }
    /// The k largest along an axis, or the smallest: their places ("indices"), themselves ("value"), or ones where they are ("mask").
    public func topk(axis: Int? = -1, k: Int = 1, ret_typ: String = "indices", is_ascend: Bool = false, dtype: DType = "float32") -> NDArray {
        let at = along(axis)
        let length = at.array.shape[at.axis] as Int
        if k < 0 || k > length { Modes.fail("MXNetError", "Check failed: k >= 1 && k <= element_num: k must be smaller than " + length.description + ", get k = " + k.description) }
        let both = Order.topk(at.array.tensor, k == 0 ? length : k, at.axis, !is_ascend)
        if ret_typ == "value" { return like(both[0]) }
        if ret_typ == "indices" { return like(Ops.cast(both[1], dtype)) }
        if ret_typ == "mask" {
            let zeros = Ops.scalar("mul", Ops.detach(at.array.tensor), 0.0, false)
            return like(Indexing.scatter(zeros, at.axis, both[1], Make.full(Values.shape(both[1]), 1.0, Values.dtype(zeros), Values.device(zeros)), false))
        }
        Modes.fail("MXNetError", "Invalid Parameter format for ret_typ expect one of {'both', 'indices', 'mask', 'value'} but value='" + ret_typ + "'")
        return self
    }
}

extension nd {
    public static func sort(_ data: NDArray, axis: Int? = -1, is_ascend: Bool = true) -> NDArray { data.sort(axis: axis, is_ascend: is_ascend) }
    public static func argsort(_ data: NDArray, axis: Int? = -1, is_ascend: Bool = true) -> NDArray { data.argsort(axis: axis, is_ascend: is_ascend) }
    public static func topk(_ data: NDArray, axis: Int? = -1, k: Int = 1, ret_typ: String = "indices", is_ascend: Bool = false, dtype: DType = "float32") -> NDArray {
        data.topk(axis: axis, k: k, ret_typ: ret_typ, is_ascend: is_ascend, dtype: dtype)
    }
}

extension npx {
    public static func topk(_ data: NDArray, axis: Int? = -1, k: Int = 1, ret_typ: String = "indices", is_ascend: Bool = false, dtype: DType = "float32") -> NDArray {
        data.topk(axis: axis, k: k, ret_typ: ret_typ, is_ascend: is_ascend, dtype: dtype)
    }
}

extension np {
    /// The elements in rising order along an axis.
    public static func sort(_ a: NDArray, axis: Int? = -1) -> NDArray { a.sort(axis: axis) }
    /// The places that bring the elements into rising order.
    public static func argsort(_ a: NDArray, axis: Int? = -1) -> NDArray { a.argsort(axis: axis) }
    /// The different elements in rising order.
    public static func unique(_ ar: NDArray) -> NDArray { ar.like(Order.unique(ar.tensor)[0]) }
    /// How often each whole number from 0 on is there.
    public static func bincount(_ x: NDArray, weights: NDArray? = nil, minlength: Int = 0) -> NDArray { x.like(Order.bincount(x.tensor, weights.map { [$0.tensor] } ?? [], minlength)) }
    /// The places of the elements that aren't zero, an array for each axis.
    public static func nonzero(_ a: NDArray) -> [NDArray] { a.nonzero() }
    /// The same of an array with two axes, for a pattern: `let (rows, columns) = np.nonzero(x)`.
    @_disfavoredOverload
    public static func nonzero(_ a: NDArray) -> (NDArray, NDArray) { a.nonzero() }
    /// The places of the elements that aren't zero in row order.
    public static func flatnonzero(_ a: NDArray) -> NDArray { a.reshape(-1).nonzero()[0] }
    /// The places of the elements that aren't zero, a row for each.
    public static func argwhere(_ a: NDArray) -> NDArray { a.like(Indexing.nonzero(a.tensor)) }
}

extension npx {
    /// The places of the elements that aren't zero, a row for each.
    public static func nonzero(_ a: NDArray) -> NDArray { np.argwhere(a) }
}

extension NDArray {
    /// The places of the elements that aren't zero, an array for each axis.
    public func nonzero() -> [NDArray] {
        // A number counts as an array of one element.
        let places = Indexing.nonzero(ndim == 0 ? Shapes.reshape(tensor, [1]) : tensor)
        return (0..<Values.shape(places)[1]).map { axis in like(Indexing.get(places, [1, Int.min, Int.min, 1, 0, axis, 0, 0], [])) }
    }
    @_disfavoredOverload
    public func nonzero() -> (NDArray, NDArray) {
        let parts: [NDArray] = nonzero()
        if parts.count != 2 { Modes.fail("ValueError", (parts.count > 2 ? "too many" : "not enough") + " values to unpack (expected 2" + (parts.count > 2 ? ")" : ", got 1)")) }
        return (parts[0], parts[parts.count - 1])
    }
}
