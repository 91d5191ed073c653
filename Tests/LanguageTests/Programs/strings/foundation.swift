import Foundation
let s = "  The quick, brown fox  "
print(s.trimmingCharacters(in: .whitespaces), s.components(separatedBy: ", "), s.components(separatedBy: " ").count, s.replacingOccurrences(of: "quick", with: "slow"), s.contains("fox"), s.range(of: "brown") != nil, s.capitalized, "abc".padding(toLength: 6, withPad: ".", startingAt: 0), "a-b_c".components(separatedBy: CharacterSet(charactersIn: "-_")), "x\n".trimmingCharacters(in: .whitespacesAndNewlines), "12abc".trimmingCharacters(in: .decimalDigits), "a,b".split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }, "hello world foo".capitalized, "abc".compare("abd") == .orderedAscending, "ABC".caseInsensitiveCompare("abc") == .orderedSame, "hello".range(of: "ll").map { "hello"[$0] }!, "file.txt".hasSuffix(".txt"), "a b c".replacingOccurrences(of: " ", with: ""), "abc".localizedCaseInsensitiveContains("B"))
let d = Date(); print(Date().timeIntervalSince(d) >= 0, d.timeIntervalSinceNow <= 0, Date(timeIntervalSince1970: 5).timeIntervalSince1970, d.addingTimeInterval(5) > d, d == d, d.distance(to: d))
struct E: LocalizedError { var errorDescription: String? { "bad thing" } }
print(E().localizedDescription); do { throw E() } catch { print(error.localizedDescription, error) }
// expect: The quick, brown fox ["  The quick", "brown fox  "] 8   The slow, brown fox   true true   The Quick, Brown Fox   abc... ["a", "b", "c"] x abc ["a", "b"] Hello World Foo true true ll true abc true
// expect: true true 5.0 true true 0.0
// expect: bad thing
// expect: bad thing E()
