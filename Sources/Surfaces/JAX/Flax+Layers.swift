import Engine

// Flax's layers. Images stand as [batch, height, width, channels], kernels as [height, width, in, out]; the engine has the channels before the height.
extension flax.linen {
    public typealias initializers = jax.nn.initializers

    public static let relu = FlaxFunction { jax.nn.relu($0) }
    public static let sigmoid = FlaxFunction { jax.nn.sigmoid($0) }
    public static let tanh = FlaxFunction { jax.nn.tanh($0) }
    public static let softplus = FlaxFunction { jax.nn.softplus($0) }
    public static let gelu = FlaxFunction { jax.nn.gelu($0) }
    public static let silu = FlaxFunction { jax.nn.silu($0) }
    public static let swish = FlaxFunction { jax.nn.silu($0) }
    public static let elu = FlaxFunction { jax.nn.elu($0) }
    public static let selu = FlaxFunction { jax.nn.selu($0) }
    public static let log_sigmoid = FlaxFunction { jax.nn.log_sigmoid($0) }
    public static func leaky_relu(_ x: some ArrayLike, negative_slope: Double = 0.01) -> JaxArray { jax.nn.leaky_relu(x, negative_slope: negative_slope) }
    public static func softmax(_ x: some ArrayLike, axis: Int = -1) -> JaxArray { jax.nn.softmax(x, axis: axis) }
    public static func log_softmax(_ x: some ArrayLike, axis: Int = -1) -> JaxArray { jax.nn.log_softmax(x, axis: axis) }
    public static func one_hot(_ x: some ArrayLike, _ num_classes: Int) -> JaxArray { jax.nn.one_hot(x, num_classes) }

    /// A fully connected layer: inputs · kernel + bias.
    public final class Dense: Module {
        override var isLeaf: Bool { true }
        let features: Int
        let use_bias: Bool
        let kernel_init: JaxInitializer
        let bias_init: JaxInitializer
        public init(_ features: Int, use_bias: Bool = true, kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil) {
            self.features = features
            self.use_bias = use_bias
            self.kernel_init = kernel_init ?? initializers.lecun_normal()
            self.bias_init = bias_init ?? initializers.zeros
        }
        public convenience init(features: Int, use_bias: Bool = true, kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil) {
            self.init(features, use_bias: use_bias, kernel_init: kernel_init, bias_init: bias_init)
        }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray {
            let kernel = param("kernel", kernel_init, [x.shape[-1], features])
            let product = jnp.matmul(x, kernel)
            return use_bias ? product + param("bias", bias_init, [features]) : product
        }
        public override var attributes: [(String, String)] {
            [
                ("features", features.description), ("use_bias", use_bias ? "True" : "False"), ("dtype", "None"), ("param_dtype", "float32"), ("precision", "None"), ("kernel_init", "init"),
                ("bias_init", "zeros"), ("promote_dtype", "promote_dtype"), ("dot_general", "None"), ("dot_general_cls", "None"),
            ]
        }
    }

    /// What stands before and behind each axis of the images.
    static func around(_ sizes: [Int], _ window: [Int], _ strides: [Int], _ holes: [Int], _ padding: String) -> [Int] {
        if padding != "SAME" && padding != "VALID" { Modes.fail("ValueError", "Unknown padding type: " + padding + ".") }
        if padding == "VALID" { return [0, 0, 0, 0] }
        let spaces = (0..<2).map { axis -> Int in
            let reach = (window[axis] - 1) * holes[axis] + 1
            let total = ((sizes[axis] + strides[axis] - 1) / strides[axis] - 1) * strides[axis] + reach - sizes[axis]
            return total > 0 ? total : 0
        }
        return [spaces[0] / 2, spaces[1] / 2, spaces[0] - spaces[0] / 2, spaces[1] - spaces[1] / 2]
    }
    static func told(_ dims: any Dims) -> String { dims is Int ? dims._sizes[0].description : Show.tuple(dims._sizes) }
    static func pair(_ dims: any Dims) -> [Int] {
        let sizes = dims._sizes
        return sizes.count == 1 ? [sizes[0], sizes[0]] : sizes
    }
    private static func images(_ x: JaxArray) -> Engine.Tensor {
        if x.ndim != 4 { Modes.fail("ValueError", "images have four axes, [batch, height, width, channels]; got shape " + x.shape.description) }
        return Shapes.transpose(x.floating, [0, 3, 1, 2])
    }

