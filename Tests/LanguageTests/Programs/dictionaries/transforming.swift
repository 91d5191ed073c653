let d = ["a": 1, "b": 2, "c": 3]
print(d.mapValues { $0 * 10 }["b"]!, d.filter { $0.value > 1 }.keys.sorted())
// expect: 20 ["b", "c"]
print(d.map { "\($0.key)\($0.value)" }.sorted())
// expect: ["a1", "b2", "c3"]
print(d.compactMapValues { $0 > 2 ? "big" : nil })
// expect: ["c": "big"]
print(d.reduce(0) { $0 + $1.value })
// expect: 6
