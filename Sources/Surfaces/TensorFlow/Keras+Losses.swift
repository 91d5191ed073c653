import Engine

extension tf.keras.losses {
    private static func data(_ y_true: any ArrayData, _ y_pred: any ArrayData) -> (Tensor, Tensor) {
        let guess = Tensor(tf.gathered(y_pred, nil))
        return (tf.cast(Tensor(tf.gathered(y_true, nil)), guess.dtype), guess)
    }
    /// Held off 0 and 1, so that logarithms stay finite.
    private static func clipped(_ shares: Tensor) -> Tensor { tf.clip_by_value(shares, 1e-7, 1.0 - 1e-7) }

    public static func mean_squared_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        return tf.reduce_mean(tf.square(guess - truth), axis: -1)
    }
    public static func mean_absolute_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        return tf.reduce_mean(tf.abs(guess - truth), axis: -1)
    }
    public static func huber(_ y_true: some ArrayData, _ y_pred: some ArrayData, delta: Double = 1) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        let error = tf.abs(guess - truth)
        return tf.reduce_mean(tf.where(error <= delta, 0.5 * tf.square(error), delta * error - 0.5 * delta * delta), axis: -1)
    }
    /// With the numbers of the classes as labels.
    public static func sparse_categorical_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false) -> Tensor {
        let scores = Tensor(tf.gathered(y_pred, nil))
        var labels = tf.cast(Tensor(tf.gathered(y_true, nil)), tf.int64)
        if labels.ndim == scores.ndim && labels.shape.last == 1 { labels = tf.squeeze(labels, axis: -1) }
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels: labels, logits: from_logits ? scores : tf.math.log(clipped(scores)))
    }
    /// With distributions over the classes as labels.
    public static func categorical_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        if from_logits { return tf.nn.softmax_cross_entropy_with_logits(labels: truth, logits: guess) }
        let shares = clipped(guess / tf.reduce_sum(guess, axis: -1, keepdims: true))
        return tf.negative(tf.reduce_sum(truth * tf.math.log(shares), axis: -1))
    }
    public static func binary_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        if from_logits { return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels: truth, logits: guess), axis: -1) }
        let shares = clipped(guess)
        return tf.reduce_mean(tf.negative(truth * tf.math.log(shares) + (1 - truth) * tf.math.log(1 - shares)), axis: -1)
    }

    /// The base of losses that are objects: the mean over the batch, or the sum ("sum"), or each ("none").
    open class Loss {
        let reduction: String
        public init(reduction: String = "sum_over_batch_size") { self.reduction = reduction }
        open func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { y_pred }
        public func callAsFunction(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
            let each = call(Tensor(tf.gathered(y_true, nil)), Tensor(tf.gathered(y_pred, nil)))
            if reduction == "none" { return each }
            return reduction == "sum" ? tf.reduce_sum(each) : tf.reduce_mean(each)
        }
    }
    /// The mean of squared differences.
    public final class MeanSquaredError: Loss {
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_squared_error(y_true, y_pred) }
    }
    /// The mean of absolute differences.
    public final class MeanAbsoluteError: Loss {
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_absolute_error(y_true, y_pred) }
    }
    /// Squares of small differences, magnitudes of large ones.
    public final class Huber: Loss {
        let delta: Double
        public init(delta: Double = 1, reduction: String = "sum_over_batch_size") {
            self.delta = delta
            super.init(reduction: reduction)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { huber(y_true, y_pred, delta: delta) }
    }
    /// Cross-entropy with the numbers of the classes as labels.
    public final class SparseCategoricalCrossentropy: Loss {
        let from_logits: Bool
        public init(from_logits: Bool = false, reduction: String = "sum_over_batch_size") {
            self.from_logits = from_logits
            super.init(reduction: reduction)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { sparse_categorical_crossentropy(y_true, y_pred, from_logits: from_logits) }
    }
    /// Cross-entropy with distributions as labels.
    public final class CategoricalCrossentropy: Loss {
        let from_logits: Bool
        public init(from_logits: Bool = false, reduction: String = "sum_over_batch_size") {
            self.from_logits = from_logits
            super.init(reduction: reduction)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { categorical_crossentropy(y_true, y_pred, from_logits: from_logits) }
    }
    /// Cross-entropy of yes and no.
    public final class BinaryCrossentropy: Loss {
        let from_logits: Bool
        public init(from_logits: Bool = false, reduction: String = "sum_over_batch_size") {
            self.from_logits = from_logits
            super.init(reduction: reduction)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { binary_crossentropy(y_true, y_pred, from_logits: from_logits) }
    }
}
