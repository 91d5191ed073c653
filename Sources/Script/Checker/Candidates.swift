import Diagnostics
import Syntax

/// One way to understand an expression, before the context has chosen: its type, what it costs, and how to make the typed tree once it is chosen.
///
/// The type may hold variables: a literal's, or what a generic call leaves open. Whoever chooses the candidate binds them; `build` then does the work again for
/// real, with what the context has said.
final class Candidate {
    let type: Type
    let cost: Cost
    /// Breaks ties between equal costs, the greater the better: how special the declaration is.
    let rank: Int
    /// What must hold of the type's variables besides; asked once the context has bound some of them.
    let condition: (() -> Bool)?
    /// The call that it stands for, to be compared with others.
    let solution: CallSolution?
    let build: () -> TExpr
    init(type: Type, cost: Cost = .none, rank: Int = 0, solution: CallSolution? = nil, condition: (() -> Bool)? = nil, build: @escaping () -> TExpr) {
        self.type = type
        self.solution = solution
        self.cost = cost
        self.rank = rank
        self.condition = condition
        self.build = build
    }
}

/// The candidates of an expression, and what was told when there were none.
struct KnownCandidates {
    /// Kept, so that its identity isn't given to another expression while it is known here.
    var expression: Expr
    var candidates: [Candidate]
    var told: [Diagnostic]
}

// Bottom-up: what an expression can mean.
extension Checker {
    /// The candidates of an expression, cheapest first. Empty when there is none; then why has been reported.
    func candidates(_ expression: Expr) -> [Candidate] {
        let key = ObjectIdentifier(expression)
        if let known = candidateCache[key] { return known.candidates }
        let before = diagnostics.count
        let found = findCandidates(expression)
        // Where nothing comes of it in its place, it has a type all the same.
        if let glance, glance.type == nil, glance.range == expression.range, let type = found.first.map({ zonk($0.type) }), type != .error { glance.type = type }
        candidateCache[key] = KnownCandidates(expression: expression, candidates: found, told: found.isEmpty && diagnostics.count > before ? Array(diagnostics[before...]) : [])
        return found
    }

    /// A call that means nothing by itself may mean something where a certain type is wanted: `reduce(into: [:]) { … }` says nothing of the dictionary.
    func dependsOnContext(_ expression: Expr) -> Bool { contextualCall(expression) != nil }

    private func contextualCall(_ expression: Expr) -> Expr? {
        switch expression.kind {
        case .paren(let inner), .tryExpr(.plain, let inner): return contextualCall(inner)
        case .call(let callee, let arguments, let trailing):
            // `{ var list = []; …; return list }()`: what the closure gives, the context says.
            if case .closure(let closure) = callee.kind, closure.result == nil { return expression }
            return !trailing.isEmpty || arguments.contains { isContextual($0.value) || Self.isOperatorReference($0.value) || dependsOnContext($0.value) } ? expression : nil
        case .prefix(_, let operand):
            switch operand.kind {
            case .keyPath, .closure: return expression
            default: return contextualCall(operand) != nil ? expression : nil
            }
        case .binary(let left, _, let right): return isContextual(left) || isContextual(right) || dependsOnContext(left) || dependsOnContext(right) ? expression : nil
        default: return nil
        }
    }

    /// Which of the operator's functions is meant, only its context says: `curry(+) as (Int) -> (Int) -> Int`.
    private static func isOperatorReference(_ expression: Expr) -> Bool { if case .operatorReference = expression.kind { true } else { false } }

    /// The candidates of a call in the light of what its context wants.
    func candidates(_ expression: Expr, wanting target: Type) -> [Candidate] {
        guard let call = contextualCall(expression), let known = candidateCache[ObjectIdentifier(expression)] else { return [] }
        if case .variable = resolved(target) { return [] }
        let outer = wantedResult, before = diagnostics.count
        let inner = candidateCache[ObjectIdentifier(call)]
        wantedResult = (call.range, target)
        candidateCache[ObjectIdentifier(call)] = nil
        let found = findCandidates(expression)
        diagnostics.removeSubrange(min(before, diagnostics.count)...)
        candidateCache[ObjectIdentifier(call)] = inner
        candidateCache[ObjectIdentifier(expression)] = known
        wantedResult = outer
        return found
    }

