import Diagnostics
import SwiftSyntax

import struct Diagnostics.SourceRange

extension Converter {
    /// Members, calls, subscripts, `!`, `?` and postfix operators, from the outermost inwards to what they hang on and then built up again in a loop, so that a
    /// chain of any length needs no stack. A `?` anywhere in it makes the whole an optional chain: that is where a nil ends up.
    func postfixChain(_ top: ExprSyntax) -> Expr {
        var links: [ExprSyntax] = []
        var next: ExprSyntax? = top
        var base: Expr?
        while let node = next {
            switch node.as(ExprSyntaxEnum.self) {
            case .memberAccessExpr(let node): next = node.base
            case .functionCallExpr(let node): next = node.calledExpression
            case .subscriptCallExpr(let node): next = node.calledExpression
            case .optionalChainingExpr(let node): next = node.expression
            case .forceUnwrapExpr(let node): next = node.expression
            case .postfixOperatorExpr(let node): next = node.expression
            case .genericSpecializationExpr(let node): next = node.expression
            case .postfixIfConfigExpr(let node):
                refuse(node, "conditional compilation ('#if') isn't")
                return placeholder(node)
            default:
                base = expression(node)
                next = nil
                continue
            }
            links.append(node)
        }

        let start = base.map { Int($0.range.start) } ?? start(of: links.last ?? top)
        var isOptional = false
        var index = links.count - 1
        while index >= 0 {
            let link = links[index]
            guard grow(range(link)) else { return placeholder(top) }
            let at = SourceRange(start: start, end: end(of: link))
            // Only an implicit member has nothing before it.
            func inner() -> Expr { base ?? placeholder(top) }
            switch link.as(ExprSyntaxEnum.self) {
            case .memberAccessExpr(let node):
                base = Expr(.member(base, memberName(node.declName)), at)
            case .functionCallExpr(let node):
                let list = arguments(node.arguments)
                base = Expr(.call(inner(), list, trailing: trailing(node.trailingClosure, node.additionalTrailingClosures)), at)
            case .subscriptCallExpr(let node):
                let list = arguments(node.arguments)
                base = Expr(.subscript(inner(), list, trailing: trailing(node.trailingClosure, node.additionalTrailingClosures)), at)
            case .optionalChainingExpr:
                isOptional = true
                base = Expr(.optionalBind(inner()), at)
            case .forceUnwrapExpr:
                base = Expr(.forceUnwrap(inner()), at)
            case .postfixOperatorExpr(let node):
                base = Expr(.postfix(inner(), Operator(node.operator.text, range: range(node.operator))), at)
            case .genericSpecializationExpr(let node):
                base = specialised(inner(), node.genericArgumentClause, at)
            default: break
            }
            index -= 1
        }
        guard isOptional, let chain = base else { return base ?? placeholder(top) }
        return Expr(.optionalChain(chain), chain.range)
    }

    private func memberName(_ node: DeclReferenceExprSyntax) -> Name {
        var result = referenceName(node)
        if case .binaryOperator(let text) = node.baseName.tokenKind { result.text = text }
        return result
    }

    /// `Array<Int>`, `Outer.Inner<Int>`: the arguments belong to the name before them.
    private func specialised(_ base: Expr, _ clause: GenericArgumentClauseSyntax, _ at: SourceRange) -> Expr {
        switch base.kind {
        case .name(var name):
            name.genericArguments = genericArguments(clause)
            return Expr(.name(name), at)
        case .member(let inner, var name):
            name.genericArguments = genericArguments(clause)
            return Expr(.member(inner, name), at)
        default:
            say("generic arguments can only follow a name", range(clause))
            return base
        }
    }

    private func trailing(_ first: ClosureExprSyntax?, _ others: MultipleTrailingClosureElementListSyntax) -> [TrailingClosure] {
        guard let first else { return [] }
        var result = [TrailingClosure(label: nil, value: expression(ExprSyntax(first)))]
        for other in others {
            let name = other.label.tokenKind == .wildcard ? nil : text(other.label)
            result.append(TrailingClosure(label: name, value: expression(ExprSyntax(other.closure))))
        }
        return result
    }
}
