import Engine

extension tf.keras.layers {
    /// A fully connected layer: inputs · kernel + bias.
    public final class Dense: Layer {
        let units: Int
        let activation: (Tensor) -> Tensor
        let use_bias: Bool
        let kernel_initializer: tf.keras.initializers.Initializer
        let bias_initializer: tf.keras.initializers.Initializer
        public var kernel: Variable!
        public var bias: Variable!

        public init(
            _ units: Int, activation: String? = nil, use_bias: Bool = true, kernel_initializer: tf.keras.initializers.Initializer? = nil,
            bias_initializer: tf.keras.initializers.Initializer? = nil, kernel_regularizer: tf.keras.regularizers.Regularizer? = nil
        ) {
            self.units = units
            self.activation = tf.keras.activations.get(activation)
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer ?? tf.keras.initializers.GlorotUniform()
            self.bias_initializer = bias_initializer ?? tf.keras.initializers.Zeros()
            super.init()
            regularizer = kernel_regularizer
        }
        public init(
            _ units: Int, activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: tf.keras.initializers.Initializer? = nil,
            bias_initializer: tf.keras.initializers.Initializer? = nil, kernel_regularizer: tf.keras.regularizers.Regularizer? = nil
        ) {
            self.units = units
            self.activation = activation
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer ?? tf.keras.initializers.GlorotUniform()
            self.bias_initializer = bias_initializer ?? tf.keras.initializers.Zeros()
            super.init()
            regularizer = kernel_regularizer
        }
        public override func build(_ input_shape: TensorShape) {
            if input_shape.isEmpty { Modes.fail("ValueError", "Input 0 of layer \"" + name + "\" is incompatible with the layer: expected min_ndim=2, found ndim=0.") }
            kernel = add_weight(name: "kernel", shape: [input_shape[-1], units], initializer: kernel_initializer)
            if use_bias { bias = add_weight(name: "bias", shape: [units], initializer: bias_initializer) }
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            let rank = inputs.ndim
            if inputs.shape[-1] != kernel.shape[0] {
                Modes.fail(
                    "ValueError",
                    "Input 0 of layer \"" + name + "\" is incompatible with the layer: expected axis -1 of input shape to have value " + kernel.shape[0].description
                        + ", but received input with shape " + inputs.shape.description)
            }
            let product = rank == 2 ? tf.matmul(inputs, kernel) : tf.tensordot(inputs, kernel, axes: 1)
            return activation(use_bias ? product + bias : product)
        }
    }

