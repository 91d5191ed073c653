import Diagnostics
import Syntax

/// What a member is taken from.
enum MemberBase {
    case none
    case type(Type)
    case implicitSelf(Type, SourceRange)
    case value(Expr, Candidate)
    case lvalue(LValue, Type)
    case superclass(Type, SourceRange)
    /// What a value of metatype type stands for, and the value: its static members are found through it at run time.
    case metatype(Candidate, Type)
}

/// Something that a call could mean.
struct OverloadTarget {
    enum Kind {
        case function(FunctionDecl)
        case enumCase(EnumCaseDecl)
        /// A value of function type.
        case value(Candidate, FunctionType)
    }
    var kind: Kind
    var base: MemberBase
    /// Nil for what isn't a member, and for operators, whose types come from their operands alone.
    var baseType: Type?
    /// Takes its operands as an operator does: what it changes is named without `&`.
    var isOperator = false

    init(function: FunctionDecl, base: MemberBase = .none, baseType: Type? = nil) {
        kind = .function(function)
        self.base = base
        self.baseType = baseType
    }
    init(enumCase: EnumCaseDecl, baseType: Type) {
        kind = .enumCase(enumCase)
        base = .type(baseType)
        self.baseType = baseType
    }
    init(value: Candidate, _ type: FunctionType) {
        kind = .value(value, type)
        base = .none
    }
}

/// Why a call can't mean a target.
enum CallFailure: Error {
    case missing(FunctionDecl.Parameter, Int)
    case extra(Int)
    case label(Int, wanted: String?)
    case argument(Int, Type)
    case conformance(Type, NominalDecl)
    case requirement(String)
    case closure([Diagnostic])
    case unavailable(String)
    /// Stands after one that it should stand before.
    case order(Int, label: String, before: String)
    /// Takes or gives what only the type inside the existential could name.
    case existentialAccess(Type)

    /// How far the attempt got: the furthest is the one to tell of.
    var progress: Int {
        switch self {
        case .extra: 0
        case .missing, .label: 1
        // Everything that the call names is there, only elsewhere.
        case .order: 5
        case .argument(let index, _): 10 + index
        case .conformance, .requirement: 100
        case .closure: 200
        case .unavailable, .existentialAccess: 300
        }
    }
}

/// A call that fits a target, with what was found for its generic parameters.
final class CallSolution {
    let target: OverloadTarget
    let arguments: [Argument]
    /// For each parameter the arguments it takes; empty for a default.
    let mapping: [[Int]]
    let parameters: [FunctionDecl.Parameter]
    let result: Type
    let substitution: Substitution
    var cost = Cost.none
    var rank = 0
    init(target: OverloadTarget, arguments: [Argument], mapping: [[Int]], parameters: [FunctionDecl.Parameter], result: Type, substitution: Substitution) {
        self.target = target
        self.arguments = arguments
        self.mapping = mapping
        self.parameters = parameters
        self.result = result
        self.substitution = substitution
    }
}

// Calls: which declaration is meant.
extension Checker {
    /// Tries each target and gives a candidate per result type; tells why when none fits.
    func overloads(_ targets: [OverloadTarget], _ arguments: [Argument], _ trailing: [TrailingClosure], _ range: SourceRange, _ name: String, operatorRange: SourceRange? = nil, nameRange: SourceRange? = nil) -> [Candidate] {
        let all = arguments + trailing.map { Argument(label: $0.label, value: $0.value) }
        for argument in all where !isContextual(argument.value) {
            if candidates(argument.value).isEmpty, !dependsOnContext(argument.value) { return [] }
        }
        var found: [Candidate] = []
        var failures: [(OverloadTarget, CallFailure)] = []
        for target in targets {
            let mark = trail.count
            do {
                let solution = try solve(target, all, trailingStart: arguments.count, wanting: wantedResult?.range == range ? wantedResult?.type : nil)
                var results = [reopened(solution.result)]
                undo(to: mark)
                if case .function(let function) = target.kind, function.resultIsImplicitlyUnwrapped { results.append(contentsOf: results.compactMap(optionalPayload)) }
                let bounds = literalBounds(target, results[0])
                for (index, type) in results.enumerated() {
                    let cost = index == 0 ? solution.cost : solution.cost + .forcedUnwrap
                    let condition: (() -> Bool)? = bounds.isEmpty ? nil : { [unowned self] in self.suits(type, bounds) }
                    let candidate = Candidate(type: type, cost: cost, rank: suitsDefault(type, bounds) ? solution.rank : solution.rank - 1000, solution: solution, condition: condition) { [unowned self] in
                        guard index == 1 else { return self.buildCall(solution, as: type, range, name) }
                        let value = self.buildCall(solution, as: self.optional(type), range, name)
                        return TExpr(.unwrap(value), self.optionalPayload(value.type) ?? .error, range)
                    }
                    // The cheapest for each type is all that the context can want.
                    if let position = found.firstIndex(where: { Self.sameShape($0.type, type) }) {
                        // `10 / 4` is the division of integers, and that of floating-point numbers where those are wanted.
                        if let other = found[position].solution, case let others = literalBounds(other.target, type), !bounds.isEmpty, !others.isEmpty, bounds != others {
                            if suitsDefault(type, others) || !suitsDefault(type, bounds) { found.append(candidate) } else { found.insert(candidate, at: position) }
                        } else if prefers(candidate, to: found[position]) { found[position] = candidate }
                    } else {
                        found.append(candidate)
                    }
                }
            } catch let failure as CallFailure {
                undo(to: mark)
                failures.append((target, failure))
            } catch {
                undo(to: mark)
            }
        }
        // What is wrong with an argument by itself has been told already.
        if found.isEmpty, all.contains(where: { !isContextual($0.value) && candidates($0.value).isEmpty }) { return [] }
        if found.isEmpty { tell(failures, all, range, name, operatorRange, nameRange ?? range) }
        return found.sorted { $0.cost < $1.cost || ($0.cost == $1.cost && $0.rank > $1.rank) }
    }

