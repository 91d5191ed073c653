let d = Dictionary(uniqueKeysWithValues: zip(["x", "y"], [1, 2]))
print(d["x"]!, d["y"]!)
// expect: 1 2
let m = Dictionary([("a", 1), ("a", 5)], uniquingKeysWith: +)
print(m)
// expect: ["a": 6]
let groups = Dictionary(grouping: 1...6) { $0 % 3 }
print(groups[0]!, groups[1]!, groups[2]!)
// expect: [3, 6] [1, 4] [2, 5]
