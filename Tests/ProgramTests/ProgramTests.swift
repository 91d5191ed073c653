import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
    let bench = Bench()
    static let chapter = "# T\n\n```{.swift .input}\nlet x = 1\n```\n\ntext\n\n```{.swift .input}\nlet y = 2\n```\n"

    @Test func helpAndUsage() throws {
        for command in [
            ["--help"], ["run", "--help"], ["verify", "--help"], ["record", "--help"], ["import", "--help"], ["show", "--help"], ["convert", "--help"],
            ["kernel", "--help"],
            ["data", "--help"], ["install", "--help"], ["uninstall", "--help"], ["doctor", "--help"],
        ] {
            let process = try command.count == 1 ? bench.run(command[0]) : bench.run(command[0], command[1])
            #expect(process.code == 0 && process.out.contains("USAGE: galley"), "\(command)")
            #expect(process.error.isEmpty)
        }
        #expect(try bench.run("--version").code == 0)
        #expect(try bench.run("verify").code == 2)
        #expect(try bench.run("nonsense").code == 2)
        #expect(try bench.run("run", "a.md", "--timeout", "-1").code == 2)
        #expect(try bench.run("run", "a.md", "--output", "a.pdf").code == 2)
        #expect(try bench.run("run", "a.md", "--device", "abacus").code == 2)
        #expect(try bench.run("install", "--name", "../x").code == 2)
    }

    @Test func badInput() throws {
        let missing = try bench.run("run", "none.md")
        #expect(missing.code == 2 && missing.error == "error: there is no file none.md\n")
        bench.write("bad.md", "a\n```swift\nx\n")
        for command in ["run", "verify", "record", "show"] {
            let bad = try bench.run(command, "bad.md")
            #expect(bad.code == 2, "\(command)")
            #expect(bad.error == "bad.md:2:1: error: this fence is never closed; expected a line '```' after it\n")
        }
        bench.write("a.md", Self.chapter)
        let tab = try bench.run("run", "a.md", "--tab", "jax")
        #expect(tab.code == 2 && tab.error == "error: a.md has no tab 'jax'; it has default\n")
    }

    @Test func aMissingOrForeignDatabase() throws {
        bench.write("a.md", Self.chapter)
        for command in ["verify", "show"] {
            let missing = try bench.run(command, "a.md")
            #expect(missing.code == 3, "\(command)")
            #expect(
                missing.error
                    == "error: there is no database of recordings at \(bench.folder.path)/outputs.sqlite; `galley record` or `galley import` makes one\n")
        }
        #expect(bench.names == ["a.md"])
        bench.write("other.sqlite", String(repeating: "not a database ", count: 20))
        for command in ["verify", "record", "show"] {
            let foreign = try bench.run(command, "a.md", "--db", "other.sqlite")
            #expect(
                foreign.code == 3 && foreign.error == "error: other.sqlite is not a SQLite database; name another with --db, or move it away\n", "\(command)")
        }
        #expect(bench.text("other.sqlite") == String(repeating: "not a database ", count: 20))
    }

    @Test func nothingIsWrittenInContinuousIntegration() throws {
        bench.write("a.md", Self.chapter)
        for run in [
            try bench.run("record", "a.md", environment: ["CI": "true"]), try bench.run("import", "a.md", "--chapter", "a.md", environment: ["CI": "1"]),
        ] {
            #expect(run.code == 2 && run.error.contains("is refused where CI is set"))
        }
        #expect(bench.bytes("outputs.sqlite") == nil)
    }

    @Test func recordThenVerifyAndNoByteChanges() throws {
        bench.write("a.md", Self.chapter)
        let recorded = try bench.run("record", "a.md")
        #expect(recorded.code == 0 && recorded.out == "2 new, 0 changed, 0 kept\n", "\(recorded)")
        let before = bench.bytes("outputs.sqlite")
        for arguments in [["verify", "a.md"], ["verify", "."]] {
            let verified = try bench.run(arguments[0], arguments[1])
            #expect(verified.code == 0 && verified.out == "2 passed, 0 failed, 0 skipped\n", "\(verified)")
        }
        #expect(bench.bytes("outputs.sqlite") == before)
        #expect(bench.names.contains(".galley") && !bench.names.contains("outputs.sqlite-journal"))
        #expect(try bench.run("record", "a.md").out == "0 new, 0 changed, 2 kept\n")
        #expect(bench.bytes("outputs.sqlite") == before)

        bench.write("a.md", Self.chapter.replacingOccurrences(of: "let y = 2", with: "let y = 3"))
        let stale = try bench.run("verify", "a.md")
        #expect(stale.code == 1)
        #expect(stale.out == "a.md:10: In[2] changed since it was recorded; its output is the same\n1 passed, 1 failed, 0 skipped\n")
        let doctor = try bench.run("doctor", "--db", "outputs.sqlite").out
        #expect(doctor.contains("recordings: outputs.sqlite, 1 chapter"))
        #expect(doctor.contains("kernels, oneDNN ") && doctor.contains(" thread"))
    }

    @Test func otherLanguagesAreShownAndCountedSo() throws {
        bench.write("a.md", Self.chapter + "\n```{.python .input}\nx = 1\n```\n")
        _ = try bench.run("record", "a.md")
        #expect(try bench.run("verify", "a.md").out == "1 cell in another language shown, not run\n2 passed, 0 failed, 0 skipped\n")
    }

    @Test func conversions() throws {
        bench.write("a.md", Self.chapter)
        #expect(try bench.run("convert", "a.md", "a.ipynb").code == 0)
        #expect(bench.text("a.ipynb").contains("\"nbformat_minor\": 5"))
        #expect(try bench.run("convert", "a.ipynb", "b.md").code == 0)
        #expect(bench.text("b.md") == Self.chapter)
        #expect(try bench.run("convert", "a.md", "a.swift").code == 0)
        #expect(bench.text("a.swift") == "// %% [markdown]\n// # T\n\n// %%\nlet x = 1\n\n// %% [markdown]\n// text\n\n// %%\nlet y = 2\n")
        #expect(try bench.run("convert", "a.swift", "c.md").code == 0)
        #expect(bench.text("c.md") == Self.chapter)
        #expect(try bench.run("run", "a.swift").out == bench.run("run", "a.md").out)
        #expect(try bench.run("convert", "a.md", "a.pdf").code == 2)
        #expect(try bench.run("run", "a.md", "--output", "out.ipynb").code == 0)
        #expect(bench.text("out.ipynb").contains("\"execution_count\": 2"))
    }

    @Test func installing() throws {
        let installed = try bench.run("install", "--prefix", "env")
        #expect(installed.code == 0)
        let spec = bench.text("env/share/jupyter/kernels/galley/kernel.json")
        #expect(spec.contains(Bench.program.resolvingSymlinksInPath().path) && spec.contains("{connection_file}") && !spec.contains("@GALLEY@"))
        #expect(try bench.run("uninstall", "--prefix", "env").code == 0)
        #expect(bench.bytes("env/share/jupyter/kernels/galley/kernel.json") == nil)
        #expect(try bench.run("uninstall", "--prefix", "env").code == 2)
    }

    @Test func aBadConnectionFile() throws {
        bench.write("c.json", "{}")
        let run = try bench.run("kernel", "--connection-file", "c.json")
        #expect(run.code == 2 && run.error.hasPrefix("error: connection file c.json: "))
    }
}
