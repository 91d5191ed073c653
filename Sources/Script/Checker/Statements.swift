import Diagnostics
import Syntax

/// Whether control goes on after a statement.
enum Flow {
    case goesOn, ends
}

// Statements, with what is definitely initialized and whether the end is reached.
extension Checker {
    /// A function's or closure's body. A single expression is its value.
    func checkBody(_ body: [Statement], isClosure: Bool, end: SourceRange? = nil) -> [TStatement] {
        if body.count == 1 {
            switch body[0].kind {
            case .expression(let expression): return [checkSingleExpression(expression, isClosure)]
            case .if(let statement) where wantsValue(isClosure) && Self.isExpressionLike(statement):
                return [checkSingleExpression(Expr(.ifExpr(statement), body[0].range), isClosure)]
            case .switch(let statement) where wantsValue(isClosure) && Self.isExpressionLike(statement):
                return [checkSingleExpression(Expr(.switchExpr(statement), body[0].range), isClosure)]
            default: break
            }
        }
        var flow = Flow.goesOn
        let statements = checkBlock(body, &flow)
        if flow == .goesOn, let result = context.result, zonk(result) != .void, zonk(result) != .error, !isNever(result) {
            let range = body.last?.range ?? SourceRange(start: 0, end: 0)
            if isClosure, context.returned.isEmpty, case .variable = resolved(result) { return statements }
            let what = isClosure ? "closure" : describeKind(context.localFunction ?? context.function, isLocal: context.localFunction != nil)
            reportFlow("missing return in \(what) expected to return '\(name(of: result))'", end.map(Self.closingBrace) ?? SourceRange(start: Int(range.end), end: Int(range.end)))
        }
        if context.result == nil { context.result = .void }
        return statements
    }

    /// What a declaration is, in messages.
    func describeKind(_ function: FunctionDecl?, isLocal: Bool = false) -> String {
        guard let function else { return "function" }
        if isLocal { return "local function" }
        switch function.kind {
        case .getter: return "getter"
        case .setter: return "setter"
        case .initializer: return "initializer"
        case .deinitializer: return "deinitializer"
        case .function: return function.owner == nil ? "global function" : function.isStatic ? (function.declaration?.has("class") == true ? "class method" : "static method") : "instance method"
        }
    }

    private func wantsValue(_ isClosure: Bool) -> Bool {
        guard let result = context.result else { return isClosure || context.infersOpaque }
        return zonk(result) != .void
    }
    static func isExpressionLike(_ statement: IfStatement) -> Bool {
        func single(_ body: [Statement]) -> Bool {
            guard body.count == 1 else { return false }
            switch body[0].kind {
            case .expression, .throw: return true
            default: return false
            }
        }
        guard single(statement.then) else { return false }
        switch statement.otherwise {
        case .block(let body)?: return single(body)
        case .elseIf(let inner)?: return isExpressionLike(inner)
        case nil: return false
        }
    }
    static func isExpressionLike(_ statement: SwitchStatement) -> Bool {
        statement.cases.allSatisfy { item in
            guard item.body.count == 1 else { return false }
            switch item.body[0].kind {
            case .expression, .throw: return true
            default: return false
            }
        }
    }

    func isNever(_ type: Type) -> Bool {
        if case .nominal(let declaration, _) = resolved(type) { return declaration.module === prelude && declaration.name == "Never" }
        return false
    }

    private func checkSingleExpression(_ expression: Expr, _ isClosure: Bool) -> TStatement {
        let range = expression.range
        guard let result = context.result else {
            let value = check(expression, expecting: nil)
            context.result = value.type
            context.returned.append(value)
            if value.type == .void { return TStatement(.expression(value), range) }
            return TStatement(.return(value), range)
        }
        if zonk(result) == .void {
            let value = check(expression, expecting: nil)
            if !isClosure { warnUnused(value, expression) }
            return TStatement(.expression(value), range)
        }
        if neverComesBack(expression), !isNever(result) { return TStatement(.expression(check(expression, expecting: nil)), range) }
        return TStatement(.return(check(expression, expecting: result, purpose: context.isClosure ? .closureResult : .returnValue)), range)
    }

    /// A call that never returns may stand for any value.
    private func neverComesBack(_ expression: Expr) -> Bool {
        guard case .call = expression.kind, !isContextual(expression), let candidate = cheapest(candidates(expression)) else { return false }
        return isNever(candidate.type)
    }

    func checkBlock(_ statements: [Statement], _ flow: inout Flow) -> [TStatement] {
        let scope = Scope(parent: context.scope)
        let outer = context.scope
        context.scope = scope
        defer { context.scope = outer }
        let result = checkStatements(statements, &flow)
        return result
    }

