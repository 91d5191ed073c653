struct Student: Codable2, Hashable { let name: String; var grades: [String: [Int]]; var average: Double { let all = grades.values.flatMap { $0 }; return all.isEmpty ? 0 : Double(all.reduce(0, +)) / Double(all.count) } }
protocol Codable2 {}
var school: [String: [Student]] = [
    "1a": [Student(name: "Ann", grades: ["math": [1, 2], "art": [3]]), Student(name: "Bo", grades: ["math": [4]])],
    "2b": [Student(name: "Cy", grades: [:])],
]
school["2b"]?.append(Student(name: "Di", grades: ["art": [1, 1, 2]]))
school["1a"]![1].grades["art", default: []] += [2, 5]
school["3c", default: []].append(Student(name: "Ed", grades: ["math": [6]]))
for (c, students) in school.sorted(by: { $0.key < $1.key }) { print(c, students.map { "\($0.name):\(($0.average * 10).rounded() / 10)" }.joined(separator: " ")) }
let bySubject = school.values.joined().reduce(into: [String: [String: Int]]()) { acc, s in for (subject, g) in s.grades { acc[subject, default: [:]][s.name] = g.max() } }
for subject in bySubject.keys.sorted() { print(subject, bySubject[subject]!.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) }
let flat = school.flatMap { c, s in s.map { (c, $0.name) } }.sorted { $0 < $1 }
print(flat, Dictionary(uniqueKeysWithValues: flat.map { ($1, $0) })["Di"]!, school.mapValues(\.count).sorted { $0.key < $1.key }.map(\.value))
print(school["1a"]?.first?.grades["math"]?.last as Any, school["9z"]?.first?.grades["math"] as Any, school["1a"]?[0].grades.count ?? 0, school.contains { $1.count == 1 })
var grid = [[Character]](repeating: [Character](repeating: ".", count: 5), count: 3)
grid[1][2] = "#"; grid[2].replaceSubrange(1...3, with: "abc"); grid[0].swapAt(0, 4); grid[0][4...] = ["x", "y"]
print(grid.map { String($0) }.joined(separator: "/"), grid.flatMap { $0 }.filter { $0 != "." }.count, grid.map(\.count), grid.indices.flatMap { r in grid[r].indices.filter { grid[r][$0] == "#" }.map { (r, $0) } })
var cube = (0..<2).map { i in (0..<2).map { j in (0..<3).map { i * 100 + j * 10 + $0 } } }
cube[1][0][2] += 1; cube[0].append([7]); cube[1].removeFirst()
print(cube, cube.joined().joined().reduce(0, +), cube.map { $0.map(\.count) })
func transpose<T>(_ m: [[T]]) -> [[T]] { m.first.map { $0.indices.map { i in m.map { $0[i] } } } ?? [] }
print(transpose([[1, 2, 3], [4, 5, 6]]), transpose([["a"], ["b"]]), transpose([[Int]]()).count)
var groups: [Set<Int>] = [[1, 2], [3], [2, 4]]
var merged: [Set<Int>] = []
for g in groups { if let i = merged.firstIndex(where: { !$0.isDisjoint(with: g) }) { merged[i].formUnion(g) } else { merged.append(g) } }
groups[1].insert(9)
print(merged.map { $0.sorted() }, groups.map(\.count), groups.reduce(Set()) { $0.union($1) }.sorted())
typealias Table = [(name: String, values: [Double?])]
let table: Table = [("a", [1, nil, 3]), ("bb", [nil]), ("c", [])]
for (name, values) in table { let known = values.compactMap { $0 }; print(name.count, known.isEmpty ? "none" : "\(known.reduce(0, +) / Double(known.count))", values.map { $0.map { "\($0)" } ?? "_" }.joined(separator: ","), separator: "|") }
let optionals: [[Int?]?] = [[1, nil], nil, []]
print(optionals, optionals.compactMap { $0 }.map { $0.compactMap { $0 } }, optionals.flatMap { $0 ?? [] }.count, optionals[0]?[0] ?? -1, optionals[1]?.first as Any)
var index: [String: [Character: Set<Int>]] = [:]
for (line, text) in ["ab a", "ba", "c"].enumerated() { for word in text.split(separator: " ") { for c in word { index[String(word.sorted()), default: [:]][c, default: []].insert(line) } } }
print(index.keys.sorted(), index["ab"]!["a"]!.sorted(), index["c"]?["c"]?.count ?? 0, index["zz"]?["c"] == nil)
var stacks: [String: [Int]] = ["a": [1, 2, 3], "b": []]
if let top = stacks["a"]?.popLast() { stacks["b"]!.append(top) }
stacks["a"]?.reverse(); stacks["b"]?.insert(0, at: 0); stacks["c"]?.append(5)
(stacks["a"], stacks["b"]) = (stacks["b"], stacks["a"])
print(stacks["a"]!, stacks["b"]!, stacks["c"] as Any, stacks.values.map(\.count).sorted())
let words = ["apple", "avocado", "bean", "beet", "corn"]
let tree = Dictionary(grouping: words) { $0.first! }.mapValues { Dictionary(grouping: $0) { $0.count }.mapValues { $0.sorted() } }
for k in tree.keys.sorted() { print(k, tree[k]!.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }, terminator: k == "c" ? "\n" : "; ") }
// expect: 1a Ann:2.0 Bo:3.7
// expect: 2b Cy:0.0 Di:1.3
// expect: 3c Ed:6.0
// expect: art ["Ann=3", "Bo=5", "Di=2"]
// expect: math ["Ann=2", "Bo=4", "Ed=6"]
// expect: [("1a", "Ann"), ("1a", "Bo"), ("2b", "Cy"), ("2b", "Di"), ("3c", "Ed")] 2b [2, 2, 1]
// expect: Optional(2) nil 2 true
// expect: ....xy/..#../.abc. 6 [6, 5, 5] [(1, 2)]
// expect: [[[0, 1, 2], [10, 11, 12], [7]], [[110, 111, 112]]] 376 [[3, 3, 1], [3]]
// expect: [[1, 4], [2, 5], [3, 6]] [["a", "b"]] 0
// expect: [[1, 2, 4], [3]] [2, 2, 2] [1, 2, 3, 4, 9]
// expect: 1|2.0|1.0,_,3.0
// expect: 2|none|_
// expect: 1|none|
// expect: [Optional([Optional(1), nil]), nil, Optional([])] [[1], []] 2 1 nil
// expect: ["a", "ab", "c"] [0, 1] 1 true
// expect: [0, 3] [2, 1] nil [2, 2]
// expect: a ["5: [\"apple\"]", "7: [\"avocado\"]"]; b ["4: [\"bean\", \"beet\"]"]; c ["4: [\"corn\"]"]
