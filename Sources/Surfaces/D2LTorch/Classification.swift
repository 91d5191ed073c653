import Engine

extension d2l {
    /// The base of models that tell classes apart.
    open class Classifier: Module {
        public var lr = 0.1

        open override func loss(_ Y_hat: torch.Tensor, _ Y: torch.Tensor) -> torch.Tensor { loss(Y_hat, Y, averaged: true) }
        public func loss(_ Y_hat: torch.Tensor, _ Y: torch.Tensor, averaged: Bool) -> torch.Tensor {
            F.cross_entropy(Y_hat.reshape([-1, Y_hat.shape[-1]]), Y.reshape([-1]), reduction: averaged ? "mean" : "none")
        }
        open override func validation_step(_ batch: (torch.Tensor, torch.Tensor)) {
            let Y_hat = self(batch.0)
            plot("loss", loss(Y_hat, batch.1), train: false)
            plot("acc", accuracy(Y_hat, batch.1), train: false)
        }
        /// The part of the classes that is foretold rightly, or for each whether it is.
        public func accuracy(_ Y_hat: torch.Tensor, _ Y: torch.Tensor, averaged: Bool = true) -> torch.Tensor {
            let guesses = Y_hat.reshape([-1, Y_hat.shape[-1]]).argmax(axis: 1).to(Y.dtype)
            let compare = (guesses == Y.reshape([-1])).to(torch.float32)
            return averaged ? compare.mean() : compare
        }
        open override func configure_optimizers() -> torch.optim.Optimizer { torch.optim.SGD(parameters(), lr: lr) }
        /// The shape behind each layer of the network, for inputs of a shape.
        public func layer_summary(_ X_shape: [Int]) {
            var X = torch.randn(X_shape)
            for layer in net?.children() ?? [] {
                X = layer(X)
                print(layer._get_name(), "output shape:\t", X.shape)
            }
        }
    }

    /// Softmax regression: one layer.
    public final class SoftmaxRegression: Classifier {
        public init(num_outputs: Int, lr: Double) {
            super.init()
            self.lr = lr
            net = nn.Sequential(nn.Flatten(), nn.LazyLinear(num_outputs))
        }
    }

    /// Pieces of clothing in ten classes, from the files below `data`.
    public final class FashionMNIST: DataModule {
        public let batch_size: Int
        public let resize: [Int]
        public let train: torchvision.datasets.FashionMNIST
        public let val: torchvision.datasets.FashionMNIST

        public init(batch_size: Int = 64, resize: [Int] = [28, 28], root: String = "../data") {
            self.batch_size = batch_size
            self.resize = resize
            let steps = torchvision.transforms.Compose([torchvision.transforms.Resize(resize), torchvision.transforms.ToTensor()])
            train = torchvision.datasets.FashionMNIST(root: root, train: true, transform: steps, download: true)
            val = torchvision.datasets.FashionMNIST(root: root, train: false, transform: steps, download: true)
            super.init(root: root)
        }
        public func text_labels(_ indices: torch.Tensor) -> [String] { d2l.get_fashion_mnist_labels(indices) }
        public override func get_dataloader(_ train: Bool) -> torch.utils.data.DataLoader {
            torch.utils.data.DataLoader(train ? self.train : val, batch_size, shuffle: train)
        }
        public func visualize(_ batch: (torch.Tensor, torch.Tensor), nrows: Int = 1, ncols: Int = 8, labels: [String] = []) {
            d2l.show_images(batch.0.squeeze(1), nrows, ncols, titles: labels.isEmpty ? text_labels(batch.1) : labels)
        }
    }

    public static func get_fashion_mnist_labels(_ labels: torch.Tensor) -> [String] { fashionMNISTLabels(Values.ints(labels.reshape([-1]).numpy().core)) }
    public static func load_data_fashion_mnist(_ batch_size: Int, resize: Int? = nil, root: String = "../data") -> (torch.utils.data.DataLoader, torch.utils.data.DataLoader) {
        let data = FashionMNIST(batch_size: batch_size, resize: resize == nil ? [28, 28] : [resize!, resize!], root: root)
        return (data.train_dataloader(), data.val_dataloader())
    }
    /// Several images in rows, with titles.
    public static func show_images(_ imgs: torch.Tensor, _ num_rows: Int, _ num_cols: Int, titles: [String] = [], scale: Double = 1.5) {
        let count = Swift.min(imgs.size(0), num_rows * num_cols)
        showPictures((0..<count).map { Display.picture(imgs[$0].numpy().core) }, num_rows, num_cols, titles, scale)
    }

    /// The number of classes foretold rightly.
    public static func accuracy(_ y_hat: torch.Tensor, _ y: torch.Tensor) -> Double {
        let guesses = y_hat.ndim > 1 && y_hat.shape[1] > 1 ? y_hat.argmax(axis: 1) : y_hat
        return Double((guesses.to(y.dtype) == y).to(torch.float32).sum())
    }
    /// The part of a data set's classes that a network foretells rightly.
    public static func evaluate_accuracy(_ net: nn.Module, _ data_iter: torch.utils.data.DataLoader) -> Double {
        net.eval()
        return evaluate_accuracy({ net($0) }, data_iter)
    }
    public static func evaluate_accuracy(_ net: (torch.Tensor) -> torch.Tensor, _ data_iter: torch.utils.data.DataLoader) -> Double {
        let metric = Accumulator(2)
        torch.no_grad { for (X, y) in data_iter { metric.add(accuracy(net(X), y), y.numel()) } }
        return metric[0] / metric[1]
    }
    /// The mean loss of a network on a data set.
    public static func evaluate_loss(_ net: nn.Module, _ data_iter: torch.utils.data.DataLoader, _ loss: (torch.Tensor, torch.Tensor) -> torch.Tensor) -> Double {
        let metric = Accumulator(2)
        for (X, y) in data_iter {
            let out = net(X)
            let l = loss(out, y.reshape(out.shape))
            metric.add(Double(l.sum()), l.numel())
        }
        return metric[0] / metric[1]
    }
}

extension d2l {
    /// Glorot's uniform draws for a layer's weight, where it is linear or a convolution: `net.apply(d2l.init_cnn)`.
    public static func init_cnn(_ module: nn.Module) {
        if let layer = module as? nn.Linear { nn.`init`.xavier_uniform_(layer.weight) }
        if let layer = module as? nn.Conv2d { nn.`init`.xavier_uniform_(layer.weight) }
    }
    /// The cross-correlation of an image with a kernel.
    public static func corr2d(_ X: torch.Tensor, _ K: torch.Tensor) -> torch.Tensor {
        let (h, w) = (K.shape[0], K.shape[1])
        if X.ndim != 2 || K.ndim != 2 || X.shape[0] < h || X.shape[1] < w {
            Modes.fail("ValueError", "corr2d takes an image and a kernel no larger, not " + X.shape.description + " and " + K.shape.description)
            return X
        }
        return F.conv2d(X.reshape([1, 1, X.shape[0], X.shape[1]]).to(torch.float32), K.reshape([1, 1, h, w]).to(torch.float32)).reshape([X.shape[0] - h + 1, X.shape[1] - w + 1])
    }
    public static func cpu() -> torch.device { torch.device("cpu") }
    public static func num_gpus() -> Int { Devices.count("gpu") }
    public static func try_gpu(_ i: Int = 0) -> torch.device { num_gpus() > i ? torch.device("cuda:" + i.description) : cpu() }
}
