let pairs = [(1, "a"), (2, "b")]
print(pairs.map { "\($0.0)\($0.1)" }, pairs.map { n, s in s + String(n) })
// expect: ["1a", "2b"] ["a1", "b2"]
print(["x": 1].map { key, value in "\(key)\(value)" }, pairs.map { $0 }.count)
// expect: ["x1"] 2
