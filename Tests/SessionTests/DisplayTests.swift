import Cells
import Foundation
import Testing

@testable import Session

@Suite("What notebooks show beside text", .serialized)
struct DisplayTests {
    /// What a cell emitted, an item for each output.
    private func shown(_ cells: String...) throws -> [CellOutput] {
        let session = try ScriptSession()
        var outputs: [CellOutput] = []
        for cell in cells { _ = session.run(cell, options: CellOptions()) { outputs.append($0) } }
        return outputs
    }
    private func bundle(_ type: String, _ content: String, _ text: String) -> MIMEBundle { MIMEBundle([(type, content), ("text/plain", text)]) }

    @Test func whatKnowsHowIsShownAsAResult() throws {
        #expect(try shown("HTML(\"<b>x</b>\")") == [.result(bundle("text/html", "<b>x</b>", "<HTML>"))])
        #expect(try shown("let formula = Latex(\"$x$\")\nformula") == [.result(bundle("text/latex", "$x$", "$x$"))])
        #expect(try shown("struct Own: Displayable {\n    var displayType: String { \"text/html\" }\n    var displayContent: String { \"<i/>\" }\n    var description: String { \"own\" }\n}", "Own()")
            == [.result(bundle("text/html", "<i/>", "own"))])
    }

    @Test func displayShowsAtOnce() throws {
        let outputs = try shown("display(SVG(\"<svg/>\"))\nprint(1)\ndisplay(\"text\")\ndisplay([1, 2], display_id: \"d\")\nupdate_display(HTML(\"<p/>\"), display_id: \"d\")\nclear_output(wait: true)")
        #expect(
            outputs == [
                .display(bundle("image/svg+xml", "<svg/>", "<SVG>"), id: nil), .stream(.stdout, "1\n"), .display(MIMEBundle(text: "\"text\""), id: nil),
                .display(MIMEBundle(text: "[1, 2]"), id: "d"), .updateDisplay(bundle("text/html", "<p/>", "<HTML>"), id: "d"), .clear(wait: true),
            ])
    }

    @Test func aTensorsTableIsHTML() throws {
        guard case .result(let bundle)? = try shown("import Torch\ntable(torch.ones(2, 2))").last else {
            Issue.record("no result")
            return
        }
        #expect(bundle["text/html"]?.contains("2 × 2 · float32 · cpu(0)") == true && bundle.text == "<HTML>")
    }

    @Test func aCellsOwnNamesComeFirst() throws {
        #expect(try shown("func display(_ x: Int) -> Int { x + 1 }", "display(1)") == [.result(MIMEBundle(text: "2"))])
        #expect(try shown("struct HTML { var text = \"own\" }", "HTML().text") == [.result(MIMEBundle(text: "\"own\""))])
    }

    @Test func operatorsOfTheSurfacesDontComeWithIt() throws {
        // `**` is a surface's: a cell may still declare its own.
        let outputs = try shown("display(1)", "infix operator **: MultiplicationPrecedence\nfunc ** (a: Int, b: Int) -> Int { a * 10 + b }", "2 ** 3")
        #expect(outputs == [.display(MIMEBundle(text: "1"), id: nil), .result(MIMEBundle(text: "23"))])
    }

    @Test func programsImportIt() throws {
        let session = try ScriptSession(program: true)
        var error: CellError?
        _ = session.run("display(1)", options: CellOptions()) { if case .error(let found) = $0 { error = found } }
        #expect(error?.message == "cannot find 'display' in scope")
    }

    @Test func theNamesAreThoseOfTheModule() throws {
        let files = try #require(ModuleLibrary().source(of: NotebookNames.module)).files
        var names: Set<String> = []
        for line in files.flatMap({ $0.file.text.split(separator: "\n") }) where line.hasPrefix("public ") && !line.hasPrefix("public extension") {
            let words = line.split(whereSeparator: { " (<:".contains($0) }).drop { ["public", "final", "func", "struct", "class", "protocol"].contains($0) }
            if let name = words.first, !name.hasPrefix("_") { names.insert(String(name)) }
        }
        #expect(names == NotebookNames.all)
    }

    @Test func completionKnowsThemBeforeTheyAreUsed() throws {
        let session = try ScriptSession()
        #expect(session.complete("displ", cursor: 5).candidates.map(\.text).contains("display"))
        #expect(session.inspect("clear_output", cursor: 3, detail: 0)?.text.contains("wait: Bool") == true)
    }
}
