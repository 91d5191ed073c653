import Diagnostics

extension Lowering {
    func lowerBlock(_ statements: [TStatement]) throws {
        openScope()
        try lowerStatements(statements)
        try closeScope()
    }

    func lowerStatements(_ statements: [TStatement]) throws {
        for case .localFunction(let variable, let closure) in statements.lazy.map(\.kind) {
            localFunctions[ObjectIdentifier(variable)] = LocalFunction(variable: variable, closure: closure)
        }
        for statement in statements { try lower(statement) }
    }

    // MARK: Local variables

    /// Gives a variable its place; in a box of its own where closures share it.
    func declareLocal(_ variable: LocalVariable) throws {
        let isRef = isRef(variable.type)
        let place: Place
        if variable.ownership != .strong {
            place = variable.ownership == .weak ? .weak(try newRef()) : .unowned(try newRef())
        } else if variable.needsBox {
            let register = try newRef()
            if isRef { code.emit(.newBoxRef, register, register, 0) } else { code.emit(.newBoxRaw, register, tops.raw) }
            if !isRef { maxima.raw = max(maxima.raw, tops.raw + 1) }
            place = isRef ? .refBox(register) : .rawBox(register)
        } else {
            place = isRef ? .ref(try newRef()) : .raw(try newRaw())
        }
        places[ObjectIdentifier(variable)] = place
    }

    /// Puts a value into a declared variable; a temporary is used up.
    func store(_ operand: Operand, in variable: LocalVariable) {
        guard let place = places[ObjectIdentifier(variable)] else { return }
        switch place {
        case .raw(let register):
            if !operand.isRef { move(operand, to: register) } else { release(operand) }
        case .ref(let register): if operand.isRef { move(operand, to: register) }
        case .rawBox(let box): if !operand.isRef { code.emit(.boxSetRaw, box, operand.register) } else { release(operand) }
        case .refBox(let box): if operand.isRef { code.emit(operand.isTemporary ? .boxPut : .boxSetRef, box, operand.register) }
        case .weak(let box), .unowned(let box):
            code.emit(.newWeak, box, operand.register, 1)
            release(operand)
        }
    }

    func declare(_ variable: LocalVariable, _ value: TExpr?) throws {
        try declareLocal(variable)
        guard let value else {
            if let place = places[ObjectIdentifier(variable)], case .weak(let register) = place { code.emit(.newWeak, register, register) }
            return
        }
        let mark = tops
        let wantsRef = isRef(variable.type)
        if isRef(value.type) != wantsRef {
            release(try lower(value))
        } else {
            switch places[ObjectIdentifier(variable)] {
            case .raw(let register)?, .ref(let register)?: _ = try lower(value, register)
            default: store(try lower(value), in: variable)
            }
        }
        tops = mark
    }

    // MARK: Statements