    /// A call has found its meaning after all: what was told of it before doesn't hold.
    func withdraw(_ expression: Expr) {
        for told in candidateCache[ObjectIdentifier(expression)]?.told ?? [] {
            if let position = diagnostics.lastIndex(where: { $0.message == told.message && $0.range == told.range }) { diagnostics.remove(at: position) }
        }
    }

    func findCandidates(_ expression: Expr) -> [Candidate] {
        let range = expression.range
        switch expression.kind {
        case .integer, .float, .boolean, .nilLiteral, .string, .array, .dictionary:
            return literalCandidates(expression)
        case .pound(let name):
            return poundCandidates(name, range)
        case .paren(let inner):
            return candidates(inner)
        case .tuple(let elements):
            if elements.isEmpty { return [Candidate(type: .void) { TExpr(.tuple([]), .void, range) }] }
            var parts: [Candidate] = []
            for element in elements {
                guard let best = candidates(element.value).first else { return [] }
                parts.append(best)
            }
            let type = Type.tuple(zip(elements, parts).map { TupleElement(label: $0.label, type: $1.type) })
            return [
                Candidate(type: type, cost: parts.reduce(.none) { $0 + $1.cost }) { [unowned self] in
                    let values = zip(elements, parts).map { self.check($0.value, expecting: $1.type) }
                    return TExpr(.tuple(values), .tuple(zip(elements, values).map { TupleElement(label: $0.label, type: $1.type) }), range)
                }
            ]
        case .name(let name): return nameCandidates(name, range)
        case .member(let base, let name): return memberCandidates(base, name, expression)
        case .call(let callee, let arguments, let trailing): return callCandidates(callee, arguments, trailing, expression)
        case .subscript(let base, let arguments, let trailing): return subscriptCandidates(base, arguments + trailing.map { Argument(label: $0.label, value: $0.value) }, expression)
        case .prefix(let op, let operand): return operatorCandidates(op, [operand], expression)
        case .postfix(let operand, let op): return operatorCandidates(op, [operand], expression, isPostfix: true)
        case .binary(let left, let op, let right): return binaryCandidates(left, op, right, expression)
        case .assign(let target, let value):
            return [Candidate(type: .void) { [unowned self] in self.buildAssignment(target, value, range) }]
        case .ternary(let condition, let a, let b): return ternaryCandidates(condition, a, b, range)
        case .closure(let closure):
            return closureCandidates(closure, expression)
        case .forceUnwrap(let inner):
            if isDelegation(inner) {
                context.forcedDelegations.insert(Int(inner.range.start))
                return candidates(inner)
            }
            let inner_ = candidates(inner)
            if inner_.isEmpty { return [] }
            let list = inner_.compactMap { candidate -> Candidate? in
                guard let payload = payloadForUnwrap(candidate.type) else { return nil }
                return Candidate(type: payload, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    let value = self.commit(candidate)
                    return TExpr(.unwrap(value), self.optionalPayload(value.type) ?? .error, range)
                }
            }
            if list.isEmpty { report("cannot force unwrap value of non-optional type '\(name(of: inner_[0].type))'", inner.range) }
            return list
        case .optionalChain(let inner):
            if case .member(let base?, let name) = inner.kind, name.text == "self", let type = typeExpression(base) {
                return [Candidate(type: .metatype(type)) { TExpr(.metatype(type), .metatype(type), range) }]
            }
            return candidates(inner).map { candidate in
                let flattens = optionalPayload(candidate.type) != nil
                let type = flattens ? candidate.type : optional(candidate.type)
                return Candidate(type: type, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    let value = self.commit(candidate)
                    return TExpr(.optionalChain(value, flattens: flattens), flattens ? value.type : self.optional(value.type), range)
                }
            }
        case .optionalBind(let inner):
            let inner_ = candidates(inner)
            if inner_.isEmpty { return [] }
            let list = inner_.compactMap { candidate -> Candidate? in
                guard let payload = optionalPayload(candidate.type) else { return nil }
                return Candidate(type: payload, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    let value = self.commit(candidate)
                    return TExpr(.optionalBind(value), self.optionalPayload(value.type) ?? .error, range)
                }
            }
            if list.isEmpty { report("cannot use optional chaining on non-optional value of type '\(name(of: inner_[0].type))'", inner.range) }
            return list
        case .tryExpr(let kind, let inner): return tryCandidates(kind, inner, range)
        case .isType(let value, let syntax):
            return [
                Candidate(type: boolType) { [unowned self] in
                    let target = self.resolve(syntax, in: self.context.scope, file: self.currentFile)
                    let value = self.check(value, expecting: nil)
                    self.warnOfCast(value, target, nil, range)
                    return TExpr(.isType(value, target), self.boolType, range)
                }
            ]
        case .cast(let value, let kind, let syntax):
            let target = resolve(syntax, in: context.scope, file: currentFile)
            if target == .error { return [] }
            switch kind {
            case .coerce:
                guard Self.hasVariables(target) else { return [Candidate(type: target) { [unowned self] in self.check(value, expecting: target) }] }
                // `[1, 2] as Stack`: the value says what the generic type leaves open.
                let mark = trail.count
                let fits = fit(value, target) != nil
                let shape = reopened(target)
                undo(to: mark)
                guard fits else { return [Candidate(type: target) { [unowned self] in self.check(value, expecting: target) }] }
                return [
                    Candidate(type: shape) { [unowned self] in
                        _ = self.unifies(target, shape)
                        return self.check(value, expecting: target)
                    }
                ]
            case .conditional:
                return [
                    Candidate(type: optional(target)) { [unowned self] in
                        let value = self.check(value, expecting: nil)
                        self.warnOfCast(value, target, .conditional, range)
                        return TExpr(.cast(value, target, .conditional), self.optional(target), range)
                    }
                ]
            case .forced:
                return [
                    Candidate(type: target) { [unowned self] in
                        let value = self.check(value, expecting: nil)
                        self.warnOfCast(value, target, .forced, range)
                        return TExpr(.cast(value, target, .forced), target, range)
                    }
                ]
            }
        case .ifExpr, .switchExpr:
            let variable = Type.variable(freshVariable())
            return [Candidate(type: variable) { [unowned self] in self.buildStatementExpression(expression, expecting: variable) }]
        case .operatorReference(let op):
            return operatorFunctions(op.text, from: context.scope.module).flatMap {
                functionValueCandidates($0, base: nil, name: nil, range: range)
            }
        case .type(let syntax):
            let type = resolve(syntax, in: context.scope, file: currentFile)
            if type == .error { return [] }
            return [Candidate(type: .metatype(type)) { [unowned self] in TExpr(.metatype(self.zonk(type)), .metatype(self.zonk(type)), range) }]
        case .discard:
            report("'_' can only appear in a pattern or on the left side of an assignment", range)
            return []
        case .inout:
            report("'&' may only be used to pass an argument to inout parameter", range)
            return []
        case .keyPath:
            return keyPathCandidates(expression)
        }
    }

