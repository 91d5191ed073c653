import Engine

// Layers of one function.
extension nn {
    /// max(x, 0).
    public class ReLU: Module {
        let inplace: Bool
        public init(inplace: Bool = false) {
            self.inplace = inplace
            super.init()
        }
        public override func forward(_ x: Tensor) -> Tensor { F.relu(x, inplace: inplace) }
        public override func extra_repr() -> String { inplace ? "inplace=True" : "" }
    }

    /// min(max(x, 0), 6).
    public class ReLU6: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.relu6(x) }
    }

    /// ReLU with a slope below zero.
    public class LeakyReLU: Module {
        let negative_slope: Double
        let inplace: Bool
        public init(_ negative_slope: Double = 0.01, inplace: Bool = false) {
            self.negative_slope = negative_slope
            self.inplace = inplace
            super.init()
        }
        public convenience init(negative_slope: Double, inplace: Bool = false) { self.init(negative_slope, inplace: inplace) }
        public override func forward(_ x: Tensor) -> Tensor { F.leaky_relu(x, negative_slope, inplace: inplace) }
        public override func extra_repr() -> String { "negative_slope=" + negative_slope.python + (inplace ? ", inplace=True" : "") }
    }

    /// ReLU with a slope below zero that is learnt, one or one a channel.
    public class PReLU: Module {
        public var weight: Parameter
        let num_parameters: Int
        public init(_ num_parameters: Int = 1, `init`: Double = 0.25) {
            self.num_parameters = num_parameters
            weight = Parameter(torch.full([num_parameters], `init`))
            super.init()
        }
        public convenience init(num_parameters: Int, `init`: Double = 0.25) { self.init(num_parameters, init: `init`) }
        public override func forward(_ x: Tensor) -> Tensor { F.prelu(x, weight) }
        public override func extra_repr() -> String { "num_parameters=" + num_parameters.description }
    }

    /// exp(x) - 1 below zero.
    public class ELU: Module {
        let alpha: Double
        public init(_ alpha: Double = 1.0) {
            self.alpha = alpha
            super.init()
        }
        public convenience init(alpha: Double) { self.init(alpha) }
        public override func forward(_ x: Tensor) -> Tensor { F.elu(x, alpha: alpha) }
        public override func extra_repr() -> String { "alpha=" + alpha.python }
    }

    /// The ELU that normalises itself.
    public class SELU: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.selu(x) }
    }

    /// 1 / (1 + exp(-x)).
    public class Sigmoid: Module {
        public override func forward(_ x: Tensor) -> Tensor { x.sigmoid() }
    }

    /// log(1 / (1 + exp(-x))).
    public class LogSigmoid: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.logsigmoid(x) }
    }

    /// The hyperbolic tangent.
    public class Tanh: Module {
        public override func forward(_ x: Tensor) -> Tensor { x.tanh() }
    }

    /// x within two bounds.
    public class Hardtanh: Module {
        let low: Double
        let high: Double
        public init(_ min_val: Double = -1.0, _ max_val: Double = 1.0) {
            low = min_val
            high = max_val
            super.init()
        }
        public convenience init(min_val: Double, max_val: Double = 1.0) { self.init(min_val, max_val) }
        public override func forward(_ x: Tensor) -> Tensor { F.hardtanh(x, low, high) }
        public override func extra_repr() -> String { "min_val=" + low.python + ", max_val=" + high.python }
    }

    /// x · Φ(x).
    public class GELU: Module {
        let approximate: String
        public init(approximate: String = "none") {
            self.approximate = approximate
            super.init()
        }
        public override func forward(_ x: Tensor) -> Tensor { F.gelu(x, approximate: approximate) }
        public override func extra_repr() -> String { "approximate='" + approximate + "'" }
    }

    /// x · sigmoid(x).
    public class SiLU: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.silu(x) }
    }

    /// x · tanh(softplus(x)).
    public class Mish: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.mish(x) }
    }

    /// x · relu6(x + 3) / 6.
    public class Hardswish: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.hardswish(x) }
    }

    /// relu6(x + 3) / 6.
    public class Hardsigmoid: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.hardsigmoid(x) }
    }

    /// x / (1 + |x|).
    public class Softsign: Module {
        public override func forward(_ x: Tensor) -> Tensor { F.softsign(x) }
    }

    /// log(1 + exp(x)).
    public class Softplus: Module {
        let beta: Double
        let threshold: Double
        public init(_ beta: Double = 1.0, _ threshold: Double = 20.0) {
            self.beta = beta
            self.threshold = threshold
            super.init()
        }
        public convenience init(beta: Double, threshold: Double = 20.0) { self.init(beta, threshold) }
        public override func forward(_ x: Tensor) -> Tensor { F.softplus(x, beta: beta, threshold: threshold) }
        public override func extra_repr() -> String { "beta=" + beta.python + ", threshold=" + threshold.python }
    }

    /// exp(x), scaled to a sum of one along `dim`.
    public class Softmax: Module {
        let dim: Int?
        public init(_ dim: Int? = nil) {
            self.dim = dim
            super.init()
        }
        public convenience init(dim: Int) { self.init(dim) }
        /// Where none is told PyTorch takes the second of two or four axes and the first of others.
        func axis(_ x: Tensor) -> Int { dim ?? (x.ndim == 0 || x.ndim == 1 || x.ndim == 3 ? 0 : 1) }
        public override func forward(_ x: Tensor) -> Tensor { x.softmax(axis(x)) }
        public override func extra_repr() -> String { "dim=" + (dim == nil ? "None" : (dim ?? 0).description) }
    }

    /// The logarithm of Softmax.
    public class LogSoftmax: Softmax {
        public override func forward(_ x: Tensor) -> Tensor { x.log_softmax(axis(x)) }
    }
}
