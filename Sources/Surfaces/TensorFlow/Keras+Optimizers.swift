import Engine

// Keras's own formulas, which differ from others in where ε stands and in what the sums of squares start from.
extension tf.keras.optimizers {
    /// The base of all optimisers.
    open class Optimizer {
        private var told: any RateSource
        let weight_decay: Double?
        let clipnorm: Double?
        let clipvalue: Double?
        let global_clipnorm: Double?
        /// How many steps were taken.
        public private(set) var iterations = 0
        /// The learning rate of the step that is being taken.
        private(set) var rate = 0.0
        /// What is remembered of each variable.
        private var memory: [ObjectIdentifier: [Engine.Tensor]] = [:]
        private var known: [Variable] = []

        public init(learning_rate: any RateSource, weight_decay: Double? = nil, clipnorm: Double? = nil, clipvalue: Double? = nil, global_clipnorm: Double? = nil) {
            told = learning_rate
            self.weight_decay = weight_decay
            self.clipnorm = clipnorm
            self.clipvalue = clipvalue
            self.global_clipnorm = global_clipnorm
            let told = [clipnorm, clipvalue, global_clipnorm].filter { $0 != nil }.count
            if told > 1 {
                Modes.fail(
                    "ValueError",
                    "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm=" + Optimizer.shown(clipnorm) + ", clipvalue=" + Optimizer.shown(clipvalue)
                        + ", global_clipnorm=" + Optimizer.shown(global_clipnorm))
            }
        }
        private static func shown(_ number: Double?) -> String { number == nil ? "None" : Show.number(number ?? 0.0, "float64") }
        /// Of a schedule the rate of the step that comes next.
        public var learning_rate: Double {
            get { told._rate(iterations) }
            set {
                if told is schedules.LearningRateSchedule {
                    Modes.fail(
                        "TypeError",
                        "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` constructor argument, "
                            + "hence its learning rate is not settable. If you need the learning rate to be settable, you should instantiate the optimizer with a float `learning_rate` argument."
                    )
                }
                told = newValue
            }
        }
        /// With what the memory of a variable begins.
        func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [] }
        /// The change of a variable, to be taken off it, and what is remembered from now on.
        func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) { (gradient, memory) }

        private func norm(_ gradients: [Engine.Tensor]) -> Double {
            _power(gradients.reduce(0.0) { $0 + Values.double(Ops.reduce("sum", Ops.unary("square", $1), [], false)) }, 0.5)
        }
        private func clipped(_ gradients: [Engine.Tensor]) -> [Engine.Tensor] {
            if let most = clipnorm {
                return gradients.map { gradient in
                    let length = norm([gradient])
                    return length > most ? Ops.scalar("mul", gradient, most / length, false) : gradient
                }
            }
            if let most = global_clipnorm {
                let length = norm(gradients)
                return length > most ? gradients.map { Ops.scalar("mul", $0, most / length, false) } : gradients
            }
            if let most = clipvalue { return gradients.map { Ops.scalar("minimum", Ops.scalar("maximum", $0, 0.0 - most, false), most, false) } }
            return gradients
        }
        /// Takes a step: `apply_gradients(zip(gradients, variables))`.
        public func apply_gradients<Pairs: Sequence>(_ grads_and_vars: Pairs) where Pairs.Element == (Tensor, Variable) {
            var gradients: [Engine.Tensor] = []
            var variables: [Variable] = []
            for (gradient, variable) in grads_and_vars {
                gradients.append(Ops.stopGradient(gradient.core))
                variables.append(variable)
            }
            if variables.isEmpty { Modes.fail("ValueError", "not enough values to unpack (expected 2, got 0)") }
            if !known.isEmpty, let stranger = variables.first(where: { memory[ObjectIdentifier($0)] == nil }) {
                Modes.fail(
                    "ValueError",
                    "Unknown variable: " + stranger.description
                        + ". This optimizer can only be called for the variables it was originally built with. "
                        + "When working with a new set of variables, you should recreate a new optimizer instance.")
            }
            let wasRecording = Modes.setRecording(false)
            defer { _ = Modes.setRecording(wasRecording) }
            rate = learning_rate
            iterations += 1
            for (gradient, variable) in zip(clipped(gradients), variables) {
                let x = Ops.stopGradient(variable.core)
                if memory[ObjectIdentifier(variable)] == nil {
                    memory[ObjectIdentifier(variable)] = start(x)
                    known.append(variable)
                }
                var now = x
                if let decay = weight_decay { now = Ops.binary("sub", x, Ops.scalar("mul", x, decay * rate, false)) }
                let (change, kept) = step(gradient, memory[ObjectIdentifier(variable)] ?? [])
                memory[ObjectIdentifier(variable)] = kept
                Ops.assign(variable.core, Ops.binary("sub", now, change))
            }
        }
        /// The same with two lists.
        public func apply(_ grads: [Tensor], _ trainable_variables: [Variable]) { apply_gradients(zip(grads, trainable_variables)) }
        func zeros(_ x: Engine.Tensor) -> Engine.Tensor { Make.fullLike(x, 0.0) }
        /// a · share + b · (1 - share)
        func mixed(_ a: Engine.Tensor, _ share: Double, _ b: Engine.Tensor) -> Engine.Tensor {
            Ops.binary("add", a, Ops.scalar("mul", Ops.binary("sub", b, a), 1.0 - share, false))
        }
    }

    /// Stochastic gradient descent.
    public final class SGD: Optimizer {
        let momentum: Double
        let nesterov: Bool
        public init(
            learning_rate: any RateSource = 0.01, momentum: Double = 0, nesterov: Bool = false, weight_decay: Double? = nil, clipnorm: Double? = nil,
            clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            self.momentum = momentum
            self.nesterov = nesterov
            super.init(learning_rate: learning_rate, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue, global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { momentum == 0.0 ? [] : [zeros(x)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let plain = Ops.scalar("mul", gradient, rate, false)
            if memory.isEmpty { return (plain, []) }
            let speed = Ops.binary("add", Ops.scalar("mul", memory[0], momentum, false), plain)
            return (nesterov ? Ops.binary("add", Ops.scalar("mul", speed, momentum, false), plain) : speed, [speed])
        }
    }

    /// Adam.
    open class Adam: Optimizer {
        let beta_1: Double
        let beta_2: Double
        let epsilon: Double
        let amsgrad: Bool
        public init(
            learning_rate: any RateSource = 0.001, beta_1: Double = 0.9, beta_2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false, weight_decay: Double? = nil,
            clipnorm: Double? = nil, clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            self.beta_1 = beta_1
            self.beta_2 = beta_2
            self.epsilon = epsilon
            self.amsgrad = amsgrad
            super.init(learning_rate: learning_rate, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue, global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { amsgrad ? [zeros(x), zeros(x), zeros(x)] : [zeros(x), zeros(x)] }
        /// 1 - beta to the number of steps, in single precision as Keras has it: at first little is left of the digits of a beta near 1.
        private func missing(_ beta: Double) -> Float { Float(1.0) - Float(_power(Double(Float(beta)), Double(iterations))) }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let own = Float(rate) * Float(_power(Double(missing(beta_2)), 0.5)) / missing(beta_1)
            let m = mixed(memory[0], beta_1, gradient)
            let v = mixed(memory[1], beta_2, Ops.unary("square", gradient))
            let most = amsgrad ? Ops.binary("maximum", memory[2], v) : v
            let change = Ops.binary("div", Ops.scalar("mul", m, Double(own), false), Ops.scalar("add", Ops.unary("sqrt", most), epsilon, false))
            return (change, amsgrad ? [m, v, most] : [m, v])
        }
    }

    /// Adam with its own share of weight decay.
    public final class AdamW: Adam {
        public init(
            learning_rate: any RateSource = 0.001, weight_decay: Double = 0.004, beta_1: Double = 0.9, beta_2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = false,
            clipnorm: Double? = nil, clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            super.init(
                learning_rate: learning_rate, beta_1: beta_1, beta_2: beta_2, epsilon: epsilon, amsgrad: amsgrad, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue,
                global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
    }

    /// Adagrad.
    public final class Adagrad: Optimizer {
        let initial: Double
        let epsilon: Double
        public init(
            learning_rate: any RateSource = 0.001, initial_accumulator_value: Double = 0.1, epsilon: Double = 1e-7, weight_decay: Double? = nil, clipnorm: Double? = nil,
            clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            initial = initial_accumulator_value
            self.epsilon = epsilon
            super.init(learning_rate: learning_rate, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue, global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [Make.fullLike(x, initial)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let sum = Ops.binary("add", memory[0], Ops.unary("square", gradient))
            return (Ops.binary("div", Ops.scalar("mul", gradient, rate, false), Ops.unary("sqrt", Ops.scalar("add", sum, epsilon, false))), [sum])
        }
    }

    /// RMSprop.
    public final class RMSprop: Optimizer {
        let rho: Double
        let momentum: Double
        let epsilon: Double
        let centered: Bool
        public init(
            learning_rate: any RateSource = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7, centered: Bool = false, weight_decay: Double? = nil,
            clipnorm: Double? = nil, clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            self.rho = rho
            self.momentum = momentum
            self.epsilon = epsilon
            self.centered = centered
            super.init(learning_rate: learning_rate, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue, global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [zeros(x), zeros(x), zeros(x)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let squares = mixed(memory[0], rho, Ops.unary("square", gradient))
            let mean = centered ? mixed(memory[1], rho, gradient) : memory[1]
            let spread = centered ? Ops.binary("sub", squares, Ops.unary("square", mean)) : squares
            let change = Ops.binary("div", Ops.scalar("mul", gradient, rate, false), Ops.unary("sqrt", Ops.scalar("add", spread, epsilon, false)))
            if momentum == 0.0 { return (change, [squares, mean, memory[2]]) }
            let speed = Ops.binary("add", Ops.scalar("mul", memory[2], momentum, false), change)
            return (speed, [squares, mean, speed])
        }
    }

    /// Adadelta.
    public final class Adadelta: Optimizer {
        let rho: Double
        let epsilon: Double
        public init(
            learning_rate: any RateSource = 0.001, rho: Double = 0.95, epsilon: Double = 1e-7, weight_decay: Double? = nil, clipnorm: Double? = nil,
            clipvalue: Double? = nil, global_clipnorm: Double? = nil
        ) {
            self.rho = rho
            self.epsilon = epsilon
            super.init(learning_rate: learning_rate, weight_decay: weight_decay, clipnorm: clipnorm, clipvalue: clipvalue, global_clipnorm: global_clipnorm)
        }
        public convenience init(_ learning_rate: any RateSource) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [zeros(x), zeros(x)] }
        private func root(_ x: Engine.Tensor) -> Engine.Tensor { Ops.unary("sqrt", Ops.scalar("add", x, epsilon, false)) }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let squares = mixed(memory[0], rho, Ops.unary("square", gradient))
            let change = Ops.binary("div", Ops.binary("mul", root(memory[1]), gradient), root(squares))
            return (Ops.scalar("mul", change, rate, false), [squares, mixed(memory[1], rho, Ops.unary("square", change))])
        }
    }
}
