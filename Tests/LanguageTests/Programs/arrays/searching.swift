let a = [4, 2, 9, 2]
print(a.min()!, a.max()!, a.min { $0 > $1 }!, a.max(by: >)!, a.sorted(), a.sorted(by: >), a.reversed() as [Int], a.first!, a.last!)
print(a.firstIndex(of: 2)!, a.lastIndex(of: 2)!, a.firstIndex { $0 > 4 }!, a.lastIndex { $0 > 40 } as Any, a.first { $0 < 4 }!, a.last { $0 > 3 }!, a.contains(9), a.contains { $0 > 9 })
print(a.allSatisfy { $0 > 1 }, a.reduce(0, +), a.reduce(into: [:]) { $0[$1, default: 0] += 1 } == [4: 1, 2: 2, 9: 1])
print(a.prefix(2), a.suffix(2), a.dropFirst(), a.dropLast(3), a.prefix(10), a.prefix(upTo: 2), a.prefix(through: 2), a.suffix(from: 3), a.prefix { $0 < 5 }, a.drop { $0 < 5 })
print(a.indices, a.enumerated().map { $0 * $1 }, a.startIndex, a.endIndex, a.index(after: 1), a.index(before: 1), a.index(1, offsetBy: 2), a.distance(from: 1, to: 3), a.index(0, offsetBy: 9, limitedBy: 4) as Any)
// expect: 2 9 9 2 [2, 2, 4, 9] [9, 4, 2, 2] [2, 9, 2, 4] 4 2
// expect: 1 3 2 nil 2 9 true false
// expect: true 17 true
// expect: [4, 2] [9, 2] [2, 9, 2] [4] [4, 2, 9, 2] [4, 2] [4, 2, 9] [2] [4, 2] [9, 2]
// expect: 0..<4 [0, 2, 18, 6] 0 4 2 0 3 2 nil
