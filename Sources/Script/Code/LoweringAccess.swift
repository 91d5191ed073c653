import Diagnostics

/// Something assignable whose sub-expressions have been evaluated.
indirect enum Prepared {
    case register(Int, isRef: Bool)
    case box(Int, Holding)
    /// A weak or unowned variable: the register holds its `WeakBox`.
    case weak(Int)
    case global(GlobalSlot, Holding)
    case structField(Prepared, Int, Holding, VariableDecl?)
    case objectField(Operand, Int, Holding, VariableDecl)
    case element(Prepared, Operand, Holding)
    case accessor(PreparedBase, getter: Callee?, setter: Callee, [TArgument], type: Type, address: Address?)
    case unwrap(Prepared, payload: Type, endsChain: Bool)
    case discard(isRef: Bool)
    case value(Operand)
}
/// What a place has in it. Only a reference that is no Optional tells by nil that the value was taken out and is being changed elsewhere.
enum Holding: UInt8 {
    case raw, reference, optional
    var isRef: Bool { self != .raw }
    /// What a `take` instruction asks of the value that it finds.
    var mustBeThere: UInt8 { self == .reference ? 1 : 0 }
}

/// Where a library subscript's value lies inside its base: the element that the locator finds in the field with the elements' array.
struct Address {
    var field: Int
    var locator: Callee
    var holding: Holding
    /// The subscript gives an Optional: the locator's -1 means nil.
    var isOptional: Bool
}
indirect enum PreparedBase {
    case none
    case value(LocalVariable, Type)
    case place(Prepared, LValue)
}

/// A value held in a register while it is changed. Until `finish` its own place is empty, so that it has a single reference and is changed without being copied; an error
/// that passes puts it back.
final class Access {
    let register: Int
    let isRef: Bool
    let finish: (Lowering) throws -> Void
    init(register: Int, isRef: Bool, finish: @escaping (Lowering) throws -> Void = { _ in }) {
        self.register = register
        self.isRef = isRef
        self.finish = finish
    }
}

extension Lowering {
    func type(of place: LValue) -> Type {
        switch place {
        case .local(let variable): concrete(variable.type)
        case .global(let global): concrete(global.type)
        case .property(let base, let property): semantics.type(of: property, in: type(of: base))
        case .objectProperty(let base, let property): semantics.type(of: property, in: concrete(base.type))
        case .tupleElement(let base, let index):
            if case .tuple(let elements) = type(of: base), index < elements.count { elements[index].type } else { .error }
        case .element(_, _, let type): concrete(type)
        case .accessor(_, _, _, _, let type): concrete(type)
        case .unwrap(let base), .optionalBind(let base): payloadType(type(of: base))
        case .discard: .void
        case .value(let expression): concrete(expression.type)
        }
    }

    /// A variable that is simply in a register.
    func isPlainRegister(_ place: LValue) -> Bool {
        guard case .local(let variable) = place else { return false }
        switch places[ObjectIdentifier(variable)] {
        case .raw?, .ref?: return true
        default: return false
        }
    }

    // MARK: Evaluating what a place needs

