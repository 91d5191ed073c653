let text = """
The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox doesn't! Why? "Because," said the fox, "it's 3 o'clock."
"""
let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
let counts = words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
let top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
print(words.count, Set(words).count, top.map { "\($0.key):\($0.value)" }, words.max { $0.count < $1.count }!)
print(text.split(whereSeparator: \.isNewline).map(\.count), text.filter(\.isPunctuation).count, text.filter(\.isUppercase), text.firstIndex(of: "3").map { text.distance(from: text.startIndex, to: $0) }!)
let lengths = Dictionary(grouping: words, by: \.count).mapValues(\.count).sorted { $0.key < $1.key }
for (length, n) in lengths { print(String(repeating: " ", count: 2 - String(length).count) + "\(length) " + String(repeating: "*", count: n)) }
let mean = Double(words.map(\.count).reduce(0, +)) / Double(words.count)
print((mean * 100).rounded() / 100, words.map(\.count).sorted()[words.count / 2])
protocol Cipher { func encode(_ s: String) -> String; func decode(_ s: String) -> String }
extension Cipher { func roundTrip(_ s: String) -> Bool { decode(encode(s)) == s } }
struct Caesar: Cipher {
    let shift: Int
    private func rotate(_ s: String, _ k: Int) -> String {
        String(s.map { c -> Character in
            guard let a = c.asciiValue, c.isLetter else { return c }
            let base = Int(c.isUppercase ? UInt8(ascii: "A") : UInt8(ascii: "a"))
            return Character(UnicodeScalar(UInt8(base + ((Int(a) - base + k) % 26 + 26) % 26)))
        })
    }
    func encode(_ s: String) -> String { rotate(s, shift) }
    func decode(_ s: String) -> String { rotate(s, -shift) }
}
struct Vigenere: Cipher {
    let key: [Int]
    init(_ key: String) { self.key = key.lowercased().unicodeScalars.map { Int($0.value) - 97 } }
    private func apply(_ s: String, sign: Int) -> String {
        var i = 0
        return s.reduce(into: "") { out, c in
            guard c.isLetter else { out.append(c); return }
            out += Caesar(shift: sign * key[i % key.count]).encode(String(c))
            i += 1
        }
    }
    func encode(_ s: String) -> String { apply(s, sign: 1) }
    func decode(_ s: String) -> String { apply(s, sign: -1) }
}
struct Reversed<C: Cipher>: Cipher { let inner: C; func encode(_ s: String) -> String { String(inner.encode(s).reversed()) }; func decode(_ s: String) -> String { inner.decode(String(s.reversed())) } }
struct Xor: Cipher { let key: UInt8; func encode(_ s: String) -> String { s.utf8.map { String($0 ^ key, radix: 16) }.joined(separator: " ") }; func decode(_ s: String) -> String { String(decoding: s.split(separator: " ").map { UInt8($0, radix: 16)! ^ key }, as: UTF8.self) } }
let ciphers: [(String, any Cipher)] = [("caesar", Caesar(shift: 3)), ("vigenere", Vigenere("Lemon")), ("reversed", Reversed(inner: Caesar(shift: -1))), ("xor", Xor(key: 0x2A))]
for (name, c) in ciphers { print(name, c.encode("Attack at Dawn!"), c.decode(c.encode("zebra")), c.roundTrip(text)) }
let morse: KeyValuePairs = ["a": ".-", "s": "...", "o": "---"]
print("sos".compactMap { c in morse.first { $0.key == String(c) }?.value }.joined(separator: " "), morse.count, morse.map(\.key))
func runLength(_ s: String) -> String { var out = "", rest = s[...]; while let c = rest.first { let run = rest.prefix { $0 == c }; out += (run.count > 1 ? "\(run.count)" : "") + String(c); rest = rest[run.endIndex...] }; return out }
func expand(_ s: String) -> String { var n = 0; return s.reduce("") { r, c in if let d = c.wholeNumberValue { n = n * 10 + d; return r }; defer { n = 0 }; return r + String(repeating: c, count: max(n, 1)) } }
print(runLength("aaaabccdd"), expand("4ab2c2d"), expand(runLength("wwwwwwwwwwwwb")) == "wwwwwwwwwwwwb")
func isAnagram(_ a: String, _ b: String) -> Bool { a.lowercased().filter(\.isLetter).sorted() == b.lowercased().filter(\.isLetter).sorted() }
print(isAnagram("Listen", "Silent"), isAnagram("a", "b"), words.filter { $0 == String($0.reversed()) }, Array(Set(words.map { $0.first! })).sorted().map(String.init).joined())
let table = [("name", 4.5), ("longer name", 12.25)]
for (n, v) in table { print(n.padded(12) + "|" + "\(v)".padded(8, left: true)) }
extension String { func padded(_ n: Int, left: Bool = false) -> String { let p = String(repeating: " ", count: max(0, n - count)); return left ? p + self : self + p } }
// expect: 22 15 ["the:5", "fox:3", "dog:2"] doesn't
// expect: [60, 64] 14 TTWB 114
// expect:  3 ***********
// expect:  4 ****
// expect:  5 ***
// expect:  6 *
// expect:  7 ***
// expect: 4.14 4
// expect: caesar Dwwdfn dw Gdzq! zebra true
// expect: vigenere Lxfopv ef Rnhr! zebra true
// expect: reversed !mvzC sz jbzssZ zebra true
// expect: xor 6b 5e 5e 4b 49 41 a 4b 5e a 6e 4b 5d 44 b zebra true
// expect: ... --- ... 3 ["a", "s", "o"]
// expect: 4ab2c2d aaaabccdd true
// expect: true false [] bdfijloqstw
// expect: name        |     4.5
// expect: longer name |   12.25
