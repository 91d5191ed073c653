struct Inner { var s = "x"; var n: Int? = 3 }
struct Outer { var inner = Inner(); var list = [Inner(s: "y", n: nil)]; var d = ["k": 1.5] }
print(Outer())
// expect: Outer(inner: main.Inner(s: "x", n: Optional(3)), list: [main.Inner(s: "y", n: nil)], d: ["k": 1.5])
debugPrint(Outer())
// expect: main.Outer(inner: main.Inner(s: "x", n: Optional(3)), list: [main.Inner(s: "y", n: nil)], d: ["k": 1.5])
