let n = 0; for i in stride(from: 0, to: 5, by: n) { print(i) }
// trap line 1: Stride size must not be zero
