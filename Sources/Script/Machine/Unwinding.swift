import Diagnostics

extension Machine {
    /// Starts a trap at the current instruction.
    func raise(_ kind: Trap.Kind, _ message: String) { raise(Trap(kind: kind, message: message)) }

    /// Starts whatever a host function, an intrinsic or the lowering of a function threw; references of the current frame in a range are let go first.
    func raise(_ error: any Error, clearing range: (Int, Int)? = nil) {
        if let (low, high) = range {
            var index = high
            while index >= low {
                state.pointee.ref[index] = nil
                index -= 1
            }
        }
        let object: TrapObject
        switch error {
        case let trap as Trap: object = TrapObject(trap)
        case let host as HostError: object = TrapObject(Trap(kind: .host, message: host.message, name: host.name))
        case let diagnostics as DiagnosticList: object = TrapObject(Trap(kind: .internalError, message: diagnostics.description), error: diagnostics)
        default: object = TrapObject(Trap(kind: .host, message: "\(error)", name: "\(type(of: error))", underlying: error))
        }
        if object.trap.frames.isEmpty { object.trap.frames = places() }
        unwind(object)
    }

    /// The calls in progress, the innermost first; at most the first and last few of a deep stack.
    func places() -> [Trap.Frame] {
        var result: [Trap.Frame] = []
        var frame = state.pointee.frame
        var pc = state.pointee.pc
        while frame > frameBase, result.count < 64 {
            let source = frame.pointee.entry.pointee.source.takeUnretainedValue()
            if let piece = source.pieces.first(where: { $0.contains(pc - 1) }), let place = piece.place(pc - 1 - UnsafePointer(piece.instructions)) {
                result.append(Trap.Frame(function: source.name, file: place.file, range: place.range))
            }
            pc = frame.pointee.pc
            frame -= 1
        }
        let own = result.filter { !isLibrary($0.file) }
        return own.isEmpty ? result : own
    }

    /// Whether what is unwrapped at the current instruction says so with a `!`: a `T!` is without.
    private var unwrapIsWritten: Bool {
        let pc = state.pointee.pc
        let source = state.pointee.frame.pointee.entry.pointee.source.takeUnretainedValue()
        guard let piece = source.pieces.first(where: { $0.contains(pc - 1) }), let place = piece.place(pc - 1 - UnsafePointer(piece.instructions)) else { return true }
        let range = place.range
        return place.file.withBytes { $0[max(0, min(Int(range.start), $0.count))..<max(0, min(Int(range.end), $0.count))].contains(UInt8(ascii: "!")) }
    }

    /// Lets go what a trap has left behind without running its `deinit`: in Swift the process has ended by then.
    private func dropDeinits() {
        while !heap.deinitQueue.isEmpty { heap.deinitQueue = [] }
        heap.counters.pointee.pendingDeinits = 0
    }

    /// Goes up the frames until something handles what was thrown; what lies in them is released, what was taken out of its place is put back by the handlers on the way.
    func unwind(_ object: AnyObject) {
        let isTrap = object is TrapObject
        var pc = state.pointee.pc, raw = state.pointee.raw, ref = state.pointee.ref, frame = state.pointee.frame
        while frame > frameBase {
            let entry = frame.pointee.entry
            let source = entry.pointee.source.takeUnretainedValue()
            let refCount = Int(entry.pointee.refCount)
            if let piece = source.pieces.first(where: { $0.contains(pc - 1) }) {
                let index = pc - 1 - UnsafePointer(piece.instructions)
                for handler in piece.handlers where handler.start <= index && index < handler.end && (!isTrap || handler.seesTraps) {
                    if handler.refTop < refCount { for slot in handler.refTop..<refCount { ref[slot] = nil } }
                    ref[handler.register] = object
                    state.pointee = MachineState(pc: handler.target, raw: raw, ref: ref, frame: frame, fuel: state.pointee.fuel)
                    if isTrap { dropDeinits() } else if heap.counters.pointee.pendingDeinits != 0 { startDeinit() }
                    return
                }
            }
            for slot in 0..<max(refCount, 1) where slot == 0 || !source.inoutRefSlots.contains(slot) { ref[slot] = nil }
            if entry == deinitRunner { while let batch = deinitBatches.popLast(), !batch.opensRunner {} }
            let caller = frame.pointee
            pc = caller.pc
            raw = caller.raw
            ref = caller.ref
            frame -= 1
            if pc == UnsafePointer(haltCode) { break }
        }
        if isTrap { dropDeinits() }
        failure = object
        state.pointee = MachineState(pc: UnsafePointer(haltCode), raw: raw, ref: ref, frame: frame, fuel: state.pointee.fuel)
    }

