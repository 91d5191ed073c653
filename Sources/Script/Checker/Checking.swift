import Diagnostics
import Syntax

/// What a value is wanted for: how a mismatch is told.
enum Purpose {
    case value, argument, declaration, returnValue, closureResult, condition, operand, assignment, element, dictionaryKey, dictionaryValue, thrown, rawValue

    func mismatch(_ from: String, _ to: String) -> String {
        switch self {
        case .argument, .operand: "cannot convert value of type '\(from)' to expected argument type '\(to)'"
        case .declaration: "cannot convert value of type '\(from)' to specified type '\(to)'"
        case .returnValue: "cannot convert return expression of type '\(from)' to return type '\(to)'"
        case .closureResult: "cannot convert value of type '\(from)' to closure result type '\(to)'"
        case .dictionaryKey: "cannot convert value of type '\(from)' to expected dictionary key type '\(to)'"
        case .dictionaryValue: "cannot convert value of type '\(from)' to expected dictionary value type '\(to)'"
        case .condition: "cannot convert value of type '\(from)' to expected condition type '\(to)'"
        case .assignment: "cannot assign value of type '\(from)' to type '\(to)'"
        case .element: "cannot convert value of type '\(from)' to expected element type '\(to)'"
        case .value: "cannot convert value of type '\(from)' to type '\(to)'"
        case .rawValue: "cannot convert value of type '\(from)' to raw type '\(to)'"
        case .thrown: "thrown expression type '\(from)' cannot be converted to error type '\(to)'"
        }
    }

    func nilMismatch(_ to: String) -> String {
        switch self {
        case .declaration: "'nil' cannot initialize specified type '\(to)'"
        case .returnValue: "'nil' is incompatible with return type '\(to)'"
        case .assignment: "'nil' cannot be assigned to type '\(to)'"
        case .closureResult: "'nil' is not compatible with closure result type '\(to)'"
        case .element: "'nil' is not compatible with expected element type '\(to)'"
        case .dictionaryValue: "'nil' is not compatible with expected dictionary value type '\(to)'"
        case .argument, .operand: "'nil' is not compatible with expected argument type '\(to)'"
        default: "'nil' is not compatible with expected type '\(to)'"
        }
    }

    /// Whether a closure is all that is given: it learns then what its calls may throw.
    var takesWholeClosure: Bool {
        switch self {
        case .declaration, .returnValue, .closureResult: true
        default: false
        }
    }
}

// Top-down: the context picks a candidate, and the typed tree is made.
extension Checker {
    /// What it costs to use an expression where a type is wanted, binding the type's variables; nil when it can't be done. Makes nothing.
    func fit(_ expression: Expr, _ to: Type) -> Cost? {
        let target = settledBase(resolved(to), for: expression)
        if target == .error { return Cost.none }
        switch expression.kind {
        case .paren(let inner): return fit(inner, to)
        case .integer, .float, .boolean, .string, .nilLiteral:
            guard let kind = literalKind(expression) else { return nil }
            return fitLiteral(kind, target)
        case .array(let elements):
            if namesCollectionType(expression) { break }
            return fitArrayLiteral(elements, target)
        case .dictionary(let pairs):
            if namesCollectionType(expression) { break }
            return fitDictionaryLiteral(pairs, target)
        case .keyPath(let root, let components): return fitKeyPath(root, components, expression, target)
        case .prefix(let op, _) where op.text == "-":
            if let kind = literalKind(expression), isSpelledByLiteral(target, kind) { return literalCost(kind, target) }
        case .closure(let closure): return fitClosure(closure, expression, target)
        case .member(nil, _): return fitImplicitMember(expression, target)
        case .call(let callee, _, _):
            if case .member(nil, _) = callee.kind { return fitImplicitMember(expression, target) }
        case .tuple(let elements):
            if case .tuple(let types) = target, types.count == elements.count, !types.isEmpty, Self.reordering(elements.map(\.label), types.map(\.label)) == nil {
                var total = Cost.none
                for (element, type) in zip(elements, types) {
                    guard element.label == nil || type.label == nil || element.label == type.label, let cost = fit(element.value, type.type) else { return nil }
                    total += cost
                }
                return total
            }
        case .ternary(_, let a, let b):
            if case .variable = target { break }
            guard let left = fit(a, to), let right = fit(b, to) else { return nil }
            return left + right
        case .ifExpr, .switchExpr, .inout: return Cost.none
        default: break
        }
        return fitCandidates(expression, to)?.cost
    }

    /// `C.Element` where `C` is a literal's type that nothing has decided yet.
    private func settledBase(_ type: Type, for expression: Expr) -> Type {
        guard case .dependent(let base, let associated) = type, let kind = literalKind(expression) else { return type }
        let part = freshVariable()
        part.literal = kind
        return decidedPart(of: base, associated, wanted: .variable(part)).map(resolved) ?? type
    }

    func fitCandidates(_ expression: Expr, _ to: Type, among known: [Candidate]? = nil) -> (candidate: Candidate, cost: Cost)? {
        var best: (candidate: Candidate, cost: Cost)?
        var list = known ?? candidates(expression)
        if known == nil {
            if list.isEmpty {
                list = candidates(expression, wanting: to)
            } else if list.contains(where: { isUndecided($0.type) }), dependsOnContext(expression) {
                // `^\.name` and `Pipe { $0 * $0 }` leave open what they take where nothing is wanted.
                let inContext = candidates(expression, wanting: to)
                if !inContext.isEmpty { list = inContext }
            }
        }
        for candidate in list {
            let mark = trail.count
            if let cost = conversionCost(candidate.type, to), candidate.condition?() != false {
                if best.map({ prefers(candidate, to: $0.candidate, extra: (cost, $0.cost)) }) ?? true { best = (candidate, cost) }
            }
            undo(to: mark)
        }
        guard let (candidate, cost) = best else { return nil }
        _ = conversionCost(candidate.type, to)
        _ = candidate.condition?()
        return (candidate, cost + candidate.cost)
    }

