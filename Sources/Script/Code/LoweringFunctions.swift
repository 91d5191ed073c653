import Diagnostics

extension Machine {
    /// Makes the code of an entry that is called for the first time.
    func lower(_ entry: UnsafeMutablePointer<Entry>) throws {
        guard entry.pointee.start == UnsafePointer(lowerCode) else { return }
        let source = entry.pointee.source.takeUnretainedValue()
        // Without its types nothing is known of where a value is kept, and a wrong guess would be memory read as what it isn't.
        if case .function(let reference) = source.kind,
            let open = reference.function.genericParameters.first(where: { reference.substitution[$0]?.isConcrete != true })
        {
            throw Trap(kind: .internalError, message: "'\(source.name)' is called without a type for '\(open.name)'")
        }
        do {
            try lower(entry, source, usesWideJumps: false)
        } catch is JumpTooFar {
            try lower(entry, source, usesWideJumps: true)
        } catch is TooComplex {
            throw Trap(kind: .internalError, message: "'\(source.name)' is too large for one function: it needs more than 65,000 registers")
        }
        statisticsSoFar.functionsLowered += 1
        statisticsSoFar.instructions += source.pieces.first?.count ?? 0
    }

    private func lower(_ entry: UnsafeMutablePointer<Entry>, _ source: CodeSource, usesWideJumps: Bool) throws {
        func lowering(_ file: SourceFile, _ range: SourceRange, _ substitution: Substitution) -> Lowering {
            Lowering(machine: self, source: source, place: (file, range), substitution: substitution, usesWideJumps: usesWideJumps)
        }
        let result: Lowering
        switch source.kind {
        case .cell(let function):
            result = lowering(function.file, function.range, [:])
            try result.lowerBody(function)
        case .function(let reference):
            let function = reference.function
            if function.host != nil || function.intrinsic != nil {
                result = lowering(function.file, function.range, reference.substitution)
                try result.lowerForwarding(reference)
            } else {
                let typed = try semantics.typedFunction(function)
                result = lowering(typed.file, typed.range, reference.substitution)
                try result.lowerBody(typed, of: function)
            }
        case .closure(let closure, let context):
            result = lowering(closure.function.file, closure.function.range, context.substitution)
            result.localFunctions = context.localFunctions
            result.ownFunction = context.ownFunction
            try result.lowerBody(closure.function, captures: context.captures)
        case .globalInitializer(let global, let function):
            let typed = try semantics.typedFunction(function)
            result = lowering(typed.file, typed.range, [:])
            try result.lowerGlobalInitializer(global, function)
        case .witnessThunk(let requirement, let type):
            result = lowering(requirement.function.file, requirement.function.range, [:])
            try result.lowerWitnessThunk(requirement, type)
        case .stub:
            throw Trap(kind: .internalError, message: "'\(source.name)' has no code")
        }
        let code = result.code.finish(fusing: fusesInstructions)
        source.pieces = [code]
        // The place for the entry check stays empty in most functions; calls needn't step over it.
        let unchecked = code.instructions.pointee.op == .nop
        entry.pointee.start = UnsafePointer(code.instructions + (unchecked ? 1 : 0))
        entry.pointee.rawCount = Int32(result.maxima.raw)
        entry.pointee.refCount = Int32(max(result.maxima.ref, Int(entry.pointee.refCount == 64 ? 0 : entry.pointee.refCount)))
    }
}

extension Lowering {
    /// A function with a body: parameters lie in the window from slot 1 on, counted in each file.
    func lowerBody(_ function: TypedFunction, of declaration: FunctionDecl? = nil, captures: [CaptureLayout]? = nil) throws {
        ownStorage = declaration?.storage
        if declaration?.kind == .initializer { initializedClass = declaration?.owner }
        result = concrete(function.result)
        unstable = UnstableVariables.find(in: function)
        let entryCheck = code.position
        code.emit(.nop)
        for (index, parameter) in function.parameters.enumerated() { bindParameter(parameter, isInout: function.isInout[index]) }
        if let captures, !captures.isEmpty {
            context = tops.ref
            clearedParameters.append(tops.ref)
            tops.ref += 1
        }
        firstOwnRef = isInoutRegister.isEmpty ? 1 : tops.ref
        if isInoutRegister.isEmpty { clearedParameters = [] }
        maxima = Tops(raw: max(maxima.raw, tops.raw), ref: max(maxima.ref, tops.ref))
        if Machine.verifiesFrames { code.emit(.verifyFrame, tops.ref) }
        if let captures { try loadCaptures(captures) }
        for (index, parameter) in function.parameters.enumerated() where parameter.needsBox { try boxParameter(parameter, isInout: function.isInout[index]) }
        try startInitializer(function, declaration)
        let body = inoutBoxes.isEmpty ? nil : openRegion(register: try newRef(), refTop: tops.ref, isCatch: false, seesTraps: true)
        if let body {
            let boxes = inoutBoxes
            addPad(body) { lowering in lowering.putBackInoutBoxes(boxes) }
        }
        openScope()
        try lowerStatements(function.body)
        try lowerReturn(nil, atEnd: true)
        for entry in scopes.removeLast().defers.reversed() { closeRegion(entry.region) }
        if let body { closeRegion(body) }
        try emitPads()
        // Frames that are larger than the room that every call is sure of check for themselves.
        if maxima.raw > Machine.smallFrame - 2 || maxima.ref > Machine.smallFrame - 2 { code.patch(entryCheck) { $0.op = .enter } }
        source.inoutRefSlots = isInoutRegister.sorted()
    }