    /// Whether one candidate is the better of two: it costs less, it is the more special declaration, or ranks higher. `extra` is what the context adds to the costs.
    func prefers(_ a: Candidate, to b: Candidate, extra: (a: Cost, b: Cost) = (.none, .none)) -> Bool {
        let costs = (a: a.cost + extra.a, b: b.cost + extra.b)
        if costs.a != costs.b { return costs.a < costs.b }
        if let first = a.solution, let second = b.solution {
            let isSpecial = isAtLeastAsSpecialized(first, as: second), isGeneral = isAtLeastAsSpecialized(second, as: first)
            if isSpecial != isGeneral { return isSpecial }
        }
        return a.rank > b.rank
    }

    /// What the result of a call must conform to, where only literals have said what it is so far.
    private func literalBounds(_ target: OverloadTarget, _ result: Type) -> [NominalDecl] {
        guard case .function(let function) = target.kind, function.isOperator, case .parameter(let generic) = function.result, case .variable(let variable) = resolved(result), variable.literal != nil
        else { return [] }
        return generic.bounds
    }

    private func suits(_ type: Type, _ bounds: [NominalDecl]) -> Bool {
        let type = zonk(type)
        if case .variable = type { return true }
        return bounds.allSatisfy { conforms(type, to: $0) }
    }

    private func suitsDefault(_ type: Type, _ bounds: [NominalDecl]) -> Bool {
        guard case .variable(let variable) = resolved(type), let literal = variable.literal, let natural = defaultType(of: literal) else { return true }
        return suits(natural, bounds)
    }

    static func sameShape(_ a: Type, _ b: Type) -> Bool {
        if a == b { return true }
        if case .variable(let v) = a, case .variable(let w) = b { return v.literal == w.literal }
        return false
    }

    /// Arguments that have no type of their own before the context gives one.
    func isContextual(_ expression: Expr) -> Bool {
        switch expression.kind {
        case .closure, .keyPath, .nilLiteral, .array, .dictionary, .integer, .float, .string, .boolean, .inout, .ifExpr, .switchExpr: return true
        case .member(nil, _): return true
        case .paren(let inner): return isContextual(inner)
        case .call(let callee, _, _):
            if case .member(nil, _) = callee.kind { return true }
            return false
        case .tuple(let elements): return !elements.isEmpty && elements.contains { isContextual($0.value) }
        case .ternary(_, let a, let b): return isContextual(a) || isContextual(b)
        default: return false
        }
    }

    // MARK: Solving one target

    func solve(_ target: OverloadTarget, _ arguments: [Argument], trailingStart: Int, wanting: Type? = nil) throws -> CallSolution {
        var substitution: Substitution = [:]
        var parameters: [FunctionDecl.Parameter]
        var result: Type
        var generics: [GenericParameter] = []
        var requirements: [GenericRequirement] = []
        var isOperator = false
        var rank = 0
        // What an initialiser makes; its generic arguments are chosen already and may speak of the same parameters.
        var constructed: Type?
        switch target.kind {
        case .function(let function):
            resolveSignature(function)
            if let reason = function.unavailable { throw CallFailure.unavailable(reason) }
            if let base = target.baseType {
                if case .existential(let existential) = resolved(base), !isUsable(function, on: existential) {
                    throw CallFailure.existentialAccess(base)
                }
                substitution = memberSubstitution(function.owner, base: base)
            }
            generics = function.genericParameters
            for parameter in generics where substitution[parameter] == nil { substitution[parameter] = .variable(freshVariable()) }
            parameters = function.parameters
            if function.kind == .setter { parameters.removeFirst() }
            result = function.result
            if function.kind == .initializer {
                switch target.base {
                case .type(let type), .metatype(_, let type): constructed = function.isFailable ? optional(type) : type
                default: break
                }
            } else if function.returnsDynamicSelf {
                constructed = dynamicSelfResult(function, target.base)
            }
            requirements = function.requirements
            isOperator = function.isOperator || target.isOperator
            rank = specificity(function)
        case .enumCase(let enumCase):
            resolveCase(enumCase)
            parameters = enumCase.payload.map {
                var parameter = $0
                parameter.label = $0.label
                return parameter
            }
            result = target.baseType ?? .error
            substitution = ownerSubstitution(of: result)
        case .value(_, let type):
            parameters = type.parameters.enumerated().map { index, parameter in
                FunctionDecl.Parameter(label: nil, name: "", type: parameter.type, isInout: parameter.isInout, isVariadic: parameter.isVariadic, isAutoclosure: parameter.isAutoclosure)
            }
            result = type.result
        }
        let mapping = try map(arguments, to: parameters, trailingStart: trailingStart, isOperator: isOperator)
        for index in parameters.indices { parameters[index].type = substitute(parameters[index].type, substitution) }
        let solution = CallSolution(target: target, arguments: arguments, mapping: mapping, parameters: parameters, result: constructed ?? substitute(result, substitution), substitution: substitution)
        if let wanting {
            let mark = trail.count
            var target = wanting
            if case .variable = resolved(solution.result), let payload = optionalPayload(wanting) { target = payload }
            // An existential takes a value of any type and says nothing of which.
            var isOpen = false
            if case .variable = resolved(solution.result), case .existential = resolved(target) { isOpen = true }
            if isOpen || conversionCost(solution.result, target) == nil { undo(to: mark) }
        }
        solution.cost = try fitArguments(solution, generics: generics, requirements: requirements, isOperator: isOperator)
        try checkTypeRequirements(solution)
        if case .function(let function) = target.kind, function.isDisfavored { solution.cost += .disfavored }
        if case .value(_, let candidate) = target.base { solution.cost += candidate.cost }
        for (parameter, taken) in zip(parameters, mapping) {
            if taken.isEmpty { rank -= 4 }
            if parameter.isVariadic { rank -= 16 }
        }
        solution.rank = rank
        return solution
    }