    func checkStatements(_ statements: [Statement], _ flow: inout Flow) -> [TStatement] {
        declareLocals(statements)
        var result: [TStatement] = []
        var told = false
        for statement in statements {
            if flow == .ends, !told {
                if case .declaration = statement.kind {} else {
                    report("will never be executed", statement.range, severity: .warning)
                    told = true
                }
            }
            let wasComplete = !context.completesInstance || isComplete
            result += checkStatement(statement, &flow)
            if !wasComplete, flow == .goesOn, isComplete { result += completion(statement.range) }
        }
        return result
    }

    func checkStatement(_ statement: Statement, _ flow: inout Flow) -> [TStatement] {
        let range = statement.range
        switch statement.kind {
        case .expression(let expression):
            let value = check(expression, expecting: nil)
            warnUnused(value, expression)
            if isNever(value.type) { flow = .ends }
            return [TStatement(.expression(value), range)]
        case .declaration(let declaration): return checkLocalDeclaration(declaration, range)
        case .return(let value): return [checkReturn(value, range, &flow)]
        case .if(let syntax): return [checkIf(syntax, &flow)]
        case .guard(let conditions, let body):
            let outerScope = context.scope
            let typed = checkConditions(conditions)
            // What the conditions bind is visible after the guard, and only there.
            let bound = context.scope
            context.scope = outerScope
            let before = context.uninitialized
            var inner = Flow.goesOn
            let otherwise = checkBlock(body, &inner)
            context.uninitialized = before
            context.scope = bound
            if inner == .goesOn { reportFlow("'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope", Self.closingBrace(range)) }
            return [TStatement(.if(typed, [], otherwise), range)]
        case .while(let conditions, let body): return [checkWhile(conditions, body, label: nil, range, &flow)]
        case .repeatWhile(let body, let condition): return [checkRepeat(body, condition, label: nil, range)]
        case .forIn(let loop): return [checkFor(loop, label: nil, range)]
        case .switch(let syntax): return [checkSwitch(syntax, label: nil, range, &flow)]
        case .break(let label), .continue(let label):
            let isBreak: Bool = if case .break = statement.kind { true } else { false }
            let index: Int?
            if let label {
                index = context.jumps.lastIndex { $0.label == label && (isBreak || $0.isLoop) }
            } else {
                index = context.jumps.lastIndex { isBreak ? $0.isLoop || $0.isSwitch : $0.isLoop }
            }
            flow = .ends
            guard let index else {
                if let label {
                    report("cannot find label '\(label)' in scope", range)
                } else {
                    report(isBreak ? "'break' is only allowed inside a loop, if, do, or switch" : "'continue' is only allowed inside a loop", range)
                }
                return []
            }
            let target = context.jumps[index].target
            if isBreak { context.jumps[index].exits.append(context.uninitialized) } else { context.jumps[index].restarts.append(context.uninitialized) }
            return [TStatement(isBreak ? .break(target) : .continue(target), range)]
        case .fallthrough:
            guard let jump = context.jumps.last(where: \.isSwitch) else {
                report("'fallthrough' is only allowed inside a switch", range)
                return []
            }
            guard !jump.isLastCase else {
                report("'fallthrough' without a following 'case' or 'default' block", range)
                return []
            }
            return [TStatement(.fallthrough, range)]
        case .throw(let value):
            flow = .ends
            return [TStatement(.throw(checkThrow(value, range)), range)]
        case .defer(let body):
            var inner = Flow.goesOn
            context.deferDepth += 1
            defer { context.deferDepth -= 1 }
            return [TStatement(.defer(checkBlock(body, &inner)), range)]
        case .doCatch(let body, let clauses, let thrown): return [checkDo(body, clauses, thrown, label: nil, range, &flow)]
        case .labelled(let label, let inner):
            switch inner.kind {
            case .while(let conditions, let body): return [checkWhile(conditions, body, label: label, range, &flow)]
            case .repeatWhile(let body, let condition): return [checkRepeat(body, condition, label: label, range)]
            case .forIn(let loop): return [checkFor(loop, label: label, range)]
            case .switch(let syntax): return [checkSwitch(syntax, label: label, range, &flow)]
            case .doCatch(let body, let clauses, let thrown): return [checkDo(body, clauses, thrown, label: label, range, &flow)]
            case .if:
                let target = JumpTarget()
                context.jumps.append(JumpScope(label: label, target: target, isLoop: false))
                var ignored = flow
                let body = checkStatement(inner, &ignored)
                let exits = context.jumps.removeLast().exits
                context.uninitialized = merge([(ignored, context.uninitialized)] + exits.map { (.goesOn, $0) })
                return [TStatement(.block(body, target), range)]
            default:
                report("a label can only stand before a loop, switch, if or do", range)
                return []
            }
        }
    }

