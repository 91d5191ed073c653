var s = "Ada"
s += " " + "Lovelace"
s.append("!")
s.append(contentsOf: "?")
print(s, s.count, s.isEmpty, "".isEmpty)
// expect: Ada Lovelace!? 14 false true
print(String(repeating: "ab", count: 3))
// expect: ababab
