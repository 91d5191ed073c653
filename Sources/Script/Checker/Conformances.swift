import Diagnostics
import Syntax

struct ConformanceKey: Hashable {
    var type: Type
    var bound: NominalDecl
}
struct WitnessKey: Hashable {
    var type: Type
    var requirement: ObjectIdentifier
}

// Substitution, conformance and witnesses: what the machine asks for, and the checker itself.
extension Checker {
    // MARK: Substitution

    /// The type behind bound variables, outermost layer only.
    func resolved(_ type: Type) -> Type {
        var type = type
        while case .variable(let variable) = type, let binding = variable.binding { type = binding }
        if case .parameter(let parameter) = type, let fixed = contexts.last?.fixedParameters[parameter] { return fixed }
        if case .dependent(let base, let associated) = type {
            let known = resolved(base)
            switch known {
            case .nominal, .existential: if let witness = typeWitness(associated, of: known) { return resolved(witness) }
            default: break
            }
        }
        return type
    }

    /// The type with all bound variables replaced.
    func zonk(_ type: Type) -> Type {
        switch type {
        case .variable(let variable): variable.binding.map(zonk) ?? type
        case .nominal(let declaration, let arguments): arguments.isEmpty ? type : .nominal(declaration, arguments.map(zonk))
        case .tuple(let elements): elements.isEmpty ? type : .tuple(elements.map { TupleElement(label: $0.label, type: zonk($0.type)) })
        case .function(let function): .function(mapped(function, zonk))
        case .metatype(let inner): .metatype(zonk(inner))
        case .dependent(let base, let associated):
            {
                let base = zonk(base)
                if case .variable = base { return .dependent(base, associated) }
                return typeWitness(associated, of: base) ?? normalized(.dependent(base, associated), contexts.last?.scope ?? lookupScope)
            }()
        case .existential(let existential): existential.arguments.isEmpty ? type : .existential(existential.mapArguments(zonk))
        case .parameter, .error: type
        }
    }

    func mapped(_ function: FunctionType, _ transform: (Type) -> Type) -> FunctionType {
        var result = function
        result.parameters = function.parameters.map {
            var parameter = $0
            parameter.type = transform($0.type)
            return parameter
        }
        result.result = transform(function.result)
        if let thrown = function.thrown { setError(of: &result, to: transform(thrown)) }
        return result
    }

    public func substitute(_ type: Type, _ substitution: Substitution) -> Type {
        if substitution.isEmpty { return type }
        switch type {
        case .parameter(let parameter): return substitution[parameter] ?? type
        case .nominal(let declaration, let arguments): return arguments.isEmpty ? type : .nominal(declaration, arguments.map { substitute($0, substitution) })
        case .tuple(let elements): return elements.isEmpty ? type : .tuple(elements.map { TupleElement(label: $0.label, type: substitute($0.type, substitution)) })
        case .function(let function): return .function(mapped(function) { substitute($0, substitution) })
        case .metatype(let inner): return .metatype(substitute(inner, substitution))
        case .dependent(let base, let associated):
            let base = substitute(base, substitution)
            if let witness = typeWitness(associated, of: base) { return witness }
            return normalized(.dependent(base, associated), contexts.last?.scope)
        case .variable(let variable): return variable.binding.map { substitute($0, substitution) } ?? type
        case .existential(let existential): return existential.arguments.isEmpty ? type : .existential(existential.mapArguments { substitute($0, substitution) })
        case .error: return type
        }
    }

    /// What a type gives for the generic parameters of its own declaration.
    func ownerSubstitution(of type: Type) -> Substitution {
        switch resolved(type) {
        case .nominal(let declaration, let arguments):
            Substitution(zip(declaration.genericParameters, arguments), uniquingKeysWith: { first, _ in first })
        case .metatype(let inner): ownerSubstitution(of: inner)
        default: [:]
        }
    }

