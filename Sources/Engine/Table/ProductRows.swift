import CKernels

extension OpTable {
    /// Matrix products.
    static let productRows: [Op] = [
        Op(
            "matmul", "matrices in the last two axes, the others broadcast; bits of i: a transposed, b transposed",
            shape: { _, x in
                let a = x.a!.shape
                let b = x.b!.shape
                let (m, k) = x.i & 1 == 0 ? (a[a.rank - 2], a[a.rank - 1]) : (a[a.rank - 1], a[a.rank - 2])
                let (l, n) = x.i & 2 == 0 ? (b[b.rank - 2], b[b.rank - 1]) : (b[b.rank - 1], b[b.rank - 2])
                guard k == l, let batch = Shape.broadcast(leading(a), leading(b)) else {
                    throw EngineError.value("matmul: the shapes \(a.text) and \(b.text) don't match")
                }
                return try Shape(batch.array + [m, n])
            }, dtype: Rule.oneDType, saves: .opposite, step: "Mm", cpu: multiply,
            gradient: { y, g, w in
                let a = y.x
                let b = y.arguments.b!
                let ta = y.arguments.i & 1 != 0
                let tb = y.arguments.i & 2 != 0
                try w.give(y, 0, ta ? Build.matmul(b, g, tb, true) : Build.matmul(g, b, false, !tb))
                try w.give(y, 1, tb ? Build.matmul(g, a, true, ta) : Build.matmul(a, g, !ta, false))
            })
    ]

    /// The axes before the matrices'.
    static func leading(_ shape: Shape) -> Shape {
        var result = Shape()
        for axis in 0..<max(0, shape.rank - 2) { result.append(shape[axis]) }
        return result
    }

    private static let multiply: Op.CPUKernel = { y, out in
        let a = y.x
        let b = y.arguments.b!
        let ta = y.arguments.i & 1 != 0
        let tb = y.arguments.i & 2 != 0
        let m = y.shape[y.shape.rank - 2]
        let n = y.shape[y.shape.rank - 1]
        let k = ta ? a.shape[a.shape.rank - 2] : a.shape[a.shape.rank - 1]
        let size = y.dtype.size
        let batch = leading(y.shape)
        let sa = leading(a.shape).strides(in: batch)
        let sb = leading(b.shape).strides(in: batch)
        var at = [Int](repeating: 0, count: batch.rank)
        for matrix in 0..<batch.count {
            var ia = 0
            var ib = 0
            for axis in 0..<batch.rank {
                ia += at[axis] * sa[axis]
                ib += at[axis] * sb[axis]
            }
            let pa = a.pointer + ia * m * k * size
            let pb = b.pointer + ib * k * n * size
            let po = out + matrix * m * n * size
            try product(y.dtype, ta, tb, m, n, k, pa, pb, po)
            for axis in stride(from: batch.rank - 1, through: 0, by: -1) {
                at[axis] += 1
                if at[axis] < batch[axis] { break }
                at[axis] = 0
            }
        }
    }

    private static func product(
        _ dtype: DType, _ ta: Bool, _ tb: Bool, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, _ out: UnsafeMutableRawPointer
    ) throws {
        // The library's call costs more than a small product does.
        guard dtype == .float32 && m * n * k > 64 && k > 0 else {
            let rows = max(1, Gemm.breath / 4 / max(1, n * k) / 64) * 64
            if dtype == .float64 && rows < m {
                let (a, b, out) = (a.assumingMemoryBound(to: Double.self), b.assumingMemoryBound(to: Double.self), out.assumingMemoryBound(to: Double.self))
                for first in stride(from: 0, to: m, by: rows) {
                    try Context.current.checkInterrupt()
                    ck_gemm_rows(ta, tb, m, n, k, a, b, out, first, min(rows, m - first))
                }
                return
            }
            ck_gemm(dtype.rawValue, ta, tb, m, n, k, a, b, out)
            return
        }
        try Gemm.run(ta, tb, m, n, k, a, b, out)
    }
}
