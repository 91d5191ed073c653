import Engine

extension torch {
    /// Optimisers: they change the parameters that they were given, by their gradients.
    public enum optim {}
}

extension torch.optim {
    /// Parameters that share their settings: `for group in optimizer.param_groups { group["lr"] *= 0.1 }`.
    public class ParameterGroup {
        public let params: [Tensor]
        var settings: [String: Double]
        var memory: [Memory]

        init(_ params: [Tensor], _ settings: [String: Double]) {
            self.params = params
            self.settings = settings
            memory = params.map { _ in Memory() }
        }
        public subscript(setting: String) -> Double {
            get {
                if let value = settings[setting] { return value }
                Modes.fail("KeyError", "'" + setting + "'")
                return 0.0
            }
            set { settings[setting] = newValue }
        }
    }

    /// What an optimiser remembers of a parameter.
    final class Memory {
        var step = 0
        var tensors: [Engine.Tensor] = []
    }

    /// What every optimiser can do.
    open class Optimizer {
        public private(set) var param_groups: [ParameterGroup]

        init(_ params: [Tensor], _ settings: [String: Double]) {
            if params.isEmpty { Modes.fail("ValueError", "optimizer got an empty parameter list") }
            param_groups = [ParameterGroup(params, settings)]
        }
        init(groups: [[String: Any]], _ settings: [String: Double]) {
            if groups.isEmpty { Modes.fail("ValueError", "optimizer got an empty parameter list") }
            param_groups = []
            for group in groups { add_param_group(group, settings) }
        }
        private func add_param_group(_ group: [String: Any], _ defaults: [String: Double]) {
            var params: [Tensor] = []
            if let list = group["params"] as? [Tensor] { params = list }
            if let one = group["params"] as? Tensor { params = [one] }
            if group["params"] == nil { Modes.fail("ValueError", "param group must specify 'params'") }
            var settings = defaults
            for (name, value) in group {
                if let number = value as? any Number { settings[name] = number._double }
            }
            param_groups.append(ParameterGroup(params, settings))
        }

        /// One step for every parameter that has a gradient.
        open func step() {
            for group in param_groups {
                for at in group.params.indices {
                    let core = group.params[at].core
                    if Gradients.arrived(core) {
                        let memory = group.memory[at]
                        memory.step += 1
                        update(core, Gradients.kept(core), memory, group)
                    }
                }
            }
        }
        func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {}

        /// Takes the gradients away, or fills them with zeros.
        public func zero_grad(set_to_none: Bool = true) {
            for group in param_groups {
                for parameter in group.params { parameter.forgetGradient(set_to_none) }
            }
        }

        /// So many tensors of zeros are remembered for the parameter, made at its first step; empty ones stand for what isn't wanted.
        func remembered(_ memory: Memory, _ parameter: Engine.Tensor, _ wanted: [Bool]) -> [Engine.Tensor] {
            if memory.tensors.isEmpty { memory.tensors = wanted.map { $0 ? Make.fullLike(parameter, 0.0) : Make.full([0], 0.0, Values.dtype(parameter), "cpu(0)") } }
            return memory.tensors
        }
        func check(_ lr: Double, _ weight_decay: Double) {
            if lr < 0.0 { Modes.fail("ValueError", "Invalid learning rate: " + lr.python) }
            if weight_decay < 0.0 { Modes.fail("ValueError", "Invalid weight_decay value: " + weight_decay.python) }
        }
    }

    /// Stochastic gradient descent.
    public class SGD: Optimizer {
        let nesterov: Bool
        let maximize: Bool

