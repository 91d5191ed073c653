/// A call in progress: where its caller goes on, and what is being called.
struct Frame {
    var pc: UnsafePointer<Instruction>
    var raw: UnsafeMutablePointer<Int64>
    var ref: UnsafeMutablePointer<AnyObject?>
    var entry: UnsafeMutablePointer<Entry>
}

/// What the loop keeps in registers, put down here whenever something else looks at it or changes it.
struct MachineState {
    var pc: UnsafePointer<Instruction>
    var raw: UnsafeMutablePointer<Int64>
    var ref: UnsafeMutablePointer<AnyObject?>
    var frame: UnsafeMutablePointer<Frame>
    /// Jumps and calls left until limits and interrupts are looked at.
    var fuel: Int
}

/// The two classes and functions that a dynamic call met last.
struct DynamicCache {
    var shape: UnsafeRawPointer?
    var entry: UnsafeMutablePointer<Entry>
    var otherShape: UnsafeRawPointer?
    var otherEntry: UnsafeMutablePointer<Entry>
    var site: Unmanaged<DynamicSite>
}

/// Why the loop turned to the slow path.
enum SlowReason { case operation, fault, poll, deinits }

@inline(__always) private func double(_ bits: Int64) -> Double { Double(bitPattern: UInt64(bitPattern: bits)) }
@inline(__always) private func bits(_ value: Double) -> Int64 { Int64(bitPattern: value.bitPattern) }
@inline(__always) private func instance(_ object: AnyObject?) -> Instance { unsafeDowncast(object.unsafelyUnwrapped, to: Instance.self) }
@inline(__always) private func array(_ object: AnyObject?) -> ArrayObject { unsafeDowncast(object.unsafelyUnwrapped, to: ArrayObject.self) }

@inline(__always) func isUnique(_ slot: UnsafeMutablePointer<AnyObject?>) -> Bool {
    isKnownUniquelyReferenced(&UnsafeMutableRawPointer(slot).assumingMemoryBound(to: Instance.self).pointee)
}

