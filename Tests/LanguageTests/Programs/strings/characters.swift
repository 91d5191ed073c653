let word = "naïve 🇨🇦👨‍👩‍👧"
print(word.count, word.utf8.count, word.utf16.count, word.unicodeScalars.count)
// expect: 8 33 18 13
for c in "abc" { print(c, terminator: "-") }
print()
// expect: a-b-c-
let c: Character = "7"
print(c.isNumber, c.isLetter, c.wholeNumberValue ?? -1, c.isWhitespace)
// expect: true false 7 false
print(Character("a").uppercased(), Character("É").isUppercase, Character("x").asciiValue ?? 0)
// expect: A true 120
