extension Core {
    /// MXNet's rule: the last axis of a with the first of b.
    static func dot(_ a: Tensor, _ b: Tensor) throws -> Tensor {
        let x = try a.node
        let y = try b.node
        let k = x.shape.rank == 0 ? 1 : x.shape[x.shape.rank - 1]
        let l = y.shape.rank == 0 ? 1 : y.shape[0]
        guard x.shape.rank > 0, y.shape.rank > 0, k == l else {
            let shapes = "\(Text.list(x.shape.array)) X \(Text.list(y.shape.array))"
            throw EngineError.mxnet("Check failed: L[!Ta].Size() == R[Tb].Size() (\(k) vs. \(l)) : dot shape error: \(shapes)")
        }
        return Tensor(try contract(x, y, 1))
    }

    /// The last axes of x with as many first axes of y, as one matrix product.
    private static func contract(_ x: Node, _ y: Node, _ axes: Int) throws -> Node {
        let kept = x.shape.rank - axes
        let m = x.shape.product(0..<kept)
        let k = x.shape.product(kept..<x.shape.rank)
        let n = y.shape.product(axes..<y.shape.rank)
        let product = try Build.matmul(Build.reshape(x, Shape(unchecked: m, k)), Build.reshape(y, Shape(unchecked: k, n)), false, false)
        return try Build.reshape(product, Shape(Array(x.shape.array[..<kept] + y.shape.array[axes...])))
    }

    /// numpy's rule; a vector counts as a row on the left and as a column on the right.
    static func matmul(_ a: Tensor, _ b: Tensor, _ transposeA: Bool, _ transposeB: Bool) throws -> Tensor {
        var x = try a.node
        var y = try b.node
        guard x.shape.rank > 0, y.shape.rank > 0 else { throw EngineError.value("matmul: an operand has no axes; multiply instead") }
        if transposeA && x.shape.rank < 2 || transposeB && y.shape.rank < 2 { throw EngineError.value("matmul: a vector can't be transposed") }
        let vectorA = x.shape.rank == 1
        let vectorB = y.shape.rank == 1
        let mismatch = EngineError.value("matmul: the shapes \(x.shape.text) and \(y.shape.text) don't match")
        if vectorA { x = try Build.reshape(x, Shape(unchecked: 1, x.shape[0])) }
        if vectorB { y = try Build.reshape(y, Shape(unchecked: y.shape[0], 1)) }
        let k = transposeA ? x.shape[x.shape.rank - 2] : x.shape[x.shape.rank - 1]
        let l = transposeB ? y.shape[y.shape.rank - 1] : y.shape[y.shape.rank - 2]
        guard k == l else { throw mismatch }
        var product = try Build.matmul(x, y, transposeA, transposeB)
        if vectorB { product = try Build.reshape(product, product.shape.removing(product.shape.rank - 1)) }
        if vectorA { product = try Build.reshape(product, product.shape.removing(product.shape.rank - (vectorB ? 1 : 2))) }
        return Tensor(product)
    }

    static func tensordot(_ a: Tensor, _ b: Tensor, _ axesA: [Int], _ axesB: [Int]) throws -> Tensor {
        let x = try a.node
        let y = try b.node
        let left = try x.shape.axes(axesA)
        let right = try y.shape.axes(axesB)
        guard left.count == right.count, zip(left, right).allSatisfy({ x.shape[$0] == y.shape[$1] }) else {
            throw EngineError.value("shape-mismatch for sum: \(x.shape.text) over \(Text.tuple(axesA)) and \(y.shape.text) over \(Text.tuple(axesB))")
        }
        let keptA = (0..<x.shape.rank).filter { !left.contains($0) }
        let keptB = (0..<y.shape.rank).filter { !right.contains($0) }
        return Tensor(try contract(Build.transpose(x, keptA + left), Build.transpose(y, right + keptB), left.count))
    }
}