    func lower(_ statement: TStatement) throws {
        let mark = tops
        if placeLock == 0 { code.place.range = statement.range }
        switch statement.kind {
        case .expression(let expression):
            release(try lower(expression))
            tops = mark
        case .declare(let variable, let value): try declare(variable, value)
        case .initializeGlobal(let global, let value):
            if let value {
                let operand = try lower(value)
                let slot = machine.slot(of: global)
                slot.isReady = true
                if global.ownership != .strong {
                    try store(operand, into: .global(slot, .reference))
                } else if operand.isRef == isRef(global.type) {
                    code.emitWide(operand.isRef ? (operand.isTemporary ? .globalPut : .globalSetRef) : .globalSetRaw, operand.register, slot.index)
                } else {
                    release(operand)
                }
            }
            tops = mark
            code.emit(.globalCommit)
            code.datum(global)
        case .show(let expression):
            let operand = try lower(expression)
            code.emit(.show, operand.register)
            code.datum(ShowSite(type: runtimeType(expression.type), isRef: operand.isRef))
            release(operand)
            tops = mark
        case .localFunction: break
        case .return(let value): try lowerReturn(value)
        case .if(let conditions, let yes, let no):
            let otherwise = Label(), end = Label()
            // Without a first branch it is a `guard`: what it binds stays for the rest of the scope around it.
            let isGuard = yes.isEmpty && !no.isEmpty
            if !isGuard { openScope() }
            try lowerConditions(conditions, otherwise: otherwise)
            try lowerStatements(yes)
            if !isGuard { try closeScope() }
            if !no.isEmpty {
                code.jump(.jump, to: end)
                try bindFailure(otherwise)
                try lowerBlock(no)
            } else {
                try bindFailure(otherwise)
            }
            try code.bind(end)
        case .loop(let loop): try lowerLoop(loop)
        case .switchOver(let variable, let subject, let cases, let target): try lowerSwitch(variable, subject, cases, target)
        case .break(let target):
            guard let destination = destinations[ObjectIdentifier(target)] else { throw Trap(kind: .internalError, message: "'break' leads nowhere") }
            try leaveScopes(to: destination.scopes, clears: true)
            code.jump(.jump, to: destination.breakLabel)
        case .continue(let target):
            guard let destination = destinations[ObjectIdentifier(target)], let label = destination.continueLabel else {
                throw Trap(kind: .internalError, message: "'continue' leads nowhere")
            }
            try leaveScopes(to: destination.scopes, clears: true)
            code.jump(.jump, to: label)
        case .fallthrough:
            guard let label = fallthroughLabel else { throw Trap(kind: .internalError, message: "'fallthrough' leads nowhere") }
            try leaveScopes(to: fallthroughScopes, clears: true)
            code.jump(.jump, to: label)
        case .throw(let value):
            let operand = try lower(value)
            var register = operand.register
            if !operand.isTemporary {
                register = try newRef()
                move(operand, to: register)
            }
            code.emit(.throwError, register)
            tops = mark
        case .defer(let statements):
            let error = try newRef()
            let region = openRegion(register: error, refTop: tops.ref, isCatch: false, seesTraps: false)
            scopes.last?.defers.append((statements, region, tops.ref))
            addPad(region) { lowering in
                lowering.scopes = [Scope(tops: lowering.tops)]
                try lowering.lowerBlock(statements)
            }
        case .doCatch(let body, let clauses): try lowerDoCatch(body, clauses)
        case .block(let statements, let target):
            let end = Label()
            if let target { destinations[ObjectIdentifier(target)] = Destination(breakLabel: end, continueLabel: nil, scopes: scopes.count) }
            try lowerBlock(statements)
            try code.bind(end)
        }
    }

    // MARK: Conditions

    /// Where failed conditions end up: what they had bound is cleared, whichever of them failed.
    func bindFailure(_ label: Label) throws {
        try code.bind(label)
        if let (start, end) = failureRanges.removeValue(forKey: ObjectIdentifier(label)) { clearRefs(from: start, to: end) }
    }

    func lowerConditions(_ conditions: [TCondition], otherwise: Label) throws {
        let start = tops.ref
        var bindsReferences = false
        for condition in conditions {
            switch condition {
            case .expression(let expression): try branch(expression, to: otherwise, when: false)
            case .pattern(let pattern, let variable, let value):
                try declare(variable, value)
                let operand = try borrowed(variable)
                try match(pattern, operand, variable.type, otherwise)
                bindsReferences = true
            }
        }
        if bindsReferences, tops.ref > start { failureRanges[ObjectIdentifier(otherwise)] = (start, tops.ref) }
    }

    /// The register of a variable that is no box; a box's value as a temporary that stays.
    func borrowed(_ variable: LocalVariable) throws -> Operand {
        switch places[ObjectIdentifier(variable)] {
        case .raw(let register)?: return Operand(register: register, isRef: false, isTemporary: false)
        case .ref(let register)?: return Operand(register: register, isRef: true, isTemporary: false)
        default:
            let operand = try loadLocal(variable, nil)
            return Operand(register: operand.register, isRef: operand.isRef, isTemporary: false)
        }
    }

    // MARK: Loops

    /// From here on constants are kept in registers; what comes before isn't part of the loop.
    private func openLoopConstants() -> Bool {
        guard loopConstants == nil else { return false }
        let count = 8
        loopConstants = LoopConstants(start: tops.raw, count: count)
        tops.raw += count
        maxima.raw = max(maxima.raw, tops.raw)
        return true
    }

    /// The constants of an outermost loop are loaded behind it, where its entry jumps first.
    private func closeLoopConstants(_ isOutermost: Bool, entry: Label, start: Label) throws {
        guard isOutermost, let constants = loopConstants else { return }
        loopConstants = nil
        let end = Label()
        code.jump(.jump, to: end)
        try code.bind(entry)
        for (bits, register) in constants.values { _ = try loadConstant(bits, register) }
        code.jump(.jump, to: start)
        try code.bind(end)
    }

