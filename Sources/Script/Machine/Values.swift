import Foundation
import Syntax

extension Machine {
    // MARK: Types

    func runtimeType(_ type: Type) -> RuntimeType {
        if let known = types[type] { return known }
        let representation = semantics.representation(of: type)
        var isBare = false
        if case .nominal(let declaration, _) = type {
            isBare = representation == .ref && !declaration.isOpaque && declaration != arrayDecl && declaration != optionalDecl
        }
        let made = RuntimeType(type: type, representation: representation, isBare: isBare, heap: heap)
        types[type] = made
        switch type {
        case .nominal(let declaration, let arguments):
            if declaration == arrayDecl {
                made.element = arguments.first.map { runtimeType($0) }
            } else if declaration == optionalDecl {
                made.wrapped = arguments.first.map { runtimeType($0) }
            } else if declaration == stringDecl || declaration.builtin != nil || declaration.isOpaque || declaration.kind == .protocol {
            } else if declaration.kind == .enum {
                if representation == .ref {
                    made.caseShapes = declaration.cases.map { each in
                        let shape = Shape(
                            type: made, heap: heap, fields: semantics.payload(of: each, in: type).map { semantics.representation(of: $0) }, tag: each.index)
                        if each.payload.isEmpty {
                            shape.singleton = Instance.make(shape)
                            heap.freed(shape.byteCount)
                        }
                        return shape
                    }
                }
            } else {
                let fields = semantics.storedProperties(of: type).map { $0.isWeak ? .ref : semantics.representation(of: semantics.type(of: $0, in: type)) }
                if declaration.kind == .class {
                    made.superclass = semantics.superclass(of: type).map { runtimeType($0) }
                    if let own = declaration.deinitializer {
                        var substitution: Substitution = [:]
                        for (parameter, argument) in zip(own.genericParameters, arguments) { substitution[parameter] = argument }
                        made.deinitializers = [entry(for: FunctionReference(own, substitution))]
                    }
                    made.deinitializers += made.superclass?.deinitializers ?? []
                }
                made.shape = Shape(type: made, heap: heap, fields: fields, hasDeinit: !made.deinitializers.isEmpty)
            }
        case .tuple(let elements):
            if !elements.isEmpty { made.shape = Shape(type: made, heap: heap, fields: elements.map { semantics.representation(of: $0.type) }) }
        default: break
        }
        return made
    }

    /// The type of a value behind an existential.
    func runtimeType(of object: AnyObject) -> RuntimeType {
        // Comparing classes costs less than a cast.
        let kind = ObjectIdentifier(type(of: object))
        if kind == ObjectIdentifier(Instance.self) { return unsafeDowncast(object, to: Instance.self).shape.type }
        if kind == ObjectIdentifier(ExistentialBox.self) { return unsafeDowncast(object, to: ExistentialBox.self).type }
        return stringType
    }

    func typeName(of object: AnyObject, qualified: Bool = false) -> String { name(runtimeType(of: object), qualified: qualified) }

    func name(_ type: RuntimeType, qualified: Bool) -> String {
        if let known = qualified ? type.qualifiedName : type.name { return known }
        let name = runtimeName(type.type, qualified: qualified)
        if qualified { type.qualifiedName = name } else { type.name = name }
        return name
    }

