import Engine

// The names that TensorFlow gives twice: `tf.exp` is `tf.math.exp`. Operands are tensors, Variables, numbers and lists.

/// The names that `tf` shares with `tf.math`.
public protocol ElementwiseMath {}
extension tf: ElementwiseMath {}
extension tf.math: ElementwiseMath {}

/// TensorFlow's list of the dtypes that functions of real numbers take.
let reals = "bfloat16, half, float, double, complex64, complex128"

extension tf {
    /// A function of the engine that is defined for floating numbers only.
    static func real(_ op: String, _ told: String, _ x: any ArrayData) -> Tensor {
        let core = gathered(x, nil)
        if !Values.isFloating(core) { refuse(told, Values.dtype(core), allowed: reals) }
        return Tensor(Ops.unary(op, core))
    }
    /// A function of the engine for all numbers.
    static func mapped(_ op: String, _ x: any ArrayData) -> Tensor { Tensor(Ops.unary(op, gathered(x, nil))) }
    /// One that moves in steps: TensorFlow gives it no gradient.
    static func stepped(_ op: String, _ x: any ArrayData) -> Tensor {
        let core = gathered(x, nil)
        return Tensor(Values.isFloating(core) ? Ops.stopGradient(Ops.unary(op, core)) : core)
    }
}

extension ElementwiseMath {
    public static func exp(_ x: some ArrayData) -> Tensor { tf.real("exp", "Exp", x) }
    public static func sqrt(_ x: some ArrayData) -> Tensor { tf.real("sqrt", "Sqrt", x) }
    public static func sin(_ x: some ArrayData) -> Tensor { tf.real("sin", "Sin", x) }
    public static func cos(_ x: some ArrayData) -> Tensor { tf.real("cos", "Cos", x) }
    public static func tan(_ x: some ArrayData) -> Tensor { tf.real("tan", "Tan", x) }
    public static func asin(_ x: some ArrayData) -> Tensor { tf.real("arcsin", "Asin", x) }
    public static func acos(_ x: some ArrayData) -> Tensor { tf.real("arccos", "Acos", x) }
    public static func atan(_ x: some ArrayData) -> Tensor { tf.real("arctan", "Atan", x) }
    public static func sinh(_ x: some ArrayData) -> Tensor { tf.real("sinh", "Sinh", x) }
    public static func cosh(_ x: some ArrayData) -> Tensor { tf.real("cosh", "Cosh", x) }
    public static func tanh(_ x: some ArrayData) -> Tensor { tf.real("tanh", "Tanh", x) }
    public static func asinh(_ x: some ArrayData) -> Tensor { tf.real("arcsinh", "Asinh", x) }
    public static func acosh(_ x: some ArrayData) -> Tensor { tf.real("arccosh", "Acosh", x) }
    public static func atanh(_ x: some ArrayData) -> Tensor { tf.real("arctanh", "Atanh", x) }
    public static func sigmoid(_ x: some ArrayData) -> Tensor { tf.real("sigmoid", "Sigmoid", x) }
    public static func abs(_ x: some ArrayData) -> Tensor { tf.mapped("abs", x) }
    public static func sign(_ x: some ArrayData) -> Tensor { tf.mapped("sign", x) }
    public static func square(_ x: some ArrayData) -> Tensor { tf.mapped("square", x) }
    public static func negative(_ x: some ArrayData) -> Tensor {
        let core = tf.gathered(x, nil)
        if Values.dtype(core) == "bool" { refuse("Neg", "bool", allowed: "bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128") }
        return Tensor(Ops.unary("neg", core))
    }
    public static func floor(_ x: some ArrayData) -> Tensor { tf.stepped("floor", x) }
    /// Halves go to the even number.
    public static func round(_ x: some ArrayData) -> Tensor { tf.stepped("rint", x) }