    /// An expression's candidate is chosen: its open literals get their default types, then the tree is made.
    func commit(_ candidate: Candidate) -> TExpr {
        settle(candidate.type)
        return candidate.build()
    }

    /// Literals that nothing has decided become Int, Double, String or Bool.
    func settle(_ type: Type) {
        switch resolved(type) {
        case .variable(let variable):
            if let literal = variable.literal, let natural = defaultType(of: literal) { variable.binding = natural } else if let fallback = variable.fallback { variable.binding = fallback }
        case .nominal(_, let arguments): arguments.forEach(settle)
        case .tuple(let elements): elements.forEach { settle($0.type) }
        case .function(let function):
            function.parameters.forEach { settle($0.type) }
            settle(function.result)
        case .metatype(let inner), .dependent(let inner, _): settle(inner)
        case .existential, .parameter, .error: break
        }
    }

    private func payloadForUnwrap(_ type: Type) -> Type? {
        optionalPayload(type)
    }

    // MARK: Literals

    func literalKind(_ expression: Expr) -> LiteralKind? {
        switch expression.kind {
        case .integer: .integer
        case .float: .float
        case .boolean: .boolean
        case .nilLiteral: LiteralKind.none
        case .string(let segments):
            if segments.count == 1, case .text(let text) = segments[0] { text.count == 1 ? .character : .string } else { segments.isEmpty ? .string : .interpolation }
        case .array: .array
        case .dictionary: .dictionary
        case .paren(let inner): literalKind(inner)
        case .prefix(let op, let operand) where op.text == "-":
            switch operand.kind {
            case .integer: .integer
            case .float: .float
            default: nil
            }
        default: nil
        }
    }

