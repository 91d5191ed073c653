import Foundation

// Numbers: what the prelude's protocols need beyond the machine's instructions.

extension Intrinsics {
    private static func isFloat(_ call: IntrinsicCall) -> Bool { call.site.types.first?.nominal?.builtin == .float }
    private static func float(_ bits: Int64) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: bits)) }
    private static func double(_ bits: Int64) -> Double { Double(bitPattern: UInt64(bitPattern: bits)) }
    private static func bits(_ value: Float) -> Int64 { Int64(value.bitPattern) }
    private static func bits(_ value: Double) -> Int64 { Int64(bitPattern: value.bitPattern) }

    private static func unary<T: BinaryFloatingPoint>(_ x: T, _ operation: Int64) -> T {
        switch operation {
        case 0: x.rounded(.toNearestOrEven)
        case 1: x.rounded(.up)
        case 2: x.rounded(.down)
        case 3: x.rounded(.towardZero)
        case 4: x.rounded(.awayFromZero)
        case 5: x.nextUp
        case 6: x.nextDown
        case 7: x.ulp
        case 8: x.significand
        default: x.sign == .minus ? 1 : 0
        }
    }
    private static func binary<T: BinaryFloatingPoint>(_ x: T, _ y: T, _ operation: Int64) -> T {
        switch operation {
        case 0: x.remainder(dividingBy: y)
        case 1: T.minimum(x, y)
        case 2: T.maximum(x, y)
        default: T(signOf: y, magnitudeOf: x)
        }
    }

    static let numerics: [String: IntrinsicFunction] = [
        "floatUnary": { call in
            call.raw[0] = isFloat(call) ? bits(unary(float(call.raw[1]), call.raw[2])) : bits(unary(double(call.raw[1]), call.raw[2]))
        },
        "floatBinary": { call in
            call.raw[0] =
                isFloat(call)
                ? bits(binary(float(call.raw[1]), float(call.raw[2]), call.raw[3])) : bits(binary(double(call.raw[1]), double(call.raw[2]), call.raw[3]))
        },
        "floatFused": { call in
            call.raw[0] =
                isFloat(call)
                ? bits(float(call.raw[1]).addingProduct(float(call.raw[2]), float(call.raw[3])))
                : bits(double(call.raw[1]).addingProduct(double(call.raw[2]), double(call.raw[3])))
        },
        "floatScaled": { call in
            let exponent = Int(max(-10_000, min(10_000, call.raw[2])))
            call.raw[0] =
                isFloat(call)
                ? bits(Float(sign: .plus, exponent: exponent, significand: float(call.raw[1]))) : bits(Double(sign: .plus, exponent: exponent, significand: double(call.raw[1])))
        },
        "floatExponent": { call in call.raw[0] = Int64(isFloat(call) ? Int(float(call.raw[1]).exponent) : Int(double(call.raw[1]).exponent)) },
        "bitCast": { call in call.raw[0] = call.raw[1] },
        "bitWidthOf": { call in call.raw[0] = Int64(call.site.types.first?.nominal?.builtin?.bitWidth ?? 64) },
        "byteSwapped": { call in
            let kind = call.site.types.first?.nominal?.builtin ?? .int
            let swapped = UInt64(bitPattern: call.raw[1]).byteSwapped >> UInt64(64 - kind.bitWidth)
            let unused = Int64(64 - kind.bitWidth)
            call.raw[0] = kind.isSigned ? Int64(bitPattern: swapped << UInt64(unused)) >> unused : Int64(bitPattern: swapped)
        },
        // Whether an integer type (that of the first argument) has exactly the second argument's value.
        "integerHolds": { call in
            let kind = call.site.types.first?.nominal?.builtin ?? .int
            let value = call.site.types.count > 1 && call.site.types[1].nominal?.builtin == .float ? Double(float(call.raw[2])) : double(call.raw[2])
            let fits: Bool =
                switch kind {
                case .int8: Int8(exactly: value) != nil
                case .int16: Int16(exactly: value) != nil
                case .int32: Int32(exactly: value) != nil
                case .uint8: UInt8(exactly: value) != nil
                case .uint16: UInt16(exactly: value) != nil
                case .uint32: UInt32(exactly: value) != nil
                case .uint, .uint64: UInt64(exactly: value) != nil
                default: Int64(exactly: value) != nil
                }
            call.raw[0] = fits ? 1 : 0
        },
        "parseIntegerRadix": { call in
            guard let kind = call.site.types.last?.wrapped?.nominal?.builtin else { return }
            let text = try call.string(1), radix = max(2, min(36, Int(call.raw[1])))
            let value: Int64? =
                switch kind {
                case .int8: Int8(text, radix: radix).map { Int64($0) }
                case .int16: Int16(text, radix: radix).map { Int64($0) }
                case .int32: Int32(text, radix: radix).map { Int64($0) }
                case .uint, .uint64: UInt64(text, radix: radix).map { Int64(bitPattern: $0) }
                case .uint8: UInt8(text, radix: radix).map { Int64($0) }
                case .uint16: UInt16(text, radix: radix).map { Int64($0) }
                case .uint32: UInt32(text, radix: radix).map { Int64($0) }
                default: Int64(text, radix: radix)
                }
            call.ref[0] = value.map { SomeRaw($0) }
        },
        "multiplyHigh": { call in
            let kind = call.site.types.first?.nominal?.builtin ?? .int
            let (a, b) = (call.raw[1], call.raw[2])
            if kind.bitWidth < 64 {
                let product = a &* b
                call.raw[0] = kind.isSigned ? product >> Int64(kind.bitWidth) : Int64(bitPattern: UInt64(bitPattern: product) >> UInt64(kind.bitWidth))
            } else if kind.isSigned {
                call.raw[0] = a.multipliedFullWidth(by: b).high
            } else {
                call.raw[0] = Int64(bitPattern: UInt64(bitPattern: a).multipliedFullWidth(by: UInt64(bitPattern: b)).high)
            }
        },
        // dividing(high, low, divisor): a number of twice the width.
        "divideFull": { call in
            let kind = call.site.types.first?.nominal?.builtin ?? .int
            let (high, low, divisor) = (call.raw[1], call.raw[2], call.raw[3])
            if divisor == 0 { throw Trap(kind: .divisionByZero, message: "Division by zero") }
            let parts: (quotient: Int64, remainder: Int64)
            if kind.bitWidth < 64 {
                let width = Int64(kind.bitWidth), mask = Int64(1) << width - 1
                let dividend = high << width | (low & mask)
                if kind.isSigned {
                    parts = dividend.quotientAndRemainder(dividingBy: divisor)
                } else {
                    let (quotient, remainder) = UInt64(bitPattern: dividend).quotientAndRemainder(dividingBy: UInt64(bitPattern: divisor))
                    parts = (Int64(bitPattern: quotient), Int64(bitPattern: remainder))
                }
                let fits = kind.isSigned ? parts.quotient >= -(mask / 2) - 1 && parts.quotient <= mask / 2 : parts.quotient >= 0 && parts.quotient <= mask
                if !fits { throw Trap(kind: .arithmeticOverflow, message: "Quotient is not representable") }
            } else if kind.isSigned {
                // A quotient beyond the type's range is told apart by magnitudes.
                let magnitude = divisor.magnitude
                let isNegative = high < 0
                let lower = UInt64(bitPattern: low)
                let upper = isNegative ? UInt64(bitPattern: ~high) &+ (lower == 0 ? 1 : 0) : UInt64(bitPattern: high)
                guard upper < magnitude else { throw Trap(kind: .arithmeticOverflow, message: "Quotient is not representable") }
                let (quotient, remainder) = magnitude.dividingFullWidth((upper, isNegative ? 0 &- lower : lower))
                let isMinus = isNegative != (divisor < 0)
                guard quotient <= UInt64(Int64.max) + (isMinus ? 1 : 0) else { throw Trap(kind: .arithmeticOverflow, message: "Quotient is not representable") }
                parts = (Int64(bitPattern: isMinus ? 0 &- quotient : quotient), Int64(bitPattern: isNegative ? 0 &- remainder : remainder))
            } else {
                guard UInt64(bitPattern: high) < UInt64(bitPattern: divisor) else { throw Trap(kind: .arithmeticOverflow, message: "Quotient is not representable") }
                let (quotient, remainder) = UInt64(bitPattern: divisor).dividingFullWidth((UInt64(bitPattern: high), UInt64(bitPattern: low)))
                parts = (Int64(bitPattern: quotient), Int64(bitPattern: remainder))
            }
            let array = RawArray.make(call.machine.heap)
            call.ref[0] = array
            guard array.reserve(2) else { throw IntrinsicCall.noRoom }
            array.base[0] = parts.quotient
            array.base[1] = parts.remainder
            array.header_.pointee.count = 2
        },
        "systemRandom": { call in call.raw[0] = Int64(bitPattern: UInt64.random(in: .min ... .max)) },
    ]
}
