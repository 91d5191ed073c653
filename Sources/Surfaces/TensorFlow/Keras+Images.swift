import Engine

// Layers over images [batch, height, width, channels], and the norms.
extension tf.keras.layers {
    /// A two-dimensional convolution, channels last.
    public final class Conv2D: Layer {
        public let filters: Int
        let window: [Int]
        let strides: [Int]
        let padding: String
        let holes: [Int]
        let groups: Int
        let activation: (Tensor) -> Tensor
        public let use_bias: Bool
        let kernel_initializer: tf.keras.initializers.Initializer
        let bias_initializer: tf.keras.initializers.Initializer
        let kernel_regularizer: tf.keras.regularizers.Regularizer?
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
            _ filters: Int, _ kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1,
            activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.filters = filters
            window = tf.nn.two(kernel_size, "kernel_size")
            self.strides = tf.nn.two(strides, "strides")
            self.padding = padding
            holes = tf.nn.two(dilation_rate, "dilation_rate")
            self.groups = groups
            self.activation = activation
            self.use_bias = use_bias
            self.kernel_initializer = kernel_initializer?._initializer ?? tf.keras.initializers.GlorotUniform()
            self.bias_initializer = bias_initializer?._initializer ?? tf.keras.initializers.Zeros()
            self.kernel_regularizer = kernel_regularizer
            super.init()
            begin(name)
            if filters <= 0 { Modes.fail("ValueError", "Invalid value for argument `filters`. Expected a strictly positive value. Received filters=" + filters.description + ".") }
            if groups <= 0 { Modes.fail("ValueError", "The number of groups must be a positive integer. Received: groups=" + groups.description + ".") }
            if filters % groups != 0 {
                Modes.fail(
                    "ValueError",
                    "The number of filters must be evenly divisible by the number of groups. Received: groups=" + groups.description + ", filters=" + filters.description + ".")
            }
        }
        public convenience init(
            _ filters: Int, _ kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1, activation: String? = nil,
            use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                filters, kernel_size, strides: strides, padding: padding, dilation_rate: dilation_rate, groups: groups, activation: tf.keras.activations.get(activation), use_bias: use_bias,
                kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer, name: name)
        }
        public convenience init(
            _ filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1,
            activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                filters, kernel_size, strides: strides, padding: padding, dilation_rate: dilation_rate, groups: groups, activation: activation, use_bias: use_bias,
                kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer, name: name)
        }
        public convenience init(
            _ filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1, activation: String? = nil,
            use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                filters, kernel_size, strides: strides, padding: padding, dilation_rate: dilation_rate, groups: groups, activation: tf.keras.activations.get(activation), use_bias: use_bias,
                kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer, name: name)
        }
        public convenience init(
            filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1,
            activation: @escaping (Tensor) -> Tensor, use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                filters, kernel_size, strides: strides, padding: padding, dilation_rate: dilation_rate, groups: groups, activation: activation, use_bias: use_bias,
                kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer, name: name)
        }
        public convenience init(
            filters: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "valid", dilation_rate: any Dims = 1, groups: Int = 1, activation: String? = nil,
            use_bias: Bool = true, kernel_initializer: (any WeightSource)? = nil, bias_initializer: (any WeightSource)? = nil,
            kernel_regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) {
            self.init(
                filters, kernel_size, strides: strides, padding: padding, dilation_rate: dilation_rate, groups: groups, activation: tf.keras.activations.get(activation), use_bias: use_bias,
                kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, kernel_regularizer: kernel_regularizer, name: name)
        }
        override func admit(_ inputs: Tensor) { admit(inputs, min_ndim: 4, last: _kernel == nil ? nil : (_kernel?.shape[2] ?? 0) * groups) }
        public override func build(_ input_shape: TensorShape) {
            let channels = input_shape[-1]
            if channels % groups != 0 {
                Modes.fail(
                    "ValueError",
                    "The number of input channels must be evenly divisible by the number of groups. Received groups=" + groups.description + ", but the input has " + channels.description
                        + " channels (full input shape is " + input_shape.description + ").")
            }
            let sizes: [Int] = window + [channels / groups, filters]
            for axis in 0..<2 where padding.lowercased() == "valid" && input_shape.count == 4 && (window[axis] - 1) * holes[axis] + 1 > input_shape[axis + 1] {
                Modes.fail(
                    "ValueError",
                    "Computed output size would be zero or negative. Received `inputs shape=" + input_shape.description + "`, `kernel shape=" + Show.tuple(sizes) + "`, `dilation_rate=["
                        + holes[0].description + " " + holes[1].description + "]`, `strides=" + Show.tuple(strides) + "`, `padding=" + padding + "`.")
            }
            _kernel = added("kernel", sizes, kernel_initializer, true, tf.float32, kernel_regularizer)
            if use_bias { _bias = added("bias", [filters], bias_initializer, true, tf.float32, nil) }
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            guard let weight = _kernel else { return inputs }
            let inputs = inputs.dtype.is_floating ? inputs : tf.cast(inputs, tf.float32)
            let product = tf.nn.conv2d(inputs, weight, strides: strides, padding: padding, dilations: holes)
            if let rise = _bias { return activation(product + rise) }
            return activation(product)
        }
    }

    /// Windows over images.
    open class Pooling: Layer {
        let window: [Int]
        let strides: [Int]
        let padding: String
        init(_ pool_size: any Dims, _ strides: (any Dims)?, _ padding: String, _ name: String?) {
            window = tf.nn.two(pool_size, "pool_size")
            self.strides = tf.nn.two(strides ?? pool_size, "strides")
            self.padding = padding
            super.init()
            begin(name)
            built = true
        }
        override func admit(_ inputs: Tensor) { admit(inputs, ndim: 4) }
    }
    /// Maxima over windows.
    public final class MaxPooling2D: Pooling {
        public init(pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: String = "valid", name: String? = nil) { super.init(pool_size, strides, padding, name) }
        public init(_ pool_size: any Dims, strides: (any Dims)? = nil, padding: String = "valid", name: String? = nil) { super.init(pool_size, strides, padding, name) }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.max_pool2d(inputs, ksize: window, strides: strides, padding: padding) }
    }
    /// Means over windows.
    public final class AveragePooling2D: Pooling {
        public init(pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: String = "valid", name: String? = nil) { super.init(pool_size, strides, padding, name) }
        public init(_ pool_size: any Dims, strides: (any Dims)? = nil, padding: String = "valid", name: String? = nil) { super.init(pool_size, strides, padding, name) }
        public override func call(_ inputs: Tensor) -> Tensor { tf.nn.avg_pool2d(inputs, ksize: window, strides: strides, padding: padding) }
    }
    /// One number for each channel of a whole image.
    public class GlobalPooling: Layer {
        let keepdims: Bool
        public init(keepdims: Bool = false, name: String? = nil) {
            self.keepdims = keepdims
            super.init()
            begin(name)
            built = true
        }
        override func admit(_ inputs: Tensor) { admit(inputs, ndim: 4) }
    }
    /// The mean of each channel over the whole image.
    public final class GlobalAveragePooling2D: GlobalPooling {
        public override func call(_ inputs: Tensor) -> Tensor { tf.reduce_mean(inputs, axis: [1, 2], keepdims: keepdims) }
    }
    /// The largest of each channel over the whole image.
    public final class GlobalMaxPooling2D: GlobalPooling {
        public override func call(_ inputs: Tensor) -> Tensor { tf.reduce_max(inputs, axis: [1, 2], keepdims: keepdims) }
    }
    /// Zeros around images: so many on each side, or above, below, left and right.
    public final class ZeroPadding2D: Layer {
        let sides: [[Int]]
        public init(padding: any Dims = 1, name: String? = nil) {
            let two = tf.nn.two(padding, "padding")
            sides = [[0, 0], [two[0], two[0]], [two[1], two[1]], [0, 0]]
            super.init()
            begin(name)
            built = true
        }
        public init(padding: [[Int]], name: String? = nil) {
            sides = [[0, 0]] + padding + [[0, 0]]
            super.init()
            begin(name)
            built = true
        }
        override func admit(_ inputs: Tensor) { admit(inputs, ndim: 4) }
        public override func call(_ inputs: Tensor) -> Tensor { tf.pad(inputs, sides) }
    }
    public typealias MaxPool2D = MaxPooling2D
    public typealias AvgPool2D = AveragePooling2D
    public typealias GlobalAvgPool2D = GlobalAveragePooling2D
    public typealias GlobalMaxPool2D = GlobalMaxPooling2D

    /// Normalises each channel over the batch; in use by the means that training left.
    public final class BatchNormalization: Layer {
        let axis: Int
        let momentum: Double
        let epsilon: Double
        let center: Bool
        let scale: Bool
        public var gamma: Variable!
        public var beta: Variable!
        public var moving_mean: Variable!
        public var moving_variance: Variable!
        public init(axis: Int = -1, momentum: Double = 0.99, epsilon: Double = 1e-3, center: Bool = true, scale: Bool = true, name: String? = nil) {
            self.axis = axis
            self.momentum = momentum
            self.epsilon = epsilon
            self.center = center
            self.scale = scale
            super.init()
            begin(name)
        }
        override func admit(_ inputs: Tensor) {
            if let mean = moving_mean { admit(inputs, last: axis == -1 ? mean.shape[0] : nil) }
        }
        public override func build(_ input_shape: TensorShape) {
            let size = [input_shape[axis]]
            if scale { gamma = added("gamma", size, "ones", true, tf.float32, nil) }
            if center { beta = added("beta", size, "zeros", true, tf.float32, nil) }
            moving_mean = added("moving_mean", size, "zeros", false, tf.float32, nil)
            moving_variance = added("moving_variance", size, "ones", false, tf.float32, nil)
            built = true
        }
        public override func call(_ inputs: Tensor, training: Bool) -> Tensor {
            let channel = axis < 0 ? axis + inputs.ndim : axis
            let isLast = channel == inputs.ndim - 1
            let sizes = (0..<inputs.ndim).map { $0 == channel ? inputs.shape[channel] : 1 }
            func wide(_ x: Tensor) -> Tensor { isLast ? x : tf.reshape(x, sizes) }
            let offset: Tensor? = center ? wide(beta) : nil
            let factor: Tensor? = scale ? wide(gamma) : nil
            if !training || !trainable { return tf.nn.batch_normalization(inputs, wide(moving_mean), wide(moving_variance), offset, factor, epsilon) }
            let (mean, variance) = tf.nn.moments(inputs, axes: (0..<inputs.ndim).filter { $0 != channel })
            moving_mean.assign(moving_mean * momentum + tf.stop_gradient(mean) * (1.0 - momentum))
            moving_variance.assign(moving_variance * momentum + tf.stop_gradient(variance) * (1.0 - momentum))
            return tf.nn.batch_normalization(inputs, wide(mean), wide(variance), offset, factor, epsilon)
        }
    }
    /// Normalises over the last axis.
    public final class LayerNormalization: Layer {
        let epsilon: Double
        public var gamma: Variable!
        public var beta: Variable!
        public init(epsilon: Double = 1e-3, name: String? = nil) {
            self.epsilon = epsilon
            super.init()
            begin(name)
        }
        public override func build(_ input_shape: TensorShape) {
            gamma = added("gamma", [input_shape[-1]], "ones", true, tf.float32, nil)
            beta = added("beta", [input_shape[-1]], "zeros", true, tf.float32, nil)
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor {
            Tensor(Layers.layerNorm(inputs.input, [inputs.shape[-1]], [gamma.input], [beta.input], epsilon))
        }
    }
}
