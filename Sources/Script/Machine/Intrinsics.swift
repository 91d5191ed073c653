import Foundation

/// Intrinsics that are done by functions. Arguments lie in the window as a host call's do: from slot 1 on, counted in each file; slot 0 is the result's.
enum Intrinsics {
    static let functions: [String: IntrinsicFunction] = {
        var table = texts
        table.merge(arrays) { $1 }
        table.merge(numbers) { $1 }
        table.merge(reflection) { $1 }
        table.merge(general) { $1 }
        table.merge(hashing) { $1 }
        table.merge(strings) { $1 }
        table.merge(numerics) { $1 }
        table.merge(arrayParts) { $1 }
        return table
    }()

    private static let general: [String: IntrinsicFunction] = [
        "write": { call in
            try call.machine.write(call.string(1))
        },
        "writeError": { call in try call.machine.writeError(call.string(1)) },
        "dateText": { call in call.give(Date(timeIntervalSince1970: call.double(1)).description) },
        // As Foundation numbers errors: an enum's case by its place, everything else 1.
        "errorCode": { call in
            let object = try call.value(1)
            guard let declaration = call.machine.runtimeType(of: object).nominal, declaration.kind == .enum else {
                call.raw[0] = 1
                return
            }
            let tag = (call.machine.payload(object) as? Instance)?.shape.tag ?? Int((object as? ExistentialBox)?.raw ?? 0)
            // Cases with a payload come first.
            let order = declaration.cases.filter { !$0.payload.isEmpty } + declaration.cases.filter { $0.payload.isEmpty }
            call.raw[0] = Int64(order.firstIndex { $0.index == tag } ?? 0)
        },
        "readLine": { call in call.ref[0] = try call.machine.readLine().map { StringBox($0) } },
        "fail": { call in
            let text = try call.string(1)
            let name: String
            let kind: Trap.Kind
            switch call.raw[1] {
            case 1: (name, kind) = ("Fatal error", .failedPrecondition)
            case 2: (name, kind) = ("Fatal error", .failedAssertion)
            case 3: (name, kind) = ("Assertion failed", .failedAssertion)
            case 4: (name, kind) = ("Precondition failed", .failedPrecondition)
            default: (name, kind) = ("Fatal error", .fatalError)
            }
            throw Trap(kind: kind, message: text, name: name)
        },
        "identical": { call in
            call.raw[0] = payloadObject(call.ref[1]) === payloadObject(call.ref[2]) ? 1 : 0
        },
        // The object was taken out of its place into the window, which holds the one reference that doesn't count.
        "completeInstance": { call in (call.ref[1] as? Instance)?.completed() },
        "isUniquelyReferenced": { call in call.raw[0] = call.ref[1] != nil && isUnique(call.ref + 1) ? 1 : 0 },
        "objectIdentity": { call in call.raw[0] = Int64(Int(bitPattern: payloadObject(call.ref[1]).map { Unmanaged.passUnretained($0).toOpaque() })) },
        "now": { call in
            try call.machine.beforeClock()
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            call.raw[0] = Int64(bitPattern: (Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9).bitPattern)
        },
        // Both sides are payloads or instances; enums without payload are compared as numbers elsewhere.
        "equal": { call in throw Trap(kind: .internalError, message: "'==' is not there for \(call.machine.name(call.site.types[0], qualified: false))") },
    ]

    /// The object behind `Any?`, `Any` or a class's variable.
    private static func payloadObject(_ object: AnyObject?) -> AnyObject? {
        if let box = object as? ExistentialBox { return box.ref ?? box }
        return object
    }

    // MARK: Arrays

    private static func out() -> Trap { Trap(kind: .memoryLimit, message: "out of memory: live objects would take more than there may be") }

