import CKernels

extension OpTable {
    /// Over axes (list: sorted, from the front; flag: keep them as 1).
    static let reductionRows: [Op] = [
        reduction("sum", CK_SUM, "the sum; of bools their number (int64)", saves: .none) { y, g, w in
            try w.give(y, 0, Build.spread(g, y.arguments.list, over: y.x.shape))
        },
        reduction("mean", CK_MEAN, "the arithmetic mean", saves: .none) { y, g, w in
            try w.give(y, 0, Build.spread(g / Double(y.reducedCount), y.arguments.list, over: y.x.shape))
        },
        reduction("prod", CK_PROD, "the product", saves: [.first, .output]) { y, g, w in
            // The product of the others: y / x where nothing is 0; where one is, all others' for that one; where more are, 0.
            let axes = y.arguments.list
            let shape = y.x.shape
            let isZero = try Build.compare("equal", .node(y.x), .scalar(Scalar(0)), asBool: true)
            if try y.x.isRecorded && Products.hasZeros(isZero) { return try w.give(y, 0, Build.spread(g, axes, over: shape) * Products.ofOthers(y.x, axes)) }
            let one = try Build.full(Shape(), 1, y.dtype)
            let zero = try Build.full(Shape(), 0, y.dtype)
            let filled = try Build.select(isZero, one, y.x)
            let zeros = try Build.spread(Build.reduce(Rows.sum, Build.cast(isZero, y.dtype), axes, keepdims: false), axes, over: shape)
            let rest = try Build.spread(Build.reduce(y.op, filled, axes, keepdims: false), axes, over: shape) / filled
            let none = try Build.compare("equal", .node(zeros), .scalar(Scalar(0)), asBool: true)
            let single = try Build.compare("equal", .node(zeros), .scalar(Scalar(1)), asBool: true)
            let alone = try Build.select(Build.binary(OpTable.row("logical_and"), isZero, single), rest, zero)
            try w.give(y, 0, Build.spread(g, axes, over: shape) * Build.select(none, rest, alone))
        },
        reduction("max", CK_RMAX, "the largest; every one of several has the whole gradient (i = 1: equal parts)", saves: [.first, .output]) { y, g, w in try extreme(y, g, w) },
        reduction("min", CK_RMIN, "the smallest; every one of several has the whole gradient (i = 1: equal parts)", saves: [.first, .output]) { y, g, w in try extreme(y, g, w) },
        reduction("norm", CK_L2, "the square root of the sum of squares", step: "LinalgVectorNorm", floatingNorm),
        reduction("scaled_norm", CK_NRM2, "the same as BLAS and MXNet reckon it: in the dtype itself, one element after the other in units of the largest so far", floatingNorm),
        reduction("any", CK_ANY, "whether one isn't 0", gradient: nil, dtype: Rule.boolean),
        reduction("all", CK_ALL, "whether none is 0", gradient: nil, dtype: Rule.boolean),
        Op(
            "argmax", "the place of the largest along axis i, the first of several; flag keeps the axis, j = 1 asks for the smallest",
            shape: { op, x in
                let axis = try x.a!.shape.axis(x.i)
                guard x.a!.shape[axis] > 0 || x.a!.shape.removing(axis).count == 0 else {
                    throw EngineError.value("attempt to get arg\(x.j == 1 ? "min" : "max") of an empty sequence")
                }
                var shape = x.a!.shape
                shape[axis] = 1
                return x.flag ? shape : shape.removing(axis)
            }, dtype: { _, _ in .int64 },
            cpu: { y, out in
                let shape = y.x.shape
                let axis = y.arguments.i
                ck_arg_reduce(
                    y.arguments.j == 0, y.x.dtype.rawValue, shape.product(0..<axis), shape[axis], shape.product(axis + 1..<shape.rank), y.x.pointer,
                    out.assumingMemoryBound(to: Int64.self))
            }, gradient: Rule.flat),
        Op(
            "cumsum", "running sums along axis i",
            shape: { _, x in
                _ = try x.a!.shape.axis(x.i)
                return x.a!.shape
            }, dtype: Rule.sameDType, saves: .none,
            cpu: { y, out in
                let shape = y.shape
                let axis = y.arguments.i
                ck_cumsum(y.dtype.rawValue, shape.product(0..<axis), shape[axis], shape.product(axis + 1..<shape.rank), y.x.pointer, out)
            },
            gradient: { y, g, w in
                let axis = y.arguments.i
                var arguments = Arguments(try Build.flip(g, [axis]))
                arguments.i = axis
                try w.give(y, 0, Build.flip(Evaluator.make(Rows.cumsum, arguments), [axis]))
            }),
        Op(
            "cumprod", "running products along axis i",
            shape: { _, x in
                _ = try x.a!.shape.axis(x.i)
                return x.a!.shape
            }, dtype: Rule.sameDType, saves: [.first, .output],
            cpu: { y, out in
                let shape = y.shape
                let axis = y.arguments.i
                ck_cumprod(y.dtype.rawValue, shape.product(0..<axis), shape[axis], shape.product(axis + 1..<shape.rank), y.x.pointer, out)
            },
            gradient: { y, g, w in
                // The sum of g · y from there on, over x. Behind the first 0 of a line every y is 0; at that 0 itself the products are made without it.
                let axis = y.arguments.i
                func along(_ op: Op, _ x: Node) throws -> Node {
                    var arguments = Arguments(x)
                    arguments.i = axis
                    return try Evaluator.make(op, arguments)
                }
                func rest(_ x: Node) throws -> Node { try Build.flip(along(Rows.cumsum, Build.flip(x, [axis])), [axis]) }
                let isZero = try Build.compare("equal", .node(y.x), .scalar(Scalar(0)), asBool: true)
                if try y.x.isRecorded && Products.hasZeros(isZero) { return try w.give(y, 0, Products.runningGradient(y.x, g, axis)) }
                let count = try along(Rows.cumsum, Build.cast(isZero, .int64))
                let isFirst = try Build.binary(OpTable.row("logical_and"), isZero, Build.compare("equal", .node(count), .scalar(Scalar(1)), asBool: true))
                let one = try Build.full(Shape(), 1, y.dtype)
                let zero = try Build.full(Shape(), 0, y.dtype)
                let without = try along(y.op, Build.select(isFirst, one, y.x))
                let usual = try rest(g * y) / Build.select(isZero, one, y.x)
                try w.give(y, 0, Build.select(isFirst, rest(g * without), Build.select(isZero, zero, usual)))
            }),
    ]

