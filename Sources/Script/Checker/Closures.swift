import Diagnostics
import Syntax

struct ClosureAttempt: Hashable {
    var closure: ObjectIdentifier
    var parameters: [Type]
    var inouts: [Bool]
    var result: Type?
    var thrown: Type?
    var ignoresNil: Bool
}

/// What checking a closure's body for given parameter types came to.
struct ClosureOutcome {
    /// Kept alive, since the outcome is known by its identity.
    var closure: Closure
    var value: TExpr
    var type: FunctionType
    var diagnostics: [Diagnostic]
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

// Closures: checked when the types of their parameters are known; the body then says what they give.
extension Checker {
    func fitClosure(_ closure: Closure, _ expression: Expr, _ target: Type) -> Cost? {
        switch target {
        case .variable, .existential:
            let before = diagnostics.count
            guard let candidate = closureCandidates(closure, expression).first else {
                lastClosureDiagnostics += diagnostics[before...]
                diagnostics.removeSubrange(before...)
                return nil
            }
            return conversionCost(candidate.type, target)
        case .function(let wanted): return fitClosure(closure, wanted)
        default:
            guard let payload = optionalPayload(target) else { return nil }
            return fitClosure(closure, expression, resolved(payload)).map { $0 + .optional }
        }
    }

    private func fitClosure(_ closure: Closure, _ wanted: FunctionType, thrown: Type? = nil) -> Cost? {
        guard let parameters = closureParameterTypes(closure, wanted) else { return nil }
        // A literal's type that nothing has decided yet is tried as it would be by default, then as a Double.
        let mark = trail.count
        settleOnTrail(.tuple(parameters.map { TupleElement(type: $0) }), integersAs: intType)
        if let cost = fitBody(closure, wanted, parameters, thrown: thrown) { return cost }
        let failed = lastClosureDiagnostics
        undo(to: mark)
        if parameters.contains(where: { hasLiteral($0, .integer) }) {
            settleOnTrail(.tuple(parameters.map { TupleElement(type: $0) }), integersAs: doubleType)
            if let cost = fitBody(closure, wanted, parameters, thrown: thrown) { return cost + .nonDefaultLiteral }
            undo(to: mark)
        }
        // What the body does with them may say that they are of another type: `[1, 2].map { half($0) }` where `half` takes a Float.
        if parameters.contains(where: { hasLiteral($0, .integer) || hasLiteral($0, .float) }) {
            let result = zonk(wanted.result)
            let probe = closureBody(closure, parameters.map(zonk), Self.hasVariables(result) ? nil : result, inouts: wanted.parameters.map(\.isInout), thrown: thrown)
            if !probe.hasErrors, trail.count > mark {
                settleOnTrail(.tuple(parameters.map { TupleElement(type: $0) }), integersAs: intType)
                if let cost = fitBody(closure, wanted, parameters, thrown: thrown) { return cost + .nonDefaultLiteral }
            }
            undo(to: mark)
        }
        lastClosureDiagnostics = failed
        return nil
    }

    private func hasLiteral(_ type: Type, _ kind: LiteralKind) -> Bool {
        switch resolved(type) {
        case .variable(let variable): variable.literal == kind
        case .tuple(let elements): elements.contains { hasLiteral($0.type, kind) }
        case .nominal(_, let arguments): arguments.contains { hasLiteral($0, kind) }
        default: false
        }
    }

    private func settleOnTrail(_ type: Type, integersAs natural: Type) {
        switch resolved(type) {
        case .variable(let variable):
            if let literal = variable.literal, let type = literal == .integer ? natural : defaultType(of: literal) { _ = bind(variable, to: type) }
        case .tuple(let elements): elements.forEach { settleOnTrail($0.type, integersAs: natural) }
        case .nominal(_, let arguments): arguments.forEach { settleOnTrail($0, integersAs: natural) }
        case .function(let function): (function.parameters.map(\.type) + [function.result]).forEach { settleOnTrail($0, integersAs: natural) }
        default: break
        }
    }

