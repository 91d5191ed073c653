import Diagnostics

extension Expr {
    /// The type that an expression spells, where it spells one: the parser reads `[Int?]()`, `(Int, String).self` and `Set<Int>()` as expressions.
    /// Whether the names in it are types is for the checker to find out.
    public var asType: TypeSyntax? {
        switch kind {
        case .type(let type):
            return type
        case .name(let name):
            guard name.argumentLabels == nil else { return nil }
            return TypeSyntax(.name(name), range)
        case .discard:
            return TypeSyntax(.placeholder, range)
        case .member(let base?, let name):
            guard name.argumentLabels == nil, let outer = base.asType else { return nil }
            if name.text == "Type" || name.text == "Protocol" { return TypeSyntax(.metatype(outer), range) }
            return TypeSyntax(.member(outer, name), range)
        case .paren(let inner):
            return inner.asType
        case .optionalBind(let wrapped):
            return wrapped.asType.map { TypeSyntax(.optional($0), range) }
        case .optionalChain(let chain):
            return chain.asType
        case .forceUnwrap(let wrapped):
            return wrapped.asType.map { TypeSyntax(.implicitlyUnwrapped($0), range) }
        case .array(let elements):
            guard elements.count == 1, let element = elements[0].asType else { return nil }
            return TypeSyntax(.array(element), range)
        case .dictionary(let elements):
            guard elements.count == 1, let key = elements[0].key.asType, let value = elements[0].value.asType else { return nil }
            return TypeSyntax(.dictionary(key, value), range)
        case .tuple(let elements):
            var types: [(label: String?, type: TypeSyntax)] = []
            for element in elements {
                guard let type = element.value.asType else { return nil }
                types.append((label: element.label, type: type))
            }
            return TypeSyntax(.tuple(types), range)
        case .binary(let left, let mark, let right):
            guard mark.text == "&", let first = left.asType, let second = right.asType else { return nil }
            if case .composition(let parts) = first.kind { return TypeSyntax(.composition(parts + [second]), range) }
            return TypeSyntax(.composition([first, second]), range)
        default:
            return nil
        }
    }
}
