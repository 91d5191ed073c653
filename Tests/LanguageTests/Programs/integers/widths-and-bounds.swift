print(Int8.min, Int8.max, UInt8.max)
// expect: -128 127 255
print(Int16.min, Int16.max, UInt16.max)
// expect: -32768 32767 65535
print(Int32.min, Int32.max, UInt32.max)
// expect: -2147483648 2147483647 4294967295
print(Int64.min, Int64.max, UInt64.max)
// expect: -9223372036854775808 9223372036854775807 18446744073709551615
print(Int.bitWidth, Int32.bitWidth, UInt8.bitWidth)
// expect: 64 32 8
