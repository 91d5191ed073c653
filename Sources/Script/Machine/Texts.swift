import Foundation

// Strings, number formatting and reflection.

extension Machine {
    /// Swift's own text of a builtin value: as it is written to a stream, with the sign and the kind of what is not a number (`-nan`), or its `description`, without.
    func builtinText(_ raw: Int64, _ kind: BuiltinKind, streamed: Bool) -> String {
        switch kind {
        case .bool: return raw != 0 ? "true" : "false"
        case .double:
            let value = Double(bitPattern: UInt64(bitPattern: raw))
            return streamed ? value.debugDescription : value.description
        case .float:
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: raw))
            return streamed ? value.debugDescription : value.description
        case .uint, .uint64: return UInt64(bitPattern: raw).description
        default: return raw.description
        }
    }

    /// A value's field, element or payload as an existential holds it, with its name.
    func child(_ object: AnyObject, _ index: Int) throws -> (label: String, value: AnyObject)? {
        let type = runtimeType(of: object)
        let value = payload(object)
        func field(_ instance: Instance, _ number: Int, _ type: Type, _ label: String) throws -> (String, AnyObject) {
            let fieldType = runtimeType(type)
            let isRaw = fieldType.representation == .raw
            return (label, try erased(isRaw ? nil : instance.ref(number).pointee, isRaw ? instance.fields[number] : 0, fieldType))
        }
        if let element = type.element, let array = value as? ArrayObject {
            guard index >= 0, index < array.count else { return nil }
            let isRaw = element.representation == .raw
            return ("", try erased(isRaw ? nil : array.refs[index], isRaw ? array.base[index] : 0, element))
        }
        if let wrapped = type.wrapped {
            guard index == 0, let inner = value else { return nil }
            let (raw, ref) = unwrapped(inner, wrapped)
            return ("some", try erased(ref, raw, wrapped))
        }
        guard let instance = value as? Instance else { return nil }
        switch type.type {
        case .tuple(let elements):
            guard elements.indices.contains(index) else { return nil }
            return try field(instance, index, elements[index].type, elements[index].label ?? "")
        case .nominal(let declaration, _):
            if declaration.kind == .enum {
                guard let each = declaration.cases.first(where: { $0.index == instance.shape.tag }) else { return nil }
                let types = semantics.payload(of: each, in: type.type)
                guard types.indices.contains(index), each.payload.indices.contains(index) else { return nil }
                return try field(instance, index, types[index], each.payload[index].label ?? "")
            }
            let properties = semantics.storedProperties(of: type.type)
            guard properties.indices.contains(index) else { return nil }
            let property = properties[index]
            if property.isWeak {
                let propertyType = runtimeType(semantics.type(of: property, in: type.type))
                return (property.name, try erased((instance.ref(index).pointee as? WeakBox)?.object, 0, propertyType))
            }
            return try field(instance, index, semantics.type(of: property, in: type.type), property.name)
        default: return nil
        }
    }

    func childCount(_ object: AnyObject) -> Int {
        let type = runtimeType(of: object)
        let value = payload(object)
        if type.element != nil { return (value as? ArrayObject)?.count ?? 0 }
        if type.wrapped != nil { return value == nil ? 0 : 1 }
        switch type.type {
        case .tuple(let elements): return elements.count
        case .nominal(let declaration, _):
            if declaration.kind == .enum {
                guard let instance = value as? Instance else { return 0 }
                return declaration.cases.first { $0.index == instance.shape.tag }?.payload.count ?? 0
            }
            return declaration.isOpaque || type.shape == nil ? 0 : semantics.storedProperties(of: type.type).count
        default: return 0
        }
    }

    /// An object's class, or the class so many levels above it.
    func ancestor(of object: AnyObject, _ depth: Int) -> RuntimeType? {
        var type: RuntimeType? = runtimeType(of: object)
        for _ in 0..<depth { type = type?.superclass }
        return type
    }

    /// 0 builtin or opaque, 1 struct, 2 class, 3 tuple, 4 enum, 5 Optional, 6 Array, 7 function, 8 metatype.
    func mirrorKind(_ type: RuntimeType) -> Int64 {
        if type.element != nil { return 6 }
        if type.wrapped != nil { return 5 }
        switch type.type {
        case .nominal(let declaration, _):
            if declaration.builtin != nil || declaration == stringDecl || declaration.isOpaque { return 0 }
            return declaration.kind == .class ? 2 : declaration.kind == .enum ? 4 : 1
        case .tuple: return 3
        case .function: return 7
        case .metatype: return 8
        default: return 0
        }
    }
}

