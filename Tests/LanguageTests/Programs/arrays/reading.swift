let xs = [10, 20, 30, 40]
print(xs[0], xs[xs.count - 1], xs.first!, xs.last!, xs.isEmpty)
// expect: 10 40 10 40 false
print(xs.indices, xs.startIndex, xs.endIndex)
// expect: 0..<4 0 4
print(xs.first(where: { $0 > 15 }) ?? 0, xs.firstIndex(of: 30) ?? -1, xs.contains(99))
// expect: 20 2 false
