final class Trie {
    private var children: [Character: Trie] = [:]
    private var isEnd = false, passing = 0
    func insert(_ word: some StringProtocol) {
        passing += 1
        guard let c = word.first else { isEnd = true; return }
        children[c, default: Trie()].insert(word.dropFirst())
    }
    private func node(at prefix: Substring) -> Trie? { prefix.isEmpty ? self : children[prefix.first!]?.node(at: prefix.dropFirst()) }
    func contains(_ word: String) -> Bool { node(at: word[...])?.isEnd ?? false }
    func count(prefix: String) -> Int { node(at: prefix[...])?.passing ?? 0 }
    func words(prefix: String = "") -> [String] {
        guard let start = node(at: Substring(prefix)) else { return [] }
        var out: [String] = []
        func walk(_ n: Trie, _ path: String) {
            if n.isEnd { out.append(path) }
            for (c, child) in n.children.sorted(by: { $0.key < $1.key }) { walk(child, path + [c]) }
        }
        walk(start, prefix)
        return out
    }
}
let trie = Trie()
"car card care cat dog do dot".split(separator: " ").forEach { trie.insert($0) }
print(trie.words(), trie.words(prefix: "ca"), trie.words(prefix: "x"))
print(trie.contains("car"), trie.contains("ca"), trie.contains("dots"), trie.count(prefix: "car"), trie.count(prefix: ""), trie.count(prefix: "zz"))
struct PrefixMap<Value> {
    private indirect enum Node { case empty; case node(Value?, [(Character, Node)]) }
    private var root = Node.empty
    private static func set(_ n: Node, _ key: Substring, _ v: Value) -> Node {
        var (value, kids): (Value?, [(Character, Node)]) = (nil, [])
        if case let .node(x, k) = n { value = x; kids = k }
        guard let c = key.first else { return .node(v, kids) }
        if let i = kids.firstIndex(where: { $0.0 == c }) { kids[i].1 = set(kids[i].1, key.dropFirst(), v) } else { kids.append((c, set(.empty, key.dropFirst(), v))) }
        return .node(value, kids)
    }
    subscript(key: String) -> Value? {
        get {
            var n = root
            for c in key { guard case let .node(_, kids) = n, let next = kids.first(where: { $0.0 == c }) else { return nil }; n = next.1 }
            guard case .node(let v, _) = n else { return nil }
            return v
        }
        set { if let newValue { root = Self.set(root, key[...], newValue) } }
    }
}
var map = PrefixMap<Int>()
map["one"] = 1; map["on"] = 11; map["two"] = 2; map["one"] = 100
print(map["one"] ?? 0, map["on"]!, map["o"] as Any, map["twos"] as Any)
// expect: [] [] []
// expect: false false false 0 7 0
// expect: 100 11 nil nil
