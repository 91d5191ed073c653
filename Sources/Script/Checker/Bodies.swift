import Diagnostics
import Syntax

// Bodies of functions, initialisers and accessors, each checked once.
extension Checker {
    /// Does something in a fresh state of its own, whatever is being checked at the moment.
    func isolated<T>(_ body: () throws -> T) rethrows -> T {
        let saved = (contexts, candidateCache, closureCache, trail, lastClosureDiagnostics)
        contexts = []
        candidateCache = [:]
        closureCache = [:]
        trail = []
        lastClosureDiagnostics = []
        defer { (contexts, candidateCache, closureCache, trail, lastClosureDiagnostics) = saved }
        return try body()
    }

    public func typedFunction(_ function: FunctionDecl) throws -> TypedFunction {
        let saved = diagnostics
        diagnostics = []
        let typed = checkedBody(of: function)
        let found = diagnostics
        diagnostics = saved
        if found.contains(where: { $0.severity == .error }) { throw DiagnosticList(found) }
        guard let typed else { throw DiagnosticList([Diagnostic(.error, "'\(function.name)' has no body", in: function.file, at: function.range)]) }
        return typed
    }

    /// Nil for functions without a body of their own.
    func checkedBody(of function: FunctionDecl) -> TypedFunction? {
        if let typed = function.typed { return typed }
        resolveSignature(function)
        let typed = isolated { makeBody(of: function) }
        function.typed = typed
        return typed
    }

    func makeBody(of function: FunctionDecl, infersOpaque: Bool = false) -> TypedFunction? {
        let scope = Scope(parent: function.signatureScope ?? function.scope ?? Scope(module: function.module ?? prelude))
        let inner = FunctionContext(file: function.file, depth: 1, result: infersOpaque ? nil : function.result, isThrowing: function.isThrowing, scope: scope)
        inner.declaredError = function.thrown
        inner.infersOpaque = infersOpaque
        inner.function = function
        inner.selfType = function.selfType
        inner.isStatic = function.owner != nil && function.isStatic
        inner.isInitializer = function.kind == .initializer
        contexts.append(inner)
        var parameters: [LocalVariable] = []
        var isInout: [Bool] = []
        var selfVariable: LocalVariable?
        if let type = function.selfType, !function.isStatic, function.owner != nil {
            let isValueInitializer = function.kind == .initializer && function.owner?.kind != .class
            let variable = LocalVariable(name: "self", type: type, isLet: !(function.selfPassing == .inout || isValueInitializer), depth: 1)
            inner.selfVariable = variable
            if isValueInitializer {
                variable.isAssigned = true
                selfVariable = variable
            } else {
                parameters.append(variable)
                isInout.append(function.selfPassing == .inout)
            }
        }
        for parameter in function.parameters {
            let variable = LocalVariable(name: parameter.name, type: parameter.type, isLet: !parameter.isInout, depth: 1)
            parameters.append(variable)
            isInout.append(parameter.isInout)
            if parameter.name != "_" { scope.values[parameter.name] = [.variable(variable, isImplicitlyUnwrapped: parameter.isImplicitlyUnwrapped)] }
        }
        if function.kind == .initializer { inner.result = .void }
        guard let body = bodyStatements(function, parameters, selfVariable) else { return nil }
        let typed = TypedFunction(
            name: function.kind == .initializer ? "\(function.owner?.name ?? "").init" : (function.owner.map { "\($0.name)." } ?? "") + function.name, parameters: parameters, isInout: isInout,
            selfVariable: selfVariable, result: function.result, isThrowing: function.isThrowing, body: body, file: function.file, range: function.range)
        checkEscapes(typed, of: function)
        return typed
    }

