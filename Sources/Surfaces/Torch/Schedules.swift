import Engine

extension torch.optim {
    /// Schedules of the learning rate.
    public enum lr_scheduler {}
}

extension torch.optim.lr_scheduler {
    /// What every schedule can do: it knows the rates at the beginning and sets those of each epoch.
    open class LRScheduler {
        let optimizer: torch.optim.Optimizer
        let base: [Double]
        public private(set) var last_epoch = 0

        init(_ optimizer: torch.optim.Optimizer) {
            self.optimizer = optimizer
            base = optimizer.param_groups.map { $0["lr"] }
        }
        /// The rate of a group in the epoch, from the one at the beginning.
        func rate(_ base: Double, _ epoch: Int) -> Double { base }
        func set() {
            for (at, group) in optimizer.param_groups.enumerated() { group["lr"] = rate(base[at], last_epoch) }
        }
        public func step() {
            last_epoch += 1
            set()
        }
        public func get_last_lr() -> [Double] { optimizer.param_groups.map { $0["lr"] } }
    }

    static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<max(exponent, 0) { result *= base }
        return result
    }

    /// Times `gamma` every `step_size` epochs.
    public class StepLR: LRScheduler {
        let step_size: Int
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, step_size: Int, gamma: Double = 0.1) {
            if step_size <= 0 { Modes.fail("ValueError", "step_size must be positive, not " + step_size.description) }
            self.step_size = max(step_size, 1)
            self.gamma = gamma
            super.init(optimizer)
        }
        override func rate(_ base: Double, _ epoch: Int) -> Double { base * torch.optim.lr_scheduler.power(gamma, epoch / step_size) }
    }

    /// Times `gamma` at each milestone.
    public class MultiStepLR: LRScheduler {
        let milestones: [Int]
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, milestones: [Int], gamma: Double = 0.1) {
            self.milestones = milestones
            self.gamma = gamma
            super.init(optimizer)
        }
        override func rate(_ base: Double, _ epoch: Int) -> Double { base * torch.optim.lr_scheduler.power(gamma, milestones.filter { $0 <= epoch }.count) }
    }

    /// Times `gamma` every epoch.
    public class ExponentialLR: LRScheduler {
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, gamma: Double) {
            self.gamma = gamma
            super.init(optimizer)
        }
        override func rate(_ base: Double, _ epoch: Int) -> Double { base * torch.optim.lr_scheduler.power(gamma, epoch) }
    }

    /// Down along a cosine.
    public class CosineAnnealingLR: LRScheduler {
        let T_max: Int
        let eta_min: Double
        public init(_ optimizer: torch.optim.Optimizer, _ T_max: Int, eta_min: Double = 0.0) {
            self.T_max = T_max
            self.eta_min = eta_min
            super.init(optimizer)
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, T_max: Int, eta_min: Double = 0.0) { self.init(optimizer, T_max, eta_min: eta_min) }
        override func rate(_ base: Double, _ epoch: Int) -> Double {
            let angle = Double.pi * Double(epoch) / Double(T_max)
            let cosine = Values.double(Ops.unary("cos", Make.full([], angle, "float64", "cpu(0)")))
            return eta_min + (base - eta_min) * (1.0 + cosine) / 2.0
        }
    }

    /// Times what a function of the epoch gives.
    public class LambdaLR: LRScheduler {
        let lr_lambda: (Int) -> Double
        public init(_ optimizer: torch.optim.Optimizer, _ lr_lambda: @escaping (Int) -> Double) {
            self.lr_lambda = lr_lambda
            super.init(optimizer)
            set()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, lr_lambda: @escaping (Int) -> Double) { self.init(optimizer, lr_lambda) }
        override func rate(_ base: Double, _ epoch: Int) -> Double { base * lr_lambda(epoch) }
    }
}
