import Syntax
import Testing

@Suite struct CompletenessTests {
    @Test(arguments: [
        "", "   \n", "// a remark", "/* a remark */", "1 + 2", "let x = 1", "let x = 1;", "func f() {\n}", "if a {\n} else {\n}", "f(1, 2)\n", "x.map { $0 + 1 }",
        "\"\"\"\ntext\n\"\"\"", "struct S {\n    var x = 1\n}", "%time f(x)", "%%time\nf(x)", "?print", "let x = a ? b : c", "await f()", "\"\\(a)\"",
        "for i in 0..<3 { print(i) }", "a\n  .b()", "#\"a\"b\"#",
    ])
    func complete(_ text: String) { #expect(SourceParser.completeness(of: text) == .complete) }

    @Test(arguments: [
        ("func f() {", "    "), ("f(", "    "), ("f(1,", "    "), ("let x =", ""), ("let x = 1 +", ""), ("x.", ""), ("[1, 2,", "    "), ("[1: ", "    "),
        ("if a {\n    b()", "    "), ("if a {\n    b()\n} else {", "    "), ("if a", ""), ("for i in 0..<3", ""), ("for i in 0..<3 {\n", "    "),
        ("    switch x {", "        "), ("switch x {\ncase 1:", ""), ("x.map { y in", "    "), ("\"\"\"\ntext", ""), ("/* a remark", ""), ("guard let x = y", ""),
        ("repeat {\n}", ""), ("do {\n    f()\n} catch {", "    "), ("struct S {\n    func f() {", "        "), ("func f()", ""), ("@discardableResult", ""), ("let", ""),
        ("let x = a ? b", ""), ("f(a, { x in", "        "), ("import", ""), ("#if DEBUG\nf()", ""), ("return f([", "        "), ("\tif a {", "\t    "),
        ("while true {\n    f()\n    g(1,\n", "        "), ("/* a /* b */", ""), ("\"\"\"\n\\(a", "    "), ("f() {", "    "), ("%%time\nfor i in x {", "    "),
    ])
    func incomplete(_ text: String, _ indent: String) { #expect(SourceParser.completeness(of: text) == .incomplete(indent: indent)) }

    @Test(arguments: [
        ")", "f)", "1 2", "\"text", "let s = \"text\nlet t = 1", "if a { ) }", "let 1x = 2", "}", "func f( {\n}\nlet x = 1", "case 1:", "f(]", "\"\\(a\"", "#\"a",
        "x = = 1", "else {", "!pip install x", "f()\n%%time",
    ])
    func invalid(_ text: String) { #expect(SourceParser.completeness(of: text) == .invalid) }
}
