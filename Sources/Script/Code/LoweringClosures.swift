import Diagnostics

extension Lowering {
    // MARK: Closures

    /// How a variable of this function is captured.
    private func layout(_ variable: LocalVariable) -> CaptureLayout? {
        let kind: CaptureLayout.Kind
        switch places[ObjectIdentifier(variable)] {
        case .raw?: kind = .raw
        case .ref?: kind = .ref
        case .rawBox?: kind = .rawBox
        case .refBox?: kind = .refBox
        case .weak?: kind = .weak
        case .unowned?: kind = .unowned
        case nil: return nil
        }
        return CaptureLayout(variable: variable, kind: kind)
    }

    /// Variables that a closure really needs: local functions stand for what they capture themselves.
    private func expanded(_ captures: [LocalVariable]) -> [LocalVariable] {
        var result: [LocalVariable] = []
        var seen: Set<ObjectIdentifier> = []
        func add(_ variables: [LocalVariable]) {
            for variable in variables where seen.insert(ObjectIdentifier(variable)).inserted {
                if let function = localFunctions[ObjectIdentifier(variable)] { add(function.closure.captures) } else { result.append(variable) }
            }
        }
        add(captures)
        return result
    }

    func resolveCaptures(_ function: LocalFunction) { function.captures = expanded(function.closure.captures) }

    func closureEntry(_ closure: TypedClosure, captures: [LocalVariable], extra: [CaptureLayout] = [], function: LocalFunction?) throws -> UnsafeMutablePointer<Entry> {
        let key = ClosureKey(closure: ObjectIdentifier(closure), substitution: substitution)
        if let known = machine.closureEntries[key] { return known }
        let layouts = try captures.map { variable -> CaptureLayout in
            guard let layout = layout(variable) else { throw Trap(kind: .internalError, message: "the captured variable '\(variable.name)' has no place") }
            return layout
        }
        let context = LoweredContext(substitution: substitution, captures: layouts + extra, localFunctions: localFunctions, ownFunction: function.map { ObjectIdentifier($0.variable) })
        let entry = machine.makeEntry(CodeSource(kind: .closure(closure, context), name: function?.variable.name ?? closure.function.name))
        entry.pointee.takesContext = !context.captures.isEmpty
        machine.closureEntries[key] = entry
        return entry
    }

    func makeClosure(_ closure: TypedClosure, _ want: Int?) throws -> Operand {
        let listed = Set(closure.captureList.map { ObjectIdentifier($0.0) })
        let captures = expanded(closure.captures).filter { !listed.contains(ObjectIdentifier($0)) }
        let mark = tops
        // Capture lists are evaluated now, into variables of their own.
        var extra: [(CaptureLayout, Operand)] = []
        for (variable, value) in closure.captureList {
            let operand = try lower(value)
            let kind: CaptureLayout.Kind =
                switch variable.ownership {
                case .weak: .weak
                case .unowned: .unowned
                case .strong: operand.isRef ? .ref : .raw
                }
            if variable.ownership != .strong {
                let box = operand.isTemporary ? operand.register : try newRef()
                code.emit(.newWeak, box, operand.register)
                extra.append((CaptureLayout(variable: variable, kind: kind), Operand(register: box, isRef: true, isTemporary: true)))
            } else {
                extra.append((CaptureLayout(variable: variable, kind: kind), operand))
            }
        }
        let entry = try closureEntry(closure, captures: captures, extra: extra.map(\.0), function: nil)
        if captures.isEmpty, extra.isEmpty {
            tops = mark
            return try loadObject(FunctionObject(entry: entry, raws: [], refs: [], heap: machine.heap), want)
        }
        return try makeFunctionObject(entry, captures, extra.map(\.1), mark, want)
    }

