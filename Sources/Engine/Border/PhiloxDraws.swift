/// TensorFlow's random numbers. seeds: none (the global seed's next), one (the operation's own), or the two of a stateless operation.
public enum PhiloxDraws {
    /// tf.random.set_seed.
    public static func seed(_ seed: Int) {
        Context.current.streams.philox.seed(seed)
    }

    public static func uniform(_ shape: [Int], _ low: Double, _ high: Double, _ dtype: String, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxUniform(shape, low, high, DType.named(dtype), seeds) }
    }

    /// Normal numbers; truncated: within two deviations.
    public static func normal(_ shape: [Int], _ mean: Double, _ deviation: Double, _ dtype: String, _ truncated: Bool, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxNormal(shape, mean, deviation, DType.named(dtype), truncated, seeds) }
    }

    /// Integers from low up to, but without, high.
    public static func integers(_ shape: [Int], _ low: Int, _ high: Int, _ dtype: String, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxIntegers(shape, low, high, DType.named(dtype), seeds) }
    }

    /// 0, 1, … n - 1 in another order (int64).
    public static func permutation(_ n: Int, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxPermutation(n, seeds) }
    }

    /// Counts at each rate: so many of them, in axes before the rates'.
    public static func poisson(_ shape: [Int], _ rates: Tensor, _ dtype: String, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxPoisson(shape, rates, DType.named(dtype), seeds) }
    }

    /// The gamma distribution of each shape parameter: so many draws, in axes before the parameters'.
    public static func gamma(_ shape: [Int], _ shapes: Tensor, _ seeds: [Int]) -> Tensor {
        Border.tensor { try Core.philoxGamma(shape, shapes, seeds) }
    }
}
