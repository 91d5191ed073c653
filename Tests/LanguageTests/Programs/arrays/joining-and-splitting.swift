let a = [1, 2, 3]
print(a.elementsEqual([1, 2, 3]), a.starts(with: [1, 2]), a.lexicographicallyPrecedes([1, 3]), a == [1, 2], a != [1], a.elementsEqual(["1", "2", "3"]) { String($0) == $1 })
print(a.flatMap { [$0, $0] }, a.compactMap { $0 > 1 ? "\($0)" : nil }, [[1], [2, 3]].joined() as Any is Any, Array([[1], [2, 3]].joined()), Array([[1], [2, 3]].joined(separator: [0, 0])))
print(["a", "b"].joined(separator: "-"), ["x"].joined(), a.map(String.init), a.split { $0 == 2 }, a.split(separator: 2, maxSplits: 1), [0, 1, 0, 0, 2].split(separator: 0, omittingEmptySubsequences: false))
print(Array(repeating: "q", count: 3), [Int](repeating: 0, count: 2), Array(stride(from: 1, through: 9, by: 4)), [Int](), Array<Int>(), Array("abc"), [1, 2, 3].isEmpty)
// expect: true true true false true true
// expect: [1, 1, 2, 2, 3, 3] ["2", "3"] true [1, 2, 3] [1, 0, 0, 2, 3]
// expect: a-b x ["1", "2", "3"] [ArraySlice([1]), ArraySlice([3])] [ArraySlice([1]), ArraySlice([3])] [ArraySlice([]), ArraySlice([1]), ArraySlice([]), ArraySlice([2])]
// expect: ["q", "q", "q"] [0, 0] [1, 5, 9] [] [] ["a", "b", "c"] false
