import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    /// What an identifier in a pattern means: under `let` or `var` it is bound, otherwise it is an expression to compare with.
    enum PatternBinding {
        case none, `let`, `var`
        init?(_ specifier: TokenSyntax) {
            switch specifier.tokenKind {
            case .keyword(.let): self = .let
            case .keyword(.var): self = .var
            default: return nil
            }
        }
    }

    func pattern(_ node: PatternSyntax, _ binding: PatternBinding) -> Pattern {
        nested(node, or: Pattern(.wildcard, range(node))) { patternHere(node, binding) }
    }

    private func patternHere(_ node: PatternSyntax, _ binding: PatternBinding) -> Pattern {
        let at = range(node)
        switch node.as(PatternSyntaxEnum.self) {
        case .wildcardPattern:
            return Pattern(.wildcard, at)
        case .identifierPattern(let node):
            return Pattern(.bind(text(node.identifier), isVar: binding == .var), at)
        case .tuplePattern(let node):
            if let only = node.elements.first, node.elements.count == 1, only.label == nil { return pattern(only.pattern, binding) }
            return Pattern(.tuple(node.elements.map { (label: $0.label.map(text), pattern: pattern($0.pattern, binding)) }), at)
        case .valueBindingPattern(let node):
            guard let inner = PatternBinding(node.bindingSpecifier) else {
                refuse(node.bindingSpecifier, "'\(node.bindingSpecifier.text)' bindings aren't")
                return Pattern(.wildcard, at)
            }
            if binding != .none { say("'\(node.bindingSpecifier.text)' cannot appear nested inside another 'var' or 'let' pattern", range(node.bindingSpecifier)) }
            return pattern(node.pattern, inner)
        case .isTypePattern(let node):
            return Pattern(.isType(type(node.type)), at)
        case .expressionPattern(let node):
            return pattern(matching: node.expression, binding)
        case .missingPattern:
            say("expected pattern", at)
            return Pattern(.wildcard, at)
        }
    }

    /// The parser leaves `case .a(let x, _)?` an expression with patterns inside; this is where it becomes a pattern.
    private func pattern(matching node: ExprSyntax, _ binding: PatternBinding) -> Pattern {
        nested(node, or: Pattern(.wildcard, range(node))) { patternMatchingHere(node, binding) }
    }

    private func patternMatchingHere(_ node: ExprSyntax, _ binding: PatternBinding) -> Pattern {
        let at = range(node)
        switch node.as(ExprSyntaxEnum.self) {
        case .patternExpr(let node):
            return pattern(node.pattern, binding)
        case .discardAssignmentExpr:
            return Pattern(.wildcard, at)
        case .declReferenceExpr(let node) where binding != .none && node.argumentNames == nil && isIdentifier(node.baseName):
            return Pattern(.bind(text(node.baseName), isVar: binding == .var), at)
        case .tupleExpr(let node):
            if let only = node.elements.first, node.elements.count == 1, only.label == nil { return pattern(matching: only.expression, binding) }
            return Pattern(.tuple(elements(node.elements, binding)), at)
        case .optionalChainingExpr(let node):
            return Pattern(.optional(pattern(matching: node.expression, binding)), at)
        case .memberAccessExpr(let node):
            if let named = enumCase(node, payload: nil, at, isCertain: false) { return named }
        case .functionCallExpr(let call):
            guard call.trailingClosure == nil, let callee = call.calledExpression.as(MemberAccessExprSyntax.self) else { break }
            let isCertain = call.arguments.contains { bindsOrDiscards($0.expression) }
            if callee.base == nil || isCertain || looksLikeType(callee.base) {
                let payload = elements(call.arguments, binding)
                if let named = enumCase(callee, payload: payload, at, isCertain: isCertain) { return named }
            }
        case .sequenceExpr(let sequence):
            if let cast = castPattern(sequence, binding) { return cast }
        default: break
        }
        return Pattern(.expression(expression(node)), at)
    }

    private func isIdentifier(_ token: TokenSyntax) -> Bool {
        if case .identifier = token.tokenKind { return true }
        return false
    }

    private func elements(_ list: LabeledExprListSyntax, _ binding: PatternBinding) -> [(label: String?, pattern: Pattern)] {
        list.map { (label: $0.label.map(text), pattern: pattern(matching: $0.expression, binding)) }
    }

    /// `.name`, `T.name` and the same with a payload. Nil when the base can't be a type.
    private func enumCase(
        _ node: MemberAccessExprSyntax, payload: [(label: String?, pattern: Pattern)]?, _ at: SourceRange, isCertain: Bool
    ) -> Pattern? {
        guard isIdentifier(node.declName.baseName), node.declName.argumentNames == nil else { return nil }
        let caseName = name(node.declName.baseName)
        guard let base = node.base else { return Pattern(.enumCase(nil, caseName, payload), at) }
        guard isCertain || looksLikeType(base), let written = expression(base).asType else { return nil }
        return Pattern(.enumCase(written, caseName, payload), at)
    }

    /// Types begin with a capital letter, variables don't: `case Shape.circle` names a case, `case limits.upper` a value to compare with.
    private func looksLikeType(_ node: ExprSyntax?) -> Bool {
        switch node?.as(ExprSyntaxEnum.self) {
        case .declReferenceExpr(let node): return text(node.baseName).first { $0 != "_" }?.isUppercase ?? false
        case .memberAccessExpr(let node): return node.base != nil && text(node.declName.baseName).first { $0 != "_" }?.isUppercase ?? false
        case .genericSpecializationExpr: return true
        default: return false
        }
    }

    /// Whether a pattern that can't be an expression stands somewhere inside.
    private func bindsOrDiscards(_ node: ExprSyntax) -> Bool {
        var pending = [node]
        while let next = pending.popLast() {
            switch next.as(ExprSyntaxEnum.self) {
            case .patternExpr, .discardAssignmentExpr: return true
            case .tupleExpr(let node): pending += node.elements.map(\.expression)
            case .functionCallExpr(let node): pending += node.arguments.map(\.expression)
            case .optionalChainingExpr(let node): pending.append(node.expression)
            case .sequenceExpr(let node): pending += node.elements
            default: break
            }
        }
        return false
    }

    /// `let x as T`.
    private func castPattern(_ node: SequenceExprSyntax, _ binding: PatternBinding) -> Pattern? {
        let parts = Array(node.elements)
        guard parts.count == 3, let mark = parts[1].as(UnresolvedAsExprSyntax.self), mark.questionOrExclamationMark == nil,
            let written = parts[2].as(TypeExprSyntax.self)
        else { return nil }
        guard binding != .none || bindsOrDiscards(parts[0]) || parts[0].is(MemberAccessExprSyntax.self) else { return nil }
        return Pattern(.asType(pattern(matching: parts[0], binding), type(written.type)), range(node))
    }
}