    /// Moves what is captured into a row of registers and makes the object from them.
    private func makeFunctionObject(_ entry: UnsafeMutablePointer<Entry>, _ captures: [LocalVariable], _ extra: [Operand], _ mark: Tops, _ want: Int?) throws -> Operand {
        var sources: [Operand] = try captures.map { variable in
            switch places[ObjectIdentifier(variable)] {
            case .raw(let register)?: return Operand(register: register, isRef: false, isTemporary: false)
            case .ref(let register)?, .rawBox(let register)?, .refBox(let register)?, .weak(let register)?, .unowned(let register)?:
                return Operand(register: register, isRef: true, isTemporary: false)
            case nil: throw Trap(kind: .internalError, message: "the captured variable '\(variable.name)' has no place")
            }
        }
        sources += extra
        let raws = sources.filter { !$0.isRef }, refs = sources.filter(\.isRef)
        let rawStart = tops.raw, refStart = tops.ref
        for source in raws { move(source, to: try newRaw()) }
        for source in refs { move(source, to: try newRef()) }
        tops = mark
        let to = try destination(want, isRef: true)
        maxima = Tops(raw: max(maxima.raw, rawStart + raws.count + 1), ref: max(maxima.ref, refStart + refs.count + 1))
        code.emit(.newClosure, to.register, rawStart, refStart)
        code.datum(ClosureSite(entry: entry, rawCount: raws.count, refCount: refs.count))
        return to
    }

    /// A local function as a value: inside itself it is the object that is running.
    func makeLocalFunction(_ function: LocalFunction, _ want: Int?) throws -> Operand {
        if ownFunction == ObjectIdentifier(function.variable), let context {
            return settle(Operand(register: context, isRef: true, isTemporary: false), want)
        }
        resolveCaptures(function)
        let entry = try closureEntry(function.closure, captures: function.captures, function: function)
        if function.captures.isEmpty { return try loadObject(FunctionObject(entry: entry, raws: [], refs: [], heap: machine.heap), want) }
        return try makeFunctionObject(entry, function.captures, [], tops, want)
    }

    /// A function, method or operator as a value: a closure around its call.
    func makeFunctionValue(_ callee: Callee, _ bound: TExpr?, _ type: Type, _ want: Int?) throws -> Operand {
        guard case .function(let function) = concrete(type) else { throw Trap(kind: .internalError, message: "a function value without a function's type") }
        let range = code.place.range
        let parameters = function.parameters.enumerated().map { LocalVariable(name: "$\($0.offset)", type: $0.element.type, isLet: !$0.element.isInout, depth: 0) }
        var arguments: [TArgument] = zip(parameters, function.parameters).map { variable, parameter in
            parameter.isInout ? .inout(.local(variable)) : .value(TExpr(.local(variable), parameter.type, range))
        }
        var captureList: [(LocalVariable, TExpr)] = []
        if let bound {
            let variable = LocalVariable(name: "self", type: concrete(bound.type), isLet: true, depth: 0)
            captureList = [(variable, bound)]
            arguments.insert(.value(TExpr(.local(variable), variable.type, range)), at: 0)
        }
        let resolved: Callee =
            switch callee {
            case .direct(let reference): .direct(FunctionReference(reference.function, concrete(reference.substitution)))
            case .dynamic(let reference): .dynamic(FunctionReference(reference.function, concrete(reference.substitution)))
            case .witness(let reference, let selfType): .witness(FunctionReference(reference.function, concrete(reference.substitution)), selfType: concrete(selfType))
            case .closure: callee
            }
        let call = TExpr(.call(resolved, arguments), function.result, range)
        let body = TypedFunction(
            name: source.name, parameters: parameters, isInout: function.parameters.map(\.isInout), selfVariable: nil, result: function.result, isThrowing: function.isThrowing,
            body: [TStatement(isVoid(function.result) ? .expression(call) : .return(call), range)], file: code.place.file, range: range)
        return try makeClosure(TypedClosure(function: body, captures: [], captureList: captureList), want)
    }
}

struct ClosureKey: Hashable {
    let closure: ObjectIdentifier
    let substitution: Substitution
}

/// Finds the variables of a function that something inside a larger expression changes: an operand that was read from such a variable must be a copy.
enum UnstableVariables {
    static func find(in function: TypedFunction) -> Set<ObjectIdentifier> {
        var walk = Walk()
        walk.statements(function.body)
        return walk.found
    }

    private struct Walk {
        var found: Set<ObjectIdentifier> = []

        mutating func statements(_ list: [TStatement]) { for statement in list { self.statement(statement) } }