    /// The substitution under which a member of `owner` is used on `base`: generic arguments of the superclass or of the type itself, `Self` for a protocol's member.
    func memberSubstitution(_ owner: NominalDecl?, base: Type) -> Substitution {
        guard let owner else { return [:] }
        let base = resolved(base)
        if owner.kind == .protocol {
            guard let parameter = owner.selfParameter else { return [:] }
            return [parameter: base]
        }
        var current: Type? = base
        while let type = current, case .nominal(let declaration, let arguments) = resolved(type) {
            if declaration === owner { return ownerSubstitution(of: type) }
            var outer = declaration.parent
            while let candidate = outer {
                if candidate === owner { return Substitution(zip(owner.genericParameters, arguments), uniquingKeysWith: { first, _ in first }) }
                outer = candidate.parent
            }
            current = superclass(of: type)
        }
        if Self.isAbstract(base), let superclass = superclass(of: base) { return memberSubstitution(owner, base: superclass) }
        return [:]
    }

    public func superclass(of type: Type) -> Type? {
        let type = resolved(type)
        guard case .nominal(let declaration, _) = type else {
            if case .parameter(let parameter) = type, let superclass = parameter.superclass { return superclass }
            var scope = contexts.last?.scope ?? lookupScope
            while let current = scope {
                if let superclass = current.superclasses[type] { return superclass }
                scope = current.parent
            }
            return nil
        }
        resolveHead(declaration)
        return declaration.superclass.map { substitute($0, ownerSubstitution(of: type)) }
    }

    func isSubclass(_ type: Type, of ancestor: Type) -> Bool {
        var current: Type? = zonk(type)
        while let candidate = current {
            if candidate == ancestor { return true }
            current = superclass(of: candidate)
        }
        return false
    }

    // MARK: Conformance

    public func conforms(_ type: Type, to bound: NominalDecl) -> Bool {
        let type = resolved(type)
        switch type {
        case .error, .variable: return true
        case .parameter(let parameter):
            if superclass(of: type).map({ conforms($0, to: bound) }) == true { return true }
            if parameter.isSelf, parameter.bounds.contains(where: { $0 === bound }) { return true }
            let known = boundProtocols(of: parameter, in: contexts.last?.scope ?? lookupScope)
            return known.contains(bound) || bound === anyObjectProtocol && known.contains(where: \.isClassBound)
        case .dependent(let base, let associated):
            if case .variable(let variable) = resolved(base) {
                guard let literal = variable.literal, let natural = defaultType(of: literal), let witness = typeWitness(associated, of: natural) else { return true }
                return conforms(witness, to: bound)
            }
            resolveAssociated(associated)
            if associated.bounds.contains(where: { $0 === bound || allProtocols(of: $0).contains(bound) }) { return true }
            if bound === anyObjectProtocol, superclass(of: type) != nil || associated.bounds.contains(where: asksForClass) { return true }
            var scope = contexts.last?.scope ?? lookupScope
            while let current = scope {
                for (constrained, protocolDecl) in current.conformances where constrained == type && (protocolDecl === bound || allProtocols(of: protocolDecl).contains(bound)) { return true }
                scope = current.parent
            }
            return impliedBounds(of: type, in: contexts.last?.scope ?? lookupScope).contains { $0 === bound || allProtocols(of: $0).contains(bound) }
        case .existential(let existential):
            if bound === errorProtocol { return existential.protocols.contains { $0 === bound || allProtocols(of: $0).contains(bound) } }
            return bound === anyObjectProtocol && existential.isAnyObject && existential.protocols.isEmpty
        case .nominal(let declaration, _):
            if bound === anyObjectProtocol { return declaration.kind == .class }
            let key = ConformanceKey(type: type, bound: bound)
            if let known = conformanceCache[key] { return known }
            guard conformancesInProgress.insert(key).inserted else { return true }
            defer { conformancesInProgress.remove(key) }
            let result = findConformance(type, declaration, bound)
            if !Self.hasVariables(zonk(type)), !Self.isOpenEnded(type) { conformanceCache[key] = result }
            return result
        case .tuple, .function, .metatype: return false
        }
    }

    var errorProtocol: NominalDecl? {
        guard case .nominal(let declaration)? = prelude.types["Error"] else { return nil }
        return declaration
    }
    private func findConformance(_ type: Type, _ declaration: NominalDecl, _ bound: NominalDecl) -> Bool {
        resolveHead(declaration)
        let substitution = ownerSubstitution(of: type)
        for conformance in declaration.conformances where conformance.protocol === bound || allProtocols(of: conformance.protocol).contains(bound) {
            if conformance.requirements.allSatisfy({ holds($0, substitution) }) { return true }
        }
        if let superclass = superclass(of: type) { return conforms(superclass, to: bound) }
        return false
    }

