import Engine

// Keras's losses of ratios, margins, counts, distributions and directions.
extension tf.keras.losses {
    public static func mean_absolute_percentage_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        return 100 * tf.reduce_mean(tf.abs((truth - guess) / tf.maximum(tf.abs(truth), 1e-7)), axis: -1)
    }
    public static func mape(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { mean_absolute_percentage_error(y_true, y_pred) }
    public static func mean_squared_logarithmic_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        return tf.reduce_mean(tf.square(tf.math.log(tf.maximum(guess, 1e-7) + 1) - tf.math.log(tf.maximum(truth, 1e-7) + 1)), axis: -1)
    }
    public static func msle(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { mean_squared_logarithmic_error(y_true, y_pred) }
    public static func squared_hinge(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { tf.reduce_mean(tf.square(lacking(y_true, y_pred)), axis: -1) }
    public static func categorical_hinge(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        let own = tf.reduce_sum(truth * guess, axis: -1)
        return tf.maximum(tf.reduce_max((1 - truth) * guess, axis: -1) - own + 1, 0)
    }
    public static func log_cosh(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        let error = guess - truth
        return tf.reduce_mean(error + tf.math.softplus(error * -2) - 0.6931471805599453, axis: -1)
    }
    public static func logcosh(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { log_cosh(y_true, y_pred) }
    public static func poisson(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        return tf.reduce_mean(guess - truth * tf.math.log(guess + 1e-7), axis: -1)
    }
    public static func kl_divergence(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        let shares = tf.clip_by_value(truth, 1e-7, 1.0)
        return tf.reduce_sum(shares * tf.math.log(shares / tf.clip_by_value(guess, 1e-7, 1.0)), axis: -1)
    }
    public static func kld(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { kl_divergence(y_true, y_pred) }
    /// -1 where both point the same way, 1 where they point apart.
    public static func cosine_similarity(_ y_true: some ArrayData, _ y_pred: some ArrayData, axis: Int = -1) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        func direction(_ x: Tensor) -> Tensor { x * tf.minimum(tf.math.rsqrt(tf.reduce_sum(tf.square(x), axis: axis, keepdims: true)), 1e7) }
        return tf.negative(tf.reduce_sum(direction(truth) * direction(guess), axis: axis))
    }

    /// The mean of differences as percentages of the truth.
    public final class MeanAbsolutePercentageError: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "mean_absolute_percentage_error") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_absolute_percentage_error(y_true, y_pred) }
    }
    /// The mean of squared differences of logarithms.
    public final class MeanSquaredLogarithmicError: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "mean_squared_logarithmic_error") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_squared_logarithmic_error(y_true, y_pred) }
    }
    /// The squares of what Hinge adds up.
    public final class SquaredHinge: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "squared_hinge") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { squared_hinge(y_true, y_pred) }
    }
    /// How much the class's score lacks to 1 above the best of the others.
    public final class CategoricalHinge: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "categorical_hinge") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { categorical_hinge(y_true, y_pred) }
    }
    /// The mean of the logarithms of the differences' hyperbolic cosines.
    public final class LogCosh: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "log_cosh") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { log_cosh(y_true, y_pred) }
    }
    /// Poisson's loss of counts.
    public final class Poisson: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "poisson") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { poisson(y_true, y_pred) }
    }
    /// How far a distribution is from another one.
    public final class KLDivergence: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "kl_divergence") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { kl_divergence(y_true, y_pred) }
    }
    /// How far directions are apart.
    public final class CosineSimilarity: Loss {
        let axis: Int
        public init(axis: Int = -1, reduction: String = "sum_over_batch_size", name: String? = "cosine_similarity") {
            self.axis = axis
            super.init(reduction: reduction, name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { cosine_similarity(y_true, y_pred, axis: axis) }
    }
}
