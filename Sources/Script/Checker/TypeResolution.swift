import Diagnostics
import Syntax

// From types as written to types as meant.
extension Checker {
    // MARK: Looking up type names

    func lookupType(_ name: String, in scope: Scope) -> TypeMember? {
        var current: Scope? = scope
        while let scope = current {
            if let found = scope.types[name] { return found }
            if let nominal = scope.nominal, let found = nestedType(name, of: nominal) { return found }
            if scope.parent == nil { return lookupModuleType(name, scope.module) }
            current = scope.parent
        }
        return nil
    }

    func nestedType(_ name: String, of nominal: NominalDecl) -> TypeMember? {
        if let found = nominal.nestedTypes[name] { return found }
        resolveHead(nominal)
        for inherited in allProtocols(of: nominal) {
            if let found = inherited.nestedTypes[name] { return found }
        }
        if let superclass = nominal.superclass, case .nominal(let declaration, _) = superclass { return nestedType(name, of: declaration) }
        return nil
    }

    func lookupModuleType(_ name: String, _ module: Module) -> TypeMember? {
        for module in visibleModules(from: module, naming: name) {
            if let found = module.types[name] { return found }
        }
        return nil
    }

    /// The modules whose names can be seen from one, in the order in which they shadow each other: a cell sees those before it, and code of an earlier cell what was
    /// there then.
    func visibleModules(from module: Module) -> [Module] { isCellModule(module) ? unique([module] + cells.before(module) + visibleLibraries(from: module)) : visibleLibraries(from: module) }

    /// Those of them that may have a name; of earlier cells only those that declared it.
    func visibleModules(from module: Module, naming name: String) -> [Module] {
        let near = visibleLibraries(from: module)
        guard isCellModule(module) else { return near }
        let earlier = cells.before(module, naming: name)
        return earlier.isEmpty ? near : [module] + earlier + near.dropFirst()
    }

    /// A module and the libraries that it sees.
    func visibleLibraries(from module: Module) -> [Module] {
        if let known = visibleCache[ObjectIdentifier(module)] { return known }
        let imports = isCellModule(module) ? cellImports : module.imports
        let found = module === prelude ? [prelude] : unique([module] + imports.reversed().flatMap(reexported) + [prelude])
        visibleCache[ObjectIdentifier(module)] = found
        return found
    }
    private func reexported(_ module: Module) -> [Module] { [module] + module.exports.flatMap(reexported) }
    private func unique(_ modules: [Module]) -> [Module] {
        var seen: Set<ObjectIdentifier> = []
        return modules.filter { seen.insert(ObjectIdentifier($0)).inserted }
    }
    func visibleModule(_ name: String, from scope: Scope) -> Module? {
        if name == scope.module.name { return scope.module }
        return visibleLibraries(from: scope.module).first { $0.name == name }
    }

    // MARK: Resolving

