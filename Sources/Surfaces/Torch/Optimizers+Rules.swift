import Engine

// The update rules. Each lists its settings in PyTorch's order and hands one parameter after the other to the engine.

extension torch.optim {
    /// Stochastic gradient descent.
    public class SGD: Optimizer {
        let nesterov: Bool
        let maximize: Bool

        private static func settings(_ lr: Double, _ momentum: Double, _ dampening: Double, _ weight_decay: Double, _ nesterov: Bool, _ maximize: Bool) -> [Setting] {
            [
                Setting("lr", lr), Setting("momentum", momentum), Setting("dampening", dampening), Setting("weight_decay", weight_decay), Setting("nesterov", nesterov),
                Setting("maximize", maximize), Setting("foreach", text: "None"), Setting("differentiable", false), Setting("fused", text: "None"),
            ]
        }
        public init(
            _ params: [Tensor], lr: Double = 1e-3, momentum: Double = 0.0, dampening: Double = 0.0, weight_decay: Double = 0.0, nesterov: Bool = false, maximize: Bool = false
        ) {
            self.nesterov = nesterov
            self.maximize = maximize
            super.init(params, SGD.settings(lr, momentum, dampening, weight_decay, nesterov, maximize))
            verify(lr, momentum, dampening, weight_decay)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-3, momentum: Double = 0.0, dampening: Double = 0.0, weight_decay: Double = 0.0, nesterov: Bool = false, maximize: Bool = false
        ) {
            self.nesterov = nesterov
            self.maximize = maximize
            super.init(groups: groups, SGD.settings(lr, momentum, dampening, weight_decay, nesterov, maximize))
            verify(lr, momentum, dampening, weight_decay)
        }
        private func verify(_ lr: Double, _ momentum: Double, _ dampening: Double, _ weight_decay: Double) {
            check(lr, 0.0)
            check("momentum", momentum)
            check(lr, weight_decay)
            if nesterov && (momentum <= 0.0 || dampening != 0.0) { Modes.fail("ValueError", "Nesterov momentum requires a momentum and zero dampening") }
        }
        override func remembers() -> [String] { ["momentum_buffer"] }
        override var countsSteps: Bool { false }
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
            super.init(params, Adam.settings(lr, betas, eps, weight_decay, amsgrad, maximize, decoupled))
            verify(lr, betas, eps, weight_decay)
        }
        init(_ groups: [[String: Any]], _ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double, _ amsgrad: Bool, _ maximize: Bool, _ decoupled: Bool) {
            self.amsgrad = amsgrad
            self.maximize = maximize
            self.decoupled = decoupled
            super.init(groups: groups, Adam.settings(lr, betas, eps, weight_decay, amsgrad, maximize, decoupled))
            verify(lr, betas, eps, weight_decay)
        }
        private static func settings(
            _ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double, _ amsgrad: Bool, _ maximize: Bool, _ decoupled: Bool
        ) -> [Setting] {
            [
                Setting("lr", lr), Setting("beta1", betas.0), Setting("beta2", betas.1), Setting("eps", eps), Setting("weight_decay", weight_decay), Setting("amsgrad", amsgrad),
                Setting("maximize", maximize), Setting("foreach", text: "None"), Setting("capturable", false), Setting("differentiable", false), Setting("fused", text: "None"),
                Setting("decoupled_weight_decay", decoupled),
            ]
        }
        private func verify(_ lr: Double, _ betas: (Double, Double), _ eps: Double, _ weight_decay: Double) {
            check(lr, 0.0, eps: eps)
            if !(betas.0 >= 0.0 && betas.0 < 1.0) { Modes.fail("ValueError", "Invalid beta parameter at index 0: " + betas.0.python) }
            if !(betas.1 >= 0.0 && betas.1 < 1.0) { Modes.fail("ValueError", "Invalid beta parameter at index 1: " + betas.1.python) }
            check(lr, weight_decay)
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
        override func remembers() -> [String] { ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"] }
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
        let maximize: Bool

        private static func settings(_ lr: Double, _ lr_decay: Double, _ eps: Double, _ weight_decay: Double, _ initial: Double, _ maximize: Bool) -> [Setting] {
            [
                Setting("lr", lr), Setting("lr_decay", lr_decay), Setting("eps", eps), Setting("weight_decay", weight_decay), Setting("initial_accumulator_value", initial),
                Setting("foreach", text: "None"), Setting("maximize", maximize), Setting("differentiable", false), Setting("fused", text: "None"),
            ]
        }
        public init(
            _ params: [Tensor], lr: Double = 1e-2, lr_decay: Double = 0.0, weight_decay: Double = 0.0, initial_accumulator_value: Double = 0.0, eps: Double = 1e-10, maximize: Bool = false
        ) {
            initial = initial_accumulator_value
            self.maximize = maximize
            super.init(params, Adagrad.settings(lr, lr_decay, eps, weight_decay, initial_accumulator_value, maximize))
            verify(lr, lr_decay, weight_decay, eps)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-2, lr_decay: Double = 0.0, weight_decay: Double = 0.0, initial_accumulator_value: Double = 0.0, eps: Double = 1e-10, maximize: Bool = false
        ) {
            initial = initial_accumulator_value
            self.maximize = maximize
            super.init(groups: groups, Adagrad.settings(lr, lr_decay, eps, weight_decay, initial_accumulator_value, maximize))
            verify(lr, lr_decay, weight_decay, eps)
        }
        private func verify(_ lr: Double, _ lr_decay: Double, _ weight_decay: Double, _ eps: Double) {
            check(lr, 0.0)
            check("lr_decay", lr_decay)
            check(lr, weight_decay)
            check("initial_accumulator_value", initial)
            check(lr, weight_decay, eps: eps)
        }
        override func remembers() -> [String] { ["sum"] }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            if memory.tensors.isEmpty { memory.tensors = [Make.fullLike(parameter, initial)] }
            let rate = group["lr"] / (1.0 + Double(memory.step - 1) * group["lr_decay"])
            Optimisers.adagrad([parameter], [gradient], memory.tensors, rate, group["eps"], group["weight_decay"], maximize)
        }
    }

