import Engine

extension nn {
    /// A fully connected layer: x · weightᵀ + bias. The number of inputs is told, or seen with the first data.
    open class Dense: HybridBlock {
        private let units: Int
        private let flatten: Bool
        private var _weight: gluon.Parameter!
        private var _bias: gluon.Parameter?
        private var _act: Activation?

        public init(
            _ units: Int, activation: String? = nil, use_bias: Bool = true, flatten: Bool = true, dtype: DType = "float32", weight_initializer: (any InitializerChoice)? = nil,
            bias_initializer: any InitializerChoice = "zeros", in_units: Int = 0, params: gluon.ParameterDict? = nil
        ) {
            self.units = units
            self.flatten = flatten
            super.init(params: params)
            _weight = self.params.get("weight", shape: [units, in_units], dtype: dtype, init: weight_initializer, allow_deferred_init: true)
            if use_bias { _bias = self.params.get("bias", shape: [units], dtype: dtype, init: bias_initializer, allow_deferred_init: true) }
            if let function = activation { _act = Activation(function, within: prefix) }
        }

        private func inputs(_ sizes: [Int]) -> Int {
            if sizes.isEmpty { return 1 }
            return flatten ? sizes.dropFirst().reduce(1) { $0 * $1 } : sizes[sizes.count - 1]
        }
        open override func infer_shape(_ x: NDArray) {
            _weight.complete([units, inputs(x.sizes)], x.flavour)
            _bias?.complete([units], x.flavour)
        }
        open override func forward(_ x: NDArray) -> NDArray {
            if _weight.isWaiting { infer_shape(x) }
            let result = x.connected(_weight.data(), _bias?.data(), flatten)
            if let act = _act { return act.forward(result) }
            return result
        }

        open override var description: String {
            let shape = _weight.shape
            return className + "(" + (shape[1] == 0 ? "None" : (shape[1] as Int).description) + " -> " + (shape[0] as Int).description + ", " + (_act?.description ?? "linear") + ")"
        }
    }

    /// An activation function as a layer.
    public final class Activation: HybridBlock {
        private let function: String
        public init(_ activation: String) {
            function = activation
            super.init(prefix: nn.newPrefix(activation))
        }
        /// As a part of another layer, whose name it takes on.
        init(_ activation: String, within prefix: String) {
            function = activation
            super.init(prefix: prefix + activation + "_")
        }
        public override func forward(_ x: NDArray) -> NDArray { x.activated(function) }
        public override var description: String { className + "(" + function + ")" }
    }

    /// Keeps the first axis and joins the others.
    public final class Flatten: HybridBlock {
        public override func forward(_ x: NDArray) -> NDArray {
            let own = x.sizes
            return x.like(Shapes.reshape(x.tensor, [own.first ?? 1, own.dropFirst().reduce(1) { $0 * $1 }]))
        }
        public override var description: String { className }
    }

    /// Sets elements to zero at random while training, and divides the others by the share that stays.
    public final class Dropout: HybridBlock {
        private let rate: Double
        private let axes: [Int]
        /// axes: along which whole slices vanish or stay.
        public init(_ rate: Double, axes: [Int] = []) {
            self.rate = rate
            self.axes = axes
            super.init()
        }
        public convenience init(rate: Double, axes: [Int] = []) { self.init(rate, axes: axes) }
        public override func forward(_ x: NDArray) -> NDArray {
            rate > 0.0 ? x.dropout(rate, mode: "training", x.flavour == .np ? "mxnet.np" : "mxnet.nd", axes: axes) : x.copy()
        }
        public override var description: String { className + "(p = " + rate.description + (Show.isLegacy() ? "" : ", axes=" + Show.tuple(axes)) + ")" }
    }

