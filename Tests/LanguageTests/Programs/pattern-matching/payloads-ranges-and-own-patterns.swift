enum Level: Comparable { case low, middle(Int), high }
print(Level.low < .high, Level.middle(1) < .middle(2), [Level.high, .middle(3), .low].sorted(), max(Level.low, .middle(0)))
enum S: Comparable { case a, b, c }
print([S.c, .a, .b].sorted(), S.a < S.b, S.b <= .a, S.c > .a)
enum Token { case number(Int), letter(Int, Character), end }
for t in [Token.number(3), .letter(4, "x"), .end] {
    switch t {
    case .number(let n), .letter(let n, _): print(n)
    case .end: print("end")
    }
}
enum E { case pair(Int, String), lab(x: Int, y: Int) }
func f(_ e: E) { switch e { case .pair(let p): print(p, p.0); case .lab(let q): print(q.x, q) } }
f(.pair(1, "a")); f(.lab(x: 3, y: 4))
struct Multiple { let of: Int }
func ~= (p: Multiple, v: Int) -> Bool { v % p.of == 0 }
switch 9 { case Multiple(of: 2): print("even"); case Multiple(of: 3): print("threes"); default: print("?") }
switch 5 { case Int.max: print("max"); case 1...5: print("in"); default: print("no") }
let g: [String: [Int]].Type = [String: [Int]].self
print(g, [Int].self, [(Int, String)]().count)
let r = [1,2].reduce(into: [Int: Int]()) { $0[$1] = $1 * 2 }
print(r[2]!)
let ch: Character = "g"
switch ch { case "a"..."f": print("a-f"); case "g", "h": print("gh"); default: print("other") }
let any: Any = 3
switch any { case 1 as Int: print("one"); case let x as Int where x > 2: print("big", x); default: print("d") }
enum T1: Error { case a(Int), b(Int) }
do { throw T1.b(4) } catch T1.a(let n), T1.b(let n) { print("caught", n) }
// expect: true true [main.Level.low, main.Level.middle(3), main.Level.high] middle(0)
// expect: [main.S.a, main.S.b, main.S.c] true false true
// expect: 3
// expect: 4
// expect: end
// expect: (1, "a") 1
// expect: 3 (x: 3, y: 4)
// expect: threes
// expect: in
// expect: Dictionary<String, Array<Int>> Array<Int> 0
// expect: 4
// expect: gh
// expect: big 3
// expect: caught 4