    /// How special a declaration is: what is written for this type alone beats what is written for many.
    private func specificity(_ function: FunctionDecl) -> Int {
        var rank = 0
        rank -= function.ownGenericParameters.count * 8
        if function.owner?.kind == .protocol { rank -= 64 }
        rank += min(function.requirements.count, 4) * 2
        if let owner = function.owner, owner.kind == .protocol { rank += allProtocols(of: owner).count }
        if function.module === prelude { rank -= 1 }
        return rank
    }

    /// What a call gives as far as its arguments decide it, literals among them being nothing yet; nil when nothing is left open.
    func openResult(of solution: CallSolution) -> Type? {
        guard case .function(let function) = solution.target.kind else { return nil }
        let mark = trail.count
        defer { undo(to: mark) }
        guard (try? fitArguments(solution, generics: function.genericParameters, requirements: function.requirements, isOperator: function.isOperator)) != nil else { return nil }
        let type = reopened(solution.result)
        return Self.hasVariables(type) ? type : nil
    }

    private func fitArguments(_ solution: CallSolution, generics: [GenericParameter], requirements: [GenericRequirement], isOperator: Bool) throws -> Cost {
        var total = Cost.none
        func fitOne(_ index: Int, _ parameter: FunctionDecl.Parameter, _ type: Type) throws {
            let value = solution.arguments[index].value
            if case .inout(let inner) = value.kind {
                guard parameter.isInout else { throw CallFailure.argument(index, type) }
                guard let cost = fitInout(inner, type) else { throw CallFailure.argument(index, type) }
                total += cost
                return
            }
            if parameter.isInout {
                guard isOperator, let cost = fitInout(value, type, among: suitedCandidates(value, type, generics, solution)) else { throw CallFailure.argument(index, type) }
                total += cost
                return
            }
            if let sequence = literalSequence(value, type, requirements, solution.substitution), let cost = fit(value, sequence), unifies(type, sequence) {
                total += cost
                return
            }
            let before = lastClosureDiagnostics.count
            let suited = suitedCandidates(value, type, generics, solution)
            guard let cost = suited.map({ fitCandidates(value, type, among: $0)?.cost }) ?? fit(value, type) else {
                if lastClosureDiagnostics.count > before {
                    let found = Array(lastClosureDiagnostics[before...])
                    lastClosureDiagnostics.removeSubrange(before...)
                    throw CallFailure.closure(found)
                }
                throw CallFailure.argument(index, known(type))
            }
            total += cost
            if parameter.isImplicitlyUnwrapped { total += .upcast }
        }
        // What a default is, a generic parameter that nothing else decides is too.
        if case .function(let function) = solution.target.kind {
            for (index, taken) in solution.mapping.enumerated() where taken.isEmpty {
                guard let value = genericDefault(function, index), let cost = fit(value, solution.parameters[index].type) else { continue }
                total += cost
            }
        }
        // Closures last: what they take is known from the other arguments by then.
        for turn in [Turn.first, .literals, .closures] {
            if turn == .literals && !isOperator { continue }
            for (parameter, taken) in zip(solution.parameters, solution.mapping) {
                let type = parameter.isVariadic ? arrayElement(parameter.type) ?? .error : parameter.isAutoclosure ? autoclosureResult(parameter.type) : parameter.type
                for index in taken where self.turn(of: solution.arguments[index].value, isOperator) == turn { try fitOne(index, parameter, type) }
            }
            if turn != .closures, turn == .literals || !isOperator { try checkRequirements(solution, requirements.filter { !awaitsClosures($0, solution.substitution) }) }
        }
        for parameter in generics {
            guard let type = solution.substitution[parameter] else { continue }
            var concrete = resolved(type)
            if case .variable(let variable) = concrete, let literal = variable.literal, let natural = defaultType(of: literal) { concrete = natural }
            // The type that a protocol's member was found on conforms, an existential to its own protocol among them.
            if parameter.isSelf, solution.target.baseType != nil { continue }
            for bound in parameter.bounds where !conforms(concrete, to: bound) {
                if opens(concrete, as: parameter, bound, solution) { continue }
                // Integer literals alone may still be floating-point numbers: `1 / 2`.
                if isOperator, case .variable(let variable) = resolved(type), variable.literal == .integer, conforms(doubleType, to: bound) { continue }
                // What takes floating-point literals makes Doubles of integer literals: `mean([1, 2, 4])`.
                if case .variable(let variable) = resolved(type), variable.literal == .integer, takesFloatLiterals(bound), bind(variable, to: doubleType) {
                    total += .nonDefaultLiteral
                    break
                }
                throw CallFailure.conformance(concrete, bound)
            }
            if let superclass = parameter.superclass, !isSubclass(concrete, of: substitute(superclass, solution.substitution)) {
                if case .variable = concrete { continue }
                throw CallFailure.requirement(lacking(.superclass(concrete, substitute(superclass, solution.substitution))))
            }
        }
        try checkRequirements(solution, requirements)
        return total
    }

