import Engine

/// What stands where a metric is asked for: a metric, or its name.
public protocol MetricSource {
    /// The metric for labels and guesses of those shapes.
    func _metric(_ truth: TensorShape, _ guess: TensorShape) -> tf.keras.metrics.Metric
}
extension String: MetricSource {
    public func _metric(_ truth: TensorShape, _ guess: TensorShape) -> tf.keras.metrics.Metric { tf.keras.metrics.get(self, truth, guess) }
}

extension tf.keras {
    /// Numbers that are gathered over batches.
    public enum metrics {}
}

extension tf.keras.metrics {
    static func data(_ x: any ArrayData) -> Tensor { Tensor(tf.gathered(x, nil)) }

    /// The base of all metrics: a total of values and of their weights.
    open class Metric: MetricSource, CustomStringConvertible, CustomDebugStringConvertible {
        public internal(set) var name: String
        var total = tf.constant(0.0)
        var count = tf.constant(0.0)
        public init(name: String? = nil) {
            self.name = ""
            self.name = name ?? tf.keras.layers.Layer.named("\(type(of: self))")
        }
        /// The value of each example.
        open func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { y_pred }
        public func update_state(_ y_true: some ArrayData, _ y_pred: some ArrayData, sample_weight: (any ArrayData)? = nil) {
            gather(call(data(y_true), data(y_pred)), sample_weight)
        }
        func gather(_ values: Tensor, _ sample_weight: (any ArrayData)?) {
            var numbers = tf.cast(values, tf.float32)
            if let weights = sample_weight {
                let (met, shares) = tf.keras.losses.met(numbers, tf.cast(data(weights), tf.float32))
                numbers = met * shares
                count = count + tf.reduce_sum(tf.broadcast_to(shares, met.shape))
            } else {
                count = count + Double(numbers.shape.num_elements())
            }
            total = total + tf.reduce_sum(numbers)
        }
        /// What has been gathered since the last `reset_state`.
        open func result() -> Tensor { tf.math.divide_no_nan(total, count) }
        open func reset_state() {
            total = tf.constant(0.0)
            count = tf.constant(0.0)
        }
        public func callAsFunction(_ y_true: some ArrayData, _ y_pred: some ArrayData, sample_weight: (any ArrayData)? = nil) -> Tensor {
            update_state(y_true, y_pred, sample_weight: sample_weight)
            return result()
        }
        public func _metric(_ truth: TensorShape, _ guess: TensorShape) -> Metric { self }
        public var description: String { "<" + "\(type(of: self))" + " name=" + name + ">" }
        public var debugDescription: String { description }
    }
    /// The mean of values.
    public final class Mean: Metric {
        public override init(name: String? = "mean") { super.init(name: name) }
        public func update_state(_ values: some ArrayData, sample_weight: (any ArrayData)? = nil) { gather(data(values), sample_weight) }
        public func callAsFunction(_ values: some ArrayData, sample_weight: (any ArrayData)? = nil) -> Tensor {
            update_state(values, sample_weight: sample_weight)
            return result()
        }
    }
    /// The sum of values.
    public final class Sum: Metric {
        public override init(name: String? = "sum") { super.init(name: name) }
        public func update_state(_ values: some ArrayData, sample_weight: (any ArrayData)? = nil) { gather(data(values), sample_weight) }
        public func callAsFunction(_ values: some ArrayData, sample_weight: (any ArrayData)? = nil) -> Tensor {
            update_state(values, sample_weight: sample_weight)
            return result()
        }
        public override func result() -> Tensor { total }
    }
    /// How often guesses are the labels.
    public final class Accuracy: Metric {
        public override init(name: String? = "accuracy") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            let (truth, guess) = tf.keras.losses.met(y_true, y_pred)
            return tf.cast(tf.cast(truth, guess.dtype) == guess, tf.float32)
        }
    }
    /// How often the largest score is that of the label.
    public final class SparseCategoricalAccuracy: Metric {
        public override init(name: String? = "sparse_categorical_accuracy") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { sparse_categorical_accuracy(y_true, y_pred) }
    }
    public static func sparse_categorical_accuracy(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        let guess = data(y_pred)
        var truth = data(y_true)
        let isColumn = truth.ndim == guess.ndim && truth.shape[-1] == 1
        if isColumn { truth = tf.squeeze(truth, axis: -1) }
        let hits = tf.cast(tf.cast(truth, tf.int64) == tf.argmax(guess, axis: -1), tf.float32)
        return isColumn && hits.ndim > 1 ? tf.expand_dims(hits, axis: -1) : hits
    }
    /// The same for labels that are 1 at the class and 0 elsewhere.
    public final class CategoricalAccuracy: Metric {
        public override init(name: String? = "categorical_accuracy") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { categorical_accuracy(y_true, y_pred) }
    }
    public static func categorical_accuracy(_ y_true: some ArrayData, _ y_pred: some ArrayData) -> Tensor {
        tf.cast(tf.argmax(data(y_true), axis: -1) == tf.argmax(data(y_pred), axis: -1), tf.float32)
    }
    /// How often a share above the threshold means yes.
    public final class BinaryAccuracy: Metric {
        let threshold: Double
        public init(name: String? = "binary_accuracy", threshold: Double = 0.5) {
            self.threshold = threshold
            super.init(name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            let (truth, guess) = tf.keras.losses.met(y_true, y_pred)
            return tf.reduce_mean(tf.cast(tf.cast(truth, tf.float32) == tf.cast(guess > threshold, tf.float32), tf.float32), axis: -1)
        }
    }
    /// The mean of squared differences.
    public final class MeanSquaredError: Metric {
        public override init(name: String? = "mean_squared_error") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { tf.keras.losses.mean_squared_error(y_true, y_pred) }
    }
    /// Its root.
    public final class RootMeanSquaredError: Metric {
        public override init(name: String? = "root_mean_squared_error") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            let (truth, guess) = tf.keras.losses.met(tf.cast(y_true, y_pred.dtype), y_pred)
            return tf.square(truth - guess)
        }
        public override func result() -> Tensor { tf.sqrt(super.result()) }
    }
    /// The mean of absolute differences.
    public final class MeanAbsoluteError: Metric {
        public override init(name: String? = "mean_absolute_error") { super.init(name: name) }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { tf.keras.losses.mean_absolute_error(y_true, y_pred) }
    }
    /// Cross-entropy with the numbers of the classes as labels.
    public final class SparseCategoricalCrossentropy: Metric {
        let from_logits: Bool
        public init(name: String? = "sparse_categorical_crossentropy", from_logits: Bool = false) {
            self.from_logits = from_logits
            super.init(name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { tf.keras.losses.sparse_categorical_crossentropy(y_true, y_pred, from_logits: from_logits) }
    }
    /// How often the label's score is among the k largest.
    public final class SparseTopKCategoricalAccuracy: Metric {
        let k: Int
        public init(k: Int = 5, name: String? = "sparse_top_k_categorical_accuracy") {
            self.k = k
            super.init(name: name)
        }
        public override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor {
            let classes = tf.reshape(tf.cast(y_true, tf.int32), [-1, 1])
            let best = tf.math.top_k(tf.reshape(y_pred, [-1, y_pred.shape[-1]]), k: Swift.min(k, y_pred.shape[-1])).indices
            return tf.cast(tf.reduce_any(best == classes, axis: -1), tf.float32)
        }
    }

    /// The metric of that name. What "accuracy" means is told by the shapes.
    static func get(_ identifier: String, _ truth: TensorShape, _ guess: TensorShape) -> Metric {
        switch identifier {
        case "accuracy", "acc":
            if guess.last == 1 { return BinaryAccuracy(name: identifier) }
            let isSparse = truth.count < guess.count || truth.last == 1 && (guess.last ?? 0) > 1
            return isSparse ? SparseCategoricalAccuracy(name: identifier) : CategoricalAccuracy(name: identifier)
        case "sparse_categorical_accuracy": return SparseCategoricalAccuracy()
        case "categorical_accuracy": return CategoricalAccuracy()
        case "binary_accuracy": return BinaryAccuracy()
        case "mse", "MSE", "mean_squared_error": return MeanSquaredError(name: identifier)
        case "mae", "MAE", "mean_absolute_error": return MeanAbsoluteError(name: identifier)
        case "root_mean_squared_error": return RootMeanSquaredError()
        case "sparse_categorical_crossentropy": return SparseCategoricalCrossentropy()
        default:
            Modes.fail("ValueError", "Could not interpret metric identifier: " + identifier)
            return Accuracy()
        }
    }
}
