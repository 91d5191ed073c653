struct Markup: ExpressibleByStringInterpolation, CustomStringConvertible {
    struct StringInterpolation: StringInterpolationProtocol {
        var parts: [String] = []
        init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }
        mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(literal) } }
        mutating func appendInterpolation<T: CustomStringConvertible>(_ v: T) { parts.append("‹\(v)›") }
        mutating func appendInterpolation(bold s: String) { parts.append("**\(s)**") }
        mutating func appendInterpolation(_ n: Double, places: Int) {
            var scale = 1.0
            for _ in 0..<places { scale *= 10 }
            let v = (n * scale).rounded() / scale
            parts.append("\(v)")
        }
        mutating func appendInterpolation(list xs: [some Any], by sep: String = ", ", _ show: (Int) -> String = { "\($0)." }) {
            parts.append(xs.enumerated().map { show($0 + 1) + "\($1)" }.joined(separator: sep))
        }
        mutating func appendInterpolation(if ok: @autoclosure () -> Bool, _ text: @autoclosure () -> String) { if ok() { parts.append(text()) } }
    }
    let parts: [String]
    init(stringLiteral value: String) { parts = [value] }
    init(stringInterpolation s: StringInterpolation) { parts = s.parts }
    var description: String { parts.joined() }
    static func + (a: Markup, b: Markup) -> Markup { Markup(joined: a.parts + b.parts) }
    private init(joined p: [String]) { parts = p }
}
extension String.StringInterpolation {
    mutating func appendInterpolation(hex n: Int, width: Int = 2) {
        let s = String(n, radix: 16, uppercase: true)
        appendLiteral("0x" + String(repeating: "0", count: max(0, width - s.count)) + s)
    }
    mutating func appendInterpolation<T>(_ v: T?, or other: String) { appendInterpolation(v.map { "\($0)" } ?? other) }
    mutating func appendInterpolation(repeat s: Character, _ n: Int) { appendLiteral(String(repeating: s, count: n)) }
}
let name = "Zoë", score = 12.3456
let m: Markup = "Hi \(name), \(bold: "score") \(score, places: 2)\(if: score > 10, " wow")\(if: false, " never")!"
print(m, m.parts.count, m.parts)
let l: Markup = "plain" + " and \(list: ["x", "y"])" + "\(list: [1.5], by: ";", { "<\($0)>" })"
print(l)
print("\(hex: 10) \(hex: 4095, width: 6) \(Int("x"), or: "none") \(Int("7"), or: "none") \(repeat: "=", 5)")
struct Temperature { var celsius: Double }
extension DefaultStringInterpolation { mutating func appendInterpolation(_ t: Temperature) { appendInterpolation("\(t.celsius)°C") } }
let ts = [Temperature(celsius: 20), .init(celsius: -3.5)]
print("now \(ts[0]), then \(ts[1]); \(ts.map { "\($0)" })", "nested \("in \("deep \(1 + 1)")")")
print("""
    total: \(ts.reduce(0) { $0 + $1.celsius })
      "quoted" \\ \("multi" + """
        line
        """)
    """, #"raw \(name) \#(name)"#)
func log(_ message: @autoclosure () -> Markup, level: Int) { if level > 1 { print(level, message()) } }
var evaluated = 0
func touch() -> Int { evaluated += 1; return evaluated }
log("a \(touch())", level: 1)
log("b \(touch())", level: 2)
print(evaluated)
// expect: Hi ‹Zoë›, **score** 12.35 wow! 8 ["Hi ", "‹Zoë›", ", ", "**score**", " ", "12.35", " wow", "!"]
// expect: plain and 1.x, 2.y<1>1.5
// expect: 0x0A 0x000FFF none 7 =====
// expect: now 20.0°C, then -3.5°C; ["20.0°C", "-3.5°C"] nested in deep 2
// expect: total: 16.5
// expect:   "quoted" \ multiline raw \(name) Zoë
// expect: 2 b ‹1›
// expect: 1
