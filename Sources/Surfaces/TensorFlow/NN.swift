import Engine

// Activations, losses and what else works along the last axis.
extension tf.nn {
    public static func relu(_ features: some ArrayData) -> Tensor { tf.mapped("relu", features) }
    public static func sigmoid(_ x: some ArrayData) -> Tensor { tf.sigmoid(x) }
    public static func tanh(_ x: some ArrayData) -> Tensor { tf.tanh(x) }
    public static func softplus(_ features: some ArrayData) -> Tensor { tf.math.softplus(features) }

    static func activation(_ name: String, _ told: String, _ x: any ArrayData, _ numbers: [Double] = []) -> Tensor {
        let core = tf.gathered(x, nil)
        if !Values.isFloating(core) { refuse(told, Values.dtype(core), allowed: "half, bfloat16, float, double") }
        return Tensor(Layers.activation(name, core, numbers))
    }
    public static func relu6(_ features: some ArrayData) -> Tensor { activation("hardtanh", "Relu6", features, [0.0, 6.0]) }
    public static func leaky_relu(_ features: some ArrayData, alpha: Double = 0.2) -> Tensor { activation("leaky_relu", "LeakyRelu", features, [alpha]) }
    public static func elu(_ features: some ArrayData) -> Tensor { activation("elu", "Elu", features, [1.0, 1.0, 1.0]) }
    public static func selu(_ features: some ArrayData) -> Tensor { activation("elu", "Selu", features, [1.6732632423543772, 1.0507009873554805, 1.0]) }
    public static func gelu(_ features: some ArrayData, approximate: Bool = false) -> Tensor { activation(approximate ? "gelu_tanh" : "gelu", "Gelu", features) }
    public static func silu(_ features: some ArrayData) -> Tensor { activation("silu", "Silu", features) }
    public static func swish(_ features: some ArrayData) -> Tensor { silu(features) }
    public static func softsign(_ features: some ArrayData) -> Tensor { activation("softsign", "Softsign", features) }
    /// relu of the features, then of their negatives.
    public static func crelu(_ features: some ArrayData, axis: Int = -1) -> Tensor { relu(tf.concat([tf.identity(features), tf.negative(features)], axis: axis)) }

    static func soft(_ told: String, _ logits: any ArrayData, _ axis: Int, _ logarithm: Bool) -> Tensor {
        let core = tf.gathered(logits, nil)
        if !Values.isFloating(core) { refuse(told, Values.dtype(core), allowed: "half, bfloat16, float, double") }
        let rank = Values.ndim(core)
        if axis >= rank || axis < 0 - rank {
            Modes.fail(
                "InvalidArgumentError",
                "`dim` must be in the range [" + (0 - rank).description + ", " + rank.description + ") where " + rank.description
                    + " is the number of dimensions in the input. Received: dim=" + axis.description)
        }
        return Tensor(Layers.softmax(core, axis, logarithm))
    }
    public static func softmax(_ logits: some ArrayData, axis: Int = -1) -> Tensor { soft("Softmax", logits, axis, false) }
    public static func log_softmax(_ logits: some ArrayData, axis: Int = -1) -> Tensor { soft("LogSoftmax", logits, axis, true) }

    /// Some elements 0, the others larger by as much as is lost.
    public static func dropout(_ x: some ArrayData, rate: Double, seed: Int? = nil) -> Tensor {
        if rate < 0.0 || rate >= 1.0 {
            Modes.fail("ValueError", "`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=" + Show.number(rate, "float64"))
        }
        let core = tf.gathered(x, nil)
        if rate == 0.0 { return Tensor(core) }
        return dropped(core, rate, tf.random.seeds(seed))
    }
    static func dropped(_ core: Engine.Tensor, _ rate: Double, _ seeds: [Int]) -> Tensor {
        if rate == 1.0 { return Tensor(Ops.scalar("mul", core, 0.0, false)) }
        let draws = PhiloxDraws.uniform(Values.shape(core), 0.0, 1.0, Values.dtype(core), seeds)
        let kept = Ops.compareScalar("greater_equal", draws, rate, true)
        return Tensor(Ops.select(kept, Ops.scalar("mul", core, 1.0 / (1.0 - rate), false), Make.full([], 0.0, Values.dtype(core), "cpu(0)")))
    }
    public static func dropout(_ x: some ArrayData, _ rate: Double, seed: Int? = nil) -> Tensor { dropout(x, rate: rate, seed: seed) }

