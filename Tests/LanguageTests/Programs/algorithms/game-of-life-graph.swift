struct Cell: Hashable, Comparable { let x: Int, y: Int; static func < (a: Cell, b: Cell) -> Bool { (a.y, a.x) < (b.y, b.x) }
    var neighbours: [Cell] { (-1...1).flatMap { dx in (-1...1).compactMap { dy in dx == 0 && dy == 0 ? nil : Cell(x: x + dx, y: y + dy) } } } }
struct Life: CustomStringConvertible {
    private(set) var alive: Set<Cell>
    init(_ picture: String) { alive = Set(picture.split(separator: "\n").enumerated().flatMap { y, line in line.enumerated().filter { $1 == "#" }.map { Cell(x: $0.offset, y: y) } }) }
    mutating func step() {
        let counts = alive.reduce(into: [Cell: Int]()) { counts, c in for n in c.neighbours { counts[n, default: 0] += 1 } }
        alive = Set(counts.filter { cell, n in n == 3 || (n == 2 && alive.contains(cell)) }.keys)
    }
    var description: String {
        guard let (x0, x1) = alive.map(\.x).bounds, let (y0, y1) = alive.map(\.y).bounds else { return "(empty)" }
        return (y0...y1).map { y in String((x0...x1).map { alive.contains(Cell(x: $0, y: y)) ? "#" : "." }) }.joined(separator: "\n")
    }
}
extension Array where Element: Comparable { var bounds: (Element, Element)? { guard let lo = self.min(), let hi = self.max() else { return nil }; return (lo, hi) } }
var life = Life("""
    .#.
    ..#
    ###
    """)
for g in 0..<3 { print("gen \(g):", life.alive.count); print(life); life.step() }
print(life.alive.sorted().map { "\($0.x),\($0.y)" }.joined(separator: " "))
var blinker = Life("###")
blinker.step()
print(blinker, Life("#") , separator: "\n")
struct Graph<V: Hashable & Comparable> {
    private var edges: [V: [(to: V, cost: Int)]] = [:]
    mutating func connect(_ a: V, _ b: V, _ cost: Int = 1, directed: Bool = false) { edges[a, default: []].append((b, cost)); if directed { edges[b] = edges[b] ?? [] } else { edges[b, default: []].append((a, cost)) } }
    var vertices: [V] { edges.keys.sorted() }
    func bfs(_ s: V) -> [V] { var seen: Set = [s], queue = [s], i = 0; while i < queue.count { for e in (edges[queue[i]] ?? []).sorted(by: { $0.to < $1.to }) where seen.insert(e.to).inserted { queue.append(e.to) }; i += 1 }; return queue }
    func dfs(_ s: V, _ visit: (V) -> Void) { var seen: Set<V> = []; func go(_ v: V) { guard seen.insert(v).inserted else { return }; visit(v); edges[v]?.map(\.to).sorted().forEach(go) }; go(s) }
    func path(_ a: V, _ b: V) -> [V]? { var from: [V: V] = [:], queue = [a][...]; while let v = queue.popFirst() { if v == b { return Array(sequence(first: b) { from[$0] }).reversed() }; for (w, _) in edges[v, default: []] where from[w] == nil && w != a { from[w] = v; queue.append(w) } }; return nil }
    func topological() -> [V]? {
        var degree = Dictionary(uniqueKeysWithValues: vertices.map { ($0, 0) })
        for (_, es) in edges { for e in es { degree[e.to]! += 1 } }
        var ready = vertices.filter { degree[$0] == 0 }, order: [V] = []
        while !ready.isEmpty { let v = ready.removeFirst(); order.append(v); for e in edges[v]! { degree[e.to]! -= 1; if degree[e.to] == 0 { ready.append(e.to); ready.sort() } } }
        return order.count == vertices.count ? order : nil
    }
    func distances(_ s: V) -> [V: Int] { var d = [s: 0]; for _ in vertices { for (v, es) in edges { guard let dv = d[v] else { continue }; for e in es where dv + e.cost < d[e.to, default: .max] { d[e.to] = dv + e.cost } } }; return d }
}
var g = Graph<String>()
for (a, b, c) in [("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("E", "F", 1)] { g.connect(a, b, c) }
var order: [String] = []
g.dfs("A") { order.append($0) }
print(g.vertices, g.bfs("A"), order, g.path("A", "D")!, g.path("A", "F") as Any, g.distances("A").sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
var dag = Graph<Int>()
[(5, 2), (5, 0), (4, 0), (4, 1), (2, 3), (3, 1)].forEach { dag.connect($0.0, $0.1, directed: true) }
print(dag.topological() ?? [])
dag.connect(1, 5, directed: true)
print(dag.topological() == nil)
// expect: gen 0: 5
// expect: .#.
// expect: ..#
// expect: ###
// expect: gen 1: 5
// expect: #.#
// expect: .##
// expect: .#.
// expect: gen 2: 5
// expect: ..#
// expect: #.#
// expect: .##
// expect: 1,1 2,2 3,2 1,3 2,3
// expect: #
// expect: #
// expect: #
// expect: #
// expect: ["A", "B", "C", "D", "E", "F"] ["A", "B", "C", "D"] ["A", "B", "C", "D"] ["A", "B", "D"] nil ["A0", "B3", "C1", "D8"]
// expect: [4, 5, 0, 2, 3, 1]
// expect: true
