let xs = ContiguousArray([1, 2, 3])
let slice: ArraySlice = [4, 5, 6][1...]
print(xs.reduce(0, +), slice.first!, slice.startIndex, Array(slice), xs + [9])
// expect: 6 5 1 [5, 6] [1, 2, 3, 9]