    /// A type as a running program names it: without the short forms of arrays and Optionals.
    private func runtimeName(_ type: Type, qualified: Bool) -> String {
        switch type {
        case .nominal(let declaration, let arguments):
            // Each level shows its own arguments; without qualification only the innermost is named.
            func named(_ declaration: NominalDecl) -> String {
                let outer = declaration.parent?.genericParameters.count ?? 0
                let own = arguments.prefix(declaration.genericParameters.count).dropFirst(outer).map { runtimeName($0, qualified: qualified) }
                return declaration.name + (own.isEmpty ? "" : "<" + own.joined(separator: ", ") + ">")
            }
            guard qualified else { return named(declaration) }
            var names = [named(declaration)]
            var outer = declaration.parent
            while let each = outer {
                names.insert(named(each), at: 0)
                outer = each.parent
            }
            return ([declaration.module.name] + names).joined(separator: ".")
        case .tuple(let elements):
            return "(" + elements.map { ($0.label.map { $0 + ": " } ?? "") + runtimeName($0.type, qualified: qualified) }.joined(separator: ", ") + ")"
        case .function(let function):
            return "(" + function.parameters.map { ($0.isInout ? "inout " : "") + runtimeName($0.type, qualified: qualified) }.joined(separator: ", ") + ")"
                + (function.isThrowing ? " throws" + (function.thrown.map { "(\(runtimeName($0, qualified: qualified)))" } ?? "") : "") + " -> " + runtimeName(function.result, qualified: qualified)
        case .metatype(let instance): return runtimeName(instance, qualified: qualified) + ".Type"
        case .existential(let existential) where !existential.protocols.isEmpty && !existential.isAnyObject && existential.protocols.allSatisfy({ $0.name != "_AnyObject" }):
            // At run time the name goes without `any`, but for what it says of associated types.
            if !existential.arguments.isEmpty {
                let constraints = existential.arguments.map { "Self.\(runtimeName(.nominal($0.associated.owner, []), qualified: qualified)).\($0.associated.name) == \(runtimeName($0.type, qualified: qualified))" }
                return "any " + existential.protocols.map { runtimeName(.nominal($0, []), qualified: qualified) }.joined(separator: " & ") + "<\(constraints.joined(separator: ", "))>"
            }
            return existential.protocols.map { runtimeName(.nominal($0, []), qualified: qualified) }.joined(separator: " & ")
        default: return semantics.name(of: type, qualified: qualified)
        }
    }

    func conforms(_ type: RuntimeType, to declaration: NominalDecl) -> Bool {
        if let known = type.conformances[ObjectIdentifier(declaration)] { return known }
        let answer = semantics.conforms(type.type, to: declaration)
        type.conformances[ObjectIdentifier(declaration)] = answer
        return answer
    }

    // MARK: Existentials

    /// A value as an existential holds it.
    func erased(_ ref: AnyObject?, _ raw: Int64, _ type: RuntimeType) throws -> AnyObject {
        if type.isBare || type.isExistential {
            guard let ref else { throw Trap(kind: .exclusivity, message: Trap.overlap) }
            return ref
        }
        return ExistentialBox(type: type, raw: raw, ref: ref)
    }

    func payload(_ object: AnyObject?) -> AnyObject? {
        if let box = object as? ExistentialBox { return box.ref }
        return object
    }

    /// Whether an Optional of this payload needs a box to tell a payload from nil.
    func boxesInOptional(_ payload: RuntimeType) -> Bool { payload.representation == .raw || payload.wrapped != nil }

    /// The payload of an Optional's object, as raw bits or object.
    func unwrapped(_ object: AnyObject, _ payload: RuntimeType) -> (raw: Int64, ref: AnyObject?) {
        if payload.representation == .raw { return ((object as? SomeRaw)?.value ?? 0, nil) }
        if payload.wrapped != nil { return (0, (object as? SomeRef)?.value) }
        return (0, object)
    }

    func wrapped(_ raw: Int64, _ ref: AnyObject?, _ payload: RuntimeType) -> AnyObject? {
        if payload.representation == .raw { return SomeRaw(raw) }
        if payload.wrapped != nil { return SomeRef(ref) }
        return ref
    }

    // MARK: Casts

