import Diagnostics

extension TreeDump {
    static func declaration(_ declaration: Declaration) -> String {
        var prefix = declaration.attributes.map { "@\($0.name)" + ($0.argument.map { "(\($0))" } ?? "") }
        prefix += declaration.modifiers.map(modifier)
        let documentation = declaration.documentation.isEmpty ? "" : "/\(declaration.documentation.replacingNewlines)/ "
        return "(" + documentation + (prefix + [kind(declaration.kind)]).joined(separator: " ") + ")"
    }

    private static func modifier(_ modifier: Modifier) -> String { modifier.name + (modifier.detail.map { "(\($0))" } ?? "") }

    private static func kind(_ kind: Declaration.Kind) -> String {
        switch kind {
        case .import(let path): return "import " + path.joined(separator: ".")
        case .variable(let node):
            return (node.isLet ? "let " : "var ") + node.bindings.map(binding).joined(separator: ", ")
        case .function(let node):
            return "func \(node.name.text)\(generics(node.generics))\(parameters(node.parameters))\(throwing(node.throwing, node.thrown))\(result(node.result))\(body(node.body))"
        case .initializer(let node):
            let mark = node.isFailable ? "?" : node.isImplicitlyUnwrapped ? "!" : ""
            return "init\(mark)\(generics(node.generics))\(parameters(node.parameters))\(throwing(node.throwing, node.thrown))\(body(node.body))"
        case .deinitializer(let statements): return "deinit \(block(statements))"
        case .subscript(let node):
            return "subscript\(generics(node.generics))\(parameters(node.parameters))\(result(node.result))\(accessors(node.accessors))"
        case .nominal(let node):
            let inherited = node.inherited.isEmpty ? "" : ": " + node.inherited.map(type).joined(separator: ", ")
            return (node.isIndirect ? "(indirect) " : "") + "\(node.kind.rawValue) \(node.name.text)\(generics(node.generics))\(inherited) \(members(node.members))"
        case .extension(let node):
            let inherited = node.inherited.isEmpty ? "" : ": " + node.inherited.map(type).joined(separator: ", ")
            return "extension \(type(node.extended))\(inherited)\(generics(node.generics)) \(members(node.members))"
        case .typeAlias(let name, let generics, let type): return "typealias \(name.text)\(self.generics(generics)) = \(self.type(type))"
        case .associatedType(let name, let inherited, let fallback, let generics):
            let bounds = inherited.isEmpty ? "" : ": " + inherited.map(type).joined(separator: ", ")
            return "associatedtype \(name.text)\(bounds)\(fallback.map { " = " + type($0) } ?? "")\(self.generics(generics))"
        case .enumCase(let cases): return "case " + cases.map(enumCase).joined(separator: ", ")
        case .operatorDeclaration(let node): return "\(node.fixity.rawValue) operator \(node.name)" + (node.precedenceGroup.map { ": \($0)" } ?? "")
        case .precedenceGroup(let node):
            return "precedencegroup \(node.name) \(node.associativity.rawValue)" + (node.isAssignment ? " assignment" : "")
                + node.higherThan.map { " > \($0)" }.joined() + node.lowerThan.map { " < \($0)" }.joined()
        }
    }

    private static func binding(_ binding: VariableSyntax.Binding) -> String {
        bound(binding.pattern) + (binding.type.map { ": " + type($0) } ?? "") + (binding.value.map { " = " + expression($0) } ?? "") + (binding.accessors.map(accessors) ?? "")
    }

    /// The `let` or `var` before a lone name is said already.
    private static func bound(_ pattern: Pattern) -> String {
        if case .bind(let name, _) = pattern.kind { return name }
        return self.pattern(pattern)
    }

    private static func members(_ members: [Declaration]) -> String { members.isEmpty ? "{}" : "{ " + members.map(declaration).joined(separator: "; ") + " }" }
    private static func body(_ statements: [Statement]?) -> String { statements.map { " " + block($0) } ?? "" }
    private static func result(_ node: TypeSyntax?) -> String { node.map { " -> " + type($0) } ?? "" }

    private static func throwing(_ throwing: Throwing, _ error: TypeSyntax?) -> String {
        switch throwing {
        case .no: ""
        case .yes: " throws" + thrown(error)
        case .rethrows: " rethrows"
        }
    }

    static func parameters(_ parameters: [ParameterSyntax]) -> String { "(" + parameters.map(parameter).joined(separator: ", ") + ")" }

    private static func parameter(_ node: ParameterSyntax) -> String {
        var text = (node.label ?? "_") == node.name ? node.name : "\(node.label ?? "_") \(node.name)"
        if node.name.isEmpty { text = node.label ?? "_" }
        let traits = (node.isEscaping ? "@escaping " : "") + (node.isAutoclosure ? "@autoclosure " : "") + (node.isInout ? "inout " : "")
        return "\(text): \(traits)\(type(node.type))\(node.isVariadic ? "..." : "")" + (node.defaultValue.map { " = " + expression($0) } ?? "")
    }

    private static func generics(_ node: GenericSyntax) -> String {
        var text = ""
        if !node.parameters.isEmpty { text = "<" + node.parameters.map { $0.name + ($0.inherited.map { ": " + type($0) } ?? "") }.joined(separator: ", ") + ">" }
        if !node.requirements.isEmpty {
            text += "<where " + node.requirements.map { requirement in
                switch requirement {
                case .conforms(let left, let right): "\(type(left)): \(type(right))"
                case .same(let left, let right): "\(type(left)) == \(type(right))"
                }
            }.joined(separator: ", ") + ">"
        }
        return text
    }

    private static func accessors(_ node: Accessors) -> String {
        " {" + node.list.map { accessor in
            let modifiers = accessor.modifiers.map { modifier($0) + " " }.joined()
            return " " + modifiers + accessor.kind.rawValue + (accessor.parameter.map { "(\($0))" } ?? "") + (accessor.isThrowing ? " throws" + thrown(accessor.thrown) : "") + body(accessor.body)
        }.joined(separator: ";") + " }"
    }

    private static func enumCase(_ node: EnumCaseSyntax) -> String {
        (node.isIndirect ? "(indirect) " : "") + node.name.text + (node.payload.isEmpty ? "" : parameters(node.payload)) + (node.rawValue.map { " = " + expression($0) } ?? "")
    }
}

extension String {
    fileprivate var replacingNewlines: String { split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|") }
}