    public static func add(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("add", x, y) }
    public static func subtract(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("sub", x, y) }
    public static func multiply(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("mul", x, y) }
    public static func divide(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("div", x, y) }
    public static func truediv(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("div", x, y) }
    public static func pow(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("pow", x, y) }
    public static func maximum(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("maximum", x, y) }
    public static func minimum(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("minimum", x, y) }
    public static func atan2(_ y: some ArrayData, _ x: some ArrayData) -> Tensor { tf.combined("arctan2", y, x) }
    public static func floordiv(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("floor_divide", x, y) }

    public static func equal(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("equal", x, y) }
    public static func not_equal(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("not_equal", x, y) }
    public static func greater(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("greater", x, y) }
    public static func greater_equal(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("greater_equal", x, y) }
    public static func less(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("less", x, y) }
    public static func less_equal(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.compared("less_equal", x, y) }
    public static func logical_and(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.logical("logical_and", "LogicalAnd", [x, y]) }
    public static func logical_or(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.logical("logical_or", "LogicalOr", [x, y]) }
    public static func logical_not(_ x: some ArrayData) -> Tensor { tf.logical("logical_not", "LogicalNot", [x]) }
    /// The sum of tensors of one shape.
    public static func add_n(_ inputs: [Tensor]) -> Tensor {
        if inputs.isEmpty { Modes.fail("ValueError", "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.") }
        var sum = inputs[0].input
        for (place, tensor) in inputs.enumerated() where place > 0 {
            if tensor.shape != inputs[0].shape {
                refuse(
                    "AddN",
                    "Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: " + tf.bare(Values.shape(inputs[0].core)) + " != input "
                        + place.description + ": " + tf.bare(Values.shape(tensor.core)), of: "AddN_N_" + inputs.count.description)
            }
            sum = Ops.binaryPromoted("add", sum, tensor.input, "tensorflow")
        }
        return Tensor(Ops.copy(sum))
    }
}

extension tf {
    /// Both operands in one dtype: a tensor's own, else what the first one's data say.
    static func pair(_ x: any ArrayData, _ y: any ArrayData) -> [Engine.Tensor] {
        if x is Tensor {
            let a = gathered(x, nil)
            return [a, y is Tensor ? gathered(y, nil) : gathered(y, Values.dtype(a))]
        }
        if y is Tensor {
            let b = gathered(y, nil)
            return [gathered(x, Values.dtype(b)), b]
        }
        let a = gathered(x, nil)
        let b = gathered(y, nil)
        if Values.dtype(a) == Values.dtype(b) { return [a, b] }
        return Values.isFloating(a) || !Values.isFloating(b) ? [a, gathered(y, Values.dtype(a))] : [gathered(x, Values.dtype(b)), b]
    }
    static func combined(_ op: String, _ x: any ArrayData, _ y: any ArrayData) -> Tensor {
        let both = pair(x, y)
        return Tensor(Ops.binaryPromoted(op, both[0], both[1], "tensorflow"))
    }
    /// An operation on truth values alone.
    static func logical(_ op: String, _ told: String, _ operands: [any ArrayData]) -> Tensor {
        let cores = operands.map { gathered($0, nil) }
        for (place, core) in cores.enumerated() where Values.dtype(core) != "bool" {
            refuse(told, input: place, Values.dtype(core), expected: "bool")
        }
        return Tensor(cores.count == 1 ? Ops.unary(op, cores[0]) : Ops.binaryPromoted(op, cores[0], cores[1], "tensorflow"))
    }
    static func compared(_ op: String, _ x: any ArrayData, _ y: any ArrayData) -> Tensor {
        let both = pair(x, y)
        return Tensor(Ops.comparePromoted(op, both[0], both[1], "tensorflow"))
    }
    /// Every element held within the bounds.
    public static func clip_by_value(_ t: some ArrayData, _ clip_value_min: some ArrayData, _ clip_value_max: some ArrayData) -> Tensor {
        let x = gathered(t, nil)
        let high = gathered(clip_value_max, Values.dtype(x))
        let low = gathered(clip_value_min, Values.dtype(x))
        return Tensor(Ops.binaryPromoted("maximum", Ops.binaryPromoted("minimum", x, high, "tensorflow"), low, "tensorflow"))
    }
    public static func clip_by_value(_ t: some ArrayData, clip_value_min: some ArrayData, clip_value_max: some ArrayData) -> Tensor {
        clip_by_value(t, clip_value_min, clip_value_max)
    }
    /// Scaled down to a norm where it is larger.
    public static func clip_by_norm(_ t: some ArrayData, _ clip_norm: Double, axes: (any Dims)? = nil) -> Tensor {
        let x = Tensor(gathered(t, nil))
        let size = sqrt(reduce_sum(x * x, axis: axes, keepdims: true))
        return x * clip_norm / maximum(size, clip_norm)
    }
    /// Scaled down together where their common norm is larger; and that norm.
    public static func clip_by_global_norm(_ t_list: [Tensor], _ clip_norm: Double) -> ([Tensor], Tensor) {
        let size = linalg.global_norm(t_list)
        let scale = clip_norm / maximum(size, clip_norm)
        return (t_list.map { $0 * scale }, size)
    }
}

