import Engine

// Distributions with parameters. A shape that isn't told is the parameters' own.
extension jax.random {
    /// A parameter as float32 in the shape of the draws.
    static func parameter(_ value: JaxArray, _ sizes: [Int]) -> Tensor {
        let own = Values.shape(value.tensor)
        if own.count > sizes.count || zip(own.reversed(), sizes.reversed()).contains(where: { $0 != $1 && $0 != 1 }) {
            Modes.fail("ValueError", "Incompatible shapes for broadcasting: shapes=[" + Show.tuple(sizes) + ", " + Show.tuple(own) + "]")
        }
        return Shapes.broadcastTo(Ops.cast(value.tensor, "float32"), sizes)
    }

    /// The gamma distribution with the shape parameter a and the scale 1.
    public static func gamma(_ key: JaxArray, _ a: some ArrayLike, _ shape: [Int]? = nil, dtype: jnp.DType? = nil) -> JaxArray {
        let shapes = parameter(a._jax, shape ?? Values.shape(a._jax.tensor))
        if let wanted = dtype, !wanted.name.contains("float") { Modes.fail("ValueError", "dtype argument to `gamma` must be a float dtype, got " + wanted.name) }
        return JaxArray(Ops.cast(Keys.gamma(key.tensor, shapes), type(dtype)))
    }
    public static func gamma(_ key: JaxArray, _ a: some ArrayLike, shape: [Int], dtype: jnp.DType? = nil) -> JaxArray { gamma(key, a, shape, dtype: dtype) }
    /// The chi-squared distribution with df degrees of freedom.
    public static func chisquare(_ key: JaxArray, _ df: some ArrayLike, _ shape: [Int]? = nil) -> JaxArray {
        let half = Ops.scalar("mul", parameter(df._jax, shape ?? Values.shape(df._jax.tensor)), 0.5, false)
        return JaxArray(Ops.scalar("mul", Keys.gamma(key.tensor, half), 2.0, false))
    }
    public static func chisquare(_ key: JaxArray, _ df: some ArrayLike, shape: [Int]) -> JaxArray { chisquare(key, df, shape) }
    /// Counts at the rate lam.
    public static func poisson(_ key: JaxArray, _ lam: some ArrayLike, _ shape: [Int]? = nil, dtype: jnp.DType? = nil) -> JaxArray {
        let rates = parameter(lam._jax, shape ?? Values.shape(lam._jax.tensor))
        return JaxArray(Ops.cast(Keys.poisson(key.tensor, rates), (dtype ?? jnp.int32).canonical))
    }
    public static func poisson(_ key: JaxArray, _ lam: some ArrayLike, shape: [Int], dtype: jnp.DType? = nil) -> JaxArray { poisson(key, lam, shape, dtype: dtype) }
    /// Successes in n trials, each of which succeeds with the probability p.
    public static func binomial(_ key: JaxArray, _ n: some ArrayLike, _ p: some ArrayLike, _ shape: [Int]? = nil, dtype: jnp.DType? = nil) -> JaxArray {
        let sizes = shape ?? Shapes.broadcast(Values.shape(n._jax.tensor), Values.shape(p._jax.tensor))
        let drawn = Keys.binomial(key.tensor, parameter(n._jax, sizes), parameter(p._jax, sizes))
        return JaxArray(Ops.cast(drawn, type(dtype)))
    }
    public static func binomial(_ key: JaxArray, _ n: some ArrayLike, _ p: some ArrayLike, shape: [Int], dtype: jnp.DType? = nil) -> JaxArray {
        binomial(key, n, p, shape, dtype: dtype)
    }
    /// How often each category comes up in n draws; p has their probabilities along its last axis.
    public static func multinomial(_ key: JaxArray, _ n: some ArrayLike, _ p: some ArrayLike, shape: [Int]? = nil, dtype: jnp.DType? = nil) -> JaxArray {
        let sizes = shape ?? Values.shape(p._jax.tensor)
        let chances = parameter(p._jax, sizes)
        let categories = sizes.last ?? 0
        var remainder = JaxArray(parameter(n._jax, Swift.Array(sizes.dropLast())))
        // One category after the other, among what the ones before have left.
        let keys = Keys.split(key.tensor, categories)
        let left = Shapes.flip(Ops.cumsum(Shapes.flip(chances, [-1]), -1), [-1])
        var counts: [JaxArray] = []
        for category in 0..<categories {
            let ratio = JaxArray(column(chances, category)) / jnp.where(JaxArray(column(left, category)) == 0, 1, JaxArray(column(left, category)))
            let count = binomial(JaxArray(Indexing.get(keys, [0, category, 0, 0], [])), remainder, jnp.clip(ratio, 0, 1))
            remainder = remainder - count
            counts.append(count)
        }
        return JaxArray(Ops.cast(jnp.stack(counts, axis: -1).tensor, type(dtype)))
    }
    private static func column(_ x: Tensor, _ place: Int) -> Tensor { Indexing.take(x, Make.fromInts([place], [], "int64", "cpu(0)"), -1, "raise") }
}
