for i in 0..<3 { print(i, terminator: " ") }; for i in 1...3 { print(i, terminator: " ") }; for i in (1...3).reversed() { print(i, terminator: " ") }; for i in stride(from: 10, to: 0, by: -4) { print(i, terminator: " ") }
print()
let r = 2..<7, c = 2...7, lower = 3..., upper = ...4, upTo = ..<4
print(r, c, lower, upper, upTo, r.count, c.count, r.lowerBound, c.upperBound, r.isEmpty, (3..<3).isEmpty, r.contains(7), c.contains(7), lower.contains(100), upTo ~= 4)
print(Array(r), r.map { $0 * 2 }, r.filter { $0 % 2 == 0 }, r.reduce(0, +), c.reversed().map { $0 }, r.min()!, r.last!, r.first!, r.dropFirst(2), r.prefix(2), r.suffix(1), r[3...4], Array(r.indices.prefix(2)))
print(r.overlaps(5..<9), r.clamped(to: 0..<4), c.clamped(to: 5...10), r == 2..<7, r != 2..<8, Range(c), ClosedRange(r), (1...3).hashValue == (1...3).hashValue, [0..<2: "a"][0..<2]!)
print((0.0...1.0).contains(0.5), (0.5..<1.5).upperBound, ("a"..."f").contains("c"), ("aa"..<"b").contains("abc"), (Character("a")...Character("z")).contains("q"), (1.5...2).clamped(to: 0...1.75))
let xs = Array(10...19)
print(xs[r], xs[lower], xs[upper], xs[upTo], xs[7...], xs[...2], xs[..<1], xs[xs.count - 2..<xs.count], xs[3..<3], Array(xs[2...4].indices), xs[5...].first!, xs[5...].startIndex)
print(stride(from: 0, through: 1, by: 0.25).map { $0 }, stride(from: 5, through: 1, by: -2).map { $0 }, stride(from: 1, to: 1, by: 1).map { $0 }.isEmpty, Array(stride(from: 0, to: 10, by: 3)), stride(from: UInt8(250), through: 255, by: 2).map { $0 })
outer: for i in 1... { for j in 1...i where (i * j) % 6 == 0 { print("found", i, j); if i + j > 8 { break outer }; continue outer } }
var n = 27, steps = 0
while n != 1 { n = n.isMultiple(of: 2) ? n / 2 : 3 * n + 1; steps += 1 }
repeat { steps -= 50; if steps < 30 { break } } while steps > 0
print(n, steps)
for (i, (a, b)) in zip(1..., [("x", 1), ("y", 2)]).map({ ($0, $1) }) { print(i, a, b, terminator: "; ") }
for case let (i, x?) in [1, nil, 3].enumerated().map({ ($0, $1) }) { print(i, x, terminator: "; ") }
for x in [3, 1, 2].sorted() where x > 1 { print(x, terminator: "; ") }
for c in "abc".reversed() { print(c, terminator: "") }
for _ in 0..<2 { print("!", terminator: "") }
print()
var fizz: [String] = []
for i in 1...15 { switch (i % 3, i % 5) { case (0, 0): fizz.append("FizzBuzz"); case (0, _): fizz.append("Fizz"); case (_, 0): fizz.append("Buzz"); default: fizz.append("\(i)") } }
print(fizz.joined(separator: " "))
func triangle(_ n: Int) -> String { (1...n).map { i in String(repeating: " ", count: n - i) + String(repeating: "*", count: 2 * i - 1) }.joined(separator: "\n") }
print(triangle(3))
let table = (1...3).map { i in (1...4).map { j in i * j } }
for row in table { print(row.map { $0 < 10 ? " \($0)" : "\($0)" }.joined(separator: " ")) }
func bucket(_ x: Double) -> String { switch x { case ..<0: "neg"; case 0: "zero"; case 0..<1: "fraction"; case 1...9.5: "small"; case 10...: "large"; default: "between" } }
print([-1, 0, 0.5, 9.5, 9.7, 1e9].map(bucket))
func slices<C: RandomAccessCollection>(_ c: C, _ n: Int) -> [C.SubSequence] { stride(from: 0, to: c.count, by: n).map { c[c.index(c.startIndex, offsetBy: $0)..<c.index(c.startIndex, offsetBy: min($0 + n, c.count))] } }
print(slices(Array(1...7), 3).map(Array.init), slices(1..<6, 2).map { $0.count }, slices(xs[4...], 4).map(\.startIndex))
var i = 0, found: [Int] = []
while true { i += 1; guard i % 7 == 0 else { continue }; found.append(i); if found.count == 3 { break } }
print(found, (1...100).first { $0 * $0 > 500 }!, (1...5).allSatisfy { $0 < 6 }, (1...10).reduce(into: (0, 1)) { $0.0 += $1; $0.1 = $0.1 * $1 % 1009 }, (1...4).flatMap { Array(repeating: $0, count: $0) }, (0...3).map { 1 << $0 }, (1..<4).randomElement()! < 4, Int.random(in: 5..<6), (1...3).contains { $0 == 2 }, Set(1...3).count, Array((1...6).shuffled()).sorted() == Array(1...6))
func gcd(_ a: Int, _ b: Int) -> Int { var (a, b) = (a, b); while b != 0 { (a, b) = (b, a % b) }; return a }
print(gcd(84, 36), (1...20).reduce(1) { $0 / gcd($0, $1) * $1 }, (2...30).filter { n in !(2..<n).contains { n % $0 == 0 } }, (1...30).filter { n in (1..<n).filter { n % $0 == 0 }.reduce(0, +) == n })
// expect: 0 1 2 1 2 3 3 2 1 10 6 2 
// expect: 2..<7 2...7 PartialRangeFrom<Int>(lowerBound: 3) PartialRangeThrough<Int>(upperBound: 4) PartialRangeUpTo<Int>(upperBound: 4) 5 6 2 7 false true false true true false
// expect: [2, 3, 4, 5, 6] [4, 6, 8, 10, 12] [2, 4, 6] 20 [7, 6, 5, 4, 3, 2] 2 6 2 4..<7 2..<4 6..<7 3..<5 [2, 3]
// expect: true 2..<4 5...7 true true 2..<8 2...6 true a
// expect: true 1.5 true true true 1.5...1.75
// expect: [12, 13, 14, 15, 16] [13, 14, 15, 16, 17, 18, 19] [10, 11, 12, 13, 14] [10, 11, 12, 13] [17, 18, 19] [10, 11, 12] [10] [18, 19] [] [2, 3, 4] 15 5
// expect: [0.0, 0.25, 0.5, 0.75, 1.0] [5, 3, 1] true [0, 3, 6, 9] [250, 252, 254]
// expect: found 3 2
// expect: found 4 3
// expect: found 6 1
// expect: found 7 6
// expect: 1 11
// expect: 1 x 1; 2 y 2; 0 1; 2 3; 2; 3; cba!!
// expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
// expect:   *
// expect:  ***
// expect: *****
// expect:  1  2  3  4
// expect:  2  4  6  8
// expect:  3  6  9 12
// expect: ["neg", "zero", "fraction", "small", "between", "large"]
// expect: [[1, 2, 3], [4, 5, 6], [7]] [2, 2, 1] [4, 8]
// expect: [7, 14, 21] 23 true (55, 436) [1, 2, 2, 3, 3, 3, 4, 4, 4, 4] [1, 2, 4, 8] true 5 true 3 true
// expect: 12 232792560 [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] [6, 28]
