// trap line 3: Not enough bits to represent the passed value
for n in [255, 256] {
    let b = UInt8(n)
    print(b)
}
// expect: 255
