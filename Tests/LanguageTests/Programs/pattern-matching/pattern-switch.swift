enum Shape { case circle(r: Double), rect(w: Double, h: Double), poly([(x: Double, y: Double)]), empty }
func describe(_ s: Shape) -> String {
    switch s {
    case .circle(r: 0), .rect(w: 0, h: _), .rect(w: _, h: 0), .empty: return "nothing"
    case .circle(let r) where r > 10: return "big circle \(r)"
    case let .circle(r): return "circle \(r)"
    case .rect(let w, let h) where w == h: return "square \(w)"
    case let .rect(w: width, h: height): return "\(width)x\(height)"
    case .poly(let p) where p.count < 3: return "line"
    case .poly(let p): return "\(p.count)-gon from \(p[0].x),\(p[0].y)"
    }
}
for s in [Shape.circle(r: 0), .circle(r: 11), .circle(r: 2), .rect(w: 2, h: 2), .rect(w: 1, h: 3), .rect(w: 0, h: 1), .poly([(1, 2), (3, 4), (5, 6)]), .poly([]), .empty] { print(describe(s), terminator: "; ") }
print()
func classify(_ x: Any) -> String {
    switch x {
    case is Bool: return "bool"
    case 0 as Int: return "zero"
    case let n as Int where n < 0: return "negative"
    case let n as Int: return "int \(n)"
    case let d as Double: return "double \(d)"
    case let s as String where s.hasPrefix("a"): return "a-word"
    case "special" as String: return "special!"
    case is String: return "string"
    case let (a, b) as (Int, Int): return "pair \(a + b)"
    case let v as [Int]: return "ints \(v.count)"
    case let d as [String: Int]: return "dict \(d.count)"
    case let f as (Int) -> Int: return "function \(f(2))"
    case Optional<Any>.none: return "nil"
    case let s as any CustomStringConvertible: return "described \(s)"
    default: return "other"
    }
}
struct P: CustomStringConvertible { var description: String { "P!" } }
class Q {}
let things: [Any] = [true, 0, -4, 7, 2.5, "apple", "special", "zoo", (1, 2), [1, 2, 3], ["k": 1], { (n: Int) in n * 3 }, P(), Q(), UInt8(3), "c" as Character]
print(things.map(classify))
func grade(_ n: Int) -> String { switch n { case ..<0, 101...: "invalid"; case 90...: "A"; case 80..<90: "B"; case let x where x % 2 == 0: "even \(x)"; default: "odd" } }
print([-5, 95, 85, 42, 41, 200].map(grade))
func walk(_ s: String) -> [String] {
    var out: [String] = []
    for c in s {
        switch c {
        case "a", "e", "i", "o", "u": out.append("vowel"); fallthrough
        case "y": out.append("maybe")
        case "0"..."9": out.append("digit")
        case _ where c.isUppercase: out.append("upper")
        case " ": break
        default: out.append("cons")
        }
    }
    return out
}
print(walk("ay 7Bz"))
let point = (x: 3, y: -3)
switch point {
case (0, 0): print("origin")
case (let x, let y) where x == -y: print("anti-diagonal", x)
case (-5...5, -5...5): print("near")
case (_, let y): print(y)
}
outer: for i in 1...3 {
    for j in 1...3 {
        switch (i, j) { case (2, 2): continue outer; case (3, 1): break outer; case let (a, b) where a == b: print("eq", a); case (_, 3): break; default: print(i, j) }
    }
}
struct Regexish { let prefix: String; static func ~= (p: Regexish, s: String) -> Bool { s.hasPrefix(p.prefix) } }
func ~= <T>(p: (T) -> Bool, v: T) -> Bool { p(v) }
func isEven(_ n: Int) -> Bool { n % 2 == 0 }
for s in ["http://x", "file:y", "z"] { switch s { case Regexish(prefix: "http"): print("web", terminator: " "); case Regexish(prefix: "file"): print("file", terminator: " "); default: print("?") } }
for n in [4, 5] { switch n { case isEven: print("even"); default: print("odd") } }
let kind = if point.x > 2 { "far" } else if point.y > 0 { "up" } else { "near" }, sign = switch point.y { case 0: "0"; case 1...: "+"; default: "-" }
print(kind, sign)
if case .rect(let w, _) = Shape.rect(w: 7, h: 1), w > 5 { print("wide", w) }
guard case let (q, r?) = (17 / 5, Optional(17 % 5)), r != 0 else { fatalError() }
print(q, r)
let pairs = [(1, "a"), (2, "b"), (1, "c")]
for case (1, let s) in pairs where s != "c" { print("one:", s) }
print(pairs.filter { if case (1, _) = $0 { true } else { false } }.count, [1, nil, 3].reduce(0) { if case let v? = $1 { $0 + v } else { $0 } })
indirect enum Nat { case zero, succ(Nat); var n: Int { switch self { case .zero: 0; case .succ(.zero): 1; case .succ(.succ(let rest)): 2 + rest.n; } } }
print(Nat.succ(.succ(.succ(.zero))).n)
var queue: [Shape] = [.empty, .circle(r: 1), .empty]
while case .empty? = queue.first { queue.removeFirst() }
print(queue.count, queue)
switch (true, 3, "x") { case (false, _, _): print("f"); case (true, 1...5, let s): print("t", s); default: print("d") }
// expect: nothing; big circle 11.0; circle 2.0; square 2.0; 1.0x3.0; nothing; 3-gon from 1.0,2.0; line; nothing; 
// expect: ["bool", "zero", "negative", "int 7", "double 2.5", "a-word", "special!", "string", "pair 3", "ints 3", "dict 1", "function 6", "described P!", "other", "described 3", "described c"]
// expect: ["invalid", "A", "B", "even 42", "odd", "invalid"]
// expect: ["vowel", "maybe", "maybe", "digit", "upper", "cons"]
// expect: anti-diagonal 3
// expect: eq 1
// expect: 1 2
// expect: 2 1
// expect: web file ?
// expect: even
// expect: odd
// expect: far -
// expect: wide 7.0
// expect: 3 2
// expect: one: a
// expect: 2 4
// expect: 3
// expect: 2 [main.Shape.circle(r: 1.0), main.Shape.empty]
// expect: t x
