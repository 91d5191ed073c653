import Engine

// Activation functions with numbers of their own.
extension nn {
    /// x where it is positive, alpha times x elsewhere.
    public final class LeakyReLU: HybridBlock {
        private let alpha: Double
        public init(_ alpha: Double) {
            self.alpha = alpha
            super.init()
            if alpha < 0.0 { Modes.fail("AssertionError", "Slope coefficient for LeakyReLU must be no less than 0.") }
        }
        public convenience init(alpha: Double) { self.init(alpha) }
        public override func forward(_ x: NDArray) -> NDArray { x.like(Layers.activation("leaky_relu", x.tensor, [alpha])) }
        public override var description: String { className + "(" + alpha.description + ")" }
    }

    /// x where it is positive, a learned multiple of x elsewhere.
    public final class PReLU: HybridBlock {
        private var _alpha: gluon.Parameter!
        public init(alpha_initializer: any InitializerChoice = initializer.Constant(0.25), in_channels: Int = 1, params: gluon.ParameterDict? = nil) {
            super.init(params: params)
            _alpha = self.params.get("alpha", shape: in_channels, init: alpha_initializer)
        }
        public override func forward(_ x: NDArray) -> NDArray { x.like(Layers.prelu(x.tensor, _alpha.data().tensor)) }
    }

    /// x where it is positive, alpha · (eˣ - 1) elsewhere.
    public final class ELU: HybridBlock {
        private let alpha: Double
        public init(_ alpha: Double = 1) {
            self.alpha = alpha
            super.init()
        }
        public convenience init(alpha: Double) { self.init(alpha) }
        public override func forward(_ x: NDArray) -> NDArray { x.like(Layers.activation("elu", x.tensor, [alpha, 1.0, 1.0])) }
    }

    /// ELU scaled so that values keep mean 0 and variance 1 (Klambauer and others, 2017).
    public final class SELU: HybridBlock {
        public override func forward(_ x: NDArray) -> NDArray { x.like(Layers.activation("elu", x.tensor, [1.6732632423543772, 1.0507009873554805, 1.0])) }
    }

    /// x times the normal distribution's probability of less than x.
    public final class GELU: HybridBlock {
        public override func forward(_ x: NDArray) -> NDArray { x.like(Layers.activation("gelu", x.tensor, [])) }
    }

    /// x · sigmoid(beta · x).
    public final class Swish: HybridBlock {
        private let beta: Double
        public init(_ beta: Double = 1) {
            self.beta = beta
            super.init()
        }
        public convenience init(beta: Double) { self.init(beta) }
        public override func forward(_ x: NDArray) -> NDArray { x * (x * beta).sigmoid() }
    }
}
