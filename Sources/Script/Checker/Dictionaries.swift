import Diagnostics
import Syntax

// Dictionary literals: an array of pairs, handed to the type's initialiser.
extension Checker {
    private var dictionaryDeclaration: NominalDecl? {
        guard case .nominal(let declaration)? = prelude.types["Dictionary"] else { return nil }
        return declaration
    }

    /// The types of keys and values that a dictionary literal has where `target` is wanted.
    private func dictionaryLiteralTypes(_ target: Type) -> (key: Type, value: Type, cost: Cost)? {
        guard case .nominal(let declaration, let arguments) = target else { return nil }
        if let dictionary = dictionaryDeclaration, declaration === dictionary { return (arguments[0], arguments[1], .none) }
        if let payload = optionalPayload(target) { return dictionaryLiteralTypes(resolved(payload)).map { ($0.key, $0.value, $0.cost + .optional) } }
        guard case .nominal(let bound)? = prelude.types["ExpressibleByDictionaryLiteral"], conforms(target, to: bound),
            let initializer = literalInitializer("dictionaryLiteral", of: target), let parameter = initializer.parameters.first, let pair = arrayElement(parameter.type),
            case .tuple(let elements) = substitute(pair, memberSubstitution(initializer.owner, base: target)), elements.count == 2
        else { return nil }
        return (elements[0].type, elements[1].type, .nonDefaultLiteral)
    }

    func fitDictionaryLiteral(_ pairs: [(key: Expr, value: Expr)], _ target: Type) -> Cost? {
        switch target {
        case .variable(let variable):
            guard let dictionary = dictionaryDeclaration else { return nil }
            let key = Type.variable(freshVariable()), value = Type.variable(freshVariable())
            guard let cost = fitPairs(pairs, key, value), bind(variable, to: .nominal(dictionary, [key, value])) else { return nil }
            return cost
        case .existential:
            guard let dictionary = dictionaryDeclaration else { return nil }
            let key = Type.variable(freshVariable()), value = Type.variable(freshVariable())
            guard let cost = fitPairs(pairs, key, value) else { return nil }
            let mark = trail.count
            settle(key)
            settle(value)
            let natural = Type.nominal(dictionary, [zonk(key), zonk(value)])
            undo(to: mark)
            return conversionCost(natural, target).map { $0 + cost }
        default:
            guard let (key, value, base) = dictionaryLiteralTypes(target), let cost = fitPairs(pairs, key, value) else { return nil }
            return base + cost
        }
    }

    func fitPairs(_ pairs: [(key: Expr, value: Expr)], _ key: Type, _ value: Type) -> Cost? {
        guard let keys = fitElements(pairs.map(\.key), key), let values = fitElements(pairs.map(\.value), value) else { return nil }
        return keys + values
    }

    /// What the pairs say of their types together, or the first of them where they don't agree: the others are told of when the literal is made.
    func fitPairsInOrder(_ pairs: [(key: Expr, value: Expr)], _ key: Type, _ value: Type) {
        let mark = trail.count
        if fitPairs(pairs, key, value) != nil { return }
        undo(to: mark)
        for pair in pairs { if fit(pair.key, key) == nil || fit(pair.value, value) == nil { break } }
    }

    func checkDictionaryLiteral(_ pairs: [(key: Expr, value: Expr)], _ range: SourceRange, expecting: Type?, purpose: Purpose = .value) -> TExpr {
        guard let dictionary = dictionaryDeclaration else { return invalid(range) }
        let expected = expecting.map(resolved)
        switch expected {
        case nil:
            return checkDictionaryLiteral(pairs, range, expecting: .nominal(dictionary, [.variable(freshVariable()), .variable(freshVariable())]))
        case .variable(let variable)?:
            let value = checkDictionaryLiteral(pairs, range, expecting: .nominal(dictionary, [.variable(freshVariable()), .variable(freshVariable())]))
            _ = bind(variable, to: value.type)
            return value
        case .existential?:
            let isEmptyAny = pairs.isEmpty && expected == .any
            let value = checkDictionaryLiteral(pairs, range, expecting: isEmptyAny ? .nominal(dictionary, [.nominal(preludeType("AnyHashable"), []), .any]) : nil)
            return TExpr(.erase(value), expected ?? .any, range)
        case let target?:
            if target == .error { return invalid(range) }
            if let payload = optionalPayload(target) {
                return TExpr(.some(checkDictionaryLiteral(pairs, range, expecting: payload, purpose: purpose)), zonk(target), range)
            }
            guard let (key, value, _) = dictionaryLiteralTypes(target) else {
                report("dictionary of type '[_ : _]' cannot be used with \(purpose == .argument ? "expected argument " : "")type '\(name(of: target))'", range)
                return invalid(range)
            }
            fitPairsInOrder(pairs, key, value)
            settle(key)
            settle(value)
            let items = pairs.map { pair -> TExpr in
                let first = check(pair.key, expecting: key, purpose: .dictionaryKey), second = check(pair.value, expecting: value, purpose: .dictionaryValue)
                return TExpr(.tuple([first, second]), .tuple([TupleElement(type: first.type), TupleElement(type: second.type)]), pair.key.range)
            }
            if Self.hasVariables(zonk(key)) || Self.hasVariables(zonk(value)) {
                report("empty collection literal requires an explicit type", range)
                return invalid(range)
            }
            if case .nominal(let bound)? = prelude.types["Hashable"], target == .nominal(dictionary, [zonk(key), zonk(value)]), !conforms(zonk(key), to: bound) {
                report("type '\(name(of: zonk(key)))' does not conform to protocol 'Hashable'", range)
                return invalid(range)
            }
            let pairType = Type.tuple([TupleElement(type: zonk(key)), TupleElement(type: zonk(value))])
            guard let initializer = literalInitializer("dictionaryLiteral", of: target) else { return invalid(range) }
            let list = TExpr(.array(items.map { TExpr($0.kind, pairType, $0.range) }), array(pairType), range)
            return literalValue(initializer, list, zonk(target), range)
        }
    }
}
