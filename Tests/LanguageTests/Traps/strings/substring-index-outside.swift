let s = "abcdef"; let t = s.dropFirst(3); print(t[s.startIndex])
// trap line 1: Substring index is out of bounds
