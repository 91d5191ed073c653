import Diagnostics

/// A place in code that jumps can name before it is there.
final class Label {
    fileprivate(set) var position: Int?
    /// Where it lies in memory once its piece is finished: code made later can still jump there.
    fileprivate(set) var address: UnsafePointer<Instruction>?
    fileprivate var near: [Int] = []
    fileprivate var wide: [Int] = []
    /// Whether a jump waits for it.
    var isAwaited: Bool { !near.isEmpty || !wide.isEmpty }
}

/// A jump that doesn't fit into sixteen bits: the function is lowered again with wide jumps.
struct JumpTooFar: Error {}

/// Gathers instructions, resolves labels and keeps what the machine needs beside them: handlers, source ranges, objects.
struct Assembler {
    struct PendingHandler {
        var start: Int
        var end: Int
        var target: Label
        var register: Int
        var refTop: Int
        var isCatch: Bool
        var seesTraps: Bool
    }
    private(set) var instructions: [Instruction] = []
    private(set) var ranges: [(index: Int, file: SourceFile, range: SourceRange)] = []
    var handlers: [PendingHandler] = []
    var objects: [AnyObject] = []
    /// Where the next instructions come from.
    var place: (file: SourceFile, range: SourceRange)
    /// Short jumps are written as a short one over a wide one.
    let usesWideJumps: Bool
    private var labels: [Label] = []

    init(place: (file: SourceFile, range: SourceRange), usesWideJumps: Bool) {
        self.place = place
        self.usesWideJumps = usesWideJumps
    }

    var position: Int { instructions.count }

    mutating func emit(_ op: Op, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, d: UInt8 = 0) {
        if let last = ranges.last, last.file === place.file, last.range == place.range {} else { ranges.append((instructions.count, place.file, place.range)) }
        instructions.append(Instruction(op: op, d: d, a: UInt16(truncatingIfNeeded: a), b: UInt16(truncatingIfNeeded: b), c: UInt16(truncatingIfNeeded: c)))
    }

    mutating func emitWide(_ op: Op, _ a: Int, _ value: Int, d: UInt8 = 0) {
        let bits = UInt32(bitPattern: Int32(truncatingIfNeeded: value))
        emit(op, a, Int(bits & 0xFFFF), Int(bits >> 16), d: d)
    }

    mutating func datum(_ bits: Int64) { instructions.append(unsafeBitCast(bits, to: Instruction.self)) }
    mutating func datum(_ pointer: UnsafeMutablePointer<Entry>) { datum(Int64(Int(bitPattern: pointer))) }
    mutating func datum(_ object: AnyObject) {
        objects.append(object)
        datum(Int64(Int(bitPattern: Unmanaged.passUnretained(object).toOpaque())))
    }

    mutating func bind(_ label: Label) throws {
        label.position = position
        labels.append(label)
        for index in label.near { try patchNear(index, position) }
        for index in label.wide { patchWide(index, position) }
        label.near = []
        label.wide = []
    }

    private mutating func patchNear(_ index: Int, _ target: Int) throws {
        let offset = target - index - 1
        guard let short = Int16(exactly: offset) else { throw JumpTooFar() }
        instructions[index].c = UInt16(bitPattern: short)
    }

    private mutating func patchWide(_ index: Int, _ target: Int) {
        let bits = UInt32(bitPattern: Int32(target - index - 1))
        instructions[index].b = UInt16(bits & 0xFFFF)
        instructions[index].c = UInt16(bits >> 16)
    }

    /// `jump`, `jumpIf` and their like, with the wide offset.
    mutating func jump(_ op: Op, _ a: Int = 0, to label: Label) {
        if let address = label.address {
            let inverse: [Op: Op] = [.jumpIf: .jumpIfNot, .jumpIfNot: .jumpIf, .jumpIfNil: .jumpIfNotNil, .jumpIfNotNil: .jumpIfNil]
            if let inverse = inverse[op] { emitWide(inverse, a, 2) }
            emit(.jumpFar)
            datum(Int64(Int(bitPattern: address)))
            return
        }
        let index = position
        emit(op, a)
        if let target = label.position { patchWide(index, target) } else { label.wide.append(index) }
    }

    /// A compare-and-branch with the short offset in `c`.
    mutating func branch(_ op: Op, _ a: Int, _ b: Int, to label: Label) throws {
        if usesWideJumps || label.address != nil {
            emit(op, a, b, 1)
            emitWide(.jump, 0, label.address == nil ? 1 : 2)
            jump(.jump, to: label)
            return
        }
        let index = position
        emit(op, a, b)
        if let target = label.position { try patchNear(index, target) } else { label.near.append(index) }
    }

    mutating func patch(_ index: Int, _ body: (inout Instruction) -> Void) { body(&instructions[index]) }

    mutating func finish(fusing: Bool) -> Code {
        if fusing { Fusion.fuse(&instructions) }
        let memory = UnsafeMutablePointer<Instruction>.allocate(capacity: instructions.count)
        memory.initialize(from: instructions, count: instructions.count)
        for label in labels { label.address = label.position.map { UnsafePointer(memory + $0) } }
        let handlers = handlers.compactMap { pending -> Handler? in
            guard let target = pending.target.address else { return nil }
            return Handler(
                start: pending.start, end: pending.end, target: target, register: pending.register, refTop: pending.refTop, isCatch: pending.isCatch, seesTraps: pending.seesTraps)
        }
        return Code(instructions: memory, count: instructions.count, handlers: handlers, ranges: ranges, objects: objects)
    }
}