        private static func settings(_ lr: Double, _ momentum: Double, _ dampening: Double, _ weight_decay: Double) -> [String: Double] {
            ["lr": lr, "momentum": momentum, "dampening": dampening, "weight_decay": weight_decay]
        }
        public init(
            _ params: [Tensor], lr: Double = 1e-3, momentum: Double = 0.0, dampening: Double = 0.0, weight_decay: Double = 0.0, nesterov: Bool = false, maximize: Bool = false
        ) {
            self.nesterov = nesterov
            self.maximize = maximize
            super.init(params, SGD.settings(lr, momentum, dampening, weight_decay))
            verify(lr, momentum, dampening, weight_decay)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-3, momentum: Double = 0.0, dampening: Double = 0.0, weight_decay: Double = 0.0, nesterov: Bool = false, maximize: Bool = false
        ) {
            self.nesterov = nesterov
            self.maximize = maximize
            super.init(groups: groups, SGD.settings(lr, momentum, dampening, weight_decay))
            verify(lr, momentum, dampening, weight_decay)
        }
        private func verify(_ lr: Double, _ momentum: Double, _ dampening: Double, _ weight_decay: Double) {
            check(lr, weight_decay)
            if momentum < 0.0 { Modes.fail("ValueError", "Invalid momentum value: " + momentum.python) }
            if nesterov && (momentum <= 0.0 || dampening != 0.0) { Modes.fail("ValueError", "Nesterov momentum requires a momentum and zero dampening") }
        }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            let momentum = group["momentum"]
            let kept = momentum == 0.0 ? [] : remembered(memory, parameter, [true])
            Optimisers.sgd([parameter], [gradient], kept, group["lr"], momentum, group["dampening"], group["weight_decay"], nesterov, memory.step == 1, maximize)
        }
    }

    /// Adam.
    public class Adam: Optimizer {
        let amsgrad: Bool
        let maximize: Bool
        let decoupled: Bool

        init(_ params: [Tensor], _ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double, _ amsgrad: Bool, _ maximize: Bool, _ decoupled: Bool) {
            self.amsgrad = amsgrad
            self.maximize = maximize
            self.decoupled = decoupled
            super.init(params, Adam.settings(lr, betas, eps, weight_decay))
            verify(lr, betas, eps, weight_decay)
        }
        init(_ groups: [[String: Any]], _ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double, _ amsgrad: Bool, _ maximize: Bool, _ decoupled: Bool) {
            self.amsgrad = amsgrad
            self.maximize = maximize
            self.decoupled = decoupled
            super.init(groups: groups, Adam.settings(lr, betas, eps, weight_decay))
            verify(lr, betas, eps, weight_decay)
        }
        private static func settings(_ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double) -> [String: Double] {
            ["lr": lr, "beta1": betas.0, "beta2": betas.1, "eps": eps, "weight_decay": weight_decay]
        }
        private func verify(_ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double) {
            check(lr, weight_decay)
            if eps < 0.0 { Modes.fail("ValueError", "Invalid epsilon value: " + eps.python) }
            if !(betas.0 >= 0.0 && betas.0 < 1.0) { Modes.fail("ValueError", "Invalid beta parameter at index 0: " + betas.0.python) }
            if !(betas.1 >= 0.0 && betas.1 < 1.0) { Modes.fail("ValueError", "Invalid beta parameter at index 1: " + betas.1.python) }
        }
        public convenience init(
            _ params: [Tensor], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weight_decay: Double = 0.0, amsgrad: Bool = false, maximize: Bool = false
        ) {
            self.init(params, lr, betas, eps, weight_decay, amsgrad, maximize, false)
        }
        public convenience init(
            _ groups: [[String: Any]], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weight_decay: Double = 0.0, amsgrad: Bool = false,
            maximize: Bool = false
        ) {
            self.init(groups, lr, betas, eps, weight_decay, amsgrad, maximize, false)
        }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            let kept = remembered(memory, parameter, [true, true, amsgrad])
            Optimisers.adam(
                [parameter], [gradient], kept, memory.step, group["lr"], group["beta1"], group["beta2"], group["eps"], group["weight_decay"], decoupled, maximize)
        }
    }

    /// Adam with decoupled weight decay.
    public class AdamW: Adam {
        public init(
            _ params: [Tensor], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weight_decay: Double = 0.01, amsgrad: Bool = false, maximize: Bool = false
        ) {
            super.init(params, lr, betas, eps, weight_decay, amsgrad, maximize, true)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weight_decay: Double = 0.01, amsgrad: Bool = false,
            maximize: Bool = false
        ) {
            super.init(groups, lr, betas, eps, weight_decay, amsgrad, maximize, true)
        }
    }

    /// Adagrad.
    public class Adagrad: Optimizer {
        let initial: Double
        public init(_ params: [Tensor], lr: Double = 1e-2, lr_decay: Double = 0.0, weight_decay: Double = 0.0, initial_accumulator_value: Double = 0.0, eps: Double = 1e-10) {
            initial = initial_accumulator_value
            super.init(params, ["lr": lr, "lr_decay": lr_decay, "weight_decay": weight_decay, "eps": eps])
            check(lr, weight_decay)
        }
        public init(_ groups: [[String: Any]], lr: Double = 1e-2, lr_decay: Double = 0.0, weight_decay: Double = 0.0, initial_accumulator_value: Double = 0.0, eps: Double = 1e-10) {
            initial = initial_accumulator_value
            super.init(groups: groups, ["lr": lr, "lr_decay": lr_decay, "weight_decay": weight_decay, "eps": eps])
            check(lr, weight_decay)
        }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            if memory.tensors.isEmpty { memory.tensors = [Make.fullLike(parameter, initial)] }
            let rate = group["lr"] / (1.0 + Double(memory.step - 1) * group["lr_decay"])
            Optimisers.adagrad([parameter], [gradient], memory.tensors, rate, group["eps"], group["weight_decay"], false)
        }
    }

    /// RMSprop.
    public class RMSprop: Optimizer {
        let centered: Bool
        public init(
            _ params: [Tensor], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8, weight_decay: Double = 0.0, momentum: Double = 0.0, centered: Bool = false
        ) {
            self.centered = centered
            super.init(params, ["lr": lr, "alpha": alpha, "eps": eps, "weight_decay": weight_decay, "momentum": momentum])
            check(lr, weight_decay)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8, weight_decay: Double = 0.0, momentum: Double = 0.0, centered: Bool = false
        ) {
            self.centered = centered
            super.init(groups: groups, ["lr": lr, "alpha": alpha, "eps": eps, "weight_decay": weight_decay, "momentum": momentum])
            check(lr, weight_decay)
        }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            let kept = remembered(memory, parameter, [true, group["momentum"] > 0.0, centered])
            Optimisers.rmsprop([parameter], [gradient], kept, group["lr"], group["alpha"], group["eps"], group["weight_decay"], group["momentum"], false)
        }
    }

    /// Adadelta.
    public class Adadelta: Optimizer {
        public init(_ params: [Tensor], lr: Double = 1.0, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0) {
            super.init(params, ["lr": lr, "rho": rho, "eps": eps, "weight_decay": weight_decay])
            check(lr, weight_decay)
        }
        public init(_ groups: [[String: Any]], lr: Double = 1.0, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0) {
            super.init(groups: groups, ["lr": lr, "rho": rho, "eps": eps, "weight_decay": weight_decay])
            check(lr, weight_decay)
        }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            Optimisers.adadelta([parameter], [gradient], remembered(memory, parameter, [true, true]), group["lr"], group["rho"], group["eps"], group["weight_decay"], false)
        }
    }
}