    private static let arrays: [String: IntrinsicFunction] = [
        "arrayRepeating": { call in
            let type = call.site.types.last?.element
            let count: Int
            if type?.representation == .raw { count = Int(call.raw[2]) } else { count = Int(call.raw[1]) }
            if count < 0 { throw Trap(kind: .invalidArgument, message: "Can't construct Array with count < 0") }
            if type?.representation == .raw {
                let array = RawArray.make(call.machine.heap)
                guard array.reserve(count) else { throw out() }
                array.base.initialize(repeating: call.raw[1], count: count)
                array.header_.pointee.count = count
                call.ref[0] = array
            } else {
                let array = RefArray.make(call.machine.heap)
                guard array.reserve(count) else { throw out() }
                array.refs.initialize(repeating: call.ref[1], count: count)
                array.header_.pointee.count = count
                call.ref[0] = array
            }
        },
        "arraySlice": { call in
            let array = try call.array(1)
            let start = Int(call.raw[1]), end = Int(call.raw[2])
            guard start >= 0, end >= start, end <= array.count else { throw Trap(kind: .indexOutOfRange, message: "Array index is out of range") }
            guard let part = call.machine.copied(array, start, end) else { throw out() }
            call.ref[0] = part
        },
        "arrayInsert": { call in
            let isRaw = call.ref[1] is RawArray
            let index = Int(isRaw ? call.raw[2] : call.raw[1])
            try call.makeUnique(1)
            let array = try call.array(1)
            guard index >= 0, index <= array.count else { throw Trap(kind: .indexOutOfRange, message: (index < 0 ? "Negative " : "") + "Array index is out of range") }
            guard array.openGap(at: index) else { throw out() }
            if isRaw { array.base[index] = call.raw[1] } else { (array.refs + index).initialize(to: call.ref[2]) }
        },
        "arrayRemove": { call in
            try call.makeUnique(1)
            let array = try call.array(1)
            let index = Int(call.raw[1])
            guard index >= 0, index < array.count else {
                throw Trap(kind: .indexOutOfRange, message: "Index out of range")
            }
            if array is RawArray { call.raw[0] = array.base[index] } else { call.ref[0] = (array.refs + index).move() }
            array.closeGap(at: index)
        },
        "arrayRemoveAll": { call in
            call.ref[1] = try call.array(1) is RawArray ? RawArray.make(call.machine.heap) : RefArray.make(call.machine.heap)
        },
        "arrayReserve": { call in
            try call.makeUnique(1)
            guard try call.array(1).reserve(max(0, Int(call.raw[1]))) else { throw out() }
        },
        "arrayAppend": { call in
            try call.makeUnique(1)
            let array = try call.array(1)
            guard array.openGap(at: array.count) else { throw out() }
            if array is RawArray { array.base[array.count - 1] = call.raw[1] } else { (array.refs + array.count - 1).initialize(to: call.ref[2]) }
        },
    ]

    // MARK: Numbers

    private static func unary(_ double: @escaping (Double) -> Double, _ float: @escaping (Float) -> Float) -> IntrinsicFunction {
        { call in call.raw[0] = call.isFloat ? Int64(float(call.float(1)).bitPattern) : Int64(bitPattern: double(call.double(1)).bitPattern) }
    }
    private static func binary(_ double: @escaping (Double, Double) -> Double, _ float: @escaping (Float, Float) -> Float) -> IntrinsicFunction {
        { call in
            call.raw[0] = call.isFloat ? Int64(float(call.float(1), call.float(2)).bitPattern) : Int64(bitPattern: double(call.double(1), call.double(2)).bitPattern)
        }
    }
    private static func bits(_ function: @escaping (UInt64, Int) -> Int) -> IntrinsicFunction {
        { call in
            let width = call.site.types.first?.nominal?.builtin?.bitWidth ?? 64
            let mask = width == 64 ? UInt64.max : (1 << UInt64(width)) - 1
            call.raw[0] = Int64(function(UInt64(bitPattern: call.raw[1]) & mask, width))
        }
    }

