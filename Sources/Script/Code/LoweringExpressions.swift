import Diagnostics
import Syntax

extension Lowering {
    /// Lowers an expression: into the wanted register, or wherever its value is or can be made cheapest.
    func lower(_ expression: TExpr, _ want: Int? = nil) throws -> Operand {
        let savedRange = code.place.range
        if placeLock == 0 { code.place.range = expression.range }
        defer { if placeLock == 0 { code.place.range = savedRange } }
        switch expression.kind {
        case .integer(let value): return try loadConstant(value, want)
        case .floating(let value):
            let isFloat = builtin(expression.type) == .float
            return try loadConstant(isFloat ? Int64(Float(value).bitPattern) : Int64(bitPattern: value.bitPattern), want)
        case .boolean(let value): return try loadConstant(value ? 1 : 0, want)
        case .string(let text): return try loadObject(StringBox(text), want)
        case .tuple(let elements):
            if elements.isEmpty { return try destination(want, isRef: false) }
            return try aggregate(runtimeType(expression.type).shape, elements, want)
        case .local(let variable): return try loadLocal(variable, want)
        case .specialized(let variable, let chosen):
            guard let function = localFunctions[ObjectIdentifier(variable)] else { throw unsupported("a generic local function here") }
            let outer = substitution
            substitution.merge(concrete(chosen)) { $1 }
            defer { substitution = outer }
            return try makeLocalFunction(function, want)
        case .global(let global): return try loadGlobal(global, want)
        case .property(let base, let property): return try loadProperty(base, property, expression.type, want)
        case .tupleElement(let base, let index):
            if case .tuple(let elements) = concrete(base.type), elements.isEmpty { return try destination(want, isRef: false) }
            return try loadField(base, index, expression.type, want)
        case .call(let callee, let arguments): return try lowerCall(callee, arguments, expression.type, want)
        case .apply(let function, let arguments): return try lowerApply(function, arguments, expression.type, want)
        case .construct(let reference, let arguments): return try lowerConstruct(reference, arguments, expression.type, want)
        case .closure(let closure): return try makeClosure(closure, want)
        case .functionValue(let callee, let bound): return try makeFunctionValue(callee, bound, expression.type, want)
        case .enumCase(let declaration, let payload): return try lowerEnumCase(declaration, payload, expression.type, want)
        case .some(let value): return try wrap(try lower(value), value.type, want)
        case .none:
            let to = try destination(want, isRef: true)
            if want != nil { code.emit(.clearRef, to.register) }
            return to
        case .unwrap(let value): return try unwrap(value, expression.type, want)
        case .optionalChain(let inner, let flattens): return try lowerChain(inner, flattens: flattens, want)
        case .optionalBind(let value):
            let operand = try lower(value)
            try endChain(ifNil: operand)
            return try payload(of: operand, expression.type, want, checked: false)
        case .erase(let value): return try erase(try lower(value), value.type, want)
        case .open(let value, let parameter, let variable, let body): return try lowerOpen(value, parameter, variable, body, expression.type, want)
        case .upcast(let value): return try lower(value, want)
        case .convertFunction(let value): return try lower(value, want)
        case .metatype(let type): return try loadObject(runtimeType(type), want)
        case .dynamicType(let value): return try lowerDynamicType(value, want)
        case .isType(let value, let type):
            let mark = tops
            let operand = try erase(try lower(value), value.type, nil)
            tops = mark
            let to = try destination(want, isRef: false)
            code.emit(.isType, to.register, operand.register)
            code.datum(runtimeType(type))
            release(operand)
            return to
        case .cast(let value, let type, let kind): return try lowerCast(value, type, kind, want)
        case .and, .or: return try lowerCondition(expression, want)
        case .coalesce(let left, let right): return try lowerCoalesce(left, right, expression.type, want)
        case .ternary(let condition, let yes, let no):
            let isRef = isRef(expression.type)
            let to = try destination(want, isRef: isRef)
            let otherwise = Label(), end = Label()
            try branch(condition, to: otherwise, when: false)
            try lowerInto(yes, to)
            code.jump(.jump, to: end)
            try code.bind(otherwise)
            try lowerInto(no, to)
            try code.bind(end)
            return to
        case .sequence(let statements, let value):
            // The value outlives the scope, so its register lies below it.
            let to = try destination(want, isRef: isRef(expression.type))
            openScope()
            try lowerStatements(statements)
            try lowerInto(value, to)
            try closeScope()
            return to
        case .assign(let target, let value):
            try lowerAssign(target, value)
            return Operand(register: 0, isRef: false, isTemporary: false)
        case .array(let elements): return try lowerArray(elements, expression.type, want)
        case .dictionary: throw unsupported("dictionary literals")
        case .tryOptional(let value, let flattens): return try lowerTryOptional(value, flattens: flattens, want)
        case .tryForced(let value):
            let error = try newRef()
            let region = openRegion(register: error, refTop: tops.ref, isCatch: true, seesTraps: false)
            let operand = try lower(value, want)
            closeRegion(region)
            let landing = region.target
            pads.append(
                Pad(region: Region(register: error, refTop: tops.ref, isCatch: false, seesTraps: false, start: 0), tops: tops, outer: regions, emit: { lowering in
                    try lowering.code.bind(landing)
                    lowering.code.emit(.stopUnwinding, error)
                }, places: places, substitution: substitution))
            return operand
        case .invalid: throw unsupported("an expression that was not understood")
        }
    }

