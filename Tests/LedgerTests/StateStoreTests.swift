import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("State")
struct StateStoreTests {
    let folder = Folder()
    var path: String { folder.path(".galley/state.sqlite") }

    private func row(_ position: Int, _ verdict: String = "same") -> StateStore.VerdictRow {
        StateStore.VerdictRow(
            chapter: "a.md", tab: "default", position: position, verdict: verdict, sentence: verdict == "same" ? nil : "differs", seconds: 0.5)
    }

    @Test func itLiesBesideTheRecordings() {
        #expect(StateStore.path(besides: "/book/outputs.sqlite") == "/book/.galley/state.sqlite")
    }

    @Test func runsAndVerdicts() throws {
        let state = try StateStore(path)
        try state.add(command: "verify", date: "d", engine: "e", device: "cpu", seconds: 1, verdicts: [row(1), row(2, "different")])
        try state.add(command: "verify", date: "d", engine: "e", device: "cpu", seconds: 1, verdicts: [row(3)])
        #expect(try state.latestVerdicts() == [row(3)])
        #expect(try StateStore(path).latestVerdicts() == [row(3)])
        let mode = try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
    }

    @Test func oldRunsAreDropped() throws {
        let state = try StateStore(path)
        for _ in 0..<StateStore.keptRuns + 5 { try state.add(command: "verify", date: "d", engine: "e", device: "cpu", seconds: 0, verdicts: [row(1)]) }
        let counts = try DatabaseQueue(path: path).read { db in try ["run", "verdict"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") } }
        #expect(counts == [StateStore.keptRuns, StateStore.keptRuns])
    }

    @Test func pendingDifferences() throws {
        let state = try StateStore(path)
        let list = [
            StateStore.Pending(
                position: 2, sourceHash: "h",
                outputs: [
                    .init(kind: "stdout", representations: [.init(type: "text/plain", data: "a")]),
                    .init(kind: "result", representations: [.init(type: "text/plain", data: "1"), .init(type: "text/html", data: "<b>")]),
                ], seconds: 0.5, sentence: "differs")
        ]
        try state.setPending(list, chapter: "a.md", tab: "default")
        #expect(try state.pending(chapter: "a.md", tab: "default") == list)
        try state.setPending([], chapter: "a.md", tab: "default")
        #expect(try state.pending(chapter: "a.md", tab: "default").isEmpty)
    }

    @Test func aForeignFileIsRefused() throws {
        try FileManager.default.createDirectory(atPath: folder.path(".galley"), withIntermediateDirectories: true)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        #expect(throws: LedgerError.foreign(path: path)) { try StateStore(path) }
    }

    @Test func whatAKilledProcessLeavesIsRead() throws {
        let state = try StateStore(path)
        try state.add(command: "verify", date: "d", engine: "e", device: "cpu", seconds: 1, verdicts: [row(1)])
        // The files as they lie while the first connection is still open.
        let dead = Folder()
        try FileManager.default.createDirectory(atPath: dead.path(".galley"), withIntermediateDirectories: true)
        for name in ["state.sqlite", "state.sqlite-wal"] { dead.write(".galley/" + name, folder.bytes(".galley/" + name) ?? Data()) }
        #expect(try StateStore(dead.path(".galley/state.sqlite")).latestVerdicts() == [row(1)])
    }
}

@Suite("Which database")
struct LedgerLocationTests {
    let folder = Folder()

    private func make(_ names: String...) {
        for name in names {
            let url = folder.url.appendingPathComponent(name)
            try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            _ = FileManager.default.createFile(atPath: url.path, contents: Data())
        }
    }
    private var root: String { folder.url.resolvingSymlinksInPath().path }

    @Test func theNearestUpToTheRepositorysRoot() {
        make("outputs.sqlite", "book/.git", "book/part/one/a.md")
        let none = LedgerLocation(chapter: folder.path("book/part/one/a.md"), database: nil)
        #expect(none.database == root + "/book/part/one/outputs.sqlite" && none.chapter == "a.md")
        make("book/outputs.sqlite")
        let above = LedgerLocation(chapter: folder.path("book/part/one/a.md"), database: nil)
        #expect(above.database == root + "/book/outputs.sqlite" && above.chapter == "part/one/a.md")
        make("book/part/outputs.sqlite")
        let nearer = LedgerLocation(chapter: folder.path("book/part/../part/one/a.md"), database: nil)
        #expect(nearer.database == root + "/book/part/outputs.sqlite" && nearer.chapter == "one/a.md")
    }

    @Test func withoutARepositoryOnlyTheChaptersFolder() {
        make("outputs.sqlite", "part/a.md")
        #expect(LedgerLocation(chapter: folder.path("part/a.md"), database: nil).database == root + "/part/outputs.sqlite")
    }

    @Test func aCopyElsewhereKnowsTheChapterByItsOldPath() {
        make("book/.git", "book/outputs.sqlite", "book/part/a.md", "copies/copy.sqlite")
        let location = LedgerLocation(chapter: folder.path("book/part/a.md"), database: folder.path("copies/copy.sqlite"))
        #expect(location.database == folder.path("copies/copy.sqlite"))
        #expect([location.chapter] + location.alternatives == ["part/a.md", "a.md"])
        let inside = LedgerLocation(chapter: folder.path("book/part/a.md"), database: folder.path("outputs.sqlite"))
        #expect([inside.chapter] + inside.alternatives == ["book/part/a.md", "part/a.md", "a.md"])
    }
}
