import CKernels

extension OpTable {
    /// Pooling over windows of the last two axes, and the transposes. Shapes are told.
    ///
    /// list: kernel, stride, padding, dilation (two each). Of means: flag counts the padding, i = 1 divides the axes evenly (adaptive; no list), x ≠ 0 is the divisor.
    static let poolingRows: [Op] = [
        maxPool("max_pool", CK_POOL, "the largest of each window of a, the first of several") { y, g, w in
            try w.give(y, 0, Build.pooled(Rows.maxPoolScatter, y, g, y.x, y.x.shape))
        },
        maxPool("max_pool_scatter", CK_POOL_SCATTER, "zeros like b, with a added where b's windows have their largest") { y, g, w in
            try w.give(y, 0, Build.pooled(Rows.maxPoolGather, y, g, y.arguments.b!, y.x.shape))
        },
        maxPool("max_pool_gather", CK_POOL_GATHER, "a where b's windows have their largest") { y, g, w in
            try w.give(y, 0, Build.pooled(Rows.maxPoolScatter, y, g, y.arguments.b!, y.x.shape))
        },
        meanPool("avg_pool", back: false, "the mean of each window") { y, g, w in try w.give(y, 0, Build.pooled(Rows.avgPoolSpread, y, g, nil, y.x.shape)) },
        meanPool("avg_pool_spread", back: true, "avg_pool's transpose: every element spread over its window") { y, g, w in
            try w.give(y, 0, Build.pooled(Rows.avgPool, y, g, nil, y.x.shape))
        },
    ]

    private static let floating: Op.DTypeRule = { op, x in
        guard x.a!.dtype.isFloating else { throw EngineError.runtime("\"\(op.name)\" not implemented for '\(x.a!.dtype.name)'") }
        return x.a!.dtype
    }

    private static func maxPool<C: BinaryInteger>(_ name: String, _ code: C, _ summary: String, _ gradient: @escaping Op.GradientRule) -> Op {
        Op(
            name, summary, code: Int32(code), shape: Rule.told, dtype: floating, step: "MaxPool2DWithIndices",
            cpu: { y, out in
                let images = y.op === Rows.maxPool ? y.x : y.arguments.b!
                let results = y.op === Rows.maxPoolScatter ? y.x.shape : y.shape
                let l = y.arguments.list
                let rank = results.rank
                let image = images.shape
                var window = ck_window(
                    h: image[rank - 2], w: image[rank - 1], kh: l[0], kw: l[1], sh: l[2], sw: l[3], ph: l[4], pw: l[5], dh: l[6], dw: l[7], oh: results[rank - 2],
                    ow: results[rank - 1])
                ck_max_pool(y.op.code, y.dtype.rawValue, image.product(0..<rank - 2), &window, y.x.pointer, images.pointer, out)
            }, gradient: gradient)
    }

    private static func meanPool(_ name: String, back: Bool, _ summary: String, _ gradient: @escaping Op.GradientRule) -> Op {
        Op(
            name, summary, shape: Rule.told, dtype: floating, saves: .none, step: "AvgPool2D",
            cpu: { y, out in
                let image = back ? y.shape : y.x.shape
                let result = back ? y.x.shape : y.shape
                let rank = image.rank
                let rows = spans(y, 0, image[rank - 2], result[rank - 2])
                let columns = spans(y, 1, image[rank - 1], result[rank - 1])
                ck_mean_pool(
                    back, y.dtype.rawValue, image.product(0..<rank - 2), image[rank - 2], image[rank - 1], rows, rows.count, columns, columns.count, y.arguments.x, y.x.pointer,
                    out)
            }, gradient: gradient)
    }

    /// The windows along one of the two axes. What passes the padding counts nowhere.
    private static func spans(_ y: Node, _ axis: Int, _ size: Int, _ count: Int) -> [ck_span] {
        (0..<count).map { at in
            if y.arguments.i == 1 {
                let start = at * size / count
                let end = ((at + 1) * size + count - 1) / count
                return ck_span(start: start, end: end, divisor: Double(end - start))
            }
            let l = y.arguments.list
            let start = at * l[2 + axis] - l[4 + axis]
            let end = min(start + l[axis], size + l[4 + axis])
            let inside = (start: max(start, 0), end: max(max(start, 0), min(end, size)))
            return ck_span(start: inside.start, end: inside.end, divisor: Double(y.arguments.flag ? end - start : inside.end - inside.start))
        }
    }
}

extension Build {
    /// Another row of the pooling that `like` is one of.
    fileprivate static func pooled(_ op: Op, _ like: Node, _ a: Node, _ b: Node?, _ shape: Shape) throws -> Node {
        var arguments = Arguments(a, b)
        arguments.list = like.arguments.list
        arguments.flag = like.arguments.flag
        arguments.i = like.arguments.i
        arguments.x = like.arguments.x
        return try Evaluator.make(op, arguments, shape, a.dtype)
    }
}
