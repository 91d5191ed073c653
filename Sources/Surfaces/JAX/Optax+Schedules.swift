import Engine

/// What stands where a learning rate is asked for: a number or a schedule.
public protocol OptaxRate {
    func _rate(_ count: Int) -> Double
}
extension Double: OptaxRate {
    public func _rate(_ count: Int) -> Double { self }
}
extension Int: OptaxRate {
    public func _rate(_ count: Int) -> Double { Double(self) }
}
extension Float: OptaxRate {
    public func _rate(_ count: Int) -> Double { Double(self) }
}

/// A number that depends on the steps taken: `schedule(10)`. One of your own: `optax.Schedule { count in 0.1 / Double(count + 1) }`.
public struct OptaxSchedule: OptaxRate {
    let body: (Int) -> Double
    public init(_ body: @escaping (Int) -> Double) { self.body = body }
    public func callAsFunction(_ count: Int) -> Double { body(count) }
    public func _rate(_ count: Int) -> Double { body(count) }
}

extension optax {
    public typealias Schedule = OptaxSchedule

    public static func constant_schedule(_ value: Double) -> OptaxSchedule { Schedule { _ in value } }
    /// From one value to another along a power, in so many steps behind the first ones.
    public static func polynomial_schedule(_ init_value: Double, _ end_value: Double, _ power: Double, _ transition_steps: Int, transition_begin: Int = 0) -> OptaxSchedule {
        if transition_steps <= 0 { return constant_schedule(init_value) }
        let begin = transition_begin < 0 ? 0 : transition_begin
        return Schedule { count in
            let passed = count < begin ? 0 : count - begin < transition_steps ? count - begin : transition_steps
            return (init_value - end_value) * _power(1.0 - Double(passed) / Double(transition_steps), power) + end_value
        }
    }
    public static func polynomial_schedule(init_value: Double, end_value: Double, power: Double, transition_steps: Int, transition_begin: Int = 0) -> OptaxSchedule {
        polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin: transition_begin)
    }
    public static func linear_schedule(_ init_value: Double, _ end_value: Double, _ transition_steps: Int, transition_begin: Int = 0) -> OptaxSchedule {
        polynomial_schedule(init_value, end_value, 1.0, transition_steps, transition_begin: transition_begin)
    }
    public static func linear_schedule(init_value: Double, end_value: Double, transition_steps: Int, transition_begin: Int = 0) -> OptaxSchedule {
        linear_schedule(init_value, end_value, transition_steps, transition_begin: transition_begin)
    }
    /// Times a factor from each of the given steps on.
    public static func piecewise_constant_schedule(_ init_value: Double, _ boundaries_and_scales: [Int: Double] = [:]) -> OptaxSchedule {
        if boundaries_and_scales.values.contains(where: { $0 < 0.0 }) { Modes.fail("ValueError", "`piecewise_constant_schedule` expects non-negative scale factors") }
        return Schedule { count in boundaries_and_scales.keys.sorted().filter { $0 <= count }.reduce(init_value) { $0 * (boundaries_and_scales[$1] ?? 1.0) } }
    }
    public static func piecewise_constant_schedule(init_value: Double, boundaries_and_scales: [Int: Double] = [:]) -> OptaxSchedule {
        piecewise_constant_schedule(init_value, boundaries_and_scales)
    }
    /// Less by a factor every so many steps, all the time or at once ("staircase"), and not beyond an end.
    public static func exponential_decay(
        _ init_value: Double, _ transition_steps: Int, _ decay_rate: Double, transition_begin: Int = 0, staircase: Bool = false, end_value: Double? = nil
    ) -> OptaxSchedule {
        if transition_steps <= 0 || decay_rate == 0.0 { return constant_schedule(init_value) }
        let begin = transition_begin < 0 ? 0 : transition_begin
        return Schedule { count in
            let passed = Double(count - begin) / Double(transition_steps)
            let value = count <= begin ? init_value : init_value * _power(decay_rate, staircase ? passed.rounded(.down) : passed)
            guard let end = end_value else { return value }
            return decay_rate < 1.0 ? (value > end ? value : end) : (value < end ? value : end)
        }
    }
    public static func exponential_decay(
        init_value: Double, transition_steps: Int, decay_rate: Double, transition_begin: Int = 0, staircase: Bool = false, end_value: Double? = nil
    ) -> OptaxSchedule {
        exponential_decay(init_value, transition_steps, decay_rate, transition_begin: transition_begin, staircase: staircase, end_value: end_value)
    }
    /// Down along half a wave of the cosine, to a share of the first value.
    public static func cosine_decay_schedule(_ init_value: Double, _ decay_steps: Int, alpha: Double = 0.0, exponent: Double = 1.0) -> OptaxSchedule {
        if decay_steps <= 0 { Modes.fail("ValueError", "The cosine_decay_schedule requires positive decay_steps, got decay_steps=" + decay_steps.description + ".") }
        return Schedule { count in
            let share = Double(count < decay_steps ? count : decay_steps) / Double(decay_steps)
            let wave = 0.5 * (1.0 + Values.double(Ops.unary("cos", Make.full([], Double.pi * share, "float64", "cpu(0)"))))
            return init_value * ((1.0 - alpha) * _power(wave, exponent) + alpha)
        }
    }
    public static func cosine_decay_schedule(init_value: Double, decay_steps: Int, alpha: Double = 0.0, exponent: Double = 1.0) -> OptaxSchedule {
        cosine_decay_schedule(init_value, decay_steps, alpha: alpha, exponent: exponent)
    }
    /// One schedule after the other, each counting from its own beginning.
    public static func join_schedules(_ schedules: [OptaxSchedule], _ boundaries: [Int]) -> OptaxSchedule {
        Schedule { count in
            var value = schedules.isEmpty ? 0.0 : schedules[0](count)
            for (boundary, schedule) in zip(boundaries, schedules.dropFirst()) where count >= boundary { value = schedule(count - boundary) }
            return value
        }
    }
    public static func join_schedules(schedules: [OptaxSchedule], boundaries: [Int]) -> OptaxSchedule { join_schedules(schedules, boundaries) }
    /// Up in a straight line, then down along the cosine; decay_steps counts both.
    public static func warmup_cosine_decay_schedule(
        _ init_value: Double, _ peak_value: Double, _ warmup_steps: Int, _ decay_steps: Int, end_value: Double = 0.0, exponent: Double = 1.0
    ) -> OptaxSchedule {
        let fall = cosine_decay_schedule(peak_value, decay_steps - warmup_steps, alpha: peak_value == 0.0 ? 0.0 : end_value / peak_value, exponent: exponent)
        return join_schedules([linear_schedule(init_value, peak_value, warmup_steps), fall], [warmup_steps])
    }
    public static func warmup_cosine_decay_schedule(
        init_value: Double, peak_value: Double, warmup_steps: Int, decay_steps: Int, end_value: Double = 0.0, exponent: Double = 1.0
    ) -> OptaxSchedule {
        warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value: end_value, exponent: exponent)
    }
}