    private func bodyStatements(_ function: FunctionDecl, _ parameters: [LocalVariable], _ selfVariable: LocalVariable?) -> [TStatement]? {
        let range = function.range
        if function.isStoredAccessor { return storedAccessor(function, parameters) }
        if let inherited = function.inherited { return inheritedInitializer(function, inherited, parameters) }
        switch function.syntax {
        case .function(let syntax)?: return syntax.body.map { checkBody($0, isClosure: false, end: function.declaration?.range) }
        case .initializer(let syntax)?:
            guard let body = syntax.body else { return nil }
            return initializerBody(body, function)
        case .accessor(let accessor)?: return accessor.body.map { checkBody($0, isClosure: false, end: accessor.range) }
        case .body(let body)?, .deinitializer(let body)?: return checkBody(body, isClosure: false)
        case .value(let value)?:
            context.isStatic = true
            return [TStatement(.return(check(value, expecting: function.result, purpose: .declaration)), range)]
        case .memberwise?:
            guard let selfVariable else { return nil }
            return zip(function.parameters, parameters).compactMap { parameter, variable in
                guard let property = function.owner?.storedProperties.first(where: { $0.name == parameter.name }) else { return nil }
                let value = TExpr(.local(variable), variable.type, range)
                return TStatement(.expression(TExpr(.assign(.property(.local(selfVariable), property), value), .void, range)), range)
            }
        case .rawValueGetter?: return rawValueGetter(function, parameters)
        case .rawValueInitializer?: return rawValueInitializer(function, parameters, selfVariable)
        case .allCases?:
            guard let owner = function.owner, let type = owner.bodyScope?.selfType else { return nil }
            let values = owner.cases.map { TExpr(.enumCase($0, []), type, range) }
            return [TStatement(.return(TExpr(.array(values), array(type), range)), range)]
        case .lazyGetter?, .lazySetter?: return lazyAccessor(function, parameters)
        case .synthesizedEqual?: return synthesized(function, as: "Equatable") { synthesizedEqual(function, parameters) }
        case .synthesizedLess?: return synthesizedLess(function, parameters)
        case .synthesizedHash?: return synthesized(function, as: "Hashable") { synthesizedHash(function, parameters) }
        case nil: return nil
        }
    }

    private func initializerBody(_ body: [Statement], _ function: FunctionDecl) -> [TStatement] {
        beginInitializer(function, body)
        let end = function.declaration.map { Self.closingBrace($0.range) } ?? function.range
        context.callsSuperItself = implicitSuperInitializer(function, body)
        var flow = Flow.goesOn
        let outer = context.scope
        context.scope = Scope(parent: outer)
        let startsComplete = context.completesInstance && isComplete
        var statements = checkStatements(body, &flow)
        if startsComplete { statements.insert(contentsOf: completion(function.range), at: 0) }
        context.scope = outer
        if flow == .goesOn { endInitializer(end, callsSuperItself: context.callsSuperItself != nil) }
        if let plain = context.callsSuperItself, let superclass = function.owner?.superclass, let variable = context.selfVariable {
            let arguments = plain.parameters.indices.map { TArgument.defaultValue($0) }
            let receiver = TExpr(.upcast(TExpr(.local(variable), variable.type, function.range)), superclass, function.range)
            let call = TExpr(.call(.direct(FunctionReference(plain, ownerSubstitution(of: superclass))), [.value(receiver)] + arguments), .void, function.range)
            statements.append(TStatement(.expression(call), function.range))
            if context.completesInstance { statements += completion(function.range) }
        }
        return statements
    }

    /// `super.init()` is called by itself where the body doesn't and the superclass has one without arguments.
    private func implicitSuperInitializer(_ function: FunctionDecl, _ body: [Statement]) -> FunctionDecl? {
        let scan = InitializerScan(body)
        guard let owner = function.owner, owner.kind == .class, !scan.delegates, !scan.callsSuper, !function.isConvenience, case .nominal(let base, _)? = owner.superclass else { return nil }
        resolveHead(base)
        return base.initializers.first {
            resolveSignature($0)
            return $0.parameters.allSatisfy(\.hasDefault) && !$0.isConvenience
        }
    }

