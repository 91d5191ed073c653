import Diagnostics
import Syntax

/// The body of a type or of one of its extensions: what its members share.
final class MemberContext {
    let nominal: NominalDecl
    let scope: Scope
    let isExtension: Bool
    let requirementSyntax: [GenericSyntax.Requirement]
    let module: Module
    let file: SourceFile
    var requirements: [GenericRequirement]?
    init(nominal: NominalDecl, scope: Scope, isExtension: Bool, requirementSyntax: [GenericSyntax.Requirement], module: Module, file: SourceFile) {
        self.nominal = nominal
        self.scope = scope
        self.isExtension = isExtension
        self.requirementSyntax = requirementSyntax
        self.module = module
        self.file = file
    }
}

// Collecting declarations: names go into tables, nothing is resolved yet.
extension Checker {
    /// Attributes that mean something here or can be ignored without changing what a program does.
    static let knownAttributes: Set<String> = [
        "_intrinsic", "_addressed", "_disfavoredOverload", "discardableResult", "inlinable", "inline", "available", "usableFromInline", "frozen", "escaping", "autoclosure",
        "_exported", "dynamicMemberLookup", "objc", "_host", "unknown", "testable", "preconcurrency", "Sendable",
    ]

    func declareGlobal(_ declaration: Declaration, in scope: Scope, module: Module, file: SourceFile, isHost: Bool = false) {
        checkAttributes(declaration, file)
        switch declaration.kind {
        case .import, .operatorDeclaration, .precedenceGroup: break
        case .function(let syntax):
            let function = own(FunctionDecl(name: syntax.name.text, owner: nil, file: file, range: syntax.name.range))
            function.syntax = .function(syntax)
            prepare(function, declaration, scope: scope, module: module, isHost: isHost)
            module.values[function.name, default: []].append(function)
            if function.isOperator { declareOperator(function, in: module) }
        case .variable(let syntax):
            for variable in declareVariables(syntax, declaration, owner: nil, context: nil, scope: scope, module: module, file: file) {
                module.values[variable.name, default: []].append(variable)
            }
        case .nominal(let syntax):
            let nominal = declareNominal(syntax, declaration, parent: nil, in: scope, module: module, file: file, isHost: isHost)
            if case .nominal? = module.types[nominal.name] {
                report("invalid redeclaration of '\(nominal.name)'", syntax.name.range, in: file)
            }
            module.types[nominal.name] = .nominal(nominal)
            bindWaitingExtensions(of: nominal)
        case .typeAlias(let name, let generics, let type):
            module.types[name.text] = .alias(TypeAliasDecl(name: name.text, syntax: type, generics: generics, scope: scope, file: file))
        case .extension(let syntax):
            pendingExtensions.append((declaration, syntax, scope, module, file))
        case .initializer, .deinitializer, .subscript, .enumCase, .associatedType:
            report("this declaration is only allowed inside a type", declaration.range, in: file)
        }
    }

    func checkAttributes(_ declaration: Declaration, _ file: SourceFile) {
        for attribute in declaration.attributes where !Self.knownAttributes.contains(attribute.name) {
            report("the attribute '@\(attribute.name)' isn't part of Galley's cell language", attribute.range, in: file)
        }
    }

    func prepare(_ function: FunctionDecl, _ declaration: Declaration, scope: Scope, module: Module, isHost: Bool) {
        function.declaration = declaration
        function.scope = scope
        function.module = module
        function.documentation = declaration.documentation
        function.isDisfavored = declaration.attribute("_disfavoredOverload") != nil
        function.isDiscardable = declaration.attribute("discardableResult") != nil
        function.intrinsic = declaration.attribute("_intrinsic")?.argument
        if let argument = declaration.attribute("available")?.argument, argument.contains("unavailable") { function.unavailable = argument }
        function.isStatic = declaration.has("static") || declaration.has("class")
        function.isPrefix = declaration.has("prefix")
        function.isPostfix = declaration.has("postfix")
        if let first = function.name.unicodeScalars.first { function.isOperator = !(first == "_" || first.properties.isXIDStart || first == "$") }
        if isHost {
            let path = function.owner.map { "\($0.name).\(function.name)" } ?? function.name
            function.host = (module.name, path)
        }
    }

