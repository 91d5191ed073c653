extension tf.keras {
    /// What is told of a training's progress.
    public enum callbacks {}
}

extension tf.keras.callbacks {
    /// The base of all callbacks: override what is to be heard of.
    open class Callback {
        /// The model that is trained.
        public internal(set) var model: tf.keras.Model!
        /// What the callback adds to an epoch's numbers.
        var measured: [(String, Double)] { [] }
        public init() {}
        open func on_train_begin(_ logs: [String: Double]) {}
        open func on_train_end(_ logs: [String: Double]) {}
        open func on_epoch_begin(_ epoch: Int, _ logs: [String: Double]) {}
        open func on_epoch_end(_ epoch: Int, _ logs: [String: Double]) {}
        open func on_train_batch_begin(_ batch: Int, _ logs: [String: Double]) {}
        open func on_train_batch_end(_ batch: Int, _ logs: [String: Double]) {}
    }
    /// What was measured, epoch by epoch: what `fit` gives.
    public final class History: Callback, CustomStringConvertible {
        /// The numbers of the epochs.
        public internal(set) var epoch: [Int] = []
        public internal(set) var history: [String: [Double]] = [:]
        public var description: String { "<keras.src.callbacks.history.History object>" }
    }
    /// Sets the learning rate at the beginning of each epoch.
    public final class LearningRateScheduler: Callback {
        private let schedule: (Int, Double) -> Double
        private let verbose: Int
        public init(_ schedule: @escaping (Int, Double) -> Double, verbose: Int = 0) {
            self.schedule = schedule
            self.verbose = verbose
        }
        public init(_ schedule: @escaping (Int) -> Double, verbose: Int = 0) {
            self.schedule = { epoch, _ in schedule(epoch) }
            self.verbose = verbose
        }
        override var measured: [(String, Double)] { [("learning_rate", model.optimizer?.learning_rate ?? 0.0)] }
        public override func on_epoch_begin(_ epoch: Int, _ logs: [String: Double]) {
            guard let optimizer = model.optimizer else { return }
            let rate = schedule(epoch, optimizer.learning_rate)
            optimizer.learning_rate = rate
            if verbose > 0 { print("\nEpoch " + (epoch + 1).description + ": LearningRateScheduler setting learning rate to " + rate.description + ".") }
        }
    }
    /// Ends the training when a number hasn't become better for so many epochs.
    public final class EarlyStopping: Callback {
        private let monitor: String
        private let min_delta: Double
        private let patience: Int
        private let rises: Bool
        private let restore_best_weights: Bool
        private var best: Double?
        private var waited = 0
        private var kept: [NumpyArray] = []
        /// The epoch after which the training ended; 0 if it didn't.
        public private(set) var stopped_epoch = 0
        public init(monitor: String = "val_loss", min_delta: Double = 0.0, patience: Int = 0, mode: String = "auto", restore_best_weights: Bool = false) {
            self.monitor = monitor
            self.min_delta = min_delta < 0.0 ? 0.0 - min_delta : min_delta
            self.patience = patience
            rises = mode == "max" || mode == "auto" && (monitor.hasSuffix("acc") || monitor.hasSuffix("accuracy"))
            self.restore_best_weights = restore_best_weights
        }
        public override func on_epoch_end(_ epoch: Int, _ logs: [String: Double]) {
            guard let value = logs[monitor] else { return }
            waited += 1
            var isBetter = true
            if let old = best { isBetter = rises ? value - min_delta > old : value + min_delta < old }
            if isBetter {
                best = value
                waited = 0
                if restore_best_weights { kept = model.get_weights() }
            }
            if waited >= patience && epoch > 0 {
                stopped_epoch = epoch
                model.stop_training = true
                if restore_best_weights && !kept.isEmpty { model.set_weights(kept) }
            }
        }
    }
    /// Functions for what is to be heard of.
    public final class LambdaCallback: Callback {
        private let epochBegin: ((Int, [String: Double]) -> Void)?
        private let epochEnd: ((Int, [String: Double]) -> Void)?
        public init(on_epoch_begin: ((Int, [String: Double]) -> Void)? = nil, on_epoch_end: ((Int, [String: Double]) -> Void)? = nil) {
            epochBegin = on_epoch_begin
            epochEnd = on_epoch_end
        }
        public override func on_epoch_begin(_ epoch: Int, _ logs: [String: Double]) { epochBegin?(epoch, logs) }
        public override func on_epoch_end(_ epoch: Int, _ logs: [String: Double]) { epochEnd?(epoch, logs) }
    }
}
