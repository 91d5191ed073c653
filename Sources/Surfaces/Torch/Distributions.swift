import Engine

extension torch {
    /// Probability distributions with `sample` and `log_prob`.
    public enum distributions {
        /// What every distribution can do. Each says of itself how it draws; the rest is built on that.
        public class Distribution: CustomStringConvertible, CustomDebugStringConvertible {
            /// The shape of the parameters, and of one event.
            let batch: [Int]
            let event: [Int]

            init(_ batch: [Int], _ event: [Int]) {
                self.batch = batch
                self.event = event
            }

            public var batch_shape: Size { Size(batch) }
            public var event_shape: Size { Size(event) }
            public func sample() -> Tensor { sample([] as [Int]) }
            /// So many draws: sample_shape, then the parameters' shape, then the event's.
            public func sample(_ sample_shape: any Dims) -> Tensor { no_grad { draw(sample_shape._sizes) } }
            public func sample(sample_shape: any Dims) -> Tensor { sample(sample_shape) }
            func draw(_ sizes: [Int]) -> Tensor { missing("sample") }
            /// The logarithm of the probability, or its density.
            public func log_prob(_ value: Tensor) -> Tensor { missing("log_prob") }
            public func entropy() -> Tensor { missing("entropy") }
            public var mean: Tensor { missing("mean") }
            public var variance: Tensor { missing("variance") }
            public var stddev: Tensor { variance.sqrt() }

            /// The parameters that it was made with; numbers are shown, arrays by their shapes.
            var parameters: [(String, Tensor)] { [] }
            var name: String { "Distribution" }
            public var description: String {
                name + "(" + parameters.map { $0.0 + ": " + shown($0.1) }.joined(separator: ", ") + ")"
            }
            public var debugDescription: String { description }
            func shown(_ parameter: Tensor) -> String { Values.size(parameter.core) == 1 ? distributions.text(parameter) : parameter.shape.description }
            /// Refuses parameters for which the rule doesn't hold everywhere.
            func need(_ holds: Tensor, _ parameter: String, _ value: Tensor, _ rule: String) {
                if !Values.bool(Ops.reduce("all", holds.core, [], false)) {
                    Modes.fail(
                        "ValueError",
                        "Expected parameter " + parameter + " (Tensor of shape " + Show.tuple(Values.shape(value.core)) + ") of distribution " + description
                            + " to satisfy the constraint " + rule + ", but found invalid values:\n" + distributions.text(value))
                }
            }

            func missing(_ name: String) -> Tensor {
                Modes.fail("NotImplementedError", self.name + " has no " + name)
                return zeros([1])
            }
        }

        static func both(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
            let sizes = Shapes.broadcast(Values.shape(a.core), Values.shape(b.core))
            return (a.expand(sizes), b.expand(sizes))
        }
        static func plain(_ value: any Number) -> Tensor { Tensor(Make.full([], value._double, defaultFloat.rawValue, "cpu(0)")) }
        /// Probabilities held off 0 and 1 by what the dtype can tell from 1.
        static func inner(_ probs: Tensor) -> Tensor {
            let edge = probs.dtype == .float64 ? 2.220446049250313e-16 : 1.1920928955078125e-07
            return probs.clamp(edge, 1.0 - edge)
        }
        /// A number as Python writes it, an array as it is printed.
        static func text(_ value: Tensor) -> String { value.ndim == 0 ? value.item().description : value.description }

        /// The bell curve.
        public final class Normal: Distribution {
            public let loc: Tensor
            public let scale: Tensor

            public init(_ loc: Tensor, _ scale: Tensor) {
                (self.loc, self.scale) = both(loc, scale)
                super.init(Values.shape(self.loc.core), [])
                need(self.scale > 0, "scale", self.scale, "GreaterThan(lower_bound=0.0)")
            }
            public convenience init(_ loc: some Number, _ scale: some Number) { self.init(plain(loc), plain(scale)) }
            override var name: String { "Normal" }
            override var parameters: [(String, Tensor)] { [("loc", loc), ("scale", scale)] }
            override func draw(_ sizes: [Int]) -> Tensor { normal(loc.expand(sizes + batch), scale.expand(sizes + batch)) }
            override public func log_prob(_ value: Tensor) -> Tensor {
                let distance = value - loc
                return distance * distance / (scale * scale * -2) - scale.log() - 0.9189385332046727
            }
            override public func entropy() -> Tensor { scale.log() + 1.4189385332046727 }
            override public var mean: Tensor { loc }
            override public var variance: Tensor { scale * scale }
        }

        /// Equal density between two ends.
        public final class Uniform: Distribution {
            public let low: Tensor
            public let high: Tensor

            public init(_ low: Tensor, _ high: Tensor) {
                (self.low, self.high) = both(low, high)
                if !Values.bool(Ops.reduce("all", (self.low < self.high).core, [], false)) { Modes.fail("ValueError", "Uniform is not defined when low>= high") }
                super.init(Values.shape(self.low.core), [])
            }
            public convenience init(_ low: some Number, _ high: some Number) { self.init(plain(low), plain(high)) }
            override var name: String { "Uniform" }
            override var parameters: [(String, Tensor)] { [("low", low), ("high", high)] }
            override func draw(_ sizes: [Int]) -> Tensor { rand(sizes + batch, dtype: low.dtype) * (high - low) + low }
            override public func log_prob(_ value: Tensor) -> Tensor {
                let inside: Tensor = (low <= value) & (value < high)
                return inside.to(low.dtype).log() - (high - low).log()
            }
            override public func entropy() -> Tensor { (high - low).log() }
            override public var mean: Tensor { (high + low) / 2 }
            override public var variance: Tensor { (high - low).square() / 12 }
        }