    /// `opaque` says what a `some P` becomes; nil where none may stand.
    func resolve(_ syntax: TypeSyntax, in scope: Scope, file: SourceFile, opaque: ((NominalDecl) -> Type)? = nil) -> Type {
        func again(_ inner: TypeSyntax) -> Type { resolve(inner, in: scope, file: file, opaque: opaque) }
        switch syntax.kind {
        case .name(let name):
            return resolveName(name, in: scope, file: file, opaque: opaque)
        case .member(let base, let name):
            if case .name(let first) = base.kind, lookupType(first.text, in: scope) == nil, let module = visibleModule(first.text, from: scope) {
                guard let member = module.types[name.text] else {
                    report("no type named '\(name.text)' in module '\(first.text)'", name.range, in: file)
                    return .error
                }
                return instantiate(member, name, base: nil, in: scope, file: file, opaque: opaque)
            }
            let outer = again(base)
            if outer == .error { return .error }
            return memberType(name, of: outer, in: scope, file: file)
        case .optional(let wrapped), .implicitlyUnwrapped(let wrapped): return optional(again(wrapped))
        case .array(let element): return array(again(element))
        case .dictionary(let key, let value):
            guard case .nominal(let declaration)? = prelude.types["Dictionary"] else {
                report("dictionaries are not part of Galley's cell language yet", syntax.range, in: file)
                return .error
            }
            let type = Type.nominal(declaration, [again(key), again(value)])
            if scope.module === currentCell { writtenTypes.append((type, syntax.range, file, scope)) }
            return type
        case .tuple(let elements):
            if elements.count == 1, elements[0].label == nil { return again(elements[0].type) }
            return .tuple(elements.map { TupleElement(label: $0.label, type: again($0.type)) })
        case .function(let parameters, let isThrowing, let thrown, let result):
            let list = parameters.map {
                FunctionType.Parameter(type: $0.isVariadic ? array(again($0.type)) : again($0.type), isInout: $0.isInout, isVariadic: $0.isVariadic, isAutoclosure: $0.isAutoclosure)
            }
            var function = FunctionType(parameters: list, result: again(result), isThrowing: isThrowing)
            if let thrown { setError(of: &function, to: resolveError(thrown, in: scope, file: file)) }
            return .function(function)
        case .some(let inner):
            guard let opaque else {
                report("'some' types are only supported as parameters", syntax.range, in: file)
                return .error
            }
            let bound = again(inner)
            guard case .existential(let existential) = bound, case let protocols = bounds(of: existential), let first = protocols.first else { return bound }
            let type = opaque(first)
            if case .parameter(let parameter) = type { parameter.bounds = protocols }
            fixPrimaryTypes(of: type, existential, in: scope)
            return type
        case .any(let inner): return again(inner)
        case .composition(let parts):
            var protocols: [NominalDecl] = []
            var isAnyObject = false
            var arguments: [ExistentialType.Argument] = []
            for part in parts {
                guard case .existential(let existential) = again(part) else {
                    report("non-protocol type '\(describe(part))' cannot be used within a protocol-constrained type", part.range, in: file)
                    return .error
                }
                protocols += existential.protocols.filter { !protocols.contains($0) }
                isAnyObject = isAnyObject || existential.isAnyObject
                arguments += existential.arguments.filter { argument in !arguments.contains { $0.associated === argument.associated } }
            }
            return .existential(
                ExistentialType(protocols: protocols.sorted { $0.name < $1.name }, isAnyObject: isAnyObject, arguments: arguments.sorted { $0.associated.name < $1.associated.name }))
        case .metatype(let inner): return .metatype(again(inner))
        case .placeholder: return .variable(freshVariable())
        }
    }

    private func resolveName(_ name: Name, in scope: Scope, file: SourceFile, opaque: ((NominalDecl) -> Type)?) -> Type {
        switch name.text {
        case "Any": return .any
        case "Self":
            if let type = scope.innermostSelfType { return type }
        default: break
        }
        guard let member = lookupType(name.text, in: scope) else {
            report(OutOfReach.reason(name.text) ?? "cannot find type '\(name.text)' in scope", name.range, in: file)
            return .error
        }
        return instantiate(member, name, base: scope.innermostSelfType, in: scope, file: file, opaque: opaque)
    }

