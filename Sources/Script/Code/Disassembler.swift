/// Lists code as text: one line for each instruction, registers as `r` and `o`, jumps by the number that they lead to.
enum Disassembler {
    static func text(_ code: Code) -> String {
        var lines: [String] = []
        var index = 0
        while index < code.count {
            var instruction = code.instructions[index]
            let fused = instruction.op
            instruction.op = Fusion.firstPart(of: fused)
            var line = "\(index): \(instruction.op)"
            let operands = operands(instruction, index)
            if !operands.isEmpty { line += " " + operands.joined(separator: ", ") }
            index += 1
            if instruction.op.hasDatum {
                line += datum(instruction.op, UnsafeRawPointer(code.instructions + index))
                index += 1
            }
            if fused != instruction.op { line += "  [\(fused)]" }
            lines.append(line)
        }
        for handler in code.handlers {
            let target = handler.target - UnsafePointer(code.instructions)
            lines.append("\(handler.isCatch ? "catch" : "pad") \(handler.start)..<\(handler.end) -> \(target) o\(handler.register)")
        }
        return lines.joined(separator: "\n")
    }

    private static func operands(_ i: Instruction, _ index: Int) -> [String] {
        func r(_ n: UInt16) -> String { "r\(n)" }
        func o(_ n: UInt16) -> String { "o\(n)" }
        let near = "->\(index + 1 + i.near)", wide = "->\(index + 1 + i.wide)"
        switch i.op {
        case .nop, .halt, .lower, .unreachable, .enter, .checkFrame, .rangeError, .jumpFar, .globalCommit: return []
        case .moveRaw, .negInt, .notInt, .notBool, .negDouble, .sqrtDouble, .intToDouble: return [r(i.a), r(i.b)]
        case .copyRef, .takeRef, .unwrapRef, .someRef, .payloadRef, .newWeak, .typeOfExistential, .payloadOfExistentialRef, .putExistentialRef, .eraseRef, .castConditional, .castForced,
            .appendString, .boxGetRef, .boxGetOptional, .boxTake, .boxSetRef, .boxPut:
            return [o(i.a), o(i.b)]
        case .clearRef, .throwError, .resumeUnwinding, .stopUnwinding: return [o(i.a)]
        case .clearRefs: return [o(i.a), "\(i.b)"]
        case .loadInt: return [r(i.a), "\(i.wide)"]
        case .loadRaw: return [r(i.a)]
        case .loadObject, .newInstance, .openExistential, .show: return [o(i.a)]
        case .addIntImm, .subIntImm, .mulIntImm, .divIntImm, .remIntImm: return [r(i.a), r(i.b), "\(i.near)"]
        case .jump: return [wide]
        case .jumpIf, .jumpIfNot: return [r(i.a), wide]
        case .jumpIfNil, .jumpIfNotNil, .skipOnTrap: return [o(i.a), wide]
        case .jumpEqImm, .jumpNeImm, .jumpLtImm, .jumpLeImm, .jumpGtImm, .jumpGeImm: return [r(i.a), "\(Int16(bitPattern: i.b))", near]
        case .jumpEq, .jumpNe, .jumpLt, .jumpLe, .jumpEqDouble, .jumpNeDouble, .jumpLtDouble, .jumpLeDouble, .jumpNotLtDouble, .jumpNotLeDouble, .countLt: return [r(i.a), r(i.b), near]
        case .call, .callDynamic, .callWitness, .globalReady: return [r(i.a), o(i.b)]
        case .callClosure: return [r(i.a), o(i.b), o(i.c), "\(i.d)"]
        case .callHost, .intrinsic: return [r(i.a), o(i.b), "\(i.c)"]
        case .ret: return i.c == 0 ? [] : ["clear \(o(i.b))+\(i.c)"]
        case .retRaw: return [r(i.a)]
        case .retRawClear: return [r(i.a), "clear \(o(i.b))+\(i.c)"]
        case .retRef, .retTake: return i.c == 0 ? [o(i.a)] : [o(i.a), "clear \(o(i.b))+\(i.c)"]
        case .fieldRaw: return [r(i.a), o(i.b), "\(i.c)"]
        case .fieldRef, .fieldOptional, .fieldTake, .structTake, .captureRef: return [o(i.a), o(i.b), "\(i.c)"]
        case .setFieldRaw, .structSetRaw: return [o(i.a), "\(i.b)", r(i.c)]
        case .setFieldRef, .structSetRef, .putField: return [o(i.a), "\(i.b)", o(i.c)]
        case .arrayCount, .enumTag, .isNil, .isNotNil, .unwrapRaw, .payloadRaw, .payloadOfExistentialRaw, .isType, .boxGetRaw: return [r(i.a), o(i.b)]
        case .arrayGetRaw, .arrayNextRaw: return [r(i.a), o(i.b), r(i.c)]
        case .arrayGetRef, .arrayGetOptional, .arrayTake, .arrayNextRef: return [o(i.a), o(i.b), r(i.c)]
        case .arraySetRaw: return [o(i.a), r(i.b), r(i.c)]
        case .arraySetRef, .arrayPut: return [o(i.a), r(i.b), o(i.c)]
        case .arrayAppendRaw, .someRaw, .eraseRaw, .boxSetRaw, .newBoxRaw, .putExistentialRaw: return [o(i.a), r(i.b)]
        case .arrayAppendRef: return [o(i.a), o(i.b)]
        case .globalGetRaw, .globalSetRaw: return [r(i.a), "g\(i.wide)"]
        case .globalGetRef, .globalGetOptional, .globalTake, .globalSetRef, .globalPut: return [o(i.a), "g\(i.wide)"]
        case .newBoxRef: return i.c == 0 ? [o(i.a), o(i.b)] : [o(i.a), "take \(o(i.b))"]
        case .newArray: return [o(i.a), i.b == 0 ? "raw" : "ref", "\(i.c)"]
        case .newClosure: return [o(i.a), r(i.b), o(i.c)]
        case .loadWeak: return i.c == 0 ? [o(i.a), o(i.b)] : [o(i.a), o(i.b), "unowned"]
        case .captureRaw: return [r(i.a), o(i.b), "\(i.c)"]
        case .arithmetic:
            let kind = BuiltinKind.allCases[Int(i.d & 15) % BuiltinKind.allCases.count]
            return ["\(ArithmeticOp(rawValue: i.d >> 4).map { "\($0)" } ?? "?")", "\(kind.rawValue)", r(i.a), r(i.b), r(i.c)]
        case .compareNarrow:
            let kind = BuiltinKind.allCases[Int(i.d & 15) % BuiltinKind.allCases.count]
            return ["\(CompareOp(rawValue: i.d >> 4).map { "\($0)" } ?? "?")", "\(kind.rawValue)", r(i.a), r(i.b), r(i.c)]
        case .convert:
            let from = BuiltinKind.allCases[Int(i.d >> 4) % BuiltinKind.allCases.count], to = BuiltinKind.allCases[Int(i.d & 15) % BuiltinKind.allCases.count]
            return [r(i.a), r(i.b), from.rawValue, to.rawValue]
        case .shift: return [i.d & 16 != 0 ? "left" : "right", r(i.a), r(i.b), r(i.c)]
        case .stringLess, .stringEqual: return [r(i.a), o(i.b), o(i.c)]
        case .concatenate: return [o(i.a), o(i.b), o(i.c)]
        default: return [r(i.a), r(i.b), r(i.c)]
        }
    }

