import Engine

// A draw is a function of its key. Shapes may be a list, an Int or another array's shape; a list is by far the usual one, and `[]` must be read as one.
extension jax.random {
    /// The key of a seed.
    /// The type of keys.
    public typealias PRNGKeyArray = JaxArray
    public static func PRNGKey(_ seed: Int) -> JaxArray { JaxArray(Keys.make(seed)) }
    /// The key of a seed.
    public static func key(_ seed: Int) -> JaxArray { JaxArray(Keys.make(seed)) }
    /// So many new keys, in the rows of the result.
    public static func split(_ key: JaxArray, _ num: Int = 2) -> JaxArray { JaxArray(Keys.split(key.tensor, num)) }
    public static func split(_ key: JaxArray, num: Int) -> JaxArray { JaxArray(Keys.split(key.tensor, num)) }
    /// A new key of a key and a number.
    public static func fold_in(_ key: JaxArray, _ data: Int) -> JaxArray { JaxArray(Keys.fold(key.tensor, data)) }
    /// Words of 32 random bits.
    public static func bits(_ key: JaxArray, _ shape: [Int] = []) -> JaxArray { JaxArray(Keys.bits(key.tensor, shape)) }
    @_disfavoredOverload
    public static func bits(_ key: JaxArray, _ shape: any Dims) -> JaxArray { bits(key, shape._sizes) }

    static func type(_ dtype: jnp.DType?) -> String { (dtype ?? jnp.float32).canonical }

    /// Draws from the standard normal distribution.
    public static func normal(_ key: JaxArray, _ shape: [Int] = [], dtype: jnp.DType? = nil) -> JaxArray { JaxArray(Keys.normal(key.tensor, shape, type(dtype))) }
    public static func normal(_ key: JaxArray, shape: [Int], dtype: jnp.DType? = nil) -> JaxArray { normal(key, shape, dtype: dtype) }
    @_disfavoredOverload
    public static func normal(_ key: JaxArray, _ shape: any Dims, dtype: jnp.DType? = nil) -> JaxArray { normal(key, shape._sizes, dtype: dtype) }
    @_disfavoredOverload
    public static func normal(_ key: JaxArray, shape: any Dims, dtype: jnp.DType? = nil) -> JaxArray { normal(key, shape._sizes, dtype: dtype) }

    /// Draws from minval up to, but without, maxval.
    public static func uniform(_ key: JaxArray, _ shape: [Int] = [], dtype: jnp.DType? = nil, minval: Double = 0, maxval: Double = 1) -> JaxArray {
        JaxArray(Keys.uniform(key.tensor, shape, minval, maxval, type(dtype)))
    }
    public static func uniform(_ key: JaxArray, shape: [Int], dtype: jnp.DType? = nil, minval: Double = 0, maxval: Double = 1) -> JaxArray {
        uniform(key, shape, dtype: dtype, minval: minval, maxval: maxval)
    }
    @_disfavoredOverload
    public static func uniform(_ key: JaxArray, _ shape: any Dims, dtype: jnp.DType? = nil, minval: Double = 0, maxval: Double = 1) -> JaxArray {
        uniform(key, shape._sizes, dtype: dtype, minval: minval, maxval: maxval)
    }
    @_disfavoredOverload
    public static func uniform(_ key: JaxArray, shape: any Dims, dtype: jnp.DType? = nil, minval: Double = 0, maxval: Double = 1) -> JaxArray {
        uniform(key, shape._sizes, dtype: dtype, minval: minval, maxval: maxval)
    }

    /// Normal numbers between lower and upper.
    public static func truncated_normal(_ key: JaxArray, _ lower: Double, _ upper: Double, _ shape: [Int] = []) -> JaxArray {
        JaxArray(Keys.truncatedNormal(key.tensor, lower, upper, shape))
    }
    /// Waiting times with the mean 1.
    public static func exponential(_ key: JaxArray, _ shape: [Int] = []) -> JaxArray {
        let u = Keys.uniform(key.tensor, shape, 0.0, 1.0, "float32")
        return JaxArray(Ops.unary("neg", Ops.unary("log1p", Ops.unary("neg", u))))
    }
    /// Gumbel's distribution.
    public static func gumbel(_ key: JaxArray, _ shape: [Int] = []) -> JaxArray { JaxArray(Keys.gumbel(key.tensor, shape)) }

    /// Whole numbers from minval up to, but without, maxval.
    public static func randint(_ key: JaxArray, _ shape: [Int], _ minval: Int, _ maxval: Int, dtype: jnp.DType? = nil) -> JaxArray {
        JaxArray(Ops.cast(Keys.integers(key.tensor, shape, minval, maxval), (dtype ?? jnp.int32).canonical))
    }
    public static func randint(_ key: JaxArray, _ shape: [Int], minval: Int, maxval: Int, dtype: jnp.DType? = nil) -> JaxArray {
        randint(key, shape, minval, maxval, dtype: dtype)
    }
    public static func randint(_ key: JaxArray, shape: [Int], minval: Int, maxval: Int, dtype: jnp.DType? = nil) -> JaxArray {
        randint(key, shape, minval, maxval, dtype: dtype)
    }
    @_disfavoredOverload
    public static func randint(_ key: JaxArray, _ shape: any Dims, _ minval: Int, _ maxval: Int, dtype: jnp.DType? = nil) -> JaxArray {
        randint(key, shape._sizes, minval, maxval, dtype: dtype)
    }

