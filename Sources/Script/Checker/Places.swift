import Diagnostics
import Syntax

/// A place that can be written to, with the type of what it holds.
struct WritablePlace {
    var value: LValue
    var type: Type
}

/// What is to be done with a place, for the words that refuse it.
enum Writing {
    case value, property, subscripted, unwrapped, operand, inoutArgument, mutatingMember, mutatingGetter

    var refusal: String {
        switch self {
        case .value: "cannot assign to value"
        case .property: "cannot assign to property"
        case .subscripted: "cannot assign through subscript"
        case .unwrapped: "cannot assign through '!'"
        case .operand: "left side of mutating operator isn't mutable"
        case .inoutArgument: "cannot pass immutable value as inout argument"
        case .mutatingMember: "cannot use mutating member on immutable value"
        case .mutatingGetter: "cannot use mutating getter on immutable value"
        }
    }
}

// Assignments, inout arguments and mutating calls: where a value lives.
extension Checker {
    /// A place that is wanted for something else than what is being done.
    func lvalue(_ expression: Expr, range: SourceRange, for writing: Writing) -> WritablePlace? {
        wanting(writing) { lvalue(expression, range: range) }
    }

    func wanting<Result>(_ writing: Writing, _ body: () -> Result) -> Result {
        let outer = self.writing
        self.writing = writing
        defer { self.writing = outer }
        return body()
    }

    /// What an assignment writes to.
    private func writing(to target: Expr) -> Writing {
        switch target.kind {
        case .paren(let inner), .optionalBind(let inner): return writing(to: inner)
        case .name(let name):
            guard name.text != "self", case .members? = lookupName(name.text, from: context.scope) else { return .value }
            return .property
        case .member: return .property
        case .subscript: return .subscripted
        case .forceUnwrap: return .unwrapped
        default: return .value
        }
    }

    func buildAssignment(_ target: Expr, _ value: Expr, _ range: SourceRange) -> TExpr {
        wanting(writing(to: target)) { assignment(target, value, range) }
    }

    private func assignment(_ target: Expr, _ value: Expr, _ range: SourceRange) -> TExpr {
        switch target.kind {
        case .paren(let inner): return buildAssignment(inner, value, range)
        case .discard:
            if case .tuple(let parts) = value.kind, parts.count > 1 {
                // Each part is given up before the next one is made.
                let statements = parts.map { TStatement(.expression(buildAssignment(target, $0.value, $0.value.range)), $0.value.range) }
                return TExpr(.sequence(statements, TExpr(.tuple([]), .void, range)), .void, range)
            }
            return TExpr(.assign(.discard, check(value, expecting: nil)), .void, range)
        case .optionalChain(let inner):
            let assignment = buildAssignment(inner, value, range)
            return TExpr(.optionalChain(assignment, flattens: false), optional(.void), range)
        case .tuple(let elements):
            let source = check(value, expecting: tupleTargetType(elements.map(\.value)))
            guard case .tuple(let types) = source.type, types.count == elements.count else {
                if source.type != .error { report("cannot assign value of type '\(name(of: source.type))' to a tuple of \(elements.count) elements", range) }
                return invalid(range)
            }
            let temporary = LocalVariable(name: "tuple", type: source.type, isLet: true, depth: context.depth)
            var statements = [TStatement(.declare(temporary, source), range)]
            for (index, element) in elements.enumerated() {
                if case .discard = element.value.kind { continue }
                guard let place = wanting(writing(to: element.value), { assignable(element.value, range) }) else { return invalid(range) }
                let part = TExpr(.tupleElement(TExpr(.local(temporary), source.type, range), index), types[index].type, range)
                statements.append(TStatement(.expression(TExpr(.assign(place.value, coerce(part, to: place.type)), .void, range)), range))
            }
            return TExpr(.sequence(statements, TExpr(.tuple([]), .void, range)), .void, range)
        case .subscript(let base, let arguments, let trailing):
            return assignSubscript(base, arguments + trailing.map { Argument(label: $0.label, value: $0.value) }, value, target.range, range)
        default: break
        }
        // The value first: what it reads is read before the place is initialized.
        guard let type = placeType(target) else {
            _ = lvalue(target, range: target.range)
            return invalid(range)
        }
        let source = check(value, expecting: type, purpose: .assignment)
        guard let place = assignable(target, range) else { return invalid(range) }
        return TExpr(.assign(place.value, source), .void, range)
    }

