/// What few nodes carry: which write made their value stale, a gradient that is kept, hooks.
final class Annotations {
    /// The storage's count of writes, and what it was while the node held the storage's value.
    var counter: VersionCounter?
    var version = 0
    /// The part of the storage that the node is the value of.
    var part: View?
    /// Takes the gradient of a node that is no leaf.
    var retained: Leaf?
    /// Hooks of the surface, in the order of their making.
    var hooks: [Int] = []
    /// The surface's function whose value the node has.
    var custom: Int?

    deinit { drop() }

    /// Tells that the surface's functions of these numbers won't be asked for again.
    func drop() {
        if hooks.isEmpty && custom == nil { return }
        Context.current.droppedFunctions += hooks
        if let custom { Context.current.droppedFunctions.append(custom) }
        custom = nil
        hooks = []
    }
}

/// How often a storage was written to, and what the last write was a step of. Shared by the storage and the nodes that once held its value.
final class VersionCounter {
    var value = 0
    var step: String?
    /// What the last write left that isn't counted: gradients of what was saved since the last counted one see it.
    var latest: Node?
}

extension Node {
    /// The annotations, made when they are first needed.
    var notes: Annotations {
        if let annotations { return annotations }
        let made = Annotations()
        annotations = made
        return made
    }
}

/// What a node's gradient needs of its surroundings, and whether it is still as it was.
enum Saved {
    /// Throws PyTorch's errors where the graph was freed, or where what the gradient needs has been written over.
    static func check(_ node: Node) throws {
        guard node.tracking.contains(.always) else { return }
        if node.isFreed {
            throw EngineError(
                "RuntimeError",
                "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the "
                    + "graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if "
                    + "you need to access saved tensors after calling backward.")
        }
        let saves = node.op.saves
        if saves.isEmpty { return }
        let a = node.arguments.a
        let b = node.arguments.b
        if saves.contains(.output) { try check(node, of: node) }
        let forSecond = b?.tracked == true && (saves.contains(.opposite) || saves.contains(.bothForSecond))
        // Beside a number on its left a tensor is the second operand.
        if let a, saves.contains(node.arguments.place == .left ? .second : .first) || forSecond { try check(a, of: node) }
        if let b, saves.contains(.second) || saves.contains(.opposite) && a?.tracked == true || saves.contains(.bothForSecond) && b.tracked {
            try check(b, of: node)
        }
        if saves.contains(.rest) { for input in node.arguments.more { try check(input, of: node) } }
    }

    /// The node as its gradient rule shall see it: what was written over without a count (PyTorch's `.data`) with the value that is there now.
    static func current(_ node: Node) throws -> Node {
        let saves = node.op.saves
        guard node.tracking.contains(.always), !saves.isEmpty else { return node }
        var arguments = node.arguments
        var isOther = false
        func now(_ saved: Node) throws -> Node {
            guard let latest = try latest(saved) else { return saved }
            isOther = true
            let seen = Evaluator.overlay(latest, history: saved)
            seen.mark = saved.mark
            return seen
        }
        if let a = arguments.a { arguments.a = try now(a) }
        if let b = arguments.b { arguments.b = try now(b) }
        arguments.more = try arguments.more.map(now)
        let output = try saves.contains(.output) ? latest(node) : nil
        guard isOther || output != nil else { return node }
        let value = output ?? node
        try Evaluator.evaluate(value, Context.current)
        let seen = Node(node.op, arguments, node.shape, node.dtype, node.device, tracking: node.tracking)
        seen.buffer = value.buffer
        seen.offset = value.offset
        return seen
    }

    private static func latest(_ saved: Node) throws -> Node? {
        guard let notes = saved.annotations, let counter = notes.counter, counter.value == notes.version, let latest = counter.latest, latest !== saved else { return nil }
        let value = try Evaluator.untracked(latest)
        return try notes.part?.read(value) ?? value
    }

    /// Takes the walk's marks off what `current` made.
    static func leave(_ seen: Node) {
        for at in 0..<seen.arguments.count where seen.arguments[at].op === Rows.overlay { seen.arguments[at].mark = -1 }
    }

    private static func check(_ saved: Node, of node: Node) throws {
        guard let notes = saved.annotations, let counter = notes.counter, counter.value != notes.version else { return }
        let step = saved === node ? node.op.step : counter.step
        throw EngineError(
            "RuntimeError",
            "one of the variables needed for gradient computation has been modified by an inplace operation: [torch.\(tensorType(saved.dtype)) \(saved.shape.array)]"
                + (step.map { ", which is output 0 of \($0)," } ?? "") + " is at version \(counter.value); expected version \(notes.version) instead. Hint: enable anomaly "
                + "detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).")
    }

    private static func tensorType(_ dtype: DType) -> String {
        switch dtype {
        case .float32: "FloatTensor"
        case .float64: "DoubleTensor"
        case .float16: "HalfTensor"
        case .bfloat16: "BFloat16Tensor"
        case .int8: "CharTensor"
        case .uint8: "ByteTensor"
        case .int16: "ShortTensor"
        case .int32: "IntTensor"
        case .int64: "LongTensor"
        case .bool: "BoolTensor"
        case .uint16: "UInt16Tensor"
        case .uint32: "UInt32Tensor"
        }
    }

    /// Lets go of what the gradient needed.
    static func free(_ node: Node) {
        if node.tracking.contains(.always) {
            // A step that saved nothing can be walked again.
            if node.op.saves.isEmpty { return }
            node.isFreed = true
            node.annotations?.drop()
            // A value that nobody has looked at yet still needs its inputs: it gives them back when it is there.
            if node.buffer != nil { Node.release(&node.arguments) }
        } else {
            node.tracking = []
            if node.buffer != nil { node.settle() }
        }
    }
}
