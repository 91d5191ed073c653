final class ListNode<T> { var value: T; var next: ListNode?; init(_ v: T, _ n: ListNode? = nil) { value = v; next = n } }
struct LinkedList<T>: Sequence, ExpressibleByArrayLiteral, CustomStringConvertible {
    private(set) var head: ListNode<T>?, count = 0
    init() {}
    init(arrayLiteral e: T...) { for x in e.reversed() { push(x) } }
    mutating func push(_ x: T) { head = ListNode(x, head); count += 1 }
    mutating func pop() -> T? { defer { if head != nil { head = head!.next; count -= 1 } }; return head?.value }
    mutating func append(_ x: T) { guard var n = head else { return push(x) }; while let next = n.next { n = next }; n.next = ListNode(x); count += 1 }
    mutating func reverse() { var prev: ListNode<T>?, cur = head; while let c = cur { (cur, c.next, prev) = (c.next, prev, c) }; head = prev }
    func makeIterator() -> AnyIterator<T> { var n = head; return AnyIterator { defer { n = n?.next }; return n?.value } }
    subscript(i: Int) -> T? { get { var n = head; for _ in 0..<i { n = n?.next }; return n?.value } set { var n = head; for _ in 0..<i { n = n?.next }; if let newValue { n?.value = newValue } } }
    var description: String { map { "\($0)" }.joined(separator: " -> ") }
}
var list: LinkedList = [1, 2, 3]
list.append(4); list.push(0); list.reverse(); list[1] = 30
print(list, list.count, list.pop()!, list[2] as Any, list[9] as Any, list.contains(30), list.map { $0 * 2 }, list.reduce(0, +), Array(list).sorted())
indirect enum Tree<K: Comparable, V> { case leaf, node(Tree, K, V, Tree)
    static var empty: Tree { .leaf }
    func get(_ k: K) -> V? { guard case let .node(l, key, v, r) = self else { return nil }; return k == key ? v : (k < key ? l : r).get(k) }
    func set(_ k: K, _ v: V) -> Tree { switch self { case .leaf: .node(.leaf, k, v, .leaf); case let .node(l, key, old, r): k == key ? .node(l, k, v, r) : k < key ? .node(l.set(k, v), key, old, r) : .node(l, key, old, r.set(k, v)) } }
    func removing(_ k: K) -> Tree {
        guard case let .node(l, key, v, r) = self else { return self }
        if k < key { return .node(l.removing(k), key, v, r) }; if k > key { return .node(l, key, v, r.removing(k)) }
        switch (l, r) { case (.leaf, _): return r; case (_, .leaf): return l; default: let (mk, mv) = r.min!; return .node(l, mk, mv, r.removing(mk)) }
    }
    var min: (K, V)? { switch self { case .leaf: nil; case let .node(.leaf, k, v, _): (k, v); case let .node(l, _, _, _): l.min } }
    var depth: Int { if case let .node(l, _, _, r) = self { 1 + Swift.max(l.depth, r.depth) } else { 0 } }
    func forEach(_ f: (K, V) -> Void) { if case let .node(l, k, v, r) = self { l.forEach(f); f(k, v); r.forEach(f) } }
    var keys: [K] { var out: [K] = []; forEach { k, _ in out.append(k) }; return out }
    subscript(k: K) -> V? { get { get(k) } set { self = newValue.map { set(k, $0) } ?? removing(k) } } }