    /// A parameter's type as the arguments before have decided it, by a literal's default if need be.
    private func known(_ type: Type) -> Type {
        if case .variable(let variable) = resolved(type), let literal = variable.literal, let natural = defaultType(of: literal) { return natural }
        return zonk(type)
    }

    /// The array that a literal of several elements is where a requirement says what the elements of a generic sequence are: `Set<Value>([1, "a"])`.
    private func literalSequence(_ value: Expr, _ type: Type, _ requirements: [GenericRequirement], _ substitution: Substitution) -> Type? {
        var literal = value
        while case .paren(let inner) = literal.kind { literal = inner }
        guard case .array = literal.kind, case .variable(let variable) = resolved(type) else { return nil }
        for case .same(let a, let b) in requirements {
            for (part, known) in [(a, b), (b, a)] {
                guard case .dependent(.parameter(let parameter), let associated) = part, associated.name == "Element", substitution[parameter].map(resolved) == .variable(variable) else { continue }
                let element = zonk(substitute(known, substitution))
                if !Self.hasVariables(element) { return array(element) }
            }
        }
        return nil
    }

    private func takesFloatLiterals(_ bound: NominalDecl) -> Bool { allProtocols(of: bound).contains { $0.module === prelude && $0.name == "ExpressibleByFloatLiteral" } }

    /// An existential goes where a generic parameter is wanted when nothing else depends on the parameter but what comes out: it is opened for the call,
    /// and a result of its type, or an Optional or an array of such, is an existential again.
    private func opens(_ type: Type, as parameter: GenericParameter, _ bound: NominalDecl, _ solution: CallSolution) -> Bool {
        guard case .existential(let existential) = resolved(type), containsConforming(existential, to: bound),
            case .function(let function) = solution.target.kind
        else { return false }
        let uses = function.parameters.filter { $0.type == .parameter(parameter) && !$0.isInout && !$0.isVariadic }.count
        return uses == 1 && function.parameters.filter { Self.mentions(parameter, $0.type) }.count == 1 && (!Self.mentions(parameter, function.result) || givesOpened(parameter, function.result))
    }

    private func givesOpened(_ parameter: GenericParameter, _ result: Type) -> Bool {
        if case .parameter(let other) = result { return other === parameter }
        return (optionalPayload(result) ?? arrayElement(result)).map { givesOpened(parameter, $0) } ?? false
    }

    static func mentions(_ parameter: GenericParameter, _ type: Type) -> Bool {
        switch type {
        case .parameter(let other): other === parameter
        case .nominal(_, let arguments): arguments.contains { mentions(parameter, $0) }
        case .tuple(let elements): elements.contains { mentions(parameter, $0.type) }
        case .function(let function): function.contains { mentions(parameter, $0) }
        case .metatype(let inner), .dependent(let inner, _): mentions(parameter, inner)
        case .existential(let existential): existential.arguments.contains { mentions(parameter, $0.type) }
        case .variable, .error: false
        }
    }

    /// When an argument is fitted: a collection's literal beside an operator is what the other operand is (`[own] + bases`), closures need what all others decide.
    private enum Turn { case first, literals, closures }

    private func turn(of expression: Expr, _ isOperator: Bool) -> Turn {
        if isDeferred(expression) { return .closures }
        guard isOperator else { return .first }
        switch expression.kind {
        case .array, .dictionary: return .literals
        default: return .first
        }
    }

    private func isDeferred(_ expression: Expr) -> Bool {
        switch expression.kind {
        case .closure, .keyPath: true
        case .member(nil, _), .operatorReference: true
        case .paren(let inner), .prefix(_, let inner): isDeferred(inner)
        case .call(let callee, _, _):
            if case .member(nil, _) = callee.kind { true } else { false }
        case .name, .member: isOverloadedFunction(expression)
        default: false
        }
    }

    /// `max`, `Array.init`: which one is meant depends on what the other arguments are.
    private func isOverloadedFunction(_ expression: Expr) -> Bool {
        let list = candidates(expression)
        return list.count > 1 && list.allSatisfy { if case .function = $0.type { true } else { false } }
    }

    func autoclosureResult(_ type: Type) -> Type {
        guard case .function(let function) = resolved(type) else { return .error }
        return function.result
    }

    /// Speaks of a part of a type that only a closure's body will decide.
    private func awaitsClosures(_ requirement: GenericRequirement, _ substitution: Substitution) -> Bool {
        guard case .same(let a, let b) = requirement else { return false }
        return [a, b].contains { type in
            guard case .dependent(let base, _) = resolved(substitute(type, substitution)), case .variable(let variable) = resolved(base) else { return false }
            return variable.literal == nil
        }
    }

    /// What the `where` clause of a type asks of those that it is made for, once they are known.
    private func checkTypeRequirements(_ solution: CallSolution) throws {
        guard case .function(let function) = solution.target.kind, function.kind == .initializer, let owner = function.owner, owner.kind != .protocol, !owner.protocolRequirements.isEmpty else { return }
        let chosen = solution.substitution.mapValues(zonk)
        guard !owner.genericParameters.contains(where: { chosen[$0].map(Self.hasVariables) ?? true }) else { return }
        try checkRequirements(solution, owner.protocolRequirements.filter { !holds($0, chosen) })
    }