    func prepare(_ place: LValue) throws -> Prepared {
        switch place {
        case .local(let variable):
            guard let known = places[ObjectIdentifier(variable)] else { throw Trap(kind: .internalError, message: "the variable '\(variable.name)' has no place") }
            switch known {
            case .raw(let register): return .register(register, isRef: false)
            case .ref(let register): return .register(register, isRef: true)
            case .rawBox(let register): return .box(register, .raw)
            case .refBox(let register): return .box(register, holding(variable.type))
            case .weak(let register), .unowned(let register): return .weak(register)
            }
        case .global(let global): return .global(try prepareGlobal(global), holding(global.type))
        case .property(let base, let property):
            let type = type(of: base)
            return .structField(try prepare(base), try fieldIndex(property, in: type), property.isWeak ? .optional : holding(semantics.type(of: property, in: type)), property)
        case .objectProperty(let base, let property):
            if isDispatched(property, of: base), let getter = property.getter, let setter = property.setter {
                let substitution = ownerSubstitution(getter, of: base.type)
                return try prepare(
                    .accessor(
                        .value(base), getter: .dynamic(FunctionReference(getter, substitution)), setter: .dynamic(FunctionReference(setter, substitution)), [],
                        type: semantics.type(of: property, in: concrete(base.type))))
            }
            let object = try stable(try lower(base))
            return .objectField(object, try fieldIndex(property, in: base.type), property.isWeak ? .optional : holding(semantics.type(of: property, in: concrete(base.type))), property)
        case .tupleElement(let base, let index): return .structField(try prepare(base), index, holding(type(of: place)), nil)
        case .element(let base, let index, let elementType):
            let array = try prepare(base)
            return .element(array, try stable(try lower(index)), holding(elementType))
        case .accessor(let base, let getter, let setter, let arguments, let type):
            if let direct = try withoutAccessor(place) { return try prepare(direct) }
            let prepared: PreparedBase
            switch base {
            case .none: prepared = .none
            case .value(let expression): prepared = .value(try hold(expression), concrete(expression.type))
            case .lvalue(let inner): prepared = .place(try prepare(inner), inner)
            }
            let held = try arguments.map { argument -> TArgument in
                guard case .value(let expression) = argument else { return argument }
                switch expression.kind {
                case .integer, .boolean, .floating, .string, .metatype: return argument
                default: return .value(TExpr(.local(try hold(expression)), expression.type, expression.range))
                }
            }
            return .accessor(prepared, getter: getter, setter: setter, held, type: concrete(type), address: try address(base, getter, type))
        case .unwrap(let base): return .unwrap(try prepare(base), payload: payloadType(type(of: base)), endsChain: false)
        case .optionalBind(let base): return .unwrap(try prepare(base), payload: payloadType(type(of: base)), endsChain: true)
        case .discard: return .discard(isRef: false)
        case .value(let expression): return .value(try stable(try lower(expression)))
        }
    }

    /// Generic code reaches through accessors what, for the types at hand, is an array's element or a stored property.
    private func withoutAccessor(_ place: LValue) throws -> LValue? {
        guard case .accessor(let base, let getter?, _, let arguments, let type) = place else { return nil }
        if case .closure = getter { return nil }
        let resolved = try resolve(getter)
        guard resolved.dispatch == .direct else { return nil }
        if resolved.function.intrinsic == "arrayGet", case .lvalue(let array) = base, arguments.count == 1, case .value(let index) = arguments[0] {
            return .element(array, index, elementType: type)
        }
        guard resolved.function.isStoredAccessor, let property = resolved.function.storage, property.willSet == nil, property.didSet == nil, !property.isOverridden else { return nil }
        switch base {
        case .lvalue(let inner): return .property(inner, property)
        case .value(let object): return .objectProperty(object, property)
        case .none: return nil
        }
    }

    private func address(_ base: AccessorBase, _ getter: Callee?, _ type: Type) throws -> Address? {
        guard let getter, case .lvalue(let inner) = base else { return nil }
        if case .closure = getter { return nil }
        let resolved = try resolve(getter)
        guard resolved.dispatch == .direct, let (elements, locator) = semantics.addressing(of: resolved.function) else { return nil }
        let owner = self.type(of: inner)
        let element = payloadType(semantics.type(of: elements, in: owner))
        return Address(
            field: try fieldIndex(elements, in: owner), locator: .direct(FunctionReference(locator, resolved.substitution)), holding: holding(element), isOptional: element != concrete(type))
    }

    /// A copy of a variable's value that later changes of the variable don't touch.
    private func stable(_ operand: Operand) throws -> Operand { operand }

    /// Evaluates an expression into a variable of its own.
    private func hold(_ expression: TExpr) throws -> LocalVariable {
        let variable = LocalVariable(name: "", type: expression.type, isLet: true, depth: 0)
        let isRef = isRef(expression.type)
        let register = isRef ? try newRef() : try newRaw()
        _ = try lower(expression, register)
        places[ObjectIdentifier(variable)] = isRef ? .ref(register) : .raw(register)
        return variable
    }

    // MARK: Changing in place

