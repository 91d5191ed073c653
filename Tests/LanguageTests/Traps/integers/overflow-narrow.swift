// trap line 4: arithmetic overflow
var b: UInt8 = 250
for _ in 0..<10 {
    b += 3
    print(b)
}
// expect: 253
