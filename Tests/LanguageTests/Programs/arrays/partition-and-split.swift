var xs = [5, 2, 8, 1, 9]
let pivot = xs.partition { $0 > 4 }
print(xs[..<pivot].sorted(), xs[pivot...].sorted())
// expect: [1, 2] [5, 8, 9]
print([1, 0, 2, 3, 0].split(separator: 0))
// expect: [ArraySlice([1]), ArraySlice([2, 3])]
print([1, 2, 3, 4].split { $0 % 2 == 0 })
// expect: [ArraySlice([1]), ArraySlice([3])]