    /// Takes the value out of its place into a register. Where what uses it may throw, numbers are put back then too: their place still has the old value.
    func begin(_ prepared: Prepared, mayThrow: Bool) throws -> Access {
        switch prepared {
        case .register(let register, let isRef): return Access(register: register, isRef: isRef)
        case .value(let operand): return Access(register: operand.register, isRef: operand.isRef) { $0.release(operand) }
        case .discard(let isRef):
            let register = try destination(nil, isRef: isRef)
            return Access(register: register.register, isRef: isRef) { $0.release(register) }
        case .box(let box, let holding):
            if !holding.isRef {
                let register = try newRaw()
                code.emit(.boxGetRaw, register, box)
                return try putBack(register, .raw, mayThrow, after: nil) { lowering, _ in lowering.code.emit(.boxSetRaw, box, register) }
            }
            let register = try newRef()
            code.emit(.boxTake, register, box, d: holding.mustBeThere)
            return try putBack(register, holding, mayThrow, after: nil) { lowering, _ in lowering.code.emit(.boxPut, box, register) }
        case .weak(let box):
            let register = try newRef()
            code.emit(.loadWeak, register, box)
            return Access(register: register, isRef: true) { lowering in
                lowering.code.emit(.newWeak, box, register, 1)
                lowering.code.emit(.clearRef, register)
            }
        case .global(let slot, _) where slot.variable.ownership != .strong: return try throughValue(prepared)
        case .global(let slot, let holding):
            if !holding.isRef {
                let register = try newRaw()
                code.emitWide(.globalGetRaw, register, slot.index)
                return try putBack(register, .raw, mayThrow, after: nil) { lowering, _ in lowering.code.emitWide(.globalSetRaw, register, slot.index) }
            }
            let register = try newRef()
            code.emitWide(.globalTake, register, slot.index, d: holding.mustBeThere)
            return try putBack(register, holding, mayThrow, after: nil) { lowering, _ in lowering.code.emitWide(.globalPut, register, slot.index) }
        case .structField(let parent, let index, let holding, let property):
            if let property, property.isWeak { return try throughValue(prepared) }
            let base = try begin(parent, mayThrow: mayThrow)
            if !holding.isRef {
                let register = try newRaw()
                code.emit(.fieldRaw, register, base.register, index)
                return try putBack(register, .raw, mayThrow, after: base) { lowering, _ in lowering.code.emit(.structSetRaw, base.register, index, register) }
            }
            let register = try newRef()
            code.emit(.structTake, register, base.register, index, d: holding.mustBeThere)
            return try putBack(register, holding, mayThrow, after: base) { lowering, _ in lowering.code.emit(.putField, base.register, index, register) }
        case .objectField(let object, let index, let holding, let property):
            if property.isWeak { return try throughValue(prepared) }
            let done = Access(register: object.register, isRef: true) { $0.release(object) }
            if !holding.isRef {
                let register = try newRaw()
                code.emit(.fieldRaw, register, object.register, index)
                return try putBack(register, .raw, mayThrow, after: done) { lowering, _ in lowering.code.emit(.setFieldRaw, object.register, index, register) }
            }
            let register = try newRef()
            code.emit(.fieldTake, register, object.register, index, d: holding.mustBeThere)
            return try putBack(register, holding, mayThrow, after: done) { lowering, _ in lowering.code.emit(.putField, object.register, index, register) }
        case .element(let parent, let index, let holding):
            let base = try begin(parent, mayThrow: mayThrow)
            if !holding.isRef {
                let register = try newRaw()
                code.emit(.arrayGetRaw, register, base.register, index.register)
                return try putBack(register, .raw, mayThrow, after: base) { lowering, _ in lowering.code.emit(.arraySetRaw, base.register, index.register, register) }
            }
            let register = try newRef()
            code.emit(.arrayTake, register, base.register, index.register, d: holding.mustBeThere)
            return try putBack(register, holding, mayThrow, after: base) { lowering, _ in lowering.code.emit(.arrayPut, base.register, index.register, register) }
        case .unwrap(.accessor(let base, _, _, let arguments, _, let address?), _, let endsChain) where address.isOptional:
            return try begin(address, in: base, arguments, endsChain: endsChain, mayThrow: mayThrow)
        case .unwrap(let parent, let payload, let endsChain):
            let base = try begin(parent, mayThrow: mayThrow)
            if endsChain {
                // What was taken out so far goes back before the chain is left.
                guard let chain = chains.last else { throw Trap(kind: .internalError, message: "optional chaining outside of a chain") }
                let fine = Label()
                code.jump(.jumpIfNotNil, base.register, to: fine)
                try leave(base, to: chain.label)
                try code.bind(fine)
            }
            let value = try self.payload(of: Operand(register: base.register, isRef: true, isTemporary: false), payload, nil, checked: !endsChain)
            if value.isRef, value.register == base.register { return base }
            return try putBack(value.register, value.isRef ? .reference : .raw, mayThrow, after: base) { lowering, _ in
                lowering.code.emit(value.isRef ? .someRef : .someRaw, base.register, value.register)
                if value.isRef { lowering.code.emit(.clearRef, value.register) }
            }
        case .accessor(let base, _, _, let arguments, _, let address?) where !address.isOptional: return try begin(address, in: base, arguments, endsChain: false, mayThrow: mayThrow)
        case .accessor(let base, let getter, let setter, let arguments, let type, _):
            guard let getter else { throw unsupported("a property that can't be read") }
            let (access, argument) = try accessorBase(base, getter, mayThrow)
            let isRef = isRef(type)
            let register = isRef ? try newRef() : try newRaw()
            let value = try lowerCall(getter, argument + arguments, type, register)
            _ = value
            let variable = LocalVariable(name: "newValue", type: type, isLet: true, depth: 0)
            places[ObjectIdentifier(variable)] = isRef ? .ref(register) : .raw(register)
            let put = { (lowering: Lowering, error: Int?) in
                let over = Label()
                if let error { lowering.code.jump(.skipOnTrap, error, to: over) }
                lowering.places[ObjectIdentifier(variable)] = isRef ? .ref(register) : .raw(register)
                try lowering.callSetter(setter, base, arguments, variable, access)
                if isRef { lowering.code.emit(.clearRef, register) }
                if error != nil { try lowering.code.bind(over) }
            }
            return try putBack(register, isRef ? .reference : .raw, mayThrow, after: access, put)
        }
    }