    func declareNominal(_ syntax: NominalSyntax, _ declaration: Declaration, parent: NominalDecl?, in scope: Scope, module: Module, file: SourceFile, isHost: Bool) -> NominalDecl {
        let kind = NominalDecl.Kind(rawValue: syntax.kind.rawValue) ?? .struct
        let nominal = own(NominalDecl(kind: kind, name: syntax.name.text, module: module, parent: parent, file: file))
        nominal.syntax = syntax
        nominal.declaration = declaration
        nominal.documentation = declaration.documentation
        if module === prelude { nominal.builtin = BuiltinKind(rawValue: nominal.name) }
        nominal.isOpaque = isHost && kind == .class
        let body = Scope(parent: scope, nominal: nominal)
        nominal.bodyScope = body
        if let parent { nominal.genericParameters = parent.genericParameters }
        if kind == .protocol {
            let parameter = GenericParameter(name: "Self", isSelf: true)
            parameter.bounds = [nominal]
            nominal.selfParameter = parameter
            body.selfType = .parameter(parameter)
        } else {
            for generic in syntax.generics.parameters {
                let parameter = GenericParameter(name: generic.name)
                nominal.genericParameters.append(parameter)
                body.types[generic.name] = .parameter(parameter)
            }
            body.selfType = .nominal(nominal, nominal.genericParameters.map { .parameter($0) })
        }
        let context = MemberContext(nominal: nominal, scope: body, isExtension: false, requirementSyntax: [], module: module, file: file)
        declareMembers(syntax.members, of: nominal, context: context, isHost: isHost)
        if let waiting = syntax.waiting { wait(for: waiting, of: nominal, context: context, isHost: isHost) }
        return nominal
    }

    func declareMembers(_ members: [Declaration], of nominal: NominalDecl, context: MemberContext, isHost: Bool) {
        let scope = context.scope, module = context.module, file = context.file
        for declaration in members {
            checkAttributes(declaration, file)
            switch declaration.kind {
            case .function(let syntax):
                let function = own(FunctionDecl(name: syntax.name.text, owner: nominal, file: file, range: syntax.name.range))
                function.syntax = .function(syntax)
                function.memberContext = context
                prepare(function, declaration, scope: scope, module: module, isHost: isHost)
                addMember(function, to: nominal)
                if function.isOperator {
                    declareOperator(function, in: module)
                    undoLog.append { [name = function.name] in module.operators[name]?.removeAll { $0 === function } }
                }
            case .initializer(let syntax):
                let function = own(FunctionDecl(name: "init", owner: nominal, file: file, range: syntax.nameRange))
                function.kind = .initializer
                function.syntax = .initializer(syntax)
                function.memberContext = context
                function.isFailable = syntax.isFailable || syntax.isImplicitlyUnwrapped
                function.isConvenience = declaration.has("convenience")
                prepare(function, declaration, scope: scope, module: module, isHost: isHost)
                if !context.isExtension, !function.isConvenience { nominal.hasExplicitInitializer = true }
                addMember(function, to: nominal)
            case .deinitializer(let body):
                let function = own(FunctionDecl(name: "deinit", owner: nominal, file: file, range: declaration.range))
                function.kind = .deinitializer
                function.syntax = .deinitializer(body)
                function.memberContext = context
                prepare(function, declaration, scope: scope, module: module, isHost: isHost)
                nominal.deinitializer = function
            case .variable(let syntax):
                for variable in declareVariables(syntax, declaration, owner: nominal, context: context, scope: scope, module: module, file: file) {
                    addMember(variable, to: nominal)
                }
            case .subscript(let syntax):
                let variable = VariableDecl(name: "subscript", owner: nominal, file: file, range: syntax.nameRange)
                variable.isSubscript = true
                variable.subscriptSyntax = syntax
                variable.declaration = declaration
                variable.scope = scope
                variable.memberContext = context
                variable.isStatic = declaration.has("static")
                variable.isDisfavored = declaration.attribute("_disfavoredOverload") != nil
                variable.documentation = declaration.documentation
                makeAccessors(syntax.accessors, of: variable, declaration, module: module, context: context)
                addMember(variable, to: nominal)
            case .nominal(let syntax):
                let nested = declareNominal(syntax, declaration, parent: nominal, in: scope, module: module, file: file, isHost: isHost)
                nominal.nestedTypes[nested.name] = .nominal(nested)
                undoLog.append { [name = nested.name] in nominal.nestedTypes[name] = nil }
                bindWaitingExtensions(of: nested)
            case .typeAlias(let name, let generics, let type):
                let alias = TypeAliasDecl(name: name.text, syntax: type, generics: generics, scope: scope, file: file)
                nominal.nestedTypes[name.text] = .alias(alias)
                undoLog.append { nominal.nestedTypes[name.text] = nil }
            case .associatedType(let name, let inherited, let defaultType, let generics):
                let associated = AssociatedTypeDecl(name: name.text, owner: nominal)
                associated.defaultSyntax = defaultType
                associated.inheritedSyntax = inherited
                associated.requirementSyntax = generics.requirements
                nominal.associatedTypes.append(associated)
                nominal.nestedTypes[name.text] = .associated(associated)
            case .enumCase(let cases):
                for item in cases {
                    let enumCase = EnumCaseDecl(name: item.name.text, owner: nominal, file: file, range: item.name.range)
                    enumCase.index = nominal.cases.count
                    enumCase.syntax = item
                    enumCase.scope = scope
                    enumCase.isStatic = true
                    enumCase.documentation = declaration.documentation
                    // Which payloads there are decides how values are kept, before their types are known.
                    enumCase.payload = item.payload.map { FunctionDecl.Parameter(label: $0.label, name: $0.name, type: .error) }
                    nominal.cases.append(enumCase)
                    addMember(enumCase, to: nominal)
                }
            case .extension, .import, .operatorDeclaration, .precedenceGroup:
                report("this declaration is only allowed at the top level", declaration.range, in: file)
            }
        }
    }

