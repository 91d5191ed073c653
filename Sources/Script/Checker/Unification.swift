import Diagnostics
import Syntax

/// Kinds of literals whose type the context decides.
enum LiteralKind: Int, Comparable {
    /// `character` is a string of one character, which may stand for a Character as well.
    case integer, float, character, string, interpolation, boolean, none, array, dictionary
    var isString: Bool { self == .character || self == .string || self == .interpolation }
    /// A number or a truth value.
    var isPlain: Bool { self == .integer || self == .float || self == .boolean }
    static func < (a: LiteralKind, b: LiteralKind) -> Bool { a.rawValue < b.rawValue }
    var protocolName: String {
        switch self {
        case .integer: "ExpressibleByIntegerLiteral"
        case .float: "ExpressibleByFloatLiteral"
        case .character, .string: "ExpressibleByStringLiteral"
        case .interpolation: "ExpressibleByStringInterpolation"
        case .boolean: "ExpressibleByBooleanLiteral"
        case .none: "ExpressibleByNilLiteral"
        case .array: "ExpressibleByArrayLiteral"
        case .dictionary: "ExpressibleByDictionaryLiteral"
        }
    }
}

enum TrailEntry {
    case binding(TypeVariable)
    case literal(TypeVariable, LiteralKind?)
}

/// How far a candidate is from what was written; compared as Swift ranks its overloads, the most serious first.
struct Cost: Comparable {
    private(set) var bits: UInt64 = 0

    static let none = Cost()
    static let disfavored = Cost(bits: 1 << 56)
    static let forcedUnwrap = Cost(bits: 1 << 48)
    static let functionConversion = Cost(bits: 1 << 40)
    static let nonDefaultLiteral = Cost(bits: 1 << 32)
    static let collectionUpcast = Cost(bits: 1 << 26)
    static let optional = Cost(bits: 1 << 20)
    static let existential = Cost(bits: 1 << 10)
    static let emptyExistential = Cost(bits: 1 << 15)
    static let upcast = Cost(bits: 1)

    static func + (a: Cost, b: Cost) -> Cost { Cost(bits: a.bits &+ b.bits) }
    static func += (a: inout Cost, b: Cost) { a = a + b }
    static func < (a: Cost, b: Cost) -> Bool { a.bits < b.bits }
}

// Making types equal, and finding what it costs to turn one into another.
extension Checker {
    func freshVariable() -> TypeVariable {
        nextVariable += 1
        return TypeVariable(id: nextVariable)
    }

    func undo(to mark: Int) {
        while trail.count > mark {
            switch trail.removeLast() {
            case .binding(let variable): variable.binding = nil
            case .literal(let variable, let old): variable.literal = old
            }
        }
    }

    func bind(_ variable: TypeVariable, to type: Type) -> Bool {
        let type = zonk(type)
        if case .variable(let other) = type, other === variable { return true }
        if occurs(variable, in: type) { return false }
        if let literal = variable.literal {
            if case .variable(let other) = type {
                trail.append(.literal(other, other.literal))
                other.literal = other.literal.map { join($0, literal) ?? $0 } ?? literal
            } else if literalCost(literal, type) == nil {
                return false
            }
        }
        trail.append(.binding(variable))
        variable.binding = type
        return true
    }

    private func occurs(_ variable: TypeVariable, in type: Type) -> Bool {
        switch type {
        case .variable(let other): other === variable
        case .nominal(_, let arguments): arguments.contains { occurs(variable, in: $0) }
        case .tuple(let elements): elements.contains { occurs(variable, in: $0.type) }
        case .function(let function): function.contains { occurs(variable, in: $0) }
        case .metatype(let inner), .dependent(let inner, _): occurs(variable, in: inner)
        case .existential(let existential): existential.arguments.contains { occurs(variable, in: $0.type) }
        case .parameter, .error: false
        }
    }

    func join(_ a: LiteralKind, _ b: LiteralKind) -> LiteralKind? {
        if a == b { return a }
        if a.rawValue <= 1, b.rawValue <= 1 { return .float }
        if a.isString, b.isString { return max(a, b) }
        return nil
    }