    /// Of logits [..., classes] and the numbers of the classes [...].
    public static func sparse_softmax_cross_entropy_with_logits(labels: some ArrayData, logits: some ArrayData) -> Tensor {
        let scores = tf.gathered(logits, nil)
        let classes = tf.gathered(labels, nil)
        let sizes = Values.shape(scores)
        let shape = Values.shape(classes)
        if sizes.isEmpty || Array(sizes.dropLast()) != shape {
            Modes.fail(
                "ValueError", "`labels.shape` must equal `logits.shape` except for the last dimension. Received: labels.shape=" + Show.tuple(shape) + " and logits.shape=" + Show.tuple(sizes))
        }
        if Values.isFloating(classes) || Values.dtype(classes) == "bool" {
            refuse("SparseSoftmaxCrossEntropyWithLogits", Values.dtype(classes), allowed: "int32, int64", attribute: "Tlabels")
        }
        let depth = sizes[sizes.count - 1]
        let numbers = Values.ints(classes)
        for label in numbers where label < 0 || label >= depth {
            refuse(
                "SparseSoftmaxCrossEntropyWithLogits",
                "Received a label value of " + label.description + " which is outside the valid range of [0, " + depth.description + ").  Label values: "
                    + numbers.map { $0.description }.joined(separator: " "))
        }
        let loss = Layers.crossEntropy(Shapes.reshape(scores, [numbers.count, depth]), Shapes.reshape(Ops.cast(classes, "int64"), [numbers.count]), [], -1, "none", 0.0)
        return Tensor(Shapes.reshape(loss, shape))
    }
    /// Of logits and distributions over the classes.
    public static func softmax_cross_entropy_with_logits(labels: some ArrayData, logits: some ArrayData, axis: Int = -1) -> Tensor {
        let scores = tf.gathered(logits, nil)
        let shares = tf.gathered(labels, Values.dtype(scores))
        return tf.negative(tf.reduce_sum(Tensor(Ops.binaryPromoted("mul", shares, Layers.softmax(scores, axis, true), "tensorflow")), axis: axis))
    }
    /// Of logits and the probabilities of yes.
    public static func sigmoid_cross_entropy_with_logits(labels: some ArrayData, logits: some ArrayData) -> Tensor {
        let x = tf.gathered(logits, nil)
        let z = tf.gathered(labels, Values.dtype(x))
        if Values.shape(x) != Values.shape(z) {
            Modes.fail("ValueError", "`logits` and `labels` must have the same shape, received (" + Show.tuple(Values.shape(x)) + " vs " + Show.tuple(Values.shape(z)) + ").")
        }
        // As TensorFlow chooses at 0, where magnitude and relu have no slope: together they have it.
        let scores = Tensor(x)
        let isRising: Tensor = scores >= 0
        let size = tf.where(isRising, tf.negative(scores), scores)
        return tf.where(isRising, scores, tf.zeros_like(scores)) - scores * Tensor(z) + tf.math.softplus(size)
    }
    /// Half the sum of squares.
    public static func l2_loss(_ t: some ArrayData) -> Tensor { tf.reduce_sum(tf.square(t)) / 2 }
    public static func l2_normalize(_ x: some ArrayData, axis: (any Dims)? = nil, epsilon: Double = 1e-12) -> Tensor {
        let tensor = Tensor(tf.gathered(x, nil))
        return tensor * tf.math.rsqrt(tf.maximum(tf.reduce_sum(tf.square(tensor), axis: axis, keepdims: true), epsilon))
    }
    /// Means and variances over axes.
    public static func moments(_ x: some ArrayData, axes: any Dims, keepdims: Bool = false) -> (Tensor, Tensor) {
        (tf.reduce_mean(x, axis: axes, keepdims: keepdims), tf.math.reduce_variance(x, axis: axes, keepdims: keepdims))
    }
    public static func moments(_ x: some ArrayData, _ axes: any Dims, keepdims: Bool = false) -> (Tensor, Tensor) { moments(x, axes: axes, keepdims: keepdims) }
    /// Normalised by a mean and a variance, then scaled and raised.
    public static func batch_normalization(_ x: Tensor, _ mean: Tensor, _ variance: Tensor, _ offset: Tensor?, _ scale: Tensor?, _ variance_epsilon: Double) -> Tensor {
        var factor = tf.math.rsqrt(variance + variance_epsilon)
        if let gain = scale { factor = factor * gain }
        // In TensorFlow's order: a factor and a rise for each channel.
        if let rise = offset { return x * factor + (rise - mean * factor) }
        return x * factor - mean * factor
    }
    /// A number for each channel, the last axis, added.
    public static func bias_add(_ value: some ArrayData, _ bias: some ArrayData) -> Tensor { tf.combined("add", value, bias) }
    public static func embedding_lookup(_ params: some ArrayData, _ ids: some ArrayData) -> Tensor { tf.gather(params, ids) }
}
