// error line 4: type 'Key' does not conform to protocol 'Hashable'
final class Cache<Key, Value> {
    func find(_ key: Key) -> Value? { store[key] }
    private var store: [Key: Value] = [:]
}
