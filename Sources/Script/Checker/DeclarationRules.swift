import Diagnostics
import Syntax

// What a type's declaration must keep to, whatever its members do.
extension Checker {
    func checkDeclaration(_ nominal: NominalDecl) {
        checkInheritance(nominal)
        checkOverrides(nominal)
        checkRecursion(nominal)
        if nominal.kind == .enum { checkRawValues(nominal) }
    }

    private func checkInheritance(_ nominal: NominalDecl) {
        var classes: [String] = []
        for item in nominal.syntax?.inherited ?? [] {
            guard case .nominal(let base, _) = resolve(item, in: nominal.bodyScope ?? Scope(module: nominal.module), file: nominal.file), base.kind == .class, nominal.kind == .class else { continue }
            classes.append(base.name)
            if classes.count == 2 { report("multiple inheritance from classes '\(classes[0])' and '\(classes[1])'", item.range, in: nominal.file) }
        }
        var seen: [NominalDecl] = []
        for conformance in nominal.conformances where conformance.range.end > conformance.range.start {
            if seen.contains(conformance.protocol) {
                report("redundant conformance of '\(nominal.name)' to protocol '\(conformance.protocol.name)'", conformance.range, in: conformance.file)
            }
            if nominal.kind != .class, nominal.kind != .protocol, ([conformance.protocol] + allProtocols(of: conformance.protocol)).contains(where: \.isClassBound) {
                report("non-class type '\(nominal.name)' cannot conform to class protocol '\(conformance.protocol.name)'", nominal.syntax?.name.range ?? conformance.range, in: nominal.file)
            }
            seen.append(conformance.protocol)
        }
    }

