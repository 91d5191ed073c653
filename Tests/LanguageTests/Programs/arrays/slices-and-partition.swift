var a = [1, 2, 3, 4, 5, 6]
let p = a.partition { $0 % 2 == 0 }; print(a, p)
var s = a[1...3]; s.append(9); print(s, s.startIndex, s.endIndex, s.indices, s[2], s.first!); s[2] = 100; print(s, a)
s.removeFirst(); print(s, s.startIndex); s.insert(7, at: s.startIndex); print(s); print(s.sorted(), Array(s), s.max()!, s.reduce(0, +), s + [1], [1] + s)
a[1...2] = [0]; print(a); a[...1] = []; print(a); a[a.startIndex..<a.endIndex].reverse(); print(a); a[0] += 5; print(a)
for (i, x) in s.enumerated() { print(i, x, terminator: ";") }; print(); print(s.firstIndex(of: 7)!, s.popFirst()!, s.popLast()!, s)
print(s == [3], s.hashValue == s.hashValue)
// expect: [1, 5, 3, 4, 2, 6] 3
// expect: [5, 3, 4, 9] 1 5 1..<5 3 5
// expect: [5, 100, 4, 9] [1, 5, 3, 4, 2, 6]
// expect: [100, 4, 9] 2
// expect: [7, 100, 4, 9]
// expect: [4, 7, 9, 100] [7, 100, 4, 9] 100 120 [7, 100, 4, 9, 1] [1, 7, 100, 4, 9]
// expect: [1, 0, 4, 2, 6]
// expect: [4, 2, 6]
// expect: [6, 2, 4]
// expect: [11, 2, 4]
// expect: 0 7;1 100;2 4;3 9;
// expect: 2 7 9 [100, 4]
// expect: false true
