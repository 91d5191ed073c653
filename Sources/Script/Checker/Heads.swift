import Diagnostics
import Syntax

// Resolving declarations' heads and signatures, each when it is first needed.
extension Checker {
    /// Generic bounds, superclass, protocols.
    func resolveHead(_ nominal: NominalDecl) {
        guard nominal.resolution == .unresolved, let syntax = nominal.syntax, let scope = nominal.bodyScope else { return }
        nominal.resolution = .inProgress
        let awaiting = primaryRequirements
        primaryRequirements = []
        let inherited = nominal.parent?.genericParameters.count ?? 0
        for (generic, parameter) in zip(syntax.generics.parameters, nominal.genericParameters.dropFirst(inherited)) {
            resolveBounds(generic.inherited, of: parameter, in: scope, file: nominal.file)
        }
        for item in syntax.inherited {
            let type = resolve(item, in: scope, file: nominal.file)
            switch type {
            case .existential(let existential):
                if existential.isAnyObject { nominal.isClassBound = true }
                if !existential.arguments.isEmpty {
                    if let selfParameter = nominal.selfParameter {
                        fixPrimaryTypes(of: .parameter(selfParameter), existential, in: scope)
                    } else {
                        report("cannot inherit from protocol type with generic argument '\(describe(item))'", item.range, in: nominal.file)
                    }
                }
                for bound in existential.protocols {
                    if nominal.kind == .protocol {
                        nominal.inheritedProtocols.append(bound)
                    } else {
                        nominal.conformances.append(Conformance(protocol: bound, requirements: [], range: item.range, file: nominal.file))
                    }
                }
            case .nominal(let base, _) where base.kind == .class && nominal.kind == .class:
                if Self.hasVariables(type) { report("reference to generic type '\(base.name)' requires arguments in <...>", item.range, in: nominal.file) }
                nominal.superclass = type
            case .nominal where nominal.kind == .enum: nominal.rawType = type
            case .error: break
            default: report("inheritance from non-protocol type '\(name(of: type))'", item.range, in: nominal.file)
            }
        }
        var requirements: [GenericRequirement] = []
        for requirement in syntax.generics.requirements { resolveRequirement(requirement, in: scope, file: nominal.file, into: &requirements) }
        nominal.protocolRequirements = requirements + primaryRequirements
        primaryRequirements = awaiting
        // An associated type that is declared again is the inherited one, with this default.
        if nominal.kind == .protocol {
            for associated in nominal.associatedTypes {
                for bound in allInherited(nominal) {
                    guard case .associated(let original)? = bound.nestedTypes[associated.name], original !== associated else { continue }
                    nominal.nestedTypes[associated.name] = .associated(original)
                    nominal.associatedDefaults[associated.name] = associated.defaultSyntax
                    nominal.associatedTypes.removeAll { $0 === associated }
                    nominal.redeclaredAssociatedTypes.append(associated)
                    break
                }
            }
        }
        nominal.resolution = .resolved
        resolveExtensionInheritance(nominal)
        addImplicitMembers(nominal)
        noteLiteralSequence(nominal)
    }

    private func noteLiteralSequence(_ nominal: NominalDecl) {
        guard !literalsMayBeSequences, nominal.kind != .protocol, nominal.module !== prelude, !nominal.conformances.isEmpty else { return }
        let names = Set(allProtocols(of: nominal).lazy.filter { $0.module === self.prelude }.map(\.name))
        guard names.contains("Sequence") else { return }
        literalsMayBeSequences = [LiteralKind.integer, .float, .boolean].contains { names.contains($0.protocolName) }
    }

    private func allInherited(_ nominal: NominalDecl) -> [NominalDecl] {
        nominal.inheritedProtocols.flatMap { [$0] + allProtocols(of: $0) }
    }

    func resolveExtensionInheritance(_ nominal: NominalDecl) {
        let before = nominal.resolvedExtensions
        defer {
            if nominal.resolvedExtensions > before, nominal.implicitMembersAdded {
                addSynthesizedEquality(nominal)
                noteLiteralSequence(nominal)
            }
        }
        while nominal.resolvedExtensions < nominal.extensionInheritance.count {
            let (types, context) = nominal.extensionInheritance[nominal.resolvedExtensions]
            nominal.resolvedExtensions += 1
            for item in types {
                guard case .existential(let existential) = resolve(item, in: context.scope.parent ?? context.scope, file: context.file) else { continue }
                for bound in existential.protocols {
                    if nominal.kind == .protocol {
                        report("extension of protocol '\(nominal.name)' cannot have an inheritance clause", item.range, in: context.file)
                    } else {
                        nominal.conformances.append(Conformance(protocol: bound, requirements: requirements(of: context), range: item.range, file: context.file, scope: context.scope, context: context))
                    }
                }
            }
        }
    }