    private func tupleTargetType(_ elements: [Expr]) -> Type? {
        var types: [TupleElement] = []
        for element in elements {
            if case .discard = element.kind { return nil }
            guard let type = placeType(element) else { return nil }
            types.append(TupleElement(type: type))
        }
        return .tuple(types)
    }

    /// The type that a place holds, without touching it. `T!` is `T?` here.
    private func placeType(_ expression: Expr) -> Type? {
        switch expression.kind {
        case .paren(let inner): return placeType(inner)
        default:
            let list = candidates(expression)
            return list.first.map { resolved($0.type) }
        }
    }

    /// A place for assignment: like `lvalue`, but a variable without a value yet may get its first.
    private func assignable(_ target: Expr, _ range: SourceRange) -> WritablePlace? {
        if case .name(let name) = target.kind, case .local(let variable, _)? = lookupName(name.text, from: context.scope) {
            if variable.depth == context.depth, context.uninitialized.remove(ObjectIdentifier(variable)) != nil || variable.isLet && mayBeAssigned(ObjectIdentifier(variable)) {
                variable.isAssigned = true
                if variable.isLet { noteFirstAssignment(ObjectIdentifier(variable), name.text, range) }
                return WritablePlace(value: .local(variable), type: variable.type)
            }
        }
        if case .name(let name) = target.kind, case .globals(let list)? = lookupName(name.text, from: context.scope), let variable = list.first as? VariableDecl, let global = variable.global,
            context.isCellTop, context.uninitialized.remove(ObjectIdentifier(global)) != nil || variable.isLet && mayBeAssigned(ObjectIdentifier(global)) {
            if variable.isLet { noteFirstAssignment(ObjectIdentifier(global), name.text, range) }
            return WritablePlace(value: .global(global), type: variable.declaredType)
        }
        if case .name(let name) = target.kind, name.text == "self" {
            noteAssignmentOfSelf()
            if let variable = selfVariable, isClass(variable.type) {
                report("cannot assign to value: 'self' is immutable", range)
                return nil
            }
        }
        guard let property = ownProperty(target) else { return lvalue(target, range: range) }
        context.assignedProperty = property
        defer { context.assignedProperty = nil }
        guard let place = lvalue(target, range: range) else { return nil }
        noteAssignment(of: property, range)
        return place
    }

