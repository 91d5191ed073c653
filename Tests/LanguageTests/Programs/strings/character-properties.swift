let c: Character = "é"
print(c.isLetter, c.isNumber, c.isWhitespace, c.isUppercase, c.isLowercase, c.isPunctuation, c.asciiValue as Any, c.uppercased(), c.utf8.count, c.unicodeScalars.count, c.isASCII, Character("5").wholeNumberValue!, Character("f").hexDigitValue!, Character("a").asciiValue!, "a" < c, ("a" as Character) == "a", Character("½").isNumber, Character("½").wholeNumberValue as Any, Character("\n").isNewline, Character("$").isCurrencySymbol, Character("+").isMathSymbol, Character("x").isHexDigit, Character(Unicode.Scalar(65)), Character(UnicodeScalar(0x1F600)!))
for ch in "aZ9 ." { print(ch.isLetter, ch.isNumber, ch.isWhitespace, ch.isPunctuation, ch.isSymbol, ch, terminator: "|") }; print()
let letters = (UInt8(ascii: "a")...UInt8(ascii: "e")).map { Character(UnicodeScalar($0)) }; print(letters, String(letters))
print(Character("ß").uppercased(), "ß".uppercased(), "İ".lowercased().count, "e\u{301}" == "é", "e\u{301}".count, "🇩🇪🇫🇷".count, "👨‍👩‍👧".count, "👨‍👩‍👧".unicodeScalars.count, "👨‍👩‍👧".utf16.count, "👨‍👩‍👧".utf8.count)
// expect: true false false false true false nil É 2 1 false 5 15 97 true true true nil true true true false A 😀
// expect: true false false false false a|true false false false false Z|false true false false false 9|false false true false false  |false false false true false .|
// expect: ["a", "b", "c", "d", "e"] abcde
// expect: SS SS 1 true 1 2 1 5 8 18
