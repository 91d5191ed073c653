protocol Repo<Key, Value> { associatedtype Key: Hashable; associatedtype Value; subscript(k: Key) -> Value? { get set }; var keys: [Key] { get }; mutating func removeAll() }
struct Mem<K: Hashable, V>: Repo { var d: [K: V] = [:]; subscript(k: K) -> V? { get { d[k] } set { d[k] = newValue } }; var keys: [K] { Array(d.keys) }; mutating func removeAll() { d = [:] } }
final class Cache { var store: any Repo<String, Int>; init(_ s: any Repo<String, Int>) { store = s }
  func bump(_ k: String) { store[k] = (store[k] ?? 0) + 1 }
  func sorted() -> [(String, Int)] { store.keys.sorted().map { ($0, store[$0]!) } } }
let c = Cache(Mem())
"a b a c a".split(separator: " ").forEach { c.bump(String($0)) }
for (k, v) in c.sorted() { print(k, v) }
c.store.removeAll(); print(c.store.keys.isEmpty)
typealias Ints = Sequence<Int>
func total(_ s: any Ints) -> Int { s.reduce(0, +) }
print(total([1, 2]), total(1...4), total(Set([3])))
func firstBig(_ s: any Collection<Double>) -> Double? { s.first { $0 > 2 } }
print(firstBig([1, 2.5]) ?? 0)
func make(_ b: Bool) -> any Collection<String> { b ? ["x", "y"] : Set(["z"]) }
print(make(true).joined(separator: "-"), make(false).count, make(true).sorted().count)
// expect: a 3
// expect: b 1
// expect: c 1
// expect: true
// expect: 3 10 3
// expect: 2.5
// expect: x-y 1 2
