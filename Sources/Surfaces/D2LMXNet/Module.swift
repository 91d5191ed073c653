import Engine
@_exported import D2LCore
@_exported import MXNet

extension d2l {
    /// The base of the book's models: the network, its loss, and what is drawn of both while it is trained.
    open class Module: nn.Block, Plotting {
        public var plot_train_per_epoch = 2
        public var plot_valid_per_epoch = 1
        public let board = ProgressBoard()
        public weak var trainer: Trainer?
        /// What `forward` applies, unless a subclass says something else.
        public var net: nn.Block?

        public override init() { super.init() }

        public var counts: TrainerBase? { trainer }
        public var foundation: Any.Type? { nn.Block.self }
        open func loss(_ y_hat: NDArray, _ y: NDArray) -> NDArray {
            Modes.fail("NotImplementedError", "")
            return y_hat
        }
        open override func forward(_ X: NDArray) -> NDArray {
            guard let net else {
                Modes.fail("AssertionError", "Neural network is defined")
                return X
            }
            return net(X)
        }
        @discardableResult
        open func training_step(_ batch: (NDArray, NDArray)) -> NDArray {
            let l = loss(self(batch.0), batch.1)
            plot("loss", l.mean(), train: true)
            return l
        }
        open func validation_step(_ batch: (NDArray, NDArray)) {
            plot("loss", loss(self(batch.0), batch.1).mean(), train: false)
        }
        /// Those of the layers within, for an optimiser.
        public func parameters() -> gluon.ParameterDict { collect_params() }
        open func configure_optimizers() -> gluon.Trainer {
            Modes.fail("NotImplementedError", "")
            return gluon.Trainer(collect_params(), "sgd")
        }
    }

    /// The base of data sets: loaders for training and for validation.
    open class DataModule: HyperParameters {
        public var root: String
        public var num_workers: Int

        public init(root: String = "../data", num_workers: Int = 4) {
            self.root = root
            self.num_workers = num_workers
        }
        open func get_dataloader(_ train: Bool) -> gluon.data.DataLoader {
            Modes.fail("NotImplementedError", "")
            return gluon.data.DataLoader(gluon.data.ArrayDataset(np.zeros(1), np.zeros(1)), 1)
        }
        open func train_dataloader() -> gluon.data.DataLoader { get_dataloader(true) }
        open func val_dataloader() -> gluon.data.DataLoader { get_dataloader(false) }
        /// A loader of some rows of features and labels: in any order to train on, else as they are.
        public func get_tensorloader(_ tensors: [NDArray], _ train: Bool, _ batch_size: Int, _ indices: Range<Int>? = nil) -> gluon.data.DataLoader {
            if tensors.count != 2 { Modes.fail("ValueError", "features and labels are asked for, and not " + tensors.count.description + " arrays") }
            let rows = indices ?? 0..<tensors[0].shape[0]
            let parts = tensors.map { $0[rows] }
            return gluon.data.DataLoader(gluon.data.ArrayDataset(parts[0], parts[1]), batch_size, shuffle: train)
        }
    }

    /// Trains a model on data, epoch after epoch.
    open class Trainer: TrainerBase {
        public var model: Module!
        public var optim: gluon.Trainer!
        public var train_dataloader: gluon.data.DataLoader!
        public var val_dataloader: gluon.data.DataLoader!

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
        open func prepare_batch(_ batch: (NDArray, NDArray)) -> (NDArray, NDArray) { batch }
        open func fit(_ model: Module, _ data: DataModule) {
            prepare_data(data)
            prepare_model(model)
            optim = model.configure_optimizers()
            run { self.fit_epoch() }
        }
        open func fit_epoch() {
            for batch in train_dataloader {
                let l = autograd.record { model.training_step(prepare_batch(batch)) }
                l.backward()
                if gradient_clip_val > 0 { clip_gradients(gradient_clip_val, model) }
                optim.step(1)
                train_batch_idx += 1
            }
            for batch in val_dataloader {
                model.validation_step(prepare_batch(batch))
                val_batch_idx += 1
            }
        }
        /// Makes all gradients together no longer than this.
        open func clip_gradients(_ grad_clip_val: Double, _ model: Module) {
            let gradients = model.collect_params().values().filter { $0.grad_req != "null" }.map { $0.grad() }
            if gradients.isEmpty { return }
            let norm = Double(np.sqrt(gradients.dropFirst().reduce((gradients[0] ** 2).sum()) { $0 + ($1 ** 2).sum() }))
            if norm > grad_clip_val { for gradient in gradients { gradient[...] = gradient * (grad_clip_val / norm) } }
        }
    }
}
