/// Computes values when they are asked for.
///
/// A new node waits, with its inputs, until its value is observed; then what it needs is put into an order and run. Small nodes whose inputs are there are run at once:
/// for them the graph would cost more than the arithmetic. The order is made before anything runs, and element-wise steps in it are fused (`Fuser`).
enum Evaluator {
    /// Below this many elements nothing waits.
    static let tiny = 10_000

    /// Makes the node of an op: checks the arguments, works out shape and dtype, and evaluates what is small.
    static func make(_ op: Op, _ arguments: consuming Arguments) throws -> Node {
        let shape = try op.shape(op, arguments)
        let dtype = try op.dtype(op, arguments)
        return try make(op, arguments, shape, dtype)
    }

    /// The same where shape and dtype are known.
    static func make(_ op: Op, _ arguments: consuming Arguments, _ shape: Shape, _ dtype: DType) throws -> Node {
        let context = Context.current
        var tracking = op.gradient == nil ? [] : tracking(arguments).intersection(context.tracking)
        // Where tensors say of themselves whether they are tracked, whole numbers never are.
        if !dtype.isFloating { tracking.remove(.always) }
        let ready = allEvaluated(arguments)
        let node = Node(op, arguments, shape, dtype, tracking: tracking)
        let count = shape.count
        if count >= 1 << 17 {
            try context.allocator.check(count * dtype.size)
        }
        if op.eager || count < tiny && ready {
            if !ready { try evaluateInputs(node.arguments, context) }
            try run(node, context)
        } else {
            context.pending.add(node)
            if context.pending.isOverCap { try evaluateAll(context) }
        }
        return node
    }

    /// A node that holds a value which was made outside the graph.
    static func constant(_ shape: Shape, _ dtype: DType, _ fill: (UnsafeMutableRawPointer) -> Void) throws -> Node {
        let context = Context.current
        let bytes = shape.count * dtype.size
        try context.allocator.check(bytes)
        let node = Node(Rows.constant, Arguments(), shape, dtype)
        let buffer = try context.backend.allocate(bytes: bytes)
        fill(buffer.pointer)
        node.buffer = buffer
        return node
    }

    /// A node at which gradients for a leaf arrive, with another node's value.
    static func leafNode(_ value: Node, _ leaf: Leaf) -> Node {
        let node = Node(Rows.leaf, Arguments(), value.shape, value.dtype, value.device, tracking: leaf.tracking, leaf: leaf)
        alias(node, value, nil)
        return node
    }

    /// A node's value without its history.
    static func untracked(_ value: Node) throws -> Node {
        let node = Node(Rows.stop, Arguments(), value.shape, value.dtype, value.device)
        alias(node, value, nil)
        return node
    }

    /// One node's value with another's history: what an untracked write leaves behind.
    static func overlay(_ value: Node, history: Node) -> Node {
        let node = Node(Rows.overlay, Arguments(), value.shape, value.dtype, value.device, tracking: history.tracking)
        alias(node, value, history)
        return node
    }

    private static func alias(_ node: Node, _ value: Node, _ history: Node?) {
        if value.buffer != nil {
            node.buffer = value.buffer
            node.offset = value.offset
        }
        if value.buffer == nil || history != nil { node.arguments = Arguments(value, history) }
        if node.buffer == nil { Context.current.pending.add(node) }
    }

    @inline(__always)
    private static func tracking(_ arguments: Arguments) -> Tracking {
        var result: Tracking = []
        if let a = arguments.a { result = a.tracking }
        if let b = arguments.b { result.formUnion(b.tracking) }
        if !arguments.more.isEmpty { for node in arguments.more { result.formUnion(node.tracking) } }
        return result
    }

    @inline(__always)
    private static func allEvaluated(_ arguments: Arguments) -> Bool {
        if let a = arguments.a, a.buffer == nil { return false }
        if let b = arguments.b, b.buffer == nil { return false }
        return arguments.more.isEmpty || !arguments.more.contains { $0.buffer == nil }
    }