    /// Where an expression's value lives; tells why it can't be changed.
    func lvalue(_ expression: Expr, range: SourceRange) -> WritablePlace? {
        func refuse(_ what: String) -> WritablePlace? {
            report("\(writing.refusal): \(what)", expression.range)
            return nil
        }
        switch expression.kind {
        case .paren(let inner): return lvalue(inner, range: range)
        case .name(let name):
            if name.text == "self" {
                guard let variable = selfVariable else { return refuse("'self' is immutable") }
                return selfLValue(expression.range, "self").map { WritablePlace(value: $0, type: variable.type) }
            }
            if name.text.hasPrefix("$"), let index = Int(name.text.dropFirst()) {
                guard let parameters = context.closureParameters, parameters.indices.contains(index), !parameters[index].isLet else { return refuse("'\(name.text)' is immutable") }
                parameters[index].isAssigned = true
                return WritablePlace(value: .local(parameters[index]), type: parameters[index].type)
            }
            guard let target = lookupName(name.text, from: context.scope) else {
                report("cannot find '\(name.text)' in scope", expression.range)
                return nil
            }
            switch target {
            case .local(let variable, _):
                if variable.isLet { return refuse("'\(name.text)' is a 'let' constant") }
                if let accessors = variable.accessors { return place(accessors, variable.type, expression.range) ?? refuse("'\(name.text)' is a get-only property") }
                variable.isAssigned = true
                noteUse(variable)
                if context.uninitialized.contains(ObjectIdentifier(variable)), variable.depth == context.depth {
                    report("variable '\(name.text)' used before being initialized", expression.range)
                }
                return WritablePlace(value: .local(variable), type: variable.type)
            case .globals(let list):
                guard let variable = list.first as? VariableDecl else { return refuse("'\(name.text)' is a function") }
                resolveVariable(variable)
                writtenNames.insert(name.text)
                if let global = variable.global {
                    if let place = observedPlace(variable, variable.declaredType, [:]) { return place }
                    if variable.isLet { return refuse("'\(name.text)' is a 'let' constant") }
                    return WritablePlace(value: .global(global), type: variable.declaredType)
                }
                guard let setter = variable.setter else { return refuse("'\(name.text)' is a get-only property") }
                resolveSignature(setter)
                return WritablePlace(
                    value: .accessor(.none, getter: variable.getter.map { .direct(FunctionReference($0)) }, setter: .direct(FunctionReference(setter)), [], type: variable.declaredType), type: variable.declaredType)
            case .members(let found, let selfType, let isStatic):
                guard let member = found.first(where: { $0.declaration is VariableDecl }) else { return refuse("'\(name.text)' is a method") }
                return memberPlace(member, base: isStatic ? .type(selfType) : .implicitSelf(selfType, expression.range), baseExpression: nil, name: name, expression.range, refuse)
            case .localFunctions, .type, .module: return refuse("'\(name.text)' is not a variable")
            }
        case .member(let base?, let name): return memberPlace(base, name, expression, refuse)
        case .subscript(let base, let arguments, let trailing):
            let places = subscriptPlaces(base, arguments + trailing.map { Argument(label: $0.label, value: $0.value) }, expression.range, needsGetter: true)
            guard let best = places.min(by: { $0.cost < $1.cost || ($0.cost == $1.cost && $0.rank > $1.rank) }) else {
                if !diagnostics.contains(where: { $0.severity == .error }) { return refuse("subscript is get-only") }
                return nil
            }
            return best.build()
        case .forceUnwrap(let inner):
            guard let place = lvalue(inner, range: range), let payload = optionalPayload(place.type) else { return nil }
            return WritablePlace(value: .unwrap(place.value), type: payload)
        case .optionalBind(let inner):
            guard let place = lvalue(inner, range: range), let payload = optionalPayload(place.type) else { return nil }
            return WritablePlace(value: .optionalBind(place.value), type: payload)
        case .call(let callee, _, _):
            if case .name(let name) = callee.kind, typeExpression(callee) == nil { return refuse("'\(name.text)' returns immutable value") }
            return refuse("function call returns immutable value")
        case .binary: return refuse("binary operator returns immutable value")
        case .integer, .float, .string, .boolean: return refuse("literals are not mutable")
        case .discard: return WritablePlace(value: .discard, type: .variable(freshVariable()))
        default: return refuse("expression is not assignable")
        }
    }

    func selfLValue(_ range: SourceRange, _ member: String) -> LValue? {
        guard let variable = selfVariable else { return nil }
        noteUse(variable)
        if isClass(variable.type) { return .value(TExpr(.local(variable), variable.type, range)) }
        guard !variable.isLet else {
            report("\(writing.refusal): 'self' is immutable", range)
            return nil
        }
        variable.isAssigned = true
        return .local(variable)
    }

    private func memberPlace(_ base: Expr, _ name: Name, _ expression: Expr, _ refuse: (String) -> WritablePlace?) -> WritablePlace? {
        if case .name(let first) = base.kind, first.text == "super", let type = superType(base.range), let member = members(name.text, of: type, isStatic: false).first {
            return memberPlace(member, base: .superclass(type, base.range), baseExpression: nil, name: name, expression.range, refuse)
        }
        if let type = typeExpression(base) {
            guard let member = members(name.text, of: type, isStatic: true).first(where: { $0.declaration is VariableDecl }) else {
                reportNoMember(name.text, of: type, isStatic: true, "type '\(self.name(of: type))' has no member '\(name.text)'", name.range)
                return nil
            }
            return memberPlace(member, base: .type(type), baseExpression: base, name: name, expression.range, refuse)
        }
        let before = diagnostics.count
        for candidate in candidates(base) {
            settle(candidate.type)
            let type = resolved(candidate.type)
            if case .tuple(let elements) = type, let index = elements.firstIndex(where: { $0.label == name.text }) ?? Int(name.text), elements.indices.contains(index) {
                guard let place = lvalue(base, range: base.range) else { return nil }
                return WritablePlace(value: .tupleElement(place.value, index), type: elements[index].type)
            }
            if let member = members(name.text, of: type, isStatic: false).first(where: { $0.declaration is VariableDecl }) {
                return memberPlace(member, base: .value(base, candidate), baseExpression: base, name: name, expression.range, refuse)
            }
            if let place = dynamicMemberPlace(base, type, name, expression.range) { return place }
            if !dynamicMemberPaths(type, name).isEmpty, diagnostics.count == before, !candidates(expression).isEmpty { return refuse("key path is read-only") }
        }
        _ = candidates(expression)
        return nil
    }