    /// `base` is the type around it where that gives the outer generic arguments or `Self`.
    func instantiate(_ member: TypeMember, _ name: Name, base: Type?, in scope: Scope, file: SourceFile, opaque: ((NominalDecl) -> Type)? = nil) -> Type {
        switch member {
        case .parameter(let parameter): return normalized(.parameter(parameter), scope)
        case .associated(let associated):
            let selfType = base ?? associated.owner.selfParameter.map { .parameter($0) } ?? .error
            return normalized(typeWitness(associated, of: selfType) ?? .dependent(selfType, associated), scope)
        case .alias(let alias):
            var type = resolveAlias(alias)
            if !alias.parameters.isEmpty {
                let arguments = (name.genericArguments ?? []).map { resolve($0, in: scope, file: file, opaque: opaque) }
                guard arguments.count == alias.parameters.count else {
                    report("'\(alias.name)' needs \(alias.parameters.count) generic argument(s)", name.range, in: file)
                    return .error
                }
                type = substitute(type, Substitution(uniqueKeysWithValues: zip(alias.parameters, arguments)))
            } else if let base {
                type = substitute(type, ownerSubstitution(of: base))
            }
            return type
        case .nominal(let declaration):
            if declaration.kind == .protocol {
                if declaration === anyObjectProtocol { return .existential(ExistentialType(protocols: [], isAnyObject: true)) }
                guard let written = name.genericArguments else { return .existential(ExistentialType(protocols: [declaration], isAnyObject: false)) }
                let primary = primaryTypes(of: declaration)
                if primary.isEmpty {
                    report("protocol '\(declaration.name)' does not have primary associated types that can be constrained", name.range, in: file)
                    return .error
                }
                if written.count != primary.count {
                    report("protocol type '\(declaration.name)' specialized with \(written.count < primary.count ? "too few" : "too many") type arguments (got \(written.count), but expected \(primary.count))", name.range, in: file)
                    return .error
                }
                let arguments = zip(primary, written).map { ExistentialType.Argument(associated: $0, type: resolve($1, in: scope, file: file, opaque: opaque)) }
                return .existential(ExistentialType(protocols: [declaration], isAnyObject: false, arguments: arguments.sorted { $0.associated.name < $1.associated.name }))
            }
            let inherited = declaration.parent?.genericParameters.count ?? 0
            let own = declaration.genericParameters.count - inherited
            var arguments: [Type] = []
            if inherited > 0, let parent = declaration.parent {
                arguments = base.flatMap { outerArguments(of: parent, in: $0) } ?? parent.genericParameters.map { .parameter($0) }
            }
            let written = (name.genericArguments ?? []).map { resolve($0, in: scope, file: file, opaque: opaque) }
            if written.count == own {
                arguments += written
            } else if name.genericArguments == nil {
                // Inside its own body the name alone means the type itself; elsewhere the arguments are found from use.
                if case .nominal(let inner, let current)? = base, inner === declaration { return .nominal(declaration, current) }
                if scope.encloses(declaration) {
                    arguments = declaration.genericParameters.map { .parameter($0) }
                } else {
                    arguments += (0..<own).map { _ in .variable(freshVariable()) }
                }
            } else {
                report("generic type '\(declaration.name)' specialized with \(written.count < own ? "too few" : "too many") type parameters (got \(written.count), but expected \(own))", name.range, in: file)
                return .error
            }
            if own > 0, scope.module === currentCell { writtenTypes.append((.nominal(declaration, arguments), name.range, file, scope)) }
            return .nominal(declaration, arguments)
        }
    }

    private func outerArguments(of parent: NominalDecl, in type: Type) -> [Type]? {
        guard case .nominal(let declaration, let arguments) = type else { return nil }
        var current: NominalDecl? = declaration
        while let candidate = current {
            if candidate === parent { return Array(arguments.prefix(parent.genericParameters.count)) }
            current = candidate.parent
        }
        return nil
    }

    var anyObjectProtocol: NominalDecl? {
        guard case .nominal(let declaration)? = prelude.types["_AnyObject"] else { return nil }
        return declaration
    }

    func resolveAlias(_ alias: TypeAliasDecl) -> Type {
        if let type = alias.type { return type }
        guard !alias.isInProgress else {
            report("type alias '\(alias.name)' references itself", alias.syntax.range, in: alias.file)
            return .error
        }
        alias.isInProgress = true
        defer { alias.isInProgress = false }
        let scope = Scope(parent: alias.scope)
        for generic in alias.generics.parameters {
            let parameter = GenericParameter(name: generic.name)
            alias.parameters.append(parameter)
            scope.types[generic.name] = .parameter(parameter)
        }
        let type = resolve(alias.syntax, in: scope, file: alias.file)
        alias.type = type
        return type
    }

    /// A type inside a type: `np.ndarray`, `T.Element`.
    func memberType(_ name: Name, of base: Type, in scope: Scope, file: SourceFile) -> Type {
        switch base {
        case .nominal(let declaration, _):
            if let member = nestedType(name.text, of: declaration) { return instantiate(member, name, base: base, in: scope, file: file) }
        case .parameter(let parameter):
            for bound in boundProtocols(of: parameter, in: scope) {
                if case .associated(let associated)? = bound.nestedTypes[name.text] { return normalized(.dependent(base, associated), scope) }
                if case .alias(let alias)? = bound.nestedTypes[name.text], let selfParameter = bound.selfParameter {
                    return normalized(substitute(resolveAlias(alias), [selfParameter: base]), scope)
                }
            }
        case .dependent(_, let associated):
            resolveAssociated(associated)
            var bounds = associated.bounds
            var outer: Scope? = scope
            while let current = outer {
                bounds += current.conformances.filter { $0.0 == base }.map(\.1)
                outer = current.parent
            }
            for bound in bounds.flatMap({ [$0] + allProtocols(of: $0) }) {
                if case .associated(let inner)? = bound.nestedTypes[name.text] { return normalized(.dependent(base, inner), scope) }
            }
        case .existential(let existential):
            for bound in existential.protocols {
                if let member = nestedType(name.text, of: bound), case .nominal = member { return instantiate(member, name, base: nil, in: scope, file: file) }
            }
        default: break
        }
        report(leftOut(name.text, of: base) ?? "'\(name.text)' is not a member type of type '\(self.name(of: base))'", name.range, in: file)
        return .error
    }

