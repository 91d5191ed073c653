let s = "é!"
print(Array(s.utf8), Array(s.utf16), s.unicodeScalars.map { $0.value })
// expect: [195, 169, 33] [233, 33] [233, 33]
print(s.utf8.first!, s.unicodeScalars.first!.value)
// expect: 195 233
print(String(decoding: [72, 105] as [UInt8], as: UTF8.self))
// expect: Hi