    private func storedAccessor(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let property = function.storage else { return nil }
        let range = function.range
        let type = property.declaredType
        if property.isStatic, let global = property.global {
            let current = TExpr(.global(global), type, range)
            if function.kind == .getter { return [TStatement(.return(current), range)] }
            func observe(_ observer: FunctionDecl, _ value: TExpr) -> TStatement {
                resolveSignature(observer)
                let substitution = Substitution(uniqueKeysWithValues: observer.genericParameters.map { ($0, .parameter($0)) })
                return TStatement(.expression(TExpr(.call(.direct(FunctionReference(observer, substitution)), [.value(value)]), .void, range)), range)
            }
            let newValue = TExpr(.local(parameters[0]), type, range)
            let old = LocalVariable(name: "old", type: type, isLet: true, depth: 1)
            var statements = [TStatement(.declare(old, current), range)]
            if let willSet = property.willSet { statements.append(observe(willSet, newValue)) }
            statements.append(TStatement(.expression(TExpr(.assign(.global(global), newValue), .void, range)), range))
            if let didSet = property.didSet { statements.append(observe(didSet, TExpr(.local(old), type, range))) }
            return statements
        }
        guard let owner = function.owner else { return nil }
        let receiver = parameters[0]
        let object = TExpr(.local(receiver), receiver.type, range)
        /// The property's own room, or, where it is only observed, the superclass's property.
        func current() -> TExpr {
            guard property.isObservingOverride, let superclass = owner.superclass, let getter = overridden(by: accessor(.getter, of: property) ?? function) else {
                return TExpr(.property(object, property), type, range)
            }
            return TExpr(.call(.direct(FunctionReference(getter, ownerSubstitution(of: superclass))), [.value(TExpr(.upcast(object), superclass, range))]), type, range)
        }
        if function.kind == .getter { return [TStatement(.return(current()), range)] }
        let place: LValue = owner.kind == .class ? .objectProperty(object, property) : .property(.local(receiver), property)
        receiver.isAssigned = true
        let newValue = TExpr(.local(parameters[1]), type, range)
        var statements: [TStatement] = []
        if let willSet = property.willSet { statements.append(observerCall(willSet, receiver, newValue, range)) }
        var old: LocalVariable?
        if property.didSet != nil {
            let variable = LocalVariable(name: "old", type: type, isLet: true, depth: 1)
            statements.append(TStatement(.declare(variable, current()), range))
            old = variable
        }
        if property.isObservingOverride, let superclass = owner.superclass, let setter = overridden(by: function) {
            let inherited = TExpr(.upcast(object), superclass, range)
            let call = TExpr(.call(.direct(FunctionReference(setter, ownerSubstitution(of: superclass))), [.value(inherited), .value(newValue)]), .void, range)
            statements.append(TStatement(.expression(call), range))
        } else {
            statements.append(TStatement(.expression(TExpr(.assign(place, newValue), .void, range)), range))
        }
        if let didSet = property.didSet, let old { statements.append(observerCall(didSet, receiver, TExpr(.local(old), type, range), range)) }
        return statements
    }

    private func inheritedInitializer(_ function: FunctionDecl, _ inherited: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let superclass = function.owner?.superclass, let receiver = parameters.first else { return nil }
        let range = function.range
        let value = TExpr(.upcast(TExpr(.local(receiver), receiver.type, range)), superclass, range)
        let rest = parameters.dropFirst().map { TArgument.value(TExpr(.local($0), $0.type, range)) }
        let call = TExpr(.call(.direct(FunctionReference(inherited, ownerSubstitution(of: superclass))), [.value(value)] + rest), .void, range)
        return [TStatement(.expression(call), range)]
    }

    // MARK: Enums with raw values

    private func rawValues(of owner: NominalDecl) -> [TExpr] {
        guard let type = owner.rawType else { return [] }
        var next: Int64 = 0
        return owner.cases.map { enumCase in
            if let syntax = enumCase.syntax?.rawValue {
                let value = check(syntax, expecting: type, purpose: .rawValue)
                if case .integer(let bits) = value.kind { next = bits + 1 }
                return value
            }
            if type == stringType { return TExpr(.string(enumCase.name), type, enumCase.range) }
            defer { next += 1 }
            if type == doubleType { return TExpr(.floating(Double(next)), type, enumCase.range) }
            return TExpr(.integer(next), type, enumCase.range)
        }
    }

    private func rawValueGetter(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let owner = function.owner, let receiver = parameters.first else { return nil }
        let values = rawValues(of: owner)
        let subject = LocalVariable(name: "subject", type: receiver.type, isLet: true, depth: 1)
        let cases = zip(owner.cases, values).map { enumCase, value in
            TCase(items: [(.enumCase(enumCase, receiver.type, []), nil)], isDefault: false, body: [TStatement(.return(value), function.range)])
        }
        return [TStatement(.switchOver(subject, TExpr(.local(receiver), receiver.type, function.range), cases, JumpTarget()), function.range)]
    }

