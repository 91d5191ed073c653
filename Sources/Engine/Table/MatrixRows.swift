import CKernels
import Glibc

extension OpTable {
    /// Linear algebra on matrices in the last two axes, reckoned in double. Rows that may find a matrix singular run when they are called.
    static let matrixRows: [Op] = [
        Op(
            "inverse", "the inverse of matrices; an error where one is singular", shape: square, dtype: floatingMatrices, eager: true,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    var sign: Int32 = 0
                    var pivots = [Int](repeating: 0, count: n)
                    let zero = ck_lu(n, a, &pivots, &sign, Context.current.stop)
                    guard zero == 0 else { throw singular("linalg.inv: The diagonal element \(zero) is zero, the inversion could not be completed because the input matrix is singular.") }
                    for i in 0..<n { for j in 0..<n { result[i * n + j] = i == j ? 1 : 0 } }
                    ck_lu_solve(n, a, pivots, n, result)
                }
            },
            gradient: { y, g, w in try w.give(y, 0, -Build.matmul(Build.matmul(y, g, true, false), y, false, true)) }),
        Op(
            "det", "the determinant of matrices", shape: { op, x in try leading(square(op, x)) }, dtype: floatingMatrices,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    var sign: Int32 = 0
                    var pivots = [Int](repeating: 0, count: n)
                    _ = ck_lu(n, a, &pivots, &sign, Context.current.stop)
                    result[0] = (0..<n).reduce(Double(sign)) { $0 * a[$1 * n + $1] }
                }
            },
            gradient: { y, g, w in try w.give(y, 0, columns(g) * cofactors(y)) }),
        Op(
            "log_abs_det", "the natural logarithm of the determinant's magnitude", shape: { op, x in try leading(square(op, x)) }, dtype: floatingMatrices,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    var sign: Int32 = 0
                    var pivots = [Int](repeating: 0, count: n)
                    _ = ck_lu(n, a, &pivots, &sign, Context.current.stop)
                    result[0] = (0..<n).reduce(0.0) { $0 + log(abs(a[$1 * n + $1])) }
                }
            },
            gradient: { y, g, w in
                try w.give(y, 0, columns(g) * Build.swapped(Build.unary("inverse", y.x)))
            }),
        Op(
            "det_sign", "the determinant's sign: -1, 0 or 1", shape: { op, x in try leading(square(op, x)) }, dtype: floatingMatrices,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    var sign: Int32 = 0
                    var pivots = [Int](repeating: 0, count: n)
                    let zero = ck_lu(n, a, &pivots, &sign, Context.current.stop)
                    result[0] = zero > 0 ? 0 : (0..<n).reduce(Double(sign)) { a[$1 * n + $1] < 0 ? -$0 : $0 }
                }
            }, gradient: Rule.flat),
        Op(
            "solve", "x of a · x = b, both matrices; an error where a is singular",
            shape: { op, x in
                let a = try square(op, x)
                let b = x.b!.shape
                guard b.rank == a.rank, b[b.rank - 2] == a[a.rank - 1], leading(a) == leading(b) else { throw EngineError.value("solve: the shapes \(a.text) and \(b.text) don't match") }
                return b
            },
            dtype: { op, x in
                _ = try Rule.oneDType(op, x)
                return try floatingMatrices(op, x)
            }, eager: true,
            cpu: { y, out in
                let right = y.arguments.b!
                let values = try doubles(right)
                let columns = right.shape[right.shape.rank - 1]
                var at = 0
                try eachMatrix(y, out) { n, a, result in
                    var sign: Int32 = 0
                    var pivots = [Int](repeating: 0, count: n)
                    guard ck_lu(n, a, &pivots, &sign, Context.current.stop) == 0 else { throw singular("torch.linalg.solve: The solver failed because the input matrix is singular.") }
                    result.update(from: values.pointer.assumingMemoryBound(to: Double.self) + at, count: n * columns)
                    ck_lu_solve(n, a, pivots, columns, result)
                    at += n * columns
                }
            },
            gradient: { y, g, w in
                let b = try Evaluator.make(Rows.solve, Arguments(Build.swapped(y.x), g))
                try w.give(y, 1, b)
                if w.wants(y, 0) { try w.give(y, 0, -Build.matmul(b, y, false, true)) }
            }),
        Op(
            "cholesky", "the lower factor L of symmetric positive matrices L · Lᵀ; an error where one isn't positive", shape: square, dtype: floatingMatrices, eager: true,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    let minor = ck_cholesky(n, a)
                    guard minor == 0 else {
                        throw singular("linalg.cholesky: The factorization could not be completed because the input is not positive-definite (the leading minor of order \(minor) is not positive-definite).")
                    }
                    result.update(from: a, count: n * n)
                }
            },
            gradient: { y, g, w in
                let inner = try halved(Build.matmul(y, g, true, false))
                let inverse = try Build.unary("inverse", y)
                let sum = try Build.matmul(Build.matmul(inverse, inner, true, false), inverse, false, false)
                try w.give(y, 0, (sum + Build.swapped(sum)) * 0.5)
            }),
    ]

    static let square: Op.ShapeRule = { op, x in
        let shape = x.a!.shape
        guard shape.rank >= 2 else { throw EngineError("RuntimeError", "linalg.\(op.name): The input tensor A must have at least 2 dimensions.") }
        guard shape[shape.rank - 1] == shape[shape.rank - 2] else {
            let name = ["inverse": "inv", "det_sign": "slogdet", "log_abs_det": "slogdet"][op.name] ?? op.name
            throw EngineError("RuntimeError", "linalg.\(name): A must be batches of square matrices, but they are \(shape[shape.rank - 2]) by \(shape[shape.rank - 1]) matrices")
        }
        return shape
    }

    static let floatingMatrices: Op.DTypeRule = { op, x in
        guard x.a!.dtype.isFloating else { throw EngineError("RuntimeError", "linalg.\(op.name): Expected a floating point tensor as input. Got \(x.a!.dtype.name)") }
        return x.a!.dtype
    }

    static func singular(_ message: String) -> EngineError { EngineError("LinAlgError", message) }

    static func doubles(_ x: Node) throws -> Buffer {
        let buffer = try Context.current.allocator.take(x.shape.count * 8)
        ck_cast(x.dtype.rawValue, DType.float64.rawValue, x.shape.count, x.pointer, buffer.pointer)
        return buffer
    }

    /// Calls the body for each of the first input's matrices, a copy in double, with the place of its result in double; rounds to the node's dtype in the end.
    static func eachMatrix(
        _ y: Node, _ out: UnsafeMutableRawPointer, _ body: (Int, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) throws -> Void
    ) throws {
        let shape = y.x.shape
        let n = shape[shape.rank - 1]
        let size = shape[shape.rank - 2] * n
        let count = leading(shape).count
        guard count > 0 else { return }
        let matrices = try doubles(y.x)
        let results = try Context.current.allocator.take(y.shape.count * 8)
        for k in 0..<count {
            try body(n, matrices.pointer.assumingMemoryBound(to: Double.self) + k * size, results.pointer.assumingMemoryBound(to: Double.self) + k * (y.shape.count / count))
            try Context.current.checkInterrupt()
        }
        ck_cast(DType.float64.rawValue, y.dtype.rawValue, y.shape.count, results.pointer, out)
    }

    /// One number a matrix, as matrices of one element.
    private static func columns(_ x: Node) throws -> Node { try Build.reshape(x, Shape(x.shape.array + [1, 1])) }

    /// The derivative of the determinant y: the transposed adjugate, by the inverse where there is one, else by U and V with the products of the other singular values.
    private static func cofactors(_ y: Node) throws -> Node {
        try Evaluator.evaluate(y, Context.current)
        let values = try Core.doubles(Tensor(y))
        if values.allSatisfy({ $0 != 0 && $0.isFinite }) { return try columns(y) * Build.swapped(Build.unary("inverse", y.x)) }
        let (u, s, v) = try Decompositions.svd(y.x)
        let n = s.shape[s.shape.rank - 1]
        let ones = try Build.triangle(n, s.dtype) { $0 == $1 }
        let others = try Build.broadcast(Build.reshape(s, s.shape.inserting(1, at: s.shape.rank - 1)), Shape(s.shape.array + [n])) * (1 - ones) + ones
        let products = try Build.reduce(OpTable.row("prod"), others, [others.shape.rank - 1], keepdims: false)
        let sign = try Build.unary("det_sign", Build.matmul(u, v, false, false))
        let scaled = try u * Build.reshape(products, products.shape.inserting(1, at: products.shape.rank - 1))
        return try columns(sign) * Build.matmul(scaled, v, false, false)
    }

    /// The lower triangle with half of the diagonal.
    private static func halved(_ x: Node) throws -> Node {
        let n = x.shape[x.shape.rank - 1]
        return try x * (Build.triangle(n, x.dtype) { $0 >= $1 } - Build.triangle(n, x.dtype) { $0 == $1 } * 0.5)
    }
}

extension Build {
    /// Matrices with rows and columns exchanged.
    static func swapped(_ x: Node) throws -> Node {
        var axes = Array(0..<x.shape.rank)
        axes.swapAt(x.shape.rank - 1, x.shape.rank - 2)
        return try transpose(x, axes)
    }

    /// 1 where the row and the column are so, 0 elsewhere.
    static func triangle(_ n: Int, _ dtype: DType, _ isOne: (Int, Int) -> Bool) throws -> Node {
        let values = (0..<n * n).map { isOne($0 / n, $0 % n) ? 1.0 : 0.0 }
        return try Core.from(values, [n, n], dtype, .cpu).node
    }
}