    func boundProtocols(of parameter: GenericParameter, in scope: Scope?) -> [NominalDecl] {
        var list: [NominalDecl] = []
        func add(_ bound: NominalDecl) {
            guard !list.contains(bound) else { return }
            list.append(bound)
            resolveHead(bound)
            bound.inheritedProtocols.forEach(add)
        }
        parameter.bounds.forEach(add)
        var current = scope
        while let scope = current {
            for (type, bound) in scope.conformances where type == .parameter(parameter) { add(bound) }
            current = scope.parent
        }
        return list
    }

    /// Replaces what the generic requirements in force say is the same as something else.
    func normalized(_ type: Type, _ scope: Scope?) -> Type {
        guard case .dependent(let base, let associated) = type else {
            guard case .parameter = type else { return type }
            return sameType(type, scope) ?? type
        }
        if case .parameter(let opened) = base, let argument = opened.arguments.first(where: { $0.associated === associated }) { return argument.type }
        // A sequence's element is its iterator's.
        if associated.name == "Element", case .dependent(let sequence, let iterator) = base, iterator.name == "Iterator", iterator.owner === sequenceProtocol,
            case .associated(let element)? = iterator.owner.nestedTypes["Element"] {
            return normalized(.dependent(sequence, element), scope)
        }
        // A part of a collection has the collection's elements and positions, and parts of the same type.
        if case .dependent(let collection, let part) = base, part.name == "SubSequence", part.owner.module === prelude, ["Element", "Index", "SubSequence"].contains(associated.name),
            associated.owner.module === prelude {
            return normalized(.dependent(collection, associated), scope)
        }
        if let same = sameType(type, scope) { return same }
        if let same = impliedSameType(type, in: scope) { return normalized(same, scope) }
        return type
    }
    private func sameType(_ type: Type, _ scope: Scope?) -> Type? {
        var current = scope
        while let scope = current {
            if let same = scope.sameTypes[type] { return same }
            current = scope.parent
        }
        return nil
    }

    var sequenceProtocol: NominalDecl? {
        guard case .nominal(let declaration)? = prelude.types["Sequence"] else { return nil }
        return declaration
    }

    /// A type as it was written, for messages.
    func describe(_ syntax: TypeSyntax) -> String {
        switch syntax.kind {
        case .name(let name): name.text + (name.genericArguments.map { "<" + $0.map(describe).joined(separator: ", ") + ">" } ?? "")
        case .member(let base, let name): describe(base) + "." + name.text
        case .optional(let wrapped): describe(wrapped) + "?"
        case .implicitlyUnwrapped(let wrapped): describe(wrapped) + "!"
        case .array(let element): "[\(describe(element))]"
        case .dictionary(let key, let value): "[\(describe(key)) : \(describe(value))]"
        case .tuple(let elements): "(" + elements.map { ($0.label.map { "\($0): " } ?? "") + describe($0.type) }.joined(separator: ", ") + ")"
        case .function(let parameters, let isThrowing, let thrown, let result):
            "(" + parameters.map { describe($0.type) }.joined(separator: ", ") + ")" + (isThrowing ? " throws" + (thrown.map { "(\(describe($0)))" } ?? "") : "") + " -> " + describe(result)
        case .some(let inner): "some " + describe(inner)
        case .any(let inner): "any " + describe(inner)
        case .composition(let parts): parts.map(describe).joined(separator: " & ")
        case .metatype(let inner): describe(inner) + ".Type"
        case .placeholder: "_"
        }
    }
}

extension Scope {
    func encloses(_ declaration: NominalDecl) -> Bool {
        var current: Scope? = self
        while let scope = current {
            if scope.nominal === declaration { return true }
            current = scope.parent
        }
        return false
    }
}
