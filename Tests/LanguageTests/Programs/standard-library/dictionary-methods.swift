var stock = ["apple": 3, "pear": 0, "fig": 12]
stock["kiwi"] = 5; stock["pear"] = nil; stock["apple"]! += 2; stock["fig"]? -= 1; stock["none"]? += 1
print(stock.count, stock["kiwi"] as Any, stock["zzz"] as Any, stock["zzz", default: -1], stock.isEmpty)
print(stock.keys.sorted(), stock.values.sorted(), stock.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key), stock.contains { $0.value > 10 })
print(stock.updateValue(8, forKey: "apple") as Any, stock.updateValue(1, forKey: "new") as Any, stock.removeValue(forKey: "new") as Any, stock.removeValue(forKey: "x") as Any)
var counts: [Character: Int] = [:]
for c in "abracadabra" { counts[c, default: 0] += 1 }
print(counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "\($0.key)\($0.value)" })
let squares = Dictionary(uniqueKeysWithValues: (1...4).map { ($0, $0 * $0) })
print(squares.keys.sorted(), squares.mapValues { $0 + 1 }.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }, squares.filter { $0.key > 2 }.count)
print(squares.reduce(0) { $0 + $1.value }, squares.map { $0.key * $0.value }.sorted(), squares.compactMapValues { $0 > 5 ? "\($0)" : nil }.values.sorted())
let merged = ["a": 1, "b": 2].merging(["b": 3, "c": 4]) { $0 + $1 }
print(merged.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
var base = ["x": 1]
base.merge(["x": 5, "y": 6]) { old, _ in old }
base.merge([("z", 9), ("x", 7)], uniquingKeysWith: max)
print(base.keys.sorted().map { base[$0]! })
let grouped = Dictionary(grouping: ["ant", "bee", "asp", "cat"]) { $0.first! }
for k in grouped.keys.sorted() { print(k, grouped[k]!, terminator: "; ") }
print()
let dup = Dictionary([("k", 1), ("k", 2), ("j", 3)], uniquingKeysWith: { $1 })
print(dup["k"]!, dup["j"]!, dup == ["j": 3, "k": 2], dup != [:])
struct Key: Hashable { let x: Int, y: Int }
var grid: [Key: String] = [Key(x: 0, y: 0): "origin"]
grid[Key(x: 1, y: 2)] = "p"
print(grid[Key(x: 1, y: 2)]!, grid[.init(x: 9, y: 9)] ?? "empty", grid.keys.map(\.x).sorted())
var nested: [String: [String: [Int]]] = [:]
nested["a", default: [:]]["b", default: []].append(1)
nested["a"]?["b"]?.append(2)
nested["a"]!["c"] = [9]
print(nested["a"]!["b"]!, nested["a"]?["c"]?.first as Any, nested["q"]?["b"] as Any, nested["a"]!.count)
if let i = stock.firstIndex(where: { $0.key == "kiwi" }) { print(stock[i].value, stock.remove(at: i).key) }
for (name, n) in stock.sorted(by: { $0.key < $1.key }) where n > 5 { print(name, n, terminator: " ") }
print(stock.min { $0.value < $1.value }!.key, stock.first != nil, Set(stock.keys) == ["apple", "fig"])
let optional: [String: Int?] = ["a": 1, "b": nil]
print(optional.count, optional["b"] as Any, optional["c"] as Any, optional["a"]! as Any)
var byInt = [1: "one"]
for (k, v) in [2: "two"] { byInt[k] = v.uppercased() }
byInt[1]?.append("!")
print(byInt[1]!, byInt[2]!, byInt.values.joined(separator: "").count, [1: ["a"]], ["k": (1, 2)])
print(Dictionary(zip(["a", "b"], 1...), uniquingKeysWith: +)["b"]!, ["a": 1].hashValue == ["a": 1].hashValue, [[1: 2]: 3][[1: 2]]!, type(of: stock), type(of: stock.keys.sorted()))
func invert<K, V: Hashable>(_ d: [K: V]) -> [V: K] { Dictionary(uniqueKeysWithValues: d.map { ($1, $0) }) }
print(invert(squares)[16]!, squares.keys.contains(3), squares.randomElement() != nil, ["a": 1].description, squares.allSatisfy { $0 * $0 == $1 })
stock.removeAll(); counts.removeAll(keepingCapacity: true)
print(stock, stock.isEmpty, counts.count, [String: Int]().keys.count, stock["apple"] == nil)
struct Cache { private var store: [Int: String] = [:]; private(set) var hits = 0
    subscript(n: Int) -> String { mutating get { if let s = store[n] { hits += 1; return s }; let s = String(n, radix: 2); store[n] = s; return s } } }
var cache = Cache()
print(cache[5], cache[6], cache[5], cache.hits)
print(stock.popFirst() as Any, merged.keys.firstIndex(of: "c") != nil, merged.lazy.filter { $0.value > 1 }.map(\.value).sorted(), merged.flatMap { [$0.value, $0.value] }.count)
// expect: 3 Optional(5) nil -1 false
// expect: ["apple", "fig", "kiwi"] [5, 5, 11] ["fig", "apple", "kiwi"] true
// expect: Optional(5) nil Optional(1) nil
// expect: ["a5", "b2", "r2", "c1", "d1"]
// expect: [1, 2, 3, 4] [[1, 2], [2, 5], [3, 10], [4, 17]] 2
// expect: 30 [1, 8, 27, 64] ["16", "9"]
// expect: ["a=1", "b=5", "c=4"]
// expect: [7, 6, 9]
// expect: a ["ant", "asp"]; b ["bee"]; c ["cat"]; 
// expect: 2 3 true true
// expect: p empty [0, 1]
// expect: [1, 2] Optional(9) nil 2
// expect: 5 kiwi
// expect: apple 8 fig 11 apple true true
// expect: 2 Optional(nil) nil Optional(1)
// expect: one! TWO 7 [1: ["a"]] ["k": (1, 2)]
// expect: 2 true 3 Dictionary<String, Int> Array<String>
// expect: 4 true true ["a": 1] true
// expect: [:] true 0 0 true
// expect: 101 110 101 1
// expect: nil true [4, 5] 6
