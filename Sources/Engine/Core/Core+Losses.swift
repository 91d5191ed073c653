import CKernels

extension Core {
    /// none, mean, sum; batchmean divides by the first axis.
    private static func reduced(_ loss: Node, _ reduction: String) throws -> Node {
        let axes = Array(0..<loss.shape.rank)
        switch reduction {
        case "none": return loss
        case "mean": return try Build.reduce(OpTable.row("mean"), loss, axes, keepdims: false)
        case "sum": return try Build.reduce(Rows.sum, loss, axes, keepdims: false)
        case "batchmean": return try Build.reduce(Rows.sum, loss, axes, keepdims: false) / Double(loss.shape.rank == 0 ? 1 : loss.shape[0])
        default: throw EngineError.value("\(reduction) is not a valid value for reduction")
        }
    }

    /// Losses of an input and a target, element by element: mse, l1, smooth_l1 and huber (with their bound), bce, bce_with_logits (with weights of the positive ones), kl_div, kl_div_log.
    static func loss(_ name: String, _ input: Tensor, _ target: Tensor, _ weights: [Tensor], _ reduction: String, _ bound: Double) throws -> Tensor {
        let common = Convention.standard.common(input.dtype, target.dtype)
        let x = try Build.cast(input.node, common)
        let y = try Build.cast(target.node, common)
        guard x.dtype.isFloating else { throw EngineError.runtime("\"\(name)_loss\" not implemented for '\(x.dtype.name)'") }
        guard Shape.broadcast(x.shape, y.shape) != nil else { throw Shape.mismatch(x.shape, y.shape) }
        var loss: Node
        switch name {
        case "mse": loss = try Build.unary("square", x - y)
        case "l1": loss = try Build.unary("abs", x - y)
        case "smooth_l1", "huber":
            guard bound >= 0 else { throw EngineError.runtime("\(name)_loss does not support negative values for \(name == "huber" ? "delta" : "beta")") }
            let difference = try x - y
            let size = try Build.unary("abs", difference)
            let small = try Build.compare("less", .node(size), .scalar(Scalar(bound)), asBool: true)
            if name == "huber" {
                loss = try Build.select(small, Build.unary("square", difference) * 0.5, (size + -0.5 * bound) * bound)
            } else {
                loss = try bound == 0 ? size : Build.select(small, Build.unary("square", difference) * (0.5 / bound), size + -0.5 * bound)
            }
        case "bce":
            guard x.shape == y.shape else {
                throw EngineError.value("Using a target size (\(y.shape.text)) that is different to the input size (\(x.shape.text)) is deprecated. Please ensure they have the same size.")
            }
            let values = try Build.reduce(OpTable.row("all"), Build.compare("less_equal", .node(Build.unary("abs", x * 2 + -1)), .scalar(Scalar(1)), asBool: true), Array(0..<x.shape.rank), keepdims: false)
            guard try item(Tensor(values)).isTrue else { throw EngineError.runtime("all elements of input should be between 0 and 1") }
            loss = try Build.binary(Rows.binaryCrossEntropy, x, y)
        case "bce_with_logits":
            guard x.shape == y.shape else { throw EngineError.value("Target size (\(y.shape.text)) must be the same as input size (\(x.shape.text))") }
            // log(1 + e to the -x), with the larger weight on positive targets.
            let negative = try Build.unary("softrelu", -x)
            loss = try (1 - y) * x
            if weights.count > 1 { loss = try loss + (y * (weights[1].node + -1) + 1) * negative } else { loss = try loss + negative }
        case "kl_div":
            let entropy = try Build.unary("log", y) * y
            let zero = try Build.compare("equal", .node(y), .scalar(Scalar(0)), asBool: true)
            loss = try Build.select(zero, Build.full(y.shape, 0, y.dtype), entropy) - y * x
        case "kl_div_log": loss = try Build.unary("exp", y) * (y - x)
        default: throw EngineError("NotImplementedError", "there is no loss called \(name)")
        }
        if let weight = weights.first, weight.shape.count > 0 { loss = try loss * Build.cast(weight.node, x.dtype) }
        return Tensor(try reduced(loss, reduction))
    }

    /// Labels as int64, all of them looked at: an error where one is no class. Also how much they weigh together.
    private static func checked(_ labels: Tensor, _ classes: Int, _ ignored: Int, _ weight: Node?) throws -> (Node, Double) {
        let node = try Build.cast(labels.node, .int64)
        try Evaluator.evaluate(node, Context.current)
        if let weight { try Evaluator.evaluate(weight, Context.current) }
        var mass = 0.0
        let values = node.pointer.assumingMemoryBound(to: Int64.self)
        for i in 0..<node.shape.count where Int(values[i]) != ignored {
            let label = Int(values[i])
            guard label >= 0 && label < classes else { throw EngineError.index("Target \(label) is out of bounds.") }
            mass += weight.map { scalar($0, label).double } ?? 1
        }
        return (node, mass)
    }