    func resolveBounds(_ syntax: TypeSyntax?, of parameter: GenericParameter, in scope: Scope, file: SourceFile) {
        guard let syntax else { return }
        switch resolve(syntax, in: scope, file: file) {
        case .existential(let existential):
            parameter.bounds += bounds(of: existential)
            fixPrimaryTypes(of: .parameter(parameter), existential, in: scope)
        case let type where isClass(type): parameter.superclass = type
        case .error: break
        case let type: report("type '\(parameter.name)' constrained to non-protocol, non-class type '\(name(of: type))'", syntax.range, in: file)
        }
    }

    func resolveRequirement(_ requirement: GenericSyntax.Requirement, in scope: Scope, file: SourceFile, into list: inout [GenericRequirement]) {
        switch requirement {
        case .conforms(let left, let right):
            let type = resolve(left, in: scope, file: file)
            switch resolve(right, in: scope, file: file) {
            case .existential(let existential):
                for bound in bounds(of: existential) {
                    list.append(.conforms(type, bound))
                    scope.conformances.append((type, bound))
                }
                for argument in existential.arguments {
                    let dependent = normalized(.dependent(type, argument.associated), scope)
                    list.append(.same(dependent, argument.type))
                    if Self.isAbstract(dependent), dependent != argument.type { scope.sameTypes[dependent] = argument.type }
                }
            case let superclass where isClass(superclass):
                list.append(.superclass(type, superclass))
                scope.superclasses[type] = superclass
            default: report("'\(describe(right))' is neither a protocol nor a class", right.range, in: file)
            }
        case .same(let left, let right):
            let a = resolve(left, in: scope, file: file), b = resolve(right, in: scope, file: file)
            list.append(.same(a, b))
            // The side that is known replaces the other.
            if Self.isAbstract(a) { scope.sameTypes[a] = b } else if Self.isAbstract(b) { scope.sameTypes[b] = a }
        }
    }
    static func isAbstract(_ type: Type) -> Bool {
        switch type {
        case .dependent, .parameter: true
        default: false
        }
    }

    func requirements(of context: MemberContext) -> [GenericRequirement] {
        if let known = context.requirements { return known }
        context.requirements = []
        // What the type itself asks for holds in its extensions.
        if context.isExtension, context.nominal.kind != .protocol, let head = context.nominal.bodyScope {
            context.scope.conformances += head.conformances
            context.scope.sameTypes.merge(head.sameTypes) { own, _ in own }
            context.scope.superclasses.merge(head.superclasses) { own, _ in own }
        }
        var list: [GenericRequirement] = []
        for requirement in context.requirementSyntax { resolveRequirement(requirement, in: context.scope, file: context.file, into: &list) }
        context.requirements = list
        // `where Bound == Int`: inside, `self` is a `Range<Int>`.
        let fixed = context.scope.sameTypes.compactMap { key, value in if case .parameter(let parameter) = key { (parameter, value) } else { nil } }
        if !fixed.isEmpty, let type = context.scope.selfType { context.scope.selfType = substitute(type, Substitution(uniqueKeysWithValues: fixed)) }
        return list
    }

    /// Whether setting a property or through a subscript leaves what it is asked of as it is: an object, in a class or where a protocol or an extension of one asks for classes.
    private func belongsToObject(_ storage: VariableDecl) -> Bool {
        guard let owner = storage.owner else { return false }
        if owner.kind != .protocol { return owner.kind == .class }
        if asksForClass(owner) { return true }
        guard let context = storage.memberContext, context.isExtension, let selfParameter = owner.selfParameter else { return false }
        return requirements(of: context).contains { requirement in
            switch requirement {
            case .conforms(.parameter(selfParameter), let bound): asksForClass(bound)
            case .superclass(.parameter(selfParameter), _): true
            default: false
            }
        }
    }