    /// Whether there is something in a type of which not even a literal says anything.
    func isUndecided(_ type: Type) -> Bool {
        switch resolved(type) {
        case .variable(let variable): variable.literal == nil
        case .nominal(_, let arguments): arguments.contains(where: isUndecided)
        case .tuple(let elements): elements.contains { isUndecided($0.type) }
        case .function(let function): function.contains(where: isUndecided)
        case .metatype(let inner), .dependent(let inner, _): isUndecided(inner)
        case .existential, .parameter, .error: false
        }
    }

    func fitLiteral(_ kind: LiteralKind, _ target: Type) -> Cost? {
        if case .variable(let variable) = target {
            let joined: LiteralKind?
            if let old = variable.literal { joined = join(old, kind) } else { joined = kind }
            guard let joined else { return nil }
            trail.append(.literal(variable, variable.literal))
            variable.literal = joined
            return Cost.none
        }
        return literalCost(kind, target)
    }

    /// The element type that an array literal has where `target` is wanted.
    func arrayLiteralElement(_ target: Type) -> (element: Type, cost: Cost)? {
        switch target {
        case .nominal(let declaration, let arguments):
            if declaration === preludeType("Array") { return (arguments[0], .none) }
            if declaration === optionalDeclaration { return arrayLiteralElement(resolved(arguments[0])).map { ($0.element, $0.cost + .optional) } }
            guard case .nominal(let bound)? = prelude.types["ExpressibleByArrayLiteral"], conforms(target, to: bound),
                let initializer = literalInitializer("arrayLiteral", of: target), let parameter = initializer.parameters.first, let element = arrayElement(parameter.type)
            else { return nil }
            return (substitute(element, memberSubstitution(initializer.owner, base: target)), .nonDefaultLiteral)
        default: return nil
        }
    }

    func literalInitializer(_ label: String, of type: Type) -> FunctionDecl? {
        for member in members("init", of: type, isStatic: true) {
            guard let function = member.declaration as? FunctionDecl else { continue }
            resolveSignature(function)
            if function.parameters.count == 1, function.parameters[0].label == label { return function }
        }
        return nil
    }

    /// What a literal's initialiser makes of the plain value: a new object where the type is a class.
    func literalValue(_ initializer: FunctionDecl, _ argument: TExpr, _ open: Type, _ range: SourceRange) -> TExpr {
        let type = zonk(open)
        let reference = FunctionReference(initializer, memberSubstitution(initializer.owner, base: type))
        return TExpr(isClass(type) ? .construct(reference, [.value(argument)]) : .call(.direct(reference), [.value(argument)]), type, range)
    }

    private func fitArrayLiteral(_ elements: [Expr], _ target: Type) -> Cost? {
        switch target {
        case .variable(let variable):
            let element = Type.variable(freshVariable())
            guard let cost = fitElements(elements, element), bind(variable, to: array(element)) else { return nil }
            return cost
        case .existential(let existential):
            let element = Type.variable(freshVariable())
            let mark = trail.count
            let cost = fitElements(elements, element)
            let natural = cost.map { _ in array(defaulted(element)) }
            undo(to: mark)
            guard let cost, let natural else { return existential.protocols.isEmpty ? .emptyExistential : nil }
            return conversionCost(natural, target).map { $0 + cost }
        default:
            if let payload = optionalPayload(target), case .existential = resolved(payload) { return fitArrayLiteral(elements, resolved(payload)).map { $0 + .optional } }
            guard let (element, base) = arrayLiteralElement(target), let cost = fitElements(elements, element) else { return nil }
            return base + cost
        }
    }

    /// Fits all elements to one type, which they may decide together: a class above them all, an Optional when one of them is.
    func fitElements(_ elements: [Expr], _ type: Type) -> Cost? {
        if elements.count > 1, case .variable(let variable) = resolved(type), variable.literal == nil {
            let mark = trail.count
            if let cost = fitAll(elements, type) { return cost }
            undo(to: mark)
            guard let joined = joinedType(elements) else { return nil }
            guard unifies(type, joined) else { return nil }
        }
        return fitAll(elements, type)
    }

    /// What the elements of a literal have in common when they aren't of one type; nil when that is nothing.
    func joinedType(_ elements: [Expr]) -> Type? {
        var joined: Type?
        var isOptional = false
        for element in elements {
            if case .nilLiteral = element.kind {
                isOptional = true
                continue
            }
            if isContextual(element), literalKind(element) == nil {
                guard case .keyPath(_?, _) = element.kind else { continue }
            }
            guard let best = cheapest(candidates(element)) else { return nil }
            var type = best.type
            if let payload = optionalPayload(type) {
                isOptional = true
                type = payload
            }
            guard let known = joined else {
                joined = type
                continue
            }
            let mark = trail.count
            if unifies(known, type) { continue }
            undo(to: mark)
            guard let common = commonSuperclass(zonk(known), zonk(type)) else { return nil }
            joined = common
        }
        guard let joined else { return nil }
        return isOptional ? optional(joined) : joined
    }

