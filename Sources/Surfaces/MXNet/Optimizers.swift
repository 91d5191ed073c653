import Engine

/// What an optimiser can be told by name: a number, a truth value, a schedule of learning rates.
public protocol OptimizerSetting {
    var _number: Double? { get }
}
extension Double: OptimizerSetting {
    public var _number: Double? { self }
}
extension Int: OptimizerSetting {
    public var _number: Double? { Double(self) }
}
extension Bool: OptimizerSetting {
    public var _number: Double? { self ? 1.0 : 0.0 }
}
extension mx.lr_scheduler.LRScheduler: OptimizerSetting {
    public var _number: Double? { nil }
}

extension mx {
    /// Update rules.
    public enum optimizer {
        /// What an optimiser keeps for one parameter between two updates.
        public struct State: CustomStringConvertible {
            let arrays: [NDArray]
            public var description: String {
                if arrays.isEmpty { return "None" }
                return arrays.count == 1 ? arrays[0].description : "(" + arrays.map { $0.description }.joined(separator: ", ") + ")"
            }
        }

        /// An update rule with its settings. Gradients are multiplied by rescale_grad first and held within clip_gradient.
        open class Optimizer {
            public var lr: Double
            public var wd: Double = 0
            public var rescale_grad: Double = 1
            public var clip_gradient: Double?
            public var lr_scheduler: mx.lr_scheduler.LRScheduler?
            /// The largest number of updates of any parameter.
            public private(set) var num_update = 0
            private var counts: [Int: Int] = [:]
            /// The parameters of a Trainer, whose own multipliers count.
            var parameters: [gluon.Parameter] = []

            public init(learning_rate: Double? = nil, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil, lr_scheduler: mx.lr_scheduler.LRScheduler? = nil) {
                self.lr = learning_rate ?? lr_scheduler?.base_lr ?? 0.01
                self.wd = wd
                self.rescale_grad = rescale_grad
                self.clip_gradient = clip_gradient
                self.lr_scheduler = lr_scheduler
                if let rate = learning_rate { begin(rate) }
            }

            /// The schedule's first rate gives way to the optimiser's, which MXNet tells.
            private func begin(_ rate: Double) {
                guard let schedule = lr_scheduler else { return }
                if schedule.base_lr == rate { return }
                print("learning rate from ``lr_scheduler`` has been overwritten by ``learning_rate`` in optimizer.")
                schedule.base_lr = rate
            }

            /// Takes a setting by its name; false where there is none of it.
            func take(_ name: String, _ value: Double) -> Bool {
                switch name {
                case "learning_rate":
                    lr = value
                    begin(value)
                case "wd": wd = value
                case "rescale_grad": rescale_grad = value
                case "clip_gradient": clip_gradient = value
                default: return false
                }
                return true
            }

            public var learning_rate: Double {
                if let schedule = lr_scheduler { return schedule(num_update) }
                return lr
            }
            open func set_learning_rate(_ lr: Double) {
                if lr_scheduler != nil {
                    return Modes.fail(
                        "UserWarning",
                        "LRScheduler of the optimizer has already been defined. Note that set_learning_rate can mutate the value of the learning rate of the optimizer only when the LRScheduler of the optimizer is undefined.")
                }
                self.lr = lr
            }
            open func create_state(_ index: Int, _ weight: NDArray) -> State { State(arrays: []) }
            open func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) { Modes.fail("NotImplementedError", "") }

            /// Counts an update of a parameter: how many there are now.
            func count(_ index: Int) -> Int {
                let new = (counts[index] ?? 0) + 1
                counts[index] = new
                num_update = Swift.max(num_update, new)
                return new
            }
            func zeros(_ weight: NDArray, _ number: Int) -> State {
                var arrays: [NDArray] = []
                for _ in 0..<number { arrays.append(weight.like(Make.full(weight.sizes, 0.0, weight.dtype, Values.device(weight.tensor)))) }
                return State(arrays: arrays)
            }
            /// One step of the engine's rule of that name; rate: what the learning rate is multiplied by.
            func step(_ rule: String, _ index: Int, _ weight: NDArray, _ grad: NDArray, _ memory: [NDArray], rate: Double = 1, eps: Double = 0, _ a: Double = 0, _ b: Double = 0) {
                var factor = learning_rate * rate
                var decay = wd
                if index < parameters.count {
                    factor *= parameters[index].lr_mult
                    decay *= parameters[index].wd_mult
                }
                let clip = clip_gradient ?? 0.0
                Optimisers.mxnet(rule, [weight.tensor], [grad.tensor], memory.map { $0.tensor }, [factor, decay, rescale_grad, clip > 0.0 ? clip : -1.0, eps, a, b])
            }
        }

