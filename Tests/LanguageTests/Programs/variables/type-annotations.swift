let count: Int = 5
let ratio: Double = 3
let letter: Character = "s"
let byte: UInt8 = 0xff
let flags: [Bool] = [true, false]
print(count, ratio, letter, byte, flags)
// expect: 5 3.0 s 255 [true, false]
print(type(of: ratio), type(of: letter), type(of: byte))
// expect: Double Character UInt8
