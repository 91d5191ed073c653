class Cache<K: Hashable, V> { private var store: [K: V] = [:]
    func get(_ k: K, or make: @autoclosure () throws -> V) rethrows -> V { if let v = store[k] { return v }; let v = try make(); store[k] = v; return v } }
struct Oops: Error {}
func fail() throws -> Int { throw Oops() }
let c = Cache<String, Int>()
print(c.get("q", or: 42), c.get("q", or: 0))
do { print(try c.get("z", or: try fail())) } catch { print("caught", error) }
// expect: 42 42
// expect: caught Oops()