    func resolveAssociated(_ associated: AssociatedTypeDecl) {
        guard !associated.isResolved, let scope = associated.owner.bodyScope else { return }
        associated.isResolved = true
        for item in associated.inheritedSyntax {
            guard case .existential(let existential) = resolve(item, in: scope, file: associated.owner.file) else { continue }
            associated.bounds += bounds(of: existential)
            associated.arguments += existential.arguments
        }
    }

    /// The protocols that a type declares, with what they inherit; for a protocol those above it.
    func allProtocols(of nominal: NominalDecl) -> [NominalDecl] {
        resolveHead(nominal)
        if let known = nominal.knownProtocols { return known }
        var list: [NominalDecl] = []
        func add(_ bound: NominalDecl) {
            guard !list.contains(bound) else { return }
            list.append(bound)
            resolveHead(bound)
            bound.inheritedProtocols.forEach(add)
        }
        if nominal.kind == .protocol { nominal.inheritedProtocols.forEach(add) } else { nominal.conformances.forEach { add($0.protocol) } }
        // While heads are being resolved, some of it may be missing yet.
        if nominal.resolution == .resolved, list.allSatisfy({ $0.resolution == .resolved }) { nominal.knownProtocols = list }
        return list
    }

    // MARK: Signatures

    func resolveSignature(_ function: FunctionDecl) {
        guard function.resolution == .unresolved, let syntax = function.syntax else { return }
        function.resolution = .inProgress
        let awaiting = primaryRequirements
        primaryRequirements = []
        defer {
            function.resolution = .resolved
            primaryRequirements = awaiting
        }
        let outer = function.scope ?? Scope(module: prelude)
        let scope = Scope(parent: outer)
        function.signatureScope = scope
        if let owner = function.owner {
            resolveHead(owner)
            if let parameter = owner.selfParameter { function.genericParameters.append(parameter) }
            function.genericParameters += owner.genericParameters
            function.selfType = owner.bodyScope?.selfType
            if let context = function.memberContext {
                function.requirements += requirements(of: context)
                function.selfType = context.scope.selfType
            }
            function.isRequirement = owner.kind == .protocol && function.memberContext?.isExtension == false
        }
        function.isMutating = function.declaration?.has("mutating") ?? false
        var generics = GenericSyntax()
        var parameters: [ParameterSyntax] = []
        switch syntax {
        case .function(let syntax):
            generics = syntax.generics
            parameters = syntax.parameters
            declareGenerics(generics, of: function, in: scope)
            resolveErrors(of: function, syntax.throwing != .no, syntax.thrown, in: scope)
            function.isRethrowing = syntax.throwing == .rethrows
            if let result = syntax.result, !Self.isOpaque(result) { function.result = resolveResult(result, of: function, in: scope) }
        case .initializer(let syntax):
            generics = syntax.generics
            parameters = syntax.parameters
            declareGenerics(generics, of: function, in: scope)
            resolveErrors(of: function, syntax.throwing != .no, syntax.thrown, in: scope)
            function.isRethrowing = syntax.throwing == .rethrows
            function.resultIsImplicitlyUnwrapped = syntax.isImplicitlyUnwrapped
        case .accessor(let accessor):
            resolveErrors(of: function, accessor.isThrowing, accessor.thrown, in: scope)
            if accessor.modifiers.contains(where: { $0.name == "mutating" }) { function.isMutating = true }
            if let storage = function.storage {
                resolveVariable(storage)
                function.genericParameters = storage.genericParameters
                function.ownGenericParameters = storage.ownGenericParameters
                function.requirements = storage.requirements
                function.parameters = storage.subscriptParameters
                if storage.isSubscript, let scope = storage.signatureScope { function.signatureScope = scope }
                if accessor.kind == .get {
                    function.result = storage.declaredType
                } else {
                    let name = accessor.parameter ?? (accessor.kind == .didSet ? "oldValue" : "newValue")
                    function.parameters.insert(FunctionDecl.Parameter(label: nil, name: name, type: storage.declaredType), at: 0)
                }
                if accessor.kind != .get, !accessor.modifiers.contains(where: { $0.name == "nonmutating" }), !belongsToObject(storage) { function.isMutating = true }
            }
        case .body, .value, .deinitializer: break
        case .lazyGetter, .lazySetter: resolveLazyAccessor(function)
        case .memberwise where function.inherited != nil: break
        case .memberwise:
            for property in function.owner?.storedProperties ?? [] where property.lazyProperty == nil {
                let hasValue = property.syntax?.value != nil
                if property.isLet && hasValue { continue }
                resolveVariable(property)
                if Self.isPrivate(property.declaration) { function.isPrivate = true }
                let isOptionalVar = !property.isLet && optionalPayload(property.declaredType) != nil
                function.parameters.append(FunctionDecl.Parameter(label: property.name, name: property.name, type: property.declaredType, hasDefault: hasValue || isOptionalVar))
            }
        case .rawValueGetter: function.result = function.owner?.rawType ?? .error
        case .rawValueInitializer:
            function.parameters = [FunctionDecl.Parameter(label: "rawValue", name: "rawValue", type: function.owner?.rawType ?? .error)]
        case .allCases: function.result = array(function.selfType ?? .error)
        case .synthesizedEqual, .synthesizedLess:
            let type = function.selfType ?? .error
            function.parameters = [FunctionDecl.Parameter(label: nil, name: "a", type: type), FunctionDecl.Parameter(label: nil, name: "b", type: type)]
            function.result = boolType
        case .synthesizedHash:
            if case .nominal(let hasher)? = prelude.types["Hasher"] {
                function.parameters = [FunctionDecl.Parameter(label: "into", name: "hasher", type: .nominal(hasher, []), isInout: true)]
            }
        }
        if let inherited = function.inherited {
            resolveSignature(inherited)
            let substitution = function.owner?.superclass.map { ownerSubstitution(of: $0) } ?? [:]
            function.parameters = inherited.parameters.map {
                var parameter = $0
                parameter.type = substitute(parameter.type, substitution)
                return parameter
            }
            function.isThrowing = inherited.isThrowing
            function.thrown = inherited.thrown.map { substitute($0, substitution) }
        }
        for (earlier, parameter) in zip([nil] + parameters.map(Optional.some), parameters) {
            if earlier?.isVariadic == true, parameter.label == nil { report("a parameter following a variadic parameter requires a label", parameter.range, in: function.file) }
            var resolvedParameter = FunctionDecl.Parameter(label: parameter.label, name: parameter.name, type: .error)
            let type = resolve(parameter.type, in: scope, file: function.file) { bound in
                let generic = GenericParameter(name: "some \(bound.name)")
                generic.bounds = [bound]
                function.genericParameters.append(generic)
                function.ownGenericParameters.append(generic)
                return .parameter(generic)
            }
            resolvedParameter.isInout = parameter.isInout
            resolvedParameter.isVariadic = parameter.isVariadic
            resolvedParameter.isAutoclosure = parameter.isAutoclosure
            resolvedParameter.hasDefault = parameter.defaultValue != nil
            resolvedParameter.type = parameter.isVariadic ? array(type) : type
            if case .implicitlyUnwrapped = parameter.type.kind { resolvedParameter.isImplicitlyUnwrapped = true }
            if case .function = type, !parameter.isEscaping, !parameter.isVariadic { resolvedParameter.isNonEscaping = true }
            function.parameters.append(resolvedParameter)
        }
        function.requirements += primaryRequirements
        primaryRequirements = []
        if !function.ownGenericParameters.isEmpty {
            for type in function.parameters.map(\.type) + [function.result] { addRequirements(ofTypesIn: type, to: function, in: scope) }
            for case .same(let a, let b) in function.requirements { for type in [a, b] { addRequirements(ofTypesIn: type, to: function, in: scope) } }
        }
        if function.kind == .initializer, let owner = function.owner {
            let type = owner.bodyScope?.selfType ?? .error
            function.result = function.isFailable ? optional(type) : type
            if owner.kind == .class { function.selfPassing = .value }
        } else if function.owner != nil, !function.isStatic {
            function.selfPassing = function.isMutating && function.owner?.kind != .class ? .inout : .value
        }
        if function.kind == .initializer, let owner = function.owner, owner.kind == .class, owner.superclass != nil, function.memberContext?.isExtension != true {
            function.overrides = function.inherited ?? overridden(by: function)
        }
        if let owner = function.owner, owner.kind == .class, function.isStatic, function.memberContext?.isExtension == false, function.declaration?.has("override") == true {
            function.overrides = overridden(by: function)
        }
        if let owner = function.owner, owner.kind == .class, !function.isStatic, function.kind != .initializer, function.memberContext?.isExtension == false {
            function.isDynamic = function.declaration?.has("final") != true && owner.declaration?.has("final") != true
            if function.declaration?.has("override") == true {
                function.overrides = overridden(by: function)
                if function.overrides == nil, function.storage == nil, function.kind == .function { report("method does not override any method from its superclass", function.range, in: function.file) }
                function.isDynamic = true
            }
        }
        if case .function(let syntax)? = function.syntax, let result = syntax.result, Self.isOpaque(result) { function.result = opaqueResult(of: function, result, scope) }
    }

