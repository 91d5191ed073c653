let words = ["b", "a", "b", "c", "a"]
var seen: Set<String> = []
print(words.filter { seen.insert($0).inserted }, Set(words).count)
// expect: ["b", "a", "c"] 3
