indirect enum JSON: Equatable {
    case null, bool(Bool), number(Double), string(String), array([JSON]), object([(String, JSON)])
    static func == (a: JSON, b: JSON) -> Bool { a.text() == b.text() }
}
extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(nilLiteral: ()) { self = .null }
    init(booleanLiteral b: Bool) { self = .bool(b) }
    init(integerLiteral n: Int) { self = .number(Double(n)) }
    init(floatLiteral d: Double) { self = .number(d) }
    init(stringLiteral s: String) { self = .string(s) }
    init(arrayLiteral e: JSON...) { self = .array(e) }
    init(dictionaryLiteral e: (String, JSON)...) { self = .object(e) }
}
extension JSON {
    func text(indent: Int? = nil, level: Int = 0) -> String {
        let pad = indent.map { "\n" + String(repeating: " ", count: $0 * (level + 1)) } ?? "", end = indent.map { "\n" + String(repeating: " ", count: $0 * level) } ?? ""
        switch self {
        case .null: return "null"
        case .bool(let b): return b ? "true" : "false"
        case .number(let n) where n == n.rounded() && abs(n) < 1e15: return String(Int(n))
        case .number(let n): return "\(n)"
        case .string(let s): return Self.quoted(s)
        case .array(let a): return a.isEmpty ? "[]" : "[" + a.map { pad + $0.text(indent: indent, level: level + 1) }.joined(separator: ",") + end + "]"
        case .object(let o): return o.isEmpty ? "{}" : "{" + o.map { "\(pad)\(Self.quoted($0.0)):\(indent == nil ? "" : " ")\($0.1.text(indent: indent, level: level + 1))" }.joined(separator: ",") + end + "}"
        }
    }
    private static func quoted(_ s: String) -> String {
        "\"" + s.unicodeScalars.map { u -> String in
            switch u {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case "\n": return "\\n"
            case "\u{0}"..<" ": let h = String(u.value, radix: 16); return "\\u" + String(repeating: "0", count: 4 - h.count) + h
            default: return String(u)
            }
        }.joined() + "\""
    }
    subscript(key: String) -> JSON? { guard case .object(let o) = self else { return nil }; return o.first { $0.0 == key }?.1 }
    subscript(i: Int) -> JSON? { if case .array(let a) = self, a.indices.contains(i) { return a[i] }; return nil }
    var depth: Int { switch self { case .array(let a): 1 + (a.map(\.depth).max() ?? 0); case .object(let o): 1 + (o.map { $0.1.depth }.max() ?? 0); default: 0 } }
}
struct Reader {
    private let s: [Character]
    private var i = 0
    init(_ t: String) { s = Array(t) }
    struct Bad: Error { let at: Int; let why: String }
    private mutating func skip() { while i < s.count, s[i].isWhitespace { i += 1 } }
    private mutating func expect(_ c: Character) throws { skip(); guard i < s.count, s[i] == c else { throw Bad(at: i, why: "expected \(c)") }; i += 1 }
    mutating func value() throws -> JSON {
        skip()
        guard i < s.count else { throw Bad(at: i, why: "end") }
        switch s[i] {
        case "n": i += 4; return nil
        case "t": i += 4; return true
        case "f": i += 5; return false
        case "\"": return .string(try string())
        case "[":
            i += 1; skip()
            var items: [JSON] = []
            if s[i] == "]" { i += 1; return [] }
            repeat { items.append(try value()); skip() } while take(",")
            try expect("]")
            return .array(items)
        case "{":
            i += 1; skip()
            var items: [(String, JSON)] = []
            if s[i] == "}" { i += 1; return [:] }
            repeat { skip(); let k = try string(); try expect(":"); items.append((k, try value())); skip() } while take(",")
            try expect("}")
            return .object(items)
        case "-", "0"..."9":
            let start = i
            while i < s.count, "+-.eE0123456789".contains(s[i]) { i += 1 }
            guard let d = Double(String(s[start..<i])) else { throw Bad(at: start, why: "number") }
            return .number(d)
        case let c: throw Bad(at: i, why: "unexpected \(c)")
        }
    }
    private mutating func take(_ c: Character) -> Bool { guard i < s.count, s[i] == c else { return false }; i += 1; return true }
    private mutating func string() throws -> String {
        try expect("\"")
        var out = ""
        while i < s.count, s[i] != "\"" { if s[i] == "\\" { i += 1; out.append(s[i] == "n" ? "\n" : s[i]) } else { out.append(s[i]) }; i += 1 }
        try expect("\"")
        return out
    }
}
let doc: JSON = ["name": "Ada \"L\"\n", "age": 36, "tags": ["x", 1.5, nil, true, []], "empty": [:], "deep": ["a": [["b": -0.25]]]]
print(doc.text())
print(doc.text(indent: 2))
print(doc["tags"]?[1]?.text() ?? "-", doc["zip"] as Any, doc.depth, doc["deep"]!["a"]![0]!["b"] == .number(-0.25))
for t in ["[1, 2.50, {\"k\": [true, null]}]", "{\"a\" 1}", "[1, ?]", "", "\"q\\\"\\n\""] {
    var r = Reader(t)
    do { print(try r.value().text()) } catch let e as Reader.Bad { print("bad at \(e.at): \(e.why)") } catch { print(error) }
}
var again = Reader(doc.text())
print(try again.value() == doc)
// expect: {"name":"Ada \"L\"\n","age":36,"tags":["x",1.5,null,true,[]],"empty":{},"deep":{"a":[{"b":-0.25}]}}
// expect: {
// expect:   "name": "Ada \"L\"\n",
// expect:   "age": 36,
// expect:   "tags": [
// expect:     "x",
// expect:     1.5,
// expect:     null,
// expect:     true,
// expect:     []
// expect:   ],
// expect:   "empty": {},
// expect:   "deep": {
// expect:     "a": [
// expect:       {
// expect:         "b": -0.25
// expect:       }
// expect:     ]
// expect:   }
// expect: }
// expect: 1.5 nil 4 true
// expect: [1,2.5,{"k":[true,null]}]
// expect: bad at 5: expected :
// expect: bad at 4: unexpected ?
// expect: bad at 0: end
// expect: "q\"\n"
// expect: true
