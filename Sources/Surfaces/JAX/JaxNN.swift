import Engine

// Activations, and what else works along the last axis.
extension jax.nn {
    /// JAX computes logistic and its kin of floating numbers only.
    static func logistic(_ x: JaxArray) -> JaxArray {
        if !Values.isFloating(x.tensor) {
            Modes.fail("TypeError", "logistic does not accept dtype " + Values.dtype(x.tensor) + ". Accepted dtypes are subtypes of floating, complexfloating.")
        }
        return JaxArray(Ops.unary("sigmoid", x.tensor), weak: x.weak_type)
    }
    static func activation(_ name: String, _ x: JaxArray, _ numbers: [Double] = []) -> JaxArray { JaxArray(Layers.activation(name, x.floating, numbers), weak: x.weak_type) }

    public static func relu(_ x: some ArrayLike) -> JaxArray { jnp.mapped("relu", x._jax) }
    public static func relu6(_ x: some ArrayLike) -> JaxArray { activation("hardtanh", x._jax, [0.0, 6.0]) }
    /// As JAX writes it, so that its slope at 0 is 1.
    public static func leaky_relu(_ x: some ArrayLike, negative_slope: Double = 0.01) -> JaxArray {
        let array = JaxArray(x._jax.floating, weak: x._jax.weak_type)
        return jnp.where(array >= 0, array, array * negative_slope)
    }
    public static func elu(_ x: some ArrayLike, alpha: Double = 1.0) -> JaxArray { activation("elu", x._jax, [alpha, 1.0, 1.0]) }
    public static func selu(_ x: some ArrayLike) -> JaxArray { activation("elu", x._jax, [1.6732632423543772, 1.0507009873554805, 1.0]) }
    public static func sigmoid(_ x: some ArrayLike) -> JaxArray { logistic(x._jax) }
    public static func hard_tanh(_ x: some ArrayLike) -> JaxArray { activation("hardtanh", x._jax, [-1.0, 1.0]) }
    public static func log_sigmoid(_ x: some ArrayLike) -> JaxArray { -softplus(-x._jax) }
    public static func tanh(_ x: some ArrayLike) -> JaxArray { jnp.tanh(x) }
    public static func softplus(_ x: some ArrayLike) -> JaxArray { jnp.real("softrelu", x._jax) }
    public static func soft_sign(_ x: some ArrayLike) -> JaxArray { activation("softsign", x._jax) }
    public static func silu(_ x: some ArrayLike) -> JaxArray { activation("silu", x._jax) }
    public static func swish(_ x: some ArrayLike) -> JaxArray { silu(x) }
    public static func gelu(_ x: some ArrayLike, approximate: Bool = true) -> JaxArray { JaxArray(Layers.activation(approximate ? "gelu_tanh" : "gelu", x._jax.floating, [])) }

    static func soft(_ x: JaxArray, _ axis: Int, _ logarithm: Bool) -> JaxArray { JaxArray(Layers.softmax(x.floating, jnp.front(axis, x.ndim), logarithm), weak: x.weak_type) }
    public static func softmax(_ x: some ArrayLike, axis: Int = -1) -> JaxArray { soft(x._jax, axis, false) }
    public static func log_softmax(_ x: some ArrayLike, axis: Int = -1) -> JaxArray { soft(x._jax, axis, true) }
    /// log(sum(exp(a))), also where the powers are too large.
    public static func logsumexp(_ a: some ArrayLike, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray {
        JaxArray(Ops.logSumExp(a._jax.floating, jnp.axes(a._jax, axis), keepdims))
    }
    /// Less the mean, over the standard deviation.
    public static func standardize(_ x: some ArrayLike, axis: (any Dims)? = -1, epsilon: Double = 1e-5) -> JaxArray {
        let array = JaxArray(x._jax.floating)
        return (array - jnp.mean(array, axis: axis, keepdims: true)) / jnp.sqrt(jnp.var(array, axis: axis, keepdims: true) + epsilon)
    }
    /// 1 at the index and 0 elsewhere; indices outside give zeros.
    public static func one_hot(_ x: some ArrayLike, _ num_classes: Int, dtype: jnp.DType? = nil) -> JaxArray {
        JaxArray(Indexing.oneHot(Ops.cast(x._jax.tensor, "int64"), num_classes, (dtype ?? jnp.float32).canonical))
    }
    public static func one_hot(_ x: some ArrayLike, num_classes: Int, dtype: jnp.DType? = nil) -> JaxArray { one_hot(x, num_classes, dtype: dtype) }
}