        /// What a statement itself changes, it changes after everything was read.
        mutating func top(_ expression: TExpr) {
            switch expression.kind {
            case .assign(let target, let value):
                place(target, marks: false)
                self.expression(value)
            case .call(_, let list): arguments(list, marks: false)
            case .tryForced(let inner), .tryOptional(let inner, _): top(inner)
            default: self.expression(expression)
            }
        }

        mutating func arguments(_ list: [TArgument], marks: Bool) {
            for argument in list {
                switch argument {
                case .value(let value): expression(value)
                case .inout(let target): place(target, marks: marks)
                case .defaultValue: break
                }
            }
        }

        mutating func place(_ place: LValue, marks: Bool) {
            switch place {
            case .local(let variable): if marks { found.insert(ObjectIdentifier(variable)) }
            case .property(let base, _), .tupleElement(let base, _), .unwrap(let base), .optionalBind(let base): self.place(base, marks: marks)
            case .objectProperty(let base, _), .value(let base): expression(base)
            case .element(let base, let index, _):
                self.place(base, marks: marks)
                expression(index)
            case .accessor(let base, _, _, let list, _):
                if case .lvalue(let inner) = base { self.place(inner, marks: marks) }
                if case .value(let inner) = base { expression(inner) }
                arguments(list, marks: true)
            case .global, .discard: break
            }
        }

        mutating func expression(_ expression: TExpr) {
            switch expression.kind {
            case .integer, .floating, .boolean, .string, .local, .specialized, .global, .none, .metatype, .invalid, .closure: break
            case .tuple(let list), .array(let list), .enumCase(_, let list): for each in list { self.expression(each) }
            case .dictionary(let pairs):
                for (key, value) in pairs {
                    self.expression(key)
                    self.expression(value)
                }
            case .property(let inner, _), .tupleElement(let inner, _), .some(let inner), .unwrap(let inner), .optionalChain(let inner, _), .optionalBind(let inner), .erase(let inner),
                .upcast(let inner), .convertFunction(let inner), .dynamicType(let inner), .isType(let inner, _), .cast(let inner, _, _), .tryOptional(let inner, _), .tryForced(let inner):
                self.expression(inner)
            case .call(_, let list), .construct(_, let list): arguments(list, marks: true)
            case .apply(let function, let list):
                self.expression(function)
                arguments(list, marks: true)
            case .functionValue(_, let bound): if let bound { self.expression(bound) }
            case .open(let value, _, _, let body):
                self.expression(value)
                self.expression(body)
            case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b):
                self.expression(a)
                self.expression(b)
            case .ternary(let a, let b, let c):
                self.expression(a)
                self.expression(b)
                self.expression(c)
            case .sequence(let list, let value):
                statements(list)
                self.expression(value)
            case .assign(let target, let value):
                place(target, marks: true)
                self.expression(value)
            }
        }

        mutating func conditions(_ list: [TCondition]) {
            for condition in list {
                switch condition {
                case .expression(let value), .pattern(_, _, let value): expression(value)
                }
            }
        }

        mutating func statement(_ statement: TStatement) {
            switch statement.kind {
            case .expression(let value): top(value)
            case .declare(_, let value), .initializeGlobal(_, let value), .return(let value): if let value { top(value) }
            case .show(let value), .throw(let value): expression(value)
            case .localFunction, .break, .continue, .fallthrough: break
            case .if(let list, let yes, let no):
                conditions(list)
                statements(yes)
                statements(no)
            case .loop(let loop):
                switch loop.kind {
                case .while(let list): conditions(list)
                case .repeatWhile(let value): expression(value)
                case .range(_, let from, let to, _):
                    expression(from)
                    expression(to)
                case .array(_, _, let value): expression(value)
                case .sequence(_, _, let make, let next, _):
                    expression(make)
                    top(next)
                }
                if let filter = loop.filter { expression(filter) }
                statements(loop.body)
            case .switchOver(_, let subject, let cases, _):
                expression(subject)
                for each in cases {
                    for item in each.items { if let filter = item.filter { expression(filter) } }
                    statements(each.body)
                }
            case .defer(let list), .block(let list, _): statements(list)
            case .doCatch(let list, let clauses):
                statements(list)
                for clause in clauses {
                    if let typed = clause.typed { expression(typed.value) }
                    for item in clause.items { if let filter = item.filter { expression(filter) } }
                    statements(clause.body)
                }
            }
        }
    }
}
