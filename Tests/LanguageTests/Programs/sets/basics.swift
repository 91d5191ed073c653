var s: Set = [3, 1, 2, 3]
print(s.count, s.contains(2), s.sorted())
// expect: 3 true [1, 2, 3]
print(s.insert(9).inserted, s.insert(1).inserted, s.remove(3) ?? 0, s.remove(77) as Any)
// expect: true false 3 nil
print(s.sorted(), s.isEmpty, Set<Int>().count)
// expect: [1, 2, 9] false 0
