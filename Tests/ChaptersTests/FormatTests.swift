import Cells
import Testing

@testable import Chapters

@Suite("Notebooks, output blocks, Swift files")
struct FormatTests {
    private func ran(_ chapter: Chapter) -> [Int: ShownCell] {
        Dictionary(
            uniqueKeysWithValues: runs(chapter).enumerated().map {
                ($0.element.position, ShownCell(executionCount: $0.offset + 1, outputs: $0.element.outputs))
            })
    }

    /// What nbformat 4.5 asks of a notebook.
    private func check(_ notebook: JSON) {
        #expect(notebook["nbformat"]?.int == 4)
        #expect(notebook["nbformat_minor"]?.int == 5)
        #expect(notebook["metadata"]?["kernelspec"]?["name"]?.string == "galley")
        var ids: Set<String> = []
        for cell in notebook["cells"]?.array ?? [] {
            let id = cell["id"]?.string ?? ""
            #expect((1...64).contains(id.count) && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            #expect(ids.insert(id).inserted)
            #expect(cell["metadata"]?.members != nil)
            #expect(cell["source"]?.joinedText != nil)
            let keys = Set((cell.members ?? []).map(\.key))
            guard cell["cell_type"]?.string == "code" else {
                #expect(keys == ["cell_type", "id", "metadata", "source"])
                continue
            }
            #expect(keys == ["cell_type", "execution_count", "id", "metadata", "outputs", "source"])
            for output in cell["outputs"]?.array ?? [] {
                let keys = Set((output.members ?? []).map(\.key))
                switch output["output_type"]?.string {
                case "stream": #expect(keys == ["name", "output_type", "text"])
                case "execute_result":
                    #expect(keys == ["data", "execution_count", "metadata", "output_type"])
                    #expect(output["execution_count"] == cell["execution_count"])
                case "display_data": #expect(keys == ["data", "metadata", "output_type"])
                case "error": #expect(keys == ["ename", "evalue", "output_type", "traceback"])
                default: Issue.record("output type \(String(describing: output["output_type"]))")
                }
            }
        }
    }

    @Test func aRunAsANotebook() throws {
        let chapter = try chapter(["print a\nvalue 1", "fail Trap boom", "//@skip\nprint b", "tensor {\"shape\":[]}|x"])
        var shown = ran(chapter)
        shown[3] = nil
        let notebook = chapter.notebook(tab: "default", shown: shown)
        check(notebook)
        let cells = notebook["cells"]?.array ?? []
        #expect(cells.map { $0["cell_type"]?.string } == ["code", "markdown", "code", "markdown", "code", "markdown", "code"])
        #expect(cells[0]["outputs"]?.array?.map { $0["output_type"]?.string } == ["stream", "execute_result"])
        #expect(cells[2]["outputs"]?.array?[0]["evalue"]?.string == "boom")
        #expect(cells[2]["outputs"]?.array?[0]["traceback"]?.array?.count == 1)
        #expect(cells[4]["execution_count"] == .null)
        #expect(cells[6]["outputs"]?.array?[0]["data"]?[tensorMIMEType]?["shape"] == .array([]))
        // Read back, it says the same.
        let back = try Chapter.parse(notebook.indented(), name: "a.ipynb")
        #expect(back.cells.map { $0.source.trimmingNewlines() } == chapter.cells.map { $0.source.trimmingNewlines() })
        #expect(back.cells[0].outputs == shown[1]?.outputs)
        #expect(back.notebook(tab: "default", shown: shown) == notebook)
    }

    @Test func onlyTheTabsOwnTextAndCells() throws {
        let notebook = try Chapter.parse(Fixtures.page, name: "page.md").notebook(tab: "jax")
        check(notebook)
        let text = notebook["cells"]?.array?.compactMap { $0["source"]?.joinedText }.joined(separator: "\n") ?? ""
        #expect(!text.contains("Text for two tabs"))
        #expect(!text.contains(":begin_tab:"))
        #expect(text.contains("# @tab jax"))
        #expect(!text.contains("let a = 2"))
    }

