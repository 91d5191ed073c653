/// Operations that are instructions of their own, conditions and branches.
extension Lowering {
    private static let comparisons: [String: CompareOp] = [
        "equal": .eq, "notEqual": .ne, "less": .lt, "lessOrEqual": .le, "greater": .gt, "greaterOrEqual": .ge,
    ]
    private static let binaries: [String: ArithmeticOp] = [
        "add": .add, "subtract": .subtract, "multiply": .multiply, "divide": .divide, "remainder": .remainder, "and": .and, "or": .or, "xor": .xor,
        "addWrapping": .addWrapping, "subtractWrapping": .subtractWrapping, "multiplyWrapping": .multiplyWrapping,
    ]
    private static let unaries: [String: ArithmeticOp] = ["negate": .negate, "not": .not, "magnitude": .magnitude, "squareRoot": .squareRoot, "rounded": .rounded]

    static func kindIndex(_ kind: BuiltinKind) -> UInt8 { UInt8(BuiltinKind.allCases.firstIndex(of: kind) ?? 0) }

    private func values(_ arguments: [TArgument]) -> [TExpr]? {
        var result: [TExpr] = []
        for argument in arguments {
            guard case .value(let value) = argument else { return nil }
            result.append(value)
        }
        return result
    }

    // MARK: Conditions

    /// Jumps when the condition has the given value; goes on otherwise.
    func branch(_ condition: TExpr, to label: Label, when wanted: Bool) throws {
        let savedRange = code.place.range
        if placeLock == 0 { code.place.range = condition.range }
        defer { if placeLock == 0 { code.place.range = savedRange } }
        switch condition.kind {
        case .boolean(let value):
            if value == wanted { code.jump(.jump, to: label) }
            return
        case .and(let a, let b):
            if wanted {
                let over = Label()
                try branch(a, to: over, when: false)
                try branch(b, to: label, when: true)
                try code.bind(over)
            } else {
                try branch(a, to: label, when: false)
                try branch(b, to: label, when: false)
            }
            return
        case .or(let a, let b):
            if wanted {
                try branch(a, to: label, when: true)
                try branch(b, to: label, when: true)
            } else {
                let over = Label()
                try branch(a, to: over, when: true)
                try branch(b, to: label, when: false)
                try code.bind(over)
            }
            return
        case .call(let callee, let arguments):
            guard let operands = values(arguments) else { break }
            let resolved = try resolve(callee)
            guard resolved.dispatch == .direct, let name = resolved.function.intrinsic else { break }
            if name == "not", operands.count == 1, builtin(operands[0].type) == .bool { return try branch(operands[0], to: label, when: !wanted) }
            if operands.count >= 1, name == "isNil" || name == "isNotNil" {
                let mark = tops
                let operand = try lower(operands[0])
                if operand.isTemporary {
                    let flag = try newRaw()
                    code.emit(.isNil, flag, operand.register)
                    release(operand)
                    code.jump((name == "isNil") == wanted ? .jumpIf : .jumpIfNot, flag, to: label)
                } else {
                    code.jump((name == "isNil") == wanted ? .jumpIfNil : .jumpIfNotNil, operand.register, to: label)
                }
                tops = mark
                return
            }
            if operands.count == 2, let comparison = Self.comparisons[name], try branch(comparison, operands[0], operands[1], to: label, when: wanted) { return }
        default: break
        }
        let mark = tops
        let operand = try lower(condition)
        code.jump(wanted ? .jumpIf : .jumpIfNot, operand.register, to: label)
        tops = mark
    }

