func say<T>(_ s: String, _ v: T) -> T { print(s); return v }
struct G { var cells = [[0, 0], [0, 0]]; var d = ["a": 1]; subscript(r: Int, c: Int) -> Int { get { cells[r][c] } set { cells[r][c] = newValue } } }
var g = G()
let p = \G.cells[say("row", 1)][say("col", 0)]
print("made")
g[keyPath: p] = 4
g[keyPath: p] += 4
print(g.cells, g[keyPath: \.[1, 0]])
g[keyPath: \.d["b"]] = 5
g[keyPath: \.d["a"]]! += 1
g[keyPath: \.d["a"]]? += 1
g[keyPath: \.d["zz"]]? += 1
print(g.d["a"]!, g.d["b"]!, g.d.count)
var gs = ["k": G()]
gs["k"]![keyPath: \.cells[0][1]] = 3
gs["k"]?[keyPath: \.cells[0][0]] = 2
print(gs["k"]!.cells)
func pick() -> WritableKeyPath<G, Int> { print("pick"); return \.[0, 1] }
func base() -> Int { print("base"); return 0 }
var many = [G(), G()]
many[base()][keyPath: pick()] = say("value", 9)
many[base()][keyPath: pick()] += say("value", 1)
print(many[0].cells)
let setter: (inout G, Int) -> Void = { $0[keyPath: p] = $1 }
setter(&g, 100); print(g.cells)
let makers = [0, 1].map { i in \G.cells[i] }
for m in makers { g[keyPath: m].append(7) }
print(g.cells)
swap(&g[keyPath: makers[0]], &many[0].cells[0])
print(g.cells, many[0].cells)
// expect: row
// expect: col
// expect: made
// expect: [[0, 0], [8, 0]] 8
// expect: 3 5 2
// expect: [[2, 3], [0, 0]]
// expect: base
// expect: pick
// expect: value
// expect: base
// expect: pick
// expect: value
// expect: [[0, 10], [0, 0]]
// expect: [[0, 0], [100, 0]]
// expect: [[0, 0, 7], [100, 0, 7]]
// expect: [[0, 10], [100, 0, 7]] [[0, 0, 7], [0, 0]]
