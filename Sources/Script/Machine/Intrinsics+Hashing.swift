// Dictionaries and sets. The prelude's `Dictionary` and `Set` are structs of arrays; what must be fast about them is done here, on their fields.

/// The fields of a `Dictionary` or `Set` by their numbers in the prelude's text.
enum HashedField {
    static let table = 0, hashes = 1, keys = 2, count = 3, values = 4
}

extension Intrinsics {
    static let hashing: [String: IntrinsicFunction] = [
        // find(self, key): the key's position, -1 when it isn't there, -2 for keys that only the prelude can compare.
        "hashedFind": { call in
            let instance = try call.instance(1)
            guard let key = PlainKey(call, type: call.site.types[1], raw: call.raw[1], ref: call.ref[2]) else {
                call.raw[0] = -2
                return
            }
            call.raw[0] = try Int64(call.find(key, in: instance))
        },
        // probe(self, hash, place): the next place in the table, behind the given one, of an entry with the hash; -1 when there is none.
        "hashedProbe": { call in
            let instance = try call.instance(1)
            let table = try call.field(instance, HashedField.table), hashes = try call.field(instance, HashedField.hashes)
            guard table.count > 0 else {
                call.raw[0] = -1
                return
            }
            let hash = call.raw[1] & Int64.max, mask = table.count - 1
            var place = call.raw[2] < 0 ? Int(truncatingIfNeeded: hash) & mask : (Int(call.raw[2]) + 1) & mask
            while table.base[place] != 0 {
                let entry = Int(table.base[place])
                if entry > 0, entry <= hashes.count, hashes.base[entry - 1] == hash {
                    call.raw[0] = Int64(place)
                    return
                }
                place = (place + 1) & mask
            }
            call.raw[0] = -1
        },
        // append(&self, key, hash): a new key; the value follows by itself.
        "hashedAppend": { call in
            let instance = try call.uniqueInstance(1)
            let keyIsRaw = call.site.types[1].representation == .raw
            let hash = (keyIsRaw ? call.raw[2] : call.raw[1]) & Int64.max
            let table = try call.uniqueField(instance, HashedField.table), hashes = try call.uniqueField(instance, HashedField.hashes)
            let keys = try call.uniqueField(instance, HashedField.keys)
            // At most three quarters of the table are in use, holes counted.
            if (hashes.count + 1) * 4 > table.count * 3 { try call.rebuild(table, hashes, entries: hashes.count + 1) }
            guard keys.openGap(at: keys.count), hashes.openGap(at: hashes.count) else { throw IntrinsicCall.noRoom }
            hashes.base[hashes.count - 1] = hash
            if keyIsRaw { keys.base[keys.count - 1] = call.raw[1] } else { (keys.refs + keys.count - 1).initialize(to: call.ref[2]) }
            IntrinsicCall.link(table, hash, position: hashes.count - 1)
            instance.fields[HashedField.count] += 1
        },
        // remove(&self, position)
        "hashedRemove": { call in
            let instance = try call.uniqueInstance(1)
            let position = Int(call.raw[1])
            let table = try call.uniqueField(instance, HashedField.table), hashes = try call.uniqueField(instance, HashedField.hashes)
            let keys = try call.uniqueField(instance, HashedField.keys)
            let values = instance.shape.fieldCount > HashedField.values ? try call.uniqueField(instance, HashedField.values) : nil
            guard position >= 0, position < hashes.count, hashes.base[position] >= 0 else {
                throw Trap(kind: .indexOutOfRange, message: "Attempting to access Collection elements using an invalid Index")
            }
            let mask = table.count - 1
            var place = Int(truncatingIfNeeded: hashes.base[position]) & mask
            while table.base[place] != Int64(position + 1) { place = (place + 1) & mask }
            table.base[place] = -1
            hashes.base[position] = -1
            instance.fields[HashedField.count] -= 1
            if keys is RefArray { keys.refs[position] = nil }
            if let values, values is RefArray { values.refs[position] = nil }
            let live = Int(instance.fields[HashedField.count])
            if live * 2 < hashes.count { try call.closeHoles(table, hashes, keys, values) }
        },
        // The hash of a key that the machine compares by itself, -1 for others.
        "plainHash": { call in
            let type = call.site.types[0]
            let isRaw = type.representation == .raw
            call.raw[0] = PlainKey(call, type: type, raw: isRaw ? call.raw[1] : 0, ref: isRaw ? nil : call.ref[1])?.hash ?? -1
        },
    ]
}

/// A key that can be compared without calling the program: numbers, Booleans, enums without payload, strings, characters.
struct PlainKey {
    let raw: Int64
    let text: String?
    let isFloat: Bool
    let hash: Int64

    init?(_ call: IntrinsicCall, type: RuntimeType, raw: Int64, ref: AnyObject?) {
        if type.representation == .raw {
            let kind = type.nominal?.builtin
            if kind == nil, !PlainKey.comparesItself(type.nominal) { return nil }
            isFloat = kind == .double || kind == .float
            // -0.0 equals 0.0.
            self.raw = kind == .double && raw == Int64.min ? 0 : kind == .float && raw & 0xFFFF_FFFF == 0x8000_0000 ? 0 : raw
            text = nil
            var mixed = UInt64(bitPattern: self.raw) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 32
            hash = Int64(bitPattern: mixed & UInt64(Int64.max))
        } else if let string = PlainKey.text(type, ref, call.machine) {
            self.raw = 0
            isFloat = false
            text = string
            hash = Int64(string.hashValue) & Int64.max
        } else {
            return nil
        }
    }