    private func fitBody(_ closure: Closure, _ wanted: FunctionType, _ parameters: [Type], thrown: Type?) -> Cost? {
        var known = parameters.map(zonk)
        if known.contains(where: Self.hasVariables) {
            // Not known yet: what the body does with them may say (`reduce(Tree.leaf) { $0.inserting($1) }`), or another argument or the context will.
            let wasKnown = known.contains { !Self.hasVariables($0) }
            let mark = trail.count
            if wasKnown || known.contains(where: { if case .variable = $0 { false } else { true } }) {
                let probe = closureBody(closure, known, nil, inouts: wanted.parameters.map(\.isInout), thrown: thrown)
                if probe.hasErrors { undo(to: mark) }
                known = parameters.map(zonk)
            }
            if known.contains(where: Self.hasVariables) { return Cost.none }
        }
        let result = zonk(wanted.result)
        var expected = Self.hasVariables(result) ? nil : result
        if expected == nil, optionalPayload(result) != nil, closure.body.count > 1 || closure.body.first.map(isBranching) == true {
            // `return nil` says nothing of what the optional holds: another `return` does.
            let probe = closureBody(closure, known, nil, inouts: wanted.parameters.map(\.isInout), thrown: thrown, ignoresNil: true)
            if !probe.hasErrors, probe.type.result != .void {
                let found = optionalPayload(probe.type.result) != nil ? probe.type.result : optional(probe.type.result)
                if unifies(result, found) { expected = found }
            }
        }
        var outcome = closureBody(closure, known, expected, inouts: wanted.parameters.map(\.isInout), thrown: thrown)
        if outcome.hasErrors, expected == nil {
            // Says nothing by itself: `{ $0 > 5 ? .failure(…) : .success($0) }` knows that it gives some Result.
            if case .variable = resolved(result) {} else {
                let mark = trail.count
                let inContext = closureBody(closure, known, result, inouts: wanted.parameters.map(\.isInout), thrown: thrown)
                if inContext.hasErrors { undo(to: mark) } else { outcome = inContext }
            }
        }
        if outcome.hasErrors {
            lastClosureDiagnostics += outcome.diagnostics
            return nil
        }
        guard convertsErrors(outcome.type, wanted) else {
            let isTyped = outcome.type.thrown != nil || wanted.thrown != nil
            lastClosureDiagnostics.append(
                isTyped
                    ? Diagnostic(.error, "invalid conversion of thrown error type '\(name(of: thrownError(of: outcome.type)))' to '\(name(of: thrownError(of: wanted)))'", in: currentFile, at: closure.range)
                    : Diagnostic(.error, "invalid conversion from throwing function of type '\(name(of: .function(outcome.type)))' to non-throwing function type '\(name(of: zonk(.function(wanted))))'", in: currentFile, at: closure.range))
            return nil
        }
        if expected != nil { return Cost.none }
        // `{ $0 ? "#" : "." }` may still give Characters: what its literal is, the context says.
        if case .variable = resolved(wanted.result), let kind = literalResult(closure) { return fitLiteral(kind, resolved(wanted.result)) }
        if neverComesBack(closure, outcome), case .variable(let variable) = resolved(wanted.result), variable.literal == nil {
            variable.fallback = outcome.type.result
            return Cost.none
        }
        if zonk(outcome.type.result) == .void, case .variable = resolved(wanted.result) { return unifies(wanted.result, .void) ? Cost.none : nil }
        return conversionCost(outcome.type.result, wanted.result)
    }

    /// An `if` or `switch` that is the value.
    private func isBranching(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .expression(let value), .return(let value?):
            switch value.kind {
            case .ifExpr, .switchExpr: return true
            default: return false
            }
        case .if, .switch: return true
        default: return false
        }
    }

    /// The kind of literal that is all that a closure gives.
    private func literalResult(_ closure: Closure) -> LiteralKind? {
        guard closure.result == nil, closure.body.count == 1 else { return nil }
        func kind(_ expression: Expr) -> LiteralKind? {
            switch expression.kind {
            case .paren(let inner): return kind(inner)
            case .integer, .float, .string:
                let literal = literalKind(expression)
                return literal == .string || literal == .interpolation ? nil : literal
            case .ternary(_, let a, let b):
                guard let first = kind(a), let second = kind(b) else { return nil }
                return join(first, second)
            default: return nil
            }
        }
        switch closure.body[0].kind {
        case .expression(let value), .return(let value?): return kind(value)
        default: return nil
        }
    }

