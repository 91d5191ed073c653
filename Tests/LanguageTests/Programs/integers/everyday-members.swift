import Foundation
print(7.quotientAndRemainder(dividingBy: 2), (-7).quotientAndRemainder(dividingBy: 2), 12.isMultiple(of: 4), (-5).signum(), (-5).magnitude, Int8(-128).magnitude, 5.advanced(by: 3), 5.distance(to: 9))
print(Int8.max.addingReportingOverflow(1), Int8(100).multipliedReportingOverflow(by: 2), 5.subtractingReportingOverflow(3), 7.remainderReportingOverflow(dividingBy: 3), UInt8(200).multipliedFullWidth(by: 3), UInt8(7).dividingFullWidth((1, 4)))
print(Int.max &+ 1 == Int.min, UInt8(255) &+ 2, Int8(127) &* 2, 1 << 3, -16 >> 2, UInt8(1) << 9, 5 & 3, 5 | 3, 5 ^ 3, ~5, UInt8(~5 & 0xff), 1 &<< 65, 0b1011.nonzeroBitCount, 16.trailingZeroBitCount, UInt8(1).leadingZeroBitCount, UInt16(0x1234).byteSwapped, Int.bitWidth, UInt32(5).bigEndian)
print(Int8(truncatingIfNeeded: 300), Int8(clamping: 300), Int8(exactly: 300) as Any, Int(exactly: 2.0)!, Int(exactly: 2.5) as Any, UInt8(clamping: -3), Int(3.99), Int(-3.99), UInt(bitPattern: -1), Int(bitPattern: UInt.max), Double(exactly: 5)!, numericCast(UInt8(5)) as Int, Int32(7), Int64.max, UInt64.max, Int16.min)
print(0xFF, 0o17, 0b101, 1_000_000, 0x1p4, 1e3, 2.5e-3, -0.0, 1e100, 0.1 + 0.2, 1/3.0, Float(1)/3, 100000000000000000.0, 1e16, 1e15, 123456789.123, 5e-324, Double.greatestFiniteMagnitude, Float.pi, Double.pi, Double.ulpOfOne, Float.leastNormalMagnitude, Double.leastNonzeroMagnitude)
// expect: (quotient: 3, remainder: 1) (quotient: -3, remainder: -1) true -1 5 128 8 4
// expect: (partialValue: -128, overflow: true) (partialValue: -56, overflow: true) (partialValue: 2, overflow: false) (partialValue: 1, overflow: false) (high: 2, low: 88) (quotient: 37, remainder: 1)
// expect: true 1 -2 8 -4 0 1 7 6 -6 250 2 3 4 7 13330 64 83886080
// expect: 44 127 nil 2 nil 0 3 -3 18446744073709551615 -1 5.0 5 7 9223372036854775807 18446744073709551615 -32768
// expect: 255 15 5 1000000 16.0 1000.0 0.0025 -0.0 1e+100 0.30000000000000004 0.3333333333333333 0.33333334 1e+17 1e+16 1000000000000000.0 123456789.123 5e-324 1.7976931348623157e+308 3.1415925 3.141592653589793 2.220446049250313e-16 1.1754944e-38 5e-324
