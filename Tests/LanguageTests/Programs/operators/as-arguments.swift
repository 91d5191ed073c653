print([1, 2, 3].reduce(0, +), zip([1, 2], [3, 4]).map(*), [3, 1].sorted(by: <))
// expect: 6 [3, 8] [1, 3]
let op: (Int, Int) -> Int = (-)
print(op(5, 2), [true, false].map(!))
// expect: 3 [false, true]
