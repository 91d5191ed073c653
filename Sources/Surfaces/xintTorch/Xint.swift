import Engine
@_exported import Torch

/// One numpy for several frameworks, here over PyTorch: `xint.np`, whose functions have numpy's names and give PyTorch's own tensors.
///
/// A chapter for several frameworks keeps most of its cells that way; what they don't share, gradients above all, it spells as PyTorch does.
public enum xint {
    public static let np = Numpy()

    /// The framework that arrays are PyTorch's of. A notebook's first cell chooses it, in the same cell that imports xint; a compiled program chooses by what it imports:
    /// `xint`, `xintTorch` or `xintTensorFlow`.
    public static func backend(_ name: String) { _askForBackend(name, standingOn: "torch") }

    /// The functions of numpy that all backends have.
    public struct Numpy {
        public typealias ndarray = torch.Tensor
        public let pi = Double.pi
        public let e = 2.718281828459045
        public let inf = Double.infinity
        public let nan = Double.nan
        public let float32 = torch.float32
        public let float64 = torch.float64
        public let int32 = torch.int32
        public let int64 = torch.int64
        public let bool = torch.bool
        public let random = Draws()
        public let linalg = Linalg()
    }

    /// Seeded draws.
    public struct Draws {
        public func seed(_ seed: Int) { torch.manual_seed(seed) }
        public func normal(_ loc: Double = 0, _ scale: Double = 1, size: any Dims = []) -> torch.Tensor { torch.normal(loc, scale, size: size) }
        public func uniform(_ low: Double = 0, _ high: Double = 1, size: any Dims = []) -> torch.Tensor { torch.rand(size: size) * (high - low) + low }
    }

    /// Linear algebra.
    public struct Linalg {
        /// The root of the sum of squares.
        public func norm(_ x: torch.Tensor) -> torch.Tensor { torch.linalg.norm(x) }
    }
}

extension xint.Numpy {
    public func array(_ object: NestedList, dtype: torch.dtype? = nil) -> torch.Tensor { torch.tensor(object, dtype: dtype) }
    public func array(_ object: some ArrayData, dtype: torch.dtype? = nil) -> torch.Tensor { torch.tensor(object, dtype: dtype) }
    public func arange(_ stop: some Number, dtype: torch.dtype? = nil) -> torch.Tensor { torch.arange(stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, dtype: torch.dtype? = nil) -> torch.Tensor { torch.arange(start, stop, dtype: dtype) }
    public func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: torch.dtype? = nil) -> torch.Tensor { torch.arange(start, stop, step, dtype: dtype) }
    public func zeros(_ shape: any Dims, dtype: torch.dtype? = nil) -> torch.Tensor { torch.zeros(shape, dtype: dtype) }
    public func ones(_ shape: any Dims, dtype: torch.dtype? = nil) -> torch.Tensor { torch.ones(shape, dtype: dtype) }
    public func full(_ shape: any Dims, _ fill_value: some Number) -> torch.Tensor { torch.full(shape, fill_value) }
    public func eye(_ N: Int) -> torch.Tensor { torch.eye(N) }
    public func linspace(_ start: Double, _ stop: Double, _ num: Int) -> torch.Tensor { torch.linspace(start, stop, num) }
    public func zeros_like(_ a: torch.Tensor) -> torch.Tensor { torch.zeros_like(a) }
    public func ones_like(_ a: torch.Tensor) -> torch.Tensor { torch.ones_like(a) }

    public func abs(_ x: torch.Tensor) -> torch.Tensor { x.abs() }
    public func exp(_ x: torch.Tensor) -> torch.Tensor { x.exp() }
    public func log(_ x: torch.Tensor) -> torch.Tensor { x.log() }
    public func sqrt(_ x: torch.Tensor) -> torch.Tensor { x.sqrt() }
    public func square(_ x: torch.Tensor) -> torch.Tensor { x.square() }
    public func sin(_ x: torch.Tensor) -> torch.Tensor { x.sin() }
    public func cos(_ x: torch.Tensor) -> torch.Tensor { x.cos() }
    public func tanh(_ x: torch.Tensor) -> torch.Tensor { x.tanh() }
    public func floor(_ x: torch.Tensor) -> torch.Tensor { x.floor() }
    public func ceil(_ x: torch.Tensor) -> torch.Tensor { x.ceil() }

    public func dot(_ a: torch.Tensor, _ b: torch.Tensor) -> torch.Tensor { a.matmul(b) }
    public func matmul(_ a: torch.Tensor, _ b: torch.Tensor) -> torch.Tensor { a.matmul(b) }
    public func maximum(_ a: torch.Tensor, _ b: torch.Tensor) -> torch.Tensor { torch.maximum(a, b) }
    public func minimum(_ a: torch.Tensor, _ b: torch.Tensor) -> torch.Tensor { torch.minimum(a, b) }
    public func `where`(_ condition: torch.Tensor, _ x: torch.Tensor, _ y: torch.Tensor) -> torch.Tensor { torch.where(condition, x, y) }

    public func sum(_ a: torch.Tensor, axis: any Dims = everyAxis, keepdims: Bool = false) -> torch.Tensor { torch.sum(a, axis: axis, keepdims: keepdims) }
    public func mean(_ a: torch.Tensor, axis: any Dims = everyAxis, keepdims: Bool = false) -> torch.Tensor { torch.mean(a, axis: axis, keepdims: keepdims) }
    public func max(_ a: torch.Tensor, axis: any Dims = everyAxis, keepdims: Bool = false) -> torch.Tensor { torch.amax(a, axis, keepdim: keepdims) }
    public func min(_ a: torch.Tensor, axis: any Dims = everyAxis, keepdims: Bool = false) -> torch.Tensor { torch.amin(a, axis, keepdim: keepdims) }
    public func argmax(_ a: torch.Tensor, axis: Int) -> torch.Tensor { torch.argmax(a, axis: axis) }
    public func cumsum(_ a: torch.Tensor, axis: Int) -> torch.Tensor { torch.cumsum(a, axis) }

    public func reshape(_ a: torch.Tensor, _ shape: any Dims) -> torch.Tensor { a.reshape(shape) }
    public func transpose(_ a: torch.Tensor) -> torch.Tensor { a.T }
    public func expand_dims(_ a: torch.Tensor, _ axis: Int) -> torch.Tensor { a.unsqueeze(axis) }
    public func concatenate(_ seq: [torch.Tensor], axis: Int = 0) -> torch.Tensor { torch.cat(seq, axis) }
    public func stack(_ arrays: [torch.Tensor], axis: Int = 0) -> torch.Tensor { torch.stack(arrays, axis) }
}
