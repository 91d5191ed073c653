import CKernels

extension OpTable {
    /// Decompositions into several matrices. A row has one result, so its parts lie one behind the other in the last axis, and `Decompositions` takes them apart; what
    /// comes back through the parts is then one cotangent.
    static let decompositionRows: [Op] = [
        Op(
            "qr", "Q and R of matrices [m, n], packed: Q [m, k], R [k, n], k the smaller of m and n", shape: { op, x in try packed(x.a!.shape) { m, n, k in m * k + k * n } },
            dtype: floatingMatrices,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    let m = y.x.shape[y.x.shape.rank - 2]
                    let k = min(m, n)
                    var scale = [Double](repeating: 0, count: k)
                    ck_qr(m, n, a, result, &scale, Context.current.stop)
                    (result + m * k).update(from: a, count: k * n)
                }
            },
            gradient: { y, g, w in
                let (q, r) = try Decompositions.qrParts(y, y.x.shape)
                let (gq, gr) = try Decompositions.qrParts(g, y.x.shape)
                let (m, n) = (y.x.shape[y.x.shape.rank - 2], y.x.shape[y.x.shape.rank - 1])
                /// The gradient of a matrix with a square upper factor.
                func back(_ gq: Node, _ r: Node, _ gr: Node) throws -> Node {
                    let k = r.shape[r.shape.rank - 1]
                    let inner = try Build.matmul(r, gr, false, true) - Build.matmul(gq, q, true, false)
                    let below = try inner * Build.triangle(k, y.dtype) { $0 > $1 }
                    let symmetric = try inner * Build.triangle(k, y.dtype) { $0 >= $1 } + Build.swapped(below)
                    let left = try gq + Build.matmul(q, symmetric, false, false)
                    return try Build.swapped(Evaluator.make(Rows.solve, Arguments(r, Build.swapped(left))))
                }
                if m >= n { return try w.give(y, 0, back(gq, r, gr)) }
                // The first m columns are Q times a square factor, the others Q times those of R.
                func columns(_ x: Node, _ range: Range<Int>) throws -> Node {
                    var shape = x.shape
                    shape[shape.rank - 1] = range.count
                    return try Build.strided(x, shape, range.lowerBound, x.shape.strides)
                }
                let others = try columns(y.x, m..<n)
                let gothers = try columns(gr, m..<n)
                let first = try back(gq + Build.matmul(others, gothers, false, true), columns(r, 0..<m), columns(gr, 0..<m))
                try w.give(y, 0, Build.concat([first, Build.matmul(q, gothers, false, false)], y.x.shape.rank - 1))
            }),
        Op(
            "svd", "U, S and Vᵀ of matrices [m, n], packed: U [m, k], S [k] falling, Vᵀ [k, n], k the smaller of m and n",
            shape: { op, x in try packed(x.a!.shape) { m, n, k in m * k + k + k * n } }, dtype: floatingMatrices, eager: true,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    let m = y.x.shape[y.x.shape.rank - 2]
                    let k = min(m, n)
                    // The tall one of the matrix and its transpose is taken apart.
                    var tall = [Double](repeating: 0, count: m * n)
                    for i in 0..<m { for j in 0..<n { tall[m >= n ? j * m + i : i * n + j] = a[i * n + j] } }
                    var s = [Double](repeating: 0, count: k)
                    var small = [Double](repeating: 0, count: k * k)
                    guard tall.allSatisfy(\.isFinite), ck_svd(max(m, n), k, &tall, &s, &small, Context.current.stop) else {
                        try Context.current.checkInterrupt()
                        throw singular("linalg.svd: The algorithm failed to converge because the input matrix contained non-finite values.")
                    }
                    for i in 0..<m { for j in 0..<k { result[i * k + j] = m >= n ? tall[j * m + i] : small[j * k + i] } }
                    for j in 0..<k { result[m * k + j] = s[j] }
                    for i in 0..<k { for j in 0..<n { result[m * k + k + i * n + j] = m >= n ? small[i * k + j] : tall[i * n + j] } }
                }
            },
            gradient: { y, g, w in
                let (u, s, v) = try Decompositions.svdParts(y, y.x.shape)
                let (gu, gs, gv) = try Decompositions.svdParts(g, y.x.shape)
                let k = s.shape[s.shape.rank - 1]
                let row = try Build.reshape(s, s.shape.inserting(1, at: s.shape.rank - 1))
                let column = try Build.reshape(s, s.shape.inserting(1, at: s.shape.rank))
                let diagonal = try Build.triangle(k, y.dtype) { $0 == $1 }
                // 1 / (sⱼ² - sᵢ²) beside the diagonal.
                let difference = try (1 - diagonal) / (row * row - column * column + diagonal)
                let left = try Build.matmul(u, gu, true, false)
                let right = try Build.matmul(v, gv, false, true)
                var inner = try (left - Build.swapped(left)) * difference * row
                inner = try inner + column * ((right - Build.swapped(right)) * difference) + diagonal * Build.reshape(gs, row.shape)
                var result = try Build.matmul(Build.matmul(u, inner, false, false), v, false, false)
                let (m, n) = (y.x.shape[y.x.shape.rank - 2], y.x.shape[y.x.shape.rank - 1])
                if m > k { result = try result + Build.matmul((gu - Build.matmul(u, left, false, false)) / row, v, false, false) }
                if n > k { result = try result + Build.matmul(u, (gv - Build.matmul(right, v, true, false)) / column, false, false) }
                try w.give(y, 0, result)
            }),
        Op(
            "eigh", "the eigenvalues, rising, and eigenvectors of symmetric matrices [n, n], packed: n numbers, [n, n] with a vector in each column",
            shape: { op, x in
                _ = try square(op, x)
                return try packed(x.a!.shape) { _, n, _ in n + n * n }
            }, dtype: floatingMatrices, eager: true,
            cpu: { y, out in
                try eachMatrix(y, out) { n, a, result in
                    for i in 0..<n { for j in i + 1..<max(n, i + 1) { a[i * n + j] = a[j * n + i] } }
                    guard ck_eigh(n, a, result, result + n, Context.current.stop) else {
                        try Context.current.checkInterrupt()
                        throw singular("linalg.eigh: The algorithm failed to converge because the input matrix is ill-conditioned or has too many repeated eigenvalues.")
                    }
                }
            },
            gradient: { y, g, w in
                let (values, vectors) = try Decompositions.eighParts(y, y.x.shape)
                let (gvalues, gvectors) = try Decompositions.eighParts(g, y.x.shape)
                let n = values.shape[values.shape.rank - 1]
                let row = try Build.reshape(values, values.shape.inserting(1, at: values.shape.rank - 1))
                let column = try Build.reshape(values, values.shape.inserting(1, at: values.shape.rank))
                let diagonal = try Build.triangle(n, y.dtype) { $0 == $1 }
                let difference = try (1 - diagonal) / (row - column + diagonal)
                let inner = try Build.matmul(vectors, gvectors, true, false) * difference + diagonal * Build.reshape(gvalues, row.shape)
                let full = try Build.matmul(Build.matmul(vectors, inner, false, false), vectors, false, true)
                try w.give(y, 0, (full + Build.swapped(full)) * 0.5)
            }),
    ]

    private static func packed(_ shape: Shape, _ size: (Int, Int, Int) -> Int) throws -> Shape {
        guard shape.rank >= 2 else { throw EngineError("RuntimeError", "linalg: The input tensor A must have at least 2 dimensions.") }
        let (m, n) = (shape[shape.rank - 2], shape[shape.rank - 1])
        return try Shape(leading(shape).array + [size(m, n, min(m, n))])
    }
}