    /// True with the probability p.
    public static func bernoulli(_ key: JaxArray, _ p: Double = 0.5, _ shape: [Int] = []) -> JaxArray {
        JaxArray(Ops.compareScalar("less", Keys.uniform(key.tensor, shape, 0.0, 1.0, "float32"), p, true))
    }
    public static func bernoulli(_ key: JaxArray, _ p: Double, _ shape: Shape) -> JaxArray { bernoulli(key, p, shape._sizes) }
    /// True with each of the probabilities.
    public static func bernoulli(_ key: JaxArray, _ p: JaxArray, _ shape: [Int]? = nil) -> JaxArray {
        let draws = Keys.uniform(key.tensor, shape ?? Values.shape(p.tensor), 0.0, 1.0, "float32")
        return JaxArray(Ops.comparePromoted("less", draws, p.tensor, "jax"))
    }

    /// 0, 1, … x - 1 in another order.
    public static func permutation(_ key: JaxArray, _ x: Int) -> JaxArray { JaxArray(Keys.permutation(key.tensor, x)) }
    /// The rows of x in another order.
    public static func permutation(_ key: JaxArray, _ x: JaxArray) -> JaxArray {
        JaxArray(Indexing.take(x.tensor, Keys.permutation(key.tensor, x.count), 0, "raise"))
    }

    /// A category for each row of logits.
    public static func categorical(_ key: JaxArray, _ logits: JaxArray, axis: Int = -1) -> JaxArray {
        let noisy = Ops.binary("add", Keys.gumbel(key.tensor, Values.shape(logits.tensor)), Ops.cast(logits.tensor, "float32"))
        return JaxArray(Ops.argReduce("argmax", noisy, axis, false, "int32"))
    }
    /// The same for several draws; the last axes of the shape are those of the rows.
    public static func categorical(_ key: JaxArray, _ logits: JaxArray, shape: [Int]) -> JaxArray {
        let sizes = Values.shape(logits.tensor)
        if shape.count + 1 < sizes.count { Modes.fail("ValueError", "shape does not fit the rows of logits") }
        let front = Swift.Array(shape.prefix(shape.count - (sizes.count - 1)))
        let noisy = Ops.binary("add", Keys.gumbel(key.tensor, front + sizes), Ops.cast(logits.tensor, "float32"))
        return JaxArray(Ops.argReduce("argmax", noisy, -1, false, "int32"))
    }

    /// Some of 0, 1, … a - 1. p: how probable each is.
    public static func choice(_ key: JaxArray, _ a: Int, _ shape: [Int] = [], replace: Bool = true, p: JaxArray? = nil) -> JaxArray {
        JaxArray(places(key, a, shape, replace, p))
    }
    /// Some rows of a.
    public static func choice(_ key: JaxArray, _ a: JaxArray, _ shape: [Int] = [], replace: Bool = true, p: JaxArray? = nil) -> JaxArray {
        JaxArray(Indexing.take(a.tensor, places(key, a.count, shape, replace, p), 0, "raise"))
    }

    public static func choice(_ key: JaxArray, _ a: Int, shape: [Int], replace: Bool = true, p: JaxArray? = nil) -> JaxArray {
        choice(key, a, shape, replace: replace, p: p)
    }
    public static func choice(_ key: JaxArray, _ a: JaxArray, shape: [Int], replace: Bool = true, p: JaxArray? = nil) -> JaxArray {
        choice(key, a, shape, replace: replace, p: p)
    }

    static func places(_ key: JaxArray, _ n: Int, _ shape: [Int], _ replace: Bool, _ p: JaxArray?) -> Tensor {
        let count = shape.reduce(1) { $0 * $1 }
        if n <= 0 && count > 0 { Modes.fail("ValueError", "a must be greater than 0 unless no samples are taken") }
        if !replace && count > n {
            Modes.fail("ValueError", "Number of samples (" + count.description + ") must be no greater than number of elements (" + n.description + ") when replace=False")
        }
        guard let weights = p else {
            if replace { return Keys.integers(key.tensor, shape, 0, n) }
            return Shapes.reshape(Indexing.get(Keys.permutation(key.tensor, n), [1, 0, count, 1], []), shape)
        }
        if Values.size(weights.tensor) != n { Modes.fail("ValueError", "p must be None or a 1D vector with the same size as a.shape[axis]. p has shape " + Show.tuple(Values.shape(weights.tensor))) }
        let chances = Ops.cast(weights.tensor, "float32")
        if replace {
            let sums = Ops.cumsum(chances, 0)
            let draws = Keys.uniform(key.tensor, shape, 0.0, 1.0, "float32")
            let levels = Ops.binary("mul", Indexing.get(sums, [0, -1, 0, 0], []), Ops.scalarInt("sub", draws, 1, true))
            return Ops.cast(Order.search(sums, levels, false), "int32")
        }
        let noisy = Ops.binary("add", Keys.gumbel(key.tensor, [n]), Ops.unary("log", chances))
        return Ops.cast(Shapes.reshape(Order.topk(noisy, count, 0, true)[1], shape), "int32")
    }
}
