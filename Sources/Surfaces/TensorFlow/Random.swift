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

    /// Counts at the rates lam: shape tells how many for each.
    public static func poisson(_ shape: any Dims, _ lam: some ArrayData, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        Tensor(PhiloxDraws.poisson(shape._sizes, parameter(lam), dtype.name, seeds(seed)))
    }
    public static func poisson(_ shape: any Dims, lam: some ArrayData, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor { poisson(shape, lam, dtype: dtype, seed: seed) }
    public static func poisson(shape: any Dims, lam: some ArrayData, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor { poisson(shape, lam, dtype: dtype, seed: seed) }
    /// The gamma distribution with the shape parameters alpha and the rates beta: shape tells how many for each.
    public static func gamma(_ shape: any Dims, _ alpha: some ArrayData, beta: any ArrayData = 1.0, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        scaled(shape._sizes, parameter(alpha, dtype), parameter(beta, dtype), seeds(seed))
    }
    public static func gamma(_ shape: any Dims, alpha: some ArrayData, beta: any ArrayData = 1.0, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        gamma(shape, alpha, beta: beta, dtype: dtype, seed: seed)
    }
    public static func gamma(shape: any Dims, alpha: some ArrayData, beta: any ArrayData = 1.0, dtype: DType = tf.float32, seed: Int? = nil) -> Tensor {
        gamma(shape, alpha, beta: beta, dtype: dtype, seed: seed)
    }
    /// A parameter of a distribution as floats.
    static func parameter(_ value: any ArrayData, _ dtype: DType? = nil) -> Engine.Tensor {
        let core = tf.gathered(value, value is Tensor ? nil : (dtype ?? tf.float32).name)
        return Values.isFloating(core) ? core : Ops.cast(core, "float32")
    }
    private static func scaled(_ sizes: [Int], _ alpha: Engine.Tensor, _ beta: Engine.Tensor, _ seeds: [Int]) -> Tensor {
        let shapes = Shapes.broadcastTo(alpha, Shapes.broadcast(Values.shape(alpha), Values.shape(beta)))
        let least = Values.dtype(alpha) == "float64" ? 2.2250738585072014e-308 : 1.1754943508222875e-38
        return Tensor(Ops.scalar("maximum", Ops.binary("div", PhiloxDraws.gamma(sizes, shapes, seeds), beta), least, false))
    }

    // Functions of their seeds. Here shape is that of all draws.
    public static func stateless_normal(_ shape: any Dims, seed: [Int], mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32) -> Tensor {
        bell(shape, mean, stddev, dtype, pair(seed))
    }
    public static func stateless_truncated_normal(_ shape: any Dims, seed: [Int], mean: Double = 0, stddev: Double = 1, dtype: DType = tf.float32) -> Tensor {
        bell(shape, mean, stddev, dtype, pair(seed), truncated: true)
    }
    public static func stateless_uniform(_ shape: any Dims, seed: [Int], minval: Double = 0, maxval: Double? = nil, dtype: DType = tf.float32) -> Tensor {
        flat(shape, minval, maxval, dtype, pair(seed))
    }
    public static func stateless_poisson(_ shape: any Dims, seed: [Int], lam: some ArrayData, dtype: DType = tf.int32) -> Tensor {
        let rates = parameter(lam)
        return Tensor(PhiloxDraws.poisson(front(shape._sizes, rates, "StatelessRandomPoisson"), rates, dtype.name, pair(seed)))
    }
    public static func stateless_gamma(_ shape: any Dims, seed: [Int], alpha: some ArrayData, beta: any ArrayData = 1.0, dtype: DType = tf.float32) -> Tensor {
        let shapes = parameter(alpha, dtype)
        let rates = parameter(beta, dtype)
        let all = Shapes.broadcastTo(shapes, Shapes.broadcast(Values.shape(shapes), Values.shape(rates)))
        return scaled(front(shape._sizes, all, "StatelessRandomGammaV3"), all, rates, pair(seed))
    }
    /// The axes of draws before those of the parameters, which end the shape.
    private static func front(_ sizes: [Int], _ parameters: Engine.Tensor, _ operation: String) -> [Int] {
        let own = Values.shape(parameters)
        if own.count > sizes.count || Swift.Array(sizes.suffix(own.count)) != own {
            refuse(operation, "Shape passed in must end with broadcasted shape.")
            return []
        }
        return Swift.Array(sizes.dropLast(own.count))
    }
    private static func pair(_ seed: [Int]) -> [Int] {
        if seed.count != 2 { refuse("StatelessRandom", "seed must have shape [2], not [" + seed.count.description + "]") }
        return seed
    }
}
