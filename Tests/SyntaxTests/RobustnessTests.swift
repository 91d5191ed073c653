import Diagnostics
import Testing

@testable import Syntax

/// Whatever the text is, it is read or refused: nothing crashes, nothing hangs. Most of these overflow the parser's stack when it is handed them as they are.
@Suite struct RobustnessTests {
    struct Nasty: CustomTestStringConvertible, Sendable {
        var prefix = ""
        var piece: String
        var count = 20000
        var middle = ""
        var closing = ""
        var text: String { prefix + String(repeating: piece, count: count) + middle + String(repeating: closing, count: count) }
        var testDescription: String { prefix + piece + "…" + closing }
    }

    @Test(arguments: [
        Nasty(piece: "(", count: 10000, middle: "1", closing: ")"), Nasty(piece: "["), Nasty(piece: "{", closing: "}"), Nasty(piece: "([{"), Nasty(piece: "{ a in "),
        Nasty(piece: "\"\\("), Nasty(piece: "/*"), Nasty(piece: "#if a\n"), Nasty(piece: "f() { "), Nasty(piece: "struct S { ", closing: "}"),
        Nasty(prefix: "let x: ", piece: "[", middle: "A", closing: "]"), Nasty(prefix: "let x: ", piece: "A<", middle: "B", closing: ">"),
        Nasty(piece: "a<"), Nasty(piece: "a<("), Nasty(piece: "a<["), Nasty(prefix: "let ", piece: "(", middle: "x"), Nasty(piece: "-("), Nasty(piece: "@a("),
        Nasty(prefix: "switch x { case ", piece: ".a("), Nasty(piece: "switch a { case 1: "), Nasty(piece: "{ ["), Nasty(piece: "#a("), Nasty(piece: "#\"\\#("),
    ])
    func brackets(_ nasty: Nasty) { #expect(parse(nasty.text).hasErrors || nasty.piece == "/*") }

    @Test func tooManyWords() throws {
        let long = parse(String(repeating: "a ", count: 2_500_000))
        let told = try #require(long.diagnostics.first)
        #expect(told.message == "this is too long: more than 200,000 words and signs; spread it over several cells")
        #expect(told.range.start == 400_000)
    }

    @Test(arguments: [
        Nasty(piece: "try ", middle: "a"), Nasty(piece: "try? "), Nasty(piece: "await "), Nasty(piece: "if "), Nasty(piece: "switch "), Nasty(piece: "if a == "),
        Nasty(prefix: "if a {}", piece: " else if a {}"), Nasty(prefix: "a", piece: " ? a", closing: " : b"), Nasty(prefix: "let x: ", piece: "A -> ", middle: "B"),
        Nasty(prefix: "let x: ", piece: "() -> ", middle: "B"), Nasty(prefix: "let x: ", piece: "some ", middle: "B"), Nasty(prefix: "let x: ", piece: "any ", middle: "B"),
        Nasty(prefix: "switch x { case ", piece: "let "), Nasty(piece: "a: ", middle: "for x in y {}"), Nasty(piece: ". "), Nasty(piece: "- "), Nasty(piece: "consume "),
        Nasty(piece: "each "), Nasty(piece: "repeat "), Nasty(piece: "inout "), Nasty(piece: "func ", count: 5000), Nasty(piece: "class ", count: 5000),
        Nasty(piece: "init ", count: 5000), Nasty(piece: "guard ", count: 5000), Nasty(piece: "for ", count: 5000), Nasty(piece: "case ", count: 2000),
        Nasty(piece: "\\", count: 5000), Nasty(piece: "a<() -> "), Nasty(piece: "if a is "), Nasty(piece: "A?<"), Nasty(piece: "unsafe "),
    ])
    func words(_ nasty: Nasty) { _ = parse(nasty.text) }

    @Test(arguments: [
        Nasty(prefix: "a", piece: "+a", count: 50000), Nasty(prefix: "a", piece: "=a"), Nasty(prefix: "a", piece: " ?? a"), Nasty(prefix: "a", piece: " ? b : a"),
        Nasty(prefix: "a", piece: " as A"), Nasty(prefix: "a", piece: ".b", count: 500_000), Nasty(prefix: "a", piece: "()", count: 200_000),
        Nasty(prefix: "a", piece: "[0]"), Nasty(prefix: "a", piece: "!"), Nasty(prefix: "a", piece: "?"), Nasty(prefix: "let x: Int", piece: "?"),
        Nasty(prefix: "let x: A", piece: ".Type"), Nasty(prefix: "extension A", piece: ".B", middle: " {}"), Nasty(prefix: "f(1 2)", piece: ".b"),
        Nasty(prefix: "f(1 2)", piece: "+b"), Nasty(piece: "\"a\" + ", middle: "a"), Nasty(prefix: "a", piece: " {}"),
    ])
    func chains(_ nasty: Nasty) { #expect(parse(nasty.text).hasErrors) }

    @Test(arguments: [
        Nasty(prefix: "let x = \"", piece: "y", count: 5_000_000, middle: "\""), Nasty(prefix: "let x = 1\0\0 + 2\n", piece: "\0"), Nasty(piece: "9", count: 200_000),
        Nasty(piece: "let a = 1; ", count: 3000), Nasty(prefix: "let a = [", piece: "1,", count: 20000, middle: "]"), Nasty(piece: "`", count: 2000),
        Nasty(piece: "\"", count: 2001), Nasty(piece: "\"\"\"\n", count: 501), Nasty(piece: "#", count: 300), Nasty(piece: "#\"", count: 1000), Nasty(piece: "$"),
        Nasty(piece: "a b ", count: 3000), Nasty(piece: "\u{301}"), Nasty(piece: "👩‍👩‍👧"), Nasty(piece: "\u{202E}\u{FEFF}\u{7F}\u{1}"), Nasty(piece: "a\r"),
        Nasty(piece: "<#a#>", count: 1000), Nasty(piece: "@a ", count: 2000, middle: "let x = 1"), Nasty(piece: "public ", count: 2000, middle: "let x = 1"),
        Nasty(piece: "enum E { case a, ", count: 150), Nasty(piece: "precedencegroup ", count: 300), Nasty(prefix: "let x = /", piece: "("), Nasty(piece: "<<<<<<< a\n", count: 100),
    ])
    func oddities(_ nasty: Nasty) {
        let parsed = parse(nasty.text)
        #expect(parsed.hasErrors == parsed.statements.isEmpty || nasty.text.isEmpty || !parsed.hasErrors)
        _ = CellSource(nasty.text)
    }

    @Test func invalidUTF8IsReadAsReplacementCharacters() {
        let text = String(decoding: [0x6C, 0x65, 0x74, 0x20, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self)
        #expect(parse(text).hasErrors)
    }

    /// The parser's generator of messages stopped the process here: it found no space to insert beside the `=`.
    @Test(arguments: ["x \u{7F}= ", "() \u{FFFD}= 1", "var a: Int \u{1}= 2", "let a\t\u{7F}=\t3\nlet b = 4"])
    func strayBytesBeforeAnEqualsSign(_ text: String) {
        #expect(parse(text).diagnostics.map(\.message).contains("invalid character in source file"))
        _ = SourceParser.completeness(of: text)
    }

    /// What people write is far from the limits.
    @Test(arguments: [
        Nasty(prefix: "let x = a", piece: " + a", count: 400), Nasty(prefix: "a", piece: ".b(1)", count: 150), Nasty(piece: "f(", count: 90, closing: ")"),
        Nasty(prefix: "if a {}", piece: " else if a {}", count: 150), Nasty(prefix: "let x = [", piece: "a < b, ", count: 500, middle: "a]"),
        Nasty(prefix: "let x = [", piece: "-1, try f(x) ? .a : { $0 }, ", count: 500, middle: "a]"), Nasty(piece: "x.a()\n", count: 1000),
        Nasty(piece: "func a() -> (Int) -> Int { b }\n", count: 500), Nasty(piece: "if a < b { c() } else if d { e() } else { f() }\n", count: 500),
        Nasty(prefix: "switch x {\n", piece: "case .a where b < c: try f(); return -1\n", count: 500, middle: "}"), Nasty(piece: "f {}\n", count: 1000),
        Nasty(piece: "print(\"a \\(b) \\(c, d: \"x\") \\(e ? \"f\" : \"g\")\")\n", count: 500), Nasty(piece: "protocol P { func f() -> Int }\n", count: 500),
    ])
    func ordinaryTextsAreRead(_ nasty: Nasty) { #expect(dumped(nasty.text).contains("error: this is nested") == false && !parse(nasty.text).hasErrors) }

    /// Random token sequences: no crash, and never both errors and statements.
    @Test(arguments: 0..<8)
    func randomTexts(_ seed: Int) {
        let pieces = [
            "a", "b.c", "(", ")", "[", "]", "{", "}", "<", ">", "?", "!", ":", ",", ";", "\n", " ", ".", "..<", "+", "-", "&", "=", "==", "->", "\"", "\"\"\"", "\\(", "#", "@", "$0",
            "1", "0x", "1.5e", "let", "var", "func", "if", "else", "switch", "case", "default:", "for", "in", "while", "guard", "return", "try", "throw", "do", "catch",
            "struct S", "enum E", "class C", "protocol P", "extension E", "init", "subscript", "import", "where", "as", "is", "some", "any", "inout", "//", "/*", "*/", "`",
            "\\", "_", "self", "operator", "infix", "precedencegroup", "get", "set", "willSet", "async", "await", "#if", "#endif", "é", "\0", "'", "typealias", "deinit", "/",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<(5 + next(60)) { text += pieces[next(pieces.count)] + (next(3) == 0 ? "" : " ") }
            let parsed = parse(text)
            #expect(!parsed.hasErrors || parsed.statements.isEmpty)
            if !parsed.hasErrors { _ = TreeDump.text(parsed) }
            _ = SourceParser.completeness(of: text)
        }
    }
}
