import Diagnostics

/// What a call's instruction names.
enum CallTarget {
    case entry(UnsafeMutablePointer<Entry>)
    case dynamic(FunctionReference)
    case witness(FunctionReference)
    case closure(Operand)
    case host(HostEntry)
    case intrinsic(IntrinsicSite)
}

/// A callee under the types of the code that is being lowered.
struct Resolved {
    var function: FunctionDecl
    var substitution: Substitution
    enum Dispatch { case direct, dynamic, existential }
    var dispatch: Dispatch

    var reference: FunctionReference { FunctionReference(function, substitution) }
}

extension Lowering {
    func resolve(_ callee: Callee) throws -> Resolved {
        switch callee {
        case .direct(let reference): return Resolved(function: reference.function, substitution: ofClass(reference), dispatch: .direct)
        case .dynamic(let reference):
            if let own = reference.function.classSelf { return staticMember(reference.function, ofClass(reference), own) }
            return Resolved(function: reference.function, substitution: concrete(reference.substitution), dispatch: .dynamic)
        case .witness(let reference, let selfType):
            let type = concrete(selfType)
            let requirement = FunctionReference(reference.function, concrete(reference.substitution))
            if case .existential = type { return Resolved(function: requirement.function, substitution: requirement.substitution, dispatch: .existential) }
            guard let witness = semantics.witness(requirement, for: type) else {
                throw Trap(kind: .internalError, message: "\(semantics.name(of: type, qualified: false)) has nothing for '\(requirement.function.name)'")
            }
            if let own = witness.function.classSelf {
                var substitution = witness.substitution
                substitution[own] = type
                return staticMember(witness.function, substitution, own)
            }
            var isClass = false
            if case .nominal(let declaration, _) = type { isClass = declaration.kind == .class }
            return Resolved(function: witness.function, substitution: witness.substitution, dispatch: isClass && witness.function.isDynamic ? .dynamic : .direct)
        case .closure: throw Trap(kind: .internalError, message: "a function value is no declaration")
        }
    }

    /// What a static member is called under; without a class that it is asked of it is the one that declares it.
    private func ofClass(_ reference: FunctionReference) -> Substitution {
        var substitution = concrete(reference.substitution)
        if let own = reference.function.classSelf, substitution[own]?.isConcrete != true, let type = reference.function.selfType { substitution[own] = semantics.substitute(type, substitution) }
        return substitution
    }

    /// The override that a class has of a static member.
    private func staticMember(_ function: FunctionDecl, _ substitution: Substitution, _ own: GenericParameter) -> Resolved {
        guard let type = substitution[own], case .nominal(let declaration, _) = type, declaration !== function.owner else { return Resolved(function: function, substitution: substitution, dispatch: .direct) }
        let found = semantics.override(of: function, in: type)
        guard found.function !== function else { return Resolved(function: function, substitution: substitution, dispatch: .direct) }
        var chosen = FunctionReference(function, substitution).overridden(by: found).substitution
        if let own = found.function.classSelf { chosen[own] = type }
        return Resolved(function: found.function, substitution: chosen, dispatch: .direct)
    }

    /// The types of all that is passed, `self` first.
    private func parameterTypes(_ function: FunctionDecl, _ substitution: Substitution) -> [Type] {
        var types: [Type] = []
        if function.selfPassing != .none, let own = function.selfType { types.append(semantics.substitute(own, substitution)) }
        for parameter in function.parameters { types.append(semantics.substitute(parameter.type, substitution)) }
        return types
    }

    func lowerCall(_ callee: Callee, _ arguments: [TArgument], _ type: Type, _ want: Int?) throws -> Operand {
        if case .closure(let function) = callee { return try lowerApply(function, arguments, type, want) }
        let resolved = try resolve(callee)
        let function = resolved.function
        if case .witness = callee, resolved.dispatch != .existential, function.kind == .initializer, function.owner?.kind == .class {
            return try lowerConstruct(resolved.reference, arguments, type, want)
        }
        if resolved.dispatch == .direct, let name = function.intrinsic {
            if let result = try lowerInlineIntrinsic(name, resolved, arguments, type, want) { return result }
            return try call(.intrinsic(try intrinsicSite(name, resolved, arguments, type)), arguments, resolved, type, want)
        }
        if let (module, name) = function.host, resolved.dispatch == .direct { return try call(.host(try hostEntry(module, name)), arguments, resolved, type, want) }
        switch resolved.dispatch {
        case .direct:
            if let result = try lowerInline(resolved, arguments, type, want) { return result }
            return try call(.entry(machine.entry(for: resolved.reference)), arguments, resolved, type, want)
        case .dynamic: return try call(.dynamic(resolved.reference), arguments, resolved, type, want)
        case .existential: return try call(.witness(resolved.reference), arguments, resolved, type, want)
        }
    }