/// Takes apart what the decompositions' rows pack.
enum Decompositions {
    static func qr(_ x: Node) throws -> (Node, Node) { try qrParts(Build.unary("qr", x), x.shape) }
    static func svd(_ x: Node) throws -> (Node, Node, Node) { try svdParts(Build.unary("svd", x), x.shape) }
    static func eigh(_ x: Node) throws -> (Node, Node) { try eighParts(Build.unary("eigh", x), x.shape) }

    static func qrParts(_ y: Node, _ shape: Shape) throws -> (Node, Node) {
        let (m, n, k) = sizes(shape)
        return (try part(y, 0, [m, k]), try part(y, m * k, [k, n]))
    }

    static func svdParts(_ y: Node, _ shape: Shape) throws -> (Node, Node, Node) {
        let (m, n, k) = sizes(shape)
        return (try part(y, 0, [m, k]), try part(y, m * k, [k]), try part(y, m * k + k, [k, n]))
    }

    static func eighParts(_ y: Node, _ shape: Shape) throws -> (Node, Node) {
        let n = shape[shape.rank - 1]
        return (try part(y, 0, [n]), try part(y, n, [n, n]))
    }

    private static func sizes(_ shape: Shape) -> (Int, Int, Int) {
        let (m, n) = (shape[shape.rank - 2], shape[shape.rank - 1])
        return (m, n, min(m, n))
    }

    /// Of every row of the last axis the elements from an offset on, in a shape.
    private static func part(_ y: Node, _ offset: Int, _ sizes: [Int]) throws -> Node {
        let count = sizes.reduce(1, *)
        var shape = y.shape
        shape[y.shape.rank - 1] = count
        let line = try Build.strided(y, shape, count == 0 ? 0 : offset, y.shape.strides)
        return try Build.reshape(line, Shape(Array(y.shape.array.dropLast()) + sizes))
    }
}