    private func literalCandidates(_ expression: Expr) -> [Candidate] {
        if namesCollectionType(expression), let type = typeExpression(expression) {
            return [Candidate(type: .metatype(type)) { TExpr(.metatype(type), .metatype(type), expression.range) }]
        }
        let variable = freshVariable()
        guard let kind = literalKind(expression) else { return [] }
        if kind == .dictionary, case .dictionary(let pairs) = expression.kind {
            guard case .nominal(let dictionary)? = prelude.types["Dictionary"] else { return [] }
            let key = Type.variable(freshVariable()), value = Type.variable(freshVariable())
            fitPairsInOrder(pairs, key, value)
            settle(key)
            settle(value)
            let type = Type.nominal(dictionary, [zonk(key), zonk(value)])
            return [Candidate(type: type) { [unowned self] in self.checkDictionaryLiteral(pairs, expression.range, expecting: type) }]
        }
        if kind == .array, case .array(let elements) = expression.kind {
            let element = Type.variable(freshVariable())
            var cost = Cost.none
            if let joined = fitElements(elements, element) {
                cost = joined
            } else {
                // Elements of several types: told when the literal is built.
                for item in elements where fit(item, element) == nil { cost += .existential }
                settle(element)
                return [Candidate(type: array(zonk(element)), cost: cost) { [unowned self] in self.checkArrayLiteral(elements, expression.range, expecting: nil) }]
            }
            settle(element)
            let type = array(zonk(element))
            return [Candidate(type: type, cost: cost) { [unowned self] in self.checkArrayLiteral(elements, expression.range, expecting: type) }]
        }
        variable.literal = kind
        return [Candidate(type: .variable(variable)) { [unowned self] in self.check(expression, expecting: .variable(variable)) }]
    }

    /// `[Int]` and `[String: Int]`: the array of a type is a type.
    func namesCollectionType(_ expression: Expr) -> Bool {
        switch expression.kind {
        case .array(let elements): elements.count == 1 && typeExpression(elements[0]) != nil
        case .dictionary(let pairs): pairs.count == 1 && typeExpression(expression) != nil
        default: false
        }
    }

