struct Path: ExpressibleByStringInterpolation, Hashable { let t: String; init(stringLiteral v: String) { t = v } }
let n = 3
let b: Path = "x\(n)/\("y")", s: Substring = "sub\(n)"
func f(_ p: Path) -> String { p.t }
func f2<P: ExpressibleByStringInterpolation & Equatable>(_ p: P, _ q: P) -> Bool { p == q }
print(b.t, f("a\(n + 1)"), [b: 1]["x3/y"]!, s.count, f2("a\(n)", "a3"), f2("x\(n)/y", b), n > 2 ? "a" : "b\(n)")
struct SQL: ExpressibleByStringInterpolation { 
  struct StringInterpolation: StringInterpolationProtocol { var text = "", args: [Any] = [], calls = 0
    init(literalCapacity: Int, interpolationCount: Int) { print(literalCapacity, interpolationCount) }
    mutating func appendLiteral(_ s: String) { text += s; calls += 1 }
    mutating func appendInterpolation(_ v: Int) { args.append(v); text += "?\(args.count)" }
    mutating func appendInterpolation(_ v: String) { args.append(v); text += "?\(args.count)" }
    mutating func appendInterpolation(raw v: some CustomStringConvertible) { text += v.description } 
    mutating func appendInterpolation<T>(_ vs: [T], separator: String = ", ") { for (i, v) in vs.enumerated() { if i > 0 { text += separator }; args.append(v); text += "?\(args.count)" } } }
  let text: String, args: [Any], calls: Int
  init(stringLiteral s: String) { text = s; args = []; calls = -1 }
  init(stringInterpolation s: StringInterpolation) { text = s.text; args = s.args; calls = s.calls } }
func run(_ q: SQL) { print(q.text, q.args, q.calls) }
run("SELECT * FROM t"); run("SELECT \(raw: "name") FROM t WHERE id = \(n) AND x IN (\([1.5, 2])) OR y = \("q")"); run("\(n)\(n)")
run("""
  multi \(n)
    line é \([n, n], separator: "|")
  """)
// expect: x3/y a4 1 4 true true a
// expect: SELECT * FROM t [] -1
// expect: 46 4
// expect: SELECT name FROM t WHERE id = ?1 AND x IN (?2, ?3) OR y = ?4 [3, 1.5, 2.0, "q"] 5
// expect: 0 2
// expect: ?1?2 [3, 3] 3
// expect: 17 2
// expect: multi ?1
// expect:   line é ?2|?3 [3, 3, 3] 3