    private static func reduction<C: BinaryInteger>(
        _ name: String, _ code: C, _ summary: String, saves: Saves = [.first, .output], step: String? = nil, gradient: Op.GradientRule?,
        dtype: @escaping Op.DTypeRule = { op, x in
            let dtype = x.a!.dtype
            return dtype == .bool && op.code != Int32(CK_RMAX) && op.code != Int32(CK_RMIN) ? .int64 : dtype
        }
    ) -> Op {
        Op(
            name, summary, kind: .reduction, code: Int32(code), fusion: .reduce,
            shape: { op, x in
                let shape = x.a!.shape
                var result = Shape()
                for axis in 0..<shape.rank {
                    if !x.list.contains(axis) { result.append(shape[axis]) } else if x.flag { result.append(1) }
                }
                if (op.code == Int32(CK_RMAX) || op.code == Int32(CK_RMIN)) && shape.count == 0 && result.count > 0 {
                    throw EngineError.value("zero-size array to reduction operation \(op.name) which has no identity")
                }
                return result
            },
            dtype: dtype, saves: saves, step: step, cpu: reduce, gradient: gradient)
    }

    private static func reduction<C: BinaryInteger>(
        _ name: String, _ code: C, _ summary: String, saves: Saves = [.first, .output], step: String? = nil, _ gradient: @escaping Op.GradientRule
    ) -> Op {
        reduction(name, code, summary, saves: saves, step: step, gradient: gradient)
    }