    /// Whether a literal's elements, each of which means something, are of no one type by themselves. `[1 / 2, 0.5]` is an Int and a Double: a calculation of integers stays
    /// one where nothing else is wanted.
    private func isHeterogeneous(_ elements: [Expr]) -> Bool {
        guard elements.count > 1 else { return false }
        for element in elements {
            switch literalKind(element) {
            case .integer, .float, .character, .string, .interpolation, .boolean: continue
            case .array, .dictionary: continue
            case .none?: return false
            case nil: if isContextual(element) || candidates(element).isEmpty { return false }
            }
        }
        let calculatesIntegers = elements.contains { element in
            guard literalKind(element) == nil, let best = cheapest(candidates(element)), case .variable(let own) = resolved(best.type) else { return false }
            return own.literal == .integer
        }
        let mark = trail.count
        defer { undo(to: mark) }
        let type = Type.variable(freshVariable())
        guard fitElements(elements, type) != nil else { return true }
        guard calculatesIntegers, case .variable(let variable) = resolved(type) else { return false }
        return variable.literal == .float
    }

    private func commonSuperclass(_ a: Type, _ b: Type) -> Type? {
        guard isClass(a), isClass(b) else { return nil }
        var current: Type? = a
        while let candidate = current {
            if isSubclass(b, of: candidate) { return candidate }
            current = superclass(of: candidate)
        }
        return nil
    }

    private func fitAll(_ elements: [Expr], _ type: Type) -> Cost? {
        var total = Cost.none
        for element in elements {
            guard let cost = fit(element, type) else { return nil }
            // The worst element counts, so that a long list costs no more than a short one.
            total = max(total, cost)
        }
        return total
    }

    // MARK: Making trees

    /// The typed tree of an expression used where a type is wanted (nil: anywhere). What can't be typed is told once and gives an invalid tree.
    func check(_ expression: Expr, expecting: Type?, purpose: Purpose = .value) -> TExpr {
        let typed = checkKind(expression, expecting: expecting, purpose: purpose)
        // What it is by itself says more than what its context makes of it, an `Any` perhaps.
        if let glance, glance.range == expression.range, typed.type != .error, glance.type.map(Self.hasVariables) ?? true { glance.type = zonk(typed.type) }
        return typed
    }

    private func checkKind(_ expression: Expr, expecting: Type?, purpose: Purpose) -> TExpr {
        let range = expression.range
        let expected = expecting.map(resolved)
        switch expression.kind {
        case .assign where purpose == .condition:
            report("use of '=' in a boolean context, did you mean '=='?", range)
            return invalid(range)
        case .paren(let inner): return check(inner, expecting: expecting, purpose: purpose)
        case .integer, .float, .boolean, .string, .nilLiteral:
            return checkLiteral(expression, expected, purpose)
        case .array(let elements):
            if namesCollectionType(expression) { break }
            return checkArrayLiteral(elements, range, expecting: expected, purpose: purpose)
        case .dictionary(let pairs):
            if namesCollectionType(expression) { break }
            return checkDictionaryLiteral(pairs, range, expecting: expected, purpose: purpose)
        case .keyPath(let root, let components):
            if let expected { return checkKeyPath(root, components, expression, expected, purpose) }
        case .prefix(let op, let operand) where op.text == "-":
            if let literal = checkNegativeLiteral(operand, expected, range) { return literal }
            if let expected, let kind = literalKind(expression), isSpelledByLiteral(expected, kind) { return makeLiteral(expression, kind, expected) }
        case .closure(let closure):
            return checkClosure(closure, expression, expected, purpose)
        case .member(nil, let name):
            return checkImplicitMember(expression, name, nil, expected, purpose)
        case .call(let callee, let arguments, let trailing):
            if case .member(nil, let name) = callee.kind { return checkImplicitMember(expression, name, (arguments, trailing), expected, purpose) }
        case .tuple(let elements):
            if case .tuple(let types)? = expected, types.count == elements.count, !types.isEmpty, zip(elements, types).allSatisfy({ $0.label == nil || $1.label == nil || $0.label == $1.label }) {
                let values = zip(elements, types).map { check($0.value, expecting: $1.type, purpose: purpose) }
                return TExpr(.tuple(values), .tuple(zip(types, values).map { TupleElement(label: $0.label, type: $1.type) }), range)
            }
        case .ternary(let condition, let a, let b):
            guard let expected, !isOpen(expected) else { break }
            // What was asked of it without its context says nothing here.
            withdraw(expression)
            let test = check(condition, expecting: boolType, purpose: .condition)
            let left = check(a, expecting: expected, purpose: purpose)
            let right = check(b, expecting: expected, purpose: purpose)
            return TExpr(.ternary(test, left, right), zonk(expected), range)
        case .ifExpr, .switchExpr:
            return buildStatementExpression(expression, expecting: expected ?? .variable(freshVariable()))
        default: break
        }
        guard let expected else {
            let list = candidates(expression)
            guard let best = cheapest(list) else {
                tellFailure(expression)
                return invalid(range)
            }
            refuseTies(best, list, range)
            return commit(best)
        }
        guard let (candidate, _) = fitCandidates(expression, expected) ?? fitCandidates(expression, expected, among: candidates(expression, wanting: expected)) else {
            let list = candidates(expression)
            if let best = cheapest(list) {
                if best.type != .error { report(errorMismatch(best.type, expected) ?? valueAsCondition(best.type, purpose) ?? (purpose == .thrown && expected == anyError ? "thrown expression type '\(name(of: settledName(best.type)))' does not conform to 'Error'" : purpose.mismatch(name(of: settledName(best.type)), name(of: expected))), range) }
            } else {
                tellFailure(expression)
            }
            return invalid(range)
        }
        withdraw(expression)
        let value = commit(candidate)
        return coerce(value, to: zonk(expected))
    }