    /// The parameters' types from the context and from what the closure says itself; nil when their number doesn't fit.
    private func closureParameterTypes(_ closure: Closure, _ wanted: FunctionType) -> [Type]? {
        let types = wanted.parameters.map(\.type)
        guard let written = closure.parameters else { return types }
        if written.count != types.count {
            if types.count == 1, case .tuple(let elements) = resolved(types[0]), elements.count == written.count { return types }
            let count = types.count
            lastClosureDiagnostics.append(
                Diagnostic(.error, "contextual closure type '\(name(of: zonk(.function(wanted))))' expects \(count) argument\(count == 1 ? "" : "s"), but \(written.count) \(written.count == 1 ? "was" : "were") used in closure body", in: currentFile, at: closure.range))
            return nil
        }
        for (parameter, type) in zip(written, types) {
            guard let declared = declaredType(of: parameter) else { continue }
            guard unifies(declared, type) else {
                lastClosureDiagnostics.append(Diagnostic(.error, Purpose.argument.mismatch(name(of: declared), name(of: type)), in: currentFile, at: parameter.range))
                return nil
            }
        }
        return types
    }

    /// A closure without a context: its parameters must have types, or all that it consists of decides them.
    func closureCandidates(_ closure: Closure, _ expression: Expr) -> [Candidate] {
        guard let types = ownParameterTypes(closure) else { return [] }
        let result = closure.result.map { resolve($0, in: context.scope, file: currentFile) }
        let outcome = closureBody(closure, types, result, inouts: ownInouts(closure, types.count))
        diagnostics += outcome.diagnostics
        if outcome.hasErrors { return [] }
        return [Candidate(type: .function(outcome.type)) { outcome.value }]
    }

    /// The parameters' types that a closure has by itself: as written, or as its only expression needs them (`{ $0 + 1 }` takes an Int). Nil when they stay open, which is told.
    private func ownParameterTypes(_ closure: Closure) -> [Type]? {
        var names: [(name: String, type: Type?, range: SourceRange)] = (closure.parameters ?? []).map { ($0.name, declaredType(of: $0), $0.range) }
        if closure.parameters == nil, let last = (0..<10).last(where: { Self.mentions("$\($0)", closure.body) }) { names = (0...last).map { ("$\($0)", nil, closure.range) } }
        let types = names.map { $0.type ?? .variable(freshVariable()) }
        guard let unknown = names.first(where: { $0.type == nil }) else { return types }
        let mark = trail.count
        defer { undo(to: mark) }
        let probe = closureBody(closure, types, closure.result.map { resolve($0, in: context.scope, file: currentFile) }, inouts: ownInouts(closure, types.count))
        if !probe.hasErrors {
            let known = types.map { defaulted($0) }
            if !known.contains(where: Self.hasVariables) { return known }
        }
        report("cannot infer type of closure parameter '\(unknown.name)' without a type annotation", unknown.range)
        return nil
    }

    /// `{ $0 * $1 }(3, 4)`: a closure that is called where it stands takes what it is given, and gives what is wanted there.
    func closureCandidates(_ closure: Closure, calledWith arguments: [Argument], giving wanted: Type?) -> Candidate? {
        if let written = closure.parameters {
            guard written.count == arguments.count, wanted != nil || written.contains(where: { $0.type == nil }) else { return nil }
        } else if arguments.isEmpty, wanted == nil {
            return nil
        }
        let mark = trail.count
        defer { undo(to: mark) }
        var types: [Type] = []
        for (index, argument) in arguments.enumerated() {
            if let declared = closure.parameters.flatMap({ declaredType(of: $0[index]) }) {
                types.append(declared)
            } else {
                let type = Type.variable(freshVariable())
                guard fit(argument.value, type) != nil else { return nil }
                types.append(defaulted(type))
            }
        }
        if types.contains(where: Self.hasVariables) { return nil }
        let outcome = closureBody(closure, types, closure.result.map { resolve($0, in: context.scope, file: currentFile) } ?? wanted, inouts: ownInouts(closure, types.count))
        if outcome.hasErrors { return nil }
        diagnostics += outcome.diagnostics
        return Candidate(type: .function(outcome.type)) { outcome.value }
    }

