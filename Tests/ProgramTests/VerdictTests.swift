import Foundation
import Testing

/// Verdicts of whole runs: the notebooks that ship, one harmed at a time, and chapters with cells that fail or never end.
@Suite("Verdicts")
struct VerdictTests {
    let bench = Bench()

    private func copyNotebooks() throws {
        for name in ["autograd.md", "outputs.sqlite"] { try Bench.notebooks(name).write(to: bench.folder.appendingPathComponent(name)) }
    }

    @Test func theShippedChapterPassesAndNoByteChanges() throws {
        try copyNotebooks()
        let file = bench.folder.appendingPathComponent("outputs.sqlite").path
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
        let before = bench.bytes("outputs.sqlite")
        let run = try bench.run("verify", "autograd.md", environment: ["CI": "true"])
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.out.hasSuffix(" passed, 0 failed, 0 skipped\n"))
        #expect(bench.bytes("outputs.sqlite") == before)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == old)
        #expect(bench.names == [".galley", "autograd.md", "outputs.sqlite"])
        // The folder of the state ignores itself.
        #expect(bench.text(".galley/.gitignore") == "*\n")
    }

    @Test func oneNumberOfOneRecording() throws {
        try copyNotebooks()
        // The gradient 4x as the page recorded it; SQLite keeps the text as it is.
        var database = try Bench.notebooks("outputs.sqlite")
        let range = try #require(database.range(of: Data("[ 8.]\n[12.]]".utf8)))
        database.replaceSubrange(range, with: Data("[ 9.]\n[12.]]".utf8))
        try database.write(to: bench.folder.appendingPathComponent("outputs.sqlite"))
        let run = try bench.run("verify", "autograd.md")
        #expect(run.code == 1)
        #expect(run.out.contains(": Out[6], element [2, 0]: recorded 9., got 8.\n"))
        #expect(run.out.hasSuffix(" passed, 1 failed, 0 skipped\n"))
    }

    @Test func whatFollowsFromAnEditIsFoldedUnderIt() throws {
        bench.write("a.md", "```swift\nlet a = [1.0, 2.0]\na\n```\n\n```swift\nlet b = a + [3.0]\n```\n\n```swift\nb\n```\n\n```swift\nprint(\"own\")\n```\n")
        #expect(try bench.run("record", "a.md").out == "4 new, 0 changed, 0 kept\n")
        bench.write("a.md", bench.text("a.md").replacingOccurrences(of: "2.0]", with: "2.5]"))
        let run = try bench.run("verify", "a.md")
        #expect(run.code == 1)
        #expect(
            run.out == """
                a.md:2: In[1] changed since it was recorded; Out[1], element [1]: recorded 2.0, got 2.5
                    recorded      got
                    [1.0, 2.0]    [1.0, 2.5]
                    what follows from it: cell 3
                2 passed, 2 failed, 0 skipped

                """)
    }

    @Test func endlessAndFailingCells() throws {
        bench.write("a.md", "# T\n\n```swift\nlet x = 41\n```\n\n```swift\nwhile true {}\n```\n\n```swift\n[1, 2, 3][x]\n```\n\n```swift\nprint(x)\nx + 1\n```\n")
        let run = try bench.run("run", "a.md", "--timeout", "0.5", "--output", "a.ipynb")
        #expect(run.code == 1 && run.out.isEmpty)
        #expect(
            run.error == """
                a.md:8:1: error: stopped after 0.5 seconds
                while true {}
                ^~~~~~~~~~~~~
                a.md:12:1: error: Index out of range
                [1, 2, 3][x]
                ^~~~~~~~~~~~

                """)
        let notebook = try #require(try JSONSerialization.jsonObject(with: bench.bytes("a.ipynb") ?? Data()) as? [String: Any])
        #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
        let cells = (notebook["cells"] as? [[String: Any]] ?? []).filter { $0["cell_type"] as? String == "code" }
        #expect(cells.map { $0["execution_count"] as? Int } == [1, 2, 3, 4])
        let outputs = cells.map { $0["outputs"] as? [[String: Any]] ?? [] }
        #expect(outputs.map { $0.map { $0["output_type"] as? String } } == [[], ["error"], ["error"], ["stream", "execute_result"]])
        #expect(outputs[1][0]["ename"] as? String == "Timeout")
        #expect(outputs[2][0]["ename"] as? String == "Trap" && outputs[2][0]["evalue"] as? String == "Index out of range")
    }

    @Test func interrupted() throws {
        bench.write("a.md", "```swift\nlet x = 41\n```\n\n```swift\nwhile true {}\n```\n\n```swift\nprint(\"never\")\n```\n")
        let run = try bench.run("run", "a.md", interruptAfter: 2.5)
        #expect(run.code == 130 && !run.out.contains("In [3]"))
    }

    @Test func coloursOnATerminalOnly() throws {
        bench.write("a.md", ProgramTests.chapter)
        _ = try bench.run("record", "a.md")
        let plain = "2 passed, 0 failed, 0 skipped\r\n"
        #expect(try bench.runOnTerminal("verify a.md").out.hasSuffix("\u{1B}[32m2 passed, 0 failed, 0 skipped\u{1B}[0m\r\n"))
        for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let run = try bench.runOnTerminal("verify a.md", environment: environment)
            #expect(run.out.hasSuffix(plain) && !run.out.contains("\u{1B}"), "\(environment)")
        }
    }
}
