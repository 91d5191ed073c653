let s = "the quick brown fox"
print(s.hasPrefix("the"), s.hasSuffix("x"), s.contains("quick"), s.contains("z" as Character))
// expect: true true true false
print(s.first ?? "-", s.last ?? "-", s.firstIndex(of: "q") != nil)
// expect: t x true
print(s.filter { "aeiou".contains($0) })
// expect: euioo
