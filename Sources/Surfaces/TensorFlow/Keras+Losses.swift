import Engine

extension tf.keras.losses {
    static func data(_ y_true: any ArrayData, _ y_pred: any ArrayData) -> (Tensor, Tensor) {
        let guess = Tensor(tf.gathered(y_pred, nil))
        return (tf.cast(Tensor(tf.gathered(y_true, nil)), guess.dtype), guess)
    }
    /// As `data`, with an axis of length 1 put behind or taken away where one has it and the other hasn't.
    static func ranked(_ y_true: any ArrayData, _ y_pred: any ArrayData) -> (Tensor, Tensor) {
        let (truth, guess) = data(y_true, y_pred)
        return met(truth, guess)
    }
    static func met(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
        if a.ndim == b.ndim + 1 && a.shape[-1] == 1 { return b.ndim == 1 ? (a, tf.expand_dims(b, axis: -1)) : (tf.squeeze(a, axis: -1), b) }
        if b.ndim == a.ndim + 1 && b.shape[-1] == 1 { return a.ndim == 1 ? (tf.expand_dims(a, axis: -1), b) : (a, tf.squeeze(b, axis: -1)) }
        return (a, b)
    }
    /// Held off 0 and 1, so that logarithms stay finite.
    private static func clipped(_ shares: Tensor) -> Tensor { tf.clip_by_value(shares, 1e-7, 1.0 - 1e-7) }

