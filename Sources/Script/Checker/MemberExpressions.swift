import Diagnostics
import Syntax

// Members, calls, subscripts and operators as expressions.
extension Checker {
    // MARK: Members

    func memberCandidates(_ base: Expr?, _ name: Name, _ expression: Expr) -> [Candidate] {
        let range = expression.range
        guard let base else {
            report("cannot infer contextual base in reference to member '\(name.text)'", range)
            return []
        }
        if case .name(let first) = base.kind, first.text == "super" {
            guard let type = superType(base.range) else { return [] }
            let found = members(name.text, of: type, isStatic: context.isStatic)
            if found.isEmpty { reportNoMember(name.text, of: type, "value of type '\(self.name(of: type))' has no member '\(name.text)'", name.range) }
            return found.flatMap { memberValueCandidates($0, base: .superclass(type, base.range), name: name, range: range) }
        }
        if case .name(let first) = base.kind, case .module(let module)? = lookupName(first.text, from: context.scope) {
            return moduleMember(module, name, range)
        }
        if let type = typeExpression(base) {
            if type == .error { return [] }
            return staticMember(name, of: type, range, through: dynamicSelf(base, type))
        }
        let bases = candidates(base)
        if bases.isEmpty { return [] }
        if name.text == "self" { return bases }
        let before = diagnostics.count
        var uncalled: [Candidate] = []
        for candidate in bases {
            settle(candidate.type)
            let type = resolved(candidate.type)
            if case .tuple(let elements) = type, let index = elements.firstIndex(where: { $0.label == name.text }) ?? Int(name.text), elements.indices.contains(index) {
                return [
                    Candidate(type: elements[index].type, cost: candidate.cost) { [unowned self] in
                        let value = self.commit(candidate)
                        return TExpr(.tupleElement(value, index), self.zonk(elements[index].type), range)
                    }
                ]
            }
            if case .metatype(let inner) = type {
                let list = staticMember(name, of: inner, range, through: candidate)
                if !list.isEmpty { return list }
                continue
            }
            let found = members(name.text, of: type, isStatic: false)
            let list = found.flatMap { memberValueCandidates($0, base: .value(base, candidate), name: name, range: range) }
            // A method that nobody calls gives way to a property that another meaning of the base has: `xs.lazy.filter { … }.first`.
            if list.isEmpty || uncalled.isEmpty && bases.count > 1 && name.argumentLabels == nil && found.allSatisfy({ $0.declaration is FunctionDecl }) {
                uncalled = list
            } else if uncalled.isEmpty || found.contains(where: { $0.declaration is VariableDecl }) {
                return list
            }
        }
        if !uncalled.isEmpty { return uncalled }
        if bases.contains(where: { $0.type == .error }) || diagnostics.count > before { return [] }
        let type = resolved(bases[0].type)
        if case .variable = type { return [] }
        if let found = dynamicMember(base, type, name, range) { return found }
        if case .tuple = type {
            report("value of tuple type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
            return []
        }
        if let payload = optionalPayload(type), !members(name.text, of: payload, isStatic: false).isEmpty {
            report("value of optional type '\(self.name(of: type))' must be unwrapped to refer to member '\(name.text)' of wrapped base type '\(self.name(of: payload))'", base.range)
        } else if !members(name.text, of: type, isStatic: true).isEmpty {
            report("static member '\(name.text)' cannot be used on instance of type '\(self.name(of: type))'", name.range)
        } else {
            reportNoMember(name.text, of: type, "value of type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
        }
        return []
    }

    /// `box.width` where the type lends members by `subscript(dynamicMember:)`. Nil when it lends none of that name.
    private func dynamicMember(_ base: Expr, _ type: Type, _ name: Name, _ range: SourceRange) -> [Candidate]? {
        let before = diagnostics.count
        for path in dynamicMemberPaths(type, name) {
            let list = subscriptCandidates(base, [Argument(label: "dynamicMember", value: path)], Expr(.subscript(base, [], trailing: []), range))
            if !list.isEmpty { return list }
            diagnostics.removeSubrange(before...)
        }
        return nil
    }

    /// What a type that lends members is asked for one by: a key path, or the name as a String.
    func dynamicMemberPaths(_ type: Type, _ name: Name) -> [Expr] {
        guard lendsMembers(type) else { return [] }
        var isText: [Bool] = []
        for member in members("subscript", of: type, isStatic: false) {
            guard let variable = member.declaration as? VariableDecl else { continue }
            resolveVariable(variable)
            guard variable.subscriptParameters.count == 1, variable.subscriptParameters[0].label == "dynamicMember" else { continue }
            let takesText = variable.subscriptParameters[0].type == stringType
            if !isText.contains(takesText) { isText.append(takesText) }
        }
        return isText.map { $0 ? Expr(.string([.text(name.text)]), name.range) : Expr(.keyPath(nil, [.member(name)]), name.range) }
    }

    /// The place of a member that a type lends; nil when it lends none of that name.
    func dynamicMemberPlace(_ base: Expr, _ type: Type, _ name: Name, _ range: SourceRange) -> WritablePlace? {
        let before = diagnostics.count
        for path in dynamicMemberPaths(type, name) {
            let places = subscriptPlaces(base, [Argument(label: "dynamicMember", value: path)], range, needsGetter: true)
            if let best = places.min(by: { $0.cost < $1.cost || ($0.cost == $1.cost && $0.rank > $1.rank) }) { return best.build() }
            diagnostics.removeSubrange(before...)
        }
        return nil
    }

    private func lendsMembers(_ type: Type) -> Bool {
        var current: Type? = type
        func says(_ declaration: NominalDecl) -> Bool { declaration.declaration?.attribute("dynamicMemberLookup") != nil }
        while let candidate = current {
            switch resolved(candidate) {
            case .nominal(let declaration, _): if says(declaration) || allProtocols(of: declaration).contains(where: says) { return true }
            case .parameter(let parameter): if boundProtocols(of: parameter, in: contexts.last?.scope).contains(where: says) { return true }
            case .existential(let existential): return existential.protocols.contains { says($0) || allProtocols(of: $0).contains(where: says) }
            default: return false
            }
            current = superclass(of: candidate)
        }
        return false
    }

    func superType(_ range: SourceRange) -> Type? {
        guard let type = context.scope.innermostSelfType, let ancestor = superclass(of: type) else {
            report("'super' cannot be used here: there is no superclass", range)
            return nil
        }
        return ancestor
    }

    private func moduleMember(_ module: Module, _ name: Name, _ range: SourceRange) -> [Candidate] {
        if let values = module.values[name.text] {
            return values.flatMap { value -> [Candidate] in
                if let variable = value as? VariableDecl { return globalCandidates(variable, range) }
                if let function = value as? FunctionDecl { return functionValueCandidates(function, base: nil, name: name, range: range) }
                return []
            }
        }
        if let member = module.types[name.text] {
            let type = instantiate(member, name, base: nil, in: context.scope, file: currentFile)
            return [Candidate(type: .metatype(type)) { TExpr(.metatype(type), .metatype(type), range) }]
        }
        report("module '\(module.name)' has no member named '\(name.text)'", name.range)
        return []
    }

    /// `metatype` is the value that says which type it is at run time.
    private func staticMember(_ name: Name, of type: Type, _ range: SourceRange, through metatype: Candidate? = nil) -> [Candidate] {
        if name.text == "self" { return metatype.map { [$0] } ?? [Candidate(type: .metatype(type)) { [unowned self] in TExpr(.metatype(self.zonk(type)), .metatype(self.zonk(type)), range) }] }
        let found = members(name.text, of: type, isStatic: true)
        if !found.isEmpty {
            let list = found.flatMap { memberValueCandidates($0, base: metatypeBase(metatype, type), name: name, range: range) }
            if list.isEmpty, let text = unmetProperty(name.text, of: type, isStatic: true) { report(text, name.range) }
            return list
        }
        if case .nominal(let declaration, _) = resolved(type), let member = nestedType(name.text, of: declaration) {
            let nested = instantiate(member, name, base: type, in: context.scope, file: currentFile)
            return [Candidate(type: .metatype(nested)) { TExpr(.metatype(nested), .metatype(nested), range) }]
        }
        if let associated = associatedMember(name, of: type) {
            return [Candidate(type: .metatype(associated)) { TExpr(.metatype(associated), .metatype(associated), range) }]
        }
        let curried = curriedCandidates(name, of: type, range)
        if !curried.isEmpty { return curried }
        if !members(name.text, of: type, isStatic: false).isEmpty {
            report(instanceMember(name.text, on: type), name.range)
        } else {
            reportNoMember(name.text, of: type, isStatic: true, "type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
        }
        return []
    }

    private func instanceMember(_ name: String, on type: Type) -> String { "instance member '\(name)' cannot be used on type '\(self.name(of: type))'; did you mean to use a value of this type instead?" }

    /// `T.Stride` in an expression.
    func associatedMember(_ name: Name, of type: Type) -> Type? {
        let bounds: [NominalDecl]
        switch resolved(type) {
        case .parameter(let parameter): bounds = boundProtocols(of: parameter, in: context.scope)
        case .dependent(_, let associated):
            resolveAssociated(associated)
            bounds = associated.bounds.flatMap { [$0] + allProtocols(of: $0) }
        default: return nil
        }
        for bound in bounds {
            if case .associated(let associated)? = bound.nestedTypes[name.text] { return normalized(.dependent(zonk(type), associated), context.scope) }
        }
        return nil
    }

    /// A property's value, a method as a value, an enum's case.
    func memberValueCandidates(_ member: FoundMember, base: MemberBase, name: Name, range: SourceRange) -> [Candidate] {
        var cost = Cost.none
        if case .value(_, let candidate) = base { cost = candidate.cost }
        switch member.declaration {
        case let variable as VariableDecl:
            if variable.isSubscript { return [] }
            resolveVariable(variable)
            var substitution = memberSubstitution(variable.owner, base: member.base)
            if let selfParameter = variable.owner?.selfParameter, case .value(_, let candidate) = base { substitution[selfParameter] = resolved(candidate.type) }
            guard variable.requirements.allSatisfy({ holds($0, substitution) }) else { return [] }
            if case .existential(let existential) = resolved(member.base), !variable.isStatic, let getter = variable.getter {
                resolveSignature(getter)
                guard isUsable(getter, on: existential) else {
                    report("member '\(name.text)' cannot be used on value of type '\(self.name(of: member.base))'; consider using a generic constraint instead", range)
                    return []
                }
            }
            let type = substitute(variable.declaredType, substitution)
            if type == .error { return [] }
            let candidate = Candidate(type: type, cost: cost + (variable.isDisfavored ? .disfavored : .none), rank: variable.owner?.kind == .protocol ? (variable.isRequirement ? -64 : -65) : 0) { [unowned self] in
                self.buildPropertyRead(variable, base, substitution, self.zonk(type), range)
            }
            return implicitlyUnwrapped([candidate], if: variable.isImplicitlyUnwrapped, range)
        case let function as FunctionDecl:
            return functionValueCandidates(function, base: (base, member.base), name: name, range: range, cost: cost)
        case let enumCase as EnumCaseDecl:
            resolveCase(enumCase)
            let type = member.base
            if enumCase.payload.isEmpty {
                return [Candidate(type: type) { [unowned self] in TExpr(.enumCase(enumCase, []), self.zonk(type), range) }]
            }
            let payload = enumCase.payload.map { substitute($0.type, ownerSubstitution(of: type)) }
            let functionType = FunctionType(parameters: payload.map { FunctionType.Parameter(type: $0) }, result: type, isThrowing: false)
            return [
                Candidate(type: .function(functionType)) { [unowned self] in
                    self.wrapAsClosure(functionType, range) { values in TExpr(.enumCase(enumCase, values), self.zonk(type), range) }
                }
            ]
        default: return []
        }
    }

    func buildPropertyRead(_ variable: VariableDecl, _ base: MemberBase, _ substitution: Substitution, _ type: Type, _ range: SourceRange) -> TExpr {
        if variable.isStatic {
            if let global = variable.global { return TExpr(.global(global), type, range) }
            guard let getter = variable.getter else { return invalid(range) }
            resolveSignature(getter)
            return finishCall(getter, base, complete(substitution, getter), [], type, range)
        }
        let isStored = variable.getter == nil || variable.isStoredWithAccessors
        if case .superclass = base, isStored, let getter = accessor(.getter, of: variable) { return finishCall(getter, base, complete(substitution, getter), [], type, range) }
        if isStored, !variable.isRequirement {
            let isOwn = context.initializer != nil && isOwnSelf(base)
            if isOwn { noteUse(of: variable, range) }
            context.selfBaseDepth += isOwn ? 1 : 0
            defer { context.selfBaseDepth -= isOwn ? 1 : 0 }
            let value: TExpr
            switch base {
            case .implicitSelf(_, let place):
                guard let selfVariable else { return invalid(range) }
                noteUse(selfVariable)
                value = TExpr(.local(selfVariable), selfVariable.type, place)
            case .superclass(let superclass, let place):
                guard let selfVariable else { return invalid(range) }
                noteUse(selfVariable)
                value = TExpr(.upcast(TExpr(.local(selfVariable), selfVariable.type, place)), superclass, place)
            case .value(_, let candidate): value = commit(candidate)
            case .lvalue(let place, let placeType): value = read(place, placeType, range)
            case .none, .type, .metatype: return invalid(range)
            }
            return TExpr(.property(value, variable), type, range)
        }
        guard let getter = variable.getter else { return invalid(range) }
        resolveSignature(getter)
        if getter.isThrowing { noteThrow(range, zonk(substitute(getter.thrown ?? anyError, substitution))) }
        return finishCall(getter, base, complete(substitution, getter), [], type, range)
    }

    private func complete(_ substitution: Substitution, _ function: FunctionDecl) -> Substitution {
        var result: Substitution = [:]
        for parameter in function.genericParameters { result[parameter] = zonk(substitution[parameter] ?? .parameter(parameter)) }
        return result
    }

    /// A function used as a value.
    func functionValueCandidates(_ function: FunctionDecl, base: (MemberBase, Type)?, name: Name?, range: SourceRange, cost: Cost = .none) -> [Candidate] {
        resolveSignature(function)
        if let labels = name?.argumentLabels, labels != function.parameters.map({ $0.label ?? "_" }) { return [] }
        var substitution: Substitution = base.map { memberSubstitution(function.owner, base: $0.1) } ?? [:]
        for parameter in function.genericParameters where substitution[parameter] == nil { substitution[parameter] = .variable(freshVariable()) }
        guard !function.parameters.contains(where: \.isAutoclosure) else { return [] }
        let parameters = function.parameters.map { FunctionType.Parameter(type: substitute($0.type, substitution), isInout: $0.isInout, isVariadic: $0.isVariadic) }
        var result = substitute(function.result, substitution)
        switch base?.0 {
        case .type(let type)? where function.kind == .initializer, .metatype(_, let type)? where function.kind == .initializer: result = function.isFailable ? optional(type) : type
        default: if function.returnsDynamicSelf, let own = dynamicSelfResult(function, base?.0 ?? .none) { result = own }
        }
        let type = FunctionType(parameters: parameters, result: result, isThrowing: function.isThrowing, thrown: function.thrown.map { substitute($0, substitution) })
        return [
            Candidate(
                type: .function(type), cost: cost + (function.isDisfavored ? .disfavored : .none), rank: function.owner?.kind == .protocol ? (function.isRequirement ? -65 : -66) : 0,
                condition: { [unowned self] in
                    function.requirements.allSatisfy { self.holds($0, substitution) }
                        && function.genericParameters.allSatisfy { parameter in parameter.bounds.allSatisfy { self.conforms(self.zonk(substitution[parameter] ?? .error), to: $0) } }
                }
            ) { [unowned self] in
                for value in substitution.values { self.settle(value) }
                let final = substitution.mapValues { self.zonk($0) }
                for parameter in function.genericParameters {
                    let chosen = final[parameter] ?? .error
                    if Self.hasVariables(chosen) {
                        self.report("generic parameter '\(parameter.name)' could not be inferred", range)
                        return self.invalid(range)
                    }
                    for bound in parameter.bounds where !self.conforms(chosen, to: bound) {
                        self.report("'\(function.name)' \(self.lacking(.conforms(chosen, bound)))", range)
                        return self.invalid(range)
                    }
                }
                guard case .function(let known) = self.zonk(.function(type)) else { return self.invalid(range) }
                // `self` is evaluated once, when the value is made.
                var statements: [TStatement] = []
                var memberBase = base?.0 ?? .none
                if case .value(_, let candidate) = memberBase, function.selfPassing != .none {
                    let receiver = self.commit(candidate)
                    let variable = LocalVariable(name: "receiver", type: receiver.type, isLet: true, depth: self.context.depth)
                    statements.append(TStatement(.declare(variable, receiver), range))
                    memberBase = .value(Expr(.discard, range), Candidate(type: receiver.type) {
                        self.noteUse(variable)
                        return TExpr(.local(variable), receiver.type, range)
                    })
                }
                let closure = self.wrapAsClosure(known, range) { values in
                    self.context.tryDepth += 1
                    defer { self.context.tryDepth -= 1 }
                    return self.finishCall(function, memberBase, final, zip(values, known.parameters).map(Self.handedOn), known.result, range)
                }
                return statements.isEmpty ? closure : TExpr(.sequence(statements, closure), closure.type, range)
            }
        ]
    }

    /// A wrapper's own argument as the argument of what it calls.
    private static func handedOn(_ value: TExpr, _ parameter: FunctionType.Parameter) -> TArgument {
        guard parameter.isInout, case .local(let variable) = value.kind else { return .value(value) }
        variable.isAssigned = true
        return .inout(.local(variable))
    }

    /// A closure that hands its arguments on.
    func wrapAsClosure(_ type: FunctionType, _ range: SourceRange, _ body: ([TExpr]) -> TExpr) -> TExpr {
        guard case .function(let known) = zonk(.function(type)) else { return invalid(range) }
        let closureContext = FunctionContext(file: currentFile, depth: context.depth + 1, result: known.result, isThrowing: known.isThrowing, scope: context.scope)
        closureContext.isStatic = context.isStatic
        closureContext.function = context.function
        contexts.append(closureContext)
        let parameters = known.parameters.enumerated().map { LocalVariable(name: "argument\($0.offset)", type: $0.element.type, isLet: !$0.element.isInout, depth: closureContext.depth) }
        let value = body(parameters.map { TExpr(.local($0), $0.type, range) })
        contexts.removeLast()
        let function = TypedFunction(
            name: "closure", parameters: parameters, isInout: known.parameters.map(\.isInout), selfVariable: nil, result: known.result, isThrowing: known.isThrowing,
            body: [TStatement(.return(value), range)], file: currentFile, range: range)
        return TExpr(.closure(TypedClosure(function: function, captures: closureContext.captures, captureList: [])), .function(known), range)
    }

    // MARK: Calls

    func callCandidates(_ callee: Expr, _ arguments: [Argument], _ trailing: [TrailingClosure], _ expression: Expr) -> [Candidate] {
        let range = expression.range
        switch callee.kind {
        case .paren(let inner): return callCandidates(inner, arguments, trailing, expression)
        case .name(let name):
            if let special = specialCall(name, arguments, trailing, range) { return special }
            guard name.text != "self", !name.text.hasPrefix("$"), let target = lookupName(name.text, from: context.scope) else { return callValue(callee, arguments, trailing, range) }
            switch target {
            case .local(_, _), .module: return callValue(callee, arguments, trailing, range)
            case .localFunctions(let functions): return overloads(functions.map { OverloadTarget(function: $0) }, arguments, trailing, range, name.text)
            case .members(let found, let selfType, let isStatic):
                let before = diagnostics.count
                let list = callMembers(found, base: isStatic ? staticBase(selfType, name.range) : .implicitSelf(selfType, name.range), arguments, trailing, expression, name)
                // `max(0, n)` inside an extension of a sequence: no member takes these, the function around it does.
                guard list.isEmpty, case .globals(let declarations)? = lookupGlobal(name.text, from: context.scope.module) else { return list }
                let told = Array(diagnostics[before...])
                if isCellModule(context.scope.module), !Self.keepsOuterFunctions(selfType) {
                    let isOfTypes = told.contains { $0.message.hasPrefix("cannot convert") }
                    guard !isOfTypes, !isStatic, let function = declarations.lazy.compactMap({ $0 as? FunctionDecl }).first, let module = function.module else { return list }
                    diagnostics.removeSubrange(before...)
                    resolveSignature(function)
                    let isPlain = function.parameters.allSatisfy { $0.label == nil }
                    report("use of '\(name.text)' refers to instance method rather than global function '\(isPlain ? function.name : signatureName(of: function))' in module '\(module.name)'", name.range)
                    return list
                }
                diagnostics.removeSubrange(before...)
                let outer = overloads(declarations.compactMap { $0 as? FunctionDecl }.map { OverloadTarget(function: $0) }, arguments, trailing, range, name.text)
                if outer.isEmpty { diagnostics.replaceSubrange(before..., with: told) }
                return outer
            case .globals(let declarations):
                let functions = declarations.compactMap { $0 as? FunctionDecl }
                if functions.isEmpty { return callValue(callee, arguments, trailing, range) }
                return overloads(functions.map { OverloadTarget(function: $0) }, arguments, trailing, range, name.text)
            case .type(let member, _):
                let type = instantiate(member, name, base: context.scope.innermostSelfType, in: context.scope, file: currentFile)
                return literalConstruction(type, arguments, trailing) ?? callInitializers(type, arguments, trailing, range)
            }
        case .member(let base?, let name):
            return callMember(base, name, arguments, trailing, expression)
        case .array, .dictionary, .type:
            if let type = typeExpression(callee) { return literalConstruction(type, arguments, trailing) ?? callInitializers(type, arguments, trailing, range) }
            return callValue(callee, arguments, trailing, range)
        default: return callValue(callee, arguments, trailing, range)
        }
    }

    /// In swiftc's standard library these have `min` and `max` in a way that leaves the functions of these names visible.
    private static func keepsOuterFunctions(_ type: Type) -> Bool {
        guard case .nominal(let declaration, _) = type else { return false }
        return ["String", "Range", "ClosedRange"].contains(declaration.name)
    }

    private func callMember(_ base: Expr, _ name: Name, _ arguments: [Argument], _ trailing: [TrailingClosure], _ expression: Expr) -> [Candidate] {
        let range = expression.range
        if case .name(let first) = base.kind, first.text == "super" {
            guard let type = superType(base.range) else { return [] }
            // In backticks it is a method's name.
            let isInitializer = name.text == "init" && Int(name.range.end) - Int(name.range.start) == 4
            let found = members(name.text, of: type, isStatic: context.isStatic || isInitializer)
            if found.isEmpty {
                reportNoMember(name.text, of: type, "value of type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
                return []
            }
            return callMembers(found, base: .superclass(type, base.range), arguments, trailing, expression, name)
        }
        if case .name(let first) = base.kind, first.text == "self", name.text == "init", let type = context.scope.innermostSelfType, context.isInitializer {
            return delegatingInitializer(type, arguments, trailing, range)
        }
        if case .name(let first) = base.kind, case .module(let module)? = lookupName(first.text, from: context.scope) {
            if let values = module.values[name.text] {
                let functions = values.compactMap { $0 as? FunctionDecl }
                if !functions.isEmpty { return overloads(functions.map { OverloadTarget(function: $0) }, arguments, trailing, range, name.text) }
            }
            if let member = module.types[name.text] {
                return callInitializers(instantiate(member, name, base: nil, in: context.scope, file: currentFile), arguments, trailing, range)
            }
            report("module '\(module.name)' has no member named '\(name.text)'", name.range)
            return []
        }
        if let type = typeExpression(base) {
            if type == .error { return [] }
            let metatype = dynamicSelf(base, type)
            if name.text == "init" { return callInitializers(type, arguments, trailing, range, through: metatype) }
            let found = members(name.text, of: type, isStatic: true)
            if !found.isEmpty { return callMembers(found, base: metatypeBase(metatype, type), arguments, trailing, expression, name) }
            if case .nominal(let declaration, _) = resolved(type), let member = nestedType(name.text, of: declaration) {
                return callInitializers(instantiate(member, name, base: type, in: context.scope, file: currentFile), arguments, trailing, range)
            }
            if let associated = associatedMember(name, of: type) { return callInitializers(associated, arguments, trailing, range) }
            let values = staticMember(name, of: type, range), before = diagnostics.count
            let list = values.isEmpty ? [] : callCandidateValues(values, arguments, trailing, range)
            if list.isEmpty, diagnostics.count > before, !members(name.text, of: type, isStatic: false).isEmpty {
                diagnostics.removeSubrange(before...)
                report(instanceMember(name.text, on: type), name.range)
            }
            return list
        }
        let bases = candidates(base)
        if bases.isEmpty { return [] }
        for candidate in bases {
            settleOutermost(candidate.type)
            let type = resolved(candidate.type)
            if case .metatype(let inner) = type {
                if name.text == "init" { return callInitializers(inner, arguments, trailing, range, through: candidate) }
                let found = members(name.text, of: inner, isStatic: true)
                if !found.isEmpty { return callMembers(found, base: metatypeBase(candidate, inner), arguments, trailing, expression, name) }
                continue
            }
            let found = members(name.text, of: type, isStatic: false)
            if !found.isEmpty {
                return askingOpened(base, candidate) { askMembers(name, of: $0, base, arguments, trailing, expression) }
            }
            if case .tuple = type { return callValue(Expr(.member(base, name), base.range), arguments, trailing, range) }
        }
        // A lent member that can be called, or the telling of what isn't there.
        let lent = memberCandidates(base, name, Expr(.member(base, name), range))
        return lent.isEmpty ? [] : callCandidateValues(lent, arguments, trailing, range)
    }

    /// The call of a member of what `base` means.
    func askMembers(_ name: Name, of candidate: Candidate, _ base: Expr, _ arguments: [Argument], _ trailing: [TrailingClosure], _ expression: Expr) -> [Candidate] {
        callMembers(members(name.text, of: resolved(candidate.type), isStatic: false), base: .value(base, candidate), arguments, trailing, expression, name)
    }

    /// A literal that is a base by itself is what it is by default; a range of literals waits for what it is asked: `(0...1).contains(0.5)`.
    private func settleOutermost(_ type: Type) {
        if case .nominal(let declaration, _) = resolved(type), declaration.module === prelude, Self.rangeTypes.contains(declaration.name) { return }
        settle(type)
    }
    private static let rangeTypes: Set = ["Range", "ClosedRange", "PartialRangeFrom", "PartialRangeUpTo", "PartialRangeThrough"]

    private func callMembers(_ found: [FoundMember], base: MemberBase, _ arguments: [Argument], _ trailing: [TrailingClosure], _ expression: Expr, _ name: Name) -> [Candidate] {
        var targets: [OverloadTarget] = []
        var values: [Candidate] = []
        for member in found {
            switch member.declaration {
            case let function as FunctionDecl: targets.append(OverloadTarget(function: function, base: base, baseType: member.base))
            case let enumCase as EnumCaseDecl: targets.append(OverloadTarget(enumCase: enumCase, baseType: member.base))
            case is VariableDecl: values += memberValueCandidates(member, base: base, name: name, range: expression.range)
            default: break
            }
        }
        if case .superclass(let type, let place) = base, case .function(let first)? = targets.first?.kind, first.kind == .initializer {
            return superInitializer(targets, type, place, arguments, trailing, expression.range)
        }
        if targets.isEmpty { return callCandidateValues(values, arguments, trailing, expression.range) }
        return overloads(targets, arguments, trailing, expression.range, name.text, nameRange: name.range)
    }

    /// `super.init(…)`
    private func superInitializer(_ targets: [OverloadTarget], _ type: Type, _ place: SourceRange, _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange) -> [Candidate] {
        overloads(targets, arguments, trailing, range, "init").map { candidate in
            Candidate(type: .void, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                let call = self.commit(candidate)
                self.noteInitializerCall(isSuper: true, range)
                guard self.mayDelegate(candidate, "chain", range) else { return self.invalid(range) }
                guard case .call(let callee, let arguments) = call.kind else { return call }
                return self.forcedDelegation(TExpr(.call(callee, arguments), .void, range))
            }
        }
    }

    /// `self.init(…)`
    private func delegatingInitializer(_ type: Type, _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange) -> [Candidate] {
        let targets = members("init", of: type, isStatic: true).compactMap { member in
            (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: isClass(type) ? .implicitSelf(type, range) : .type(type), baseType: member.base) }
        }
        return overloads(targets, arguments, trailing, range, "init").map { candidate in
            Candidate(type: .void, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                let call = self.commit(candidate)
                self.noteInitializerCall(isSuper: false, range)
                guard self.mayDelegate(candidate, "delegate", range) else { return self.invalid(range) }
                if self.isClass(type) {
                    guard case .call(let callee, let arguments) = call.kind else { return call }
                    // A subclass that inherits the convenience initialiser brings its own of the one that it calls.
                    if case .direct(let reference) = callee { return self.forcedDelegation(TExpr(.call(.dynamic(reference), arguments), .void, range)) }
                    return self.forcedDelegation(TExpr(.call(callee, arguments), .void, range))
                }
                guard let selfVariable = self.selfVariable else { return call }
                selfVariable.isAssigned = true
                guard let payload = self.optionalPayload(call.type) else { return TExpr(.assign(.local(selfVariable), call), .void, range) }
                guard self.context.function?.isFailable == true, !self.context.forcedDelegations.contains(Int(range.start)) else {
                    return TExpr(.assign(.local(selfVariable), TExpr(.unwrap(call), selfVariable.type, range)), .void, range)
                }
                return self.delegating(to: call, payload, selfVariable, range)
            }
        }
    }

    /// `Int8(200)`: a type that a literal can be, called with one, is that literal and no conversion.
    private func literalConstruction(_ type: Type, _ arguments: [Argument], _ trailing: [TrailingClosure]) -> [Candidate]? {
        guard arguments.count == 1, trailing.isEmpty, arguments[0].label == nil, let kind = literalKind(arguments[0].value) else { return nil }
        switch kind {
        case .integer, .float, .boolean, .character, .string, .interpolation: break
        default: return nil
        }
        switch resolved(type) {
        case .nominal, .parameter: guard optionalPayload(type) == nil, !Self.hasVariables(type), literalCost(kind, type) != nil else { return nil }
        default: return nil
        }
        let literal = arguments[0].value
        return [Candidate(type: type) { [unowned self] in self.check(literal, expecting: type) }]
    }

    private func callInitializers(_ type: Type, _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange, through metatype: Candidate? = nil) -> [Candidate] {
        if type == .error { return [] }
        if case .existential = resolved(type), metatype == nil {
            report(members("init", of: type, isStatic: true).isEmpty ? "'\(name(of: type))' cannot be constructed because it has no accessible initializers" : "type '\(name(of: type))' cannot be instantiated", range)
            return []
        }
        let found = members("init", of: type, isStatic: true)
        let targets = found.compactMap { member in (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: metatypeBase(metatype, type), baseType: member.base == type ? type : member.base) } }
        if targets.isEmpty {
            switch resolved(type) {
            case .existential: report("type '\(name(of: type))' cannot be instantiated", range)
            default: reportNoMember("init", "'\(name(of: type))' cannot be constructed because it has no accessible initializers", range)
            }
            return []
        }
        let before = diagnostics.count
        let list = overloads(targets, arguments, trailing, range, "init")
        guard list.isEmpty, !trailing.isEmpty, !members("callAsFunction", of: type, isStatic: false).isEmpty else { return list }
        // `Adder(n: 4) { … }`: no initialiser takes the closure, the value that it makes does.
        let told = Array(diagnostics[before...])
        diagnostics.removeSubrange(before...)
        let made = overloads(targets, arguments, [], range, "init")
        if !made.isEmpty {
            let called = callCandidateValues(made, [], trailing, range)
            if !called.isEmpty { return called }
        }
        diagnostics.replaceSubrange(before..., with: told)
        return list
    }

    /// A call of a value: a closure, or something with `callAsFunction`.
    private func callValue(_ callee: Expr, _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange) -> [Candidate] {
        let wanted = wantedResult.flatMap { $0.range == range ? zonk($0.type) : nil }.flatMap { Self.hasVariables($0) ? nil : $0 }
        if case .closure(let closure) = callee.kind, let called = closureCandidates(closure, calledWith: arguments, giving: wanted) {
            return callCandidateValues([called], arguments, trailing, range, callee: callee)
        }
        let list = candidates(callee)
        if list.isEmpty { return [] }
        let calls = callCandidateValues(list, arguments, trailing, range, callee: callee)
        guard case .closure(let closure) = callee.kind, arguments.isEmpty, trailing.isEmpty, !calls.isEmpty else { return calls }
        return calls + (callNeverReturning(closure, range).map { [$0] } ?? [])
    }

    private func callCandidateValues(_ list: [Candidate], _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange, callee: Expr? = nil) -> [Candidate] {
        for candidate in list {
            settle(candidate.type)
            switch resolved(candidate.type) {
            case .function(let type):
                return overloads([OverloadTarget(value: candidate, type)], arguments, trailing, range, "closure")
            case .metatype(let type): return callInitializers(type, arguments, trailing, range, through: candidate)
            case let type:
                let found = members("callAsFunction", of: type, isStatic: false)
                if !found.isEmpty {
                    let base = MemberBase.value(callee ?? Expr(.discard, range), candidate)
                    return overloads(found.compactMap { member in (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: base, baseType: member.base) } }, arguments, trailing, range, "callAsFunction")
                }
            }
        }
        if let first = list.first, first.type != .error { report("cannot call value of non-function type '\(name(of: first.type))'", callee?.range ?? range) }
        return []
    }

    /// Functions that the language treats by itself.
    private func specialCall(_ name: Name, _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange) -> [Candidate]? {
        guard name.text == "type", arguments.count == 1, arguments[0].label == "of", trailing.isEmpty else { return nil }
        let list = candidates(arguments[0].value)
        return list.map { candidate in
            settle(candidate.type)
            return Candidate(type: .metatype(candidate.type), cost: candidate.cost) { [unowned self] in
                let value = self.commit(candidate)
                return TExpr(.dynamicType(value), .metatype(value.type), range)
            }
        }
    }

    // MARK: Subscripts

    /// For each meaning of the base its subscripts.
    private func subscriptTargets(_ bases: [Candidate], _ base: Expr) -> [[OverloadTarget]] {
        bases.map { candidate in
            settle(candidate.type)
            return subscriptTargets(candidate, base)
        }
    }

    private func subscriptTargets(_ candidate: Candidate, _ base: Expr) -> [OverloadTarget] {
        members("subscript", of: candidate.type, isStatic: false).compactMap { member in
            guard let variable = member.declaration as? VariableDecl, let getter = variable.getter else { return nil }
            resolveVariable(variable)
            return OverloadTarget(function: getter, base: .value(base, candidate), baseType: member.base)
        }
    }

    func subscriptCandidates(_ base: Expr, _ arguments: [Argument], _ expression: Expr) -> [Candidate] {
        if arguments.count == 1, arguments[0].label == "keyPath" {
            let list = keyPathRead(base, arguments[0].value, expression.range)
            if list.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) { report("key path doesn't fit the value that it is applied to", expression.range) }
            return list
        }
        if let type = typeExpression(base) {
            let found = members("subscript", of: type, isStatic: true).compactMap { member in
                (member.declaration as? VariableDecl)?.getter.map { OverloadTarget(function: $0, base: .type(type), baseType: member.base) }
            }
            if found.isEmpty { report("type '\(name(of: type))' has no subscripts", expression.range) }
            return found.isEmpty ? [] : overloads(found, arguments, [], expression.range, "subscript")
        }
        if case .name(let first) = base.kind, first.text == "super" {
            guard let type = superType(base.range) else { return [] }
            let found = members("subscript", of: type, isStatic: false).compactMap { member in
                (member.declaration as? VariableDecl)?.getter.map { OverloadTarget(function: $0, base: .superclass(type, base.range), baseType: member.base) }
            }
            if found.isEmpty { report("value of type '\(name(of: type))' has no subscripts", base.range) }
            return found.isEmpty ? [] : overloads(found, arguments, [], expression.range, "subscript")
        }
        let bases = candidates(base)
        if bases.isEmpty { return [] }
        let targets = (subscriptTargets(bases, base) + (openLiteral(base).map { [subscriptTargets($0, base)] } ?? [])).filter { !$0.isEmpty }
        if targets.isEmpty {
            if case .tuple(let elements)? = bases.first.map({ resolved($0.type) }) {
                report("cannot access element of tuple '\(name(of: .tuple(elements)))' by subscript; write '.0', '.1', …", expression.range)
            } else if let type = bases.first?.type, optionalPayload(type) != nil {
                report("value of optional type '\(name(of: type))' must be unwrapped to use a subscript", base.range)
            } else {
                report("value of type '\(bases.first.map { name(of: $0.type) } ?? "_")' has no subscripts", base.range)
            }
            return []
        }
        // The base's best meaning first; another where that one takes no such argument: `xs.reversed()[0]`.
        let before = diagnostics.count
        var told: ArraySlice<Diagnostic> = []
        for (index, list) in targets.enumerated() {
            let found = overloads(list, arguments, [], expression.range, "subscript", nameRange: SourceRange(start: Int(base.range.end), end: Int(expression.range.end)))
            if !found.isEmpty { return found }
            if index == 0 { told = diagnostics[before...] }
            diagnostics.removeSubrange(before...)
        }
        diagnostics += told
        return []
    }