    private func bindParameter(_ parameter: LocalVariable, isInout: Bool) {
        if isRef(parameter.type) {
            places[ObjectIdentifier(parameter)] = .ref(tops.ref)
            if isInout { isInoutRegister.insert(tops.ref) } else { clearedParameters.append(tops.ref) }
            tops.ref += 1
        } else {
            places[ObjectIdentifier(parameter)] = .raw(tops.raw)
            tops.raw += 1
        }
    }

    private func boxParameter(_ parameter: LocalVariable, isInout: Bool) throws {
        guard let place = places[ObjectIdentifier(parameter)] else { return }
        let register = try newRef()
        let box: Place
        switch place {
        case .raw(let slot):
            code.emit(.newBoxRaw, register, slot)
            box = .rawBox(register)
            if isInout { inoutBoxes.append((slot, box)) }
        case .ref(let slot):
            code.emit(.newBoxRef, register, slot, 1)
            box = .refBox(register)
            if isInout { inoutBoxes.append((slot, box)) }
        default: return
        }
        places[ObjectIdentifier(parameter)] = box
    }

    func putBackInoutBoxes(_ boxes: [(slot: Int, place: Place)]) {
        for (slot, place) in boxes {
            switch place {
            case .rawBox(let register): code.emit(.boxGetRaw, slot, register)
            case .refBox(let register): code.emit(.boxGetOptional, slot, register)
            default: break
            }
        }
    }

    private func loadCaptures(_ captures: [CaptureLayout]) throws {
        guard let context else { return }
        var raws = 0, refs = 0
        for capture in captures {
            if capture.isRaw {
                let register = try newRaw()
                code.emit(.captureRaw, register, context, raws)
                raws += 1
                places[ObjectIdentifier(capture.variable)] = .raw(register)
                continue
            }
            let register = try newRef()
            code.emit(.captureRef, register, context, refs)
            refs += 1
            places[ObjectIdentifier(capture.variable)] =
                switch capture.kind {
                case .rawBox: .rawBox(register)
                case .refBox: .refBox(register)
                case .weak: .weak(register)
                case .unowned: .unowned(register)
                default: .ref(register)
                }
        }
    }

    /// What an initialiser does before its body: makes the value, sets the properties that have values from their declaration on.
    private func startInitializer(_ function: TypedFunction, _ declaration: FunctionDecl?) throws {
        guard let declaration, declaration.kind == .initializer, let owner = declaration.owner else { return }
        if owner.kind == .class {
            guard let parameter = function.parameters.first, case .ref(let register)? = places[ObjectIdentifier(parameter)] else { return }
            instanceRegister = register
            result = parameter.type
            if !declaration.isConvenience { try setInitialValues(owner, of: concrete(parameter.type), register) }
            return
        }
        guard let variable = function.selfVariable else { return }
        try declareLocal(variable)
        ownSelf = variable
        isFailable = declaration.isFailable
        guard owner.kind == .struct, owner.builtin == nil, let shape = runtimeType(variable.type).shape else { return }
        let register: Int
        switch places[ObjectIdentifier(variable)] {
        case .ref(let own)?: register = own
        default: register = try newRef()
        }
        code.emit(.newInstance, register)
        code.datum(shape)
        if !Delegation.isFound(in: function.body, of: variable) {
            // What a memberwise initialiser takes, its default among it, is the only value that a property gets.
            var given: Set<String> = []
            if case .memberwise? = declaration.syntax { given = Set(declaration.parameters.map(\.name)) }
            try setInitialValues(owner, of: concrete(variable.type), register, except: given)
        }
        if case .refBox(let box)? = places[ObjectIdentifier(variable)] { code.emit(.boxPut, box, register) }
    }