    func lowerLoop(_ loop: Loop) throws {
        openScope()
        let exit = Label(), next = Label(), entry = Label(), start = Label()
        var isOutermost = false
        func setDestination() { destinations[ObjectIdentifier(loop.target)] = Destination(breakLabel: exit, continueLabel: next, scopes: scopes.count) }
        switch loop.kind {
        case .while(let conditions):
            setDestination()
            isOutermost = openLoopConstants()
            let simple = conditions.allSatisfy { if case .expression = $0 { return true } else { return false } }
            if simple {
                let body = Label()
                if isOutermost { code.jump(.jump, to: entry) } else { code.jump(.jump, to: next) }
                try code.bind(start)
                if isOutermost { code.jump(.jump, to: next) }
                try code.bind(body)
                try lowerBlock(loop.body)
                try code.bind(next)
                for (index, condition) in conditions.enumerated() {
                    guard case .expression(let expression) = condition else { continue }
                    if index + 1 < conditions.count { try branch(expression, to: exit, when: false) } else { try branch(expression, to: body, when: true) }
                }
                if conditions.isEmpty { code.jump(.jump, to: body) }
            } else {
                if isOutermost { code.jump(.jump, to: entry) }
                try code.bind(start)
                try code.bind(next)
                let failed = Label()
                openScope()
                try lowerConditions(conditions, otherwise: failed)
                try lowerStatements(loop.body)
                try closeScope()
                code.jump(.jump, to: next)
                try bindFailure(failed)
            }
        case .repeatWhile(let condition):
            setDestination()
            isOutermost = openLoopConstants()
            let body = Label()
            if isOutermost { code.jump(.jump, to: entry) }
            try code.bind(start)
            try code.bind(body)
            try lowerBlock(loop.body)
            try code.bind(next)
            try branch(condition, to: body, when: true)
        case .range(let variable, let from, let to, let inclusive):
            let counter = try newRaw(), end = try newRaw()
            try lowerInto(from, Operand(register: counter, isRef: false, isTemporary: false))
            try lowerInto(to, Operand(register: end, isRef: false, isTemporary: false))
            let valid = Label(), body = Label()
            try code.branch(.jumpLe, counter, end, to: valid)
            code.emit(.rangeError)
            try code.bind(valid)
            if inclusive { code.emit(.addIntImm, end, end, 1) }
            setDestination()
            isOutermost = openLoopConstants()
            if isOutermost { code.jump(.jump, to: entry) }
            try code.bind(start)
            try code.branch(.jumpLt, counter, end, to: body)
            code.jump(.jump, to: exit)
            try code.bind(body)
            openScope()
            if variable.isAssigned || variable.needsBox {
                try declareLocal(variable)
                store(Operand(register: counter, isRef: false, isTemporary: false), in: variable)
            } else {
                places[ObjectIdentifier(variable)] = .raw(counter)
            }
            if let filter = loop.filter {
                let passed = Label()
                try branch(filter, to: passed, when: true)
                try leaveScopes(to: scopes.count - 1, clears: true)
                code.jump(.jump, to: next)
                try code.bind(passed)
            }
            try lowerStatements(loop.body)
            try closeScope()
            try code.bind(next)
            try code.branch(.countLt, counter, end, to: body)
        case .array(let pattern, let element, let sequence):
            let array = try newRef()
            try lowerInto(sequence, Operand(register: array, isRef: true, isTemporary: false))
            setDestination()
            try loopOverArray(loop, pattern, element, array, exit, next, entry, start, &isOutermost)
        case .sequence(let pattern, let iterator, let make, _, let element) where isIterator(iterator, "IndexingIterator", over: machine.arrayDecl):
            // The standard library's own iterators can't be seen by the body, so their elements are counted off without them.
            let value = try newRef(), array = try newRef()
            try lowerInto(make, Operand(register: value, isRef: true, isTemporary: false))
            let first = try newRaw()
            code.emit(.fieldRef, array, value, try fieldIndex(named: "_elements", in: iterator.type))
            code.emit(.fieldRaw, first, value, try fieldIndex(named: "_position", in: iterator.type))
            code.emit(.clearRef, value)
            setDestination()
            try loopOverArray(loop, pattern, element, array, exit, next, entry, start, &isOutermost, from: first)
        case .sequence(let pattern, let iterator, let make, _, let element) where isIterator(iterator, "_CountingIterator", over: semantics.preludeType("Int")):
            let value = try newRef(), counter = try newRaw(), end = try newRaw()
            try lowerInto(make, Operand(register: value, isRef: true, isTemporary: false))
            code.emit(.fieldRaw, counter, value, try fieldIndex(named: "_next", in: iterator.type))
            code.emit(.fieldRaw, end, value, try fieldIndex(named: "_last", in: iterator.type))
            let isClosed = try newRaw()
            code.emit(.fieldRaw, isClosed, value, try fieldIndex(named: "_isClosed", in: iterator.type))
            code.emit(.addInt, end, end, isClosed)
            code.emit(.clearRef, value)
            setDestination()
            isOutermost = openLoopConstants()
            if isOutermost { code.jump(.jump, to: entry) }
            try code.bind(start)
            let body = Label()
            try code.branch(.jumpLt, counter, end, to: body)
            code.jump(.jump, to: exit)
            try code.bind(body)
            openScope()
            try declareLocal(element)
            store(Operand(register: counter, isRef: false, isTemporary: false), in: element)
            try lowerLoopBody(loop, pattern, element, next)
            try code.bind(next)
            try code.branch(.countLt, counter, end, to: body)
        case .sequence(let pattern, let iterator, let make, let step, let element):
            try declare(iterator, make)
            setDestination()
            isOutermost = openLoopConstants()
            if isOutermost { code.jump(.jump, to: entry) }
            try code.bind(start)
            try code.bind(next)
            openScope()
            let mark = tops
            let optional = try lower(step)
            code.jump(.jumpIfNil, optional.register, to: exit)
            if !isRef(element.type) { tops = mark }
            if optional.isRef, optional.isTemporary, isRef(element.type) { tops.ref = max(tops.ref, optional.register + 1) }
            let value = try payload(of: optional, element.type, nil, checked: false)
            try declareLocal(element)
            store(value, in: element)
            try lowerLoopBody(loop, pattern, element, next)
            code.jump(.jump, to: next)
        }
        try closeLoopConstants(isOutermost, entry: entry, start: start)
        try code.bind(exit)
        try closeScope()
    }