    /// A type that a signature names brings what it asks of its own arguments: `-> Add<L, R>` makes `L.Value == R.Value` a requirement of the function.
    private func addRequirements(ofTypesIn type: Type, to function: FunctionDecl, in scope: Scope) {
        switch type {
        case .nominal(let declaration, let arguments):
            arguments.forEach { addRequirements(ofTypesIn: $0, to: function, in: scope) }
            guard declaration.kind != .protocol, function.ownGenericParameters.contains(where: { Self.mentions($0, type) }) else { return }
            resolveHead(declaration)
            let substitution = ownerSubstitution(of: type)
            for (parameter, argument) in zip(declaration.genericParameters, arguments) {
                // `Matrix<T>` of a `struct Matrix<T: Numeric>` says that the function's `T` is Numeric.
                guard case .parameter(let own) = argument, function.ownGenericParameters.contains(where: { $0 === own }) else { continue }
                for bound in parameter.bounds where !own.bounds.contains(where: { $0 === bound || allProtocols(of: $0).contains(bound) }) { own.bounds.append(bound) }
                if own.superclass == nil { own.superclass = parameter.superclass.map { substitute($0, substitution) } }
            }
            for requirement in declaration.protocolRequirements {
                switch requirement {
                case .conforms(let constrained, let bound):
                    let constrained = substitute(constrained, substitution)
                    function.requirements.append(.conforms(constrained, bound))
                    scope.conformances.append((constrained, bound))
                case .same(let a, let b):
                    let a = substitute(a, substitution), b = substitute(b, substitution)
                    function.requirements.append(.same(a, b))
                    if Self.isAbstract(a), a != b { scope.sameTypes[a] = b } else if Self.isAbstract(b), a != b { scope.sameTypes[b] = a }
                case .superclass: break
                }
            }
        case .tuple(let elements): elements.forEach { addRequirements(ofTypesIn: $0.type, to: function, in: scope) }
        case .function(let inner):
            inner.parameters.forEach { addRequirements(ofTypesIn: $0.type, to: function, in: scope) }
            addRequirements(ofTypesIn: inner.result, to: function, in: scope)
        case .metatype, .dependent, .parameter, .existential, .variable, .error: break
        }
    }

