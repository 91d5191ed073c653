import Engine

// `compile` and `fit`: the loop over batches that a model brings along. What is printed is in Progress.

/// What stands where a loss is asked for: a loss, or its name.
public protocol LossSource {
    var _loss: tf.keras.losses.Loss { get }
}
extension String: LossSource {
    public var _loss: tf.keras.losses.Loss { tf.keras.losses.get(self) }
}
extension tf.keras.losses.Loss: LossSource {
    public var _loss: tf.keras.losses.Loss { self }
}
/// What stands where an optimiser is asked for: an optimiser, or its name.
public protocol OptimizerSource {
    var _optimizer: tf.keras.optimizers.Optimizer { get }
}
extension tf.keras.optimizers.Optimizer: OptimizerSource {
    public var _optimizer: tf.keras.optimizers.Optimizer { self }
}
extension String: OptimizerSource {
    public var _optimizer: tf.keras.optimizers.Optimizer {
        switch lowercased() {
        case "sgd": return tf.keras.optimizers.SGD()
        case "adam": return tf.keras.optimizers.Adam()
        case "adamw": return tf.keras.optimizers.AdamW()
        case "adagrad": return tf.keras.optimizers.Adagrad()
        case "rmsprop": return tf.keras.optimizers.RMSprop()
        case "adadelta": return tf.keras.optimizers.Adadelta()
        default:
            Modes.fail("ValueError", "Could not interpret optimizer identifier: " + self)
            return tf.keras.optimizers.SGD()
        }
    }
}

/// What `compile` was told, and the means of the epoch.
final class Training {
    let optimizer: tf.keras.optimizers.Optimizer
    let loss: tf.keras.losses.Loss?
    let told: [any MetricSource]
    /// The metrics, known once there are labels and guesses.
    var metrics: [tf.keras.metrics.Metric]?
    let mean = tf.keras.metrics.Mean(name: "loss")

    init(_ optimizer: tf.keras.optimizers.Optimizer, _ loss: tf.keras.losses.Loss?, _ told: [any MetricSource]) {
        self.optimizer = optimizer
        self.loss = loss
        self.told = told
    }
    func reset() {
        mean.reset_state()
        for metric in metrics ?? [] { metric.reset_state() }
    }
    func gather(_ loss: Tensor, _ truth: Tensor, _ guess: Tensor) {
        mean.update_state(loss, sample_weight: Double(guess.count))
        if metrics == nil { metrics = told.map { $0._metric(truth.shape, guess.shape) } }
        for metric in metrics ?? [] { metric.update_state(truth, guess) }
    }
    /// The loss, then the metrics.
    var results: [(String, Double)] { [("loss", Double(mean.result()))] + (metrics ?? []).map { ($0.name, Double($0.result())) } }
}

extension tf.keras.Model {
    public var optimizer: tf.keras.optimizers.Optimizer? { training?.optimizer }
    public var metrics: [tf.keras.metrics.Metric] {
        guard let plan = training else { return [] }
        let first: [tf.keras.metrics.Metric] = [plan.mean]
        return first + (plan.metrics ?? [])
    }
    public var metrics_names: [String] { metrics.map { $0.name } }

    /// Says with what the model is trained.
    public func compile(optimizer: any OptimizerSource = "rmsprop", loss: (any LossSource)? = nil, metrics: [any MetricSource] = []) {
        training = Training(optimizer._optimizer, loss?._loss, metrics)
    }
    public func compile(_ optimizer: any OptimizerSource, _ loss: (any LossSource)? = nil, metrics: [any MetricSource] = []) {
        training = Training(optimizer._optimizer, loss?._loss, metrics)
    }
    /// With a function of labels and guesses.
    public func compile(optimizer: any OptimizerSource = "rmsprop", loss: @escaping (Tensor, Tensor) -> Tensor, metrics: [any MetricSource] = []) {
        training = Training(optimizer._optimizer, tf.keras.losses.FunctionLoss(loss), metrics)
    }

