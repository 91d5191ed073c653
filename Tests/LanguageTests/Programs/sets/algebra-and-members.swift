var s: Set = [3, 1, 2]
print(s.count, s.contains(3), s.insert(3).inserted, s.insert(4), s.remove(1)!, s.remove(9) as Any, s.sorted(), s.isEmpty, s.min()!)
let t: Set<Int> = [2, 3, 7]
print(s.union(t).sorted(), s.intersection(t).sorted(), s.subtracting(t).sorted(), s.symmetricDifference(t).sorted(), s.isSubset(of: [1, 2, 3, 4]), s.isSuperset(of: [2]), s.isDisjoint(with: [9]), s.isStrictSubset(of: s), s == [4, 3, 2], t.isStrictSuperset(of: [2]))
s.formUnion([8]); s.formIntersection([2, 8, 9]); s.subtract([2]); s.formSymmetricDifference([1]); print(s.sorted(), s.update(with: 1) as Any, s.map { $0 * 2 }.sorted(), s.filter { $0 > 1 }, Set("hello").count, Set([1, 1]).count, Set(1...3).isSuperset(of: 1...2))
var e = Set<String>(); e.insert("a"); print(e, e.first!, e.removeFirst(), e, e.popFirst() as Any); let all: Set<Set<Int>> = [[1], [1, 2], [2, 1]]; print(all.count, e.union(["q"]), s.hashValue == s.hashValue, e.removeAll())
if let i = s.firstIndex(of: 8) { print(s[i], s.remove(at: i)) }; print(s.reduce(0, +), s.allSatisfy { $0 > 0 }, s.randomElement()!, Array(s), s.contains { $0 == 1 })
// expect: 3 true false (inserted: true, memberAfterInsert: 4) 1 nil [2, 3, 4] false 2
// expect: [2, 3, 4, 7] [2, 3] [4] [4, 7] true true true false true true
// expect: [1, 8] Optional(1) [2, 16] [8] 4 1 true
// expect: ["a"] a a [] nil
// expect: 2 ["q"] true ()
// expect: 8 8
// expect: 1 true 1 [1] true
