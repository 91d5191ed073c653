var d: [String: [Int]] = [:]
d["a", default: []].append(1); d["a", default: []].append(2); d["b"] = [3]; d["b"]?.append(4); d["c"]?.append(5)
print(d["a"]!, d["b"]!, d["c"] as Any, d.count)
if let i = d.index(forKey: "a") { print(d[i].value, d[i]); let r = d.remove(at: i); print(r.key) }
for v in d.values { print(v) }; for k in d.keys { print(k) }
var n = ["x": ["y": 1]]; n["x"]!["y"]! += 1; n["x", default: [:]]["z"] = 4; print(n["x"]!["y"]!, n["x"]!.count)
for i in n.indices { print(n[i].key) }
d.values.isEmpty ? print("e") : print("n"); d.keys.forEach { print($0) }
print(type(of: d), type(of: d.keys), type(of: d.values), d.capacity >= 1, d.reserveCapacity(10)); let t: (key: String, value: [Int]) = d.first!; print(t)
// expect: [1, 2] [3, 4] nil 2
// expect: [1, 2] (key: "a", value: [1, 2])
// expect: a
// expect: [3, 4]
// expect: b
// expect: 2 2
// expect: x
// expect: n
// expect: b
// expect: Dictionary<String, Array<Int>> Keys Values true ()
// expect: (key: "b", value: [3, 4])