extension tf.math {
    public static func log(_ x: some ArrayData) -> Tensor { tf.real("log", "Log", x) }
    public static func log1p(_ x: some ArrayData) -> Tensor { tf.real("log1p", "Log1p", x) }
    public static func expm1(_ x: some ArrayData) -> Tensor { tf.real("expm1", "Expm1", x) }
    public static func erf(_ x: some ArrayData) -> Tensor { tf.real("erf", "Erf", x) }
    public static func erfc(_ x: some ArrayData) -> Tensor { tf.real("erfc", "Erfc", x) }
    public static func lgamma(_ x: some ArrayData) -> Tensor { tf.real("lgamma", "Lgamma", x) }
    public static func digamma(_ x: some ArrayData) -> Tensor { tf.real("digamma", "Digamma", x) }
    public static func rsqrt(_ x: some ArrayData) -> Tensor { tf.real("rsqrt", "Rsqrt", x) }
    public static func reciprocal(_ x: some ArrayData) -> Tensor { tf.real("reciprocal", "Reciprocal", x) }
    public static func softplus(_ features: some ArrayData) -> Tensor { tf.real("softrelu", "Softplus", features) }
    public static func log_sigmoid(_ x: some ArrayData) -> Tensor { tf.negative(tf.real("softrelu", "Softplus", tf.negative(x))) }
    public static func softmax(_ logits: some ArrayData, axis: Int = -1) -> Tensor { tf.nn.softmax(logits, axis: axis) }
    public static func log_softmax(_ logits: some ArrayData, axis: Int = -1) -> Tensor { tf.nn.log_softmax(logits, axis: axis) }
    public static func ceil(_ x: some ArrayData) -> Tensor { tf.stepped("ceil", x) }
    public static func rint(_ x: some ArrayData) -> Tensor { tf.stepped("rint", x) }
    public static func is_nan(_ x: some ArrayData) -> Tensor { tf.mapped("isnan", x) }
    public static func is_inf(_ x: some ArrayData) -> Tensor { tf.mapped("isinf", x) }
    public static func is_finite(_ x: some ArrayData) -> Tensor {
        let core = tf.gathered(x, nil)
        return Tensor(Ops.unary("logical_not", Ops.binary("logical_or", Ops.unary("isnan", core), Ops.unary("isinf", core))))
    }

