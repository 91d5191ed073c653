import CKernels

extension OpTable {
    /// Losses that are more than a chain of elementary rows.
    static let lossRows: [Op] = [
        Op(
            "cross_entropy", "of labels b (int64, all within the classes or ignored) from logits a, classes in axis 1; list: the ignored label, whether to sum; x: smoothing; scalar: the sum's factor; more: weights of the classes",
            shape: { _, x in x.list[1] != 0 ? Shape() : x.b!.shape }, dtype: floats,
            cpu: { y, out in
                let x = y.x.shape
                var how = y.labels
                ck_cross_entropy(
                    y.dtype.rawValue, x[0], x[1], x.product(2..<x.rank), y.x.pointer, y.arguments.b!.pointer.assumingMemoryBound(to: Int64.self), y.arguments.more.first?.pointer, &how,
                    out)
            }, gradient: crossEntropyBack),
        Op(
            "cross_entropy_back", "the logits' cotangent from the losses', a; more: logits, labels, weights", shape: { _, x in x.more[0].shape }, dtype: { op, x in x.a!.dtype },
            cpu: { y, out in
                let more = y.arguments.more
                let x = more[0].shape
                var how = y.labels
                ck_cross_entropy_back(
                    y.dtype.rawValue, x[0], x[1], x.product(2..<x.rank), y.x.pointer, more[0].pointer, more[1].pointer.assumingMemoryBound(to: Int64.self),
                    more.count > 2 ? more[2].pointer : nil, &how, out)
            }, gradient: nil),
        Op(
            "binary_cross_entropy", "of targets b from probabilities a; logarithms are held above -100", shape: Rule.sameShape, dtype: Rule.oneDType,
            cpu: { y, out in ck_binary_cross_entropy(y.dtype.rawValue, y.shape.count, y.x.pointer, y.arguments.b!.pointer, out) },
            gradient: { y, g, w in
                let x = y.x
                let target = y.arguments.b!
                try w.give(y, 0, g * ((x - target) / Build.scalar(Rows.maximum, x * (1 - x), Scalar(1e-12))))
                func held(_ x: Node) throws -> Node { try Build.scalar(Rows.maximum, Build.unary("log", x), Scalar(-100)) }
                try w.give(y, 1, g * (held(1 - x) - held(x)))
            }),
    ]

    private static let floats: Op.DTypeRule = { op, x in
        guard x.a!.dtype.isFloating else { throw EngineError.runtime("\"\(op.name)\" not implemented for '\(x.a!.dtype.name)'") }
        if let weight = x.more.first, weight.dtype != x.a!.dtype { throw Rule.mixed(op, x.a!.dtype, weight.dtype) }
        return x.a!.dtype
    }

    private static let crossEntropyBack: Op.GradientRule = { y, g, w in
        let x = y.x
        let labels = y.arguments.b!
        if !Context.current.recording {
            var arguments = Arguments(g)
            arguments.more = [x, labels] + y.arguments.more
            arguments.list = y.arguments.list
            arguments.x = y.arguments.x
            arguments.scalar = y.arguments.scalar
            try w.give(y, 0, Evaluator.make(Rows.crossEntropyBack, arguments))
            return
        }
        // Of rows whose own gradients are known: softmax · (sum of the targets) - targets, each label's row times its loss's cotangent.
        let shape = x.shape
        let wide = x.dtype.computing
        let weight = try y.arguments.more.first.map { try Build.cast($0, wide) }
        if let weight { try Evaluator.evaluate(weight, Context.current) }
        let wanted = try Evaluator.constant(shape, wide) { out in
            var how = y.labels
            ck_label_targets(wide.rawValue, shape[0], shape[1], shape.product(2..<shape.rank), labels.pointer.assumingMemoryBound(to: Int64.self), weight?.pointer, &how, out)
        }
        let dense = try Build.cast(wanted, x.dtype)
        var arguments = Arguments(x)
        arguments.i = 1
        let softmax = try Evaluator.make(Rows.softmax, arguments)
        let mass = try Build.spread(Build.reduce(Rows.sum, dense, [1], keepdims: true), [1], over: shape)
        let share = y.arguments.list[1] != 0 ? try Build.broadcast(g * y.arguments.scalar.double, shape) : try Build.spread(g, [1], over: shape)
        try w.give(y, 0, share * (softmax * mass - dense))
    }
}

extension Node {
    fileprivate var labels: ck_labels {
        ck_labels(ignored: Int64(arguments.list[0]), smoothing: arguments.x, scale: arguments.scalar.double, reduced: arguments.list[1] != 0)
    }
}
