import Engine
@_exported import D2LCore
@_exported import TensorFlow

extension d2l {
    /// Features with labels, in batches.
    public typealias Batches = Examples<(tf.Tensor, tf.Tensor)>

    /// The base of the book's models: the network, its loss, and what is drawn of both while it is trained.
    open class Module: tf.keras.Model, Plotting {
        public var plot_train_per_epoch = 2
        public var plot_valid_per_epoch = 1
        public let board = ProgressBoard()
        public weak var trainer: Trainer?
        /// What `forward` applies, unless a subclass says something else.
        public var net: tf.keras.layers.Layer?

        public override init() { super.init() }

        public var counts: TrainerBase? { trainer }
        public var foundation: Any.Type? { tf.keras.Model.self }
        open func loss(_ y_hat: tf.Tensor, _ y: tf.Tensor) -> tf.Tensor {
            Modes.fail("NotImplementedError", "")
            return y_hat
        }
        open func forward(_ X: tf.Tensor, training: Bool) -> tf.Tensor {
            guard let net else {
                Modes.fail("AssertionError", "Neural network is defined")
                return X
            }
            return net(X, training: training)
        }
        open override func call(_ X: tf.Tensor) -> tf.Tensor { forward(X, training: false) }
        open override func call(_ X: tf.Tensor, training: Bool) -> tf.Tensor { forward(X, training: training) }
        @discardableResult
        open func training_step(_ batch: (tf.Tensor, tf.Tensor)) -> tf.Tensor {
            let l = loss(self(batch.0, training: true), batch.1)
            plot("loss", l, train: true)
            return l
        }
        open func validation_step(_ batch: (tf.Tensor, tf.Tensor)) {
            plot("loss", loss(self(batch.0, training: false), batch.1), train: false)
        }
        open func configure_optimizers() -> tf.keras.optimizers.Optimizer {
            Modes.fail("NotImplementedError", "")
            return tf.keras.optimizers.SGD(0)
        }
    }

    /// The base of data sets: batches for training and for validation.
    open class DataModule: HyperParameters {
        public var root: String
        public var num_workers: Int

        public init(root: String = "../data", num_workers: Int = 4) {
            self.root = root
            self.num_workers = num_workers
        }
        open func get_dataloader(_ train: Bool) -> Batches {
            Modes.fail("NotImplementedError", "")
            return tf.data.Dataset.from_tensor_slices((tf.zeros([1]), tf.zeros([1]))).batch(1)
        }
        open func train_dataloader() -> Batches { get_dataloader(true) }
        open func val_dataloader() -> Batches { get_dataloader(false) }
        /// Some rows of features and labels in batches: in any order to train on, else as they are.
        public func get_tensorloader(_ tensors: [tf.Tensor], _ train: Bool, _ batch_size: Int, _ indices: Range<Int>? = nil) -> Batches {
            if tensors.count != 2 { Modes.fail("ValueError", "features and labels are asked for, and not " + tensors.count.description + " tensors") }
            let rows = indices ?? 0..<tensors[0].shape[0]
            let parts = tensors.map { $0[rows] }
            let all = tf.data.Dataset.from_tensor_slices((parts[0], parts[1]))
            return (train ? all.shuffle(rows.count) : all).batch(batch_size)
        }
    }

    /// Trains a model on data, epoch after epoch.
    open class Trainer: TrainerBase {
        public var model: Module!
        public var optim: tf.keras.optimizers.Optimizer!
        public var train_dataloader: Batches!
        public var val_dataloader: Batches!

        public init(max_epochs: Int, num_gpus: Int = 0, gradient_clip_val: Double = 0) { super.init(max_epochs, num_gpus, gradient_clip_val) }

        open func prepare_data(_ data: DataModule) {
            train_dataloader = data.train_dataloader()
            val_dataloader = data.val_dataloader()
            num_train_batches = train_dataloader.count
            num_val_batches = val_dataloader.count
        }
        open func prepare_model(_ model: Module) {
            model.trainer = self
            model.board.xlim = [0, Double(max_epochs)]
            self.model = model
        }
        open func prepare_batch(_ batch: (tf.Tensor, tf.Tensor)) -> (tf.Tensor, tf.Tensor) { batch }
        open func fit(_ model: Module, _ data: DataModule) {
            prepare_data(data)
            prepare_model(model)
            optim = model.configure_optimizers()
            run { self.fit_epoch() }
        }
        open func fit_epoch() {
            for batch in train_dataloader {
                let tape = tf.GradientTape()
                let l = tape.record { model.training_step(prepare_batch(batch)) }
                var gradients = tape.gradient(l, model.trainable_variables)
                if gradient_clip_val > 0 { gradients = clip_gradients(gradient_clip_val, gradients) }
                optim.apply_gradients(zip(gradients, model.trainable_variables))
                train_batch_idx += 1
            }
            for batch in val_dataloader {
                model.validation_step(prepare_batch(batch))
                val_batch_idx += 1
            }
        }
        /// The gradients, all together no longer than this.
        open func clip_gradients(_ grad_clip_val: Double, _ grads: [tf.Tensor]) -> [tf.Tensor] {
            let norm = Double(tf.sqrt(grads.dropFirst().reduce(tf.reduce_sum(grads[0] ** 2)) { $0 + tf.reduce_sum($1 ** 2) }))
            return norm > grad_clip_val ? grads.map { $0 * (grad_clip_val / norm) } : grads
        }
    }
}
