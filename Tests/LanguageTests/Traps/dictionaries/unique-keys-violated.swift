let pairs = [("a", 1), ("b", 2)]
print(Dictionary(uniqueKeysWithValues: pairs).count)
let more = pairs + [("a", 3)]
let d = Dictionary(uniqueKeysWithValues: more)
print(d.count)
// expect: 2
// trap line 4: Duplicate values for key: 'a'
