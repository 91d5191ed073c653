import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func type(_ node: SwiftSyntax.TypeSyntax) -> TypeSyntax {
        nested(node, or: TypeSyntax(.placeholder, range(node))) { typeHere(node) }
    }

    private func typeHere(_ node: SwiftSyntax.TypeSyntax) -> TypeSyntax {
        let at = range(node)
        switch node.as(TypeSyntaxEnum.self) {
        case .identifierType(let node):
            if node.name.tokenKind == .wildcard { return TypeSyntax(.placeholder, at) }
            if let selector = node.moduleSelector { refuse(selector, "module selectors ('Module::name') aren't") }
            return TypeSyntax(.name(name(node.name, node.genericArgumentClause)), at)
        case .memberType(let node):
            if let selector = node.moduleSelector { refuse(selector, "module selectors ('Module::name') aren't") }
            return TypeSyntax(.member(type(node.baseType), name(node.name, node.genericArgumentClause)), at)
        case .optionalType(let node):
            return TypeSyntax(.optional(type(node.wrappedType)), at)
        case .implicitlyUnwrappedOptionalType(let node):
            return TypeSyntax(.implicitlyUnwrapped(type(node.wrappedType)), at)
        case .arrayType(let node):
            return TypeSyntax(.array(type(node.element)), at)
        case .dictionaryType(let node):
            return TypeSyntax(.dictionary(type(node.key), type(node.value)), at)
        case .tupleType(let node):
            return tupleType(node)
        case .functionType(let node):
            let parameters = node.parameters.map { element in
                let traits = parameterType(element.type)
                return TypeSyntax.FunctionParameter(
                    type: traits.type, isInout: traits.isInout || element.inoutKeyword != nil, isVariadic: element.ellipsis != nil,
                    isAutoclosure: traits.isAutoclosure)
            }
            return TypeSyntax(.function(parameters, isThrowing: node.effectSpecifiers.map(effects) ?? false, thrown: thrown(node.effectSpecifiers?.throwsClause), result: type(node.returnClause.type)), at)
        case .someOrAnyType(let node):
            let constraint = type(node.constraint)
            return TypeSyntax(node.someOrAnySpecifier.tokenKind == .keyword(.some) ? .some(constraint) : .any(constraint), at)
        case .compositionType(let node):
            return TypeSyntax(.composition(node.elements.map { type($0.type) }), at)
        case .metatypeType(let node):
            return TypeSyntax(.metatype(type(node.baseType)), at)
        case .classRestrictionType:
            return TypeSyntax(.name(Name("AnyObject", range: at)), at)
        case .attributedType(let node):
            let traits = attributed(node)
            if traits.isInout { say("'inout' may only be used on parameters", at) }
            return traits.type
        case .missingType:
            say("expected type", at)
        case .suppressedType: refuse(node, "non-copyable types ('~Copyable') aren't")
        case .namedOpaqueReturnType: refuse(node, "named opaque result types aren't")
        case .packElementType, .packExpansionType: refuse(node, "parameter packs aren't")
        case .inlineArrayType: refuse(node, "inline arrays ('[n of T]') aren't")
        }
        return TypeSyntax(.placeholder, at)
    }

    private func tupleType(_ node: TupleTypeSyntax) -> TypeSyntax {
        if let only = node.elements.first, node.elements.count == 1, only.firstName == nil {
            if only.ellipsis != nil { say("variadic expansion can only stand in a parameter list", range(only)) }
            return type(only.type)
        }
        let elements = node.elements.map { element -> (label: String?, type: TypeSyntax) in
            if let ellipsis = element.ellipsis { say("'...' can't stand in a tuple type", range(ellipsis)) }
            if let mark = element.inoutKeyword { say("'inout' may only be used on parameters", range(mark)) }
            let name = element.firstName.flatMap { $0.tokenKind == .wildcard ? nil : text($0) }
            return (label: name, type: type(element.type))
        }
        return TypeSyntax(.tuple(elements), range(node))
    }

    struct ParameterTraits {
        var type: TypeSyntax
        var isInout = false
        var isAutoclosure = false
        var isEscaping = false
    }

    /// A parameter's type with what is written before it.
    func parameterType(_ node: SwiftSyntax.TypeSyntax) -> ParameterTraits {
        if let attributed = node.as(AttributedTypeSyntax.self) { return self.attributed(attributed) }
        return ParameterTraits(type: type(node))
    }

    private func attributed(_ node: AttributedTypeSyntax) -> ParameterTraits {
        var traits = ParameterTraits(type: type(node.baseType))
        for specifiers in [node.specifiers, node.lateSpecifiers] {
            for specifier in specifiers {
                if case .simpleTypeSpecifier(let simple) = specifier, simple.specifier.tokenKind == .keyword(.inout) {
                    traits.isInout = true
                } else {
                    refuse(specifier, "'\(specifier.trimmedDescription)' before a type isn't")
                }
            }
        }
        for attribute in attributes(node.attributes) {
            switch attribute.name {
            case "escaping": traits.isEscaping = true
            case "autoclosure": traits.isAutoclosure = true
            // Without threads and with every closure a value of ours there is nothing to say by these.
            case "Sendable", "unchecked", "retroactive", "preconcurrency": break
            default: say("attribute '@\(attribute.name)' on a type isn't part of Galley's cell language", attribute.range)
            }
        }
        return traits
    }

    // MARK: Generics

    func genericArguments(_ clause: GenericArgumentClauseSyntax) -> [TypeSyntax] {
        clause.arguments.map { node in
            switch node.argument {
            case .type(let written): return type(written)
            case .expr(let value):
                refuse(value, "values as generic arguments aren't")
                return TypeSyntax(.placeholder, range(value))
            }
        }
    }

    func generics(_ clause: GenericParameterClauseSyntax?, _ condition: GenericWhereClauseSyntax?) -> GenericSyntax {
        var result = GenericSyntax()
        if let clause {
            result.parameters = clause.parameters.map { node in
                if let specifier = node.specifier {
                    refuse(specifier, specifier.tokenKind == .keyword(.let) ? "values as generic arguments aren't" : "parameter packs aren't")
                }
                return GenericSyntax.Parameter(name: text(node.name), inherited: node.inheritedType.map { type($0) }, range: range(node))
            }
            if let condition = clause.genericWhereClause { result.requirements += requirements(condition) }
        }
        if let condition { result.requirements += requirements(condition) }
        return result
    }

    func requirements(_ clause: GenericWhereClauseSyntax) -> [GenericSyntax.Requirement] {
        clause.requirements.compactMap { node in
            switch node.requirement {
            case .conformanceRequirement(let node):
                return .conforms(type(node.leftType), type(node.rightType))
            case .sameTypeRequirement(let node):
                guard case .type(let left) = node.leftType, case .type(let right) = node.rightType else {
                    refuse(node, "values as generic arguments aren't")
                    return nil
                }
                return .same(type(left), type(right))
            case .layoutRequirement(let node):
                refuse(node, "layout requirements aren't")
                return nil
            }
        }
    }
}
