var a = [5, 3, 8, 1]
a.insert(contentsOf: [9, 9], at: 1); print(a); a.removeSubrange(1...2); print(a); a.replaceSubrange(0..<2, with: [7]); print(a)
a.append(contentsOf: 1...3); print(a, a.removeFirst(), a.removeLast(), a); a.removeFirst(2); a.removeLast(1); print(a)
a = [1, 2, 3, 4, 5, 6]; a.removeAll { $0 % 2 == 0 }; print(a, a.popLast() as Any, a); a.removeAll(keepingCapacity: true); print(a.popLast() as Any, a.isEmpty)
a = [3, 1, 2]; a.sort(); print(a); a.sort(by: >); print(a); a.reverse(); print(a); a.swapAt(0, 2); print(a)
a += [4]; a += 5...6; print(a + [1], [0] + a, a + (7...8))
// expect: [5, 9, 9, 3, 8, 1]
// expect: [5, 3, 8, 1]
// expect: [7, 8, 1]
// expect: [7, 8, 1, 1, 2, 3] 7 3 [8, 1, 1, 2]
// expect: [1]
// expect: [1, 3, 5] Optional(5) [1, 3]
// expect: nil true
// expect: [1, 2, 3]
// expect: [3, 2, 1]
// expect: [1, 2, 3]
// expect: [3, 2, 1]
// expect: [3, 2, 1, 4, 5, 6, 1] [0, 3, 2, 1, 4, 5, 6] [3, 2, 1, 4, 5, 6, 7, 8]
