/// Random numbers of a stream, which every draw moves on. stream is "mxnet.nd", "mxnet.np", "torch", "numpy", or a name that `fork` gave.
public enum Streams {
    /// Every stream of MXNet starts again, as mx.random.seed has it.
    public static func seed(_ seed: Int) {
        Border.void { try Context.current.streams.seed("mxnet", seed) }
    }

    /// A stream starts again: "torch", "numpy" or one that `fork` made.
    public static func start(_ stream: String, _ seed: Int) {
        Border.void { try Context.current.streams.seed(stream, seed) }
    }

    /// A stream of its own of a framework's kind ("torch", "numpy"); its name.
    public static func fork(_ framework: String, _ seed: Int) -> String {
        Border.string { try Context.current.streams.fork(framework, seed) }
    }

    /// Forgets what `fork` made.
    public static func drop(_ stream: String) {
        Context.current.streams.drop(stream)
    }

    public static func normal(_ stream: String, _ mean: Double, _ deviation: Double, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.normal(stream, mean, deviation, shape, DType.named(dtype)) }
    }

    public static func uniform(_ stream: String, _ low: Double, _ high: Double, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.uniform(stream, low, high, shape, DType.named(dtype)) }
    }

    /// Integers from low up to, but without, high.
    public static func integers(_ stream: String, _ low: Int, _ high: Int, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.integers(stream, low, high, shape, DType.named(dtype)) }
    }

    public static func exponential(_ stream: String, _ scale: Double, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.exponential(stream, scale, shape, DType.named(dtype)) }
    }

    public static func gamma(_ stream: String, _ shapeParameter: Double, _ scale: Double, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.gamma(stream, shapeParameter, scale, shape, DType.named(dtype)) }
    }

    /// How often something of each rate happens, in the rates' shape and dtype.
    public static func poisson(_ stream: String, _ rates: Tensor) -> Tensor {
        Border.tensor { try Core.poisson(stream, rates) }
    }

    /// 1 with each of the probabilities, else 0, in their shape and dtype.
    public static func bernoulli(_ stream: String, _ probabilities: Tensor) -> Tensor {
        Border.tensor { try Core.bernoulli(stream, probabilities) }
    }

    /// 1 with one probability, else 0: what dropout keeps.
    public static func mask(_ stream: String, _ probability: Double, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.mask(stream, probability, shape, DType.named(dtype)) }
    }

    /// 0, 1, … n - 1 in another order (int64).
    public static func permutation(_ stream: String, _ n: Int) -> Tensor {
        Border.tensor { try Core.permutation(stream, n) }
    }

    /// So many indices drawn by weights in the last axis (one row or several): int64.
    public static func categories(_ stream: String, _ weights: Tensor, _ count: Int, _ replacement: Bool) -> Tensor {
        Border.tensor { try Core.categories(stream, weights, count, replacement) }
    }

    /// Some of 0, 1, … n - 1 (int64); no probabilities: all alike.
    public static func choice(_ stream: String, _ n: Int, _ shape: [Int], _ replacement: Bool, _ probabilities: [Double]) -> Tensor {
        Border.tensor { try Core.choice(stream, n, shape, replacement, probabilities) }
    }

    /// How many of the trials fall on each category, the last axis of the result (int64).
    public static func counts(_ stream: String, _ trials: Int, _ probabilities: [Double], _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.counts(stream, trials, probabilities, shape) }
    }
}
