import Diagnostics
import Syntax

/// A member as it was found: on which type, so that its generic context can be filled in.
struct FoundMember {
    var declaration: ValueDecl
    /// The type whose generic arguments (or, for a protocol's member, whose `Self`) apply.
    var base: Type
}

// Looking up names: members of types, and names without a base.
extension Checker {
    /// Members of values (or, for `isStatic`, of the type itself) with a name, most derived first.
    func members(_ name: String, of type: Type, isStatic: Bool) -> [FoundMember] {
        let type = resolved(type)
        if let hidden = hiddenMember, hidden.name != name { hiddenMember = nil }
        var found: [FoundMember] = []
        switch type {
        case .nominal(let declaration, _): collect(name, declaration, type, isStatic, into: &found)
        case .parameter(let parameter):
            for bound in boundProtocols(of: parameter, in: contexts.last?.scope) { add(name, bound, type, isStatic, includeRequirements: true, into: &found) }
            if let superclass = superclass(of: type) { found += members(name, of: superclass, isStatic: isStatic) }
        case .dependent(_, let associated):
            resolveAssociated(associated)
            for bound in associated.bounds {
                add(name, bound, type, isStatic, includeRequirements: true, into: &found)
                for inherited in allProtocols(of: bound) { add(name, inherited, type, isStatic, includeRequirements: true, into: &found) }
            }
            var scope = contexts.last?.scope
            while let current = scope {
                for (constrained, bound) in current.conformances where constrained == type {
                    for candidate in [bound] + allProtocols(of: bound) { add(name, candidate, type, isStatic, includeRequirements: true, into: &found) }
                }
                scope = current.parent
            }
            for bound in impliedBounds(of: type, in: contexts.last?.scope) {
                for candidate in [bound] + allProtocols(of: bound) { add(name, candidate, type, isStatic, includeRequirements: true, into: &found) }
            }
            if let superclass = superclass(of: type) { found += members(name, of: superclass, isStatic: isStatic) }
        case .existential(let existential):
            for bound in existential.protocols {
                add(name, bound, type, isStatic, includeRequirements: true, into: &found)
                for inherited in allProtocols(of: bound) { add(name, inherited, type, isStatic, includeRequirements: true, into: &found) }
            }
        default: break
        }
        return found
    }

    private func collect(_ name: String, _ declaration: NominalDecl, _ type: Type, _ isStatic: Bool, into found: inout [FoundMember]) {
        add(name, declaration, type, isStatic, includeRequirements: declaration.kind == .protocol, into: &found)
        // A method may be called `init`, too.
        if name != "init" || !isStatic || (declaration.members["init"] ?? []).isEmpty, let superclass = superclass(of: type), case .nominal(let base, _) = superclass {
            var inherited: [FoundMember] = []
            collect(name, base, superclass, isStatic, into: &inherited)
            // What the subclass overrides is not another candidate.
            var overridden: Set<ObjectIdentifier> = []
            for member in found {
                if let function = member.declaration as? FunctionDecl {
                    resolveSignature(function)
                    if let ancestor = function.overrides { overridden.insert(ObjectIdentifier(ancestor)) }
                } else if let variable = member.declaration as? VariableDecl, variable.isSubscript, variable.declaration?.has("override") == true, let getter = variable.getter {
                    resolveSignature(getter)
                    if let ancestor = getter.overrides?.storage { overridden.insert(ObjectIdentifier(ancestor)) }
                }
            }
            let overridesVariable = name != "subscript" && found.contains { ($0.declaration as? VariableDecl)?.declaration?.has("override") == true }
            found += inherited.filter { !overridden.contains(ObjectIdentifier($0.declaration)) && !(overridesVariable && $0.declaration is VariableDecl) }.map { member in
                // What a protocol gives, it gives to the subclass as such: its `Self` is the subclass.
                let owner = (member.declaration as? FunctionDecl)?.owner ?? (member.declaration as? VariableDecl)?.owner
                return owner?.kind == .protocol ? FoundMember(declaration: member.declaration, base: type) : member
            }
        }
        if name == "init", isStatic, !(declaration.members["init"] ?? []).isEmpty {
            found += inheritedConvenience(declaration, type)
            // What the superclasses' protocols give makes objects of this class.
            var ancestor = superclass(of: type)
            while let current = ancestor, case .nominal(let base, _) = current {
                for bound in allProtocols(of: base) where bound.members[name] != nil { add(name, bound, type, isStatic, includeRequirements: false, into: &found) }
                ancestor = superclass(of: current)
            }
        }
        let isBuiltin = isMachineType(declaration)
        for bound in allProtocols(of: declaration) where bound.members[name] != nil {
            if isConditional(bound, of: declaration), case let known = zonk(type), !Self.hasVariables(known), !conforms(known, to: bound) { continue }
            add(name, bound, type, isStatic, includeRequirements: isBuiltin, onlyIntrinsicRequirements: true, into: &found)
        }
    }

    /// Whether only some types that the declaration makes conform: `ReversedCollection` is lazy where its base is.
    private func isConditional(_ bound: NominalDecl, of declaration: NominalDecl) -> Bool {
        guard declaration.conformances.contains(where: { !$0.requirements.isEmpty }) else { return false }
        return !declaration.conformances.contains { $0.requirements.isEmpty && ($0.protocol === bound || allProtocols(of: $0.protocol).contains(bound)) }
    }