    /// A vector for each index.
    public final class Embedding: HybridBlock {
        private let dims: [Int]
        private let dtype: DType
        private var _weight: gluon.Parameter!
        public init(_ input_dim: Int, _ output_dim: Int, dtype: DType = "float32", weight_initializer: (any InitializerChoice)? = nil, params: gluon.ParameterDict? = nil) {
            dims = [input_dim, output_dim]
            self.dtype = dtype
            super.init(params: params)
            _weight = self.params.get("weight", shape: dims, dtype: dtype, init: weight_initializer, allow_deferred_init: true)
        }
        public convenience init(input_dim: Int, output_dim: Int, dtype: DType = "float32", weight_initializer: (any InitializerChoice)? = nil) {
            self.init(input_dim, output_dim, dtype: dtype, weight_initializer: weight_initializer)
        }
        public override func forward(_ x: NDArray) -> NDArray { x.like(_weight.data().taken(x, 0, "clip")) }
        public override var description: String { className + "(" + dims[0].description + " -> " + dims[1].description + ", " + dtype + ")" }
    }

    /// A function as a block.
    public final class Lambda: Block {
        private let function: (NDArray) -> NDArray
        private let shown: String
        public init(_ function: @escaping (NDArray) -> NDArray) {
            self.function = function
            shown = "<lambda>"
            super.init()
        }
        /// One of nd's functions, by its name.
        public init(_ function: String) {
            self.function = { $0.applied(function) }
            shown = function
            super.init()
            NDArray.needFunction(function)
        }
        public override func forward(_ x: NDArray) -> NDArray { function(x) }
        public override var description: String { className + "(" + shown + ")" }
    }

    /// A function as a block that can be compiled.
    public final class HybridLambda: HybridBlock {
        private let function: (NDArray) -> NDArray
        private let shown: String
        public init(_ function: @escaping (NDArray) -> NDArray) {
            self.function = function
            shown = "<lambda>"
            super.init()
        }
        /// One of nd's functions, by its name.
        public init(_ function: String) {
            self.function = { $0.applied(function) }
            shown = function
            super.init()
            NDArray.needFunction(function)
        }
        public override func forward(_ x: NDArray) -> NDArray { function(x) }
        public override var description: String { className + "(" + shown + ")" }
    }
}

extension NDArray {
    /// x · weightᵀ + bias; flatten joins all axes but the first before.
    func connected(_ weight: NDArray, _ bias: NDArray?, _ flatten: Bool) -> NDArray {
        let own = sizes
        let other = weight.sizes
        let isFlat = flatten && own.count != 2
        let inputs = own.isEmpty ? 1 : flatten ? own.dropFirst().reduce(1) { $0 * $1 } : own[own.count - 1]
        if other.count != 2 || other[1] != inputs {
            NDArray.refuse("Shape inconsistent, Provided = " + NDArray.text(other) + ", inferred shape=(" + (other.first ?? 0).description + "," + inputs.description + ")")
            return self
        }
        let rows = isFlat ? Shapes.reshape(tensor, [own.first ?? 1, inputs]) : tensor
        return like(Layers.linear(rows, weight.tensor, bias == nil ? [] : [bias!.tensor]))
    }

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
                "Invalid Input: '" + function + "', valid values are: {'relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'}, in operator Activation(name=\"\", act_type=\"" + function + "\")")
            return self
        }
    }

    private static var plain: [String] { ["relu", "sigmoid", "tanh", "exp", "log", "sqrt", "abs", "square", "sin", "cos", "erf"] }
    static func needFunction(_ name: String) {
        if plain.contains(name) || ["softmax", "log_softmax", "softsign", "flatten", "identity"].contains(name) { return }
        Modes.fail("AssertionError", "Function name " + name + " is not found in ndarray.")
    }
    /// One of nd's functions of one array, by its name.
    func applied(_ function: String) -> NDArray {
        if NDArray.plain.contains(function) { return mapped(function) }
        switch function {
        case "softmax": return softmax()
        case "log_softmax": return log_softmax()
        case "softsign": return activated(function)
        case "flatten": return flatten()
        case "identity": return copy()
        default:
            NDArray.needFunction(function)
            return self
        }
    }
}