    func valueAsCondition(_ type: Type, _ purpose: Purpose, test: String = "!= 0") -> String? {
        if purpose == .condition, let payload = optionalPayload(type), payload != boolType { return "optional type '\(name(of: type))' cannot be used as a boolean; test for '!= nil' instead" }
        guard purpose == .condition || purpose == .operand, case .nominal(let declaration, _) = resolved(type), declaration.builtin?.isInteger == true else { return nil }
        return "type '\(name(of: type))' cannot be used as a boolean; test for '\(test)' instead"
    }

    /// Makes sure that an expression without a meaning has been told of: what was reported while trying out may have been thrown away.
    private func tellFailure(_ expression: Expr) {
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        candidateCache[ObjectIdentifier(expression)] = nil
        _ = candidates(expression)
        if !diagnostics.contains(where: { $0.severity == .error }) {
            report("type of expression is ambiguous without a type annotation", expression.range)
        }
    }

    private func settledName(_ type: Type) -> Type {
        let mark = trail.count
        defer { undo(to: mark) }
        return zonk(type)
    }

    private func isOpen(_ type: Type) -> Bool {
        if case .variable = resolved(type) { return true }
        return false
    }

    /// Two functions of the reader's own that fit equally well, with different results: which one is meant can't be known.
    private func refuseTies(_ best: Candidate, _ list: [Candidate], _ range: SourceRange) {
        guard trialDepth == 0, let chosen = best.solution, case .function(let function) = chosen.target.kind, let module = function.module, isCellModule(module), !function.isOperator else { return }
        for other in list where other !== best && !prefers(best, to: other) {
            guard let solution = other.solution, case .function(let second) = solution.target.kind, second !== function, second.module.map(isCellModule) == true else { continue }
            report("ambiguous use of '\(function.name)(\(function.parameters.map { ($0.label ?? "_") + ":" }.joined()))'", range)
            return
        }
    }

    func cheapest(_ list: [Candidate]) -> Candidate? {
        var best: Candidate?
        for candidate in list {
            guard let current = best else {
                best = candidate
                continue
            }
            if prefers(candidate, to: current) { best = candidate }
        }
        return best
    }

    /// Turns a value into one of another type, which it is known to convert to.
    func coerce(_ value: TExpr, to target: Type) -> TExpr {
        let from = zonk(value.type), to = zonk(target)
        if from == to || from == .error || to == .error { return value }
        if case .variable = to { return value }
        let range = value.range
        if let payload = optionalPayload(to) {
            if let inner = optionalPayload(from) {
                if inner == payload { return value }
                let bound = TExpr(.optionalBind(value), inner, range)
                return TExpr(.optionalChain(coerce(bound, to: payload), flattens: false), to, range)
            }
            return TExpr(.some(coerce(value, to: payload)), to, range)
        }
        switch (from, to) {
        case (_, .existential): return TExpr(.erase(value), to, range)
        case (.nominal(let d, _), .nominal(let e, _)) where d.kind == .class && e.kind == .class: return TExpr(.upcast(value), to, range)
        case (.parameter, .nominal), (.dependent, .nominal): return TExpr(.upcast(value), to, range)
        case (.function(let f), .function(let g)):
            return convertFunction(value, f, g, from, to)
        case (.tuple(let p), .tuple(let q)) where p.count == q.count:
            let order = Self.reordering(p.map(\.label), q.map(\.label))
            if order == nil, zip(p, q).allSatisfy({ zonk($0.type) == zonk($1.type) }) { return TExpr(value.kind, to, range) }
            if order != nil {
                let names = [p, q].map { $0.map { "\($0.label ?? "_"):" }.joined() }
                report("implicit reordering of tuple elements from '\(names[0])' to '\(names[1])' is deprecated; this will be an error in a future Swift language mode", range, severity: .warning)
            }
            if order == nil, case .tuple(let values) = value.kind { return TExpr(.tuple(zip(values, q).map { coerce($0, to: $1.type) }), to, range) }
            let temporary = LocalVariable(name: "tuple", type: from, isLet: true, depth: context.depth)
            let parts = q.indices.map { index in
                let source = order?[index] ?? index
                return coerce(TExpr(.tupleElement(TExpr(.local(temporary), from, range), source), p[source].type, range), to: q[index].type)
            }
            return TExpr(.sequence([TStatement(.declare(temporary, value), range)], TExpr(.tuple(parts), to, range)), to, range)
        case (.nominal(let d, let p), .nominal(let e, let q)) where d === e && isConvertibleCollection(d): return convertCollection(value, d, p, q, to)
        case (.nominal, .nominal): return TExpr(.cast(value, to, .coerce), to, range)
        default: return value
        }
    }

    /// An array, a set or a dictionary of other elements: the same where the elements are kept alike, else made anew.
    private func convertCollection(_ value: TExpr, _ declaration: NominalDecl, _ from: [Type], _ to: [Type], _ type: Type) -> TExpr {
        let range = value.range
        if zip(from, to).allSatisfy({ $0 == $1 || isClass($0) && isClass($1) }) { return TExpr(.cast(value, type, .coerce), type, range) }
        let converters = zip(from, to).map { part, wanted in
            TArgument.value(wrapAsClosure(FunctionType(parameters: [FunctionType.Parameter(type: part)], result: wanted, isThrowing: false), range) { coerce($0[0], to: wanted) })
        }
        let label = declaration.name.lowercased()
        for case let function as FunctionDecl in prelude.values["_converted"] ?? [] {
            resolveSignature(function)
            guard function.parameters.first?.label == label else { continue }
            let substitution = Substitution(uniqueKeysWithValues: zip(function.genericParameters, from + to))
            return TExpr(.call(.direct(FunctionReference(function, substitution)), [.value(value)] + converters), type, range)
        }
        return invalid(range)
    }