    private func hostEntry(_ module: String, _ name: String) throws -> HostEntry {
        let key = module + "/" + name
        if let known = machine.hostEntries[key] { return known }
        guard let function = machine.hosts[module]?.functions[name] else {
            throw DiagnosticList([Diagnostic(.error, "the host's module '\(module)' has no function '\(name)'", in: code.place.file, at: code.place.range)])
        }
        let entry = HostEntry(name: name, function: function)
        machine.hostEntries[key] = entry
        return entry
    }

    func intrinsicSite(_ name: String, _ resolved: Resolved, _ arguments: [TArgument], _ type: Type) throws -> IntrinsicSite {
        guard let body = Intrinsics.functions[name] else {
            throw DiagnosticList([Diagnostic(.error, "the machine has no intrinsic '\(name)'", in: code.place.file, at: code.place.range)])
        }
        var types: [RuntimeType] = parameterTypes(resolved.function, resolved.substitution).map { machine.runtimeType($0) }
        types.append(runtimeType(type))
        return IntrinsicSite(name: name, types: types, body: body)
    }

    // MARK: Windows

    /// An argument on its way into the window.
    private struct Staged {
        var isRef: Bool
        /// Evaluated already, where something must happen between the evaluation and the call.
        var operand: Operand?
        /// To be evaluated into its slot; under the callee's types where it is a default.
        var value: (expression: TExpr, substitution: Substitution?)?
        var place: LValue?
        var prepared: Prepared?
        var access: Access?
        var slot = 0
    }

