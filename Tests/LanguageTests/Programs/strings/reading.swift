let s = "Hello, Wörld!"
print(s.count, s.isEmpty, s.first!, s.last!, s.uppercased(), s.lowercased(), s.hasPrefix("Hell"), s.hasSuffix("!"), s.contains("Wör"), s.contains("z" as Character), s.reversed(), String(s.reversed()))
print(s[s.startIndex], s[s.index(after: s.startIndex)], s[s.index(before: s.endIndex)], s[s.index(s.startIndex, offsetBy: 4)], s[s.startIndex..<s.index(s.startIndex, offsetBy: 5)], s[..<s.index(s.startIndex, offsetBy: 2)], s[s.index(s.endIndex, offsetBy: -3)...])
print(s.prefix(3), s.suffix(3), s.dropFirst(7), s.dropLast(), s.firstIndex(of: "W")!.utf16Offset(in: s), s.distance(from: s.startIndex, to: s.firstIndex(of: ",")!), s.split(separator: ","), s.split { $0 == "l" }, s.filter { $0.isLetter }, s.map { String($0) }.joined(separator: "."))
print(s < "Z", s == "Hello", "a" < "B", "apple" < "banana", max("x", "y"), "abc".sorted(), String("cab".sorted()), "abc".min()!, Array("héy"), "abc".enumerated().map { "\($0)\($1)" })
// expect: 13 false H ! HELLO, WÖRLD! hello, wörld! true true true false ReversedCollection<String>(_base: "Hello, Wörld!") !dlröW ,olleH
// expect: H e ! o Hello He ld!
// expect: Hel ld! Wörld! Hello, Wörld 7 5 ["Hello", " Wörld!"] ["He", "o, Wör", "d!"] HelloWörld H.e.l.l.o.,. .W.ö.r.l.d.!
// expect: true false false true y ["a", "b", "c"] abc a ["h", "é", "y"] ["0a", "1b", "2c"]