    /// Takes an element out of the array that it lies in, wherever the locator finds it.
    private func begin(_ address: Address, in base: PreparedBase, _ arguments: [TArgument], endsChain: Bool, mayThrow: Bool) throws -> Access {
        guard case .place(let prepared, let place) = base else { throw unsupported("a subscript of what isn't a variable") }
        let outer = try begin(prepared, mayThrow: mayThrow)
        let type = type(of: place)
        let variable = LocalVariable(name: "self", type: type, isLet: false, depth: 0)
        places[ObjectIdentifier(variable)] = outer.isRef ? .ref(outer.register) : .raw(outer.register)
        guard case .direct(let locator) = address.locator else { throw unsupported("a subscript without a place") }
        let own: TArgument = locator.function.selfPassing == .inout ? .inout(.local(variable)) : .value(TExpr(.local(variable), type, code.place.range))
        let position = try newRaw()
        _ = try lowerCall(address.locator, [own] + arguments, semantics.substitute(locator.function.result, locator.substitution), position)
        if address.isOptional {
            let found = Label()
            try code.branch(.jumpGeImm, position, 0, to: found)
            if endsChain {
                guard let chain = chains.last else { throw Trap(kind: .internalError, message: "optional chaining outside of a chain") }
                try leave(outer, to: chain.label)
            } else {
                code.emit(.unwrapRef, try newRef(), tops.ref - 1)
            }
            try code.bind(found)
        }
        let inner = try begin(
            .element(.structField(.register(outer.register, isRef: true), address.field, .reference, nil), Operand(register: position, isRef: false, isTemporary: true), address.holding),
            mayThrow: mayThrow)
        return Access(register: inner.register, isRef: inner.isRef) { lowering in
            try inner.finish(lowering)
            try outer.finish(lowering)
        }
    }

    /// Puts back what was taken out so far and jumps; for the code that goes on the access stays open.
    private func leave(_ access: Access, to label: Label) throws {
        let saved = regions
        let handlers = code.handlers
        try access.finish(self)
        regions = saved
        code.handlers = handlers
        code.jump(.jump, to: label)
    }

    /// Weak properties: what is changed is a strong copy.
    private func throughValue(_ prepared: Prepared) throws -> Access {
        let register = try newRef()
        let box = try newRef()
        switch prepared {
        case .objectField(let object, let index, _, _): code.emit(.fieldOptional, box, object.register, index)
        case .structField(let parent, let index, _, _):
            let base = try begin(parent, mayThrow: false)
            code.emit(.fieldOptional, box, base.register, index)
            try base.finish(self)
        case .global(let slot, _): code.emitWide(.globalGetOptional, box, slot.index)
        default: break
        }
        code.emit(.loadWeak, register, box)
        code.emit(.clearRef, box)
        return Access(register: register, isRef: true) { lowering in
            try lowering.store(Operand(register: register, isRef: true, isTemporary: true), into: prepared)
        }
    }

