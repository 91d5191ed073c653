import Engine

/// The numpy surface.
public enum np: ArrayModule {
    public typealias ndarray = NDArray
    public static var _flavour: Flavour { .np }

    public static let float16: DType = "float16"
    public static let float32: DType = "float32"
    public static let float64: DType = "float64"
    public static let int8: DType = "int8"
    public static let int32: DType = "int32"
    public static let int64: DType = "int64"
    public static let uint8: DType = "uint8"
    public static let bool: DType = "bool"

    public static let pi = Double.pi
    public static let e = 2.718281828459045
    public static let inf = Double.infinity
    public static let nan = Double.nan

    /// How arrays are printed. `legacy: "1.13"` brings back the look of numpy before 1.14, for nd and np; `legacy: "False"` ends it.
    public static func set_printoptions(
        precision: Int? = nil, threshold: Int? = nil, edgeitems: Int? = nil, linewidth: Int? = nil, suppress: Bool? = nil, legacy: String? = nil
    ) {
        if let digits = precision { Show.setPrecision(digits) }
        if let count = threshold { Show.setThreshold(count) }
        if let count = edgeitems { Show.setEdgeItems(count) }
        if let columns = linewidth { Show.setLineWidth(columns) }
        if let isSuppressed = suppress { Show.setSuppress(isSuppressed) }
        if let version = legacy {
            if version != "1.13" && version != "False" {
                Modes.fail("ValueError", "legacy printing option can currently only be '1.13' or 'False'")
            }
            Show.setLegacy(version == "1.13")
        }
    }
}

