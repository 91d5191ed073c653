// trap line 4: String index is out of bounds
let s = "ab"
print(s[s.startIndex])
print(s[s.endIndex])
// expect: a
