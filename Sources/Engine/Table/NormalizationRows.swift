import CKernels

extension OpTable {
    /// Softmax along axis i, and normalisation (x: epsilon).
    ///
    /// A gradient that is itself recorded is built from elementary rows, whose gradients are known; otherwise a row of its own does it in one pass.
    static let normalizationRows: [Op] = [
        softmax("softmax", false, "e to the x, divided by its sum along axis i") { y, g, w in
            if Context.current.recording {
                let axis = y.shape.rank == 0 ? [] : [y.arguments.i]
                let sum = try Build.spread(Build.reduce(Rows.sum, g * y, axis, keepdims: true), axis, over: y.shape)
                try w.give(y, 0, y * (g - sum))
            } else {
                try w.give(y, 0, Build.alike(Rows.softmaxBack, y, g, y))
            }
        },
        softmax("log_softmax", true, "the logarithm of softmax") { y, g, w in
            if Context.current.recording {
                let axis = y.shape.rank == 0 ? [] : [y.arguments.i]
                let sum = try Build.spread(Build.reduce(Rows.sum, g, axis, keepdims: true), axis, over: y.shape)
                try w.give(y, 0, g - Build.unary("exp", y) * sum)
            } else {
                try w.give(y, 0, Build.alike(Rows.logSoftmaxBack, y, g, y))
            }
        },
        softmaxBack("softmax_back", false),
        softmaxBack("log_softmax_back", true),
        Op(
            "moments", "the means of the channels (axis 1), then their variances, divided by the number of elements",
            shape: { _, x in Shape(unchecked: 2, x.a!.shape[1]) }, dtype: floats,
            cpu: { y, out in
                let (outer, channels, inner) = channels(y.x.shape)
                ck_moments(y.dtype.rawValue, outer, channels, inner, y.x.pointer, out)
            }, gradient: nil),
        Op(
            "batch_norm", "a less its mean, over its deviation, by channel (axis 1); b are a's moments; scaled and raised by more as the bits of j tell",
            shape: Rule.sameShape, dtype: floats,
            cpu: { y, out in
                let (outer, channels, inner) = channels(y.shape)
                let (gamma, beta) = y.affine
                ck_batch_norm(y.dtype.rawValue, outer, channels, inner, y.arguments.x, y.x.pointer, y.arguments.b!.pointer, gamma?.pointer, beta?.pointer, out)
            }, gradient: batchNormBack),
        Op(
            "batch_norm_sums", "per channel the sum of the cotangents a, then of a times the normalised input; more: the input and its moments",
            shape: { _, x in Shape(unchecked: 2, x.a!.shape[1]) }, dtype: floats,
            cpu: { y, out in
                let (outer, channels, inner) = channels(y.x.shape)
                ck_batch_norm_sums(y.dtype.rawValue, outer, channels, inner, y.arguments.x, y.x.pointer, y.arguments.more[0].pointer, y.arguments.more[1].pointer, out)
            }, gradient: nil),
        Op(
            "batch_norm_back", "the input's cotangent from the result's, a; more: the input, its moments, the sums, and the scale where there is one",
            shape: Rule.sameShape, dtype: floats,
            cpu: { y, out in
                let (outer, channels, inner) = channels(y.shape)
                let more = y.arguments.more
                ck_batch_norm_back(
                    y.dtype.rawValue, outer, channels, inner, y.arguments.x, y.x.pointer, more[0].pointer, more[1].pointer, more.count > 3 ? more[3].pointer : nil,
                    more[2].pointer, out)
            }, gradient: nil),
        Op(
            "layer_norm", "a less its mean, over its deviation, over the axes from i on; scaled and raised by more as the bits of j tell",
            shape: Rule.sameShape, dtype: floats,
            cpu: { y, out in
                let (rows, n) = y.rowsFromAxis
                let (gamma, beta) = y.affine
                ck_layer_norm(y.dtype.rawValue, rows, n, y.arguments.x, y.x.pointer, gamma?.pointer, beta?.pointer, out)
            }, gradient: layerNormBack),
        Op(
            "layer_norm_back", "the input's cotangent from the result's, a, and the input, b; more: the scale, where there is one", shape: Rule.sameShape, dtype: floats,
            cpu: { y, out in
                let (rows, n) = y.rowsFromAxis
                ck_layer_norm_back(y.dtype.rawValue, rows, n, y.arguments.x, y.x.pointer, y.arguments.b!.pointer, y.arguments.more.first?.pointer, out)
            }, gradient: nil),
    ]

    private static let floats: Op.DTypeRule = { op, x in
        guard x.a!.dtype.isFloating else { throw EngineError.runtime("\"\(op.name)\" not implemented for '\(x.a!.dtype.name)'") }
        for i in 1..<max(1, x.count) where x[i].dtype != x.a!.dtype { throw Rule.mixed(op, x.a!.dtype, x[i].dtype) }
        return x.a!.dtype
    }

    private static func softmax(_ name: String, _ logarithm: Bool, _ summary: String, _ gradient: @escaping Op.GradientRule) -> Op {
        Op(
            name, summary, shape: Rule.sameShape, dtype: floats, saves: .output,
            cpu: { y, out in
                let (outer, n, inner) = y.aroundAxis
                ck_softmax(logarithm, y.dtype.rawValue, outer, n, inner, y.x.pointer, out)
            }, gradient: gradient)
    }

    private static func softmaxBack(_ name: String, _ logarithm: Bool) -> Op {
        Op(
            name, "the input's cotangent from the result's, a, and the result, b", shape: Rule.sameShape, dtype: floats,
            cpu: { y, out in
                let (outer, n, inner) = y.aroundAxis
                ck_softmax_back(logarithm, y.dtype.rawValue, outer, n, inner, y.x.pointer, y.arguments.b!.pointer, out)
            }, gradient: nil)
    }