    private func setInitialValues(_ owner: NominalDecl, of type: Type, _ object: Int, except given: Set<String> = []) throws {
        let all = semantics.storedProperties(of: type)
        for property in owner.storedProperties where !given.contains(property.name) {
            guard let value = try semantics.initialValue(property) else {
                // An Optional without a value is nil, which a fresh object holds already.
                continue
            }
            guard let index = all.firstIndex(where: { $0 === property }) else { continue }
            let mark = tops
            let operand = try lower(value)
            try setField(object, index, operand, property, isStruct: false)
            release(operand)
            tops = mark
        }
    }

    func setField(_ object: Int, _ index: Int, _ operand: Operand, _ property: VariableDecl, isStruct: Bool) throws {
        if property.isWeak {
            let box = try newRef()
            code.emit(.newWeak, box, operand.register)
            code.emit(isStruct ? .structSetRef : .setFieldRef, object, index, box)
            code.emit(.clearRef, box)
            tops.ref -= 1
        } else if operand.isRef {
            code.emit(isStruct ? .structSetRef : .setFieldRef, object, index, operand.register)
        } else {
            code.emit(isStruct ? .structSetRaw : .setFieldRaw, object, index, operand.register)
        }
    }

    // MARK: Return

    func lowerReturn(_ value: TExpr?, atEnd: Bool = false) throws {
        let mark = tops
        var operand: Operand?
        if let value {
            let made = try lower(value)
            if !isVoid(result), instanceRegister == nil { operand = made } else if instanceRegister != nil, case .none = value.kind { operand = made } else { release(made) }
            if let given = operand, given.isRef != (isFailable || isRef(result)) { operand = nil }
        }
        if operand == nil, let variable = ownSelf {
            operand = try loadLocal(variable, nil)
            if isFailable, let own = operand { operand = try wrap(own, variable.type, nil) }
        }
        if operand == nil, let instanceRegister { operand = Operand(register: instanceRegister, isRef: true, isTemporary: false) }
        // What is deferred may change the variable that is returned.
        if let given = operand, !given.isTemporary, scopes.contains(where: { !$0.defers.isEmpty }) || !inoutBoxes.isEmpty {
            let copy = try destination(nil, isRef: given.isRef)
            move(given, to: copy.register)
            operand = copy
        }
        returnMark = mark.ref
        try leaveScopes(to: 0, clears: false)
        returnMark = nil
        putBackInoutBoxes(inoutBoxes)
        if !isInoutRegister.isEmpty { for register in clearedParameters where register != operand?.register || operand?.isRef == false { code.emit(.clearRef, register) } }
        let count = max(0, tops.ref - firstOwnRef)
        if Machine.verifiesFrames { code.emit(.verifyFrame, tops.ref, 1) }
        if let operand {
            if operand.isRef {
                code.emit(isInoutRegister.contains(operand.register) ? .retRef : .retTake, operand.register, firstOwnRef, count)
            } else if count == 0 || firstOwnRef == tops.ref {
                code.emit(.retRaw, operand.register, 0, 0)
            } else {
                code.emit(.retRawClear, operand.register, firstOwnRef, count)
            }
        } else if isVoid(result) || result == .error || !atEnd {
            code.emit(.ret, 0, firstOwnRef, count)
        } else {
            code.emit(.unreachable)
        }
        tops = mark
    }

    // MARK: Functions without a body of their own

    /// An intrinsic or a host function as something that can be called or kept: hands its parameters on.
    func lowerForwarding(_ reference: FunctionReference) throws {
        let function = reference.function
        var arguments: [TArgument] = []
        var parameters: [LocalVariable] = []
        func add(_ name: String, _ type: Type, isInout: Bool) {
            let variable = LocalVariable(name: name, type: type, isLet: !isInout, depth: 0)
            bindParameter(variable, isInout: isInout)
            parameters.append(variable)
            arguments.append(isInout ? .inout(.local(variable)) : .value(TExpr(.local(variable), type, code.place.range)))
        }
        if function.selfPassing != .none, let type = function.selfType { add("self", type, isInout: function.selfPassing == .inout) }
        for parameter in function.parameters { add(parameter.name, parameter.type, isInout: parameter.isInout) }
        firstOwnRef = isInoutRegister.isEmpty ? 1 : tops.ref
        maxima = Tops(raw: tops.raw, ref: tops.ref)
        result = concrete(function.result)
        if case .initializer = function.kind, let type = function.selfType, isVoid(result) { result = concrete(type) }
        openScope()
        let call = TExpr(.call(.direct(FunctionReference(function, reference.substitution)), arguments), result, code.place.range)
        try lowerReturn(call, atEnd: true)
        try emitPads()
        source.inoutRefSlots = isInoutRegister.sorted()
    }