    /// An access that puts back, both when all goes well and when an error or a trap passes. A number's place needs the latter only where an error may pass: it isn't empty.
    private func putBack(_ register: Int, _ holding: Holding, _ mayThrow: Bool, after base: Access?, _ put: @escaping (Lowering, Int?) throws -> Void) throws -> Access {
        var region: Region?
        if holding.isRef || mayThrow {
            let error = try newRef()
            let opened = openRegion(register: error, refTop: tops.ref, isCatch: false, seesTraps: true)
            addPad(opened) { lowering in try put(lowering, error) }
            region = opened
        }
        return Access(register: register, isRef: holding.isRef) { lowering in
            if let region { lowering.closeRegion(region) }
            try put(lowering, nil)
            try base?.finish(lowering)
        }
    }

    /// Whether a callee takes `self` as a place: a setter, a getter that changes its value, a function whose first parameter is `inout`.
    private func takesPlace(_ callee: Callee) -> Bool {
        switch callee {
        case .direct(let reference), .dynamic(let reference), .witness(let reference, _):
            reference.function.selfPassing == .inout || reference.function.kind == .function && reference.function.parameters.first?.isInout == true
        case .closure: false
        }
    }

    private func accessorBase(_ base: PreparedBase, _ getter: Callee, _ mayThrow: Bool) throws -> (Access?, [TArgument]) {
        switch base {
        case .none: return (nil, [])
        case .value(let variable, let type): return (nil, [.value(TExpr(.local(variable), type, code.place.range))])
        case .place(let prepared, let place):
            let access = try begin(prepared, mayThrow: mayThrow)
            let type = type(of: place)
            let variable = LocalVariable(name: "self", type: type, isLet: true, depth: 0)
            places[ObjectIdentifier(variable)] = access.isRef ? .ref(access.register) : .raw(access.register)
            return (access, [takesPlace(getter) ? .inout(.local(variable)) : .value(TExpr(.local(variable), type, code.place.range))])
        }
    }

    private func callSetter(_ setter: Callee, _ base: PreparedBase, _ arguments: [TArgument], _ value: LocalVariable, _ access: Access?) throws {
        var all: [TArgument] = []
        switch base {
        case .none: break
        case .value(let variable, let type): all.append(.value(TExpr(.local(variable), type, code.place.range)))
        case .place(_, let place):
            guard let access else { return }
            let type = type(of: place)
            let variable = LocalVariable(name: "self", type: type, isLet: false, depth: 0)
            places[ObjectIdentifier(variable)] = access.isRef ? .ref(access.register) : .raw(access.register)
            all.append(takesPlace(setter) ? .inout(.local(variable)) : .value(TExpr(.local(variable), type, code.place.range)))
        }
        all += setterArguments(arguments, TExpr(.local(value), value.type, code.place.range))
        let mark = tops
        release(try lowerCall(setter, all, .void, nil))
        tops = mark
    }

    /// The new value comes first, as it does among a setter's parameters.
    private func setterArguments(_ arguments: [TArgument], _ value: TExpr) -> [TArgument] { [.value(value)] + arguments }

    // MARK: Assigning