    public static func mean_squared_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        return tf.reduce_mean(tf.square(truth - guess), axis: -1)
    }
    public static func mean_absolute_error(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        return tf.reduce_mean(tf.abs(truth - guess), axis: -1)
    }
    public static func mse(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { mean_squared_error(y_true, y_pred) }
    public static func mae(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { mean_absolute_error(y_true, y_pred) }
    public static func huber(_ y_true: some ArrayData, _ y_pred: some ArrayData, delta: Double = 1) -> Tensor {
        let (truth, guess) = ranked(y_true, y_pred)
        let error = tf.abs(guess - truth)
        return tf.reduce_mean(tf.where(error <= delta, 0.5 * tf.square(error), delta * error - 0.5 * delta * delta), axis: -1)
    }
    /// How much each score lacks to 1 on its side.
    static func lacking(_ y_true: any ArrayData, _ y_pred: any ArrayData) -> Tensor {
        let (truth, guess) = data(y_true, y_pred)
        // Labels of 0 and 1 stand for -1 and 1.
        let isBinary = Bool(tf.reduce_all(tf.logical_or(truth == 0, truth == 1)))
        return tf.maximum(1 - (isBinary ? 2 * truth - 1 : truth) * guess, 0)
    }
    public static func hinge(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor { tf.reduce_mean(lacking(y_true, y_pred), axis: -1) }
    /// With the numbers of the classes as labels; nothing is lost where a label is `ignore_class`.
    public static func sparse_categorical_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false, ignore_class: Int? = nil) -> Tensor {
        if let ignored = ignore_class {
            let classes = tf.cast(Tensor(tf.gathered(y_true, nil)), tf.int64)
            let counts: Tensor = classes != ignored
            let each = sparse_categorical_crossentropy(tf.where(counts, classes, tf.zeros_like(classes)), y_pred, from_logits: from_logits)
            return tf.where(tf.reshape(counts, each.shape), each, tf.zeros_like(each))
        }
        let scores = Tensor(tf.gathered(y_pred, nil))
        var labels = tf.cast(Tensor(tf.gathered(y_true, nil)), tf.int64)
        if labels.ndim == scores.ndim && labels.shape.last == 1 { labels = tf.squeeze(labels, axis: -1) }
        let told = "target.shape=" + labels.shape.description + ", output.shape=" + scores.shape.description
        if scores.ndim < 1 { Modes.fail("ValueError", "Argument `output` must be at least rank 1. Received: output.shape=" + scores.shape.description) }
        if labels.ndim != scores.ndim - 1 { Modes.fail("ValueError", "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: " + told) }
        if Array(labels.shape) != Array(scores.shape.dropLast()) {
            Modes.fail("ValueError", "Arguments `target` and `output` must have the same shape up until the last dimension: " + told)
        }
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels: labels, logits: from_logits ? scores : tf.math.log(clipped(scores)))
    }
    /// With distributions over the classes as labels.
    public static func categorical_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false, label_smoothing: Double = 0.0) -> Tensor {
        var (truth, guess) = data(y_true, y_pred)
        if truth.shape != guess.shape {
            Modes.fail(
                "ValueError",
                "Arguments `target` and `output` must have the same shape. Received: target.shape=" + truth.shape.description + ", output.shape=" + guess.shape.description)
        }
        if label_smoothing != 0.0 { truth = truth * (1.0 - label_smoothing) + label_smoothing / Double(guess.shape[-1]) }
        if from_logits { return tf.nn.softmax_cross_entropy_with_logits(labels: truth, logits: guess) }
        let shares = clipped(guess / tf.reduce_sum(guess, axis: -1, keepdims: true))
        return tf.negative(tf.reduce_sum(truth * tf.math.log(shares), axis: -1))
    }
    public static func binary_crossentropy(_ y_true: some ArrayData, _ y_pred: some ArrayData, from_logits: Bool = false, label_smoothing: Double = 0.0) -> Tensor {
        var (truth, guess) = ranked(y_true, y_pred)
        if truth.shape != guess.shape {
            Modes.fail(
                "ValueError",
                "Arguments `target` and `output` must have the same shape. Received: target.shape=" + truth.shape.description + ", output.shape=" + guess.shape.description)
        }
        if label_smoothing != 0.0 { truth = truth * (1.0 - label_smoothing) + 0.5 * label_smoothing }
        if from_logits { return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels: truth, logits: guess), axis: -1) }
        let shares = clipped(guess)
        return tf.reduce_mean(tf.negative(truth * tf.math.log(shares) + (1 - truth) * tf.math.log(1 - shares)), axis: -1)
    }

    /// The base of losses that are objects: the mean over the batch, or the sum ("sum"), or each ("none"). Override `call`.
    open class Loss {
        public let reduction: String
        public let name: String
        public init(reduction: String = "sum_over_batch_size", name: String? = nil) {
            self.reduction = reduction
            self.name = name ?? "loss"
            if !["sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight"].contains(reduction) {
                Modes.fail(
                    "ValueError",
                    "Invalid value for argument `reduction`. Expected one of {'none', 'mean_with_sample_weight', 'sum_over_batch_size', 'sum', None, 'mean'}. Received: reduction=" + reduction)
            }
        }
        open func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { y_pred }
        /// Where a label counts; nil where all do.
        func counted(_ y_true: Tensor) -> Tensor? { nil }
        public func callAsFunction(_ y_true: some ArrayData, _ y_pred: some ArrayData, sample_weight: (any ArrayData)? = nil) -> Tensor {
            let truth = Tensor(tf.gathered(y_true, nil))
            var each = call(truth, Tensor(tf.gathered(y_pred, nil)))
            var divisor = Double(each.shape.num_elements())
            var weights: Tensor?
            if let data = sample_weight { weights = tf.cast(Tensor(tf.gathered(data, nil)), each.dtype) }
            if let places = counted(truth) {
                var shares = tf.reshape(tf.cast(places, each.dtype), each.shape)
                if reduction == "mean" || reduction == "sum_over_batch_size" { shares = shares * tf.math.divide_no_nan(divisor, tf.reduce_sum(shares)) }
                if let told = weights {
                    let (a, b) = met(shares, told)
                    shares = a * b
                }
                weights = shares
            }
            if let told = weights {
                let (values, shares) = met(each, told)
                each = values * shares
                if reduction == "mean_with_sample_weight" { divisor = Double(tf.reduce_sum(shares)) }
            }
            if reduction == "none" || each.ndim == 0 { return each }
            return reduction == "sum" ? tf.reduce_sum(each) : tf.reduce_sum(each) / divisor
        }
    }
    /// The mean of squared differences.
    public final class MeanSquaredError: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "mean_squared_error") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_squared_error(y_true, y_pred) }
    }
    /// The mean of absolute differences.
    public final class MeanAbsoluteError: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "mean_absolute_error") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { mean_absolute_error(y_true, y_pred) }
    }
    /// Squares of small differences, magnitudes of large ones.
    public final class Huber: Loss {
        let delta: Double
        public init(delta: Double = 1, reduction: String = "sum_over_batch_size", name: String? = "huber_loss") {
            self.delta = delta
            super.init(reduction: reduction, name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { huber(y_true, y_pred, delta: delta) }
    }
    /// How far scores are from the right side of 1 or -1.
    public final class Hinge: Loss {
        public override init(reduction: String = "sum_over_batch_size", name: String? = "hinge") { super.init(reduction: reduction, name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { hinge(y_true, y_pred) }
    }
    /// Cross-entropy with the numbers of the classes as labels.
    public final class SparseCategoricalCrossentropy: Loss {
        let from_logits: Bool
        let ignore_class: Int?
        public init(from_logits: Bool = false, ignore_class: Int? = nil, reduction: String = "sum_over_batch_size", name: String? = "sparse_categorical_crossentropy") {
            self.from_logits = from_logits
            self.ignore_class = ignore_class
            super.init(reduction: reduction, name: name)
        }
        override func counted(_ y_true: Tensor) -> Tensor? { ignore_class.map { tf.cast(y_true, tf.int64) != $0 } }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            sparse_categorical_crossentropy(y_true, y_pred, from_logits: from_logits, ignore_class: ignore_class)
        }
    }
    /// Cross-entropy with distributions as labels.
    public final class CategoricalCrossentropy: Loss {
        let from_logits: Bool
        let label_smoothing: Double
        public init(from_logits: Bool = false, label_smoothing: Double = 0.0, reduction: String = "sum_over_batch_size", name: String? = "categorical_crossentropy") {
            self.from_logits = from_logits
            self.label_smoothing = label_smoothing
            super.init(reduction: reduction, name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            categorical_crossentropy(y_true, y_pred, from_logits: from_logits, label_smoothing: label_smoothing)
        }
    }
    /// Cross-entropy of yes and no.
    public final class BinaryCrossentropy: Loss {
        let from_logits: Bool
        let label_smoothing: Double
        public init(from_logits: Bool = false, label_smoothing: Double = 0.0, reduction: String = "sum_over_batch_size", name: String? = "binary_crossentropy") {
            self.from_logits = from_logits
            self.label_smoothing = label_smoothing
            super.init(reduction: reduction, name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            binary_crossentropy(y_true, y_pred, from_logits: from_logits, label_smoothing: label_smoothing)
        }
    }

    /// The loss of that name.
    public static func get(_ identifier: String) -> Loss {
        switch identifier {
        case "mse", "MSE", "mean_squared_error", "MeanSquaredError": return MeanSquaredError()
        case "mae", "MAE", "mean_absolute_error", "MeanAbsoluteError": return MeanAbsoluteError()
        case "huber", "Huber": return Huber()
        case "hinge", "Hinge": return Hinge()
        case "sparse_categorical_crossentropy", "SparseCategoricalCrossentropy": return SparseCategoricalCrossentropy()
        case "categorical_crossentropy", "CategoricalCrossentropy": return CategoricalCrossentropy()
        case "binary_crossentropy", "BinaryCrossentropy", "bce": return BinaryCrossentropy()
        case "mape", "MAPE", "mean_absolute_percentage_error", "MeanAbsolutePercentageError": return MeanAbsolutePercentageError()
        case "msle", "MSLE", "mean_squared_logarithmic_error", "MeanSquaredLogarithmicError": return MeanSquaredLogarithmicError()
        case "squared_hinge", "SquaredHinge": return SquaredHinge()
        case "categorical_hinge", "CategoricalHinge": return CategoricalHinge()
        case "log_cosh", "logcosh", "LogCosh": return LogCosh()
        case "poisson", "Poisson": return Poisson()
        case "kl_divergence", "kld", "KLD", "KLDivergence", "kullback_leibler_divergence": return KLDivergence()
        case "cosine_similarity", "CosineSimilarity": return CosineSimilarity()
        default:
            Modes.fail("ValueError", "Could not interpret loss identifier: " + identifier)
            return MeanSquaredError()
        }
    }
}
