import Engine

// Keras's own formulas, which differ from others in where ε stands and in what the sums of squares start from.
extension tf.keras.optimizers {
    /// The base of all optimisers.
    open class Optimizer {
        public var learning_rate: Double
        let weight_decay: Double?
        /// How many steps were taken.
        public private(set) var iterations = 0
        /// What is remembered of each variable.
        private var memory: [ObjectIdentifier: [Engine.Tensor]] = [:]
        private var known: [Variable] = []

        public init(learning_rate: Double, weight_decay: Double? = nil) {
            self.learning_rate = learning_rate
            self.weight_decay = weight_decay
        }
        /// With what the memory of a variable begins.
        func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [] }
        /// The change of a variable, to be taken off it, and what is remembered from now on.
        func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) { (gradient, memory) }

        /// Takes a step: `apply_gradients(zip(gradients, variables))`.
        public func apply_gradients<Pairs: Sequence>(_ grads_and_vars: Pairs) where Pairs.Element == (Tensor, Variable) {
            let wasRecording = Modes.setRecording(false)
            defer { _ = Modes.setRecording(wasRecording) }
            iterations += 1
            for (gradient, variable) in grads_and_vars {
                let x = Ops.stopGradient(variable.core)
                if memory[ObjectIdentifier(variable)] == nil {
                    memory[ObjectIdentifier(variable)] = start(x)
                    known.append(variable)
                }
                var now = x
                if let decay = weight_decay { now = Ops.binary("sub", x, Ops.scalar("mul", x, decay * learning_rate, false)) }
                let (change, kept) = step(Ops.stopGradient(gradient.core), memory[ObjectIdentifier(variable)] ?? [])
                memory[ObjectIdentifier(variable)] = kept
                Ops.assign(variable.core, Ops.binary("sub", now, change))
            }
        }
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
        public init(learning_rate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false, weight_decay: Double? = nil) {
            self.momentum = momentum
            self.nesterov = nesterov
            super.init(learning_rate: learning_rate, weight_decay: weight_decay)
        }
        public convenience init(_ learning_rate: Double) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { momentum == 0.0 ? [] : [zeros(x)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let plain = Ops.scalar("mul", gradient, learning_rate, false)
            if memory.isEmpty { return (plain, []) }
            let speed = Ops.binary("add", Ops.scalar("mul", memory[0], momentum, false), plain)
            return (nesterov ? Ops.binary("add", Ops.scalar("mul", speed, momentum, false), plain) : speed, [speed])
        }
    }

    /// Adam.
    public final class Adam: Optimizer {
        let beta_1: Double
        let beta_2: Double
        let epsilon: Double
        public init(learning_rate: Double = 0.001, beta_1: Double = 0.9, beta_2: Double = 0.999, epsilon: Double = 1e-7, weight_decay: Double? = nil) {
            self.beta_1 = beta_1
            self.beta_2 = beta_2
            self.epsilon = epsilon
            super.init(learning_rate: learning_rate, weight_decay: weight_decay)
        }
        public convenience init(_ learning_rate: Double) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [zeros(x), zeros(x)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let steps = Double(iterations)
            let rate = learning_rate * _power(1.0 - _power(beta_2, steps), 0.5) / (1.0 - _power(beta_1, steps))
            let m = mixed(memory[0], beta_1, gradient)
            let v = mixed(memory[1], beta_2, Ops.unary("square", gradient))
            let change = Ops.binary("div", Ops.scalar("mul", m, rate, false), Ops.scalar("add", Ops.unary("sqrt", v), epsilon, false))
            return (change, [m, v])
        }
    }

    /// Adagrad.
    public final class Adagrad: Optimizer {
        let initial: Double
        let epsilon: Double
        public init(learning_rate: Double = 0.001, initial_accumulator_value: Double = 0.1, epsilon: Double = 1e-7) {
            initial = initial_accumulator_value
            self.epsilon = epsilon
            super.init(learning_rate: learning_rate)
        }
        public convenience init(_ learning_rate: Double) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [Make.fullLike(x, initial)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let sum = Ops.binary("add", memory[0], Ops.unary("square", gradient))
            return (Ops.binary("div", Ops.scalar("mul", gradient, learning_rate, false), Ops.unary("sqrt", Ops.scalar("add", sum, epsilon, false))), [sum])
        }
    }

    /// RMSprop.
    public final class RMSprop: Optimizer {
        let rho: Double
        let momentum: Double
        let epsilon: Double
        let centered: Bool
        public init(learning_rate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7, centered: Bool = false) {
            self.rho = rho
            self.momentum = momentum
            self.epsilon = epsilon
            self.centered = centered
            super.init(learning_rate: learning_rate)
        }
        public convenience init(_ learning_rate: Double) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [zeros(x), zeros(x), zeros(x)] }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let squares = mixed(memory[0], rho, Ops.unary("square", gradient))
            let mean = centered ? mixed(memory[1], rho, gradient) : memory[1]
            let spread = centered ? Ops.binary("sub", squares, Ops.unary("square", mean)) : squares
            let change = Ops.binary("div", Ops.scalar("mul", gradient, learning_rate, false), Ops.unary("sqrt", Ops.scalar("add", spread, epsilon, false)))
            if momentum == 0.0 { return (change, [squares, mean, memory[2]]) }
            let speed = Ops.binary("add", Ops.scalar("mul", memory[2], momentum, false), change)
            return (speed, [squares, mean, speed])
        }
    }

    /// Adadelta.
    public final class Adadelta: Optimizer {
        let rho: Double
        let epsilon: Double
        public init(learning_rate: Double = 0.001, rho: Double = 0.95, epsilon: Double = 1e-7) {
            self.rho = rho
            self.epsilon = epsilon
            super.init(learning_rate: learning_rate)
        }
        public convenience init(_ learning_rate: Double) { self.init(learning_rate: learning_rate) }
        override func start(_ x: Engine.Tensor) -> [Engine.Tensor] { [zeros(x), zeros(x)] }
        private func root(_ x: Engine.Tensor) -> Engine.Tensor { Ops.unary("sqrt", Ops.scalar("add", x, epsilon, false)) }
        override func step(_ gradient: Engine.Tensor, _ memory: [Engine.Tensor]) -> (Engine.Tensor, [Engine.Tensor]) {
            let squares = mixed(memory[0], rho, Ops.unary("square", gradient))
            let change = Ops.binary("div", Ops.binary("mul", root(memory[1]), gradient), root(squares))
            return (Ops.scalar("mul", change, learning_rate, false), [squares, mixed(memory[1], rho, Ops.unary("square", change))])
        }
    }
}
