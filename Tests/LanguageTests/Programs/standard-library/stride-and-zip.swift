print(Array(stride(from: 0, to: 1, by: 0.25)), Array(stride(from: 5, through: 1, by: -2)))
// expect: [0.0, 0.25, 0.5, 0.75] [5, 3, 1]
print(zip("ab", 1...).map { "\($0)\($1)" }, Array(zip([1, 2, 3], "xy")).count)
// expect: ["a1", "b2"] 2
