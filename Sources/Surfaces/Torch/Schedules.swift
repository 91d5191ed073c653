import Engine

extension torch.optim {
    /// Schedules of the learning rate.
    public enum lr_scheduler {}
}

// A schedule moves the rate that a group has now, so that several of them, and whoever sets the rate in between, work together.
extension torch.optim.lr_scheduler {
    /// What every schedule can do: it knows the rates at the beginning and moves them on from epoch to epoch.
    open class LRScheduler {
        public let optimizer: torch.optim.Optimizer
        public let base_lrs: [Double]
        public private(set) var last_epoch = -1

        public init(_ optimizer: torch.optim.Optimizer) {
            self.optimizer = optimizer
            for group in optimizer.param_groups where group.settings["initial_lr"] == nil { group.settings["initial_lr"] = group["lr"] }
            base_lrs = optimizer.param_groups.map { $0["initial_lr"] }
        }
        /// The rate of a group in this epoch, from the one that it has and the one at the beginning.
        func rate(_ now: Double, _ base: Double) -> Double { now }
        /// The rates of all groups in this epoch.
        open func get_lr() -> [Double] { zip(optimizer.param_groups, base_lrs).map { rate($0["lr"], $1) } }
        public func step() {
            last_epoch += 1
            for (group, rate) in zip(optimizer.param_groups, get_lr()) { group["lr"] = rate }
        }
        public func get_last_lr() -> [Double] { optimizer.param_groups.map { $0["lr"] } }
    }

    static func cosine(_ angle: Double) -> Double { Values.double(Ops.unary("cos", Make.full([], angle, "float64", "cpu(0)"))) }

