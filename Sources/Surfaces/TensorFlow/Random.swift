import Engine

// Draws come from Philox, as on TensorFlow's processors: with a global seed each operation draws from a seed of its own, counted from `set_seed`; a stateless one from the two
// numbers that it is given.
extension tf.random {
    /// The seeds of an operation as the engine takes them.
    static func seeds(_ seed: Int?) -> [Int] { seed == nil ? [] : [seed ?? 0] }

    public static func set_seed(_ seed: Int) { PhiloxDraws.seed(seed) }

    static func bell(_ shape: any Dims, _ mean: Double, _ stddev: Double, _ dtype: DType, _ seeds: [Int], truncated: Bool = false) -> Tensor {
        Tensor(PhiloxDraws.normal(shape._sizes, mean, stddev, dtype.name, truncated, seeds))
    }
    public static func normal(_ shape: any Dims, mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        bell(shape, mean, stddev, dtype, seeds(seed))
    }
    public static func normal(_ shape: any Dims, _ mean: Double, _ stddev: Double, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        bell(shape, mean, stddev, dtype, seeds(seed))
    }
    public static func normal(shape: any Dims, mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        bell(shape, mean, stddev, dtype, seeds(seed))
    }
    /// Normal numbers within two deviations.
    public static func truncated_normal(_ shape: any Dims, mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        bell(shape, mean, stddev, dtype, seeds(seed), truncated: true)
    }
    public static func truncated_normal(shape: any Dims, mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        bell(shape, mean, stddev, dtype, seeds(seed), truncated: true)
    }

    static func flat(_ shape: any Dims, _ minval: Double, _ maxval: Double?, _ dtype: DType, _ seeds: [Int]) -> Tensor {
        if dtype.is_floating { return Tensor(PhiloxDraws.uniform(shape._sizes, minval, maxval ?? 1.0, dtype.name, seeds)) }
        guard let limit = maxval else {
            Modes.fail("ValueError", "Must specify maxval for integer dtype tf." + dtype.name)
            return tf.zeros(0)
        }
        let bound = 9.2233720368547e18
        if !(minval.magnitude < bound) || !(limit.magnitude < bound) { refuse("RandomUniformInt", "Need finite minval and maxval that fit in " + dtype.name) }
        return Tensor(PhiloxDraws.integers(shape._sizes, Int(minval), Int(limit), dtype.name, seeds))
    }
    /// Numbers from minval up to, but without, maxval.
    public static func uniform(_ shape: any Dims, minval: Double = 0, maxval: Double? = nil, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        flat(shape, minval, maxval, dtype, seeds(seed))
    }
    public static func uniform(_ shape: any Dims, _ minval: Double, _ maxval: Double, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        flat(shape, minval, maxval, dtype, seeds(seed))
    }
    public static func uniform(shape: any Dims, minval: Double = 0, maxval: Double? = nil, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        flat(shape, minval, maxval, dtype, seeds(seed))
    }

    /// The rows in another order.
    public static func shuffle(_ value: some ArrayData, seed: Int? = nil) -> Tensor {
        let core = tf.gathered(value, nil)
        let sizes = Values.shape(core)
        if sizes.isEmpty { return Tensor(core) }
        return Tensor(Indexing.take(core, PhiloxDraws.permutation(sizes[0], seeds(seed)), 0, "raise"))
    }

    /// Categories drawn by unnormalised logarithms of their probabilities: so many for each row.
    public static func categorical(_ logits: some ArrayData, _ num_samples: Int, dtype: DType = tf.int64, seed: Int? = nil) -> Tensor {
        let scores = tf.gathered(logits, nil)
        let sizes = Values.shape(scores)
        if sizes.count != 2 { refuse("Multinomial", "logits should be a matrix, got shape " + tf.bare(sizes)) }
        if num_samples < 0 { refuse("Multinomial", "num_samples should be nonnegative, got " + num_samples.description) }
        let draws = PhiloxDraws.uniform([sizes[0], num_samples], 0.0, 1.0, "float64", seeds(seed))
        let odds = Ops.unary("exp", Ops.cast(Ops.binary("sub", scores, Ops.reduce("max", scores, [1], true)), "float64"))
        let sums = Ops.cumsum(odds, 1)
        let rows = (0..<sizes[0]).map { row -> Engine.Tensor in
            let levels = Indexing.get(sums, [0, row, 0, 0], [])
            let total = Indexing.get(levels, [0, -1, 0, 0], [])
            return Order.search(levels, Ops.binary("mul", Indexing.get(draws, [0, row, 0, 0], []), total), true)
        }
        if rows.isEmpty { return tf.zeros([0, num_samples], dtype: dtype) }
        return Tensor(Ops.cast(Shapes.stack(rows, 0), dtype.name))
    }
    public static func categorical(_ logits: some ArrayData, num_samples: Int, dtype: DType = tf.int64, seed: Int? = nil) -> Tensor {
        categorical(logits, num_samples, dtype: dtype, seed: seed)
    }

    // Functions of their seeds.
    public static func stateless_normal(_ shape: any Dims, seed: [Int], mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32) -> Tensor {
        bell(shape, mean, stddev, dtype, pair(seed))
    }
    public static func stateless_truncated_normal(_ shape: any Dims, seed: [Int], mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32) -> Tensor {
        bell(shape, mean, stddev, dtype, pair(seed), truncated: true)
    }
    public static func stateless_uniform(_ shape: any Dims, seed: [Int], minval: Double = 0, maxval: Double? = nil, dtype: DType = tf.float32) -> Tensor {
        flat(shape, minval, maxval, dtype, pair(seed))
    }
    private static func pair(_ seed: [Int]) -> [Int] {
        if seed.count != 2 { refuse("StatelessRandom", "seed must have shape [2], not [" + seed.count.description + "]") }
        return seed
    }
}
