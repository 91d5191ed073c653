import CKernels

/// A fused group as the kernels want it: values, steps over them, and a slot of scratch for each value that never gets memory.
struct FusedProgram {
    private var values: [ck_value] = []
    private var steps: [ck_step] = []
    private var endings: [ck_ending] = []
    private var slots: Int32 = 0
    private let shape: Shape
    private let geometry: FusedGroup.Geometry
    /// Nodes that have a place among the values.
    private var placed: [Unmanaged<Node>] = []

    init(_ group: FusedGroup) {
        shape = group.shape
        geometry = group.geometry
        for (at, member) in group.members.enumerated() { member._withUnsafeGuaranteedRef { add($0, group.outputs[at]) } }
        for (at, ending) in group.endings.enumerated() {
            ending._withUnsafeGuaranteedRef { node in
                endings.append(ck_ending(op: node.op.code, type: node.x.dtype.rawValue, value: operand(node.x), out: group.results[at].pointer))
            }
        }
        for node in placed { node._withUnsafeGuaranteedRef { $0.place = -1 } }
        assignSlots()
    }

    func run() throws {
        let done = values.withUnsafeBufferPointer { values in
            steps.withUnsafeBufferPointer { steps in
                endings.withUnsafeBufferPointer { endings in
                    var group = ck_group()
                    group.shape = shape.c
                    (group.steps, group.values, group.endings) = (steps.baseAddress, values.baseAddress, endings.baseAddress)
                    (group.step_count, group.value_count, group.ending_count) = (Int32(steps.count), Int32(values.count), Int32(endings.count))
                    group.slot_count = slots
                    (group.outer, group.n, group.inner) = (geometry.outer, geometry.n, geometry.inner)
                    return ck_run_group(&group)
                }
            }
        }
        guard done else { throw EngineError("MemoryError", "out of memory for the partial results of a reduction over \(shape.text)") }
    }

    private mutating func value(_ place: Int, _ dtype: DType) -> Int {
        var value = ck_value()
        value.place = Int32(place)
        value.size = Int32(dtype.size)
        values.append(value)
        return values.count - 1
    }

    private mutating func place(_ node: Node, _ at: Int32) -> Int32 {
        node.place = at
        placed.append(Unmanaged.passUnretained(node))
        return at
    }

    private mutating func number(_ scalar: Scalar, _ dtype: DType) -> Int32 {
        let at = value(Int(CK_NUMBER), dtype)
        ck_fill(dtype.rawValue, 1, scalar.double, scalar.int, scalar.isInt, &values[at].number)
        return Int32(at)
    }

    /// A value that the group reads: a member, memory, a tensor that repeats, or one number everywhere.
    private mutating func operand(_ node: Node) -> Int32 {
        if node.place >= 0 { return node.place }
        if node.buffer == nil && node.op.fusion == .full { return place(node, number(node.arguments.scalar, node.dtype)) }
        let at = value(Int(CK_IN_MEMORY), node.dtype)
        let source = node.buffer == nil ? node.x : node
        values[at].memory = source.pointer
        if source.shape != shape {
            values[at].strided = true
            let strides = source.shape.strides(in: shape)
            values[at].strides = strides.c.d
        }
        return place(node, Int32(at))
    }

    private mutating func add(_ node: Node, _ output: Buffer?) {
        let arguments = node.arguments
        let type = node.dtype.rawValue
        var step = ck_step()
        (step.op, step.type, step.to) = (node.op.code, type, type)
        switch node.op.fusion {
        case .unary:
            step.kind = Int32(CK_STEP_UNARY)
            step.a = operand(node.x)
        case .binary, .compare:
            step.kind = Int32(node.op.fusion == .binary ? CK_STEP_BINARY : CK_STEP_COMPARE)
            step.type = node.x.dtype.rawValue
            step.a = arguments.place == .left ? number(arguments.scalar, node.x.dtype) : operand(node.x)
            step.b = arguments.place == .right ? number(arguments.scalar, node.x.dtype) : operand(arguments.place == .left ? node.x : arguments.b.unsafelyUnwrapped)
        case .select:
            step.kind = Int32(CK_STEP_SELECT)
            step.c = operand(node.x)
            step.a = operand(arguments.b.unsafelyUnwrapped)
            step.b = operand(arguments.more[0])
        case .cast:
            step.kind = Int32(CK_STEP_CAST)
            step.type = node.x.dtype.rawValue
            step.a = operand(node.x)
        case .copy, .none, .full, .broadcast, .reduce:
            step.kind = Int32(CK_STEP_COPY)
            step.a = operand(node.x)
            if output == nil {
                _ = place(node, step.a)
                return
            }
        }
        let at = value(Int(output == nil ? CK_IN_SCRATCH : CK_IN_MEMORY), node.dtype)
        values[at].memory = output?.pointer
        values[at].slot = -1
        step.out = Int32(at)
        steps.append(step)
        _ = place(node, Int32(at))
    }

    /// A slot goes to the next value when the one in it has been read for the last time. A kernel may write where it reads if the elements are of one size.
    private mutating func assignSlots() {
        var last = [Int](repeating: -1, count: values.count)
        for (i, step) in steps.enumerated() { forEachOperand(step) { last[$0] = i } }
        for ending in endings { last[Int(ending.value)] = steps.count }
        var free: [Int32] = []
        for (i, step) in steps.enumerated() {
            let out = Int(step.out)
            var dying: [Int32] = []
            forEachOperand(step) { v in
                guard last[v] == i, values[v].place == Int32(CK_IN_SCRATCH), !dying.contains(values[v].slot) else { return }
                let overwrites = step.kind != Int32(CK_STEP_SELECT) && values[v].size == values[out].size
                if overwrites && !free.contains(values[v].slot) { free.append(values[v].slot) } else if !overwrites { dying.append(values[v].slot) }
            }
            if values[out].place == Int32(CK_IN_SCRATCH) {
                if let slot = free.popLast() { values[out].slot = slot } else {
                    values[out].slot = slots
                    slots += 1
                }
            }
            free += dying
            if values[out].place == Int32(CK_IN_SCRATCH) && last[out] < 0 { free.append(values[out].slot) }
        }
    }

    private func forEachOperand(_ step: ck_step, _ body: (Int) -> Void) {
        body(Int(step.a))
        if step.kind == Int32(CK_STEP_BINARY) || step.kind == Int32(CK_STEP_COMPARE) || step.kind == Int32(CK_STEP_SELECT) { body(Int(step.b)) }
        if step.kind == Int32(CK_STEP_SELECT) { body(Int(step.c)) }
    }
}
