import Engine

/// TensorFlow's own names: `tf.Tensor`, `tf.matmul`, `tf.keras`.
///
/// Types stand at the top level with names for them here, because an extension of a type in `tf` can't see the names of `tf` unqualified.
public enum tf {
    public typealias Tensor = TensorFlow.Tensor
    public typealias Variable = TensorFlow.Variable
    public typealias TensorShape = TensorFlow.TensorShape
    public typealias DType = TensorFlow.DType
    public typealias GradientTape = TensorFlow.GradientTape
    public typealias UnconnectedGradients = TensorFlow.UnconnectedGradients

    public static let float16 = DType(name: "float16")
    public static let half = DType(name: "float16")
    public static let bfloat16 = DType(name: "bfloat16")
    public static let float32 = DType(name: "float32")
    public static let float64 = DType(name: "float64")
    public static let double = DType(name: "float64")
    public static let int8 = DType(name: "int8")
    public static let int16 = DType(name: "int16")
    public static let int32 = DType(name: "int32")
    public static let int64 = DType(name: "int64")
    public static let uint8 = DType(name: "uint8")
    public static let uint16 = DType(name: "uint16")
    public static let uint32 = DType(name: "uint32")
    public static let bool = DType(name: "bool")
    public static let newaxis = NewAxis()

    /// Mathematics, element by element and over axes; most of it is also found in `tf` itself.
    public enum math {}
    /// What neural networks need: activations, convolution, pooling, losses.
    public enum nn {}
    /// Linear algebra on the matrices in the last two axes.
    public enum linalg {}
    /// Random draws.
    public enum random {}
    /// Checks.
    public enum debugging {}
    /// Bits of whole numbers.
    public enum bitwise {}

    /// Keras: layers, models, losses, optimisers.
    public enum keras {
        /// Layers and the base class of a reader's own.
        public enum layers {}
        /// Losses, as functions and as objects.
        public enum losses {}
        /// Optimisers.
        public enum optimizers {}
        /// How a layer's weights start.
        public enum initializers {}
        /// Activation functions, also by name.
        public enum activations {}
        /// What is added to a loss to keep weights small.
        public enum regularizers {}
        /// Containers under their older name.
        public enum models {
            public typealias Sequential = tf.keras.Sequential
            public typealias Model = tf.keras.Model
        }
    }

    public static func is_tensor(_ x: Any) -> Bool { x is Tensor }
    public static func executing_eagerly() -> Bool { true }
}

/// An operation refuses its arguments: TensorFlow tells which, with the device that it would have run on.
func refuse(_ op: String, _ message: String, of wrapped: String? = nil, name: String? = " name: ") {
    Modes.fail("InvalidArgumentError", "{{function_node __wrapped__" + (wrapped ?? op) + "_device_/job:localhost/replica:0/task:0/device:CPU:0}} " + message + " [Op:" + op + "]" + (name ?? ""))
}

/// An operation isn't there for a dtype.
func refuse(_ op: String, _ dtype: String, allowed: String, attribute: String = "T") {
    Modes.fail(
        "InvalidArgumentError",
        "Value for attr '" + attribute + "' of " + DType(name: dtype).told + " is not in the list of allowed values: " + allowed + "\n\t; NodeDef: {{node " + op + "}} [Op:" + op
            + "] name: ")
}

/// An operand has another dtype than those before it, or than the operation needs.
func refuse(_ op: String, input place: Int, _ dtype: String, expected: String, name: String = "") {
    Modes.fail(
        "InvalidArgumentError",
        "cannot compute " + op + " as input #" + place.description + "(zero-based) was expected to be a " + DType(name: expected).told + " tensor but is a "
            + DType(name: dtype).told + " tensor [Op:" + (op.hasPrefix("_Mkl") ? String(op.dropFirst(4)) : op) + "] name: " + name)
}
