let xs = [1, 4, 2, 4, 1]
print(xs.lastIndex(of: 4)!, xs.firstIndex(where: { $0 > 3 })!, xs.last { $0 < 3 }!)
// expect: 3 1 1
print(xs.index(after: 1), xs.index(xs.startIndex, offsetBy: 2), xs.distance(from: 0, to: 3))
// expect: 2 2 3
print(xs.prefix { $0 < 5 }.count, xs.drop(while: { $0 != 2 }))
// expect: 5 [2, 4, 1]
