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

    static func named(_ name: String) throws -> Convention {
        switch name {
        case "mxnet.np": return .mxnetNP
        case "mxnet.nd": return .mxnetND
        case "standard": return .standard
        case "numpy": return .numpy
        default: throw EngineError.value("unknown promotion rule \(name)")
        }
    }

    var promotes: Bool { self != .mxnetND }

    /// The dtype that an operation of two dtypes is done in.
    func common(_ a: DType, _ b: DType) -> DType { DType.promoted(a, b, numpy: self == .numpy) }

    /// The dtype that an operation is done in whose operands have met in one: numpy's division of whole numbers has a fraction.
    func working(_ op: Op, _ dtype: DType) -> DType {
        if dtype.isFloating || !promotes { return dtype }
        if op === Rows.div { return self == .numpy && dtype.size >= 4 ? .float64 : .float32 }
        return op === Rows.pow && dtype == .bool ? (self == .numpy ? .int8 : .float32) : dtype
    }

    /// The same beside a plain number.
    func working(_ op: Op, _ dtype: DType, beside value: Scalar) -> DType {
        if dtype.isFloating || !promotes { return dtype }
        if op === Rows.div { return working(op, dtype) }
        if !value.isInt { return self == .standard ? .float32 : .float64 }
        return dtype == .bool ? .int64 : dtype
    }

    /// What a reader is told of shapes that don't fit.
    func mismatch(_ a: Shape, _ b: Shape) -> EngineError {
        switch self {
        case .standard, .numpy: Shape.mismatch(a, b)
        case .mxnetND, .mxnetNP:
            EngineError.mxnet("Check failed: l == 1 || r == 1: operands could not be broadcast together with shapes \(Text.list(a.array)) \(Text.list(b.array))")
        }
    }
}

extension Core {
    static func binary(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        let convention = try Convention.named(rule)
        return try together(a, b, convention, op) { try Build.binary(op, $0, $1) }
    }

    static func compare(_ name: String, _ a: Tensor, _ b: Tensor, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .compare)
        let convention = try Convention.named(rule)
        return try together(a, b, convention, op) { try Build.compare(op, .node($0), .node($1), asBool: convention != .mxnetND) }
    }

    static func scalar(_ name: String, _ x: Tensor, _ value: Scalar, _ reversed: Bool, _ rule: String) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        let node = try x.node
        if node.dtype.isFloating { return Tensor(try Build.scalar(op, node, value, reversed: reversed)) }
        let dtype = try Convention.named(rule).working(op, node.dtype, beside: value)
        return Tensor(try Build.scalar(op, Build.cast(node, dtype), value, reversed: reversed))
    }

    @inline(__always)
    private static func together(_ a: Tensor, _ b: Tensor, _ convention: Convention, _ op: Op, _ body: (Node, Node) throws -> Node) throws -> Tensor {
        var x = try a.node
        var y = try b.node
        if x.dtype != y.dtype || !x.dtype.isFloating {
            if x.dtype != y.dtype && !convention.promotes { throw Rule.mixed(op, x.dtype, y.dtype) }
            let dtype = convention.working(op, convention.common(x.dtype, y.dtype))
            x = try Build.cast(x, dtype)
            y = try Build.cast(y, dtype)
        }
        if x.shape != y.shape && Shape.broadcast(x.shape, y.shape) == nil { throw convention.mismatch(x.shape, y.shape) }
        return Tensor(try body(x, y))
    }
}