    private func checkRequirements(_ solution: CallSolution, _ requirements: [GenericRequirement]) throws {
        for requirement in requirements where !holds(requirement, solution.substitution) {
            // What is inside an existential conforms to all that it is made of.
            if case .conforms(.parameter(let parameter), let bound) = requirement, parameter.isSelf, case .existential(let existential)? = solution.substitution[parameter].map(resolved),
                containsConforming(existential, to: bound) {
                continue
            }
            if case .conforms(let type, let bound) = requirement { throw CallFailure.conformance(zonk(substitute(type, solution.substitution)), bound) }
            throw CallFailure.requirement(lacking(requirement, solution.substitution))
        }
    }

    /// The meanings of an argument that keep to the bounds of the generic parameter that it alone decides, where others don't: of an `Int!` that is added to
    /// something the Int, not the Optional.
    private func suitedCandidates(_ value: Expr, _ type: Type, _ generics: [GenericParameter], _ solution: CallSolution) -> [Candidate]? {
        guard case .variable(let variable) = resolved(type), !isContextual(value) else { return nil }
        let list = candidates(value)
        guard list.count > 1, list.contains(where: { optionalPayload($0.type) != nil }) else { return nil }
        guard let generic = generics.first(where: { if case .variable(let own)? = solution.substitution[$0].map(resolved) { own === variable } else { false } }), !generic.bounds.isEmpty else { return nil }
        let suited = list.filter { candidate in generic.bounds.allSatisfy { conforms(candidate.type, to: $0) } }
        return suited.isEmpty || suited.count == list.count ? nil : suited
    }

    private func fitInout(_ expression: Expr, _ type: Type, among known: [Candidate]? = nil) -> Cost? {
        for candidate in known ?? candidates(expression) {
            let mark = trail.count
            if unifies(candidate.type, type) { return candidate.cost }
            undo(to: mark)
        }
        return nil
    }

    /// Which argument goes to which parameter, as Swift matches labels: in order, defaults skipped, trailing closures to the next parameter that takes a function.
    private func map(_ arguments: [Argument], to parameters: [FunctionDecl.Parameter], trailingStart: Int, isOperator: Bool) throws -> [[Int]] {
        var mapping: [[Int]] = []
        var next = 0
        func isFunction(_ type: Type) -> Bool {
            switch resolved(type) {
            case .function, .variable, .parameter: true
            case .nominal(_, let arguments): optionalPayload(type) != nil && isFunction(arguments[0])
            default: false
            }
        }
        for (position, parameter) in parameters.enumerated() {
            func matches(_ index: Int) -> Bool {
                if isOperator { return true }
                let argument = arguments[index]
                if index >= trailingStart {
                    if index == trailingStart && argument.label == nil {
                        guard isFunction(parameter.type) || parameter.isAutoclosure else { return false }
                        // An optional closure parameter is passed over when a later one needs the closure.
                        if parameter.hasDefault, arguments.count == index + 1 {
                            let later = parameters[(position + 1)...]
                            if later.contains(where: { isFunction($0.type) && !$0.hasDefault && !$0.isVariadic }) { return false }
                        }
                        return true
                    }
                    return argument.label == parameter.label
                }
                return argument.label == parameter.label
            }
            if parameter.isVariadic {
                var taken: [Int] = []
                if next < arguments.count, next < trailingStart, matches(next) {
                    taken.append(next)
                    next += 1
                    while next < arguments.count, next < trailingStart, arguments[next].label == nil {
                        taken.append(next)
                        next += 1
                    }
                }
                mapping.append(taken)
            } else if next < arguments.count, matches(next) {
                mapping.append([next])
                next += 1
            } else if parameter.hasDefault {
                mapping.append([])
            } else {
                if next < arguments.count, next < trailingStart {
                    // The argument that stands here belongs nowhere: a wrong label, when its own isn't expected later.
                    let have = arguments[next].label
                    if !parameters[position...].contains(where: { $0.label == have && have != nil }) || have == nil { throw CallFailure.label(next, wanted: parameter.label) }
                }
                if let label = parameter.label, let late = arguments.indices.first(where: { $0 > next && arguments[$0].label == label }) {
                    throw CallFailure.order(late, label: label, before: arguments[next].label ?? "_")
                }
                throw CallFailure.missing(parameter, position)
            }
        }
        if next < arguments.count {
            // One that is expected, but earlier.
            if next < trailingStart, let label = arguments[next].label, let place = parameters.firstIndex(where: { $0.label == label }), mapping[place].isEmpty,
                let later = mapping[place...].first(where: { !$0.isEmpty })
            {
                throw CallFailure.order(next, label: label, before: arguments[later[0]].label ?? "_")
            }
            if next < trailingStart, let position = parameters.firstIndex(where: { $0.hasDefault && $0.label != nil && arguments[next].label == nil }), mapping[position].isEmpty,
                arguments.count <= parameters.count {
                throw CallFailure.label(next, wanted: parameters[position].label)
            }
            throw CallFailure.extra(next)
        }
        return mapping
    }

    /// The text of `message: "…"` in an `@available` attribute.
    static func message(in attribute: String) -> String {
        guard let colon = attribute.lastIndex(of: ":"), attribute.contains("message") else { return "" }
        let text = attribute[attribute.index(after: colon)...].trimmingWhitespace()
        return ": " + text.filter { $0 != "\"" }
    }

