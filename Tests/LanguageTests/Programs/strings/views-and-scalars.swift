let s = "aé🐶"
print(Array(s.utf8), Array(s.utf16), s.unicodeScalars.map { $0.value }, s.utf8.count, s.utf16.count, s.unicodeScalars.count, s.unicodeScalars.first!, s.utf8.first!, s.utf8.last!, s.unicodeScalars.last!.properties.isEmoji, s.unicodeScalars.contains("a"), s.utf8.contains(97))
for u in s.unicodeScalars { print(u, u.value, String(u.value, radix: 16), u.isASCII, u.properties.isAlphabetic, u.properties.name ?? "", terminator: ";") }; print()
print(String(decoding: [72, 105] as [UInt8], as: UTF8.self), String(s.unicodeScalars), String(s.utf8), String(s.utf16), s.utf8.map { $0 }.reversed() as [UInt8], s.unicodeScalars.filter { $0.isASCII }, "\u{48}\u{49}", s.unicodeScalars.reversed().map { $0 }, s.utf8.prefix(2).map { $0 }, s.utf8[s.utf8.startIndex], s.utf16[s.utf16.index(after: s.utf16.startIndex)])
print(s.utf8.index(s.utf8.startIndex, offsetBy: 1) == s.index(after: s.startIndex), String(UnicodeScalar(233)), Unicode.Scalar("a").value, ("a" as Unicode.Scalar).value + 1, UnicodeScalar("z").isASCII, String(String.UnicodeScalarView(["x", "y"] as [Unicode.Scalar])))
// expect: [97, 195, 169, 240, 159, 144, 182] [97, 233, 55357, 56374] [97, 233, 128054] 7 4 3 a 97 182 true true true
// expect: a 97 61 true true LATIN SMALL LETTER A;é 233 e9 false true LATIN SMALL LETTER E WITH ACUTE;🐶 128054 1f436 false false DOG FACE;
// expect: Hi aé🐶 aé🐶 aé🐶 [182, 144, 159, 240, 169, 195, 97] a HI ["\u{0001F436}", "\u{00E9}", "a"] [97, 195] 97 233
// expect: true é 97 98 true xy
