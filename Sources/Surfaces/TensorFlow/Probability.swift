import Engine

/// TensorFlow Probability, of which the book draws from one distribution.
public enum tensorflow_probability {
    public enum distributions {
        /// Counts of `total_count` draws from categories: of logits, or of probabilities where they are told by name.
        public final class Multinomial {
            public let total_count: Int
            public let logits: Tensor

            public init(_ total_count: some Number, _ logits: any ArrayData) {
                self.total_count = total_count._int
                self.logits = Multinomial.floating(logits)
            }
            public convenience init(_ total_count: some Number, logits: any ArrayData) { self.init(total_count, logits) }
            public convenience init(_ total_count: some Number, probs: any ArrayData) { self.init(total_count, tf.math.log(Multinomial.floating(probs))) }
            public convenience init(total_count: some Number, logits: any ArrayData) { self.init(total_count, logits) }
            public convenience init(total_count: some Number, probs: any ArrayData) { self.init(total_count, probs: probs) }

            private static func floating(_ data: any ArrayData) -> Tensor {
                let values = Tensor(tf.gathered(data, nil))
                return values.dtype.is_floating ? values : tf.cast(values, tf.float32)
            }
            public var probs: Tensor { tf.nn.softmax(logits) }
            public func mean() -> Tensor { probs * total_count }
            /// As many samples as the shape says, with the counts along the last axis.
            public func sample(_ sample_shape: any Dims = [], seed: Int? = nil) -> Tensor {
                if total_count < 0 { refuse("Multinomial", "total_count must be non-negative") }
                let sizes = sample_shape._sizes
                let categories = logits.shape[-1]
                let before = Array(logits.shape.dropLast())
                let batches = before.reduce(1) { $0 * $1 }
                let count = sizes.reduce(1) { $0 * $1 }
                // [batches, samples, draws, categories], summed over the draws, with the samples in front.
                let chosen = tf.random.categorical(tf.reshape(logits, [batches, categories]), count * total_count, seed: seed)
                let marks = tf.one_hot(tf.reshape(chosen, [batches, count, total_count]), categories, dtype: logits.dtype)
                let counts = tf.transpose(tf.reduce_sum(marks, axis: 2), perm: [1, 0, 2])
                let shape: [Int] = sizes + before + [categories]
                return tf.reshape(counts, shape)
            }
            public func sample(sample_shape: any Dims, seed: Int? = nil) -> Tensor { sample(sample_shape, seed: seed) }
        }
    }
}
public typealias tfp = tensorflow_probability