    func unsupported(_ what: String) -> DiagnosticList {
        DiagnosticList([Diagnostic(.error, "\(what) can't be run yet", in: code.place.file, at: code.place.range)])
    }

    /// Into a register that is reserved already; a value that isn't there at all (`fatalError()`) leaves it as it is.
    func lowerInto(_ expression: TExpr, _ to: Operand) throws {
        let mark = tops
        if isRef(expression.type) == to.isRef { _ = try lower(expression, to.register) } else { release(try lower(expression)) }
        tops = mark
    }

    func loadObject(_ object: AnyObject, _ want: Int?) throws -> Operand {
        let to = try destination(want, isRef: true)
        code.emit(.loadObject, to.register)
        code.datum(object)
        return to
    }

    // MARK: Variables

    func loadLocal(_ variable: LocalVariable, _ want: Int?) throws -> Operand {
        if let function = localFunctions[ObjectIdentifier(variable)] { return try makeLocalFunction(function, want) }
        if let literal = literals[ObjectIdentifier(variable)] { return try lower(literal, want) }
        guard let place = places[ObjectIdentifier(variable)] else { throw Trap(kind: .internalError, message: "the variable '\(variable.name)' has no place") }
        switch place {
        case .raw(let register):
            if want == nil, unstable.contains(ObjectIdentifier(variable)) {
                let copy = try newRaw()
                code.emit(.moveRaw, copy, register)
                return Operand(register: copy, isRef: false, isTemporary: true)
            }
            return settle(Operand(register: register, isRef: false, isTemporary: false), want)
        case .ref(let register):
            if want == nil, unstable.contains(ObjectIdentifier(variable)) {
                let copy = try newRef()
                code.emit(.copyRef, copy, register)
                return Operand(register: copy, isRef: true, isTemporary: true)
            }
            return settle(Operand(register: register, isRef: true, isTemporary: handedOver.contains(ObjectIdentifier(variable))), want)
        case .rawBox(let box):
            let to = try destination(want, isRef: false)
            code.emit(.boxGetRaw, to.register, box)
            return to
        case .refBox(let box):
            let to = try destination(want, isRef: true)
            code.emit(isOptional(concrete(variable.type)) ? .boxGetOptional : .boxGetRef, to.register, box)
            return to
        case .weak(let box):
            let to = try destination(want, isRef: true)
            code.emit(.loadWeak, to.register, box, 0)
            return to
        case .unowned(let box):
            let to = try destination(want, isRef: true)
            code.emit(.loadWeak, to.register, box, 1)
            return to
        }
    }

    /// Makes sure that a lazily initialised global has its value.
    func prepareGlobal(_ global: GlobalVariable) throws -> GlobalSlot {
        let slot = machine.slot(of: global)
        if slot.isReady { return slot }
        guard let function = global.initializer else { return slot }
        if slot.initializer == nil {
            slot.initializer = machine.makeEntry(CodeSource(kind: .globalInitializer(global, function), name: global.name))
        }
        maxima = Tops(raw: max(maxima.raw, tops.raw + 1), ref: max(maxima.ref, tops.ref + 1))
        code.emit(.globalReady, tops.raw, tops.ref)
        code.datum(slot)
        return slot
    }

