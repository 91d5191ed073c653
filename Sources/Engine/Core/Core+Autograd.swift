/// Gradients as PyTorch has them: tensors that require them are leaves, what is computed from them is recorded always, and backward adds to what is there.
extension Core {
    static func requireGradient(_ x: Tensor, _ on: Bool) throws {
        if x.isTracked && x.storage.leaf == nil {
            if on { return }
            throw EngineError(
                "RuntimeError",
                "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use "
                    + "var_no_grad = var.detach().")
        }
        if on == x.isTracked { return }
        if !on {
            x.storage.leaf?.request = .null
            x.storage.replace(with: try Evaluator.untracked(x.storage.node))
            return
        }
        guard x.dtype.isFloating else { throw EngineError("RuntimeError", "Only Tensors of floating point and complex dtype can require gradients") }
        Context.current.countsVersions = true
        let leaf = x.view == nil && !x.isDetached ? x.storage.leaf ?? Leaf(.add, .always) : Leaf(.add, .always)
        leaf.request = .add
        let node = Evaluator.leafNode(try x.node, leaf)
        if x.view != nil || x.isDetached { x.move(to: node) } else { x.storage.replace(with: node) }
        x.storage.leaf = leaf
    }

    static func beginWalk(_ heads: [Tensor], _ given: [Tensor], _ variables: [Tensor], keep: Bool, createGraph: Bool) throws -> Int {
        var outputs: [Node] = []
        var cotangents: [Node] = []
        for (at, head) in heads.enumerated() {
            let node = try head.node
            guard node.tracked && !head.isDetached else {
                throw EngineError("RuntimeError", "element \(at) of tensors does not require grad and does not have a grad_fn")
            }
            outputs.append(node)
            if at >= given.count {
                guard node.shape.count == 1 else { throw EngineError("RuntimeError", "grad can be implicitly created only for scalar outputs") }
                cotangents.append(try Build.full(node.shape, 1, node.dtype))
                continue
            }
            let cotangent = try given[at].node
            guard cotangent.shape == node.shape else {
                throw EngineError(
                    "RuntimeError",
                    "Mismatch in shape: grad_output[\(at)] has a shape of torch.Size(\(cotangent.shape.array)) and output[\(at)] has a shape of torch.Size(\(node.shape.array)).")
            }
            cotangents.append(try Build.cast(cotangent, node.dtype))
        }
        var nodes: [Node] = []
        for x in variables {
            guard x.isTracked else { throw EngineError("RuntimeError", "One of the differentiated Tensors does not require grad") }
            nodes.append(try x.node)
        }
        let walk = Walk(outputs)
        walk.variables = variables.count
        walk.keeps = keep
        walk.createsGraph = createGraph
        Context.current.walks.append(walk)
        return try step(walk) {
            try walk.begin(outputs, cotangents, nodes: nodes)
            return try walk.advance()
        }
    }

    /// Walks on under the walk's own mode. 0 at the end, else the number of what the surface has to do; after an error the walk is gone.
    private static func step(_ walk: Walk, _ body: () throws -> Bool) throws -> Int {
        do {
            if try recording(walk.createsGraph, body) { return 0 }
            return walk.stop?.id ?? 0
        } catch {
            drop(walk)
            throw error
        }
    }

    private static func drop(_ walk: Walk) {
        walk.lift()
        Context.current.walks.removeAll { $0 === walk }
    }

    private static func innermost() throws -> Walk {
        guard let walk = Context.current.walks.last else { throw EngineError.value("no walk is under way") }
        return walk
    }

    static func walkCotangent() throws -> Tensor {
        guard let stop = try innermost().stop else { throw EngineError.value("the walk doesn't wait for anything") }
        return Tensor(stop.cotangent)
    }

