// trap line 4: String index is out of bounds
let s = "abc"
print(s.index(s.startIndex, offsetBy: 3) == s.endIndex)
print(s.index(s.startIndex, offsetBy: 4) == s.endIndex)
// expect: true