    /// Times `gamma` every `step_size` epochs.
    public class StepLR: LRScheduler {
        let step_size: Int
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, step_size: Int, gamma: Double = 0.1) {
            if step_size <= 0 { Modes.fail("ValueError", "step_size must be positive, not " + step_size.description) }
            self.step_size = max(step_size, 1)
            self.gamma = gamma
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, _ step_size: Int, gamma: Double = 0.1) { self.init(optimizer, step_size: step_size, gamma: gamma) }
        override func rate(_ now: Double, _ base: Double) -> Double { last_epoch == 0 || last_epoch % step_size != 0 ? now : now * gamma }
    }

    /// Times `gamma` at each milestone.
    public class MultiStepLR: LRScheduler {
        let milestones: [Int]
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, milestones: [Int], gamma: Double = 0.1) {
            self.milestones = milestones
            self.gamma = gamma
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, _ milestones: [Int], gamma: Double = 0.1) { self.init(optimizer, milestones: milestones, gamma: gamma) }
        override func rate(_ now: Double, _ base: Double) -> Double { now * gamma ** Double(milestones.filter { $0 == last_epoch }.count) }
    }

    /// Times `gamma` every epoch.
    public class ExponentialLR: LRScheduler {
        let gamma: Double
        public init(_ optimizer: torch.optim.Optimizer, gamma: Double) {
            self.gamma = gamma
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, _ gamma: Double) { self.init(optimizer, gamma: gamma) }
        override func rate(_ now: Double, _ base: Double) -> Double { last_epoch == 0 ? now : now * gamma }
    }

    /// Down along a cosine, and up again.
    public class CosineAnnealingLR: LRScheduler {
        let T_max: Int
        let eta_min: Double
        public init(_ optimizer: torch.optim.Optimizer, _ T_max: Int, eta_min: Double = 0.0) {
            self.T_max = T_max
            self.eta_min = eta_min
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, T_max: Int, eta_min: Double = 0.0) { self.init(optimizer, T_max, eta_min: eta_min) }
        override func rate(_ now: Double, _ base: Double) -> Double {
            func height(_ epoch: Int) -> Double { 1.0 + torch.optim.lr_scheduler.cosine(Double.pi * Double(epoch) / Double(T_max)) }
            if last_epoch == 0 { return now }
            if (last_epoch - 1 - T_max) % (2 * T_max) == 0 { return now + (base - eta_min) * (2.0 - height(1)) / 2.0 }
            return height(last_epoch) / height(last_epoch - 1) * (now - eta_min) + eta_min
        }
    }

    /// Down along a cosine, again and again, each time `T_mult` times as long.
    public class CosineAnnealingWarmRestarts: LRScheduler {
        let T_mult: Int
        let eta_min: Double
        var length: Int
        var place = -1
        public init(_ optimizer: torch.optim.Optimizer, _ T_0: Int, T_mult: Int = 1, eta_min: Double = 0.0) {
            if T_0 <= 0 { Modes.fail("ValueError", "Expected positive integer T_0, but got " + T_0.description) }
            self.T_mult = T_mult
            self.eta_min = eta_min
            length = T_0
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, T_0: Int, T_mult: Int = 1, eta_min: Double = 0.0) { self.init(optimizer, T_0, T_mult: T_mult, eta_min: eta_min) }
        public override func get_lr() -> [Double] {
            place += 1
            if place >= length {
                place -= length
                length *= T_mult
            }
            let height = 1.0 + torch.optim.lr_scheduler.cosine(Double.pi * Double(place) / Double(length))
            return base_lrs.map { eta_min + ($0 - eta_min) * height / 2.0 }
        }
    }

    /// The rate at the beginning, times what a function of the epoch gives.
    public class LambdaLR: LRScheduler {
        let lr_lambda: (Int) -> Double
        public init(_ optimizer: torch.optim.Optimizer, _ lr_lambda: @escaping (Int) -> Double) {
            self.lr_lambda = lr_lambda
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, lr_lambda: @escaping (Int) -> Double) { self.init(optimizer, lr_lambda) }
        override func rate(_ now: Double, _ base: Double) -> Double { base * lr_lambda(last_epoch) }
    }

    /// The rate of the epoch before, times what a function of the epoch gives.
    public class MultiplicativeLR: LRScheduler {
        let lr_lambda: (Int) -> Double
        public init(_ optimizer: torch.optim.Optimizer, _ lr_lambda: @escaping (Int) -> Double) {
            self.lr_lambda = lr_lambda
            super.init(optimizer)
            step()
        }
        public convenience init(_ optimizer: torch.optim.Optimizer, lr_lambda: @escaping (Int) -> Double) { self.init(optimizer, lr_lambda) }
        override func rate(_ now: Double, _ base: Double) -> Double { last_epoch > 0 ? now * lr_lambda(last_epoch) : now }
    }

    /// Times a factor that goes from one value to another in equal steps.
    public class LinearLR: LRScheduler {
        let start: Double
        let end: Double
        let total: Int
        public init(_ optimizer: torch.optim.Optimizer, start_factor: Double = 1.0 / 3.0, end_factor: Double = 1.0, total_iters: Int = 5) {
            if !(start_factor > 0.0 && start_factor <= 1.0) {
                Modes.fail("ValueError", "Starting multiplicative factor expected to be greater than 0 and less or equal to 1.")
            }
            start = start_factor
            end = end_factor
            total = total_iters
            super.init(optimizer)
            step()
        }
        override func rate(_ now: Double, _ base: Double) -> Double {
            if last_epoch == 0 { return now * start }
            if last_epoch > total { return now }
            return now * (1.0 + (end - start) / (Double(total) * start + Double(last_epoch - 1) * (end - start)))
        }
    }

    /// Times a factor for so many epochs.
    public class ConstantLR: LRScheduler {
        let factor: Double
        let total: Int
        public init(_ optimizer: torch.optim.Optimizer, factor: Double = 1.0 / 3.0, total_iters: Int = 5) {
            if !(factor >= 0.0 && factor <= 1.0) { Modes.fail("ValueError", "Constant multiplicative factor expected to be between 0 and 1.") }
            self.factor = factor
            total = total_iters
            super.init(optimizer)
            step()
        }
        override func rate(_ now: Double, _ base: Double) -> Double {
            if last_epoch == 0 { return now * factor }
            return last_epoch == total ? now * (1.0 / factor) : now
        }
    }

    /// Down to zero as a power of the epochs that are left.
    public class PolynomialLR: LRScheduler {
        let total: Int
        let power: Double
        public init(_ optimizer: torch.optim.Optimizer, total_iters: Int = 5, power: Double = 1.0) {
            total = total_iters
            self.power = power
            super.init(optimizer)
            step()
        }
        override func rate(_ now: Double, _ base: Double) -> Double {
            if last_epoch == 0 || last_epoch > total { return now }
            let left = 1.0 - Double(last_epoch) / Double(total)
            return now * (left / (1.0 - Double(last_epoch - 1) / Double(total))) ** power
        }
    }
}
