import Testing

@testable import Chapters

@Suite("text(parse(t)) == t")
struct RoundTripTests {
    private func holds(_ text: String, name: String = "chapter.md") throws -> Bool { try Array(Chapter.parse(text, name: name).text.utf8) == Array(text.utf8) }

    @Test(arguments: Fixtures.all.map(\.name))
    func fixtures(_ name: String) throws {
        let text = try #require(Fixtures.all.first { $0.name == name }).text
        #expect(try holds(text))
        // The same with the other line ends.
        let other = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try holds(other))
    }

    @Test func seedsWhereTheyAre() throws {
        for seed in seeds() {
            let text = String(decoding: seed.bytes, as: UTF8.self)
            do {
                #expect(try holds(text), "\(seed.name)")
            } catch let error as ChapterError {
                // Some were cut in the middle of a fence.
                #expect(error.kind == .unclosedFence, "\(error)")
            }
        }
    }

    @Test(arguments: 0..<40)
    func generated(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<25 {
            let text = ChapterGenerator.text(&random)
            let chapter = try Chapter.parse(text.all, name: "chapter.md")
            #expect(Array(chapter.text.utf8) == Array(text.all.utf8))
            #expect(chapter.cells.map(\.language) == text.languages)
        }
    }

    @Test func swiftFilesAndNotebooks() throws {
        #expect(try holds("print(1)\r\n// end", name: "a.swift"))
        let notebook = try chapter(["print 1"]).notebook(tab: "default").indented() + "\n"
        #expect(try holds(notebook, name: "a.ipynb"))
    }
}

/// Chapters put together from pieces, with what they hold known beforehand.
enum ChapterGenerator {
    static func text(_ random: inout SeededGenerator) -> (all: String, languages: [String?]) {
        var all = ""
        var languages: [String?] = []
        let end = Bool.random(using: &random) ? "\n" : "\r\n"
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            switch Int.random(in: 0..<7, using: &random) {
            case 0: all += ["# Title", "prose — 梯度", "", "  ```indented", ":label:`sec`", "a `b` c", "``two``"].randomElement(using: &random)! + end
            case 1:
                all += ":begin_tab:`a, b`\(end)```{.swift .input}\(end)no\(end)```\(end):end_tab:\(end)"
            case 2:
                all += "````{.json}\(end)```\(end)x\(end)````\(end)"
            default:
                let language = ["swift", "python", "r"].randomElement(using: &random)!
                let mark = ["```", "~~~", "`````"].randomElement(using: &random)!
                let attributes = [".\(language) .input", ".input .\(language)", "#id .\(language) .input n=3", ".\(language)  .input k=\"a b\""].randomElement(
                    using: &random)!
                let body = ["", "x\(end)", "x\(end)\(end)y\(end)", "\(end)", "let s = \"//@nothing\"\(end)", "``\(end)", "//@own\(end)x\(end)"].randomElement(
                    using: &random)!
                all += "\(mark){\(attributes)}\(end)\(body)\(mark)\(end)"
                languages.append(language)
            }
        }
        return (all, languages)
    }
}
