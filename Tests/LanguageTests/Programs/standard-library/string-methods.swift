let s = "The quick brown fox jumps"
print(s.count, s.isEmpty, s.first!, s.last!, s.hasPrefix("The"), s.hasSuffix("x"), s.contains("quick"), s.contains(Character("q")))
print(s.uppercased(), s.lowercased(), s.prefix(3), s.suffix(5), s.dropFirst(4), s.dropLast(6))
print(s.split(separator: " "), s.split(separator: " ", maxSplits: 1), "a,,b".split(separator: ",", omittingEmptySubsequences: false), "a,b;c".split { $0 == "," || $0 == ";" })
print(s.firstIndex(of: "q").map { s.distance(from: s.startIndex, to: $0) } as Any, s.lastIndex(of: "o") != nil, s.firstIndex(of: "z") == nil)
print(s.filter { "aeiou".contains($0) }, s.map { $0 == " " ? "_" : $0 }.count, String(s.map { $0 == " " ? "_" : $0 }), s.compactMap(\.wholeNumberValue))
print(s.reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }.filter { $0.value > 2 }.keys.sorted())
print(s.prefix { $0 != " " }, s.drop { $0 != " " }, s.prefix(while: \.isLetter), s.allSatisfy { $0.isLetter || $0 == " " })
print("abc" < "abd", "Z" < "a", "a" + "b", "abc" == "abc", "apple".compare("b"), ["b", "a", "C"].sorted(), ["b", "a", "C"].sorted { $0.lowercased() < $1.lowercased() })
extension String { func compare(_ o: String) -> Int { self < o ? -1 : self == o ? 0 : 1 } }
var t = "hello"
t.append(" world"); t.append("!" as Character); t += "?"
t.insert("*", at: t.startIndex); t.insert(contentsOf: ">>", at: t.index(t.startIndex, offsetBy: 1))
print(t, t.removeFirst(), t.removeLast(), t)
t.remove(at: t.index(before: t.endIndex)); t.removeFirst(2); t.removeLast(2)
print(t)
t.removeAll { $0 == "l" }
print(t)
t.replaceSubrange(t.startIndex..<t.index(t.startIndex, offsetBy: 2), with: "J")
print(t, t.popLast()!, t)
t.removeSubrange(t.startIndex...t.startIndex); t.reserveCapacity(10)
print(t, t.max()!, t.min()!, t.sorted(), t.reversed(), String(t.shuffled().sorted()))
t.removeAll()
print(t.isEmpty, t.first as Any, t.popLast() as Any)
print("1 2 3".split(separator: " ").compactMap { Int($0) }.reduce(0, +), "a-b-c".split(separator: "-").joined(), ["x", "y"].joined(separator: "/"))
print("mississippi".enumerated().filter { $0.element == "s" }.map(\.offset), Array("abc"), Set("hello").count, "abc".contains { $0 > "b" })
print(zip("abc", 1...).map { "\($0)\($1)" }, "hello".firstIndex(where: { $0 == "l" })!.utf16Offset(in: "hello"))
let sub = s[s.index(s.startIndex, offsetBy: 4)..<s.index(s.startIndex, offsetBy: 9)]
print(sub, sub.count, type(of: sub), String(sub).capitalizedFirst, sub.startIndex == s.startIndex, sub.uppercased())
extension StringProtocol { var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() } }
print("hELLO".capitalizedFirst, sub.capitalizedFirst, "x".capitalizedFirst)
print("a\nb\n\nc".split(separator: "\n").count, "tab\tsep".split(separator: "\t"), "line".elementsEqual("line"), "abc".starts(with: "ab"), "abc".lexicographicallyPrecedes("abd"))
print("hello world".split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
print(String("a"), String(5), String(true), String(2.5), String(Character("z")), "5".isEmpty, "é".count, "abc".hashValue == "abc".hashValue)
let isPalindrome = { (s: String) -> Bool in let l = s.lowercased().filter(\.isLetter); return l == String(l.reversed()) }
print(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("nope"))
let r = "one two".range(of2: "two")
extension String { func range(of2 needle: String) -> Int? { let a = Array(self), b = Array(needle); return (0...(a.count - b.count)).first { Array(a[$0..<$0 + b.count]) == b } } }
print(r as Any)
// expect: 25 false T s true false true true
// expect: THE QUICK BROWN FOX JUMPS the quick brown fox jumps The jumps quick brown fox jumps The quick brown fox
// expect: ["The", "quick", "brown", "fox", "jumps"] ["The", "quick brown fox jumps"] ["a", "", "b"] ["a", "b", "c"]
// expect: Optional(4) true true
// expect: euioou 25 The_quick_brown_fox_jumps []
// expect: [" "]
// expect: The  quick brown fox jumps The true
// expect: true true ab true -1 ["C", "a", "b"] ["a", "b", "C"]
// expect: *>>hello world!? * ? >>hello world!
// expect: hello wor
// expect: heo wor
// expect: Jo wor r Jo wo
// expect: o wo w   [" ", "o", "o", "w"] ReversedCollection<String>(_base: "o wo")  oow
// expect: true nil nil
// expect: 6 abc x/y
// expect: [2, 3, 5, 6] ["a", "b", "c"] 4 true
// expect: ["a1", "b2", "c3"] 2
// expect: quick 5 Substring Quick false QUICK
// expect: Hello Quick X
// expect: 3 ["tab", "sep"] true true true
// expect: Hello World
// expect: a 5 true 2.5 z false 1 true
// expect: true false
// expect: Optional(4)
// pending: value of type 'Self.SubSequence' has no member 'uppercased'