    func holds(_ requirement: GenericRequirement, _ substitution: Substitution) -> Bool {
        switch requirement {
        case .conforms(let type, let bound): mayConform(substitute(type, substitution), to: bound)
        case .same(let a, let b): unifies(substitute(a, substitution), substitute(b, substitution))
        case .superclass(let type, let ancestor): isSubclass(substitute(type, substitution), of: substitute(ancestor, substitution))
        }
    }

    /// A literal that nothing has decided yet conforms to what a type that it may become conforms to.
    private func mayConform(_ type: Type, to bound: NominalDecl) -> Bool {
        guard case .variable(let variable) = resolved(type), let literal = variable.literal, let natural = defaultType(of: literal) else { return conforms(type, to: bound) }
        if conforms(natural, to: bound) { return true }
        switch literal {
        case .integer: return conforms(doubleType, to: bound)
        case .character: return conforms(.nominal(preludeType("Character"), []), to: bound)
        default: return false
        }
    }

    static func hasVariables(_ type: Type) -> Bool {
        switch type {
        case .variable: true
        case .nominal(_, let arguments): arguments.contains(where: hasVariables)
        case .tuple(let elements): elements.contains { hasVariables($0.type) }
        case .function(let function): function.contains(where: hasVariables)
        case .metatype(let inner): hasVariables(inner)
        case .dependent(let base, _): hasVariables(base)
        case .existential(let existential): existential.arguments.contains { hasVariables($0.type) }
        case .parameter, .error: false
        }
    }
    /// Speaks of generic parameters, so that what holds depends on where it is asked.
    static func isOpenEnded(_ type: Type) -> Bool {
        switch type {
        case .parameter, .dependent: true
        case .nominal(_, let arguments): arguments.contains(where: isOpenEnded)
        case .tuple(let elements): elements.contains { isOpenEnded($0.type) }
        case .function(let function): function.contains(where: isOpenEnded)
        case .metatype(let inner): isOpenEnded(inner)
        case .existential(let existential): existential.arguments.contains { isOpenEnded($0.type) }
        case .variable, .error: false
        }
    }

    // MARK: Witnesses

    /// The machine itself compares and adds values of these types.
    func isMachineType(_ declaration: NominalDecl) -> Bool { declaration.builtin != nil || (declaration.module === prelude && declaration.name == "String") }

    /// The type that stands for an associated type in a conforming type; nil while that isn't known.
    public func typeWitness(_ associated: AssociatedTypeDecl, of type: Type) -> Type? {
        let type = resolved(type)
        switch type {
        case .nominal(let declaration, _):
            let key = WitnessKey(type: type, requirement: ObjectIdentifier(associated))
            if let known = typeWitnessCache[key] { return known }
            guard conforms(type, to: associated.owner) else { return nil }
            guard typeWitnessesInProgress.insert(key).inserted else { return nil }
            defer { typeWitnessesInProgress.remove(key) }
            let found = nominalTypeWitness(associated, declaration, type)
            if let found, typeWitnessesInProgress.count == 1, !Self.hasVariables(zonk(type)), !Self.isOpenEnded(type) { typeWitnessCache[key] = found }
            return found
        case .existential(let existential): return existential.argument(associated) ?? erased(associated, of: existential)
        case .error: return .error
        default: return nil
        }
    }

