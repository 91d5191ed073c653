/// Sequences of instructions that the machine does in one step.
///
/// What a loop costs is mostly going from one instruction to the next: the jump that finds an operation's code, and the wait for a register that the operation before has
/// just written. So where a sequence of the table stands in finished code, the first instruction's operation becomes the fused one, and nothing else changes: the
/// instructions behind it stay where they are, with their operands, which the fused operation reads there. Therefore no position moves; a jump into the middle finds what
/// it always found; a fault in the third part has the third part's place; and an instruction can be inside of one sequence and begin another.
enum Fusion {
    /// How an operation is tied to the one before it, whose result then needn't be read back from its register.
    enum Tie {
        case none
        /// It takes the result as its operand `b`, as `c`, as one of the two, or tests it as its `a`.
        case left, right, either, test
        /// It is `clearRef` of the operand `b` that the operation before took, as that took the result before it as its own `b`.
        case last
    }
    struct Rule {
        let op: Op
        let parts: [Op]
        let ties: [Tie]
        init(_ op: Op, _ first: Op, _ rest: (Tie, Op)...) {
            self.op = op
            parts = [first] + rest.map { $0.1 }
            ties = rest.map { $0.0 }
        }
    }

    static let rules: [Rule] = [
        // Products in sums, sums in remainders
        Rule(.mulIntAddInt, .mulInt, (.either, .addInt)),
        Rule(.mulIntAddIntRemInt, .mulInt, (.either, .addInt), (.left, .remInt)),
        Rule(.addIntRemInt, .addInt, (.left, .remInt)),
        Rule(.mulIntAddIntImm, .mulInt, (.left, .addIntImm)),
        Rule(.mulDoubleAddDouble, .mulDouble, (.either, .addDouble)),
        Rule(.mulDoubleSubDouble, .mulDouble, (.right, .subDouble)),
        Rule(.mulDoubleMulDouble, .mulDouble, (.none, .mulDouble)),
        Rule(.addDoubleAddDouble, .addDouble, (.either, .addDouble)),
        Rule(.addDoubleSubDouble, .addDouble, (.left, .subDouble)),
        Rule(.subDoubleAddDouble, .subDouble, (.either, .addDouble)),
        Rule(.subDoubleMulDouble, .subDouble, (.either, .mulDouble)),
        Rule(.addDoubleSqrtDouble, .addDouble, (.left, .sqrtDouble)),
        Rule(.intToDoubleMulDouble, .intToDouble, (.either, .mulDouble)),
        Rule(.intToDoubleAddDouble, .intToDouble, (.either, .addDouble)),
        // Ends of loops
        Rule(.addIntImmJumpLt, .addIntImm, (.test, .jumpLt)),
        Rule(.addIntImmJumpLe, .addIntImm, (.test, .jumpLe)),
        Rule(.addIntImmJumpLtImm, .addIntImm, (.test, .jumpLtImm)),
        Rule(.addIntImmJumpLeImm, .addIntImm, (.test, .jumpLeImm)),
        Rule(.addIntImmJumpNeImm, .addIntImm, (.test, .jumpNeImm)),
        Rule(.addIntImmJumpGeImm, .addIntImm, (.test, .jumpGeImm)),
        Rule(.subIntImmJumpGtImm, .subIntImm, (.test, .jumpGtImm)),
        Rule(.subIntImmJumpGeImm, .subIntImm, (.test, .jumpGeImm)),
        Rule(.addIntJumpLt, .addInt, (.test, .jumpLt)),
        Rule(.addIntJumpLe, .addInt, (.test, .jumpLe)),
        Rule(.addIntCountLt, .addInt, (.none, .countLt)),
        Rule(.addDoubleCountLt, .addDouble, (.none, .countLt)),
        Rule(.mulDoubleAddDoubleCountLt, .mulDouble, (.either, .addDouble), (.none, .countLt)),
        Rule(.arraySetRawCountLt, .arraySetRaw, (.none, .countLt)),
        // Tests of remainders and elements
        Rule(.remIntJumpEqImm, .remInt, (.test, .jumpEqImm)),
        Rule(.remIntJumpNeImm, .remInt, (.test, .jumpNeImm)),
        Rule(.remIntImmJumpEqImm, .remIntImm, (.test, .jumpEqImm)),
        Rule(.remIntImmJumpNeImm, .remIntImm, (.test, .jumpNeImm)),
        Rule(.arrayGetRawJumpIfNot, .arrayGetRaw, (.test, .jumpIfNot)),
        // Elements
        Rule(.arrayGetRawArrayGetRaw, .arrayGetRaw, (.none, .arrayGetRaw)),
        Rule(.addIntImmArrayGetRaw, .addIntImm, (.right, .arrayGetRaw)),
        Rule(.subIntImmArrayGetRaw, .subIntImm, (.right, .arrayGetRaw)),
        Rule(.arrayGetRawAddInt, .arrayGetRaw, (.either, .addInt)),
        Rule(.arrayGetRawAddDouble, .arrayGetRaw, (.either, .addDouble)),
        Rule(.arrayGetRawMulDouble, .arrayGetRaw, (.either, .mulDouble)),
        Rule(.arrayGetRefArrayGetRaw, .arrayGetRef, (.left, .arrayGetRaw), (.last, .clearRef)),
        // Calls and returns
        Rule(.moveRawMoveRaw, .moveRaw, (.none, .moveRaw)),
        Rule(.moveRawCall, .moveRaw, (.none, .call)),
        Rule(.addIntImmCall, .addIntImm, (.none, .call)),
        Rule(.subIntImmCall, .subIntImm, (.none, .call)),
        Rule(.moveRawRetRaw, .moveRaw, (.test, .retRaw)),
        Rule(.loadIntRetRaw, .loadInt, (.test, .retRaw)),
        Rule(.addIntRetRaw, .addInt, (.test, .retRaw)),
        Rule(.addIntImmRetRaw, .addIntImm, (.test, .retRaw)),
        Rule(.mulIntRetRaw, .mulInt, (.test, .retRaw)),
        Rule(.jumpNeImmRetRaw, .jumpNeImm, (.none, .retRaw)),
        Rule(.jumpGeImmRetRaw, .jumpGeImm, (.none, .retRaw)),
        Rule(.jumpGtImmRetRaw, .jumpGtImm, (.none, .retRaw)),
        // Variables of a session
        Rule(.globalGetRawAddIntImm, .globalGetRaw, (.left, .addIntImm)),
        Rule(.globalGetRawAddInt, .globalGetRaw, (.either, .addInt)),
        Rule(.globalGetRawAddDouble, .globalGetRaw, (.either, .addDouble)),
        Rule(.globalGetRawMulDouble, .globalGetRaw, (.either, .mulDouble)),
        Rule(.globalGetRawJumpLt, .globalGetRaw, (.test, .jumpLt)),
        Rule(.globalGetRawJumpLtImm, .globalGetRaw, (.test, .jumpLtImm)),
        Rule(.globalGetRawGlobalGetRaw, .globalGetRaw, (.none, .globalGetRaw)),
        Rule(.addIntGlobalSetRaw, .addInt, (.test, .globalSetRaw)),
        Rule(.addDoubleGlobalSetRaw, .addDouble, (.test, .globalSetRaw)),
        Rule(.globalSetRawCountLt, .globalSetRaw, (.none, .countLt)),
    ]