    /// Lays out the window, fills it, calls, moves back what was passed inout, and gives the result.
    func call(_ target: CallTarget, _ arguments: [TArgument], _ resolved: Resolved?, _ type: Type, _ want: Int?, context: LocalFunction? = nil) throws -> Operand {
        let mark = tops
        var types = resolved.map { parameterTypes($0.function, $0.substitution) } ?? []
        if case .witness = target, !types.isEmpty { types[0] = .any }
        let isInitializerOfClass = resolved?.function.kind == .initializer && resolved?.function.owner?.kind == .class
        // A place that takes registers of its own must be prepared below the window, and so everything before it evaluated there too.
        let isComplex = arguments.contains { argument in
            guard case .inout(let target) = argument else { return false }
            return !isPlainRegister(target)
        }
        var staged: [Staged] = []
        for (index, argument) in arguments.enumerated() {
            let known = index < types.count ? semantics.representation(of: types[index]) == .ref : nil
            switch argument {
            case .value(let expression):
                var entry = Staged(isRef: known ?? isRef(expression.type))
                if isComplex { entry.operand = try lowerAs(expression, isRef: entry.isRef) } else { entry.value = (expression, nil) }
                staged.append(entry)
            case .defaultValue(let number):
                guard let resolved else { throw Trap(kind: .internalError, message: "a default argument without a function") }
                let expression = try semantics.defaultArgument(resolved.function, number)
                var entry = Staged(isRef: known ?? isRef(expression.type))
                if isComplex {
                    entry.operand = try under(resolved.substitution) { try lowerAs(expression, isRef: entry.isRef) }
                } else {
                    entry.value = (expression, resolved.substitution)
                }
                staged.append(entry)
            case .inout(let place):
                var entry = Staged(isRef: known ?? isRef(self.type(of: place)), place: place)
                if isComplex { entry.prepared = try prepare(place) }
                staged.append(entry)
            }
        }
        let mayThrow = resolved?.function.isThrowing ?? true
        for index in staged.indices { if let prepared = staged[index].prepared { staged[index].access = try begin(prepared, mayThrow: mayThrow) } }

        let rawBase = tops.raw, refBase = tops.ref
        var raws = 1, refs = 1
        for index in staged.indices {
            staged[index].slot = staged[index].isRef ? refBase + refs : rawBase + raws
            if staged[index].isRef { refs += 1 } else { raws += 1 }
        }
        let contextSlot = refBase + refs, error = contextSlot + 1
        tops = Tops(raw: rawBase + raws, ref: error + 1)
        maxima = Tops(raw: max(maxima.raw, tops.raw), ref: max(maxima.ref, tops.ref))
        for index in chains.indices { chains[index].highest = max(chains[index].highest, tops.ref) }
        if tops.raw > 65_000 || tops.ref > 65_000 { throw TooComplex() }

        for entry in staged {
            if let operand = entry.operand {
                move(operand, to: entry.slot)
            } else if let (expression, substitution) = entry.value {
                let to = Operand(register: entry.slot, isRef: entry.isRef, isTemporary: false)
                if let substitution { try under(substitution) { try lowerInto(expression, to) } } else { try lowerInto(expression, to) }
            }
        }
        if let context, !context.captures.isEmpty { _ = try makeLocalFunction(context, contextSlot) }
        // What is passed inout leaves its place only now.
        var backs: [(slot: Int, place: Int, isRef: Bool)] = []
        for entry in staged {
            if let access = entry.access {
                backs.append((entry.slot, access.register, entry.isRef))
            } else if case .local(let variable)? = entry.place {
                switch places[ObjectIdentifier(variable)] {
                case .raw(let register)?, .ref(let register)?: backs.append((entry.slot, register, entry.isRef))
                default: break
                }
            }
        }
        // A class's method, or one that changes nothing, for a requirement that may: `self` is only lent.
        if case .inout? = arguments.first, resolved?.function.selfPassing == .value, !backs.isEmpty {
            let own = backs.removeFirst()
            code.emit(own.isRef ? .copyRef : .moveRaw, own.slot, own.place)
        }
        for back in backs { code.emit(back.isRef ? .takeRef : .moveRaw, back.slot, back.place) }
        let region = backs.isEmpty ? nil : openRegion(register: error, refTop: error, isCatch: false, seesTraps: true)
        if let region {
            addPad(region) { lowering in for back in backs { lowering.code.emit(back.isRef ? .takeRef : .moveRaw, back.place, back.slot) } }
        }
        var firstIsInout = false
        if case .inout? = arguments.first { firstIsInout = staged.first?.isRef == true }
        emitCall(target, rawBase, refBase, refParameters: refs - 1, firstIsInout: firstIsInout)
        if let region { closeRegion(region) }
        for back in backs { code.emit(back.isRef ? .takeRef : .moveRaw, back.place, back.slot) }
        for entry in staged.reversed() {
            try entry.access?.finish(self)
            if let prepared = entry.prepared { heldReferences(in: prepared) }
        }

        // Hand the result over.
        let isRefResult = isInitializerOfClass || isRef(type)
        tops = mark
        if isInitializerOfClass, isVoid(type) {
            if resolved?.function.isFailable == true, forcesDelegation {
                code.emit(.unwrapRef, refBase, refBase)
            } else if resolved?.function.isFailable == true, instanceRegister != nil {
                let fine = Label()
                code.jump(.jumpIfNotNil, refBase, to: fine)
                try leaveScopes(to: 0, clears: false)
                code.emit(.retTake, refBase, firstOwnRef, max(0, max(tops.ref, refBase + 1) - firstOwnRef))
                try code.bind(fine)
            }
            code.emit(.clearRef, refBase)
            return Operand(register: 0, isRef: false, isTemporary: false)
        }
        if let want {
            if isRefResult { code.emit(.takeRef, want, refBase) } else if !isVoid(type) { code.emit(.moveRaw, want, rawBase) }
            return Operand(register: want, isRef: isRefResult, isTemporary: false)
        }
        let result = try destination(nil, isRef: isRefResult)
        if isRefResult {
            if result.register != refBase { code.emit(.takeRef, result.register, refBase) }
        } else if result.register != rawBase, !isVoid(type) {
            code.emit(.moveRaw, result.register, rawBase)
        }
        return result
    }

    private func lowerAs(_ expression: TExpr, isRef wanted: Bool) throws -> Operand {
        let operand = try lower(expression)
        if operand.isRef == wanted { return operand }
        release(operand)
        return try destination(nil, isRef: wanted)
    }

    /// Lowers code that belongs to another declaration, under that one's types.
    func under<T>(_ other: Substitution, _ body: () throws -> T) rethrows -> T {
        let saved = substitution
        substitution = other
        placeLock += 1
        defer {
            substitution = saved
            placeLock -= 1
        }
        return try body()
    }

