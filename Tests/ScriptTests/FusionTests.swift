import Diagnostics
import Testing

@testable import Script

/// Every rule of the table: the fused instruction leaves what its parts leave, in registers, arrays and globals, and where one of them can't be done or a limit is met,
/// it ends in the same trap at the same place.
@Suite struct FusionTests {
    /// What a run left behind.
    struct Outcome: Equatable {
        var registers: [Int64] = []
        var array: [Int64] = []
        var arrayIsShared = false
        var globals: [Int64] = []
        var isTemporaryEmpty = true
        var trap: String?
    }

    @Test(arguments: Fusion.rules.map(\.op)) func equalsItsParts(_ op: Op) throws {
        let rule = try #require(Fusion.rules.first { $0.op == op })
        let bench = try Bench()
        let shallow = try Bench(maximumDepth: 1)
        var generator = Dice(state: UInt64(op.rawValue))
        var traps = 0
        for _ in 0..<400 {
            let sequence = Sequence(rule, &generator)
            let setting = Setting(&generator)
            let bench = generator.one(in: 8) ? shallow : bench
            let parts = bench.run(sequence, setting, expecting: nil), fused = bench.run(sequence, setting, expecting: op)
            #expect(parts == fused, "\(sequence.parts) from \(setting.registers)")
            if parts.trap != nil { traps += 1 }
        }
        #expect(traps < 400)
    }

