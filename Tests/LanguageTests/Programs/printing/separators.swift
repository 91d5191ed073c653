print(1, 2, 3, separator: "-")
// expect: 1-2-3
print("a", terminator: "")
print("b", terminator: "!\n")
// expect: ab!
print()
// expect:
print("x", "y", separator: "\n")
// expect: x
// expect: y
print([1, 2], separator: ", ")
// expect: [1, 2]