    /// The type that an expression has by itself, for messages.
    func typeText(_ expression: Expr) -> String {
        if case .inout(let inner) = expression.kind { return typeText(inner) }
        if case .closure = expression.kind { return "closure" }
        if case .nilLiteral = expression.kind { return "nil" }
        if let kind = literalKind(expression), let natural = defaultType(of: kind) { return name(of: natural) }
        if isContextual(expression) {
            if case .array = expression.kind { return "array literal" }
            if case .tuple(let elements) = expression.kind {
                return "(" + elements.map { ($0.label.map { $0 + ": " } ?? "") + typeText($0.value) }.joined(separator: ", ") + ")"
            }
            return "_"
        }
        return cheapest(candidates(expression)).map { name(of: $0.type) } ?? "_"
    }

    /// A function's head as a reader would write it.
    func signature(of function: FunctionDecl) -> String {
        resolveSignature(function)
        let parameters = function.parameters.map { parameter in
            let label = parameter.label == parameter.name ? parameter.name : "\(parameter.label ?? "_") \(parameter.name)"
            let type = parameter.isVariadic ? (arrayElement(parameter.type).map { name(of: $0) } ?? "") + "..." : name(of: parameter.type)
            return "\(label): \(parameter.isInout ? "inout " : "")\(type)"
        }
        let head = function.kind == .initializer ? "\(function.owner?.name ?? "").init" : (function.owner.map { "\($0.name)." } ?? "") + function.name
        let result = function.kind == .initializer || function.result == .void ? "" : " -> \(name(of: function.result))"
        return "\(head)(\(parameters.joined(separator: ", ")))\(throwsClause(function.isThrowing, function.thrown))\(result)"
    }

    // MARK: Making the call

    func buildCall(_ solution: CallSolution, as type: Type, _ range: SourceRange, _ name: String, keepsBase: Bool = true) -> TExpr {
        var requirements: [GenericRequirement] = [], generics: [GenericParameter] = []
        var isOperator = false
        if case .function(let function) = solution.target.kind {
            requirements = function.requirements
            generics = function.genericParameters
            isOperator = function.isOperator || solution.target.isOperator
        }
        // The context may already have said what the result is; then the arguments are understood in its light.
        _ = unifies(solution.result, type)
        do {
            _ = try fitArguments(solution, generics: generics, requirements: requirements, isOperator: isOperator)
        } catch let failure as CallFailure {
            tell([(solution.target, failure)], solution.arguments, range, name, nil, range)
            return invalid(range)
        } catch {
            return invalid(range)
        }
        _ = unifies(solution.result, type)
        askClosures(solution)
        for parameter in solution.parameters { settle(parameter.type) }
        for value in solution.substitution.values { settle(value) }
        var substitution = solution.substitution.mapValues { zonk($0) }
        var opened: [(value: TExpr, parameter: GenericParameter, variable: LocalVariable)] = []
        for parameter in generics {
            if let type = substitution[parameter], Self.hasVariables(type) {
                report("generic parameter '\(parameter.name)' could not be inferred", range)
                return invalid(range)
            }
        }
        var arguments: [TArgument] = []
        for (index, (parameter, taken)) in zip(solution.parameters, solution.mapping).enumerated() {
            if parameter.isVariadic {
                let element = zonk(arrayElement(parameter.type) ?? .error)
                let values = taken.map { check(solution.arguments[$0].value, expecting: element, purpose: .argument) }
                arguments.append(.value(TExpr(.array(values), array(element), values.first.map { $0.range } ?? range)))
                continue
            }
            guard let position = taken.first else {
                if case .function(let function) = solution.target.kind, let value = genericDefault(function, index) {
                    let outer = context.scope
                    context.scope = function.signatureScope ?? outer
                    arguments.append(.value(check(value, expecting: zonk(parameter.type), purpose: .argument)))
                    context.scope = outer
                } else if case .function(let function) = solution.target.kind, let value = localDefault(function, index, zonk(parameter.type)) ?? callersPlace(function, index, zonk(parameter.type), range) {
                    arguments.append(.value(value))
                } else {
                    arguments.append(.defaultValue(index))
                }
                continue
            }
            let value = solution.arguments[position].value
            if parameter.isInout {
                var target = value, purpose = Writing.operand
                if case .inout(let inner) = value.kind { (target, purpose) = (inner, .inoutArgument) }
                guard let place = lvalue(target, range: value.range, for: purpose) else { return invalid(range) }
                // `count += 1` where `count` is an `Int!` changes what is inside.
                let unwraps = optionalPayload(place.type) != nil && optionalPayload(parameter.type) == nil
                arguments.append(.inout(unwraps ? .unwrap(place.value) : place.value))
            } else if parameter.isAutoclosure {
                arguments.append(.value(buildAutoclosure(value, zonk(parameter.type))))
            } else {
                let argument = check(value, expecting: parameter.type, purpose: .argument)
                if case .function(let function) = solution.target.kind, !function.parameters.isEmpty, let generic = openedParameter(function, index, argument.type) {
                    guard case .existential(let existential) = argument.type else { continue }
                    let stand = openedParameter(of: existential)
                    let variable = LocalVariable(name: "opened", type: .parameter(stand), isLet: true, depth: context.depth)
                    substitution[generic] = .parameter(stand)
                    opened.append((argument, stand, variable))
                    arguments.append(.value(TExpr(.local(variable), .parameter(stand), argument.range)))
                    continue
                }
                arguments.append(.value(argument))
            }
        }
        func wrapped(_ call: TExpr) -> TExpr {
            opened.reversed().reduce(call) { TExpr(.open($1.value, $1.parameter, $1.variable, body: $0), $0.type, range) }
        }
        switch solution.target.kind {
        case .value(let candidate, let function):
            if function.isThrowing { noteThrow(range, thrownError(of: function)) }
            return TExpr(.apply(commit(candidate), arguments), zonk(function.result), range)
        case .enumCase(let enumCase):
            let values = arguments.map { argument -> TExpr in
                switch argument {
                case .value(let value): value
                case .defaultValue(let index): payloadDefault(enumCase, index, of: zonk(type))
                case .inout: invalid(range)
                }
            }
            return TExpr(.enumCase(enumCase, values), zonk(type), range)
        case .function(let function):
            if function.isThrowing, !function.isRethrowing || closureThrows(arguments) { noteThrow(range, zonk(substitute(function.thrown ?? anyError, substitution))) }
            guard keepsBase else { return TExpr(.call(.direct(FunctionReference(function, substitution)), arguments), zonk(solution.result), range) }
            if let shortcut = compoundAssignment(function, substitution, arguments, range) { return shortcut }
            guard opened.contains(where: { Self.mentions($0.parameter, substitute(function.result, substitution)) }) else {
                return wrapped(finishCall(function, solution.target.base, substitution, arguments, zonk(solution.result), range))
            }
            let call = finishCall(function, solution.target.base, substitution, arguments, substitute(function.result, substitution), range)
            return wrapped(coerce(call, to: zonk(solution.result)))
        }
    }