    /// Whether a closure ends in a `throw` or a call that never returns, and returns nothing before.
    private func neverComesBack(_ closure: Closure, _ outcome: ClosureOutcome) -> Bool {
        guard closure.result == nil, !outcome.hasErrors, outcome.type.result == .void || isNever(outcome.type.result), case .closure(let typed) = outcome.value.kind, let last = typed.function.body.last
        else { return false }
        switch last.kind {
        case .throw: return true
        case .expression(let value), .return(let value?): return isNever(value.type)
        default: return false
        }
    }

    /// `Int(text) ?? { fatalError("no number") }()`: the call of a closure that never comes back stands for a value of whatever type is wanted.
    func callNeverReturning(_ closure: Closure, _ range: SourceRange) -> Candidate? {
        guard closure.parameters?.isEmpty ?? true, neverComesBack(closure, closureBody(closure, [], nil, inouts: [])) else { return nil }
        let variable = freshVariable()
        return Candidate(type: .variable(variable), cost: .functionConversion) { [unowned self] in
            let outcome = self.closureBody(closure, [], self.zonk(.variable(variable)), inouts: [])
            self.diagnostics += outcome.diagnostics
            if outcome.hasErrors { return self.invalid(range) }
            if outcome.type.isThrowing { self.noteThrow(range, self.thrownError(of: outcome.type)) }
            return TExpr(.apply(outcome.value, []), outcome.type.result, range)
        }
    }

    /// As written; of a variadic parameter the array.
    private func declaredType(of parameter: Closure.Parameter) -> Type? {
        guard let type = parameter.type.map({ resolve($0, in: context.scope, file: currentFile) }) else { return nil }
        return parameter.isVariadic ? array(type) : type
    }

    private func ownInouts(_ closure: Closure, _ count: Int) -> [Bool] { closure.parameters?.map(\.isInout) ?? Array(repeating: false, count: count) }

    /// A type whose open literals are what they are by default.
    func defaulted(_ type: Type) -> Type {
        settleOnTrail(type, integersAs: intType)
        return zonk(type)
    }

    func checkClosure(_ closure: Closure, _ expression: Expr, _ expected: Type?, _ purpose: Purpose) -> TExpr {
        guard let expected else {
            guard let candidate = closureCandidates(closure, expression).first else { return invalid(expression.range) }
            return commit(candidate)
        }
        if let payload = optionalPayload(expected) {
            let inside: Purpose = purpose.takesWholeClosure ? .value : purpose
            return TExpr(.some(checkClosure(closure, expression, resolved(payload), inside)), zonk(expected), expression.range)
        }
        guard case .function(let wanted) = expected else {
            if case .variable(let variable) = expected, let candidate = closureCandidates(closure, expression).first {
                _ = bind(variable, to: candidate.type)
                return commit(candidate)
            }
            if case .existential = expected, let candidate = closureCandidates(closure, expression).first { return coerce(commit(candidate), to: expected) }
            if expected != .error { report(purpose.mismatch("closure", name(of: expected)), expression.range) }
            return invalid(expression.range)
        }
        // Only where a closure is all that is declared or returned does it learn what its calls may throw.
        let thrown: Type? = if purpose.takesWholeClosure { wanted.thrown.map(zonk) } else { nil }
        let before = lastClosureDiagnostics.count
        guard let parameters = closureParameterTypes(closure, wanted), fitClosure(closure, wanted, thrown: thrown) != nil else {
            diagnostics += lastClosureDiagnostics.dropFirst(before)
            lastClosureDiagnostics.removeLast(lastClosureDiagnostics.count - before)
            if !diagnostics.contains(where: { $0.severity == .error }) { report(purpose.mismatch("closure", name(of: expected)), expression.range) }
            return invalid(expression.range)
        }
        parameters.forEach(settle)
        let known = parameters.map(zonk)
        if known.contains(where: Self.hasVariables) {
            report("cannot infer type of closure parameters without a type annotation", expression.range)
            return invalid(expression.range)
        }
        let result = zonk(wanted.result)
        let outcome = closureBody(closure, known, Self.hasVariables(result) ? nil : result, inouts: wanted.parameters.map(\.isInout), thrown: thrown)
        diagnostics += outcome.diagnostics
        if outcome.hasErrors { return invalid(expression.range) }
        _ = unifies(wanted.result, outcome.type.result)
        return coerce(outcome.value, to: zonk(expected))
    }

