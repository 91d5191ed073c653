func greet(_ name: String, from town: String = "Bonn", excited: Bool = false) -> String { "Hi \(name) from \(town)\(excited ? "!" : ".")" }
print(greet("A"), greet("B", from: "Köln"), greet("C", excited: true), greet("D", from: "X", excited: true))
func total(_ n: Int..., scale: Int = 1) -> Int { n.reduce(0, +) * scale }
print(total(), total(1, 2, 3), total(4, scale: 2))
func tag(_ words: String..., sep: String = ",", _ ends: Int...) -> String { words.joined(separator: sep) + "\(ends)" }
print(tag("a", "b", sep: "-", 1, 2), tag("x"), tag())
func bump(_ n: inout Int, by k: Int = 1) { n += k }
func exchange<T>(_ a: inout T, _ b: inout T) { (a, b) = (b, a) }
var a = 1, b = 2, list = [1, 2, 3], t = (x: 1, y: 2)
bump(&a); bump(&a, by: 10); exchange(&a, &b); bump(&list[1], by: 40); bump(&t.y); exchange(&list[0], &t.x)
print(a, b, list, t)
struct Box { var v = 0 { didSet { print("v:", oldValue, "->", v) } }; var doubled: Int { get { v * 2 } set { v = newValue / 2 } } }
var box = Box()
bump(&box.v); bump(&box.doubled, by: 4)
print(box.v)
func outer(_ n: Int) -> Int {
    func inner(_ k: Int) -> Int { k == 0 ? n : inner(k - 1) + 1 }
    var calls = 0
    func counted(_ k: Int = 2) -> Int { calls += 1; return inner(k) }
    return counted() + counted(3) + calls
}
print(outer(10))
func divide(_ a: Int, by b: Int) -> (q: Int, r: Int)? { guard b != 0 else { return nil }; return (a / b, a % b) }
if let (q, r) = divide(17, by: 5) { print(q, r) }
print(divide(1, by: 0) == nil, divide(7, by: 2)!.r)
func isEven(_ n: Int) -> Bool { n == 0 ? true : isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n == 0 ? false : isEven(n - 1) }
print(isEven(10), isOdd(7), (0..<5).filter(isEven))
func ackermann(_ m: Int, _ n: Int) -> Int {
    switch (m, n) {
    case (0, _): n + 1
    case (_, 0): ackermann(m - 1, 1)
    default: ackermann(m - 1, ackermann(m, n - 1))
    }
}
print(ackermann(2, 3))
func hanoi(_ n: Int, from: String = "A", to: String = "C", via: String = "B") -> [String] {
    n == 0 ? [] : hanoi(n - 1, from: from, to: via, via: to) + ["\(from)\(to)"] + hanoi(n - 1, from: via, to: to, via: from)
}
print(hanoi(3).joined(separator: " "), hanoi(6).count)
let f: (String, String, Bool) -> String = greet, g = greet(_:from:excited:), h: (Int, Int) -> (q: Int, r: Int)? = divide(_:by:)
print(f("q", "r", true), g("s", "t", false), h(9, 4)!)
func chooser(_ up: Bool) -> (Int) -> Int { func plus(_ n: Int) -> Int { n + 1 }; func minus(_ n: Int) -> Int { n - 1 }; return up ? plus : minus }
var n = 3
while n != 0 { n = chooser(false)(n) }
print(n, chooser(true)(1))
@discardableResult func log(_ s: String, level: Int = { print("default"); return 1 }()) -> Int { print(level, s); return s.count }
log("one"); log("two", level: 5)
func sum(_ a: Int, _ b: Int) -> Int { a + b }
func sum(_ a: Double, _ b: Double) -> Double { a + b }
func sum(_ a: String, _ b: String) -> String { a + b }
func sum(_ v: [Int]) -> Int { v.reduce(0, sum) }
print(sum(1, 2), sum(1.5, 2), sum("a", "b"), sum([1, 2, 3]))
func never() -> Never { fatalError("never") }
func pick(_ i: Int) -> String { switch i { case 0: return "zero"; case 1...: return "more"; default: never() } }
print(pick(0), pick(5), (sum as (Int, Int) -> Int)(4, 5), [3, 4].map { sum($0, 1) })
func line(_ c: Character = "-", count n: Int = #line) -> Int { n }
print(line(), #function, { () -> String in #function }().isEmpty)
func modify(_ v: [Int], _ change: (inout Int) -> Void) -> [Int] { var v = v; for i in v.indices { change(&v[i]) }; return v }
print(modify([1, 2]) { $0 *= 5 }, modify(list) { $0 = -$0 })
func optionalArg(_ s: String? = nil, _ n: Int? = 3) -> String { "\(s ?? "-")\(n.map { String($0) } ?? "_")" }
print(optionalArg(), optionalArg("a"), optionalArg("b", nil), optionalArg(nil, 9))
// expect: Hi A from Bonn. Hi B from Köln. Hi C from Bonn! Hi D from X!
// expect: 0 6 8
// expect: a-b[1, 2] x[] []
// expect: 2 12 [1, 42, 3] (x: 1, y: 3)
// expect: v: 0 -> 1
// expect: v: 1 -> 3
// expect: 3
// expect: 27
// expect: 3 2
// expect: true 1
// expect: true true [0, 2, 4]
// expect: 9
// expect: AC AB CB AC BA BC AC 63
// expect: Hi q from r! Hi s from t. (q: 2, r: 1)
// expect: 0 2
// expect: default
// expect: 1 one
// expect: 5 two
// expect: 3 3.5 ab 6
// expect: zero more 9 [4, 5]
// expect: 58 main false
// expect: [5, 10] [-1, -42, -3]
// expect: -3 a3 b_ -9
// pending: rc 0 vs 0; line 21: ours '57 main false'
