import Diagnostics
import Syntax

extension Checker {
    /// A pattern against the type of what it is matched with; what it binds goes into the current scope.
    /// Why a tuple doesn't fit a pattern of another length.
    func wrongLength(_ elements: [(label: String?, pattern: Pattern)], _ type: Type) -> String {
        guard case .tuple(let parts) = zonk(type) else { return "tuple pattern cannot match values of non-tuple type '\(name(of: type))'" }
        let wanted = elements.indices.map { parts.indices.contains($0) ? name(of: parts[$0].type) : "_" }.joined(separator: ", ")
        return "'\(name(of: type))' is not convertible to '(\(wanted))', tuples have a different number of elements"
    }

    func checkPattern(_ pattern: Pattern, _ type: Type, reusing: [String: LocalVariable]? = nil) -> TPattern {
        let type = resolved(type)
        switch pattern.kind {
        case .wildcard: return .wildcard
        case .bind(let name, let isVar):
            if let known = reusing?[name] { return .bind(known) }
            let variable = LocalVariable(name: name, type: zonk(type), isLet: !isVar, depth: context.depth)
            context.scope.values[name] = [.variable(variable, isImplicitlyUnwrapped: false)]
            return .bind(variable)
        case .typed(let inner, let syntax):
            let annotated = resolve(syntax, in: context.scope, file: currentFile)
            if type != .error, !unifies(annotated, type) { report(Purpose.declaration.mismatch(name(of: type), name(of: annotated)), pattern.range) }
            return checkPattern(inner, annotated, reusing: reusing)
        case .tuple(let elements):
            if elements.count == 1, elements[0].label == nil { return checkPattern(elements[0].pattern, type, reusing: reusing) }
            guard case .tuple(let types) = type, types.count == elements.count else {
                if case .tuple = type { report("pattern cannot match values of type '\(name(of: type))'", pattern.range) } else if type != .error { report(wrongLength(elements, type), pattern.range) }
                for element in elements { _ = checkPattern(element.pattern, .error, reusing: reusing) }
                return .wildcard
            }
            return .tuple(zip(elements, types).map { checkPattern($0.pattern, $1.type, reusing: reusing) })
        case .optional(let inner):
            guard let payload = optionalPayload(type) else {
                if type != .error { report("'?' pattern cannot match values of type '\(name(of: type))'", pattern.range) }
                return checkPattern(inner, .error, reusing: reusing)
            }
            return .some(checkPattern(inner, payload, reusing: reusing))
        case .isType(let syntax): return .isType(resolve(syntax, in: context.scope, file: currentFile))
        case .asType(let inner, let syntax):
            let target = resolve(syntax, in: context.scope, file: currentFile)
            let variable = LocalVariable(name: "cast", type: target, isLet: true, depth: context.depth)
            return .asType(checkPattern(inner, target, reusing: reusing), variable, target)
        case .enumCase(let syntax, let name, let payload): return checkCasePattern(pattern, syntax, name, payload, type, reusing)
        case .expression(let expression): return checkExpressionPattern(expression, type)
        }
    }