    private func resolveResult(_ syntax: TypeSyntax, of function: FunctionDecl, in scope: Scope) -> Type {
        if function.owner?.kind == .class { function.returnsDynamicSelf = Self.namesDynamicSelf(syntax) }
        if case .implicitlyUnwrapped = syntax.kind { function.resultIsImplicitlyUnwrapped = true }
        return resolve(syntax, in: scope, file: function.file)
    }

    private func declareGenerics(_ generics: GenericSyntax, of function: FunctionDecl, in scope: Scope) {
        for generic in generics.parameters {
            let parameter = GenericParameter(name: generic.name)
            scope.types[generic.name] = .parameter(parameter)
            function.genericParameters.append(parameter)
            function.ownGenericParameters.append(parameter)
        }
        for (generic, parameter) in zip(generics.parameters, function.ownGenericParameters) {
            resolveBounds(generic.inherited, of: parameter, in: scope, file: function.file)
        }
        // They come before the signature, which may name associated types that only they give.
        for requirement in generics.requirements { resolveRequirement(requirement, in: scope, file: function.file, into: &function.requirements) }
    }

    func overridden(by function: FunctionDecl) -> FunctionDecl? {
        var current = function.owner?.superclass
        while let type = current, case .nominal(let declaration, _) = type {
            resolveHead(declaration)
            for candidate in declaration.members[function.name] ?? [] {
                switch candidate {
                case let candidate as FunctionDecl where function.storage == nil && candidate.kind == function.kind && candidate.isStatic == function.isStatic:
                    resolveSignature(candidate)
                    var substitution = ownerSubstitution(of: type)
                    guard candidate.ownGenericParameters.count == function.ownGenericParameters.count else { break }
                    for (own, other) in zip(function.ownGenericParameters, candidate.ownGenericParameters) { substitution[other] = .parameter(own) }
                    if candidate.parameters.count == function.parameters.count,
                        zip(candidate.parameters, function.parameters).allSatisfy({ $0.label == $1.label && substitute($0.type, substitution) == $1.type }),
                        function.kind == .initializer || overridesResult(substitute(candidate.result, substitution), function.result) { return candidate }
                case let candidate as VariableDecl where function.storage != nil && candidate.isStatic == function.isStatic:
                    resolveVariable(candidate)
                    guard let storage = function.storage, candidate.isSubscript == storage.isSubscript, overridesSubscript(storage, candidate, in: type) else { break }
                    if let accessor = accessor(function.kind, of: candidate) {
                        candidate.isOverridden = true
                        return accessor
                    }
                default: break
                }
            }
            current = declaration.superclass
        }
        return nil
    }

