let s = "Hello, world"
let comma = s.firstIndex(of: ",")!
print(s[..<comma], s[s.index(after: comma)...])
// expect: Hello  world
print(s[s.startIndex], s[s.index(s.startIndex, offsetBy: 4)], s[s.index(before: s.endIndex)])
// expect: H o d
print(s.distance(from: s.startIndex, to: comma))
// expect: 5
