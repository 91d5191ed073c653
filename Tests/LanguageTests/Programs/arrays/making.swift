let literal = [3, 1, 2]
let empty: [Int] = []
let repeated = Array(repeating: 0.5, count: 3)
let fromRange = Array(1...5)
print(literal, empty, repeated, fromRange, [Int]().count, [String]())
// expect: [3, 1, 2] [] [0.5, 0.5, 0.5] [1, 2, 3, 4, 5] 0 []
print([[1, 2], [3]], ["a", "b"], [1.0, 2])
// expect: [[1, 2], [3]] ["a", "b"] [1.0, 2.0]
