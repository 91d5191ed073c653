import Diagnostics

// Functions done in place of their calls.
//
// A call costs a frame, moves of its arguments and of its result; what the surfaces and the standard library are made of is often less work than that. Only what can't
// be missed in a backtrace goes in place: the library's functions, whose frames nobody is shown, and initialisers that can't trap.

extension Lowering {
    /// An initialiser of a class that does nothing but store plain values is done where it is called.
    func storeProperties(_ object: Int, _ type: Type, _ resolved: Resolved, _ arguments: [TArgument]) throws -> Bool {
        let function = resolved.function
        guard !function.isFailable, !function.isThrowing, !function.isConvenience, function.host == nil, let owner = function.owner, owner.superclass == nil,
            try owner.storedProperties.allSatisfy({ try semantics.initialValue($0) == nil })
        else { return false }
        let typed = try semantics.typedFunction(function)
        guard typed.parameters.count == arguments.count + 1, let own = typed.parameters.first, !typed.parameters.contains(where: { $0.isCaptured }), !typed.isInout.contains(true) else { return false }
        var stores: [(property: VariableDecl, value: TExpr)] = []
        for statement in typed.body {
            guard case .expression(let whole) = statement.kind, case .assign(.objectProperty(let base, let property), let value) = whole.kind, InlineSize.isPlain(value),
                case .local(let variable) = base.kind, variable === own
            else { return false }
            stores.append((property, value))
        }
        var bound: [(variable: LocalVariable, operand: Operand)] = []
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .value(let expression): bound.append((typed.parameters[index + 1], try lower(expression)))
            case .defaultValue(let number):
                let expression = try semantics.defaultArgument(function, number)
                bound.append((typed.parameters[index + 1], try under(resolved.substitution) { try lower(expression) }))
            case .inout: throw Trap(kind: .internalError, message: "a place where a value is wanted")
            }
        }
        let shadowed = shadow(bound)
        try under(resolved.substitution) {
            for (property, value) in stores {
                let index = try fieldIndex(property, in: type)
                if case .local(let variable) = value.kind, stores.reduce(0, { $0 + InlineSize.uses(of: variable, in: $1.value) }) == 1, !property.isWeak,
                    let place = bound.firstIndex(where: { $0.variable === variable && $0.operand.isRef && $0.operand.isTemporary })
                {
                    code.emit(.putField, object, index, bound[place].operand.register)
                    bound[place].operand.isTemporary = false
                    continue
                }
                let operand = try lower(value)
                try setField(object, index, operand, property, isStruct: false)
                release(operand)
            }
        }
        unshadow(shadowed)
        for (_, operand) in bound.reversed() { release(operand) }
        return true
    }

    /// Lets parameters stand for the registers of what was given for them, and gives what they stood for before: a function's own, where it is put in place in itself.
    private func shadow(_ bound: [(variable: LocalVariable, operand: Operand)]) -> [(ObjectIdentifier, Place?)] {
        bound.map { variable, operand in
            let key = ObjectIdentifier(variable)
            return (key, places.updateValue(operand.isRef ? .ref(operand.register) : .raw(operand.register), forKey: key))
        }
    }
    private func unshadow(_ shadowed: [(ObjectIdentifier, Place?)]) {
        for (key, place) in shadowed { places[key] = place }
    }

    /// Small functions of the library, `+=` and its like, are done where they are called: one expression over parameters that are plain registers. A backtrace leaves out the
    /// library's frames, so nobody misses them.
    func lowerInline(_ resolved: Resolved, _ arguments: [TArgument], _ type: Type, _ want: Int?) throws -> Operand? {
        let function = resolved.function
        guard inlining.count < 6, !inlining.contains(ObjectIdentifier(function)), function.kind != .initializer, let module = function.owner?.module,
            module === machine.stringDecl.module || machine.isLibrary(function.file)
        else { return nil }
        let typed = try semantics.typedFunction(function)
        guard typed.body.count == 1, let statement = typed.body.first, typed.parameters.count == arguments.count, !typed.parameters.contains(where: { $0.isCaptured }) else { return nil }
        let body: TExpr
        switch statement.kind {
        case .expression(let expression): body = expression
        case .return(let expression?): body = expression
        default: return nil
        }
        guard InlineSize.of(body) <= 12 else { return nil }
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .inout: if !typed.isInout[index] { return nil }
            case .value: if typed.isInout[index] { return nil }
            case .defaultValue: return nil
            }
        }
        let mark = tops
        var bound: [(variable: LocalVariable, operand: Operand)] = []
        var prepared: [(Int, Prepared)] = []
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .value(let expression):
                // A string is loaded where it is named; a number's register may be a loop's constant or part of a fused instruction.
                if case .string = expression.kind { literals[ObjectIdentifier(typed.parameters[index])] = expression } else { bound.append((typed.parameters[index], try lower(expression))) }
            case .inout(let place):
                prepared.append((bound.count, try prepare(place)))
                bound.append((typed.parameters[index], Operand(register: 0, isRef: false, isTemporary: false)))
            case .defaultValue: return nil
            }
        }
        var accesses: [Access] = []
        for (index, place) in prepared {
            let access = try begin(place, mayThrow: resolved.function.isThrowing)
            accesses.append(access)
            bound[index].1 = Operand(register: access.register, isRef: access.isRef, isTemporary: false)
        }
        let shadowed = shadow(bound)
        // An argument made for this call and named once is handed over where it is named.
        for index in bound.indices {
            let (variable, operand) = bound[index]
            guard operand.isRef, operand.isTemporary, InlineSize.uses(of: variable, in: body) == 1 else { continue }
            handedOver.insert(ObjectIdentifier(variable))
            bound[index].1.isTemporary = false
        }
        inlining.append(ObjectIdentifier(function))
        var result = try under(resolved.substitution) { try lower(body) }
        inlining.removeLast()
        for variable in typed.parameters {
            handedOver.remove(ObjectIdentifier(variable))
            literals[ObjectIdentifier(variable)] = nil
        }
        unshadow(shadowed)
        for access in accesses.reversed() { try access.finish(self) }
        for (_, place) in prepared { heldReferences(in: place) }
        if isVoid(type) || result.isRef != isRef(type) {
            release(result)
            result = Operand(register: 0, isRef: false, isTemporary: false)
            for (_, operand) in bound { release(operand) }
            tops = mark
            return result
        }
        // A parameter given back as it is.
        let isParameter = bound.contains { $0.1.isRef == result.isRef && $0.1.register == result.register }
        tops = mark
        let to = try destination(want, isRef: result.isRef)
        if isParameter, result.isRef, result.register == to.register { result.isTemporary = false }
        if result.isRef, isParameter, let owner = bound.first(where: { $0.1.isRef && $0.1.register == result.register }), owner.1.isTemporary { result.isTemporary = true }
        move(result, to: to.register)
        // Registers of the two files have the same numbers: only a reference's can be the result's.
        for (_, operand) in bound where !(operand.isRef && result.isRef && (operand.register == to.register || operand.register == result.register)) { release(operand) }
        return to
    }
}

