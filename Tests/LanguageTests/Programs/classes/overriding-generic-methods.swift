protocol Visitor<Result> {
    associatedtype Result
    mutating func visit(_ n: Number) -> Result
    mutating func visit(_ n: Sum) -> Result
    mutating func visit(_ n: Negated) -> Result
}
class Node {
    func accept<V: Visitor>(_ v: inout V) -> V.Result { fatalError("abstract") }
    static func + (a: Node, b: Node) -> Node { Sum([a, b]) }
    static prefix func - (a: Node) -> Node { Negated(a) }
    deinit { Node.alive -= 1 }
    init() { Node.alive += 1 }
    static var alive = 0
}
final class Number: Node, ExpressibleByIntegerLiteral {
    let value: Int
    required init(integerLiteral value: Int) { self.value = value }
    override func accept<V: Visitor>(_ v: inout V) -> V.Result { v.visit(self) }
}
final class Sum: Node {
    let terms: [Node]
    init(_ t: [Node]) { terms = t }
    override func accept<V: Visitor>(_ v: inout V) -> V.Result { v.visit(self) }
}
final class Negated: Node {
    let inner: Node
    init(_ n: Node) { inner = n; super.init() }
    override func accept<V>(_ v: inout V) -> V.Result where V: Visitor { v.visit(self) }
}
struct Evaluate: Visitor {
    mutating func visit(_ n: Number) -> Int { n.value }
    mutating func visit(_ n: Sum) -> Int { var t = 0; for x in n.terms { t += x.accept(&self) }; return t }
    mutating func visit(_ n: Negated) -> Int { -n.inner.accept(&self) }
}
struct Show: Visitor {
    var depth = 0, deepest = 0
    mutating func nested<T>(_ f: (inout Show) -> T) -> T {
        depth += 1
        deepest = max(deepest, depth)
        defer { depth -= 1 }
        return f(&self)
    }
    mutating func visit(_ n: Number) -> String { "\(n.value)" }
    mutating func visit(_ n: Sum) -> String { nested { s in "(" + n.terms.map { $0.accept(&s) }.joined(separator: " + ") + ")" } }
    mutating func visit(_ n: Negated) -> String { "-" + nested { n.inner.accept(&$0) } }
}
struct Simplify: Visitor {
    typealias Result = Node
    func visit(_ n: Number) -> Node { n }
    mutating func visit(_ n: Sum) -> Node {
        var flat: [Node] = [], constant = 0
        for t in n.terms {
            switch t.accept(&self) {
            case let s as Sum: flat += s.terms
            case let k as Number: constant += k.value
            case let other: flat.append(other)
            }
        }
        for case let k as Number in flat { constant += k.value }
        flat.removeAll { $0 is Number }
        if constant != 0 || flat.isEmpty { flat.append(Number(integerLiteral: constant)) }
        return flat.count == 1 ? flat[0] : Sum(flat)
    }
    mutating func visit(_ n: Negated) -> Node {
        let inner = n.inner.accept(&self)
        if let k = inner as? Number { return Number(integerLiteral: -k.value) }
        if let d = inner as? Negated { return d.inner }
        return inner === n.inner ? n : Negated(inner)
    }
}
func run<V: Visitor>(_ v: V, on n: Node) -> (V.Result, V) { var v = v; return (n.accept(&v), v) }
do {
    let one: Number = 1
    let tree = -(one + -(Number(integerLiteral: 2) + one)) + -(-one) + Sum([])
    let (text, show) = run(Show(), on: tree)
    print(text, show.deepest, run(Evaluate(), on: tree).0)
    let small = run(Simplify(), on: tree).0
    print(run(Show(), on: small).0, type(of: small), Node.alive)
    let makers: [(Int) -> Node] = [Number.init, { -Number(integerLiteral: $0) }, { n in Sum((1...n).map(Number.init(integerLiteral:))) }]
    var show2 = Show()
    print(makers.map { $0(3).accept(&show2) }, show2.deepest, Node.alive)
    func results<Out>(_ vs: [any Visitor<Out>], _ n: Node) -> [Out] { vs.map { v in var v = v; return apply(&v, n) } }
    func apply<R>(_ v: inout any Visitor<R>, _ n: Node) -> R { func open<V: Visitor>(_ v: V) -> R where V.Result == R { var v = v; return n.accept(&v) }; return open(v) }
    print(results([Evaluate()], tree))
}
print(Node.alive)
// expect: ((-(1 + -(2 + 1)) + --1) + ()) 6 3
// expect: 3 Number 12
// expect: ["3", "-3", "(1 + 2 + 3)"] 1 12
// expect: [3]
// expect: 0
