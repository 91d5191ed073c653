struct Point { var x = 1, y = 2.5 }
struct Line { let a = Point(), b = Point(x: 3, y: 4), name: String? = "l" }
class Animal { var name = "cat"; var legs = 4 }
class Dog: Animal { var tricks = ["sit", "roll"] }
enum E { case plain, one(Int), two(a: String, b: [Int]) }
let m = Mirror(reflecting: Line())
for c in m.children { print(c.label ?? "-", c.value, terminator: "; ") }
print(m.children.count, m.displayStyle as Any, m.subjectType)
print(Mirror(reflecting: (1, b: "x")).children.map { "\($0.label ?? "nil"):\($0.value)" }, Mirror(reflecting: [1, 2]).displayStyle!, Mirror(reflecting: E.one(3)).children.first!.label!, Mirror(reflecting: 5).children.isEmpty)
let dm = Mirror(reflecting: Dog())
print(dm.children.map { $0.label! }, dm.superclassMirror!.children.map { $0.label! }, dm.displayStyle!, Mirror(reflecting: E.plain).children.count, Mirror(reflecting: Optional(3)).displayStyle!)
func fields(_ x: Any) -> [String: Any] { Dictionary(uniqueKeysWithValues: Mirror(reflecting: x).children.compactMap { c in c.label.map { ($0, c.value) } }) }
print(fields(Point()).keys.sorted(), fields(Line())["b"] as! Point, (fields(Point())["x"] as? Int ?? 0) + 1)
func json(_ x: Any) -> String {
    switch x {
    case let s as String: return "\"\(s)\""
    case let n as any Numeric: return "\(n)"
    case let b as Bool: return "\(b)"
    case let v as [Any]: return "[" + v.map(json).joined(separator: ",") + "]"
    default:
        let mirror = Mirror(reflecting: x)
        if mirror.displayStyle == .optional { return mirror.children.first.map { json($0.value) } ?? "null" }
        return "{" + mirror.children.map { "\"\($0.label!)\":\(json($0.value))" }.joined(separator: ",") + "}"
    }
}
print(json(Line()), json([1, 2.5, "q", true] as [Any]), json(Dog()))
dump(Point())
dump([1, 2])
dump(Line(), name: "line")
dump(E.two(a: "q", b: [1])); dump(E.plain); dump(nil as Int?); dump("text"); dump((1, x: "a")); dump(Optional(Point(x: 9)))
dump(["k": 1])
dump(Dog())
print(Line(), E.two(a: "q\"", b: []), [E.plain, .one(-1)], Animal().name)
debugPrint(Line(), E.two(a: "q", b: []), "a\tb", 1.0, [Optional("x")], ["k": "v"], separator: " | ")
print(String(describing: Line().name), String(reflecting: E.two(a: "z", b: [])), String(describing: type(of: Dog())), String(reflecting: Dog.self), type(of: Line().a))
struct Hidden: CustomReflectable, CustomStringConvertible { let secret = 1; var customMirror: Mirror { Mirror(self, children: ["shown": 42]) }; var description: String { "H" } }
print(Mirror(reflecting: Hidden()).children.map { "\($0.label!)=\($0.value)" }, Hidden())
var text = ""
print(1, "two", [3.0], separator: "/", terminator: ".", to: &text)
debugPrint("d", to: &text)
dump(Point(), to: &text)
print(text)
struct Log: TextOutputStream { var lines: [String] = []; mutating func write(_ s: String) { if s != "\n" { lines.append(s) } } }
var log = Log()
print("a", "b", to: &log)
print(log.lines)
print([1: "a"], ["x": [1, 2]], Set([1]), (1, (2, "3")), [(1, nil as Int?)], [nil, 1] as [Int?], 1...3, 0..<2, "a"..."c", [1, 2][...], "abc".dropFirst(), ["a", "b"].dropLast(), [1, 2].lazy.map { $0 }.first!, separator: "\n")
print(stride(from: 0, to: 4, by: 2), zip([1], ["a"]), [3, 4].enumerated(), [1, 2].reversed(), repeatElement("r", count: 2), Optional<Int>.none as Any, Result<Int, Never>.success(1), Int.self, [Int].self, (Int, String).self, ((Int) -> Void).self, separator: "\n")
// expect: a Point(x: 1, y: 2.5); b Point(x: 3, y: 4.0); name Optional("l"); 3 Optional(Swift.Mirror.DisplayStyle.struct) Line
// expect: [".0:1", "b:x"] collection one true
// expect: ["tricks"] ["name", "legs"] class 0 optional
// expect: ["x", "y"] Point(x: 3, y: 4.0) 2
// expect: {"a":{"x":1,"y":2.5},"b":{"x":3,"y":4.0},"name":"l"} [1,2.5,"q",true] {"tricks":["sit","roll"]}
// expect: ▿ main.Point
// expect:   - x: 1
// expect:   - y: 2.5
// expect: ▿ 2 elements
// expect:   - 1
// expect:   - 2
// expect: ▿ line: main.Line
// expect:   ▿ a: main.Point
// expect:     - x: 1
// expect:     - y: 2.5
// expect:   ▿ b: main.Point
// expect:     - x: 3
// expect:     - y: 4.0
// expect:   ▿ name: Optional("l")
// expect:     - some: "l"
// expect: ▿ main.E.two
// expect:   ▿ two: (2 elements)
// expect:     - a: "q"
// expect:     ▿ b: 1 element
// expect:       - 1
// expect: - main.E.plain
// expect: - nil
// expect: - "text"
// expect: ▿ (2 elements)
// expect:   - .0: 1
// expect:   - x: "a"
// expect: ▿ Optional(main.Point(x: 9, y: 2.5))
// expect:   ▿ some: main.Point
// expect:     - x: 9
// expect:     - y: 2.5
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - key: "k"
// expect:     - value: 1
// expect: ▿ main.Dog #0
// expect:   ▿ super: main.Animal
// expect:     - name: "cat"
// expect:     - legs: 4
// expect:   ▿ tricks: 2 elements
// expect:     - "sit"
// expect:     - "roll"
// expect: Line(a: main.Point(x: 1, y: 2.5), b: main.Point(x: 3, y: 4.0), name: Optional("l")) two(a: "q\"", b: []) [main.E.plain, main.E.one(-1)] cat
// expect: main.Line(a: main.Point(x: 1, y: 2.5), b: main.Point(x: 3, y: 4.0), name: Optional("l")) | main.E.two(a: "q", b: []) | "a\tb" | 1.0 | [Optional("x")] | ["k": "v"]
// expect: Optional("l") main.E.two(a: "z", b: []) Dog main.Dog Point
// expect: ["shown=42"] H
// expect: 1/two/[3.0]."d"
// expect: ▿ main.Point
// expect:   - x: 1
// expect:   - y: 2.5
// expect:
// expect: ["", "a", " ", "b"]
// expect: [1: "a"]
// expect: ["x": [1, 2]]
// expect: [1]
// expect: (1, (2, "3"))
// expect: [(1, nil)]
// expect: [nil, Optional(1)]
// expect: 1...3
// expect: 0..<2
// expect: a...c
// expect: [1, 2]
// expect: bc
// expect: ["a"]
// expect: 1
// expect: Swift.StrideTo<Swift.Int>
// expect: Zip2Sequence<Array<Int>, Array<String>>(_sequence1: [1], _sequence2: ["a"])
// expect: EnumeratedSequence<Array<Int>>(_base: [3, 4])
// expect: ReversedCollection<Array<Int>>(_base: [1, 2])
// expect: Repeated<String>(count: 2, repeatedValue: "r")
// expect: nil
// expect: success(1)
// expect: Int
// expect: Array<Int>
// expect: (Int, String)
// expect: (Int) -> ()
// pending: rc 0 vs 0; line 70: ours 'StrideTo<Int>(_start: 0, _end: 4, _step: 2)'
