/// What a checker declared, and must take apart when it goes.
///
/// Declarations know the types, modules and scopes that they stand in, and those know them; typed bodies name other declarations. Reference counting never frees
/// such a net by itself, and a program that runs a book opens a session for every chapter: the library alone would leave 20 MB behind each.
protocol Dismantled: AnyObject {
    /// Lets go of everything that could lead back here. Nothing may ask the declaration anything afterwards.
    func dismantle()
}

extension Checker {
    /// Keeps hold of a declaration until the checker goes.
    func own<Declared: Dismantled>(_ declaration: Declared) -> Declared {
        owned.append(declaration)
        return declaration
    }

    func dismantle() {
        for module in Array(modules.values) + cells.modules + cellImports { module.dismantle() }
        for declaration in owned { declaration.dismantle() }
        owned = []
    }
}

extension Module: Dismantled {
    func dismantle() {
        values.removeAll()
        types.removeAll()
        operators.removeAll()
        waitingExtensions = [:]
        exports = []
        imports = []
    }
}

extension NominalDecl: Dismantled {
    func dismantle() {
        for parameter in genericParameters + [selfParameter].compactMap({ $0 }) {
            parameter.bounds = []
            parameter.superclass = nil
        }
        for property in storedProperties { property.initialValue = nil }
        storedProperties = []
        superclass = nil
        cases = []
        associatedTypes = []
        redeclaredAssociatedTypes = []
        deinitializer = nil
        members.removeAll()
        nestedTypes.removeAll()
        conformances = []
        inheritedProtocols = []
        protocolRequirements = []
        promises = nil
        extensionInheritance = []
        bodyScope = nil
        syntax = nil
        declaration = nil
    }
}

extension FunctionDecl: Dismantled {
    func dismantle() {
        typed = nil
        defaultArguments = [:]
        scope = nil
        signatureScope = nil
        memberContext = nil
        module = nil
        syntax = nil
        declaration = nil
        overrides = nil
        inherited = nil
        localVariable = nil
        genericParameters = []
        ownGenericParameters = []
        requirements = []
        parameters = []
        result = .error
        selfType = nil
    }
}