extension Machine {
    /// Runs instructions until one of them is `halt`.
    ///
    /// Everything hot is done here on two register files behind plain pointers; no step of raw arithmetic counts references, allocates or calls. What is rare, and every
    /// fault, leaves the inner loop: the state is put down, a function does the rest, and the state is taken up again from where that function left it.
    @inline(never) func loop() {
        let state = self.state
        let counters = heap.counters
        let frameLimit = self.frameLimit
        let globalRaws = self.globalRaws
        let globalRefs = self.globalRefs
        var pc = state.pointee.pc
        var r = state.pointee.raw
        var o = state.pointee.ref
        var frame = state.pointee.frame
        var fuel = state.pointee.fuel
        while true {
            var why = SlowReason.operation
            inner: while true {
                let i = pc.pointee
                pc += 1
                let a = Int(i.a), b = Int(i.b), c = Int(i.c)
                switch i.op {
                case .nop: break
                case .moveRaw: r[a] = r[b]
                case .copyRef:
                    o[a] = o[b]
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .takeRef:
                    let value = o[b]
                    o[b] = nil
                    o[a] = value
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .clearRef:
                    o[a] = nil
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .clearRefs:
                    var index = a + b - 1
                    while index >= a {
                        o[index] = nil
                        index &-= 1
                    }
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .loadInt: r[a] = Int64(i.wide)
                case .loadRaw:
                    r[a] = UnsafeRawPointer(pc).load(as: Int64.self)
                    pc += 1
                case .loadObject:
                    o[a] = Unmanaged<AnyObject>.fromOpaque(UnsafeRawPointer(pc).load(as: UnsafeRawPointer.self)).takeUnretainedValue()
                    pc += 1

                case .addInt:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .subInt:
                    let (value, overflow) = r[b].subtractingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .mulInt:
                    let (value, overflow) = r[b].multipliedReportingOverflow(by: r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .divInt:
                    let x = r[b], y = r[c]
                    if y == 0 || y == -1 && x == .min { why = .fault; break inner }
                    r[a] = x / y
                case .remInt:
                    let x = r[b], y = r[c]
                    if y == 0 || y == -1 && x == .min { why = .fault; break inner }
                    r[a] = x % y
                case .negInt:
                    if r[b] == .min { why = .fault; break inner }
                    r[a] = 0 &- r[b]
                case .addIntImm:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .subIntImm:
                    let (value, overflow) = r[b].subtractingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .mulIntImm:
                    let (value, overflow) = r[b].multipliedReportingOverflow(by: Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                case .divIntImm:
                    let y = Int64(i.near)
                    if y == 0 || y == -1 { why = .fault; break inner }
                    r[a] = r[b] / y
                case .remIntImm:
                    let y = Int64(i.near)
                    if y == 0 || y == -1 { why = .fault; break inner }
                    r[a] = r[b] % y
                case .andInt: r[a] = r[b] & r[c]
                case .orInt: r[a] = r[b] | r[c]
                case .xorInt: r[a] = r[b] ^ r[c]
                case .notInt: r[a] = ~r[b]
                case .shlInt: r[a] = r[b] << r[c]
                case .shrInt: r[a] = r[b] >> r[c]
                case .addWrap: r[a] = r[b] &+ r[c]
                case .subWrap: r[a] = r[b] &- r[c]
                case .mulWrap: r[a] = r[b] &* r[c]
                case .eqInt: r[a] = r[b] == r[c] ? 1 : 0
                case .neInt: r[a] = r[b] != r[c] ? 1 : 0
                case .ltInt: r[a] = r[b] < r[c] ? 1 : 0
                case .leInt: r[a] = r[b] <= r[c] ? 1 : 0
                case .notBool: r[a] = r[b] ^ 1

                case .addDouble: r[a] = bits(double(r[b]) + double(r[c]))
                case .subDouble: r[a] = bits(double(r[b]) - double(r[c]))
                case .mulDouble: r[a] = bits(double(r[b]) * double(r[c]))
                case .divDouble: r[a] = bits(double(r[b]) / double(r[c]))
                case .negDouble: r[a] = bits(-double(r[b]))
                case .sqrtDouble: r[a] = bits(double(r[b]).squareRoot())
                case .intToDouble: r[a] = bits(Double(r[b]))
                case .eqDouble: r[a] = double(r[b]) == double(r[c]) ? 1 : 0
                case .neDouble: r[a] = double(r[b]) != double(r[c]) ? 1 : 0
                case .ltDouble: r[a] = double(r[b]) < double(r[c]) ? 1 : 0
                case .leDouble: r[a] = double(r[b]) <= double(r[c]) ? 1 : 0

                case .jump:
                    pc += i.wide
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .jumpIf:
                    if r[a] != 0 {
                        pc += i.wide
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpIfNot:
                    if r[a] == 0 {
                        pc += i.wide
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpIfNil: if o[a] == nil { pc += i.wide }
                case .jumpIfNotNil: if o[a] != nil { pc += i.wide }
                case .jumpEq:
                    if r[a] == r[b] {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpNe:
                    if r[a] != r[b] {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLt:
                    if r[a] < r[b] {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLe:
                    if r[a] <= r[b] {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpEqImm:
                    if r[a] == Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpNeImm:
                    if r[a] != Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLtImm:
                    if r[a] < Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLeImm:
                    if r[a] <= Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpGtImm:
                    if r[a] > Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpGeImm:
                    if r[a] >= Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpEqDouble:
                    if double(r[a]) == double(r[b]) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpNeDouble:
                    if double(r[a]) != double(r[b]) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLtDouble:
                    if double(r[a]) < double(r[b]) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpLeDouble:
                    if double(r[a]) <= double(r[b]) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpNotLtDouble:
                    if !(double(r[a]) < double(r[b])) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .jumpNotLeDouble:
                    if !(double(r[a]) <= double(r[b])) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .countLt:
                    let next = r[a] &+ 1
                    if next < r[b] {
                        r[a] = next
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }

                case .call:
                    if frame >= frameLimit { why = .fault; break inner }
                    let entry = UnsafeRawPointer(pc).load(as: UnsafeMutablePointer<Entry>.self)
                    frame += 1
                    frame.pointee.pc = pc + 1
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += a
                    o += b
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .callClosure:
                    if frame >= frameLimit { why = .fault; break inner }
                    guard let object = o[c] else { why = .fault; break inner }
                    let entry = unsafeDowncast(object, to: FunctionObject.self).entry
                    if entry.pointee.takesContext { o[b + 1 + Int(i.d)] = object }
                    frame += 1
                    frame.pointee.pc = pc
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += a
                    o += b
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .callDynamic:
                    if frame >= frameLimit { why = .fault; break inner }
                    let cache = UnsafeRawPointer(pc).load(as: UnsafeMutablePointer<DynamicCache>.self)
                    guard let receiver = o[b + 1] else { why = .fault; break inner }
                    let shape = unsafeDowncast(receiver, to: Instance.self).shape
                    let met = UnsafeRawPointer(Unmanaged.passUnretained(shape).toOpaque())
                    let entry: UnsafeMutablePointer<Entry>
                    if met == cache.pointee.shape {
                        entry = cache.pointee.entry
                    } else if met == cache.pointee.otherShape {
                        entry = cache.pointee.otherEntry
                    } else {
                        break inner
                    }
                    frame += 1
                    frame.pointee.pc = pc + 1
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += a
                    o += b
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .retRaw:
                    r[0] = r[a]
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .retRawClear:
                    r[0] = r[a]
                    fallthrough
                case .ret:
                    var index = b + c - 1
                    while index >= b {
                        o[index] = nil
                        index &-= 1
                    }
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .retTake:
                    let value = o[a]
                    o[a] = nil
                    o[0] = value
                    var index = b + c - 1
                    while index >= b {
                        o[index] = nil
                        index &-= 1
                    }
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .retRef:
                    o[0] = o[a]
                    var index = b + c - 1
                    while index >= b {
                        o[index] = nil
                        index &-= 1
                    }
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }

                case .fieldRaw: r[a] = instance(o[b]).fields[c]
                case .fieldRef:
                    guard let value = instance(o[b]).ref(c).pointee else { why = .fault; break inner }
                    o[a] = value
                case .fieldOptional: o[a] = instance(o[b]).ref(c).pointee
                case .fieldTake:
                    let slot = instance(o[b]).ref(c)
                    let value = slot.pointee
                    if value == nil, i.d != 0 { why = .fault; break inner }
                    slot.pointee = nil
                    o[a] = value
                case .setFieldRaw: instance(o[a]).fields[b] = r[c]
                case .setFieldRef:
                    instance(o[a]).ref(b).pointee = o[c]
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .putField:
                    let value = o[c]
                    o[c] = nil
                    instance(o[a]).ref(b).pointee = value
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .structSetRaw:
                    if !isUnique(o + a) { o[a] = instance(o[a]).copy() }
                    instance(o[a]).fields[b] = r[c]
                case .structSetRef:
                    let value = o[c]
                    if !isUnique(o + a) { o[a] = instance(o[a]).copy() }
                    instance(o[a]).ref(b).pointee = value
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .structTake:
                    if !isUnique(o + b) { o[b] = instance(o[b]).copy() }
                    let slot = instance(o[b]).ref(c)
                    let value = slot.pointee
                    if value == nil, i.d != 0 { why = .fault; break inner }
                    slot.pointee = nil
                    o[a] = value

                case .arrayCount: r[a] = Int64(array(o[b]).count)
                case .arrayGetRaw:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    r[a] = header.pointee.base[index]
                case .arrayGetRef, .arrayGetOptional:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    o[a] = UnsafeMutableRawPointer(header.pointee.base).assumingMemoryBound(to: AnyObject?.self)[index]
                case .arraySetRaw:
                    let index = Int(r[b])
                    if UInt(bitPattern: index) >= UInt(bitPattern: array(o[a]).count) { why = .fault; break inner }
                    if !isUnique(o + a) { if !copyArray(o + a) { why = .fault; break inner } }
                    array(o[a]).base[index] = r[c]
                case .arraySetRef:
                    let index = Int(r[b])
                    if UInt(bitPattern: index) >= UInt(bitPattern: array(o[a]).count) { why = .fault; break inner }
                    if !isUnique(o + a) { if !copyArray(o + a) { why = .fault; break inner } }
                    array(o[a]).refs[index] = o[c]
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .arrayAppendRaw:
                    if !isUnique(o + a) { if !copyArray(o + a) { why = .fault; break inner } }
                    let header = array(o[a]).header_
                    let count = header.pointee.count
                    if count == header.pointee.capacity { if !array(o[a]).grow(count + 1) { why = .fault; break inner } }
                    header.pointee.base[count] = r[b]
                    header.pointee.count = count + 1
                case .arrayAppendRef:
                    if !isUnique(o + a) { if !copyArray(o + a) { why = .fault; break inner } }
                    let header = array(o[a]).header_
                    let count = header.pointee.count
                    if count == header.pointee.capacity { if !array(o[a]).grow(count + 1) { why = .fault; break inner } }
                    header.pointee.count = count + 1
                    (UnsafeMutableRawPointer(header.pointee.base).assumingMemoryBound(to: AnyObject?.self) + count).initialize(to: o[b])
                case .arrayTake:
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: array(o[b]).count) { why = .fault; break inner }
                    if !isUnique(o + b) { if !copyArray(o + b) { why = .fault; break inner } }
                    let slot = array(o[b]).refs + index
                    let value = slot.pointee
                    if value == nil, i.d != 0 { why = .fault; break inner }
                    slot.pointee = nil
                    o[a] = value
                case .arrayPut:
                    let index = Int(r[b])
                    let value = o[c]
                    o[c] = nil
                    if index < array(o[a]).count { array(o[a]).refs[index] = value }
                case .arrayNextRaw:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if index < header.pointee.count {
                        r[a] = header.pointee.base[index]
                        r[c] = Int64(index &+ 1)
                        pc += 1
                    }
                case .arrayNextRef:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if index < header.pointee.count {
                        o[a] = UnsafeMutableRawPointer(header.pointee.base).assumingMemoryBound(to: AnyObject?.self)[index]
                        r[c] = Int64(index &+ 1)
                        pc += 1
                    }

                case .boxGetRaw: r[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: RawBox.self).value
                case .boxGetRef:
                    guard let value = unsafeDowncast(o[b].unsafelyUnwrapped, to: RefBox.self).value else { why = .fault; break inner }
                    o[a] = value
                case .boxGetOptional: o[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: RefBox.self).value
                case .boxTake:
                    let box = unsafeDowncast(o[b].unsafelyUnwrapped, to: RefBox.self)
                    let value = box.value
                    if value == nil, i.d != 0 { why = .fault; break inner }
                    box.value = nil
                    o[a] = value
                case .boxSetRaw: unsafeDowncast(o[a].unsafelyUnwrapped, to: RawBox.self).value = r[b]
                case .boxSetRef:
                    unsafeDowncast(o[a].unsafelyUnwrapped, to: RefBox.self).value = o[b]
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .boxPut:
                    let value = o[b]
                    o[b] = nil
                    unsafeDowncast(o[a].unsafelyUnwrapped, to: RefBox.self).value = value
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }

                case .globalGetRaw: r[a] = globalRaws[i.wide]
                case .globalGetRef:
                    guard let value = globalRefs[i.wide] else { why = .fault; break inner }
                    o[a] = value
                case .globalGetOptional: o[a] = globalRefs[i.wide]
                case .globalTake:
                    let value = globalRefs[i.wide]
                    if value == nil, i.d != 0 { why = .fault; break inner }
                    globalRefs[i.wide] = nil
                    o[a] = value
                case .globalSetRaw: globalRaws[i.wide] = r[a]
                case .globalSetRef:
                    globalRefs[i.wide] = o[a]
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }
                case .globalPut:
                    let value = o[a]
                    o[a] = nil
                    globalRefs[i.wide] = value
                    if counters.pointee.pendingDeinits != 0 { why = .deinits; break inner }

                case .someRaw: o[a] = SomeRaw(r[b])
                case .unwrapRaw:
                    guard let value = o[b] else { why = .fault; break inner }
                    r[a] = unsafeDowncast(value, to: SomeRaw.self).value
                case .unwrapRef:
                    guard let value = o[b] else { why = .fault; break inner }
                    o[a] = value
                case .payloadRaw: r[a] = unsafeDowncast(o[b].unsafelyUnwrapped, to: SomeRaw.self).value
                case .isNil: r[a] = o[b] == nil ? 1 : 0
                case .isNotNil: r[a] = o[b] != nil ? 1 : 0

                // Sequences (`Fusion`): `j` and `k` are the second and third instruction. Each does what its parts would do one after the other.
                case .mulIntAddInt:
                    let (product, overflow) = r[b].multipliedReportingOverflow(by: r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = product
                    let j = pc.pointee
                    pc += 1
                    let (sum, sumOverflow) = r[j.partner(i.a)].addingReportingOverflow(product)
                    if sumOverflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                case .mulIntAddIntRemInt:
                    let (product, overflow) = r[b].multipliedReportingOverflow(by: r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = product
                    let j = pc.pointee
                    pc += 1
                    let (sum, sumOverflow) = r[j.partner(i.a)].addingReportingOverflow(product)
                    if sumOverflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                    let k = pc.pointee
                    pc += 1
                    let divisor = r[Int(k.c)]
                    if divisor == 0 || divisor == -1 && sum == .min { why = .fault; break inner }
                    r[Int(k.a)] = sum % divisor
                case .addIntRemInt:
                    let (sum, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = sum
                    let j = pc.pointee
                    pc += 1
                    let divisor = r[Int(j.c)]
                    if divisor == 0 || divisor == -1 && sum == .min { why = .fault; break inner }
                    r[Int(j.a)] = sum % divisor
                case .mulIntAddIntImm:
                    let (product, overflow) = r[b].multipliedReportingOverflow(by: r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = product
                    let j = pc.pointee
                    pc += 1
                    let (sum, sumOverflow) = product.addingReportingOverflow(Int64(j.near))
                    if sumOverflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                case .mulDoubleAddDouble:
                    let value = double(r[b]) * double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + value)
                case .mulDoubleSubDouble:
                    let value = double(r[b]) * double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[Int(j.b)]) - value)
                case .mulDoubleMulDouble:
                    r[a] = bits(double(r[b]) * double(r[c]))
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[Int(j.b)]) * double(r[Int(j.c)]))
                case .addDoubleAddDouble:
                    let value = double(r[b]) + double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + value)
                case .addDoubleSubDouble:
                    let value = double(r[b]) + double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(value - double(r[Int(j.c)]))
                case .subDoubleAddDouble:
                    let value = double(r[b]) - double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + value)
                case .subDoubleMulDouble:
                    let value = double(r[b]) - double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) * value)
                case .addDoubleSqrtDouble:
                    let value = double(r[b]) + double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(value.squareRoot())
                case .intToDoubleMulDouble:
                    let value = Double(r[b])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) * value)
                case .intToDoubleAddDouble:
                    let value = Double(r[b])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + value)
                case .addIntImmJumpLt:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value < r[Int(j.b)] {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntImmJumpLe:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value <= r[Int(j.b)] {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntImmJumpLtImm:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value < Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntImmJumpLeImm:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value <= Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntImmJumpNeImm:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value != Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntImmJumpGeImm:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value >= Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .subIntImmJumpGtImm:
                    let (value, overflow) = r[b].subtractingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value > Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .subIntImmJumpGeImm:
                    let (value, overflow) = r[b].subtractingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value >= Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntJumpLt:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value < r[Int(j.b)] {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntJumpLe:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value <= r[Int(j.b)] {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addIntCountLt:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let next = r[Int(j.a)] &+ 1
                    if next < r[Int(j.b)] {
                        r[Int(j.a)] = next
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .addDoubleCountLt:
                    r[a] = bits(double(r[b]) + double(r[c]))
                    let j = pc.pointee
                    pc += 1
                    let next = r[Int(j.a)] &+ 1
                    if next < r[Int(j.b)] {
                        r[Int(j.a)] = next
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .mulDoubleAddDoubleCountLt:
                    let value = double(r[b]) * double(r[c])
                    r[a] = bits(value)
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + value)
                    let k = pc.pointee
                    pc += 1
                    let next = r[Int(k.a)] &+ 1
                    if next < r[Int(k.b)] {
                        r[Int(k.a)] = next
                        pc += k.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .arraySetRawCountLt:
                    let index = Int(r[b])
                    if UInt(bitPattern: index) >= UInt(bitPattern: array(o[a]).count) { why = .fault; break inner }
                    if !isUnique(o + a) { if !copyArray(o + a) { why = .fault; break inner } }
                    array(o[a]).base[index] = r[c]
                    let j = pc.pointee
                    pc += 1
                    let next = r[Int(j.a)] &+ 1
                    if next < r[Int(j.b)] {
                        r[Int(j.a)] = next
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .remIntJumpEqImm:
                    let divisor = r[c]
                    let value = r[b]
                    if divisor == 0 || divisor == -1 && value == .min { why = .fault; break inner }
                    let rest = value % divisor
                    r[a] = rest
                    let j = pc.pointee
                    pc += 1
                    if rest == Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .remIntJumpNeImm:
                    let divisor = r[c]
                    let value = r[b]
                    if divisor == 0 || divisor == -1 && value == .min { why = .fault; break inner }
                    let rest = value % divisor
                    r[a] = rest
                    let j = pc.pointee
                    pc += 1
                    if rest != Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .remIntImmJumpEqImm:
                    let divisor = Int64(i.near)
                    if divisor == 0 || divisor == -1 { why = .fault; break inner }
                    let rest = r[b] % divisor
                    r[a] = rest
                    let j = pc.pointee
                    pc += 1
                    if rest == Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .remIntImmJumpNeImm:
                    let divisor = Int64(i.near)
                    if divisor == 0 || divisor == -1 { why = .fault; break inner }
                    let rest = r[b] % divisor
                    r[a] = rest
                    let j = pc.pointee
                    pc += 1
                    if rest != Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .arrayGetRawJumpIfNot:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    let value = header.pointee.base[index]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value == 0 {
                        pc += j.wide
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .arrayGetRawArrayGetRaw:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    r[a] = header.pointee.base[index]
                    let j = pc.pointee
                    pc += 1
                    let nextHeader = array(o[Int(j.b)]).header_
                    let nextIndex = Int(r[Int(j.c)])
                    if UInt(bitPattern: nextIndex) >= UInt(bitPattern: nextHeader.pointee.count) { why = .fault; break inner }
                    r[Int(j.a)] = nextHeader.pointee.base[nextIndex]
                case .addIntImmArrayGetRaw:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let header = array(o[Int(j.b)]).header_
                    let index = Int(value)
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    r[Int(j.a)] = header.pointee.base[index]
                case .subIntImmArrayGetRaw:
                    let (value, overflow) = r[b].subtractingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let header = array(o[Int(j.b)]).header_
                    let index = Int(value)
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    r[Int(j.a)] = header.pointee.base[index]
                case .arrayGetRawAddInt:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    let value = header.pointee.base[index]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let (sum, overflow) = r[j.partner(i.a)].addingReportingOverflow(value)
                    if overflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                case .arrayGetRawAddDouble:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    let value = header.pointee.base[index]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + double(value))
                case .arrayGetRawMulDouble:
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    let value = header.pointee.base[index]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) * double(value))
                case .arrayGetRefArrayGetRaw:
                    // The inner array stays where it is: nobody counts a reference to it.
                    let header = array(o[b]).header_
                    let index = Int(r[c])
                    if UInt(bitPattern: index) >= UInt(bitPattern: header.pointee.count) { why = .fault; break inner }
                    let slot = UnsafeMutableRawPointer(header.pointee.base).assumingMemoryBound(to: AnyObject?.self) + index
                    let j = pc.pointee
                    let innerIndex = Int(r[Int(j.c)])
                    let innerHeader = UnsafeRawPointer(slot).load(as: UnsafeRawPointer?.self).map {
                        Unmanaged<ArrayObject>.fromOpaque($0)._withUnsafeGuaranteedRef { $0.header_ }
                    }
                    if o[a] == nil, let innerHeader, UInt(bitPattern: innerIndex) < UInt(bitPattern: innerHeader.pointee.count) {
                        r[Int(j.a)] = innerHeader.pointee.base[innerIndex]
                        pc += 2
                    } else {
                        o[a] = slot.pointee
                    }
                case .moveRawMoveRaw:
                    r[a] = r[b]
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = r[Int(j.b)]
                case .moveRawCall:
                    r[a] = r[b]
                    let j = pc.pointee
                    pc += 1
                    if frame >= frameLimit { why = .fault; break inner }
                    let entry = UnsafeRawPointer(pc).load(as: UnsafeMutablePointer<Entry>.self)
                    frame += 1
                    frame.pointee.pc = pc + 1
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += Int(j.a)
                    o += Int(j.b)
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .addIntImmCall:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if frame >= frameLimit { why = .fault; break inner }
                    let entry = UnsafeRawPointer(pc).load(as: UnsafeMutablePointer<Entry>.self)
                    frame += 1
                    frame.pointee.pc = pc + 1
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += Int(j.a)
                    o += Int(j.b)
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                case .subIntImmCall:
                    let (value, overflow) = r[b].subtractingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if frame >= frameLimit { why = .fault; break inner }
                    let entry = UnsafeRawPointer(pc).load(as: UnsafeMutablePointer<Entry>.self)
                    frame += 1
                    frame.pointee.pc = pc + 1
                    frame.pointee.raw = r
                    frame.pointee.ref = o
                    frame.pointee.entry = entry
                    r += Int(j.a)
                    o += Int(j.b)
                    pc = entry.pointee.start
                    fuel &-= 1
                    if fuel < 0 { why = .poll; break inner }
                // What returns leave in the frame is read there when it is an inout parameter.
                case .moveRawRetRaw:
                    r[a] = r[b]
                    r[0] = r[b]
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .loadIntRetRaw:
                    r[a] = Int64(i.wide)
                    r[0] = Int64(i.wide)
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .addIntRetRaw:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    r[0] = value
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .addIntImmRetRaw:
                    let (value, overflow) = r[b].addingReportingOverflow(Int64(i.near))
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    r[0] = value
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .mulIntRetRaw:
                    let (value, overflow) = r[b].multipliedReportingOverflow(by: r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    r[0] = value
                    pc = frame.pointee.pc
                    r = frame.pointee.raw
                    o = frame.pointee.ref
                    frame -= 1
                case .jumpNeImmRetRaw:
                    if r[a] != Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    } else {
                        r[0] = r[Int(pc.pointee.a)]
                        pc = frame.pointee.pc
                        r = frame.pointee.raw
                        o = frame.pointee.ref
                        frame -= 1
                    }
                case .jumpGeImmRetRaw:
                    if r[a] >= Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    } else {
                        r[0] = r[Int(pc.pointee.a)]
                        pc = frame.pointee.pc
                        r = frame.pointee.raw
                        o = frame.pointee.ref
                        frame -= 1
                    }
                case .jumpGtImmRetRaw:
                    if r[a] > Int64(Int16(bitPattern: i.b)) {
                        pc += i.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    } else {
                        r[0] = r[Int(pc.pointee.a)]
                        pc = frame.pointee.pc
                        r = frame.pointee.raw
                        o = frame.pointee.ref
                        frame -= 1
                    }
                case .globalGetRawAddIntImm:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let (sum, overflow) = value.addingReportingOverflow(Int64(j.near))
                    if overflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                case .globalGetRawAddInt:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    let (sum, overflow) = r[j.partner(i.a)].addingReportingOverflow(value)
                    if overflow { why = .fault; break inner }
                    r[Int(j.a)] = sum
                case .globalGetRawAddDouble:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) + double(value))
                case .globalGetRawMulDouble:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = bits(double(r[j.partner(i.a)]) * double(value))
                case .globalGetRawJumpLt:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value < r[Int(j.b)] {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .globalGetRawJumpLtImm:
                    let value = globalRaws[i.wide]
                    r[a] = value
                    let j = pc.pointee
                    pc += 1
                    if value < Int64(Int16(bitPattern: j.b)) {
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }
                case .globalGetRawGlobalGetRaw:
                    r[a] = globalRaws[i.wide]
                    let j = pc.pointee
                    pc += 1
                    r[Int(j.a)] = globalRaws[j.wide]
                case .addIntGlobalSetRaw:
                    let (value, overflow) = r[b].addingReportingOverflow(r[c])
                    if overflow { why = .fault; break inner }
                    r[a] = value
                    globalRaws[pc.pointee.wide] = value
                    pc += 1
                case .addDoubleGlobalSetRaw:
                    let value = bits(double(r[b]) + double(r[c]))
                    r[a] = value
                    globalRaws[pc.pointee.wide] = value
                    pc += 1
                case .globalSetRawCountLt:
                    globalRaws[i.wide] = r[a]
                    let j = pc.pointee
                    pc += 1
                    let next = r[Int(j.a)] &+ 1
                    if next < r[Int(j.b)] {
                        r[Int(j.a)] = next
                        pc += j.near
                        fuel &-= 1
                        if fuel < 0 { why = .poll; break inner }
                    }

                default: break inner
                }
            }
            state.pointee.pc = pc
            state.pointee.raw = r
            state.pointee.ref = o
            state.pointee.frame = frame
            state.pointee.fuel = fuel
            if !leaveLoop(why) { return }
            pc = state.pointee.pc
            r = state.pointee.raw
            o = state.pointee.ref
            frame = state.pointee.frame
            fuel = state.pointee.fuel
        }
    }
}
