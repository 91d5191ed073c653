/// Makes texts that are nearly programs, and some that are far from it.
struct TextFuzzer {
    private let corpus: [String]
    private var random: SeededRandom

    /// - Parameter corpus: the programs whose text is changed; not empty.
    init(corpus: [String], seed: UInt64) {
        self.corpus = corpus
        random = SeededRandom(seed: seed)
    }

    /// A case of the kind that the seed decides.
    mutating func text() -> String {
        if random.chance(10) { return awkward() }
        var text = random.chance(70) ? random.element(of: corpus) : ProgramGenerator.program(seed: random.next() % 100_000).cell
        for _ in 0..<(1 + random.below(4)) { text = changed(text) }
        return text
    }

    private mutating func changed(_ text: String) -> String {
        switch random.below(12) {
        case 0, 1: return lines(text)
        case 2...5: return tokens(text)
        case 6: return spliced(text)
        case 7: return bytes(text)
        case 8: return cutOff(text)
        case 9: return inserted(Self.fragments[random.below(Self.fragments.count)], into: text)
        case 10: return inserted(random.element(of: Self.words), into: text)
        default: return inserted(awkward(), into: text)
        }
    }

    // MARK: Pieces

    private mutating func lines(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        rearrange(&lines)
        return lines.joined(separator: "\n")
    }

    private mutating func tokens(_ text: String) -> String {
        var tokens = Self.tokens(of: text)
        rearrange(&tokens)
        if random.chance(30), !tokens.isEmpty { tokens[random.below(tokens.count)] = Substring(random.element(of: Self.words)) }
        return tokens.joined()
    }

    /// Deletes, repeats or exchanges a piece.
    private mutating func rearrange(_ pieces: inout [Substring]) {
        guard !pieces.isEmpty else { return }
        let index = random.below(pieces.count)
        switch random.below(4) {
        case 0: pieces.remove(at: index)
        case 1: pieces.insert(pieces[index], at: index)
        case 2: pieces.swapAt(index, random.below(pieces.count))
        default:
            let end = min(pieces.count, index + 1 + random.below(4))
            pieces.removeSubrange(index..<end)
        }
    }

    /// Words, numbers and single characters.
    private static func tokens(of text: String) -> [Substring] {
        var tokens: [Substring] = []
        var rest = text[...]
        func isWord(_ c: Character) -> Bool { c.isLetter || c.isNumber || c == "_" }
        while let first = rest.first {
            let end = isWord(first) ? rest.firstIndex { !isWord($0) } ?? rest.endIndex : rest.index(after: rest.startIndex)
            tokens.append(rest[..<end])
            rest = rest[end...]
        }
        return tokens
    }

    private mutating func spliced(_ text: String) -> String {
        let other = random.element(of: corpus)
        return String(text.prefix(random.below(text.count + 1))) + String(other.suffix(random.below(other.count + 1)))
    }

