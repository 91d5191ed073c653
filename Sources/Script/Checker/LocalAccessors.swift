import Diagnostics
import Syntax

/// The local functions that a local variable is read and written through.
final class LocalAccessors {
    var getter: LocalVariable?
    var setter: LocalVariable?
}

// Local variables that are computed or observed.
extension Checker {
    func accessedLocal(_ name: String, _ accessors: Accessors, _ declared: Type?, _ value: Expr?, _ unwrapped: Bool, _ range: SourceRange) -> [TStatement] {
        let isComputed = accessors.first(.get) != nil
        guard declared != nil || value != nil else {
            report("type annotation missing in pattern", range)
            return []
        }
        let initial = isComputed ? nil : value.map { check($0, expecting: declared, purpose: .declaration) }
        let type = declared.map(zonk) ?? initial?.type ?? .error
        let variable = LocalVariable(name: name, type: type, isLet: false, depth: context.depth)
        declareLocal(name, variable, unwrapped, range)
        let own = LocalAccessors()
        var statements: [TStatement] = []
        if isComputed {
            variable.accessors = own
            if let get = accessors.first(.get) {
                own.getter = accessor(name, [], type)
                if accessors.first(.set) != nil { own.setter = accessor(name, [type], .void) }
                statements.append(body(own.getter, [], type, get.range) { self.checkBody(get.body ?? [], isClosure: false, end: get.range) })
            }
            if let set = accessors.first(.set) {
                let parameter = (set.parameter ?? "newValue", type)
                statements.append(body(own.setter, [parameter], .void, set.range) { self.checkBody(set.body ?? [], isClosure: false) })
            }
            return statements
        }
        variable.isAssigned = true
        if let initial { statements.append(TStatement(.declare(variable, initial), range)) } else {
            statements.append(TStatement(.declare(variable, optionalPayload(type) != nil ? TExpr(.none, type, range) : nil), range))
        }
        own.getter = accessor(name, [], type)
        own.setter = accessor(name, [type], .void)
        statements.append(body(own.getter, [], type, range) { [TStatement(.return(self.readLocal(variable, range)), range)] })
        statements.append(
            body(own.setter, [("newValue", type)], .void, range) {
                guard case .variable(let newValue, _)? = self.context.scope.values["newValue"]?.last else { return [] }
                var list: [TStatement] = []
                if let willSet = accessors.first(.willSet) { list.append(self.observer(willSet, newValue, willSet.parameter ?? "newValue", range)) }
                let old = LocalVariable(name: "old", type: type, isLet: true, depth: self.context.depth)
                list.append(TStatement(.declare(old, self.readLocal(variable, range)), range))
                list.append(TStatement(.expression(TExpr(.assign(.local(variable), TExpr(.local(newValue), type, range)), .void, range)), range))
                if let didSet = accessors.first(.didSet) { list.append(self.observer(didSet, old, didSet.parameter ?? "oldValue", range)) }
                return list
            })
        // The observers themselves set the variable directly.
        variable.accessors = own
        return statements
    }

    private func readLocal(_ variable: LocalVariable, _ range: SourceRange) -> TExpr {
        noteUse(variable)
        return TExpr(.local(variable), variable.type, range)
    }

    private func observer(_ accessor: Accessors.Accessor, _ value: LocalVariable, _ name: String, _ range: SourceRange) -> TStatement {
        let outer = context.scope
        context.scope = Scope(parent: outer)
        defer { context.scope = outer }
        context.scope.values[name] = [.variable(value, isImplicitlyUnwrapped: false)]
        var flow = Flow.goesOn
        return TStatement(.block(checkBlock(accessor.body ?? [], &flow), nil), range)
    }

    private func accessor(_ name: String, _ parameters: [Type], _ result: Type) -> LocalVariable {
        let type = FunctionType(parameters: parameters.map { FunctionType.Parameter(type: $0) }, result: result, isThrowing: false)
        let variable = LocalVariable(name: name, type: .function(type), isLet: true, depth: context.depth)
        variable.isAssigned = true
        return variable
    }

    private func body(_ variable: LocalVariable?, _ parameters: [(String, Type)], _ result: Type, _ range: SourceRange, _ make: () -> [TStatement]) -> TStatement {
        let outer = context
        let scope = Scope(parent: outer.scope)
        let inner = FunctionContext(file: outer.file, depth: outer.depth + 1, result: result, isThrowing: false, scope: scope)
        inner.function = outer.function
        inner.localFunction = outer.localFunction
        inner.isStatic = outer.isStatic
        inner.selfType = outer.selfType
        contexts.append(inner)
        let locals = parameters.map { LocalVariable(name: $0.0, type: $0.1, isLet: true, depth: inner.depth) }
        for local in locals { scope.values[local.name] = [.variable(local, isImplicitlyUnwrapped: false)] }
        let statements = make()
        contexts.removeLast()
        let function = TypedFunction(
            name: variable?.name ?? "", parameters: locals, isInout: locals.map { _ in false }, selfVariable: nil, result: result, isThrowing: false, body: statements, file: outer.file, range: range)
        let closure = TypedClosure(function: function, captures: inner.captures, captureList: [])
        return variable.map { TStatement(.localFunction($0, closure), range) } ?? TStatement(.block([], nil), range)
    }

    // MARK: Using them

    func read(_ accessors: LocalAccessors, _ type: Type, _ range: SourceRange) -> TExpr {
        guard let getter = accessors.getter else { return invalid(range) }
        noteUse(getter)
        return TExpr(.apply(TExpr(.local(getter), getter.type, range), []), type, range)
    }

    func place(_ accessors: LocalAccessors, _ type: Type, _ range: SourceRange) -> WritablePlace? {
        guard let getter = accessors.getter, let setter = accessors.setter else { return nil }
        noteUse(getter)
        noteUse(setter)
        let callee: (LocalVariable) -> Callee = { .closure(TExpr(.local($0), $0.type, range)) }
        return WritablePlace(value: .accessor(.none, getter: callee(getter), setter: callee(setter), [], type: type), type: type)
    }

    /// A module's or type's own variable with observers, unless one of them asks.
    func observedPlace(_ variable: VariableDecl, _ type: Type, _ substitution: Substitution) -> WritablePlace? {
        guard variable.willSet != nil || variable.didSet != nil, context.function?.storage !== variable, let getter = accessor(.getter, of: variable), let setter = accessor(.setter, of: variable) else { return nil }
        func reference(_ function: FunctionDecl) -> Callee {
            .direct(FunctionReference(function, Substitution(uniqueKeysWithValues: function.genericParameters.map { ($0, zonk(substitution[$0] ?? .parameter($0))) })))
        }
        return WritablePlace(value: .accessor(.none, getter: reference(getter), setter: reference(setter), [], type: type), type: type)
    }
}
