var s = "swift"
s.insert("!", at: s.endIndex)
s.insert(contentsOf: "very ", at: s.startIndex)
print(s)
// expect: very swift!
s.remove(at: s.startIndex)
s.removeLast()
print(s)
// expect: ery swift
s.removeFirst(4)
print(s)
// expect: swift
s.removeAll()
print(s.isEmpty)
// expect: true
