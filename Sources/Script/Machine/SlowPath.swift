import Diagnostics
import Foundation

extension Machine {
    /// Does what the loop leaves aside; the state has been put down. False ends the loop.
    @inline(never) func leaveLoop(_ why: SlowReason) -> Bool {
        switch why {
        case .operation: return slow((state.pointee.pc - 1).pointee)
        case .fault: fault((state.pointee.pc - 1).pointee)
        case .poll: poll()
        case .deinits: startDeinit()
        }
        return true
    }

    /// The object that the datum behind an instruction points to; steps over it.
    @inline(__always) private func datum<T: AnyObject>(_: T.Type) -> T {
        let object = Unmanaged<AnyObject>.fromOpaque(UnsafeRawPointer(state.pointee.pc).load(as: UnsafeRawPointer.self)).takeUnretainedValue()
        state.pointee.pc += 1
        return unsafeDowncast(object, to: T.self)
    }

    private func slow(_ i: Instruction) -> Bool {
        let a = Int(i.a), b = Int(i.b), c = Int(i.c)
        let r = state.pointee.raw, o = state.pointee.ref
        switch i.op {
        case .halt: return false
        case .lower: lowerCalled()
        case .enter, .checkFrame:
            let entry = state.pointee.frame.pointee.entry
            let reserve = (frameLimit - state.pointee.frame) * Machine.smallFrame
            if r - rawBase + Int(entry.pointee.rawCount) + reserve > stackCount || o - refBase + Int(entry.pointee.refCount) + reserve > stackCount {
                raise(.stackOverflow, "stack overflow: calls are nested too deeply")
            }
        case .verifyFrame:
            let entry = state.pointee.frame.pointee.entry
            if let dirty = ((b == 0 ? [0] : []) + Array(a..<max(a, Int(entry.pointee.refCount)))).first(where: { o[$0] != nil }) {
                let name = entry.pointee.source.takeUnretainedValue().name
                raise(.internalError, "reference register \(dirty) of '\(name)' isn't empty when it \(b == 0 ? "starts" : "ends")")
            }
        case .rangeError: raise(.invalidArgument, "Range requires lowerBound <= upperBound")
        case .unreachable: raise(.internalError, "a function ended without returning a value")
        case .throwError:
            let error = o[a]
            o[a] = nil
            throwPlaces = places()
            unwind(error ?? TrapObject(Trap(kind: .internalError, message: "nothing was thrown")))
        case .resumeUnwinding:
            let error = o[a]
            o[a] = nil
            unwind(error ?? TrapObject(Trap(kind: .internalError, message: "nothing was thrown")))
        case .nextDeinit: nextDeinit()
        case .skipOnTrap: if o[a] is TrapObject { state.pointee.pc += i.wide }
        case .stopUnwinding: raise(.unexpectedError, "'try!' expression unexpectedly raised an error: \(o[a].flatMap { try? describe($0) } ?? "")")
        case .jumpFar: state.pointee.pc = UnsafeRawPointer(state.pointee.pc).load(as: UnsafePointer<Instruction>.self)
        case .openExistential:
            let site = datum(OpenSite.self)
            guard let value = o[a] else {
                raise(.exclusivity, Trap.overlap)
                break
            }
            do { state.pointee.pc = try site.target(for: site.type(of: value, machine: self), machine: self) } catch { raise(error) }
        case .callDynamic:
            // The class isn't the one met last: look it up and do the call again.
            let cache = UnsafeRawPointer(state.pointee.pc).load(as: UnsafeMutablePointer<DynamicCache>.self)
            guard let receiver = o[b + 1] as? Instance else {
                raise(.internalError, "a method was called on what isn't an instance")
                break
            }
            let shape = receiver.shape
            let site = cache.pointee.site.takeUnretainedValue()
            let key = ObjectIdentifier(shape.type)
            let entry = site.found[key] ?? dynamicEntry(site.method, in: shape.type)
            site.found[key] = entry
            (cache.pointee.otherShape, cache.pointee.otherEntry) = (cache.pointee.shape, cache.pointee.entry)
            cache.pointee.shape = UnsafeRawPointer(Unmanaged.passUnretained(shape).toOpaque())
            cache.pointee.entry = entry
            state.pointee.pc -= 1
        case .callWitness:
            let site = datum(WitnessSite.self)
            guard let value = o[b + 1] else {
                raise(.exclusivity, Trap.overlap)
                break
            }
            let type = runtimeType(of: value)
            push(site.entry(for: type, self), raw: r + a, ref: o + b)
        case .callHost:
            let host = datum(HostEntry.self)
            do { try host.function(HostCall(raw: r + a, ref: o + b, machine: self)) } catch { raise(error) }
            var index = b + c
            while index > b {
                o[index] = nil
                index -= 1
            }
            if interruptFlag.pointee != 0 { state.pointee.fuel = -1; poll() }
        case .intrinsic:
            let site = datum(IntrinsicSite.self)
            do { try site.body(IntrinsicCall(raw: r + a, ref: o + b, machine: self, site: site)) } catch { raise(error, clearing: (b + 1 + Int(i.d), b + c)) ; break }
            var index = b + c
            while index > b + Int(i.d) {
                o[index] = nil
                index -= 1
            }
            if heap.counters.pointee.pendingDeinits != 0 { startDeinit() }
        case .globalReady:
            let instruction = state.pointee.pc - 1
            let slot = datum(GlobalSlot.self)
            if !slot.isReady, let initializer = slot.initializer {
                slot.isReady = true
                push(initializer, raw: r + a, ref: o + b)
            } else {
                // Ready for good: the next time the check is jumped over.
                UnsafeMutablePointer(mutating: instruction).pointee = Instruction(op: .jump, b: 1)
            }
        case .globalCommit: onGlobalInitialized(datum(GlobalVariable.self))
        case .show:
            let site = datum(ShowSite.self)
            do {
                let value = try erased(site.isRef ? o[a] : nil, site.isRef ? 0 : r[a], site.type)
                let text = try showText(value)
                show(ShownValue(type: site.type.type, text: text, object: shownObject(site.isRef ? o[a] : nil, site.type)))
            } catch { raise(error) }
        case .newBoxRaw: o[a] = RawBox(r[b])
        case .newBoxRef:
            let value = o[b]
            if c != 0 { o[b] = nil }
            o[a] = RefBox(value)
        case .newInstance:
            let shape = datum(Shape.self)
            if heap.admits(shape.byteCount) { o[a] = Instance.make(shape) } else { outOfMemory() }
        case .newArray:
            let array: ArrayObject = b != 0 ? RefArray.make(heap) : RawArray.make(heap)
            if c > 0, !array.reserve(c) { outOfMemory() } else { o[a] = array }
        case .newClosure:
            let site = datum(ClosureSite.self)
            var refs: [AnyObject?] = []
            refs.reserveCapacity(site.refCount)
            for index in 0..<site.refCount {
                refs.append(o[c + index])
                o[c + index] = nil
            }
            o[a] = FunctionObject(entry: site.entry, raws: (0..<site.rawCount).map { r[b + $0] }, refs: refs, heap: heap)
        case .newWeak:
            // A variable keeps the box that closures share; a field gets one of its own, which no copy of it shares.
            if c != 0, let box = o[a] as? WeakBox { box.object = o[b] } else { o[a] = WeakBox(o[b]) }
        case .loadWeak:
            let object = (o[b] as? WeakBox)?.object
            if object == nil, c != 0 { raise(.unownedReference, "Attempted to read an unowned reference but the object was already deallocated") } else { o[a] = object }
        case .someRef: o[a] = SomeRef(o[b])
        case .payloadRef: o[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: SomeRef.self).value
        case .captureRaw: r[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: FunctionObject.self).raws[c]
        case .captureRef: o[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: FunctionObject.self).refs[c]
        case .arithmetic: arithmetic(i, r)
        case .compareNarrow: compareNarrow(i, r)
        case .convert: convert(i, r)
        case .shift: shift(i, r)
        case .eraseRaw: o[a] = ExistentialBox(type: datum(RuntimeType.self), raw: r[b], ref: nil)
        case .eraseRef: o[a] = ExistentialBox(type: datum(RuntimeType.self), raw: 0, ref: o[b])
        case .payloadOfExistentialRaw: r[a] = (o[b] as? ExistentialBox)?.raw ?? 0
        case .payloadOfExistentialRef: o[a] = payload(o[b])
        case .typeOfExistential: o[a] = o[b].map { runtimeType(of: $0) }
        case .putExistentialRaw: o[a] = o[a].map { ExistentialBox(type: runtimeType(of: $0), raw: r[b], ref: nil) }
        case .putExistentialRef:
            let value = o[b]
            o[b] = nil
            if let old = o[a] as? ExistentialBox { o[a] = ExistentialBox(type: old.type, raw: 0, ref: value) } else { o[a] = value }
        case .isType:
            let target = datum(RuntimeType.self)
            do { r[a] = try o[b].map { try cast($0, to: target) != nil } ?? false ? 1 : 0 } catch { raise(error) }
        case .castConditional:
            // Nil, or the value as an existential holds it.
            let target = datum(RuntimeType.self)
            do { o[a] = try o[b].flatMap { try cast($0, to: target) } } catch { raise(error) }
        case .castForced:
            let target = datum(RuntimeType.self)
            do {
                if let value = o[b], let result = try cast(value, to: target) { o[a] = result } else { raise(failedCast(o[b], target)) }
            } catch { raise(error) }
        case .enumTag: r[a] = Int64(unsafeDowncast(o[b].unsafelyUnwrapped, to: Instance.self).shape.tag)
        case .stringLess, .stringEqual:
            let x = unsafeDowncast(o[b].unsafelyUnwrapped, to: StringBox.self), y = unsafeDowncast(o[c].unsafelyUnwrapped, to: StringBox.self)
            r[a] = (i.op == .stringEqual ? x.value == y.value : x.value < y.value) ? 1 : 0
        case .concatenate:
            let x = unsafeDowncast(o[b].unsafelyUnwrapped, to: StringBox.self).value, y = unsafeDowncast(o[c].unsafelyUnwrapped, to: StringBox.self).value
            if admitsString(x.utf8.count + y.utf8.count) { o[a] = StringBox(x + y) }
        case .appendString:
            let unique = isUnique(o + a)
            let text = unsafeDowncast(o[b].unsafelyUnwrapped, to: StringBox.self).value
            let target = unsafeDowncast(o[a].unsafelyUnwrapped, to: StringBox.self)
            guard admitsString(target.value.utf8.count + text.utf8.count) else { break }
            if unique { target.value += text } else { o[a] = StringBox(target.value + text) }
        default: raise(.internalError, "unknown operation \(i.op)")
        }
        return true
    }

