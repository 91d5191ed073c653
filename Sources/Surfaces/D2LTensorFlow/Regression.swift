import Engine

extension d2l {
    /// Points of a linear function with noise.
    public final class SyntheticRegressionData: DataModule {
        public let w: tf.Tensor
        public let b: Double
        public let num_train: Int
        public let num_val: Int
        public let batch_size: Int
        public let X: tf.Tensor
        public let y: tf.Tensor

        public init(w: tf.Tensor, b: Double, noise: Double = 0.01, num_train: Int = 1000, num_val: Int = 1000, batch_size: Int = 32) {
            self.w = w
            self.b = b
            self.num_train = num_train
            self.num_val = num_val
            self.batch_size = batch_size
            let count = num_train + num_val
            X = tf.random.normal([count, w.shape[0]])
            y = tf.matmul(X, tf.reshape(w, [-1, 1])) + b + tf.random.normal([count, 1]) * noise
            super.init()
        }
        public override func get_dataloader(_ train: Bool) -> Batches {
            get_tensorloader([X, y], train, batch_size, train ? 0..<num_train : num_train..<(num_train + num_val))
        }
    }

    /// Linear regression from Keras's own parts.
    public final class LinearRegression: Module {
        public let lr: Double
        public init(lr: Double) {
            self.lr = lr
            super.init()
            net = tf.keras.layers.Dense(1, kernel_initializer: tf.initializers.RandomNormal(stddev: 0.01))
        }
        public override func loss(_ y_hat: tf.Tensor, _ y: tf.Tensor) -> tf.Tensor { tf.keras.losses.MeanSquaredError()(y, y_hat) }
        public override func configure_optimizers() -> tf.keras.optimizers.Optimizer { tf.keras.optimizers.SGD(lr) }
        public func get_w_b() -> (tf.Tensor, tf.Tensor) {
            let found = trainable_variables
            return (found[0].value(), found[1].value())
        }
    }

    // What chapters with loops of their own use.

    /// y = Xw + b + noise.
    public static func synthetic_data(_ w: tf.Tensor, _ b: Double, _ num_examples: Int) -> (tf.Tensor, tf.Tensor) {
        let X = tf.random.normal([num_examples, w.shape[0]])
        let y = tf.matmul(X, tf.reshape(w, [-1, 1])) + b
        return (X, y + tf.random.normal([num_examples, 1], stddev: 0.01))
    }
    public static func linreg(_ X: tf.Tensor, _ w: tf.Tensor, _ b: tf.Tensor) -> tf.Tensor { tf.matmul(X, w) + b }
    public static func squared_loss(_ y_hat: tf.Tensor, _ y: tf.Tensor) -> tf.Tensor { (y_hat - tf.reshape(y, y_hat.shape)) ** 2 / 2 }
    /// A step against the gradients of a batch.
    public static func sgd(_ params: [tf.Variable], _ grads: [tf.Tensor], _ lr: Double, _ batch_size: Int) {
        for (param, grad) in zip(params, grads) { param.assign_sub(grad * (lr / Double(batch_size))) }
    }
    public static func load_array(_ data_arrays: (tf.Tensor, tf.Tensor), _ batch_size: Int, is_train: Bool = true) -> Batches {
        let all = tf.data.Dataset.from_tensor_slices(data_arrays)
        return (is_train ? all.shuffle(1000) : all).batch(batch_size)
    }
}
