import Engine

extension tf.keras.layers {
    /// A fully connected layer: inputs · kernel + bias.
    public final class Dense: Layer {
        public let units: Int
        let activation: (Tensor) -> Tensor
        public let use_bias: Bool
        let kernel_initializer: tf.keras.initializers.Initializer
        let bias_initializer: tf.keras.initializers.Initializer
        let kernel_regularizer: tf.keras.regularizers.Regularizer?
        let bias_regularizer: tf.keras.regularizers.Regularizer?
        private var _kernel: Variable?
        private var _bias: Variable?
        /// Nothing in a layer without one.
        public var bias: Variable! {
            if _kernel == nil { Modes.fail("AttributeError", "'" + typeName + "' object has no attribute 'bias'") }
            return _bias
        }
        public var kernel: Variable! {
            if _kernel == nil { Modes.fail("AttributeError", "You must build the layer before accessing `kernel`.") }
            return _kernel
        }

        public init(
            _ units: Int, activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, bias_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.units = units
            self.activation = activation
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer?._initializer ?? tf.keras.initializers.GlorotUniform()
            self.bias_initializer = bias_initializer?._initializer ?? tf.keras.initializers.Zeros()
            self.kernel_regularizer = kernel_regularizer
            self.bias_regularizer = bias_regularizer
            super.init()
            begin(name)
            if units <= 0 { Modes.fail("ValueError", "Received an invalid value for `units`, expected a positive integer. Received: units=" + units.description) }
        }
        public convenience init(
            _ units: Int, activation: String? = nil, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, bias_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                units, activation: tf.keras.activations.get(activation), use_bias: use_bias, kernel_initializer: kernel_initializer, bias_initializer: bias_initializer,
                kernel_regularizer: kernel_regularizer, bias_regularizer: bias_regularizer, name: name)
        }
        public convenience init(
            units: Int, activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, bias_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                units, activation: activation, use_bias: use_bias, kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer,
                bias_regularizer: bias_regularizer, name: name)
        }
        public convenience init(
            units: Int, activation: String? = nil, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, bias_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                units, activation: tf.keras.activations.get(activation), use_bias: use_bias, kernel_initializer: kernel_initializer, bias_initializer: bias_initializer,
                kernel_regularizer: kernel_regularizer, bias_regularizer: bias_regularizer, name: name)
        }
        override func admit(_ inputs: Tensor) { admit(inputs, min_ndim: 2, last: _kernel?.shape[0]) }
        public override func build(_ input_shape: TensorShape) {
            _kernel = added("kernel", [input_shape[-1], units], kernel_initializer, true, tf.float32, kernel_regularizer)
            if use_bias { _bias = added("bias", [units], bias_initializer, true, tf.float32, bias_regularizer) }
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            guard let weight = _kernel else { return inputs }
            let inputs = inputs.dtype.is_floating ? inputs : tf.cast(inputs, tf.float32)
            let product = inputs.ndim == 2 ? tf.matmul(inputs, weight) : tf.tensordot(inputs, weight, axes: 1)
            if let rise = _bias { return activation(product + rise) }
            return activation(product)
        }
    }

    /// An activation function as a layer.
    public final class Activation: Layer {
        let function: (Tensor) -> Tensor
        public init(_ activation: @escaping (Tensor) -> Tensor, name: String? = nil) {
            function = activation
            super.init()
            begin(name)
            built = true
        }
        public convenience init(_ activation: String, name: String? = nil) { self.init(tf.keras.activations.get(activation), name: name) }
        public override func call(_ inputs: Tensor) -> Tensor { function(inputs) }
    }
    /// Negative numbers become 0.
    public final class ReLU: Layer {
        let max_value: Double?
        let negative_slope: Double
        public init(max_value: Double? = nil, negative_slope: Double = 0.0, name: String? = nil) {
            self.max_value = max_value
            self.negative_slope = negative_slope
            super.init()
            begin(name)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            let value = negative_slope == 0.0 ? tf.nn.relu(inputs) : tf.nn.leaky_relu(inputs, alpha: negative_slope)
            if let most = max_value { return tf.minimum(value, most) }
            return value
        }
    }
    /// Negative numbers are made smaller.
    public final class LeakyReLU: Layer {
        let negative_slope: Double
        public init(negative_slope: Double = 0.3, name: String? = nil) {
            self.negative_slope = negative_slope
            super.init()
            begin(name)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.leaky_relu(inputs, alpha: negative_slope) }
    }
    /// Shares that sum to 1 along an axis.
    public final class Softmax: Layer {
        let axis: Int
        public init(axis: Int = -1, name: String? = nil) {
            self.axis = axis
            super.init()
            begin(name)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.softmax(inputs, axis: axis) }
    }
    /// A function as a layer.
    public final class Lambda: Layer {
        let function: (Tensor) -> Tensor
        public init(_ function: @escaping (Tensor) -> Tensor, name: String? = nil) {
            self.function = function
            super.init()
            begin(name)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor { function(inputs) }
    }
    /// All axes but the first become one.
    public final class Flatten: Layer {
        public init(name: String? = nil) {
            super.init()
            begin(name)
        }
        override func admit(_ inputs: Tensor) { admit(inputs, min_ndim: 1) }
        public override func call(_ inputs: Tensor) -> Tensor {
            let sizes = Array(inputs.shape)
            return tf.reshape(inputs, [sizes[0], sizes.dropFirst().reduce(1) { $0 * $1 }])
        }
    }
    /// The axes behind the first in another shape.
    public final class Reshape: Layer {
        let target: [Int]
        public init(_ target_shape: any Dims, name: String? = nil) {
            target = target_shape._sizes
            super.init()
            begin(name)
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            let sizes: [Int] = [inputs.shape[0]] + target
            return tf.reshape(inputs, sizes)
        }
    }
    /// A share of the inputs becomes 0 while training; what is left grows by as much.
    public final class Dropout: Layer {
        public let rate: Double
        let draws: tf.keras.random.SeedGenerator?
        public init(_ rate: Double, seed: Int? = nil, name: String? = nil) {
            self.rate = rate
            draws = rate > 0.0 ? tf.keras.random.SeedGenerator(seed) : nil
            super.init()
            begin(name)
            if !(rate >= 0.0 && rate <= 1.0) {
                Modes.fail("ValueError", "Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=" + Show.number(rate, "float64"))
            }
            built = true
        }
        public convenience init(rate: Double, seed: Int? = nil, name: String? = nil) { self.init(rate, seed: seed, name: name) }
        public override func call(_ inputs: Tensor, training: Bool) -> Tensor {
            guard let next = draws, training else { return inputs }
            return tf.nn.dropped(inputs.input, rate, next.next())
        }
    }
    /// Normal numbers are added while training.
    public final class GaussianNoise: Layer {
        let stddev: Double
        let draws: tf.keras.random.SeedGenerator
        public init(_ stddev: Double, seed: Int? = nil, name: String? = nil) {
            self.stddev = stddev
            draws = tf.keras.random.SeedGenerator(seed)
            super.init()
            begin(name)
            built = true
        }
        public override func call(_ inputs: Tensor, training: Bool) -> Tensor {
            training ? inputs + tf.random.stateless_normal(inputs.shape, seed: draws.next(), stddev: stddev) : inputs
        }
    }
    /// Rows of a table, chosen by whole numbers.
    public final class Embedding: Layer {
        let rows: Int
        let columns: Int
        let start: tf.keras.initializers.Initializer
        public var embeddings: Variable!
        public init(_ input_dim: Int, _ output_dim: Int, embeddings_initializer: (any WeightSource)? = nil, name: String? = nil) {
            rows = input_dim
            columns = output_dim
            start = embeddings_initializer?._initializer ?? tf.keras.initializers.RandomUniform()
            super.init()
            begin(name)
        }
        public convenience init(input_dim: Int, output_dim: Int, embeddings_initializer: (any WeightSource)? = nil, name: String? = nil) {
            self.init(input_dim, output_dim, embeddings_initializer: embeddings_initializer, name: name)
        }
        public override func build(_ input_shape: TensorShape) {
            embeddings = added("embeddings", [rows, columns], start, true, tf.float32, nil)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.gather(embeddings!, tf.cast(inputs, tf.int32)) }
    }
    /// Several inputs put together along an axis.
    public final class Concatenate: Layer {
        let axis: Int
        public init(axis: Int = -1, name: String? = nil) {
            self.axis = axis
            super.init()
            begin(name)
        }
        public func callAsFunction(_ inputs: [Tensor]) -> Tensor {
            built = true
            return tf.concat(inputs, axis: axis)
        }
    }
    /// The sum of several inputs.
    public final class Add: Layer {
        public init(name: String? = nil) {
            super.init()
            begin(name)
        }
        public func callAsFunction(_ inputs: [Tensor]) -> Tensor {
            built = true
            return inputs.dropFirst().reduce(inputs[0]) { $0 + $1 }
        }
    }
    public static func concatenate(_ inputs: [Tensor], axis: Int = -1) -> Tensor { tf.concat(inputs, axis: axis) }
    public static func add(_ inputs: [Tensor]) -> Tensor { inputs.dropFirst().reduce(inputs[0]) { $0 + $1 } }
}
