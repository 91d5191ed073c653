import Engine

// Losses of Optax: one for each example, or for each element.
extension optax {
    /// Optax's losses take floating numbers for scores, and whole ones for classes.
    private static func need(_ isFine: Bool, _ kind: String, _ array: JaxArray) {
        if !isFine { Modes.fail("TypeError", "Expected the input to have a dtype that is a subdtype of " + kind + ", got " + array.dtype.name + " instead") }
    }
    /// Of logits [..., classes] and the numbers of the classes [...].
    public static func softmax_cross_entropy_with_integer_labels(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        need(!Values.isFloating(labels.tensor) && labels.dtype.name != "bool", "<class 'numpy.integer'>", labels)
        let chosen = jnp.take_along_axis(logits, jnp.expand_dims(labels, -1), axis: -1)
        return jax.nn.logsumexp(logits, axis: -1) - jnp.squeeze(chosen, axis: -1)
    }
    public static func softmax_cross_entropy_with_integer_labels(logits: JaxArray, labels: JaxArray) -> JaxArray { softmax_cross_entropy_with_integer_labels(logits, labels) }
    /// Of logits and distributions over the classes.
    public static func softmax_cross_entropy(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        return -jnp.sum(labels * jax.nn.log_softmax(logits), axis: -1)
    }
    public static func softmax_cross_entropy(logits: JaxArray, labels: JaxArray) -> JaxArray { softmax_cross_entropy(logits, labels) }
    /// Of logits and of 0 and 1, element by element.
    public static func sigmoid_binary_cross_entropy(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        return -labels * jax.nn.log_sigmoid(logits) - (1 - labels) * jax.nn.log_sigmoid(-logits)
    }
    /// Squared distances, and half of them below.
    public static func squared_error(_ predictions: JaxArray, _ targets: JaxArray? = nil) -> JaxArray {
        if let wanted = targets { return jnp.square(predictions - wanted) }
        return jnp.square(predictions)
    }
    /// Half the squared distance.
    public static func l2_loss(_ predictions: JaxArray, _ targets: JaxArray? = nil) -> JaxArray {
        if let wanted = targets { return jnp.square(predictions - wanted) * 0.5 }
        return jnp.square(predictions) * 0.5
    }
    /// Squares of small errors, magnitudes of those beyond delta.
    public static func huber_loss(_ predictions: JaxArray, _ targets: JaxArray? = nil, delta: Double = 1.0) -> JaxArray {
        need(Values.isFloating(predictions.tensor), "<class 'numpy.floating'>", predictions)
        let size = jnp.abs(errors(predictions, targets))
        let near = jnp.minimum(size, delta)
        return jnp.square(near) * 0.5 + (size - near) * delta
    }
    /// The logarithm of the error's hyperbolic cosine.
    public static func log_cosh(_ predictions: JaxArray, _ targets: JaxArray? = nil) -> JaxArray {
        need(Values.isFloating(predictions.tensor), "<class 'numpy.floating'>", predictions)
        let error = errors(predictions, targets)
        return jnp.logaddexp(error, -error) - 0.6931471805599453
    }
    private static func errors(_ predictions: JaxArray, _ targets: JaxArray?) -> JaxArray {
        if let wanted = targets { return predictions - wanted }
        return predictions
    }
    /// How much scores lack to 1 on the side of a target of 1 or -1.
    public static func hinge_loss(_ predictor_outputs: JaxArray, _ targets: JaxArray) -> JaxArray { jnp.maximum(0, 1 - predictor_outputs * targets) }
    /// The cosine of the angle between two directions.
    public static func cosine_similarity(_ predictions: JaxArray, _ targets: JaxArray, epsilon: Double = 0.0, axis: Int = -1) -> JaxArray {
        need(Values.isFloating(predictions.tensor), "<class 'numpy.floating'>", predictions)
        need(Values.isFloating(targets.tensor), "<class 'numpy.floating'>", targets)
        func direction(_ x: JaxArray) -> JaxArray { x / jnp.sqrt(jnp.maximum(jnp.sum(jnp.square(x), axis: axis, keepdims: true), epsilon)) }
        return jnp.sum(direction(predictions) * direction(targets), axis: axis)
    }
    public static func cosine_distance(_ predictions: JaxArray, _ targets: JaxArray, epsilon: Double = 0.0, axis: Int = -1) -> JaxArray {
        1 - cosine_similarity(predictions, targets, epsilon: epsilon, axis: axis)
    }
    /// Distributions over classes, moved a share of the way to the even one.
    public static func smooth_labels(_ labels: JaxArray, _ alpha: Double) -> JaxArray {
        need(Values.isFloating(labels.tensor), "<class 'numpy.floating'>", labels)
        return labels * (1.0 - alpha) + alpha / Double(labels.shape[-1])
    }
    public static func smooth_labels(_ labels: JaxArray, alpha: Double) -> JaxArray { smooth_labels(labels, alpha) }
}
