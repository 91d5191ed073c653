/// Builds nodes from nodes: the words in which gradient rules and composed operations are written.
enum Build {
    static func unary(_ name: String, _ x: Node) throws -> Node { try unary(OpTable.row(name), x) }

    static func unary(_ op: Op, _ x: Node) throws -> Node { try Evaluator.make(op, Arguments(x)) }

    @inline(__always)
    static func binary(_ op: Op, _ a: Node, _ b: Node) throws -> Node { try Evaluator.make(op, Arguments(a, b)) }

    /// The same with the row's parameter i, which settles ties and edges.
    static func binary(_ op: Op, _ a: Node, _ b: Node, edges: Int) throws -> Node {
        var arguments = Arguments(a, b)
        arguments.i = edges
        return try Evaluator.make(op, arguments)
    }

    static func scalar(_ op: Op, _ x: Node, _ value: Scalar, reversed: Bool = false, edges: Int = 0) throws -> Node {
        var arguments = Arguments(x)
        arguments.i = edges
        arguments.scalar = value
        arguments.place = reversed ? .left : .right
        return try Evaluator.make(op, arguments)
    }

    static func binary(_ op: Op, _ a: Operand, _ b: Operand, edges: Int = 0) throws -> Node {
        switch (a, b) {
        case (.node(let a), .node(let b)): try binary(op, a, b, edges: edges)
        case (.node(let a), .scalar(let b)): try scalar(op, a, b, edges: edges)
        case (.scalar(let a), .node(let b)): try scalar(op, b, a, reversed: true, edges: edges)
        case (.scalar, .scalar): throw EngineError.value("\(op.name) of two plain numbers")
        }
    }

    /// Comparisons: flag says bool rather than the operands' dtype.
    static func compare(_ name: String, _ a: Operand, _ b: Operand, asBool: Bool) throws -> Node { try compare(OpTable.row(name), a, b, asBool: asBool) }

    static func compare(_ op: Op, _ a: Operand, _ b: Operand, asBool: Bool) throws -> Node {
        var arguments: Arguments
        switch (a, b) {
        case (.node(let a), .node(let b)): arguments = Arguments(a, b)
        case (.node(let a), .scalar(let b)):
            arguments = Arguments(a)
            (arguments.scalar, arguments.place) = (b, .right)
        case (.scalar(let a), .node(let b)):
            arguments = Arguments(b)
            (arguments.scalar, arguments.place) = (a, .left)
        case (.scalar, .scalar): throw EngineError.value("\(op.name) of two plain numbers")
        }
        arguments.flag = asBool
        return try Evaluator.make(op, arguments)
    }

    static func full(_ shape: Shape, _ value: Double, _ dtype: DType) throws -> Node { try full(shape, Scalar(value), dtype) }

    static func full(_ shape: Shape, _ value: Scalar, _ dtype: DType) throws -> Node {
        var arguments = Arguments()
        arguments.scalar = value
        return try Evaluator.make(Rows.full, arguments, shape, dtype)
    }

    static func cast(_ x: Node, _ dtype: DType) throws -> Node {
        if x.dtype == dtype { return x }
        return try Evaluator.make(Rows.cast, Arguments(x), x.shape, dtype)
    }

    static func reshape(_ x: Node, _ shape: Shape) throws -> Node {
        if x.shape == shape { return x }
        return try Evaluator.make(Rows.reshape, Arguments(x), shape, x.dtype)
    }

    static func transpose(_ x: Node, _ axes: [Int]) throws -> Node {
        var arguments = Arguments(x)
        arguments.list = axes
        return try Evaluator.make(Rows.transpose, arguments)
    }

    static func broadcast(_ x: Node, _ shape: Shape) throws -> Node {
        if x.shape == shape { return x }
        return try Evaluator.make(Rows.broadcastTo, Arguments(x), shape, x.dtype)
    }

    static func select(_ condition: Node, _ a: Node, _ b: Node) throws -> Node {
        var arguments = Arguments(condition, a)
        arguments.more = [b]
        return try Evaluator.make(Rows.select, arguments)
    }

    /// Reduces over axes, which are sorted and from the front.
    static func reduce(_ op: Op, _ x: Node, _ axes: [Int], keepdims: Bool, edges: Int = 0) throws -> Node {
        var arguments = Arguments(x)
        arguments.i = edges
        arguments.list = axes
        arguments.flag = keepdims
        return try Evaluator.make(op, arguments)
    }

