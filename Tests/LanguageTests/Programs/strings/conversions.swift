var s = "abc"
s.append("d"); s.append(contentsOf: "ef"); s += "g"; s.insert("X", at: s.startIndex); s.insert(contentsOf: "YY", at: s.endIndex); print(s)
s.remove(at: s.startIndex); s.removeLast(2); print(s, s.removeFirst(), s.removeLast(), s); s.removeFirst(1); print(s)
s.replaceSubrange(s.startIndex...s.startIndex, with: "__"); print(s); s.removeSubrange(s.startIndex..<s.index(s.startIndex, offsetBy: 2)); print(s); s.removeAll { $0 == "e" }; print(s); s.removeAll(); print(s.isEmpty, s.popLast() as Any)
print(String(repeating: "ab", count: 3), String(repeating: "z" as Character, count: 2), String(255, radix: 16), String(255, radix: 16, uppercase: true), String(-5, radix: 2), Int("ff", radix: 16)!, Int("12a") as Any, Int("-7")!, Int("+7")!, Double("2.5")!, Double("x") as Any, Bool("true")!, UInt8("300") as Any, String(3.0), String(true), String("x" as Character), Int(" 5") as Any, Double("1e3")!, Double(".5") as Any, Double("inf")!, Float("1.5")!)
// expect: XabcdefgYY
// expect: abcdefg a g bcdef
// expect: cdef
// expect: __def
// expect: def
// expect: df
// expect: true nil
// expect: ababab zz ff FF -101 255 nil -7 7 2.5 nil true nil 3.0 true x nil 1000.0 Optional(0.5) inf 1.5
