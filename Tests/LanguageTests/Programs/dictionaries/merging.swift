var d = ["a": 1, "b": 2]
d.merge(["b": 20, "c": 30]) { old, new in old + new }
print(d.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
// expect: ["a=1", "b=22", "c=30"]
let e = d.merging(["a": 0]) { old, _ in old }
print(e["a"]!, e.count)
// expect: 1 3
