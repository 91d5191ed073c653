let empty: Any = []
print(empty, [], [:])
let mixed: [Any] = [1, []]
print(mixed)
// expect: [] [] [:]
// expect: [1, []]