    /// Makes two types equal by binding variables; what was bound stays on the trail when it fails, for the caller to undo.
    func unifies(_ a: Type, _ b: Type) -> Bool {
        let a = resolved(a), b = resolved(b)
        if a == b { return true }
        switch (a, b) {
        case (.error, _), (_, .error): return true
        case (.variable(let variable), let other), (let other, .variable(let variable)):
            if case .dependent(let base, let associated) = other, let settled = decidedPart(of: base, associated, wanted: .variable(variable)) { return unifies(.variable(variable), settled) }
            return bind(variable, to: other)
        case (.nominal(let d, let p), .nominal(let e, let q)): return d === e && p.count == q.count && zip(p, q).allSatisfy { unifies($0, $1) }
        case (.tuple(let p), .tuple(let q)):
            return p.count == q.count && zip(p, q).allSatisfy { ($0.label == nil || $1.label == nil || $0.label == $1.label) && unifies($0.type, $1.type) }
        case (.function(let f), .function(let g)):
            return f.parameters.count == g.parameters.count && unifiesErrors(f, g)
                && zip(f.parameters, g.parameters).allSatisfy { $0.isInout == $1.isInout && unifies($0.type, $1.type) } && unifies(f.result, g.result)
        case (.metatype(let p), .metatype(let q)): return unifies(p, q)
        case (.existential(let p), .existential(let q)):
            return p.protocols == q.protocols && p.isAnyObject == q.isAnyObject && p.arguments.count == q.arguments.count
                && zip(p.arguments, q.arguments).allSatisfy { $0.associated === $1.associated && unifies($0.type, $1.type) }
        case (.dependent(let base, let associated), let other), (let other, .dependent(let base, let associated)):
            if let settled = decidedPart(of: base, associated, wanted: other) { return unifies(settled, other) }
            let known = zonk(base)
            if let witness = typeWitness(associated, of: known) { return unifies(witness, other) }
            let simple = normalized(.dependent(known, associated), contexts.last?.scope ?? lookupScope)
            if simple != .dependent(known, associated) { return unifies(simple, other) }
            guard case .dependent(let otherBase, let otherAssociated) = other else { return false }
            let otherSimple = normalized(.dependent(zonk(otherBase), otherAssociated), contexts.last?.scope ?? lookupScope)
            if otherSimple != .dependent(zonk(otherBase), otherAssociated) { return unifies(simple, otherSimple) }
            return associated === otherAssociated && unifies(base, otherBase)
        case (.parameter, _), (_, .parameter):
            // `where Value == [S.Element]`
            let scope = contexts.last?.scope ?? lookupScope
            let p = normalized(a, scope), q = normalized(b, scope)
            return (p != a || q != b) && unifies(p, q)
        default: return false
        }
    }

    /// A literal's part is asked for, so the literal becomes what it is by default; an integer becomes a Double where its part must be one (`stride(from: 0, to: 1, by: 0.25)`).
    func decidedPart(of base: Type, _ associated: AssociatedTypeDecl, wanted: Type) -> Type? {
        guard case .variable(let variable) = resolved(base), let literal = variable.literal, var natural = defaultType(of: literal) else { return nil }
        if literal == .integer {
            switch resolved(wanted) {
            case .variable(let part) where part.literal == .float: natural = doubleType
            case .nominal(let declaration, _) where declaration.builtin?.isFloatingPoint == true: natural = resolved(wanted)
            default: break
            }
        }
        guard bind(variable, to: natural) else { return nil }
        return typeWitness(associated, of: natural)
    }

    // MARK: Literals

    /// What it costs to give a literal a type; nil when the type can't hold one.
    func literalCost(_ literal: LiteralKind, _ type: Type) -> Cost? {
        let type = resolved(type)
        switch type {
        case .error: return Cost.none
        case .variable: return Cost.none
        case .nominal(let declaration, let arguments):
            if declaration === optionalDeclaration {
                if literal == .none { return Cost.none }
                return literalCost(literal, arguments[0]).map { $0 + .optional }
            }
            if let builtin = declaration.builtin {
                switch (literal, builtin) {
                case (.integer, .int), (.float, .double), (.boolean, .bool): return Cost.none
                case (.integer, let kind) where kind != .bool: return .nonDefaultLiteral
                case (.float, let kind) where kind.isFloatingPoint: return .nonDefaultLiteral
                default: return nil
                }
            }
            if literal.isString, declaration === preludeType("String") { return Cost.none }
            if literal == .array, declaration === preludeType("Array") { return Cost.none }
            // A float's place takes an integer literal only where the type says so, as in Swift.
            if literal == .character, isSpelledAsCharacter(type) { return .nonDefaultLiteral }
            guard case .nominal(let bound)? = prelude.types[literal.protocolName], conforms(type, to: bound) else { return nil }
            // `nil` has no type that it is by default.
            return literal == .none ? Cost.none : .nonDefaultLiteral
        case .existential:
            guard let natural = defaultType(of: literal) else { return nil }
            return conversionCost(natural, type)
        case .parameter, .dependent:
            guard case .nominal(let bound)? = prelude.types[literal.protocolName] else { return nil }
            return conforms(type, to: bound) ? .nonDefaultLiteral : nil
        default: return nil
        }
    }