    private func memberPlace(_ member: FoundMember, base: MemberBase, baseExpression: Expr?, name: Name, _ range: SourceRange, _ refuse: (String) -> WritablePlace?) -> WritablePlace? {
        guard let variable = member.declaration as? VariableDecl else { return refuse("'\(name.text)' is not a variable") }
        resolveVariable(variable)
        let substitution = memberSubstitution(variable.owner, base: member.base)
        let type = zonk(substitute(variable.declaredType, substitution))
        if let global = variable.global, variable.isStatic {
            if let place = observedPlace(variable, type, substitution) { return place }
            if variable.isLet { return refuse("'\(name.text)' is a 'let' constant") }
            return WritablePlace(value: .global(global), type: type)
        }
        let isStored = (variable.getter == nil || variable.isStoredWithAccessors) && !variable.isRequirement && !variable.isStatic
        let isSuper = if case .superclass = base, variable.setter != nil || !variable.isLet { true } else { false }
        if isStored, !isSuper || mayInitialize(variable, base), variable.willSet == nil && variable.didSet == nil || observersAreSilent(variable, base) {
            if variable.isLet, !mayInitialize(variable, base) || context.assignedProperty !== variable { return refuse("'\(name.text)' is a 'let' constant") }
            if context.initializer != nil, context.assignedProperty !== variable, isOwnSelf(base) { noteUse(of: variable, range) }
            if variable.declaration?.modifiers.contains(where: { ($0.name == "private" || $0.name == "fileprivate") && $0.detail == "set" }) == true, let owner = variable.owner, !context.scope.encloses(owner) {
                return refuse("'\(name.text)' setter is inaccessible")
            }
            switch base {
            case .implicitSelf(_, let place):
                guard let selfVariable else { return nil }
                noteUse(selfVariable)
                if isClass(selfVariable.type) { return WritablePlace(value: .objectProperty(TExpr(.local(selfVariable), selfVariable.type, place), variable), type: type) }
                guard !selfVariable.isLet else { return refuse("'self' is immutable") }
                selfVariable.isAssigned = true
                return WritablePlace(value: .property(.local(selfVariable), variable), type: type)
            case .superclass(let superclass, let place):
                guard let selfVariable else { return nil }
                noteUse(selfVariable)
                return WritablePlace(value: .objectProperty(TExpr(.upcast(TExpr(.local(selfVariable), selfVariable.type, place)), superclass, place), variable), type: type)
            case .value(let expression, let candidate):
                if isClass(candidate.type) {
                    let isOwn = context.initializer != nil && isOwnSelf(base)
                    context.selfBaseDepth += isOwn ? 1 : 0
                    defer { context.selfBaseDepth -= isOwn ? 1 : 0 }
                    return WritablePlace(value: .objectProperty(commit(candidate), variable), type: type)
                }
                guard let inner = lvalue(expression, range: expression.range) else { return nil }
                var place = inner.value
                // `x.y!.z` through an implicitly unwrapped optional.
                if optionalPayload(inner.type) != nil, optionalPayload(candidate.type) == nil { place = .unwrap(place) }
                return WritablePlace(value: .property(place, variable), type: type)
            case .lvalue(let place, _): return WritablePlace(value: .property(place, variable), type: type)
            case .none, .type, .metatype: return nil
            }
        }
        let setter: FunctionDecl
        if let found = isStored ? observingSetter(variable) : variable.setter { setter = found } else { return refuse("'\(name.text)' is a get-only property") }
        resolveSignature(setter)
        guard let accessorBase = accessorBase(base, setter) else { return nil }
        var full: Substitution = [:]
        for parameter in setter.genericParameters { full[parameter] = zonk(substitution[parameter] ?? .parameter(parameter)) }
        let getter = isStored ? accessor(.getter, of: variable) : variable.getter
        getter.map { resolveSignature($0) }
        return WritablePlace(value: .accessor(accessorBase, getter: getter.map { callee($0, full, base) }, setter: callee(setter, full, base), [], type: type), type: type)
    }