    private static let numbers: [String: IntrinsicFunction] = [
        "math.exp": unary(exp, exp), "math.exp2": unary(exp2, exp2), "math.expm1": unary(expm1, expm1), "math.log": unary(log, log),
        "math.log2": unary(log2, log2), "math.log10": unary(log10, log10), "math.log1p": unary(log1p, log1p), "math.sin": unary(sin, sin),
        "math.cos": unary(cos, cos), "math.tan": unary(tan, tan), "math.asin": unary(asin, asin), "math.acos": unary(acos, acos),
        "math.atan": unary(atan, atan), "math.sinh": unary(sinh, sinh), "math.cosh": unary(cosh, cosh), "math.tanh": unary(tanh, tanh),
        "math.asinh": unary(asinh, asinh), "math.acosh": unary(acosh, acosh), "math.atanh": unary(atanh, atanh), "math.cbrt": unary(cbrt, cbrt),
        "math.erf": unary(erf, erf), "math.erfc": unary(erfc, erfc), "math.tgamma": unary(tgamma, tgamma),
        "math.lgamma": unary(lgamma, { Float(lgamma(Double($0))) }),
        "math.pow": binary(pow, pow), "math.atan2": binary(atan2, atan2), "math.hypot": binary(hypot, hypot), "math.fdim": binary(fdim, fdim),
        "math.fmin": binary(fmin, fmin), "math.fmax": binary(fmax, fmax), "math.copysign": binary(copysign, copysign),
        "leadingZeroBitCount": bits { value, width in value.leadingZeroBitCount - (64 - width) },
        "trailingZeroBitCount": bits { value, width in min(value.trailingZeroBitCount, width) },
        "nonzeroBitCount": bits { value, _ in value.nonzeroBitCount },
        "isInfinite": { call in call.raw[0] = try call.floating(1).isInfinite ? 1 : 0 },
        "isFinite": { call in call.raw[0] = try call.floating(1).isFinite ? 1 : 0 },
        "remainderTruncating": { call in
            if call.site.types.first?.nominal?.builtin == .float {
                let x = Float(bitPattern: UInt32(truncatingIfNeeded: call.raw[1])), y = Float(bitPattern: UInt32(truncatingIfNeeded: call.raw[2]))
                call.raw[0] = Int64(x.truncatingRemainder(dividingBy: y).bitPattern)
            } else {
                call.raw[0] = Int64(bitPattern: call.double(1).truncatingRemainder(dividingBy: call.double(2)).bitPattern)
            }
        },
        "parseInteger": { call in
            guard let kind = call.site.types.last?.wrapped?.nominal?.builtin else { return }
            let text = try call.string(1)
            let value: Int64? =
                switch kind {
                case .int8: Int8(text).map { Int64($0) }
                case .int16: Int16(text).map { Int64($0) }
                case .int32: Int32(text).map { Int64($0) }
                case .uint, .uint64: UInt64(text).map { Int64(bitPattern: $0) }
                case .uint8: UInt8(text).map { Int64($0) }
                case .uint16: UInt16(text).map { Int64($0) }
                case .uint32: UInt32(text).map { Int64($0) }
                default: Int64(text)
                }
            call.ref[0] = value.map { SomeRaw($0) }
        },
        "parseFloatingPoint": { call in
            let text = try call.string(1)
            if call.site.types.last?.wrapped?.nominal?.builtin == .float {
                call.ref[0] = Float(text).map { SomeRaw(Int64($0.bitPattern)) }
            } else {
                call.ref[0] = Double(text).map { SomeRaw(Int64(bitPattern: $0.bitPattern)) }
            }
        },
    ]
}

extension IntrinsicCall {
    /// Whether the first argument is a Float.
    var isFloat: Bool { site.types.first?.nominal?.builtin == .float }
    func float(_ slot: Int) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: raw[slot])) }
    func double(_ slot: Int) -> Double { Double(bitPattern: UInt64(bitPattern: raw[slot])) }
    func floating(_ slot: Int) throws -> Double {
        site.types.first?.nominal?.builtin == .float ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: raw[slot]))) : double(slot)
    }
    func string(_ slot: Int) throws -> String {
        guard let box = ref[slot] as? StringBox else { throw Trap(kind: .exclusivity, message: Trap.overlap) }
        return box.value
    }
    func array(_ slot: Int) throws -> ArrayObject {
        guard let array = ref[slot] as? ArrayObject else { throw Trap(kind: .exclusivity, message: Trap.overlap) }
        return array
    }
    func makeUnique(_ slot: Int) throws {
        guard ref[slot] is ArrayObject else { throw Trap(kind: .exclusivity, message: Trap.overlap) }
        if !isUnique(ref + slot), !machine.copyArray(ref + slot) { throw Trap(kind: .memoryLimit, message: "out of memory") }
    }
}