    /// `Pipe { $0 + 1 }`: what neither the other arguments nor the context have decided, the closures do by themselves.
    private func askClosures(_ solution: CallSolution) {
        guard solution.substitution.values.contains(where: { isUndecided($0) }) else { return }
        for (parameter, taken) in zip(solution.parameters, solution.mapping) {
            guard let position = taken.first, case .closure(let closure) = solution.arguments[position].value.kind, isUndecided(parameter.type) else { continue }
            let before = diagnostics.count
            if case .function(let wanted) = resolved(parameter.type), !wanted.parameters.contains(where: { isUndecided($0.type) }) {
                _ = fit(solution.arguments[position].value, parameter.type)
            } else if let own = closureCandidates(closure, solution.arguments[position].value).first { _ = conversionCost(own.type, parameter.type) }
            diagnostics.removeSubrange(min(before, diagnostics.count)...)
        }
    }

    /// The default of a parameter whose type is a generic parameter of the function: each call gives it its own type.
    func genericDefault(_ function: FunctionDecl, _ index: Int) -> Expr? {
        guard function.parameters.indices.contains(index), function.parameters[index].hasDefault, case .parameter(let generic) = function.parameters[index].type,
            function.ownGenericParameters.contains(where: { $0 === generic })
        else { return nil }
        return defaultSyntax(function, index)
    }

    /// `#line` as a default argument means the line of the call.
    private func callersPlace(_ function: FunctionDecl, _ index: Int, _ type: Type, _ range: SourceRange) -> TExpr? {
        guard function.parameters[index].hasDefault, let syntax = defaultSyntax(function, index), case .pound(let name) = syntax.kind else { return nil }
        return check(Expr(.pound(name), range), expecting: type, purpose: .argument)
    }

    private func openedParameter(_ function: FunctionDecl, _ index: Int, _ type: Type) -> GenericParameter? {
        let offset = function.kind == .setter ? index + 1 : index
        guard case .existential(let existential) = type, !existential.protocols.isEmpty, function.parameters.indices.contains(offset), case .parameter(let generic) = function.parameters[offset].type,
            function.ownGenericParameters.contains(where: { $0 === generic }), generic.bounds.contains(where: { !conforms(type, to: $0) })
        else { return nil }
        return generic
    }

    /// `x += y` on builtin numbers is `x = x + y` where naming `x` twice changes nothing: a loop's counter costs an instruction, not a call.
    private func compoundAssignment(_ function: FunctionDecl, _ substitution: Substitution, _ arguments: [TArgument], _ range: SourceRange) -> TExpr? {
        guard function.isOperator, function.name.hasSuffix("="), function.owner?.kind == .protocol, function.owner?.module === prelude, arguments.count == 2, let selfParameter = function.owner?.selfParameter,
            let type = substitution[selfParameter], case .nominal(let declaration, _) = type, declaration.builtin != nil, case .inout(let place) = arguments[0], case .value(let value) = arguments[1],
            isSimple(place)
        else { return nil }
        let name = String(function.name.dropLast())
        for requirement in operatorFunctions(name, from: prelude) where requirement.intrinsic != nil && requirement.isRequirement && requirement.owner?.selfParameter != nil {
            resolveSignature(requirement)
            guard requirement.parameters.count == 2, let own = requirement.owner, let ownSelf = own.selfParameter, conforms(type, to: own) else { continue }
            let sum = TExpr(.call(.direct(FunctionReference(requirement, [ownSelf: type])), [.value(read(place, type, range)), .value(value)]), type, range)
            return TExpr(.assign(place, sum), .void, range)
        }
        return nil
    }

    private func isSimple(_ place: LValue) -> Bool {
        switch place {
        case .local, .global: return true
        case .property(let base, _): return isSimple(base)
        case .objectProperty(let object, let variable):
            if case .local = object.kind { return !variable.isWeak }
            return false
        default: return false
        }
    }

