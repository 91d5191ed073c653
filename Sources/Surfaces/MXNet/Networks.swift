import Engine

// Single functions of networks, and the legacy surface's names for what operators do.
extension NDArray {
    func inAxis(_ axis: Int) -> Int {
        if axis >= ndim || axis < -ndim { Modes.fail("MXNetError", "Check failed: axis >= -ndim && axis < ndim: axis " + axis.description + " exceeds the input dimension of " + ndim.description) }
        return axis
    }
    /// e to the x over its sum along an axis; a temperature above 1 makes the parts more alike.
    public func softmax(axis: Int = -1, temperature: Double = 1) -> NDArray {
        like(Layers.softmax(temperature == 1 ? tensor : (self / temperature).tensor, inAxis(axis), false))
    }
    public func log_softmax(axis: Int = -1, temperature: Double = 1) -> NDArray {
        like(Layers.softmax(temperature == 1 ? tensor : (self / temperature).tensor, inAxis(axis), true))
    }
    /// The numbers without their history.
    var withoutGradient: NDArray { like(Ops.stopGradient(tensor)) }
}

extension npx {
    public static func softmax(_ data: NDArray, axis: Int = -1, temperature: Double = 1) -> NDArray { data.softmax(axis: axis, temperature: temperature) }
    public static func log_softmax(_ data: NDArray, axis: Int = -1, temperature: Double = 1) -> NDArray { data.log_softmax(axis: axis, temperature: temperature) }
    public static func erf(_ data: NDArray) -> NDArray { data.mapped("erf") }
    public static func gammaln(_ data: NDArray) -> NDArray { data.mapped("lgamma") }
    public static func activation(_ data: NDArray, act_type: String) -> NDArray { nd.Activation(data, act_type: act_type) }
    public static func smooth_l1(_ data: NDArray, scalar: Double = 1) -> NDArray { nd.smooth_l1(data, scalar: scalar) }
}

extension nd {
    public static func softmax(_ data: NDArray, axis: Int = -1, temperature: Double = 1) -> NDArray { data.softmax(axis: axis, temperature: temperature) }
    public static func log_softmax(_ data: NDArray, axis: Int = -1, temperature: Double = 1) -> NDArray { data.log_softmax(axis: axis, temperature: temperature) }
    public static func softmin(_ data: NDArray, axis: Int = -1) -> NDArray { (-data).softmax(axis: axis) }
    /// x / (1 + |x|).
    public static func softsign(_ data: NDArray) -> NDArray { data / (data.abs() + 1) }
    /// alpha · x + beta, held within 0 and 1.
    public static func hard_sigmoid(_ data: NDArray, alpha: Double = 0.2, beta: Double = 0.5) -> NDArray { (data * alpha + beta).clip(0, 1) }
    /// Half the square near 0, the magnitude less a half beyond 1 / scalar².
    public static func smooth_l1(_ data: NDArray, scalar: Double = 1) -> NDArray {
        let square = scalar * scalar
        let near: NDArray = data.abs() < 1 / square
        return nd.where(near, data * data * (0.5 * square), data.abs() - 0.5 / square)
    }
    public static func gammaln(_ data: NDArray) -> NDArray { data.mapped("lgamma") }
    public static func degrees(_ data: NDArray) -> NDArray { data * (180 / Double.pi) }
    public static func radians(_ data: NDArray) -> NDArray { data * (Double.pi / 180) }
    /// The numbers without their history.
    public static func BlockGrad(_ data: NDArray) -> NDArray { data.withoutGradient }
    /// The numbers without their history.
    public static func stop_gradient(_ data: NDArray) -> NDArray { data.withoutGradient }
    public static func cast(_ data: NDArray, dtype: DType) -> NDArray { data.astype(dtype) }
    public static func cast(_ data: NDArray, _ dtype: DType) -> NDArray { data.astype(dtype) }
    public static func reverse(_ data: NDArray, axis: Int) -> NDArray { data.flip(axis: axis) }
    public static func slice_axis(_ data: NDArray, axis: Int, begin: Int, end: Int?) -> NDArray { data.slice_axis(axis: axis, begin: begin, end: end) }
    /// The means and variances along axes.
    public static func moments(_ data: NDArray, axes: [Int], keepdims: Bool = false) -> [NDArray] { [data.mean(axis: axes, keepdims: keepdims), data.var(axis: axes, keepdims: keepdims)] }

