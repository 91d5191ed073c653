// sequences & algorithms
struct Fibonacci: Sequence { let limit: Int; func makeIterator() -> AnyIterator<Int> { var (a, b) = (0, 1); return AnyIterator { guard a <= limit else { return nil }; defer { (a, b) = (b, a + b) }; return a } } }
print(Array(Fibonacci(limit: 50)), Fibonacci(limit: 100).reduce(0, +), Fibonacci(limit: 30).filter { $0 % 2 == 0 }, Fibonacci(limit: 10).contains(8))
struct Countdown: Sequence, IteratorProtocol { var n: Int; mutating func next() -> Int? { if n < 0 { return nil }; defer { n -= 1 }; return n } }
for x in Countdown(n: 3) { print(x, terminator: x == 0 ? "\n" : ",") }
print(zip(Countdown(n: 2), "abc").map { "\($0)\($1)" }, Countdown(n: 5).prefix(2).map { $0 }, Array(Countdown(n: 4).dropFirst(2)), Countdown(n: 3).min()!, Countdown(n: 9).first { $0 % 4 == 0 }!)
func sieve(_ n: Int) -> [Int] { var c = [Bool](repeating: true, count: n + 1); c[0] = false; c[1] = false; for i in 2...n where c[i] { for j in stride(from: i * i, through: n, by: i) { c[j] = false } }; return c.indices.filter { c[$0] } }
print(sieve(40))
func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
print([48, 36, 120].reduce(0, gcd), (1...5).reduce(1, *), (1...4).map { $0 * $0 }.reversed().map(String.init).joined(separator: "<"))
func permutations<T>(_ a: [T]) -> [[T]] { a.isEmpty ? [[]] : a.indices.flatMap { i -> [[T]] in var rest = a; let x = rest.remove(at: i); return permutations(rest).map { [x] + $0 } } }
print(permutations([1, 2, 3]).map { $0.map(String.init).joined() })
func subsets<T>(_ a: ArraySlice<T>) -> [[T]] { guard let f = a.first else { return [[]] }; let r = subsets(a.dropFirst()); return r + r.map { [f] + $0 } }
print(subsets([1, 2, 3][...]), subsets("ab".map { $0 }[...]))
extension Collection { func chunked(_ n: Int) -> [SubSequence] { var out: [SubSequence] = [], i = startIndex; while i != endIndex { let j = index(i, offsetBy: n, limitedBy: endIndex) ?? endIndex; out.append(self[i..<j]); i = j }; return out } }
print([1, 2, 3, 4, 5].chunked(2), "abcdefg".chunked(3), (1...7).chunked(3).map { Array($0) })
extension Array where Element: Comparable { func binarySearch(_ x: Element) -> Int? { var (lo, hi) = (0, count - 1); while lo <= hi { let mid = lo + (hi - lo) / 2; if self[mid] == x { return mid }; if self[mid] < x { lo = mid + 1 } else { hi = mid - 1 } }; return nil }
    mutating func insertionSort(by f: (Element, Element) -> Bool = { $0 < $1 }) { for i in 1..<count { var j = i; while j > 0, f(self[j], self[j - 1]) { swapAt(j, j - 1); j -= 1 } } } }
print([1, 3, 5, 7].binarySearch(5) ?? -1, [1, 3].binarySearch(2) as Any)
var m = [5, 2, 9, 1]; m.insertionSort(); print(m); m.insertionSort { $0 > $1 }; print(m)
func merge<T: Comparable>(_ a: [T], _ b: [T]) -> [T] { var (i, j) = (0, 0), out = [T](); out.reserveCapacity(a.count + b.count); while i < a.count && j < b.count { if a[i] <= b[j] { out.append(a[i]); i += 1 } else { out.append(b[j]); j += 1 } }; return out + a[i...] + b[j...] }
print(merge([1, 4, 9], [2, 3, 10, 11]))
let grouped = Dictionary(grouping: 1...10) { $0 % 3 }
for k in grouped.keys.sorted() { print(k, grouped[k]!) }
print(stride(from: 1.0, through: 2.0, by: 0.25).map { $0 }, sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }.map { $0 }, (1...3).flatMap { Array(repeating: $0, count: $0) }, [3, 1, 2].enumerated().sorted { $0.element < $1.element }.map(\.offset))
print([1, 2, 3, 4].partitioned { $0 % 2 == 0 })
extension Sequence { func partitioned(_ p: (Element) throws -> Bool) rethrows -> (yes: [Element], no: [Element]) { try reduce(into: (yes: [], no: [])) { if try p($1) { $0.yes.append($1) } else { $0.no.append($1) } } } }
var arr = [4, 8, 15, 16, 23, 42]; let p = arr.partition { $0 > 15 }; print(p, arr[..<p].sorted(), arr[p...].sorted())
arr.removeSubrange(1...2); arr.insert(contentsOf: [0, 0], at: 1); arr.replaceSubrange(0..<1, with: [7, 7]); print(arr.count, arr.firstIndex(of: 0)!, arr.lastIndex { $0 == 0 }!)
print([1, 2, 3].elementsEqual([1, 2, 3]), [1, 2].lexicographicallyPrecedes([1, 3]), [[1, 2], [3]].joined(separator: [0]).map { $0 }, [1, 5, 2].max(by: >)!, zip([1, 2], [2, 1]).allSatisfy { $0 != $1 }, (1...3).starts(with: [1, 2]), [1, 2, 3, 4].split { $0 == 3 })
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] 232 [0, 2, 8] true
// expect: 3,2,1,0
// expect: ["2a", "1b", "0c"] [5, 4] [2, 1, 0] 0 8
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
// expect: 12 120 16<9<4<1
// expect: ["123", "132", "213", "231", "312", "321"]
// expect: [[], [3], [2], [2, 3], [1], [1, 3], [1, 2], [1, 2, 3]] [[], ["b"], ["a"], ["a", "b"]]
// expect: [ArraySlice([1, 2]), ArraySlice([3, 4]), ArraySlice([5])] ["abc", "def", "g"] [[1, 2, 3], [4, 5, 6], [7]]
// expect: 2 nil
// expect: [1, 2, 5, 9]
// expect: [9, 5, 2, 1]
// expect: [1, 2, 3, 4, 9, 10, 11]
// expect: 0 [3, 6, 9]
// expect: 1 [1, 4, 7, 10]
// expect: 2 [2, 5, 8]
// expect: [1.0, 1.25, 1.5, 1.75, 2.0] [1, 3, 9, 27, 81, 243] [1, 2, 2, 3, 3, 3] [1, 2, 0]
// expect: (yes: [2, 4], no: [1, 3])
// expect: 3 [4, 8, 15] [16, 23, 42]
// expect: 7 2 3
// expect: true true [1, 2, 0, 3] 1 true true [ArraySlice([1, 2]), ArraySlice([4])]
