import CKernels

extension OpTable {
    /// Order along axis i. Their results are places, so no gradient passes; what is taken at the places has one.
    static let orderRows: [Op] = [
        places("argsort", "the places of a stable sort along axis i, the flag's from the largest; NaN counts as the largest") { y, out in
            let (outer, n, inner) = y.x.shape.around(y.arguments.i)
            let (context, type) = (Context.current, y.x.dtype.rawValue)
            let line = try context.allocator.take(ck_argsort_scratch(type, n))
            ck_argsort(
                y.arguments.flag, type, outer, n, inner, y.x.pointer, line.pointer.assumingMemoryBound(to: Int64.self), out.assumingMemoryBound(to: Int64.self), context.stop)
            try context.checkInterrupt()
        },
        places("running_argmax", "the place of the largest so far along axis i, the flag's of the smallest; the last of equals") { y, out in
            let (outer, n, inner) = y.x.shape.around(y.arguments.i)
            ck_running(!y.arguments.flag, y.x.dtype.rawValue, outer, n, inner, y.x.pointer, out.assumingMemoryBound(to: Int64.self))
        },
        Op(
            "searchsorted", "where each element of b would go in the sorted a (one axis): before its equals, the flag's behind them", shape: { _, x in x.b!.shape },
            dtype: { op, x in
                _ = try Rule.oneDType(op, x)
                return .int64
            },
            cpu: { y, out in
                let values = y.arguments.b!
                ck_search(y.arguments.flag, y.x.dtype.rawValue, y.x.shape.count, y.x.pointer, values.shape.count, values.pointer, out.assumingMemoryBound(to: Int64.self))
            }, gradient: Rule.flat),
    ]

    private static func places(_ name: String, _ summary: String, _ cpu: @escaping Op.CPUKernel) -> Op {
        Op(
            name, summary,
            shape: { _, x in
                _ = try x.a!.shape.axis(x.i)
                return x.a!.shape
            }, dtype: { _, _ in .int64 }, cpu: cpu, gradient: Rule.flat)
    }
}

extension Shape {
    /// The elements before, along and behind an axis.
    func around(_ axis: Int) -> (outer: Int, n: Int, inner: Int) { (product(0..<axis), self[axis], product(axis + 1..<rank)) }
}