    private func checkReturn(_ value: Expr?, _ range: SourceRange, _ flow: inout Flow) -> TStatement {
        flow = .ends
        if context.isCellTop {
            report("return invalid outside of a func", range)
            return TStatement(.return(nil), range)
        }
        if context.deferDepth > 0 { report("'return' cannot transfer control out of a defer statement", range) }
        if context.isInitializer {
            if let value {
                if case .nilLiteral = value.kind, context.function?.isFailable == true { return TStatement(.return(TExpr(.none, context.function?.result ?? .error, range)), range) }
                report("'nil' is the only return value permitted in an initializer", value.range)
            }
            endInitializer(range, callsSuperItself: context.callsSuperItself != nil)
            return TStatement(.return(nil), range)
        }
        guard let value else {
            if let result = context.result {
                if zonk(result) != .void { report("non-void function should return a value", range) }
            } else {
                context.result = .void
            }
            return TStatement(.return(nil), range)
        }
        guard let result = context.result, !context.infersOpaque else {
            if context.ignoresNilReturns, case .nilLiteral = value.kind { return TStatement(.return(invalid(range)), range) }
            let typed = check(value, expecting: nil)
            context.result = context.result ?? typed.type
            context.returned.append(typed)
            return TStatement(.return(typed), range)
        }
        if zonk(result) == .void {
            let typed = check(value, expecting: nil)
            if typed.type != .void, typed.type != .error { report("unexpected non-void return value in void function", value.range) }
            return TStatement(.return(typed), range)
        }
        let typed = check(value, expecting: result, purpose: context.isClosure ? .closureResult : .returnValue)
        context.returned.append(typed)
        return TStatement(.return(typed), range)
    }

    /// Values that are computed for nothing.
    func warnUnused(_ value: TExpr, _ expression: Expr) {
        guard value.type != .void, value.type != .error, !isNever(value.type), value.type != optional(.void) else { return }
        switch expression.kind {
        case .assign: return
        case .call, .optionalChain, .forceUnwrap, .tryExpr, .paren, .ternary, .closure:
            guard let function = calledFunction(value) else { return }
            if function.isDiscardable || function.kind == .initializer && false { return }
            let what = function.kind == .initializer ? "result of '\(function.owner?.name ?? "")' initializer is unused" : "result of call to '\(function.name)(\(function.parameters.map { ($0.label ?? "_") + ":" }.joined()))' is unused"
            report(what, expression.range, severity: .warning)
        case .name(let name): report("'\(name.text)' is unused", expression.range, severity: .warning)
        case .binary(_, let op, _), .prefix(let op, _):
            if let function = calledFunction(value), function.isDiscardable { return }
            report("result of operator '\(op.text)' is unused", expression.range, severity: .warning)
        default: return
        }
    }

    private func calledFunction(_ value: TExpr) -> FunctionDecl? {
        switch value.kind {
        case .call(.direct(let reference), _), .call(.dynamic(let reference), _), .call(.witness(let reference, _), _), .construct(let reference, _): reference.function
        case .optionalChain(let inner, _), .unwrap(let inner), .tryForced(let inner), .tryOptional(let inner, _), .some(let inner): calledFunction(inner)
        default: nil
        }
    }

    // MARK: Declarations in a block

    private func checkLocalDeclaration(_ declaration: Declaration, _ range: SourceRange) -> [TStatement] {
        checkModifiers(declaration, in: nil, isGlobal: false, file: currentFile)
        switch declaration.kind {
        case .variable(let syntax): return syntax.bindings.flatMap { checkLocalBinding($0, isLet: syntax.isLet, declaration) }
        case .function(let syntax): return localFunction(syntax, range)
        case .nominal, .typeAlias:
            bindExtensions()
            if case .nominal(let syntax) = declaration.kind, case .nominal(let nominal)? = lookupType(syntax.name.text, in: context.scope) { checkNominalBodies(nominal) }
            return []
        case .import: report("declaration is only valid at file scope", range)
        case .extension: report("declaration is only valid at file scope", range)
        default: report("this declaration is not allowed inside a function", range)
        }
        return []
    }