var t = Tree<String, Int>.empty
for (i, w) in ["m", "c", "x", "a", "d", "z", "y"].enumerated() { t[w] = i }
print(t.keys.joined(), t.depth, t["d"]!, t["q"] as Any, t.min!)
t["m"] = nil; t["c"] = 77
print(t.keys, t["c"]!, t.depth, t["m"] == nil)
class BST<T: Comparable> { class Node { var v: T; var l: Node?, r: Node?; init(_ v: T) { self.v = v } }
    var root: Node?
    @discardableResult func insert(_ v: T) -> Bool { var slot: ReferenceSlot = .root; var n = root; while let c = n { if v == c.v { return false }; slot = v < c.v ? .left(c) : .right(c); n = v < c.v ? c.l : c.r }
        switch slot { case .root: root = Node(v); case .left(let p): p.l = Node(v); case .right(let p): p.r = Node(v) }; return true }
    private enum ReferenceSlot { case root, left(Node), right(Node) }
    func levels() -> [[T]] { var out: [[T]] = [], row = [root].compactMap { $0 }; while !row.isEmpty { out.append(row.map(\.v)); row = row.flatMap { [$0.l, $0.r] }.compactMap { $0 } }; return out }
    var isBalanced: Bool { func h(_ n: Node?) -> Int? { guard let n else { return 0 }; guard let a = h(n.l), let b = h(n.r), abs(a - b) < 2 else { return nil }; return 1 + max(a, b) }; return h(root) != nil }
    func path(to v: T) -> String? { var n = root, s = ""; while let c = n { if v == c.v { return s.isEmpty ? "." : s }; (n, s) = v < c.v ? (c.l, s + "L") : (c.r, s + "R") }; return nil } }
let b = BST<Int>()
print([5, 2, 8, 1, 9, 2].map(b.insert), b.levels(), b.isBalanced, b.path(to: 9)!, b.path(to: 7) as Any)
b.insert(10)
print(b.isBalanced, b.path(to: 5)!)
struct Queue<T> { private var inbox: [T] = [], outbox: [T] = []; var isEmpty: Bool { inbox.isEmpty && outbox.isEmpty }; var count: Int { inbox.count + outbox.count }
    mutating func enqueue(_ x: T) { inbox.append(x) }
    mutating func dequeue() -> T? { if outbox.isEmpty { outbox = inbox.reversed(); inbox.removeAll() }; return outbox.popLast() }
    func peek() -> T? { outbox.last ?? inbox.first } }
var q = Queue<String>()
q.enqueue("a"); q.enqueue("b"); print(q.dequeue()!, terminator: " "); q.enqueue("c")
print(q.count, q.peek()!, q.dequeue()!, q.dequeue()!, q.dequeue() as Any, q.isEmpty)
struct Deque<T> { private var a: [T?], head = 0; private(set) var count = 0; init(capacity: Int = 4) { a = Array(repeating: nil, count: capacity) }
    private mutating func grow() { guard count == a.count else { return }; a = (0..<count).map { a[(head + $0) % a.count] } + Array(repeating: nil, count: count); head = 0 }
    mutating func pushBack(_ x: T) { grow(); a[(head + count) % a.count] = x; count += 1 }; mutating func pushFront(_ x: T) { grow(); head = (head - 1 + a.count) % a.count; a[head] = x; count += 1 }
    mutating func popFront() -> T? { guard count > 0 else { return nil }; defer { a[head] = nil; head = (head + 1) % a.count; count -= 1 }; return a[head] }
    mutating func popBack() -> T? { guard count > 0 else { return nil }; count -= 1; let i = (head + count) % a.count; defer { a[i] = nil }; return a[i] } }
var d = Deque<Int>(capacity: 2)
for i in 1...5 { if i % 2 == 0 { d.pushFront(i) } else { d.pushBack(i) } }
print(d.popFront()!, d.popBack()!, d.count, d.popFront()!, d.popFront()!, d.popFront()!, d.popFront() as Any)
// expect: 4 -> 30 -> 2 -> 1 -> 0 5 4 Optional(1) nil true [60, 4, 2, 0] 33 [0, 1, 2, 30]
// expect: acdmxyz 4 4 nil ("a", 3)
// expect: ["a", "c", "d", "x", "y", "z"] 77 3 true
// expect: [true, true, true, true, true, false] [[5], [2, 8], [1, 9]] true RR nil
// expect: false .
// expect: a 2 b b c nil true
// expect: 4 5 3 2 1 3 nil