    private mutating func bytes(_ text: String) -> String {
        var bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return text }
        for _ in 0..<(1 + random.below(4)) {
            let index = random.below(bytes.count)
            if random.chance(50) { bytes[index] = UInt8(random.below(256)) } else { bytes.insert(UInt8(random.below(256)), at: index) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func cutOff(_ text: String) -> String { String(text.prefix(random.below(text.count + 1))) }

    private mutating func inserted(_ piece: String, into text: String) -> String {
        let place = text.index(text.startIndex, offsetBy: random.below(text.count + 1))
        return text[..<place] + piece + text[place...]
    }

    // MARK: What texts break on

    private static let fragments = [
        "\"", "\"\"\"", "\"\"\"\n", "#\"", "/*", "*/", "//", "\\(", "\"\\(", "\\u{D800}", "\"\\u{DFFF}\"", "\"\\u{110000}\"", "\"\\u{}\"", "\u{0}", "\u{FEFF}", "\r", "{", "}", "(", ")", "[", "]", "<",
        ">",
        "&", "&x", "$0", "`", "`a", "@", "#", "#if x", "#endif", "...", "..<", "?", "!", "??", "->", "=>", ":", ";", "0x", "0b2", "1e", "1e999999", "0x1p99999", "9999999999999999999999999999", "1_",
        "'a'",
        "\\.", "\\.self", "~=", "_ = ", "self", "Self", "super", "nil", "\u{202E}", "é", "🐶", "\t", "%time ", "!ls", "//@raises\n",
    ]
    private static let words = [
        "let", "var", "func", "struct", "class", "enum", "protocol", "extension", "init", "deinit", "subscript", "if", "else", "guard", "switch", "case", "default", "for", "in", "while", "repeat",
        "do", "try", "try?", "try!",
        "throw", "throws", "rethrows", "return", "break", "continue", "fallthrough", "defer", "where", "is", "as", "as?", "as!", "inout", "mutating", "static", "override", "final", "private", "lazy",
        "weak", "unowned", "some",
        "any", "associatedtype", "typealias", "operator", "precedencegroup", "import", "import Foundation\n", "await", "async", "Int", "String", "[Int]", "[String: Int]", "Int?", "Any", "Never", "T",
        "()", "(Int, Int)", "Void",
        "x", "a", "0", "1", "-1", "1.5", "\"s\"", "true", "nil", "[]", "[:]", "{ $0 }", "{ }", "+", "-", "*", "/", "==", "<", "&&", "||", "&+", "<<", "=", "+=", ".", ",", "print", "print(1)", "Array",
        "map", "reduce",
    ]

    /// Deep, long, unfinished and huge things.
    private mutating func awkward() -> String {
        let depth = random.element(of: [3, 50, 300, 2000])
        func nested(_ open: String, _ close: String, _ core: String) -> String { String(repeating: open, count: depth) + core + String(repeating: close, count: depth) }
        func chained(_ piece: String) -> String { String(repeating: piece, count: depth) }
        switch random.below(22) {
        case 0: return "let d = " + nested("(", ")", "1")
        case 1: return "let d = " + nested("[", "]", "1")
        case 2: return nested("{", "}", "")
        case 3: return "let d = " + nested("{ (", ")() }", "1")
        case 4: return nested("if true {\n", "\n}", "print(1)")
        case 5: return "let d: " + nested("Optional<", ">", "Int") + " = nil"
        case 6: return "let d: " + nested("[", "]", "Int") + " = []"
        case 7: return "let d = 1" + chained(random.element(of: [" + 1", " * 2.5", " &+ 3", " - x", " ?? 1", " == 1", " && true", "...1"]))
        case 8: return "let d = " + chained(random.element(of: ["-", "!", "~", "&", "- ", "try ", "await "])) + "1"
        case 9: return "let d = \"\"" + chained(random.element(of: [".count", "?.x", "!", "()", "[0]", ".map { $0 }"]))
        case 10: return "let d = " + chained("true ? 1 : ") + "2"
        case 11: return "print(" + chained("\"\\(") + "1" + chained(")\"") + ")"
        case 12: return nested("func f() {\n", "\n}", "")
        case 13: return nested("struct S {\n", "\n}", "")
        case 14: return "switch 1 {\n" + chained("case 1: print(1)\n") + "default: break }"
        case 15: return "let \(chained("a")) = \(chained("9"))"
        case 16: return "let d = \"" + chained("\\u{1F600}\\n x")
        case 17: return "let d = [" + chained("1, ") + "1.5]"
        case 18: return "let d: " + chained("(Int) -> ") + "Int = { $0 }"
        case 19: return "if true {}" + chained(" else if false {}") + " else {}"
        case 20: return chained("/*") + chained("x") + chained("*/").dropLast(2)
        default: return "let d = " + nested("f(", ")", "1") + "\nfunc f(_ x: Int) -> Int { x }"
        }
    }

    /// Bad input by name: what it is and its text.
    static let named: [(name: String, text: String)] = [
        ("10,000 nested parentheses", "let a = " + String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)),
        ("10,000 open parentheses", String(repeating: "(", count: 10_000)),
        ("10,000 nested brackets", "let a = " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)),
        ("10,000 nested braces", String(repeating: "{", count: 10_000) + String(repeating: "}", count: 10_000)),
        ("10,000 operators", "let a = 1" + String(repeating: " + 1", count: 10_000) + "\nlet b: Int = \"\""),
        ("10,000 prefixes", "let a = " + String(repeating: "!", count: 10_000) + "true"),
        ("10,000 members", "let a = \"\"" + String(repeating: ".x", count: 10_000)),
        ("a line of 5 MB", "let a = \"" + String(repeating: "x", count: 5_000_000)),
        ("500 KB of words", String(repeating: "word ", count: 100_000)),
        ("NUL bytes", "let a = 1\u{0}\u{0}\nlet b: Int = \"\""),
        ("an unterminated comment", "/* " + String(repeating: "x\n", count: 10_000)),
        ("a lone surrogate", "let a = \"\\u{D800}\""),
        ("a huge literal", "let a = " + String(repeating: "9", count: 100_000)),
        ("a huge exponent", "let a: Int = 1e99999999999"),
    ]
}