    private func checkCasePattern(_ pattern: Pattern, _ syntax: TypeSyntax?, _ name: Name, _ payload: [(label: String?, pattern: Pattern)]?, _ type: Type, _ reusing: [String: LocalVariable]?) -> TPattern {
        if type == .error {
            payload?.forEach { _ = checkPattern($0.pattern, .error, reusing: reusing) }
            return .wildcard
        }
        // `E.name` against an existential or another type is a cast first.
        if let syntax, case .nominal(let declaration, let arguments) = resolve(syntax, in: context.scope, file: currentFile), !sameNominal(type, declaration), optionalPayload(type).map({ sameNominal($0, declaration) }) != true {
            let target = Type.nominal(declaration, arguments)
            let variable = LocalVariable(name: "cast", type: target, isLet: true, depth: context.depth)
            return .asType(checkCasePattern(pattern, nil, name, payload, target, reusing), variable, target)
        }
        if let wrapped = optionalPayload(type) {
            if name.text == "none" { return .none }
            if name.text == "some", payload == nil { return .some(.wildcard) }
            if name.text == "some", let payload, payload.count == 1 { return .some(checkPattern(payload[0].pattern, wrapped, reusing: reusing)) }
            return .some(checkCasePattern(pattern, nil, name, payload, resolved(wrapped), reusing))
        }
        guard case .nominal(let declaration, _) = type, let enumCase = declaration.cases.first(where: { $0.name == name.text }) else {
            // A static member: compared by value.
            if payload == nil, !members(name.text, of: type, isStatic: true).isEmpty {
                return checkExpressionPattern(Expr(.member(nil, name), pattern.range), type)
            }
            report("type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
            payload?.forEach { _ = checkPattern($0.pattern, .error, reusing: reusing) }
            return .wildcard
        }
        resolveCase(enumCase)
        let types = self.payload(of: enumCase, in: zonk(type))
        guard let payload else { return .enumCase(enumCase, zonk(type), types.map { _ in .wildcard }) }
        var items = payload
        if items.count == 1, types.count > 1, case .tuple(let elements) = items[0].pattern.kind, elements.count == types.count { items = elements }
        if items.count == 1, types.count > 1 {
            // One name for the whole payload.
            guard case .bind = items[0].pattern.kind else {
                if case .wildcard = items[0].pattern.kind { return .enumCase(enumCase, zonk(type), types.map { _ in .wildcard }) }
                report("tuple pattern has the wrong length for tuple type '\(self.name(of: .tuple(zip(enumCase.payload, types).map { TupleElement(label: $0.label, type: $1) })))'", pattern.range)
                return .wildcard
            }
            let whole = Type.tuple(zip(enumCase.payload, types).map { TupleElement(label: $0.label, type: zonk($1)) })
            let parts = types.map { LocalVariable(name: "part", type: zonk($0), isLet: true, depth: context.depth) }
            let tuple = LocalVariable(name: "payload", type: whole, isLet: true, depth: context.depth)
            return .payload(enumCase, parts, tuple, checkPattern(items[0].pattern, whole, reusing: reusing))
        }
        guard items.count == types.count else {
            report("enum case '\(name.text)' has \(types.count) associated value\(types.count == 1 ? "" : "s"), but the pattern has \(items.count)", pattern.range)
            items.forEach { _ = checkPattern($0.pattern, .error, reusing: reusing) }
            return .wildcard
        }
        return .enumCase(enumCase, zonk(type), zip(items, types).map { checkPattern($0.pattern, $1, reusing: reusing) })
    }

    private func sameNominal(_ type: Type, _ declaration: NominalDecl) -> Bool {
        if case .nominal(let other, _) = resolved(type) { return other === declaration }
        return false
    }

    /// `~=`: equality, or membership for a range.
    private func checkExpressionPattern(_ expression: Expr, _ type: Type) -> TPattern {
        let range = expression.range
        if type == .error { return .wildcard }
        if case .nilLiteral = expression.kind {
            guard optionalPayload(type) != nil else {
                report("'nil' pattern cannot match values of type '\(name(of: type))'", range)
                return .wildcard
            }
            return .none
        }
        let subject = LocalVariable(name: "matched", type: zonk(type), isLet: true, depth: context.depth)
        let outer = context.scope
        context.scope = Scope(parent: outer)
        defer { context.scope = outer }
        context.scope.values["$matched"] = [.variable(subject, isImplicitlyUnwrapped: false)]
        let value = Expr(.name(Name("$matched", range: range)), range)
        if let test = ownMatch(expression, value) { return .expression(subject, test) }
        if case .cast(let inner, .coerce, let syntax) = expression.kind {
            // `case 1 as Int` against something wider is a cast first.
            let target = resolve(syntax, in: outer, file: currentFile)
            if target != zonk(type), target != .error {
                let variable = LocalVariable(name: "cast", type: target, isLet: true, depth: context.depth)
                context.scope = outer
                return .asType(checkExpressionPattern(inner, target), variable, target)
            }
        }
        if let test = rangeTest(expression, subject, type) { return .expression(subject, test) }
        if isRange(expression) {
            if optionalPayload(type) != nil {
                report("expression pattern of type '\(typeText(expression))' cannot match values of type '\(name(of: type))'", range)
                return .wildcard
            }
            let test = check(Expr(.call(Expr(.member(expression, Name("contains", range: range)), range), [Argument(label: nil, value: value)], trailing: []), range), expecting: boolType)
            return .expression(subject, test)
        }
        let test = check(Expr(.binary(value, Operator("==", range: range), expression), range), expecting: boolType)
        return .expression(subject, test)
    }

    /// Whether the subject lies in a range whose bounds are of its type.
    private func rangeTest(_ expression: Expr, _ subject: LocalVariable, _ type: Type) -> TExpr? {
        let range = expression.range
        let name: String
        switch Self.unparenthesized(expression).kind {
        case .binary(_, let op, _) where op.text == "...": name = "ClosedRange"
        case .binary(_, let op, _) where op.text == "..<": name = "Range"
        case .prefix(let op, _) where op.text == "...": name = "PartialRangeThrough"
        case .prefix(let op, _) where op.text == "..<": name = "PartialRangeUpTo"
        case .postfix(_, let op) where op.text == "...": name = "PartialRangeFrom"
        default: return nil
        }
        guard case .nominal(let declaration)? = prelude.types[name], declaration.genericParameters.count == 1 else { return nil }
        let wanted = Type.nominal(declaration, [zonk(type)])
        trialDepth += 1
        let before = diagnostics.count, mark = trail.count
        let fits = fit(expression, wanted) != nil
        undo(to: mark)
        trialDepth -= 1
        diagnostics.removeSubrange(before...)
        guard fits else { return nil }
        let bounds = LocalVariable(name: "range", type: wanted, isLet: true, depth: context.depth)
        context.scope.values["$range"] = [.variable(bounds, isImplicitlyUnwrapped: false)]
        let operand = Expr(.name(Name("$matched", range: range)), range)
        let value = check(expression, expecting: wanted)
        let contains = Expr(.member(Expr(.name(Name("$range", range: range)), range), Name("contains", range: range)), range)
        let test = check(Expr(.call(contains, [Argument(label: nil, value: operand)], trailing: []), range), expecting: boolType)
        return TExpr(.sequence([TStatement(.declare(bounds, value), range)], test), boolType, range)
    }

    /// A `~=` that somebody declared for the pattern's type and the subject's.
    private func ownMatch(_ pattern: Expr, _ value: Expr) -> TExpr? {
        let targets = operatorFunctions("~=", from: context.scope.module).filter { $0.module !== prelude }.map { OverloadTarget(function: $0) }
        guard !targets.isEmpty else { return nil }
        trialDepth += 1
        let before = diagnostics.count
        defer {
            trialDepth -= 1
            diagnostics.removeSubrange(before...)
        }
        let arguments = [Argument(label: nil, value: pattern), Argument(label: nil, value: value)]
        return cheapest(overloads(targets, arguments, [], pattern.range, "~=", operatorRange: pattern.range)).map { coerce(commit($0), to: boolType) }
    }

    private func isRange(_ expression: Expr) -> Bool {
        switch expression.kind {
        case .paren(let inner): return isRange(inner)
        case .binary(_, let op, _), .prefix(let op, _), .postfix(_, let op): return op.text == "..." || op.text == "..<"
        default:
            guard !isContextual(expression), let best = cheapest(candidates(expression)), case .nominal(let declaration, _) = resolved(best.type) else { return false }
            return declaration.module === prelude && declaration.name.hasSuffix("Range")
        }
    }
}