    private func checkLocalBinding(_ binding: VariableSyntax.Binding, isLet: Bool, _ declaration: Declaration) -> [TStatement] {
        let range = binding.range
        var pattern = binding.pattern
        var annotation = binding.type
        if case .typed(let inner, let type) = pattern.kind {
            pattern = inner
            annotation = type
        }
        var declared: Type?
        var unwrapped = false
        if let annotation {
            if !Self.isOpaque(annotation) { declared = resolve(annotation, in: context.scope, file: currentFile) }
            if case .implicitlyUnwrapped = annotation.kind { unwrapped = true }
        }
        if case .bind(let name, _) = pattern.kind {
            if let accessors = binding.accessors { return accessedLocal(name, accessors, declared, binding.value, unwrapped, range) }
            guard let syntax = binding.value else {
                guard let declared else {
                    report("type annotation missing in pattern", range)
                    return []
                }
                let variable = LocalVariable(name: name, type: zonk(declared), isLet: isLet, depth: context.depth)
                variable.ownership = Self.ownership(declaration)
                declareLocal(name, variable, unwrapped, range)
                if !isLet, optionalPayload(declared) != nil {
                    return [TStatement(.declare(variable, TExpr(.none, zonk(declared), range)), range)]
                }
                context.uninitialized.insert(ObjectIdentifier(variable))
                if isLet { variable.isAssigned = true }
                return [TStatement(.declare(variable, nil), range)]
            }
            let ownership = Self.ownership(declaration)
            let value = referenced(check(syntax, expecting: declared, purpose: .declaration), ownership)
            let type = declared.map(zonk) ?? value.type
            if type == .void, declared == nil { report("\(isLet ? "constant" : "variable") '\(name)' inferred to have type '()', which may be unexpected", binding.pattern.range, severity: .warning) }
            let variable = LocalVariable(name: name, type: type, isLet: isLet, depth: context.depth)
            variable.ownership = ownership
            declareLocal(name, variable, unwrapped, range)
            return [TStatement(.declare(variable, value), range)]
        }
        if case .wildcard = pattern.kind, let syntax = binding.value {
            return [TStatement(.expression(check(syntax, expecting: declared, purpose: .declaration)), range)]
        }
        guard let syntax = binding.value else {
            report("a destructuring declaration needs a value", range)
            return []
        }
        let value = check(syntax, expecting: declared ?? tupleType(of: syntax, for: pattern), purpose: .declaration)
        return destructure(pattern, value, isLet: isLet) { name, variable in self.declareLocal(name, variable, false, range) }
    }

    static func ownership(_ declaration: Declaration) -> Closure.Capture.Ownership { declaration.has("weak") ? .weak : declaration.has("unowned") ? .unowned : .strong }

    /// What a weak variable keeps is an Optional, whatever it is set to.
    func referenced(_ value: TExpr, _ ownership: Closure.Capture.Ownership) -> TExpr {
        if let text = uncounted(value.type, ownership) { report(text, value.range) }
        return ownership == .weak && optionalPayload(value.type) == nil && value.type != .error ? TExpr(.some(value), optional(value.type), value.range) : value
    }

    func declareLocal(_ name: String, _ variable: LocalVariable, _ unwrapped: Bool, _ range: SourceRange) {
        if let existing = context.scope.values[name], !existing.isEmpty { report("invalid redeclaration of '\(name)'", range) }
        context.scope.values[name] = [.variable(variable, isImplicitlyUnwrapped: unwrapped)]
    }

    /// Of a call that means several things the one that the pattern can take apart: the cheapest that gives a tuple of as many parts, where the cheapest of all doesn't.
    func tupleType(of value: Expr, for pattern: Pattern) -> Type? {
        guard case .tuple(let parts) = pattern.kind, parts.count > 1, case .call = value.kind else { return nil }
        func fits(_ candidate: Candidate) -> Bool {
            if case .tuple(let elements) = resolved(candidate.type) { return elements.count == parts.count }
            return false
        }
        let found = candidates(value)
        guard found.count > 1, let best = cheapest(found), !fits(best) else { return nil }
        return cheapest(found.filter { fits($0) && !Self.hasVariables(zonk($0.type)) })?.type
    }

    /// `let (a, (b, _)) = value`
    func destructure(_ pattern: Pattern, _ value: TExpr, isLet: Bool, declare: (String, LocalVariable) -> Void) -> [TStatement] {
        var statements: [TStatement] = []
        func go(_ pattern: Pattern, _ value: TExpr) {
            switch pattern.kind {
            case .wildcard: statements.append(TStatement(.expression(value), pattern.range))
            case .bind(let name, _):
                let variable = LocalVariable(name: name, type: value.type, isLet: isLet, depth: context.depth)
                statements.append(TStatement(.declare(variable, value), pattern.range))
                declare(name, variable)
            case .typed(let inner, let syntax):
                let type = resolve(syntax, in: context.scope, file: currentFile)
                if conversionCost(value.type, type) == nil { report(Purpose.declaration.mismatch(name(of: value.type), name(of: type)), pattern.range) }
                go(inner, coerce(value, to: type))
            case .tuple(let elements):
                guard case .tuple(let types) = value.type, types.count == elements.count else {
                    if value.type != .error { report(wrongLength(elements, value.type), pattern.range) }
                    for element in elements { go(element.pattern, invalid(element.pattern.range)) }
                    return
                }
                let temporary = LocalVariable(name: "tuple", type: value.type, isLet: true, depth: context.depth)
                statements.append(TStatement(.declare(temporary, value), pattern.range))
                for (index, element) in elements.enumerated() {
                    go(element.pattern, TExpr(.tupleElement(TExpr(.local(temporary), value.type, pattern.range), index), types[index].type, element.pattern.range))
                }
            default: report("this pattern is not allowed in a declaration", pattern.range)
            }
        }
        go(pattern, value)
        return statements
    }

