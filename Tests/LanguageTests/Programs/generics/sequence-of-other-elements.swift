struct Trie<Element: Hashable & Comparable, Value> {
    private final class Node {
        var children: [Element: Node] = [:]
        var value: Value?
        func copy() -> Node { let n = Node(); n.value = value; n.children = children.mapValues { $0.copy() }; return n }
        var isLeaf: Bool { children.isEmpty && value == nil }
    }
    private var root = Node()
    private(set) var count = 0
    private func find<S: Sequence>(_ key: S) -> Node? where S.Element == Element {
        var n: Node? = root
        for e in key { n = n?.children[e] }
        return n
    }
    subscript<S: Sequence<Element>>(key: S) -> Value? {
        get { find(key)?.value }
        set {
            if !isKnownUniquelyReferenced(&root) { root = root.copy() }
            var n = root
            for e in key {
                if let c = n.children[e] { n = c } else { let c = Node(); n.children[e] = c; n = c }
            }
            count += (newValue == nil ? 0 : 1) - (n.value == nil ? 0 : 1)
            n.value = newValue
        }
    }
    func completions<S: Sequence>(of prefix: S) -> [([Element], Value)] where S.Element == Element {
        guard let start = find(prefix) else { return [] }
        var out: [([Element], Value)] = []
        func walk(_ n: Node, _ path: [Element]) {
            if let v = n.value { out.append((path, v)) }
            for (e, c) in n.children.sorted(by: { $0.key < $1.key }) { walk(c, path + [e]) }
        }
        walk(start, Array(prefix))
        return out
    }
    func longestPrefix<C: Collection>(of text: C) -> C.SubSequence? where C.Element == Element {
        var n = root, end: C.Index?
        for i in text.indices {
            guard let c = n.children[text[i]] else { break }
            n = c
            if n.value != nil { end = text.index(after: i) }
        }
        return end.map { text[..<$0] }
    }
}
extension Trie where Element == Character {
    typealias Words = [String: Value]
    init(_ words: Words) { self.init(); for (k, v) in words { self[k] = v } }
    func words(_ prefix: some StringProtocol) -> [String] { completions(of: prefix).map { String($0.0) } }
}
extension Trie: Sequence {
    func makeIterator() -> some IteratorProtocol<([Element], Value)> { completions(of: EmptyCollection()).makeIterator() }
}
var t = Trie<Character, Int>(["car": 1, "cart": 2, "care": 3, "dog": 4, "do": 5])
let snapshot = t
t["cat"] = 6
t["car"] = nil
t["dog"]! *= 100
print(t.count, snapshot.count, t.words("ca"), snapshot.words("ca"), t.words(""))
print(t["dog"] ?? 0, snapshot["dog"] ?? 0, t["x".lowercased()] as Any)
print(t.longestPrefix(of: "carefully") ?? "-", t.longestPrefix(of: "dodo")!.uppercased(), t.longestPrefix(of: "zebra") == nil)
print(t.map { "\(String($0.0))=\($0.1)" }.joined(separator: ","), t.reduce(0) { $0 + $1.1 })
var numbers = Trie<Int, String>()
for n in [123, 12, 1245] { numbers[String(n).compactMap(\.wholeNumberValue)] = "\(n)!" }
print(numbers.completions(of: [1, 2]).map(\.1), numbers.longestPrefix(of: [1, 2, 4, 4])!.map { $0 }, numbers.contains { $0.1 == "12!" })
for (path, v) in numbers { print(path, v, terminator: " ") }
print()
// expect: 5 5 ["care", "cart", "cat"] ["car", "care", "cart"] ["care", "cart", "cat", "do", "dog"]
// expect: 400 4 nil
// expect: care DO true
// expect: care=3,cart=2,cat=6,do=5,dog=400 416
// expect: ["12!", "123!", "1245!"] [1, 2] true
// expect: [1, 2] 12! [1, 2, 3] 123! [1, 2, 4, 5] 1245! 
