let a: Set = [1, 2, 3, 4], b: Set = [3, 4, 5]
print(a.union(b).sorted(), a.intersection(b).sorted())
// expect: [1, 2, 3, 4, 5] [3, 4]
print(a.subtracting(b).sorted(), a.symmetricDifference(b).sorted())
// expect: [1, 2] [1, 2, 5]
print(a.isSubset(of: b), a.isDisjoint(with: [9]), a.isSuperset(of: [1, 2]), a == [4, 3, 2, 1])
// expect: false true true true
