import Foundation

// Arithmetic of the types that have no instructions of their own: integers of other widths, and Float.

extension Machine {
    private func kind(_ index: UInt8) -> BuiltinKind { BuiltinKind.allCases[Int(index) % BuiltinKind.allCases.count] }

    func arithmetic(_ i: Instruction, _ r: UnsafeMutablePointer<Int64>) {
        guard let operation = ArithmeticOp(rawValue: i.d >> 4) else { return raise(.internalError, "unknown arithmetic") }
        let kind = kind(i.d & 15)
        let x = r[Int(i.b)], y = r[Int(i.c)]
        let result: Int64?
        switch kind {
        case .int, .int64: result = integer(operation, x, y, kind, Int64.self)
        case .int8: result = integer(operation, x, y, kind, Int8.self)
        case .int16: result = integer(operation, x, y, kind, Int16.self)
        case .int32: result = integer(operation, x, y, kind, Int32.self)
        case .uint, .uint64: result = integer(operation, x, y, kind, UInt64.self)
        case .uint8: result = integer(operation, x, y, kind, UInt8.self)
        case .uint16: result = integer(operation, x, y, kind, UInt16.self)
        case .uint32: result = integer(operation, x, y, kind, UInt32.self)
        case .double:
            let value = floating(operation, Double(bitPattern: UInt64(bitPattern: x)), Double(bitPattern: UInt64(bitPattern: y)))
            result = Int64(bitPattern: value.bitPattern)
        case .float:
            let value = floating(operation, Float(bitPattern: UInt32(truncatingIfNeeded: x)), Float(bitPattern: UInt32(truncatingIfNeeded: y)))
            result = Int64(value.bitPattern)
        case .bool: result = operation == .not ? x ^ 1 : operation == .and ? x & y : operation == .or ? x | y : x ^ y
        }
        if let result { r[Int(i.a)] = result }
    }

    private func floating<T: BinaryFloatingPoint>(_ operation: ArithmeticOp, _ x: T, _ y: T) -> T {
        switch operation {
        case .add: x + y
        case .subtract: x - y
        case .multiply: x * y
        case .divide: x / y
        case .remainder: x.truncatingRemainder(dividingBy: y)
        case .negate: -x
        case .magnitude: x.magnitude
        case .squareRoot: x.squareRoot()
        case .rounded: x.rounded()
        default: x
        }
    }

    private func integer<T: FixedWidthInteger>(_ operation: ArithmeticOp, _ left: Int64, _ right: Int64, _ kind: BuiltinKind, _: T.Type) -> Int64? {
        let x = T(truncatingIfNeeded: left), y = T(truncatingIfNeeded: right)
        let value: (partialValue: T, overflow: Bool)
        let sign: String
        switch operation {
        case .add: (value, sign) = (x.addingReportingOverflow(y), "+")
        case .subtract: (value, sign) = (x.subtractingReportingOverflow(y), "-")
        case .multiply: (value, sign) = (x.multipliedReportingOverflow(by: y), "*")
        case .divide, .remainder:
            let isDivision = operation == .divide
            if y == 0 {
                raise(.divisionByZero, isDivision ? "Division by zero" : "Division by zero in remainder operation")
                return nil
            }
            value = isDivision ? x.dividedReportingOverflow(by: y) : x.remainderReportingOverflow(dividingBy: y)
            if value.overflow {
                raise(.arithmeticOverflow, isDivision ? "Division results in an overflow" : "Division results in an overflow in remainder operation")
                return nil
            }
            sign = "/"
        case .negate:
            value = (0 as T).subtractingReportingOverflow(x)
            if value.overflow {
                raise(.arithmeticOverflow, "arithmetic overflow: \(kind.rawValue) can't hold the result of '-(\(x))'")
                return nil
            }
            sign = "-"
        case .magnitude:
            value = T.isSigned && x < 0 ? (0 as T).subtractingReportingOverflow(x) : (x, false)
            sign = "-"
        case .and: return Int64(truncatingIfNeeded: x & y)
        case .or: return Int64(truncatingIfNeeded: x | y)
        case .xor: return Int64(truncatingIfNeeded: x ^ y)
        case .not: return Int64(truncatingIfNeeded: ~x)
        case .addWrapping: return Int64(truncatingIfNeeded: x &+ y)
        case .subtractWrapping: return Int64(truncatingIfNeeded: x &- y)
        case .multiplyWrapping: return Int64(truncatingIfNeeded: x &* y)
        case .squareRoot, .rounded: return left
        }
        if value.overflow {
            raise(.arithmeticOverflow, "arithmetic overflow: \(kind.rawValue) can't hold the result of '\(x) \(sign) \(y)'")
            return nil
        }
        return Int64(truncatingIfNeeded: value.partialValue)
    }

    /// Comparisons that the order of the 64 bits doesn't give: unsigned 64-bit numbers and Float.
    func compareNarrow(_ i: Instruction, _ r: UnsafeMutablePointer<Int64>) {
        let x = r[Int(i.b)], y = r[Int(i.c)]
        let operation = CompareOp(rawValue: i.d >> 4) ?? .eq
        func compare<T: Comparable>(_ x: T, _ y: T) -> Bool {
            switch operation {
            case .eq: x == y
            case .ne: x != y
            case .lt: x < y
            case .le: x <= y
            case .gt: x > y
            case .ge: x >= y
            }
        }
        let result: Bool
        switch kind(i.d & 15) {
        case .uint, .uint64: result = compare(UInt64(bitPattern: x), UInt64(bitPattern: y))
        case .double: result = compare(Double(bitPattern: UInt64(bitPattern: x)), Double(bitPattern: UInt64(bitPattern: y)))
        case .float: result = compare(Float(bitPattern: UInt32(truncatingIfNeeded: x)), Float(bitPattern: UInt32(truncatingIfNeeded: y)))
        default: result = compare(x, y)
        }
        r[Int(i.a)] = result ? 1 : 0
    }

