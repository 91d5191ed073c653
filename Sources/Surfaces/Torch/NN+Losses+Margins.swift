import Engine

// Losses of margins and of distributions, `loss(y_hat, y)`; some take a third tensor.
extension nn {
    /// Of counts and the logarithms of what was expected, or what was expected itself.
    public class PoissonNLLLoss: Loss {
        let log_input: Bool
        let eps: Double
        public init(log_input: Bool = true, eps: Double = 1e-8, reduction: String = "mean") {
            self.log_input = log_input
            self.eps = eps
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.poisson_nll_loss(x, y, log_input: log_input, eps: eps, reduction: reduction) }
    }

    /// The logarithm of 1 + exp(-y x), for labels of 1 and -1.
    public class SoftMarginLoss: Loss {
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.soft_margin_loss(x, y, reduction: reduction) }
    }

    /// Distances where the label is 1; what they lack to the margin where it is -1.
    public class HingeEmbeddingLoss: Loss {
        let margin: Double
        public init(margin: Double = 1.0, reduction: String = "mean") {
            self.margin = margin
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.hinge_embedding_loss(x, y, margin: margin, reduction: reduction) }
    }

    /// How much the class lacks to the margin above each of the others.
    public class MultiMarginLoss: Loss {
        let p: Int
        let margin: Double
        public init(p: Int = 1, margin: Double = 1.0, reduction: String = "mean") {
            self.p = p
            self.margin = margin
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.multi_margin_loss(x, y, p: p, margin: margin, reduction: reduction) }
    }

    /// Cross-entropy of yes and no for each of several labels.
    public class MultiLabelSoftMarginLoss: Loss {
        let weight: Tensor?
        public init(weight: Tensor? = nil, reduction: String = "mean") {
            self.weight = weight
            super.init(reduction: reduction)
        }
        public override func forward(_ x: Tensor, _ y: Tensor) -> Tensor { F.multilabel_soft_margin_loss(x, y, weight: weight, reduction: reduction) }
    }

    /// A loss of three tensors. Modules at large have no such call: a reader's own class with three arguments declares its own.
    public class LossOfThree: Loss {
        func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { x }
        @discardableResult
        public func callAsFunction(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { hooked([x, y, z], forward(x, y, z)) }
    }

    /// How much the first lacks to the margin above the second where the label is 1, and below where it is -1.
    public class MarginRankingLoss: LossOfThree {
        let margin: Double
        public init(margin: Double = 0.0, reduction: String = "mean") {
            self.margin = margin
            super.init(reduction: reduction)
        }
        override func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { F.margin_ranking_loss(x, y, z, margin: margin, reduction: reduction) }
    }

    /// How much nearer an anchor has to be to the second than to the third.
    public class TripletMarginLoss: LossOfThree {
        let margin: Double
        let p: Double
        let eps: Double
        public init(margin: Double = 1.0, p: Double = 2.0, eps: Double = 1e-6, reduction: String = "mean") {
            self.margin = margin
            self.p = p
            self.eps = eps
            super.init(reduction: reduction)
        }
        override func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { F.triplet_margin_loss(x, y, z, margin: margin, p: p, eps: eps, reduction: reduction) }
    }

    /// How far directions are apart, or too near where the label is -1.
    public class CosineEmbeddingLoss: LossOfThree {
        let margin: Double
        public init(margin: Double = 0.0, reduction: String = "mean") {
            self.margin = margin
            super.init(reduction: reduction)
        }
        override func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { F.cosine_embedding_loss(x, y, z, margin: margin, reduction: reduction) }
    }

    /// Of targets under normal distributions of means and variances.
    public class GaussianNLLLoss: LossOfThree {
        let full: Bool
        let eps: Double
        public init(full: Bool = false, eps: Double = 1e-6, reduction: String = "mean") {
            self.full = full
            self.eps = eps
            super.init(reduction: reduction)
        }
        override func forward(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor { F.gaussian_nll_loss(x, y, z, full: full, eps: eps, reduction: reduction) }
    }
}
