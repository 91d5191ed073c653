import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func declaration(_ node: DeclSyntax) -> Declaration? {
        nested(node, or: nil) { declarationHere(node) }
    }

    private func declarationHere(_ node: DeclSyntax) -> Declaration? {
        switch node.as(DeclSyntaxEnum.self) {
        case .variableDecl(let node):
            return make(node, node.attributes, node.modifiers) { variable(node).map { .variable($0) } }
        case .functionDecl(let node):
            return make(node, node.attributes, node.modifiers) { .function(function(node)) }
        case .initializerDecl(let node):
            return make(node, node.attributes, node.modifiers) { .initializer(initializer(node)) }
        case .deinitializerDecl(let node):
            if let effects = node.effectSpecifiers { refuse(effects, "async/await isn't") }
            return make(node, node.attributes, node.modifiers) { .deinitializer(node.body.map(block) ?? []) }
        case .subscriptDecl(let node):
            return make(node, node.attributes, node.modifiers) { .subscript(subscriptDeclaration(node)) }
        case .structDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .nominal(nominal(.struct, node.name, generics(node.genericParameterClause, node.genericWhereClause), node.inheritanceClause, node.memberBlock, node.modifiers))
            }
        case .classDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .nominal(nominal(.class, node.name, generics(node.genericParameterClause, node.genericWhereClause), node.inheritanceClause, node.memberBlock, node.modifiers))
            }
        case .enumDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .nominal(nominal(.enum, node.name, generics(node.genericParameterClause, node.genericWhereClause), node.inheritanceClause, node.memberBlock, node.modifiers))
            }
        case .protocolDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                var clause = generics(nil, node.genericWhereClause)
                clause.parameters = node.primaryAssociatedTypeClause?.primaryAssociatedTypes.map {
                    GenericSyntax.Parameter(name: text($0.name), inherited: nil, range: range($0.name))
                } ?? []
                return .nominal(nominal(.protocol, node.name, clause, node.inheritanceClause, node.memberBlock, node.modifiers))
            }
        case .extensionDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .extension(
                    ExtensionSyntax(
                        extended: type(node.extendedType), inherited: inherited(node.inheritanceClause), generics: generics(nil, node.genericWhereClause),
                        members: members(node.memberBlock)))
            }
        case .typeAliasDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .typeAlias(name(node.name), generics(node.genericParameterClause, node.genericWhereClause), type(node.initializer.value))
            }
        case .associatedTypeDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                .associatedType(
                    name(node.name), inherited: inherited(node.inheritanceClause), default: node.initializer.map { type($0.value) },
                    generics(nil, node.genericWhereClause))
            }
        case .enumCaseDecl(let node):
            return make(node, node.attributes, node.modifiers) {
                let isIndirect = node.modifiers.contains { $0.name.tokenKind == .keyword(.indirect) }
                return .enumCase(node.elements.map { enumCaseElement($0, isIndirect) })
            }
        case .importDecl(let node):
            return make(node, node.attributes, node.modifiers) { importDeclaration(node) }
        case .operatorDecl(let node):
            checkFileScope(node, "operator")
            return Declaration(.operatorDeclaration(Self.operatorSyntax(node, in: self)), attributes: [], modifiers: [], range: range(node), documentation: documentation(node))
        case .precedenceGroupDecl(let node):
            checkFileScope(node, "precedencegroup")
            return make(node, node.attributes, node.modifiers) { .precedenceGroup(Self.precedenceGroup(node, in: self)) }
        case .actorDecl: refuse(node, "actors aren't")
        case .macroDecl: refuse(node, "macros aren't")
        case .macroExpansionDecl(let node): refuse(node, "macros ('#\(node.macroName.text)') aren't")
        case .ifConfigDecl: refuse(node, "conditional compilation ('#if') isn't")
        case .poundSourceLocation: refuse(node, "'#sourceLocation' isn't")
        case .editorPlaceholderDecl: say("editor placeholder in source file", range(node))
        case .missingDecl, .unexpectedCodeDecl: say("expected declaration", range(node))
        case .accessorDecl: say("an accessor belongs into a property or subscript", range(node))
        default: refuse(node, "this declaration isn't")
        }
        return nil
    }

    private func make(
        _ node: some DeclSyntaxProtocol, _ attributeList: AttributeListSyntax, _ modifierList: DeclModifierListSyntax, _ kind: () -> Declaration.Kind?
    ) -> Declaration? {
        let attributes = attributeList.isEmpty ? [] : self.attributes(attributeList)
        let modifiers = modifierList.isEmpty ? [] : self.modifiers(modifierList)
        guard let kind = kind() else { return nil }
        return Declaration(kind, attributes: attributes, modifiers: modifiers, range: range(node), documentation: documentation(node))
    }

    func members(_ node: MemberBlockSyntax) -> [Declaration] {
        node.members.compactMap { declaration($0.decl) }
    }

    // MARK: Types

    private func nominal(
        _ kind: NominalSyntax.Kind, _ token: TokenSyntax, _ generics: GenericSyntax, _ inheritance: InheritanceClauseSyntax?, _ block: MemberBlockSyntax,
        _ modifiers: DeclModifierListSyntax
    ) -> NominalSyntax {
        let isIndirect = modifiers.contains { $0.name.tokenKind == .keyword(.indirect) }
        return NominalSyntax(
            kind: kind, name: name(token), isIndirect: isIndirect, generics: generics, inherited: inherited(inheritance), members: members(block))
    }

    private func inherited(_ clause: InheritanceClauseSyntax?) -> [TypeSyntax] {
        clause?.inheritedTypes.map { type($0.type) } ?? []
    }

    private func enumCaseElement(_ node: EnumCaseElementSyntax, _ isIndirect: Bool) -> EnumCaseSyntax {
        let payload = node.parameterClause?.parameters.map { parameter -> ParameterSyntax in
            let traits = parameterType(parameter.type)
            let label = parameter.firstName.flatMap { $0.tokenKind == .wildcard ? nil : text($0) }
            return ParameterSyntax(
                label: label, name: parameter.secondName.map(text) ?? label ?? "", type: traits.type, isInout: traits.isInout, isVariadic: false,
                isAutoclosure: traits.isAutoclosure, isEscaping: traits.isEscaping, defaultValue: parameter.defaultValue.map { expression($0.value) },
                range: range(parameter))
        }
        return EnumCaseSyntax(name: name(node.name), payload: payload ?? [], rawValue: node.rawValue.map { expression($0.value) }, isIndirect: isIndirect)
    }

    // MARK: Functions

    private func function(_ node: FunctionDeclSyntax) -> FunctionSyntax {
        var isOperator = false
        switch node.name.tokenKind {
        case .binaryOperator, .prefixOperator, .postfixOperator: isOperator = true
        default: break
        }
        let signature = deferred { [self] in
            SignatureSyntax(
                generics: generics(node.genericParameterClause, node.genericWhereClause),
                parameters: parameters(node.signature.parameterClause, labelled: isOperator ? .never : .always), throwing: throwing(node.signature.effectSpecifiers),
                thrown: thrown(node.signature.effectSpecifiers?.throwsClause), result: node.signature.returnClause.map { type($0.type) })
        }
        return FunctionSyntax(name: name(node.name), signature: signature, body: node.body.map(deferredBlock))
    }

    private func initializer(_ node: InitializerDeclSyntax) -> InitializerSyntax {
        if let result = node.signature.returnClause { say("initializers cannot have a result type", range(result)) }
        return InitializerSyntax(
            isFailable: node.optionalMark?.tokenKind == .postfixQuestionMark, isImplicitlyUnwrapped: node.optionalMark?.tokenKind == .exclamationMark,
            signature: deferred { [self] in
                SignatureSyntax(
                    generics: generics(node.genericParameterClause, node.genericWhereClause), parameters: parameters(node.signature.parameterClause, labelled: .always),
                    throwing: throwing(node.signature.effectSpecifiers), thrown: thrown(node.signature.effectSpecifiers?.throwsClause), result: nil)
            }, body: node.body.map(deferredBlock), nameRange: range(node.initKeyword))
    }

    private func throwing(_ node: FunctionEffectSpecifiersSyntax?) -> Throwing {
        guard let node else { return .no }
        if let asynchronous = node.asyncSpecifier { refuse(asynchronous, "async/await isn't") }
        guard let clause = node.throwsClause else { return .no }
        return clause.throwsSpecifier.tokenKind == .keyword(.rethrows) ? .rethrows : .yes
    }

    /// When a parameter with one name has that name as its label: in functions always, in subscripts only when it is written twice, in operators never.
    enum Labelling { case always, whenDoubled, never }

    func parameters(_ clause: FunctionParameterClauseSyntax, labelled: Labelling) -> [ParameterSyntax] {
        clause.parameters.map { node in
            for attribute in attributes(node.attributes) {
                say("attribute '@\(attribute.name)' on a parameter isn't part of Galley's cell language", attribute.range)
            }
            if let first = node.modifiers.first { refuse(first, "parameter modifier '\(first.name.text)' isn't") }
            let traits = parameterType(node.type)
            var label: String? = node.firstName.tokenKind == .wildcard ? nil : text(node.firstName)
            if labelled == .never || (labelled == .whenDoubled && node.secondName == nil) { label = nil }
            return ParameterSyntax(
                label: label, name: text(node.secondName ?? node.firstName), type: traits.type, isInout: traits.isInout, isVariadic: node.ellipsis != nil,
                isAutoclosure: traits.isAutoclosure, isEscaping: traits.isEscaping, defaultValue: node.defaultValue.map { expression($0.value) }, range: range(node))
        }
    }

    // MARK: Imports

    private func importDeclaration(_ node: ImportDeclSyntax) -> Declaration.Kind? {
        let path = node.path.map { text($0.name) }
        if let kind = node.importKindSpecifier {
            refuse(node, "'import \(kind.text)' isn't")
            return nil
        }
        return .import(path)
    }

    // MARK: Operators

    private func checkFileScope(_ node: some DeclSyntaxProtocol, _ keyword: String) {
        let isTopLevel = node.parent?.is(CodeBlockItemSyntax.self) == true && node.parent?.parent?.parent?.is(SourceFileSyntax.self) == true
        if !isTopLevel { say("'\(keyword)' may only be declared at file scope", range(node)) }
    }

    static func operatorSyntax(_ node: OperatorDeclSyntax, in converter: Converter) -> OperatorSyntax {
        OperatorSyntax(
            fixity: OperatorSyntax.Fixity(rawValue: node.fixitySpecifier.text) ?? .infix, name: node.name.text,
            precedenceGroup: node.operatorPrecedenceAndTypes.map { converter.text($0.precedenceGroup) }, range: converter.range(node))
    }

    static func precedenceGroup(_ node: PrecedenceGroupDeclSyntax, in converter: Converter) -> PrecedenceGroupSyntax {
        var group = PrecedenceGroupSyntax(
            name: converter.text(node.name), associativity: .none, isAssignment: false, higherThan: [], lowerThan: [], range: converter.range(node))
        for attribute in node.groupAttributes {
            switch attribute {
            case .precedenceGroupRelation(let relation):
                let names = relation.precedenceGroups.map { converter.text($0.name) }
                if relation.higherThanOrLowerThanLabel.tokenKind == .keyword(.higherThan) { group.higherThan += names } else { group.lowerThan += names }
            case .precedenceGroupAssignment(let assignment): group.isAssignment = assignment.value.tokenKind == .keyword(.true)
            case .precedenceGroupAssociativity(let associativity): group.associativity = .init(rawValue: associativity.value.text) ?? .none
            }
        }
        return group
    }
}