    /// Checks a body with known parameter types; once for each set of them.
    func closureBody(_ closure: Closure, _ parameterTypes: [Type], _ result: Type?, inouts: [Bool], thrown: Type? = nil, ignoresNil: Bool = false) -> ClosureOutcome {
        let declared = closure.result.map { resolve($0, in: context.scope, file: currentFile) }
        let key = ClosureAttempt(closure: ObjectIdentifier(closure), parameters: parameterTypes, inouts: inouts, result: declared ?? result, thrown: thrown, ignoresNil: ignoresNil)
        // What a body says of parameters that are open is found by checking it, each time.
        if let known = closureCache[key], !parameterTypes.contains(where: Self.hasVariables) { return known }
        let savedDiagnostics = diagnostics, savedCandidates = candidateCache, savedClosures = closureCache, savedLast = lastClosureDiagnostics
        diagnostics = []
        candidateCache = [:]
        closureCache = [:]
        lastClosureDiagnostics = []
        let outer = context
        // Captures of a capture list belong to the closure and are made outside of it.
        var captureList: [(LocalVariable, TExpr)] = []
        let scope = Scope(parent: outer.scope)
        let inner = FunctionContext(file: outer.file, depth: outer.depth + 1, result: declared ?? result, isThrowing: closure.isThrowing, scope: scope)
        var written = FunctionType(parameters: [], result: .void, isThrowing: closure.isThrowing)
        if let syntax = closure.thrown { setError(of: &written, to: resolveError(syntax, in: outer.scope, file: outer.file)) }
        inner.isThrowing = written.isThrowing
        inner.infersThrowing = !closure.isThrowing
        inner.isClosure = true
        inner.declaredError = closure.isThrowing ? written.thrown : thrown
        inner.ignoresNilReturns = ignoresNil
        inner.function = outer.function
        inner.isStatic = outer.isStatic
        inner.selfType = outer.selfType
        for capture in closure.captures {
            let value = check(capture.value, expecting: nil)
            var type = value.type
            if capture.ownership == .weak, optionalPayload(type) == nil { type = optional(type) }
            let variable = LocalVariable(name: capture.name, type: type, isLet: true, depth: inner.depth)
            variable.ownership = capture.ownership
            captureList.append((variable, coerce(value, to: type)))
            scope.values[capture.name] = [.variable(variable, isImplicitlyUnwrapped: false)]
        }
        contexts.append(inner)
        var parameters: [LocalVariable] = []
        var prologue: [TStatement] = []
        if let written = closure.parameters {
            if written.count != parameterTypes.count, parameterTypes.count == 1, case .tuple(let elements) = parameterTypes[0] {
                let whole = LocalVariable(name: "arguments", type: parameterTypes[0], isLet: true, depth: inner.depth)
                parameters = [whole]
                for (index, (parameter, element)) in zip(written, elements).enumerated() {
                    let variable = LocalVariable(name: parameter.name, type: element.type, isLet: true, depth: inner.depth)
                    let value = TExpr(.tupleElement(TExpr(.local(whole), whole.type, parameter.range), index), element.type, parameter.range)
                    prologue.append(TStatement(.declare(variable, value), parameter.range))
                    if parameter.name != "_" { scope.values[parameter.name] = [.variable(variable, isImplicitlyUnwrapped: false)] }
                }
            } else {
                for ((parameter, type), isInout) in zip(zip(written, parameterTypes), inouts) {
                    let variable = LocalVariable(name: parameter.name, type: type, isLet: !isInout, depth: inner.depth)
                    parameters.append(variable)
                    if parameter.name != "_" { scope.values[parameter.name] = [.variable(variable, isImplicitlyUnwrapped: false)] }
                }
            }
        } else {
            parameters = parameterTypes.enumerated().map { LocalVariable(name: "$\($0.offset)", type: $0.element, isLet: !inouts[$0.offset], depth: inner.depth) }
            // `{ $0 + $1 }` for one tuple parameter names its elements.
            if parameters.count == 1, case .tuple(let elements) = parameterTypes[0], elements.count > 1, Self.mentions("$1", closure.body) {
                let whole = parameters[0]
                inner.closureParameters = elements.enumerated().map { index, element in
                    let variable = LocalVariable(name: "$\(index)", type: element.type, isLet: true, depth: inner.depth)
                    prologue.append(TStatement(.declare(variable, TExpr(.tupleElement(TExpr(.local(whole), whole.type, closure.range), index), element.type, closure.range)), closure.range))
                    return variable
                }
            } else {
                inner.closureParameters = parameters
                let used = (0..<max(10, parameters.count)).last { Self.mentions("$\($0)", closure.body) }
                if let used, used + 1 != parameters.count {
                    let type = FunctionType(parameters: parameterTypes.map { FunctionType.Parameter(type: $0) }, result: result ?? .void, isThrowing: false)
                    report("contextual closure type '\(name(of: .function(type)))' expects \(parameters.count) argument\(parameters.count == 1 ? "" : "s"), but \(used + 1) \(used == 0 ? "was" : "were") used in closure body", closure.range)
                }
                if used == nil, !parameters.isEmpty, parameterTypes != [.void], !parameters.indices.contains(where: { Self.mentions("$\($0)", closure.body) }), !closure.body.isEmpty {
                    report("contextual type for closure argument expects \(parameters.count) argument\(parameters.count == 1 ? "" : "s"), which cannot be implicitly ignored", closure.range)
                }
            }
        }
        let body = prologue + checkBody(closure.body, isClosure: true, end: closure.range)
        contexts.removeLast()
        let found = inner.result.map(zonk) ?? .void
        let isThrowing = written.isThrowing || inner.sawThrow
        let function = TypedFunction(
            name: "closure", parameters: parameters, isInout: parameters.indices.map { inouts.count == parameters.count && inouts[$0] }, selfVariable: nil, result: found, isThrowing: isThrowing, body: body, file: outer.file, range: closure.range)
        let type = FunctionType(
            parameters: parameterTypes.indices.map { index in
                let written = closure.parameters.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                return FunctionType.Parameter(type: parameterTypes[index], isInout: inouts.indices.contains(index) && inouts[index], isVariadic: written?.isVariadic == true)
            }, result: found, isThrowing: isThrowing, thrown: isThrowing ? inner.declaredError : nil)
        let typed = TypedClosure(function: function, captures: inner.captures, captureList: captureList)
        let outcome = ClosureOutcome(closure: closure, value: TExpr(.closure(typed), .function(type), closure.range), type: type, diagnostics: diagnostics)
        diagnostics = savedDiagnostics
        candidateCache = savedCandidates
        closureCache = savedClosures
        lastClosureDiagnostics = savedLast
        closureCache[key] = outcome
        return outcome
    }

