// text processing
let text = """
    The quick brown fox jumps over the lazy dog.
    The dog sleeps; the fox runs — "far away", it seems!
      Indented line with	tab.
    """
let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
for (i, line) in lines.enumerated() { print(String(i + 1).count, line.count, line.hasPrefix(" "), "|\(line)|") }
let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
var counts: [String: Int] = [:]
for w in words { counts[w, default: 0] += 1 }
let top = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(4)
print(top.map { "\($0.key)=\($0.value)" }.joined(separator: ", "))
let longest = words.max { ($0.count, $1) < ($1.count, $0) }!
print(longest, words.filter { $0.count == longest.count })
func caesar(_ s: String, by k: Int) -> String {
    String(s.unicodeScalars.map { u -> Character in
        switch u {
        case "a"..."z": return Character(Unicode.Scalar((u.value - 97 + UInt32((k % 26 + 26) % 26)) % 26 + 97)!)
        case "A"..."Z": return Character(Unicode.Scalar((u.value - 65 + UInt32((k % 26 + 26) % 26)) % 26 + 65)!)
        default: return Character(u)
        }
    })
}
let secret = caesar("Hello, World!", by: 3)
print(secret, caesar(secret, by: -3))
func wrap(_ s: String, width: Int) -> [String] {
    var out: [String] = [], line = ""
    for w in s.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + w.count > width { out.append(line); line = "" }
        line += (line.isEmpty ? "" : " ") + w
    }
    if !line.isEmpty { out.append(line) }
    return out
}
for l in wrap("a programming language is a system of notation for writing computer programs", width: 20) { print(l.padding(20) + "|") }
extension String {
    func padding(_ n: Int, with c: Character = ".") -> String { count >= n ? self : self + String(repeating: c, count: n - count) }
    var isPalindrome: Bool { let l = lowercased().filter(\.isLetter); return l == String(l.reversed()) }
    var acronym: String { split(separator: " ").compactMap(\.first).map { $0.uppercased() }.joined() }
    mutating func capitalizeFirst() { if let f = first { replaceSubrange(startIndex...startIndex, with: f.uppercased()) } }
}
print("A man, a plan, a canal: Panama".isPalindrome, "hello".isPalindrome, "portable network graphics".acronym)
var s = "swift"; s.capitalizeFirst(); print(s)
let csv = "name,age\nAda,36\nAlan,41\n\nGrace,"
let rows = csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
for r in rows { print(r[0], Int(r[1]) ?? -1, r.count) }
print("a-b_c".map { "-_".contains($0) ? " " : $0 }.count, String("héllo".reversed()), "naïve".unicodeScalars.count, "👩‍👩‍👧".count, "e\u{301}" == "é")
print("key: value: more".split(separator: ":", maxSplits: 1).map { $0.trimmed }, "x=1;y=2".split(separator: ";").map { $0.split(separator: "=") }.map { ($0[0], Int($0[1])!) }.map { "\($0.0)→\($0.1)" })
extension StringProtocol { var trimmed: String { var s = Substring(self); while s.first == " " { s.removeFirst() }; while s.last == " " { s.removeLast() }; return String(s) } }
print("abc" < "abd", "Zebra" < "apple", "a".compare2("b"), ["b", "A", "c"].sorted(), ["b", "A", "c"].sorted { $0.lowercased() < $1.lowercased() })
extension String { func compare2(_ o: String) -> Int { self == o ? 0 : self < o ? -1 : 1 } }
// expect: 1 44 false |The quick brown fox jumps over the lazy dog.|
// expect: 1 52 false |The dog sleeps; the fox runs — "far away", it seems!|
// expect: 1 25 true |  Indented line with	tab.|
// expect: the=4, dog=2, fox=2, away=1
// expect: indented ["indented"]
// expect: Khoor, Zruog! Hello, World!
// expect: a programming.......|
// expect: language is a system|
// expect: of notation for.....|
// expect: writing computer....|
// expect: programs............|
// expect: true false PNG
// expect: Swift
// expect: Ada 36 2
// expect: Alan 41 2
// expect: Grace -1 2
// expect: 5 olléh 5 1 true
// expect: ["key", "value: more"] ["x→1", "y→2"]
// expect: true true -1 ["A", "b", "c"] ["A", "b", "c"]