    private func nominalTypeWitness(_ associated: AssociatedTypeDecl, _ declaration: NominalDecl, _ type: Type) -> Type? {
        resolveHead(declaration)
        let substitution = ownerSubstitution(of: type)
        switch declaration.nestedTypes[associated.name] {
        case .alias(let alias)?: return substitute(resolveAlias(alias), substitution)
        case .nominal(let nested)?: return .nominal(nested, Array(zip(nested.genericParameters, nested.genericParameters).map { substitute(.parameter($0.0), substitution) }))
        case .parameter, .associated, nil: break
        }
        // A sequence whose generic parameter is called Element may have other elements; else the parameter is meant.
        let namesake = declaration.genericParameters.first { $0.name == associated.name }.flatMap { substitution[$0] }
        if let namesake, declaration.module === prelude || associated.owner !== sequenceProtocol { return namesake }
        // What a member says of the type in its own words leads nowhere.
        let own = declaration.bodyScope?.selfType.map { Type.dependent($0, associated) }
        // From the type's own members: what they have where the requirement names the associated type.
        // Subscripts come last: by then their parameters' types are known.
        func order(_ member: ValueDecl) -> Int { (member as? VariableDecl).map { $0.isSubscript ? 2 : 0 } ?? 1 }
        let refining = allProtocols(of: declaration).filter { allProtocols(of: $0).contains(associated.owner) }
        let requirements = ([associated.owner] + refining).flatMap { $0.members.all.sorted { $0.key < $1.key }.flatMap(\.value) }.sorted { order($0) < order($1) }
        for requirement in requirements {
            guard let selfParameter = requirement.owner?.selfParameter else { continue }
            let wanted = Type.dependent(.parameter(selfParameter), associated)
            if let function = requirement as? FunctionDecl {
                if requirement.memberContext?.isExtension == true { continue }
                resolveSignature(function)
                guard mentions(function, wanted) else { continue }
                for case let candidate as FunctionDecl in declaration.members[function.name] ?? [] where candidate.resolution != .inProgress {
                    resolveSignature(candidate)
                    guard candidate.parameters.count == function.parameters.count, zip(candidate.parameters, function.parameters).allSatisfy({ $0.label == $1.label }) else { continue }
                    for (have, want) in zip(candidate.parameters, function.parameters) {
                        if let found = match(want.type, have.type, wanted), found != own { return substitute(found, substitution) }
                    }
                    if let found = match(function.result, candidate.result, wanted), found != own { return substitute(found, substitution) }
                    if let thrown = function.thrown, let found = match(thrown, thrownError(of: candidate), wanted), found != own { return substitute(found, substitution) }
                }
            } else if let variable = requirement as? VariableDecl, variable.memberContext?.isExtension == false {
                for case let candidate as VariableDecl in declaration.members[variable.name] ?? [] where candidate.resolution != .inProgress {
                    resolveVariable(variable)
                    resolveVariable(candidate)
                    guard candidate.subscriptParameters.count == variable.subscriptParameters.count,
                        zip(candidate.subscriptParameters, variable.subscriptParameters).allSatisfy({ $0.label == $1.label && isRange($0.type) == isRange($1.type) }) else { continue }
                    for (have, want) in zip(candidate.subscriptParameters, variable.subscriptParameters) {
                        if let found = match(want.type, have.type, wanted), found != own { return substitute(found, substitution) }
                    }
                    if let found = match(variable.declaredType, candidate.declaredType, wanted), found != own { return substitute(found, substitution) }
                }
            }
        }
        if let superclass = superclass(of: type), case .nominal(let base, _) = superclass, conforms(superclass, to: associated.owner),
            let inherited = nominalTypeWitness(associated, base, superclass)
        {
            return inherited
        }
        // A sequence that is an iterator is its own.
        if associated.name == "Iterator", associated.owner === sequenceProtocol, allProtocols(of: declaration).contains(where: { $0.module === prelude && $0.name == "IteratorProtocol" }) { return type }
        if let (owner, syntax) = associatedDefault(associated, of: declaration), let scope = owner.bodyScope, let selfParameter = owner.selfParameter {
            let value = resolve(syntax, in: scope, file: owner.file)
            if value == .dependent(.parameter(selfParameter), associated) {
                // `Element = Iterator.Element`, normalized to itself: ask the iterator.
                if associated.name == "Element", case .associated(let iterator)? = associated.owner.nestedTypes["Iterator"], let witness = typeWitness(iterator, of: type),
                    case .nominal(let iteratorProtocol)? = prelude.types["IteratorProtocol"], let element = iteratorProtocol.associatedTypes.first {
                    return typeWitness(element, of: witness) ?? namesake ?? normalized(.dependent(witness, element), contexts.last?.scope ?? lookupScope)
                }
                return namesake
            }
            return substitute(value, [selfParameter: type])
        }
        // `IntegerLiteralType` and its like are those of the literals themselves.
        if associated.owner.module === prelude, case .alias(let alias)? = prelude.types[associated.name] { return resolveAlias(alias) }
        return namesake
    }