    @Test func everyRuleHasAnOperation() {
        #expect(Set(Fusion.rules.map(\.op)).count == Fusion.rules.count)
        for rule in Fusion.rules {
            #expect(!rule.op.hasDatum && rule.parts.count == rule.ties.count + 1)
            #expect(rule.parts.dropLast().allSatisfy { !$0.hasDatum }, "data lie behind the last part only")
        }
    }

    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
    }

    /// What the registers hold before, and the limit of steps.
    struct Setting {
        static let words: [Int64] = [0, 1, 2, 3, 4, 7, -1, -5, 300, .max, .min, .max - 1, 1 << 40, 3 << 31] + [1.5, -2, 0.1, 1e300, -0.0].map { Int64(bitPattern: ($0 as Double).bitPattern) }
        let registers: [Int64]
        let steps: Int?
        let arrayIsShared: Bool
        let temporaryIsFull: Bool
        init(_ generator: inout Dice) {
            // Small numbers more often than others: they are indices that are there.
            registers = (0..<10).map { _ in generator.one(in: 2) ? Int64.random(in: 0..<4, using: &generator) : Self.words.randomElement(using: &generator) ?? 0 }
            steps = generator.one(in: 4) ? 0 : nil
            arrayIsShared = generator.one(in: 3)
            temporaryIsFull = generator.one(in: 8)
        }
    }

    /// Instructions with operands that satisfy a rule's ties. Reference registers are 1, an array of numbers; 2, an array of such; 3, a temporary.
    struct Sequence {
        private(set) var parts: [Instruction] = []
        init(_ rule: Fusion.Rule, _ generator: inout Dice) {
            for (index, op) in rule.parts.enumerated() {
                func register() -> UInt16 { UInt16.random(in: 1..<10, using: &generator) }
                func immediate() -> UInt16 { UInt16(bitPattern: [0, 1, 2, 3, -1, -7, 300, .max, .min].randomElement(using: &generator) ?? 0) }
                var part = Instruction(op: op, a: register(), b: register(), c: register())
                switch op {
                case .addIntImm, .subIntImm, .remIntImm: part.c = immediate()
                case .jumpLtImm, .jumpLeImm, .jumpGtImm, .jumpGeImm, .jumpNeImm, .jumpEqImm: part.b = immediate()
                case .loadInt: (part.b, part.c) = (immediate(), immediate())
                case .arrayGetRaw: part.b = 1
                case .arraySetRaw: part.a = 1
                case .arrayGetRef: (part.a, part.b) = (3, 2)
                case .clearRef: part.a = 3
                case .globalGetRaw, .globalSetRaw: (part.b, part.c) = (UInt16.random(in: 0..<4, using: &generator), 0)
                case .call: (part.a, part.b) = (UInt16.random(in: 10..<12, using: &generator), 4)
                default: break
                }
                if index > 0 {
                    let result = parts[index - 1].a
                    switch rule.ties[index - 1] {
                    case .none, .last: break
                    case .left: part.b = result
                    case .right: part.c = result
                    case .either: if generator.one(in: 2) { part.b = result } else { part.c = result }
                    case .test: part.a = result
                    }
                }
                parts.append(part)
            }
        }
    }

    /// A machine that runs sequences.
    final class Bench {
        private let notebook: Notebook
        private let callee: UnsafeMutablePointer<Entry>
        private static let file = SourceFile(name: "sequence", text: "")
        private var machine: Machine { notebook.machine }

        init(maximumDepth: Int = 100) throws {
            notebook = try Notebook(maximumDepth: maximumDepth)
            callee = notebook.machine.makeEntry(CodeSource(kind: .stub, name: "callee"))
            var code = Assembler(place: (Self.file, SourceRange(start: 90, end: 91)), usesWideJumps: false)
            code.emit(.addIntImm, 0, 1, 7)
            code.emit(.ret)
            install(code.finish(fusing: false), in: callee)
        }

        private func install(_ code: Code, in entry: UnsafeMutablePointer<Entry>) {
            entry.pointee.source.takeUnretainedValue().pieces = [code]
            entry.pointee.start = UnsafePointer(code.instructions)
            (entry.pointee.rawCount, entry.pointee.refCount) = (16, 8)
        }

        /// The sequence, then 1 in register 12 where it went on and 2 where it jumped.
        private func assemble(_ sequence: Sequence, fusing: Bool) throws -> Code {
            var code = Assembler(place: (Self.file, SourceRange(start: 0, end: 1)), usesWideJumps: false)
            let target = Label()
            for (number, part) in sequence.parts.enumerated() {
                code.place.range = SourceRange(start: number * 10, end: number * 10 + 1)
                switch part.op {
                case .jumpLt, .jumpLe, .jumpLtImm, .jumpLeImm, .jumpGtImm, .jumpGeImm, .jumpNeImm, .jumpEqImm, .countLt:
                    try code.branch(part.op, Int(part.a), Int(part.b), to: target)
                case .jumpIfNot: code.jump(part.op, Int(part.a), to: target)
                default: code.emit(part.op, Int(part.a), Int(part.b), Int(part.c))
                }
                if part.op == .call { code.datum(callee) }
            }
            for result in [1, 2] {
                if result == 2 { try code.bind(target) }
                code.emitWide(.loadInt, 12, result)
                code.emit(.ret)
            }
            return code.finish(fusing: fusing)
        }

        func run(_ sequence: Sequence, _ setting: Setting, expecting op: Op?) -> Outcome {
            var outcome = Outcome()
            let machine = machine
            let entry = machine.makeEntry(CodeSource(kind: .stub, name: "sequence"))
            var window: (raw: UnsafeMutablePointer<Int64>, ref: UnsafeMutablePointer<AnyObject?>)?
            let array = numbers([1, 2, 3]), shared = setting.arrayIsShared ? array : nil
            do {
                install(try assemble(sequence, fusing: op != nil), in: entry)
                if let op { #expect(entry.pointee.start.pointee.op == op) }
                machine.limits.steps = setting.steps
                for index in 0..<4 { machine.globalRaws[index] = setting.registers[index] }
                try machine.invoke(entry) { raw, ref in
                    for index in 0..<16 { raw[index] = index < setting.registers.count ? setting.registers[index] : 0 }
                    ref[1] = array
                    ref[2] = arrays([[1, 2, 3], [4, 5], []])
                    ref[3] = setting.temporaryIsFull ? numbers([8]) : nil
                    window = (raw, ref)
                } result: { raw, ref in
                    outcome.arrayIsShared = ref[1] === array
                    outcome.array = contents(ref[1])
                    outcome.isTemporaryEmpty = ref[3] == nil
                    for index in 1..<4 { ref[index] = nil }
                }
            } catch let trap as Trap {
                outcome.trap = "\(trap.kind): \(trap.message) at \(trap.frames.map { "\($0.function) \($0.range.start)" })"
            } catch { outcome.trap = "\(error)" }
            if let raw = window?.raw { outcome.registers = (0..<16).map { raw[$0] } }
            outcome.globals = (0..<4).map { machine.globalRaws[$0] }
            outcome.array += contents(shared)
            // The sum of two numbers that are none may be either of them.
            if sequence.parts.contains(where: { "\($0.op)".hasSuffix("Double") }) {
                let isNaN = { (word: Int64) in Double(bitPattern: UInt64(bitPattern: word)).isNaN }
                outcome.registers = outcome.registers.map { isNaN($0) ? -1 : $0 }
                outcome.globals = outcome.globals.map { isNaN($0) ? -1 : $0 }
            }
            return outcome
        }

        private func numbers(_ values: [Int64]) -> ArrayObject {
            let array = RawArray.make(machine.heap)
            _ = array.reserve(values.count)
            for (index, value) in values.enumerated() { array.base[index] = value }
            array.header_.pointee.count = values.count
            return array
        }

        private func arrays(_ values: [[Int64]]) -> ArrayObject {
            let array = RefArray.make(machine.heap)
            _ = array.reserve(values.count)
            for (index, value) in values.enumerated() { (array.refs + index).initialize(to: numbers(value)) }
            array.header_.pointee.count = values.count
            return array
        }

        private func contents(_ object: AnyObject?) -> [Int64] {
            guard let array = object as? ArrayObject else { return [] }
            return (0..<array.count).map { array.base[$0] }
        }
    }
}