    /// Reduces neighbouring axes where they lie; scattered ones are moved to the end first.
    private static let reduce: Op.CPUKernel = { y, out in
        let shape = y.x.shape
        let axes = y.arguments.list
        let allocator = Context.current.allocator
        var input: UnsafeRawPointer = UnsafeRawPointer(y.x.pointer)
        var type = y.x.dtype
        var held: [Buffer] = []
        if type == .bool && y.dtype == .int64 {
            let wide = try allocator.take(shape.count * 8)
            ck_cast(type.rawValue, DType.int64.rawValue, shape.count, input, wide.pointer)
            held.append(wide)
            input = UnsafeRawPointer(wide.pointer)
            type = .int64
        }
        var outer: Int
        var n: Int
        var inner: Int
        if axes.isEmpty {
            (outer, n, inner) = (shape.count, 1, 1)
        } else if axes.last! - axes.first! == axes.count - 1 {
            (outer, n, inner) = (shape.product(0..<axes[0]), shape.product(axes[0]..<axes.last! + 1), shape.product(axes.last! + 1..<shape.rank))
        } else {
            let order = (0..<shape.rank).filter { !axes.contains($0) } + axes
            let strides = shape.strides
            var moved = Shape()
            var movedStrides = shape
            for (at, axis) in order.enumerated() {
                moved.append(shape[axis])
                movedStrides.store(strides[axis], at: at)
            }
            let copy = try allocator.take(shape.count * type.size)
            ck_gather_strided(Int32(type.size), &moved.c, &movedStrides.c, input, copy.pointer)
            held.append(copy)
            input = UnsafeRawPointer(copy.pointer)
            n = axes.reduce(1) { $0 * shape[$1] }
            (outer, inner) = (y.shape.count, 1)
        }
        if y.dtype == .bool && type != .bool {
            let wide = try allocator.take(y.shape.count * type.size)
            ck_reduce(y.op.code, type.rawValue, outer, n, inner, input, wide.pointer)
            ck_cast(type.rawValue, DType.bool.rawValue, y.shape.count, wide.pointer, out)
        } else {
            ck_reduce(y.op.code, type.rawValue, outer, n, inner, input, out)
        }
        withExtendedLifetime(held) {}
    }

    /// i = 1: no gradient at 0.
    private static let floatingNorm: Op.GradientRule = { y, g, w in
        var length = y
        if y.arguments.i == 1 { length = try y + Build.compare("equal", .node(y), .scalar(Scalar(0)), asBool: false) }
        try w.give(y, 0, Build.spread(g / length, y.arguments.list, over: y.x.shape) * y.x)
    }

    private static func extreme(_ y: Node, _ g: Node, _ w: Walk) throws {
        let axes = y.arguments.list
        let shape = y.x.shape
        let most = try Build.spread(y, axes, over: shape)
        var equal = try Build.compare("equal", .node(y.x), .node(most), asBool: false)
        if y.arguments.i == 1 {
            let nan = try Build.compare("not_equal", .node(y.x), .node(y.x), asBool: false) * Build.compare("not_equal", .node(most), .node(most), asBool: false)
            equal = try equal + nan
        }
        var part = g
        if y.arguments.i == 1 { part = try Build.reshape(g, y.shape) / Build.reshape(Build.reduce(Rows.sum, equal, axes, keepdims: false), y.shape) }
        try w.give(y, 0, Build.spread(part, axes, over: shape) * equal)
    }
}

extension Node {
    /// How many elements go into one of a reduction.
    var reducedCount: Int { arguments.list.reduce(1) { $0 * x.shape[$1] } }
}
