/// What a framework's readers expect where tensors meet: the dtype that two dtypes meet in, how whole numbers divide, and the words for shapes that don't fit.
///
/// The op table knows one dtype per operation and numpy's words. A surface names its convention with the operation, so that all of it costs one call.
enum Convention {
    /// Kinds first (bool, whole, floating), the wider within a kind.
    case standard
    /// Floats wide enough for the whole numbers beside them.
    case numpy
    /// No two dtypes: they must be equal. Whole numbers divide towards zero.
    case mxnetND
    /// As standard; a plain fraction beside whole numbers makes them float64.
    case mxnetNP
    /// As standard; a tensor without axes beside one with axes gives way within its kind.
    case torch
    /// No two dtypes: they must be equal. Whole numbers divide as float64, and a plain number must fit the tensor's dtype.
    case tensorflow
    /// As standard, without 64 bits.
    case jax

    static func named(_ name: String) throws -> Convention {
        switch name {
        case "torch": return .torch
        case "mxnet.np": return .mxnetNP
        case "mxnet.nd": return .mxnetND
        case "standard": return .standard
        case "numpy": return .numpy
        case "tensorflow": return .tensorflow
        case "jax": return .jax
        default: throw EngineError.value("unknown promotion rule \(name)")
        }
    }

    /// The rows' parameter i for ties and edges: 1 for half a gradient to each of two equals, and for none where a formula has 0 times infinity.
    var edges: Int { self == .torch || self == .jax ? 1 : 0 }
    var promotes: Bool { self != .mxnetND && self != .tensorflow }

    /// The dtype that two dtypes meet in.
    func common(_ a: DType, _ b: DType) -> DType {
        if a == b { return a }
        if a == .bool { return b }
        if b == .bool { return a }
        if a.isFloating != b.isFloating {
            let (floating, whole) = a.isFloating ? (a, b) : (b, a)
            guard self == .numpy else { return floating }
            return whole.size >= 4 ? .float64 : whole.size == 2 && floating.size == 2 ? .float32 : floating
        }
        if a.size != b.size || a.isFloating {
            let wider = a.size > b.size ? a : b
            let other = a.size > b.size ? b : a
            // float16 with bfloat16; a signed dtype holds every narrower unsigned one, and not the other way round.
            if a.isFloating { return a.size == b.size ? .float32 : wider }
            return wider.isUnsigned && !other.isUnsigned ? signed(wider) : wider
        }
        return signed(a)
    }

    /// The dtype with a sign that holds what the unsigned one of a's size does.
    private func signed(_ a: DType) -> DType {
        switch a.size {
        case 1: .int16
        case 2: .int32
        default: self == .jax ? .int32 : .int64
        }
    }

    /// The same for two tensors.
    func common(_ a: Node, _ b: Node) -> DType {
        if self == .torch && (a.shape.rank == 0) != (b.shape.rank == 0) {
            let (scalar, array) = a.shape.rank == 0 ? (a.dtype, b.dtype) : (b.dtype, a.dtype)
            if scalar.kind <= array.kind { return array }
        }
        return common(a.dtype, b.dtype)
    }

    /// The dtype that an operation is done in whose operands have met in one.
    func working(_ op: Op, _ dtype: DType) -> DType {
        if dtype.isFloating || self == .mxnetND { return dtype }
        if self == .torch && op === Rows.div { return Context.current.defaultDType }
        if op === Rows.div { return self == .numpy || self == .tensorflow && dtype.size >= 4 ? .float64 : .float32 }
        if op.needsFloating { return self == .numpy ? .float64 : .float32 }
        guard op === Rows.pow && dtype == .bool else { return dtype }
        switch self {
        case .numpy: return .int8
        case .jax: return .int32
        default: return .float32
        }
    }

    /// The same beside a plain number, which is weak: it raises the kind, never the width.
    func working(_ op: Op, _ dtype: DType, beside value: Scalar) throws -> DType {
        if dtype.isFloating || self == .mxnetND { return dtype }
        if self == .tensorflow && !value.isInt && op === Rows.div { throw EngineError.type("`x` and `y` must have the same dtype, got tf.\(dtype.name) != tf.float32.") }
        if self == .tensorflow && !value.isInt { throw EngineError.type("Cannot convert \(Text.real(value.double, .float64)) to EagerTensor of dtype \(dtype.name)") }
        if op === Rows.div || op.needsFloating { return working(op, dtype) }
        if !value.isInt && self == .torch { return Context.current.defaultDType }
        if !value.isInt { return self == .numpy || self == .mxnetNP ? .float64 : .float32 }
        return dtype == .bool && self != .tensorflow ? (self == .jax ? .int32 : .int64) : dtype
    }

