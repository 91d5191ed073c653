import Foundation
import Testing

/// What can't be read is refused with its place and what was expected, before any cell runs.
@Suite("Bad input")
struct BadInputTests {
    let bench = Bench()

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var message: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "fence.md", text: "a\n```swift\nx\n", message: "2:1: error: this fence is never closed; expected a line '```' after it"),
        Case(name: "attributes.md", text: "# T\n\n```{.swift .input\nx\n```\n", message: "3:4: error: expected '}' at the end of the fence's attributes"),
        Case(
            name: "outputs.md",
            text: "```{.swift .input}\n1\n```\n\n```{.json .output n=1}\n[\n {\"data\": {\"text/plain\": \"1\"},\n]\n```\n",
            message: "8:1: error: in an output block: expected a member name in quotes"),
        Case(name: "tab.md", text: ":begin_tab:`mxnet`\ntext\n", message: "1:1: error: ':begin_tab:' is never closed; expected a line ':end_tab:' after it"),
        Case(
            name: "tolerance.md", text: "```swift\n//@rtol abc\nx\n```\n",
            message: "2:1: error: expected a number that isn't negative after //@rtol, for example '//@rtol 1e-3'"),
        Case(
            name: "directive.md", text: "```swift\n//@raise\nx\n```\n",
            message: "2:1: error: unknown directive '//@raise'; expected one of //@tab, //@save, //@hide, //@raises, //@random, //@timing, //@skip, //@own, "
                + "//@rtol, //@atol. If this is a comment, put a blank after //"),
        Case(name: "cut.ipynb", text: "{\"cells\": [", message: "1:12: error: expected a JSON value, found the end of the text"),
        Case(name: "other.ipynb", text: "[1]", message: "1:1: error: expected a notebook with \"nbformat\": 4"),
        Case(name: "old.ipynb", text: "{\"nbformat\": 3, \"worksheets\": []}", message: "1:1: error: expected a notebook with \"nbformat\": 4"),
    ]

    @Test(arguments: cases)
    func isToldWithItsPlace(_ bad: Case) throws {
        bench.write(bad.name, bad.text)
        let run = try bench.run("run", bad.name)
        #expect(run.code == 2 && run.out.isEmpty)
        #expect(run.error == "\(bad.name):\(bad.message)\n")
        #expect(try bench.run("convert", bad.name, "out.md").error == run.error)
        #expect(bench.bytes("out.md") == nil)
    }

    @Test(arguments: ["b.md", "b.ipynb", "b.swift"])
    func bytesThatAreNoText(_ name: String) throws {
        try Data([0x23, 0x20, 0xFF, 0xFE, 0x0A]).write(to: bench.folder.appendingPathComponent(name))
        let run = try bench.run("run", name)
        #expect(run.code == 2 && run.error == "\(name):1:3: error: the file isn't UTF-8 text\n")
    }

    @Test func filesThatAreNotThere() throws {
        try FileManager.default.createDirectory(at: bench.folder.appendingPathComponent("folder.md"), withIntermediateDirectories: true)
        let folder = try bench.run("run", "folder.md")
        #expect(folder.code == 2 && folder.error == "error: folder.md is a folder; a chapter was expected\n")
        let missing = try bench.run("verify", "missing.md")
        #expect(missing.code == 2 && missing.error == "error: there is no file or folder missing.md\n")
        let program = try bench.run("run", "missing.swift")
        #expect(program.code == 2 && program.error == "error: there is no file missing.swift\n")
    }

    @Test func databasesThatAreNotOurs() throws {
        bench.write("a.md", ProgramTests.chapter)
        let ours = try Bench.notebooks("outputs.sqlite")
        var newer = ours
        newer.replaceSubrange(60..<64, with: [0, 0, 0, 7])
        var other = ours
        other.replaceSubrange(68..<72, with: [0, 0, 0, 0])
        let cases: [(Data, String)] = [
            (Data(), "x.sqlite is not a SQLite database; name another with --db, or move it away"),
            (Data("hello".utf8), "x.sqlite is not a SQLite database; name another with --db, or move it away"),
            (Data(ours.prefix(20_000)), "x.sqlite is cut short; restore it, for example with git checkout"),
            (newer, "x.sqlite has schema version 7, this galley knows up to 1; use a newer galley"),
            (other, "x.sqlite is a SQLite database, but not one of Galley's; name another with --db"),
        ]
        for (data, message) in cases {
            try data.write(to: bench.folder.appendingPathComponent("x.sqlite"))
            let names = bench.names
            for command in ["verify", "show", "record"] {
                let run = try bench.run(command, "a.md", "--db", "x.sqlite")
                #expect(run.code == 3 && run.out.isEmpty && run.error == "error: \(message)\n", "\(command)")
            }
            #expect(bench.bytes("x.sqlite") == data && bench.names == names)
        }
    }
}