    private static func datum(_ op: Op, _ address: UnsafeRawPointer) -> String {
        switch op {
        case .loadRaw:
            let bits = address.load(as: Int64.self)
            return ", \(bits)" + (bits.magnitude > 1 << 40 ? " (\(Double(bitPattern: UInt64(bitPattern: bits))))" : "")
        case .call: return ", " + address.load(as: UnsafeMutablePointer<Entry>.self).pointee.source.takeUnretainedValue().name
        case .callDynamic: return ", " + address.load(as: UnsafeMutablePointer<DynamicCache>.self).pointee.site.takeUnretainedValue().method.function.name
        case .jumpFar: return ""
        default: break
        }
        switch Unmanaged<AnyObject>.fromOpaque(address.load(as: UnsafeRawPointer.self)).takeUnretainedValue() {
        case let text as StringBox: return ", " + text.value.debugDescription
        case let site as IntrinsicSite: return ", " + site.name
        case let host as HostEntry: return ", " + host.name
        case let site as WitnessSite: return ", " + site.requirement.function.name
        case let slot as GlobalSlot: return ", " + slot.variable.name
        case let global as GlobalVariable: return global.name.isEmpty ? "" : " " + global.name
        default: return ""
        }
    }
}

extension Machine {
    /// The code of every function that was lowered so far whose name is given, or of all outside the library.
    public func disassembly(of name: String? = nil) -> String {
        var texts: [String] = []
        for entry in ownedEntries {
            let source = entry.pointee.source.takeUnretainedValue()
            guard let first = source.pieces.first, name.map({ $0 == source.name }) ?? (first.ranges.first.map { !isLibrary($0.file) } ?? true) else { continue }
            texts.append("\(source.name):\n" + source.pieces.map { Disassembler.text($0) }.joined(separator: "\n--\n"))
        }
        return texts.joined(separator: "\n\n")
    }
}
