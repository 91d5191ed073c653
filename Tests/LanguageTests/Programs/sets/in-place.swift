var s: Set = ["a", "b"]
s.formUnion(["c"])
s.subtract(["a"])
s.formIntersection(["b", "c", "d"])
print(s.sorted())
// expect: ["b", "c"]
for x in s.sorted() { print(x) }
// expect: b
// expect: c