    func addMember(_ member: ValueDecl, to nominal: NominalDecl) {
        nominal.members[member.name, default: []].append(member)
        let name = member.name
        undoLog.append { nominal.members[name]?.removeAll { $0 === member } }
    }

    func declareVariables(_ syntax: VariableSyntax, _ declaration: Declaration, owner: NominalDecl?, context: MemberContext?, scope: Scope, module: Module, file: SourceFile) -> [VariableDecl] {
        var result: [VariableDecl] = []
        for binding in syntax.bindings {
            guard let (name, type) = Self.simpleBinding(binding) else {
                report("a pattern with several names is not supported here; declare them one by one", binding.range, in: file)
                continue
            }
            let variable = VariableDecl(name: name, owner: owner, file: file, range: binding.pattern.range)
            var binding = binding
            if binding.type == nil { binding.type = type }
            variable.syntax = binding
            variable.declaration = declaration
            variable.scope = scope
            variable.memberContext = context
            variable.isLet = syntax.isLet
            variable.isStatic = declaration.has("static") || declaration.has("class")
            variable.documentation = declaration.documentation
            variable.isLazy = declaration.has("lazy")
            variable.isUnowned = declaration.has("unowned")
            variable.isWeak = declaration.has("weak") || variable.isUnowned
            variable.isDisfavored = declaration.attribute("_disfavoredOverload") != nil
            let computed = binding.accessors.map { $0.first(.get) != nil } ?? false
            if computed, variable.isLet { report("'let' declarations cannot be computed properties", binding.range, in: file) }
            if let accessors = binding.accessors { makeAccessors(accessors, of: variable, declaration, module: module, context: context) }
            variable.isObservingOverride = !computed && declaration.has("override") && !variable.isStatic && owner?.kind == .class && binding.accessors != nil
            if let owner, !variable.isStatic, !computed, owner.kind == .enum, context?.isExtension == false {
                report("enums must not contain stored properties", binding.range, in: file)
            }
            if variable.isObservingOverride {
            } else if let owner, !variable.isStatic, !computed, owner.kind != .protocol {
                if context?.isExtension == true {
                    report("extensions must not contain stored properties", binding.range, in: file)
                } else if variable.isLazy {
                    declareLazy(variable, of: owner, declaration, binding, module: module, context: context)
                } else {
                    variable.index = owner.storedProperties.count
                    owner.storedProperties.append(variable)
                }
            } else if !computed, owner?.kind != .protocol {
                variable.global = GlobalVariable(name: owner.map { "\($0.name).\(name)" } ?? name, type: .error)
            }
            result.append(variable)
        }
        return result
    }

    static func simpleBinding(_ binding: VariableSyntax.Binding) -> (String, TypeSyntax?)? {
        switch binding.pattern.kind {
        case .bind(let name, _): (name, nil)
        case .typed(let inner, let type):
            if case .bind(let name, _) = inner.kind { (name, type) } else { nil }
        default: nil
        }
    }