    private func plan() -> Training {
        if training == nil { Modes.fail("ValueError", "You must call `compile()` before using the model.") }
        return training ?? Training(tf.keras.optimizers.SGD(), nil, [])
    }
    private func total(_ plan: Training, _ X: Tensor, _ y: Tensor, training: Bool) -> (Tensor, Tensor) {
        let guess = callAsFunction(X, training: training)
        var terms: [Tensor] = []
        if let rule = plan.loss { terms.append(rule(y, guess)) }
        terms += losses
        if terms.isEmpty { Modes.fail("ValueError", "No loss to compute. Provide a `loss` argument in `compile()`.") }
        return (terms.dropFirst().reduce(terms[0]) { $0 + $1 }, guess)
    }
    private func train(_ plan: Training, _ X: Tensor, _ y: Tensor) {
        let tape = tf.GradientTape()
        let (loss, guess) = tape.record { total(plan, X, y, training: true) }
        let weights = trainable_variables
        if !weights.isEmpty { plan.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights)) }
        plan.gather(loss, y, guess)
    }

    /// Batches of the rows in an order.
    private func cut(_ X: Tensor, _ y: Tensor, _ batch_size: Int, _ order: Tensor?) -> [(Tensor, Tensor)] {
        let length = X.count
        if y.count != length {
            Modes.fail(
                "ValueError",
                "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: " + length.description + "\n'y' sizes: " + y.count.description + "\n")
        }
        let (a, b) = order == nil ? (X, y) : (tf.gather(X, order ?? X), tf.gather(y, order ?? y))
        if batch_size >= length { return [(a, b)] }
        return stride(from: 0, to: length, by: batch_size).map { start in
            let end = start + batch_size < length ? start + batch_size : length
            return (a[start..<end], b[start..<end])
        }
    }

    /// Trains so many epochs on the data. verbose: 0 says nothing, 1 draws a bar, 2 prints a line for each epoch.
    @discardableResult
    public func fit(
        _ x: some ArrayData, _ y: some ArrayData, batch_size: Int = 32, epochs: Int = 1, verbose: Int = 1, callbacks: [tf.keras.callbacks.Callback] = [], validation_split: Double = 0.0,
        validation_data: (any ArrayData, any ArrayData)? = nil, shuffle: Bool = true, initial_epoch: Int = 0
    ) -> tf.keras.callbacks.History {
        var X = Tensor(tf.gathered(x, nil))
        var truth = Tensor(tf.gathered(y, nil))
        var held = validation_data.map { (Tensor(tf.gathered($0.0, nil)), Tensor(tf.gathered($0.1, nil))) }
        if validation_split > 0.0 && held == nil {
            let split = Int(Double(X.count) * (1.0 - validation_split))
            held = (X[split...], truth[split...])
            X = X[..<split]
            truth = truth[..<split]
        }
        let (inputs, labels) = (X, truth)
        let steps = (inputs.count + batch_size - 1) / batch_size
        return run(steps, epochs, verbose, callbacks, initial_epoch, held.map { pair in { [self] in cut(pair.0, pair.1, batch_size, nil) } }) { [self] in
            cut(inputs, labels, batch_size, shuffle ? tf.random.shuffle(tf.range(inputs.count)) : nil)
        }
    }
    /// The same on batches of a data set.
    @discardableResult
    public func fit(
        _ x: Examples<(Tensor, Tensor)>, epochs: Int = 1, verbose: Int = 1, callbacks: [tf.keras.callbacks.Callback] = [], validation_data: Examples<(Tensor, Tensor)>? = nil,
        initial_epoch: Int = 0
    ) -> tf.keras.callbacks.History {
        run(x.count, epochs, verbose, callbacks, initial_epoch, validation_data.map { data in { Array(data) } }) { Array(x) }
    }

    private func run(
        _ steps: Int, _ epochs: Int, _ verbose: Int, _ callbacks: [tf.keras.callbacks.Callback], _ initial_epoch: Int, _ held: (() -> [(Tensor, Tensor)])?,
        _ batches: () -> [(Tensor, Tensor)]
    ) -> tf.keras.callbacks.History {
        let plan = plan()
        let history = tf.keras.callbacks.History()
        history.model = self
        for callback in callbacks { callback.model = self }
        stop_training = false
        for callback in callbacks { callback.on_train_begin([:]) }
        var logs: [String: Double] = [:]
        for epoch in stride(from: initial_epoch, to: epochs, by: 1) {
            plan.reset()
            for callback in callbacks { callback.on_epoch_begin(epoch, logs) }
            if verbose > 0 && epochs > 1 { print("Epoch " + (epoch + 1).description + "/" + epochs.description) }
            let progress = Progress(steps, verbose)
            for (batch, pair) in batches().enumerated() {
                for callback in callbacks { callback.on_train_batch_begin(batch, [:]) }
                train(plan, pair.0, pair.1)
                let isRead = verbose == 1 || !callbacks.isEmpty
                let found = isRead ? plan.results.sorted { $0.0 < $1.0 } : []
                if verbose == 1 { progress.update(batch + 1, found, isLast: false) }
                if !callbacks.isEmpty {
                    let told = Dictionary(uniqueKeysWithValues: found)
                    for callback in callbacks { callback.on_train_batch_end(batch, told) }
                }
            }
            var found = plan.results.sorted { $0.0 < $1.0 }
            if let data = held {
                plan.reset()
                found += tested(plan, data()).sorted { $0.0 < $1.0 }.map { ("val_" + $0.0, $0.1) }
            }
            for callback in callbacks { found += callback.measured }
            progress.update(steps, found, isLast: true)
            logs = [:]
            history.epoch.append(epoch)
            for (name, value) in found {
                logs[name] = value
                history.history[name] = (history.history[name] ?? []) + [value]
            }
            for callback in callbacks { callback.on_epoch_end(epoch, logs) }
            if stop_training { break }
        }
        for callback in callbacks { callback.on_train_end(logs) }
        return history
    }

    private func tested(_ plan: Training, _ batches: [(Tensor, Tensor)], _ progress: Progress? = nil) -> [(String, Double)] {
        for (batch, pair) in batches.enumerated() {
            let (loss, guess) = total(plan, pair.0, pair.1, training: false)
            plan.gather(loss, pair.1, guess)
            if let line = progress { line.update(batch + 1, plan.results.sorted { $0.0 < $1.0 }, isLast: false) }
        }
        return plan.results
    }
    private func evaluated(_ batches: [(Tensor, Tensor)], _ verbose: Int) -> [(String, Double)] {
        let plan = plan()
        plan.reset()
        let progress = Progress(batches.count, verbose)
        let found = tested(plan, batches, verbose == 1 ? progress : nil)
        progress.update(batches.count, found.sorted { $0.0 < $1.0 }, isLast: true)
        return found
    }
    /// The loss and the metrics on the data.
    public func evaluate(_ x: some ArrayData, _ y: some ArrayData, batch_size: Int = 32, verbose: Int = 1) -> [Double] {
        evaluated(cut(Tensor(tf.gathered(x, nil)), Tensor(tf.gathered(y, nil)), batch_size, nil), verbose).map { $0.1 }
    }
    /// The loss alone.
    @_disfavoredOverload
    public func evaluate(_ x: some ArrayData, _ y: some ArrayData, batch_size: Int = 32, verbose: Int = 1) -> Double {
        evaluated(cut(Tensor(tf.gathered(x, nil)), Tensor(tf.gathered(y, nil)), batch_size, nil), verbose)[0].1
    }
    public func evaluate(_ x: Examples<(Tensor, Tensor)>, verbose: Int = 1) -> [Double] { evaluated(Array(x), verbose).map { $0.1 } }
    /// By their names.
    public func evaluate(_ x: some ArrayData, _ y: some ArrayData, batch_size: Int = 32, verbose: Int = 1, return_dict: Bool) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: evaluated(cut(Tensor(tf.gathered(x, nil)), Tensor(tf.gathered(y, nil)), batch_size, nil), verbose))
    }
    /// What the model gives for the data, batch by batch.
    public func predict(_ x: some ArrayData, batch_size: Int = 32, verbose: Int = 1) -> NumpyArray {
        let X = Tensor(tf.gathered(x, nil))
        let batches = cut(X, X, batch_size, nil)
        let progress = Progress(batches.count, verbose)
        var found: [Tensor] = []
        for (batch, pair) in batches.enumerated() {
            found.append(callAsFunction(pair.0, training: false))
            progress.update(batch + 1, [], isLast: false)
        }
        progress.update(batches.count, [], isLast: true)
        return found.count == 1 ? found[0].numpy() : tf.concat(found, axis: 0).numpy()
    }
    /// One step on one batch: the loss and the metrics.
    @discardableResult
    public func train_on_batch(_ x: some ArrayData, _ y: some ArrayData) -> [Double] {
        let plan = plan()
        plan.reset()
        train(plan, Tensor(tf.gathered(x, nil)), Tensor(tf.gathered(y, nil)))
        return plan.results.map { $0.1 }
    }
}

extension tf.keras.losses {
    /// A function of labels and guesses as a loss.
    final class FunctionLoss: Loss {
        private let function: (Tensor, Tensor) -> Tensor
        init(_ function: @escaping (Tensor, Tensor) -> Tensor) {
            self.function = function
            super.init()
        }
        override func call(_ y_true: Tensor, _ y_pred: Tensor) -> Tensor { function(y_true, y_pred) }
    }
}
