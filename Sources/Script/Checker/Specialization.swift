import Syntax

// Which of two declarations that both fit a call is the more special one.
extension Checker {
    /// Swift's rule: one declaration is at least as specialised as another when everything that can be passed to it can be passed to the other.
    ///
    /// The parameters of `function` stand for themselves and are passed, argument by argument, to those of `other`; so what is written for one type beats what is
    /// generic, and a refined protocol beats the one that it refines.
    func isAtLeastAsSpecialized(_ solution: CallSolution, as other: CallSolution) -> Bool {
        guard case .function(let function) = solution.target.kind, case .function(let general) = other.target.kind else { return false }
        if function === general { return true }
        if let isSpecial = Self.isBesideProtocolExtension(function, general) { return isSpecial }
        let key = SpecializationKey(function: ObjectIdentifier(function), general: ObjectIdentifier(general), mapping: solution.mapping, generalMapping: other.mapping)
        if let known = specializationCache[key] { return known }
        let result = passes(function, solution.mapping, to: general, other.mapping)
        specializationCache[key] = result
        return result
    }

    /// A protocol's requirement goes before what protocols' extensions have of the same name: those are its defaults.
    private static func isBesideProtocolExtension(_ function: FunctionDecl, _ general: FunctionDecl) -> Bool? {
        guard function.owner?.kind == .protocol, general.owner?.kind == .protocol, function.isRequirement != general.isRequirement else { return nil }
        return function.isRequirement
    }

    private func passes(_ function: FunctionDecl, _ mapping: [[Int]], to general: FunctionDecl, _ generalMapping: [[Int]]) -> Bool {
        guard let scope = function.signatureScope ?? function.scope ?? contexts.last?.scope ?? lookupScope else { return false }
        contexts.append(FunctionContext(file: function.file, depth: 0, result: nil, isThrowing: false, scope: scope))
        let mark = trail.count
        defer {
            undo(to: mark)
            contexts.removeLast()
        }
        var substitution: Substitution = [:]
        // Members are compared as if `self` were their first argument.
        if let owner = general.owner, let own = function.owner, !function.isOperator, !general.isOperator {
            let base = own.bodyScope?.selfType ?? function.selfType ?? .error
            if owner.kind == .protocol {
                guard conforms(base, to: owner) || (own.kind == .protocol && (own === owner || allProtocols(of: own).contains(owner))) else { return false }
            } else if own !== owner, !isSubclass(base, ofClass: owner) {
                return false
            }
            substitution = memberSubstitution(owner, base: base)
        }
        for parameter in general.genericParameters where substitution[parameter] == nil { substitution[parameter] = .variable(freshVariable()) }
        func types(_ function: FunctionDecl, _ mapping: [[Int]]) -> [Int: Type] {
            var types: [Int: Type] = [:]
            let parameters = function.kind == .setter ? Array(function.parameters.dropFirst()) : function.parameters
            for (parameter, taken) in zip(parameters, mapping) {
                for index in taken { types[index] = parameter.isVariadic ? arrayElement(parameter.type) ?? .error : parameter.isAutoclosure ? autoclosureResult(parameter.type) : parameter.type }
            }
            return types
        }
        let given = types(function, mapping), wanted = types(general, generalMapping)
        for (index, type) in given.sorted(by: { $0.key < $1.key }) {
            guard let target = wanted[index] else { return false }
            // `T?` takes less than `T`, though every `T` goes where a `T?` is wanted.
            if isLessOptional(type, than: target) { return false }
            guard conversionCost(normalized(type, scope), substitute(target, substitution)) != nil else { return false }
        }
        for parameter in general.genericParameters {
            guard let type = substitution[parameter], !(parameter.isSelf && general.owner?.kind == .protocol && !general.isOperator) else { continue }
            for bound in parameter.bounds where !conforms(zonk(type), to: bound) { return false }
        }
        return general.requirements.allSatisfy { holds($0, substitution) }
    }

    private func isLessOptional(_ type: Type, than target: Type) -> Bool {
        var type = type, target = target
        while let inner = optionalPayload(type), let payload = optionalPayload(target) { (type, target) = (inner, payload) }
        if case .parameter = type { return optionalPayload(target) != nil }
        return false
    }

    private func isSubclass(_ type: Type, ofClass ancestor: NominalDecl) -> Bool {
        var current: Type? = type
        while let candidate = current, case .nominal(let declaration, _) = candidate {
            if declaration === ancestor { return true }
            current = superclass(of: candidate)
        }
        return false
    }
}

/// Two declarations and which of their parameters a call's arguments go to.
struct SpecializationKey: Hashable {
    var function: ObjectIdentifier
    var general: ObjectIdentifier
    var mapping: [[Int]]
    var generalMapping: [[Int]]
}
