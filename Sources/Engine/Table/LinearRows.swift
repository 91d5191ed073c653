import CKernels

extension OpTable {
    /// A dense layer.
    static let linearRows: [Op] = [
        Op(
            "linear", "a [m, k] times the transpose of b [n, k], with more's one row added to each",
            shape: { _, x in Shape(unchecked: x.a!.shape[0], x.b!.shape[0]) }, dtype: Rule.oneDType, saves: [.first, .second], step: "Addmm",
            cpu: { y, out in
                let m = y.shape[0]
                let n = y.shape[1]
                let k = y.x.shape[1]
                let bias = y.arguments.more[0]
                guard y.dtype == .float32 && k > 0 else {
                    ck_gemm(y.dtype.rawValue, false, true, m, n, k, y.x.pointer, y.arguments.b!.pointer, out)
                    ck_add_channels(y.dtype.rawValue, m, n, 1, bias.pointer, out)
                    return
                }
                // The product is added to the bias where that already stands.
                for row in 0..<m { (out + row * n * 4).copyMemory(from: bias.pointer, byteCount: n * 4) }
                try Gemm.run(false, true, m, n, k, y.x.pointer, y.arguments.b!.pointer, beta: 1, out)
            },
            gradient: { y, g, w in
                try w.give(y, 0, Build.matmul(g, y.arguments.b!, false, false))
                try w.give(y, 1, Build.matmul(g, y.x, true, false))
                try w.give(y, 2, Build.reduce(Rows.sum, g, [0], keepdims: false))
            })
    ]
}
