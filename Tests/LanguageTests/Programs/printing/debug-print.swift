debugPrint("text", 1, 2.0, "c" as Character, [1], separator: "|")
// expect: "text"|1|2.0|"c"|[1]
debugPrint(["a": "b"], Optional("x") as Any, 1...3, (1, "a"))
// expect: ["a": "b"] Optional("x") ClosedRange(1...3) (1, "a")
print(String(reflecting: "a\"b\\n"), String(reflecting: 1.5))
// expect: "a\"b\\n" 1.5