    /// Inside the type's own initialiser observers don't run, and `let` properties get their values.
    private func observersAreSilent(_ variable: VariableDecl, _ base: MemberBase) -> Bool { mayInitialize(variable, base) || context.function?.storage === variable }
    private func mayInitialize(_ variable: VariableDecl, _ base: MemberBase) -> Bool {
        guard context.isInitializer, context.scope.innermostSelfType.map({ if case .nominal(let declaration, _) = $0 { declaration === variable.owner } else { false } }) == true else { return false }
        switch base {
        case .implicitSelf: return true
        case .value(let expression, _):
            if case .name(let name) = expression.kind { return name.text == "self" }
            return false
        default: return false
        }
    }

    /// Written or implied `self`.
    func isOwnSelf(_ base: MemberBase) -> Bool {
        switch base {
        case .implicitSelf: return true
        case .value(let expression, _):
            if case .name(let name) = expression.kind { return name.text == "self" }
            return false
        default: return false
        }
    }

    /// A setter for a stored property with observers.
    private func observingSetter(_ variable: VariableDecl) -> FunctionDecl? { accessor(.setter, of: variable) }

    func callee(_ function: FunctionDecl, _ substitution: Substitution, _ base: MemberBase) -> Callee {
        let reference = FunctionReference(function, substitution)
        if function.isRequirement, let selfParameter = function.owner?.selfParameter, let selfType = substitution[selfParameter] { return .witness(reference, selfType: selfType) }
        if case .superclass = base { return .direct(reference) }
        return function.isDynamic && function.selfPassing != .none ? .dynamic(reference) : .direct(reference)
    }

    private func accessorBase(_ base: MemberBase, _ setter: FunctionDecl) -> AccessorBase? {
        switch base {
        case .none, .type, .metatype: return AccessorBase.none
        case .superclass where setter.isStatic: return AccessorBase.none
        case .implicitSelf(_, let place), .superclass(_, let place):
            guard let selfVariable else { return nil }
            noteUse(selfVariable)
            if setter.selfPassing == .inout {
                guard let lvalue = selfLValue(place, setter.name) else { return nil }
                return .lvalue(lvalue)
            }
            return .value(TExpr(.local(selfVariable), selfVariable.type, place))
        case .lvalue(let place, _): return .lvalue(place)
        case .value(let expression, let candidate):
            if setter.selfPassing == .inout {
                guard let inner = lvalue(expression, range: expression.range) else { return nil }
                if optionalPayload(inner.type) != nil, optionalPayload(candidate.type) == nil { return .lvalue(.unwrap(inner.value)) }
                return .lvalue(inner.value)
            }
            return .value(commit(candidate))
        }
    }

    // MARK: Subscripts

    struct WritableSubscript {
        var cost: Cost
        var rank: Int
        var type: Type
        var build: () -> WritablePlace?
    }

    /// The subscripts that could be written through.
    func subscriptPlaces(_ base: Expr, _ arguments: [Argument], _ range: SourceRange, needsGetter: Bool) -> [WritableSubscript] {
        for argument in arguments where !isContextual(argument.value) {
            if candidates(argument.value).isEmpty { return [] }
        }
        if arguments.count == 1, arguments[0].label == "keyPath" { return keyPathPlaces(base, arguments[0].value, range) }
        var places: [WritableSubscript] = []
        let isSelf: Bool = if case .name(let name) = base.kind { name.text == "self" } else { false }
        let staticType = isSelf ? nil : typeExpression(base)
        let superclass: Type? = if case .name(let name) = base.kind, name.text == "super" { superType(base.range) } else { nil }
        let bases =
            (staticType.map { .metatype($0) } ?? superclass).map { type in [Candidate(type: type) { [unowned self] in self.invalid(range) }] }
            ?? candidates(base)
        var failures = 0
        for candidate in bases {
            settle(candidate.type)
            for member in members("subscript", of: staticType ?? candidate.type, isStatic: staticType != nil) {
                guard let variable = member.declaration as? VariableDecl else { continue }
                resolveVariable(variable)
                guard let setter = variable.setter else {
                    failures += 1
                    continue
                }
                resolveSignature(setter)
                if needsGetter, variable.getter?.unavailable != nil { continue }
                let target = OverloadTarget(function: setter, base: staticType.map { .type($0) } ?? superclass.map { .superclass($0, base.range) } ?? .value(base, candidate), baseType: member.base)
                let mark = trail.count
                guard let solution = try? solve(target, arguments, trailingStart: arguments.count) else {
                    undo(to: mark)
                    continue
                }
                let type = reopened(substitute(variable.declaredType, solution.substitution))
                undo(to: mark)
                places.append(
                    WritableSubscript(cost: solution.cost, rank: solution.rank, type: type) { [unowned self] in
                        self.buildSubscriptPlace(variable, setter, solution, base, candidate, type, range)
                    })
            }
            if !places.isEmpty { break }
        }
        if places.isEmpty, let first = bases.first, first.type != .error {
            if failures > 0 {
                report("\(writing.refusal): subscript is get-only", range)
            } else {
                _ = subscriptCandidates(base, arguments, Expr(.subscript(base, arguments, trailing: []), range))
                if !diagnostics.contains(where: { $0.severity == .error }) { report("cannot assign through subscript of type '\(name(of: first.type))'", range) }
            }
        }
        return places
    }

