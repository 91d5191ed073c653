import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func variable(_ node: VariableDeclSyntax) -> VariableSyntax? {
        guard let kind = PatternBinding(node.bindingSpecifier) else {
            refuse(node.bindingSpecifier, "'\(node.bindingSpecifier.text)' bindings aren't")
            return nil
        }
        var bindings = node.bindings.map { binding in
            VariableSyntax.Binding(
                pattern: pattern(binding.pattern, kind), type: binding.typeAnnotation.map { type($0.type) },
                value: binding.initializer.map { expression($0.value) }, accessors: binding.accessorBlock.map(accessors), range: range(binding))
        }
        // In `var a, b: Int` the type stands for both.
        for index in bindings.indices.dropLast().reversed() where bindings[index].type == nil && bindings[index].value == nil {
            bindings[index].type = bindings[index + 1].type
        }
        return VariableSyntax(isLet: kind == .let, bindings: bindings)
    }

    func subscriptDeclaration(_ node: SubscriptDeclSyntax) -> SubscriptSyntax {
        SubscriptSyntax(
            generics: generics(node.genericParameterClause, node.genericWhereClause), parameters: parameters(node.parameterClause, labelled: .whenDoubled),
            result: type(node.returnClause.type), accessors: node.accessorBlock.map(accessors) ?? Accessors(list: []), nameRange: range(node.subscriptKeyword))
    }

    private func accessors(_ block: AccessorBlockSyntax) -> Accessors {
        switch block.accessors {
        case .getter(let body):
            let getter = Accessors.Accessor(
                kind: .get, attributes: [], modifiers: [], parameter: nil, isThrowing: false, body: deferred { [self] in statements(body) }, range: range(block))
            return Accessors(list: [getter])
        case .accessors(let list):
            return Accessors(list: list.compactMap(accessor))
        }
    }

    private func accessor(_ node: AccessorDeclSyntax) -> Accessors.Accessor? {
        guard let kind = Accessors.Kind(rawValue: node.accessorSpecifier.text) else {
            refuse(node.accessorSpecifier, "accessor '\(node.accessorSpecifier.text)' isn't")
            return nil
        }
        if let asynchronous = node.effectSpecifiers?.asyncSpecifier { refuse(asynchronous, "async/await isn't") }
        let modifiers = node.modifier.map { [modifier($0)] } ?? []
        let clause = node.effectSpecifiers?.throwsClause
        return Accessors.Accessor(
            kind: kind, attributes: attributes(node.attributes), modifiers: modifiers, parameter: node.parameters.map { text($0.name) }, isThrowing: clause != nil,
            thrown: thrown(clause), body: node.body.map(deferredBlock), range: range(node))
    }
}