    private func rawValueInitializer(_ function: FunctionDecl, _ parameters: [LocalVariable], _ selfVariable: LocalVariable?) -> [TStatement]? {
        guard let owner = function.owner, let selfVariable, let parameter = parameters.first, owner.rawType.map(mayBeRaw) == true else { return [] }
        context.scope.values["rawValue"] = [.variable(parameter, isImplicitlyUnwrapped: false)]
        let range = function.range
        var statements: [TStatement] = []
        // The getter tells of what is wrong with them.
        let before = diagnostics.count
        let values = rawValues(of: owner)
        diagnostics.removeSubrange(min(before, diagnostics.count)...)
        for (enumCase, value) in zip(owner.cases, values) {
            context.scope.values["$raw"] = [.variable(LocalVariable(name: "raw", type: value.type, isLet: true, depth: 1), isImplicitlyUnwrapped: false)]
            guard case .variable(let raw, _)? = context.scope.values["$raw"]?.first else { continue }
            let test = check(Expr(.binary(Expr(.name(Name("rawValue", range: range)), range), Operator("==", range: range), Expr(.name(Name("$raw", range: range)), range)), range), expecting: boolType)
            let assign = TExpr(.assign(.local(selfVariable), TExpr(.enumCase(enumCase, []), selfVariable.type, range)), .void, range)
            statements.append(TStatement(.declare(raw, value), range))
            statements.append(TStatement(.if([.expression(test)], [TStatement(.expression(assign), range), TStatement(.return(nil), range)], []), range))
        }
        statements.append(TStatement(.return(TExpr(.none, function.result, range)), range))
        return statements
    }

    // MARK: Equality by parts

    /// A member that a declared conformance brings; parts that don't conform themselves are told of as the conformance that is missing.
    private func synthesized(_ function: FunctionDecl, as bound: String, _ make: () -> [TStatement]?) -> [TStatement]? {
        let before = diagnostics.count
        let body = make()
        guard let owner = function.owner, diagnostics.count > before else { return body }
        diagnostics.removeSubrange(before...)
        let declaring = owner.conformances.first { $0.range.end > $0.range.start && ([$0.protocol] + allProtocols(of: $0.protocol)).contains { $0.name == bound && $0.module === prelude } }
        report("type '\(owner.name)' does not conform to protocol '\(bound)'", declaring?.range ?? function.range, in: declaring?.file ?? function.file)
        return body
    }

    private func synthesizedEqual(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let owner = function.owner, parameters.count == 2 else { return nil }
        let range = function.range
        let type = parameters[0].type
        func equal(_ a: TExpr, _ b: TExpr) -> TExpr {
            let left = LocalVariable(name: "left", type: a.type, isLet: true, depth: 1), right = LocalVariable(name: "right", type: b.type, isLet: true, depth: 1)
            context.scope.values["$left"] = [.variable(left, isImplicitlyUnwrapped: false)]
            context.scope.values["$right"] = [.variable(right, isImplicitlyUnwrapped: false)]
            let test = check(Expr(.binary(Expr(.name(Name("$left", range: range)), range), Operator("==", range: range), Expr(.name(Name("$right", range: range)), range)), range), expecting: boolType)
            return TExpr(.sequence([TStatement(.declare(left, a), range), TStatement(.declare(right, b), range)], test), boolType, range)
        }
        func all(_ tests: [TExpr]) -> TExpr {
            tests.dropFirst().reduce(tests.first ?? TExpr(.boolean(true), boolType, range)) { TExpr(.and($0, $1), boolType, range) }
        }
        let a = TExpr(.local(parameters[0]), type, range), b = TExpr(.local(parameters[1]), type, range)
        if owner.kind == .struct {
            let tests = owner.storedProperties.map { property -> TExpr in
                resolveVariable(property)
                return equal(TExpr(.property(a, property), property.declaredType, range), TExpr(.property(b, property), property.declaredType, range))
            }
            return [TStatement(.return(all(tests)), range)]
        }
        let outerSubject = LocalVariable(name: "subject", type: type, isLet: true, depth: 1)
        let cases = owner.cases.map { enumCase -> TCase in
            let types = payload(of: enumCase, in: type)
            let lefts = types.map { LocalVariable(name: "left", type: $0, isLet: true, depth: 1) }
            let rights = types.map { LocalVariable(name: "right", type: $0, isLet: true, depth: 1) }
            let tests = zip(lefts, rights).map { equal(TExpr(.local($0), $0.type, range), TExpr(.local($1), $1.type, range)) }
            let subject = LocalVariable(name: "other", type: type, isLet: true, depth: 1)
            let match = TCondition.pattern(.enumCase(enumCase, type, rights.map { .bind($0) }), subject, b)
            let body = [
                TStatement(.if([match], [TStatement(.return(all(tests)), range)], []), range),
                TStatement(.return(TExpr(.boolean(false), boolType, range)), range),
            ]
            return TCase(items: [(.enumCase(enumCase, type, lefts.map { .bind($0) }), nil)], isDefault: false, body: body)
        }
        return [TStatement(.switchOver(outerSubject, a, cases, JumpTarget()), range)]
    }

