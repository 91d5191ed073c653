/// What gradients are asked for.
enum Target {
    case leaf(Leaf)
    case node(Node)
}

/// The walk back: from outputs and their cotangents to the leaves, one visit a node, users before their inputs.
///
/// The rules build nodes, so a gradient is a graph like any other and can be differentiated again. What broadcasting repeated is summed here, once, and not in the
/// rules. The graph is put in order by a loop with a stack of its own, never by recursion.
final class Walk {
    /// The tracked nodes below the outputs, inputs before their users.
    @exclusivity(unchecked) private(set) var order: [Node] = []
    @exclusivity(unchecked) private var cotangents: [Node?] = []
    private(set) var leaves: [(leaf: Leaf, cotangent: Node)] = []
    private var leafIndex: [ObjectIdentifier: Int] = [:]
    /// The nodes whose cotangents are asked for, and what has come for them.
    private var wanted: [ObjectIdentifier: [Int]] = [:]
    private(set) var found: [Node?] = []
    /// The next node is the one before this place in the order.
    @exclusivity(unchecked) private var slot = 0
    private var marked = false
    /// Whether values may have been written over without a count.
    private var seesUncounted = false
    /// Where the walk waits for the surface.
    private(set) var stop: Stop?

    /// How the walk was asked for: so many variables, the graph kept, the gradients recorded; and the variables that nothing came to.
    var variables = 0
    var keeps = false
    var createsGraph = false

    /// What a surface has to do before the walk goes on: a gradient rule or a hook of its own.
    struct Stop {
        let id: Int
        let node: Node
        let cotangent: Node
        let isHook: Bool
    }

    init(_ outputs: [Node]) {
        for walk in Context.current.walks { walk.lift() }
        marked = true
        // The outputs hold all nodes below them.
        var stack: [(node: Unmanaged<Node>, next: Int)] = []
        var order: [Node] = []
        for output in outputs where output.tracked && output.mark < 0 {
            output.mark = 0
            stack.append((Unmanaged.passUnretained(output), 0))
            while let (top, next) = stack.last {
                top._withUnsafeGuaranteedRef { node in
                    if node.leaf == nil && next < node.arguments.count {
                        stack[stack.count - 1].next = next + 1
                        let input = node.arguments[next]
                        if input.tracked && input.mark < 0 {
                            input.mark = 0
                            stack.append((Unmanaged.passUnretained(input), 0))
                        }
                    } else {
                        stack.removeLast()
                        node.mark = Int32(order.count)
                        order.append(node)
                    }
                }
            }
        }
        self.order = order
    }

    deinit { lift() }

    /// Lifts the marks; the order stays.
    func lift() {
        if marked { for node in order { node.mark = -1 } }
        marked = false
    }

    private func mark() {
        if !marked { for (at, node) in order.enumerated() { node.mark = Int32(at) } }
        marked = true
    }

    /// Whether somebody needs the cotangent of an input.
    @inline(__always)
    func wants(_ node: Node, _ input: Int) -> Bool { node.arguments[input].mark >= 0 }

    /// Adds to the cotangent of an input, in the input's shape and dtype.
    func give(_ node: Node, _ input: Int, _ cotangent: @autoclosure () throws -> Node) throws {
        let target = node.arguments[input]
        let slot = Int(target.mark)
        guard slot >= 0 else { return }
        try add(cotangent(), to: target, slot)
    }

    /// Adds to the cotangent of a binary op's left operand, where that is no number.
    func giveLeft(_ node: Node, _ cotangent: @autoclosure () throws -> Node) throws {
        if node.arguments.place != .left { try give(node, 0, cotangent()) }
    }

    /// The same for the right operand.
    func giveRight(_ node: Node, _ cotangent: @autoclosure () throws -> Node) throws {
        switch node.arguments.place {
        case .none: try give(node, 1, cotangent())
        case .left: try give(node, 0, cotangent())
        case .right: break
        }
    }

    private func add(_ cotangent: Node, to target: Node, _ slot: Int) throws {
        var value = try Build.sum(cotangent, to: target.shape)
        value = try Build.cast(value, target.dtype)
        if let sum = cotangents[slot] { value = try sum + value }
        cotangents[slot] = value
    }

    /// Walks, and leaves the cotangents of the leaves in `leaves`. Gives those of the nodes that were asked for.
    func run(_ outputs: [Node], _ given: [Node], nodes: [Node] = []) throws -> [Node?] {
        try begin(outputs, given, nodes: nodes)
        guard try advance() else { throw EngineError("NotImplementedError", "a gradient rule of the surface's own is in the way of this walk") }
        return found
    }