    /// Stores a value; a temporary is used up.
    func store(_ operand: Operand, into prepared: Prepared) throws {
        switch prepared {
        case .register(let register, _): move(operand, to: register)
        case .discard: release(operand)
        case .value(let held):
            release(operand)
            release(held)
        case .box(let box, let holding):
            code.emit(holding.isRef ? (operand.isTemporary ? .boxPut : .boxSetRef) : .boxSetRaw, box, operand.register)
        case .weak(let box):
            code.emit(.newWeak, box, operand.register, 1)
            release(operand)
        case .global(let slot, _) where slot.variable.ownership != .strong:
            let box = try newRef()
            code.emit(.newWeak, box, operand.register)
            code.emitWide(.globalPut, box, slot.index)
            release(operand)
        case .global(let slot, let holding):
            code.emitWide(holding.isRef ? (operand.isTemporary ? .globalPut : .globalSetRef) : .globalSetRaw, operand.register, slot.index)
        case .structField(let parent, let index, _, let property):
            let base = try begin(parent, mayThrow: false)
            if let property { try setField(base.register, index, operand, property, isStruct: true) } else {
                code.emit(operand.isRef ? .structSetRef : .structSetRaw, base.register, index, operand.register)
            }
            try base.finish(self)
            release(operand)
        case .objectField(let object, let index, _, let property):
            try setField(object.register, index, operand, property, isStruct: false)
            release(object)
            release(operand)
        case .element(let parent, let index, let holding):
            let base = try begin(parent, mayThrow: false)
            code.emit(holding.isRef ? .arraySetRef : .arraySetRaw, base.register, index.register, operand.register)
            try base.finish(self)
            release(operand)
        case .unwrap(let parent, let payload, let endsChain):
            let base = try begin(parent, mayThrow: false)
            let fine = Label()
            if endsChain {
                guard let chain = chains.last else { throw Trap(kind: .internalError, message: "optional chaining outside of a chain") }
                code.jump(.jumpIfNotNil, base.register, to: fine)
                let saved = regions
                let handlers = code.handlers
                try base.finish(self)
                regions = saved
                code.handlers = handlers
                release(operand)
                code.jump(.jump, to: chain.label)
                try code.bind(fine)
            } else {
                code.emit(.unwrapRef, base.register, base.register)
            }
            _ = try wrap(operand, payload, base.register)
            try base.finish(self)
        case .accessor(let base, _, let setter, let arguments, let type, _):
            let variable = LocalVariable(name: "newValue", type: type, isLet: true, depth: 0)
            places[ObjectIdentifier(variable)] = operand.isRef ? .ref(operand.register) : .raw(operand.register)
            var access: Access?
            if case .place(let prepared, _) = base { access = try begin(prepared, mayThrow: false) }
            try callSetter(setter, base, arguments, variable, access)
            try access?.finish(self)
            release(operand)
        }
    }

    func lowerAssign(_ target: LValue, _ value: TExpr) throws {
        let mark = tops
        defer { tops = mark }
        if case .discard = target {
            release(try lower(value))
            return
        }
        if isPlainRegister(target), case .local(let variable) = target, let place = places[ObjectIdentifier(variable)] {
            let register: Int
            switch place {
            case .raw(let own), .ref(let own): register = own
            default: return
            }
            let to = Operand(register: register, isRef: isRef(variable.type), isTemporary: false)
            if WritesOnce.check(value) {
                try lowerInto(value, to)
            } else {
                let operand = try lower(value)
                if operand.isRef == to.isRef { move(operand, to: register) } else { release(operand) }
            }
            return
        }
        let prepared = try prepare(target)
        let operand = try lower(value)
        if operand.isRef != isRef(type(of: target)) {
            release(operand)
            return
        }
        try store(operand, into: prepared)
        heldReferences(in: prepared)
    }

    /// Clears what `prepare` evaluated and nobody moved on.
    func heldReferences(in prepared: Prepared) {
        switch prepared {
        case .accessor(let base, _, _, let arguments, _, _):
            if case .value(let variable, _) = base { clearHeld(variable) }
            if case .place(let inner, _) = base { heldReferences(in: inner) }
            for case .value(let expression) in arguments { if case .local(let variable) = expression.kind { clearHeld(variable) } }
        case .structField(let inner, _, _, _), .element(let inner, _, _), .unwrap(let inner, _, _): heldReferences(in: inner)
        default: break
        }
    }

    private func clearHeld(_ variable: LocalVariable) {
        if variable.name.isEmpty, case .ref(let register)? = places[ObjectIdentifier(variable)] { code.emit(.clearRef, register) }
    }
}

/// Whether an expression's code writes its destination only at its very end: then it may be the variable that the expression reads.
enum WritesOnce {
    static func check(_ expression: TExpr) -> Bool {
        switch expression.kind {
        case .ternary, .and, .or, .coalesce, .optionalChain, .sequence, .open, .tryOptional, .tryForced: false
        case .some(let inner), .erase(let inner), .upcast(let inner), .convertFunction(let inner): check(inner)
        default: true
        }
    }
}