    /// Whether a function argument of a rethrowing call throws by itself (not only because its place would let it).
    private func closureThrows(_ arguments: [TArgument]) -> Bool {
        for case .value(let value) in arguments {
            var value = value
            while true {
                if case .convertFunction(let inner) = value.kind { value = inner } else if case .sequence(_, let inner) = value.kind { value = inner } else { break }
            }
            if case .some(let inner) = value.kind { value = inner }
            if case .closure(let closure) = value.kind {
                if closure.function.isThrowing { return true }
            } else if case .function(let type) = value.type, type.isThrowing {
                return true
            }
        }
        return false
    }


    /// `self` before the arguments, and the way in which the function is found.
    func finishCall(_ function: FunctionDecl, _ base: MemberBase, _ substitution: Substitution, _ arguments: [TArgument], _ result: Type, _ range: SourceRange) -> TExpr {
        if let variable = function.localVariable { return TExpr(.apply(localCallee(function, variable, substitution, range), arguments), result, range) }
        var substitution = substitution
        var arguments = arguments
        var callee: Callee = .direct(FunctionReference(function, substitution))
        var receiver: TExpr?
        var isSuper = false
        if let own = function.classSelf, substitution[own] == nil {
            switch base {
            case .superclass: substitution[own] = staticSelf ?? context.scope.innermostSelfType
            case .type(let type): substitution[own] = zonk(type)
            default: break
            }
        }
        switch base {
        case .none, .type: break
        case .metatype(let candidate, let type): return callThroughMetatype(candidate, type, function, substitution, arguments, result, range)
        case .superclass where function.isStatic: isSuper = true
        case .superclass(let type, let place):
            isSuper = true
            guard let variable = selfVariable else { return invalid(range) }
            noteUse(variable)
            receiver = TExpr(.upcast(TExpr(.local(variable), variable.type, place)), type, place)
        case .implicitSelf(_, let place):
            guard function.selfPassing != .none else { break }
            guard let variable = selfVariable else { return invalid(range) }
            noteUse(variable)
            if function.kind != .initializer { noteUseOfSelf(range, "method call '\(function.name)'") }
            if function.selfPassing == .inout {
                guard let lvalue = wanting(function.kind == .getter ? .mutatingGetter : .mutatingMember, { selfLValue(place, function.name) }) else { return invalid(range) }
                arguments.insert(.inout(lvalue), at: 0)
            } else {
                receiver = TExpr(.local(variable), variable.type, place)
            }
        case .lvalue(let place, let type):
            if function.selfPassing == .inout { arguments.insert(.inout(place), at: 0) } else { receiver = read(place, type, range) }
        case .value(let expression, let candidate):
            guard function.selfPassing != .none else { break }
            if function.selfPassing == .inout {
                guard let place = lvalue(expression, range: expression.range, for: function.kind == .getter ? .mutatingGetter : .mutatingMember) else { return invalid(range) }
                arguments.insert(.inout(place.value), at: 0)
            } else {
                receiver = commit(candidate)
            }
        }
        if let value = receiver, case .existential(let existential) = zonk(value.type), function.owner?.kind == .protocol, function.selfPassing == .value {
            if function.isRequirement, let selfParameter = function.owner?.selfParameter {
                substitution[selfParameter] = value.type
                arguments.insert(.value(value), at: 0)
                return TExpr(.call(.witness(FunctionReference(function, substitution), selfType: value.type), arguments), result, range)
            }
            return callOpened(function, on: value, existential, substitution, arguments, result, range)
        }
        if let value = receiver { arguments.insert(.value(adapt(value, to: function, substitution)), at: 0) }
        if function.owner?.kind == .protocol, function.isRequirement, let selfParameter = function.owner?.selfParameter, let selfType = substitution[selfParameter] {
            let reference = FunctionReference(function, substitution)
            switch zonk(selfType) {
            case .nominal(let declaration, _):
                if isMachineType(declaration), function.intrinsic != nil {
                    callee = .direct(reference)
                } else if let found = witness(reference, for: zonk(selfType)) {
                    callee = found.function.isDynamic && function.selfPassing != .none || found.function.classSelf != nil ? .dynamic(found) : .direct(found)
                } else {
                    callee = .witness(reference, selfType: zonk(selfType))
                }
            default: callee = .witness(reference, selfType: zonk(selfType))
            }
        } else if !isSuper, function.isDynamic && function.selfPassing != .none || function.classSelf != nil {
            callee = .dynamic(FunctionReference(function, substitution))
        } else {
            callee = .direct(FunctionReference(function, substitution))
        }
        if function.kind == .initializer, let owner = function.owner, owner.kind == .class, case .type(let type) = base {
            return TExpr(.construct(FunctionReference(function, substitution), arguments), function.isFailable ? optional(zonk(type)) : zonk(type), range)
        }
        return TExpr(.call(callee, arguments), result, range)
    }

    /// A subclass's object as the superclass that a method belongs to.
    private func adapt(_ value: TExpr, to function: FunctionDecl, _ substitution: Substitution) -> TExpr {
        guard let owner = function.owner, owner.kind == .class, case .nominal(let declaration, _) = zonk(value.type), declaration !== owner else { return value }
        var current = superclass(of: zonk(value.type))
        while let type = current {
            if case .nominal(let declaration, _) = type, declaration === owner { return TExpr(.upcast(value), type, value.range) }
            current = superclass(of: type)
        }
        return value
    }
}

extension StringProtocol {
    func trimmingWhitespace() -> String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