    private func emitCall(_ target: CallTarget, _ rawBase: Int, _ refBase: Int, refParameters: Int, firstIsInout: Bool) {
        switch target {
        case .entry(let entry):
            code.emit(.call, rawBase, refBase)
            code.datum(entry)
        case .closure(let operand): code.emit(.callClosure, rawBase, refBase, operand.register, d: UInt8(min(refParameters, 255)))
        case .dynamic(let method):
            let cache = UnsafeMutablePointer<DynamicCache>.allocate(capacity: 1)
            cache.initialize(to: DynamicCache(
                    shape: nil, entry: machine.frameBase.pointee.entry, otherShape: nil, otherEntry: machine.frameBase.pointee.entry, site: .passRetained(DynamicSite(method: method))))
            machine.dynamicCaches.append(cache)
            code.emit(.callDynamic, rawBase, refBase)
            code.datum(Int64(Int(bitPattern: cache)))
        case .witness(let requirement):
            code.emit(.callWitness, rawBase, refBase)
            code.datum(WitnessSite(requirement: requirement))
        case .host(let host):
            code.emit(.callHost, rawBase, refBase, refParameters)
            code.datum(host)
        case .intrinsic(let site):
            code.emit(.intrinsic, rawBase, refBase, refParameters, d: firstIsInout ? 1 : 0)
            code.datum(site)
        }
    }

    // MARK: Function values

    func lowerApply(_ function: TExpr, _ arguments: [TArgument], _ type: Type, _ want: Int?) throws -> Operand {
        if case .local(let variable) = function.kind, let local = localFunctions[ObjectIdentifier(variable)] {
            resolveCaptures(local)
            return try call(.entry(try closureEntry(local.closure, captures: local.captures, function: local)), arguments, nil, type, want, context: local)
        }
        if case .specialized(let variable, let chosen) = function.kind, let local = localFunctions[ObjectIdentifier(variable)] {
            resolveCaptures(local)
            let outer = substitution
            substitution.merge(concrete(chosen)) { $1 }
            defer { substitution = outer }
            let entry = try closureEntry(local.closure, captures: local.captures, function: local)
            substitution = outer
            return try call(.entry(entry), arguments, nil, type, want, context: local)
        }
        let mark = tops
        let operand = try lower(function)
        let isRefResult = isRef(type)
        let result = try call(.closure(operand), arguments, nil, type, operand.isTemporary ? nil : want)
        guard operand.isTemporary else { return result }
        // The function's register lies below the result's.
        tops = mark
        let to = try destination(want, isRef: isRefResult)
        if !isRefResult || to.register != operand.register {
            release(operand)
            if isRefResult { code.emit(.takeRef, to.register, result.register) } else if to.register != result.register { code.emit(.moveRaw, to.register, result.register) }
        } else {
            code.emit(.takeRef, to.register, result.register)
        }
        return to
    }

    /// Allocates an instance and initialises it.
    func lowerConstruct(_ reference: FunctionReference, _ arguments: [TArgument], _ type: Type, _ want: Int?) throws -> Operand {
        var substitution = concrete(reference.substitution)
        var function = reference.function
        guard let own = function.selfType else { throw Trap(kind: .internalError, message: "an initialiser without a type") }
        var objectType = concrete(type)
        if isOptional(objectType) { objectType = payloadType(objectType) }
        if case .nominal = objectType {} else { objectType = semantics.substitute(own, substitution) }
        // The class that a metatype stands for has its own of a required initialiser.
        if case .nominal(let declaration, _) = objectType, declaration !== function.owner {
            let found = semantics.override(of: function, in: objectType)
            if found.function !== function { (function, substitution) = (found.function, FunctionReference(function, substitution).overridden(by: found).substitution) }
        }
        guard let shape = machine.runtimeType(objectType).shape else { throw Trap(kind: .internalError, message: "an instance without a shape") }
        let object = LocalVariable(name: "self", type: objectType, isLet: true, depth: 0)
        let mark = tops
        let register = try newRef()
        places[ObjectIdentifier(object)] = .ref(register)
        code.emit(.newInstance, register)
        code.datum(function.isFailable || function.isThrowing ? shape.final ?? shape : shape)
        let resolved = Resolved(function: function, substitution: substitution, dispatch: .direct)
        if try storeProperties(register, objectType, resolved, arguments) {
            tops = Tops(raw: mark.raw, ref: register + 1)
            if let want {
                code.emit(.takeRef, want, register)
                tops = mark
                return Operand(register: want, isRef: true, isTemporary: false)
            }
            return Operand(register: register, isRef: true, isTemporary: true)
        }
        let target: CallTarget
        if let (module, name) = function.host { target = .host(try hostEntry(module, name)) } else { target = .entry(machine.entry(for: resolved.reference)) }
        let result = try call(target, [.value(TExpr(.local(object), objectType, code.place.range))] + arguments, resolved, type, register)
        tops = mark
        if let want {
            code.emit(.takeRef, want, result.register)
            return Operand(register: want, isRef: true, isTemporary: false)
        }
        return try destination(nil, isRef: true)
    }
}
