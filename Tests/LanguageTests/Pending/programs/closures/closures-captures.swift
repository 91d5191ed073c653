func makeCounter(step: Int = 1) -> (next: () -> Int, reset: () -> Void) {
    var n = 0
    return (next: { n += step; return n }, reset: { n = 0 })
}
let c = makeCounter(), d = makeCounter(step: 10)
print(c.next(), c.next(), d.next(), c.next())
c.reset()
print(c.next(), d.next())
var handlers: [() -> String] = []
for i in 0..<3 { handlers.append { "h\(i)" } }
print(handlers.map { $0() })
var x = 1
let byReference = { x * 10 }, byValue = { [x] in x * 10 }, renamed = { [y = x + 1, x] in y + x }
x = 5
print(byReference(), byValue(), renamed())
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
let inc = { $0 + 1 } as (Int) -> Int
print(compose(inc, { "<\($0)>" })(4), compose(inc, compose(inc, inc))(0))
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }
print(curry(+)(3)(4), [1, 2].map(curry(*)(10)), curry { (s: String, n: Int) in String(repeating: s, count: n) }("ab")(2))
func apply(_ n: Int, times: Int = 2, _ f: (Int) -> Int) -> Int { (0..<times).reduce(n) { r, _ in f(r) } }
print(apply(1) { $0 * 3 }, apply(1, times: 4) { $0 + $0 }, apply(5, times: 0, inc))
func animate(_ d: Int, animations: () -> Void, completion: ((Bool) -> Void)? = nil) { print("start", d); animations(); completion?(true) }
animate(3) { print("moving") } completion: { print("done", $0) }
animate(1) { print("only") }
let fact: (Int) -> Int = { n in (1...max(n, 1)).reduce(1, *) }
func fix<A, B>(_ f: @escaping (@escaping (A) -> B, A) -> B) -> (A) -> B { { a in f(fix(f), a) } }
print(fact(6), fix { (rec: @escaping (Int) -> Int, n: Int) in n < 2 ? n : rec(n - 1) + rec(n - 2) }(15))
func memoize<K: Hashable, V>(_ f: @escaping (K) -> V) -> (K) -> V {
    var cache: [K: V] = [:]
    return { k in
        if let v = cache[k] { return v }
        print("computing", k)
        let v = f(k)
        cache[k] = v
        return v
    }
}
let slow = memoize { (n: Int) in n * n }
print(slow(4), slow(4), slow(5))
let ops: [String: (Double, Double) -> Double] = ["+": (+), "-": (-), "*": (*), "/": { $1 == 0 ? .nan : $0 / $1 }]
for k in ops.keys.sorted() { print(k, ops[k]!(6, 3), terminator: " ") }
print(ops["/"]?(1, 0).isNaN ?? false, ops["^"] == nil)
func lazyDefault(_ a: Int?, _ b: @autoclosure () -> Int) -> Int { a ?? b() }
print(lazyDefault(nil, { print("evaluated"); return 7 }()), lazyDefault(1, { print("never"); return 7 }()))
class Button { var onTap: (() -> Void)?; let title: String; init(_ t: String) { title = t }
    func wire(_ log: @escaping (String) -> Void) { onTap = { [weak self] in log(self?.title ?? "gone") } } }
var log: [String] = []
var button: Button? = Button("ok")
button!.wire { log.append($0) }
let tap = button!.onTap!
tap(); button = nil; tap()
print(log)
func sortBy<T, K: Comparable>(_ v: [T], _ key: (T) -> K, desc: Bool = false) -> [T] { v.sorted { desc ? key($0) > key($1) : key($0) < key($1) } }
print(sortBy(["ccc", "a", "bb"]) { $0.count }, sortBy([3, 1, 2], \.description), sortBy(["b", "a"], \.self, desc: false))
var total = 0
[1, 2, 3].forEach { n in guard n != 2 else { return }; total += n }
let immediate = { (a: Int, b: Int) -> Int in let s = a + b; return s * s }(1, 2)
let forty = { 42 }()
print(total, immediate, forty, ({ $0 + $1 } as (Int, Int) -> Int)(1, 2))
func defers() -> [Int] { var r: [Int] = []; func add(_ n: Int) { r.append(n) }; defer { add(99) }; add(1); [2, 3].forEach(add); return r }
print(defers(), [inc, { $0 * 2 }].map { $0(10) }, type(of: inc), type(of: slow))
typealias Parser<T> = (Substring) -> (T, Substring)?
let digit: Parser<Int> = { s in s.first?.wholeNumberValue.map { ($0, s.dropFirst()) } }
func many<T>(_ p: @escaping Parser<T>) -> Parser<[T]> { { s in var rest = s, out: [T] = []; while let (v, r) = p(rest) { out.append(v); rest = r }; return (out, rest) } }
print(many(digit)("123ab")!, digit("x") == nil)
// expect: 1 2 10 3
// expect: 1 20
// expect: ["h0", "h1", "h2"]
// expect: 50 10 3
// expect: <5> 3
// expect: 7 [10, 20] abab
// expect: 9 16 5
// expect: start 3
// expect: moving
// expect: done true
// expect: start 1
// expect: only
// expect: 720 610
// expect: computing 4
// expect: computing 5
// expect: 16 16 25
// expect: * 18.0 + 9.0 - 3.0 / 2.0 true true
// expect: evaluated
// expect: 7 1
// expect: ["ok", "gone"]
// expect: ["a", "bb", "ccc"] [1, 2, 3] ["a", "b"]
// expect: 4 9 42 3
// expect: [1, 2, 3] [11, 20] (Int) -> Int (Int) -> Int
// expect: ([1, 2, 3], "ab") true
// pending: cannot convert value of type 'Int' to expected argument type '[_]'