    private static func evaluateInputs(_ arguments: Arguments, _ context: Context) throws {
        for i in 0..<arguments.count where arguments[i].buffer == nil { try evaluate(arguments[i], context) }
    }

    /// Computes the value of a node and of all it needs.
    static func evaluate(_ node: Node, _ context: Context) throws {
        if node.buffer != nil { return }
        try run(schedule([node]), context)
    }

    /// Computes all that waits. What is only needed on the way to something else needn't be kept.
    static func evaluateAll(_ context: Context) throws {
        var roots = context.pending.nodes()
        for node in roots { node.arguments.forEach { $0.place = 0 } }
        let isRoot = roots.map { $0.place < 0 }
        for node in roots { node.arguments.forEach { $0.place = -1 } }
        var kept = 0
        for (i, root) in isRoot.enumerated() where root {
            roots.swapAt(kept, i)
            kept += 1
        }
        roots.removeSubrange(kept...)
        if !roots.isEmpty { try run(schedule(roots), context) }
    }

    /// What must run for the nodes' values, inputs before their users. The nodes are kept alive by their users until these have run.
    private static func schedule(_ roots: [Node]) -> [Unmanaged<Node>] {
        var order: [Unmanaged<Node>] = []
        var stack: [(node: Unmanaged<Node>, next: Int)] = []
        for root in roots where root.buffer == nil && root.place < 0 {
            root.place = 0
            stack.append((Unmanaged.passUnretained(root), 0))
            while let (top, next) = stack.last {
                let node = top._withUnsafeGuaranteedRef { $0 }
                if next < node.arguments.count {
                    stack[stack.count - 1].next = next + 1
                    let input = node.arguments[next]
                    if input.buffer == nil && input.place < 0 {
                        input.place = 0
                        stack.append((Unmanaged.passUnretained(input), 0))
                    }
                } else {
                    stack.removeLast()
                    order.append(top)
                }
            }
        }
        for node in order { node._withUnsafeGuaranteedRef { $0.place = -1 } }
        return order
    }

    /// Runs the steps of a schedule: one by one, or fused where that is worth it.
    private static func run(_ order: [Unmanaged<Node>], _ context: Context) throws {
        if context.debug.graph { context.debug.tell(order) }
        if order.count > 1 && context.fuses && Fuser.canFuse(order) {
            var fuser = Fuser(order)
            try fuser.run(context)
            return
        }
        for node in order {
            try context.checkInterrupt()
            try node._withUnsafeGuaranteedRef { try run($0, context) }
        }
    }

    /// Computes one node whose inputs are there.
    @inline(__always)
    static func run(_ node: Node, _ context: Context) throws {
        if node.op.aliases {
            let input = node.arguments.a.unsafelyUnwrapped
            node.buffer = input.buffer
            node.offset = input.offset + node.op.aliasOffset(node) * node.dtype.size
        } else {
            let out = try target(node, context)
            if node.shape.count > 0 {
                if context.debug.kernels { try context.debug.timed(node) { try context.backend.launch(node, into: out) } } else { try context.backend.launch(node, into: out) }
            }
            node.buffer = out
        }
        if node.pendingSlot >= 0 || !node.tracked { node.settle() }
    }

    /// The memory of the result: the first input's where nobody else can see it, fresh otherwise.
    @inline(__always)
    private static func target(_ node: Node, _ context: Context) throws -> Buffer {
        if node.op.inPlace && !node.tracked && node.shape.count >= tiny {
            if let buffer = reusable(node) { return buffer }
        }
        return try context.backend.allocate(bytes: node.bytes)
    }

    private static func reusable(_ node: Node) -> Buffer? {
        guard isKnownUniquelyReferenced(&node.arguments.a), let input = node.arguments.a, !input.tracked,
            input.shape == node.shape, input.dtype.size == node.dtype.size, input.offset == 0,
            isKnownUniquelyReferenced(&input.buffer)
        else { return nil }
        return input.buffer
    }
}