    /// A convolution over images.
    public final class Conv: Module {
        override var isLeaf: Bool { true }
        let features: Int
        let window: [Int]
        let strides: [Int]
        /// The strides and the holes as they were told.
        let steps: String
        let gaps: String
        let padding: String
        let sides: [Int]?
        let holes: [Int]
        let groups: Int
        let use_bias: Bool
        let kernel_init: JaxInitializer
        let bias_init: JaxInitializer
        public init(
            _ features: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "SAME", kernel_dilation: any Dims = 1, feature_group_count: Int = 1, use_bias: Bool = true,
            kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil
        ) {
            self.features = features
            window = pair(kernel_size)
            self.strides = pair(strides)
            steps = flax.linen.told(strides)
            gaps = flax.linen.told(kernel_dilation)
            self.padding = padding
            sides = nil
            holes = pair(kernel_dilation)
            groups = feature_group_count
            self.use_bias = use_bias
            self.kernel_init = kernel_init ?? initializers.lecun_normal()
            self.bias_init = bias_init ?? initializers.zeros
        }
        /// With so much before and behind each axis: `padding: [[1, 1], [2, 2]]`, or as much on every side.
        public init(
            _ features: Int, kernel_size: any Dims, strides: any Dims = 1, padding: [[Int]], kernel_dilation: any Dims = 1, feature_group_count: Int = 1, use_bias: Bool = true,
            kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil
        ) {
            self.features = features
            window = pair(kernel_size)
            self.strides = pair(strides)
            steps = flax.linen.told(strides)
            gaps = flax.linen.told(kernel_dilation)
            self.padding = "((" + padding.map { $0.map { $0.description }.joined(separator: ", ") }.joined(separator: "), (") + "))"
            sides = [padding[0][0], padding[1][0], padding[0][1], padding[1][1]]
            holes = pair(kernel_dilation)
            groups = feature_group_count
            self.use_bias = use_bias
            self.kernel_init = kernel_init ?? initializers.lecun_normal()
            self.bias_init = bias_init ?? initializers.zeros
        }
        public convenience init(
            _ features: Int, kernel_size: any Dims, strides: any Dims = 1, padding: Int, kernel_dilation: any Dims = 1, feature_group_count: Int = 1, use_bias: Bool = true,
            kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil
        ) {
            self.init(
                features, kernel_size: kernel_size, strides: strides, padding: [[padding, padding], [padding, padding]], kernel_dilation: kernel_dilation,
                feature_group_count: feature_group_count, use_bias: use_bias, kernel_init: kernel_init, bias_init: bias_init)
        }
        public convenience init(
            features: Int, kernel_size: any Dims, strides: any Dims = 1, padding: String = "SAME", kernel_dilation: any Dims = 1, feature_group_count: Int = 1, use_bias: Bool = true,
            kernel_init: JaxInitializer? = nil, bias_init: JaxInitializer? = nil
        ) {
            self.init(
                features, kernel_size: kernel_size, strides: strides, padding: padding, kernel_dilation: kernel_dilation, feature_group_count: feature_group_count, use_bias: use_bias,
                kernel_init: kernel_init, bias_init: bias_init)
        }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray {
            let sizes: [Int] = window + [x.shape[-1] / groups, features]
            let kernel = param("kernel", kernel_init, sizes)
            let front = images(x)
            let space = sides ?? around([x.shape[1], x.shape[2]], window, strides, holes, padding)
            let product = Layers.convolution(front, Shapes.transpose(kernel.tensor, [3, 2, 0, 1]), [], strides, space, holes, groups)
            let result = JaxArray(Shapes.transpose(product, [0, 2, 3, 1]))
            return use_bias ? result + param("bias", bias_init, [features]) : result
        }
        public override var attributes: [(String, String)] {
            [
                ("features", features.description), ("kernel_size", Show.tuple(window)), ("strides", steps), ("padding", sides == nil ? "'" + padding + "'" : padding),
                ("input_dilation", "1"), ("kernel_dilation", gaps), ("feature_group_count", groups.description), ("use_bias", use_bias ? "True" : "False"), ("mask", "None"),
                ("dtype", "None"), ("param_dtype", "float32"), ("precision", "None"), ("kernel_init", "init"), ("bias_init", "zeros"), ("promote_dtype", "promote_dtype"),
                ("conv_general_dilated", "None"), ("conv_general_dilated_cls", "None"),
            ]
        }
    }