    func buildAutoclosure(_ expression: Expr, _ type: Type) -> TExpr {
        guard case .function(let function) = type else { return invalid(expression.range) }
        let inner = FunctionContext(file: currentFile, depth: context.depth + 1, result: function.result, isThrowing: function.isThrowing, scope: context.scope)
        inner.declaredError = function.thrown
        inner.isStatic = context.isStatic
        inner.selfType = context.selfType
        inner.function = context.function
        inner.closureParameters = context.closureParameters
        inner.tryDepth = context.tryDepth
        inner.isCellTop = context.isCellTop
        contexts.append(inner)
        let value = check(expression, expecting: function.result, purpose: .argument)
        contexts.removeLast()
        let typed = TypedFunction(
            name: "autoclosure", parameters: [], isInout: [], selfVariable: nil, result: zonk(function.result), isThrowing: inner.sawThrow, body: [TStatement(.return(value), expression.range)],
            file: currentFile, range: expression.range)
        return TExpr(.closure(TypedClosure(function: typed, captures: inner.captures, captureList: [])), type, expression.range)
    }

    /// Whether a body names something, closures inside it not counted.
    static func mentions(_ name: String, _ body: [Statement]) -> Bool {
        var found = false
        for statement in body where !found { SyntaxWalk(descendsIntoClosures: false) { if $0 == name { found = true } }.visit(statement) }
        return found
    }
}
