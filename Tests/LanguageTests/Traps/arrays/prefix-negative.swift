// trap line 4
let n = -1
print([1, 2].prefix(1))
print([1, 2].prefix(n))
// expect: [1]
