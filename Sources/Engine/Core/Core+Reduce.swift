extension Core {
    static func reduce(_ name: String, _ x: Tensor, _ axes: [Int], keepdims: Bool, atLeast1D: Bool = false) throws -> Tensor {
        let op = try OpTable.find(name, .reduction)
        var node = try x.node
        let sorted = axes.isEmpty ? Array(0..<node.shape.rank) : try node.shape.axes(axes).sorted()
        if !node.dtype.isFloating && (name == "norm" || name == "scaled_norm") { node = try Build.cast(node, .float32) }
        if name == "mean" && node.dtype == .bool { node = try Build.cast(node, .float32) }
        let result = try Build.reduce(op, node, sorted, keepdims: keepdims)
        if atLeast1D && result.shape.rank == 0 { return Tensor(try Build.reshape(result, Shape(unchecked: 1))) }
        return Tensor(result)
    }

    static func argReduce(_ name: String, _ x: Tensor, _ axis: Int, keepdims: Bool, _ dtype: DType) throws -> Tensor {
        Tensor(try argReduce(name, x.node, x.shape.axis(axis), keepdims: keepdims, dtype))
    }

    private static func argReduce(_ name: String, _ x: Node, _ axis: Int, keepdims: Bool, _ dtype: DType) throws -> Node {
        guard name == "argmax" || name == "argmin" else { throw EngineError("NotImplementedError", "there is no reduction called \(name)") }
        var arguments = Arguments(x)
        arguments.i = axis
        arguments.j = name == "argmin" ? 1 : 0
        arguments.flag = keepdims
        return try Build.cast(Evaluator.make(Rows.argmax, arguments), dtype)
    }

    static func argReduceAll(_ name: String, _ x: Tensor, _ dtype: DType) throws -> Tensor {
        let flat = try Build.reshape(x.node, Shape(unchecked: x.shape.count))
        return Tensor(try argReduce(name, flat, 0, keepdims: false, dtype))
    }

    static func cumsum(_ x: Tensor, _ axis: Int) throws -> Tensor {
        let node = try x.node
        var arguments = Arguments(node)
        arguments.i = try node.shape.axis(axis)
        return Tensor(try Evaluator.make(Rows.cumsum, arguments))
    }
}