    /// An instruction of the loop couldn't be done: says why.
    func fault(_ i: Instruction) {
        let r = state.pointee.raw, o = state.pointee.ref
        func overflow(_ text: String) { raise(.arithmeticOverflow, "arithmetic overflow: Int can't hold the result of '\(text)'") }
        // A fused instruction that stops at its own place couldn't do its first part.
        let op = Fusion.firstPart(of: i.op)
        switch op {
        case .addInt: overflow("\(r[Int(i.b)]) + \(r[Int(i.c)])")
        case .subInt: overflow("\(r[Int(i.b)]) - \(r[Int(i.c)])")
        case .mulInt: overflow("\(r[Int(i.b)]) * \(r[Int(i.c)])")
        case .addIntImm: overflow("\(r[Int(i.b)]) + \(i.near)")
        case .subIntImm: overflow("\(r[Int(i.b)]) - \(i.near)")
        case .mulIntImm: overflow("\(r[Int(i.b)]) * \(i.near)")
        case .negInt: overflow("-(\(r[Int(i.b)]))")
        case .divInt, .remInt, .divIntImm, .remIntImm:
            let isDivision = op == .divInt || op == .divIntImm
            let divisor = op == .divInt || op == .remInt ? r[Int(i.c)] : Int64(i.near)
            if divisor == 0 {
                raise(.divisionByZero, isDivision ? "Division by zero" : "Division by zero in remainder operation")
            } else if r[Int(i.b)] == .min {
                raise(.arithmeticOverflow, isDivision ? "Division results in an overflow" : "Division results in an overflow in remainder operation")
            } else {
                // An immediate of -1, which the loop leaves aside.
                r[Int(i.a)] = isDivision ? r[Int(i.b)] / divisor : 0
            }
        case .call, .callClosure, .callDynamic:
            if state.pointee.frame >= frameLimit { raise(.stackOverflow, "stack overflow: calls are nested too deeply") } else { missing() }
        case .fieldRef, .boxGetRef, .globalGetRef, .fieldTake, .structTake, .boxTake, .globalTake: missing()
        case .arrayTake:
            let index = r[Int(i.c)]
            guard let array = o[Int(i.b)] as? ArrayObject, index >= 0, index < array.count else { return outOfRange(index, o[Int(i.b)]) }
            if array.refs[Int(index)] == nil { missing() } else { outOfMemory() }
        case .arrayGetRaw, .arrayGetRef, .arrayGetOptional: outOfRange(r[Int(i.c)], o[Int(i.b)])
        case .arraySetRaw, .arraySetRef:
            let index = r[Int(i.b)]
            if let array = o[Int(i.a)] as? ArrayObject, index >= 0, index < array.count { outOfMemory() } else { outOfRange(index, o[Int(i.a)]) }
        case .arrayAppendRaw, .arrayAppendRef: outOfMemory()
        case .unwrapRaw, .unwrapRef: raise(.unwrappedNil, "Unexpectedly found nil while \(unwrapIsWritten ? "" : "implicitly ")unwrapping an Optional value")
        default: raise(.internalError, "operation \(op) failed")
        }
    }

    private func missing() { raise(.exclusivity, Trap.overlap) }
    private func outOfRange(_ index: Int64, _ array: AnyObject?) {
        raise(.indexOutOfRange, "Index out of range")
    }
}
