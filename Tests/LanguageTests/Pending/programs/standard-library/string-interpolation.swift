struct Point: CustomStringConvertible { var x, y: Int; var description: String { "(\(x); \(y))" } }
struct Tag: CustomStringConvertible, CustomDebugStringConvertible { let name: String; var description: String { "#\(name)" }; var debugDescription: String { "Tag<\(name)>" } }
enum Level: Int { case low = 1, mid = 5, high = 9 }
let p = Point(x: 3, y: -1), name = "Ada", n: Int? = 4, none: Int? = nil
print("Hello, \(name)! \(p) \(p.x + p.y) \(name.uppercased()) \("in" + "ner") \(name.count > 2 ? "long" : "short")")
print("\(n as Any) \(n!) \(n ?? 0) \(none as Any) \(String(describing: none)) \(none.map(String.init) ?? "-")")
print("\([1, 2, 3]) \(["a": 1]) \((1, "b")) \([p, p]) \([name]) \(Level.mid) \(Level.high.rawValue)")
print("nested \("a\("b\("c")")")", "esc \\ \" \t| \u{41} \u{1F600} \'")
print(#"raw \n \(name) "quoted""#, #"raw \#(name) \#n"#.count, ##"a "# b"##)
let block = """
    Dear \(name),
      you are \(36) years "old" \
    and well.

    \tTab
    """ + "|"
print(block)
print("""
  one
    two
  """)
print(#"""
  raw \(x)
  """#)
print([Tag(name: "x")], Tag(name: "y"), "\(Tag(name: "z"))", String(reflecting: Tag(name: "w")), ["k": Tag(name: "v")], Optional(Tag(name: "o")) as Any)
debugPrint(Tag(name: "d"), "s", 1.5, ["q": "r"], Character("c"), nil as Int? as Any)
extension String.StringInterpolation {
    mutating func appendInterpolation(_ v: Int, hex: Bool) { appendLiteral(hex ? "0x" + String(v, radix: 16) : String(v)) }
    mutating func appendInterpolation(repeat s: String, _ n: Int) { for _ in 0..<n { appendInterpolation(s) } }
    mutating func appendInterpolation<T>(_ o: T?, or alternative: String) { if let o { appendInterpolation(o) } else { appendLiteral(alternative) } }
}
print("\(255, hex: true) \(repeat: "ab", 3) \(n, or: "none") \(none, or: "none")")
struct Template: ExpressibleByStringInterpolation {
    var parts: [String]
    struct StringInterpolation: StringInterpolationProtocol {
        var parts: [String] = []
        init(literalCapacity: Int, interpolationCount: Int) { parts.append("n\(interpolationCount)") }
        mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append("'\(literal)'") } }
        mutating func appendInterpolation<T>(_ value: T) { parts.append("<\(value)>") }
    }
    init(stringLiteral value: String) { parts = ["lit:\(value)"] }
    init(stringInterpolation s: StringInterpolation) { parts = s.parts }
}
let t: Template = "a\(1)b\(p)", u: Template = "plain"
print(t.parts, u.parts)
print("a", 1, true, separator: "-", terminator: "!\n")
print("x", terminator: ""); print("", "y", separator: ","); print()
print(String(repeating: "=", count: 10), String("olleh".reversed()), String(["a", "b", "c"] as [Character]), String(format(7)))
func format(_ n: Int, width: Int = 4) -> String { let s = String(n); return String(repeating: "0", count: width - s.count) + s }
var out = ""
print("to", "string", to: &out)
dump(p, to: &out)
print(out.split(separator: "\n"), out.count)
// expect: Hello, Ada! (3; -1) 2 ADA inner long
// expect: Optional(4) 4 4 nil nil -
// expect: [1, 2, 3] ["a": 1] (1, "b") [(3; -1), (3; -1)] ["Ada"] mid 9
// expect: nested abc esc \ " 	| A 😀 '
// expect: raw \n \(name) "quoted" 9 a "# b
// expect: Dear Ada,
// expect:   you are 36 years "old" and well.
// expect:
// expect: 	Tab|
// expect: one
// expect:   two
// expect: raw \(x)
// expect: [Tag<x>] #y #z Tag<w> ["k": Tag<v>] Optional(Tag<o>)
// expect: Tag<d> "s" 1.5 ["q": "r"] "c" nil
// expect: 0xff ababab 4 none
// expect: ["n2", "\'a\'", "<1>", "\'b\'", "<(3; -1)>"] ["lit:plain"]
// expect: a-1-true!
// expect: x,y
// expect:
// expect: ========== hello abc 0007
// expect: ["to string", "▿ (3; -1)", "  - x: 3", "  - y: -1"] 39
// pending: cannot find type 'ExpressibleByStringInterpolation' in scope