    // MARK: Calls

    func push(_ entry: UnsafeMutablePointer<Entry>, raw: UnsafeMutablePointer<Int64>, ref: UnsafeMutablePointer<AnyObject?>) {
        guard state.pointee.frame < frameLimit else { return raise(.stackOverflow, "stack overflow: calls are nested too deeply") }
        state.pointee.frame += 1
        state.pointee.frame.pointee = Frame(pc: state.pointee.pc, raw: state.pointee.raw, ref: state.pointee.ref, entry: entry)
        state.pointee.raw = raw
        state.pointee.ref = ref
        state.pointee.pc = entry.pointee.start
    }

    private func lowerCalled() {
        let entry = state.pointee.frame.pointee.entry
        do {
            try lower(entry)
            state.pointee.pc = entry.pointee.start
        } catch { raise(error) }
    }

    private func dynamicEntry(_ method: FunctionReference, in type: RuntimeType) -> UnsafeMutablePointer<Entry> {
        let found = semantics.override(of: method.function, in: type.type)
        return entry(for: found.function === method.function ? FunctionReference(method.function, method.substitution.merging(found.substitution) { $1 }) : method.overridden(by: found))
    }

    /// Runs the `deinit` of the instances that were let go, in that order, as calls between two instructions: their window is the frame's end.
    ///
    /// All that wait now are one batch, worked off by a frame of its own; what they let go in turn is a batch that comes before the rest of this one.
    func startDeinit() {
        let batch = heap.deinitQueue
        heap.deinitQueue = []
        heap.counters.pointee.pendingDeinits = 0
        guard !batch.isEmpty else { return }
        let entry = state.pointee.frame.pointee.entry
        if entry == deinitRunner {
            // Between two of them: no frame more, so that a long chain needs none for each link.
            let isDone = deinitBatches.last.map { $0.next >= $0.instances.count } ?? false
            let first = isDone ? deinitBatches.removeLast().opensRunner : false
            deinitBatches.append(DeinitBatch(instances: batch, opensRunner: first))
            return
        }
        guard state.pointee.frame + 2 < frameLimit else {
            heap.deinitQueue = batch
            return raise(.stackOverflow, "stack overflow: calls are nested too deeply")
        }
        deinitBatches.append(DeinitBatch(instances: batch, opensRunner: true))
        push(deinitRunner, raw: state.pointee.raw + Int(entry.pointee.rawCount), ref: state.pointee.ref + Int(entry.pointee.refCount))
    }

