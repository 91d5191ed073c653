/// How much room a value takes in compiled code, by Swift's rules: what `MemoryLayout` tells. The machine itself keeps values otherwise.
struct ValueLayout {
    var size: Int
    var alignment: Int
    /// Bit patterns that are no value, which an enum around it uses for its own cases.
    var spare: Int

    var stride: Int { max(1, (size + alignment - 1) / alignment * alignment) }

    /// Nil where it hangs on more than is known here: enums whose payloads' spare bits say which case it is.
    static func of(_ type: Type, _ semantics: any Semantics) -> ValueLayout? {
        switch type {
        case .nominal(let declaration, let arguments): return of(declaration, arguments, type, semantics)
        case .tuple(let elements): return fields(elements.map(\.type), semantics)
        case .function: return ValueLayout(size: 16, alignment: 8, spare: 4096)
        case .existential(let existential):
            let isObject = existential.isAnyObject || existential.protocols.contains(where: \.isClassBound)
            let tables = existential.protocols.count
            if existential.protocols.count == 1, existential.protocols[0].name == "Error" { return ValueLayout(size: 8, alignment: 8, spare: 4096) }
            return ValueLayout(size: (isObject ? 8 : 32) + 8 * tables, alignment: 8, spare: 4096)
        case .metatype(let instance):
            if case .existential(let existential) = instance { return ValueLayout(size: 8 + 8 * existential.protocols.count, alignment: 8, spare: 4096) }
            if case .nominal(let declaration, _) = instance, declaration.kind == .class { return ValueLayout(size: 8, alignment: 8, spare: 4096) }
            return ValueLayout(size: 0, alignment: 1, spare: 0)
        case .parameter, .dependent, .variable, .error: return nil
        }
    }

    private static func of(_ declaration: NominalDecl, _ arguments: [Type], _ type: Type, _ semantics: any Semantics) -> ValueLayout? {
        if let builtin = declaration.builtin {
            let size = builtin == .bool ? 1 : builtin.bitWidth / 8
            return ValueLayout(size: size, alignment: size, spare: builtin == .bool ? 254 : 0)
        }
        if declaration.module === semantics.preludeType("String").module {
            switch declaration.name {
            case "String", "Character": return ValueLayout(size: 16, alignment: 8, spare: 1)
            case "Substring": return ValueLayout(size: 32, alignment: 8, spare: 1)
            case "Array", "Dictionary", "Set", "ContiguousArray": return ValueLayout(size: 8, alignment: 8, spare: 4096)
            case "Optional": return arguments.first.flatMap { of($0, semantics) }.map { wrapping($0, cases: 1) }
            case "Range", "ClosedRange": return arguments.first.flatMap { fields([$0, $0], semantics) }
            case "Result", "Unicode", "Mirror": return nil
            default: if declaration.kind != .class { return nil }
            }
        }
        switch declaration.kind {
        case .class: return ValueLayout(size: 8, alignment: 8, spare: 4096)
        case .struct: return fields(semantics.storedProperties(of: type).map { semantics.type(of: $0, in: type) }, semantics)
        case .enum:
            let payloads = declaration.cases.map { semantics.payload(of: $0, in: type) }.filter { !$0.isEmpty }
            let bare = declaration.cases.count - payloads.count
            if payloads.isEmpty { return declaration.cases.count <= 1 ? ValueLayout(size: 0, alignment: 1, spare: 0) : ValueLayout(size: bare <= 256 ? 1 : 2, alignment: bare <= 256 ? 1 : 2, spare: 256 - bare) }
            if payloads.count == 1 { return fields(payloads[0], semantics).map { wrapping($0, cases: bare) } }
            return nil
        case .protocol: return nil
        }
    }

    /// One payload, and cases without any: they are told apart by bit patterns that the payload doesn't use, as long as there are some.
    private static func wrapping(_ payload: ValueLayout, cases: Int) -> ValueLayout {
        if payload.spare >= cases { return ValueLayout(size: payload.size, alignment: payload.alignment, spare: payload.spare - cases) }
        return ValueLayout(size: payload.size + 1, alignment: payload.alignment, spare: 0)
    }

    private static func fields(_ types: [Type], _ semantics: any Semantics) -> ValueLayout? {
        var whole = ValueLayout(size: 0, alignment: 1, spare: 0)
        for type in types {
            guard let field = of(type, semantics) else { return nil }
            whole.size = (whole.size + field.alignment - 1) / field.alignment * field.alignment + field.size
            whole.alignment = max(whole.alignment, field.alignment)
            whole.spare = max(whole.spare, field.spare)
        }
        return whole
    }
}
