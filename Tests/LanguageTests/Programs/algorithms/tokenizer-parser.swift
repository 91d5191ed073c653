enum Token: Equatable, CustomStringConvertible {
    case number(Double), identifier(String), symbol(Character)
    var description: String { switch self { case .number(let n): "\(n)"; case .identifier(let s): s; case .symbol(let c): String(c) } }
}
enum ParseError: Error, Equatable { case unexpected(Character, at: Int), unexpectedEnd, unknown(name: String), trailing([Token]) }
func tokenize(_ text: String) throws -> [Token] {
    var tokens: [Token] = []
    var i = text.startIndex
    while i < text.endIndex {
        let c = text[i]
        switch c {
        case " ", "\t": i = text.index(after: i)
        case "0"..."9", ".":
            let end = text[i...].firstIndex { !$0.isNumber && $0 != "." } ?? text.endIndex
            tokens.append(.number(Double(text[i..<end])!))
            i = end
        case _ where c.isLetter:
            let word = text[i...].prefix { $0.isLetter || $0 == "_" }
            tokens.append(.identifier(String(word)))
            i = word.endIndex
        case "+", "-", "*", "/", "^", "(", ")", ",": tokens.append(.symbol(c)); text.formIndex(after: &i)
        default: throw ParseError.unexpected(c, at: text.distance(from: text.startIndex, to: i))
        }
    }
    return tokens
}
struct Parser {
    private var tokens: ArraySlice<Token>
    private let variables: [String: Double]
    private static let functions: [String: ([Double]) -> Double] = ["max": { $0.max() ?? 0 }, "sum": { $0.reduce(0, +) }, "sq": { $0[0] * $0[0] }]
    init(_ text: String, _ variables: [String: Double] = [:]) throws { tokens = try tokenize(text)[...]; self.variables = variables }
    private mutating func accept(_ c: Character) -> Bool { if tokens.first == .symbol(c) { tokens.removeFirst(); return true }; return false }
    mutating func parse() throws -> Double {
        let v = try sum()
        guard tokens.isEmpty else { throw ParseError.trailing(Array(tokens)) }
        return v
    }
    private mutating func sum() throws -> Double {
        var v = try product()
        while true { if accept("+") { v += try product() } else if accept("-") { v -= try product() } else { return v } }
    }
    private mutating func product() throws -> Double {
        var v = try power()
        while let t = tokens.first, t == .symbol("*") || t == .symbol("/") { tokens = tokens.dropFirst(); let r = try power(); v = t == .symbol("*") ? v * r : v / r }
        return v
    }
    private mutating func power() throws -> Double {
        let base = try atom()
        guard accept("^") else { return base }
        return (0..<Int(try power())).reduce(1.0) { r, _ in r * base }
    }
    private mutating func atom() throws -> Double {
        switch tokens.popFirst() {
        case .number(let n)?: return n
        case .symbol("-"): return -(try atom())
        case .symbol("("):
            defer { _ = accept(")") }
            return try sum()
        case .identifier(let name)?:
            if let f = Self.functions[name], accept("(") {
                var args = [try sum()]
                while accept(",") { args.append(try sum()) }
                guard accept(")") else { throw ParseError.unexpectedEnd }
                return f(args)
            }
            guard let v = variables[name] else { throw ParseError.unknown(name: name) }
            return v
        case let other?: throw ParseError.trailing([other])
        case nil: throw ParseError.unexpectedEnd
        }
    }
}
for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2 - -1", "max(1, x, 3) / 2", "sum(1,2,3)*sq(2)", "1 +", "2 $ 3", "y", "1 2", "max(1"] {
    do {
        var p = try Parser(text, ["x": 7])
        print(text, "=", try p.parse())
    } catch ParseError.unexpected(let c, let at) { print(text, "!", c, at) } catch let e as ParseError where e == .unexpectedEnd { print(text, "! ended") } catch { print(text, "!", error) }
}
print(try tokenize("a_b+1.5"), (try? tokenize("#")) as Any)
// expect: 1 + 2 * 3 = 7.0
// expect: (1 + 2) * 3 = 9.0
// expect: 2 ^ 3 ^ 2 - -1 = 513.0
// expect: max(1, x, 3) / 2 = 3.5
// expect: sum(1,2,3)*sq(2) = 24.0
// expect: 1 + ! ended
// expect: 2 $ 3 ! $ 2
// expect: y ! unknown(name: "y")
// expect: 1 2 ! trailing([2.0])
// expect: max(1 ! ended
// expect: [a_b, +, 1.5] nil
