var d = ["a": 1, "b": 2, "c": 3]
print(d.count, d["a"]!, d["z"] as Any, d["z", default: 9], d.isEmpty, d.updateValue(5, forKey: "a")!, d.updateValue(7, forKey: "n") as Any, d.removeValue(forKey: "b")!, d.removeValue(forKey: "zz") as Any, d.keys.sorted(), d.values.sorted())
d["q"] = 1; d["q"] = nil; d["a"]! += 1; d["k", default: 10] += 1; print(d.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }, d.contains { $0.value == 3 }, d.keys.contains("c"), d.first { $0.value == 3 }!.key)
print(d.mapValues { $0 * 2 }.values.sorted(), d.compactMapValues { $0 > 5 ? String($0) : nil }.sorted { $0.key < $1.key }.map(\.value), d.filter { $0.value > 6 }.keys.sorted(), d.map { $0.value }.sorted(), d.reduce(0) { $0 + $1.value }, d.min { $0.value < $1.value }!.key, d.max { $0.value < $1.value }!)
print(Dictionary(grouping: ["aa", "b", "cc", "d"], by: \.count).sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }, Dictionary(uniqueKeysWithValues: zip(["x", "y"], 1...)) == ["x": 1, "y": 2], Dictionary([("a", 1), ("a", 2)], uniquingKeysWith: +))
var e = ["a": 1]; e.merge(["a": 5, "b": 6]) { $0 + $1 }; e.merge([("c", 1)]) { a, _ in a }; print(e.sorted { $0.key < $1.key }, e.merging(["a": 0]) { _, n in n }["a"]!, e == ["a": 6, "b": 6, "c": 1])
for (k, v) in e.sorted(by: <) { print(k, v, terminator: " ") }; print()
e.removeAll(); print(e, e.isEmpty, [:] as [Int: Int], e.popFirst() as Any, [1: ["x": 2]], ["k": nil as Int?], [1: 2.5], [true: "a"])
// expect: 3 1 nil 9 false 1 nil 2 nil ["a", "c", "n"] [3, 5, 7]
// expect: ["a=6", "c=3", "k=11", "n=7"] true true c
// expect: [6, 12, 14, 22] ["6", "11", "7"] ["k", "n"] [3, 6, 7, 11] 27 c (key: "k", value: 11)
// expect: ["1:[\"b\", \"d\"]", "2:[\"aa\", \"cc\"]"] true ["a": 3]
// expect: [(key: "a", value: 6), (key: "b", value: 6), (key: "c", value: 1)] 0 true
// expect: a 6 b 6 c 1 
// expect: [:] true [:] nil [1: ["x": 2]] ["k": nil] [1: 2.5] [true: "a"]
