let xs = [2, 4, 6]
print(xs.allSatisfy { $0 % 2 == 0 }, xs.contains { $0 > 5 }, xs.contains(4))
// expect: true true true
print(xs == [2, 4, 6], xs != [2, 4], xs.elementsEqual([2, 4, 6]), xs.starts(with: [2, 4]))
// expect: true true true true
print([1, 2].lexicographicallyPrecedes([1, 3]))
// expect: true