extension np {
    /// The arrays one after the other along an axis.
    public static func concatenate(_ seq: [ndarray], axis: Int = 0) -> ndarray { nd.joined(seq, axis) }
    /// The arrays one after the other along an axis.
    public static func concatenate(_ seq: [ndarray], _ axis: Int) -> ndarray { concatenate(seq, axis: axis) }
    /// The arrays along a new axis.
    public static func stack(_ arrays: [ndarray], axis: Int = 0) -> ndarray { nd.stacked(arrays, axis) }
    /// The arrays along a new axis.
    public static func stack(_ arrays: [ndarray], _ axis: Int) -> ndarray { stack(arrays, axis: axis) }
    /// The arrays one below the other.
    public static func vstack(_ arrays: [ndarray]) -> ndarray { concatenate(arrays.map { $0.ndim < 2 ? $0.reshape(1, -1) : $0 }, axis: 0) }
    /// The arrays side by side.
    public static func hstack(_ arrays: [ndarray]) -> ndarray { concatenate(arrays, axis: nd.first(arrays).ndim < 2 ? 0 : 1) }
    /// Equal parts along an axis, or the parts between the places.
    public static func split(_ ary: ndarray, _ sections: any Dims, axis: Int = 0) -> [ndarray] {
        if let parts = sections as? Int { return ary.split(parts, axis: axis) }
        var parts: [ndarray] = []
        var begin = 0
        for place in sections._sizes {
            parts.append(ary.slice_axis(axis: axis, begin: begin, end: place))
            begin = place
        }
        parts.append(ary.slice_axis(axis: axis, begin: begin, end: nil))
        return parts
    }
    /// The grid of two or more axes, one array for each, the first running along the second axis.
    public static func meshgrid(_ xi: ndarray...) -> [ndarray] {
        var lengths = xi.map { $0.size }
        if lengths.count > 1 { lengths.swapAt(0, 1) }
        var grids: [ndarray] = []
        for (index, x) in xi.enumerated() {
            var sizes = lengths.map { _ in 1 }
            let axis = index == 0 && xi.count > 1 ? 1 : index == 1 ? 0 : index
            sizes[axis] = -1
            grids.append(x.reshape(sizes).broadcast_to(lengths))
        }
        return grids
    }
    /// The product of matrices in the last two axes; the others broadcast.
    public static func matmul(_ a: ndarray, _ b: ndarray) -> ndarray {
        NDArray.needProduct(a, b)
        return a.like(Ops.matmul(a.tensor, b.tensor, false, false))
    }
    /// The sum over the last `axes` axes of a with the first ones of b, or over a pair of axes.
    public static func tensordot(_ a: ndarray, _ b: ndarray, axes: any Dims = 2) -> ndarray {
        if let count = axes as? Int {
            if count >= 0 && count <= a.ndim && count <= b.ndim { NDArray.needContraction(a, b, Array((a.ndim - count)..<a.ndim), Array(0..<count)) }
            return a.like(Ops.tensordot(a.tensor, b.tensor, Array((a.ndim - count)..<a.ndim), Array(0..<count)))
        }
        let pair = axes._sizes
        if pair.count != 2 { Modes.fail("ValueError", "axes must be a number or a pair of axes") }
        return contracted(a, b, [pair[0]], [pair[1]])
    }
    /// The sum over the axes of a that the first list names, with those of b that the second one names.
    public static func tensordot(_ a: ndarray, _ b: ndarray, axes: [[Int]]) -> ndarray {
        if axes.count != 2 { Modes.fail("ValueError", "axes must be a number or a pair of axes") }
        return contracted(a, b, axes.first ?? [], axes.last ?? [])
    }
    static func contracted(_ a: ndarray, _ b: ndarray, _ axesA: [Int], _ axesB: [Int]) -> ndarray {
        NDArray.needContraction(a, b, axesA, axesB)
        return a.like(Ops.tensordot(a.tensor, b.tensor, axesA, axesB))
    }
    /// Every element of a times every element of b.
    public static func outer(_ a: ndarray, _ b: ndarray) -> ndarray { a.reshape(-1, 1) * b.reshape(1, -1) }
    public static func std(_ a: ndarray, axis: (any Dims)? = nil, ddof: Int = 0, keepdims: Bool = false) -> ndarray {
        a.std(axis: axis, ddof: ddof, keepdims: keepdims)
    }
    public static func `var`(_ a: ndarray, axis: (any Dims)? = nil, ddof: Int = 0, keepdims: Bool = false) -> ndarray {
        a.var(axis: axis, ddof: ddof, keepdims: keepdims)
    }
    public static func all(_ a: ndarray, axis: (any Dims)? = nil, keepdims: Bool = false) -> ndarray { a.all(axis: axis, keepdims: keepdims) }
    public static func any(_ a: ndarray, axis: (any Dims)? = nil, keepdims: Bool = false) -> ndarray { a.any(axis: axis, keepdims: keepdims) }
    /// To so many digits behind the point, halves to the even one.
    public static func around(_ a: ndarray, _ decimals: Int = 0) -> ndarray {
        if decimals == 0 { return a.mapped("rint") }
        let scale = 10.0 ** Double(decimals)
        return (a * scale).mapped("rint") / scale
    }
    public static func isnan(_ a: ndarray) -> ndarray { a.mapped("isnan") }
    public static func isinf(_ a: ndarray) -> ndarray { a.mapped("isinf") }

    /// Linear algebra.
    public enum linalg {}
}

/// What the numpy surface adds for networks.
public enum npx {
    public static func cpu(_ device_id: Int = 0) -> Context { Context("cpu", device_id) }
    public static func gpu(_ device_id: Int = 0) -> Context { Context("gpu", device_id) }
    public static func num_gpus() -> Int { Devices.count("gpu") }
    /// Whether parameters are np's arrays rather than nd's.
    static var isSet = false
    /// np always has numpy's rules here; from now on networks' parameters are its arrays.
    public static func set_np() { isSet = true }
    /// Computes everything that is pending.
    public static func waitall() { Values.evaluateAll() }

    public static func relu(_ data: NDArray) -> NDArray { data.relu() }
    public static func sigmoid(_ data: NDArray) -> NDArray { data.sigmoid() }
    public static func pick(_ data: NDArray, _ index: NDArray, axis: Int = -1, keepdims: Bool = false) -> NDArray {
        data.pick(index, axis: axis, keepdims: keepdims)
    }
    public static func one_hot(_ data: NDArray, _ depth: Int) -> NDArray { data.one_hot(depth) }
    public static func batch_dot(_ a: NDArray, _ b: NDArray, transpose_a: Bool = false, transpose_b: Bool = false) -> NDArray {
        NDArray.needPairs(a, b, transpose_a, transpose_b)
        return a.like(Ops.matmul(a.tensor, b.tensor, transpose_a, transpose_b))
    }
    public static func reshape_like(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs.reshape_like(rhs) }
}
