// trap line 4: Array index is out of range
let xs = [1, 2, 3]
print(xs[0..<3])
print(xs[1..<5])
// expect: [1, 2, 3]
