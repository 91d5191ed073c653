print((5).words.map { $0 }, Array((-1).words), UInt8(200).words.count)
print((1.5).exponentBitPattern, (1.5).significandBitPattern)
print(Double(sign: .minus, exponentBitPattern: 1023, significandBitPattern: 1 << 51))
print(Float(1.5).exponentBitPattern, Float(1.5).significandBitPattern)
print(Float(sign: .plus, exponentBitPattern: 127, significandBitPattern: 1 << 22))
for w in (7 as UInt16).words { print(w) }
print((-3 as Int8).words.first!)
// expect: [5] [18446744073709551615] 1
// expect: 1023 2251799813685248
// expect: -1.5
// expect: 127 4194304
// expect: 1.5
// expect: 7
// expect: 18446744073709551613