    /// The next `deinit` of the current batch; a class's own, then its superclass's.
    private func nextDeinit() {
        while var batch = deinitBatches.popLast() {
            guard batch.next < batch.instances.count, let instance = batch.instances[batch.next] else {
                if batch.opensRunner { return }
                continue
            }
            let chain = instance.shape.type.deinitializers
            let entry = batch.inChain < chain.count ? chain[batch.inChain] : nil
            batch.inChain += 1
            if batch.inChain >= chain.count {
                batch.instances[batch.next] = nil
                batch.next += 1
                batch.inChain = 0
            }
            deinitBatches.append(batch)
            guard let entry else { continue }
            // The call comes back to this instruction.
            state.pointee.pc -= 1
            let ref = state.pointee.ref + 2
            ref[1] = instance
            push(entry, raw: state.pointee.raw + 1, ref: ref)
            return
        }
    }

    // MARK: Limits

    func poll() {
        statisticsSoFar.steps += Machine.fuelPerPoll
        if interruptFlag.pointee != 0 {
            interruptFlag.pointee = 0
            state.pointee.fuel = Machine.fuelPerPoll
            return raise(.interrupted, "interrupted")
        }
        if let deadline, now() >= deadline {
            self.deadline = nil
            state.pointee.fuel = Machine.fuelPerPoll
            return raise(.timeout, "stopped after \(spoken(limits.seconds ?? 0))")
        }
        if let growth = memory.growth() { heap.counters.pointee.growth = growth }
        if heap.counters.pointee.taken > heap.counters.pointee.limit {
            heap.counters.pointee.growth = 0
            state.pointee.fuel = Machine.fuelPerPoll
            return outOfMemory()
        }
        if stepsLeft <= 0 {
            stepsLeft = .max
            state.pointee.fuel = Machine.fuelPerPoll
            return raise(.stepLimit, "stopped after \(limits.steps ?? 0) steps")
        }
        state.pointee.fuel = refuel()
    }

    /// `2 seconds`, `0.5 seconds`, `1 second`
    private func spoken(_ seconds: Double) -> String {
        let number = seconds == seconds.rounded() && seconds < 1e9 ? String(Int(seconds)) : "\(seconds)"
        return number == "1" ? "1 second" : "\(number) seconds"
    }

    func outOfMemory() { raise(.memoryLimit, "out of memory: live objects would take more than \(memoryText)") }
    private var memoryText: String { limits.liveBytes.map { "\($0) bytes, the limit" } ?? "there is" }

    private func admitsString(_ bytes: Int) -> Bool {
        if bytes < 1 << 16 || heap.admits(bytes) { return true }
        outOfMemory()
        return false
    }
}
