import Engine
@_exported import TensorFlow

/// One numpy for several frameworks, here over TensorFlow: `xint.np`, whose functions have numpy's names and give TensorFlow's own tensors.
///
/// A chapter for several frameworks keeps most of its cells that way; what they don't share, gradients above all, it spells as TensorFlow does.
public enum xint {
    public static let np = Numpy()

    /// The framework that arrays are TensorFlow's of. A notebook's first cell chooses it, in the same cell that imports xint; a compiled program chooses by what it imports:
    /// `xint`, `xintTorch` or `xintTensorFlow`.
    public static func backend(_ name: String) { _askForBackend(name, standingOn: "tensorflow") }

    /// The functions of numpy that all backends have.
    public struct Numpy {
        public typealias ndarray = tf.Tensor
        public let pi = Double.pi
        public let e = 2.718281828459045
        public let inf = Double.infinity
        public let nan = Double.nan
        public let float32 = tf.float32
        public let float64 = tf.float64
        public let int32 = tf.int32
        public let int64 = tf.int64
        public let bool = tf.bool
        public let random = Draws()
        public let linalg = Linalg()
    }

    /// Seeded draws.
    public struct Draws {
        public func seed(_ seed: Int) { tf.random.set_seed(seed) }
        public func normal(_ loc: Double = 0, _ scale: Double = 1, size: any Dims = []) -> tf.Tensor { tf.random.normal(size, loc, scale) }
        public func uniform(_ low: Double = 0, _ high: Double = 1, size: any Dims = []) -> tf.Tensor { tf.random.uniform(size, low, high) }
    }

    /// Linear algebra.
    public struct Linalg {
        /// The root of the sum of squares.
        public func norm(_ x: tf.Tensor) -> tf.Tensor { tf.norm(x) }
    }
}

extension xint.Numpy {
    public func array(_ object: NestedList, dtype: tf.DType? = nil) -> tf.Tensor { tf.constant(object, dtype: dtype) }
    public func array(_ object: some ArrayData, dtype: tf.DType? = nil) -> tf.Tensor { tf.constant(object, dtype: dtype) }
    public func arange(_ stop: some Number, dtype: tf.DType? = nil) -> tf.Tensor { tf.range(stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, dtype: tf.DType? = nil) -> tf.Tensor { tf.range(start, stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: tf.DType? = nil) -> tf.Tensor { tf.range(start, stop, step, dtype: dtype) }
    public func zeros(_ shape: any Dims, dtype: tf.DType? = nil) -> tf.Tensor { tf.zeros(shape, dtype: dtype ?? tf.float32) }
    public func ones(_ shape: any Dims, dtype: tf.DType? = nil) -> tf.Tensor { tf.ones(shape, dtype: dtype ?? tf.float32) }
    public func full(_ shape: any Dims, _ fill_value: some Number) -> tf.Tensor { tf.fill(shape, fill_value) }
    public func eye(_ N: Int) -> tf.Tensor { tf.eye(N) }
    public func linspace(_ start: Double, _ stop: Double, _ num: Int) -> tf.Tensor { tf.linspace(start, stop, num) }
    public func zeros_like(_ a: tf.Tensor) -> tf.Tensor { tf.zeros_like(a) }
    public func ones_like(_ a: tf.Tensor) -> tf.Tensor { tf.ones_like(a) }

    public func abs(_ x: tf.Tensor) -> tf.Tensor { tf.abs(x) }
    public func exp(_ x: tf.Tensor) -> tf.Tensor { tf.exp(x) }
    public func log(_ x: tf.Tensor) -> tf.Tensor { tf.math.log(x) }
    public func sqrt(_ x: tf.Tensor) -> tf.Tensor { tf.sqrt(x) }
    public func square(_ x: tf.Tensor) -> tf.Tensor { tf.square(x) }
    public func sin(_ x: tf.Tensor) -> tf.Tensor { tf.sin(x) }
    public func cos(_ x: tf.Tensor) -> tf.Tensor { tf.cos(x) }
    public func tanh(_ x: tf.Tensor) -> tf.Tensor { tf.tanh(x) }
    public func floor(_ x: tf.Tensor) -> tf.Tensor { tf.floor(x) }
    public func ceil(_ x: tf.Tensor) -> tf.Tensor { tf.math.ceil(x) }

    public func dot(_ a: tf.Tensor, _ b: tf.Tensor) -> tf.Tensor { tf.tensordot(a, b, axes: 1) }
    public func matmul(_ a: tf.Tensor, _ b: tf.Tensor) -> tf.Tensor { tf.matmul(a, b) }
    public func maximum(_ a: tf.Tensor, _ b: tf.Tensor) -> tf.Tensor { tf.maximum(a, b) }
    public func minimum(_ a: tf.Tensor, _ b: tf.Tensor) -> tf.Tensor { tf.minimum(a, b) }
    public func `where`(_ condition: tf.Tensor, _ x: tf.Tensor, _ y: tf.Tensor) -> tf.Tensor { tf.where(condition, x, y) }

    public func sum(_ a: tf.Tensor, axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_sum(a, axis: axis, keepdims: keepdims) }
    public func mean(_ a: tf.Tensor, axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_mean(a, axis: axis, keepdims: keepdims) }
    public func max(_ a: tf.Tensor, axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_max(a, axis: axis, keepdims: keepdims) }
    public func min(_ a: tf.Tensor, axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_min(a, axis: axis, keepdims: keepdims) }
    public func argmax(_ a: tf.Tensor, axis: Int) -> tf.Tensor { tf.argmax(a, axis: axis) }
    public func cumsum(_ a: tf.Tensor, axis: Int) -> tf.Tensor { tf.cumsum(a, axis: axis) }

    public func reshape(_ a: tf.Tensor, _ shape: any Dims) -> tf.Tensor { tf.reshape(a, shape) }
    public func transpose(_ a: tf.Tensor) -> tf.Tensor { tf.transpose(a) }
    public func expand_dims(_ a: tf.Tensor, _ axis: Int) -> tf.Tensor { tf.expand_dims(a, axis) }
    public func concatenate(_ seq: [tf.Tensor], axis: Int = 0) -> tf.Tensor { tf.concat(seq, axis) }
    public func stack(_ arrays: [tf.Tensor], axis: Int = 0) -> tf.Tensor { tf.stack(arrays, axis: axis) }
}

// What TensorFlow's tensors have under its numpy behaviour, and other backends' arrays always.
extension TensorFlow.Tensor {
    /// The elements in another shape.
    public func reshape(_ sizes: Int...) -> tf.Tensor { tf.reshape(self, sizes) }
    /// The elements in another shape.
    public func reshape(_ shape: [Int]) -> tf.Tensor { tf.reshape(self, shape) }
    /// The axes in the opposite order.
    public var T: tf.Tensor { tf.transpose(self) }
    /// The sum of all elements, or over axes.
    public func sum(axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_sum(self, axis: axis, keepdims: keepdims) }
    /// The mean of all elements, or over axes.
    public func mean(axis: (any Dims)? = nil, keepdims: Bool = false) -> tf.Tensor { tf.reduce_mean(self, axis: axis, keepdims: keepdims) }
}
