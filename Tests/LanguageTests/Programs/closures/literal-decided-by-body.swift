func g(_ x: Int8) -> Int8 { x }
print([1, 2].map { g($0) })
// expect: [1, 2]