    /// Whether two subscripts are asked for the same.
    private func overridesSubscript(_ own: VariableDecl, _ inherited: VariableDecl, in ancestor: Type) -> Bool {
        guard own.isSubscript else { return true }
        guard own.subscriptParameters.count == inherited.subscriptParameters.count, own.ownGenericParameters.count == inherited.ownGenericParameters.count else { return false }
        var substitution = ownerSubstitution(of: ancestor)
        for (own, other) in zip(own.ownGenericParameters, inherited.ownGenericParameters) { substitution[other] = .parameter(own) }
        return zip(own.subscriptParameters, inherited.subscriptParameters).allSatisfy { $0.label == $1.label && $0.type == substitute($1.type, substitution) }
    }

    /// An override may give a subclass's object, or an optional's payload.
    private func overridesResult(_ inherited: Type, _ own: Type) -> Bool {
        inherited == own || own == .error || isSubclass(own, of: inherited) || optionalPayload(inherited).map { overridesResult($0, optionalPayload(own) ?? own) } == true || Self.hasVariables(inherited)
            || conversionCost(own, inherited) != nil && isOpenEndedOverride(inherited)
    }
    private func isOpenEndedOverride(_ type: Type) -> Bool { Self.isOpenEnded(type) }

    /// Type and accessors of a property or subscript. A variable without a written type gets that of its value.
    func resolveVariable(_ variable: VariableDecl) {
        guard variable.resolution == .unresolved else {
            if variable.resolution == .inProgress, variable.declaredType == .error { report("circular reference to '\(variable.name)'", variable.range, in: variable.file) }
            return
        }
        variable.resolution = .inProgress
        let awaiting = primaryRequirements
        primaryRequirements = []
        defer {
            variable.resolution = .resolved
            primaryRequirements = awaiting
        }
        let outer = variable.scope ?? Scope(module: prelude)
        if let owner = variable.owner {
            resolveHead(owner)
            if let parameter = owner.selfParameter { variable.genericParameters.append(parameter) }
            variable.genericParameters += owner.genericParameters
            if let context = variable.memberContext { variable.requirements += requirements(of: context) }
            variable.isRequirement = owner.kind == .protocol && variable.memberContext?.isExtension == false
        }
        if let syntax = variable.subscriptSyntax {
            let scope = Scope(parent: outer)
            variable.signatureScope = scope
            for generic in syntax.generics.parameters {
                let parameter = GenericParameter(name: generic.name)
                scope.types[generic.name] = .parameter(parameter)
                variable.genericParameters.append(parameter)
                variable.ownGenericParameters.append(parameter)
                resolveBounds(generic.inherited, of: parameter, in: scope, file: variable.file)
            }
            for requirement in syntax.generics.requirements { resolveRequirement(requirement, in: scope, file: variable.file, into: &variable.requirements) }
            for parameter in syntax.parameters {
                var result = FunctionDecl.Parameter(label: parameter.label, name: parameter.name, type: .error)
                let type = resolve(parameter.type, in: scope, file: variable.file) { bound in
                    let generic = GenericParameter(name: "some \(bound.name)")
                    generic.bounds = [bound]
                    variable.genericParameters.append(generic)
                    variable.ownGenericParameters.append(generic)
                    return .parameter(generic)
                }
                result.isVariadic = parameter.isVariadic
                result.isAutoclosure = parameter.isAutoclosure
                result.hasDefault = parameter.defaultValue != nil
                result.type = parameter.isVariadic ? array(type) : type
                variable.subscriptParameters.append(result)
            }
            variable.requirements += primaryRequirements
            if case .implicitlyUnwrapped = syntax.result.kind { variable.isImplicitlyUnwrapped = true }
            variable.declaredType = resolve(syntax.result, in: scope, file: variable.file)
        } else if let property = variable.lazyProperty {
            resolveVariable(property)
            variable.declaredType = optional(property.declaredType)
        } else if let syntax = variable.syntax {
            if let type = syntax.type {
                if case .implicitlyUnwrapped = type.kind { variable.isImplicitlyUnwrapped = true }
                variable.declaredType = Self.isOpaque(type) ? opaqueType(of: variable, type, outer) : resolve(type, in: outer, file: variable.file)
            } else if let value = syntax.value {
                variable.declaredType = typeOfInitialValue(value, of: variable, in: outer)
            } else {
                report("type annotation missing in pattern", syntax.range, in: variable.file)
            }
        }
        if case .variable = variable.declaredType { variable.declaredType = .error }
        if variable.isObservingOverride {
            for kind in [FunctionDecl.Kind.getter, .setter] {
                guard let function = accessor(kind, of: variable) else { continue }
                function.overrides = overridden(by: function)
                if function.overrides == nil { report("property does not override any property from its superclass", variable.range, in: variable.file) }
            }
            variable.isStoredWithAccessors = false
        }
        if let global = variable.global {
            global.type = variable.declaredType
            if global.initializer == nil, let value = variable.syntax?.value {
                let function = own(FunctionDecl(name: variable.name, owner: variable.owner, file: variable.file, range: variable.range))
                function.kind = .getter
                function.isStatic = true
                function.syntax = .value(value)
                function.scope = variable.scope
                function.module = variable.memberContext?.module ?? variable.scope?.module
                function.memberContext = variable.memberContext
                function.result = variable.declaredType
                function.signatureScope = outer
                function.selfType = variable.owner?.bodyScope?.selfType
                function.resolution = .resolved
                global.initializer = function
            }
        }
    }