    /// An enum that doesn't say itself when its cases are equal.
    private static func comparesItself(_ nominal: NominalDecl?) -> Bool {
        guard let nominal, nominal.isPlainEnum, nominal.members["hash"] == nil else { return false }
        return (nominal.members["=="] ?? []).allSatisfy { member in
            if case .synthesizedEqual? = (member as? FunctionDecl)?.syntax { return true }
            return false
        }
    }

    static func text(_ type: RuntimeType, _ ref: AnyObject?, _ machine: Machine) -> String? {
        if type === machine.stringType { return (ref as? StringBox)?.value }
        guard let nominal = type.nominal, nominal.module === machine.stringDecl.module, nominal.name == "Character" else { return nil }
        return ((ref as? Instance)?.ref(0).pointee as? StringBox)?.value
    }

    func equals(_ keys: ArrayObject, _ position: Int) -> Bool {
        guard let text else {
            if !isFloat { return keys.base[position] == raw }
            // Kept as they came: 0.0 and -0.0 both stand for 0; a NaN equals nothing.
            let other = keys.base[position]
            return (other == raw || (raw == 0 && (other == Int64.min || other == 0x8000_0000))) && !isNaN
        }
        let other = keys.refs[position]
        if let box = other as? StringBox { return box.value == text }
        return ((other as? Instance)?.ref(0).pointee as? StringBox)?.value == text
    }

    private var isNaN: Bool {
        let bits = UInt64(bitPattern: raw)
        if bits >> 32 == 0 { return Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isNaN && bits != 0 }
        return Double(bitPattern: bits).isNaN
    }
}

extension IntrinsicCall {
    static var noRoom: Trap { Trap(kind: .memoryLimit, message: "out of memory: live objects would take more than there may be") }
    private static var changing: Trap { Trap(kind: .exclusivity, message: "a variable was used before it had a value or while it was being changed") }

    func instance(_ slot: Int) throws -> Instance {
        guard let instance = ref[slot] as? Instance else { throw Self.changing }
        return instance
    }

    func uniqueInstance(_ slot: Int) throws -> Instance {
        guard ref[slot] is Instance else { throw Self.changing }
        if isUnique(ref + slot) { return try instance(slot) }
        let instance = try instance(slot)
        guard machine.heap.admits(instance.shape.byteCount) else { throw Self.noRoom }
        let copy = instance.copy()
        ref[slot] = copy
        return copy
    }

    func field(_ instance: Instance, _ index: Int) throws -> ArrayObject {
        guard let array = instance.ref(index).pointee as? ArrayObject else { throw Self.changing }
        return array
    }

    func uniqueField(_ instance: Instance, _ index: Int) throws -> ArrayObject {
        let slot = instance.ref(index)
        guard slot.pointee is ArrayObject else { throw Self.changing }
        if !isUnique(slot), !machine.copyArray(slot) { throw Self.noRoom }
        return try field(instance, index)
    }

    fileprivate func find(_ key: PlainKey, in instance: Instance) throws -> Int {
        let table = try field(instance, HashedField.table)
        guard table.count > 0 else { return -1 }
        let hashes = try field(instance, HashedField.hashes), keys = try field(instance, HashedField.keys)
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: key.hash) & mask
        while table.base[place] != 0 {
            let entry = Int(table.base[place])
            if entry > 0, entry <= hashes.count, hashes.base[entry - 1] == key.hash, key.equals(keys, entry - 1) { return entry - 1 }
            place = (place + 1) & mask
        }
        return -1
    }

    fileprivate static func link(_ table: ArrayObject, _ hash: Int64, position: Int) {
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while table.base[place] > 0 { place = (place + 1) & mask }
        table.base[place] = Int64(position + 1)
    }

    /// Lays the table out anew, with room for so many entries.
    fileprivate func rebuild(_ table: ArrayObject, _ hashes: ArrayObject, entries: Int) throws {
        var size = 8
        while size * 3 < entries * 6 { size *= 2 }
        guard table.reserve(size) else { throw Self.noRoom }
        table.header_.pointee.count = size
        for place in 0..<size { table.base[place] = 0 }
        for position in 0..<hashes.count where hashes.base[position] >= 0 { Self.link(table, hashes.base[position], position: position) }
    }

    fileprivate func closeHoles(_ table: ArrayObject, _ hashes: ArrayObject, _ keys: ArrayObject, _ values: ArrayObject?) throws {
        var to = 0
        for from in 0..<hashes.count where hashes.base[from] >= 0 {
            if from != to {
                // The words of what was removed hold nothing any more.
                hashes.base[to] = hashes.base[from]
                keys.base[to] = keys.base[from]
                values?.base[to] = values?.base[from] ?? 0
                if keys is RefArray { keys.base[from] = 0 }
                if values is RefArray { values?.base[from] = 0 }
            }
            to += 1
        }
        hashes.header_.pointee.count = to
        keys.header_.pointee.count = to
        values?.header_.pointee.count = to
        try rebuild(table, hashes, entries: to)
    }
}
