let a: UInt8 = 0b1100_1010, b: UInt8 = 0b0000_1111
print(a & b, a | b, a ^ b, ~a)
// expect: 10 207 197 53
print(a << 1, a >> 2, 1 << 10, -16 >> 2)
// expect: 148 50 1024 -4
print(a.nonzeroBitCount, a.leadingZeroBitCount, UInt8(8).trailingZeroBitCount)
// expect: 4 0 3