    /// An existential's value as another type, again as an existential holds it; nil when it isn't one.
    func cast(_ object: AnyObject, to target: RuntimeType) throws -> AnyObject? {
        let source = runtimeType(of: object)
        if source === target { return object }
        if case .existential(let existential) = target.type {
            if existential.protocols.allSatisfy({ conforms(source, to: $0) || ($0.name == "_AnyObject" && (source.isClass || source.nominal?.isOpaque == true)) }),
                !existential.isAnyObject || source.isClass || source.nominal?.isOpaque == true,
                existential.arguments.allSatisfy({ semantics.typeWitness($0.associated, of: source.type) == $0.type })
            {
                return object
            }
        } else if target.isClass, source.isClass {
            var type: RuntimeType? = source
            while let current = type {
                if current === target { return object }
                type = current.superclass
            }
        }
        // A value as an Optional of it; an Optional as its payload.
        if let payload = target.wrapped {
            if source.wrapped != nil, let box = object as? ExistentialBox, let sourcePayload = source.wrapped {
                guard let inner = box.ref else { return ExistentialBox(type: target, raw: 0, ref: nil) }
                let (raw, ref) = unwrapped(inner, sourcePayload)
                guard let converted = try cast(try erased(ref, raw, sourcePayload), to: payload) else { return nil }
                return ExistentialBox(type: target, raw: 0, ref: try optional(of: converted, payload))
            }
            guard let converted = try cast(object, to: payload) else { return nil }
            return ExistentialBox(type: target, raw: 0, ref: try optional(of: converted, payload))
        }
        if let payload = source.wrapped, let box = object as? ExistentialBox {
            guard let inner = box.ref else { return nil }
            let (raw, ref) = unwrapped(inner, payload)
            return try cast(try erased(ref, raw, payload), to: target)
        }
        if let from = source.element, let to = target.element, let array = payload(object) as? ArrayObject {
            return try castArray(array, from, to).map { ExistentialBox(type: target, raw: 0, ref: $0) }
        }
        if case .nominal(let declaration, let from) = source.type, case .nominal(let other, let to) = target.type, declaration === other, let shape = target.shape,
            declaration === semantics.preludeType("Dictionary") || declaration === semantics.preludeType("Set"), let hashed = payload(object) as? Instance
        {
            return try castHashed(hashed, from, shape, to).map { try erased($0, 0, target) }
        }
        if case .tuple(let from) = source.type, case .tuple(let to) = target.type, from.count == to.count, let tuple = payload(object) as? Instance, let shape = target.shape {
            let result = Instance.make(shape)
            for index in from.indices {
                let fromType = runtimeType(from[index].type), toType = runtimeType(to[index].type)
                let isRaw = fromType.representation == .raw
                guard let element = try cast(try erased(isRaw ? nil : tuple.ref(index).pointee, isRaw ? tuple.fields[index] : 0, fromType), to: toType) else { return nil }
                try store(element, toType, result, index)
            }
            return ExistentialBox(type: target, raw: 0, ref: result)
        }
        if case .metatype(let sourceType) = source.type, case .metatype(let targetType) = target.type, let type = payload(object) as? RuntimeType {
            _ = sourceType
            let wanted = runtimeType(targetType)
            var current: RuntimeType? = type
            while let each = current {
                if each === wanted { return object }
                current = each.superclass
            }
            if case .existential(let existential) = targetType, existential.protocols.allSatisfy({ conforms(type, to: $0) }),
                existential.arguments.allSatisfy({ semantics.typeWitness($0.associated, of: type.type) == $0.type })
            {
                return object
            }
        }
        return nil
    }

    /// What an existential holds, put into an Optional of its type.
    func optional(of object: AnyObject, _ payloadType: RuntimeType) throws -> AnyObject? {
        if payloadType.isExistential { return object }
        return wrapped((object as? ExistentialBox)?.raw ?? 0, payload(object), payloadType)
    }

    /// Stores what an existential holds into a field of the given type.
    func store(_ object: AnyObject, _ type: RuntimeType, _ instance: Instance, _ index: Int) throws {
        if type.representation == .raw {
            instance.fields[index] = (object as? ExistentialBox)?.raw ?? 0
        } else {
            instance.ref(index).pointee = type.isExistential ? object : payload(object)
        }
    }

