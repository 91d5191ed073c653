/// What the border's functions do, and may throw.
enum Core {
    /// What stands for a result after an error.
    static func placeholder() -> Tensor {
        Tensor(Node(Rows.full, Arguments(), Shape(), .float32))
    }

    static func unary(_ name: String, _ x: Tensor) throws -> Tensor {
        let op = try OpTable.find(name, .unary)
        return Tensor(try unary(op, x.node))
    }

    /// Whole numbers go into functions of real numbers as float32.
    private static func unary(_ op: Op, _ x: Node) throws -> Node {
        if !x.dtype.isFloating && op.needsFloating { return try Build.unary(op, Build.cast(x, .float32)) }
        return try Build.unary(op, x)
    }

    static func binary(_ name: String, _ a: Tensor, _ b: Tensor) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        return Tensor(try Build.binary(op, operand(op, a), operand(op, b)))
    }

    /// Whole numbers go into functions of real numbers as float32.
    private static func operand(_ op: Op, _ x: Tensor) throws -> Node {
        let node = try x.node
        return !node.dtype.isFloating && op.needsFloating ? try Build.cast(node, .float32) : node
    }

    static func scalar(_ name: String, _ x: Tensor, _ value: Scalar, _ reversed: Bool) throws -> Tensor {
        let op = try OpTable.find(name, .binary)
        return Tensor(try Build.scalar(op, operand(op, x), value, reversed: reversed))
    }

    static func compare(_ name: String, _ a: Tensor, _ b: Tensor, _ asBool: Bool) throws -> Tensor {
        let op = try OpTable.find(name, .compare)
        return Tensor(try Build.compare(op, .node(a.node), .node(b.node), asBool: asBool))
    }

    /// A fraction is compared with whole numbers as it is, not cut.
    static func compareScalar(_ name: String, _ x: Tensor, _ value: Scalar, _ asBool: Bool) throws -> Tensor {
        let op = try OpTable.find(name, .compare)
        let node = try x.node
        if !node.dtype.isFloating && (!value.isWhole || node.dtype == .bool || node.dtype.size < 4) {
            let result = try Build.compare(op, .node(Build.cast(node, .float64)), .scalar(value), asBool: true)
            return Tensor(try Build.cast(result, asBool ? .bool : node.dtype))
        }
        return Tensor(try Build.compare(op, .node(node), .scalar(value), asBool: asBool))
    }

    static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) throws -> Tensor {
        Tensor(try Build.select(asBool(condition.node), a.node, b.node))
    }

    static func asBool(_ x: Node) throws -> Node { try Build.cast(x, .bool) }

    static func clip(_ x: Tensor, _ low: Double, _ high: Double) throws -> Tensor {
        let raised = try Build.scalar(Rows.maximum, x.node, Scalar(low))
        return Tensor(try Build.scalar(Rows.minimum, raised, Scalar(high)))
    }

    static func cast(_ x: Tensor, _ dtype: DType) throws -> Tensor {
        let node = try x.node
        return Tensor(try node.dtype == dtype ? Build.unary(Rows.identity, node) : Build.cast(node, dtype))
    }

    static func copy(_ x: Tensor) throws -> Tensor { Tensor(try Build.unary(Rows.identity, x.node)) }

    static func stopGradient(_ x: Tensor) throws -> Tensor { Tensor(try Build.unary(Rows.stop, x.node)) }

    static func promoted(_ a: String, _ b: String, _ rule: String) throws -> String {
        try Convention.named(rule).common(DType.named(a), DType.named(b)).name
    }
}

extension Op {
    /// A function of real numbers: its dtype rule refuses whole ones.
    var needsFloating: Bool { (try? dtype(self, Op.wholeProbe)) == nil }

    private static let wholeProbe = Arguments(Node(Rows.constant, Arguments(), Shape(), .int64))
}