    // MARK: Conditions and loops

    /// Checks conditions in order; what they bind is in a new scope, which stays the current one.
    func checkConditions(_ conditions: [Condition]) -> [TCondition] {
        context.scope = Scope(parent: context.scope)
        return conditions.map { condition in
            switch condition {
            case .expression(let expression): return .expression(check(expression, expecting: boolType, purpose: .condition))
            case .pattern(let pattern, let syntax):
                var value = check(syntax, expecting: nil)
                if case .optional = pattern.kind, optionalPayload(value.type) == nil, value.type != .error {
                    report("initializer for conditional binding must have Optional type, not '\(name(of: value.type))'", syntax.range)
                    value = invalid(syntax.range)
                }
                let subject = LocalVariable(name: "subject", type: value.type, isLet: true, depth: context.depth)
                return .pattern(checkPattern(pattern, value.type), subject, value)
            }
        }
    }

    private func checkIf(_ syntax: IfStatement, _ flow: inout Flow) -> TStatement {
        let outer = context.scope
        let conditions = checkConditions(syntax.conditions)
        let before = context.uninitialized
        var thenFlow = Flow.goesOn
        let then = checkBlock(syntax.then, &thenFlow)
        let afterThen = context.uninitialized
        context.scope = outer
        context.uninitialized = before
        var otherwise: [TStatement] = []
        var elseFlow = Flow.goesOn
        switch syntax.otherwise {
        case .block(let body)?: otherwise = checkBlock(body, &elseFlow)
        case .elseIf(let inner)?: otherwise = [checkIf(inner, &elseFlow)]
        case nil: break
        }
        let afterElse = context.uninitialized
        context.uninitialized = merge([(thenFlow, afterThen), (elseFlow, afterElse)])
        if thenFlow == .ends, elseFlow == .ends, syntax.otherwise != nil { flow = .ends }
        return TStatement(.if(conditions, then, otherwise), syntax.range)
    }

    /// What is still without a value where several ways meet.
    func merge(_ branches: [(Flow, Set<ObjectIdentifier>)]) -> Set<ObjectIdentifier> {
        let open = branches.filter { $0.0 == .goesOn }.map(\.1)
        guard !open.isEmpty else { return [] }
        return open.reduce(into: []) { $0.formUnion($1) }
    }

    /// When a loop's condition is looked at.
    private enum LoopTest { case first, last, never }

    private func checkLoopBody(_ body: [Statement], _ target: JumpTarget, _ label: String?, _ test: LoopTest = .first) -> [TStatement] {
        context.jumps.append(JumpScope(label: label, target: target, isLoop: true))
        let before = context.uninitialized
        let first = context.firstAssignments.count
        var flow = Flow.goesOn
        context.loopDepth += 1
        let result = checkBlock(body, &flow)
        context.loopDepth -= 1
        let jump = context.jumps.removeLast()
        let again = (flow == .goesOn ? [context.uninitialized] : []) + jump.restarts
        refuseRepeated(first, before: before, again: again)
        let ways: [Set<ObjectIdentifier>]
        switch test {
        case .first: ways = [before] + again + jump.exits
        case .last: ways = again + jump.exits
        case .never: ways = jump.exits
        }
        context.uninitialized = merge(ways.map { (.goesOn, $0) })
        return result
    }

    private func checkWhile(_ conditions: [Condition], _ body: [Statement], label: String?, _ range: SourceRange, _ flow: inout Flow) -> TStatement {
        let outer = context.scope
        let typed = checkConditions(conditions)
        let target = JumpTarget()
        let isEndless = if conditions.count == 1, case .expression(let test) = conditions[0], case .boolean(true) = test.kind { true } else { false }
        let inner = checkLoopBody(body, target, label, isEndless ? .never : .first)
        context.scope = outer
        if isEndless, !Self.breaks(out: target, inner) { flow = .ends }
        return TStatement(.loop(Loop(kind: .while(typed), filter: nil, body: inner, target: target)), range)
    }

