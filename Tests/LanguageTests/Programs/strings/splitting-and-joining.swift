let line = "a,b,,c"
print(line.split(separator: ","))
// expect: ["a", "b", "c"]
print(line.split(separator: ",", omittingEmptySubsequences: false))
// expect: ["a", "b", "", "c"]
print(line.split(separator: ",", maxSplits: 1))
// expect: ["a", "b,,c"]
print(["x", "y", "z"].joined(separator: "-"), ["ab", "cd"].joined())
// expect: x-y-z abcd
print("one two  three".split(separator: " "))
// expect: ["one", "two", "three"]