    /// The type that an expression names, when it names one.
    func typeExpression(_ expression: Expr) -> Type? {
        switch expression.kind {
        case .name(let name):
            guard case .type(let member, _)? = lookupName(name.text, from: context.scope) else {
                return name.text == "Any" ? .any : name.text == "Self" ? context.scope.innermostSelfType : nil
            }
            return instantiate(member, name, base: context.scope.innermostSelfType, in: context.scope, file: currentFile)
        case .type(let syntax): return resolve(syntax, in: context.scope, file: currentFile)
        case .member(let base?, let name):
            if case .name(let module) = base.kind, case .module(let found)? = lookupName(module.text, from: context.scope), let member = found.types[name.text] {
                return instantiate(member, name, base: nil, in: context.scope, file: currentFile)
            }
            if name.text == "Type", let type = typeExpression(base) { return .metatype(type) }
            guard let outer = typeExpression(base), case .nominal(let declaration, _) = outer, let member = nestedType(name.text, of: declaration) else { return nil }
            return instantiate(member, name, base: outer, in: context.scope, file: currentFile)
        case .array(let elements) where elements.count == 1: return typeExpression(elements[0]).map { array($0) }
        case .dictionary(let pairs) where pairs.count == 1:
            guard let key = typeExpression(pairs[0].key), let value = typeExpression(pairs[0].value) else { return nil }
            return .nominal(preludeType("Dictionary"), [key, value])
        case .paren(let inner): return typeExpression(inner)
        case .tuple(let elements) where elements.count > 1:
            let types = elements.compactMap { element in typeExpression(element.value).map { TupleElement(label: element.label, type: $0) } }
            return types.count == elements.count ? .tuple(types) : nil
        case .optionalChain(let inner): return typeExpression(inner)
        case .optionalBind(let inner): return typeExpression(inner).map { optional($0) }
        default: return nil
        }
    }

    /// `#function`: the declaration that the code belongs to, with its labels; the module's name outside of all.
    private var functionName: String {
        guard let function = context.function else { return "main" }
        guard let storage = function.storage else { return function.kind == .deinitializer ? "deinit" : signatureName(of: function) }
        return storage.isSubscript ? "subscript(" + storage.subscriptParameters.map { ($0.label ?? "_") + ":" }.joined() + ")" : storage.name
    }

    private func poundCandidates(_ name: String, _ range: SourceRange) -> [Candidate] {
        switch name {
        case "line", "column":
            let position = currentFile.position(at: Int(range.start))
            return [Candidate(type: intType) { [unowned self] in TExpr(.integer(Int64(name == "line" ? position.line : position.column)), self.intType, range) }]
        case "file", "fileID", "filePath", "function":
            let text = name == "function" ? functionName : name == "fileID" ? "main/" + currentFile.name : currentFile.name
            return [Candidate(type: stringType) { [unowned self] in TExpr(.string(text), self.stringType, range) }]
        default:
            report("'#\(name)' is not part of Galley's cell language", range)
            return []
        }
    }

    private func tryCandidates(_ kind: TryKind, _ inner: Expr, _ range: SourceRange) -> [Candidate] {
        candidates(inner).map { candidate in
            switch kind {
            case .plain:
                return Candidate(type: candidate.type, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    self.context.tryDepth += 1
                    defer { self.context.tryDepth -= 1 }
                    return self.commit(candidate)
                }
            case .optional:
                let flattens = optionalPayload(candidate.type) != nil
                return Candidate(type: flattens ? candidate.type : optional(candidate.type), cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    let value = self.handlingErrors { self.commit(candidate) }
                    return TExpr(.tryOptional(value, flattens: flattens), flattens ? value.type : self.optional(value.type), range)
                }
            case .forced:
                return Candidate(type: candidate.type, cost: candidate.cost, rank: candidate.rank) { [unowned self] in
                    let value = self.handlingErrors { self.commit(candidate) }
                    return TExpr(.tryForced(value), value.type, range)
                }
            }
        }
    }