    // MARK: Values of declarations

    /// What an enum's case is made with where a payload isn't given.
    func payloadDefault(_ enumCase: EnumCaseDecl, _ index: Int, of type: Type) -> TExpr {
        guard let syntax = enumCase.syntax?.payload, syntax.indices.contains(index), let value = syntax[index].defaultValue else { return invalid(enumCase.range) }
        let types = payload(of: enumCase, in: type)
        return isolated {
            let inner = FunctionContext(file: enumCase.file, depth: 1, result: nil, isThrowing: false, scope: enumCase.scope ?? Scope(module: prelude))
            inner.isStatic = true
            inner.selfType = type
            contexts.append(inner)
            return check(value, expecting: types.indices.contains(index) ? types[index] : nil, purpose: .declaration)
        }
    }

    public func defaultArgument(_ function: FunctionDecl, _ index: Int) throws -> TExpr {
        if let known = function.defaultArguments[index] { return known }
        resolveSignature(function)
        let saved = diagnostics
        diagnostics = []
        defer { diagnostics = saved }
        let value: TExpr = isolated {
            let scope = function.signatureScope ?? function.scope ?? Scope(module: prelude)
            let inner = FunctionContext(file: function.file, depth: 1, result: nil, isThrowing: false, scope: scope)
            inner.isStatic = true
            inner.selfType = function.selfType
            contexts.append(inner)
            if let inherited = function.inherited, let value = try? defaultArgument(inherited, index) { return value }
            guard let syntax = defaultSyntax(function, index) else {
                // A memberwise initialiser's default is the property's own value, or nil.
                if case .memberwise? = function.syntax, let property = function.owner?.storedProperties.first(where: { $0.name == function.parameters[index].name }) {
                    if let value = property.syntax?.value { return check(value, expecting: property.declaredType, purpose: .declaration) }
                    return TExpr(.none, property.declaredType, function.range)
                }
                return invalid(function.range)
            }
            if function.parameters[index].isAutoclosure { return buildAutoclosure(syntax, function.parameters[index].type) }
            guard genericDefault(function, index) != nil, case .parameter(let generic) = function.parameters[index].type else {
                return check(syntax, expecting: function.parameters[index].type, purpose: .declaration)
            }
            let value = check(syntax, expecting: nil)
            for bound in generic.bounds where value.type != .error && !conforms(value.type, to: bound) {
                report("default argument value of type '\(name(of: value.type))' cannot be converted to type '\(generic.name)'", syntax.range)
            }
            return value
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticList(diagnostics) }
        function.defaultArguments[index] = value
        return value
    }

    func defaultSyntax(_ function: FunctionDecl, _ index: Int) -> Expr? {
        switch function.syntax {
        case .function(let syntax)?: return syntax.parameters.indices.contains(index) ? syntax.parameters[index].defaultValue : nil
        case .initializer(let syntax)?: return syntax.parameters.indices.contains(index) ? syntax.parameters[index].defaultValue : nil
        case .accessor?:
            let offset = function.kind == .setter ? index - 1 : index
            guard let parameters = function.storage?.subscriptSyntax?.parameters, parameters.indices.contains(offset) else { return nil }
            return parameters[offset].defaultValue
        default: return nil
        }
    }