    // MARK: Operators

    func operatorCandidates(_ op: Operator, _ operands: [Expr], _ expression: Expr, isPostfix: Bool = false) -> [Candidate] {
        let functions = operatorFunctions(op.text, from: context.scope.module).filter {
            resolveSignature($0)
            return $0.parameters.count == 1 && ($0.isPostfix == isPostfix)
        }
        if functions.isEmpty {
            report("'\(op.text)' is not a \(isPostfix ? "postfix" : "prefix") unary operator", op.range)
            return []
        }
        return overloads(functions.map { OverloadTarget(function: $0) }, operands.map { Argument(label: nil, value: $0) }, [], expression.range, op.text, operatorRange: op.range)
    }

    func binaryCandidates(_ left: Expr, _ op: Operator, _ right: Expr, _ expression: Expr) -> [Candidate] {
        let range = expression.range
        switch op.text {
        case "&&", "||": return logicalCandidates(left, op, right, range)
        case "??": return coalesceCandidates(left, right, range)
        case "==", "!=":
            for (side, other) in [(left, right), (right, left)] {
                guard case .nilLiteral = side.kind else { continue }
                // A type of the reader's own that `nil` may be written for is compared with what it makes of it.
                if let type = candidates(other).first?.type, optionalPayload(type) == nil, resolved(type) != .error, literalCost(.none, type) != nil { continue }
                return nilComparison(other, op, range)
            }
        default: break
        }
        let functions = operatorFunctions(op.text, from: context.scope.module)
        if functions.isEmpty {
            report("cannot find operator '\(op.text)' in scope", op.range)
            return []
        }
        // An assignment belongs to the chain on its left: `a?.b += 1`.
        if case .optionalChain(let target) = left.kind, functions.contains(where: { resolveSignature($0); return $0.parameters.first?.isInout == true }) {
            return findCandidates(Expr(.optionalChain(Expr(.binary(target, op, right), range)), range))
        }
        // Types that bring their own `==` by synthesis do so when they are first looked at.
        let operands = [operandTypes(left), operandTypes(right)]
        let declared = operatorsDeclared
        for case .nominal(let declaration, _) in operands.flatMap({ $0.types ?? [] }) { resolveHead(declaration) }
        let all = declared == operatorsDeclared ? functions : operatorFunctions(op.text, from: context.scope.module)
        func targets(_ isWanted: (FunctionDecl) -> Bool) -> [OverloadTarget] {
            all.compactMap { function in
                resolveSignature(function)
                return function.parameters.count == 2 && isWanted(function) ? OverloadTarget(function: function) : nil
            }
        }
        let fitting = targets { mayFit($0, operands) }
        let before = diagnostics.count
        let list = overloads(fitting.isEmpty ? targets { _ in true } : fitting, [Argument(label: nil, value: left), Argument(label: nil, value: right)], [], range, op.text, operatorRange: op.range)
        guard list.isEmpty, let mixed = mixedIntegers(left, op, right, range) else { return list }
        diagnostics.removeSubrange(before...)
        return mixed
    }