    /// The default of the most refined protocol that has one.
    private func associatedDefault(_ associated: AssociatedTypeDecl, of declaration: NominalDecl) -> (NominalDecl, TypeSyntax)? {
        let refining = allProtocols(of: declaration).filter { $0.associatedDefaults[associated.name] != nil && allProtocols(of: $0).contains(associated.owner) }
        if let best = refining.max(by: { allProtocols(of: $0).count < allProtocols(of: $1).count }), let syntax = best.associatedDefaults[associated.name] { return (best, syntax) }
        return associated.defaultSyntax.map { (associated.owner, $0) }
    }

    private func mentions(_ function: FunctionDecl, _ wanted: Type) -> Bool {
        func contains(_ type: Type) -> Bool {
            if type == wanted { return true }
            switch type {
            case .nominal(_, let arguments): return arguments.contains(where: contains)
            case .tuple(let elements): return elements.contains { contains($0.type) }
            case .function(let function): return function.contains(where: contains)
            default: return false
            }
        }
        return contains(function.result) || function.thrown.map(contains) == true || function.parameters.contains { contains($0.type) }
    }

    private static func mentions(_ parameter: GenericParameter, _ requirement: GenericRequirement) -> Bool {
        switch requirement {
        case .conforms(let type, _): mentions(parameter, type)
        case .same(let a, let b), .superclass(let a, let b): mentions(parameter, a) || mentions(parameter, b)
        }
    }

    private func isRange(_ type: Type) -> Bool {
        guard case .nominal(let declaration, _) = type else { return false }
        return declaration.module === prelude && declaration.name == "Range"
    }

    /// What stands in `have` where `pattern` has `wanted`.
    private func match(_ pattern: Type, _ have: Type, _ wanted: Type) -> Type? {
        if pattern == wanted { return have }
        switch (pattern, have) {
        case (.nominal(let a, let p), .nominal(let b, let q)) where a === b:
            for (p, q) in zip(p, q) { if let found = match(p, q, wanted) { return found } }
        case (.tuple(let p), .tuple(let q)) where p.count == q.count:
            for (p, q) in zip(p, q) { if let found = match(p.type, q.type, wanted) { return found } }
        case (.function(let p), .function(let q)):
            for (p, q) in zip(p.parameters, q.parameters) { if let found = match(p.type, q.type, wanted) { return found } }
            if let thrown = p.thrown, let found = match(thrown, thrownError(of: q), wanted) { return found }
            return match(p.result, q.result, wanted)
        default: break
        }
        return nil
    }

    public func witness(_ requirement: FunctionReference, for type: Type) -> FunctionReference? {
        let key = WitnessKey(type: type, requirement: ObjectIdentifier(requirement.function))
        if requirement.function.ownGenericParameters.isEmpty, let known = witnessCache[key] { return known }
        let found = findWitness(requirement, for: type)
        if requirement.function.ownGenericParameters.isEmpty, !Self.isOpenEnded(type) { witnessCache[key] = found }
        return found
    }

