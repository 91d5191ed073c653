let xs = [1, 2, 3, 4, 5]
print(xs.map { $0 * $0 })
// expect: [1, 4, 9, 16, 25]
print(xs.filter { $0 % 2 == 1 })
// expect: [1, 3, 5]
print(xs.reduce(0, +), xs.reduce(1) { $0 * $1 })
// expect: 15 120
print(xs.reduce(into: "") { $0 += String($1) })
// expect: 12345