    func lowerGlobalInitializer(_ global: GlobalVariable, _ function: FunctionDecl) throws {
        let slot = machine.slot(of: global)
        let target = machine.entry(for: FunctionReference(function))
        let type = concrete(global.type)
        code.emit(.call, 1, 1)
        code.datum(target)
        tops = Tops(raw: 2, ref: 2)
        maxima = Tops(raw: 4, ref: 4)
        if isRef(type) { code.emitWide(.globalPut, 1, slot.index) } else { code.emitWide(.globalSetRaw, 1, slot.index) }
        code.emit(.ret, 0, 1, 0)
    }

    /// Unpacks the value that a requirement is called on and calls the witness of its type.
    func lowerWitnessThunk(_ requirement: FunctionReference, _ type: RuntimeType) throws {
        let function = requirement.function
        var substitution = requirement.substitution
        if let own = function.genericParameters.first(where: { $0.isSelf }) { substitution[own] = type.type }
        let isInout = function.selfPassing == .inout
        let existential = Type.any
        var arguments: [TArgument] = []
        let subject = LocalVariable(name: "self", type: existential, isLet: true, depth: 0)
        bindParameter(subject, isInout: isInout)
        for parameter in function.parameters {
            let parameterType = semantics.substitute(parameter.type, requirement.substitution)
            let variable = LocalVariable(name: parameter.name, type: parameterType, isLet: true, depth: 0)
            bindParameter(variable, isInout: parameter.isInout)
            let local = TExpr(.local(variable), parameterType, code.place.range)
            let wanted = semantics.substitute(parameter.type, substitution)
            arguments.append(parameter.isInout ? .inout(.local(variable)) : .value(semantics.converted(local, to: wanted)))
        }
        firstOwnRef = isInoutRegister.isEmpty ? 1 : tops.ref
        maxima = tops
        let outer = semantics.substitute(function.result, requirement.substitution)
        let inner = semantics.substitute(function.result, substitution)
        result = outer
        openScope()
        let payload = LocalVariable(name: "self", type: type.type, isLet: false, depth: 0)
        try declareLocal(payload)
        guard case .ref(let slot)? = places[ObjectIdentifier(subject)] else { return }
        if isRef(type.type) {
            if case .ref(let register)? = places[ObjectIdentifier(payload)] { code.emit(.payloadOfExistentialRef, register, slot) }
        } else if case .raw(let register)? = places[ObjectIdentifier(payload)] {
            code.emit(.payloadOfExistentialRaw, register, slot)
        }
        arguments.insert(isInout ? .inout(.local(payload)) : .value(TExpr(.local(payload), type.type, code.place.range)), at: 0)
        let callee: Callee = .witness(FunctionReference(function, substitution), selfType: type.type)
        let call = semantics.converted(TExpr(.call(callee, arguments), inner, code.place.range), to: outer)
        let value = try lower(call)
        if isInout {
            if isRef(type.type) {
                if case .ref(let register)? = places[ObjectIdentifier(payload)] { code.emit(.putExistentialRef, slot, register) }
            } else if case .raw(let register)? = places[ObjectIdentifier(payload)] {
                code.emit(.putExistentialRaw, slot, register)
            }
        }
        let count = max(0, tops.ref - firstOwnRef)
        if !isInoutRegister.isEmpty { for register in clearedParameters { code.emit(.clearRef, register) } }
        if Machine.verifiesFrames { code.emit(.verifyFrame, tops.ref, 1) }
        if isVoid(outer) {
            code.emit(.ret, 0, firstOwnRef, count)
        } else if value.isRef {
            code.emit(.retTake, value.register, firstOwnRef, count)
        } else {
            code.emit(.retRawClear, value.register, firstOwnRef, count)
        }
        try emitPads()
        source.inoutRefSlots = isInoutRegister.sorted()
    }
}

/// Whether an initialiser of a struct hands over to another: then that one sets the initial values.
enum Delegation {
    static func isFound(in statements: [TStatement], of variable: LocalVariable) -> Bool {
        statements.contains { statement in
            guard case .expression(let expression) = statement.kind, case .assign(.local(let target), let value) = expression.kind, target === variable else { return false }
            var current = value
            while true {
                switch current.kind {
                case .call(.direct(let reference), _): return reference.function.kind == .initializer
                case .tryForced(let inner), .unwrap(let inner): current = inner
                default: return false
                }
            }
        }
    }
}
