let v = dump([1, 2, 3], name: "list", indent: 2, maxDepth: 1)
print(v)
var s = ""
dump([1], to: &s)
print(s)
// expect:   ▿ list: 3 elements
// expect:     - 1
// expect:     - 2
// expect:     - 3
// expect: [1, 2, 3]
// expect: ▿ 1 element
// expect:   - 1
// expect:
