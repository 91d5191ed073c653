extension Core {
    private static func sorted(_ axes: [Int], _ shape: Shape) throws -> [Int] { axes.isEmpty ? Array(0..<shape.rank) : try shape.axes(axes).sorted() }

    static func logSumExp(_ x: Tensor, _ axes: [Int], keepdims: Bool) throws -> Tensor {
        let node = try x.node
        let axes = try sorted(axes, node.shape)
        var kept = node.shape
        for axis in axes { kept[axis] = 1 }
        var shift = try Build.full(kept, 0, node.dtype)
        if node.shape.count > 0 {
            // Taken off before exp and added again; an infinite one would make NaN of it.
            let most = try Build.unary(Rows.stop, Build.reduce(OpTable.row("max"), node, axes, keepdims: true))
            let isFinite = try Build.compare("equal", .node(Build.scalar(Rows.mul, most, Scalar(0))), .scalar(Scalar(0)), asBool: true)
            shift = try Build.select(isFinite, most, shift)
        }
        let sum = try Build.reduce(Rows.sum, Build.unary("exp", node - shift), axes, keepdims: true)
        let result = try Build.unary("log", sum) + shift
        return Tensor(keepdims ? result : try Build.reshape(result, without(axes, node.shape)))
    }

    private static func without(_ axes: [Int], _ shape: Shape) -> Shape {
        var result = Shape()
        for axis in 0..<shape.rank where !axes.contains(axis) { result.append(shape[axis]) }
        return result
    }

    static func variance(_ x: Tensor, _ axes: [Int], keepdims: Bool, _ correction: Double, root: Bool) throws -> Tensor {
        let node = try x.node
        let axes = try sorted(axes, node.shape)
        let count = axes.reduce(1) { $0 * node.shape[$1] }
        let distance = try node - Build.reduce(OpTable.row("mean"), node, axes, keepdims: true)
        let squares = try Build.reduce(Rows.sum, Build.unary("square", distance), axes, keepdims: keepdims)
        let variance = try squares / max(0, Double(count) - correction)
        return Tensor(root ? try rootOrZero(variance) : variance)
    }

    /// The square root, with the gradient 0 at 0.
    private static func rootOrZero(_ x: Node) throws -> Node {
        guard x.isRecorded else { return try Build.unary("sqrt", x) }
        let isZero = try Build.compare("equal", .node(x), .scalar(Scalar(0)), asBool: true)
        let root = try Build.unary("sqrt", Build.select(isZero, Build.full(Shape(), 1, x.dtype), x))
        return try Build.select(isZero, Build.full(Shape(), 0, x.dtype), root)
    }

    static func vectorNorm(_ x: Tensor, _ p: Double, _ axes: [Int], keepdims: Bool) throws -> Tensor {
        let node = try x.node
        let axes = try sorted(axes, node.shape)
        if p == 2 { return Tensor(try Build.reduce(OpTable.row("norm"), node, axes, keepdims: keepdims, edges: 1)) }
        if p == 0 {
            return Tensor(try Build.reduce(Rows.sum, Build.compare("not_equal", .node(node), .scalar(Scalar(0)), asBool: false), axes, keepdims: keepdims))
        }
        let sizes = try Build.unary("abs", node)
        if p == 1 { return Tensor(try Build.reduce(Rows.sum, sizes, axes, keepdims: keepdims)) }
        if p.isInfinite { return Tensor(try Build.reduce(OpTable.row(p > 0 ? "max" : "min"), sizes, axes, keepdims: keepdims, edges: 1)) }
        let zero = try Build.full(Shape(), 0, node.dtype)
        let one = try Build.full(Shape(), 1, node.dtype)
        func isZero(_ x: Node) throws -> Node { try Build.compare("equal", .node(x), .scalar(Scalar(0)), asBool: true) }
        // Where a slope is infinite at 0 the gradient there is 0.
        var powers: Node
        if p < 1 {
            let none = try isZero(node)
            powers = try Build.scalar(Rows.pow, Build.select(none, one, sizes), Scalar(p))
            powers = try Build.select(none, p < 0 ? Build.full(Shape(), .infinity, node.dtype) : zero, powers)
        } else {
            powers = try Build.scalar(Rows.pow, sizes, Scalar(p), edges: 1)
        }
        let sum = try Build.reduce(Rows.sum, powers, axes, keepdims: keepdims)
        guard p > 0 else { return Tensor(try Build.scalar(Rows.pow, sum, Scalar(1 / p))) }
        let none = try isZero(sum)
        return Tensor(try Build.select(none, zero, Build.scalar(Rows.pow, Build.select(none, one, sum), Scalar(1 / p))))
    }

    static func cumprod(_ x: Tensor, _ axis: Int) throws -> Tensor {
        let node = try x.node
        if node.shape.rank == 0 { return Tensor(node) }
        var arguments = Arguments(node)
        arguments.i = try node.shape.axis(axis)
        return Tensor(try Evaluator.make(Rows.cumprod, arguments))
    }

    static func setDefaultDType(_ dtype: DType) throws {
        guard dtype.isFloating else { throw EngineError.type("only floating-point types are supported as the default type") }
        Context.current.defaultDType = dtype
    }

    static func triangle(_ x: Tensor, _ k: Int, upper: Bool) throws -> Tensor {
        let node = try x.node
        guard node.shape.rank >= 2 else { throw EngineError("RuntimeError", "a triangle needs at least 2 axes, not \(node.shape.rank)") }
        let rows = node.shape[node.shape.rank - 2]
        let columns = node.shape[node.shape.rank - 1]
        let row = try Build.reshape(Build.arange(rows, .int64), Shape([rows, 1]))
        let column = try Build.arange(columns, .int64)
        let inside = try Build.compare(upper ? "greater_equal" : "less_equal", .node(column - row), .scalar(Scalar(k)), asBool: true)
        return Tensor(try Build.select(inside, node, Build.full(Shape(), 0, node.dtype)))
    }

    static func diagonalMatrix(_ x: Tensor, _ k: Int) throws -> Tensor {
        let node = try x.node
        guard node.shape.rank == 1 else { throw EngineError("RuntimeError", "a diagonal is a vector, not a tensor of \(node.shape.rank) axes") }
        guard k.magnitude < 1 << 31 else { throw EngineError("MemoryError", "a matrix with its diagonal at \(k) is too large") }
        let size = node.shape[0] + Int(k.magnitude)
        let base = try Build.full(Shape([size, size]), 0, node.dtype)
        return Tensor(try Build.scatter(base, node, k < 0 ? -k * size : k, [size + 1]))
    }
}
