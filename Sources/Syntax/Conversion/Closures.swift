import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func closure(_ node: ClosureExprSyntax) -> Expr {
        let signature = node.signature
        if let signature { checkAttributes(attributes(signature.attributes), of: "closures") }
        let result = Closure(
            captures: signature?.capture?.items.map(capture) ?? [],
            parameters: signature.map { $0.parameterClause.map(closureParameters) ?? nil } ?? nil,
            isThrowing: signature?.effectSpecifiers.map(effects) ?? false,
            thrown: thrown(signature?.effectSpecifiers?.throwsClause),
            result: signature?.returnClause.map { type($0.type) },
            body: statements(node.statements),
            range: range(node))
        return Expr(.closure(result), result.range)
    }

    private func checkAttributes(_ attributes: [Attribute], of owner: String) {
        for attribute in attributes where attribute.name != "Sendable" {
            say("attribute '@\(attribute.name)' on \(owner) isn't part of Galley's cell language", attribute.range)
        }
    }

    private func capture(_ node: ClosureCaptureSyntax) -> Closure.Capture {
        var ownership = Closure.Capture.Ownership.strong
        if let specifier = node.specifier {
            switch specifier.specifier.tokenKind {
            case .keyword(.weak): ownership = .weak
            case .keyword(.unowned):
                ownership = .unowned
                if let detail = specifier.detail, detail.text == "unsafe" { refuse(specifier, "'unowned(unsafe)' isn't") }
            default: refuse(specifier, "capture specifier '\(specifier.specifier.text)' isn't")
            }
        }
        let captured = text(node.name)
        let value = node.initializer.map { expression($0.value) } ?? Expr(.name(name(node.name)), range(node.name))
        return Closure.Capture(ownership: ownership, name: captured, value: value)
    }

    private func closureParameters(_ clause: ClosureSignatureSyntax.ParameterClause) -> [Closure.Parameter] {
        switch clause {
        case .simpleInput(let list):
            return list.map { Closure.Parameter(name: text($0.name), type: nil, range: range($0.name)) }
        case .parameterClause(let clause):
            return clause.parameters.map { node in
                if let first = node.modifiers.first { refuse(first, "parameter modifier '\(first.name.text)' isn't") }
                let traits = node.type.map(parameterType)
                return Closure.Parameter(
                    name: text(node.secondName ?? node.firstName), type: traits?.type, isInout: traits?.isInout ?? false, isVariadic: node.ellipsis != nil,
                    range: range(node.secondName ?? node.firstName))
            }
        }
    }

    /// Whether a function type or closure throws; refuses `async`.
    func effects(_ node: TypeEffectSpecifiersSyntax) -> Bool {
        if let asynchronous = node.asyncSpecifier { refuse(asynchronous, "async/await isn't") }
        return node.throwsClause != nil
    }

    /// The error's type in `throws(E)`.
    func thrown(_ clause: ThrowsClauseSyntax?) -> TypeSyntax? { clause?.type.map(type) }
}
