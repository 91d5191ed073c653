import Engine

extension d2l {
    /// What every trainer counts, whichever framework's network it trains.
    open class TrainerBase: HyperParameters {
        public let max_epochs: Int
        /// The most that the gradients' norm may be; 0 leaves them as they are.
        public var gradient_clip_val: Double
        public var epoch = 0
        public var train_batch_idx = 0
        public var val_batch_idx = 0
        public var num_train_batches = 0
        public var num_val_batches = 0

        public init(_ max_epochs: Int, _ num_gpus: Int, _ gradient_clip_val: Double) {
            self.max_epochs = max_epochs
            self.gradient_clip_val = gradient_clip_val
            if num_gpus != 0 { Modes.fail("AssertionError", "No GPU support yet") }
        }

        /// Trains epoch after epoch.
        public func run(_ fit_epoch: () -> Void) {
            epoch = 0
            train_batch_idx = 0
            val_batch_idx = 0
            while epoch < max_epochs {
                fit_epoch()
                epoch += 1
            }
        }
    }

    /// What draws its losses on a board while it is trained.
    public protocol Plotting: HyperParameters {
        var board: ProgressBoard { get }
        var counts: TrainerBase? { get }
        var plot_train_per_epoch: Int { get }
        var plot_valid_per_epoch: Int { get }
    }
}

extension d2l.Plotting {
    /// Draws a point of training, over the part of the epochs that is done, or of validation, over whole epochs.
    public func plot(_ key: String, _ value: any Number, train: Bool) {
        guard let counts else {
            Modes.fail("AssertionError", "Trainer is not inited")
            return
        }
        board.xlabel = "epoch"
        let batches = train ? counts.num_train_batches : counts.num_val_batches
        let x = train ? Double(counts.train_batch_idx) / Double(Swift.max(1, batches)) : Double(counts.epoch + 1)
        let every = batches / Swift.max(1, train ? plot_train_per_epoch : plot_valid_per_epoch)
        board.draw(x, value._double, (train ? "train_" : "val_") + key, every_n: every)
    }
    /// The same of an array's only element.
    public func plot(_ key: String, _ value: some SingleValue, train: Bool) { plot(key, Double(value), train: train) }
}