    func shift(_ i: Instruction, _ r: UnsafeMutablePointer<Int64>) {
        let x = r[Int(i.b)], count = r[Int(i.c)]
        let isLeft = i.d & 16 != 0
        func shifted<T: FixedWidthInteger>(_: T.Type) -> Int64 {
            let value = T(truncatingIfNeeded: x)
            return Int64(truncatingIfNeeded: isLeft ? value << count : value >> count)
        }
        switch kind(i.d & 15) {
        case .int8: r[Int(i.a)] = shifted(Int8.self)
        case .int16: r[Int(i.a)] = shifted(Int16.self)
        case .int32: r[Int(i.a)] = shifted(Int32.self)
        case .uint8: r[Int(i.a)] = shifted(UInt8.self)
        case .uint16: r[Int(i.a)] = shifted(UInt16.self)
        case .uint32: r[Int(i.a)] = shifted(UInt32.self)
        case .uint, .uint64: r[Int(i.a)] = shifted(UInt64.self)
        default: r[Int(i.a)] = shifted(Int64.self)
        }
    }

    func convert(_ i: Instruction, _ r: UnsafeMutablePointer<Int64>) {
        let from = kind(i.d >> 4), to = kind(i.d & 15)
        let x = r[Int(i.b)]
        let result: Int64?
        if from.isFloatingPoint {
            let value = from == .double ? Double(bitPattern: UInt64(bitPattern: x)) : Double(Float(bitPattern: UInt32(truncatingIfNeeded: x)))
            switch to {
            case .double: result = Int64(bitPattern: value.bitPattern)
            case .float: result = Int64(Float(value).bitPattern)
            default:
                guard value.isFinite else { return raise(.arithmeticOverflow, "\(from.rawValue) value cannot be converted to \(to.rawValue) because it is either infinite or NaN") }
                result = fromDouble(value.rounded(.towardZero), to)
                if result == nil {
                    let bound = value < 0 ? "less than \(to.rawValue).min" : "greater than \(to.rawValue).max"
                    return raise(.arithmeticOverflow, "\(from.rawValue) value cannot be converted to \(to.rawValue) because the result would be \(bound)")
                }
            }
        } else if to == .double {
            result = Int64(bitPattern: (from.isSigned ? Double(x) : Double(UInt64(bitPattern: x))).bitPattern)
        } else if to == .float {
            result = Int64((from.isSigned ? Float(x) : Float(UInt64(bitPattern: x))).bitPattern)
        } else if i.c == 1 {
            result = truncated(x, to)
        } else {
            let fits = from.isSigned || x >= 0 ? exactly(x, to) : exactly(UInt64(bitPattern: x), to)
            if !fits {
                let isNegative = from.isSigned && x < 0
                return raise(.arithmeticOverflow, !isNegative ? "Not enough bits to represent the passed value" : to.isSigned ? "Not enough bits to represent a signed value" : "Negative value is not representable")
            }
            result = truncated(x, to)
        }
        r[Int(i.a)] = result ?? 0
    }

    private func fromDouble(_ value: Double, _ to: BuiltinKind) -> Int64? {
        switch to {
        case .int, .int64: Int64(exactly: value)
        case .int8: Int8(exactly: value).map { Int64($0) }
        case .int16: Int16(exactly: value).map { Int64($0) }
        case .int32: Int32(exactly: value).map { Int64($0) }
        case .uint, .uint64: UInt64(exactly: value).map { Int64(bitPattern: $0) }
        case .uint8: UInt8(exactly: value).map { Int64($0) }
        case .uint16: UInt16(exactly: value).map { Int64($0) }
        case .uint32: UInt32(exactly: value).map { Int64($0) }
        default: nil
        }
    }

    func truncated(_ x: Int64, _ to: BuiltinKind) -> Int64 {
        switch to {
        case .int8: Int64(Int8(truncatingIfNeeded: x))
        case .int16: Int64(Int16(truncatingIfNeeded: x))
        case .int32: Int64(Int32(truncatingIfNeeded: x))
        case .uint8: Int64(UInt8(truncatingIfNeeded: x))
        case .uint16: Int64(UInt16(truncatingIfNeeded: x))
        case .uint32: Int64(UInt32(truncatingIfNeeded: x))
        default: x
        }
    }

    private func exactly<T: BinaryInteger>(_ x: T, _ to: BuiltinKind) -> Bool {
        switch to {
        case .int8: Int8(exactly: x) != nil
        case .int16: Int16(exactly: x) != nil
        case .int32: Int32(exactly: x) != nil
        case .uint, .uint64: UInt64(exactly: x) != nil
        case .uint8: UInt8(exactly: x) != nil
        case .uint16: UInt16(exactly: x) != nil
        case .uint32: UInt32(exactly: x) != nil
        default: Int64(exactly: x) != nil
        }
    }
}
