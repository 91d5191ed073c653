// text work
let text = """
  name: Ada Lovelace; born=1815;tags = math,  poetry
  name: Alan Turing; born=1912 ;tags=logic

  # comment
  name: Grace Hopper; born=; tags=
  """
struct Person { var name = "", born: Int?, tags: [Substring] = []
  var initials: String { name.split(separator: " ").compactMap(\.first).map { "\($0)." }.joined() } }
func trim(_ s: some StringProtocol) -> String { var s = Substring(s); while s.first?.isWhitespace == true { s.removeFirst() }; while s.last?.isWhitespace ?? false { s.removeLast() }; return String(s) }
let people = text.split(separator: "\n", omittingEmptySubsequences: true).filter { !trim($0).hasPrefix("#") }.map { line in
  line.split(separator: ";").reduce(into: Person()) { p, field in
    let parts = field.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "=" }.map(trim)
    switch (parts[0], parts.dropFirst().first) {
    case ("name", let n?): p.name = n
    case ("born", let b?) where !b.isEmpty: p.born = Int(b)
    case ("tags", let t?): p.tags = field[field.index(after: field.firstIndex(of: "=")!)...].split(separator: ",").map { $0.drop { $0 == " " } }; _ = t
    default: break
    } } }
for p in people { print(p.initials, p.born.map(String.init) ?? "unknown", p.tags, p.tags.count, separator: " | ") }
let words = "It was the best of times, it was the worst of times".lowercased().split { !$0.isLetter }
var freq: [Substring: Int] = [:]
for w in words { freq[w, default: 0] += 1 }
let top = freq.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(3).map { "\($0)=\($1)" }
print(top, freq.values.reduce(0, +), Set(words.map(\.count)).sorted())
func caesar(_ s: String, by n: Int) -> String { String(s.map { c in
  guard let a = c.asciiValue, c.isLetter else { return c }
  let base: UInt8 = c.isUppercase ? 65 : 97
  return Character(UnicodeScalar((a - base + UInt8((n % 26 + 26) % 26)) % 26 + base)) }) }
print(caesar("Hello, World!", by: 3), caesar(caesar("Zebra", by: 5), by: -5))
print("naïve café".unicodeScalars.count, "🇩🇪é".count, "e\u{301}" == "é", Array("abc".reversed()), "abc" < "abd", "a".compare("b"))
extension String { func compare(_ o: String) -> Int { self == o ? 0 : self < o ? -1 : 1 }
  subscript(r: Range<Int>) -> Substring { self[index(startIndex, offsetBy: r.lowerBound)..<index(startIndex, offsetBy: r.upperBound)] }
  func chunks(_ n: Int) -> [Substring] { stride(from: 0, to: count, by: n).map { self[$0..<Swift.min($0 + n, count)] } } }
print("abcdefgh".chunks(3), "hello"[1..<3], "x".isEmpty, "a-b-c".split(separator: "-", maxSplits: 1), "ab".flatMap { [$0, $0] })
let table = [("a", 1.0), ("bb", 22.5), ("ccc", -3.25)]
for (k, v) in table { print(k.padded(to: 5) + "|" + String(repeating: "*", count: Int(abs(v)).quotientAndRemainder(dividingBy: 5).quotient) + "\(v)") }
extension StringProtocol { func padded(to n: Int, with c: Character = ".") -> String { self + String(repeating: c, count: Swift.max(0, n - count)) } }
print("""
  "quoted" \(1 + 1) \
  joined\tTab \u{48}
    indented \("inner \("deep")")
  """, #"raw \n \#(2 * 3)"#)
var s = "hello"; s.replaceSubrange(s.startIndex...s.startIndex, with: "J"); s.insert(contentsOf: "!?", at: s.endIndex); s.removeAll { "l".contains($0) }
print(s, s.firstIndex(of: "o").map { s[..<$0] } ?? "", s.contains("Je"), s.hasSuffix("?"), Int("ff", radix: 16)!, String(255, radix: 2), Int("12a") as Any, Double("1e3")!)
// expect: A.L. | 1815 | ["math", "poetry"] | 2
// expect: A.T. | 1912 | ["logic"] | 1
// expect: G.H. | unknown | [] | 0
// expect: ["it=2", "of=2", "the=2"] 12 [2, 3, 4, 5]
// expect: Khoor, Zruog! Zebra
// expect: 10 2 true ["c", "b", "a"] true -1
// expect: ["abc", "def", "gh"] el false ["a", "b-c"] ["a", "a", "b", "b"]
// expect: a....|1.0
// expect: bb...|****22.5
// expect: ccc..|-3.25
// expect: "quoted" 2 joined	Tab H
// expect:   indented inner deep raw \n 6
// expect: Jeo!? Je true true 255 11111111 nil 1000.0