    /// What a reader is told of shapes that don't fit.
    func mismatch(_ op: Op, _ a: Shape, _ b: Shape) -> EngineError {
        switch self {
        case .standard, .numpy: return Shape.mismatch(a, b)
        case .mxnetND, .mxnetNP:
            return .mxnet("Check failed: l == 1 || r == 1: operands could not be broadcast together with shapes \(Text.list(a.array)) \(Text.list(b.array))")
        case .torch:
            let rank = max(a.rank, b.rank)
            for axis in (0..<rank).reversed() {
                let x = axis < rank - a.rank ? 1 : a[axis - (rank - a.rank)]
                let y = axis < rank - b.rank ? 1 : b[axis - (rank - b.rank)]
                if x != y && x != 1 && y != 1 {
                    return EngineError("RuntimeError", "The size of tensor a (\(x)) must match the size of tensor b (\(y)) at non-singleton dimension \(axis)")
                }
            }
            return Shape.mismatch(a, b)
        case .tensorflow: return refused(op, "Incompatible shapes: \(Text.list(a.array)) vs. \(Text.list(b.array))")
        case .jax:
            if a.rank != b.rank { return .value("Incompatible shapes for broadcasting: shapes=[\(Text.tuple(a.array)), \(Text.tuple(b.array))]") }
            return .type("\(op.told.jax ?? op.name) got incompatible shapes for broadcasting: \(Text.tuple(a.array)), \(Text.tuple(b.array)).")
        }
    }

    /// What PyTorch refuses of Booleans and whole numbers; b is nil for a plain number.
    static func checkWhole(_ op: Op, _ a: DType, _ b: DType?, _ dividesByZero: () throws -> Bool) throws {
        if op === Rows.sub && (a == .bool || b == .bool) && (a == b || b == nil) {
            throw EngineError(
                "RuntimeError",
                b == nil
                    ? "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead."
                    : "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.")
        }
        if op === Rows.floorDivide || op === Rows.mod || op === Rows.fmod, try dividesByZero() { throw EngineError("RuntimeError", "ZeroDivisionError") }
    }

    /// What TensorFlow refuses of Booleans and whole numbers.
    func checkTensorFlow(_ op: Op, _ dtype: DType, _ dividesByZero: () throws -> Bool) throws {
        if dtype == .bool, let name = op.told.tensorflow, [Rows.add, Rows.sub, Rows.div, Rows.pow, Rows.mod, Rows.floorDivide, Rows.maximum, Rows.minimum].contains(where: { $0 === op }) {
            throw EngineError(
                "InvalidArgumentError",
                "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, complex64, "
                    + "complex128\n\t; NodeDef: {{node \(name)}} [Op:\(name)] name: ")
        }
        if op === Rows.floorDivide || op === Rows.mod, try dividesByZero() { throw refused(op, "Integer division by zero") }
    }

    /// An error of one of TensorFlow's kernels.
    func refused(_ op: Op, _ message: String) -> EngineError {
        let name = op.told.tensorflow ?? op.name
        return EngineError("InvalidArgumentError", "{{function_node __wrapped__\(name)_device_/job:localhost/replica:0/task:0/device:CPU:0}} \(message) [Op:\(name)] name: ")
    }

    /// What is told where two dtypes meet that may not.
    func mixed(_ op: Op, _ a: DType, _ b: DType) -> EngineError {
        guard self == .tensorflow else { return Rule.mixed(op, a, b) }
        let name = op.told.tensorflow ?? op.name
        let (x, y) = (Convention.tensorflowDType(a), Convention.tensorflowDType(b))
        return EngineError("InvalidArgumentError", "cannot compute \(name) as input #1(zero-based) was expected to be a \(x) tensor but is a \(y) tensor [Op:\(name)] name: ")
    }

