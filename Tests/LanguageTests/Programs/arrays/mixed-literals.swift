print([1, "a"])
var n = 3
print([n, 0.5, "x"])
print([1, 0.5])
func show(_ a: Any) { print(a) }
show([1 + 1, 0.5])
print("\([1, 0.5])")
print([1 / 2, 0.5])
print([1, 2.5, 3 * 2])
print([0.5, 1 + 2])
let xs = [1 / 3, -2, 1.5].map { $0 * 2 }
print(xs)
// expect: [1, "a"]
// expect: [3, 0.5, "x"]
// expect: [1.0, 0.5]
// expect: [2, 0.5]
// expect: [1.0, 0.5]
// expect: [0, 0.5]
// expect: [1, 2.5, 6]
// expect: [0.5, 3]
// expect: [0.6666666666666666, -4.0, 3.0]
