let text = "mississippi"
var counts: [Character: Int] = [:]
for c in text { counts[c, default: 0] += 1 }
for key in counts.keys.sorted() { print(key, counts[key]!) }
// expect: i 4
// expect: m 1
// expect: p 2
// expect: s 4
