enum JSON: Equatable {
    case null, bool(Bool), number(Double), string(String), array([JSON]), object(KeyValuePairs<String, JSON>)
    static func == (a: JSON, b: JSON) -> Bool {
        switch (a, b) {
        case (.null, .null): return true
        case (.bool(let x), .bool(let y)): return x == y
        case (.number(let x), .number(let y)): return x == y
        case (.string(let x), .string(let y)): return x == y
        case (.array(let x), .array(let y)): return x == y
        case (.object(let x), .object(let y)): return x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: return false
        }
    }
}
extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(nilLiteral: ()) { self = .null }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.reduce(into: [:]) { $0 = KeyValuePairs($0, adding: $1) })
    }
}
extension KeyValuePairs where Key == String, Value == JSON {
    init(_ old: Self, adding new: (String, JSON)) {
        switch old.count {
        case 0: self = [new.0: new.1]
        case 1: self = [old[0].key: old[0].value, new.0: new.1]
        case 2: self = [old[0].key: old[0].value, old[1].key: old[1].value, new.0: new.1]
        default: self = [old[0].key: old[0].value, old[1].key: old[1].value, old[2].key: old[2].value, new.0: new.1]
        }
    }
}
@dynamicMemberLookup protocol Navigable {
    subscript(dynamicMember name: String) -> JSON? { get }
}
extension JSON: Navigable {
    subscript(dynamicMember name: String) -> JSON? {
        guard case .object(let o) = self else { return nil }
        return o.first { $0.key == name }?.value
    }
    subscript(i: Int) -> JSON? {
        guard case .array(let a) = self, a.indices.contains(i) else { return nil }
        return a[i]
    }
    var count: Int { if case .array(let a) = self { a.count } else if case let .object(o) = self { o.count } else { 0 } }
}
extension JSON {
    func pretty(_ depth: Int = 0) -> String {
        let pad = String(repeating: "  ", count: depth + 1), end = String(repeating: "  ", count: depth)
        switch self {
        case .null: return "null"
        case .bool(let b): return String(b)
        case .number(let n) where n.truncatingRemainder(dividingBy: 1) == 0: return "\(Int(n))"
        case .number(let n): return "\(n)"
        case .string(let s): return "\"" + s.flatMap { c -> String in
            switch c { case "\"": "\\\""; case "\n": "\\n"; case "\\": "\\\\"; default: String(c) } } + "\""
        case .array(let a) where a.isEmpty: return "[]"
        case .array(let a): return "[\n" + a.map { pad + $0.pretty(depth + 1) }.joined(separator: ",\n") + "\n\(end)]"
        case .object(let o): return "{\n" + o.map { "\(pad)\"\($0)\": \($1.pretty(depth + 1))" }.joined(separator: ",\n") + "\n\(end)}"
        }
    }
    func walk(_ path: [String] = [], _ visit: ([String], JSON) throws -> Void) rethrows {
        try visit(path, self)
        switch self {
        case .array(let a): for (i, j) in a.enumerated() { try j.walk(path + ["\(i)"], visit) }
        case .object(let o): try o.forEach { k, v in try v.walk(path + [k], visit) }
        default: break
        }
    }
}
protocol JSONConvertible { var json: JSON { get } }
extension Int: JSONConvertible { var json: JSON { .number(Double(self)) } }
extension String: JSONConvertible { var json: JSON { .string(self) } }
extension Optional: JSONConvertible where Wrapped: JSONConvertible { var json: JSON { map(\.json) ?? nil } }
extension Array: JSONConvertible where Element: JSONConvertible { var json: JSON { .array(map(\.json)) } }
let doc: JSON = ["name": "Ann \"A\"\n", "tags": ["x", 1, 2.5, true, nil], "nested": ["empty": [], "deep": [["k": "v"]]]]
print(doc.pretty())
print(doc.name ?? "?", doc.tags?[2] as Any, doc.nested?.deep?[0]?.k == "v", doc.zip == nil, doc.tags?.count ?? 0, doc.count)
print([[1, nil, 3], []].json.pretty(), (nil as String?).json == nil, ["a"].json == ["a"])
struct Found: Error { let path: String }
do { try doc.walk { p, j in if case .bool(true) = j { throw Found(path: p.joined(separator: "/")) } } } catch let f as Found { print("found", f.path) }
var leaves = 0
doc.walk { _, j in switch j { case .array, .object: break; default: leaves += 1 } }
print(leaves)
// expect: {
// expect:   "name": "Ann \"A\"\n",
// expect:   "tags": [
// expect:     "x",
// expect:     1,
// expect:     2.5,
// expect:     true,
// expect:     null
// expect:   ],
// expect:   "nested": {
// expect:     "empty": [],
// expect:     "deep": [
// expect:       {
// expect:         "k": "v"
// expect:       }
// expect:     ]
// expect:   }
// expect: }
// expect: string("Ann \"A\"\n") Optional(main.JSON.number(2.5)) true true 5 3
// expect: [
// expect:   [
// expect:     1,
// expect:     null,
// expect:     3
// expect:   ],
// expect:   []
// expect: ] true true
// expect: found tags/3
// expect: 7
