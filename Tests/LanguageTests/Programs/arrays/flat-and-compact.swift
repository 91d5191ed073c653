print([[1, 2], [], [3]].flatMap { $0 })
// expect: [1, 2, 3]
print(["1", "x", "3"].compactMap { Int($0) })
// expect: [1, 3]
print([1, nil, 3].compactMap { $0 })
// expect: [1, 3]
print(Array([[1], [2, 3]].joined()))
// expect: [1, 2, 3]
