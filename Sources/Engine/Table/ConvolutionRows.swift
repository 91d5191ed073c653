import CKernels

extension OpTable {
    /// The three products of a convolution over images. Each is linear in both of its factors, and their gradients are one another.
    ///
    /// list: groups, stride, padding, dilation (two each). Shapes are told: those of the images and of the kernel don't follow from the other two.
    static let convolutionRows: [Op] = [
        convolution("conv", .forward, "images a, weights b, and a bias where there is one") { y, g, w in
            let a = y.x
            let b = y.arguments.b!
            try w.give(y, 0, Build.convolution(Rows.convData, g, b, y, a.shape))
            try w.give(y, 1, Build.convolution(Rows.convWeights, a, g, y, b.shape))
            // Axes that lie side by side are summed where they stand.
            if y.arguments.more.count > 0 { try w.give(y, 2, Build.reduce(Rows.sum, Build.reduce(Rows.sum, g, [2, 3], keepdims: false), [0], keepdims: false)) }
        },
        convolution("conv_data", .data, "conv's transpose: cotangents a, weights b, to images") { y, g, w in
            let a = y.x
            let b = y.arguments.b!
            try w.give(y, 0, Build.convolution(Rows.conv, g, b, y, a.shape))
            try w.give(y, 1, Build.convolution(Rows.convWeights, g, a, y, b.shape))
        },
        convolution("conv_weights", .weights, "images a, cotangents b, to weights") { y, g, w in
            let a = y.x
            let b = y.arguments.b!
            try w.give(y, 0, Build.convolution(Rows.convData, b, g, y, a.shape))
            try w.give(y, 1, Build.convolution(Rows.conv, a, g, y, b.shape))
        },
    ]

    private static func convolution(_ name: String, _ pass: ConvolutionPass, _ summary: String, _ gradient: @escaping Op.GradientRule) -> Op {
        Op(
            name, summary, shape: Rule.told,
            dtype: { op, x in
                guard x.a!.dtype.isFloating else { throw EngineError.runtime("\"\(op.name)\" not implemented for '\(x.a!.dtype.name)'") }
                return try Rule.oneDType(op, x)
            }, saves: [.first, .second], step: "Convolution",
            cpu: { y, out in
                let shape = y.convolution(pass)
                let context = Context.current
                let bias = y.arguments.more.first?.pointer
                try context.convolution.run(pass, shape, y.dtype, y.x.pointer, y.arguments.b!.pointer, bias: bias, out, context.allocator)
            }, gradient: gradient)
    }
}

extension Node {
    /// The convolution that the node is a pass of.
    fileprivate func convolution(_ pass: ConvolutionPass) -> ConvolutionShape {
        let l = arguments.list
        let a = x.shape
        let b = arguments.b!.shape
        let (images, weights, results) =
            switch pass {
            case .forward: (a, b, shape)
            case .data: (shape, b, a)
            case .weights: (a, shape, b)
            }
        return ConvolutionShape(
            batch: images[0], channels: images[1], outputs: results[1], groups: l[0], size: (images[2], images[3]), kernel: (weights[2], weights[3]), result: (results[2], results[3]),
            stride: (l[1], l[2]), padding: (l[3], l[4]), dilation: (l[5], l[6]))
    }
}

extension Build {
    /// Another pass of the convolution that `like` is one of.
    fileprivate static func convolution(_ op: Op, _ a: Node, _ b: Node, _ like: Node, _ shape: Shape) throws -> Node {
        var arguments = Arguments(a, b)
        arguments.list = like.arguments.list
        return try Evaluator.make(op, arguments, shape, a.dtype)
    }
}
