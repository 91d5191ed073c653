import Diagnostics
import Syntax

// Why a call means none of the declarations that it could.
extension Checker {
    /// How far an attempt got. What a generic member of a protocol asks for says less than what a type's own member does.
    private func progress(_ failure: (OverloadTarget, CallFailure)) -> Int {
        if case .function(let function) = failure.0.kind, function.owner?.kind == .protocol, !function.isOperator {
            switch failure.1 {
            case .requirement, .conformance: return 5
            default: break
            }
        }
        return failure.1.progress
    }

    /// The operand of an operator that only lacks its unwrapping.
    private func optionalOperand(_ arguments: [Argument]) -> (Expr, Type)? {
        guard arguments.count == 2 else { return nil }
        let types = arguments.map { argument -> Type? in literalKind(argument.value).flatMap { defaultType(of: $0) } ?? (isContextual(argument.value) ? nil : candidates(argument.value).first.map { zonk($0.type) }) }
        guard let left = types[0], let right = types[1] else { return nil }
        if let payload = optionalPayload(left), payload == right { return (arguments[0].value, left) }
        if let payload = optionalPayload(right), payload == left { return (arguments[1].value, right) }
        return nil
    }

    func tell(_ failures: [(OverloadTarget, CallFailure)], _ arguments: [Argument], _ range: SourceRange, _ name: String, _ operatorRange: SourceRange?, _ nameRange: SourceRange) {
        guard let best = failures.max(by: { progress($0) < progress($1) }) else { return }
        if let operatorRange {
            if case .unavailable = best.1 {} else if case .closure = best.1 {} else {
                if let (operand, type) = optionalOperand(arguments), let payload = optionalPayload(type) {
                    report("value of optional type '\(self.name(of: type))' must be unwrapped to a value of type '\(self.name(of: payload))'", operand.range)
                    return
                }
                let types = arguments.map { argument in typeText(argument.value) }
                if types.count == 2 {
                    if types[0] == types[1] {
                        report("binary operator '\(name)' cannot be applied to two '\(types[0])' operands", operatorRange)
                    } else {
                        report("binary operator '\(name)' cannot be applied to operands of type '\(types[0])' and '\(types[1])'", operatorRange)
                    }
                } else if name == "!", let operand = arguments.first?.value, let text = valueAsCondition(cheapest(candidates(operand))?.type ?? .error, .operand, test: "== 0") {
                    report(text, operand.range)
                } else {
                    report("unary operator '\(name)' cannot be applied to an operand of type '\(types.first ?? "_")'", operatorRange)
                }
                return
            }
        }
        let notes: [Diagnostic] = failures.count < 2 ? [] : failures.prefix(6).compactMap { target, _ in
            // The library's candidates are many, and a reader has no line to look at.
            guard case .function(let function) = target.kind, function.module !== prelude else { return nil }
            return Diagnostic(.note, "candidate: \(signature(of: function))", in: currentFile, at: range)
        }
        switch best.1 {
        case .missing(let parameter, let index):
            let what = parameter.label.map { "parameter '\($0)'" } ?? "parameter #\(index + 1)"
            report("missing argument for \(what) in call", callEnd(range), notes: notes)
        case .extra(let index):
            report("extra argument \(arguments[index].label.map { "'\($0)' " } ?? "")in call", arguments[index].value.range, notes: notes)
        case .label(let index, let wanted):
            report(labelMismatch(arguments, best.0, index, wanted), arguments[index].value.range, notes: notes)
        case .argument(let index, let type):
            let argument = arguments[index].value
            if case .inout = argument.kind {
                report("'&' used with non-inout argument of type '\(self.name(of: type))'", argument.range, notes: notes)
                return
            }
            let inoutMissing = parametersOf(best.0).enumerated().contains { position, parameter in parameter.isInout && position == index }
            if inoutMissing {
                report("passing value of type '\(self.name(of: type))' to an inout parameter requires explicit '&'", argument.range)
                return
            }
            var text: String?
            if case .nilLiteral = argument.kind { text = Purpose.argument.nilMismatch(self.name(of: type)) }
            if !isContextual(argument), let found = cheapest(candidates(argument)) { text = errorMismatch(found.type, type) }
            if text == nil, let generic = sharedParameter(best.0, index) { text = "conflicting arguments to generic parameter '\(generic.name)' ('\(self.name(of: type))' vs. '\(typeText(argument))')" }
            report(text ?? Purpose.argument.mismatch(typeText(argument), self.name(of: type)), argument.range, notes: notes)
        case .conformance(let type, let bound):
            let isOfExtension = extensionRequirements(best.0).contains { if case .conforms(_, bound) = $0 { true } else { false } }
            report("\(constrained(best.0, name, bound, isOfExtension)) \(lacking(.conforms(type, bound)))", nameRange, notes: notes)
        case .requirement(let text):
            let isOfExtension = extensionRequirements(best.0).contains { if case .conforms = $0 { false } else { true } }
            report("\(constrained(best.0, name, nil, isOfExtension)) \(text)", nameRange, notes: notes)
        case .closure(let found): diagnostics += found
        case .order(let index, let label, let before):
            report("argument '\(label)' must precede argument '\(before)'", arguments[index].value.range)
        case .existentialAccess(let type):
            report("member '\(name)' cannot be used on value of type '\(self.name(of: type))'; consider using a generic constraint instead", nameRange)
        case .unavailable(let reason):
            var labelled = name
            if case .function(let function) = best.0.kind, !function.isOperator { labelled += "(\(function.parameters.map { ($0.label ?? "_") + ":" }.joined()))" }
            report("'\(labelled)' is unavailable\(Self.message(in: reason))", nameRange)
        }
    }

