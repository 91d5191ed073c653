import Engine

extension d2l {
    /// Points of a linear function with noise.
    public final class SyntheticRegressionData: DataModule {
        public let w: NDArray
        public let b: Double
        public let num_train: Int
        public let num_val: Int
        public let batch_size: Int
        public let X: NDArray
        public let y: NDArray

        public init(w: NDArray, b: Double, noise: Double = 0.01, num_train: Int = 1000, num_val: Int = 1000, batch_size: Int = 32) {
            self.w = w
            self.b = b
            self.num_train = num_train
            self.num_val = num_val
            self.batch_size = batch_size
            let count = num_train + num_val
            X = np.random.randn(count, w.size)
            y = np.dot(X, w.reshape([-1, 1])) + b + np.random.randn(count, 1) * noise
            super.init()
        }
        public override func get_dataloader(_ train: Bool) -> gluon.data.DataLoader {
            get_tensorloader([X, y], train, batch_size, train ? 0..<num_train : num_train..<(num_train + num_val))
        }
    }

    /// Minibatch stochastic gradient descent with nothing but its rule.
    public final class SGD: HyperParameters {
        public let params: [NDArray]
        public let lr: Double
        public init(_ params: [NDArray], _ lr: Double) {
            self.params = params
            self.lr = lr
        }
        public func step(_ batch_size: Int = 1) { d2l.sgd(params, lr, batch_size) }
    }

    /// Linear regression from gluon's own parts.
    public final class LinearRegression: Module {
        public let lr: Double
        public init(lr: Double) {
            self.lr = lr
            super.init()
            let layer = nn.Dense(1)
            layer.initialize(initializer.Normal(sigma: 0.01))
            net = layer
        }
        public override func loss(_ y_hat: NDArray, _ y: NDArray) -> NDArray { gluon.loss.L2Loss()(y_hat, y).mean() }
        public override func configure_optimizers() -> gluon.Trainer { gluon.Trainer(collect_params(), "sgd", ["learning_rate": lr]) }
        public func get_w_b() -> (NDArray, NDArray) {
            let found = collect_params().values()
            return (found[0].data(), found[1].data())
        }
    }

    // What chapters with loops of their own use.

    /// y = Xw + b + noise.
    public static func synthetic_data(_ w: NDArray, _ b: Double, _ num_examples: Int) -> (NDArray, NDArray) {
        let X = np.random.normal(0, 1, [num_examples, w.size])
        var y = np.dot(X, w) + b
        y = y + np.random.normal(0, 0.01, y.shape)
        return (X, y.reshape([-1, 1]))
    }
    public static func linreg(_ X: NDArray, _ w: NDArray, _ b: NDArray) -> NDArray { np.dot(X, w) + b }
    public static func squared_loss(_ y_hat: NDArray, _ y: NDArray) -> NDArray { (y_hat - y.reshape(y_hat.shape)) ** 2 / 2 }
    /// A step against the gradients of a batch.
    public static func sgd(_ params: [NDArray], _ lr: Double, _ batch_size: Int) {
        for param in params { param[...] = param - lr * param.grad! / batch_size }
    }
    public static func load_array(_ data_arrays: (NDArray, NDArray), _ batch_size: Int, is_train: Bool = true) -> gluon.data.DataLoader {
        gluon.data.DataLoader(gluon.data.ArrayDataset(data_arrays.0, data_arrays.1), batch_size, shuffle: is_train)
    }
}
