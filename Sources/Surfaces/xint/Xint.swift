import Engine
@_exported import MXNet

/// One numpy for several frameworks, here over MXNet: `xint.np`, whose functions have numpy's names and give MXNet's own arrays.
///
/// A chapter for several frameworks keeps most of its cells that way; what they don't share, gradients above all, it spells as MXNet does.
public enum xint {
    public static let np = Numpy()

    /// The framework that arrays are MXNet's of. A notebook's first cell chooses it, in the same cell that imports xint; a compiled program chooses by what it imports:
    /// `xint`, `xintTorch` or `xintTensorFlow`.
    public static func backend(_ name: String) { _askForBackend(name, standingOn: "mxnet") }

    /// The functions of numpy that all backends have.
    public struct Numpy {
        public typealias ndarray = NDArray
        public let pi = Double.pi
        public let e = 2.718281828459045
        public let inf = Double.infinity
        public let nan = Double.nan
        public let float32: DType = "float32"
        public let float64: DType = "float64"
        public let int32: DType = "int32"
        public let int64: DType = "int64"
        public let bool: DType = "bool"
        public let random = Draws()
        public let linalg = Linalg()
    }

    /// Seeded draws.
    public struct Draws {
        public func seed(_ seed: Int) { MXNet.mx.random.seed(seed) }
        public func normal(_ loc: Double = 0, _ scale: Double = 1, size: any Dims = []) -> NDArray { MXNet.np.random.normal(loc, scale, size: size) }
        public func uniform(_ low: Double = 0, _ high: Double = 1, size: any Dims = []) -> NDArray { MXNet.np.random.uniform(low, high, size: size) }
    }

    /// Linear algebra.
    public struct Linalg {
        /// The root of the sum of squares.
        public func norm(_ x: NDArray) -> NDArray { MXNet.np.linalg.norm(x) }
    }
}

extension xint.Numpy {
    public func array(_ object: NestedList, dtype: DType? = nil) -> NDArray { MXNet.np.array(object, dtype: dtype) }
    public func array(_ object: some ArrayData, dtype: DType? = nil) -> NDArray { MXNet.np.array(object, dtype: dtype) }
    public func arange(_ stop: some Number, dtype: DType? = nil) -> NDArray { MXNet.np.arange(stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, dtype: DType? = nil) -> NDArray { MXNet.np.arange(start, stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: DType? = nil) -> NDArray { MXNet.np.arange(start, stop, step, dtype: dtype) }
    public func zeros(_ shape: any Dims, dtype: DType? = nil) -> NDArray { MXNet.np.zeros(shape, dtype: dtype) }
    public func ones(_ shape: any Dims, dtype: DType? = nil) -> NDArray { MXNet.np.ones(shape, dtype: dtype) }
    public func full(_ shape: any Dims, _ fill_value: some Number) -> NDArray { MXNet.np.full(shape, fill_value) }
    public func eye(_ N: Int) -> NDArray { MXNet.np.eye(N) }
    public func linspace(_ start: Double, _ stop: Double, _ num: Int) -> NDArray { MXNet.np.linspace(start, stop, num) }
    public func zeros_like(_ a: NDArray) -> NDArray { MXNet.np.zeros_like(a) }
    public func ones_like(_ a: NDArray) -> NDArray { MXNet.np.ones_like(a) }

    public func abs(_ x: NDArray) -> NDArray { MXNet.np.abs(x) }
    public func exp(_ x: NDArray) -> NDArray { MXNet.np.exp(x) }
    public func log(_ x: NDArray) -> NDArray { MXNet.np.log(x) }
    public func sqrt(_ x: NDArray) -> NDArray { MXNet.np.sqrt(x) }
    public func square(_ x: NDArray) -> NDArray { MXNet.np.square(x) }
    public func sin(_ x: NDArray) -> NDArray { MXNet.np.sin(x) }
    public func cos(_ x: NDArray) -> NDArray { MXNet.np.cos(x) }
    public func tanh(_ x: NDArray) -> NDArray { MXNet.np.tanh(x) }
    public func floor(_ x: NDArray) -> NDArray { MXNet.np.floor(x) }
    public func ceil(_ x: NDArray) -> NDArray { MXNet.np.ceil(x) }

    public func dot(_ a: NDArray, _ b: NDArray) -> NDArray { MXNet.np.dot(a, b) }
    public func matmul(_ a: NDArray, _ b: NDArray) -> NDArray { MXNet.np.matmul(a, b) }
    public func maximum(_ a: NDArray, _ b: NDArray) -> NDArray { MXNet.np.maximum(a, b) }
    public func minimum(_ a: NDArray, _ b: NDArray) -> NDArray { MXNet.np.minimum(a, b) }
    public func `where`(_ condition: NDArray, _ x: NDArray, _ y: NDArray) -> NDArray { MXNet.np.where(condition, x, y) }

    public func sum(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.sum(axis: axis, keepdims: keepdims) }
    public func mean(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.mean(axis: axis, keepdims: keepdims) }
    public func max(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.max(axis: axis, keepdims: keepdims) }
    public func min(_ a: NDArray, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray { a.min(axis: axis, keepdims: keepdims) }
    public func argmax(_ a: NDArray, axis: Int) -> NDArray { a.argmax(axis: axis) }
    public func cumsum(_ a: NDArray, axis: Int) -> NDArray { a.cumsum(axis: axis) }

    public func reshape(_ a: NDArray, _ shape: any Dims) -> NDArray { a.reshape(shape) }
    public func transpose(_ a: NDArray) -> NDArray { a.T }
    public func expand_dims(_ a: NDArray, _ axis: Int) -> NDArray { a.expand_dims(axis) }
    public func concatenate(_ seq: [NDArray], axis: Int = 0) -> NDArray { MXNet.np.concatenate(seq, axis: axis) }
    public func stack(_ arrays: [NDArray], axis: Int = 0) -> NDArray { MXNet.np.stack(arrays, axis: axis) }
}