    func loadGlobal(_ global: GlobalVariable, _ want: Int?) throws -> Operand {
        let slot = try prepareGlobal(global)
        let isRef = isRef(global.type)
        if global.ownership != .strong {
            let to = try destination(want, isRef: true)
            let box = try newRef()
            code.emitWide(.globalGetOptional, box, slot.index)
            code.emit(.loadWeak, to.register, box, global.ownership == .unowned ? 1 : 0)
            code.emit(.clearRef, box)
            if want != nil { tops.ref = box } else { tops.ref = to.register + 1 }
            return to
        }
        let to = try destination(want, isRef: isRef)
        code.emitWide(isRef ? (isOptional(global.type) ? .globalGetOptional : .globalGetRef) : .globalGetRaw, to.register, slot.index)
        return to
    }

    // MARK: Fields

    /// What a class's accessor is generic over, for an object of the class or of a subclass.
    func ownerSubstitution(_ accessor: FunctionDecl, of type: Type) -> Substitution {
        var current: Type? = concrete(type)
        while let candidate = current, case .nominal(let declaration, let arguments) = candidate {
            if declaration === accessor.owner { return Substitution(uniqueKeysWithValues: zip(accessor.genericParameters, arguments)) }
            current = semantics.superclass(of: candidate)
        }
        return [:]
    }

    func fieldIndex(_ property: VariableDecl, in type: Type) throws -> Int {
        if let index = semantics.storedProperties(of: concrete(type)).firstIndex(where: { $0 === property }) { return index }
        throw Trap(kind: .internalError, message: "'\(property.name)' is no stored property of \(semantics.name(of: concrete(type), qualified: false))")
    }

    func loadProperty(_ base: TExpr, _ property: VariableDecl, _ type: Type, _ want: Int?) throws -> Operand {
        if isDispatched(property, of: base), let getter = property.getter {
            return try lowerCall(.dynamic(FunctionReference(getter, ownerSubstitution(getter, of: base.type))), [.value(base)], type, want)
        }
        let index = try fieldIndex(property, in: base.type)
        if property.isWeak {
            let mark = tops
            let object = try lower(base)
            let box = try newRef()
            code.emit(.fieldOptional, box, object.register, index)
            release(object)
            tops = mark
            let to = try destination(want, isRef: true)
            code.emit(.loadWeak, to.register, box, property.isUnowned ? 1 : 0)
            if to.register != box { code.emit(.clearRef, box) }
            maxima.ref = max(maxima.ref, box + 1)
            return to
        }
        return try loadField(base, index, type, want)
    }

    func loadField(_ base: TExpr, _ index: Int, _ type: Type, _ want: Int?) throws -> Operand {
        let mark = tops
        let object = try lower(base)
        tops = mark
        let isRef = isRef(type)
        let to = try destination(want, isRef: isRef)
        code.emit(isRef ? (isOptional(concrete(type)) ? .fieldOptional : .fieldRef) : .fieldRaw, to.register, object.register, index)
        release(object, except: to)
        return to
    }

    /// A struct, tuple or payload made of its fields.
    func aggregate(_ shape: Shape?, _ elements: [TExpr], _ want: Int?) throws -> Operand {
        guard let shape else { throw Trap(kind: .internalError, message: "a value without a shape") }
        let mark = tops
        let object = try newRef()
        code.emit(.newInstance, object)
        code.datum(shape)
        for (index, element) in elements.enumerated() {
            let inner = tops
            let operand = try lower(element)
            if operand.isRef {
                code.emit(operand.isTemporary ? .putField : .setFieldRef, object, index, operand.register)
            } else if !isVoid(element.type) {
                code.emit(.setFieldRaw, object, index, operand.register)
            }
            tops = inner
        }
        tops = mark
        if let want {
            code.emit(.takeRef, want, object)
            return Operand(register: want, isRef: true, isTemporary: false)
        }
        tops.ref = object + 1
        return Operand(register: object, isRef: true, isTemporary: true)
    }

    func lowerEnumCase(_ declaration: EnumCaseDecl, _ payload: [TExpr], _ type: Type, _ want: Int?) throws -> Operand {
        let type = concrete(type)
        if isOptional(type) {
            if let value = payload.first { return try wrap(try lower(value), value.type, want) }
            let to = try destination(want, isRef: true)
            if want != nil { code.emit(.clearRef, to.register) }
            return to
        }
        if semantics.representation(of: type) == .raw { return try loadConstant(Int64(declaration.index), want) }
        let shapes = machine.runtimeType(type).caseShapes
        guard declaration.index < shapes.count, let shape = shapes[declaration.index] else { throw Trap(kind: .internalError, message: "an enum case without a shape") }
        if let singleton = shape.singleton { return try loadObject(singleton, want) }
        return try aggregate(shape, payload, want)
    }

