// generic stack, queue, cache
protocol Container { associatedtype Item; var count: Int { get }; mutating func insert(_ i: Item); mutating func remove() -> Item?; var peek: Item? { get } }
extension Container { var isEmpty: Bool { count == 0 }; mutating func drain() -> [Item] { var out: [Item] = []; while let x = remove() { out.append(x) }; return out } }
struct Stack<T>: Container, ExpressibleByArrayLiteral, CustomStringConvertible {
    private var a: [T] = []
    init(arrayLiteral e: T...) { a = e }
    var count: Int { a.count }
    var peek: T? { a.last }
    mutating func insert(_ i: T) { a.append(i) }
    mutating func remove() -> T? { a.popLast() }
    var description: String { "Stack\(a)" }
}
struct Queue<T>: Container {
    private var inbox: [T] = [], outbox: [T] = []
    var count: Int { inbox.count + outbox.count }
    var peek: T? { outbox.last ?? inbox.first }
    mutating func insert(_ i: T) { inbox.append(i) }
    mutating func remove() -> T? { if outbox.isEmpty { outbox = inbox.reversed(); inbox.removeAll() }; return outbox.popLast() }
}
func fill<C: Container>(_ c: inout C, with items: some Sequence<C.Item>) { for i in items { c.insert(i) } }
func describe<C: Container>(_ c: C) -> String where C.Item: CustomStringConvertible { "\(c.count) items, next \(c.peek?.description ?? "none")" }
var s: Stack = [1, 2, 3]
fill(&s, with: 4...5)
print(s, describe(s), s.drain(), s.isEmpty)
var q = Queue<String>()
fill(&q, with: ["a", "b", "c"])
print(describe(q), q.remove()!, q.drain())
extension Stack: Equatable where T: Equatable {}
extension Stack: Sequence { func makeIterator() -> AnyIterator<T> { var c = self; return AnyIterator { c.remove() } } }
print(Stack(arrayLiteral: 1, 2) == [1, 2], Array([7, 8, 9] as Stack), ([1, 2, 3] as Stack).map { $0 * 10 }, ([3, 1] as Stack).sorted())
final class LRU<Key: Hashable, Value> {
    private var values: [Key: Value] = [:], order: [Key] = []
    let capacity: Int
    init(capacity: Int) { self.capacity = capacity }
    subscript(k: Key) -> Value? {
        get { guard let v = values[k] else { return nil }; touch(k); return v }
        set {
            if let newValue { values[k] = newValue; touch(k); if order.count > capacity { values[order.removeFirst()] = nil } }
            else { values[k] = nil; order.removeAll { $0 == k } }
        }
    }
    private func touch(_ k: Key) { order.removeAll { $0 == k }; order.append(k) }
    var keys: [Key] { order }
}
let lru = LRU<String, Int>(capacity: 2)
lru["a"] = 1; lru["b"] = 2; _ = lru["a"]; lru["c"] = 3
print(lru.keys, lru["b"] as Any, lru["a"] ?? 0)
lru["a"] = nil
print(lru.keys)
lru["c"]? += 10
print(lru["c"]!)
func memo<A: Hashable, R>(_ f: @escaping ((A) -> R, A) -> R) -> (A) -> R { var cache: [A: R] = [:]; func g(_ a: A) -> R { if let r = cache[a] { return r }; let r = f(g, a); cache[a] = r; return r }; return g }
let fib = memo { (f: (Int) -> Int, n: Int) in n < 2 ? n : f(n - 1) + f(n - 2) }
print(fib(60))
struct Pair<A, B> { let a: A, b: B; func swapped() -> Pair<B, A> { Pair<B, A>(a: b, b: a) } }
extension Pair: Equatable where A: Equatable, B: Equatable {}
extension Pair: Comparable where A: Comparable, B: Comparable { static func < (x: Self, y: Self) -> Bool { (x.a, x.b) < (y.a, y.b) } }
print([Pair(a: 2, b: "x"), Pair(a: 1, b: "z"), Pair(a: 1, b: "y")].sorted(), Pair(a: 1, b: true).swapped())
// expect: Stack[1, 2, 3, 4, 5] 5 items, next 5 [5, 4, 3, 2, 1] true
// expect: 3 items, next a a ["b", "c"]
// expect: true [9, 8, 7] [30, 20, 10] [1, 3]
// expect: ["a", "c"] nil 1
// expect: ["c"]
// expect: 13
// expect: 1548008755920
// expect: [main.Pair<Swift.Int, Swift.String>(a: 1, b: "y"), main.Pair<Swift.Int, Swift.String>(a: 1, b: "z"), main.Pair<Swift.Int, Swift.String>(a: 2, b: "x")] Pair<Bool, Int>(a: true, b: 1)
