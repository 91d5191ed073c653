import Logging
import Testing

@testable import Jupyter

/// Four sessions of an archive, of which the third belongs to the kernel that is asked.
@Suite struct HistoryTests {
    private static let entries: [HistoryEntry] = [
        HistoryEntry(session: 1, line: 1, source: "let a = 1"), HistoryEntry(session: 1, line: 2, source: "a + 1", output: "2"),
        HistoryEntry(session: 2, line: 1, source: "print(1)"), HistoryEntry(session: 2, line: 2, source: "a + 1", output: "3"),
        HistoryEntry(session: 2, line: 4, source: "print(2)"),
        HistoryEntry(session: 3, line: 1, source: "a + 1", output: "4"), HistoryEntry(session: 3, line: 2, source: "a + 2"),
        HistoryEntry(session: 4, line: 1, source: "elsewhere"),
    ]

    private func found(_ content: JSONValue) -> String {
        HistoryQuery(content).found(present: 3) { session, body in
            for entry in HistoryTests.entries.reversed() where session == nil || session == entry.session { if !body(entry) { return } }
        }.map { "\($0.session):\($0.line)" }.joined(separator: " ")
    }

    @Test(
        arguments: [
            (["hist_access_type": "tail", "n": 3], "3:1 3:2 4:1"), (["hist_access_type": "tail", "n": 0], ""), (["hist_access_type": "tail", "n": -1], ""),
            (["hist_access_type": "tail"], "1:1 1:2 2:1 2:2 2:4 3:1 3:2 4:1"), (["hist_access_type": "tail", "n": 1_000_000_000], "1:1 1:2 2:1 2:2 2:4 3:1 3:2 4:1"),
            (["hist_access_type": "range"], "3:1 3:2"), (["hist_access_type": "range", "session": 0, "start": 1, "stop": 2], "3:1"),
            (["hist_access_type": "range", "session": -1], "2:1 2:2 2:4"), (["hist_access_type": "range", "session": -1, "start": 2, "stop": 4], "2:2"),
            (["hist_access_type": "range", "session": -2, "start": 2], "1:2"), (["hist_access_type": "range", "session": -3], ""),
            (["hist_access_type": "range", "session": 2, "start": 0, "stop": 0], "2:1 2:2 2:4"),
            (["hist_access_type": "range", "session": 2, "start": -1], "2:4"), (["hist_access_type": "range", "session": 2, "start": 1, "stop": -1], "2:1 2:2"),
            (["hist_access_type": "range", "session": 2, "start": 3, "stop": 1], ""), (["hist_access_type": "range", "session": 9], ""),
            (["hist_access_type": "range", "session": .number("-9223372036854775808")], ""),
            (["hist_access_type": "range", "start": .number("-9223372036854775808"), "stop": .number("9223372036854775807")], "3:1 3:2"),
            (["hist_access_type": "search", "pattern": "a + 1"], "1:2 2:2 3:1"), (["hist_access_type": "search", "pattern": "a + ?"], "1:2 2:2 3:1 3:2"),
            (["hist_access_type": "search", "pattern": "a + ?", "n": 3], "2:2 3:1 3:2"),
            (["hist_access_type": "search", "pattern": "a + ?", "unique": true], "3:1 3:2"),
            (["hist_access_type": "search", "pattern": "*", "unique": true, "n": 3], "3:1 3:2 4:1"),
            (["hist_access_type": "search", "pattern": "a"], ""), (["hist_access_type": "search", "n": 0], ""),
            (["hist_access_type": "backwards"], ""), ([:], ""), (["hist_access_type": 3, "n": "x"], ""),
        ] as [(JSONValue, String)])
    func finds(_ content: JSONValue, _ expected: String) { #expect(found(content) == expected) }

    @Test(arguments: [
        ("*", "", true), ("a*", "abc", true), ("*c", "abc", true), ("a?c", "abc", true), ("a?c", "ac", false), ("", "a", false), ("*b*", "abc", true),
        ("a*b*c", "aXbYc", true),
        ("a*b*c", "aXcYb", false), ("6 + ?", "6 + 7", true), ("?", "😀", true), ("*\n*", "a\nb", true),
    ])
    func matchesGlobs(_ pattern: String, _ text: String, _ expected: Bool) { #expect(Glob(pattern).matches(text) == expected) }

    /// An archive in memory that can be broken.
    private final class Archive: HistoryArchive {
        struct Broken: Error, CustomStringConvertible { var description: String }
        var entries: [HistoryEntry]
        var isBroken = false
        init(_ entries: [HistoryEntry]) { self.entries = entries }
        private func check() throws { if isBroken { throw Broken(description: "the disk is gone") } }
        func beginSession() throws -> Int {
            try check()
            return (entries.map(\.session).max() ?? 0) + 1
        }
        func add(_ entry: HistoryEntry) throws {
            try check()
            entries.append(entry)
        }
        func setOutput(_ text: String, session: Int, line: Int) throws {
            try check()
            if let index = entries.firstIndex(where: { $0.session == session && $0.line == line }) { entries[index].output = text }
        }
        func visit(session: Int?, _ body: (HistoryEntry) -> Bool) throws {
            try check()
            for entry in entries.reversed() where session == nil || session == entry.session { if !body(entry) { return } }
        }
    }

    private static let tail: JSONValue = ["hist_access_type": "tail", "n": 3, "output": true]

    @Test func goesOnInAnArchive() throws {
        let archive = Archive([HistoryEntry(session: 6, line: 1, source: "before")])
        let client = try KernelClient(makeArchive: { archive })
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        #expect(try client.ask("history_request", HistoryTests.tail)["history"] == [[6, 1, ["before", nil]]])
        _ = try client.execute("value 1")
        #expect(try client.ask("history_request", HistoryTests.tail)["history"] == [[6, 1, ["before", nil]], [7, 1, ["value 1", "1"]]])
        try client.finish()
        #expect(archive.entries.last == HistoryEntry(session: 7, line: 1, source: "value 1", output: "1"))
    }

    /// Texts that would burden every client that asks for the tail are left out.
    @Test func keepsNoTextOfMegabytes() throws {
        let archive = Archive([])
        let client = try KernelClient(makeArchive: { archive })
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        let long = String(repeating: "x", count: 1 << 20)
        for code in ["value 1", "value \(long)", "let long \(long.dropLast(20))", "value $long$long"] { _ = try client.execute(code) }
        try client.finish()
        #expect(archive.entries.map(\.line) == [1, 3, 4])
        #expect(archive.entries.map(\.output) == ["1", nil, nil])
    }

    /// From its first error on an archive isn't asked again, that is told once, and this run's history is still there.
    @Test func livesInMemoryWithoutItsArchive() throws {
        let archive = Archive([HistoryEntry(session: 6, line: 1, source: "before")])
        let log = LogLines()
        let client = try KernelClient(log: log, makeArchive: { archive })
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        _ = try client.execute("value 1")
        _ = try client.ask("history_request", HistoryTests.tail)
        archive.isBroken = true
        for n in 2...4 { #expect(try client.execute("value \(n)").reply["status"]?.string == "ok") }
        archive.isBroken = false
        #expect(try client.ask("history_request", HistoryTests.tail)["history"] == [[7, 2, ["value 2", "2"]], [7, 3, ["value 3", "3"]], [7, 4, ["value 4", "4"]]])
        let range: JSONValue = ["hist_access_type": "range", "session": 7, "start": 1, "stop": 2]
        #expect(try client.ask("history_request", range)["history"] == [[7, 1, "value 1"]])
        #expect(log.lines == ["the history isn't kept beyond this run: the disk is gone"])
    }

    @Test func needsNoArchiveToBegin() throws {
        let log = LogLines()
        let client = try KernelClient(log: log, makeArchive: { throw Archive.Broken(description: "there is no folder") })
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        for n in 1...2 { _ = try client.execute("value \(n)") }
        #expect(try client.ask("history_request", HistoryTests.tail)["history"] == [[1, 1, ["value 1", "1"]], [1, 2, ["value 2", "2"]]])
        #expect(log.lines == ["the history isn't kept beyond this run: there is no folder"])
    }
}