    /// An iterator of the standard library over a type of the standard library.
    private func isIterator(_ variable: LocalVariable, _ name: String, over base: NominalDecl) -> Bool {
        guard case .nominal(let declaration, let arguments) = concrete(variable.type), case .nominal(let argument, _)? = arguments.first else { return false }
        return declaration.name == name && declaration.module === machine.stringDecl.module && argument == base
    }

    private func fieldIndex(named name: String, in type: Type) throws -> Int {
        guard let index = semantics.storedProperties(of: concrete(type)).firstIndex(where: { $0.name == name }) else {
            throw Trap(kind: .internalError, message: "the library's iterator has no '\(name)'")
        }
        return index
    }

    private func loopOverArray(
        _ loop: Loop, _ pattern: TPattern, _ element: LocalVariable, _ array: Int, _ exit: Label, _ next: Label, _ entry: Label, _ start: Label, _ isOutermost: inout Bool, from first: Int? = nil
    ) throws {
        let index = try first ?? newRaw()
        if first == nil { code.emitWide(.loadInt, index, 0) }
        isOutermost = openLoopConstants()
        if isOutermost { code.jump(.jump, to: entry) }
        try code.bind(start)
        try code.bind(next)
        openScope()
        let isRef = isRef(element.type)
        let register = isRef ? try newRef() : try newRaw()
        code.emit(isRef ? .arrayNextRef : .arrayNextRaw, register, array, index)
        code.jump(.jump, to: exit)
        if element.needsBox {
            try declareLocal(element)
            store(Operand(register: register, isRef: isRef, isTemporary: false), in: element)
        } else {
            places[ObjectIdentifier(element)] = isRef ? .ref(register) : .raw(register)
        }
        try lowerLoopBody(loop, pattern, element, next)
        code.jump(.jump, to: next)
    }

