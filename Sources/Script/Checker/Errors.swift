import Diagnostics
import Syntax

// What is thrown and caught, and its type. At run time an error is an `any Error` wherever it goes; the type of `throws(E)` is the checker's knowledge, and a
// `catch` that has it casts.
extension Checker {
    var anyError: Type { errorProtocol.map { .existential(ExistentialType(protocols: [$0], isAnyObject: false)) } ?? .error }

    // MARK: The error of a function

    /// `Never` for a function that throws nothing.
    func thrownError(of function: FunctionType) -> Type {
        function.isThrowing ? function.thrown ?? anyError : prelude.types["Never"] == nil ? .error : .nominal(preludeType("Never"), [])
    }

    func thrownError(of function: FunctionDecl) -> Type {
        thrownError(of: FunctionType(parameters: [], result: .void, isThrowing: function.isThrowing, thrown: function.thrown))
    }

    /// `throws(any Error)` is `throws`, and `throws(Never)` is nothing.
    func setError(of function: inout FunctionType, to error: Type) {
        let error = knownError(error)
        function.isThrowing = !isNever(error)
        function.thrown = function.isThrowing && error != anyError && error != .error ? error : nil
    }

    /// `Q.Failure` of a type that is known is the type that it stands for.
    private func knownError(_ error: Type) -> Type {
        let error = resolved(error)
        guard case .dependent(let base, let associated) = error, !Self.hasVariables(zonk(base)) else { return error }
        return typeWitness(associated, of: zonk(base)).map(resolved) ?? normalized(error, contexts.last?.scope ?? lookupScope)
    }

    func resolveErrors(of function: FunctionDecl, _ isThrowing: Bool, _ thrown: TypeSyntax?, in scope: Scope) {
        var type = FunctionType(parameters: [], result: .void, isThrowing: isThrowing)
        if let thrown { setError(of: &type, to: resolveError(thrown, in: scope, file: function.file)) }
        function.isThrowing = type.isThrowing
        function.thrown = type.thrown
    }

    func resolveError(_ syntax: TypeSyntax, in scope: Scope, file: SourceFile) -> Type {
        let type = resolve(syntax, in: scope, file: file)
        guard let errorProtocol, type != .error, type != anyError, !isNever(type) else { return type }
        switch type {
        // Whether a parameter is an error its bounds say, which may not be known yet; without any it is one by being thrown.
        case .parameter(let parameter):
            if parameter.bounds.isEmpty, parameter.superclass == nil, !parameter.isSelf { parameter.bounds = [errorProtocol] }
            return type
        case .dependent: return type
        default:
            guard conforms(type, to: errorProtocol) else {
                report("thrown type '\(name(of: type))' does not conform to the 'Error' protocol", syntax.range, in: file)
                return .error
            }
            return type
        }
    }

    func throwsClause(_ isThrowing: Bool, _ thrown: Type?) -> String {
        isThrowing ? " throws" + (thrown.map { "(\(name(of: $0)))" } ?? "") : ""
    }

    func unifiesErrors(_ f: FunctionType, _ g: FunctionType) -> Bool {
        if f.thrown == nil, g.thrown == nil { return f.isThrowing == g.isThrowing }
        return unifies(thrownError(of: f), thrownError(of: g))
    }

    /// A function goes where one is wanted that throws more.
    func convertsErrors(_ f: FunctionType, _ g: FunctionType) -> Bool {
        if f.thrown == nil, g.thrown == nil { return !f.isThrowing || g.isThrowing }
        return convertsError(thrownError(of: f), thrownError(of: g))
    }

    func convertsError(_ from: Type, _ to: Type) -> Bool {
        let mark = trail.count
        if unifies(from, to) { return true }
        undo(to: mark)
        return isNever(from) || resolved(to) == anyError
    }

    /// Whether a member throws no more than one in whose place it stands: a requirement's witness, an override.
    func throwsNoMore(_ function: FunctionDecl, _ substitution: Substitution, than other: FunctionDecl, _ others: Substitution) -> Bool {
        guard function.isThrowing else { return true }
        if function.thrown == nil, other.thrown == nil { return other.isThrowing }
        return convertsError(knownError(substitute(thrownError(of: function), substitution)), knownError(substitute(thrownError(of: other), others)))
    }

