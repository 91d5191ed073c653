var t = (count: 0, label: "none")
t.count += 2
t.label = "two"
print(t)
// expect: (count: 2, label: "two")
var pairs = [(1, "a"), (2, "b")]
pairs[0].1 = "z"
print(pairs)
// expect: [(1, "z"), (2, "b")]
