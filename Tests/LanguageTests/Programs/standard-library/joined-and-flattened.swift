print(["a", "b"].joined(separator: ", "), [[1], [2, 3]].joined(separator: [0]).map { $0 }, Array([1...2, 5...6].joined()))
// expect: a, b [1, 0, 2, 3] [1, 2, 5, 6]
