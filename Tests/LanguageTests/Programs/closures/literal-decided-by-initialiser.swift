struct M { let c: Int8 }
print([1, 2].map { M(c: $0) }.count)
// expect: 2