    public func initialValue(_ property: VariableDecl) throws -> TExpr? {
        resolveVariable(property)
        if property.isInitialValueChecked { return property.initialValue }
        let saved = diagnostics
        diagnostics = []
        defer { diagnostics = saved }
        checkInitialValue(property)
        if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticList(diagnostics) }
        return property.initialValue
    }

    func checkInitialValue(_ property: VariableDecl) {
        guard !property.isInitialValueChecked else { return }
        property.isInitialValueChecked = true
        guard let syntax = property.syntax?.value else {
            if !property.isLet, optionalPayload(property.declaredType) != nil { property.initialValue = TExpr(.none, property.declaredType, property.range) }
            return
        }
        property.initialValue = isolated {
            pushValueContext(property)
            return check(syntax, expecting: property.declaredType, purpose: .declaration)
        }
    }

    private func pushValueContext(_ variable: VariableDecl) {
        let scope = Scope(parent: variable.scope ?? Scope(module: prelude))
        let inner = FunctionContext(file: variable.file, depth: 1, result: nil, isThrowing: false, scope: scope)
        inner.isStatic = !variable.isLazy
        inner.selfType = variable.owner?.bodyScope?.selfType
        if variable.isLazy, let type = inner.selfType { inner.selfVariable = LocalVariable(name: "self", type: type, isLet: false, depth: 1) }
        contexts.append(inner)
    }

    func typeOfInitialValue(_ value: Expr, of variable: VariableDecl, in scope: Scope) -> Type {
        isolated {
            pushValueContext(variable)
            let typed = check(value, expecting: nil)
            if variable.index >= 0 {
                variable.initialValue = typed
                variable.isInitialValueChecked = true
            }
            return typed.type
        }
    }

    /// Checks everything that a type declares.
    /// What a type and its members say of themselves; their bodies come later.
    func checkNominalHead(_ nominal: NominalDecl) {
        resolveHead(nominal)
        checkDeclaration(nominal)
        checkRedeclarations(nominal.members.all) { $0.memberContext?.isExtension == false }
        for member in nominal.members.all.values.joined() { checkHead(of: member) }
        for case .nominal(let nested) in nominal.nestedTypes.all.values { checkNominalHead(nested) }
        if nominal.kind != .protocol { checkConformances(nominal) }
    }

    func checkHead(of member: ValueDecl) {
        if let function = member as? FunctionDecl { resolveSignature(function) }
        if let variable = member as? VariableDecl { resolveVariable(variable) }
    }

    func checkNominalBodies(_ nominal: NominalDecl) {
        for member in nominal.members.all.values.joined() { checkMember(member) }
        if let deinitializer = nominal.deinitializer { _ = checkedBody(of: deinitializer) }
        for case .nominal(let nested) in nominal.nestedTypes.all.values { checkNominalBodies(nested) }
    }

    func checkMember(_ member: ValueDecl) {
        switch member {
        case let function as FunctionDecl:
            resolveSignature(function)
            if !function.isRequirement, function.intrinsic == nil, function.host == nil {
                if checkedBody(of: function) == nil { report("expected '{' in body of function declaration", function.range, in: function.file) }
                for index in function.parameters.indices where function.parameters[index].hasDefault {
                    do { _ = try defaultArgument(function, index) } catch let list as DiagnosticList { diagnostics += list.diagnostics } catch {}
                }
            }
        case let variable as VariableDecl:
            resolveVariable(variable)
            checkOwnership(variable)
            for accessor in [variable.getter, variable.setter, variable.willSet, variable.didSet].compactMap({ $0 }) where !variable.isRequirement && accessor.intrinsic == nil {
                resolveSignature(accessor)
                _ = checkedBody(of: accessor)
            }
            if variable.index >= 0 { checkInitialValue(variable) }
            if let initializer = variable.global?.initializer { _ = checkedBody(of: initializer) }
            if variable.global != nil, variable.isStatic, variable.syntax?.value == nil, variable.getter == nil, optionalPayload(variable.declaredType) == nil {
                report("'static \(variable.isLet ? "let" : "var")' declaration requires an initializer expression or an explicitly stated getter", variable.range, in: variable.file)
            }
        case let enumCase as EnumCaseDecl: resolveCase(enumCase)
        default: break
        }
    }

    /// Every requirement of the protocols that a type declares has a witness.
    func checkConformances(_ nominal: NominalDecl) {
        guard let declared = nominal.bodyScope?.selfType else { return }
        for conformance in nominal.conformances {
            lookupScope = conformance.scope
            defer { lookupScope = nil }
            let type = conformance.scope?.selfType ?? declared
            for bound in [conformance.protocol] + allProtocols(of: conformance.protocol) {
                for member in bound.members.all.values.joined() where member.memberContext?.isExtension == false {
                    let requirements: [FunctionDecl]
                    switch member {
                    case let function as FunctionDecl: requirements = [function]
                    case let variable as VariableDecl: requirements = [variable.getter, variable.setter].compactMap { $0 }
                    default: requirements = []
                    }
                    for requirement in requirements {
                        resolveSignature(requirement)
                        if requirement.intrinsic != nil, isMachineType(nominal) { continue }
                        if let found = witness(FunctionReference(requirement), for: type) {
                            checkRequiredWitness(found.function, for: requirement, in: nominal)
                        } else if member.name != "init" || !literalProtocols.contains(bound.name) || bound.module !== prelude {
                            if let (near, text) = otherwiseLabelled(requirement, bound, in: nominal) {
                                report(text, near.range, in: near.file)
                            } else {
                                report("type '\(nominal.name)' does not conform to protocol '\(bound.name)'", conformance.range, in: conformance.file)
                            }
                            break
                        }
                    }
                }
            }
        }
    }
    /// A method that would be the requirement's witness but for the labels of its parameters.
    private func otherwiseLabelled(_ requirement: FunctionDecl, _ bound: NominalDecl, in nominal: NominalDecl) -> (FunctionDecl, String)? {
        guard requirement.kind == .function, !requirement.isOperator, let selfParameter = bound.selfParameter, let type = nominal.bodyScope?.selfType else { return nil }
        func signature(_ function: FunctionDecl) -> String { "'\(function.name)(\(function.parameters.map { ($0.label ?? "_") + ":" }.joined()))'" }
        for case let near as FunctionDecl in nominal.members[requirement.name] ?? [] where near.isStatic == requirement.isStatic && near.kind == .function {
            resolveSignature(near)
            guard near.parameters.count == requirement.parameters.count, near.parameters.map(\.label) != requirement.parameters.map(\.label),
                zip(near.parameters, requirement.parameters).allSatisfy({ $0.type == substitute($1.type, [selfParameter: type]) }), near.result == substitute(requirement.result, [selfParameter: type])
            else { continue }
            let kind = near.isStatic ? "static method" : "instance method"
            return (near, "\(kind) \(signature(near)) has different argument labels from those required by protocol '\(bound.name)' (\(signature(requirement)))")
        }
        return nil
    }
    private var literalProtocols: Set<String> { ["ExpressibleByIntegerLiteral", "ExpressibleByFloatLiteral", "ExpressibleByStringLiteral", "ExpressibleByBooleanLiteral", "ExpressibleByArrayLiteral", "ExpressibleByNilLiteral"] }
}