    private static func channels(_ shape: Shape) -> (Int, Int, Int) { (shape[0], shape[1], shape.product(2..<shape.rank)) }

    private static let batchNormBack: Op.GradientRule = { y, g, w in
        let x = y.x
        let moments = y.arguments.b!
        let (gamma, beta) = y.affine
        let shape = y.shape
        let axes = (0..<shape.rank).filter { $0 != 1 }
        func across(_ channels: Node) throws -> Node { try Build.spread(channels, axes, over: shape) }
        if Context.current.recording {
            let (normal, inverse) = try normalized(x, axes, y.arguments.x)
            if beta != nil { try w.give(y, gamma == nil ? 2 : 3, Build.reduce(Rows.sum, g, axes, keepdims: false)) }
            if gamma != nil { try w.give(y, 2, Build.reduce(Rows.sum, g * normal, axes, keepdims: false)) }
            let u = try gamma.map { try g * across($0) } ?? g
            try w.give(y, 0, normalizationBack(u, normal, inverse, axes))
            return
        }
        var arguments = Arguments(g)
        arguments.more = [x, moments]
        arguments.x = y.arguments.x
        let sums = try Evaluator.make(Rows.batchNormSums, arguments)
        func part(_ at: Int) throws -> Node { try Build.strided(sums, Shape(unchecked: shape[1]), at * shape[1], Shape.flat(1)) }
        if beta != nil { try w.give(y, gamma == nil ? 2 : 3, part(0)) }
        if gamma != nil { try w.give(y, 2, part(1)) }
        arguments.more = [x, moments, sums] + (gamma.map { [$0] } ?? [])
        try w.give(y, 0, Evaluator.make(Rows.batchNormBack, arguments))
    }

    private static let layerNormBack: Op.GradientRule = { y, g, w in
        let x = y.x
        let (gamma, beta) = y.affine
        let first = y.arguments.i
        let axes = Array(first..<y.shape.rank)
        let leading = Array(0..<first)
        if beta != nil { try w.give(y, gamma == nil ? 1 : 2, Build.reduce(Rows.sum, g, leading, keepdims: false)) }
        if gamma != nil {
            let normal: Node
            if Context.current.recording {
                normal = try normalized(x, axes, y.arguments.x).normal
            } else {
                var arguments = Arguments(x)
                arguments.x = y.arguments.x
                arguments.i = first
                normal = try Evaluator.make(Rows.layerNorm, arguments)
            }
            try w.give(y, 1, Build.reduce(Rows.sum, g * normal, leading, keepdims: false))
        }
        if Context.current.recording {
            let (normal, inverse) = try normalized(x, axes, y.arguments.x)
            let u = try gamma.map { try g * Build.broadcast($0, y.shape) } ?? g
            try w.give(y, 0, normalizationBack(u, normal, inverse, axes))
        } else {
            var arguments = Arguments(g, x)
            if let gamma { arguments.more = [gamma] }
            arguments.x = y.arguments.x
            arguments.i = first
            try w.give(y, 0, Evaluator.make(Rows.layerNormBack, arguments))
        }
    }

    /// The normalised x and 1 / deviation, of elementary rows.
    private static func normalized(_ x: Node, _ axes: [Int], _ eps: Double) throws -> (normal: Node, inverse: Node) {
        let mean = OpTable.row("mean")
        let centred = try x - Build.spread(Build.reduce(mean, x, axes, keepdims: true), axes, over: x.shape)
        let variance = try Build.reduce(mean, centred * centred, axes, keepdims: true)
        let inverse = try Build.spread(Build.unary("rsqrt", variance + eps), axes, over: x.shape)
        return (try centred * inverse, inverse)
    }

    /// (u - mean u - n · mean(u n)) / deviation.
    private static func normalizationBack(_ u: Node, _ normal: Node, _ inverse: Node, _ axes: [Int]) throws -> Node {
        let mean = OpTable.row("mean")
        let constant = try Build.spread(Build.reduce(mean, u, axes, keepdims: true), axes, over: u.shape)
        let slope = try Build.spread(Build.reduce(mean, u * normal, axes, keepdims: true), axes, over: u.shape)
        return try (u - constant - normal * slope) * inverse
    }
}

extension Node {
    /// What scales and raises a normalised value: bits of j say which of them stand in more.
    fileprivate var affine: (gamma: Node?, beta: Node?) {
        let more = arguments.more
        let gamma = arguments.j & 1 != 0 ? more[0] : nil
        return (gamma, arguments.j & 2 != 0 ? more[gamma == nil ? 0 : 1] : nil)
    }

    /// [outer, n, inner] around axis i; a tensor without axes is one of one element.
    fileprivate var aroundAxis: (Int, Int, Int) {
        let axis = arguments.i
        if shape.rank == 0 { return (1, 1, 1) }
        return (shape.product(0..<axis), shape[axis], shape.product(axis + 1..<shape.rank))
    }

    fileprivate var rowsFromAxis: (Int, Int) { (shape.product(0..<arguments.i), shape.product(arguments.i..<shape.rank)) }
}

extension Build {
    /// An op with the numbers of another node.
    static func alike(_ op: Op, _ like: Node, _ a: Node, _ b: Node? = nil) throws -> Node {
        var arguments = Arguments(a, b)
        arguments.i = like.arguments.i
        arguments.x = like.arguments.x
        return try Evaluator.make(op, arguments)
    }
}
