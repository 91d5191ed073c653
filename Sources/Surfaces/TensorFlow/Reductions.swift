import Engine

extension tf {
    /// The axes told, or none for all of them. TensorFlow's error where there is no such axis.
    static func axes(_ told: String, _ core: Engine.Tensor, _ axis: (any Dims)?) -> [Int] {
        let rank = Values.ndim(core)
        guard let axes = axis?._sizes else { return [] }
        for axis in axes {
            if axis >= rank || axis < 0 - rank {
                refuse(told, "Invalid reduction dimension (" + axis.description + " for input with " + rank.description + " dimension(s)")
            }
        }
        let front = axes.map { $0 < 0 ? $0 + rank : $0 }
        for (place, axis) in front.enumerated() where front.firstIndex(of: axis) != place {
            refuse(told, "Invalid reduction arguments: Axes contains duplicate dimension: " + axis.description)
        }
        return axes
    }
    static func reduced(_ op: String, _ told: String, _ x: any ArrayData, _ axis: (any Dims)?, _ keepdims: Bool) -> Tensor {
        let core = gathered(x, nil)
        if Values.dtype(core) == "bool" {
            let ordered = "float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8, quint8, qint32, qint16, quint16"
            let summed = "float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, complex128, half, uint32, uint64"
            refuse(told, "bool", allowed: op == "max" || op == "min" ? ordered : summed)
        }
        let axes = axes(told, core, axis)
        // An empty list of axes leaves everything as it is.
        if axis != nil && axes.isEmpty { return Tensor(Ops.copy(core)) }
        if op == "mean" && !Values.isFloating(core) {
            let sum = Ops.reduce("sum", core, axes, keepdims)
            let count = Values.size(core) / (Values.size(sum) == 0 ? 1 : Values.size(sum))
            return Tensor(Ops.scalarInt("div", sum, count, false))
        }
        return Tensor(Ops.reducePromoted(op, core, axes, keepdims, "jax"))
    }
    static func tested(_ op: String, _ told: String, _ x: any ArrayData, _ axis: (any Dims)?, _ keepdims: Bool) -> Tensor {
        let core = gathered(x, nil)
        if Values.dtype(core) != "bool" {
            refuse(told, input: 0, Values.dtype(core), expected: "bool")
        }
        let axes = axes(told, core, axis)
        return Tensor(Ops.reduce(op, core, axes, keepdims))
    }
    static func place(_ op: String, _ told: String, _ x: any ArrayData, _ axis: Int, _ output_type: DType) -> Tensor {
        let core = gathered(x, nil)
        let rank = Values.ndim(core)
        if axis >= rank || axis < 0 - rank {
            refuse(told, "Expected dimension in the range [" + (0 - rank).description + ", " + rank.description + "), but got " + axis.description)
        }
        return Tensor(Ops.argReduce(op, core, axis, false, output_type.name))
    }
    /// Sums or products up to each place, up to but without it (exclusive), from the other end (reverse).
    static func running(_ x: any ArrayData, _ axis: Int, _ exclusive: Bool, _ reverse: Bool, _ product: Bool) -> Tensor {
        var core = gathered(x, nil)
        let rank = Values.ndim(core)
        if axis >= rank || axis < 0 - rank {
            refuse(product ? "Cumprod" : "Cumsum", "ScanOp: Expected scan axis in the range [" + (0 - rank).description + ", " + rank.description + "), but got " + axis.description)
        }
        let at = axis < 0 ? axis + rank : axis
        if reverse { core = Shapes.flip(core, [at]) }
        if exclusive {
            var sizes = Values.shape(core)
            let length = sizes[at]
            sizes[at] = 1
            let front = Make.full(sizes, product ? 1.0 : 0.0, Values.dtype(core), "cpu(0)")
            var items: [Int] = []
            for axis in 0..<rank { items += [1, Int.min, axis == at ? length : Int.min, 1] }
            core = Indexing.get(Shapes.concat([front, core], at), items, [])
        }
        core = product ? Ops.cumprod(core, at) : Ops.cumsum(core, at)
        return Tensor(reverse ? Shapes.flip(core, [at]) : core)
    }
}