    /// A class that has all designated initialisers of its superclass has the convenience ones too.
    private func inheritedConvenience(_ declaration: NominalDecl, _ type: Type) -> [FoundMember] {
        guard declaration.kind == .class, let superclass = superclass(of: type), case .nominal(let base, _) = superclass, base.module !== prelude else { return [] }
        resolveHead(base)
        let own = declaration.initializers
        own.forEach(resolveSignature)
        var inherited: [FoundMember] = []
        collect("init", base, superclass, true, into: &inherited)
        let all = inherited.compactMap { member in (member.declaration as? FunctionDecl).map { (member, $0) } }.filter { $0.1.kind == .initializer }
        let overridden = Set(own.compactMap { $0.overrides.map { ObjectIdentifier($0) } })
        for (_, function) in all where !function.isConvenience && function.owner === base {
            if !overridden.contains(ObjectIdentifier(function)) { return [] }
        }
        return all.filter { $0.1.isConvenience && !overridden.contains(ObjectIdentifier($0.1)) }.map(\.0)
    }

    private func add(_ name: String, _ declaration: NominalDecl, _ base: Type, _ isStatic: Bool, includeRequirements: Bool, onlyIntrinsicRequirements: Bool = false, into found: inout [FoundMember]) {
        resolveHead(declaration)
        for member in declaration.members[name] ?? [] {
            let isInitializer = (member as? FunctionDecl)?.kind == .initializer
            guard member.isStatic == isStatic || (isInitializer && isStatic) else { continue }
            if declaration.kind == .protocol, member.memberContext?.isExtension == false {
                guard includeRequirements else { continue }
                if onlyIntrinsicRequirements, (member as? FunctionDecl)?.intrinsic == nil { continue }
            }
            if found.contains(where: { $0.declaration === member }) { continue }
            guard isAccessible(member) else {
                hiddenMember = member
                continue
            }
            found.append(FoundMember(declaration: member, base: base))
        }
    }

    // MARK: Names without a base

    enum NameTarget {
        case local(LocalVariable, isImplicitlyUnwrapped: Bool)
        case localFunctions([FunctionDecl])
        /// Members of a type that the name stands in the body of; `isStatic` when there is no `self` value.
        case members([FoundMember], selfType: Type, isStatic: Bool)
        case globals([ValueDecl])
        case type(TypeMember, Scope)
        case module(Module)
    }

    func lookupName(_ name: String, from scope: Scope) -> NameTarget? {
        var current: Scope? = scope
        var passedNominal = false
        while let scope = current {
            // A type's body sees no local variables of what is around it.
            if !passedNominal, let values = scope.values[name], let last = values.last {
                switch last {
                case .variable(let variable, let unwrapped): return .local(variable, isImplicitlyUnwrapped: unwrapped)
                case .function: return .localFunctions(values.compactMap { if case .function(let function) = $0 { function } else { nil } })
                }
            }
            if let member = scope.types[name] { return .type(member, scope) }
            if let nominal = scope.nominal {
                let selfType = scope.selfType ?? .error
                let inInstance = !passedNominal && contexts.last.map { !$0.isStatic } ?? false
                if inInstance {
                    let found = members(name, of: selfType, isStatic: false)
                    if !found.isEmpty { return .members(found, selfType: selfType, isStatic: false) }
                }
                if !inInstance {
                    let found = members(name, of: selfType, isStatic: true).filter { ($0.declaration as? FunctionDecl)?.kind != .initializer }
                    if !found.isEmpty { return .members(found, selfType: selfType, isStatic: true) }
                }
                if let member = nestedType(name, of: nominal) { return .type(member, scope) }
                passedNominal = true
            }
            if scope.parent == nil { break }
            current = scope.parent
        }
        return lookupGlobal(name, from: scope.module)
    }

    func lookupGlobal(_ name: String, from module: Module) -> NameTarget? {
        var functions: [ValueDecl] = []
        for module in visibleModules(from: module, naming: name) {
            if let values = module.values[name], !values.isEmpty {
                noteRead(name, module)
                if functions.isEmpty, !(values[0] is FunctionDecl) { return .globals([values[values.count - 1]]) }
                if functions.isEmpty || !isCellModule(module) { functions += values.filter { $0 is FunctionDecl } }
                // A cell's own function hides those of the same name before it.
                if isCellModule(module) { break }
            }
            if functions.isEmpty, let type = module.types[name] {
                noteRead(name, module)
                return .type(type, Scope(module: module))
            }
        }
        if !functions.isEmpty { return .globals(functions) }
        if let found = visibleLibraries(from: module).first(where: { $0.name == name }) { return .module(found) }
        return nil
    }

    func isCellModule(_ module: Module) -> Bool { module === currentCell || cells.contains(module) }

    func noteRead(_ name: String, _ module: Module) {
        if module !== currentCell, cells.contains(module) { readNames.insert(name) }
    }

    func operatorFunctions(_ name: String, from module: Module) -> [FunctionDecl] {
        var list: [FunctionDecl] = []
        for module in visibleModules(from: module, naming: name) { list += module.operators[name] ?? [] }
        return list
    }

    func declareOperator(_ function: FunctionDecl, in module: Module) {
        module.operators[function.name, default: []].append(function)
        operatorsDeclared += 1
    }

    /// A variable's use inside a closure: every closure between the use and the declaration captures it.
    func noteUse(_ variable: LocalVariable) {
        for context in contexts.reversed() where context.depth > variable.depth {
            variable.isCaptured = true
            if !context.captures.contains(where: { $0 === variable }) { context.captures.append(variable) }
        }
    }
}