extension Intrinsics {
    static let reflection: [String: IntrinsicFunction] = [
        // Most of what is printed: without asking which protocols the type conforms to.
        "plainText": { call in
            let object = try call.value(1)
            if object is StringBox {
                call.ref[0] = object
            } else if let box = object as? ExistentialBox, let kind = box.type.nominal?.builtin {
                call.give(call.machine.builtinText(box.raw, kind, streamed: true))
            }
        },
        "builtinDescription": { call in
            let object = try call.value(1)
            if let box = object as? StringBox { return call.give(box.value) }
            let type = call.machine.runtimeType(of: object)
            if let kind = type.nominal?.builtin { return call.give(call.machine.builtinText((object as? ExistentialBox)?.raw ?? 0, kind, streamed: false)) }
            if let described = call.machine.payload(object) as? any CustomStringConvertible { return call.give(described.description) }
            call.give(call.machine.name(type, qualified: false))
        },
        "mirrorKind": { call in call.raw[0] = call.machine.mirrorKind(call.machine.runtimeType(of: try call.value(1))) },
        "mirrorCount": { call in call.raw[0] = Int64(call.machine.childCount(try call.value(1))) },
        "mirrorLabel": { call in call.give(try call.machine.child(call.value(1), Int(call.raw[1]))?.label ?? "") },
        "mirrorChild": { call in
            guard let child = try call.machine.child(call.value(1), Int(call.raw[1])) else { throw Trap(kind: .indexOutOfRange, message: "Index out of range") }
            call.ref[0] = child.value
        },
        "mirrorCase": { call in
            let object = try call.value(1)
            let cases = call.machine.runtimeType(of: object).nominal?.cases ?? []
            let tag = (call.machine.payload(object) as? Instance)?.shape.tag ?? Int((object as? ExistentialBox)?.raw ?? 0)
            call.give(cases.first { $0.index == tag }?.name ?? "")
        },
        "mirrorPayload": { call in
            let object = try call.value(1)
            let machine = call.machine, type = machine.runtimeType(of: object).type
            guard let instance = machine.payload(object) as? Instance, case .nominal(let declaration, _) = type,
                let each = declaration.cases.first(where: { $0.index == instance.shape.tag })
            else { throw Trap(kind: .indexOutOfRange, message: "Index out of range") }
            let types = machine.semantics.payload(of: each, in: type)
            if types.count == 1, each.payload[0].label == nil {
                call.ref[0] = try machine.child(object, 0)?.value
                return
            }
            let tuple = machine.runtimeType(.tuple(zip(types, each.payload).map { TupleElement(label: $1.label, type: $0) }))
            guard let shape = tuple.shape else { return }
            let result = Instance.make(shape)
            for index in types.indices {
                guard let child = try machine.child(object, index) else { continue }
                try machine.store(child.value, machine.runtimeType(types[index]), result, index)
            }
            call.ref[0] = try machine.erased(result, 0, tuple)
        },
        "layout": { call in
            guard case .metatype(let type) = call.site.types[0].type else { return }
            guard let layout = ValueLayout.of(type, call.machine.semantics) else {
                throw Trap(kind: .invalidArgument, message: "the memory layout of '\(call.machine.semantics.name(of: type, qualified: false))' isn't known")
            }
            call.raw[0] = Int64([layout.size, layout.stride, layout.alignment][Int(call.raw[1])])
        },
        "mirrorStart": { call in
            let object = try call.value(1)
            guard let type = call.machine.ancestor(of: object, Int(call.raw[1])) else {
                call.raw[0] = -1
                return
            }
            call.raw[0] = Int64(type.superclass.map { call.machine.semantics.storedProperties(of: $0.type).count } ?? 0)
        },
        "mirrorClass": { call in
            guard let type = call.machine.ancestor(of: try call.value(1), Int(call.raw[1])) else { throw Trap(kind: .indexOutOfRange, message: "Index out of range") }
            call.ref[0] = try call.machine.erased(type, 0, call.machine.runtimeType(.metatype(type.type)))
        },
        "typeName": { call in call.give(call.typeName(qualified: false, of: try call.value(1))) },
        "qualifiedTypeName": { call in call.give(call.typeName(qualified: true, of: try call.value(1))) },
        "quoted": { call in call.give(try call.string(1).debugDescription) },
    ]