    func makeAccessors(_ accessors: Accessors, of variable: VariableDecl, _ declaration: Declaration, module: Module, context: MemberContext?) {
        for accessor in accessors.list {
            let function = own(FunctionDecl(name: variable.name, owner: variable.owner, file: variable.file, range: variable.range))
            function.kind = accessor.kind == .get ? .getter : .setter
            function.syntax = .accessor(accessor)
            function.storage = variable
            function.memberContext = context
            function.declaration = declaration
            function.scope = variable.scope
            function.module = module
            function.isStatic = variable.isStatic
            function.isDisfavored = variable.isDisfavored
            function.documentation = declaration.documentation
            let attribute = accessor.attributes.first { $0.name == "_intrinsic" } ?? (accessor.kind == .get ? declaration.attribute("_intrinsic") : nil)
            function.intrinsic = attribute?.argument
            if let argument = (accessor.attributes.first { $0.name == "available" } ?? declaration.attribute("available"))?.argument, argument.contains("unavailable") { function.unavailable = argument }
            switch accessor.kind {
            case .get: variable.getter = function
            case .set: variable.setter = function
            case .willSet: variable.willSet = function
            case .didSet: variable.didSet = function
            }
        }
    }

    // MARK: Extensions

    /// Adds the members of the extensions met so far to the types they extend.
    func bindExtensions() {
        let pending = pendingExtensions
        pendingExtensions = []
        for (declaration, syntax, scope, module, file) in pending {
            let saved = fallbackFile
            fallbackFile = file
            defer { fallbackFile = saved }
            guard let nominal = extendedNominal(syntax.extended, in: scope) else {
                checkAttributes(declaration, file)
                report("cannot find type '\(describe(syntax.extended))' in scope", syntax.extended.range, in: file)
                continue
            }
            bind(declaration, syntax, to: nominal, in: scope, module: module, file: file)
        }
    }

    /// Adds an extension's members to the type that it extends.
    func bind(_ declaration: Declaration, _ syntax: ExtensionSyntax, to nominal: NominalDecl, in scope: Scope, module: Module, file: SourceFile) {
        checkAttributes(declaration, file)
        let body = Scope(parent: scope, nominal: nominal)
        if let own = nominal.bodyScope { body.types = own.types }
        var outer = nominal.parent
        while let around = outer {
            body.types.merge(around.bodyScope?.types ?? [:]) { own, _ in own }
            outer = around.parent
        }
        body.selfType = nominal.bodyScope?.selfType
        let context = MemberContext(nominal: nominal, scope: body, isExtension: true, requirementSyntax: syntax.generics.requirements, module: module, file: file)
        declareMembers(syntax.members, of: nominal, context: context, isHost: false)
        if let waiting = syntax.waiting { wait(for: waiting, of: nominal, context: context, isHost: false) }
        if module === currentCell, !extendedInCell.contains(nominal) { extendedInCell.append(nominal) }
        guard !syntax.inherited.isEmpty else { return }
        nominal.extensionInheritance.append((syntax.inherited, context))
        if nominal.resolution == .resolved { resolveExtensionInheritance(nominal) }
        // Of a type that nobody has looked at nothing is known that could become false.
        if nominal.resolution != .unresolved {
            conformanceCache.removeAll()
            witnessCache.removeAll()
        }
        let count = nominal.extensionInheritance.count
        undoLog.append { if nominal.extensionInheritance.count >= count { nominal.extensionInheritance.removeSubrange((count - 1)...) } }
    }

    func extendedNominal(_ syntax: TypeSyntax, in scope: Scope) -> NominalDecl? {
        switch syntax.kind {
        case .name(let name):
            guard let member = lookupType(name.text, in: scope) else { return nil }
            return nominal(of: member)
        case .member(let base, let name):
            guard case .name(let module) = base.kind, lookupType(module.text, in: scope) == nil, let found = visibleModule(module.text, from: scope) else {
                guard let outer = extendedNominal(base, in: scope), let member = outer.nestedTypes[name.text] else { return nil }
                return nominal(of: member)
            }
            return found.types[name.text].flatMap(nominal(of:))
        case .array: return preludeType("Array")
        case .optional: return optionalDeclaration
        default: return nil
        }
    }

    private func nominal(of member: TypeMember) -> NominalDecl? {
        switch member {
        case .nominal(let declaration): return declaration
        case .alias(let alias):
            if case .nominal(let declaration, _) = resolveAlias(alias) { return declaration }
            return nil
        default: return nil
        }
    }
}
