let pair = (1, "one"), named = (x: 3, y: 4.5, name: "p")
print(pair, named, pair.0, named.y, named.2, named.x + 1)
var (a, b) = (1, 2)
(a, b) = (b, a)
print(a, b)
let ((p, q), r) = ((1, "q"), [3]), (_, second, _) = named
print(p, q, r, second)
func minMax(_ v: [Int]) -> (min: Int, max: Int)? { v.isEmpty ? nil : (v.min()!, v.max()!) }
if let (lo, hi) = minMax([3, 1, 2]) { print(lo, hi) }
print(minMax([]) as Any, minMax([5])!, minMax([2, 8])!.max, minMax([1])?.min as Any)
print((1, "a") < (1, "b"), (1, 2) == (1, 2), (2, 1) > (1, 9), (1, 2, 3) != (1, 2, 4))
var t = (count: 0, items: [String]())
t.count += 1; t.items.append("x"); t.items += ["y"]
let copy = t
t.count = 9
print(t, copy, t.items.count)
let list = [("b", 2), ("a", 2), ("c", 1)]
print(list.sorted { ($0.1, $0.0) < ($1.1, $1.0) }, list.map(\.0), list.max { $0.1 < $1.1 }!)
for (i, (name, n)) in list.enumerated() where n > 1 { print(i, name, n, terminator: "; ") }
print()
for case (let name, 2) in list { print(name, terminator: " ") }
print()
let point = (2, 0)
switch point {
case (0, 0): print("origin")
case (let x, 0) where x > 1: print("far on x:", x)
case (_, 0): print("x axis")
case (0, _), (1...2, _): print("near")
case let (x, y): print(x, y)
}
func swapped<A, B>(_ t: (A, B)) -> (B, A) { (t.1, t.0) }
print(swapped((1, "a")), swapped(swapped((1, 2))))
let f: ((Int, Int)) -> Int = { $0.0 + $0.1 }, g: (Int, Int) -> Int = { $0 * $1 }
print(f((3, 4)), g(3, 4), [(1, 2), (3, 4)].map { $0 + $1 }, [(1, 2)].map { (a, b) in a - b }, zip([1, 2], [3, 4]).map(*))
let dict = Dictionary(uniqueKeysWithValues: list)
print(dict.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, dict.min { $0.value < $1.value }!.key)
print(dict.sorted(by: <).count, list.contains { $0 == ("c", 1) }, list.firstIndex { $0.0 == "a" }!)
var grid = [(Int, Int)](repeating: (0, 0), count: 2)
grid[1].0 = 5; grid[0] = (7, 8)
print(grid, grid.reduce(0) { $0 + $1.0 }, type(of: grid), type(of: named))
let nested = (a: (b: 1, c: [1, 2]), d: "e")
print(nested, nested.a.c[1], nested.d)
typealias Segment = (start: (x: Int, y: Int), end: (x: Int, y: Int))
let seg: Segment = ((0, 0), (3, 4)), plain: ((Int, Int), (Int, Int)) = seg
print(seg, seg.end.y - seg.start.y, plain.1.0)
func fib(_ n: Int) -> Int { (0..<n).reduce((0, 1)) { acc, _ in (acc.1, acc.0 + acc.1) }.0 }
print((0..<10).map(fib), (), type(of: ()), [(1, 2), (1, 1)].min { $0 < $1 }!)
let opt: (Int, String)? = (1, "z"), (one, two): (Int, Int?) = (1, nil)
print(opt as Any, opt?.1 ?? "", one, two as Any)
let (quotient, remainder) = 17.quotientAndRemainder(dividingBy: 5)
print(quotient, remainder, (1...3).map { ($0, $0 * $0) }, Array(zip("ab", 1...2)))
// expect: (1, "one") (x: 3, y: 4.5, name: "p") 1 4.5 p 4
// expect: 2 1
// expect: 1 q [3] 4.5
// expect: 1 3
// expect: nil (min: 5, max: 5) 8 Optional(1)
// expect: true true true true
// expect: (count: 9, items: ["x", "y"]) (count: 1, items: ["x", "y"]) 2
// expect: [("c", 1), ("a", 2), ("b", 2)] ["b", "a", "c"] ("b", 2)
// expect: 0 b 2; 1 a 2; 
// expect: b a 
// expect: far on x: 2
// expect: ("a", 1) (1, 2)
// expect: 7 12 [3, 7] [-1] [3, 8]
// expect: ["a2", "b2", "c1"] c
// expect: 3 true 1
// expect: [(7, 8), (5, 0)] 12 Array<(Int, Int)> (x: Int, y: Double, name: String)
// expect: (a: (b: 1, c: [1, 2]), d: "e") 2 e
// expect: (start: (x: 0, y: 0), end: (x: 3, y: 4)) 4 3
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] () () (1, 1)
// expect: Optional((1, "z")) z 1 nil
// expect: 3 2 [(1, 1), (2, 4), (3, 9)] [("a", 1), ("b", 2)]