    private func findWitness(_ reference: FunctionReference, for type: Type) -> FunctionReference? {
        let requirement = reference.function
        resolveSignature(requirement)
        guard let owner = requirement.owner, let selfParameter = owner.selfParameter else { return nil }
        if requirement.intrinsic != nil, case .nominal(let declaration, _) = type, isMachineType(declaration) { return FunctionReference(requirement, [selfParameter: type]) }
        let wantedParameters = requirement.parameters.map { substitute($0.type, [selfParameter: type]) }
        let wantedResult = substitute(requirement.result, [selfParameter: type])
        let isMachine = if case .nominal(let declaration, _) = type { isMachineType(declaration) } else { false }
        var best: (FunctionReference, Int)?
        for (candidate, base) in witnessCandidates(requirement, in: type) {
            resolveSignature(candidate)
            if candidate === requirement { continue }
            // A builtin type's own operators are requirements that the machine carries out.
            if candidate.isRequirement, candidate.intrinsic == nil || !isMachine { continue }
            guard candidate.parameters.count == requirement.parameters.count, candidate.isStatic == requirement.isStatic || candidate.kind == .initializer,
                candidate.kind == requirement.kind, zip(candidate.parameters, requirement.parameters).allSatisfy({ $0.label == $1.label || candidate.isOperator }),
                candidate.isPrefix == requirement.isPrefix else { continue }
            var substitution = memberSubstitution(candidate.owner, base: base)
            let mark = trail.count
            defer { undo(to: mark) }
            for parameter in candidate.ownGenericParameters { substitution[parameter] = .variable(freshVariable()) }
            // The requirement's own generic parameters stand for themselves.
            // What a superclass conforms with takes the superclass where the requirement says `Self`.
            let parameters = base != type && isClass(base) ? requirement.parameters.map { substitute($0.type, [selfParameter: base]) } : wantedParameters
            let fits = zip(candidate.parameters, parameters).allSatisfy { unifies(substitute($0.type, substitution), $1) }
                && (candidate.kind == .initializer || unifies(substitute(candidate.result, substitution), wantedResult)
                    || candidate.returnsDynamicSelf && unifies(substitute(candidate.result, substitution), substitute(requirement.result, [selfParameter: base]))
                    || conversionCost(substitute(candidate.result, substitution), wantedResult) != nil)
            guard fits, throwsNoMore(candidate, substitution, than: requirement, [selfParameter: type]) else { continue }
            // What the candidate asks of its own generic parameters the requirement asks too, in its own words.
            let own = requirement.ownGenericParameters.isEmpty ? [] : candidate.ownGenericParameters
            // `exactly: some BinaryInteger` isn't carried out by what takes a floating-point number.
            guard candidate.ownGenericParameters.allSatisfy({ own in own.bounds.allSatisfy { conforms(zonk(substitution[own] ?? .error), to: $0) } }), candidate.requirements.allSatisfy({ each in own.contains { Self.mentions($0, each) } || holds(each, substitution) }) else { continue }
            var final: Substitution = [:]
            for parameter in candidate.genericParameters { final[parameter] = zonk(substitution[parameter] ?? .parameter(parameter)) }
            for (own, wanted) in zip(candidate.ownGenericParameters, requirement.ownGenericParameters) where reference.substitution[wanted] != nil {
                final[own] = reference.substitution[wanted]
            }
            let rank = candidate.owner?.kind == .protocol ? 0 : 8
            let score = rank + (candidate.requirements.isEmpty ? 0 : 1) - 2 * abs(candidate.ownGenericParameters.count - requirement.ownGenericParameters.count)
            if best.map({ score > $0.1 }) ?? true { best = (FunctionReference(candidate, final), score) }
        }
        return best?.0
    }

    /// Members of a type (its superclasses, its protocols' extensions) that could be a requirement's witness, with the type that they are members of.
    private func witnessCandidates(_ requirement: FunctionDecl, in type: Type) -> [(FunctionDecl, Type)] {
        var list: [(FunctionDecl, Type)] = []
        func add(_ declaration: NominalDecl, _ base: Type) {
            resolveHead(declaration)
            for member in declaration.members[requirement.name] ?? [] {
                if let storage = requirement.storage {
                    guard let variable = member as? VariableDecl, variable.isSubscript == storage.isSubscript, variable.isStatic == storage.isStatic else { continue }
                    resolveVariable(variable)
                    if let accessor = accessor(requirement.kind, of: variable) { list.append((accessor, base)) }
                } else if let function = member as? FunctionDecl {
                    list.append((function, base))
                }
            }
        }
        var current: Type? = type
        // A class that inherits a conformance has the witnesses of the class that declares it, and what overrides them.
        if let owner = requirement.owner, isClass(type) { while let known = current, let ancestor = superclass(of: known), conforms(ancestor, to: owner) { current = ancestor } }
        while let candidate = current, case .nominal(let declaration, _) = candidate {
            add(declaration, candidate)
            for bound in allProtocols(of: declaration) { add(bound, type) }
            current = superclass(of: candidate)
        }
        if case .parameter(let parameter) = type { for bound in boundProtocols(of: parameter, in: contexts.last?.scope) { add(bound, type) } }
        return list
    }

