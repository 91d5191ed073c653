// trap line 4: Duplicate values for key: 'a'
let keys = ["a", "b", "a"]
print(keys.count)
let d = Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) })
print(d.count)
// expect: 3