    private static func tensorflowDType(_ dtype: DType) -> String {
        switch dtype {
        case .float32: "float"
        case .float64: "double"
        case .float16: "half"
        default: dtype.name
        }
    }
}

extension DType {
    /// bool, whole, floating.
    fileprivate var kind: Int { self == .bool ? 0 : isFloating ? 2 : 1 }
}

extension Core {
    static func binary(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        let convention = try Convention.named(rule)
        if convention == .torch && !b.dtype.isFloating && !a.dtype.isFloating { try Convention.checkWhole(op, a.dtype, b.dtype) { try ints(b).contains(0) } }
        if convention == .tensorflow && !a.dtype.isFloating && a.dtype == b.dtype {
            try convention.checkTensorFlow(op, a.dtype) { try ints(b).contains(0) }
            if op === Rows.pow, try ints(b).contains(where: { $0 < 0 }) { throw convention.refused(op, "Integers to negative integer powers are not allowed") }
        }
        return try together(a, b, convention, op) { try Build.binary(op, $0, $1, edges: convention.edges) }
    }

    static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor, _ rule: String) throws -> Tensor {
        let convention = try Convention.named(rule)
        guard let first = Shape.broadcast(condition.shape, a.shape) else { throw convention.mismatch(Rows.select, condition.shape, a.shape) }
        guard Shape.broadcast(first, b.shape) != nil else { throw convention.mismatch(Rows.select, first, b.shape) }
        return try select(condition, a, b)
    }

    /// The dtype that two tensors meet in.
    static func common(_ a: Tensor, _ b: Tensor, _ rule: String) throws -> DType { try Convention.named(rule).common(a.node, b.node) }

    static func reduce(_ name: String, _ x: Tensor, _ axes: [Int], keepdims: Bool, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .reduction)
        let node = try x.node
        let sorted = axes.isEmpty ? Array(0..<node.shape.rank) : try node.shape.axes(axes).sorted()
        return Tensor(try Build.reduce(op, node, sorted, keepdims: keepdims, edges: Convention.named(rule).edges))
    }

    static func compare(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .compare)
        let convention = try Convention.named(rule)
        return try together(a, b, convention, op) { try Build.compare(op, .node($0), .node($1), asBool: convention != .mxnetND) }
    }

    static func scalar(_ name: String, _ x: Tensor, _ value: Scalar, _ reversed: Bool, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        let node = try x.node
        let convention = try Convention.named(rule)
        if node.dtype.isFloating { return Tensor(try Build.scalar(op, node, value, reversed: reversed, edges: convention.edges)) }
        if convention == .torch && value.isInt {
            try Convention.checkWhole(op, node.dtype, nil) { try reversed ? ints(x).contains(0) : value.int == 0 }
            if op === Rows.pow && !reversed && value.int < 0 { throw EngineError("RuntimeError", "Integers to negative integer powers are not allowed.") }
        }
        if convention == .tensorflow && !value.isInt && op === Rows.add && !reversed { throw convention.mixed(op, node.dtype, .float32) }
        if convention == .tensorflow && value.isInt {
            try convention.checkTensorFlow(op, node.dtype) { try reversed ? ints(x).contains(0) : value.int == 0 }
            if op === Rows.pow, try reversed ? ints(x).contains(where: { $0 < 0 }) : value.int < 0 { throw convention.refused(op, "Integers to negative integer powers are not allowed") }
        }
        let dtype = try convention.working(op, node.dtype, beside: value)
        return Tensor(try Build.scalar(op, Build.cast(node, dtype), value, reversed: reversed, edges: convention.edges))
    }

    @inline(__always)
    private static func together(_ a: Tensor, _ b: Tensor, _ convention: Convention, _ op: Op, _ body: (Node, Node) throws -> Node) throws -> Tensor {
        var x = try a.node
        var y = try b.node
        if x.dtype != y.dtype || !x.dtype.isFloating {
            if x.dtype != y.dtype && !convention.promotes { throw convention.mixed(op, x.dtype, y.dtype) }
            let dtype = convention.working(op, convention.common(x, y))
            x = try Build.cast(x, dtype)
            y = try Build.cast(y, dtype)
        }
        if x.shape != y.shape && Shape.broadcast(x.shape, y.shape) == nil { throw convention.mismatch(op, x.shape, y.shape) }
        return Tensor(try body(x, y))
    }
}