/// How much code an expression of the library makes, as far as that can be seen without making it; too much for what can't be put in place.
enum InlineSize {
    static func of(_ expression: TExpr) -> Int {
        switch expression.kind {
        case .integer, .floating, .boolean, .string, .local, .none, .metatype: return 1
        case .construct(_, let arguments): return of(arguments)
        case .property(let base, _), .tupleElement(let base, _): return 1 + of(base)
        case .call(_, let arguments): return of(arguments)
        case .assign(.local, let value): return 1 + of(value)
        default: return 100
        }
    }

    private static func of(_ arguments: [TArgument]) -> Int {
        arguments.reduce(1) { sum, argument in
            switch argument {
            case .value(let value): sum + of(value)
            case .inout(.local), .defaultValue: sum + 1
            case .inout: sum + 100
            }
        }
    }

    /// How often an expression that may be put in place names a variable.
    static func uses(of variable: LocalVariable, in expression: TExpr) -> Int {
        switch expression.kind {
        case .local(let other): return variable === other ? 1 : 0
        case .property(let base, _), .tupleElement(let base, _), .some(let base): return uses(of: variable, in: base)
        case .call(_, let arguments), .construct(_, let arguments):
            return arguments.reduce(0) { sum, argument in
                switch argument {
                case .value(let value): sum + uses(of: variable, in: value)
                // What is changed in place is more than named.
                case .inout(.local(let other)): sum + (variable === other ? 2 : 0)
                default: sum
                }
            }
        case .assign(_, let value): return 2 + uses(of: variable, in: value)
        default: return 0
        }
    }

    /// Whether an expression only names a value: it can neither fail nor ask for anything.
    static func isPlain(_ expression: TExpr) -> Bool {
        switch expression.kind {
        case .integer, .floating, .boolean, .string, .local, .none: true
        case .some(let inner): isPlain(inner)
        default: false
        }
    }
}
