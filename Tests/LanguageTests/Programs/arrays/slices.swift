let xs = Array(0..<8)
let middle = xs[2..<5]
print(middle, middle.startIndex, middle[2], middle.count)
// expect: [2, 3, 4] 2 2 3
print(xs[..<2], xs[5...], xs[...1])
// expect: [0, 1] [5, 6, 7] [0, 1]
print(Array(middle), xs.prefix(3), xs.suffix(2), xs.dropFirst(6), xs.dropLast(6))
// expect: [2, 3, 4] [0, 1, 2] [6, 7] [6, 7] [0, 1]
