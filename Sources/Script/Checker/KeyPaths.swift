import Diagnostics
import Syntax

// Key paths for reading: a function from the root to the value, by itself or inside the prelude's `KeyPath`.
extension Checker {
    private var keyPathDeclaration: NominalDecl? {
        guard case .nominal(let declaration)? = prelude.types["KeyPath"] else { return nil }
        return declaration
    }

    /// The closure that a key path stands for: `{ $0.a.b }`.
    private func closure(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ range: SourceRange) -> Closure {
        var body = Expr(.name(Name("$root", range: range)), range)
        var chains = false
        for component in components {
            switch component {
            case .member(let name): body = name.text == "self" ? body : Expr(.member(body, name), range)
            case .subscript(let arguments): body = Expr(.subscript(body, arguments, trailing: []), range)
            case .optional:
                body = Expr(.optionalBind(body), range)
                chains = true
            case .force: body = Expr(.forceUnwrap(body), range)
            }
        }
        if chains { body = Expr(.optionalChain(body), range) }
        return Closure(
            captures: [], parameters: [Closure.Parameter(name: "$root", type: root, range: range)], isThrowing: false, result: nil,
            body: [Statement(.expression(body), range)], range: range)
    }

    /// One closure for each key path, so that what was found of it is found again.
    private func closureExpression(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr) -> (Closure, Expr) {
        if let known = keyPathClosures[ObjectIdentifier(expression)] { return (known.1, known.2) }
        let made = closure(root, components, expression.range)
        let wrapped = Expr(.closure(made), expression.range)
        keyPathClosures[ObjectIdentifier(expression)] = (expression, made, wrapped)
        return (made, wrapped)
    }

    func fitKeyPath(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr, _ target: Type) -> Cost? {
        let (closure, wrapped) = closureExpression(root, components, expression)
        if case .nominal(let declaration, let arguments) = target, let keyPath = keyPathDeclaration, declaration === keyPath {
            let function = FunctionType(parameters: [FunctionType.Parameter(type: arguments[0])], result: arguments[1], isThrowing: false)
            if let root, !unifies(arguments[0], resolve(root, in: context.scope, file: currentFile)) { return nil }
            return fitClosure(closure, wrapped, .function(function))
        }
        guard case .function = target else {
            guard let candidate = keyPathCandidates(expression).first else { return nil }
            return conversionCost(candidate.type, target)
        }
        return fitClosure(closure, wrapped, target)
    }

    func checkKeyPath(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr, _ expected: Type, _ purpose: Purpose) -> TExpr {
        let (closure, wrapped) = closureExpression(root, components, expression)
        if case .nominal(let declaration, let arguments) = expected, let keyPath = keyPathDeclaration, declaration === keyPath {
            if let root { _ = unifies(arguments[0], resolve(root, in: context.scope, file: currentFile)) }
            let function = FunctionType(parameters: [FunctionType.Parameter(type: arguments[0])], result: arguments[1], isThrowing: false)
            let value = checkClosure(closure, wrapped, .function(function), purpose)
            return makeKeyPath(value, expected, expression.range)
        }
        if case .function = expected { return checkClosure(closure, wrapped, expected, purpose) }
        guard let candidate = keyPathCandidates(expression).first, conversionCost(candidate.type, expected) != nil else {
            report(purpose.mismatch("key path", name(of: expected)), expression.range)
            return invalid(expression.range)
        }
        return coerce(commit(candidate), to: zonk(expected))
    }

    private func makeKeyPath(_ closure: TExpr, _ type: Type, _ range: SourceRange) -> TExpr {
        guard let keyPath = keyPathDeclaration, let initializer = keyPath.members["init"]?.first as? FunctionDecl, closure.type != .error else { return invalid(range) }
        resolveSignature(initializer)
        return TExpr(.call(.direct(FunctionReference(initializer, ownerSubstitution(of: zonk(type)))), [.value(closure)]), zonk(type), range)
    }

    /// A key path that says its root itself.
    func keyPathCandidates(_ expression: Expr) -> [Candidate] {
        guard case .keyPath(let root, let components) = expression.kind, let keyPath = keyPathDeclaration else { return [] }
        guard root != nil else {
            report("cannot infer key path type from context; consider explicitly specifying a root type", expression.range)
            return []
        }
        let (closure, wrapped) = closureExpression(root, components, expression)
        guard let candidate = closureCandidates(closure, wrapped).first, case .function(let function) = candidate.type, let parameter = function.parameters.first else { return [] }
        let type = Type.nominal(keyPath, [parameter.type, function.result])
        return [Candidate(type: type) { [unowned self] in self.makeKeyPath(candidate.build(), type, expression.range) }]
    }
}
