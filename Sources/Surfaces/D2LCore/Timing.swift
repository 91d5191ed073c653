import Engine

extension d2l {
    /// Measures running times, one after the other.
    public final class Timer {
        public private(set) var times: [Double] = []
        private var began = 0.0

        public init() { start() }

        public func start() { began = Timer.now() }
        /// Keeps the time since the start, in seconds, and gives it.
        @discardableResult
        public func stop() -> Double {
            times.append(Timer.now() - began)
            return times[times.count - 1]
        }
        /// What was asked for before is computed first, so that a difference is the time it took.
        private static func now() -> Double {
            Values.evaluateAll()
            return Clock.seconds()
        }
        public func avg() -> Double { times.isEmpty ? 0 : sum() / Double(times.count) }
        public func sum() -> Double { times.reduce(0) { $0 + $1 } }
        public func cumsum() -> [Double] {
            var total = 0.0
            return times.map { time in
                total += time
                return total
            }
        }
    }

    /// Sums over several variables at once.
    public final class Accumulator {
        public private(set) var data: [Double]

        public init(_ n: Int) { data = [Double](repeating: 0, count: Swift.max(0, n)) }

        /// Adds a number to each of the sums; tensors of one element count as numbers.
        public func add(_ values: any Number...) {
            if values.count != data.count {
                Modes.fail("ValueError", "an accumulator of " + data.count.description + " sums got " + values.count.description + " values")
                return
            }
            for (at, value) in values.enumerated() { data[at] += value._double }
        }
        public func reset() { data = [Double](repeating: 0, count: data.count) }
        public subscript(index: Int) -> Double { data[index] }
    }
}