        /// Gradient descent, with momentum when asked.
        public final class SGD: Optimizer {
            public var momentum: Double
            public init(
                momentum: Double = 0, learning_rate: Double? = nil, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil, lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.momentum = momentum
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                if name != "momentum" { return super.take(name, value) }
                momentum = value
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, momentum != 0.0 ? 1 : 0) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step("sgd", index, weight, grad, momentum > 0.0 ? state.arrays : [], momentum)
            }
        }

        /// Gradient descent with Nesterov's momentum.
        public final class NAG: Optimizer {
            public var momentum: Double
            public init(
                momentum: Double = 0, learning_rate: Double? = nil, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil, lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.momentum = momentum
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                if name != "momentum" { return super.take(name, value) }
                momentum = value
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, momentum != 0.0 ? 1 : 0) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step(state.arrays.isEmpty ? "sgd" : "nag", index, weight, grad, state.arrays, momentum)
            }
        }

        /// Kingma and Ba's rule (2015).
        public final class Adam: Optimizer {
            public var beta1: Double
            public var beta2: Double
            public var epsilon: Double
            public init(
                learning_rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil,
                lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.beta1 = beta1
                self.beta2 = beta2
                self.epsilon = epsilon
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                switch name {
                case "beta1": beta1 = value
                case "beta2": beta2 = value
                case "epsilon": epsilon = value
                default: return super.take(name, value)
                }
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, 2) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                let t = Double(count(index))
                step("adam", index, weight, grad, state.arrays, rate: (1.0 - beta2 ** t).squareRoot() / (1.0 - beta1 ** t), eps: epsilon, beta1, beta2)
            }
        }

        /// Steps smaller where gradients have been large (Duchi and others, 2011).
        public final class AdaGrad: Optimizer {
            public var eps: Double
            public init(
                eps: Double = 1e-7, learning_rate: Double? = nil, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil, lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.eps = eps
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                if name != "eps" { return super.take(name, value) }
                eps = value
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, 1) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step("adagrad", index, weight, grad, state.arrays, eps: eps)
            }
        }

        /// AdaGrad that forgets (Tieleman and Hinton, 2012); centered: over the variance, with momentum (Graves, 2013).
        public final class RMSProp: Optimizer {
            public var gamma1: Double
            public var gamma2: Double
            public var epsilon: Double
            public var centered: Bool
            public init(
                learning_rate: Double = 0.001, gamma1: Double = 0.9, gamma2: Double = 0.9, epsilon: Double = 1e-8, centered: Bool = false, wd: Double = 0, rescale_grad: Double = 1,
                clip_gradient: Double? = nil, lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.gamma1 = gamma1
                self.gamma2 = gamma2
                self.epsilon = epsilon
                self.centered = centered
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                switch name {
                case "gamma1": gamma1 = value
                case "gamma2": gamma2 = value
                case "epsilon": epsilon = value
                case "centered": centered = value != 0.0
                default: return super.take(name, value)
                }
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, centered ? 3 : 1) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step("rmsprop", index, weight, grad, state.arrays, eps: epsilon, gamma1, gamma2)
            }
        }

        /// Steps in the units of earlier steps, without a learning rate (Zeiler, 2012).
        public final class AdaDelta: Optimizer {
            public var rho: Double
            public var epsilon: Double
            public init(rho: Double = 0.9, epsilon: Double = 1e-5, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil) {
                self.rho = rho
                self.epsilon = epsilon
                super.init(wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                switch name {
                case "rho": rho = value
                case "epsilon": epsilon = value
                default: return super.take(name, value)
                }
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, 2) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step("adadelta", index, weight, grad, state.arrays, eps: epsilon, rho)
            }
        }

        /// Follows the regularised leader (McMahan and others, 2013).
        public final class Ftrl: Optimizer {
            public var lamda1: Double
            public var beta: Double
            public init(
                lamda1: Double = 0.01, learning_rate: Double = 0.1, beta: Double = 1, wd: Double = 0, rescale_grad: Double = 1, clip_gradient: Double? = nil,
                lr_scheduler: mx.lr_scheduler.LRScheduler? = nil
            ) {
                self.lamda1 = lamda1
                self.beta = beta
                super.init(learning_rate: learning_rate, wd: wd, rescale_grad: rescale_grad, clip_gradient: clip_gradient, lr_scheduler: lr_scheduler)
            }
            override func take(_ name: String, _ value: Double) -> Bool {
                switch name {
                case "lamda1": lamda1 = value
                case "beta": beta = value
                default: return super.take(name, value)
                }
                return true
            }
            public override func create_state(_ index: Int, _ weight: NDArray) -> State { zeros(weight, 2) }
            public override func update(_ index: Int, _ weight: NDArray, _ grad: NDArray, _ state: State) {
                _ = count(index)
                step("ftrl", index, weight, grad, state.arrays, lamda1, beta)
            }
        }

        private static func named(_ name: String) -> Optimizer {
            switch name.lowercased() {
            case "sgd", "ccsgd": return SGD()
            case "nag": return NAG()
            case "adam": return Adam()
            case "adagrad": return AdaGrad()
            case "rmsprop": return RMSProp()
            case "adadelta": return AdaDelta()
            case "ftrl": return Ftrl()
            default:
                Modes.fail("ValueError", "Cannot find optimizer " + name)
                return SGD()
            }
        }
        private static func unexpected(_ name: String) {
            Modes.fail("TypeError", "Optimizer.__init__() got an unexpected keyword argument '" + name + "'")
        }

        /// "sgd", "nag", "adam", "adagrad", "rmsprop", "adadelta" or "ftrl", with the rule's own settings.
        public static func create(_ name: String, _ settings: [String: Double] = [:]) -> Optimizer {
            let made = named(name)
            for (setting, value) in settings {
                if !made.take(setting, value) { unexpected(setting) }
            }
            return made
        }
        /// With a schedule of learning rates among the settings.
        @_disfavoredOverload
        public static func create(_ name: String, _ settings: [String: any OptimizerSetting]) -> Optimizer {
            let made = named(name)
            for (_, value) in settings {
                if let schedule = value as? mx.lr_scheduler.LRScheduler { made.lr_scheduler = schedule }
            }
            for (setting, value) in settings {
                if let number = value._number {
                    if !made.take(setting, number) { unexpected(setting) }
                } else if setting != "lr_scheduler" {
                    unexpected(setting)
                }
            }
            return made
        }
    }
}
