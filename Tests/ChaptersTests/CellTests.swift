import Testing

@testable import Chapters

@Suite("What is a cell")
struct CellTests {
    @Test func aPageWithEverything() throws {
        let page = try Chapter.parse(Fixtures.page, name: "page.md")
        #expect(page.tabs == ["default", "mxnet", "pytorch", "tensorflow", "jax"])
        #expect(page.cells.map(\.language) == ["python", "swift", "swift", "swift", "python", "swift", "swift"])
        #expect(page.cells.map(\.tabs) == [[], ["mxnet"], ["pytorch", "tensorflow"], ["all"], ["jax"], [], []])
        #expect(page.runnable(tab: "mxnet").map(\.position) == [1, 2])
        #expect(page.runnable(tab: "default").count == 3)
        #expect(page.shown(tab: "jax").count == 1)
        #expect(page.cells[1].outputs?.map(\.text) == ["1"])
        #expect(page.cells[2].directives.save)
        #expect(page.cells[3].directives.own)
        #expect(page.cells[5].tabs.isEmpty)
    }

    @Test func marksThatAreNoSwiftAreBlankedOutAndLinesStay() throws {
        let page = try Chapter.parse("```{.swift .input}\n%%tab mxnet\nlet a = 1\n#@save\na\n```\n", name: "c.md")
        #expect(page.cells[0].source == "           \nlet a = 1\n      \na\n")
        #expect(page.cells[0].line == 2)
        #expect(page.cells[0].directives.save)
    }

    @Test func marksAfterCodeAndInStrings() throws {
        let page = try Chapter.parse("```{.swift .input}\nlet a = 1  #@save\nlet b = \"#@tab x\" # @tab mxnet\nlet c = #\"%\"#\n```\n", name: "c.md")
        let blanks = { (count: Int) in String(repeating: " ", count: count) }
        #expect(page.cells[0].source == "let a = 1" + blanks(8) + "\nlet b = \"#@tab x\"" + blanks(13) + "\nlet c = #\"%\"#\n")
        #expect(page.cells[0].directives.save && page.cells[0].tabs == ["mxnet"])
    }

    @Test func plainFencesAreCellsOnlyWithoutInputFences() throws {
        let plain = try Chapter.parse(Fixtures.plain, name: "c.md")
        #expect(plain.cells.map(\.source) == ["let x = 1\n", "x\n"])
        let mixed = try Chapter.parse(Fixtures.plain + "\n\n```{.python .input}\n1\n```\n", name: "c.md")
        #expect(mixed.cells.map(\.language) == ["python"])
    }

    @Test func aProgramIsOneCellWhateverItsComments() throws {
        let program = try Chapter.parse("//@unknown\nprint(1)\n", name: "a.swift")
        #expect(program.cells.count == 1)
        #expect(program.cells[0].source == "//@unknown\nprint(1)\n")
    }

    @Test func directives() throws {
        let source =
            "//@own //@rtol 1e-3\n// @atol 0.5 loosely\nlet s = \"//@bad\" //@random\n/* //@bad */ //@raises\n"
            + "let t = #\"\"//@bad\"\"#\n//@timing\n//@hide\n//@skip"
        let found = try chapter([source]).cells[0].directives
        var wanted = Directives()
        (wanted.own, wanted.random, wanted.raises, wanted.timing, wanted.hide, wanted.skip) = (true, true, true, true, true, true)
        (wanted.rtol, wanted.atol) = (1e-3, 0.5)
        #expect(found == wanted)
    }