    func checkOverriddenErrors(_ function: FunctionDecl, _ ancestor: FunctionDecl, _ what: String) {
        let inherited = function.owner?.superclass.map { memberSubstitution(ancestor.owner, base: $0) } ?? [:]
        guard !throwsNoMore(function, [:], than: ancestor, inherited) else { return }
        let message =
            ancestor.isThrowing
            ? "\(what) that throws '\(name(of: thrownError(of: function)))' cannot override one that throws '\(name(of: substitute(thrownError(of: ancestor), inherited)))'"
            : "cannot override non-throwing \(what) with throwing \(what)"
        report(message, function.range, in: function.file)
    }

    /// What keeps a value from going where another type is wanted, when that is only its unwrapping or what it throws.
    func errorMismatch(_ from: Type, _ to: Type) -> String? {
        if let text = lackOfUnwrapping(from, to) { return text }
        guard case .function(let f) = resolved(from), case .function(let g) = resolved(to) else { return nil }
        let mark = trail.count
        defer { undo(to: mark) }
        guard !convertsErrors(f, g) else { return nil }
        var same = f
        (same.isThrowing, same.thrown) = (g.isThrowing, g.thrown)
        guard conversionCost(.function(same), .function(g)) != nil else { return nil }
        return g.isThrowing
            ? "invalid conversion of thrown error type '\(name(of: thrownError(of: f)))' to '\(name(of: thrownError(of: g)))'"
            : "invalid conversion from throwing function of type '\(name(of: from))' to non-throwing function type '\(name(of: to))'"
    }

    /// An Optional whose payload would do.
    private func lackOfUnwrapping(_ from: Type, _ to: Type) -> String? {
        guard let payload = optionalPayload(from), optionalPayload(to) == nil, !Self.hasVariables(zonk(from)), !Self.hasVariables(zonk(to)) else { return nil }
        let mark = trail.count
        defer { undo(to: mark) }
        guard conversionCost(payload, to) != nil else { return nil }
        return "value of optional type '\(name(of: from))' must be unwrapped to a value of type '\(name(of: payload))'"
    }

    // MARK: Throwing

    func noteThrow(_ range: SourceRange, _ error: Type) {
        let error = knownError(error)
        if isNever(error) { return }
        if context.tryDepth == 0 {
            if context.catchDepth == 0 { context.sawThrow = true }
            report("call can throw but is not marked with 'try'", range)
        } else {
            noteError(error, range, unhandled: "errors thrown from here are not handled")
        }
    }

    private func noteError(_ error: Type, _ range: SourceRange, unhandled: String) {
        if isNever(error) { return }
        if !context.thrownErrors.contains(error) { context.thrownErrors.append(error) }
        if context.catchDepth == 0 {
            context.sawThrow = true
            if !context.isThrowing, !context.infersThrowing { report(unhandled, range) }
        }
        if let declared = context.declaredError, error != .error, !convertsError(error, declared) {
            report("thrown expression type '\(name(of: error))' cannot be converted to error type '\(name(of: declared))'", range)
        }
    }

    func checkThrow(_ value: Expr, _ range: SourceRange) -> TExpr {
        // A closure's `throw` doesn't learn from where the closure goes.
        guard let declared = context.declaredError, !context.infersThrowing || context.catchDepth > 0 else {
            let typed = check(value, expecting: anyError, purpose: .thrown)
            noteError(anyError, range, unhandled: "error is not handled because the enclosing function is not declared 'throws'")
            return typed
        }
        let typed = check(value, expecting: declared, purpose: .thrown)
        noteError(declared, range, unhandled: "error is not handled because the enclosing function is not declared 'throws'")
        return typed.type == .error ? typed : coerce(typed, to: anyError)
    }

    /// `try?` and `try!` take what is thrown inside.
    func handlingErrors<T>(_ body: () -> T) -> T {
        let context = context
        let saved = (context.declaredError, context.thrownErrors)
        context.declaredError = nil
        context.tryDepth += 1
        context.catchDepth += 1
        defer {
            context.tryDepth -= 1
            context.catchDepth -= 1
            (context.declaredError, context.thrownErrors) = saved
        }
        return body()
    }