    /// Compare and branch in one instruction. False when the type has none.
    private func branch(_ comparison: CompareOp, _ left: TExpr, _ right: TExpr, to label: Label, when wanted: Bool) throws -> Bool {
        let type = concrete(left.type)
        let kind = builtin(left.type)
        let isDouble = kind == .double
        let isEquality = comparison == .eq || comparison == .ne
        if !isDouble {
            guard semantics.representation(of: type) == .raw, kind != .float, isEquality || (kind.map { isSignedOrder($0) } ?? false) else { return false }
        }
        let mark = tops
        var comparison = comparison
        if !isDouble, !wanted {
            comparison = [.eq: .ne, .ne: .eq, .lt: .ge, .ge: .lt, .le: .gt, .gt: .le][comparison] ?? comparison
        }
        if !isDouble, case .integer(let value) = right.kind, Int16(exactly: value) != nil {
            let operand = try lower(left)
            tops = mark
            let op: Op =
                switch comparison {
                case .eq: .jumpEqImm
                case .ne: .jumpNeImm
                case .lt: .jumpLtImm
                case .le: .jumpLeImm
                case .gt: .jumpGtImm
                case .ge: .jumpGeImm
                }
            try code.branch(op, operand.register, Int(value), to: label)
            return true
        }
        var a = try lower(left), b = try lower(right)
        tops = mark
        if comparison == .gt || comparison == .ge {
            swap(&a, &b)
            comparison = comparison == .gt ? .lt : .le
        }
        let op: Op
        if isDouble {
            switch comparison {
            case .eq: op = wanted ? .jumpEqDouble : .jumpNeDouble
            case .ne: op = wanted ? .jumpNeDouble : .jumpEqDouble
            case .lt: op = wanted ? .jumpLtDouble : .jumpNotLtDouble
            default: op = wanted ? .jumpLeDouble : .jumpNotLeDouble
            }
        } else {
            switch comparison {
            case .eq: op = .jumpEq
            case .ne: op = .jumpNe
            case .lt: op = .jumpLt
            default: op = .jumpLe
            }
        }
        try code.branch(op, a.register, b.register, to: label)
        return true
    }

    /// Kept so that comparing the 64 bits as signed numbers gives the order of the values.
    private func isSignedOrder(_ kind: BuiltinKind) -> Bool { kind.isInteger && kind != .uint && kind != .uint64 }

    /// `&&` and `||` as a value.
    func lowerCondition(_ condition: TExpr, _ want: Int?) throws -> Operand {
        let to = try destination(want, isRef: false)
        let mark = tops
        let yes = Label(), end = Label()
        try branch(condition, to: yes, when: true)
        code.emitWide(.loadInt, to.register, 0)
        code.jump(.jump, to: end)
        try code.bind(yes)
        code.emitWide(.loadInt, to.register, 1)
        try code.bind(end)
        tops = mark
        return to
    }

    // MARK: Intrinsics