    /// A type whose literals are strings of one character.
    func isSpelledAsCharacter(_ type: Type) -> Bool {
        for name in ["ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByUnicodeScalarLiteral"] {
            if case .nominal(let bound)? = prelude.types[name], conforms(type, to: bound) { return true }
        }
        return false
    }

    func defaultType(of literal: LiteralKind) -> Type? {
        switch literal {
        case .integer: intType
        case .float: doubleType
        case .character, .string, .interpolation: stringType
        case .boolean: boolType
        case .none, .array, .dictionary: nil
        }
    }

    // MARK: Conversions

    /// What it costs to use a value of one type where another is wanted, binding variables on the way; nil when it can't be done.
    func conversionCost(_ from: Type, _ to: Type) -> Cost? {
        let from = resolved(from), to = resolved(to)
        switch (from, to) {
        case (.error, _), (_, .error): return Cost.none
        case (.variable(let a), .variable(let b)) where a === b: return Cost.none
        case (_, .variable(let variable)): return bind(variable, to: from) ? Cost.none : nil
        case (.variable(let variable), _):
            if variable.literal != nil { return literalConversion(variable, to) }
            return bind(variable, to: to) ? Cost.none : nil
        default: break
        }
        let mark = trail.count
        if unifies(from, to) { return Cost.none }
        undo(to: mark)
        if let payload = optionalPayload(to) {
            if let inner = optionalPayload(from) {
                if let cost = conversionCost(inner, payload) { return cost + .upcast }
                undo(to: mark)
            }
            if let cost = conversionCost(from, payload) { return cost + .optional }
            undo(to: mark)
            return nil
        }
        switch (from, to) {
        case (_, .existential(let wanted)):
            if wanted.isAnyObject, !isObject(from) { return nil }
            if wanted.protocols.isEmpty { return wanted.isAnyObject ? .existential : .emptyExistential }
            if case .existential(let have) = from {
                let covers = wanted.protocols.allSatisfy { bound in have.protocols.contains { $0 === bound || allProtocols(of: $0).contains(bound) } }
                    && wanted.arguments.allSatisfy { argument in have.argument(argument.associated).map { unifies($0, argument.type) } == true }
                return covers ? .upcast : nil
            }
            guard wanted.protocols.allSatisfy({ conforms(from, to: $0) }) else { return nil }
            return wanted.arguments.allSatisfy { unifies(.dependent(from, $0.associated), $0.type) } ? .existential : nil
        case (.nominal(let d, _), .nominal(let e, _)) where d.kind == .class && e.kind == .class:
            var current = superclass(of: from)
            var steps = 1
            while let type = current {
                if unifies(type, to) { return Cost.upcast }
                undo(to: mark)
                steps += 1
                current = superclass(of: type)
            }
            return nil
        case (.parameter, .nominal(let e, _)) where e.kind == .class, (.dependent, .nominal(let e, _)) where e.kind == .class:
            return superclass(of: from).flatMap { conversionCost($0, to) }.map { $0 + .upcast }
        case (.function(let f), .function(let g)):
            guard convertsErrors(f, g) else {
                undo(to: mark)
                return nil
            }
            if f.parameters.count > 1, g.parameters.count == 1, case .tuple(let elements) = resolved(g.parameters[0].type), elements.count == f.parameters.count {
                // A function of several parameters goes where one of a tuple is wanted: `pairs.map(*)`.
                let spread = FunctionType(parameters: elements.map { FunctionType.Parameter(type: $0.type) }, result: g.result, isThrowing: g.isThrowing, thrown: g.thrown)
                return conversionCost(from, .function(spread)).map { $0 + .functionConversion }
            }
            guard f.parameters.count == g.parameters.count else { return nil }
            var total = f.isThrowing == g.isThrowing ? Cost.none : .functionConversion
            for (p, q) in zip(f.parameters, g.parameters) {
                guard p.isInout == q.isInout, let cost = p.isInout ? (unifies(q.type, p.type) ? Cost.none : nil) : conversionCost(q.type, p.type) else {
                    undo(to: mark)
                    return nil
                }
                total += cost
            }
            guard let cost = conversionCost(f.result, g.result) else {
                undo(to: mark)
                return nil
            }
            return total + cost
        case (.tuple(let p), .tuple(let q)) where p.count == q.count && !p.isEmpty:
            var total = Cost.none
            if let order = Self.reordering(p.map(\.label), q.map(\.label)) {
                for (index, element) in q.enumerated() {
                    guard let cost = conversionCost(p[order[index]].type, element.type) else {
                        undo(to: mark)
                        return nil
                    }
                    total += cost
                }
                return total + .functionConversion
            }
            for (p, q) in zip(p, q) {
                guard p.label == nil || q.label == nil || p.label == q.label, let cost = conversionCost(p.type, q.type) else {
                    undo(to: mark)
                    return nil
                }
                total += cost
            }
            return total
        case (.nominal(let d, let p), .nominal(let e, let q)) where d === e && isConvertibleCollection(d):
            var total = Cost.none
            for (part, wanted) in zip(p, q) {
                guard let cost = conversionCost(part, wanted) else {
                    undo(to: mark)
                    return nil
                }
                total += cost
            }
            return total == Cost.none ? nil : total + .collectionUpcast
        case (.metatype(let p), .metatype(let q)): return conversionCost(p, q)
        default: return nil
        }
    }