    private func checkRawValues(_ nominal: NominalDecl) {
        guard let raw = nominal.rawType, raw != .error else { return }
        let written = nominal.syntax?.inherited ?? []
        let place = written.first?.range ?? nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0)
        var types: [Type] = []
        for item in written {
            let type = resolve(item, in: nominal.bodyScope ?? Scope(module: nominal.module), file: nominal.file)
            guard case .nominal(let declaration, _) = type, declaration.kind != .protocol else { continue }
            types.append(type)
            if types.count == 2 { return report("multiple enum raw types '\(name(of: types[0]))' and '\(name(of: type))'", item.range, in: nominal.file) }
        }
        guard mayBeRaw(raw) else {
            return report("raw type '\(name(of: raw))' is not expressible by a string, integer, or floating-point literal", place, in: nominal.file)
        }
        checkRawLiterals(nominal, raw)
        var seen: Set<String> = []
        var next: Int64 = 0
        for enumCase in nominal.cases where nominal.rawType != nil {
            let text: String
            switch enumCase.syntax?.rawValue?.kind {
            case .integer(let bits?)?:
                next = Int64(truncatingIfNeeded: bits)
                text = "\(next)"
                next &+= 1
            case .prefix(let op, let operand)? where op.text == "-":
                guard case .integer(let bits?) = operand.kind else { continue }
                next = 0 &- Int64(truncatingIfNeeded: bits)
                text = "\(next)"
                next &+= 1
            case .string(let segments)?:
                guard segments.count == 1, case .text(let only) = segments[0] else { continue }
                text = only
            case nil:
                text = nominal.rawType == stringType ? enumCase.name : "\(next)"
                next &+= 1
            default: continue
            }
            if !seen.insert(text).inserted { report("raw value for enum case is not unique", enumCase.syntax?.rawValue?.range ?? enumCase.range, in: enumCase.file) }
        }
    }

    private static let rawLiteralProtocols = ["ExpressibleByIntegerLiteral", "ExpressibleByFloatLiteral", "ExpressibleByUnicodeScalarLiteral", "ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByStringLiteral"]

    /// Whether an enum's cases can have values of a type: it is spelled by a literal.
    func mayBeRaw(_ type: Type) -> Bool {
        Self.rawLiteralProtocols.contains { name in
            guard case .nominal(let bound)? = prelude.types[name] else { return false }
            return conforms(type, to: bound)
        }
    }

    /// Raw values are literals, or follow one that is an integer.
    private func checkRawLiterals(_ nominal: NominalDecl, _ raw: Type) {
        var counts = true
        for enumCase in nominal.cases {
            if enumCase.syntax?.payload.isEmpty == false { report("enum with raw type cannot have cases with arguments", enumCase.range, in: enumCase.file) }
            guard let value = enumCase.syntax?.rawValue else {
                if raw != stringType, !counts { report("enum case must declare a raw value when the preceding raw value is not an integer", enumCase.range, in: enumCase.file) }
                continue
            }
            var literal = value
            if case .prefix(let op, let operand) = value.kind, op.text == "-" { literal = operand }
            switch literal.kind {
            case .integer: counts = true
            case .float, .string: counts = false
            default: report("raw value for enum case must be a literal", value.range, in: enumCase.file)
            }
        }
    }

    // MARK: Values inside themselves

    /// A value can't hold another of its own type without something in between that lies elsewhere.
    private func checkRecursion(_ nominal: NominalDecl) {
        guard let own = nominal.bodyScope?.selfType else { return }
        if nominal.kind == .struct {
            for property in nominal.storedProperties {
                resolveVariable(property)
                if holds(property.declaredType, nominal) {
                    report("value type '\(name(of: own))' cannot have a stored property that recursively contains it", property.range, in: property.file)
                    return
                }
            }
        } else if nominal.kind == .enum, nominal.syntax?.isIndirect != true {
            for enumCase in nominal.cases where enumCase.syntax?.isIndirect != true {
                if payload(of: enumCase, in: own).contains(where: { holds($0, nominal) }) {
                    report("recursive enum '\(name(of: own))' is not marked 'indirect'", nominal.syntax?.name.range ?? enumCase.range, in: nominal.file)
                    return
                }
            }
        }
    }

    private func holds(_ type: Type, _ nominal: NominalDecl) -> Bool {
        var visited: Set<NominalDecl> = []
        func go(_ type: Type) -> Bool {
            switch resolved(type) {
            case .tuple(let elements): return elements.contains { go($0.type) }
            case .nominal(let declaration, let arguments):
                if declaration === nominal { return true }
                if declaration.module === prelude { return declaration.name == "Optional" && arguments.contains(where: go) }
                guard visited.insert(declaration).inserted else { return false }
                let substitution = ownerSubstitution(of: type)
                if declaration.kind == .struct {
                    return declaration.storedProperties.contains { property in
                        resolveVariable(property)
                        return go(substitute(property.declaredType, substitution))
                    }
                }
                guard declaration.kind == .enum, declaration.syntax?.isIndirect != true else { return false }
                return declaration.cases.contains { $0.syntax?.isIndirect != true && payload(of: $0, in: type).contains(where: go) }
            default: return false
            }
        }
        return go(type)
    }

    // MARK: Generic arguments

    /// Types that a cell writes keep to the bounds of their parameters; asked once all is declared.
    func checkWrittenTypes() {
        let pending = writtenTypes
        writtenTypes = []
        let outer = lookupScope
        defer { lookupScope = outer }
        for (type, range, file, scope) in pending {
            guard case .nominal(let declaration, let arguments) = zonk(type), !Self.hasVariables(type) else { continue }
            resolveHead(declaration)
            lookupScope = scope
            for (parameter, argument) in zip(declaration.genericParameters, arguments) {
                for bound in parameter.bounds where !conforms(argument, to: bound) {
                    report(bound === anyObjectProtocol ? "'\(declaration.name)' \(lacking(.conforms(argument, bound)))" : "type '\(name(of: argument))' does not conform to protocol '\(bound.name)'", range, in: file)
                }
                if let ancestor = parameter.superclass, !isSubclass(argument, of: ancestor) { report("'\(declaration.name)' \(lacking(.superclass(argument, ancestor)))", range, in: file) }
            }
            let substitution = Substitution(zip(declaration.genericParameters, arguments), uniquingKeysWith: { first, _ in first })
            for requirement in declaration.protocolRequirements where !holds(requirement, substitution) {
                if case .conforms(let part, let bound) = requirement, bound !== anyObjectProtocol {
                    report("type '\(name(of: substitute(part, substitution)))' does not conform to protocol '\(bound.name)'", range, in: file)
                } else {
                    report("'\(declaration.name)' \(lacking(requirement, substitution))", range, in: file)
                }
            }
        }
    }
}
