/// Linear algebra.
extension Core {
    private static func linear(_ name: String, _ x: Tensor) throws -> Node { try Build.unary(name, x.node) }

    static func inverse(_ x: Tensor) throws -> Tensor { Tensor(try linear("inverse", x)) }
    static func determinant(_ x: Tensor) throws -> Tensor { Tensor(try linear("det", x)) }
    static func cholesky(_ x: Tensor) throws -> Tensor { Tensor(try linear("cholesky", x)) }

    static func signLogDeterminant(_ x: Tensor) throws -> [Tensor] { [Tensor(try linear("det_sign", x)), Tensor(try linear("log_abs_det", x))] }

    /// b may be a vector or a stack of matrices; leading axes broadcast.
    static func solve(_ a: Tensor, _ b: Tensor) throws -> Tensor {
        let matrix = try a.node
        var right = try b.node
        guard matrix.shape.rank >= 2 else { throw EngineError("RuntimeError", "linalg.solve: The input tensor A must have at least 2 dimensions.") }
        let isVector = right.shape.rank == 1 || right.shape.rank == matrix.shape.rank - 1 && right.shape.array == Array(matrix.shape.array.dropLast())
        if isVector { right = try Build.reshape(right, right.shape.inserting(1, at: right.shape.rank)) }
        guard right.shape.rank >= 2, let batch = Shape.broadcast(OpTable.leading(matrix.shape), OpTable.leading(right.shape)) else {
            throw EngineError.value("solve: the shapes \(a.shape.text) and \(b.shape.text) don't match")
        }
        let spreadA = try Build.broadcast(matrix, Shape(batch.array + matrix.shape.array.suffix(2)))
        let spreadB = try Build.broadcast(right, Shape(batch.array + right.shape.array.suffix(2)))
        let result = try Evaluator.make(Rows.solve, Arguments(spreadA, spreadB))
        return Tensor(isVector ? try Build.reshape(result, result.shape.removing(result.shape.rank - 1)) : result)
    }

    static func qr(_ x: Tensor) throws -> [Tensor] {
        let (q, r) = try Decompositions.qr(x.node)
        return [Tensor(q), Tensor(r)]
    }

    static func svd(_ x: Tensor) throws -> [Tensor] {
        let (u, s, v) = try Decompositions.svd(x.node)
        return [Tensor(u), Tensor(s), Tensor(v)]
    }

    static func eigh(_ x: Tensor) throws -> [Tensor] {
        let (values, vectors) = try Decompositions.eigh(x.node)
        return [Tensor(values), Tensor(vectors)]
    }

    /// Norms of the matrices in the last two axes: "fro", "nuc", "2", "-2", "1", "-1", "inf", "-inf".
    static func matrixNorm(_ x: Tensor, _ kind: String) throws -> Tensor {
        let node = try x.node
        let rank = node.shape.rank
        guard rank >= 2 else { throw EngineError("RuntimeError", "linalg.matrix_norm: The input tensor A must have at least 2 dimensions.") }
        func sums(_ axis: Int, _ pick: String) throws -> Tensor {
            let sums = try Build.reduce(Rows.sum, Build.unary("abs", node), [axis], keepdims: false)
            return Tensor(try Build.reduce(OpTable.row(pick), sums, [rank - 2], keepdims: false))
        }
        switch kind {
        case "fro": return Tensor(try Build.reduce(OpTable.row("norm"), node, [rank - 2, rank - 1], keepdims: false))
        case "1": return try sums(rank - 2, "max")
        case "-1": return try sums(rank - 2, "min")
        case "inf": return try sums(rank - 1, "max")
        case "-inf": return try sums(rank - 1, "min")
        case "nuc", "2", "-2":
            let (_, s, _) = try Decompositions.svd(node)
            return Tensor(try Build.reduce(OpTable.row(kind == "nuc" ? "sum" : kind == "2" ? "max" : "min"), s, [rank - 2], keepdims: false))
        default: throw EngineError.value("linalg.matrix_norm: Order \(kind) not supported.")
        }
    }
}