    static func breaks(out target: JumpTarget, _ statements: [TStatement]) -> Bool {
        statements.contains { statement in
            switch statement.kind {
            case .break(let jump): return jump === target
            case .if(_, let a, let b): return breaks(out: target, a) || breaks(out: target, b)
            case .loop(let loop): return breaks(out: target, loop.body)
            case .switchOver(_, _, let cases, _): return cases.contains { breaks(out: target, $0.body) }
            case .doCatch(let body, let clauses): return breaks(out: target, body) || clauses.contains { breaks(out: target, $0.body) }
            case .block(let body, _): return breaks(out: target, body)
            default: return false
            }
        }
    }

    private func checkRepeat(_ body: [Statement], _ condition: Expr, label: String?, _ range: SourceRange) -> TStatement {
        let target = JumpTarget()
        let inner = checkLoopBody(body, target, label, .last)
        let test = check(condition, expecting: boolType, purpose: .condition)
        return TStatement(.loop(Loop(kind: .repeatWhile(test), filter: nil, body: inner, target: target)), range)
    }

    /// The type of a property or variable in a loop that is implicitly unwrapped there.
    private func unwrappedSequence(_ expression: Expr) -> Type? {
        switch expression.kind {
        case .name, .member: break
        default: return nil
        }
        let mark = trail.count
        let before = diagnostics.count
        defer {
            undo(to: mark)
            diagnostics.removeSubrange(min(before, diagnostics.count)...)
        }
        guard let type = candidates(expression).first?.type, let payload = optionalPayload(type), elementType(of: payload) != nil, fit(expression, payload) != nil else { return nil }
        return payload
    }

    private func checkFor(_ loop: ForStatement, label: String?, _ range: SourceRange) -> TStatement {
        let outer = context.scope
        defer { context.scope = outer }
        let target = JumpTarget()
        func rest() -> (TExpr?, [TStatement]) {
            let filter = loop.filter.map { check($0, expecting: boolType, purpose: .condition) }
            return (filter, checkLoopBody(loop.body, target, label))
        }
        // Counting over Int needs no range and no iterator.
        if case .binary(let low, let op, let high) = Self.unparenthesized(loop.sequence).kind, op.text == "..<" || op.text == "...", let (from, to) = intBounds(low, high) {
            context.scope = Scope(parent: outer)
            let variable: LocalVariable
            var prologue: [TStatement] = []
            if case .bind(let name, let isVar) = loop.pattern.kind {
                variable = LocalVariable(name: isVar ? "counter" : name, type: intType, isLet: true, depth: context.depth)
                if isVar {
                    let copy = LocalVariable(name: name, type: intType, isLet: false, depth: context.depth)
                    prologue = [TStatement(.declare(copy, TExpr(.local(variable), intType, loop.pattern.range)), loop.pattern.range)]
                    context.scope.values[name] = [.variable(copy, isImplicitlyUnwrapped: false)]
                } else {
                    context.scope.values[name] = [.variable(variable, isImplicitlyUnwrapped: false)]
                }
            } else if case .wildcard = loop.pattern.kind {
                variable = LocalVariable(name: "counter", type: intType, isLet: true, depth: context.depth)
            } else {
                report("this pattern doesn't match an 'Int'", loop.pattern.range)
                return TStatement(.block([], nil), range)
            }
            let (filter, body) = rest()
            return TStatement(.loop(Loop(kind: .range(variable, from: from, to: to, inclusive: op.text == "..."), filter: filter, body: prologue + body, target: target)), range)
        }
        // `for c: Character in […]` says what the elements of the literal are.
        var wanted: Type?
        if case .typed(_, let syntax) = loop.pattern.kind, case .array = Self.unparenthesized(loop.sequence).kind { wanted = array(resolve(syntax, in: context.scope, file: currentFile)) }
        let sequence = check(loop.sequence, expecting: wanted ?? unwrappedSequence(loop.sequence))
        context.scope = Scope(parent: outer)
        if let element = arrayElement(sequence.type) {
            let item = LocalVariable(name: "element", type: element, isLet: true, depth: context.depth)
            let pattern = checkPattern(loop.pattern, element)
            let (filter, body) = rest()
            return TStatement(.loop(Loop(kind: .array(pattern, item, sequence), filter: filter, body: body, target: target)), range)
        }
        guard sequence.type != .error, let element = elementType(of: sequence.type) else {
            if sequence.type != .error {
                let wanted = optionalPayload(sequence.type).map { elementType(of: $0) != nil } == true
                report(wanted ? "for-in loop requires '\(name(of: sequence.type))' to conform to 'Sequence'; did you mean to unwrap optional?" : "for-in loop requires '\(name(of: sequence.type))' to conform to 'Sequence'", loop.sequence.range)
            }
            _ = checkPattern(loop.pattern, .error)
            _ = rest()
            return TStatement(.block([], nil), range)
        }
        // Through the iterator, as any Swift sequence.
        let source = LocalVariable(name: "sequence", type: sequence.type, isLet: true, depth: context.depth)
        context.scope.values["$sequence"] = [.variable(source, isImplicitlyUnwrapped: false)]
        let place = loop.sequence.range
        let make = check(Expr(.call(Expr(.member(Expr(.name(Name("$sequence", range: place)), place), Name("makeIterator", range: place)), place), [], trailing: []), place), expecting: nil)
        let iterator = LocalVariable(name: "iterator", type: make.type, isLet: false, depth: context.depth)
        iterator.isAssigned = true
        context.scope.values["$iterator"] = [.variable(iterator, isImplicitlyUnwrapped: false)]
        var next = check(Expr(.call(Expr(.member(Expr(.name(Name("$iterator", range: place)), place), Name("next", range: place)), place), [], trailing: []), place), expecting: nil)
        // The iterator's element is the sequence's, also where only the requirements say so.
        if next.type != optional(element) { next = TExpr(next.kind, optional(element), next.range) }
        let item = LocalVariable(name: "element", type: element, isLet: true, depth: context.depth)
        let pattern = checkPattern(loop.pattern, element)
        let (filter, body) = rest()
        let made = TExpr(.sequence([TStatement(.declare(source, sequence), place)], make), make.type, place)
        return TStatement(.loop(Loop(kind: .sequence(pattern, iterator: iterator, make: made, next: next, element: item), filter: filter, body: body, target: target)), range)
    }