    func lowerArray(_ elements: [TExpr], _ type: Type, _ want: Int?) throws -> Operand {
        let isRef = isRef(payloadType(type))
        let mark = tops
        let array = try newRef()
        code.emit(.newArray, array, isRef ? 1 : 0, min(elements.count, 65_535))
        for element in elements {
            let inner = tops
            let operand = try lower(element)
            code.emit(isRef ? .arrayAppendRef : .arrayAppendRaw, array, operand.register)
            release(operand)
            tops = inner
        }
        tops = mark
        if let want {
            code.emit(.takeRef, want, array)
            return Operand(register: want, isRef: true, isTemporary: false)
        }
        tops.ref = array + 1
        return Operand(register: array, isRef: true, isTemporary: true)
    }

    // MARK: Optionals

    private enum Wrapping { case none, raw, ref }
    private func wrapping(_ payload: Type) -> Wrapping {
        let type = concrete(payload)
        if semantics.representation(of: type) == .raw { return .raw }
        return isOptional(type) ? .ref : .none
    }

    /// A payload as an Optional.
    func wrap(_ operand: Operand, _ payload: Type, _ want: Int?) throws -> Operand {
        let op: Op
        switch wrapping(payload) {
        case .none: return settle(operand, want)
        case .raw: op = .someRaw
        case .ref: op = .someRef
        }
        let to = try destination(want ?? (operand.isTemporary && operand.isRef ? operand.register : nil), isRef: true)
        code.emit(op, to.register, operand.register)
        release(operand, except: to)
        return Operand(register: to.register, isRef: true, isTemporary: want == nil)
    }

    /// The payload of an Optional that is known not to be nil, or is checked here.
    func payload(of operand: Operand, _ type: Type, _ want: Int?, checked: Bool) throws -> Operand {
        switch wrapping(type) {
        case .none:
            if checked {
                let to = want ?? operand.register
                code.emit(.unwrapRef, to, operand.register)
                if want != nil { release(operand, except: Operand(register: to, isRef: true, isTemporary: false)) }
                return want == nil ? operand : Operand(register: to, isRef: true, isTemporary: false)
            }
            return settle(operand, want)
        case .raw:
            let to = try destination(want, isRef: false)
            code.emit(checked ? .unwrapRaw : .payloadRaw, to.register, operand.register)
            release(operand)
            return to
        case .ref:
            if checked { code.emit(.unwrapRef, operand.register, operand.register) }
            let to = try destination(want ?? (operand.isTemporary ? operand.register : nil), isRef: true)
            code.emit(.payloadRef, to.register, operand.register)
            release(operand, except: to)
            return Operand(register: to.register, isRef: true, isTemporary: want == nil)
        }
    }

    private func unwrap(_ value: TExpr, _ type: Type, _ want: Int?) throws -> Operand {
        if isVoid(value.type) {
            // `super.init(…)!`
            forcesDelegation = true
            defer { forcesDelegation = false }
            return try lower(value)
        }
        let mark = tops
        let operand = try lower(value)
        if !isRef(type) { tops = mark }
        return try payload(of: operand, type, want, checked: true)
    }

    /// Leaves the chain when the value is nil.
    func endChain(ifNil operand: Operand) throws {
        guard let chain = chains.last else { throw Trap(kind: .internalError, message: "optional chaining outside of a chain") }
        code.jump(.jumpIfNil, operand.register, to: chain.label)
    }

    private func lowerChain(_ inner: TExpr, flattens: Bool, _ want: Int?) throws -> Operand {
        let isVoidChain = isVoid(inner.type)
        let to = try destination(want, isRef: true)
        let mark = tops
        let label = Label(), end = Label()
        chains.append(Chain(label: label, refMark: tops.ref, highest: tops.ref))
        let operand = try lower(inner)
        let chain = chains.removeLast()
        if flattens {
            move(operand, to: to.register)
        } else if isVoidChain {
            let unit = try newRaw()
            code.emit(.someRaw, to.register, unit)
        } else {
            _ = try wrap(operand, inner.type, to.register)
        }
        code.jump(.jump, to: end)
        try code.bind(label)
        clearRefs(from: chain.refMark, to: chain.highest)
        code.emit(.clearRef, to.register)
        try code.bind(end)
        tops = mark
        return to
    }

