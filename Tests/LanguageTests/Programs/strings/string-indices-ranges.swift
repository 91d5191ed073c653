let s = "Grüße, 🌍!"
let start = s.startIndex, second = s.index(after: start), last = s.index(before: s.endIndex)
print(s[start], s[second], s[last], s[s.index(start, offsetBy: 2)], s[s.index(last, offsetBy: -1)])
print(s.distance(from: start, to: last), s.indices.count, s[start...second], s[..<second], s[last...], s[second..<last].count)
if let comma = s.firstIndex(of: ",") { print(s[..<comma], s[s.index(comma, offsetBy: 2)...], s.distance(from: comma, to: s.endIndex)) }
print(s.index(start, offsetBy: 50, limitedBy: s.endIndex) == nil, s.index(start, offsetBy: 3, limitedBy: s.endIndex).map { s[$0] } as Any, start < last, second > start)
func at(_ s: String, _ i: Int) -> Character? { guard i >= 0, let k = s.index(s.startIndex, offsetBy: i, limitedBy: s.endIndex), k < s.endIndex else { return nil }; return s[k] }
extension String {
    subscript(_ i: Int) -> Character { self[index(startIndex, offsetBy: i)] }
    subscript(_ r: Range<Int>) -> Substring { self[index(startIndex, offsetBy: r.lowerBound)..<index(startIndex, offsetBy: r.upperBound)] }
    func positions(of c: Character) -> [Int] { enumerated().filter { $0.element == c }.map(\.offset) }
    func replacing(at i: Int, with c: Character) -> String { var a = Array(self); a[i] = c; return String(a) }
    var isPalindrome: Bool { var (i, j) = (startIndex, endIndex); while i < j { j = index(before: j); if self[i] != self[j] { return false }; if i < j { i = index(after: i) } }; return true }
    func chunks(_ n: Int) -> [String] { var out: [String] = [], rest = self[...]; while !rest.isEmpty { out.append(String(rest.prefix(n))); rest = rest.dropFirst(n) }; return out }
    func occurrences(of needle: String) -> Int { var n = 0, rest = self[...]; while !rest.isEmpty { if rest.hasPrefix(needle) { n += 1; rest = rest.dropFirst(needle.count) } else { rest.removeFirst() } }; return n }
}
print(at(s, 2) as Any, at(s, 99) as Any, at("", 0) == nil, s[4], s[0..<3], "banana".positions(of: "a"), "cat".replacing(at: 0, with: "b"))
print(["level", "abba", "ab", "", "x"].map(\.isPalindrome), "abcdefgh".chunks(3), "aXbXXc".occurrences(of: "X"), "ababab".occurrences(of: "ab"))
var t = "hello world"
let space = t.firstIndex(of: " ")!
t.replaceSubrange(space...space, with: "--")
t.insert("!", at: t.endIndex)
t.remove(at: t.startIndex)
t.removeSubrange(t.index(t.endIndex, offsetBy: -3)..<t.endIndex)
print(t, t.count, t.firstIndex { !$0.isLetter }.map { t.distance(from: t.startIndex, to: $0) }!)
var words: [Substring] = [], word = t.startIndex
for i in t.indices where t[i] == "-" { if word < i { words.append(t[word..<i]) }; word = t.index(after: i) }
words.append(t[word...])
print(words, words.map(\.count), words.map { $0.startIndex == t.startIndex })
let r = t.range
extension String { var range: Range<String.Index> { startIndex..<endIndex } }
print(r.contains(t.startIndex), r.isEmpty, t[r] == t, r.lowerBound == t.startIndex, t[r].dropFirst().first!)
for (i, c) in zip(s.indices, s) where c.isUppercase || c.isPunctuation { print(s[i...].count, c, terminator: " ") }
print()
let scalars = "e\u{301}a".unicodeScalars, utf8 = "né".utf8
print(scalars.count, scalars.first!, utf8.count, Array(utf8), utf8.first!, "né".utf16.map { $0 }, scalars.map(\.value), "e\u{301}a".count)
print("abc".compare(with: "abd"), "a".compare(with: "a"), ["é", "e", "f", "z"].sorted(), "Straße".uppercased(), "ÀB".lowercased(), "ab" < "b", "B" < "a")
extension String { func compare(with o: String) -> String { self < o ? "<" : self > o ? ">" : "=" } }
print(String(s.reversed()), s.shuffled().count, s.max()!, s.sorted().first!, s.prefix { $0 != "," }, s.suffix(2), s.last { $0.isLetter }!, s.lastIndex(of: "e") != nil, s.split(separator: ",").map { $0.trimmed })
extension StringProtocol { var trimmed: String { var s = self[...]; while s.first == " " { s = s.dropFirst() }; while s.last == " " { s = s.dropLast() }; return String(s) } }
print(zip("karolin", "kathrin").filter { $0 != $1 }.count, Array("hello").enumerated().map { $0.offset % 2 == 0 ? $0.element.uppercased() : String($0.element) }.joined(), "a1b22c".split { !$0.isNumber }.compactMap { Int($0) }, String(repeating: "ab", count: 2) + "c", "x".padded(to: 3))
extension String { func padded(to n: Int) -> String { count >= n ? self : self + String(repeating: "·", count: n - count) } }
// expect: G r ! ü 🌍
// expect: 8 9 Gr G ! 7
// expect: Grüße 🌍! 4
// expect: true Optional("ß") true true
// expect: Optional("ü") nil true e Grü [1, 3, 5] bat
// expect: [true, true, false, true, true] ["abc", "def", "gh"] 3 3
// expect: ello--wor 9 4
// expect: ["ello", "wor"] [4, 3] [true, false]
// expect: true false true true l
// expect: 9 G 4 , 1 ! 
// expect: 3 e 3 [110, 195, 169] 110 [110, 233] [101, 769, 97] 2
// expect: < = ["e", "f", "z", "é"] STRASSE àb true true
// expect: !🌍 ,eßürG 9 🌍   Grüße 🌍! e true ["Grüße", "🌍!"]
// expect: 3 HeLlO [1, 22] ababc x··
