import Engine

// Losses of a prediction and a target, `loss(y_hat, y)`.
extension nn {
    /// What losses share: how the elements' losses become one.
    public class Loss: Module {
        public let reduction: String
        public init(reduction: String = "mean") {
            if reduction != "mean" && reduction != "sum" && reduction != "none" && reduction != "batchmean" {
                Modes.fail("ValueError", reduction + " is not a valid value for reduction")
            }
            self.reduction = reduction
            super.init()
        }
    }

    /// (input - target)².
    public class MSELoss: Loss {
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.mse_loss(x, y, reduction: reduction) }
    }

    /// |input - target|.
    public class L1Loss: Loss {
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.l1_loss(x, y, reduction: reduction) }
    }

    /// Squared when small, absolute beyond `delta`.
    public class HuberLoss: Loss {
        let delta: Double
        public init(reduction: String = "mean", delta: Double = 1.0) {
            self.delta = delta
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.huber_loss(x, y, reduction: reduction, delta: delta) }
    }

    /// HuberLoss over `beta`.
    public class SmoothL1Loss: Loss {
        let beta: Double
        public init(reduction: String = "mean", beta: Double = 1.0) {
            self.beta = beta
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.smooth_l1_loss(x, y, reduction: reduction, beta: beta) }
    }

    /// Cross-entropy of logits and labels.
    public class CrossEntropyLoss: Loss {
        let weight: Tensor?
        let ignore_index: Int
        let label_smoothing: Double
        public init(weight: Tensor? = nil, ignore_index: Int = -100, reduction: String = "mean", label_smoothing: Double = 0.0) {
            self.weight = weight
            self.ignore_index = ignore_index
            self.label_smoothing = label_smoothing
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
            F.cross_entropy(x, y, weight: weight, ignore_index: ignore_index, reduction: reduction, label_smoothing: label_smoothing)
        }
    }

    /// Negative log-likelihood of log-probabilities and labels.
    public class NLLLoss: Loss {
        let weight: Tensor?
        let ignore_index: Int
        public init(weight: Tensor? = nil, ignore_index: Int = -100, reduction: String = "mean") {
            self.weight = weight
            self.ignore_index = ignore_index
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.nll_loss(x, y, weight: weight, ignore_index: ignore_index, reduction: reduction) }
    }

    /// Cross-entropy of two classes from probabilities.
    public class BCELoss: Loss {
        let weight: Tensor?
        public init(weight: Tensor? = nil, reduction: String = "mean") {
            self.weight = weight
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.binary_cross_entropy(x, y, weight: weight, reduction: reduction) }
    }

    /// Cross-entropy of two classes from logits.
    public class BCEWithLogitsLoss: Loss {
        let weight: Tensor?
        let pos_weight: Tensor?
        public init(weight: Tensor? = nil, reduction: String = "mean", pos_weight: Tensor? = nil) {
            self.weight = weight
            self.pos_weight = pos_weight
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor {
            F.binary_cross_entropy_with_logits(x, y, weight: weight, reduction: reduction, pos_weight: pos_weight)
        }
    }

    /// Kullback-Leibler divergence.
    public class KLDivLoss: Loss {
        let log_target: Bool
        public init(reduction: String = "mean", log_target: Bool = false) {
            self.log_target = log_target
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.kl_div(x, y, reduction: reduction, log_target: log_target) }
    }
}
