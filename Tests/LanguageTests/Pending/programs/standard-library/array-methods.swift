var a = [5, 3, 9, 1]
a.append(7); a.insert(0, at: 2); a += [4]; a.append(contentsOf: 10...11); a.insert(contentsOf: [8, 8], at: 1)
print(a, a.count, a.capacity >= a.count)
print(a.remove(at: 1), a.removeFirst(), a.removeLast(), a.popLast()!, a)
a.removeFirst(2); a.removeLast(1); a.removeAll { $0 == 1 }
print(a, a.first!, a.last!, a.isEmpty, a.contains(9), a.firstIndex(of: 7) as Any, a.lastIndex(where: { $0 > 100 }) as Any)
a.replaceSubrange(0...1, with: [20, 21, 22]); a.swapAt(0, 2); a.removeSubrange(1..<2)
print(a, a.reversed(), a.sorted(), a.sorted(by: >), a.max()!, a.min()!, a.shuffled().count)
a.sort(); a.reverse()
print(a, a.sorted { $0 % 10 < $1 % 10 }, a.dropFirst(), a.dropLast(2), a.prefix(2), a.suffix(1), a[1...], a[..<1])
let n = Array(1...10)
print(n.filter { $0 % 2 == 0 }.map { $0 * $0 }.reduce(0, +), n.reduce(into: [Int]()) { if $1 % 3 == 0 { $0.append($1) } })
print(n.compactMap { $0 % 4 == 0 ? "\($0)" : nil }, n.flatMap { Array(repeating: $0, count: $0 % 3) }, [[1], [], [2, 3]].flatMap { $0 }, Array([[1], [2]].joined()))
print(n.first { $0 > 4 }!, n.last { $0 < 4 }!, n.prefix { $0 < 4 }, n.drop { $0 < 8 }, n.allSatisfy { $0 > 0 }, n.contains { $0 == 5 })
print(n.split { $0 % 4 == 0 }, n.split(separator: 5, maxSplits: 1), n.partitionPoint { $0 >= 6 })
extension Array { func partitionPoint(_ p: (Element) -> Bool) -> Int { var (lo, hi) = (0, count); while lo < hi { let m = (lo + hi) / 2; if p(self[m]) { hi = m } else { lo = m + 1 } }; return lo } }
print(zip(n, n.dropFirst()).map { $1 - $0 }, n.enumerated().map { $0 * $1 }.last!, stride(from: 0, to: n.count, by: 4).map { Array(n[$0..<min($0 + 4, n.count)]) })
print(n.indices, n.startIndex, n.endIndex, n.index(after: 2), n.distance(from: 2, to: 7), n.index(3, offsetBy: 2), n[n.count / 2])
print(n.starts(with: [1, 2]), n.elementsEqual(1...10), [1, 2] == [1, 2], [1, 2].lexicographicallyPrecedes([1, 3]), [1, 2, 3].difference(from: [1, 3]).count)
var p = [3, 8, 1, 6, 5]
let pivot = p.partition { $0 > 4 }
print(pivot, p[..<pivot].sorted(), p[pivot...].sorted(), Array(repeating: "x", count: 3), [Int](), [String](repeating: "", count: 2))
print(["b": 1].map { $0.key }, n.min { abs($0 - 7) < abs($1 - 7) }!, n.randomElement() != nil, [Int]().max() as Any, [1, 2, 3].firstIndex(where: { $0 == 3 })!)
var matrix = Array(repeating: Array(repeating: 0, count: 3), count: 2)
for r in 0..<2 { for c in 0..<3 { matrix[r][c] = r * 3 + c } }
matrix[1].append(99); matrix[0][1] *= 7
print(matrix, matrix.map { $0.reduce(0, +) }, (0..<3).map { c in matrix.map { $0[c] } }, matrix.joined().count)
for (i, x) in n.enumerated().reversed() where i % 3 == 0 { print(i, x, terminator: " ") }
print()
n.prefix(2).forEach { print($0, terminator: ",") }
print(n.lazy.map { $0 * 2 }.filter { $0 > 5 }.first!, Array(n.reversed().enumerated().prefix(2)).map { "\($0.offset)\($0.element)" }, n.suffix(from: 8), n.prefix(upTo: 1), n.prefix(through: 1))
var it = n.makeIterator()
while let x = it.next() { if x > 2 { break }; print(x, terminator: ";") }
var slice = n[2..<5]
slice[3] = 100; slice.append(7)
print(slice, slice.startIndex, slice.indices, n[3], Array(slice), slice.sorted(by: >), slice + [1], slice.first!)
let words = ["pear", "fig", "apple"]
print(words.sorted { $0.count < $1.count }, words.map(\.count), words.joined(separator: "+"), words.max { $0.count < $1.count }!, words.sorted(), Dictionary(grouping: words, by: \.count).keys.sorted())
a.removeAll(keepingCapacity: true); a.reserveCapacity(5)
print(a, [1, 2, 3].description, "\([1.5, 2])", [nil, 1] as [Int?], [[1: 2]], [("a", 1)])
print([3, 1, 2].sorted().reversed() as [Int], n.count(where: { $0 > 7 }), Array(n.indices.dropFirst(8)), Array("hey").reversed().map(String.init), n.dropFirst(20).isEmpty)
// expect: [5, 8, 8, 3, 0, 9, 1, 7, 4, 10, 11] 11 true
// expect: 8 5 11 10 [8, 3, 0, 9, 1, 7, 4]
// expect: [0, 9, 7] 0 7 false true Optional(2) nil
// expect: [22, 20, 7] ReversedCollection<Array<Int>>(_base: [22, 20, 7]) [7, 20, 22] [22, 20, 7] 22 7 3
// expect: [22, 20, 7] [20, 22, 7] [20, 7] [22] [22, 20] [7] [20, 7] [22]
// expect: 220 [3, 6, 9]
// expect: ["4", "8"] [1, 2, 2, 4, 5, 5, 7, 8, 8, 10] [1, 2, 3] [1, 2]
// expect: 5 3 [1, 2, 3] [8, 9, 10] true true
// expect: [ArraySlice([1, 2, 3]), ArraySlice([5, 6, 7]), ArraySlice([9, 10])] [ArraySlice([1, 2, 3, 4]), ArraySlice([6, 7, 8, 9, 10])] 5
// expect: [1, 1, 1, 1, 1, 1, 1, 1, 1] 90 [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]]
// expect: 0..<10 0 10 3 5 5 6
// expect: true true true true 1
// expect: 2 [1, 3] [5, 6, 8] ["x", "x", "x"] [] ["", ""]
// expect: ["b"] 7 true nil 2
// expect: [[0, 7, 2], [3, 4, 5, 99]] [9, 111] [[0, 3], [7, 4], [2, 5]] 7
// expect: 9 10 6 7 3 4 0 1 
// expect: 1,2,6 ["010", "19"] [9, 10] [1] [1, 2]
// expect: 1;2;[3, 100, 5, 7] 2 2..<6 4 [3, 100, 5, 7] [100, 7, 5, 3] [3, 100, 5, 7, 1] 3
// expect: ["fig", "pear", "apple"] [4, 3, 5] pear+fig+apple apple ["apple", "fig", "pear"] [3, 4, 5]
// expect: [] [1, 2, 3] [1.5, 2.0] [nil, Optional(1)] [[1: 2]] [("a", 1)]
// expect: [3, 2, 1] 3 [8, 9] ["y", "e", "h"] true
// pending: value of type '[Int]' has no member 'difference'