/// Whether an initialiser's body hands on to another.
struct InitializerScan {
    var delegates = false
    var callsSuper = false

    init(_ body: [Statement]) { body.forEach { visit($0) } }

    private mutating func visit(_ statement: Statement) {
        switch statement.kind {
        case .expression(let expression): visit(expression)
        case .if(let syntax): visit(syntax)
        case .guard(_, let body), .while(_, let body), .repeatWhile(let body, _), .defer(let body): body.forEach { visit($0) }
        case .forIn(let loop): loop.body.forEach { visit($0) }
        case .switch(let syntax): syntax.cases.forEach { $0.body.forEach { visit($0) } }
        case .doCatch(let body, let clauses, _):
            body.forEach { visit($0) }
            clauses.forEach { $0.body.forEach { visit($0) } }
        case .labelled(_, let inner): visit(inner)
        default: break
        }
    }
    private mutating func visit(_ syntax: IfStatement) {
        syntax.then.forEach { visit($0) }
        switch syntax.otherwise {
        case .block(let body)?: body.forEach { visit($0) }
        case .elseIf(let inner)?: visit(inner)
        case nil: break
        }
    }
    private mutating func visit(_ expression: Expr) {
        switch expression.kind {
        case .tryExpr(_, let inner), .paren(let inner), .forceUnwrap(let inner): visit(inner)
        case .call(let callee, _, _):
            if case .member(let base?, let name) = callee.kind, name.text == "init", case .name(let first) = base.kind {
                if first.text == "self" { delegates = true }
                if first.text == "super" { callsSuper = true }
            }
        default: break
        }
    }
}

extension Checker {
    /// Checks every body of a module, for a test that sees to it that what is checked on first use would hold. Gives what was found.
    public func problems(inModule name: String) throws -> [Diagnostic] {
        guard let module = try module_(named: name) else { throw ScriptError.missingModule(name) }
        let saved = diagnostics
        diagnostics = []
        defer { diagnostics = saved }
        for value in module.values.all.values.joined() { checkMember(value) }
        for case .nominal(let nominal) in module.types.all.values { checkNominalBodies(nominal) }
        return diagnostics
    }
}
