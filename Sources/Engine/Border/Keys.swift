/// JAX's random numbers: functions of a key, a tensor of two uint32.
public enum Keys {
    /// The setting jax_threefry_partitionable; false to begin with, as in the JAX that the book was recorded with.
    public static func setPartitionable(_ on: Bool) {
        Context.current.streams.partitionable = on
    }

    public static func make(_ seed: Int) -> Tensor {
        Border.tensor { try Core.key(seed) }
    }

    /// So many new keys, in the rows of the result.
    public static func split(_ key: Tensor, _ count: Int) -> Tensor {
        Border.tensor { try Core.splitKey(key, count) }
    }

    /// A new key of a key and a number.
    public static func fold(_ key: Tensor, _ data: Int) -> Tensor {
        Border.tensor { try Core.foldKey(key, data) }
    }

    /// Words of 32 bits: uint32.
    public static func bits(_ key: Tensor, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.keyBits(key, shape) }
    }

    public static func uniform(_ key: Tensor, _ shape: [Int], _ low: Double, _ high: Double, _ dtype: String) -> Tensor {
        Border.tensor { try Core.keyUniform(key, shape, low, high, DType.named(dtype)) }
    }

    public static func normal(_ key: Tensor, _ shape: [Int], _ dtype: String) -> Tensor {
        Border.tensor { try Core.keyNormal(key, shape, DType.named(dtype)) }
    }

    /// Normal numbers between low and high (float32).
    public static func truncatedNormal(_ key: Tensor, _ low: Double, _ high: Double, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.keyTruncatedNormal(key, low, high, shape) }
    }

    /// Integers from low up to, but without, high (int32).
    public static func integers(_ key: Tensor, _ shape: [Int], _ low: Int, _ high: Int) -> Tensor {
        Border.tensor { try Core.keyIntegers(key, shape, low, high) }
    }

    /// 0, 1, … n - 1 in another order (int32).
    public static func permutation(_ key: Tensor, _ n: Int) -> Tensor {
        Border.tensor { try Core.keyPermutation(key, n) }
    }

    /// Gumbel's distribution: added to logits, its argmax draws a category (float32).
    public static func gumbel(_ key: Tensor, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.keyGumbel(key, shape) }
    }

    /// The gamma distribution of each shape parameter (float32).
    public static func gamma(_ key: Tensor, _ shapes: Tensor) -> Tensor {
        Border.tensor { try Core.keyGamma(key, shapes) }
    }

    /// Counts at each rate (int32).
    public static func poisson(_ key: Tensor, _ rates: Tensor) -> Tensor {
        Border.tensor { try Core.keyPoisson(key, rates) }
    }

    /// Successes in so many trials of each chance, of one shape (float32).
    public static func binomial(_ key: Tensor, _ trials: Tensor, _ chances: Tensor) -> Tensor {
        Border.tensor { try Core.keyBinomial(key, trials, chances) }
    }
}
