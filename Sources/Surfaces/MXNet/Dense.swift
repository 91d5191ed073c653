import Engine

extension nn {
    /// A fully connected layer: x · weightᵀ + bias. The number of inputs is told, or seen with the first data.
    open class Dense: HybridBlock {
        private let units: Int
        private let activation: String?
        private let flatten: Bool
        private let weightParameter: gluon.Parameter
        private let biasParameter: gluon.Parameter?

        public init(
            _ units: Int, activation: String? = nil, use_bias: Bool = true, flatten: Bool = true, dtype: DType = "float32", weight_initializer: initializer.Initializer? = nil,
            bias_initializer: String = "zeros", in_units: Int = 0, params: gluon.ParameterDict? = nil
        ) {
            self.units = units
            self.activation = activation
            self.flatten = flatten
            let prefix = params?.prefix ?? nn.newPrefix("dense")
            let own = params ?? gluon.ParameterDict(prefix)
            weightParameter = own.get("weight", shape: [units, in_units], dtype: dtype, init: weight_initializer)
            let biasInitializer: initializer.Initializer = bias_initializer == "ones" ? initializer.One() : initializer.Zero()
            biasParameter = use_bias ? own.get("bias", shape: [units], dtype: dtype, init: biasInitializer) : nil
            super.init(params: own)
        }

        open override func forward(_ x: NDArray) -> NDArray {
            let sizes = x.shape._sizes
            let isFlat = flatten && sizes.count > 2
            let inputs = isFlat ? sizes.dropFirst().reduce(1) { $0 * $1 } : sizes[sizes.count - 1]
            if weightParameter.shape._sizes[1] == 0 { weightParameter.complete([units, inputs]) }
            let weight = weightParameter.data()
            if weight.shape._sizes[1] != inputs {
                Modes.fail(
                    "MXNetError",
                    "Error in operator " + name + "_fwd: Shape inconsistent, Provided = " + weight.shape.description + ", inferred shape=" + Shape([units, inputs]).description)
                return x
            }
            let flat = isFlat ? Shapes.reshape(x.tensor, [sizes[0], inputs]) : x.tensor
            var result = x.like(Ops.matmul(flat, weight.tensor, false, true))
            if let bias = biasParameter { result = result + bias.data() }
            if let name = activation { result = result.activated(name) }
            return result
        }

        open override var description: String {
            let weight = weightParameter.shape._sizes
            let inputs = weight[1] == 0 ? "None" : weight[1].description
            let shown = activation == nil ? "linear" : "Activation(" + (activation ?? "") + ")"
            return "Dense(" + inputs + " -> " + units.description + ", " + shown + ")"
        }
    }

    /// An activation function as a layer.
    public final class Activation: HybridBlock {
        private let function: String
        public init(_ activation: String) {
            function = activation
            super.init()
        }
        public override func forward(_ x: NDArray) -> NDArray { x.activated(function) }
        public override var description: String { "Activation(" + function + ")" }
    }
}

extension NDArray {
    /// MXNet's `Activation`: "relu", "sigmoid", "tanh", "softrelu" or "softsign".
    func activated(_ function: String) -> NDArray {
        switch function {
        case "relu": return relu()
        case "sigmoid": return sigmoid()
        case "tanh": return tanh()
        case "softrelu": return like(Ops.unary("softrelu", tensor))
        case "softsign": return self / (like(Ops.unary("abs", tensor)) + 1)
        default:
            Modes.fail(
                "MXNetError",
                "Invalid Parameter format for act_type expect {'relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'} but value='" + function + "', in operator Activation(name=\"\", act_type=\"" + function + "\")")
            return self
        }
    }
}