        /// One with probability `probs`, else zero.
        public final class Bernoulli: Distribution {
            public let probs: Tensor

            public init(_ probs: Tensor) {
                self.probs = probs
                super.init(Values.shape(probs.core), [])
                need((probs >= 0) & (probs <= 1), "probs", probs, "Interval(lower_bound=0.0, upper_bound=1.0)")
            }
            public convenience init(probs: Tensor) { self.init(probs) }
            public convenience init(_ probs: some Number) { self.init(plain(probs)) }
            override var name: String { "Bernoulli" }
            override var parameters: [(String, Tensor)] { [("probs", probs)] }
            override func draw(_ sizes: [Int]) -> Tensor { bernoulli(probs.expand(sizes + batch)) }
            /// The ends are held away from 0 and 1, whose logarithms are infinite.
            var safe: Tensor { distributions.inner(probs) }
            override public func log_prob(_ value: Tensor) -> Tensor { value * safe.log() + (1 - value) * (-safe).log1p() }
            override public func entropy() -> Tensor { -(safe * safe.log() + (1 - safe) * (-safe).log1p()) }
            override public var mean: Tensor { probs }
            override public var variance: Tensor { probs * (1 - probs) }
        }

        /// One draw from categories: probabilities or their logarithms in the last axis.
        public final class Categorical: Distribution {
            public let probs: Tensor
            public let logits: Tensor

            public init(probs: Tensor? = nil, logits: Tensor? = nil) {
                if (probs == nil) == (logits == nil) { Modes.fail("ValueError", "Either `probs` or `logits` must be specified, but not both.") }
                if let given = logits {
                    self.logits = given - given.logsumexp(-1, keepdim: true)
                    self.probs = self.logits.exp()
                } else {
                    let given = probs ?? ones([1])
                    self.probs = given / given.sum(-1, keepdim: true)
                    self.logits = distributions.inner(self.probs).log()
                }
                givenLogits = logits != nil
                super.init(Array(Values.shape(self.probs.core).dropLast()), [])
                if logits == nil {
                    let sums: Tensor = (self.probs.sum(-1) - 1).abs() < 1e-6
                    need((self.probs >= 0).all(-1) & sums, "probs", self.probs, "Simplex()")
                }
            }
            public convenience init(_ probs: Tensor) { self.init(probs: probs) }
            let givenLogits: Bool
            override var name: String { "Categorical" }
            override var parameters: [(String, Tensor)] { givenLogits ? [("logits", logits)] : [("probs", probs)] }
            override func draw(_ sizes: [Int]) -> Tensor {
                let rows = probs.reshape(-1, probs.shape[-1])
                let count = sizes.reduce(1) { $0 * $1 }
                return multinomial(rows, count, replacement: true).T.reshape(sizes + batch)
            }
            override public func log_prob(_ value: Tensor) -> Tensor {
                let places = value.long().unsqueeze(-1)
                let sizes = Array(Shapes.broadcast(Values.shape(places.core), batch + [1]).dropLast())
                let count: Int = logits.shape[-1]
                let rows: [Int] = sizes + [count]
                let columns: [Int] = sizes + [1]
                return logits.expand(rows).gather(-1, places.expand(columns)).squeeze(-1)
            }
            override public func entropy() -> Tensor { -(probs * logits).sum(-1) }
        }

        /// Counts of `total_count` draws from categories.
        public final class Multinomial: Distribution {
            public let total_count: Int
            let categories: Categorical

            public init(_ total_count: Int = 1, probs: Tensor? = nil, logits: Tensor? = nil) {
                self.total_count = total_count
                categories = Categorical(probs: probs, logits: logits)
                super.init(categories.batch, [categories.probs.shape[-1]])
                if total_count < 0 {
                    // Each count by itself is a binomial's, which is what refuses.
                    let counts = full_like(categories.probs, total_count)
                    Modes.fail(
                        "ValueError",
                        "Expected parameter total_count (Tensor of shape " + Show.tuple(Values.shape(counts.core)) + ") of distribution Binomial(total_count: " + shown(counts) + ", probs: "
                            + shown(categories.probs) + ") to satisfy the constraint IntegerGreaterThan(lower_bound=0), but found invalid values:\n" + distributions.text(counts))
                }
            }
            public convenience init(_ total_count: Int = 1, _ probs: Tensor) { self.init(total_count, probs: probs) }
            public convenience init(_ probs: Tensor) { self.init(1, probs: probs) }
            public convenience init(total_count: Int, probs: Tensor? = nil, logits: Tensor? = nil) { self.init(total_count, probs: probs, logits: logits) }
            override var name: String { "Multinomial" }
            /// The logarithm of n! / (x₁! x₂! …) · p₁^x₁ p₂^x₂ …; a category that never comes up may be impossible.
            override public func log_prob(_ value: Tensor) -> Tensor {
                let impossible: Tensor = (value == 0) & (logits == -Double.infinity)
                let safe = torch.where(impossible, torch.zeros_like(logits), logits)
                let orders = (value.sum(-1) + 1).lgamma() - (value + 1).lgamma().sum(-1)
                return orders + (safe * value).sum(-1)
            }
            public var probs: Tensor { categories.probs }
            public var logits: Tensor { categories.logits }
            override func draw(_ sizes: [Int]) -> Tensor {
                if total_count <= 0 { Modes.fail("RuntimeError", "cannot sample n_sample <= 0 samples") }
                let chosen = categories.draw([total_count] + sizes).movedim(0, -1)
                let counts = zeros(sizes + batch + event, dtype: probs.dtype)
                return counts.scatter_add(-1, chosen, ones(chosen.shape, dtype: probs.dtype))
            }
            override public var mean: Tensor { probs * total_count }
            override public var variance: Tensor { probs * (1 - probs) * total_count }
        }
    }
}
