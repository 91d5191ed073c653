import Diagnostics
import Syntax

// What is inside an existential: a type of its own in the code that opens it, and what can be said of its parts outside.
extension Checker {
    /// What a type that fits it conforms to: `AnyObject` is one of them.
    func bounds(of existential: ExistentialType) -> [NominalDecl] {
        guard existential.isAnyObject, let bound = anyObjectProtocol else { return existential.protocols }
        return existential.protocols + [bound]
    }

    /// Whether what is inside it conforms to a protocol.
    func containsConforming(_ existential: ExistentialType, to bound: NominalDecl) -> Bool {
        if existential.protocols.contains(where: { $0 === bound || allProtocols(of: $0).contains(bound) }) { return true }
        return bound === anyObjectProtocol && (existential.isAnyObject || existential.protocols.contains(where: asksForClass))
    }

    /// Whether only classes conform to it.
    func asksForClass(_ bound: NominalDecl) -> Bool { bound === anyObjectProtocol || ([bound] + allProtocols(of: bound)).contains(where: \.isClassBound) }

    /// Stands for the type inside an existential while that is open.
    func openedParameter(of existential: ExistentialType) -> GenericParameter {
        let parameter = GenericParameter(name: "Opened")
        parameter.bounds = bounds(of: existential)
        parameter.arguments = existential.arguments
        return parameter
    }

    /// What an associated type of what is inside looks like outside: an existential of all that is known of it.
    func erased(_ associated: AssociatedTypeDecl, of existential: ExistentialType) -> Type {
        let opened = openedParameter(of: existential)
        let scope = contexts.last?.scope ?? lookupScope
        let part = normalized(.dependent(.parameter(opened), associated), scope)
        guard Self.mentions(opened, part) else { return part }
        resolveAssociated(associated)
        var bounds = associated.bounds
        for bound in impliedBounds(of: part, in: scope) where !bounds.contains(bound) { bounds.append(bound) }
        bounds = bounds.filter { bound in !bounds.contains { allProtocols(of: $0).contains(bound) } }
        let isAnyObject = bounds.contains { $0 === anyObjectProtocol }
        bounds.removeAll { $0 === anyObjectProtocol }
        var arguments: [ExistentialType.Argument] = []
        for own in bounds.flatMap(primaryTypes) where !arguments.contains(where: { $0.associated === own }) {
            let known = normalized(.dependent(part, own), scope)
            if !Self.mentions(opened, known) { arguments.append(ExistentialType.Argument(associated: own, type: known)) }
        }
        return .existential(
            ExistentialType(protocols: bounds.sorted { $0.name < $1.name }, isAnyObject: isAnyObject, arguments: arguments.sorted { $0.associated.name < $1.associated.name }))
    }

    /// Whether a protocol's function can be called on an existential: it takes nothing that only the type inside could name, and gives nothing that can't be
    /// told without it.
    func isUsable(_ function: FunctionDecl, on existential: ExistentialType) -> Bool {
        guard let selfParameter = function.owner?.selfParameter else { return true }
        let opened = openedParameter(of: existential)
        func isErasable(_ type: Type, isGiven: Bool) -> Bool {
            guard Self.mentions(selfParameter, type) else { return true }
            switch type {
            case .parameter: return isGiven
            case .dependent: return isGiven || !Self.mentions(opened, substitute(type, [selfParameter: .parameter(opened)]))
            case .nominal(let declaration, let arguments):
                if [optionalDeclaration, preludeType("Array"), preludeType("Dictionary")].contains(declaration) { return arguments.allSatisfy { isErasable($0, isGiven: isGiven) } }
                return !Self.mentions(opened, substitute(type, [selfParameter: .parameter(opened)]))
            case .tuple(let elements): return elements.allSatisfy { isErasable($0.type, isGiven: isGiven) }
            case .function(let function): return function.parameters.allSatisfy { isErasable($0.type, isGiven: !isGiven) } && isErasable(function.result, isGiven: isGiven)
            case .metatype(let inner): return isErasable(inner, isGiven: isGiven)
            case .existential, .variable, .error: return true
            }
        }
        return function.parameters.allSatisfy { isErasable($0.type, isGiven: false) } && isErasable(function.result, isGiven: true)
    }

    /// A member of a protocol's extension runs on what is inside: what it is given is turned into what that takes, what it gives into what can be told outside.
    func callOpened(_ function: FunctionDecl, on value: TExpr, _ existential: ExistentialType, _ substitution: Substitution, _ arguments: [TArgument], _ result: Type, _ range: SourceRange) -> TExpr {
        let opened = openedParameter(of: existential)
        let variable = LocalVariable(name: "opened", type: .parameter(opened), isLet: true, depth: context.depth)
        var substitution = substitution
        if let selfParameter = function.owner?.selfParameter { substitution[selfParameter] = .parameter(opened) }
        var arguments = arguments
        for (index, parameter) in function.parameters.enumerated() where arguments.indices.contains(index) {
            guard case .value(let argument) = arguments[index], case let wanted = zonk(substitute(parameter.type, substitution)), Self.mentions(opened, wanted) else { continue }
            arguments[index] = .value(coerce(argument, to: wanted))
        }
        arguments.insert(.value(TExpr(.local(variable), .parameter(opened), range)), at: 0)
        let given = zonk(substitute(function.result, substitution))
        let call = TExpr(.call(.direct(FunctionReference(function, substitution)), arguments), Self.mentions(opened, given) ? given : result, range)
        return TExpr(.open(value, opened, variable, body: Self.mentions(opened, given) ? coerce(call, to: result) : call), result, range)
    }

    public func converted(_ value: TExpr, to type: Type) -> TExpr {
        if value.type == type { return value }
        return isolated {
            contexts = [FunctionContext(file: fallbackFile, depth: 0, result: nil, isThrowing: false, scope: Scope(module: prelude))]
            return coerce(value, to: type)
        }
    }
}
