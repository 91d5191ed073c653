import CKernels

extension Core {
    /// x · weightᵀ + bias over the last axis; weight [outputs, inputs], or [inputs].
    static func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?) throws -> Tensor {
        let input = try x.node
        let weights = try weight.node
        guard weights.shape.rank == 2, input.shape.rank > 0 else {
            guard weights.shape.rank == 1, input.shape.rank > 0 else { throw EngineError.runtime("linear(): both arguments to linear need to be at least 1D") }
            let product = try matmul(x, weight, false, false)
            return try bias.map { Tensor(try product.node + $0.node) } ?? product
        }
        let k = input.shape[input.shape.rank - 1]
        let rows = input.shape.product(0..<input.shape.rank - 1)
        guard k == weights.shape[1] else {
            throw EngineError.runtime("mat1 and mat2 shapes cannot be multiplied (\(rows)x\(k) and \(weights.shape[1])x\(weights.shape[0]))")
        }
        let matrix = try input.shape.rank == 2 ? input : Build.reshape(input, Shape([rows, k]))
        var result: Node
        if let bias, bias.shape.rank == 1, bias.shape[0] == weights.shape[0], bias.dtype == input.dtype {
            var arguments = Arguments(matrix, weights)
            arguments.more = [try bias.node]
            result = try Evaluator.make(Rows.linear, arguments)
        } else {
            result = try Build.matmul(matrix, weights, false, true)
            if let bias { result = try result + bias.node }
        }
        if input.shape.rank != 2 { result = try Build.reshape(result, Shape(Array(input.shape.array.dropLast()) + [weights.shape[0]])) }
        return Tensor(result)
    }

    static func softmax(_ x: Tensor, _ axis: Int, logarithm: Bool) throws -> Tensor {
        let node = try x.node
        var arguments = Arguments(node)
        let rank = max(1, node.shape.rank)
        guard axis >= -rank && axis < rank else {
            throw EngineError.index("Dimension out of range (expected to be in range of [\(-rank), \(rank - 1)], but got \(axis))")
        }
        arguments.i = axis < 0 ? axis + rank : axis
        return Tensor(try Evaluator.make(logarithm ? Rows.logSoftmax : Rows.softmax, arguments))
    }

    /// The means of the channels (axis 1) and, in the second row, their variances over n.
    static func moments(_ x: Tensor) throws -> Tensor {
        guard x.shape.rank >= 2 else { throw EngineError.value("expected at least 2D input (got \(x.shape.rank)D input)") }
        return Tensor(try Evaluator.make(Rows.moments, Arguments(x.node)))
    }

    /// With moments, which must be x's own: as in training.
    static func batchNorm(_ x: Tensor, _ moments: Tensor, _ gamma: Tensor?, _ beta: Tensor?, _ eps: Double) throws -> Tensor {
        let node = try x.node
        let channels = node.shape.rank < 2 ? 0 : node.shape[1]
        guard node.shape.rank >= 2, moments.shape == Shape(unchecked: 2, channels) else {
            throw EngineError.value("batch_norm: the moments' shape \(moments.shape.text) isn't that of \(node.shape.text)")
        }
        var arguments = Arguments(node, try moments.node)
        try affine(&arguments, gamma, beta, Shape(unchecked: channels))
        arguments.x = eps
        return Tensor(try Evaluator.make(Rows.batchNorm, arguments))
    }

    private static func affine(_ arguments: inout Arguments, _ gamma: Tensor?, _ beta: Tensor?, _ shape: Shape) throws {
        for (bit, tensor, name) in [(1, gamma, "weight"), (2, beta, "bias")] {
            guard let tensor else { continue }
            guard tensor.shape == shape else {
                throw EngineError.runtime("Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape \(tensor.shape.text) and normalized_shape = \(shape.text)")
            }
            arguments.more.append(try tensor.node)
            arguments.j |= bit
        }
    }

    /// Over the axes of the shape, which are x's last.
    static func layerNorm(_ x: Tensor, _ sizes: [Int], _ gamma: Tensor?, _ beta: Tensor?, _ eps: Double) throws -> Tensor {
        let node = try x.node
        guard !sizes.isEmpty, sizes.count <= node.shape.rank, Array(node.shape.array.suffix(sizes.count)) == sizes else {
            let wanted = sizes.map(String.init).joined(separator: ", ")
            throw EngineError.runtime(
                "Given normalized_shape=[\(wanted)], expected input with shape [*, \(wanted)], but got input of size[\(node.shape.array.map(String.init).joined(separator: ", "))]")
        }
        var arguments = Arguments(node)
        try affine(&arguments, gamma, beta, Shape(sizes))
        arguments.i = node.shape.rank - sizes.count
        arguments.x = eps
        return Tensor(try Evaluator.make(Rows.layerNorm, arguments))
    }
}