    /// `&&` and `||` of Booleans, which evaluate their second operand only where it counts, beside those that the program declares for its own types.
    private func logicalCandidates(_ left: Expr, _ op: Operator, _ right: Expr, _ range: SourceRange) -> [Candidate] {
        let isAnd = op.text == "&&"
        let logical = Candidate(type: boolType) { [unowned self] in
            let a = self.check(left, expecting: self.boolType, purpose: .operand)
            let b = self.check(right, expecting: self.boolType, purpose: .operand)
            return TExpr(isAnd ? .and(a, b) : .or(a, b), self.boolType, range)
        }
        let own = operatorFunctions(op.text, from: context.scope.module).filter { $0.module !== prelude }
        if own.isEmpty { return [logical] }
        let before = diagnostics.count
        func goesToBool(_ operand: Expr) -> Bool {
            let mark = trail.count
            defer { undo(to: mark) }
            return fit(operand, boolType) != nil
        }
        let isLogical = goesToBool(left) && goesToBool(right)
        let operands = [operandTypes(left), operandTypes(right)]
        let targets = own.compactMap { function -> OverloadTarget? in
            resolveSignature(function)
            return function.parameters.count == 2 && mayFit(function, operands) ? OverloadTarget(function: function) : nil
        }
        let found = overloads(targets, [Argument(label: nil, value: left), Argument(label: nil, value: right)], [], range, op.text, operatorRange: op.range)
        if found.isEmpty {
            diagnostics.removeSubrange(min(before, diagnostics.count)...)
            return [logical]
        }
        return isLogical ? [logical] + found : found
    }

