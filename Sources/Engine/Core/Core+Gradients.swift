extension Core {
    private static let notInGraph = EngineError.mxnet(
        "Check failed: !AGInfo: :IsNone(*i): Cannot differentiate node because it is not in a computational graph. You need to set is_recording to true or use "
            + "autograd.record() to save computational graphs for backward. If you want to differentiate the same graph twice, you need to pass retain_graph=True to backward.")

    static func attachGradient(_ x: Tensor, _ request: String) throws {
        guard let request = Leaf.Request(rawValue: request) else { throw EngineError.value("Invalid grad_req \(request): it is one of write, add, null") }
        guard x.dtype.isFloating else { throw EngineError.type("only floating tensors have gradients, not \(x.dtype.name)") }
        let leaf = Leaf(request)
        leaf.gradient = request == .null ? nil : Tensor(try Build.full(x.shape, 0, x.dtype))
        let value = try x.node
        let node = Evaluator.leafNode(value, leaf)
        if x.view != nil || x.isDetached { x.move(to: node) } else { x.storage.write(node) }
        x.storage.leaf = leaf
    }

    static func gradient(_ x: Tensor) throws -> Tensor {
        guard let gradient = x.storage.leaf?.gradient else { throw EngineError.value("there is no gradient: attach_grad() makes room for one") }
        return gradient
    }

    static func setGradient(_ x: Tensor, _ gradient: Tensor) throws {
        guard let leaf = x.storage.leaf else { throw EngineError.value("only a tensor with attach_grad() holds a gradient") }
        guard gradient.shape == x.shape else { throw EngineError.value("the gradient's shape \(gradient.shape.text) isn't the tensor's \(x.shape.text)") }
        leaf.gradient = gradient
    }

    /// A handle on the same storage that isn't tracked: the value is shared both ways.
    static func detach(_ x: Tensor) throws -> Tensor {
        Tensor(x.storage, view: x.view, detached: true)
    }

    /// The same without a count of writes: who saved the value isn't told of a write through it.
    static func share(_ x: Tensor) -> Tensor { Tensor(x.storage, view: x.view, detached: true, uncounted: true) }

    /// The heads' nodes with their cotangents: ones where none are given.
    private static func heads(_ heads: [Tensor], _ given: [Tensor]) throws -> ([Node], [Node]) {
        guard given.isEmpty || given.count == heads.count else { throw EngineError.value("heads and head gradients must have the same length: \(heads.count) and \(given.count)") }
        var outputs: [Node] = []
        var cotangents: [Node] = []
        for (at, head) in heads.enumerated() {
            let node = try head.node
            guard node.tracked else { throw notInGraph }
            outputs.append(node)
            if given.isEmpty {
                cotangents.append(try Build.full(node.shape, 1, node.dtype))
            } else {
                let cotangent = try given[at].node
                guard cotangent.shape == node.shape else {
                    throw EngineError.value("the head gradient's shape \(cotangent.shape.text) isn't the head's \(node.shape.text)")
                }
                cotangents.append(try Build.cast(cotangent, node.dtype))
            }
        }
        return (outputs, cotangents)
    }

    /// Runs the body with recording on or off.
    static func recording<T>(_ on: Bool, _ body: () throws -> T) rethrows -> T {
        let context = Context.current
        let before = context.tracking
        context.tracking = on ? .all : []
        defer { context.tracking = before }
        return try body()
    }

    static func backward(_ heads: [Tensor], _ given: [Tensor], retain: Bool) throws {
        let (outputs, cotangents) = try self.heads(heads, given)
        let walk = Walk(outputs)
        _ = try recording(false) { try walk.run(outputs, cotangents) }
        for (leaf, cotangent) in walk.leaves where leaf.request != .null {
            leaf.isFresh = true
            guard let gradient = leaf.gradient else {
                leaf.gradient = Tensor(cotangent)
                continue
            }
            try recording(false) {
                let value = try leaf.request == .add ? gradient.node + cotangent : cotangent
                try assign(gradient, Tensor(value))
            }
        }
        if !retain { walk.free() }
    }

    static func grad(_ heads: [Tensor], _ variables: [Tensor], _ given: [Tensor], retain: Bool, createGraph: Bool) throws -> [Tensor] {
        let (outputs, cotangents) = try self.heads(heads, given)
        let targets = try variables.map { x -> Target in
            if let leaf = x.storage.leaf { return .leaf(leaf) }
            let node = try x.node
            guard node.tracked else { throw notInGraph }
            return .node(node)
        }
        let found = try recording(createGraph) { try vjp(outputs, cotangents, wrt: targets, free: !retain && !createGraph) }
        Context.current.missingGradients = found.indices.filter { found[$0] == nil }
        return try zip(variables, found).map { x, node in Tensor(try node ?? Build.full(x.shape, 0, x.dtype)) }
    }
}
