let line = "key = value # comment"
let hash = line.firstIndex(of: "#") ?? line.endIndex
let code = line[..<hash]
print("[\(code)]", code.endIndex == hash, code.count, line[hash...], type(of: code))
func trim(_ s: Substring) -> Substring {
    var s = s
    while let f = s.first, f.isWhitespace { s.removeFirst() }
    while s.last?.isWhitespace == true { s.removeLast() }
    return s
}
let parts = code.split(separator: "=").map(trim)
print(parts, parts[0] == "key", parts.map(String.init), parts.map(\.count))
var rest = "12+34*5"[...]
var tokens: [Substring] = []
while let c = rest.first {
    if c.isNumber { let run = rest.prefix(while: \.isNumber); tokens.append(run); rest = rest[run.endIndex...] } else { tokens.append(rest.prefix(1)); rest = rest.dropFirst() }
}
print(tokens, tokens.compactMap { Int($0) }, rest.isEmpty)
let word = "substring"
let i = word.index(word.startIndex, offsetBy: 3), j = word.index(word.endIndex, offsetBy: -2)
print(word[i..<j], word[i...j], word[...i], word[j...], word[i], word[word.index(after: i)], word[word.index(before: word.endIndex)])
print(word.distance(from: i, to: j), word.index(i, offsetBy: 99, limitedBy: word.endIndex) as Any, word.indices.count, word[i..<i].isEmpty)
for (n, k) in word.indices.enumerated() where n % 3 == 0 { print(word[k], terminator: "") }
print()
var greeting = "Hello"
let g = greeting.prefix(4)
greeting += "!"
print(g, greeting, g + "p", String(g) < greeting, g.hasPrefix("He"), g.lowercased())
print(word.prefix(upTo: i), word.suffix(from: j), word.prefix(through: i), word.suffix(3), word.prefix(0).isEmpty, word.suffix(100))
func words(_ s: some StringProtocol) -> [String] { s.split(separator: " ").map { String($0) } }
print(words("a b c"), words("x y z".dropFirst(2)))
let csv = "name,age\nAda,36\nAlan,41\n"
let rows = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
let header = rows[0]
let records = rows.dropFirst().map { row in zip(header, row).map { "\($0):\($1)" }.joined(separator: " ") }
print(records, header.firstIndex(of: "age")!, rows.dropFirst().compactMap { Int($0[1]) }.max()!)
print("a.b.c".split(separator: ".").last!, "path/to/file.txt".split(separator: "/").last?.split(separator: ".").first ?? "", Substring("x") == "x")
var sub = word[i...]
sub.append("s"); sub.removeFirst(); sub += "!"
sub.insert("<", at: sub.startIndex)
print(sub, word, sub.base.count, sub.reversed().map { String($0) }.joined(), Array(sub.utf8).count)
let dict: [Substring: Int] = ["one": 1]
print(dict["one"]!, dict[Substring(String("one"))]!, [g, "z"].sorted(by: >), sub.contains("ring"))
let lines = "a\r\nb\nc".split(whereSeparator: \.isNewline)
print(lines, lines.joined(separator: "|"), "a  b".split(separator: " ").count, "a  b".split(separator: " ", omittingEmptySubsequences: false).count)
switch word.prefix(3) { case "sub": print("sub!"); default: print("other") }
switch (word.first, word.last) { case ("s"?, "g"?): print("s…g"); default: print("?") }
print(word.replacing2("s", "$$"), word.firstIndex { "aeiou".contains($0) }.map { word[$0] } ?? "-")
extension String { func replacing2(_ a: Character, _ b: String) -> String { reduce(into: "") { $0 += $1 == a ? b : String($1) } } }
// expect: [key = value ] true 12 # comment Substring
// expect: ["key", "value"] true ["key", "value"] [3, 5]
// expect: ["12", "+", "34", "*", "5"] [12, 34, 5] true
// expect: stri strin subs ng s t g
// expect: 4 nil 9 true
// expect: ssi
// expect: Hell Hello! Hellp true true hell
// expect: sub ng subs ing true substring
// expect: ["a", "b", "c"] ["y", "z"]
// expect: ["name:Ada age:36", "name:Alan age:41"] 1 41
// expect: c ["f", "i", "l", "e"] true
// expect: <trings! substring 8 !sgnirt< 8
// expect: 1 1 ["z", "Hell"] true
// expect: ["a", "b", "c"] a|b|c 2 3
// expect: sub!
// expect: s…g
// expect: $$ub$$tring u
// pending: global function or method 'split' requires that 'some StringProtocol.Element' conform to 'Equatable'