extension ElementwiseMath {
    public static func reduce_sum(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.reduced("sum", "Sum", input, axis, keepdims) }
    public static func reduce_sum(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.reduced("sum", "Sum", input, axis, keepdims) }
    public static func reduce_mean(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.reduced("mean", "Mean", input, axis, keepdims) }
    public static func reduce_mean(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.reduced("mean", "Mean", input, axis, keepdims) }
    public static func reduce_max(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.reduced("max", "Max", input, axis, keepdims) }
    public static func reduce_max(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.reduced("max", "Max", input, axis, keepdims) }
    public static func reduce_min(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.reduced("min", "Min", input, axis, keepdims) }
    public static func reduce_min(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.reduced("min", "Min", input, axis, keepdims) }
    public static func reduce_prod(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.reduced("prod", "Prod", input, axis, keepdims) }
    public static func reduce_prod(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.reduced("prod", "Prod", input, axis, keepdims) }
    public static func reduce_all(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.tested("all", "All", input, axis, keepdims) }
    public static func reduce_all(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.tested("all", "All", input, axis, keepdims) }
    public static func reduce_any(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { tf.tested("any", "Any", input, axis, keepdims) }
    public static func reduce_any(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { tf.tested("any", "Any", input, axis, keepdims) }
    public static func reduce_logsumexp(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor {
        let core = tf.gathered(input, nil)
        if !Values.isFloating(core) { refuse("Exp", Values.dtype(core), allowed: reals) }
        return Tensor(Ops.logSumExp(core, tf.axes("Max", core, axis), keepdims))
    }

    public static func cumsum(_ x: some ArrayData, axis: Int = 0, exclusive: Bool = false, reverse: Bool = false) -> Tensor { tf.running(x, axis, exclusive, reverse, false) }
    public static func cumsum(_ x: some ArrayData, _ axis: Int) -> Tensor { tf.running(x, axis, false, false, false) }
    public static func argmax(_ input: some ArrayData, axis: Int = 0, output_type: DType = tf.int64) -> Tensor { tf.place("argmax", "ArgMax", input, axis, output_type) }
    public static func argmax(_ input: some ArrayData, _ axis: Int) -> Tensor { tf.place("argmax", "ArgMax", input, axis, tf.int64) }
    public static func argmin(_ input: some ArrayData, axis: Int = 0, output_type: DType = tf.int64) -> Tensor { tf.place("argmin", "ArgMin", input, axis, output_type) }
    public static func argmin(_ input: some ArrayData, _ axis: Int) -> Tensor { tf.place("argmin", "ArgMin", input, axis, tf.int64) }
}

extension tf.math {
    static func spread(_ input: any ArrayData, _ axis: (any Dims)?, _ keepdims: Bool, _ root: Bool) -> Tensor {
        let core = tf.gathered(input, nil)
        if !Values.isFloating(core) { Modes.fail("TypeError", "Input must be either real or complex. Received integer type <dtype: '" + Values.dtype(core) + "'>.") }
        return Tensor(Ops.variance(core, tf.axes("Mean", core, axis), keepdims, 0.0, root))
    }
    public static func reduce_std(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { spread(input, axis, keepdims, true) }
    public static func reduce_variance(_ input: some ArrayData, _ axis: any Dims, keepdims: Bool = false) -> Tensor { spread(input, axis, keepdims, false) }
    public static func reduce_std(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { spread(input, axis, keepdims, true) }
    public static func reduce_variance(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor { spread(input, axis, keepdims, false) }
    public static func reduce_euclidean_norm(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor {
        tf.reduced("norm", "EuclideanNorm", input, axis, keepdims)
    }
    public static func cumprod(_ x: some ArrayData, axis: Int = 0, exclusive: Bool = false, reverse: Bool = false) -> Tensor { tf.running(x, axis, exclusive, reverse, true) }
    public static func count_nonzero(_ input: some ArrayData, axis: (any Dims)? = nil, keepdims: Bool = false, dtype: DType = tf.int64) -> Tensor {
        let core = tf.gathered(input, nil)
        let marks = Ops.cast(Ops.compareScalar("not_equal", core, 0.0, true), dtype.name)
        return tf.reduced("sum", "Sum", Tensor(marks), axis, keepdims)
    }
    /// How often each of 0, 1, … comes.
    public static func bincount(_ arr: some ArrayData, minlength: Int = 0) -> Tensor {
        Tensor(Ops.cast(Order.bincount(tf.gathered(arr, nil), [], minlength), "int32"))
    }
    /// Rows count the labels, columns what was predicted of them.
    public static func confusion_matrix(_ labels: some ArrayData, _ predictions: some ArrayData, num_classes: Int? = nil) -> Tensor {
        let truth = tf.gathered(labels, nil)
        let guess = tf.gathered(predictions, nil)
        if Values.shape(truth) != Values.shape(guess) { Modes.fail("ValueError", "Shapes " + Show.tuple(Values.shape(guess)) + " and " + Show.tuple(Values.shape(truth)) + " are incompatible") }
        let most = Values.size(truth) == 0 ? 0 : 1 + Values.int(Ops.binary("maximum", Ops.reduce("max", truth, [], false), Ops.reduce("max", guess, [], false)))
        let n = num_classes ?? most
        let places = Ops.binary("add", Ops.scalarInt("mul", Ops.cast(truth, "int64"), n, false), Ops.cast(guess, "int64"))
        return Tensor(Ops.cast(Shapes.reshape(Order.bincount(places, [], n * n), [n, n]), "int32"))
    }
    /// The k largest of the last axis in order, and their places.
    public static func top_k(_ input: some ArrayData, k: Int = 1, sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        let core = tf.gathered(input, nil)
        let sizes = Values.shape(core)
        if sizes.isEmpty { refuse("TopKV2", "input must be >= 1-D, got shape []") }
        if k < 0 { refuse("TopKV2", "Need k >= 0, got " + k.description) }
        if k > sizes[sizes.count - 1] { refuse("TopKV2", "input must have at least k columns. Had " + sizes[sizes.count - 1].description + ", needed " + k.description) }
        let found = Order.topk(core, k, -1, true)
        return (Tensor(found[0]), Tensor(Ops.cast(found[1], "int32")))
    }
    public static func top_k(_ input: some ArrayData, _ k: Int) -> (values: Tensor, indices: Tensor) { top_k(input, k: k) }
}
