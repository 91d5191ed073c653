final class LRUCache<Key: Hashable, Value> {
    private final class Node { let key: Key; var value: Value; var next: Node?; weak var prev: Node?; init(_ k: Key, _ v: Value) { key = k; value = v } }
    private var nodes: [Key: Node] = [:], head: Node?, tail: Node?
    let capacity: Int
    private(set) var hits = 0, misses = 0
    var onEvict: ((Key, Value) -> Void)?
    init(capacity: Int) { precondition(capacity > 0, "capacity must be positive"); self.capacity = capacity }
    private func unlink(_ n: Node) {
        n.prev?.next = n.next
        n.next?.prev = n.prev
        if head === n { head = n.next }
        if tail === n { tail = n.prev }
        n.next = nil; n.prev = nil
    }
    private func pushFront(_ n: Node) {
        n.next = head
        head?.prev = n
        head = n
        if tail == nil { tail = n }
    }
    subscript(key: Key) -> Value? {
        get {
            guard let n = nodes[key] else { misses += 1; return nil }
            hits += 1
            unlink(n); pushFront(n)
            return n.value
        }
        set {
            if let newValue {
                if let n = nodes[key] { n.value = newValue; unlink(n); pushFront(n); return }
                if nodes.count == capacity, let last = tail { unlink(last); nodes[last.key] = nil; onEvict?(last.key, last.value) }
                let n = Node(key, newValue)
                nodes[key] = n
                pushFront(n)
            } else if let n = nodes.removeValue(forKey: key) { unlink(n) }
        }
    }
    var keys: [Key] { sequence(first: head, next: { $0?.next }).prefix { $0 != nil }.map { $0!.key } }
    var count: Int { nodes.count }
}
let cache = LRUCache<String, Int>(capacity: 3)
var evicted: [String] = []
cache.onEvict = { evicted.append("\($0)=\($1)") }
for (i, k) in ["a", "b", "c"].enumerated() { cache[k] = i }
print(cache.keys, cache["a"] ?? -1, cache.keys)
cache["d"] = 9
print(cache.keys, evicted, cache["b"] as Any)
cache["c"] = nil; cache["a"]? += 10
print(cache.keys, cache["a"]!, cache.count, (cache.hits, cache.misses))
cache["x"] = 1; cache["y"] = 2
print(cache.keys, evicted, cache.keys.map { cache[$0] ?? 0 })
func fibonacci(_ n: Int, _ memo: LRUCache<Int, Int>) -> Int {
    if let v = memo[n] { return v }
    let v = n < 2 ? n : fibonacci(n - 1, memo) + fibonacci(n - 2, memo)
    memo[n] = v
    return v
}
let memo = LRUCache<Int, Int>(capacity: 10)
print(fibonacci(40, memo), memo.count, memo.hits)
// expect: ["c", "b", "a"] 0 ["a", "c", "b"]
// expect: ["d", "a", "c"] ["b=1"] nil
// expect: ["a", "d"] 10 2 (3, 1)
// expect: ["y", "x", "a"] ["b=1", "d=9"] [2, 1, 10]
// expect: 102334155 10 38
