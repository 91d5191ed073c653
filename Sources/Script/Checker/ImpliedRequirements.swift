import Syntax

// What a protocol's `where` clauses promise: whoever conforms to `StringProtocol` has elements that are characters, and parts that are string-like again.
extension Checker {
    /// All that a protocol asks of its associated types, those of the protocols above it not counted.
    private func promises(of bound: NominalDecl) -> [GenericRequirement] {
        resolveHead(bound)
        if let known = bound.promises { return known }
        guard bound.resolution == .resolved else { return [] }
        bound.promises = bound.protocolRequirements
        guard let scope = bound.bodyScope, let selfParameter = bound.selfParameter else { return bound.protocolRequirements }
        var list = bound.protocolRequirements
        for associated in bound.associatedTypes + bound.redeclaredAssociatedTypes {
            resolveAssociated(associated)
            for argument in associated.arguments { list.append(.same(.dependent(.dependent(.parameter(selfParameter), associated), argument.associated), argument.type)) }
            for requirement in associated.requirementSyntax { resolveRequirement(requirement, in: scope, file: bound.file, into: &list) }
        }
        for associated in bound.redeclaredAssociatedTypes {
            guard case .associated(let original)? = bound.nestedTypes[associated.name] else { continue }
            resolveAssociated(associated)
            for inherited in associated.bounds { list.append(.conforms(.dependent(.parameter(selfParameter), original), inherited)) }
        }
        bound.promises = list
        return list
    }

    /// The protocols that an associated type conforms to because a protocol of what it belongs to says so.
    func impliedBounds(of type: Type, in scope: Scope?) -> [NominalDecl] {
        var list: [NominalDecl] = []
        forEachPromise(about: type, in: scope) { requirement, holder in
            if case .conforms(let constrained, let bound) = requirement, plainlySubstituted(constrained, holder) == type, !list.contains(bound) { list.append(bound) }
            return false
        }
        return list
    }

    /// What an associated type is the same as because a protocol of what it belongs to says so.
    func impliedSameType(_ type: Type, in scope: Scope?) -> Type? {
        var found: Type?
        forEachPromise(about: type, in: scope) { requirement, holder in
            guard case .same(let left, let right) = requirement else { return false }
            let a = plainlySubstituted(left, holder), b = plainlySubstituted(right, holder)
            // The longer way to a type gives way to the shorter one, and both to what is known.
            if a == type, b != type, Self.depth(b) <= Self.depth(a) { found = b } else if b == type, a != type, Self.depth(a) < Self.depth(b) { found = a }
            return found != nil
        }
        return found
    }

    /// Visits the promises of every protocol that `type`'s holders conform to: for `C.SubSequence.Element` those of `C.SubSequence` and of `C`.
    private func forEachPromise(about type: Type, in scope: Scope?, _ visit: (GenericRequirement, (parameter: GenericParameter, type: Type)) -> Bool) {
        guard case .dependent(var base, _) = type else { return }
        while true {
            for bound in knownBounds(of: base, in: scope) {
                guard let selfParameter = bound.selfParameter else { continue }
                for requirement in promises(of: bound) where visit(requirement, (selfParameter, base)) { return }
            }
            guard case .dependent(let next, _) = base else { return }
            base = next
        }
    }

    /// The protocols that an abstract type is known to conform to here, those above them among them.
    private func knownBounds(of type: Type, in scope: Scope?) -> [NominalDecl] {
        var direct: [NominalDecl]
        switch type {
        case .parameter(let parameter): return boundProtocols(of: parameter, in: scope)
        case .dependent(_, let associated):
            resolveAssociated(associated)
            direct = associated.bounds
            var current = scope
            while let scope = current {
                for (constrained, bound) in scope.conformances where constrained == type { direct.append(bound) }
                current = scope.parent
            }
            direct += impliedBounds(of: type, in: scope)
        default: return []
        }
        var list: [NominalDecl] = []
        for bound in direct { for each in [bound] + allProtocols(of: bound) where !list.contains(each) { list.append(each) } }
        return list
    }

    /// Puts a type in a protocol's `Self` and simplifies nothing, so that the result can be compared as it is written.
    private func plainlySubstituted(_ type: Type, _ holder: (parameter: GenericParameter, type: Type)) -> Type {
        switch type {
        case .parameter(let parameter): parameter === holder.parameter ? holder.type : type
        case .dependent(let base, let associated): .dependent(plainlySubstituted(base, holder), associated)
        case .nominal(let declaration, let arguments): .nominal(declaration, arguments.map { plainlySubstituted($0, holder) })
        case .tuple(let elements): .tuple(elements.map { TupleElement(label: $0.label, type: plainlySubstituted($0.type, holder)) })
        case .function(let function): .function(mapped(function) { plainlySubstituted($0, holder) })
        case .metatype(let inner): .metatype(plainlySubstituted(inner, holder))
        case .existential(let existential): .existential(existential.mapArguments { plainlySubstituted($0, holder) })
        case .variable, .error: type
        }
    }

    private static func depth(_ type: Type) -> Int {
        if case .dependent(let base, _) = type { return depth(base) + 1 }
        return 0
    }
}
