import Foundation
print("  padded \n".trimmingCharacters(in: .whitespacesAndNewlines) + "|")
// expect: padded|
print("a-b-c".replacingOccurrences(of: "-", with: "+"))
// expect: a+b+c
print("a, b, c".components(separatedBy: ", "))
// expect: ["a", "b", "c"]
print("hello world".capitalized)
// expect: Hello World