    /// places: which inputs the answers are for, the row of the values being input 0; for a hook 0.
    static func resumeWalk(_ answers: [Tensor], _ places: [Int]) throws -> Int {
        let walk = try innermost()
        guard let stop = walk.stop else { throw EngineError.value("the walk doesn't wait for anything") }
        var given = [Node?](repeating: nil, count: max(1, stop.node.arguments.count))
        for (answer, place) in zip(answers, places) where given.indices.contains(place) { given[place] = try answer.node }
        return try step(walk) { try walk.resume(given) }
    }

    /// Gives the gradients of the variables, or, where there are none, adds to those of the leaves.
    static func finishWalk() throws -> [Tensor] {
        let walk = try innermost()
        defer { drop(walk) }
        var result: [Tensor] = []
        if walk.variables > 0 {
            Context.current.missingGradients = walk.found.indices.filter { walk.found[$0] == nil }
            result = try walk.found.map { try Tensor($0 ?? Build.full(Shape(), 0, .float32)) }
        } else {
            for (leaf, cotangent) in walk.leaves where leaf.request != .null {
                guard let gradient = leaf.gradient else {
                    // A node of its own where it may be differentiated: zeroing the gradient writes over no intermediate.
                    leaf.gradient = Tensor(walk.createsGraph ? try recording(true) { try Build.unary(Rows.identity, cotangent) } : cotangent)
                    continue
                }
                if walk.createsGraph {
                    leaf.gradient = Tensor(try recording(true) { try gradient.node + cotangent })
                } else {
                    try recording(false) { try assign(gradient, Tensor(gradient.node + cotangent)) }
                }
            }
        }
        if !walk.keeps { walk.free() }
        return result
    }

    /// Keeps the gradient of a tensor that is no leaf.
    static func retainGradient(_ x: Tensor) throws {
        guard x.isTracked else { throw EngineError("RuntimeError", "can't retain_grad on Tensor that has requires_grad=False") }
        if x.storage.leaf != nil { return }
        let notes = try x.node.notes
        if notes.retained == nil { notes.retained = Leaf(.write, .always) }
    }

    static func retainedGradient(_ x: Tensor) -> Leaf? {
        if let leaf = x.storage.leaf { return x.isDetached ? nil : leaf }
        guard x.isTracked, let node = try? x.node else { return nil }
        return node.annotations?.retained
    }

    static func addHook(_ x: Tensor, _ id: Int) throws {
        guard x.isTracked else { throw EngineError("RuntimeError", "cannot register a hook on a tensor that doesn't require gradient") }
        try x.node.notes.hooks.append(id)
    }

    static func removeHook(_ x: Tensor, _ id: Int) throws {
        try x.node.annotations?.hooks.removeAll { $0 == id }
    }

    /// The values of a function whose gradient rule is the surface's: one row of all values, cut and shaped again.
    static func custom(_ id: Int, _ inputs: [Tensor], _ values: [Tensor]) throws -> [Tensor] {
        guard let first = values.first else { return [] }
        let nodes = try values.map { try Build.cast(Build.unary(Rows.stop, $0.node), first.dtype) }
        let rows = try nodes.map { try Build.reshape($0, Shape(unchecked: $0.shape.count)) }
        var arguments = Arguments(rows.count == 1 ? rows[0] : try Build.concat(rows, 0))
        arguments.more = try inputs.map { try $0.node }
        arguments.i = id
        let row = try Evaluator.make(Rows.custom, arguments, arguments.a!.shape, first.dtype)
        row.notes.custom = id
        var at = 0
        return try nodes.map { node in
            defer { at += node.shape.count }
            return Tensor(try Build.reshape(Build.strided(row, Shape(unchecked: node.shape.count), at, Shape(unchecked: 1)), node.shape))
        }
    }

    /// PyTorch has steps of their own for some operations with the number on the left, or with two tensors.
    static func operationName(_ x: Tensor) throws -> String {
        let node = try x.node
        switch (node.op.name, node.arguments.place) {
        case ("pow", .none): return "PowBackward1"
        case ("pow", .left): return "PowBackward2"
        case ("sub", .left): return "RsubBackward1"
        case ("div", .left): return "Mul"
        default: return node.op.step
        }
    }
}
