import Engine

// Keras's names that TensorFlow also has at its top.
extension tf {
    public typealias losses = keras.losses
    public typealias optimizers = keras.optimizers
    public typealias initializers = keras.initializers
    public typealias regularizers = keras.regularizers
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
