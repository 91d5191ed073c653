struct Row: Hashable { var cells: [String: Int], other: [String: String]; subscript<V>(path: KeyPath<Row, V>) -> V { self[keyPath: path] }
 subscript(key p: KeyPath<Row, String>, n: Int) -> String { String(repeating: self[keyPath: p], count: n) } 
 var name = "r" }
struct Grid { var rows: [Row]; var main: Row { rows[0] } 
 subscript<V>(path p: WritableKeyPath<Row, V>) -> [V] { get { rows.map { $0[keyPath: p] } } set { for (i, v) in newValue.enumerated() { rows[i][keyPath: p] = v } } } }
var g = Grid(rows: [Row(cells: ["a": 1], other: [:]), Row(cells: ["b": 2, "c": 3], other: ["x": "y"], name: "q")])
let p = \Grid.main[\.cells.count]
print(g[keyPath: p], g.rows.map(\.[\.name]), g.rows.map(\.[key: \.name, 2]))
let k = \Grid.[path: \.name]
g[keyPath: k] = ["one", "two"]
print(g[keyPath: k], g.rows.map(\.[\Row.name].count), g[keyPath: \.rows[1][\.other].count])
let q = \Grid.rows[0][\Row.cells]
print(g[keyPath: q])
// expect: 1 ["r", "q"] ["rr", "qq"]
// expect: ["one", "two"] [3, 3] 1
// expect: ["a": 1]