    /// A dictionary or a set as one of other types: its positions stay what they are, for keys that can be cast to each other have the same hash.
    private func castHashed(_ hashed: Instance, _ from: [Type], _ shape: Shape, _ to: [Type]) throws -> Instance? {
        let result = Instance.make(shape)
        guard let hashes = hashed.ref(HashedField.hashes).pointee as? ArrayObject else { return nil }
        for field in [HashedField.table, HashedField.hashes] { result.ref(field).pointee = hashed.ref(field).pointee }
        result.fields[HashedField.count] = hashed.fields[HashedField.count]
        for (index, field) in [HashedField.keys, HashedField.values].enumerated() where from.indices.contains(index) {
            guard let array = hashed.ref(field).pointee as? ArrayObject,
                let converted = try castArray(array, runtimeType(from[index]), runtimeType(to[index]), skipping: { hashes.base[$0] == -1 })
            else { return nil }
            result.ref(field).pointee = converted
        }
        return result
    }

    private func castArray(_ array: ArrayObject, _ from: RuntimeType, _ to: RuntimeType, skipping isHole: (Int) -> Bool = { _ in false }) throws -> ArrayObject? {
        let result: ArrayObject = to.representation == .raw ? RawArray.make(heap) : RefArray.make(heap)
        guard result.reserve(array.count) else { throw Trap(kind: .memoryLimit, message: "out of memory") }
        for index in 0..<array.count {
            let isRaw = from.representation == .raw
            if isHole(index) {
                if to.representation == .raw { result.base[index] = 0 } else { (result.refs + index).initialize(to: nil) }
                result.header_.pointee.count = index + 1
                continue
            }
            guard let element = try cast(try erased(isRaw ? nil : array.refs[index], isRaw ? array.base[index] : 0, from), to: to) else { return nil }
            if to.representation == .raw {
                result.base[index] = (element as? ExistentialBox)?.raw ?? 0
            } else {
                (result.refs + index).initialize(to: to.isExistential ? element : payload(element))
            }
            result.header_.pointee.count = index + 1
        }
        return result
    }

    func failedCast(_ object: AnyObject?, _ target: RuntimeType) -> Trap {
        guard let object else { return Trap(kind: .failedCast, message: "Unexpectedly found nil while unwrapping an Optional value") }
        return Trap(
            kind: .failedCast, message: "Could not cast value of type '\(typeName(of: object, qualified: true))' to '\(name(target, qualified: true))'")
    }

    // MARK: Arrays

    /// Puts a copy of an array that others hold too into the slot. False when there is no room.
    @inline(never) func copyArray(_ slot: UnsafeMutablePointer<AnyObject?>) -> Bool {
        guard let old = slot.pointee as? ArrayObject else { return false }
        guard let new = copied(old, 0, old.count) else { return false }
        slot.pointee = new
        return true
    }

    func copied(_ old: ArrayObject, _ start: Int, _ end: Int) -> ArrayObject? {
        if old is RawArray {
            let new = RawArray.make(heap)
            guard new.reserve(end - start) else { return nil }
            memcpy(new.base, old.base + start, (end - start) * 8)
            new.header_.pointee.count = end - start
            return new
        }
        let new = RefArray.make(heap)
        guard new.reserve(end - start) else { return nil }
        for index in start..<end { (new.refs + index - start).initialize(to: old.refs[index]) }
        new.header_.pointee.count = end - start
        return new
    }

    // MARK: Texts by the prelude's own functions

    func showText(_ value: AnyObject) throws -> String { try describe(value, by: "_show") }

    func describe(_ value: AnyObject, by name: String = "_debugDescribe") throws -> String {
        guard let function = stringDecl.module.values[name]?.compactMap({ $0 as? FunctionDecl }).first else { return typeName(of: value) }
        var result = ""
        try invoke(entry(for: FunctionReference(function)), arguments: { $1[1] = value }, result: { result = ($1[0] as? StringBox)?.value ?? "" })
        return result
    }

    /// The object that a session wants to see itself.
    func shownObject(_ object: AnyObject?, _ type: RuntimeType) -> AnyObject? {
        guard let object else { return nil }
        if type.nominal?.kind == .class { return object }
        if type.isExistential { return shownObject(payload(object), runtimeType(of: object)) }
        if let wrapped = type.wrapped { return shownObject(unwrapped(object, wrapped).ref, wrapped) }
        return nil
    }
}