    /// A function as one of another type: throwing where that is allowed, with other types of parameters and result through a function that converts them.
    private func convertFunction(_ value: TExpr, _ f: FunctionType, _ g: FunctionType, _ from: Type, _ to: Type) -> TExpr {
        let range = value.range
        var spread: [TupleElement]?
        if f.parameters.count > 1, g.parameters.count == 1, case .tuple(let elements) = zonk(g.parameters[0].type) { spread = elements }
        let isSame = spread == nil && zonk(f.result) == zonk(g.result) && zip(f.parameters, g.parameters).allSatisfy { zonk($0.type) == zonk($1.type) }
        if isSame { return TExpr(.convertFunction(value), to, range) }
        let function = LocalVariable(name: "function", type: from, isLet: true, depth: context.depth)
        let own = FunctionType(parameters: g.parameters, result: g.result, isThrowing: f.isThrowing, thrown: f.thrown)
        let wrapper = wrapAsClosure(own, range) { values in
            noteUse(function)
            let given: [TArgument]
            if let spread {
                given = zip(spread.indices, f.parameters).map { .value(coerce(TExpr(.tupleElement(values[0], $0), spread[$0].type, range), to: $1.type)) }
            } else {
                given = zip(values, f.parameters).map { value, parameter in
                    if parameter.isInout, case .local(let variable) = value.kind { return .inout(.local(variable)) }
                    return .value(coerce(value, to: parameter.type))
                }
            }
            return coerce(TExpr(.apply(TExpr(.local(function), from, range), given), zonk(f.result), range), to: g.result)
        }
        return coerce(TExpr(.sequence([TStatement(.declare(function, value), range)], wrapper), .function(own), range), to: to)
    }

    // MARK: Literals

    private func checkLiteral(_ expression: Expr, _ expected: Type?, _ purpose: Purpose) -> TExpr {
        let range = expression.range
        guard let kind = literalKind(expression) else { return invalid(range) }
        var target = expected
        if case .variable(let variable)? = target {
            if let natural = defaultType(of: variable.literal ?? kind) {
                if variable.literal == nil || literalCost(kind, natural) != nil { _ = bind(variable, to: natural) }
                target = resolved(natural)
            } else {
                target = nil
            }
        }
        guard let type = target ?? defaultType(of: kind) else {
            report("'nil' requires a contextual type", range)
            return invalid(range)
        }
        if type == .error {
            if case .string(let segments) = expression.kind { _ = checkString(segments, range) }
            return invalid(range)
        }
        guard literalCost(kind, type) != nil else {
            let natural: String = defaultType(of: kind).map { name(of: $0) } ?? "nil"
            if kind == .none {
                report(purpose.nilMismatch(name(of: type)), range)
            } else {
                let bit: UInt64? = if case .integer(let bits?) = expression.kind, type == boolType { UInt64(truncatingIfNeeded: bits) } else { nil }
                if purpose == .thrown, type == anyError { report("thrown expression type '\(natural)' does not conform to 'Error'", range); return invalid(range) }
                report(bit.map { "integer literal value '\($0)' cannot be used as a boolean; did you mean '\($0 != 0)'?" } ?? purpose.mismatch(natural, name(of: type)), range)
            }
            return invalid(range)
        }
        return makeLiteral(expression, kind, type)
    }

    /// A type of the reader's own (or an Optional of one) that a numeric literal, with its sign, makes.
    private func isSpelledByLiteral(_ type: Type, _ kind: LiteralKind) -> Bool {
        switch resolved(type) {
        case .nominal(let declaration, _):
            if let payload = optionalPayload(type) { return isSpelledByLiteral(payload, kind) }
            return declaration.builtin == nil && literalCost(kind, type) != nil
        default: return false
        }
    }