    private func ternaryCandidates(_ condition: Expr, _ a: Expr, _ b: Expr, _ range: SourceRange) -> [Candidate] {
        func make(_ type: Type, _ cost: Cost) -> Candidate {
            Candidate(type: type, cost: cost) { [unowned self] in
                let test = self.check(condition, expecting: self.boolType)
                let left = self.check(a, expecting: type)
                let right = self.check(b, expecting: type)
                return TExpr(.ternary(test, left, right), left.type, range)
            }
        }
        var list: [Candidate] = []
        for (first, second) in [(a, b), (b, a)] {
            if case .nilLiteral = first.kind { continue }
            for candidate in candidates(first) {
                let mark = trail.count
                var type = candidate.type
                if case .nilLiteral = second.kind, optionalPayload(type) == nil { type = optional(type) }
                if let cost = fit(second, type) {
                    let shape = reopened(type)
                    undo(to: mark)
                    list.append(make(shape, candidate.cost + cost))
                } else {
                    undo(to: mark)
                }
            }
            if !list.isEmpty { break }
        }
        if list.isEmpty, let left = candidates(a).first, let right = candidates(b).first {
            report("result values in '? :' expression have mismatching types '\(name(of: left.type))' and '\(name(of: right.type))'", range)
        }
        return list
    }

    /// A type with its unbound variables replaced by fresh ones of the same literal kinds, to be kept after the bindings of a trial are undone.
    func reopened(_ type: Type) -> Type {
        var renamed: [ObjectIdentifier: TypeVariable] = [:]
        func go(_ type: Type) -> Type {
            switch resolved(type) {
            case .variable(let variable):
                if let known = renamed[ObjectIdentifier(variable)] { return .variable(known) }
                let fresh = freshVariable()
                fresh.literal = variable.literal
                fresh.fallback = variable.fallback
                renamed[ObjectIdentifier(variable)] = fresh
                return .variable(fresh)
            case .nominal(let declaration, let arguments): return .nominal(declaration, arguments.map(go))
            case .tuple(let elements): return .tuple(elements.map { TupleElement(label: $0.label, type: go($0.type)) })
            case .function(let function): return .function(mapped(function, go))
            case .metatype(let inner): return .metatype(go(inner))
            case .dependent(let base, let associated):
                let base = go(base)
                return typeWitness(associated, of: base) ?? normalized(.dependent(base, associated), contexts.last?.scope ?? lookupScope)
            case let other: return other
            }
        }
        return go(type)
    }

    // MARK: Names

    private func nameCandidates(_ name: Name, _ range: SourceRange) -> [Candidate] {
        if name.text == "self" { return selfCandidates(range) }
        if name.text == "super" {
            report("'super' may only be used to call a method or read a property of the superclass", range)
            return []
        }
        if name.text.hasPrefix("$"), let index = Int(name.text.dropFirst()) {
            guard let parameters = context.closureParameters, index < parameters.count else {
                // Of one too many the closure itself is told.
                if context.closureParameters != nil { return [] }
                report("anonymous closure argument not contained in a closure", range)
                return []
            }
            return [variableCandidate(parameters[index], range)]
        }
        guard let target = lookupName(name.text, from: context.scope) else {
            if name.text == "Self", let type = context.scope.innermostSelfType { return dynamicSelf(Expr(.name(name), range), type).map { [$0] } ?? [Candidate(type: .metatype(type)) { TExpr(.metatype(type), .metatype(type), range) }] }
            reportNoMember(name.text, OutOfReach.reason(name.text) ?? "cannot find '\(name.text)' in scope", range)
            return []
        }
        switch target {
        case .local(let variable, let unwrapped):
            return implicitlyUnwrapped([variableCandidate(variable, range)], if: unwrapped, range)
        case .localFunctions(let functions):
            return functions.flatMap { function -> [Candidate] in
                guard let variable = function.localVariable, function.genericParameters.isEmpty, !function.parameters.contains(where: { $0.isVariadic || $0.isAutoclosure }) else {
                    return functionValueCandidates(function, base: nil, name: name, range: range)
                }
                if let labels = name.argumentLabels, labels != function.parameters.map({ $0.label ?? "_" }) { return [] }
                return [variableCandidate(variable, range)]
            }
        case .members(let found, let selfType, let isStatic):
            return found.flatMap { memberValueCandidates($0, base: isStatic ? staticBase(selfType, range) : .implicitSelf(selfType, range), name: name, range: range) }
        case .globals(let declarations):
            return declarations.flatMap { declaration -> [Candidate] in
                if let variable = declaration as? VariableDecl { return globalCandidates(variable, range) }
                if let function = declaration as? FunctionDecl { return functionValueCandidates(function, base: nil, name: name, range: range) }
                return []
            }
        case .type(let member, _):
            let type = instantiate(member, name, base: context.scope.innermostSelfType, in: context.scope, file: currentFile)
            if type == .error { return [] }
            return [Candidate(type: .metatype(type)) { [unowned self] in TExpr(.metatype(self.zonk(type)), .metatype(self.zonk(type)), range) }]
        case .module(let module):
            report("expected module member name after module name '\(module.name)'", range)
            return []
        }
    }