    // MARK: Catching

    func checkDo(_ body: [Statement], _ clauses: [CatchClause], _ thrown: TypeSyntax?, label: String?, _ range: SourceRange, _ flow: inout Flow) -> TStatement {
        let target = JumpTarget()
        if let label { context.jumps.append(JumpScope(label: label, target: target, isLoop: false)) }
        defer {
            if label != nil {
                let exits = context.jumps.removeLast().exits
                context.uninitialized = merge([(flow, context.uninitialized)] + exits.map { (.goesOn, $0) })
            }
        }
        if clauses.isEmpty {
            return TStatement(.block(checkBlock(body, &flow), label == nil ? nil : target), range)
        }
        let exhaustive = clauses.contains { $0.items.isEmpty || $0.items.contains { item in item.filter == nil && Self.isIrrefutable(item.pattern) } }
        let before = context.uninitialized
        let saved = (sawThrow: context.sawThrow, declared: context.declaredError, thrown: context.thrownErrors)
        let declared = thrown.map { resolveError($0, in: context.scope, file: currentFile) }
        context.declaredError = declared
        context.thrownErrors = []
        if exhaustive { context.catchDepth += 1 }
        var bodyFlow = Flow.goesOn
        let typed = checkBlock(body, &bodyFlow)
        let found = context.thrownErrors
        context.declaredError = saved.declared
        context.thrownErrors = saved.thrown
        if exhaustive {
            context.catchDepth -= 1
            context.sawThrow = saved.sawThrow
        }
        if found.isEmpty, declared == nil, let first = clauses.first { reportFlow("'catch' block is unreachable because no errors are thrown in 'do' block", first.range, severity: .warning) }
        let caught = declared ?? (found.count == 1 ? found[0] : anyError)
        var branches = [(bodyFlow, context.uninitialized)]
        var catches: [TCatch] = []
        for clause in clauses {
            context.uninitialized = before
            catches.append(checkCatch(clause, caught, &branches, range))
        }
        // What no clause takes goes on.
        if !exhaustive, context.catchDepth == 0 || context.declaredError != nil, !found.isEmpty { noteRethrow(caught, range) }
        if !exhaustive, !found.isEmpty, !context.thrownErrors.contains(caught) { context.thrownErrors.append(caught) }
        context.uninitialized = merge(branches)
        if branches.allSatisfy({ $0.0 == .ends }) { flow = .ends }
        let statement = TStatement(.doCatch(typed, catches), range)
        guard label != nil else { return statement }
        if Self.breaks(out: target, [statement]) { flow = .goesOn }
        return TStatement(.block([statement], target), range)
    }

    private func noteRethrow(_ error: Type, _ range: SourceRange) {
        guard let declared = context.declaredError, error != .error, !convertsError(error, declared) else { return }
        report("thrown expression type '\(name(of: error))' cannot be converted to error type '\(name(of: declared))'", Self.closingBrace(range))
    }

    private func checkCatch(_ clause: CatchClause, _ caught: Type, _ branches: inout [(Flow, Set<ObjectIdentifier>)], _ range: SourceRange) -> TCatch {
        let outer = context.scope
        context.scope = Scope(parent: outer)
        let error = LocalVariable(name: "error", type: anyError, isLet: true, depth: context.depth)
        var typed: (variable: LocalVariable, value: TExpr)?
        if caught != anyError, caught != .error {
            let variable = LocalVariable(name: "error", type: zonk(caught), isLet: true, depth: context.depth)
            typed = (variable, TExpr(.cast(TExpr(.local(error), anyError, range), zonk(caught), .forced), zonk(caught), range))
        }
        if clause.items.isEmpty { context.scope.values["error"] = [.variable(typed?.variable ?? error, isImplicitlyUnwrapped: false)] }
        let items = caseItems(clause.items, caught)
        var flow = Flow.goesOn
        let body = checkBlock(clause.body, &flow)
        context.scope = outer
        branches.append((flow, context.uninitialized))
        return TCatch(error: error, typed: typed, items: items, body: body)
    }
}
