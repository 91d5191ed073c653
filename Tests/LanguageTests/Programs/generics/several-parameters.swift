struct Cache<Key: Hashable, Value> {
    var store: [Key: Value] = [:]
    var misses = 0
    mutating func value(_ key: Key, make: (Key) -> Value) -> Value {
        if let v = store[key] { return v }
        misses += 1
        let v = make(key)
        store[key] = v
        return v
    }
}
var c = Cache<String, Int>()
print(c.value("abc") { $0.count }, c.value("abc") { _ in 99 }, c.misses)
// expect: 3 3 1