    @Test func outputBlocks() throws {
        let chapter = try chapter(["print a\nvalue ```", "let x = 1", "value 2"])
        let shown = ran(chapter)
        let text = chapter.withOutputBlocks(tab: "default", shown: shown)
        let back = try Chapter.parse(text, name: "c.md")
        #expect(back.cells.map(\.outputs) == [shown[1]?.outputs, nil, shown[3]?.outputs])
        // Writing the same again changes nothing, nor does a chapter without a final newline or with CRLF lose its form.
        #expect(back.withOutputBlocks(tab: "default", shown: shown) == text)
        for fixture in [Fixtures.crlf, Fixtures.noFinalNewline] {
            let chapter = try Chapter.parse(fixture, name: "c.md")
            let once = chapter.withOutputBlocks(tab: "default", shown: [1: ShownCell(executionCount: 1, outputs: [.result("1")])])
            #expect(once.hasPrefix(fixture) || fixture == Fixtures.crlf)
            #expect(once.utf8.contains(0x0D) == fixture.utf8.contains(0x0D))
            let again = try Chapter.parse(once, name: "c.md")
            #expect(again.cells[0].outputs == [.result("1")])
            #expect(again.withOutputBlocks(tab: "default", shown: [1: ShownCell(executionCount: 1, outputs: [.result("1")])]) == once)
        }
    }

    @Test func swiftAndMarkdown() throws {
        let chapter = try Chapter.parse("# T\r\n\r\nprose\r\n\r\n```{.swift .input}\r\nlet x = 1\r\n```\r\n", name: "c.md")
        #expect(chapter.swiftText(tab: "default").replacingOccurrences(of: "\r", with: "") == "// %% [markdown]\n// # T\n//\n// prose\n\n// %%\nlet x = 1\n")
        let notebook = try Chapter.parse(try self.chapterText.notebook(tab: "default").description, name: "a.ipynb")
        #expect(notebook.markdownText(tab: "default") == "# T\n\n```{.swift .input}\nlet x = 1\n```\n")
    }

    private var chapterText: Chapter { get throws { try Chapter.parse("# T\n\n```{.swift .input}\nlet x = 1\n```\n", name: "c.md") } }

    @Test(arguments: [
        "null", "true", "[]", "{}", "[1,-2.5e+3,0]", "{\"b\":1,\"a\":[{\"c\":null}]}", "\"a\\n\\\"\\\\é\"", "\"\\u0001\"",
    ])
    func json(_ text: String) throws {
        #expect(try JSON.parse(text).description == text)
        #expect(try JSON.parse(JSON.parse(text).indented()) == JSON.parse(text))
    }

    @Test func jsonEscapes() throws {
        #expect(try JSON.parse(#""\u00e9\ud83d\ude00\/\ud800""#).string == "é😀/\u{FFFD}")
        for bad in ["", "[1,]", "{\"a\"}", "01x", "\"\n\"", "\"\\x\"", "nul", "[1] 2", "-", "1."] { #expect(throws: JSONError.self) { try JSON.parse(bad) } }
    }

    @Test func percentFilesAreChapters() throws {
        let markdown = "# T\n\nprose, 100 %% of it\n\n```{.swift .input}\n//@own\nlet x = 1\n\nlet y = 2\n```\n\n## Next\n\n```{.swift .input}\ny\n```\n"
        let text = try Chapter.parse(markdown, name: "a.md").swiftText(tab: "default")
        let percent = try Chapter.parse(text, name: "a.swift")
        #expect(percent.format == .percent && percent.text == text)
        #expect(percent.cells.map(\.source) == ["//@own\nlet x = 1\n\nlet y = 2", "y"])
        #expect(percent.cells.map(\.line) == [7, 16])
        #expect(percent.cells[0].directives.own)
        #expect(percent.cells.map(\.hash) == (try Chapter.parse(markdown, name: "a.md").cells.map(\.hash)))
        #expect(percent.markdownText(tab: "default") == markdown)
        #expect(percent.swiftText(tab: "default") == text)
        check(percent.notebook(tab: "default"))
    }

    @Test(arguments: [
        ("// ---\n// jupyter: {}\n// ---\n\n// %% A title\nlet x = 1\r\n// %% [md]\n// text\n//%%\nx", 2), ("\n// %%", 1), ("// %%\n\n// %%\n", 2),
        ("let x = 1\n// %%\nx", nil), ("// %%%\nx", nil), ("//%%x", nil), ("", nil), ("// ---\n", nil),
    ])
    func whichSwiftFilesAreInCells(_ text: String, _ count: Int?) throws {
        let chapter = try Chapter.parse(text, name: "a.swift")
        #expect(chapter.text == text)
        #expect(chapter.format == (count == nil ? .swift : .percent))
        #expect(chapter.cells.count == count ?? 1)
    }
}
