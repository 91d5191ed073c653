import Testing

@testable import Chapters

@Suite("Importing a rendered page")
struct ImportTests {
    static let page = """
        - 1.1. A contents list
        Prose about it.
        - In [1]:
        - from mxnet import nd
        More prose.
        - In [2]:
        - x = nd.arange(2)
        - x
        - Out[2]:
        - [[0.]
        - [1.]]
        - <NDArray 2x1 @cpu(0)>
        Prose.
        - 1.2. A list item after prose is prose, too
        - In [5]:
        - print(flag)
        - False
        - True
        - In [6]:
        - y
        - [1.]
        - <NDArray 1 @cpu(0)>
        End.
        """

    static let cells = [
        "import", "//@own\nvalue 99", "value \\n[[0.]\\n [1.]]\\n<NDArray 2x1 @cpu(0)>", "print false\nprint true", "value \\n[1.]\\n<NDArray 1 @cpu(0)>",
        "//@own\nprint x",
    ]

    @Test func thePageOfTheBook() throws {
        let page = RenderedPage(text: Self.page)
        #expect(page.cells.map(\.number) == [1, 2, 5, 6])
        #expect(page.cells[1].output == "[[0.]\n[1.]]\n<NDArray 2x1 @cpu(0)>")
        let chapter = try chapter(Self.cells)
        let found = try PageImport(page: page, runs: runs(chapter))
        #expect(found.problems.isEmpty)
        #expect(found.taken.map(\.number.position) == [1, 3, 4, 5])
        #expect(found.taken.map { $0.outputs.map(\.kind) } == [[], [.result], [.stdout], [.result]])
        #expect(found.taken[2].outputs[0].text == "False\nTrue\n")
        #expect(found.taken[3].outputs[0].text == "[1.]\n<NDArray 1 @cpu(0)>")
        // What was imported verifies.
        let expected = found.taken.map { ExpectedCell(position: $0.number.position, hash: $0.number.cell.hash, outputs: $0.outputs, isFromPage: true) }
        let verdicts = Verifier(chapter: chapter, tab: "default").verify(runs(chapter), against: expected)
        #expect(verdicts.map(\.verdict) == [.same, .new, .same, .same, .same, .new])
    }

    @Test func unequalCountsNameBothLists() throws {
        let error = #expect(throws: PageImport.Mismatch.self) {
            try PageImport(page: RenderedPage(text: Self.page), runs: runs(try chapter(["import", "value 1"])))
        }
        #expect(
            error?.description == """
                the page has 4 cells, the chapter 2 that aren't //@own; they must be as many
                the page:
                    In [1], line 3: from mxnet import nd
                    In [2], line 6: x = nd.arange(2)
                    In [5], line 15: print(flag)
                    In [6], line 19: y
                the chapter:
                    cell 1, line 2: import
                    cell 2, line 8: value 1
                """)
    }

    @Test func whatCannotBeToldIsSaid() throws {
        let found = try PageImport(
            page: RenderedPage(text: "- In [1]:\n- f()\n- other\n- In [2]:\n- x\n- In [3]:\n- y\n- Out[3]:\n- 1\n"),
            runs: runs(try chapter(["print this", "value 2", "let y"])))
        #expect(found.problems.count == 3)
        #expect(found.problems[0].hasPrefix("In [1]: our cell 1 prints \"this\""))
        #expect(found.problems[1].hasPrefix("In [2]: the page shows no output, our cell 2 gives \"2\""))
        #expect(found.problems[2].hasPrefix("In [3]: the page shows an output, our cell 3 gives none"))
    }

    @Test func pagesWithoutDashes() throws {
        let page = RenderedPage(
            text: "In [1]:\nx = 1\nx\n\nOut[1]:\n\n[1. 2.]\n<NDArray 2 @cpu(0)>\nProse at once.\n\nIn[2]: y\nOut[2]: array(3.)\n\nIn [3]:\nz\n\nProse\n")
        #expect(page.cells.map(\.input) == [["x = 1", "x"], ["y"], ["z"]])
        #expect(page.cells.map(\.output) == ["[1. 2.]\n<NDArray 2 @cpu(0)>", "array(3.)", nil])
    }

    @Test func aNotebookWithOutputs() throws {
        let source = try chapter(["print a", "value 1"])
        let shown = Dictionary(uniqueKeysWithValues: runs(source).map { ($0.position, ShownCell(executionCount: $0.position, outputs: $0.outputs)) })
        let notebook = try Chapter.parse(source.notebook(tab: "default", shown: shown).description, name: "n.ipynb")
        let ours = try chapter(["first", "//@own\nx", "second"])
        let found = try PageImport(outputsOf: notebook, tab: nil, cells: ours.runnable(tab: "default"))
        #expect(found.taken.map(\.number.position) == [1, 3])
        #expect(found.taken.map { $0.outputs.map(\.text) } == [["a\n"], ["1"]])
        #expect(throws: PageImport.Mismatch.self) { try PageImport(outputsOf: notebook, tab: nil, cells: try chapter(["one"]).runnable(tab: "default")) }
    }

    @Test func theSeedPageWhereItIs() throws {
        guard let seed = seeds().first(where: { $0.name.hasPrefix("000") }) else { return }
        let page = RenderedPage(text: String(decoding: seed.bytes, as: UTF8.self))
        #expect(page.cells.map(\.number) == Array(1...10))
        #expect(page.cells.filter { $0.output != nil }.map(\.number) == [2, 6, 10])
        #expect(page.cells[6].input.suffix(2) == ["False", "True"])
    }

    @Test(arguments: 0..<20)
    func anyTextIsAPage(_ seed: UInt64) {
        var random = SeededGenerator(seed)
        let pieces = ["- ", "In [1]:", "Out[1]:", "In [", "]", ":", "\n", "\n\n", "x", "[1.]", "\r\n", "In [99999999999999999999]:"]
        for _ in 0..<100 { _ = RenderedPage(text: (0..<Int.random(in: 0..<30, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()) }
    }
}