    @Test func theHashLeavesOutDirectivesAndLineEnds() throws {
        func hash(_ text: String) throws -> String { try Chapter.parse("```{.swift .input}\n\(text)```\n", name: "c.md").cells[0].hash }
        let plain = try hash("let x = 1\nx\n")
        #expect(plain.count == 64)
        for same in ["//@own\nlet x = 1\nx\n", "let x = 1 //@random\nx\n", "let x = 1  \r\nx\r\n", "#@tab mxnet\nlet x = 1\nx\n", "let x = 1\nx\n\n"] {
            #expect(try hash(same) == plain, "\(same)")
        }
        for other in ["let x = 2\nx\n", "let x = 1\n\nx\n", "let x = 1 // one\nx\n", " let x = 1\nx\n"] { #expect(try hash(other) != plain, "\(other)") }
    }

    @Test func theHashIsSHA256() throws {
        #expect(sourceHash(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(
        arguments: [
            ("{.swift .input}", nil, ["swift", "input"], [:]), ("{.input .swift}", nil, ["input", "swift"], [:]),
            ("{#a .swift .input  n=2}", "a", ["swift", "input"], ["n": "2"]),
            ("{.swift .input caption=\"a } b\"}", nil, ["swift", "input"], ["caption": "a } b"]),
            ("{ .swift .input k='' }", nil, ["swift", "input"], ["k": ""]),
        ] as [(String, String?, [String], [String: String])])
    func attributes(_ info: String, _ id: String?, _ classes: [String], _ values: [String: String]) throws {
        let found = try FenceAttributes(info: info[...])
        #expect(found.id == id)
        #expect(found.classes == classes)
        #expect(found.values == values)
        #expect(found.isInput)
    }
}

@Suite("What can't be read is told with its place")
struct ParseErrorTests {
    @Test(arguments: [
        ("a\n\n```swift\nx\n", "c.md:3:1: error: this fence is never closed; expected a line '```' after it"),
        ("````\n```\n", "c.md:1:1: error: this fence is never closed; expected a line '````' after it"),
        ("x\n:begin_tab:`a`\ny\n", "c.md:2:1: error: ':begin_tab:' is never closed; expected a line ':end_tab:' after it"),
        (":begin_tab:`a`\n:begin_tab:`b`\n:end_tab:\n", "c.md:2:1: error: expected ':end_tab:' before another ':begin_tab:'"),
        (":end_tab:\n", "c.md:1:1: error: ':end_tab:' without ':begin_tab:' before it"),
        ("```{.swift .input\n```\n", "c.md:1:4: error: expected '}' at the end of the fence's attributes"),
        ("```{.swift .input n}\n```\n", "c.md:1:19: error: expected .class, #id or key=value in the fence's attributes, found 'n'"),
        ("```{.swift .input n=\"1}\n```\n", "c.md:1:21: error: expected \" at the end of the value"),
        ("```{.json .output}\n[]\n```\n", "c.md:1:1: error: an output block needs a cell before it"),
        ("```{.swift .input}\n```\n```{.json .output}\n[\n {\"a\": }\n]\n```\n", "c.md:5:8: error: in an output block: expected a JSON value"),
        ("```{.swift .input}\n```\n```{.json .output}\n{}\n```\n", "c.md:4:1: error: in an output block: expected a list of outputs"),
        (
            "```{.swift .input}\n```\n```{.json .output}\n[{\"output_type\": \"x\"}]\n```\n",
            "c.md:4:1: error: in an output block: unknown output type \"x\"; expected stream, execute_result, display_data or error"
        ),
        (
            "```{.swift .input}\nlet é = 1 //@rtol much\n```\n",
            "c.md:2:11: error: expected a number that isn't negative after //@rtol, for example '//@rtol 1e-3'"
        ),
        ("```{.swift .input}\n//@tab\n```\n", "c.md:2:1: error: expected the names of tabs after //@tab, for example '//@tab mxnet, pytorch'"),
    ])
    func errors(_ text: String, _ message: String) {
        let error = #expect(throws: ChapterError.self) { try Chapter.parse(text, name: "c.md") }
        #expect(error?.description == message)
    }

    @Test func anUnknownDirective() {
        let error = #expect(throws: ChapterError.self) { try Chapter.parse("a\n```{.swift .input}\n\n  //@ran\n```\n", name: "c.md") }
        #expect(error?.kind == .unknownDirective)
        #expect(error?.line == 4)
        #expect(error?.column == 3)
        #expect(error?.message.hasPrefix("unknown directive '//@ran'; expected one of //@tab, //@save") == true)
    }

    @Test func noUTF8() {
        let error = #expect(throws: ChapterError.self) { try Chapter.parse(Array("é\nab".utf8) + [0xFF, 0x0A], name: "c.md") }
        #expect(error?.description == "c.md:2:3: error: the file isn't UTF-8 text")
    }

    @Test(arguments: [
        ("{\"cells\": [}", "n.ipynb:1:12: error: expected a JSON value"), ("[]", "n.ipynb:1:1: error: expected a notebook with \"nbformat\": 4"),
        ("{\"nbformat\": 4}", "n.ipynb:1:1: error: expected a list \"cells\""),
        ("{\"nbformat\": 4, \"cells\": [{}]}", "n.ipynb:1:1: error: expected \"source\" in cell 1"),
    ])
    func notebooks(_ text: String, _ message: String) {
        let error = #expect(throws: ChapterError.self) { try Chapter.parse(text, name: "n.ipynb") }
        #expect(error?.description == message)
    }
}