    private func makeLiteral(_ expression: Expr, _ kind: LiteralKind, _ type: Type) -> TExpr {
        let range = expression.range
        if case .existential = type, let natural = defaultType(of: kind) {
            return TExpr(.erase(makeLiteral(expression, kind, natural)), type, range)
        }
        if let payload = optionalPayload(type) {
            if kind == .none { return TExpr(.none, type, range) }
            return TExpr(.some(makeLiteral(expression, kind, resolved(payload))), type, range)
        }
        if case .nominal(let declaration, _) = type {
            if let builtin = declaration.builtin { return builtinLiteral(expression, kind, builtin, type) }
            if kind.isString, declaration === preludeType("String"), case .string(let segments) = expression.kind { return checkString(segments, range) }
        }
        // A type of the reader's own: through its initialiser.
        let (literalLabel, protocolName): (String, String) =
            switch kind {
            case .integer: ("integerLiteral", "ExpressibleByIntegerLiteral")
            case .float: ("floatLiteral", "ExpressibleByFloatLiteral")
            case .boolean: ("booleanLiteral", "ExpressibleByBooleanLiteral")
            case .character, .string, .interpolation: ("stringLiteral", "ExpressibleByStringLiteral")
            default: ("nilLiteral", "ExpressibleByNilLiteral")
            }
        let isAbstract: Bool =
            switch type {
            case .parameter, .dependent: true
            default: false
            }
        if isAbstract, case .nominal(let bound)? = prelude.types[protocolName], let requirement = bound.members["init"]?.first as? FunctionDecl, let selfParameter = bound.selfParameter {
            resolveSignature(requirement)
            // Only builtin types' literals reach generic code as they are: the value is made as an Int or Double and converted by the witness.
            let natural = defaultType(of: kind) ?? intType
            let value = makeLiteral(expression, kind, natural)
            return TExpr(.call(.witness(FunctionReference(requirement, [selfParameter: type]), selfType: type), [.value(value)]), type, range)
        }
        if kind == .interpolation, case .string(let segments) = expression.kind { return checkInterpolation(segments, type, range) }
        var label = literalLabel
        if kind.isString, literalInitializer(label, of: type) == nil, case .string(let segments) = expression.kind {
            label = literalInitializer("extendedGraphemeClusterLiteral", of: type) != nil ? "extendedGraphemeClusterLiteral" : "unicodeScalarLiteral"
            var text: String?
            if segments.count == 1, case .text(let only) = segments[0] { text = only }
            let fits = label == "unicodeScalarLiteral" ? text?.unicodeScalars.count == 1 : text?.count == 1
            if !fits {
                report("cannot convert value of type 'String' to expected type '\(name(of: type))'", range)
                return invalid(range)
            }
        }
        guard let initializer = literalInitializer(label, of: type), let parameter = initializer.parameters.first else {
            report("type '\(name(of: type))' does not conform to protocol '\(protocolName)'", range)
            return invalid(range)
        }
        if kind == .none { return literalValue(initializer, TExpr(.tuple([]), .void, range), type, range) }
        return literalValue(initializer, makeLiteral(expression, kind, substitute(parameter.type, memberSubstitution(initializer.owner, base: type))), type, range)
    }

    private func builtinLiteral(_ expression: Expr, _ kind: LiteralKind, _ builtin: BuiltinKind, _ type: Type) -> TExpr {
        let range = expression.range
        switch expression.kind {
        case .boolean(let value): return TExpr(.boolean(value), type, range)
        case .integer(let bits):
            if builtin.isFloatingPoint {
                guard let bits else { return TExpr(.floating(.infinity), type, range) }
                return TExpr(.floating(Double(bits)), type, range)
            }
            return integerLiteral(bits, negative: false, builtin, type, range)
        case .float(let text):
            return TExpr(.floating(parseFloat(text)), type, range)
        case .paren(let inner): return builtinLiteral(inner, kind, builtin, type)
        case .prefix(_, let operand): return checkNegativeLiteral(operand, type, range) ?? invalid(range)
        default: return invalid(range)
        }
    }

    func parseFloat(_ text: String) -> Double { Double(text) ?? .nan }

    private func integerLiteral(_ bits: UInt64?, negative: Bool, _ builtin: BuiltinKind, _ type: Type, _ range: SourceRange) -> TExpr {
        let width = builtin.bitWidth
        let limit: UInt64
        if builtin.isSigned {
            limit = (1 << (UInt64(width) - 1)) - (negative ? 0 : 1)
        } else {
            limit = negative ? 0 : width == 64 ? .max : (1 << UInt64(width)) - 1
        }
        guard let bits, bits <= limit else {
            let text = (negative ? "-" : "") + (bits.map(String.init) ?? "…")
            report(negative && !builtin.isSigned ? "negative integer '\(text)' overflows when stored into unsigned type '\(builtin.rawValue)'" : "integer literal '\(text)' overflows when stored into '\(builtin.rawValue)'", range)
            return invalid(range)
        }
        let value = Int64(bitPattern: negative ? 0 &- bits : bits)
        return TExpr(.integer(value), type, range)
    }

    /// `-5` is one literal where a builtin number is wanted.
    private func checkNegativeLiteral(_ operand: Expr, _ expected: Type?, _ range: SourceRange) -> TExpr? {
        guard let kind = literalKind(operand), kind == .integer || kind == .float else { return nil }
        var type = expected
        var wraps: [Type] = []
        if case .variable(let variable)? = type {
            if let natural = defaultType(of: variable.literal.map { max($0, kind) } ?? kind) {
                _ = bind(variable, to: natural)
                type = natural
            }
        }
        if type == nil { type = defaultType(of: kind) }
        if case .existential? = type, let wanted = type, let natural = defaultType(of: kind), conversionCost(natural, wanted) != nil {
            guard let value = checkNegativeLiteral(operand, natural, range) else { return nil }
            return TExpr(.erase(value), wanted, range)
        }
        while let current = type, let payload = optionalPayload(current) {
            wraps.append(current)
            type = resolved(payload)
        }
        guard case .nominal(let declaration, _)? = type, let builtin = declaration.builtin, let target = type, literalCost(kind, target) != nil else { return nil }
        var value: TExpr
        switch operand.kind {
        case .integer(let bits) where !builtin.isFloatingPoint: value = integerLiteral(bits, negative: true, builtin, target, range)
        case .integer(let bits): value = TExpr(.floating(-Double(bits ?? 0)), target, range)
        case .float(let text): value = TExpr(.floating(-parseFloat(text)), target, range)
        default: return nil
        }
        for wrap in wraps.reversed() { value = TExpr(.some(value), wrap, range) }
        return value
    }