    private func lowerCoalesce(_ left: TExpr, _ right: TExpr, _ type: Type, _ want: Int?) throws -> Operand {
        let staysOptional = isOptional(concrete(type)) && concrete(right.type) == concrete(left.type)
        let to = try destination(want, isRef: isRef(type))
        let mark = tops
        let otherwise = Label(), end = Label()
        let operand = try lower(left)
        code.jump(.jumpIfNil, operand.register, to: otherwise)
        if staysOptional { move(operand, to: to.register) } else { _ = try payload(of: operand, type, to.register, checked: false) }
        code.jump(.jump, to: end)
        try code.bind(otherwise)
        tops = mark
        try lowerInto(right, to)
        try code.bind(end)
        tops = mark
        return to
    }

    private func lowerTryOptional(_ value: TExpr, flattens: Bool, _ want: Int?) throws -> Operand {
        let to = try destination(want, isRef: true)
        let error = try newRef()
        let mark = tops
        let end = Label()
        let region = openRegion(register: error, refTop: tops.ref, isCatch: true, seesTraps: false)
        let operand = try lower(value)
        closeRegion(region)
        if flattens {
            move(operand, to: to.register)
        } else if isVoid(value.type) {
            code.emit(.someRaw, to.register, try newRaw())
        } else {
            _ = try wrap(operand, value.type, to.register)
        }
        code.jump(.jump, to: end)
        try code.bind(region.target)
        code.emit(.clearRef, error)
        code.emit(.clearRef, to.register)
        try code.bind(end)
        tops = mark
        tops.ref = error
        return to
    }

    // MARK: Existentials and casts

    /// A value as an existential holds it.
    func erase(_ operand: Operand, _ type: Type, _ want: Int?) throws -> Operand {
        let source = runtimeType(type)
        if source.isBare || source.isExistential { return settle(operand, want) }
        let to = try destination(want ?? (operand.isTemporary && operand.isRef ? operand.register : nil), isRef: true)
        if operand.isRef {
            code.emit(.eraseRef, to.register, operand.register)
        } else {
            code.emit(.eraseRaw, to.register, operand.register)
        }
        code.datum(source)
        release(operand, except: to)
        return Operand(register: to.register, isRef: true, isTemporary: want == nil)
    }

    /// What an existential holds, known to be of the type.
    func payloadOfExistential(_ operand: Operand, _ type: Type, _ want: Int?) throws -> Operand {
        let target = runtimeType(type)
        if target.isBare || target.isExistential { return settle(operand, want) }
        let isRef = target.representation == .ref
        let to = try destination(want ?? (isRef && operand.isTemporary ? operand.register : nil), isRef: isRef)
        code.emit(isRef ? .payloadOfExistentialRef : .payloadOfExistentialRaw, to.register, operand.register)
        release(operand, except: to)
        return Operand(register: to.register, isRef: isRef, isTemporary: want == nil)
    }

    private func lowerDynamicType(_ value: TExpr, _ want: Int?) throws -> Operand {
        let type = runtimeType(value.type)
        let operand = try lower(value)
        if type.isExistential || type.isClass {
            let to = try destination(want ?? (operand.isTemporary ? operand.register : nil), isRef: true)
            code.emit(.typeOfExistential, to.register, operand.register)
            release(operand, except: to)
            return Operand(register: to.register, isRef: true, isTemporary: want == nil)
        }
        release(operand)
        return try loadObject(type, want)
    }

    private func lowerCast(_ value: TExpr, _ type: Type, _ kind: CastKind, _ want: Int?) throws -> Operand {
        if kind == .coerce { return try lower(value, want) }
        let isForced = kind == .forced
        let mark = tops
        var operand = try erase(try lower(value), value.type, nil)
        if !operand.isTemporary {
            let copy = try newRef()
            move(operand, to: copy)
            operand = Operand(register: copy, isRef: true, isTemporary: true)
        }
        code.emit(isForced ? .castForced : .castConditional, operand.register, operand.register)
        code.datum(runtimeType(type))
        if isForced {
            if !isRef(type) { tops = mark }
            return try payloadOfExistential(operand, type, want)
        }
        // As an Optional: nil stays, a payload is taken out of the existential and wrapped.
        let target = runtimeType(type)
        if target.isBare || target.isExistential { return settle(operand, want) }
        let end = Label()
        code.jump(.jumpIfNil, operand.register, to: end)
        let inner = tops
        let payload = try payloadOfExistential(Operand(register: operand.register, isRef: true, isTemporary: false), type, nil)
        _ = try wrap(payload, type, operand.register)
        tops = inner
        try code.bind(end)
        return settle(operand, want)
    }