    /// Integers of two types are compared by value, and shifted by an amount of any of them: the prelude's functions for that, where no operator of one type fits.
    private func mixedIntegers(_ left: Expr, _ op: Operator, _ right: Expr, _ range: SourceRange) -> [Candidate]? {
        guard let name = Self.mixedIntegerFunctions[op.text], case .nominal(let integer)? = prelude.types["BinaryInteger"] else { return nil }
        for side in [left, right] { guard candidates(side).contains(where: { conforms(zonk($0.type), to: integer) }) else { return nil } }
        var target = OverloadTarget(function: preludeFunction(name))
        target.isOperator = true
        let before = diagnostics.count
        let list = overloads([target], [Argument(label: nil, value: left), Argument(label: nil, value: right)], [], range, op.text, operatorRange: op.range)
        if list.isEmpty { diagnostics.removeSubrange(before...) }
        return list.isEmpty ? nil : list
    }
    private static let mixedIntegerFunctions = [
        "==": "_mixedEqual", "!=": "_mixedNotEqual", "<": "_mixedLess", ">": "_mixedGreater", "<=": "_mixedLessOrEqual", ">=": "_mixedGreaterOrEqual", "<<": "_mixedShiftLeft", ">>": "_mixedShiftRight",
        "<<=": "_mixedShiftLeftAssign", ">>=": "_mixedShiftRightAssign",
    ]

