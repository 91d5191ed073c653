typealias Predicate<T> = (T) -> Bool
func not<T>(_ p: @escaping Predicate<T>) -> Predicate<T> { { !p($0) } }
func both<T>(_ ps: Predicate<T>...) -> Predicate<T> { { x in ps.allSatisfy { $0(x) } } }
prefix operator ^
prefix func ^ <R, V>(path: KeyPath<R, V>) -> (R) -> V { { $0[keyPath: path] } }
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
func flip<A, B, C>(_ f: @escaping (A) -> (B) -> C) -> (B) -> (A) -> C { { b in { a in f(a)(b) } } }
func uncurry<A, B, C>(_ f: @escaping (A) -> (B) -> C) -> (A, B) -> C { { f($0)($1) } }
func fix<A, B>(_ f: @escaping ((A) -> B, A) -> B) -> (A) -> B { { f(fix(f), $0) } }
func debounce(_ n: Int, _ f: @escaping () -> Void) -> () -> Void { var calls = 0; return { calls += 1; if calls % n == 0 { f() } } }
func makeCounter(from start: Int = 0) -> (next: () -> Int, reset: (Int) -> Void, peek: () -> Int) {
    var n = start
    func step() -> Int { defer { n += 1 }; return n }
    return (step, { n = $0 }, { n })
}
struct Lens<Whole, Part> {
    let get: (Whole) -> Part, set: (Part, Whole) -> Whole
    init(_ p: WritableKeyPath<Whole, Part>) { get = { $0[keyPath: p] }; set = { v, w in var w = w; w[keyPath: p] = v; return w } }
    init(get: @escaping (Whole) -> Part, set: @escaping (Part, Whole) -> Whole) { (self.get, self.set) = (get, set) }
    func over(_ f: @escaping (Part) -> Part) -> (Whole) -> Whole { { w in self.set(f(self.get(w)), w) } }
    static func + <Sub>(a: Lens, b: Lens<Part, Sub>) -> Lens<Whole, Sub> { .init(get: { b.get(a.get($0)) }, set: { s, w in a.set(b.set(s, a.get(w)), w) }) }
}
struct Point { var x = 0, y = 0 }; struct Rect { var origin = Point(), size = (w: 1, h: 2); var name: String? }
let words = ["apple", "kiwi", "fig", "banana", "date"]
let long: Predicate<String> = { $0.count > 4 }
print(words.filter(both(not(long), { $0.contains("i") })), words.map(^\.count), words.sorted { (^\String.count)($0) < (^\String.count)($1) }.first!, words.filter(not(long)).map(compose(\.count, String.init)))
let add = curry(+) as (Int) -> (Int) -> Int
print(add(1)(2), [1, 2].map(add(10)), flip(curry(-) as (Int) -> (Int) -> Int)(1)(10), uncurry(add)(3, 4), fix { (f: (Int) -> Int, n: Int) in n < 2 ? 1 : n * f(n - 1) }(6))
let c = makeCounter(from: 5)
_ = c.next(); _ = c.next()
print(c.peek(), { c.reset(1); return c.next() + c.next() }(), c.peek())
var fired = 0
let d = debounce(3) { fired += 1 }
for _ in 0..<10 { d() }
let x = Lens(\Rect.origin) + Lens(\Point.x)
print(fired, x.over { $0 + 7 }(Rect()).origin, x.set(3, Rect(name: "r")).name ?? "", Lens(\Rect.size.h).over(-)(Rect()).size, Lens(\Rect.name).over { ($0 ?? "") + "!" }(Rect()).name!)
var handlers: [String: [(Int) -> Int]] = [:]
for (i, name) in ["a", "b", "a"].enumerated() { handlers[name, default: []].append { $0 * 10 + i } }
print(handlers["a"]!.reduce(1) { $1($0) }, handlers["b"]!.map { $0(2) }, handlers["z"]?.count as Any)
func apply(_ n: Int, to v: inout [Int], _ f: (inout Int) throws -> Void) rethrows { for _ in 0..<n { for i in v.indices { try f(&v[i]) } } }
var v = [1, 2, 3]
apply(2, to: &v) { $0 += $0 }
struct Odd: Error { let n: Int }
do { try apply(1, to: &v) { if $0 == 8 { throw Odd(n: $0) }; $0 = 0 } } catch { print(error, v) }
let ops: [(name: String, f: (Double, Double) -> Double)] = [("+", +), ("pow", { b, e in (0..<Int(e)).reduce(1) { a, _ in a * b } }), ("max", max)]
print(ops.map { "\($0.name)=\($0.f(2, 5))" }, ops.first { $0.f(1, 1) == 1 }!.name, zip([3, 1], [2, 9]).map(max), [[3, 1], [2]].map(^\.first!))
let lazyOnce: () -> Int = { var cached: Int?; return { if let v = cached { return v }; cached = (1...4).reduce(1, *); return cached! } }()
print(lazyOnce() + lazyOnce(), [1, 2, 3].lazy.map { $0 * 2 }.contains { $0 > 5 })
// expect: ["kiwi", "fig"] [5, 4, 3, 6, 4] fig ["4", "3", "4"]
// expect: 3 [11, 12] 9 7 720
// expect: 7 3 3
// expect: 3 Point(x: 7, y: 0) r (w: 1, h: -2) !
// expect: 102 [21] nil
// expect: Odd(n: 8) [0, 8, 12]
// expect: ["+=7.0", "pow=32.0", "max=5.0"] pow [3, 9] [3, 2]
// expect: 48 true
