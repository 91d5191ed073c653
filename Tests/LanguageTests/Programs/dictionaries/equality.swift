print(["a": 1, "b": 2] == ["b": 2, "a": 1], ["a": 1] == ["a": 2])
// expect: true false
let key = [1, 2]
let byArray = [key: "pair"]
print(byArray[[1, 2]]!, byArray.contains { $0.value == "none" }, byArray.keys.contains(key))
// expect: pair false true