    /// A string with its interpolations, through `DefaultStringInterpolation` so that surfaces can add their own forms.
    private func checkString(_ segments: [StringSegment], _ range: SourceRange) -> TExpr {
        if segments.isEmpty { return TExpr(.string(""), stringType, range) }
        if segments.count == 1, case .text(let text) = segments[0] { return TExpr(.string(text), stringType, range) }
        let interpolation = preludeType("DefaultStringInterpolation")
        let type = Type.nominal(interpolation, [])
        let builder = LocalVariable(name: "text", type: type, isLet: false, depth: context.depth)
        builder.isAssigned = true
        guard let initializer = interpolation.members["init"]?.first as? FunctionDecl, let append = interpolation.members["appendLiteral"]?.first as? FunctionDecl,
            let finish = members("init", of: stringType, isStatic: true).compactMap({ $0.declaration as? FunctionDecl }).first(where: { function in
                resolveSignature(function)
                return function.parameters.first?.label == "stringInterpolation"
            })
        else { return invalid(range) }
        resolveSignature(initializer)
        resolveSignature(append)
        var statements = [TStatement(.declare(builder, TExpr(.call(.direct(FunctionReference(initializer)), []), type, range)), range)]
        for segment in segments {
            switch segment {
            case .text(let text):
                let call = TExpr(.call(.direct(FunctionReference(append)), [.inout(.local(builder)), .value(TExpr(.string(text), stringType, range))]), .void, range)
                statements.append(TStatement(.expression(call), range))
            case .interpolation(let arguments, let place):
                let found = members("appendInterpolation", of: type, isStatic: false)
                let targets = found.compactMap { member in (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: .lvalue(.local(builder), type), baseType: member.base) } }
                let list = overloads(targets, arguments, [], place, "appendInterpolation")
                guard let best = cheapest(list) else { continue }
                statements.append(TStatement(.expression(commit(best)), place))
            }
        }
        let result = TExpr(.call(.direct(FunctionReference(finish)), [.value(TExpr(.local(builder), type, range))]), stringType, range)
        return TExpr(.sequence(statements, result), stringType, range)
    }

    /// A string with interpolations as a value of a type that says itself how it is put together.
    private func checkInterpolation(_ segments: [StringSegment], _ type: Type, _ range: SourceRange) -> TExpr {
        guard case .nominal(let bound)? = prelude.types[LiteralKind.interpolation.protocolName], let associated = bound.associatedTypes.first(where: { $0.name == "StringInterpolation" }),
            let made = typeWitness(associated, of: type), let finish = literalInitializer("stringInterpolation", of: type)
        else {
            report("type '\(name(of: type))' does not conform to protocol '\(LiteralKind.interpolation.protocolName)'", range)
            return invalid(range)
        }
        // Before, between and after the interpolations stands a literal each, though it may be empty.
        var literals = 0, count = 0, parts: [StringSegment] = []
        for segment in segments {
            if case .text(let text) = segment { literals += text.utf8.count } else { count += 1 }
            if case .interpolation = segment, parts.count % 2 == 0 { parts.append(.text("")) }
            parts.append(segment)
        }
        if parts.count % 2 == 0 { parts.append(.text("")) }
        func number(_ value: Int) -> Expr { Expr(.integer(UInt64(value)), range) }
        let start = members("init", of: made, isStatic: true).compactMap { member in (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: .type(made), baseType: member.base) } }
        let sizes = [Argument(label: "literalCapacity", value: number(literals)), Argument(label: "interpolationCount", value: number(count))]
        guard let first = cheapest(overloads(start, sizes, [], range, "init")) else { return invalid(range) }
        let builder = LocalVariable(name: "text", type: made, isLet: false, depth: context.depth)
        builder.isAssigned = true
        var statements = [TStatement(.declare(builder, commit(first)), range)]
        for segment in parts {
            let (name, arguments, place): (String, [Argument], SourceRange) =
                switch segment {
                case .text(let text): ("appendLiteral", [Argument(label: nil, value: Expr(.string([.text(text)]), range))], range)
                case .interpolation(let arguments, let place): ("appendInterpolation", arguments, place)
                }
            let targets = members(name, of: made, isStatic: false).compactMap { member in
                (member.declaration as? FunctionDecl).map { OverloadTarget(function: $0, base: .lvalue(.local(builder), made), baseType: member.base) }
            }
            if targets.isEmpty { report("value of type '\(self.name(of: made))' has no member '\(name)'", place) }
            guard let best = cheapest(overloads(targets, arguments, [], place, name)) else { continue }
            statements.append(TStatement(.expression(commit(best)), place))
        }
        return TExpr(.sequence(statements, literalValue(finish, TExpr(.local(builder), made, range), type, range)), zonk(type), range)
    }

    func checkArrayLiteral(_ elements: [Expr], _ range: SourceRange, expecting: Type?, purpose: Purpose = .value) -> TExpr {
        let expected = expecting.map(resolved)
        switch expected {
        case .variable(let variable)?:
            let element = Type.variable(freshVariable())
            let value = checkArrayLiteral(elements, range, expecting: array(element))
            _ = bind(variable, to: value.type)
            return value
        case nil:
            if elements.isEmpty {
                report("empty collection literal requires an explicit type", range)
                return invalid(range)
            }
            return checkArrayLiteral(elements, range, expecting: array(.variable(freshVariable())))
        case .existential(let existential)?:
            // Nothing in an empty literal says what its elements are; how arrays conform may: `extension Array: P where Element == Int`.
            var natural: Type?
            if elements.isEmpty {
                let element = Type.variable(freshVariable())
                if conversionCost(array(element), .existential(existential)) != nil, !Self.hasVariables(zonk(element)) { natural = array(zonk(element)) }
            }
            if existential.protocols.isEmpty, !existential.isAnyObject, elements.isEmpty || isHeterogeneous(elements) { natural = array(.any) }
            let value = checkArrayLiteral(elements, range, expecting: natural)
            guard conversionCost(value.type, .existential(existential)) != nil else {
                if value.type != .error { report(purpose.mismatch(name(of: value.type), name(of: .existential(existential))), range) }
                return invalid(range)
            }
            return TExpr(.erase(value), .existential(existential), range)
        case let target?:
            if target == .error { return invalid(range) }
            if let payload = optionalPayload(target) {
                return TExpr(.some(checkArrayLiteral(elements, range, expecting: payload, purpose: purpose)), zonk(target), range)
            }
            guard let (element, _) = arrayLiteralElement(target) else {
                report("cannot convert value of type 'Array' literal to \(purpose == .argument ? "expected argument " : "")type '\(name(of: target))'", range)
                return invalid(range)
            }
            if case .variable(let variable) = resolved(element) {
                if isHeterogeneous(elements) {
                    report("heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional", range)
                    return invalid(range)
                }
                // All elements together decide the type: an Int among Doubles becomes one.
                if fitElements(elements, element) == nil { for item in elements where fit(item, element) == nil { break } }
                settle(.variable(variable))
            }
            let values = elements.map { check($0, expecting: element, purpose: .element) }
            if case .variable = resolved(element) {
                report("empty collection literal requires an explicit type", range)
                return invalid(range)
            }
            let arrayValue = TExpr(.array(values), array(zonk(element)), range)
            if arrayElement(target) != nil { return arrayValue }
            guard let initializer = literalInitializer("arrayLiteral", of: target) else { return invalid(range) }
            return literalValue(initializer, arrayValue, zonk(target), range)
        }
    }

    // MARK: Implicit members

    /// The type whose static members `.name` may mean.
    private func implicitBase(_ type: Type) -> [Type] {
        let type = resolved(type)
        if let payload = optionalPayload(type) { return [resolved(payload), type] }
        return [type]
    }

    private func implicitTargets(_ name: Name, _ target: Type) -> [(FoundMember, Type)] {
        var targets: [(FoundMember, Type)] = []
        for base in implicitBase(target) {
            if case .existential(let existential) = base {
                // Static members of extensions `where Self == T`.
                for bound in existential.protocols {
                    for member in bound.members[name.text] ?? [] where member.isStatic {
                        guard let context = member.memberContext, context.isExtension else { continue }
                        for case .same(let left, let right) in requirements(of: context) where left == bound.selfParameter.map({ .parameter($0) }) {
                            return [(FoundMember(declaration: member, base: right), base)]
                        }
                    }
                }
                continue
            }
            let found = members(name.text, of: base, isStatic: true)
            targets += found.map { ($0, base) }
        }
        return targets
    }

    private func implicitCandidates(_ expression: Expr, _ target: Type) -> [Candidate] {
        switch expression.kind {
        case .member(nil, let name):
            return implicitTargets(name, target).flatMap { memberValueCandidates($0.0, base: .type($0.0.base), name: name, range: expression.range) }
        case .call(let callee, let arguments, let trailing):
            guard case .member(nil, let name) = callee.kind else { return [] }
            let targets = implicitTargets(name, target)
            var list: [OverloadTarget] = []
            for (member, base) in targets {
                if let function = member.declaration as? FunctionDecl {
                    list.append(OverloadTarget(function: function, base: .type(name.text == "init" ? base : member.base), baseType: member.base))
                } else if let enumCase = member.declaration as? EnumCaseDecl {
                    list.append(OverloadTarget(enumCase: enumCase, baseType: member.base))
                }
            }
            return overloads(list, arguments, trailing, expression.range, name.text)
        default: return []
        }
    }

    func fitImplicitMember(_ expression: Expr, _ target: Type) -> Cost? {
        if case .variable = target { return Cost.none }
        trialDepth += 1
        let before = diagnostics.count
        defer {
            trialDepth -= 1
            diagnostics.removeSubrange(before...)
        }
        var best: (type: Type, cost: Cost)?
        for candidate in implicitCandidates(expression, target) {
            let mark = trail.count
            if let cost = conversionCost(candidate.type, target), best.map({ cost + candidate.cost < $0.cost }) ?? true { best = (candidate.type, cost + candidate.cost) }
            undo(to: mark)
        }
        // What the member is may say what its type is: `token(.literal(3))`.
        if let best, Self.hasVariables(zonk(target)) { _ = conversionCost(best.type, target) }
        return best?.cost
    }

    func checkImplicitMember(_ expression: Expr, _ name: Name, _ call: ([Argument], [TrailingClosure])?, _ expected: Type?, _ purpose: Purpose) -> TExpr {
        guard let expected, !isOpen(expected) else {
            report("cannot infer contextual base in reference to member '\(name.text)'", expression.range)
            return invalid(expression.range)
        }
        if expected == .error { return invalid(expression.range) }
        var best: (Candidate, Cost)?
        let before = diagnostics.count
        for candidate in implicitCandidates(expression, expected) {
            let mark = trail.count
            if let cost = conversionCost(candidate.type, expected) {
                if best.map({ cost + candidate.cost < $0.1 }) ?? true { best = (candidate, cost + candidate.cost) }
            }
            undo(to: mark)
        }
        guard let (candidate, _) = best else {
            if diagnostics.count == before {
                let base = implicitBase(expected)[0]
                report("type '\(self.name(of: base))' has no member '\(name.text)'", name.range)
            }
            return invalid(expression.range)
        }
        _ = conversionCost(candidate.type, expected)
        return coerce(commit(candidate), to: zonk(expected))
    }
}