    /// RMSprop.
    public class RMSprop: Optimizer {
        let centered: Bool
        let maximize: Bool

        private static func settings(
            _ lr: Double, _ alpha: Double, _ eps: Double, _ weight_decay: Double, _ momentum: Double, _ centered: Bool, _ maximize: Bool
        ) -> [Setting] {
            [
                Setting("lr", lr), Setting("momentum", momentum), Setting("alpha", alpha), Setting("eps", eps), Setting("centered", centered), Setting("weight_decay", weight_decay),
                Setting("capturable", false), Setting("foreach", text: "None"), Setting("maximize", maximize), Setting("differentiable", false),
            ]
        }
        public init(
            _ params: [Tensor], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8, weight_decay: Double = 0.0, momentum: Double = 0.0, centered: Bool = false,
            maximize: Bool = false
        ) {
            self.centered = centered
            self.maximize = maximize
            super.init(params, RMSprop.settings(lr, alpha, eps, weight_decay, momentum, centered, maximize))
            verify(lr, alpha, eps, weight_decay, momentum)
        }
        public init(
            _ groups: [[String: Any]], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8, weight_decay: Double = 0.0, momentum: Double = 0.0, centered: Bool = false,
            maximize: Bool = false
        ) {
            self.centered = centered
            self.maximize = maximize
            super.init(groups: groups, RMSprop.settings(lr, alpha, eps, weight_decay, momentum, centered, maximize))
            verify(lr, alpha, eps, weight_decay, momentum)
        }
        private func verify(_ lr: Double, _ alpha: Double, _ eps: Double, _ weight_decay: Double, _ momentum: Double) {
            check(lr, 0.0, eps: eps)
            check("momentum", momentum)
            check(lr, weight_decay)
            check("alpha", alpha)
        }
        override func remembers() -> [String] { ["square_avg", "momentum_buffer", "grad_avg"] }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            let kept = remembered(memory, parameter, [true, group["momentum"] > 0.0, centered])
            Optimisers.rmsprop([parameter], [gradient], kept, group["lr"], group["alpha"], group["eps"], group["weight_decay"], group["momentum"], maximize)
        }
    }

    /// Adadelta.
    public class Adadelta: Optimizer {
        let maximize: Bool

        private static func settings(_ lr: Double, _ rho: Double, _ eps: Double, _ weight_decay: Double, _ maximize: Bool) -> [Setting] {
            [
                Setting("lr", lr), Setting("rho", rho), Setting("eps", eps), Setting("weight_decay", weight_decay), Setting("maximize", maximize), Setting("capturable", false),
                Setting("foreach", text: "None"), Setting("differentiable", false),
            ]
        }
        public init(_ params: [Tensor], lr: Double = 1.0, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0, maximize: Bool = false) {
            self.maximize = maximize
            super.init(params, Adadelta.settings(lr, rho, eps, weight_decay, maximize))
            verify(lr, rho, eps, weight_decay)
        }
        public init(_ groups: [[String: Any]], lr: Double = 1.0, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0, maximize: Bool = false) {
            self.maximize = maximize
            super.init(groups: groups, Adadelta.settings(lr, rho, eps, weight_decay, maximize))
            verify(lr, rho, eps, weight_decay)
        }
        private func verify(_ lr: Double, _ rho: Double, _ eps: Double, _ weight_decay: Double) {
            check(lr, 0.0)
            check("rho", rho, below: 1.0)
            check(lr, weight_decay, eps: eps)
        }
        override func remembers() -> [String] { ["square_avg", "acc_delta"] }
        override func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {
            Optimisers.adadelta([parameter], [gradient], remembered(memory, parameter, [true, true]), group["lr"], group["rho"], group["eps"], group["weight_decay"], maximize)
        }
    }
}