    /// An intrinsic that is an instruction for these types; nil when it is done by a function.
    func lowerInlineIntrinsic(_ name: String, _ resolved: Resolved, _ arguments: [TArgument], _ type: Type, _ want: Int?) throws -> Operand? {
        if name == "arrayAppend" || name == "appendString" || name == "arraySet" { return try lowerMutation(name, arguments) }
        guard let operands = values(arguments) else { return nil }
        let mark = tops
        /// Evaluates the operands, frees their registers, gives the destination.
        func operate(_ expressions: [TExpr], isRef: Bool, _ emit: (Operand, [Operand]) throws -> Void) throws -> Operand {
            let given = try expressions.map { try lower($0) }
            tops = mark
            let to = try destination(want, isRef: isRef)
            try emit(to, given)
            for operand in given { release(operand, except: to) }
            return to
        }
        if let comparison = Self.comparisons[name], operands.count == 2 { return try lowerComparison(comparison, operands, operate) }
        if let operation = Self.binaries[name], operands.count == 2, let kind = builtin(operands[0].type) {
            return try lowerBinary(operation, kind, operands, operate)
        }
        if let operation = Self.unaries[name], operands.count == 1, let kind = builtin(operands[0].type) {
            return try operate(operands, isRef: false) { to, given in
                switch (operation, kind) {
                case (.not, .bool): code.emit(.notBool, to.register, given[0].register)
                case (.not, .int), (.not, .int64): code.emit(.notInt, to.register, given[0].register)
                case (.negate, .int), (.negate, .int64): code.emit(.negInt, to.register, given[0].register)
                case (.negate, .double): code.emit(.negDouble, to.register, given[0].register)
                case (.squareRoot, .double): code.emit(.sqrtDouble, to.register, given[0].register)
                default: code.emit(.arithmetic, to.register, given[0].register, given[0].register, d: operation.rawValue << 4 | Self.kindIndex(kind))
                }
            }
        }
        switch name {
        case "shiftLeft", "shiftRight":
            guard let kind = builtin(operands[0].type) else { return nil }
            return try operate(operands, isRef: false) { to, given in
                if kind == .int || kind == .int64 {
                    code.emit(name == "shiftLeft" ? .shlInt : .shrInt, to.register, given[0].register, given[1].register)
                } else {
                    code.emit(.shift, to.register, given[0].register, given[1].register, d: Self.kindIndex(kind) | (name == "shiftLeft" ? 16 : 0))
                }
            }
        case "convert", "truncate":
            guard operands.count == 1 else { return nil }
            if concrete(operands[0].type) == concrete(type) { return try lower(operands[0], want) }
            guard let from = builtin(operands[0].type), let to = builtin(type) else { return nil }
            return try operate(operands, isRef: false) { result, given in
                if to == .double, from.isInteger, isSignedOrder(from) {
                    code.emit(.intToDouble, result.register, given[0].register)
                } else if name == "convert", from.isInteger, from.isSigned, to == .int || to == .int64 {
                    code.emit(.moveRaw, result.register, given[0].register)
                } else {
                    code.emit(.convert, result.register, given[0].register, name == "truncate" ? 1 : 0, d: Self.kindIndex(from) << 4 | Self.kindIndex(to))
                }
            }
        case "isNaN":
            guard let kind = builtin(operands[0].type) else { return nil }
            return try operate(operands, isRef: false) { to, given in
                if kind == .double {
                    code.emit(.neDouble, to.register, given[0].register, given[0].register)
                } else {
                    code.emit(.compareNarrow, to.register, given[0].register, given[0].register, d: CompareOp.ne.rawValue << 4 | Self.kindIndex(kind))
                }
            }
        case "isNil", "isNotNil":
            return try operate([operands[0]], isRef: false) { to, given in code.emit(name == "isNil" ? .isNil : .isNotNil, to.register, given[0].register) }
        case "arrayCount": return try operate(operands, isRef: false) { to, given in code.emit(.arrayCount, to.register, given[0].register) }
        case "arrayGet":
            guard operands.count == 2 else { return nil }
            let isRef = isRef(type)
            return try operate(operands, isRef: isRef) { to, given in
                code.emit(isRef ? (isOptional(concrete(type)) ? .arrayGetOptional : .arrayGetRef) : .arrayGetRaw, to.register, given[0].register, given[1].register)
            }
        case "arrayEmpty":
            let to = try destination(want, isRef: true)
            code.emit(.newArray, to.register, isRef(payloadType(type)) ? 1 : 0, 0)
            return to
        case "concatenate": return try operate(operands, isRef: true) { to, given in code.emit(.concatenate, to.register, given[0].register, given[1].register) }
        case "minimum", "maximum", "bitWidth", "pi", "infinity", "nan", "greatestFiniteMagnitude", "leastNormalMagnitude", "ulpOfOne":
            let own = resolved.function.genericParameters.first.flatMap { resolved.substitution[$0] } ?? type
            guard let kind = builtin(own), let bits = Constants.bits(name, kind) else { return nil }
            return try loadConstant(bits, want)
        default: return nil
        }
    }

    private typealias Operate = ([TExpr], Bool, (Operand, [Operand]) throws -> Void) throws -> Operand

    private func lowerComparison(_ comparison: CompareOp, _ operands: [TExpr], _ operate: Operate) throws -> Operand? {
        let type = concrete(operands[0].type)
        let isEquality = comparison == .eq || comparison == .ne
        if case .nominal(let declaration, _) = type, declaration == machine.stringDecl {
            return try operate(operands, false) { to, given in
                let isSwapped = comparison == .gt || comparison == .le
                let (x, y) = isSwapped ? (given[1], given[0]) : (given[0], given[1])
                code.emit(isEquality ? .stringEqual : .stringLess, to.register, x.register, y.register)
                if comparison == .ne || comparison == .le || comparison == .ge { code.emit(.notBool, to.register, to.register) }
            }
        }
        guard semantics.representation(of: type) == .raw else { return nil }
        let kind = builtin(type)
        return try operate(operands, false) { to, given in
            let isSwapped = comparison == .gt || comparison == .ge
            let (x, y) = isSwapped ? (given[1].register, given[0].register) : (given[0].register, given[1].register)
            let plain: CompareOp = comparison == .gt ? .lt : comparison == .ge ? .le : comparison
            if kind == .double {
                let op: Op = plain == .eq ? .eqDouble : plain == .ne ? .neDouble : plain == .lt ? .ltDouble : .leDouble
                code.emit(op, to.register, x, y)
            } else if kind != .float, isEquality || kind.map({ isSignedOrder($0) }) ?? true {
                let op: Op = plain == .eq ? .eqInt : plain == .ne ? .neInt : plain == .lt ? .ltInt : .leInt
                code.emit(op, to.register, x, y)
            } else {
                code.emit(.compareNarrow, to.register, x, y, d: plain.rawValue << 4 | Self.kindIndex(kind ?? .int))
            }
        }
    }