    public static func broadcast_add(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs + rhs }
    public static func broadcast_plus(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs + rhs }
    public static func broadcast_sub(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs - rhs }
    public static func broadcast_minus(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs - rhs }
    public static func broadcast_mul(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs * rhs }
    public static func broadcast_div(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs / rhs }
    public static func broadcast_mod(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs % rhs }
    public static func broadcast_power(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { lhs ** rhs }
    public static func broadcast_maximum(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { maximum(lhs, rhs) }
    public static func broadcast_minimum(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { minimum(lhs, rhs) }
    public static func broadcast_equal(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { equal(lhs, rhs) }
    public static func broadcast_not_equal(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { not_equal(lhs, rhs) }
    public static func broadcast_greater(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { greater(lhs, rhs) }
    public static func broadcast_greater_equal(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { greater_equal(lhs, rhs) }
    public static func broadcast_lesser(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { less(lhs, rhs) }
    public static func broadcast_lesser_equal(_ lhs: NDArray, _ rhs: NDArray) -> NDArray { less_equal(lhs, rhs) }
    public static func lesser(_ lhs: NDArray, _ rhs: some Operand) -> NDArray { less(lhs, rhs) }
    public static func lesser_equal(_ lhs: NDArray, _ rhs: some Operand) -> NDArray { less_equal(lhs, rhs) }
}

extension np {
    public static func arctan2(_ x1: NDArray, _ x2: NDArray) -> NDArray { x1.like(Ops.binaryPromoted("arctan2", x1.tensor, x2.tensor, x1.flavour.rule)) }
    /// The root of a² + b².
    public static func hypot(_ x1: NDArray, _ x2: NDArray) -> NDArray { (x1 * x1 + x2 * x2).sqrt() }
    public static func isfinite(_ x: NDArray) -> NDArray { (x - x) == 0.0 }
    public static func negative(_ x: NDArray) -> NDArray { -x }
    public static func absolute(_ x: NDArray) -> NDArray { x.abs() }
    public static func fabs(_ x: NDArray) -> NDArray { x.abs() }
    public static func degrees(_ x: NDArray) -> NDArray { x * (180 / Double.pi) }
    public static func radians(_ x: NDArray) -> NDArray { x * (Double.pi / 180) }
    public static func amax(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.max(axis: axis, keepdims: keepdims) }
    public static func amin(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.min(axis: axis, keepdims: keepdims) }
    /// The mean; with weights each element counts as its weight says.
    public static func average(_ a: NDArray, axis: (any Dims)? = nil, weights: NDArray? = nil) -> NDArray {
        guard let w = weights else { return a.mean(axis: axis) }
        return (a * w).sum(axis: axis) / w.sum(axis: axis)
    }
    public static func full_like(_ a: NDArray, _ fill_value: some Number) -> NDArray { a.zeros_like() + fill_value }
    public static func logspace(_ start: Double, _ stop: Double, _ num: Int = 50, base: Double = 10) -> NDArray { base ** linspace(start, stop, num) }
    public static func ravel(_ x: NDArray) -> NDArray { x.reshape(-1) }
    public static func append(_ arr: NDArray, _ values: NDArray) -> NDArray { concatenate([arr.reshape(-1), values.reshape(-1)], axis: 0) }
    public static func append(_ arr: NDArray, _ values: NDArray, axis: Int) -> NDArray { concatenate([arr, values], axis: axis) }
    /// Vectors as the columns of a matrix.
    public static func column_stack(_ tup: [NDArray]) -> NDArray { concatenate(tup.map { $0.ndim < 2 ? $0.reshape(-1, 1) : $0 }, axis: 1) }
    /// Each element less the one before it, along the last axis.
    public static func diff(_ a: NDArray, n: Int = 1) -> NDArray {
        var result = a
        for _ in 0..<Swift.max(0, n) {
            let length = result.shape[-1] as Int
            result = result.slice_axis(axis: -1, begin: 1, end: length) - result.slice_axis(axis: -1, begin: 0, end: length - 1)
        }
        return result
    }
    /// The elements moved on along an axis; what leaves at the end comes in at the beginning.
    public static func roll(_ a: NDArray, _ shift: Int, axis: Int? = nil) -> NDArray {
        let at = a.along(axis)
        let length = at.array.shape[at.axis] as Int
        if length == 0 { return a }
        let cut = ((-shift) % length + length) % length
        let rolled = concatenate([at.array.slice_axis(axis: at.axis, begin: cut, end: length), at.array.slice_axis(axis: at.axis, begin: 0, end: cut)], axis: at.axis)
        return rolled.reshape(Array(a.shape))
    }
    public static func moveaxis(_ a: NDArray, _ source: Int, _ destination: Int) -> NDArray {
        var axes = Array(0..<a.ndim)
        let moved = axes.remove(at: a.along(source).axis)
        axes.insert(moved, at: a.along(destination).axis)
        return a.transpose(axes)
    }
    /// Whether the arrays have one shape and the same elements.
    public static func array_equal(_ a1: NDArray, _ a2: NDArray) -> Bool {
        if Array(a1.shape) != Array(a2.shape) { return false }
        return Values.bool(Ops.reduce("all", equal(a1, a2).tensor, [], false))
    }
    /// Whether the elements agree within atol + rtol · |b|.
    public static func allclose(_ a: NDArray, _ b: NDArray, rtol: Double = 1e-5, atol: Double = 1e-8) -> Bool {
        Values.bool(Ops.reduce("all", less_equal((a - b).abs(), b.abs() * rtol + atol).tensor, [], false))
    }
}
