import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func expression(_ node: ExprSyntax) -> Expr {
        nested(node, or: placeholder(node)) { expressionHere(node) }
    }

    private func expressionHere(_ node: ExprSyntax) -> Expr {
        let at = range(node)
        switch node.as(ExprSyntaxEnum.self) {
        case .memberAccessExpr, .functionCallExpr, .subscriptCallExpr, .optionalChainingExpr, .forceUnwrapExpr, .postfixOperatorExpr, .genericSpecializationExpr,
            .postfixIfConfigExpr:
            return postfixChain(node)
        case .declReferenceExpr(let node):
            return reference(node)
        case .integerLiteralExpr(let node):
            return Expr(.integer(Literals.integer(node.literal.text)), at)
        case .floatLiteralExpr(let node):
            return Expr(.float(node.literal.text.filter { $0 != "_" }), at)
        case .booleanLiteralExpr(let node):
            return Expr(.boolean(node.literal.tokenKind == .keyword(.true)), at)
        case .nilLiteralExpr:
            return Expr(.nilLiteral, at)
        case .stringLiteralExpr(let node):
            return Expr(.string(segments(node)), at)
        case .sequenceExpr(let node):
            return fold(node)
        case .tupleExpr(let node):
            return tuple(node)
        case .arrayExpr(let node):
            return Expr(.array(node.elements.map { expression($0.expression) }), at)
        case .dictionaryExpr(let node):
            guard case .elements(let elements) = node.content else { return Expr(.dictionary([]), at) }
            return Expr(.dictionary(elements.map { (key: expression($0.key), value: expression($0.value)) }), at)
        case .closureExpr(let node):
            return closure(node)
        case .prefixOperatorExpr(let node):
            let mark = Operator(node.operator.text, range: range(node.operator))
            return Expr(.prefix(mark, expression(node.expression)), at)
        case .inOutExpr(let node):
            return Expr(.inout(expression(node.expression)), at)
        case .tryExpr(let node):
            let kind: TryKind = node.questionOrExclamationMark.map { $0.tokenKind == .exclamationMark ? .forced : .optional } ?? .plain
            return Expr(.tryExpr(kind, expression(node.expression)), at)
        case .superExpr:
            return Expr(.name(Name("super", range: at)), at)
        case .discardAssignmentExpr:
            return Expr(.discard, at)
        case .typeExpr(let node):
            return Expr(.type(type(node.type)), at)
        case .keyPathExpr(let node):
            return keyPath(node)
        case .ifExpr(let node):
            return Expr(.ifExpr(ifStatement(node)), at)
        case .switchExpr(let node):
            return Expr(.switchExpr(switchStatement(node)), at)
        case .macroExpansionExpr(let node):
            return pound(node)
        default:
            return refused(node)
        }
    }

    /// Forms that the tree has no place for.
    private func refused(_ node: ExprSyntax) -> Expr {
        switch node.as(ExprSyntaxEnum.self) {
        case .awaitExpr: refuse(node, "async/await isn't")
        case .regexLiteralExpr: refuse(node, "regular expression literals aren't")
        case .consumeExpr, .copyExpr, .borrowExpr: refuse(node, "ownership ('consume', 'copy', 'borrow') isn't")
        case .unsafeExpr: refuse(node, "'unsafe' isn't")
        case .packElementExpr, .packExpansionExpr: refuse(node, "parameter packs aren't")
        case .editorPlaceholderExpr: say("editor placeholder in source file", range(node))
        case .patternExpr: say("a pattern can't stand here", range(node))
        default: say("expected expression", range(node))
        }
        return placeholder(node)
    }

    // MARK: Names

    func reference(_ node: DeclReferenceExprSyntax, _ generics: GenericArgumentClauseSyntax? = nil) -> Expr {
        let at = range(node)
        if case .binaryOperator(let text) = node.baseName.tokenKind { return Expr(.operatorReference(Operator(text, range: at)), at) }
        switch node.baseName.tokenKind {
        case .prefixOperator(let text), .postfixOperator(let text): return Expr(.operatorReference(Operator(text, range: at)), at)
        case .equal: return Expr(.operatorReference(Operator("=", range: at)), at)
        default: return Expr(.name(referenceName(node, generics)), generics.map { range(node, through: $0) } ?? at)
        }
    }

    func referenceName(_ node: DeclReferenceExprSyntax, _ generics: GenericArgumentClauseSyntax? = nil) -> Name {
        if let selector = node.moduleSelector { refuse(selector, "module selectors ('Module::name') aren't") }
        var result = name(node.baseName, generics)
        if let names = node.argumentNames {
            result.argumentLabels = names.arguments.map { text($0.name) }
            result.range = range(node)
        }
        return result
    }

    private func pound(_ node: MacroExpansionExprSyntax) -> Expr {
        switch node.macroName.text {
        case "line", "file", "function", "column", "fileID", "filePath":
            if node.leftParen == nil, node.trailingClosure == nil { return Expr(.pound(node.macroName.text), range(node)) }
        default: break
        }
        refuse(node, "macros ('#\(node.macroName.text)') aren't")
        return placeholder(node)
    }

    // MARK: Brackets

    private func tuple(_ node: TupleExprSyntax) -> Expr {
        let at = range(node)
        if let only = node.elements.first, node.elements.count == 1, only.label == nil { return Expr(.paren(expression(only.expression)), at) }
        return Expr(.tuple(node.elements.map { (label: $0.label.map(label), value: expression($0.expression)) }), at)
    }

    func arguments(_ list: LabeledExprListSyntax) -> [Argument] {
        list.map { Argument(label: $0.label.flatMap { argumentLabel($0) }, value: expression($0.expression)) }
    }

    func label(_ token: TokenSyntax) -> String { text(token) }
    private func argumentLabel(_ token: TokenSyntax) -> String? { token.tokenKind == .wildcard ? nil : text(token) }

    // MARK: Key paths

    private func keyPath(_ node: KeyPathExprSyntax) -> Expr {
        var components: [KeyPathComponent] = []
        for component in node.components {
            switch component.component {
            case .property(let property):
                components.append(.member(referenceName(property.declName, property.genericArgumentClause)))
            case .subscript(let call):
                components.append(.subscript(arguments(call.arguments)))
            case .optional(let mark):
                components.append(mark.questionOrExclamationMark.tokenKind == .exclamationMark ? .force : .optional)
            default:
                refuse(component, "method calls in key paths aren't")
            }
        }
        return Expr(.keyPath(node.root.map { type($0) }, components), range(node))
    }
}