    /// The generic parameter that an argument is, and one before it too.
    private func sharedParameter(_ target: OverloadTarget, _ index: Int) -> GenericParameter? {
        guard case .function(let function) = target.kind, !function.isOperator, function.parameters.indices.contains(index), case .parameter(let generic) = function.parameters[index].type,
            function.genericParameters.contains(where: { $0 === generic }), function.parameters[..<index].contains(where: { $0.type == .parameter(generic) })
        else { return nil }
        return generic
    }

    /// What a requirement that doesn't hold asks for.
    func lacking(_ requirement: GenericRequirement, _ substitution: Substitution = [:]) -> String {
        func text(_ type: Type) -> String { "'\(name(of: substitute(type, substitution)))'" }
        return switch requirement {
        case .conforms(let type, let bound) where bound === anyObjectProtocol: "requires that \(text(type)) be a class type"
        case .conforms(let type, let bound): "requires that \(text(type)) conform to '\(bound.name)'"
        case .same(let a, let b): "requires the types \(text(a)) and \(text(b)) be equivalent"
        case .superclass(let type, let ancestor): "requires that \(text(type)) inherit from \(text(ancestor))"
        }
    }

    /// The property of an extension that would be meant if the type fulfilled what that asks for, and what it lacks.
    func unmetProperty(_ name: String, of type: Type, isStatic: Bool) -> String? {
        for member in members(name, of: type, isStatic: isStatic) {
            guard let variable = member.declaration as? VariableDecl, !variable.isSubscript else { continue }
            let substitution = memberSubstitution(variable.owner, base: member.base)
            guard let unmet = variable.requirements.first(where: { !holds($0, substitution) }) else { continue }
            return "\(isStatic ? "static " : "")property '\(name)' \(lacking(unmet, substitution))"
        }
        return nil
    }

    private func callEnd(_ range: SourceRange) -> SourceRange { SourceRange(start: max(Int(range.start), Int(range.end) - 1), end: Int(range.end)) }

    private func parametersOf(_ target: OverloadTarget) -> [FunctionDecl.Parameter] {
        switch target.kind {
        case .function(let function): function.parameters
        case .enumCase(let enumCase): enumCase.payload
        case .value(_, let type): type.parameters.map { FunctionDecl.Parameter(label: nil, name: "", type: $0.type, isInout: $0.isInout) }
        }
    }

    /// Labels that belong to no parameter: each as it should be, all of them where one is another's.
    private func labelMismatch(_ arguments: [Argument], _ target: OverloadTarget, _ index: Int, _ wanted: String?) -> String {
        let parameters = parametersOf(target)
        var pairs = [(have: arguments[index].label, wanted: wanted)]
        if parameters.count == arguments.count, !parameters.contains(where: \.isVariadic) { pairs = zip(arguments, parameters).map { ($0.label, $1.label) } }
        let wrong = pairs.filter { $0.have != $0.wanted }
        func labels(_ list: [String?]) -> String { "'" + list.map { ($0 ?? "_") + ":" }.joined() + "'" }
        let plural = wrong.count > 1 ? "s" : ""
        if wrong.isEmpty { return "extra argument in call" }
        if wrong.allSatisfy({ $0.have == nil }) { return "missing argument label\(plural) \(labels(wrong.map(\.wanted))) in call" }
        if wrong.allSatisfy({ $0.wanted == nil }) { return "extraneous argument label\(plural) \(labels(wrong.map(\.have))) in call" }
        return "incorrect argument label\(plural) in call (have \(labels(pairs.map(\.have))), expected \(labels(pairs.map(\.wanted))))"
    }

    /// What the extension that a member stands in asks for.
    private func extensionRequirements(_ target: OverloadTarget) -> [GenericRequirement] {
        guard case .function(let function) = target.kind, let context = function.memberContext, context.isExtension else { return [] }
        return requirements(of: context)
    }

    private func asks(_ owner: NominalDecl, for bound: NominalDecl) -> Bool {
        owner.genericParameters.contains { $0.bounds.contains(bound) } || owner.protocolRequirements.contains { if case .conforms(_, bound) = $0 { true } else { false } }
    }

    /// The declaration that asks for something, as a message's subject.
    private func constrained(_ target: OverloadTarget, _ name: String, _ bound: NominalDecl?, _ isOfExtension: Bool) -> String {
        guard case .function(let function) = target.kind else { return "'\(name)'" }
        if function.kind == .initializer, !isOfExtension, let owner = function.owner, bound.map({ asks(owner, for: $0) }) ?? !owner.protocolRequirements.isEmpty {
            return "generic \(owner.kind.rawValue) '\(owner.name)'"
        }
        let isPlain = function.kind != .initializer && !function.parameters.isEmpty && function.parameters.allSatisfy { $0.label == nil }
        let kind = function.isOperator ? "operator function" : function.storage?.isSubscript == true ? "subscript" : describeKind(function, isLocal: function.localVariable != nil)
        let subject = "\(kind) '\(isPlain ? function.name : signatureName(of: function))'"
        guard isOfExtension, let owner = function.owner else { return subject }
        return "referencing \(subject) on '\(owner.name)'"
    }
}
