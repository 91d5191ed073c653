let values = [100, 127, 128]
for v in values {
    let small = Int8(v)
    print(small)
}
// expect: 100
// expect: 127
// trap line 3: Not enough bits to represent the passed value
