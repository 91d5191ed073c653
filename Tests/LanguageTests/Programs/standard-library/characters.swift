let c: Character = "g"
print(c.isLetter, c.isNumber, c.isWhitespace, c.isUppercase, c.isLowercase, c.isPunctuation, c.isSymbol, c.isHexDigit, c.isNewline, c.isASCII)
print(c.uppercased(), Character(c.uppercased()), c.asciiValue!, c.hexDigitValue as Any, Character("7").wholeNumberValue!, Character("f").hexDigitValue!)
print(Character("é").asciiValue as Any, Character("½").isNumber, Character("½").wholeNumberValue as Any, Character("+").isMathSymbol, Character("$").isCurrencySymbol)
print(Character(UnicodeScalar(65)), UnicodeScalar("A").value, c.unicodeScalars.first!, c < "h", ["b", "a"] as [Character])
print(("a"..."e").contains(c), ("a"..."z") ~= c, c == "g", String(c) + "o", "\(c)\(c)", [c, "x"], c.description, String(reflecting: c))
func shift(_ c: Character, by n: Int) -> Character {
    guard let v = c.asciiValue, c.isLetter else { return c }
    let base: UInt8 = c.isUppercase ? 65 : 97
    return Character(UnicodeScalar(base + UInt8((Int(v - base) + n + 26) % 26)))
}
print(String("Hello, World".map { shift($0, by: 3) }), String("Khoor".map { shift($0, by: -3) }))
enum Kind: String, CaseIterable { case vowel, consonant, digit, space, other }
func kind(_ c: Character) -> Kind {
    switch c {
    case "a", "e", "i", "o", "u", "A", "E", "I", "O", "U": return .vowel
    case "a"..."z", "A"..."Z": return .consonant
    case "0"..."9": return .digit
    case _ where c.isWhitespace: return .space
    default: return .other
    }
}
let text = "Swift 6, or 5.10?\tYes!"
let counts = Dictionary(grouping: text, by: kind).mapValues(\.count)
for k in Kind.allCases { print(k.rawValue, counts[k, default: 0], terminator: "; ") }
print()
var runs: [(Character, Int)] = []
for c in "aaabccdddd" {
    if let last = runs.last, last.0 == c { runs[runs.count - 1].1 += 1 } else { runs.append((c, 1)) }
}
print(runs.map { "\($0.1)\($0.0)" }.joined(), runs.count, runs[0])
let alphabet = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Character(UnicodeScalar($0)) }
print(String(alphabet), alphabet.count, alphabet.firstIndex(of: "q")!, String(alphabet.reversed().prefix(3)))
let freq = "hello world".filter { $0 != " " }.reduce(into: [:]) { $0[$1, default: 0] += 1 } as [Character: Int]
for (ch, n) in freq.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print("\(ch)=\(n)", terminator: " ") }
print()
print("a1b2".partitioned(\.isNumber))
extension String { func partitioned(_ p: (Character) -> Bool) -> (String, String) { (filter(p), filter { !p($0) }) } }
let set: Set<Character> = ["x", "y"]
print(set.contains("x"), "xyz".filter(set.contains), "xyz".filter { !set.contains($0) }, Set("aab") == ["a", "b"])
print("🇫🇷".count, "👨‍👩‍👧".count, "e\u{301}" == "é", Character("e\u{301}") == "é", "\u{65}", "\r\n".count)
print("b".unicodeScalars.first!.value - 97, "Z".unicodeScalars.map(\.value), UnicodeScalar(98 as UInt8), Unicode.Scalar(0x1F600)!, "ab".unicodeScalars.count)
print(Character("ß").uppercased(), Character("A").lowercased(), Character("a") < Character("B"), "Ab".map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined())
// expect: true false false false true false false false false true
// expect: G G 103 nil 7 15
// expect: nil true nil true true
// expect: A 65 g true ["b", "a"]
// expect: false true true go gg ["g", "x"] g "g"
// expect: Khoor, Zruog Hello
// expect: vowel 3; consonant 7; digit 4; space 4; other 4; 
// expect: 3a1b2c4d 4 ("a", 3)
// expect: abcdefghijklmnopqrstuvwxyz 26 16 zyx
// expect: l=3 o=2 d=1 e=1 h=1 r=1 w=1 
// expect: ("12", "ab")
// expect: true xy z true
// expect: 1 1 true true e 1
// expect: 1 [90] b 😀 2
// expect: SS a false aB
// pending: rc 0 vs 0; line 8: ours 'FlattenSequence<Array<String>>(_base: ["3a", "1b", "2c", "4d"]) 4 ("a", 3)'
