func largest<T: Comparable>(_ v: [T]) -> T? { guard var best = v.first else { return nil }; for x in v where x > best { best = x }; return best }
print(largest([3, 9, 2])!, largest(["b", "z", "a"])!, largest([Double]()) as Any)
struct Stack<Element> {
    private var items: [Element] = []
    var count: Int { items.count }
    var top: Element? { items.last }
    init() {}
    init<S: Sequence>(_ s: S) where S.Element == Element { items = Array(s) }
    mutating func push(_ x: Element...) { items += x }
    @discardableResult mutating func pop() -> Element? { items.popLast() }
    func map<U>(_ f: (Element) throws -> U) rethrows -> Stack<U> { Stack<U>(try items.map(f)) }
}
extension Stack where Element: Equatable { func contains(_ x: Element) -> Bool { items.contains(x) }; func isTop(_ x: Element) -> Bool { top == x } }
extension Stack where Element == Int { var sum: Int { items.reduce(0, +) } }
extension Stack: CustomStringConvertible where Element: CustomStringConvertible { var description: String { "[" + items.map(\.description).joined(separator: "|") + ">" } }
extension Stack: Equatable where Element: Equatable {}
extension Stack: ExpressibleByArrayLiteral { init(arrayLiteral e: Element...) { self.init(e) } }
extension Stack: Sequence { func makeIterator() -> AnyIterator<Element> { var s = self; return AnyIterator { s.pop() } } }
var s: Stack = [1, 2, 3]
s.push(4, 5); s.pop()
print(s, s.contains(3), s.isTop(9), s.sum, s.map { Double($0) / 2 }, s == [1, 2, 3, 4], Array(s), s.reduce(0, -))
protocol Container { associatedtype Item; var items: [Item] { get }; init(_ items: [Item]); func item(at i: Int) -> Item }
extension Container { func item(at i: Int) -> Item { items[i] }; var first: Item? { items.first }; func mapped<C: Container>(_ f: (Item) -> C.Item) -> C { C(items.map(f)) } }
extension Container where Item: Numeric { func total() -> Item { items.reduce(0, +) } }
struct Ints: Container { var items: [Int]; init(_ i: [Int]) { items = i } }
struct Names: Container { var items: [String]; init(_ items: [String]) { self.items = items }; func item(at i: Int) -> String { items[i].uppercased() } }
func same<A: Container, B: Container>(_ a: A, _ b: B) -> Bool where A.Item == B.Item, A.Item: Equatable { a.items == b.items }
let names: Names = Ints([1, 2]).mapped { "n\($0)" }
print(names.items, names.item(at: 1), Ints([5, 6]).item(at: 0), Ints([1, 2, 3]).total(), same(Ints([1]), Ints([1])), same(names, Names(["n1"])), names.first!)
func pairs<C: Collection>(_ c: C) -> [(C.Element, C.Element)] where C.Element: Hashable { var out: [(C.Element, C.Element)] = []; for (i, x) in c.enumerated() { for y in c.dropFirst(i + 1) { out.append((x, y)) } }; return out }
print(pairs("abc"), pairs([1, 2, 3]).map { $0 * $1 }, pairs(1...2))
func group<S: Sequence, K: Hashable>(_ s: S, by key: (S.Element) -> K) -> [(key: K, values: [S.Element])] where K: Comparable {
    var d: [K: [S.Element]] = [:]
    for x in s { d[key(x), default: []].append(x) }
    return d.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}
for g in group(1...7, by: { $0 % 3 }) { print(g.key, g.values, terminator: "; ") }
print()
struct Pair<A, B> { var a: A, b: B; func swapped() -> Pair<B, A> { Pair<B, A>(a: b, b: a) }; static func of(_ a: A, _ b: B) -> Self { Self(a: a, b: b) } }
extension Pair: Hashable, Equatable where A: Hashable, B: Hashable {}
extension Pair: Comparable where A: Hashable & Comparable, B: Hashable & Comparable { static func < (l: Self, r: Self) -> Bool { (l.a, l.b) < (r.a, r.b) } }
print(Pair(a: 1, b: "x").swapped(), Set([Pair(a: 1, b: 1), .of(1, 1)]).count, Pair.of(1, 2) < .of(1, 3), [Pair(a: 2, b: "a"), Pair(a: 1, b: "b")].sorted()[0])
enum Tree<T: Comparable> { case leaf; indirect case node(Tree, T, Tree)
    func inserting(_ x: T) -> Tree { switch self { case .leaf: .node(.leaf, x, .leaf); case let .node(l, v, r): x < v ? .node(l.inserting(x), v, r) : .node(l, v, r.inserting(x)) } }
    var values: [T] { if case let .node(l, v, r) = self { l.values + [v] + r.values } else { [] } } }
print([5, 2, 8].reduce(Tree.leaf) { $0.inserting($1) }.values, ["q", "a"].reduce(Tree<String>.leaf) { $0.inserting($1) }.values)
func makeDefault<T: ExpressibleByIntegerLiteral>() -> T { 7 }
let i: Int = makeDefault(), dd: Double = makeDefault()
print(i, dd, makeDefault() as UInt8)
class Node<T> { let value: T; var next: Node?; init(_ v: T, _ n: Node? = nil) { value = v; next = n } }
final class Names2: Node<String> { var upper: String { value.uppercased() } }
print(Node(1, Node(2)).next!.value, Names2("k").upper, type(of: Node("s")), Names2("z") is Node<String>)
protocol Shape { func area() -> Double }
struct Sq: Shape { var s = 2.0; func area() -> Double { s * s } }
func bigger<T: Shape>(_ a: T, _ b: T) -> T { a.area() > b.area() ? a : b }
func anyArea(_ v: [any Shape]) -> Double { v.map { $0.area() }.reduce(0, +) }
func opaque(_ n: Double) -> some Shape { Sq(s: n) }
print(bigger(Sq(), Sq(s: 3)).s, anyArea([Sq(), opaque(1)]), opaque(5).area())
extension Sequence where Element: Numeric & Comparable { func positiveSum() -> Element { filter { $0 > 0 }.reduce(0, +) } }
extension Optional where Wrapped == String { var orEmpty: String { self ?? "" } }
extension Array where Element: Sequence { func flat() -> [Element.Element] { flatMap { $0 } } }
print([1, -2, 3].positiveSum(), [1.5, -1].positiveSum(), (nil as String?).orEmpty.isEmpty, [[1], [2, 3]].flat(), ["ab", "c"].flat())
// expect: 9 z nil
// expect: [1|2|3|4> true false 10 [0.5|1.0|1.5|2.0> true [4, 3, 2, 1] -10
// expect: ["n1", "n2"] N2 5 6 true false n1
// expect: [("a", "b"), ("a", "c"), ("b", "c")] [2, 3, 6] [(1, 2)]
// expect: 0 [3, 6]; 1 [1, 4, 7]; 2 [2, 5]; 
// expect: Pair<String, Int>(a: "x", b: 1) 1 true Pair<Int, String>(a: 1, b: "b")
// expect: [2, 5, 8] ["a", "q"]
// expect: 7 7.0 7
// expect: 2 K Node<String> true
// expect: 3.0 5.0 25.0
// expect: 4 1.5 true [1, 2, 3] ["a", "b", "c"]