    /// Sums what broadcasting had repeated, back to the shape.
    static func sum(_ x: Node, to shape: Shape) throws -> Node {
        if x.shape == shape { return x }
        let missing = x.shape.rank - shape.rank
        var axes: [Int] = []
        for axis in 0..<x.shape.rank where axis < missing || shape[axis - missing] == 1 && x.shape[axis] != 1 { axes.append(axis) }
        let sum = axes.isEmpty ? x : try reduce(Rows.sum, x, axes, keepdims: true)
        return try reshape(sum, shape)
    }

    /// A reduction's result (or its cotangent) with the reduced axes as 1, spread over the shape it came from.
    static func spread(_ reduced: Node, _ axes: [Int], over shape: Shape) throws -> Node {
        var kept = shape
        for axis in axes { kept[axis] = 1 }
        return try broadcast(reshape(reduced, kept), shape)
    }

    static func concat(_ parts: [Node], _ axis: Int) throws -> Node {
        var arguments = Arguments()
        arguments.more = parts
        arguments.i = axis
        return try Evaluator.make(Rows.concat, arguments)
    }

    /// The part of x that lies at an offset with strides, in elements of its row order.
    static func strided(_ x: Node, _ shape: Shape, _ offset: Int, _ strides: Shape) throws -> Node {
        let part = View(shape: shape, offset: offset, strides: strides)
        var arguments = Arguments(x)
        arguments.i = offset
        arguments.list = strides.array
        return try Evaluator.make(part.isContiguous ? Rows.part : Rows.strided, arguments, shape, x.dtype)
    }

    /// base with another value in that part.
    static func scatter(_ base: Node, _ value: Node, _ offset: Int, _ strides: [Int]) throws -> Node {
        var arguments = Arguments(base, value)
        arguments.i = offset
        arguments.list = strides
        return try Evaluator.make(Rows.scatter, arguments, base.shape, base.dtype)
    }

    static func take(_ x: Node, _ index: Node, _ axis: Int) throws -> Node {
        var arguments = Arguments(x, index)
        arguments.i = axis
        return try Evaluator.make(Rows.take, arguments)
    }

    static func matmul(_ a: Node, _ b: Node, _ transposeA: Bool, _ transposeB: Bool) throws -> Node {
        var arguments = Arguments(a, b)
        arguments.i = (transposeA ? 1 : 0) | (transposeB ? 2 : 0)
        return try Evaluator.make(Rows.matmul, arguments)
    }

    static func arange(_ count: Int, _ dtype: DType) throws -> Node {
        var arguments = Arguments()
        arguments.x = 1
        return try Evaluator.make(Rows.arange, arguments, Shape(unchecked: count), dtype)
    }

    static func flip(_ x: Node, _ axes: [Int]) throws -> Node {
        var strides = x.shape.strides
        var offset = 0
        for axis in axes where x.shape[axis] > 0 {
            offset += (x.shape[axis] - 1) * strides[axis]
            strides.store(-strides[axis], at: axis)
        }
        return try strided(x, x.shape, offset, strides)
    }
}

extension Node {
    static func + (a: Node, b: Node) throws -> Node { try Build.binary(Rows.add, a, b) }
    static func - (a: Node, b: Node) throws -> Node { try Build.binary(Rows.sub, a, b) }
    static func * (a: Node, b: Node) throws -> Node { try Build.binary(Rows.mul, a, b) }
    static func / (a: Node, b: Node) throws -> Node { try Build.binary(Rows.div, a, b) }
    static func + (a: Node, b: Double) throws -> Node { try Build.scalar(Rows.add, a, Scalar(b)) }
    static func * (a: Node, b: Double) throws -> Node { try Build.scalar(Rows.mul, a, Scalar(b)) }
    static func / (a: Node, b: Double) throws -> Node { try Build.scalar(Rows.div, a, Scalar(b)) }
    static func - (a: Double, b: Node) throws -> Node { try Build.scalar(Rows.sub, b, Scalar(a), reversed: true) }
    static func / (a: Double, b: Node) throws -> Node { try Build.scalar(Rows.div, b, Scalar(a), reversed: true) }
    static func * (a: Node, b: Operand) throws -> Node { try Build.binary(Rows.mul, .node(a), b) }
    static func / (a: Node, b: Operand) throws -> Node { try Build.binary(Rows.div, .node(a), b) }
    static prefix func - (a: Node) throws -> Node { try Build.unary("neg", a) }
}
