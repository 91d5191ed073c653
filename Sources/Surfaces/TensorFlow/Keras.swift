import Engine

// Keras's names that TensorFlow also has at its top.
extension tf {
    public typealias losses = keras.losses
    public typealias optimizers = keras.optimizers
    public typealias initializers = keras.initializers
    public typealias random_normal_initializer = keras.initializers.RandomNormal
    public typealias random_uniform_initializer = keras.initializers.RandomUniform
    public typealias constant_initializer = keras.initializers.Constant
    public typealias zeros_initializer = keras.initializers.Zeros
    public typealias ones_initializer = keras.initializers.Ones
}

extension tf.keras.activations {
    public static func linear(_ x: Tensor) -> Tensor { x }
    public static func relu(_ x: Tensor) -> Tensor { tf.nn.relu(x) }
    public static func sigmoid(_ x: Tensor) -> Tensor { tf.sigmoid(x) }
    public static func tanh(_ x: Tensor) -> Tensor { tf.tanh(x) }
    public static func softmax(_ x: Tensor) -> Tensor { tf.nn.softmax(x) }

    /// The function of that name.
    public static func get(_ identifier: String?) -> (Tensor) -> Tensor {
        switch identifier ?? "linear" {
        case "linear": return { $0 }
        case "relu": return { tf.nn.relu($0) }
        case "sigmoid": return { tf.sigmoid($0) }
        case "tanh": return { tf.tanh($0) }
        case "softmax": return { tf.nn.softmax($0) }
        case "log_softmax": return { tf.nn.log_softmax($0) }
        case "softplus": return { tf.math.softplus($0) }
        case "softsign": return { tf.nn.softsign($0) }
        case "elu": return { tf.nn.elu($0) }
        case "selu": return { tf.nn.selu($0) }
        case "gelu": return { tf.nn.gelu($0) }
        case "silu", "swish": return { tf.nn.silu($0) }
        case "leaky_relu": return { tf.nn.leaky_relu($0) }
        case "relu6": return { tf.nn.relu6($0) }
        case "exponential": return { tf.exp($0) }
        default:
            Modes.fail("ValueError", "Could not interpret activation function identifier: " + (identifier ?? ""))
            return { $0 }
        }
    }
}

extension tf.keras.initializers {
    /// The base of all initialisers.
    open class Initializer {
        public init() {}
        open func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.zeros(shape, dtype: dtype) }
        public func callAsFunction(_ shape: any Dims, dtype: DType = tf.float32) -> Tensor { call(shape._sizes, dtype) }
        public func callAsFunction(shape: any Dims, dtype: DType = tf.float32) -> Tensor { call(shape._sizes, dtype) }

        /// How many inputs and outputs a weight of that shape joins.
        func fans(_ shape: [Int]) -> (Double, Double) {
            if shape.isEmpty { return (1.0, 1.0) }
            if shape.count == 1 { return (Double(shape[0]), Double(shape[0])) }
            let field = shape.dropLast(2).reduce(1) { $0 * $1 }
            return (Double(field * shape[shape.count - 2]), Double(field * shape[shape.count - 1]))
        }
    }
    /// All zero.
    public final class Zeros: Initializer {}
    /// All one.
    public final class Ones: Initializer {
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.ones(shape, dtype: dtype) }
    }
    /// One value everywhere.
    public final class Constant: Initializer {
        let value: Double
        public init(_ value: Double = 0) { self.value = value }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.filled(shape, value, dtype) }
    }
    /// Normal draws.
    public final class RandomNormal: Initializer {
        let mean: Double
        let stddev: Double
        let seed: Int?
        public init(mean: Double = 0, stddev: Double = 0.05, seed: Int? = nil) {
            self.mean = mean
            self.stddev = stddev
            self.seed = seed
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.random.normal(shape, mean: mean, stddev: stddev, dtype: dtype, seed: seed) }
    }
    /// Normal draws within two deviations.
    public final class TruncatedNormal: Initializer {
        let mean: Double
        let stddev: Double
        let seed: Int?
        public init(mean: Double = 0, stddev: Double = 0.05, seed: Int? = nil) {
            self.mean = mean
            self.stddev = stddev
            self.seed = seed
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.random.truncated_normal(shape, mean: mean, stddev: stddev, dtype: dtype, seed: seed) }
    }
    /// Uniform draws.
    public final class RandomUniform: Initializer {
        let minval: Double
        let maxval: Double
        let seed: Int?
        public init(minval: Double = -0.05, maxval: Double = 0.05, seed: Int? = nil) {
            self.minval = minval
            self.maxval = maxval
            self.seed = seed
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.random.uniform(shape, minval: minval, maxval: maxval, dtype: dtype, seed: seed) }
    }
    /// Uniform draws within a bound that the fans set.
    public final class GlorotUniform: Initializer {
        let seed: Int?
        public init(seed: Int? = nil) { self.seed = seed }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            let (inputs, outputs) = fans(shape)
            let limit = _power(6.0 / (inputs + outputs), 0.5)
            return tf.random.uniform(shape, minval: 0.0 - limit, maxval: limit, dtype: dtype, seed: seed)
        }
    }
    /// Normal draws within two deviations, which the fans set.
    public final class GlorotNormal: Initializer {
        let seed: Int?
        public init(seed: Int? = nil) { self.seed = seed }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            let (inputs, outputs) = fans(shape)
            // What cutting the tails takes from the deviation is put back.
            let deviation = _power(2.0 / (inputs + outputs), 0.5) / 0.87962566103423978
            return tf.random.truncated_normal(shape, stddev: deviation, dtype: dtype, seed: seed)
        }
    }
    /// Normal draws within two deviations, which the inputs set: for relu.
    public final class HeNormal: Initializer {
        let seed: Int?
        public init(seed: Int? = nil) { self.seed = seed }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            let deviation = _power(2.0 / fans(shape).0, 0.5) / 0.87962566103423978
            return tf.random.truncated_normal(shape, stddev: deviation, dtype: dtype, seed: seed)
        }
    }
    public typealias zeros = Zeros
    public typealias ones = Ones
}

extension tf.keras.regularizers {
    /// What is added to the loss for a weight.
    open class Regularizer {
        public init() {}
        open func call(_ x: Tensor) -> Tensor { tf.constant(0.0) }
        public func callAsFunction(_ x: Tensor) -> Tensor { call(x) }
    }
    /// So many times the sum of squares.
    public final class L2: Regularizer {
        let factor: Double
        public init(_ l2: Double = 0.01) { factor = l2 }
        public override func call(_ x: Tensor) -> Tensor { tf.reduce_sum(tf.square(x)) * factor }
    }
    /// So many times the sum of magnitudes.
    public final class L1: Regularizer {
        let factor: Double
        public init(_ l1: Double = 0.01) { factor = l1 }
        public override func call(_ x: Tensor) -> Tensor { tf.reduce_sum(tf.abs(x)) * factor }
    }
    public static func l2(_ l2: Double = 0.01) -> Regularizer { L2(l2) }
    public static func l1(_ l1: Double = 0.01) -> Regularizer { L1(l1) }
}
