extension Array where Element == Int {
    var total: Int { reduce(0, +) }
}
extension Collection where Element: Comparable {
    var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
print([1, 2, 3].total, [1, 3, 2].isSorted, ["a", "b"].isSorted, (1...4).isSorted)
// expect: 6 false true true