    private static func pooled(_ x: JaxArray, _ window: any Dims, _ strides: (any Dims)?, _ space: (([Int], [Int]) -> [Int]), _ largest: Bool) -> JaxArray {
        let sizes = pair(window)
        let steps = pair(strides ?? 1)
        let space = space(sizes, steps)
        var front = images(x)
        if !space.allSatisfy({ $0 == 0 }) {
            let edges = JaxArray(front)
            front = jnp.pad(edges, [[0, 0], [0, 0], [space[0], space[2]], [space[1], space[3]]], mode: "constant", constant_values: largest ? 0.0 - Double.infinity : 0.0).tensor
        }
        let result = largest ? Layers.maxPool(front, 2, sizes, steps, [0, 0], [1, 1], false) : Layers.avgPool(front, 2, sizes, steps, [0, 0], false, true, 0)
        return JaxArray(Shapes.transpose(result, [0, 2, 3, 1]))
    }
    private static func named(_ x: JaxArray, _ padding: String) -> ([Int], [Int]) -> [Int] { { sizes, steps in around([x.shape[1], x.shape[2]], sizes, steps, [1, 1], padding) } }
    private static func told(_ padding: [[Int]]) -> ([Int], [Int]) -> [Int] { { _, _ in [padding[0][0], padding[1][0], padding[0][1], padding[1][1]] } }
    /// Maxima over windows; without strides the windows move by one.
    public static func max_pool(_ inputs: JaxArray, window_shape: any Dims, strides: (any Dims)? = nil, padding: String = "VALID") -> JaxArray {
        pooled(inputs, window_shape, strides, named(inputs, padding), true)
    }
    public static func max_pool(_ inputs: JaxArray, window_shape: any Dims, strides: (any Dims)? = nil, padding: [[Int]]) -> JaxArray {
        pooled(inputs, window_shape, strides, told(padding), true)
    }
    public static func max_pool(_ inputs: JaxArray, _ window_shape: any Dims, strides: (any Dims)? = nil, padding: String = "VALID") -> JaxArray {
        max_pool(inputs, window_shape: window_shape, strides: strides, padding: padding)
    }
    /// Means over windows; zeros around count.
    public static func avg_pool(_ inputs: JaxArray, window_shape: any Dims, strides: (any Dims)? = nil, padding: String = "VALID") -> JaxArray {
        pooled(inputs, window_shape, strides, named(inputs, padding), false)
    }
    public static func avg_pool(_ inputs: JaxArray, window_shape: any Dims, strides: (any Dims)? = nil, padding: [[Int]]) -> JaxArray {
        pooled(inputs, window_shape, strides, told(padding), false)
    }
    public static func avg_pool(_ inputs: JaxArray, _ window_shape: any Dims, strides: (any Dims)? = nil, padding: String = "VALID") -> JaxArray {
        avg_pool(inputs, window_shape: window_shape, strides: strides, padding: padding)
    }

    /// The mean and the variance over axes, as Flax reckons them: the mean square less the squared mean.
    private static func moments(_ x: JaxArray, _ axes: [Int]) -> (JaxArray, JaxArray) {
        let mean = jnp.mean(x, axis: axes)
        return (mean, jnp.maximum(jnp.mean(x * x, axis: axes) - mean * mean, 0.0))
    }

    /// Normalises each channel over the batch, or by the means that training left in "batch_stats".
    public final class BatchNorm: Module {
        override var isLeaf: Bool { true }
        let use_running_average: Bool?
        let momentum: Double
        let epsilon: Double
        let use_bias: Bool
        let use_scale: Bool
        public init(use_running_average: Bool? = nil, momentum: Double = 0.99, epsilon: Double = 1e-5, use_bias: Bool = true, use_scale: Bool = true) {
            self.use_running_average = use_running_average
            self.momentum = momentum
            self.epsilon = epsilon
            self.use_bias = use_bias
            self.use_scale = use_scale
        }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray { normalised(x, nil) }
        public func callAsFunction(_ x: JaxArray, use_running_average: Bool) -> JaxArray { normalised(x, use_running_average) }
        private func normalised(_ x: JaxArray, _ told: Bool?) -> JaxArray {
            _ = bound
            guard let usesAverage = told ?? use_running_average else {
                Modes.fail("ValueError", "Parameter \"use_running_average\" must be passed to the constructor or at call time.")
                return x
            }
            let size = [x.shape[-1]]
            let running = variable("batch_stats", "mean") { jnp.zeros(size) }
            let spread = variable("batch_stats", "var") { jnp.ones(size) }
            var (mean, variance) = (running.value, spread.value)
            if !usesAverage {
                (mean, variance) = moments(x, Swift.Array(0..<(x.ndim - 1)))
                if !is_initializing() {
                    running.value = running.value * momentum + jax.lax.stop_gradient(mean) * (1.0 - momentum)
                    spread.value = spread.value * momentum + jax.lax.stop_gradient(variance) * (1.0 - momentum)
                }
            }
            return scaled(x - mean, variance, self, use_scale, use_bias, epsilon)
        }
        public override var attributes: [(String, String)] {
            [
                ("use_running_average", use_running_average.map { $0 ? "True" : "False" } ?? "None"), ("axis", "-1"), ("momentum", Show.number(momentum, "float64")),
                ("epsilon", Show.number(epsilon, "float64")), ("dtype", "None"), ("param_dtype", "float32"), ("use_bias", use_bias ? "True" : "False"),
                ("use_scale", use_scale ? "True" : "False"), ("bias_init", "zeros"), ("scale_init", "ones"), ("axis_name", "None"), ("axis_index_groups", "None"),
                ("use_fast_variance", "True"), ("force_float32_reductions", "True"),
            ]
        }
    }
    private static func scaled(_ x: JaxArray, _ variance: JaxArray, _ module: Module, _ use_scale: Bool, _ use_bias: Bool, _ epsilon: Double) -> JaxArray {
        var factor = 1 / jnp.sqrt(variance + epsilon)
        let size = [x.shape[-1]]
        if use_scale { factor = factor * module.param("scale", initializers.ones, size) }
        let result = x * factor
        return use_bias ? result + module.param("bias", initializers.zeros, size) : result
    }
    /// Normalises over the last axis.
    public final class LayerNorm: Module {
        override var isLeaf: Bool { true }
        let epsilon: Double
        let use_bias: Bool
        let use_scale: Bool
        public init(epsilon: Double = 1e-6, use_bias: Bool = true, use_scale: Bool = true) {
            self.epsilon = epsilon
            self.use_bias = use_bias
            self.use_scale = use_scale
        }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray {
            let (mean, variance) = moments(x, [x.ndim - 1])
            return scaled(x - jnp.expand_dims(mean, -1), jnp.expand_dims(variance, -1), self, use_scale, use_bias, epsilon)
        }
        public override var attributes: [(String, String)] {
            [
                ("epsilon", Show.number(epsilon, "float64")), ("dtype", "None"), ("param_dtype", "float32"), ("use_bias", use_bias ? "True" : "False"),
                ("use_scale", use_scale ? "True" : "False"), ("bias_init", "zeros"), ("scale_init", "ones"), ("reduction_axes", "-1"), ("feature_axes", "-1"), ("axis_name", "None"),
                ("axis_index_groups", "None"), ("use_fast_variance", "True"), ("force_float32_reductions", "True"),
            ]
        }
    }