    private func lowerBinary(_ operation: ArithmeticOp, _ kind: BuiltinKind, _ operands: [TExpr], _ operate: Operate) throws -> Operand? {
        let isInt = kind == .int || kind == .int64
        if isInt, case .integer(let value) = operands[1].kind, Int16(exactly: value) != nil {
            let op: Op? =
                switch operation {
                case .add: .addIntImm
                case .subtract: .subIntImm
                case .multiply: .mulIntImm
                case .divide: .divIntImm
                case .remainder: .remIntImm
                default: nil
                }
            if let op { return try operate([operands[0]], false) { to, given in code.emit(op, to.register, given[0].register, Int(value)) } }
        }
        let op: Op?
        switch operation {
        case .add: op = isInt ? .addInt : kind == .double ? .addDouble : nil
        case .subtract: op = isInt ? .subInt : kind == .double ? .subDouble : nil
        case .multiply: op = isInt ? .mulInt : kind == .double ? .mulDouble : nil
        case .divide: op = isInt ? .divInt : kind == .double ? .divDouble : nil
        case .remainder: op = isInt ? .remInt : nil
        case .and: op = .andInt
        case .or: op = .orInt
        case .xor: op = .xorInt
        case .addWrapping: op = isInt || kind == .uint64 || kind == .uint ? .addWrap : nil
        case .subtractWrapping: op = isInt || kind == .uint64 || kind == .uint ? .subWrap : nil
        case .multiplyWrapping: op = isInt || kind == .uint64 || kind == .uint ? .mulWrap : nil
        default: op = nil
        }
        return try operate(operands, false) { to, given in
            if let op {
                code.emit(op, to.register, given[0].register, given[1].register)
            } else {
                code.emit(.arithmetic, to.register, given[0].register, given[1].register, d: operation.rawValue << 4 | Self.kindIndex(kind))
            }
        }
    }

    /// Intrinsics that change their first argument where it is.
    private func lowerMutation(_ name: String, _ arguments: [TArgument]) throws -> Operand? {
        guard arguments.count >= 2, case .inout(let place) = arguments[0], let rest = values(Array(arguments.dropFirst())) else { return nil }
        let mark = tops
        let prepared = try prepare(place)
        let given = try rest.map { try lower($0) }
        let access = try begin(prepared, mayThrow: false)
        switch name {
        case "arrayAppend": code.emit(given[0].isRef ? .arrayAppendRef : .arrayAppendRaw, access.register, given[0].register)
        case "appendString": code.emit(.appendString, access.register, given[0].register)
        default:
            // The setter's new value comes first, then the index.
            guard given.count == 2 else { return nil }
            code.emit(given[0].isRef ? .arraySetRef : .arraySetRaw, access.register, given[1].register, given[0].register)
        }
        try access.finish(self)
        heldReferences(in: prepared)
        for operand in given { release(operand) }
        tops = mark
        return Operand(register: 0, isRef: false, isTemporary: false)
    }
}

/// Constants of the builtin types, as bits.
enum Constants {
    static func bits(_ name: String, _ kind: BuiltinKind) -> Int64? {
        switch name {
        case "bitWidth": return Int64(kind.bitWidth)
        case "minimum":
            guard kind.isInteger else { return nil }
            return kind.isSigned ? Int64.min >> (64 - kind.bitWidth) : 0
        case "maximum":
            guard kind.isInteger else { return nil }
            return kind.isSigned ? Int64.max >> (64 - kind.bitWidth) : Int64(bitPattern: UInt64.max >> UInt64(64 - kind.bitWidth))
        default:
            if kind == .double { return double(name).map { Int64(bitPattern: $0.bitPattern) } }
            if kind == .float { return float(name).map { Int64($0.bitPattern) } }
            return nil
        }
    }
    private static func double(_ name: String) -> Double? {
        switch name {
        case "pi": .pi
        case "infinity": .infinity
        case "nan": .nan
        case "greatestFiniteMagnitude": .greatestFiniteMagnitude
        case "leastNormalMagnitude": .leastNormalMagnitude
        case "ulpOfOne": .ulpOfOne
        default: nil
        }
    }
    private static func float(_ name: String) -> Float? {
        switch name {
        case "pi": .pi
        case "infinity": .infinity
        case "nan": .nan
        case "greatestFiniteMagnitude": .greatestFiniteMagnitude
        case "leastNormalMagnitude": .leastNormalMagnitude
        case "ulpOfOne": .ulpOfOne
        default: nil
        }
    }
}
