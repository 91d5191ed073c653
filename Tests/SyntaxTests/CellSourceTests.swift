import Diagnostics
import Syntax
import Testing

@Suite struct CellSourceTests {
    /// Magics as `name|arguments|code`, with `%%` before cell magics.
    static func summary(_ cell: CellSource) -> [String] {
        cell.magics.map { magic in
            let code = magic.code.map { String(decoding: Array(cell.file.text.utf8)[Int($0.start)..<Int($0.end)], as: UTF8.self) } ?? ""
            return (magic.isCellMagic ? "%%" : "") + "\(magic.name)|\(magic.arguments)|\(code)"
        }
    }

    @Test(arguments: [
        ("%time f(x)", ["time||f(x)"]),
        ("%timeit -n 10 -r3 f(-n)", ["timeit|-n 10 -r3|f(-n)"]),
        ("%%time\nf(x)", ["%%time||"]),
        ("\n%%timeit -n 2\nf(x)", ["%%timeit|-n 2|"]),
        ("%device gpu", ["device|gpu|"]),
        ("let a = 1\n  %matplotlib inline  \nlet b = 2", ["matplotlib|inline|"]),
        ("?tf.ones", ["?|tf.ones|"]),
        ("??print", ["??|print|"]),
        ("tf.ones?", ["?|tf.ones|"]),
        ("a?\n  .b", []),
        ("let a = b\n  % c", []),
        ("let s = \"\"\"\n%time x\n?y\n\"\"\"", []),
        ("/*\n%time x\n*/", []),
        ("f(\n%time\n)", []),
        ("let s = \"it's\"\n%time f(x)\r\ng(x)", ["time||f(x)"]),
        ("%time f(\"\"\"\n%a\n\"\"\")", ["time||f(\"\"\""]),
        ("!flag", []), ("!a is B", []), ("!a && b", []), ("!f(x)", []), ("!x.isEmpty", []), ("!a - b", []),
    ])
    func magics(_ text: String, _ expected: [String]) {
        let cell = CellSource(text)
        #expect(Self.summary(cell) == expected)
        #expect(cell.diagnostics.isEmpty)
        #expect(cell.code.utf8.count == text.utf8.count)
        #expect(cell.code.split(separator: "\n", omittingEmptySubsequences: false).count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test(arguments: ["!pip install x", "!ls -l", "a()\n!nvidia-smi", "!cat /etc/passwd", "!!ls ~/x"])
    func commandsAreRefused(_ text: String) {
        let cell = CellSource(text)
        #expect(cell.diagnostics.count == 1)
        #expect(cell.diagnostics.first?.message.hasPrefix("shell commands aren't part of Galley's cell language") == true)
        #expect(SourceParser.parse(cell).statements.isEmpty)
    }

    @Test func blanksKeepOffsets() {
        let cell = CellSource("%device gpü\nlet x = 1\n%time let y = x")
        #expect(cell.code == "            \nlet x = 1\n      let y = x")
        let parsed = SourceParser.parse(cell)
        #expect(parsed.statements.map(\.range) == [SourceRange(start: 13, end: 22), SourceRange(start: 29, end: 38)])
        #expect(parsed.statements[1].range == cell.magics[1].code)
    }

    @Test func cellMagicsBelongFirst() {
        let cell = CellSource("f()\n%%time\ng()")
        #expect(cell.diagnostics.map(\.description) == ["cell:2:1: error: '%%time' is about a whole cell and belongs on its first line"])
    }

    @Test func diagnosticsShowTheReadersLine() {
        let parsed = SourceParser.parse(CellSource("%time f(1 2)"))
        #expect(parsed.diagnostics.first?.caretLines.first == "%time f(1 2)")
    }
}