    static func unparenthesized(_ expression: Expr) -> Expr {
        var expression = expression
        while case .paren(let inner) = expression.kind { expression = inner }
        return expression
    }

    private func intBounds(_ low: Expr, _ high: Expr) -> (TExpr, TExpr)? {
        let mark = trail.count
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        func isInt(_ expression: Expr) -> Bool {
            if let kind = literalKind(expression) { return kind == .integer }
            guard !isContextual(expression), let best = cheapest(candidates(expression)) else { return false }
            return conversionCost(best.type, intType) == Cost.none
        }
        let both = isInt(low) && isInt(high)
        undo(to: mark)
        guard both else { return nil }
        return (check(low, expecting: intType), check(high, expecting: intType))
    }

    /// What a sequence is a sequence of.
    func elementType(of type: Type) -> Type? {
        guard let sequence = sequenceProtocol, case .associated(let element)? = sequence.nestedTypes["Element"] else { return nil }
        if case .existential(let existential) = resolved(type) {
            guard existential.protocols.contains(where: { $0 === sequence || allProtocols(of: $0).contains(sequence) }) else { return nil }
        } else if !conforms(type, to: sequence) {
            return nil
        }
        if let witness = typeWitness(element, of: type) { return zonk(witness) }
        switch resolved(type) {
        case .parameter, .dependent: return normalized(.dependent(zonk(type), element), context.scope)
        default: return nil
        }
    }

    /// The names that a pattern binds.
    static func boundNames(_ pattern: Pattern) -> [String] {
        switch pattern.kind {
        case .bind(let name, _): [name]
        case .tuple(let elements): elements.flatMap { boundNames($0.pattern) }
        case .enumCase(_, _, let items): (items ?? []).flatMap { boundNames($0.pattern) }
        case .optional(let inner), .asType(let inner, _), .typed(let inner, _): boundNames(inner)
        case .wildcard, .isType, .expression: []
        }
    }

    static func isIrrefutable(_ pattern: Pattern) -> Bool {
        switch pattern.kind {
        case .wildcard, .bind: true
        case .typed(let inner, _): isIrrefutable(inner)
        case .tuple(let elements): elements.allSatisfy { isIrrefutable($0.pattern) }
        default: false
        }
    }

    // MARK: Switch

    /// A case's patterns, which bind the same names, and their `where` clauses.
    func caseItems(_ items: [(pattern: Pattern, filter: Expr?)], _ type: Type) -> [(pattern: TPattern, filter: TExpr?)] {
        var bound: [String: LocalVariable]?
        return items.map { entry in
            let pattern = checkPattern(entry.pattern, type, reusing: bound)
            if let bound, Set(bound.keys) != Set(Self.boundNames(entry.pattern)), let name = Set(bound.keys).symmetricDifference(Self.boundNames(entry.pattern)).min() {
                report("'\(name)' must be bound in every pattern", entry.pattern.range)
            }
            if bound == nil { bound = context.scope.values.compactMapValues { if case .variable(let variable, _)? = $0.last { variable } else { nil } } }
            return (pattern, entry.filter.map { check($0, expecting: boolType, purpose: .condition) })
        }
    }