    /// Pattern, filter and body of a loop over elements, in the scope that is open for them.
    private func lowerLoopBody(_ loop: Loop, _ pattern: TPattern, _ element: LocalVariable, _ next: Label) throws {
        let scope = scopes.last
        let failed = Label()
        if case .bind(let variable) = pattern, !variable.isAssigned, !variable.needsBox, variable.type == element.type, let place = places[ObjectIdentifier(element)], place.isRegister {
            // A variable that stays what it is needs no copy of the element.
            places[ObjectIdentifier(variable)] = place
        } else {
            try match(pattern, try borrowed(element), element.type, failed)
        }
        if let filter = loop.filter { try branch(filter, to: failed, when: false) }
        let bound = tops.ref
        try lowerStatements(loop.body)
        try closeScope()
        guard failed.isAwaited else { return }
        let over = Label()
        code.jump(.jump, to: over)
        try code.bind(failed)
        clearRefs(from: scope?.tops.ref ?? bound, to: bound)
        try code.bind(over)
    }

    // MARK: Switch

    func lowerSwitch(_ variable: LocalVariable, _ subject: TExpr, _ cases: [TCase], _ target: JumpTarget) throws {
        openScope()
        let end = Label()
        try declare(variable, subject)
        let operand = try borrowed(variable)
        destinations[ObjectIdentifier(target)] = Destination(breakLabel: end, continueLabel: nil, scopes: scopes.count)
        let bodies = cases.map { _ in Label() }
        let savedFallthrough = (fallthroughLabel, fallthroughScopes)
        // `default` may stand anywhere, but is tried last.
        let order = cases.indices.filter { !cases[$0].isDefault } + cases.indices.filter { cases[$0].isDefault }
        for index in order {
            let each = cases[index]
            openScope()
            // What a pattern bound before it failed is given up, also where several share it.
            let start = tops.ref
            try shareBindings(of: each.items)
            let nextCase = Label()
            if !each.isDefault {
                for (number, item) in each.items.enumerated() {
                    let isLast = number + 1 == each.items.count
                    let failed = Label()
                    try match(item.pattern, operand, variable.type, failed)
                    if let filter = item.filter { try branch(filter, to: failed, when: false) }
                    code.jump(.jump, to: bodies[index])
                    try code.bind(failed)
                    clearRefs(from: start, to: tops.ref)
                    if isLast { code.jump(.jump, to: nextCase) }
                }
            }
            try code.bind(bodies[index])
            fallthroughLabel = index + 1 < cases.count ? bodies[index + 1] : nil
            fallthroughScopes = scopes.count - 1
            try lowerStatements(each.body)
            try closeScope()
            code.jump(.jump, to: end)
            try code.bind(nextCase)
        }
        (fallthroughLabel, fallthroughScopes) = savedFallthrough
        try code.bind(end)
        try closeScope()
    }

    // MARK: Errors

    func lowerDoCatch(_ body: [TStatement], _ clauses: [TCatch]) throws {
        openScope()
        let error = try newRef()
        let end = Label()
        let region = openRegion(register: error, refTop: tops.ref, isCatch: true, seesTraps: false)
        try lowerBlock(body)
        closeRegion(region)
        code.jump(.jump, to: end)
        try code.bind(region.target)
        for clause in clauses {
            openScope()
            let start = tops.ref
            try shareBindings(of: clause.items)
            let bodyLabel = Label(), nextClause = Label()
            try declareLocal(clause.error)
            store(Operand(register: error, isRef: true, isTemporary: false), in: clause.error)
            if let typed = clause.typed { try declare(typed.variable, typed.value) }
            let caught = clause.typed?.variable ?? clause.error
            let operand = try borrowed(caught)
            if clause.items.isEmpty { code.jump(.jump, to: bodyLabel) }
            for item in clause.items {
                let failed = Label()
                try match(item.pattern, operand, caught.type, failed)
                if let filter = item.filter { try branch(filter, to: failed, when: false) }
                code.jump(.jump, to: bodyLabel)
                try code.bind(failed)
            }
            clearRefs(from: start, to: tops.ref)
            code.jump(.jump, to: nextClause)
            try code.bind(bodyLabel)
            try lowerStatements(clause.body)
            try closeScope()
            code.jump(.jump, to: end)
            try code.bind(nextClause)
        }
        code.emit(.resumeUnwinding, error)
        try code.bind(end)
        try closeScope()
    }

    // MARK: Patterns