    /// The body is made anew for each type that is met.
    private func lowerOpen(_ value: TExpr, _ parameter: GenericParameter, _ variable: LocalVariable, _ body: TExpr, _ type: Type, _ want: Int?) throws -> Operand {
        if case .metatype(let known) = concrete(value.type), let exact = exactType(value, known) {
            release(try lower(value))
            return try under(substitution.merging([parameter: exact]) { $1 }) { try lower(body, want) }
        }
        let to = try destination(want, isRef: isRef(type))
        let mark = tops
        let operand = try lower(value)
        if operand.register == tops.ref { _ = try newRef() }
        let continuation = Label()
        let site = OpenSite(lowering: self, parameter: parameter, variable: variable, body: body, subject: operand, result: to, continuation: continuation)
        code.emit(.openExistential, operand.register)
        code.datum(site)
        try code.bind(continuation)
        release(operand)
        tops = mark
        return to
    }
}

extension Lowering {
    /// What a metatype stands for where that is known before it runs.
    private func exactType(_ value: TExpr, _ known: Type) -> Type? {
        if case .metatype(let type) = value.kind { return concrete(type) }
        switch known {
        case .existential: return nil
        case .nominal(let declaration, _): return declaration.kind == .class ? nil : known
        default: return known
        }
    }
}

/// A place where a value behind an existential is used as what it is: code for each type that was met.
final class OpenSite {
    private let snapshot: Lowering
    private let parameter: GenericParameter
    private let variable: LocalVariable
    private let body: TExpr
    private let subject: Operand
    private let result: Operand
    private let continuation: Label
    private var targets: [ObjectIdentifier: UnsafePointer<Instruction>] = [:]

    init(lowering: Lowering, parameter: GenericParameter, variable: LocalVariable, body: TExpr, subject: Operand, result: Operand, continuation: Label) {
        snapshot = Lowering(continuing: lowering, substitution: lowering.substitution)
        self.parameter = parameter
        self.variable = variable
        self.body = body
        self.subject = subject
        self.result = result
        self.continuation = continuation
    }

    /// The type that stands for the parameter: a value's, or the one that a metatype is.
    func type(of value: AnyObject, machine: Machine) -> RuntimeType {
        if case .metatype = variable.type, let type = value as? RuntimeType { return type }
        return machine.runtimeType(of: value)
    }

    func target(for type: RuntimeType, machine: Machine) throws -> UnsafePointer<Instruction> {
        if let known = targets[ObjectIdentifier(type)] { return known }
        var substitution = snapshot.substitution
        substitution[parameter] = type.type
        let lowering = Lowering(continuing: snapshot, substitution: substitution)
        lowering.code.emit(.checkFrame)
        lowering.openScope()
        if case .metatype = variable.type { return try finish(lowering, type, machine) }
        try lowering.declareLocal(variable)
        let payload = try lowering.payloadOfExistential(Operand(register: subject.register, isRef: true, isTemporary: false), type.type, nil)
        lowering.store(payload, in: variable)
        return try finish(lowering, type, machine)
    }

    private func finish(_ lowering: Lowering, _ type: RuntimeType, _ machine: Machine) throws -> UnsafePointer<Instruction> {
        try lowering.lowerInto(body, result)
        try lowering.closeScope()
        lowering.code.jump(.jump, to: continuation)
        for region in lowering.regions.reversed() { lowering.cover(from: 0, region) }
        try lowering.emitPads()
        let code = lowering.code.finish(fusing: machine.fusesInstructions)
        let entry = machine.state.pointee.frame.pointee.entry
        snapshot.source.pieces.append(code)
        entry.pointee.rawCount = max(entry.pointee.rawCount, Int32(lowering.maxima.raw))
        entry.pointee.refCount = max(entry.pointee.refCount, Int32(lowering.maxima.ref))
        targets[ObjectIdentifier(type)] = UnsafePointer(code.instructions)
        return UnsafePointer(code.instructions)
    }
}
