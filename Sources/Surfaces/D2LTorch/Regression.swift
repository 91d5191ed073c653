import Engine

extension d2l {
    /// Points of a linear function with noise.
    public final class SyntheticRegressionData: DataModule {
        public let w: torch.Tensor
        public let b: Double
        public let num_train: Int
        public let num_val: Int
        public let batch_size: Int
        public let X: torch.Tensor
        public let y: torch.Tensor

        public init(w: torch.Tensor, b: Double, noise: Double = 0.01, num_train: Int = 1000, num_val: Int = 1000, batch_size: Int = 32) {
            self.w = w
            self.b = b
            self.num_train = num_train
            self.num_val = num_val
            self.batch_size = batch_size
            let count = num_train + num_val
            X = torch.randn([count, w.numel()])
            y = torch.matmul(X, w.reshape([-1, 1])) + b + torch.randn([count, 1]) * noise
            super.init()
        }
        public override func get_dataloader(_ train: Bool) -> torch.utils.data.DataLoader {
            get_tensorloader([X, y], train, batch_size, train ? 0..<num_train : num_train..<(num_train + num_val))
        }
    }

    /// Minibatch stochastic gradient descent with nothing but its rule.
    public final class SGD: HyperParameters {
        public let params: [torch.Tensor]
        public let lr: Double
        public init(_ params: [torch.Tensor], _ lr: Double) {
            self.params = params
            self.lr = lr
        }
        public func step() { d2l.sgd(params, lr, 1) }
        public func zero_grad() { for param in params { param.grad?.zero_() } }
    }

    /// Linear regression from PyTorch's own parts.
    public final class LinearRegression: Module {
        public let lr: Double
        public init(lr: Double) {
            self.lr = lr
            super.init()
            let layer = nn.LazyLinear(1)
            net = layer
            layer.weight.data.normal_(0, 0.01)
            layer.bias?.data.fill_(0)
        }
        public override func loss(_ y_hat: torch.Tensor, _ y: torch.Tensor) -> torch.Tensor { F.mse_loss(y_hat, y) }
        public override func configure_optimizers() -> torch.optim.Optimizer { torch.optim.SGD(parameters(), lr: lr) }
        public func get_w_b() -> (torch.Tensor, torch.Tensor) {
            let found = parameters()
            return (found[0].data, found[1].data)
        }
    }

    // What chapters with loops of their own use.

    /// y = Xw + b + noise.
    public static func synthetic_data(_ w: torch.Tensor, _ b: Double, _ num_examples: Int) -> (torch.Tensor, torch.Tensor) {
        let X = torch.normal(0, 1, size: [num_examples, w.numel()])
        var y = torch.matmul(X, w) + b
        y = y + torch.normal(0, 0.01, size: y.shape)
        return (X, y.reshape([-1, 1]))
    }
    public static func linreg(_ X: torch.Tensor, _ w: torch.Tensor, _ b: torch.Tensor) -> torch.Tensor { torch.matmul(X, w) + b }
    public static func squared_loss(_ y_hat: torch.Tensor, _ y: torch.Tensor) -> torch.Tensor { (y_hat - y.reshape(y_hat.shape)) ** 2 / 2 }
    /// A step against the gradients of a batch.
    public static func sgd(_ params: [torch.Tensor], _ lr: Double, _ batch_size: Int) {
        torch.no_grad {
            for param in params {
                guard let gradient = param.grad else { continue }
                param.sub_(gradient * (lr / Double(batch_size)))
                gradient.zero_()
            }
        }
    }
    public static func load_array(_ data_arrays: (torch.Tensor, torch.Tensor), _ batch_size: Int, is_train: Bool = true) -> torch.utils.data.DataLoader {
        torch.utils.data.DataLoader(torch.utils.data.TensorDataset(data_arrays.0, data_arrays.1), batch_size, shuffle: is_train)
    }
}