    /// Sets out from the outputs.
    func begin(_ outputs: [Node], _ given: [Node], nodes: [Node] = []) throws {
        cotangents = [Node?](repeating: nil, count: order.count)
        for (output, cotangent) in zip(outputs, given) where output.mark >= 0 {
            try add(cotangent, to: output, Int(output.mark))
        }
        found = [Node?](repeating: nil, count: nodes.count)
        wanted = Dictionary(grouping: nodes.indices) { ObjectIdentifier(nodes[$0]) }
        slot = order.count
    }

    /// Walks to the end, or to the next node that a surface has a say in: true at the end, where else `stop` tells what is to be done.
    func advance() throws -> Bool {
        let context = Context.current
        seesUncounted = context.hasUncounted
        while slot > 0 {
            slot -= 1
            guard let cotangent = cotangents[slot] else { continue }
            cotangents[slot] = nil
            let node = order[slot]
            if let hook = node.annotations?.hooks.first {
                stop = Stop(id: hook, node: node, cotangent: cotangent, isHook: true)
                return false
            }
            if try !visit(node, cotangent) { return false }
            if slot & 1023 == 0 { try context.checkInterrupt() }
        }
        lift()
        return true
    }

    /// Goes on where the surface was asked: with the cotangent that a hook made of it, or with those of a node's inputs.
    func resume(_ answers: [Node?]) throws -> Bool {
        guard let stop else { throw EngineError.value("the walk doesn't wait for anything") }
        mark()
        self.stop = nil
        if stop.isHook {
            let hooks = stop.node.annotations?.hooks ?? []
            let cotangent = (answers.first ?? nil) ?? stop.cotangent
            if let at = hooks.firstIndex(of: stop.id), at + 1 < hooks.count {
                self.stop = Stop(id: hooks[at + 1], node: stop.node, cotangent: cotangent, isHook: true)
                return false
            }
            if try !visit(stop.node, cotangent) { return false }
        } else {
            for (input, answer) in answers.enumerated() where input < stop.node.arguments.count {
                if let answer { try give(stop.node, input, answer) }
            }
        }
        return try advance()
    }

    /// One node with its whole cotangent. False: its rule is a surface's.
    private func visit(_ node: Node, _ cotangent: Node) throws -> Bool {
        if !wanted.isEmpty, let places = wanted[ObjectIdentifier(node)] {
            for place in places { found[place] = cotangent }
        }
        if let retained = node.annotations?.retained { retained.gradient = Tensor(cotangent) }
        if let leaf = node.leaf {
            if let at = leafIndex[ObjectIdentifier(leaf)] {
                leaves[at].cotangent = try leaves[at].cotangent + cotangent
            } else {
                leafIndex[ObjectIdentifier(leaf)] = leaves.count
                leaves.append((leaf, cotangent))
            }
            return true
        }
        if node.op === Rows.custom {
            stop = Stop(id: node.arguments.i, node: node, cotangent: cotangent, isHook: false)
            return false
        }
        try Saved.check(node)
        let seen = seesUncounted ? try Saved.current(node) : node
        try node.op.gradient!(seen, cotangent, self)
        if seen !== node { Saved.leave(seen) }
        return true
    }

    /// Cuts the graph: nothing that was walked can be differentiated again, and what only it kept alive goes.
    func free() {
        for node in order where node.leaf == nil { Saved.free(node) }
        order = []
    }
}

/// The product of the cotangents with the derivative of the outputs, for each of the targets; nil for those that the outputs don't depend on.
///
/// Recording decides whether the result can be differentiated again.
func vjp(_ outputs: [Node], _ cotangents: [Node], wrt targets: [Target], free: Bool = false) throws -> [Node?] {
    let walk = Walk(outputs)
    var nodes: [Node] = []
    for case .node(let node) in targets { nodes.append(node) }
    let found = try walk.run(outputs, cotangents, nodes: nodes)
    var next = 0
    let result = targets.map { target -> Node? in
        switch target {
        case .leaf(let leaf): return walk.leaves.first { $0.leaf === leaf }?.cotangent
        case .node:
            next += 1
            return found[next - 1]
        }
    }
    if free { walk.free() }
    return result
}

/// The same for leaves alone.
func vjp(_ outputs: [Node], _ cotangents: [Node], wrt leaves: [Leaf]) throws -> [Node?] {
    try vjp(outputs, cotangents, wrt: leaves.map { .leaf($0) })
}