    /// Collections of the standard library go where one of other elements is wanted when the elements do.
    func isConvertibleCollection(_ declaration: NominalDecl) -> Bool {
        declaration.module === prelude && (declaration === preludeType("Array") || declaration === preludeType("Dictionary") || declaration === preludeType("Set"))
    }

    /// Where the elements of a tuple with these labels lie when one with the same labels in another order is wanted: for each wanted one its index. Nil when nothing changes places.
    static func reordering(_ labels: [String?], _ wanted: [String?]) -> [Int]? {
        guard labels.count == wanted.count, labels != wanted else { return nil }
        let order = wanted.compactMap { label in label.flatMap { label in labels.firstIndex { $0 == label } } }
        return order.count == wanted.count && Set(order).count == order.count ? order : nil
    }

    private func literalConversion(_ variable: TypeVariable, _ to: Type) -> Cost? {
        guard let literal = variable.literal, let cost = literalCost(literal, to) else { return nil }
        var target = to
        while let payload = optionalPayload(target) { target = resolved(payload) }
        if case .existential = target {
            guard let natural = defaultType(of: literal) else { return nil }
            return bind(variable, to: natural) ? cost : nil
        }
        return bind(variable, to: target) ? cost : nil
    }

    // MARK: Names of types

    public func name(of type: Type, qualified: Bool) -> String {
        func again(_ type: Type) -> String { name(of: type, qualified: qualified) }
        switch type {
        case .nominal(let declaration, let arguments):
            if declaration.module === prelude {
                if declaration.name == "Optional" { return qualified ? "Swift.Optional<\(again(arguments[0]))>" : again(arguments[0]).contains("->") ? "(\(again(arguments[0])))?" : again(arguments[0]) + "?" }
                if declaration.name == "Array", !qualified { return "[\(again(arguments[0]))]" }
            }
            var own = arguments[...]
            var prefix = qualified ? declaration.module.name + "." : ""
            if let parent = declaration.parent {
                let outer = parent.genericParameters.count
                prefix = again(.nominal(parent, Array(arguments.prefix(outer)))) + "."
                own = own.dropFirst(outer)
            }
            return prefix + declaration.name + (own.isEmpty ? "" : "<" + own.map(again).joined(separator: ", ") + ">")
        case .tuple(let elements): return "(" + elements.map { ($0.label.map { "\($0): " } ?? "") + again($0.type) }.joined(separator: ", ") + ")"
        case .function(let function):
            let parameters = function.parameters.map { ($0.isInout ? "inout " : "") + again($0.type) }
            return "(" + parameters.joined(separator: ", ") + ")" + throwsClause(function.isThrowing, function.thrown) + " -> " + again(function.result)
        case .existential(let existential):
            if existential.protocols.isEmpty { return existential.isAnyObject ? "AnyObject" : "Any" }
            return "any " + existential.protocols.map { (qualified ? $0.module.name + "." : "") + $0.name + primaryArguments(of: $0, in: existential, again) }.joined(separator: " & ")
        case .metatype(let inner): return again(inner) + ".Type"
        case .parameter(let parameter): return parameter.name
        case .dependent(let base, let associated): return again(base) + "." + associated.name
        case .variable(let variable):
            if let binding = variable.binding { return again(binding) }
            return variable.literal.flatMap { defaultType(of: $0) }.map(again) ?? "_"
        case .error: return "<<error>>"
        }
    }
    func name(of type: Type) -> String { name(of: zonk(type), qualified: false) }

    /// `<Int>` in `any Collection<Int>`.
    private func primaryArguments(of bound: NominalDecl, in existential: ExistentialType, _ name: (Type) -> String) -> String {
        let arguments = primaryTypes(of: bound).compactMap { existential.argument($0) }
        return arguments.isEmpty ? "" : "<" + arguments.map(name).joined(separator: ", ") + ">"
    }
}