    /// The getter or setter of a property, made for a stored one when a protocol asks for it.
    func accessor(_ kind: FunctionDecl.Kind, of variable: VariableDecl) -> FunctionDecl? {
        if kind == .getter {
            if let getter = variable.getter {
                resolveSignature(getter)
                return getter
            }
            let function = own(FunctionDecl(name: variable.name, owner: variable.owner, file: variable.file, range: variable.range))
            function.kind = .getter
            function.storage = variable
            function.isStatic = variable.isStatic
            function.genericParameters = variable.genericParameters
            function.requirements = variable.requirements
            function.result = variable.declaredType
            function.selfType = variable.owner?.bodyScope?.selfType
            function.selfPassing = variable.isStatic ? .none : .value
            function.resolution = .resolved
            function.scope = variable.scope
            function.isStoredAccessor = true
            function.isDynamic = mayBeOverridden(variable)
            variable.getter = function
            variable.isStoredWithAccessors = true
            return function
        }
        if let setter = variable.setter {
            resolveSignature(setter)
            return setter
        }
        guard variable.getter == nil || variable.isStoredWithAccessors, !variable.isLet else { return nil }
        let function = own(FunctionDecl(name: variable.name, owner: variable.owner, file: variable.file, range: variable.range))
        function.kind = .setter
        function.storage = variable
        function.isStatic = variable.isStatic
        function.genericParameters = variable.genericParameters
        function.requirements = variable.requirements
        function.parameters = [FunctionDecl.Parameter(label: nil, name: "newValue", type: variable.declaredType)]
        function.selfType = variable.owner?.bodyScope?.selfType
        function.selfPassing = variable.isStatic ? .none : variable.owner?.kind == .class ? .value : .inout
        function.isMutating = function.selfPassing == .inout
        function.resolution = .resolved
        function.scope = variable.scope
        function.isStoredAccessor = true
        function.isDynamic = mayBeOverridden(variable)
        variable.setter = function
        variable.isStoredWithAccessors = true
        return function
    }

    private func mayBeOverridden(_ variable: VariableDecl) -> Bool {
        guard let owner = variable.owner, owner.kind == .class, !variable.isStatic, variable.memberContext?.isExtension != true else { return false }
        return variable.declaration?.has("final") != true && owner.declaration?.has("final") != true
    }

    public func override(of method: FunctionDecl, in type: Type) -> FunctionReference {
        var current: Type? = type
        while let candidate = current, case .nominal(let declaration, _) = candidate {
            resolveHead(declaration)
            if declaration === method.owner { break }
            for member in declaration.members[method.name] ?? [] {
                let functions: [FunctionDecl] = (member as? FunctionDecl).map { [$0] } ?? (member as? VariableDecl).map { [$0.getter, $0.setter].compactMap { $0 } } ?? []
                for function in functions {
                    resolveSignature(function)
                    var overridden = function.overrides
                    while let ancestor = overridden {
                        if ancestor === method { return FunctionReference(function, ownerSubstitution(of: candidate)) }
                        overridden = ancestor.overrides
                    }
                }
            }
            current = superclass(of: candidate)
        }
        return FunctionReference(method, memberSubstitution(method.owner, base: type))
    }

    public func type(of property: VariableDecl, in type: Type) -> Type {
        resolveVariable(property)
        return substitute(property.declaredType, memberSubstitution(property.owner, base: type))
    }
    public func payload(of enumCase: EnumCaseDecl, in type: Type) -> [Type] {
        resolveCase(enumCase)
        let substitution = ownerSubstitution(of: type)
        return enumCase.payload.map { substitute($0.type, substitution) }
    }
    public func storedProperties(of type: Type) -> [VariableDecl] {
        guard case .nominal(let declaration, _) = type else { return [] }
        resolveHead(declaration)
        return (superclass(of: type).map { storedProperties(of: $0) } ?? []) + declaration.storedProperties
    }
}
