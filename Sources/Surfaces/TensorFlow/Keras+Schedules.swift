import Engine

// A schedule gives the learning rate of a step from the number of the steps before it.

/// What stands where a learning rate is asked for: a number or a schedule.
public protocol RateSource {
    func _rate(_ step: Int) -> Double
}
extension Double: RateSource {
    public func _rate(_ step: Int) -> Double { self }
}
extension Int: RateSource {
    public func _rate(_ step: Int) -> Double { Double(self) }
}
extension Float: RateSource {
    public func _rate(_ step: Int) -> Double { Double(self) }
}

extension tf.keras.optimizers {
    /// Learning rates that change from step to step.
    public enum schedules {
        /// The base of all schedules: override `call`.
        open class LearningRateSchedule: RateSource {
            public init() {}
            open func call(_ step: Double) -> Double { 0.0 }
            public func callAsFunction(_ step: some Number) -> Tensor { tf.constant(call(step._double)) }
            public func _rate(_ step: Int) -> Double { call(Double(step)) }
        }
        /// What falls with the steps, all the time or at once after so many.
        public class Decay: LearningRateSchedule {
            let start: Double
            let steps: Double
            let rate: Double
            let staircase: Bool
            public init(_ initial_learning_rate: Double, _ decay_steps: Double, _ decay_rate: Double, staircase: Bool = false) {
                self.start = initial_learning_rate
                self.steps = decay_steps
                self.rate = decay_rate
                self.staircase = staircase
            }
            public convenience init(_ initial_learning_rate: Double, decay_steps: Double, decay_rate: Double, staircase: Bool = false) {
                self.init(initial_learning_rate, decay_steps, decay_rate, staircase: staircase)
            }
            public convenience init(initial_learning_rate: Double, decay_steps: Double, decay_rate: Double, staircase: Bool = false) {
                self.init(initial_learning_rate, decay_steps, decay_rate, staircase: staircase)
            }
        }
        /// Less by a factor every so many steps, all the time or at once.
        public final class ExponentialDecay: Decay {
            public override func call(_ step: Double) -> Double {
                let passed = step / steps
                return start * _power(rate, staircase ? passed.rounded(.down) : passed)
            }
        }
        /// 1 over the time that has passed.
        public final class InverseTimeDecay: Decay {
            public override func call(_ step: Double) -> Double {
                let passed = step / steps
                return start / (1.0 + rate * (staircase ? passed.rounded(.down) : passed))
            }
        }
        /// One value up to each boundary, and another from there.
        public final class PiecewiseConstantDecay: LearningRateSchedule {
            let boundaries: [Double]
            let values: [Double]
            public init(_ boundaries: [Double], _ values: [Double]) {
                self.boundaries = boundaries
                self.values = values
                super.init()
                if boundaries.count != values.count - 1 {
                    Modes.fail(
                        "ValueError",
                        "The length of boundaries should be 1 less than the length of values. Received: boundaries=" + "\(boundaries)" + " of length " + boundaries.count.description
                            + ", and values=" + "\(values)" + " of length " + values.count.description + ".")
                }
            }
            public convenience init(boundaries: [Double], values: [Double]) { self.init(boundaries, values) }
            public override func call(_ step: Double) -> Double { values[boundaries.firstIndex { step <= $0 } ?? boundaries.count] }
        }
        /// Down to an end along a power.
        public final class PolynomialDecay: LearningRateSchedule {
            let start: Double
            let steps: Double
            let end: Double
            let power: Double
            let cycle: Bool
            public init(_ initial_learning_rate: Double, _ decay_steps: Double, end_learning_rate: Double = 0.0001, power: Double = 1.0, cycle: Bool = false) {
                self.start = initial_learning_rate
                self.steps = decay_steps
                self.end = end_learning_rate
                self.power = power
                self.cycle = cycle
            }
            public convenience init(initial_learning_rate: Double, decay_steps: Double, end_learning_rate: Double = 0.0001, power: Double = 1.0, cycle: Bool = false) {
                self.init(initial_learning_rate, decay_steps, end_learning_rate: end_learning_rate, power: power, cycle: cycle)
            }
            public override func call(_ step: Double) -> Double {
                let length = cycle ? steps * (step == 0.0 ? 1.0 : (step / steps).rounded(.up)) : steps
                let passed = cycle || step < steps ? step : steps
                return (start - end) * _power(1.0 - passed / length, power) + end
            }
        }
        /// Down along half a wave of the cosine, after a rise if one is told.
        public final class CosineDecay: LearningRateSchedule {
            let start: Double
            let steps: Double
            let alpha: Double
            let target: Double?
            let rise: Double
            public init(_ initial_learning_rate: Double, _ decay_steps: Double, alpha: Double = 0.0, warmup_target: Double? = nil, warmup_steps: Double = 0.0) {
                self.start = initial_learning_rate
                self.steps = decay_steps
                self.alpha = alpha
                self.target = warmup_target
                self.rise = warmup_steps
            }
            public convenience init(_ initial_learning_rate: Double, decay_steps: Double, alpha: Double = 0.0, warmup_target: Double? = nil, warmup_steps: Double = 0.0) {
                self.init(initial_learning_rate, decay_steps, alpha: alpha, warmup_target: warmup_target, warmup_steps: warmup_steps)
            }
            public convenience init(initial_learning_rate: Double, decay_steps: Double, alpha: Double = 0.0, warmup_target: Double? = nil, warmup_steps: Double = 0.0) {
                self.init(initial_learning_rate, decay_steps, alpha: alpha, warmup_target: warmup_target, warmup_steps: warmup_steps)
            }
            public override func call(_ step: Double) -> Double {
                if let most = target, step < rise { return start + (most - start) * step / rise }
                let passed = step - (target == nil ? 0.0 : rise)
                let share = passed < steps ? passed / steps : 1.0
                let wave = Values.double(Ops.unary("cos", Make.full([], Double.pi * share, "float64", "cpu(0)")))
                return (target ?? start) * ((1.0 - alpha) * 0.5 * (1.0 + wave) + alpha)
            }
        }
        /// Waves of the cosine's fall, each `t_mul` times as long as the one before and beginning at `m_mul` times its height.
        public final class CosineDecayRestarts: LearningRateSchedule {
            let start: Double
            let steps: Double
            let stretch: Double
            let height: Double
            let alpha: Double
            public init(_ initial_learning_rate: Double, _ first_decay_steps: Double, t_mul: Double = 2.0, m_mul: Double = 1.0, alpha: Double = 0.0) {
                self.start = initial_learning_rate
                self.steps = first_decay_steps
                self.stretch = t_mul
                self.height = m_mul
                self.alpha = alpha
                super.init()
                if first_decay_steps <= 0.0 {
                    Modes.fail("ValueError", "Argument `first_decay_steps` must be > 0. Received: first_decay_steps=" + Show.number(first_decay_steps, "float64"))
                }
            }
            public convenience init(_ initial_learning_rate: Double, first_decay_steps: Double, t_mul: Double = 2.0, m_mul: Double = 1.0, alpha: Double = 0.0) {
                self.init(initial_learning_rate, first_decay_steps, t_mul: t_mul, m_mul: m_mul, alpha: alpha)
            }
            public convenience init(initial_learning_rate: Double, first_decay_steps: Double, t_mul: Double = 2.0, m_mul: Double = 1.0, alpha: Double = 0.0) {
                self.init(initial_learning_rate, first_decay_steps, t_mul: t_mul, m_mul: m_mul, alpha: alpha)
            }
            private func function(_ name: String, _ x: Double) -> Double { Values.double(Ops.unary(name, Make.full([], x, "float64", "cpu(0)"))) }
            public override func call(_ step: Double) -> Double {
                var passed = step / steps
                var restarts = passed.rounded(.down)
                if stretch == 1.0 {
                    passed -= restarts
                } else {
                    // The lengths are a geometric series: as many whole ones as its logarithm says have passed.
                    restarts = (function("log", 1.0 - passed * (1.0 - stretch)) / function("log", stretch)).rounded(.down)
                    passed = (passed - (1.0 - _power(stretch, restarts)) / (1.0 - stretch)) / _power(stretch, restarts)
                }
                let wave = 0.5 * _power(height, restarts) * (1.0 + function("cos", Double.pi * passed))
                return start * ((1.0 - alpha) * wave + alpha)
            }
        }
    }
}