    /// A share of the inputs becomes 0, unless it is deterministic; what is left grows by as much.
    public final class Dropout: Module {
        override var isLeaf: Bool { true }
        let rate: Double
        let deterministic: Bool?
        public init(_ rate: Double, deterministic: Bool? = nil) {
            self.rate = rate
            self.deterministic = deterministic
        }
        public convenience init(rate: Double, deterministic: Bool? = nil) { self.init(rate, deterministic: deterministic) }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray { dropped(x, nil) }
        public func callAsFunction(_ x: JaxArray, deterministic: Bool) -> JaxArray { dropped(x, deterministic) }
        private func dropped(_ x: JaxArray, _ told: Bool?) -> JaxArray {
            _ = bound
            guard let isStill = told ?? deterministic else {
                Modes.fail("ValueError", "Parameter \"deterministic\" must be passed to the constructor or at call time.")
                return x
            }
            if isStill || rate == 0.0 { return x }
            if rate == 1.0 { return jnp.zeros_like(x) }
            let keep = 1.0 - rate
            let mask = jax.random.bernoulli(make_rng("dropout"), keep, Swift.Array(x.shape))
            return jnp.where(mask, x / keep, jnp.zeros_like(x))
        }
        public override var attributes: [(String, String)] {
            [
                ("rate", Show.number(rate, "float64")), ("broadcast_dims", "()"), ("deterministic", deterministic.map { $0 ? "True" : "False" } ?? "None"), ("rng_collection", "'dropout'"),
            ]
        }
    }
    /// Rows of a table, chosen by whole numbers.
    public final class Embed: Module {
        override var isLeaf: Bool { true }
        let num_embeddings: Int
        let features: Int
        let embedding_init: JaxInitializer?
        public init(_ num_embeddings: Int, _ features: Int, embedding_init: JaxInitializer? = nil) {
            self.num_embeddings = num_embeddings
            self.features = features
            self.embedding_init = embedding_init
        }
        public convenience init(num_embeddings: Int, features: Int, embedding_init: JaxInitializer? = nil) { self.init(num_embeddings, features, embedding_init: embedding_init) }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray {
            if Values.isFloating(x.tensor) { Modes.fail("ValueError", "Input type must be an integer or unsigned integer.") }
            let share = _power(1.0 / Double(features), 0.5)
            return jnp.take(param("embedding", embedding_init ?? initializers.normal(share), [num_embeddings, features]), x, axis: 0)
        }
        public override var attributes: [(String, String)] {
            [
                ("num_embeddings", num_embeddings.description), ("features", features.description), ("dtype", "None"), ("param_dtype", "float32"), ("embedding_init", "init"),
                ("promote_dtype", "promote_dtype"),
            ]
        }
    }
}
