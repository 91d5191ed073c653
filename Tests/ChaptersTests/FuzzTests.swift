import Testing

@testable import Chapters

@Suite("Whatever the bytes, a chapter or a typed error")
struct FuzzTests {
    static let tokens: [String] = [
        "```", "````", "~~~", "```{.swift .input}\n", "```{.json .output n=1}\n", "[{}]", "{.", "}", "n=\"", ":begin_tab:`a`\n", ":end_tab:\n", "//@tab all\n",
        "//@rtol ",
        "\"\"\"", "/*", "*/", "#@tab x", "%%tab ", "\r", "\n", "\r\n", "\u{FEFF}", "\u{0}", "é", "\\u", "1e999", "[[",
    ]

    @Test(arguments: 0..<60)
    func mutatedChapters(_ seed: UInt64) throws {
        var random = SeededGenerator(seed &+ 1000)
        for _ in 0..<40 {
            var bytes = Array(Fixtures.all.randomElement(using: &random)!.text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
            do {
                #expect(try Chapter.parse(bytes, name: "c.md").text.utf8.elementsEqual(bytes))
            } catch let error as ChapterError {
                #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty)
                #expect(error.line <= bytes.count { $0 == 0x0A } + 2)
            }
        }
    }

    @Test(arguments: 0..<20)
    func mutatedNotebooks(_ seed: UInt64) throws {
        var random = SeededGenerator(seed &+ 5000)
        let text = try chapter(["print 1", "value [1.]"]).notebook(tab: "default").indented()
        for _ in 0..<40 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
            do { _ = try Chapter.parse(bytes, name: "c.ipynb") } catch is ChapterError {}
        }
    }

    /// The comparison of arbitrary texts ends, and every text is the same as itself.
    @Test(arguments: 0..<40)
    func texts(_ seed: UInt64) {
        var random = SeededGenerator(seed &+ 9000)
        let pieces = [
            "[", "]", "[[1. 2.]\n [3. 4.]]", "<NDArray 2x2 @cpu(0)>", "tensor(", ")", "1", ".", "-", "e5", "nan", "...", "…", ", dtype=", "<tf.Tensor: shape=(",
            "numpy=", " ", "\n", "True", "é",
        ]
        for _ in 0..<50 {
            let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            var other = Array(text.utf8)
            mutate(&other, &random)
            let comparison = TextComparison(options: ComparisonOptions(), place: "Out[1]")
            #expect(comparison.compare(text, text) == .same)
            _ = comparison.compare(text, String(decoding: other, as: UTF8.self))
            // A layout of its own must not matter.
            #expect(comparison.compare(text + "\n", text).differences.isEmpty)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0..<20, using: &random)))
        case 1: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random)!.utf8, at: at)
        case 2: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
        case 3: bytes.removeSubrange(at...)
        default: if !bytes.isEmpty { bytes.insert(contentsOf: bytes[min(at, bytes.count - 1)..<min(bytes.count, at + 30)], at: at) }
        }
    }

    @Test func deepNesting() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: ChapterError.self) { try Chapter.parse("```{.swift .input}\n```\n```{.json .output}\n\(deep)\n```\n", name: "c.md") }
        #expect(TextComparison(options: ComparisonOptions(), place: "").compare(deep, deep + " ").differences.isEmpty)
    }

    /// Texts made to be scanned again from each of their bytes.
    @Test(arguments: ["<tf.x: a=", "tensor(1, a=", "[1]<NDArray 1 @", "tensor([1, ", "[...", "[1 ", "<tf.", "[[1]", "```", "...", "-", "1e"])
    func hostileTextsEnd(_ piece: String) {
        let text = String(repeating: piece, count: 5000)
        let start = ContinuousClock.now
        _ = TextComparison(options: ComparisonOptions(), place: "").compare(text, text + "x")
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func manyFencesTakeLinearTime() throws {
        let text = String(repeating: "```{.swift .input}\nlet x = [1, 2]\n```\n\nprose\n\n", count: 4000)
        let start = ContinuousClock.now
        let chapter = try Chapter.parse(text, name: "c.md")
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(chapter.cells.count == 4000)
    }
}