    /// An activation function as a layer.
    public final class Activation: Layer {
        let function: (Tensor) -> Tensor
        public init(_ activation: String) {
            function = tf.keras.activations.get(activation)
            super.init()
        }
        public init(_ activation: @escaping (Tensor) -> Tensor) {
            function = activation
            super.init()
        }
        public override func call(_ inputs: Tensor) -> Tensor { function(inputs) }
    }
    /// Negative numbers become 0.
    public final class ReLU: Layer {
        public override init() { super.init() }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.relu(inputs) }
    }
    /// All axes but the first become one.
    public final class Flatten: Layer {
        public override init() { super.init() }
        public override func call(_ inputs: Tensor) -> Tensor {
            if inputs.ndim == 0 { Modes.fail("ValueError", "Input 0 of layer \"" + name + "\" is incompatible with the layer: expected min_ndim=1, found ndim=0.") }
            let sizes = Array(inputs.shape)
            return tf.reshape(inputs, [sizes[0], sizes.dropFirst().reduce(1) { $0 * $1 }])
        }
    }
    /// The axes behind the first in another shape.
    public final class Reshape: Layer {
        let target: [Int]
        public init(_ target_shape: any Dims) {
            target = target_shape._sizes
            super.init()
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            let sizes: [Int] = [inputs.shape[0]] + target
            return tf.reshape(inputs, sizes)
        }
    }
    /// A share of the inputs becomes 0 while training.
    public final class Dropout: Layer {
        let rate: Double
        let seed: Int?
        public init(_ rate: Double, seed: Int? = nil) {
            self.rate = rate
            self.seed = seed
            super.init()
        }
        public override func call(_ inputs: Tensor) -> Tensor { Modes.isTraining() ? tf.nn.dropout(inputs, rate: rate, seed: seed) : inputs }
    }
    /// Rows of a table, chosen by whole numbers.
    public final class Embedding: Layer {
        let rows: Int
        let columns: Int
        public var embeddings: Variable!
        public init(_ input_dim: Int, _ output_dim: Int) {
            rows = input_dim
            columns = output_dim
            super.init()
        }
        public override func build(_ input_shape: TensorShape) {
            embeddings = add_weight(name: "embeddings", shape: [rows, columns], initializer: tf.keras.initializers.RandomUniform())
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.gather(embeddings!, tf.cast(inputs, tf.int32)) }
    }
    /// Normalises over the last axis.
    public final class LayerNormalization: Layer {
        let epsilon: Double
        public var gamma: Variable!
        public var beta: Variable!
        public init(epsilon: Double = 1e-3) {
            self.epsilon = epsilon
            super.init()
        }
        public override func build(_ input_shape: TensorShape) {
            gamma = add_weight(name: "gamma", shape: [input_shape[-1]], initializer: "ones")
            beta = add_weight(name: "beta", shape: [input_shape[-1]], initializer: "zeros")
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            Tensor(Layers.layerNorm(inputs.input, [inputs.shape[-1]], [gamma.input], [beta.input], epsilon))
        }
    }
    /// Normalises each channel, the last axis, over the batch; in use by the means that training left.
    public final class BatchNormalization: Layer {
        let momentum: Double
        let epsilon: Double
        public var gamma: Variable!
        public var beta: Variable!
        public var moving_mean: Variable!
        public var moving_variance: Variable!
        public init(momentum: Double = 0.99, epsilon: Double = 1e-3) {
            self.momentum = momentum
            self.epsilon = epsilon
            super.init()
        }
        public override func build(_ input_shape: TensorShape) {
            let size = [input_shape[-1]]
            gamma = add_weight(name: "gamma", shape: size, initializer: "ones")
            beta = add_weight(name: "beta", shape: size, initializer: "zeros")
            moving_mean = add_weight(name: "moving_mean", shape: size, initializer: "zeros", trainable: false)
            moving_variance = add_weight(name: "moving_variance", shape: size, initializer: "ones", trainable: false)
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            if !Modes.isTraining() { return tf.nn.batch_normalization(inputs, moving_mean, moving_variance, beta, gamma, epsilon) }
            let (mean, variance) = tf.nn.moments(inputs, axes: Array(0..<(inputs.ndim - 1)))
            moving_mean.assign(moving_mean * momentum + tf.stop_gradient(mean) * (1.0 - momentum))
            moving_variance.assign(moving_variance * momentum + tf.stop_gradient(variance) * (1.0 - momentum))
            return tf.nn.batch_normalization(inputs, mean, variance, beta, gamma, epsilon)
        }
    }

    /// A two-dimensional convolution, channels last.
    public final class Conv2D: Layer {
        let filters: Int
        let window: [Int]
        let strides: [Int]
        let padding: String
        let activation: (Tensor) -> Tensor
        let use_bias: Bool
        let kernel_initializer: tf.keras.initializers.Initializer
        public var kernel: Variable!
        public var bias: Variable!

        public init(
            _ filters: Int, _ kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", activation: String? = nil, use_bias: Bool = true,
            kernel_initializer: tf.keras.initializers.Initializer? = nil
        ) {
            self.filters = filters
            window = tf.nn.two(kernel_size, "kernel_size")
            self.strides = tf.nn.two(strides, "strides")
            self.padding = padding
            self.activation = tf.keras.activations.get(activation)
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer ?? tf.keras.initializers.GlorotUniform()
            super.init()
        }
        public convenience init(
            _ filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", activation: String? = nil, use_bias: Bool = true,
            kernel_initializer: tf.keras.initializers.Initializer? = nil
        ) {
            self.init(filters, kernel_size, strides: strides, padding: padding, activation: activation, use_bias: use_bias, kernel_initializer: kernel_initializer)
        }
        public convenience init(
            filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", activation: String? = nil, use_bias: Bool = true,
            kernel_initializer: tf.keras.initializers.Initializer? = nil
        ) {
            self.init(filters, kernel_size, strides: strides, padding: padding, activation: activation, use_bias: use_bias, kernel_initializer: kernel_initializer)
        }
        public override func build(_ input_shape: TensorShape) {
            if input_shape.count != 4 {
                Modes.fail(
                    "ValueError",
                    "Input 0 of layer \"" + name + "\" is incompatible with the layer: expected min_ndim=4, found ndim=" + input_shape.count.description + ". Full shape received: "
                        + input_shape.description)
            }
            let sizes: [Int] = window + [input_shape[-1], filters]
            kernel = add_weight(name: "kernel", shape: sizes, initializer: kernel_initializer)
            if use_bias { bias = add_weight(name: "bias", shape: [filters], initializer: "zeros") }
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            let product = tf.nn.conv2d(inputs, kernel, strides: strides, padding: padding)
            return activation(use_bias ? product + bias : product)
        }
    }

    /// Maxima over windows.
    public final class MaxPooling2D: Layer {
        let window: [Int]
        let strides: [Int]
        let padding: String
        public init(pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: String = "valid") {
            window = tf.nn.two(pool_size, "pool_size")
            self.strides = tf.nn.two(strides ?? pool_size, "strides")
            self.padding = padding
            super.init()
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.max_pool2d(inputs, ksize: window, strides: strides, padding: padding) }
    }
    /// Means over windows.
    public final class AveragePooling2D: Layer {
        let window: [Int]
        let strides: [Int]
        let padding: String
        public init(pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: String = "valid") {
            window = tf.nn.two(pool_size, "pool_size")
            self.strides = tf.nn.two(strides ?? pool_size, "strides")
            self.padding = padding
            super.init()
        }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.avg_pool2d(inputs, ksize: window, strides: strides, padding: padding) }
    }
    /// The mean of each channel over the whole image.
    public final class GlobalAveragePooling2D: Layer {
        public override init() { super.init() }
        public override func call(_ inputs: Tensor) -> Tensor { tf.reduce_mean(inputs, axis: [1, 2]) }
    }
    /// Several inputs put together along an axis.
    public final class Concatenate: Layer {
        let axis: Int
        public init(axis: Int = -1) {
            self.axis = axis
            super.init()
        }
        public func callAsFunction(_ inputs: [Tensor]) -> Tensor { tf.concat(inputs, axis: axis) }
    }
    public static func concatenate(_ inputs: [Tensor], axis: Int = -1) -> Tensor { tf.concat(inputs, axis: axis) }
    public typealias MaxPool2D = MaxPooling2D
    public typealias AvgPool2D = AveragePooling2D
    public typealias GlobalAvgPool2D = GlobalAveragePooling2D
}
