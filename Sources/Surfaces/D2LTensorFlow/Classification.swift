import Engine

extension d2l {
    /// The base of models that tell classes apart.
    open class Classifier: Module {
        public var lr = 0.1

        open override func loss(_ Y_hat: tf.Tensor, _ Y: tf.Tensor) -> tf.Tensor { loss(Y_hat, Y, averaged: true) }
        public func loss(_ Y_hat: tf.Tensor, _ Y: tf.Tensor, averaged: Bool) -> tf.Tensor {
            let l = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: tf.cast(tf.reshape(Y, [-1]), tf.int32), logits: tf.reshape(Y_hat, [-1, Y_hat.shape[-1]]))
            return averaged ? tf.reduce_mean(l) : l
        }
        open override func validation_step(_ batch: (tf.Tensor, tf.Tensor)) {
            let Y_hat = self(batch.0, training: false)
            plot("loss", loss(Y_hat, batch.1), train: false)
            plot("acc", accuracy(Y_hat, batch.1), train: false)
        }
        /// The part of the classes that is foretold rightly, or for each whether it is.
        public func accuracy(_ Y_hat: tf.Tensor, _ Y: tf.Tensor, averaged: Bool = true) -> tf.Tensor {
            let guesses = tf.cast(tf.argmax(tf.reshape(Y_hat, [-1, Y_hat.shape[-1]]), axis: 1), Y.dtype)
            let compare = tf.cast(guesses == tf.reshape(Y, [-1]), tf.float32)
            return averaged ? tf.reduce_mean(compare) : compare
        }
        open override func configure_optimizers() -> tf.keras.optimizers.Optimizer { tf.keras.optimizers.SGD(lr) }
        /// The shape behind each layer of the network, for inputs of a shape.
        public func layer_summary(_ X_shape: [Int]) {
            var X = tf.random.normal(X_shape)
            for layer in (net as? tf.keras.Model)?.layers ?? [] {
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
            net = tf.keras.models.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(num_outputs)])
        }
    }

    /// Pieces of clothing in ten classes, from the files below `data`: images of (28, 28, 1) from 0 to 1, or in another size.
    public final class FashionMNIST: DataModule {
        public let batch_size: Int
        public let resize: [Int]
        public let train: (tf.Tensor, tf.Tensor)
        public let val: (tf.Tensor, tf.Tensor)

        public init(batch_size: Int = 64, resize: [Int] = [28, 28], root: String = "../data") {
            self.batch_size = batch_size
            self.resize = resize
            if resize.count != 2 { Modes.fail("ValueError", "resize takes a height and a width, not " + resize.description) }
            func part(_ train: Bool) -> (tf.Tensor, tf.Tensor) {
                let files = ImageFiles(root, "fashion-mnist", train: train)
                return (tf.constant(NumpyArray(files.images)), tf.constant(NumpyArray(files.labels)))
            }
            train = part(true)
            val = part(false)
            super.init(root: root)
        }
        public func text_labels(_ indices: tf.Tensor) -> [String] { d2l.get_fashion_mnist_labels(indices) }
        /// Whole batches are gathered and made numbers at once.
        public override func get_dataloader(_ train: Bool) -> Batches {
            let (images, labels) = train ? self.train : val
            let count = labels.shape[0]
            let places = tf.data.Dataset.range(count)
            let size = resize
            return (train ? places.shuffle(count) : places).batch(batch_size).map { chosen in
                let shades = tf.expand_dims(tf.cast(tf.gather(images, chosen), tf.float32) / 255, axis: 3)
                let sized = Array(shades.shape)[1..<3] == size[...] ? shades : tf.image.resize_with_pad(shades, size[0], size[1])
                return (sized, tf.cast(tf.gather(labels, chosen), tf.int32))
            }
        }
        public func visualize(_ batch: (tf.Tensor, tf.Tensor), nrows: Int = 1, ncols: Int = 8, labels: [String] = []) {
            d2l.show_images(tf.squeeze(batch.0), nrows, ncols, titles: labels.isEmpty ? text_labels(batch.1) : labels)
        }
    }

    public static func get_fashion_mnist_labels(_ labels: tf.Tensor) -> [String] { fashionMNISTLabels(Values.ints(tf.reshape(labels, [-1]).numpy().core)) }
    public static func load_data_fashion_mnist(_ batch_size: Int, resize: Int? = nil, root: String = "../data") -> (Batches, Batches) {
        let data = FashionMNIST(batch_size: batch_size, resize: resize == nil ? [28, 28] : [resize!, resize!], root: root)
        return (data.train_dataloader(), data.val_dataloader())
    }
    /// Several images in rows, with titles.
    public static func show_images(_ imgs: tf.Tensor, _ num_rows: Int, _ num_cols: Int, titles: [String] = [], scale: Double = 1.5) {
        let count = Swift.min(imgs.shape[0], num_rows * num_cols)
        showPictures((0..<count).map { Display.picture(imgs[$0].numpy().core) }, num_rows, num_cols, titles, scale)
    }

    /// The number of classes foretold rightly.
    public static func accuracy(_ y_hat: tf.Tensor, _ y: tf.Tensor) -> Double {
        let guesses = y_hat.shape.count > 1 && y_hat.shape[1] > 1 ? tf.argmax(y_hat, axis: 1) : y_hat
        return Double(tf.reduce_sum(tf.cast(tf.cast(guesses, y.dtype) == y, tf.float32)))
    }
    /// The part of a data set's classes that a network foretells rightly.
    public static func evaluate_accuracy(_ net: (tf.Tensor) -> tf.Tensor, _ data_iter: Batches) -> Double {
        let metric = Accumulator(2)
        for (X, y) in data_iter { metric.add(accuracy(net(X), y), y.shape[0]) }
        return metric[0] / metric[1]
    }
    public static func evaluate_accuracy(_ net: tf.keras.layers.Layer, _ data_iter: Batches) -> Double { evaluate_accuracy({ net($0) }, data_iter) }

    /// The cross-correlation of an image with a kernel.
    public static func corr2d(_ X: tf.Tensor, _ K: tf.Tensor) -> tf.Tensor {
        let (h, w) = (K.shape[0], K.shape[1])
        if X.shape.count != 2 || K.shape.count != 2 || X.shape[0] < h || X.shape[1] < w {
            Modes.fail("ValueError", "corr2d takes an image and a kernel no larger, not " + X.shape.description + " and " + K.shape.description)
            return X
        }
        let image = tf.cast(tf.reshape(X, [1, X.shape[0], X.shape[1], 1]), tf.float32)
        return tf.reshape(tf.nn.conv2d(image, tf.cast(tf.reshape(K, [h, w, 1, 1]), tf.float32), strides: 1, padding: "VALID"), [X.shape[0] - h + 1, X.shape[1] - w + 1])
    }
}