    static let texts: [String: IntrinsicFunction] = [
        "stringRepeating": { call in
            let text = try call.string(1)
            let count = Int(call.raw[1])
            if count < 0 { throw Trap(kind: .invalidArgument, message: "Negative count not allowed") }
            let (bytes, overflow) = text.utf8.count.multipliedReportingOverflow(by: count)
            if overflow || bytes > 1 << 40 || !call.machine.heap.admits(bytes) { throw Trap(kind: .memoryLimit, message: "out of memory: the string would take \(overflow ? "too many" : "\(bytes)") bytes") }
            call.give(String(repeating: text, count: count))
        },
        "stringCount": { call in call.raw[0] = Int64(try call.string(1).count) },
        "stringIsEmpty": { call in call.raw[0] = try call.string(1).isEmpty ? 1 : 0 },
        "hasPrefix": { call in call.raw[0] = try call.string(1).hasPrefix(call.string(2)) ? 1 : 0 },
        "hasSuffix": { call in call.raw[0] = try call.string(1).hasSuffix(call.string(2)) ? 1 : 0 },
        "stringContains": { call in
            let other = try call.string(2)
            call.raw[0] = try other.isEmpty || call.string(1).range(of: other, options: .literal) != nil ? 1 : 0
        },
        "uppercased": { call in call.give(try call.string(1).uppercased()) },
        "lowercased": { call in call.give(try call.string(1).lowercased()) },
        "stringSplit": { call in
            let text = try call.string(1), separator = try call.string(2)
            let parts = separator.isEmpty ? [text] : text.components(separatedBy: separator)
            call.give(call.raw[1] != 0 ? parts : parts.filter { !$0.isEmpty })
        },
        "concatenate": { call in call.give(try call.string(1) + call.string(2)) },
        "format": { call in
            let array = try call.array(2)
            call.give(try TextFormat.format(call.string(1), (0..<array.count).map { array.refs[$0] }, call.machine))
        },
    ]
}

extension IntrinsicCall {
    func value(_ slot: Int) throws -> AnyObject {
        guard let object = ref[slot] else { throw Trap(kind: .exclusivity, message: Trap.overlap) }
        return object
    }
    func give(_ text: String) { ref[0] = StringBox(text) }
    func give(_ texts: [String]) {
        let array = RefArray.make(machine.heap)
        guard array.reserve(texts.count) else { return }
        for (index, text) in texts.enumerated() { (array.refs + index).initialize(to: StringBox(text)) }
        array.header_.pointee.count = texts.count
        ref[0] = array
    }
    /// A metatype is named as the type that it stands for.
    func typeName(qualified: Bool, of object: AnyObject) -> String {
        if let type = machine.payload(object) as? RuntimeType { return machine.name(type, qualified: qualified) }
        return machine.typeName(of: object, qualified: qualified)
    }
}

