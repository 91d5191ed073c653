/// Random numbers. stream is "mxnet.nd" (1024 states) or "mxnet.np" (one state).
public enum Streams {
    /// As mx.random.seed: every stream of MXNet starts again.
    public static func seed(_ seed: Int) {
        Context.current.streams.seedMXNet(seed)
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
}
