import Engine

extension gluon {
    /// Applies an optimiser to a set of parameters, whose gradients must be new at each step.
    public final class Trainer {
        private let parameters: [Parameter]
        public let optimizer: mx.optimizer.Optimizer
        private let scale: Double
        private var states: [Int: mx.optimizer.State] = [:]

        private init(parameters: [Parameter], optimizer: mx.optimizer.Optimizer) {
            self.parameters = parameters
            self.optimizer = optimizer
            scale = optimizer.rescale_grad
            optimizer.parameters = parameters
            for parameter in parameters { _ = parameter.list_ctx() }
        }
        private static func sorted(_ params: ParameterDict) -> [Parameter] { params.values().sorted { $0.name < $1.name } }

        public convenience init(_ params: ParameterDict, _ optimizer: String, _ optimizer_params: [String: Double] = [:], kvstore: String? = nil) {
            self.init(parameters: Trainer.sorted(params), optimizer: mx.optimizer.create(optimizer, optimizer_params))
        }
        /// With a schedule of learning rates among the settings.
        @_disfavoredOverload
        public convenience init(_ params: ParameterDict, _ optimizer: String, _ optimizer_params: [String: any OptimizerSetting], kvstore: String? = nil) {
            self.init(parameters: Trainer.sorted(params), optimizer: mx.optimizer.create(optimizer, optimizer_params))
        }
        public convenience init(_ params: ParameterDict, _ optimizer: mx.optimizer.Optimizer, kvstore: String? = nil) {
            self.init(parameters: Trainer.sorted(params), optimizer: optimizer)
        }
        public convenience init(_ params: [Parameter], _ optimizer: String, _ optimizer_params: [String: Double] = [:], kvstore: String? = nil) {
            self.init(parameters: params, optimizer: mx.optimizer.create(optimizer, optimizer_params))
        }
        @_disfavoredOverload
        public convenience init(_ params: [Parameter], _ optimizer: String, _ optimizer_params: [String: any OptimizerSetting], kvstore: String? = nil) {
            self.init(parameters: params, optimizer: mx.optimizer.create(optimizer, optimizer_params))
        }
        public convenience init(_ params: [Parameter], _ optimizer: mx.optimizer.Optimizer, kvstore: String? = nil) {
            self.init(parameters: params, optimizer: optimizer)
        }

        public var learning_rate: Double { optimizer.learning_rate }
        public func set_learning_rate(_ lr: Double) { optimizer.set_learning_rate(lr) }

        /// Changes all parameters by their gradients, which are divided by the size of the batch before.
        public func step(_ batch_size: Int, ignore_stale_grad: Bool = false) { update(batch_size, ignore_stale_grad: ignore_stale_grad) }
        public func step(batch_size: Int, ignore_stale_grad: Bool = false) { update(batch_size, ignore_stale_grad: ignore_stale_grad) }
        /// Adds the gradients of all devices: there is one.
        public func allreduce_grads() {}
        public func update(_ batch_size: Int, ignore_stale_grad: Bool = false) {
            if batch_size == 0 { return Modes.fail("ZeroDivisionError", "float division by zero") }
            optimizer.rescale_grad = scale / Double(batch_size)
            var changing: [(Int, NDArray)] = []
            for (index, parameter) in parameters.enumerated() {
                if parameter.grad_req == "null" { continue }
                let values = parameter.data()
                let isFresh = Gradients.isFresh(values.tensor)
                if !isFresh && !ignore_stale_grad {
                    return Modes.fail(
                        "UserWarning",
                        "Gradient of Parameter `" + parameter.name + "` on context " + values.context.description
                            + " has not been updated by backward since last `step`. This could mean a bug in your model that made it only use a subset of the Parameters (Blocks) for this iteration. If you are intentionally only using a subset, call step with ignore_stale_grad=True to suppress this warning and skip updating of Parameters with stale gradient")
                }
                if isFresh {
                    changing.append((index, values))
                    Gradients.spend(values.tensor)
                }
            }
            for (index, values) in changing {
                let state = states[index] ?? optimizer.create_state(index, values)
                states[index] = state
                optimizer.update(index, values, values.like(Gradients.get(values.tensor)), state)
            }
        }
    }
}