/// `String(format:)`: C's conversions over values with types, so that none can read what isn't there.
enum TextFormat {
    static func format(_ text: String, _ arguments: [AnyObject?], _ machine: Machine) throws -> String {
        var result = ""
        var next = 0
        var rest = Substring(text)
        func fail(_ message: String) -> Trap { Trap(kind: .invalidArgument, message: message) }
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            if rest.first == "%" {
                result += "%"
                rest = rest.dropFirst()
                continue
            }
            var specification = ""
            // `%2$@`: which argument.
            let position = rest.prefix { $0.isASCII && $0.isNumber }
            if !position.isEmpty, rest.dropFirst(position.count).first == "$", let number = Int(position) {
                next = number - 1
                rest = rest.dropFirst(position.count + 1)
            }
            while let character = rest.first, "-+ #0'".contains(character) {
                specification.append(character)
                rest = rest.dropFirst()
            }
            func number() throws -> String {
                if rest.first == "*" {
                    rest = rest.dropFirst()
                    let value = try integer(argument(), machine, fail)
                    return "\(max(-4096, min(4096, value)))"
                }
                var digits = ""
                while let character = rest.first, character.isASCII, character.isNumber {
                    digits.append(character)
                    rest = rest.dropFirst()
                }
                if let value = Int(digits), value > 4096 { throw fail("String(format:): a width of \(value) is too large") }
                return digits
            }
            func argument() throws -> AnyObject {
                guard next >= 0, next < arguments.count, let value = arguments[next] else { throw fail("String(format:): \"\(text)\" needs more than \(arguments.count) argument(s)") }
                next += 1
                return value
            }
            specification += try number()
            if rest.first == "." {
                rest = rest.dropFirst()
                specification += "." + (try number())
            }
            // Without a length C takes 32 bits.
            let length = rest.prefix { "hlqLzjt".contains($0) }
            rest = rest.dropFirst(length.count)
            func number(_ value: Int) -> Int {
                switch length {
                case "": Int(Int32(truncatingIfNeeded: value))
                case "h": Int(Int16(truncatingIfNeeded: value))
                case "hh": Int(Int8(truncatingIfNeeded: value))
                default: value
                }
            }
            func unsigned(_ value: Int) -> UInt64 {
                switch length {
                case "": UInt64(UInt32(truncatingIfNeeded: value))
                case "h": UInt64(UInt16(truncatingIfNeeded: value))
                case "hh": UInt64(UInt8(truncatingIfNeeded: value))
                default: UInt64(bitPattern: Int64(value))
                }
            }
            guard let conversion = rest.first else { throw fail("String(format:): \"\(text)\" ends in an unfinished conversion") }
            rest = rest.dropFirst()
            switch conversion {
            case "d", "i": result += try String(format: "%\(specification)lld", number(integer(argument(), machine, fail)))
            case "u", "x", "X", "o": result += try String(format: "%\(specification)ll\(conversion)", unsigned(integer(argument(), machine, fail)))
            case "f", "F", "e", "E", "g", "G", "a", "A": result += try String(format: "%\(specification)\(conversion)", double(argument(), machine, fail))
            case "p": result += try String(format: "0x%llx", UInt64(bitPattern: Int64(integer(argument(), machine, fail))))
            case "c", "C":
                let value = try integer(argument(), machine, fail)
                result += UnicodeScalar(UInt32(truncatingIfNeeded: value)).map { String(Character($0)) } ?? ""
            // Foundation pays no heed to width and precision here.
            case "@": result += try machine.plainText(argument())
            case "s": result += try padded(machine.plainText(argument()), specification)
            default: throw fail("String(format:): the conversion '%\(conversion)' is not known")
            }
        }
        return result + rest
    }

    private static func padded(_ text: String, _ specification: String) -> String {
        let isLeft = specification.contains("-")
        let parts = specification.drop { "-+ #0'".contains($0) }.split(separator: ".", omittingEmptySubsequences: false)
        var text = text
        if parts.count > 1, let precision = Int(parts[1]) { text = String(text.prefix(precision)) }
        let missing = (parts.first.flatMap { Int($0) } ?? 0) - text.count
        guard missing > 0 else { return text }
        let space = String(repeating: " ", count: missing)
        return isLeft ? text + space : space + text
    }

    private static func integer(_ object: AnyObject, _ machine: Machine, _ fail: (String) -> Trap) throws -> Int {
        guard let box = object as? ExistentialBox, let kind = box.type.nominal?.builtin else { throw fail("String(format:): a number is needed, not \(machine.typeName(of: object))") }
        if kind == .double { return Int(exactly: Double(bitPattern: UInt64(bitPattern: box.raw)).rounded(.towardZero)) ?? 0 }
        if kind == .float { return Int(exactly: Float(bitPattern: UInt32(truncatingIfNeeded: box.raw)).rounded(.towardZero)) ?? 0 }
        return Int(box.raw)
    }

    private static func double(_ object: AnyObject, _ machine: Machine, _ fail: (String) -> Trap) throws -> Double {
        guard let box = object as? ExistentialBox, let kind = box.type.nominal?.builtin else { throw fail("String(format:): a number is needed, not \(machine.typeName(of: object))") }
        if kind == .double { return Double(bitPattern: UInt64(bitPattern: box.raw)) }
        if kind == .float { return Double(Float(bitPattern: UInt32(truncatingIfNeeded: box.raw))) }
        return kind.isSigned ? Double(box.raw) : Double(UInt64(bitPattern: box.raw))
    }
}

extension Machine {
    /// What `print` shows of a value.
    func plainText(_ object: AnyObject) throws -> String {
        if let box = object as? StringBox { return box.value }
        return try describe(object, by: "_describe")
    }
}