    public static func floormod(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("mod", x, y) }
    public static func mod(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.combined("mod", x, y) }
    public static func logical_xor(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.logical("logical_xor", "LogicalXor", [x, y]) }
    public static func squared_difference(_ x: some ArrayData, _ y: some ArrayData) -> Tensor { tf.square(tf.combined("sub", x, y)) }
    /// x / y, and 0 where y is.
    public static func divide_no_nan(_ x: some ArrayData, _ y: some ArrayData) -> Tensor {
        let both = tf.pair(x, y)
        let isZero = Ops.compareScalar("equal", both[1], 0.0, true)
        let safe = Ops.select(isZero, Make.fullLike(both[1], 1.0), both[1])
        let quotient = Ops.binaryPromoted("div", both[0], safe, "tensorflow")
        return Tensor(Ops.select(isZero, Make.full([], 0.0, Values.dtype(quotient), "cpu(0)"), quotient))
    }
    /// x · y, and 0 where y is, whatever x may be.
    public static func multiply_no_nan(_ x: some ArrayData, _ y: some ArrayData) -> Tensor {
        let both = tf.pair(x, y)
        let product = Ops.binaryPromoted("mul", both[0], both[1], "tensorflow")
        return Tensor(Ops.select(Ops.compareScalar("equal", both[1], 0.0, true), Make.full([], 0.0, Values.dtype(product), "cpu(0)"), product))
    }
    /// x · log(y), and 0 where x is.
    public static func xlogy(_ x: some ArrayData, _ y: some ArrayData) -> Tensor {
        let both = tf.pair(x, y)
        let isZero = Ops.compareScalar("equal", both[0], 0.0, true)
        let safe = Ops.select(isZero, Make.fullLike(both[1], 1.0), both[1])
        return Tensor(Ops.binaryPromoted("mul", both[0], Ops.unary("log", safe), "tensorflow"))
    }
    public static func l2_normalize(_ x: some ArrayData, axis: (any Dims)? = nil, epsilon: Double = 1e-12) -> Tensor { tf.nn.l2_normalize(x, axis: axis, epsilon: epsilon) }
    /// Whether each target is among the k likeliest of its row.
    public static func in_top_k(_ targets: some ArrayData, _ predictions: some ArrayData, _ k: Int) -> Tensor {
        let scores = Tensor(tf.gathered(predictions, nil))
        let chosen = tf.gather(scores, tf.expand_dims(targets, axis: -1), axis: 1, batch_dims: 1)
        return tf.reduce_sum(tf.cast(scores > chosen, tf.int32), axis: 1) < k
    }
    /// The sums of the slices that belong to each number; negative numbers are left out.
    public static func unsorted_segment_sum(_ data: some ArrayData, _ segment_ids: some ArrayData, _ num_segments: Int) -> Tensor {
        let core = tf.gathered(data, nil)
        let ids = tf.gathered(segment_ids, nil)
        if Array(Values.shape(core).prefix(Values.ndim(ids))) != Values.shape(ids) {
            refuse("UnsortedSegmentSum", "data.shape = " + tf.bare(Values.shape(core)) + " does not start with segment_ids.shape = " + tf.bare(Values.shape(ids)))
        }
        let marks = Indexing.oneHot(ids, num_segments, Values.dtype(core))
        let axes = Array(0..<Values.ndim(ids))
        return Tensor(Ops.tensordot(marks, core, axes, axes))
    }
    /// The same for numbers that rise from 0.
    public static func segment_sum(_ data: some ArrayData, _ segment_ids: some ArrayData) -> Tensor {
        let ids = Values.ints(tf.gathered(segment_ids, nil))
        for (place, id) in ids.enumerated() where place > 0 && id < ids[place - 1] { refuse("SegmentSum", "segment ids are not increasing") }
        if let first = ids.first, first < 0 { refuse("SegmentSum", "segment ids must be >= 0") }
        return unsorted_segment_sum(data, segment_ids, (ids.last ?? -1) + 1)
    }
    /// A polynomial with the coefficients from the highest power down.
    public static func polyval(_ coeffs: [any ArrayData], _ x: some ArrayData) -> Tensor {
        var value = tf.zeros_like(x)
        for coefficient in coeffs { value = tf.combined("add", tf.combined("mul", value, x), coefficient) }
        return value
    }
}