    /// What several patterns of one case bind has one place, whichever of them matches.
    private func shareBindings(of items: [(pattern: TPattern, filter: TExpr?)]) throws {
        guard items.count > 1 else { return }
        func share(_ pattern: TPattern) throws {
            switch pattern {
            case .bind(let variable):
                try declareLocal(variable)
                sharedBindings.insert(ObjectIdentifier(variable))
            case .tuple(let inner), .enumCase(_, _, let inner): for each in inner { try share(each) }
            case .some(let inner), .asType(let inner, _, _), .payload(_, _, _, let inner): try share(inner)
            case .wildcard, .none, .isType, .expression: break
            }
        }
        try share(items[0].pattern)
    }

    /// Tests a value and binds what the pattern names; jumps when it doesn't match.
    func match(_ pattern: TPattern, _ value: Operand, _ type: Type, _ failed: Label) throws {
        let type = concrete(type)
        switch pattern {
        case .wildcard: break
        case .bind(let variable):
            if !sharedBindings.contains(ObjectIdentifier(variable)) { try declareLocal(variable) }
            store(Operand(register: value.register, isRef: value.isRef, isTemporary: false), in: variable)
        case .tuple(let patterns):
            guard case .tuple(let elements) = type else { return }
            for (index, (inner, element)) in zip(patterns, elements).enumerated() { try matchField(inner, value, index, element.type, failed) }
        case .enumCase(let declaration, _, let patterns):
            if isOptional(type) {
                if let inner = patterns.first { return try match(.some(inner), value, type, failed) }
                return try match(declaration.payload.isEmpty ? .none : .some(.wildcard), value, type, failed)
            }
            if !value.isRef {
                try code.branch(.jumpNeImm, value.register, declaration.index, to: failed)
                return
            }
            let tag = try newRaw()
            code.emit(.enumTag, tag, value.register)
            try code.branch(.jumpNeImm, tag, declaration.index, to: failed)
            for (index, (inner, field)) in zip(patterns, semantics.payload(of: declaration, in: type)).enumerated() { try matchField(inner, value, index, field, failed) }
        case .payload(let declaration, let parts, let whole, let inner):
            try match(.enumCase(declaration, type, parts.map { .bind($0) }), value, type, failed)
            try declareLocal(whole)
            let tuple = try lower(TExpr(.tuple(parts.map { TExpr(.local($0), $0.type, code.place.range) }), whole.type, code.place.range))
            store(tuple, in: whole)
            try match(inner, try borrowed(whole), whole.type, failed)
        case .some(let inner):
            code.jump(.jumpIfNil, value.register, to: failed)
            if case .wildcard = inner { return }
            let payloadType = payloadType(type)
            let payload = try payload(of: Operand(register: value.register, isRef: true, isTemporary: false), payloadType, nil, checked: false)
            try match(inner, payload, payloadType, failed)
        case .none: code.jump(.jumpIfNotNil, value.register, to: failed)
        case .isType(let target):
            let operand = try erase(Operand(register: value.register, isRef: value.isRef, isTemporary: false), type, nil)
            let result = try newRaw()
            code.emit(.isType, result, operand.register)
            code.datum(runtimeType(target))
            release(operand)
            code.jump(.jumpIfNot, result, to: failed)
        case .asType(let inner, let variable, let target):
            let operand = try erase(Operand(register: value.register, isRef: value.isRef, isTemporary: false), type, nil)
            let register = try newRef()
            code.emit(.castConditional, register, operand.register)
            code.datum(runtimeType(target))
            release(operand)
            code.jump(.jumpIfNil, register, to: failed)
            try declareLocal(variable)
            store(try payloadOfExistential(Operand(register: register, isRef: true, isTemporary: false), target, nil), in: variable)
            try match(inner, try borrowed(variable), target, failed)
        case .expression(let variable, let test):
            try declareLocal(variable)
            store(Operand(register: value.register, isRef: value.isRef, isTemporary: false), in: variable)
            try branch(test, to: failed, when: false)
        }
    }

    private func matchField(_ pattern: TPattern, _ value: Operand, _ index: Int, _ type: Type, _ failed: Label) throws {
        if case .wildcard = pattern { return }
        let isRef = isRef(type)
        // The element stays in a register of the scope, which clears it.
        let register = isRef ? try newRef() : try newRaw()
        if !isVoid(type) { code.emit(isRef ? .fieldOptional : .fieldRaw, register, value.register, index) }
        try match(pattern, Operand(register: register, isRef: isRef, isTemporary: false), type, failed)
    }
}