    private func buildSubscriptPlace(_ variable: VariableDecl, _ setter: FunctionDecl, _ solution: CallSolution, _ base: Expr, _ candidate: Candidate, _ type: Type, _ range: SourceRange) -> WritablePlace? {
        let isArrayElement = variable.owner === preludeType("Array") && solution.parameters.count == 1 && resolved(solution.parameters[0].type) == intType
        if isArrayElement {
            guard let inner = lvalue(base, range: base.range), let element = arrayElement(optionalPayload(inner.type) ?? inner.type) else { return nil }
            let index = check(solution.arguments[0].value, expecting: intType, purpose: .argument)
            let place: LValue = optionalPayload(inner.type) != nil ? .unwrap(inner.value) : inner.value
            return WritablePlace(value: .element(place, index, elementType: zonk(element)), type: zonk(element))
        }
        // Arguments are made as for a call; the accessor takes them from there.
        let call = buildCall(solution, as: setter.result, range, "subscript", keepsBase: false)
        guard case .call(_, let arguments) = call.kind else { return nil }
        let substitution = solution.substitution.mapValues { zonk($0) }
        guard let accessorBase = accessorBase(solution.target.base, setter) else { return nil }
        var getter: Callee?
        if let function = variable.getter {
            resolveSignature(function)
            if function.unavailable == nil {
                var own: Substitution = [:]
                for parameter in function.genericParameters { own[parameter] = substitution[parameter] ?? .parameter(parameter) }
                getter = callee(function, own, solution.target.base)
            }
        }
        let resultType = zonk(substitute(variable.declaredType, substitution))
        return WritablePlace(value: .accessor(accessorBase, getter: getter, setter: callee(setter, substitution, solution.target.base), arguments, type: resultType), type: resultType)
    }

    private func assignSubscript(_ base: Expr, _ arguments: [Argument], _ value: Expr, _ place: SourceRange, _ range: SourceRange) -> TExpr {
        let places = subscriptPlaces(base, arguments, place, needsGetter: false)
        if places.isEmpty { return invalid(range) }
        var best: (WritableSubscript, Cost)?
        for candidate in places {
            let mark = trail.count
            if let cost = fit(value, candidate.type) {
                let total = cost + candidate.cost
                if best.map({ total < $0.1 || (total == $0.1 && candidate.rank > $0.0.rank) }) ?? true { best = (candidate, total) }
            }
            undo(to: mark)
        }
        // What is wrong with the value by itself has been told.
        if best == nil, !isContextual(value), candidates(value).isEmpty { return invalid(range) }
        guard let chosen = best?.0 ?? (places.count == 1 ? places[0] : nil) else {
            report(Purpose.assignment.mismatch(typeText(value), name(of: places[0].type)), value.range)
            return invalid(range)
        }
        guard let target = chosen.build() else { return invalid(range) }
        let source = check(value, expecting: target.type, purpose: .assignment)
        return TExpr(.assign(target.value, source), .void, range)
    }

    /// The value that a place holds now.
    func read(_ place: LValue, _ type: Type, _ range: SourceRange) -> TExpr {
        switch place {
        case .local(let variable): return TExpr(.local(variable), variable.type, range)
        case .global(let variable): return TExpr(.global(variable), variable.type, range)
        case .property(let base, let variable): return TExpr(.property(read(base, variable.owner?.bodyScope?.selfType ?? .error, range), variable), type, range)
        case .objectProperty(let object, let variable): return TExpr(.property(object, variable), type, range)
        case .value(let value): return value
        default: return invalid(range)
        }
    }
}
