var out = ""
print("a", 1, to: &out)
print("b", separator: "-", terminator: "!", to: &out)
debugPrint("q", to: &out)
print(out)
// expect: a 1
// expect: b!"q"
// expect:
