extension ProgramGenerator {
    /// A variable in scope that has the type.
    mutating func name(of type: GeneratedType, mutable: Bool = false) -> String? {
        let fitting = scope.filter { $0.type == type && (!mutable || $0.isMutable) }
        return fitting.isEmpty ? nil : random.element(of: fitting).name
    }

    /// What to print of a value, so that it reads the same in every process.
    func shown(_ value: String, _ type: GeneratedType) -> String {
        switch type {
        case .dictionary(let key, let value_):
            if value_.isPrintable {
                "\(value).sorted { $0.key < $1.key }.map { (entry: (key: \(key.text), value: \(value_.text))) -> String in \"\\(entry.key)=\\(entry.value)\" }"
            } else {
                "\(value).keys.sorted()"
            }
        case .set: "\(value).sorted()"
        case .array(let element) where !element.isPrintable, .optional(let element) where !element.isPrintable:
            type.text.hasSuffix("?") ? "\(value) == nil" : "\(value).count"
        case .tuple(let elements) where !type.isPrintable: elements.indices.map { shown("\(value).\($0)", elements[$0]) }.joined(separator: ", ")
        case .optional: "\(value) as Any"
        default: value
        }
    }

    mutating func literal(_ type: GeneratedType) -> String {
        switch type {
        case .integer(let name):
            let plain = random.chance(80) ? "\(random.below(100))" : random.element(of: ["\(name).max", "\(name).min", "0", "1"])
            if plain.contains(".") { return plain }
            let signed = type.isSigned && random.chance(25) ? "-\(plain)" : plain
            return name == "Int" ? (signed.hasPrefix("-") ? "(\(signed))" : signed) : "\(name)(\(signed))"
        case .floating(let name):
            let value = "\(random.chance(20) ? "-" : "")\(random.below(200)).\(random.element(of: ["0", "5", "25", "1", "125", "75"]))"
            return name == "Double" ? (value.hasPrefix("-") ? "(\(value))" : value) : "\(name)(\(value))"
        case .bool: return random.chance(50) ? "true" : "false"
        case .string: return "\"\(random.element(of: ["", "a", "swift", "Hello, you", "naïve", "x y z", "1,2,3", "\\\"q\\\"", "tab\\t", "🐶 dog", "e\\u{301}", "ABC", "42", "-7"]))\""
        case .character: return "Character(\"\(random.element(of: ["a", "Z", "5", " ", "é", "🐶", "!", "q"]))\")"
        case .array(let element):
            let count = random.below(4)
            return count == 0 ? "\(type.text)()" : "[" + (0..<count).map { _ in literal(element) }.joined(separator: ", ") + "] as \(type.text)"
        case .dictionary(let key, let value):
            let keys = distinct(key)
            return keys.isEmpty ? "\(type.text)()" : "[" + keys.map { "\($0): \(literal(value))" }.joined(separator: ", ") + "] as \(type.text)"
        case .set(let element): return "Set([" + (0..<random.below(4)).map { _ in literal(element) }.joined(separator: ", ") + "] as [\(element.text)])"
        case .optional(let wrapped): return random.chance(30) ? "Optional<\(wrapped.text)>.none" : "Optional(\(literal(wrapped)))"
        case .tuple(let elements): return "(" + elements.map { literal($0) }.joined(separator: ", ") + ")"
        case .named(let name): return construction(name) { $0.literal($1) }
        }
    }

    /// Up to three literals that differ.
    private mutating func distinct(_ type: GeneratedType) -> [String] {
        let all =
            switch type {
            case .string: ["\"k\"", "\"key\"", "\"\"", "\"zed\""]
            case .character: ["Character(\"k\")", "Character(\"l\")", "Character(\"0\")"]
            case .integer("Int"): ["1", "22", "303", "(-4)"]
            default: ["\(type.text)(1)", "\(type.text)(2)", "\(type.text)(77)"]
            }
        return Array(all.shuffled(using: &random).prefix(random.below(4)))
    }

    private mutating func construction(_ name: String, _ value: (inout ProgramGenerator, GeneratedType) -> String) -> String {
        if let structure = structures.first(where: { $0.name == name }) {
            return "\(name)(" + structure.fields.map { "\($0.name): \(value(&self, $0.type))" }.joined(separator: ", ") + ")"
        }
        guard let enumeration = enumerations.first(where: { $0.name == name }) else { return "\(name)()" }
        let chosen = random.element(of: enumeration.cases)
        if chosen.payload.isEmpty { return "\(name).\(chosen.name)" }
        return "\(name).\(chosen.name)(" + chosen.payload.map { value(&self, $0) }.joined(separator: ", ") + ")"
    }

    /// A value of the type.
    mutating func expression(_ type: GeneratedType, depth: Int = 2) -> String {
        if depth <= 0 || random.chance(15) { return random.chance(75) ? (name(of: type) ?? literal(type)) : literal(type) }
        if let value = general(type, depth) { return value }
        switch type {
        case .integer: return integer(type, depth)
        case .floating: return floating(type, depth)
        case .bool: return condition(depth)
        case .string: return string(depth)
        case .character: return random.chance(50) ? "(\(expression(.string, depth: depth - 1)).first ?? \(literal(.character)))" : "(\(expression(.string, depth: depth - 1)).max() ?? \"m\")"
        case .array(let element): return array(element, depth)
        case .dictionary(let key, let value): return dictionary(key, value, depth)
        case .set(let element): return set(element, depth)
        case .optional(let wrapped): return optional(wrapped, depth)
        case .tuple(let elements): return "(" + elements.map { expression($0, depth: depth - 1) }.joined(separator: ", ") + ")"
        case .named(let name): return construction(name) { $0.expression($1, depth: depth - 1) }
        }
    }

    /// What every type has: variables, calls, choices, elements, fields.
    private mutating func general(_ type: GeneratedType, _ depth: Int) -> String? {
        switch random.below(14) {
        case 0...3: return name(of: type)
        case 4: return "(\(condition(depth - 1)) ? \(expression(type, depth: depth - 1)) : \(expression(type, depth: depth - 1)))"
        case 5:
            if case .optional = type { return nil }
            guard let optional = name(of: .optional(type)) else { return nil }
            return "(\(optional) ?? \(expression(type, depth: depth - 1)))"
        case 6:
            let fitting = functions.filter { $0.result == type && !$0.throwsErrors }
            return fitting.isEmpty ? nil : call(random.element(of: fitting), depth - 1)
        case 7:
            guard let array = name(of: .array(type)) else { return nil }
            return "(\(array).isEmpty ? \(literal(type)) : \(array)[\(index(array, depth))])"
        case 8:
            let owners = scope.flatMap { variable in
                guard case .named(let name) = variable.type, let structure = structures.first(where: { $0.name == name }) else { return [String]() }
                return structure.fields.filter { $0.type == type }.map { "\(variable.name).\($0.name)" }
            }
            return owners.isEmpty ? nil : random.element(of: owners)
        case 9:
            let tuples = scope.flatMap { variable in
                guard case .tuple(let elements) = variable.type else { return [String]() }
                return elements.indices.filter { elements[$0] == type }.map { "\(variable.name).\($0)" }
            }
            return tuples.isEmpty ? nil : random.element(of: tuples)
        case 10:
            guard hasGenerics else { return nil }
            return "pick\(seed)(\(expression(type, depth: depth - 1)), \(expression(type, depth: depth - 1)), \(condition(depth - 1)))"
        case 11: return random.chance(40) ? "{ () -> \(type.text) in \(expression(type, depth: depth - 1)) }()" : nil
        default: return nil
        }
    }

    mutating func call(_ function: Function, _ depth: Int) -> String {
        var arguments: [String] = []
        for parameter in function.parameters where !(parameter.hasDefault && random.chance(40)) {
            arguments.append((parameter.label.map { "\($0): " } ?? "") + expression(parameter.type, depth: depth))
        }
        return "\(function.name)(" + arguments.joined(separator: ", ") + ")"
    }

    /// An index into a collection that isn't empty.
    mutating func index(_ array: String, _ depth: Int) -> String { "Int((\(expression(.int, depth: depth - 1))).magnitude % UInt(\(array).count))" }

    private mutating func integer(_ type: GeneratedType, _ depth: Int) -> String {
        func operand(_ generator: inout ProgramGenerator) -> String { generator.expression(type, depth: depth - 1) }
        let name = type.text
        switch random.below(16) {
        case 0...4: return "(\(operand(&self)) \(random.element(of: ["&+", "&-", "&*"])) \(operand(&self)))"
        case 5: return "(\(operand(&self)) \(random.element(of: ["&", "|", "^"])) \(operand(&self)))"
        case 6: return "((\(operand(&self)) >> 1) \(random.element(of: ["/", "%"])) (\(operand(&self)) | 1))"
        case 7: return "(\(operand(&self)) \(random.element(of: ["<<", ">>"])) \(random.below(9)))"
        case 8: return "(~\(operand(&self)))"
        case 9: return "\(name)(truncatingIfNeeded: \(expression(.integer(random.element(of: GeneratedType.integers)), depth: depth - 1)))"
        case 10: return "\(name)(clamping: \(expression(.integer(random.element(of: GeneratedType.integers)), depth: depth - 1)))"
        case 11: return "\(random.element(of: ["min", "max"]))(\(operand(&self)), \(operand(&self)))"
        case 12 where name == "Int":
            return "Int(\(expression(.double, depth: depth - 1)).truncatingRemainder(dividingBy: 1000))"
        case 12: return "\(operand(&self)).addingReportingOverflow(\(operand(&self))).partialValue"
        case 13 where name == "Int":
            return random.chance(50) ? "\(expression(.string, depth: depth - 1)).count" : "(\(expression(.array(scalar()), depth: depth - 1))).count"
        case 13: return "\(name)(truncatingIfNeeded: \(operand(&self)).nonzeroBitCount)"
        case 14: return "(\(expression(.array(type), depth: depth - 1))).reduce(\(literal(type))) { $0 \(random.element(of: ["&+", "^", "&-"])) $1 }"
        default: return "((\(expression(.array(type), depth: depth - 1))).\(random.element(of: ["max()", "min()", "first", "last"])) ?? \(literal(type)))"
        }
    }

    private mutating func floating(_ type: GeneratedType, _ depth: Int) -> String {
        func operand(_ generator: inout ProgramGenerator) -> String { generator.expression(type, depth: depth - 1) }
        switch random.below(10) {
        case 0...3: return "(\(operand(&self)) \(random.element(of: ["+", "-", "*"])) \(operand(&self)))"
        case 4: return "(\(operand(&self)) / (abs(\(operand(&self))) + 1.5))"
        case 5: return "\(operand(&self)).rounded(\(random.element(of: ["", ".up", ".down", ".towardZero"])))"
        case 6: return "\(type.text)(\(expression(.integer(random.element(of: GeneratedType.integers)), depth: depth - 1)))"
        case 7: return "(-\(operand(&self)))"
        case 8: return "\(random.element(of: ["min", "max"]))(\(operand(&self)), \(operand(&self)))"
        default: return "abs(\(operand(&self))).squareRoot()"
        }
    }

    mutating func condition(_ depth: Int) -> String {
        guard depth > 0 else { return name(of: .bool) ?? literal(.bool) }
        switch random.below(12) {
        case 0...3:
            let type = comparable()
            return "(\(expression(type, depth: depth - 1)) \(random.element(of: ["<", "<=", ">", ">=", "==", "!="])) \(expression(type, depth: depth - 1)))"
        case 4: return "(\(condition(depth - 1)) \(random.element(of: ["&&", "||"])) \(condition(depth - 1)))"
        case 5: return "(!\(condition(depth - 1)))"
        case 6: return "(\(expression(.int, depth: depth - 1)) \(random.element(of: ["& 1 == 0", "% 3 == 1", "> 10"])))"
        case 7: return "(\(expression(.string, depth: depth - 1))).\(random.element(of: ["isEmpty", "hasPrefix(\"a\")", "contains(\"e\")", "hasSuffix(\"t\")"]))"
        case 8:
            let element = comparable()
            return "(\(expression(.array(element), depth: depth - 1))).contains(\(expression(element, depth: depth - 1)))"
        case 9:
            let element = scalar()
            return "(\(expression(.optional(element), depth: depth - 1)) \(random.chance(50) ? "==" : "!=") nil)"
        case 10:
            let element = comparable()
            return "(\(expression(.array(element), depth: depth - 1)) == \(expression(.array(element), depth: depth - 1)))"
        default: return "(\(random.below(20))...\(20 + random.below(30))).contains(\(expression(.int, depth: depth - 1)))"
        }
    }

    mutating func comparable() -> GeneratedType {
        while true {
            let candidate = scalar()
            if candidate.isComparable { return candidate }
        }
    }

    private mutating func string(_ depth: Int) -> String {
        func operand(_ generator: inout ProgramGenerator) -> String { "(\(generator.expression(.string, depth: depth - 1)))" }
        switch random.below(15) {
        case 0, 1: return "(\(operand(&self)) + \(operand(&self)))"
        case 2, 3:
            let parts = (0..<(1 + random.below(2))).map { _ -> String in
                let type = printable(depth: 1)
                return "\\(\(shown(expression(type, depth: depth - 1), type)))"
            }
            return "\"<\(parts.joined(separator: "; "))>\""
        case 4: return "\(operand(&self)).\(random.element(of: ["uppercased()", "lowercased()"]))"
        case 5: return "String(\(operand(&self)).\(random.element(of: ["reversed()", "prefix(3)", "suffix(2)", "dropFirst()", "dropLast(2)", "sorted()"])))"
        case 6: return "String(\(expression(.integer(random.element(of: GeneratedType.integers)), depth: depth - 1)), radix: \(random.element(of: [2, 7, 10, 16, 36])))"
        case 7: return "String(repeating: \(operand(&self)), count: \(random.below(4)))"
        case 8: return "\(operand(&self)).filter { $0 != \(literal(.character)) }"
        case 9: return "\(operand(&self)).split(separator: \"\(random.element(of: [",", " ", "a"]))\").joined(separator: \"-\")"
        case 10: return "String(\(operand(&self)).map { $0 == \"a\" ? Character(\"b\") : $0 })"
        case 11: return "String(describing: \(expression(printable(depth: 1), depth: depth - 1)))"
        case 12: return "(\(expression(.array(.string), depth: depth - 1))).joined(separator: \"\(random.element(of: ["", "/", ", "]))\")"
        case 13: return "String(\(expression(.character, depth: depth - 1)))"
        default: return "(\(expression(.array(scalar()), depth: depth - 1))).map { \"\\($0)\" }.joined(separator: \"+\")"
        }
    }

    private mutating func array(_ element: GeneratedType, _ depth: Int) -> String {
        let type = GeneratedType.array(element)
        func operand(_ generator: inout ProgramGenerator) -> String { "(\(generator.expression(type, depth: depth - 1)))" }
        switch random.below(14) {
        case 0: return "(\(operand(&self)) + \(operand(&self)))"
        case 1: return "Array(\(operand(&self)).\(random.element(of: ["reversed()", "prefix(2)", "suffix(2)", "dropFirst()", "dropLast()"])))"
        case 2 where element.isComparable: return "\(operand(&self)).sorted\(random.element(of: ["()", "(by: >)", " { $0 < $1 }"]))"
        case 3 where element.isComparable: return "\(operand(&self)).filter { $0 \(random.element(of: ["<", ">=", "!="])) \(expression(element, depth: depth - 2)) }"
        case 4...6:
            let source = scalar()
            let parameter = fresh("p")
            let sequence = expression(.array(source), depth: depth - 1)
            scope.append(Variable(name: parameter, type: source, isMutable: false))
            defer { scope.removeLast() }
            return "(\(sequence)).map { (\(parameter): \(source.text)) -> \(element.text) in \(expression(element, depth: depth - 1)) }"
        case 7: return "Array(repeating: \(expression(element, depth: depth - 1)), count: \(random.below(4)))"
        case 8:
            let parameter = fresh("i")
            let count = random.below(5)
            scope.append(Variable(name: parameter, type: .int, isMutable: false))
            defer { scope.removeLast() }
            return "(0..<\(count)).map { (\(parameter): Int) -> \(element.text) in \(expression(element, depth: depth - 1)) }"
        case 9: return "[" + (0..<(1 + random.below(3))).map { _ in expression(element, depth: depth - 1) }.joined(separator: ", ") + "]"
        case 10 where element == .int: return "Array(stride(from: \(random.below(5)), to: \(random.below(20)), by: \(1 + random.below(4))))"
        case 11 where element == .character: return "Array(\(expression(.string, depth: depth - 1)))"
        case 11 where element == .string: return "(\(expression(.string, depth: depth - 1))).split(separator: \" \").map(String.init)"
        case 12 where element.isComparable:
            return "zip(\(operand(&self)), \(operand(&self))).map { max($0, $1) }"
        default:
            let wrapped = expression(.array(.optional(element)), depth: 0)
            if case .optional = element { return operand(&self) }
            return random.chance(50) ? "(\(wrapped)).compactMap { $0 }" : operand(&self)
        }
    }

    private mutating func dictionary(_ key: GeneratedType, _ value: GeneratedType, _ depth: Int) -> String {
        let type = GeneratedType.dictionary(key, value)
        func operand(_ generator: inout ProgramGenerator) -> String { "(\(generator.expression(type, depth: depth - 1)))" }
        switch random.below(4) {
        case 0: return "\(operand(&self)).merging(\(operand(&self))) { \(random.chance(50) ? "a, _ in a" : "_, b in b") }"
        case 1: return "\(operand(&self)).filter { $0.key \(random.element(of: ["<", ">", "!="])) \(expression(key, depth: depth - 1)) }"
        case 2: return "Dictionary((\(expression(.array(key), depth: depth - 1))).map { ($0, \(literal(value))) }, uniquingKeysWith: { a, _ in a })"
        default: return literal(type)
        }
    }

    private mutating func set(_ element: GeneratedType, _ depth: Int) -> String {
        let type = GeneratedType.set(element)
        switch random.below(4) {
        case 0: return "(\(expression(type, depth: depth - 1))).\(random.element(of: ["union", "intersection", "subtracting", "symmetricDifference"]))(\(expression(type, depth: depth - 1)))"
        case 1: return "(\(expression(type, depth: depth - 1))).filter { $0 > \(literal(element)) }"
        default: return "Set(\(expression(.array(element), depth: depth - 1)))"
        }
    }

    private mutating func optional(_ wrapped: GeneratedType, _ depth: Int) -> String {
        switch random.below(8) {
        case 0, 1: return "(\(expression(.array(wrapped), depth: depth - 1))).\(random.element(of: ["first", "last"]))"
        case 2:
            let dictionaries = scope.filter { if case .dictionary(_, wrapped) = $0.type { true } else { false } }
            guard !dictionaries.isEmpty, case let chosen = random.element(of: dictionaries), case .dictionary(let key, _) = chosen.type else { return literal(.optional(wrapped)) }
            return "\(chosen.name)[\(expression(key, depth: depth - 1))]"
        case 3:
            let source = scalar()
            let parameter = fresh("p")
            let value = expression(.optional(source), depth: depth - 1)
            scope.append(Variable(name: parameter, type: source, isMutable: false))
            defer { scope.removeLast() }
            return "(\(value)).map { (\(parameter): \(source.text)) -> \(wrapped.text) in \(expression(wrapped, depth: depth - 1)) }"
        case 4 where wrapped == .int: return "Int(\(expression(.string, depth: depth - 1)))"
        case 5 where wrapped.isComparable: return "(\(expression(.array(wrapped), depth: depth - 1))).\(random.element(of: ["max()", "min()"]))"
        case 6:
            let fitting = functions.filter { $0.result == wrapped && $0.throwsErrors }
            if !fitting.isEmpty { return "(try? \(call(random.element(of: fitting), depth - 1)))" }
            return "Optional(\(expression(wrapped, depth: depth - 1)))"
        default: return "Optional(\(expression(wrapped, depth: depth - 1)))"
        }
    }
}
