for (i, name) in ["a", "b"].enumerated() { print(i, name) }
// expect: 0 a
// expect: 1 b
for (n, word) in zip(1..., ["one", "two"]) { print(n, word) }
// expect: 1 one
// expect: 2 two
print(zip([1, 2, 3], [4, 5, 6]).map { $0 * $1 })
// expect: [4, 10, 18]
print(Array(zip([1, 2], ["x", "y"])))
// expect: [(1, "x"), (2, "y")]
