extension ProgramGenerator {
    private func indented(_ text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n") }

    /// An assigned value, kept small: loops assign again and again.
    mutating func cut(_ value: String, _ type: GeneratedType, into name: String = "") -> String {
        // Nothing may be assigned to itself.
        let value = value == name ? literal(type) : value
        return switch type {
        case .string: "String((\(value)).prefix(24))"
        case .array: "Array((\(value)).prefix(8))"
        case .floating: "(\(value)).remainder(dividingBy: 1000)"
        default: value
        }
    }

    /// Declares a variable and prints it.
    mutating func variable() -> String {
        let type = type()
        let name = fresh("v")
        let isMutable = random.chance(65)
        let value = expression(type, depth: 2)
        scope.append(Variable(name: name, type: type, isMutable: isMutable))
        return "\(isMutable ? "var" : "let") \(name): \(type.text) = \(value)" + (random.chance(50) ? "\nprint(\"\(name)\", \(shown(name, type)))" : "")
    }

    /// Statements in braces: what they declare is gone afterwards.
    private mutating func block(depth: Int, with variables: [Variable] = []) -> String {
        let outer = scope
        scope += variables
        defer { scope = outer }
        let lines = (0..<(1 + random.below(2))).map { _ in statement(depth: depth - 1) }
        return "{\n" + indented(lines.joined(separator: "\n")) + "\n}"
    }

    mutating func statement(depth: Int) -> String {
        guard depth > 0 else { return random.chance(50) ? assignment() : output() }
        switch random.below(24) {
        case 0...3: return output()
        case 4...7: return assignment()
        case 8: return variable()
        case 9: return "if \(condition(2)) \(block(depth: depth)) else \(block(depth: depth))"
        case 10:
            let wrapped = scalar()
            let name = fresh("w")
            return "if let \(name) = (\(expression(.optional(wrapped), depth: 2))) \(block(depth: depth, with: [Variable(name: name, type: wrapped, isMutable: false)])) else { print(\"nil\") }"
        case 11:
            let name = fresh("i")
            let sequence = random.element(of: ["0..<\(1 + random.below(4))", "1...\(1 + random.below(3))", "stride(from: \(3 + random.below(5)), to: 0, by: -2)", "(0..<3).reversed()"])
            let filter = random.chance(25) ? " where \(name) & 1 == 0" : ""
            return "for \(name) in \(sequence)\(filter) \(block(depth: depth, with: [Variable(name: name, type: .int, isMutable: false)]))"
        case 12:
            let element = printable(depth: 1)
            let index = fresh("i")
            let name = fresh("e")
            let variables = [Variable(name: index, type: .int, isMutable: false), Variable(name: name, type: element, isMutable: false)]
            return "for (\(index), \(name)) in (\(expression(.array(element), depth: 2))).prefix(4).enumerated() {\nprint(\(index), \(shown(name, element)))\n"
                + "if \(condition(1)) \(block(depth: depth, with: variables))\n}"
        case 13:
            let name = fresh("n")
            let body = block(depth: depth, with: [Variable(name: name, type: .int, isMutable: false)])
            return
                "var \(name) = \(1 + random.below(4))\nwhile \(name) > 0 {\n    \(name) -= 1\n    if \(condition(1)) { \(random.element(of: ["continue", "break"])) }\n    do \(body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    "))\n}"
        case 14:
            let name = fresh("n")
            return "var \(name) = 0\nrepeat {\n    \(name) += 1\n    print(\"round\", \(name), \(output_()))\n} while \(name) < \(1 + random.below(4))"
        case 15: return choice(depth: depth)
        case 16: return cases(depth: depth)
        case 17: return closure()
        case 18: return localFunction()
        case 19: return changes()
        case 20: return objects()
        case 21: return catching()
        case 22: return labelled()
        default: return genericUses()
        }
    }

    /// Something to print.
    private mutating func output_() -> String {
        let type = type()
        return shown("(\(expression(type, depth: 2)))", type)
    }

    private mutating func output() -> String {
        let values = (0..<(1 + random.below(2))).map { _ in output_() }
        switch random.below(8) {
        case 0: return "print(\(values.joined(separator: ", ")), separator: \"|\")"
        case 1: return "print(\(values[0]), terminator: \";\\n\")"
        default: return "print(\(values.joined(separator: ", ")))"
        }
    }

    private mutating func assignment() -> String {
        let mutable = scope.filter(\.isMutable)
        guard !mutable.isEmpty else { return output() }
        let target = random.element(of: mutable)
        let name = target.name
        let type = target.type
        let plain = "\(name) = \(cut(expression(type, depth: 2), type, into: name))"
        switch type {
        case .integer:
            switch random.below(4) {
            case 0: return "\(name) \(random.element(of: ["&+=", "&-=", "&*=", "^=", "|=", "&="])) \(expression(type, depth: 2))"
            case 1: return "\(name) \(random.element(of: [">>=", "<<="])) \(random.below(4))"
            default: return plain
            }
        case .string: return random.chance(40) ? "\(name).append(\(expression(.character, depth: 1)))\n\(name) = \(cut(name, type))" : plain
        case .array(let element):
            switch random.below(6) {
            case 0: return "\(name).append(\(expression(element, depth: 2)))\n\(name) = \(cut(name, type))"
            case 1: return "if !\(name).isEmpty { \(name)[\(index(name, 2))] = \(expression(element, depth: 2)) }"
            case 2: return "\(name).insert(\(expression(element, depth: 1)), at: \(name).count / 2)\n\(name) = \(cut(name, type))"
            case 3: return "print(\(name).popLast() == nil)"
            case 4: return random.chance(50) ? "\(name).reverse()" : "\(name).swapAt(0, \(name).count - 1)".guarded(by: "!\(name).isEmpty")
            default: return plain
            }
        case .dictionary(let key, let value):
            switch random.below(4) {
            case 0: return "\(name)[\(expression(key, depth: 1))] = \(expression(value, depth: 2))"
            case 1: return "print(\(name).removeValue(forKey: \(expression(key, depth: 1))) == nil)"
            case 2 where value == .int: return "\(name)[\(expression(key, depth: 1)), default: 1] &+= \(expression(.int, depth: 1))"
            default: return plain
            }
        case .set(let element): return random.chance(50) ? "print(\(name).insert(\(expression(element, depth: 1))).inserted)" : "\(name).remove(\(expression(element, depth: 1)))"
        case .named(let owner):
            guard let structure = structures.first(where: { $0.name == owner }) else { return plain }
            switch random.below(4) {
            case 0: return "\(name).change(\(expression(.int, depth: 1)))"
            case 1: return "print(\(name).computed, \(name).changed(\(expression(.int, depth: 1))))"
            case 2:
                let field = random.element(of: structure.fields)
                return "\(name).\(field.name) = \(cut(expression(field.type, depth: 2), field.type, into: "\(name).\(field.name)"))"
            default: return plain
            }
        case .tuple(let elements):
            let index = random.below(elements.count)
            return random.chance(50) ? "\(name).\(index) = \(cut(expression(elements[index], depth: 2), elements[index], into: "\(name).\(index)"))" : plain
        default: return plain
        }
    }

    private mutating func choice(depth: Int) -> String {
        if random.chance(50) {
            return
                "switch (\(expression(.int, depth: 2))) {\ncase ..<0: print(\"negative\")\ncase 0, 1, 2: \(output())\ncase let n where n % 2 == 0: print(\"even\", n)\ncase 3...\(20 + random.below(50)): \(output())\ndefault: print(\"large\")\n}"
        }
        return
            "switch (\(expression(.int, depth: 1)), \(expression(.string, depth: 1))) {\ncase (0, _): print(\"zero\")\ncase (let n, \"a\"), (let n, \"swift\"): print(\"word\", n)\ncase (_, let s) where s.count > 3: print(\"long\", s)\ncase (1...9, let s): print(\"digit\", s)\ndefault: \(output())\n}"
    }

    private mutating func cases(depth: Int) -> String {
        guard let enumeration = enumerations.first else { return output() }
        let value = expression(.named(enumeration.name), depth: 2)
        if enumeration.rawType != nil {
            return "print((\(value)).rawValue, \(enumeration.name).allCases.count, \(enumeration.name)(rawValue: \(enumeration.rawType == "Int" ? "1" : "\"east\"")) as Any)\n"
                + "for c in \(enumeration.name).allCases where c != (\(value)) { print(c, c.hashValue == c.hashValue) }"
        }
        var lines: [String] = []
        for chosen in enumeration.cases {
            let bound = chosen.payload.map { Variable(name: fresh("b"), type: $0, isMutable: false) }
            let pattern = bound.isEmpty ? "" : "(" + bound.map(\.name).joined(separator: ", ") + ")"
            lines.append("case \(bound.isEmpty ? "" : "let ").\(chosen.name)\(pattern): print(\"\(chosen.name)\"" + bound.map { ", " + shown($0.name, $0.type) }.joined() + ")")
        }
        return "switch (\(value)) {\n" + lines.joined(separator: "\n") + "\n}\nprint((\(expression(.named(enumeration.name), depth: 1))).score)"
    }

    private mutating func closure() -> String {
        let name = fresh("f")
        let parameter = scalar()
        let result = printable(depth: 1)
        let counter = fresh("c")
        let p = fresh("p")
        scope.append(Variable(name: p, type: parameter, isMutable: false))
        let body = expression(result, depth: 2)
        scope.removeLast()
        let calls = (0..<2).map { _ in "print(\(shown("\(name)(\(expression(parameter, depth: 1)))", result)), \(counter))" }
        let capture = random.chance(30) ? "[\(counter)] " : ""
        let count = capture.isEmpty ? "\n    \(counter) += 1" : "\n    _ = \(counter)"
        return "var \(counter) = 0\nlet \(name) = { \(capture)(\(p): \(parameter.text)) -> \(result.text) in\(count)\n    return \(body)\n}\n\(counter) += 10\n" + calls.joined(separator: "\n")
    }

    private mutating func localFunction() -> String {
        let name = fresh("local")
        let total = fresh("t")
        let result = scalar()
        let parameter = Variable(name: fresh("p"), type: .int, isMutable: false)
        scope.append(parameter)
        let body = expression(result, depth: 2)
        scope.removeLast()
        return
            "var \(total) = 0\nfunc \(name)(_ \(parameter.name): Int) -> \(result.text) {\n    \(total) &+= \(parameter.name)\n    if \(parameter.name) > 0 && \(parameter.name) < 5 { return \(name)(\(parameter.name) - 1) }\n    return \(body)\n}\nprint(\(name)(\(expression(.int, depth: 1))), \(name)(3), \(total))"
    }

    /// An inout parameter.
    private mutating func changes() -> String {
        let targets = scope.filter { variable in
            guard variable.isMutable, case .integer = variable.type else { return false }
            return true
        }
        guard !targets.isEmpty else { return output() }
        let target = random.element(of: targets)
        let name = fresh("change")
        let value = inside([Variable(name: "x", type: target.type, isMutable: true)]) { $0.expression(target.type, depth: 2) }
        return "func \(name)(_ x: inout \(target.type.text), times: Int) {\n    for _ in 0..<times { x = \(value) &+ 1 }\n}\n\(name)(&\(target.name), times: \(random.below(4)))\nprint(\(target.name))"
    }

    private mutating func objects() -> String {
        var lines: [String] = []
        if declarations.contains(where: { $0.hasPrefix("class Base\(seed)") }) {
            let name = fresh("o")
            lines.append(
                "let \(name): Base\(seed) = \(random.chance(50) ? "Base\(seed)(\(expression(.int, depth: 1)))" : "Derived\(seed)(\(expression(.int, depth: 1)), extra: \(expression(.int, depth: 1)))")"
            )
            lines.append(
                "let \(name)b = \(name)\nprint(\(name)b.run(\(expression(.int, depth: 1))), \(name).run(2), \(name) === \(name)b, \(name) is Derived\(seed), (\(name) as? Derived\(seed))?.name() ?? \"-\")"
            )
        }
        if !conformers.isEmpty {
            let name = fresh("all")
            lines.append("let \(name): [any Scoring\(seed)] = [\((0..<3).map { _ in random.element(of: conformers) + "()" }.joined(separator: ", "))]")
            lines.append("for x in \(name) { print(x.summary(\(expression(.int, depth: 1))), x is Small\(seed), x.tag) }")
            lines.append("print(\(name).map { $0.score(2) }.reduce(0) { $0 &+ $1 }, \(name).compactMap { ($0 as? Large\(seed))?.calls })")
        }
        return lines.isEmpty ? output() : lines.joined(separator: "\n")
    }

    private mutating func catching() -> String {
        guard let function = functions.first(where: \.throwsErrors) else { return output() }
        return
            "do {\n    let r = try \(call(function, 1))\n    print(\"got\", r)\n} catch Failure\(seed).tooBig(let n, let limit) where n > 1000 {\n    print(\"huge\", n, limit)\n} catch let e as Failure\(seed) {\n    print(\"caught\", e)\n} catch {\n    print(\"other\")\n}\nprint((try? \(call(function, 1))) as Any)"
    }

    private mutating func labelled() -> String {
        let outer = fresh("outer")
        let i = fresh("i")
        let j = fresh("j")
        scope += [Variable(name: i, type: .int, isMutable: false), Variable(name: j, type: .int, isMutable: false)]
        defer { scope.removeLast(2) }
        return
            "\(outer): for \(i) in 0..<\(2 + random.below(3)) {\n    for \(j) in 0..<3 {\n        if \(condition(1)) && \(j) == 1 { continue \(outer) }\n        if (\(i) &* \(j)) & 3 == \(random.below(4)) && \(i) > 1 { break \(outer) }\n        print(\(i), \(j), \(output_()))\n    }\n}"
    }

    private mutating func genericUses() -> String {
        guard hasGenerics else { return output() }
        let element = random.element(of: [GeneratedType.int, .string, .integer("UInt8"), .character])
        let name = fresh("q")
        return
            "print(tally\(seed)(\(expression(.array(element), depth: 2))))\nvar \(name) = Queue\(seed)<\(element.text)>()\nfor x in (\(expression(.array(element), depth: 2))) { \(name).push(x) }\nprint(\(name).count, \(name).pop() as Any, \(name).biggest as Any, \(name).count)"
    }
}

extension String {
    fileprivate func guarded(by condition: String) -> String { "if \(condition) { \(self) }" }
}
