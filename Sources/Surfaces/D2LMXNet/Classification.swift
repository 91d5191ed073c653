import Engine

extension d2l {
    /// The base of models that tell classes apart.
    open class Classifier: Module {
        public var lr = 0.1

        open override func loss(_ Y_hat: NDArray, _ Y: NDArray) -> NDArray { loss(Y_hat, Y, averaged: true) }
        public func loss(_ Y_hat: NDArray, _ Y: NDArray, averaged: Bool) -> NDArray {
            let l = gluon.loss.SoftmaxCrossEntropyLoss()(Y_hat.reshape([-1, Y_hat.shape[-1]]), Y.reshape([-1]))
            return averaged ? l.mean() : l
        }
        open override func validation_step(_ batch: (NDArray, NDArray)) {
            let Y_hat = self(batch.0)
            plot("loss", loss(Y_hat, batch.1), train: false)
            plot("acc", accuracy(Y_hat, batch.1), train: false)
        }
        /// The part of the classes that is foretold rightly, or for each whether it is.
        public func accuracy(_ Y_hat: NDArray, _ Y: NDArray, averaged: Bool = true) -> NDArray {
            let guesses = Y_hat.reshape([-1, Y_hat.shape[-1]]).argmax(axis: 1).astype(Y.dtype)
            let compare = (guesses == Y.reshape([-1])).astype("float32")
            return averaged ? compare.mean() : compare
        }
        open override func configure_optimizers() -> gluon.Trainer { gluon.Trainer(collect_params(), "sgd", ["learning_rate": lr]) }
        /// The shape behind each layer of the network, for inputs of a shape.
        public func layer_summary(_ X_shape: [Int]) {
            var X = np.random.normal(0, 1, X_shape)
            for (_, layer) in net?.children() ?? [] {
                X = layer(X)
                print(String(describing: type(of: layer)), "output shape:\t", X.shape)
            }
        }
    }

    /// Softmax regression: one layer.
    public final class SoftmaxRegression: Classifier {
        public init(num_outputs: Int, lr: Double) {
            super.init()
            self.lr = lr
            let layer = nn.Dense(num_outputs)
            layer.initialize()
            net = layer
        }
    }

    /// Pieces of clothing in ten classes, from the files below `data`.
    public final class FashionMNIST: DataModule {
        public let batch_size: Int
        public let resize: [Int]
        public let train: gluon.data.Dataset
        public let val: gluon.data.Dataset

        public init(batch_size: Int = 64, resize: [Int] = [28, 28], root: String = "../data") {
            self.batch_size = batch_size
            self.resize = resize
            let steps = gluon.data.vision.transforms.Compose([gluon.data.vision.transforms.Resize(resize), gluon.data.vision.transforms.ToTensor()])
            train = gluon.data.vision.FashionMNIST(root: root, train: true).transform_first(steps)
            val = gluon.data.vision.FashionMNIST(root: root, train: false).transform_first(steps)
            super.init(root: root)
        }
        public func text_labels(_ indices: NDArray) -> [String] { d2l.get_fashion_mnist_labels(indices) }
        public override func get_dataloader(_ train: Bool) -> gluon.data.DataLoader {
            gluon.data.DataLoader(train ? self.train : val, batch_size, shuffle: train)
        }
        public func visualize(_ batch: (NDArray, NDArray), nrows: Int = 1, ncols: Int = 8, labels: [String] = []) {
            d2l.show_images(batch.0.squeeze(axis: 1), nrows, ncols, titles: labels.isEmpty ? text_labels(batch.1) : labels)
        }
    }

    public static func get_fashion_mnist_labels(_ labels: NDArray) -> [String] { fashionMNISTLabels(Values.ints(labels.reshape([-1])._core)) }
    public static func load_data_fashion_mnist(_ batch_size: Int, resize: Int? = nil, root: String = "../data") -> (gluon.data.DataLoader, gluon.data.DataLoader) {
        let data = FashionMNIST(batch_size: batch_size, resize: resize == nil ? [28, 28] : [resize!, resize!], root: root)
        return (data.train_dataloader(), data.val_dataloader())
    }
    /// Several images in rows, with titles.
    public static func show_images(_ imgs: NDArray, _ num_rows: Int, _ num_cols: Int, titles: [String] = [], scale: Double = 1.5) {
        let count = Swift.min(imgs.shape[0], num_rows * num_cols)
        showPictures((0..<count).map { Display.picture(imgs[$0]._core) }, num_rows, num_cols, titles, scale)
    }

    /// The number of classes foretold rightly.
    public static func accuracy(_ y_hat: NDArray, _ y: NDArray) -> Double {
        let guesses = y_hat.ndim > 1 && y_hat.shape[1] > 1 ? y_hat.argmax(axis: 1) : y_hat
        return Double((guesses.astype(y.dtype) == y).astype("float32").sum())
    }
    /// The part of a data set's classes that a network foretells rightly.
    public static func evaluate_accuracy(_ net: (NDArray) -> NDArray, _ data_iter: gluon.data.DataLoader) -> Double {
        let metric = Accumulator(2)
        for (X, y) in data_iter { metric.add(accuracy(net(X), y), y.size) }
        return metric[0] / metric[1]
    }
    public static func evaluate_accuracy(_ net: nn.Block, _ data_iter: gluon.data.DataLoader) -> Double { evaluate_accuracy({ net($0) }, data_iter) }
    /// The mean loss of a network on a data set.
    public static func evaluate_loss(_ net: nn.Block, _ data_iter: gluon.data.DataLoader, _ loss: (NDArray, NDArray) -> NDArray) -> Double {
        let metric = Accumulator(2)
        for (X, y) in data_iter {
            let l = loss(net(X), y)
            metric.add(Double(l.sum()), l.size)
        }
        return metric[0] / metric[1]
    }

    /// The cross-correlation of an image with a kernel.
    public static func corr2d(_ X: NDArray, _ K: NDArray) -> NDArray {
        let (h, w) = (K.shape[0], K.shape[1])
        if X.ndim != 2 || K.ndim != 2 || X.shape[0] < h || X.shape[1] < w {
            Modes.fail("ValueError", "corr2d takes an image and a kernel no larger, not " + X.shape.description + " and " + K.shape.description)
            return X
        }
        let Y = np.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
        for i in 0..<Y.shape[0] {
            for j in 0..<Y.shape[1] { Y[i, j] = (X[i..<(i + h), j..<(j + w)] * K).sum() }
        }
        return Y
    }
    public static func try_gpu(_ i: Int = 0) -> MXNet.Context { num_gpus() > i ? gpu(i) : cpu() }
}