    func resolveCase(_ enumCase: EnumCaseDecl) {
        guard !enumCase.isResolved, let syntax = enumCase.syntax, let scope = enumCase.scope else { return }
        enumCase.isResolved = true
        enumCase.payload = syntax.payload.map { parameter in
            FunctionDecl.Parameter(label: parameter.label, name: parameter.name, type: resolve(parameter.type, in: scope, file: enumCase.file), hasDefault: parameter.defaultValue != nil)
        }
    }

    // MARK: Members that are there without being written

    func addImplicitMembers(_ nominal: NominalDecl) {
        guard !nominal.implicitMembersAdded else { return }
        nominal.implicitMembersAdded = true
        func add(_ name: String, _ kind: FunctionDecl.Kind, _ syntax: CallableSyntax, isStatic: Bool = false) -> FunctionDecl {
            let function = own(FunctionDecl(name: name, owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0)))
            function.kind = kind
            function.syntax = syntax
            function.scope = nominal.bodyScope
            function.module = nominal.module
            function.isStatic = isStatic
            return function
        }
        if nominal.kind == .struct, nominal.builtin == nil, !nominal.hasExplicitInitializer, nominal.module !== prelude || nominal.name != "String" {
            nominal.members["init", default: []].append(add("init", .initializer, .memberwise))
            // All have values already: `init()` is one of its own, so that a protocol may ask for it.
            if !nominal.storedProperties.isEmpty, nominal.storedProperties.allSatisfy(Self.hasInitialValue) { nominal.members["init", default: []].append(add("init", .initializer, .body([]))) }
        }
        if nominal.kind == .class, !nominal.hasExplicitInitializer, !nominal.isOpaque {
            if let superclass = nominal.superclass, case .nominal(let base, _) = superclass {
                resolveHead(base)
                let own = nominal.initializers
                own.forEach(resolveSignature)
                for inherited in base.initializers where !inherited.isConvenience && !own.contains(where: { $0.overrides === inherited }) {
                    let function = add("init", .initializer, .memberwise)
                    function.inherited = inherited
                    function.isFailable = inherited.isFailable
                    nominal.members["init", default: []].append(function)
                }
            } else {
                if nominal.storedProperties.contains(where: { !Self.hasInitialValue($0) }) {
                    report("class '\(nominal.name)' has no initializers", nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0), in: nominal.file)
                }
                let function = add("init", .initializer, .deinitializer([]))
                nominal.members["init", default: []].append(function)
            }
        }
        if nominal.kind == .enum {
            if nominal.rawType != nil {
                let variable = VariableDecl(name: "rawValue", owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0))
                let getter = add("rawValue", .getter, .rawValueGetter)
                variable.getter = getter
                variable.declaredType = nominal.rawType ?? .error
                variable.genericParameters = nominal.genericParameters
                variable.resolution = .resolved
                nominal.members["rawValue", default: []].append(variable)
                let initializer = add("init", .initializer, .rawValueInitializer)
                initializer.isFailable = true
                nominal.members["init", default: []].append(initializer)
                if case .nominal(let bound)? = prelude.types["RawRepresentable"] {
                    nominal.conformances.append(Conformance(protocol: bound, requirements: [], range: SourceRange(start: 0, end: 0), file: nominal.file))
                }
            }
            if let conformance = nominal.conformances.first(where: { ([$0.protocol] + allProtocols(of: $0.protocol)).contains { $0.name == "CaseIterable" && $0.module === self.prelude } }), nominal.members["allCases"]?.isEmpty ?? true {
                if nominal.module === currentCell, nominal.cases.contains(where: { !($0.syntax?.payload.isEmpty ?? true) }) {
                    report("type '\(nominal.name)' does not conform to protocol 'CaseIterable'", nominal.syntax?.name.range ?? conformance.range, in: nominal.file)
                }
                let variable = VariableDecl(name: "allCases", owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0))
                variable.isStatic = true
                variable.getter = add("allCases", .getter, .allCases, isStatic: true)
                variable.declaredType = array(nominal.bodyScope?.selfType ?? .error)
                variable.resolution = .resolved
                nominal.members["allCases", default: []].append(variable)
            }
        }
        addSynthesizedEquality(nominal)
    }

    /// `==` by parts, where a struct or enum declares to be Equatable (itself or in an extension) and doesn't say how.
    func addSynthesizedEquality(_ nominal: NominalDecl) {
        let comparesItself = (nominal.members["=="] ?? []).isEmpty
        if nominal.builtin == nil, nominal.module !== prelude || nominal.isPlainEnum, comparesItself, nominal.kind == .struct || nominal.kind == .enum {
            let declaring = nominal.conformances.first { conformance in
                conformance.protocol.name == "Equatable" || allProtocols(of: conformance.protocol).contains { $0.name == "Equatable" }
            }
            if declaring != nil || nominal.isPlainEnum {
                let function = own(FunctionDecl(name: "==", owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0)))
                function.syntax = .synthesizedEqual
                function.scope = declaring?.scope ?? nominal.bodyScope
                function.memberContext = declaring?.context
                function.module = nominal.module
                function.isStatic = true
                function.isOperator = true
                nominal.members["==", default: []].append(function)
                declareOperator(function, in: nominal.module)
            }
        }
        // An enum without payloads is Hashable without saying so.
        if nominal.isPlainEnum, nominal.builtin == nil, case .nominal(let bound)? = prelude.types["Hashable"], !allProtocols(of: nominal).contains(bound) {
            nominal.conformances.append(Conformance(protocol: bound, requirements: [], range: SourceRange(start: 0, end: 0), file: nominal.file))
        }
        addSynthesizedHash(nominal)
        addSynthesizedOrder(nominal)
    }
    /// Has a value before an initialiser gives it one.
    static func hasInitialValue(_ property: VariableDecl) -> Bool {
        property.syntax?.value != nil || property.lazyProperty != nil || (property.syntax?.type.map(isOptionalSyntax) == true && !property.isLet)
    }
    static func isOptionalSyntax(_ type: TypeSyntax) -> Bool {
        switch type.kind {
        case .optional, .implicitlyUnwrapped: true
        default: false
        }
    }
}
