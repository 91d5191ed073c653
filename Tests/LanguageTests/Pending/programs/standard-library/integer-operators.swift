// Wrapping, reporting and shifting arithmetic over the widths.
let a: UInt8 = 250, b: Int8 = -128
print(a &+ 10, a &- 251, a &* 3, b &- 1, 0 &- b)
print(a.addingReportingOverflow(10), b.subtractingReportingOverflow(1))
let m = Int32.max.multipliedReportingOverflow(by: 2)
print(m.partialValue, m.overflow)
let zero = Int("0")!
print(7.dividedReportingOverflow(by: zero), 7.remainderReportingOverflow(dividingBy: 2).partialValue)
print(1 << 4, -16 >> 2, UInt8(200) >> 3, UInt8(1) << 9, Int8(1) << 7, 1 << -1, 8 >> -2)
print(UInt8(1) &<< 9, Int16(-5) &>> 17)
print(~0, ~UInt8(5), 6 & 3, 6 | 3, 6 ^ 3)
print(-7 / 2, -7 % 2, 7 % -3, (-7).quotientAndRemainder(dividingBy: 2))
print(Int.max, Int.min, UInt.max, Int8.min, UInt16.max, Int64.bitWidth)
print(40.nonzeroBitCount, 40.leadingZeroBitCount, 40.trailingZeroBitCount, UInt8(0b1011).nonzeroBitCount)
print((-5).magnitude, Int8.min.magnitude, (-5).signum(), 0.signum(), 9.isMultiple(of: 3))
print(UInt16(0x1234).byteSwapped, Int(bitPattern: UInt.max), UInt8(truncatingIfNeeded: 300), Int8(truncatingIfNeeded: 200))
print(UInt8(clamping: 300), UInt8(clamping: -4), Int8(exactly: 200) as Any, Int8(exactly: 100)!, Int(exactly: 2.5) as Any)
print(Int("12")!, Int("+7")!, Int(" 7") as Any, Int("ff", radix: 16)!, UInt8("256") as Any, Int("-0b1", radix: 2) as Any)
print(String(255, radix: 16), String(255, radix: 16, uppercase: true), String(-10, radix: 2), 0xFF, 0o17, 0b101, 1_000_000)
var x = 5
x += 3; x -= 1; x *= 4; x /= 3; x %= 5
x <<= 3; x |= 1; x &= 0x1F; x ^= 2; x >>= 1
print(x)
print(UInt8(5).distance(to: 9), 5.advanced(by: -2), 3.words.count, Int.random(in: 3...3))
print(UInt64(1) << 63, Int64(bitPattern: 1 << 63), UInt32(bitPattern: -1), Int16(bitPattern: 0xFFFE))
print(10.multipliedFullWidth(by: 5), UInt8(200).multipliedFullWidth(by: 3).high)
var sum: UInt32 = 0
for byte in "checksum".utf8 { sum = (sum << 5) &+ sum &+ UInt32(byte) }
print(sum, sum % 1000)
var hash: UInt64 = 0xcbf29ce484222325
for byte in "abc".utf8 { hash ^= UInt64(byte); hash = hash &* 0x100000001b3 }
print(hash, String(hash, radix: 36))
print([3, 1, 2].max()!, max(1, 5, 3), min(2, -1), abs(-4), (1...5).reduce(1, *))
// expect: 4 255 238 127 -128
// expect: (partialValue: 4, overflow: true) (partialValue: 127, overflow: true)
// expect: -2 true
// expect: (partialValue: 7, overflow: true) 1
// expect: 16 -4 25 0 -128 0 32
// expect: 2 -3
// expect: -1 250 2 7 5
// expect: -3 -1 1 (quotient: -3, remainder: -1)
// expect: 9223372036854775807 -9223372036854775808 18446744073709551615 -128 65535 64
// expect: 2 58 3 3
// expect: 5 128 -1 0 true
// expect: 13330 -1 44 -56
// expect: 255 0 nil 100 nil
// expect: 12 7 nil 255 nil nil
// expect: ff FF -1010 255 15 5 1000000
// expect: 1
// expect: 4 3 1 3
// expect: 9223372036854775808 -9223372036854775808 4294967295 -2
// expect: (high: 0, low: 50) 2
// expect: 2515740691 691
// expect: 16654208175385433931 3ij4032qvzk23
// expect: 3 5 -1 4 120
// pending: value of type 'Int' has no member 'words'