    func selfCandidates(_ range: SourceRange) -> [Candidate] {
        if context.isStatic, let type = context.selfType {
            let own = staticSelf ?? type
            return [Candidate(type: .metatype(type)) { TExpr(.metatype(own), .metatype(type), range) }]
        }
        guard let variable = selfVariable else {
            report("cannot find 'self' in scope", range)
            return []
        }
        return [variableCandidate(variable, range)]
    }
    /// What `self` means here: a capture list or `guard let self` may have given it a new meaning.
    var selfVariable: LocalVariable? {
        var current: Scope? = contexts.last?.scope
        while let scope = current, scope.nominal == nil {
            if case .variable(let variable, _)? = scope.values["self"]?.last { return variable }
            current = scope.parent
        }
        return contexts.reversed().lazy.compactMap(\.selfVariable).first
    }

    func variableCandidate(_ variable: LocalVariable, _ range: SourceRange) -> Candidate {
        Candidate(type: variable.type) { [unowned self] in
            if let accessors = variable.accessors { return self.read(accessors, variable.type, range) }
            self.noteUse(variable)
            if variable === self.context.selfVariable, self.context.initializer != nil, self.context.selfBaseDepth == 0 { self.noteUseOfSelf(range) }
            if self.context.uninitialized.contains(ObjectIdentifier(variable)), variable.depth == self.context.depth {
                self.report("\(variable.isLet ? "constant" : "variable") '\(variable.name)' used before being initialized", range)
            }
            return TExpr(.local(variable), variable.type, range)
        }
    }

    func globalCandidates(_ variable: VariableDecl, _ range: SourceRange) -> [Candidate] {
        resolveVariable(variable)
        if let getter = variable.getter, variable.global == nil {
            resolveSignature(getter)
            let candidate = Candidate(type: variable.declaredType) { [unowned self] in
                TExpr(.call(.direct(FunctionReference(getter)), []), self.zonk(variable.declaredType), range)
            }
            return implicitlyUnwrapped([candidate], if: variable.isImplicitlyUnwrapped, range)
        }
        guard let global = variable.global else { return [] }
        if variable.declaredType == .error { return [] }
        let candidate = Candidate(type: variable.declaredType) { [unowned self] in
            if self.context.isCellTop, self.context.uninitialized.contains(ObjectIdentifier(global)) {
                self.report("\(variable.isLet ? "constant" : "variable") '\(variable.name)' used before being initialized", range)
            }
            return TExpr(.global(global), variable.declaredType, range)
        }
        return implicitlyUnwrapped([candidate], if: variable.isImplicitlyUnwrapped, range)
    }

    /// `T!`: the optional itself, or its payload where only that fits.
    func implicitlyUnwrapped(_ list: [Candidate], if unwraps: Bool, _ range: SourceRange) -> [Candidate] {
        guard unwraps else { return list }
        return list
            + list.compactMap { candidate in
                guard let payload = optionalPayload(candidate.type) else { return nil }
                return Candidate(type: payload, cost: candidate.cost + .forcedUnwrap, rank: candidate.rank) { [unowned self] in
                    let value = self.commit(candidate)
                    return TExpr(.unwrap(value), self.optionalPayload(value.type) ?? .error, range)
                }
            }
    }
}