    /// Input [n, classes, …] and labels [n, …], also without a batch; gives them with one.
    private static func batched(_ x: Node, _ labels: Tensor) throws -> (Node, Tensor) {
        guard x.shape.rank > 0 else { throw EngineError.index("Dimension out of range (expected to be in range of [-1, 0], but got 1)") }
        if x.shape.rank == 1 && labels.shape.rank == 0 { return (try Build.reshape(x, x.shape.inserting(1, at: 0)), Tensor(try Build.reshape(labels.node, Shape(unchecked: 1)))) }
        guard x.shape.rank > 1, labels.shape.rank > 0, x.shape[0] == labels.shape[0] else {
            throw EngineError.value("Expected input batch_size (\(x.shape[0])) to match target batch_size (\(labels.shape.rank == 0 ? 1 : labels.shape[0])).")
        }
        guard x.shape.removing(1) == labels.shape else {
            throw EngineError.runtime("Expected target size \(Text.list(x.shape.removing(1).array)), got \(Text.list(labels.shape.array))")
        }
        return (x, labels)
    }

    private static func classWeights(_ weight: Tensor?, _ classes: Int, _ dtype: DType) throws -> Node? {
        guard let weight else { return nil }
        guard weight.shape.rank == 1 && weight.shape[0] == classes else {
            throw EngineError.runtime("weight tensor should be defined either for all \(classes) classes or no classes but got weight tensor of shape: \(Text.list(weight.shape.array))")
        }
        return try Build.cast(weight.node, dtype)
    }

    /// From logits and labels, or logits and a distribution for each (floating, in the logits' shape).
    static func crossEntropy(_ x: Tensor, _ target: Tensor, _ weight: Tensor?, _ ignored: Int, _ reduction: String, _ smoothing: Double) throws -> Tensor {
        let logits = try x.node
        guard smoothing >= 0 && smoothing <= 1 else { throw EngineError.runtime("label_smoothing must be between 0.0 and 1.0. Got: \(smoothing)") }
        if target.dtype.isFloating { return try distributionEntropy(logits, target.node, weight, reduction, smoothing) }
        let alone = logits.shape.rank == 1
        let (input, labels) = try batched(logits, target)
        let weights = try classWeights(weight, input.shape[1], input.dtype)
        let (checked, mass) = try checked(labels, input.shape[1], ignored, weights)
        var arguments = Arguments(input, checked)
        if let weights { arguments.more = [weights] }
        arguments.x = smoothing
        switch reduction {
        case "none": arguments.list = [ignored, 0]
        case "sum", "mean":
            arguments.list = [ignored, 1]
            arguments.scalar = Scalar(reduction == "sum" ? 1 : 1 / mass)
        default: throw EngineError.value("\(reduction) is not a valid value for reduction")
        }
        let loss = try Evaluator.make(Rows.crossEntropy, arguments)
        return Tensor(try alone && reduction == "none" ? Build.reshape(loss, Shape()) : loss)
    }

    private static func distributionEntropy(_ logits: Node, _ target: Node, _ weight: Tensor?, _ reduction: String, _ smoothing: Double) throws -> Tensor {
        guard logits.shape == target.shape, logits.shape.rank > 0 else {
            throw EngineError.runtime("Expected floating point type for target with class probabilities to have the input's shape \(logits.shape.text), got \(target.shape.text)")
        }
        let axis = logits.shape.rank == 1 ? 0 : 1
        let classes = logits.shape[axis]
        var arguments = Arguments(logits)
        arguments.i = axis
        let logs = try Evaluator.make(Rows.logSoftmax, arguments)
        var wanted = try Build.cast(target, logits.dtype)
        if smoothing > 0 { wanted = try wanted * (1 - smoothing) + smoothing / Double(classes) }
        if let weights = try classWeights(weight, classes, logits.dtype) {
            var shape = Shape()
            for a in 0..<logits.shape.rank { shape.append(a == axis ? classes : 1) }
            wanted = try wanted * Build.reshape(weights, shape)
        }
        let losses = try -Build.reduce(Rows.sum, logs * wanted, [axis], keepdims: false)
        return Tensor(try reduced(losses, reduction))
    }

    /// Minus the log-probability of each label.
    static func negativeLogLikelihood(_ x: Tensor, _ target: Tensor, _ weight: Tensor?, _ ignored: Int, _ reduction: String) throws -> Tensor {
        let node = try x.node
        let alone = node.shape.rank == 1
        let (input, labels) = try batched(node, target)
        let classes = input.shape[1]
        let weights = try classWeights(weight, classes, input.dtype)
        let (checked, mass) = try checked(labels, classes, ignored, weights)
        let counts = try Build.compare("not_equal", .node(checked), .scalar(Scalar(ignored)), asBool: true)
        var losses = try -pick(Tensor(input), Tensor(checked), 1, keepdims: false).node
        if let weights {
            let own = try take(Tensor(weights), Tensor(checked), 0, "clip").node
            losses = try losses * own
        }
        losses = try Build.select(counts, losses, Build.full(losses.shape, 0, losses.dtype))
        switch reduction {
        case "mean": return Tensor(try Build.reduce(Rows.sum, losses, Array(0..<losses.shape.rank), keepdims: false) / mass)
        default: return Tensor(try reduced(alone && reduction == "none" ? Build.reshape(losses, Shape()) : losses, reduction))
        }
    }
}
