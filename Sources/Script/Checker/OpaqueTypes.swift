import Diagnostics
import Syntax

// `some P` as a result or a property: the type that the body returns, found by checking the body once more without an expectation.
extension Checker {
    static func isOpaque(_ syntax: TypeSyntax) -> Bool {
        switch syntax.kind {
        case .some: true
        case .optional(let inner), .implicitlyUnwrapped(let inner), .array(let inner): isOpaque(inner)
        case .dictionary(_, let value): isOpaque(value)
        case .tuple(let elements): elements.contains { isOpaque($0.type) }
        default: false
        }
    }

    func opaqueResult(of function: FunctionDecl, _ syntax: TypeSyntax, _ scope: Scope) -> Type {
        let saved = diagnostics
        diagnostics = []
        var returned: [TExpr] = []
        isolated {
            _ = makeBody(of: function, infersOpaque: true)
            if let inner = contexts.last { returned = inner.returned }
        }
        let found = diagnostics
        diagnostics = saved
        guard let first = returned.first?.type, first != .error else {
            diagnostics += found
            if found.isEmpty { report("function declares an opaque return type, but has no return statements in its body from which to infer an underlying type", function.range, in: function.file) }
            return .error
        }
        if returned.contains(where: { zonk($0.type) != zonk(first) && $0.type != .error }) {
            report("function declares an opaque return type '\(describe(syntax))', but the return statements in its body do not have matching underlying types", function.range, in: function.file)
            return .error
        }
        return underlying(first, syntax, scope, function.file)
    }

    func opaqueType(of variable: VariableDecl, _ syntax: TypeSyntax, _ scope: Scope) -> Type {
        if let value = variable.syntax?.value { return underlying(typeOfInitialValue(value, of: variable, in: scope), syntax, scope, variable.file) }
        guard let getter = variable.getter else { return .error }
        // The getter asks for the property's type, which is being looked for.
        variable.declaredType = .void
        resolveSignature(getter)
        let type = opaqueResult(of: getter, syntax, scope)
        getter.result = type
        return type
    }

    /// The whole type, with what was found in the place of `some P`.
    func underlying(_ found: Type, _ syntax: TypeSyntax, _ scope: Scope, _ file: SourceFile) -> Type {
        var bounds: [(Type, NominalDecl)] = []
        let awaiting = primaryRequirements
        primaryRequirements = []
        defer { primaryRequirements = awaiting }
        let pattern = resolve(syntax, in: scope, file: file) { [unowned self] bound in
            let variable = Type.variable(freshVariable())
            bounds.append((variable, bound))
            return variable
        }
        guard conversionCost(found, pattern) != nil else {
            report(Purpose.returnValue.mismatch(name(of: found), describe(syntax)), syntax.range, in: file)
            return .error
        }
        for (variable, bound) in bounds where !conforms(variable, to: bound) {
            report("return type \(lacking(.conforms(variable, bound)))", syntax.range, in: file)
        }
        for case .same(let part, let wanted) in primaryRequirements where !unifies(part, wanted) {
            report("return type \(lacking(.same(part, wanted)))", syntax.range, in: file)
        }
        return zonk(pattern)
    }

    /// `some Collection<Int>`: what the protocol's primary associated types are.
    func fixPrimaryTypes(of type: Type, _ existential: ExistentialType, in scope: Scope) {
        for argument in existential.arguments {
            let dependent = normalized(.dependent(type, argument.associated), scope)
            if case .parameter = type { scope.sameTypes[dependent] = argument.type }
            primaryRequirements.append(.same(dependent, argument.type))
        }
    }

    /// The associated types that arguments in angle brackets speak of.
    func primaryTypes(of bound: NominalDecl) -> [AssociatedTypeDecl] {
        (bound.syntax?.generics.parameters ?? []).compactMap { parameter in
            if case .associated(let associated)? = nestedType(parameter.name, of: bound) { return associated }
            return nil
        }
    }
}
