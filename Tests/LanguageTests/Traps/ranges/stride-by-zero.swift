// trap line 3: Stride size must not be zero
for step in [3, 0] {
    print(Array(stride(from: 0, to: 6, by: step)))
}
// expect: [0, 3]
