let s = "abcdef"
print(s.prefix(2), s.suffix(2), s.dropFirst(), s.dropLast(2))
// expect: ab ef bcdef abcd
print(s.prefix(while: { $0 != "d" }), s.drop { $0 < "c" })
// expect: abc cdef
let sub: Substring = s.prefix(3)
print(String(sub).uppercased(), type(of: sub))
// expect: ABC Substring
