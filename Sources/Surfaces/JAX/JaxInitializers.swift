import Engine

// How weights start: `jax.nn.initializers.normal(0.1)(key, [3, 4])`. Those that scale by the weight's own size count its last axis as outputs and the last but one as inputs.

/// A function of a key and a shape that makes weights.
public struct JaxInitializer {
    let body: (JaxArray, [Int], jnp.DType?) -> JaxArray
    public func callAsFunction(_ key: JaxArray, _ shape: any Dims, _ dtype: jnp.DType? = nil) -> JaxArray { body(key, shape._sizes, dtype) }
}

extension jax.nn {
    /// How weights start.
    public enum initializers {
        public static let zeros = JaxInitializer { _, shape, dtype in jnp.zeros(shape, dtype: dtype) }
        public static let ones = JaxInitializer { _, shape, dtype in jnp.ones(shape, dtype: dtype) }
        public static func constant(_ value: Double) -> JaxInitializer { JaxInitializer { _, shape, dtype in jnp.full(shape, value, dtype: dtype ?? jnp.float32) } }
        public static func normal(_ stddev: Double = 1e-2) -> JaxInitializer { JaxInitializer { key, shape, dtype in jax.random.normal(key, shape, dtype: dtype) * stddev } }
        public static func normal(stddev: Double) -> JaxInitializer { normal(stddev) }
        public static func uniform(_ scale: Double = 1e-2) -> JaxInitializer { JaxInitializer { key, shape, dtype in jax.random.uniform(key, shape, dtype: dtype) * scale } }
        public static func uniform(scale: Double) -> JaxInitializer { uniform(scale) }
        /// Normal draws between lower and upper deviations; nothing puts back what cutting the tails takes from the deviation.
        public static func truncated_normal(_ stddev: Double = 1e-2, lower: Double = -2.0, upper: Double = 2.0) -> JaxInitializer {
            JaxInitializer { key, shape, _ in jax.random.truncated_normal(key, lower, upper, shape) * stddev }
        }
        public static func truncated_normal(stddev: Double, lower: Double = -2.0, upper: Double = 2.0) -> JaxInitializer { truncated_normal(stddev, lower: lower, upper: upper) }
        /// A matrix whose rows, or columns where there are fewer, are orthogonal and of the length scale; axes before the last count as one.
        public static func orthogonal(_ scale: Double = 1.0) -> JaxInitializer {
            JaxInitializer { key, shape, dtype in
                if shape.count < 2 { Modes.fail("ValueError", "orthogonal initializer requires at least a 2D shape") }
                if shape.contains(0) { return jnp.zeros(shape, dtype: dtype) }
                let columns = shape[shape.count - 1]
                let rows = shape.dropLast().reduce(1) { $0 * $1 }
                let drawn = jax.random.normal(key, rows > columns ? [rows, columns] : [columns, rows], dtype: dtype)
                let parts = LinearAlgebra.qr(drawn.tensor)
                // The signs of R's diagonal make the choice of Q uniform.
                var q = Ops.binary("mul", parts[0], Ops.unary("sign", Views.diagonal(parts[1], 0, 0, 1)))
                if rows < columns { q = Shapes.transpose(q, []) }
                return JaxArray(Shapes.reshape(q, shape)) * scale
            }
        }
        public static func orthogonal(scale: Double) -> JaxInitializer { orthogonal(scale) }
        /// Draws whose variance is the scale over the inputs, the outputs or the mean of both. mode: "fan_in", "fan_out", "fan_avg".
        public static func variance_scaling(_ scale: Double, _ mode: String, _ distribution: String) -> JaxInitializer {
            JaxInitializer { key, shape, dtype in
                if shape.count < 2 {
                    Modes.fail(
                        "ValueError",
                        "Can't compute input and output sizes of a " + shape.count.description + "-dimensional weights tensor. Must be at least 2D.")
                }
                let field = shape.dropLast(2).reduce(1) { $0 * $1 }
                let (inputs, outputs) = (Double(field * shape[shape.count - 2]), Double(field * shape[shape.count - 1]))
                let variance = scale / (mode == "fan_in" ? inputs : mode == "fan_out" ? outputs : (inputs + outputs) / 2.0)
                if distribution == "uniform" { return jax.random.uniform(key, shape, dtype: dtype, minval: -1.0, maxval: 1.0) * _power(3.0 * variance, 0.5) }
                if distribution == "normal" { return jax.random.normal(key, shape, dtype: dtype) * _power(variance, 0.5) }
                // Cut off at two deviations, and so much wider to begin with.
                return jax.random.truncated_normal(key, -2.0, 2.0, shape) * (_power(variance, 0.5) / 0.87962566103423978)
            }
        }
        public static func glorot_uniform() -> JaxInitializer { variance_scaling(1.0, "fan_avg", "uniform") }
        public static func glorot_normal() -> JaxInitializer { variance_scaling(1.0, "fan_avg", "truncated_normal") }
        public static func xavier_uniform() -> JaxInitializer { glorot_uniform() }
        public static func xavier_normal() -> JaxInitializer { glorot_normal() }
        public static func he_uniform() -> JaxInitializer { variance_scaling(2.0, "fan_in", "uniform") }
        public static func he_normal() -> JaxInitializer { variance_scaling(2.0, "fan_in", "truncated_normal") }
        public static func kaiming_uniform() -> JaxInitializer { he_uniform() }
        public static func kaiming_normal() -> JaxInitializer { he_normal() }
        public static func lecun_uniform() -> JaxInitializer { variance_scaling(1.0, "fan_in", "uniform") }
        public static func lecun_normal() -> JaxInitializer { variance_scaling(1.0, "fan_in", "truncated_normal") }
    }
}