    /// The rules for what begins with an operation, the longest first.
    private static let rulesByFirst: [[Rule]] = {
        var result = [[Rule]](repeating: [], count: Op.allCases.count)
        for rule in rules { result[Int(rule.parts[0].rawValue)].append(rule) }
        return result.map { $0.sorted { $0.parts.count > $1.parts.count } }
    }()
    private static let firstParts: [Op] = {
        var result = Op.allCases
        for rule in rules { result[Int(rule.op.rawValue)] = rule.parts[0] }
        return result
    }()

    /// What a fused operation begins with; any other is itself.
    static func firstPart(of op: Op) -> Op { firstParts[Int(op.rawValue)] }

    static func fuse(_ instructions: inout [Instruction]) {
        // Where instructions begin: what lies between are data.
        var starts: [Int] = []
        var index = 0
        while index < instructions.count {
            starts.append(index)
            index += instructions[index].op.hasDatum ? 2 : 1
        }
        // What follows an instruction still has its own operation when its turn comes.
        for number in starts.indices {
            let start = starts[number]
            for rule in rulesByFirst[Int(instructions[start].op.rawValue)] where number + rule.parts.count <= starts.count {
                let sequence = (0..<rule.parts.count).map { instructions[starts[number + $0]] }
                guard zip(sequence, rule.parts).allSatisfy({ $0.op == $1 }), areTied(sequence, rule.ties) else { continue }
                instructions[start].op = rule.op
                break
            }
        }
    }

    private static func areTied(_ sequence: [Instruction], _ ties: [Tie]) -> Bool {
        ties.indices.allSatisfy { index in
            let before = sequence[index], next = sequence[index + 1]
            return switch ties[index] {
            case .none: true
            case .left: next.b == before.a
            case .right: next.c == before.a
            case .either: next.b == before.a || next.c == before.a
            case .test: next.a == before.a
            case .last: next.a == before.b
            }
        }
    }
}
