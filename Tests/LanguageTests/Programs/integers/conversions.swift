let big = 300
print(UInt8(truncatingIfNeeded: big), UInt8(clamping: big), Int8(clamping: -500))
// expect: 44 255 -128
print(UInt8(exactly: big) as Any, UInt8(exactly: 200) as Any)
// expect: nil Optional(200)
print(Int(3.99), Int(-3.99), Double(7) / 2)
// expect: 3 -3 3.5
print(Int32(7) + Int32(big), Int(UInt8(9)) - 10)
// expect: 307 -1