    private func checkSwitch(_ syntax: SwitchStatement, label: String?, _ range: SourceRange, _ flow: inout Flow) -> TStatement {
        let value = check(syntax.subject, expecting: nil)
        let subject = LocalVariable(name: "subject", type: value.type, isLet: true, depth: context.depth)
        let target = JumpTarget()
        context.jumps.append(JumpScope(label: label, target: target, isLoop: false, isSwitch: true))
        defer { context.jumps.removeLast() }
        let before = context.uninitialized
        var branches: [(Flow, Set<ObjectIdentifier>)] = []
        var cases: [TCase] = []
        for (number, item) in syntax.cases.enumerated() {
            context.jumps[context.jumps.count - 1].isLastCase = number == syntax.cases.count - 1
            context.uninitialized = before
            let outer = context.scope
            context.scope = Scope(parent: outer)
            let items = caseItems(item.items, value.type)
            var caseFlow = Flow.goesOn
            let body = checkBlock(item.body, &caseFlow)
            context.scope = outer
            let falls: Bool = if case .fallthrough? = item.body.last?.kind { true } else { false }
            branches.append((falls ? .ends : caseFlow, context.uninitialized))
            cases.append(TCase(items: items, isDefault: item.isDefault, body: body))
            if item.body.isEmpty { report("'case' label in a 'switch' must have at least one executable statement", item.range) }
        }
        context.uninitialized = merge(branches + context.jumps[context.jumps.count - 1].exits.map { (.goesOn, $0) })
        if value.type != .error { checkExhaustive(syntax, value.type, range) }
        let breaksOut = cases.contains { Self.breaks(out: target, $0.body) }
        if !breaksOut, !branches.isEmpty, branches.allSatisfy({ $0.0 == .ends }) { flow = .ends }
        return TStatement(.switchOver(subject, value, cases, target), range)
    }

    /// If and switch as values: each branch gives the value of the whole.
    func buildStatementExpression(_ expression: Expr, expecting: Type) -> TExpr {
        let range = expression.range
        let target = resolved(expecting)
        var type: Type? = Self.hasVariables(zonk(target)) ? nil : zonk(target)
        let result = LocalVariable(name: "value", type: type ?? .error, isLet: false, depth: context.depth)
        result.isAssigned = true
        func branch(_ body: [Statement]) -> [TStatement] {
            let outer = context.scope
            context.scope = Scope(parent: outer)
            defer { context.scope = outer }
            guard body.count == 1 else {
                report("'if' and 'switch' used as values need a single expression in each branch", body.first?.range ?? range)
                return []
            }
            guard case .expression(let value) = body[0].kind else {
                var flow = Flow.goesOn
                return checkStatement(body[0], &flow)
            }
            if context.ignoresNilReturns, case .nilLiteral = value.kind { return [] }
            let typed = check(value, expecting: type.flatMap { wanted in neverComesBack(value) && !isNever(wanted) ? nil : wanted })
            if isNever(typed.type) { return [TStatement(.expression(typed), value.range)] }
            if type == nil {
                type = typed.type
                result.type = typed.type
            }
            return [TStatement(.expression(TExpr(.assign(.local(result), typed), .void, value.range)), value.range)]
        }
        func ifStatement(_ syntax: IfStatement) -> TStatement {
            let outer = context.scope
            let conditions = checkConditions(syntax.conditions)
            let then = branch(syntax.then)
            context.scope = outer
            let otherwise: [TStatement]
            switch syntax.otherwise {
            case .block(let body)?: otherwise = branch(body)
            case .elseIf(let inner)?: otherwise = [ifStatement(inner)]
            case nil:
                report("'if' must have an unconditional 'else' to be used as expression", syntax.range)
                otherwise = []
            }
            return TStatement(.if(conditions, then, otherwise), syntax.range)
        }
        let statement: TStatement
        switch expression.kind {
        case .ifExpr(let syntax): statement = ifStatement(syntax)
        case .switchExpr(let syntax):
            let value = check(syntax.subject, expecting: nil)
            let subject = LocalVariable(name: "subject", type: value.type, isLet: true, depth: context.depth)
            let jump = JumpTarget()
            let cases = syntax.cases.map { item -> TCase in
                let outer = context.scope
                context.scope = Scope(parent: outer)
                defer { context.scope = outer }
                let items = caseItems(item.items, value.type)
                return TCase(items: items, isDefault: item.isDefault, body: branch(item.body))
            }
            if value.type != .error { checkExhaustive(syntax, value.type, range) }
            statement = TStatement(.switchOver(subject, value, cases, jump), range)
        default: return invalid(range)
        }
        let final = type ?? .error
        if case .variable(let variable) = target { _ = bind(variable, to: final) }
        return TExpr(.sequence([TStatement(.declare(result, nil), range), statement], TExpr(.local(result), final, range)), final, range)
    }
}
