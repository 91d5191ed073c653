import Engine

extension mx {
    /// Learning rates over time.
    public enum lr_scheduler {
        /// The learning rate as a function of the number of updates, after an optional time of warming up.
        open class LRScheduler {
            public var base_lr: Double
            public let warmup_steps: Int
            public let warmup_begin_lr: Double
            public let warmup_final_lr: Double
            public let warmup_mode: String

            public init(base_lr: Double = 0.01, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear") {
                self.base_lr = base_lr
                self.warmup_steps = warmup_steps
                self.warmup_begin_lr = warmup_begin_lr
                self.warmup_final_lr = base_lr
                self.warmup_mode = warmup_mode
                if warmup_begin_lr > base_lr { Modes.fail("ValueError", "Base lr has to be higher than warmup_begin_lr") }
                if warmup_steps < 0 { Modes.fail("ValueError", "Warmup steps has to be positive or 0") }
                if warmup_mode != "linear" && warmup_mode != "constant" { Modes.fail("ValueError", "Supports only linear and constant modes of warmup") }
            }
            public func get_warmup_lr(_ num_update: Int) -> Double {
                if warmup_mode == "constant" { return warmup_begin_lr }
                return warmup_begin_lr + (warmup_final_lr - warmup_begin_lr) * Double(num_update) / Double(warmup_steps)
            }
            open func callAsFunction(_ num_update: Int) -> Double {
                Modes.fail("NotImplementedError", "must override this")
                return base_lr
            }
            func need(_ condition: Bool, _ message: String) {
                if !condition { Modes.fail("ValueError", message) }
            }
        }

        /// Multiplied by a factor every so many updates.
        public final class FactorScheduler: LRScheduler {
            private let step: Int
            private let factor: Double
            private let stop_factor_lr: Double
            private var count = 0
            public init(
                _ step: Int, factor: Double = 1, stop_factor_lr: Double = 1e-8, base_lr: Double = 0.01, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.step = Swift.max(step, 1)
                self.factor = factor
                self.stop_factor_lr = stop_factor_lr
                super.init(base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
                need(step >= 1, "Schedule step must be greater or equal than 1 round")
                need(factor <= 1.0, "Factor must be no more than 1 to make lr reduce")
            }
            public convenience init(
                step: Int, factor: Double = 1, stop_factor_lr: Double = 1e-8, base_lr: Double = 0.01, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.init(
                    step, factor: factor, stop_factor_lr: stop_factor_lr, base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
            }
            public override func callAsFunction(_ num_update: Int) -> Double {
                if num_update < warmup_steps { return get_warmup_lr(num_update) }
                while num_update > count + step {
                    count += step
                    base_lr = Swift.max(base_lr * factor, stop_factor_lr)
                }
                return base_lr
            }
        }

        /// Multiplied by a factor after given numbers of updates.
        public final class MultiFactorScheduler: LRScheduler {
            private let step: [Int]
            private let factor: Double
            private var place = 0
            public init(_ step: [Int], factor: Double = 1, base_lr: Double = 0.01, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear") {
                self.step = step
                self.factor = factor
                super.init(base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
                if step.isEmpty { Modes.fail("AssertionError", "") }
                for (at, update) in step.enumerated() {
                    need(at == 0 || update > step[at - 1], "Schedule step must be an increasing integer list")
                    need(update >= 1, "Schedule step must be greater or equal than 1 round")
                }
                need(factor <= 1.0, "Factor must be no more than 1 to make lr reduce")
            }
            public convenience init(step: [Int], factor: Double = 1, base_lr: Double = 0.01, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear") {
                self.init(step, factor: factor, base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
            }
            public override func callAsFunction(_ num_update: Int) -> Double {
                if num_update < warmup_steps { return get_warmup_lr(num_update) }
                while place < step.count && num_update > step[place] {
                    place += 1
                    base_lr *= factor
                }
                return base_lr
            }
        }

        /// Falling as a polynomial.
        public final class PolyScheduler: LRScheduler {
            private let max_update: Int
            private let pwr: Double
            private let final_lr: Double
            private let first: Double
            public init(
                _ max_update: Int, base_lr: Double = 0.01, pwr: Double = 2, final_lr: Double = 0, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.max_update = max_update
                self.pwr = pwr
                self.final_lr = final_lr
                first = base_lr
                super.init(base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
                need(max_update >= 1, "maximum number of updates must be strictly positive")
            }
            public convenience init(
                max_update: Int, base_lr: Double = 0.01, pwr: Double = 2, final_lr: Double = 0, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.init(max_update, base_lr: base_lr, pwr: pwr, final_lr: final_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
            }
            public override func callAsFunction(_ num_update: Int) -> Double {
                if num_update < warmup_steps { return get_warmup_lr(num_update) }
                if num_update <= max_update {
                    let share = 1.0 - Double(num_update - warmup_steps) / Double(max_update - warmup_steps)
                    base_lr = final_lr + (first - final_lr) * (share ** pwr)
                }
                return base_lr
            }
        }

        /// Falling as half a cosine.
        public final class CosineScheduler: LRScheduler {
            private let max_update: Int
            private let final_lr: Double
            private let first: Double
            public init(
                _ max_update: Int, base_lr: Double = 0.01, final_lr: Double = 0, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.max_update = max_update
                self.final_lr = final_lr
                first = base_lr
                super.init(base_lr: base_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
                need(max_update >= 1, "maximum number of updates must be strictly positive")
            }
            public convenience init(
                max_update: Int, base_lr: Double = 0.01, final_lr: Double = 0, warmup_steps: Int = 0, warmup_begin_lr: Double = 0, warmup_mode: String = "linear"
            ) {
                self.init(max_update, base_lr: base_lr, final_lr: final_lr, warmup_steps: warmup_steps, warmup_begin_lr: warmup_begin_lr, warmup_mode: warmup_mode)
            }
            public override func callAsFunction(_ num_update: Int) -> Double {
                if num_update < warmup_steps { return get_warmup_lr(num_update) }
                if num_update <= max_update {
                    let angle = Double.pi * Double(num_update - warmup_steps) / Double(max_update - warmup_steps)
                    let cosine = Values.double(Ops.unary("cos", Make.full([], angle, "float64", "cpu(0)")))
                    base_lr = final_lr + (first - final_lr) * (1.0 + cosine) / 2.0
                }
                return base_lr
            }
        }
    }
}
