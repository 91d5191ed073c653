extension Core {
    /// Functions of one tensor that are composed of elementary rows: name, and the numbers that it takes.
    ///
    /// Where a branch could overflow that isn't taken, its argument is held within bounds first: a select's other branch has the cotangent 0, and 0 times infinity is NaN.
    static func activation(_ name: String, _ x: Tensor, _ numbers: [Double]) throws -> Tensor {
        let node = try x.node
        guard node.dtype.isFloating else { throw EngineError.runtime("\"\(name)\" not implemented for '\(node.dtype.name)'") }
        func number(_ at: Int) throws -> Double {
            guard at < numbers.count else { throw EngineError.value("\(name) takes more than \(numbers.count) numbers") }
            return numbers[at]
        }
        return Tensor(try activated(name, node, number))
    }

    private static func activated(_ name: String, _ x: Node, _ number: (Int) throws -> Double) throws -> Node {
        switch name {
        case "gelu": return try x * 0.5 * (Build.unary("erf", x * 0.7071067811865476) + 1)
        case "gelu_tanh":
            let inner = try (x + Build.unary("square", x) * x * 0.044715) * 0.7978845608028654
            return try x * 0.5 * (Build.unary("tanh", inner) + 1)
        case "silu": return try x * Build.unary("sigmoid", x)
        case "mish": return try x * Build.unary("tanh", Build.unary("softrelu", x))
        case "softplus":
            let (beta, threshold) = (try number(0), try number(1))
            let scaled = try x * beta
            return try Build.select(above(scaled, threshold), x, Build.unary("softrelu", scaled) / beta)
        case "logsigmoid": return try -Build.unary("softrelu", -x)
        case "leaky_relu": return try Build.select(above(x, 0), x, x * number(0))
        case "elu":
            // alpha, scale, and the scale of what is raised.
            let (alpha, scale, inner) = (try number(0), try number(1), try number(2))
            let low = try Build.unary("expm1", Build.scalar(Rows.minimum, x, Scalar(0)) * inner) * (alpha * scale)
            return try Build.select(above(x, 0), x * scale, low)
        case "hardtanh": return try held(x, number(0), number(1))
        case "hardsigmoid": return try held(x + 3, 0, 6) / 6
        case "hardswish": return try x * held(x + 3, 0, 6) / 6
        case "softsign": return try x / (Build.unary("abs", x) + 1)
        case "tanhshrink": return try x - Build.unary("tanh", x)
        case "softshrink":
            let edge = try number(0)
            let zero = try Build.full(x.shape, 0, x.dtype)
            let below = try Build.compare("less", .node(x), .scalar(Scalar(-edge)), asBool: true)
            return try Build.select(above(x, edge), x + -edge, Build.select(below, x + edge, zero))
        case "hardshrink":
            let edge = try number(0)
            let inside = try Build.compare("less_equal", .node(Build.unary("abs", x)), .scalar(Scalar(edge)), asBool: true)
            return try Build.select(inside, Build.full(x.shape, 0, x.dtype), x)
        case "threshold": return try Build.select(above(x, number(0)), x, Build.full(x.shape, number(1), x.dtype))
        default: throw EngineError("NotImplementedError", "there is no activation called \(name)")
        }
    }

    private static func above(_ x: Node, _ edge: Double) throws -> Node { try Build.compare("greater", .node(x), .scalar(Scalar(edge)), asBool: true) }

    /// x within low and high; no gradient at or beyond them.
    private static func held(_ x: Node, _ low: Double, _ high: Double) throws -> Node {
        let below = try Build.compare("less_equal", .node(x), .scalar(Scalar(low)), asBool: true)
        let beyond = try Build.compare("greater_equal", .node(x), .scalar(Scalar(high)), asBool: true)
        return try Build.select(below, Build.full(x.shape, low, x.dtype), Build.select(beyond, Build.full(x.shape, high, x.dtype), x))
    }

    /// x above 0, x times the weight below: one weight, or one for each channel (axis 1).
    static func prelu(_ x: Tensor, _ weight: Tensor) throws -> Tensor {
        let node = try x.node
        let slope = try weight.node
        let channels = node.shape.rank > 1 ? node.shape[1] : 1
        guard slope.shape.count == 1 || slope.shape.rank == 1 && slope.shape[0] == channels else {
            throw EngineError.runtime("Mismatch of parameter numbers and input channel size. Found parameter numbers = \(slope.shape.count) and channel size = \(channels).")
        }
        var shape = Shape()
        for axis in 0..<max(1, node.shape.rank) { shape.append(axis == 1 || node.shape.rank < 2 && axis == 0 ? slope.shape.count : 1) }
        let spread = try Build.reshape(slope, node.shape.rank == 0 ? Shape() : shape)
        return Tensor(try Build.select(above(node, 0), node, node * spread))
    }
}