    private func coalesceCandidates(_ left: Expr, _ right: Expr, _ range: SourceRange) -> [Candidate] {
        var lefts = candidates(left)
        if lefts.isEmpty, let wanted = wantedResult, wanted.range == range, case let inContext = candidates(left, wanting: optional(wanted.type)), !inContext.isEmpty {
            withdraw(left)
            lefts = inContext
        }
        if lefts.isEmpty { return [] }
        var list: [Candidate] = []
        for candidate in lefts {
            guard let payload = optionalPayload(candidate.type) else { continue }
            for (type, extra) in [(payload, Cost.none), (optional(payload), .optional)] {
                let mark = trail.count
                guard let cost = fit(right, type) else {
                    undo(to: mark)
                    continue
                }
                let shape = reopened(type)
                undo(to: mark)
                list.append(
                    Candidate(type: shape, cost: candidate.cost + cost + extra) { [unowned self] in
                        _ = self.unifies(type, shape)
                        let value = self.commit(candidate)
                        let other = self.check(right, expecting: type, purpose: .argument)
                        return TExpr(.coalesce(value, other), self.zonk(type), range)
                    })
                break
            }
        }
        // `print(count ?? "none")`: where anything goes, both sides do.
        if list.isEmpty, let wanted = wantedResult, wanted.range == range, resolved(wanted.type) == .any, let value = lefts.first(where: { optionalPayload($0.type) != nil }) {
            return [
                Candidate(type: .any, cost: value.cost + .existential) { [unowned self] in
                    TExpr(.coalesce(self.coerce(self.commit(value), to: self.optional(.any)), self.check(right, expecting: .any)), .any, range)
                }
            ]
        }
        if list.isEmpty {
            if lefts.allSatisfy({ optionalPayload($0.type) == nil }) {
                report("left side of nil coalescing operator '??' has non-optional type '\(name(of: lefts[0].type))'", left.range)
            } else {
                report("binary operator '??' cannot be applied to operands of type '\(name(of: lefts[0].type))' and '\(typeText(right))'", range)
            }
        }
        return list
    }

    private func nilComparison(_ operand: Expr, _ op: Operator, _ range: SourceRange) -> [Candidate] {
        let function = preludeFunction(op.text == "==" ? "_isNil" : "_isNotNil")
        guard let parameter = function.genericParameters.first else { return [] }
        let list = candidates(operand)
        guard let candidate = list.first(where: { optionalPayload($0.type) != nil }), let payload = optionalPayload(candidate.type) else {
            if let first = list.first { report("comparing non-optional value of type '\(name(of: first.type))' to 'nil' always returns \(op.text == "==" ? "false" : "true")", range, severity: .warning) }
            return list.first.map { first in
                [
                    Candidate(type: boolType) { [unowned self] in
                        let value = self.commit(first)
                        return TExpr(.sequence([TStatement(.expression(value), range)], TExpr(.boolean(op.text != "=="), self.boolType, range)), self.boolType, range)
                    }
                ]
            } ?? []
        }
        return [
            Candidate(type: boolType) { [unowned self] in
                let value = self.commit(candidate)
                return TExpr(.call(.direct(FunctionReference(function, [parameter: self.zonk(payload)])), [.value(value)]), self.boolType, range)
            }
        ]
    }
}
