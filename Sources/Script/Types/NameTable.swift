/// What is declared under each name. What a library declares is read when its name is first asked for.
///
/// Whatever waits under a name puts itself into the table when it is read, and perhaps more; so nobody can see a name half filled.
final class NameTable<Value> {
    /// What has been declared or read so far.
    private(set) var known: [String: Value] = [:]
    private var waiting: [String: [() -> Void]] = [:]

    subscript(name: String) -> Value? {
        get {
            read(name)
            return known[name]
        }
        _modify {
            read(name)
            yield &known[name]
        }
    }

    subscript(name: String, default fallback: @autoclosure () -> Value) -> Value {
        get { self[name] ?? fallback() }
        _modify {
            read(name)
            yield &known[name, default: fallback()]
        }
    }

    /// Everything there is, read if it must be.
    var all: [String: Value] {
        while let name = waiting.keys.first { read(name) }
        return known
    }

    /// The names, whether anything has been read or not.
    var names: Set<String> { Set(known.keys).union(waiting.keys) }

    /// Has `read` called before anybody sees what stands under `name`.
    func wait(for name: String, _ read: @escaping () -> Void) { waiting[name, default: []].append(read) }

    func read(_ name: String) {
        guard !waiting.isEmpty, let actions = waiting.removeValue(forKey: name) else { return }
        for action in actions { action() }
    }

    func removeAll() {
        known = [:]
        waiting = [:]
    }
}
