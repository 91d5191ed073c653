import Foundation
import GRDB
import Testing

@testable import Ledger

/// A folder of a test's own, gone with it.
final class Folder {
    let url: URL
    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("galley-ledger-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }
    func write(_ name: String, _ data: Data) { _ = FileManager.default.createFile(atPath: path(name), contents: data) }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}

enum Samples {
    static let page = Provenance.imported(framework: "MXNet", version: "1.9", page: "page.txt", date: "2026-01-01T00:00:00Z")
    static let here = Provenance.recorded(engine: "0.1.0", device: "cpu", seed: 7, commit: "abc", date: "2026-01-02T00:00:00Z")

    static func recording(_ position: Int, _ text: String?, _ provenance: Provenance = here, seconds: Double? = 0.5) -> Recording {
        let outputs = text.map {
            [Recording.Output(kind: "result", representations: [.init(type: "text/plain", data: $0), .init(type: "application/json", data: "{}")])]
        }
        return Recording(position: position, sourceHash: "hash\(position)", outputs: outputs ?? [], seconds: seconds, provenance: provenance)
    }

    static let two = [recording(1, "[1.]", page), recording(2, nil, here, seconds: nil)]
}

@Suite("Recordings")
struct RecordingStoreTests {
    let folder = Folder()
    var path: String { folder.path("outputs.sqlite") }

    @Test func whatIsStoredComesBack() throws {
        let store = try RecordingStore.openOrCreate(path)
        let many =
            Samples.two + [
                Recording(
                    position: 3, sourceHash: "h",
                    outputs: [
                        .init(kind: "stdout", representations: [.init(type: "text/plain", data: "é\n\u{0}")]), .init(kind: "display", representations: []),
                        .init(kind: "error", name: "Trap", representations: [.init(type: "text/plain", data: "boom")]),
                    ], seconds: 1.25, provenance: Samples.here)
            ]
        try store.store(many, chapter: "a.md", tab: "default")
        try store.store(Samples.two, chapter: "a.md", tab: "other")
        #expect(try store.recordings(chapter: "a.md", tab: "default") == many)
        let reader = try RecordingStore.open(readOnly: path)
        #expect(try reader.recordings(chapter: "a.md", tab: "default") == many)
        #expect(try reader.chapters() == ["a.md"])
        #expect(try reader.tabs(of: "a.md") == ["default", "other"])
        #expect(try reader.recordings(chapter: "b.md", tab: "default").isEmpty)
        #expect(try reader.problems().isEmpty)
    }

    @Test func storingReplacesATabAndNothingElse() throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store(Samples.two, chapter: "a.md", tab: "default")
        try store.store(Samples.two, chapter: "b.md", tab: "default")
        let one = [Samples.recording(1, "[2.]")]
        try store.store(one, chapter: "a.md", tab: "default")
        #expect(try store.recordings(chapter: "a.md", tab: "default") == one)
        #expect(try store.recordings(chapter: "b.md", tab: "default") == Samples.two)
        // Nothing of what was replaced stays behind.
        let queue = try DatabaseQueue(path: path)
        let counts = try queue.read { db in
            try ["recording", "output", "representation", "provenance"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") }
        }
        #expect(counts == [3, 2, 4, 2])
    }

    @Test func readingChangesNoByteAndMakesNoFile() throws {
        try RecordingStore.openOrCreate(path).store(Samples.two, chapter: "a.md", tab: "default")
        let before = folder.bytes("outputs.sqlite")
        let store = try RecordingStore.open(readOnly: path)
        _ = try store.recordings(chapter: "a.md", tab: "default")
        #expect(folder.names == ["outputs.sqlite"])
        #expect(throws: LedgerError.readOnly(path: path)) { try store.store([], chapter: "a.md", tab: "default") }
        store.close()
        #expect(folder.names == ["outputs.sqlite"])
        #expect(folder.bytes("outputs.sqlite") == before)
    }

    @Test func theFileIsInJournalModeDeleteAndSaysWhatItIs() throws {
        _ = try RecordingStore.openOrCreate(path)
        let header = try #require(folder.bytes("outputs.sqlite")).prefix(100)
        #expect(header[18] == 1 && header[19] == 1)
        #expect(Array(header[68..<72]) == Array("GALY".utf8))
        #expect(Array(header[60..<64]) == [0, 0, 0, UInt8(RecordingsSchema.version)])
    }

    @Test func theSchema() throws {
        _ = try RecordingStore.openOrCreate(path)
        let tables = try DatabaseQueue(path: path).read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        }
        #expect(tables == ["chapter", "grdb_migrations", "output", "provenance", "recording", "representation"])
    }

    @Test func constraintsHold() throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store(Samples.two, chapter: "a.md", tab: "default")
        let twice = [Samples.recording(1, nil), Samples.recording(1, nil)]
        #expect(throws: LedgerError.self) { try store.store(twice, chapter: "a.md", tab: "default") }
        var odd = Samples.recording(1, "x")
        odd.outputs[0].kind = "odd"
        #expect(throws: LedgerError.self) { try store.store([odd], chapter: "a.md", tab: "default") }
        // What failed changed nothing.
        #expect(try store.recordings(chapter: "a.md", tab: "default") == Samples.two)
    }

    @Test func twoProcessesMayMakeItAtOnce() throws {
        let first = try RecordingStore.openOrCreate(path)
        let second = try RecordingStore.openOrCreate(path)
        try first.store(Samples.two, chapter: "a.md", tab: "default")
        #expect(try second.recordings(chapter: "a.md", tab: "default") == Samples.two)
    }
}

@Suite("Harms")
struct HarmTests {
    let folder = Folder()
    var path: String { folder.path("outputs.sqlite") }

    /// Both ways to open a harmed file refuse it, and leave it as it is.
    private func refused(_ error: LedgerError, writing: LedgerError? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        let before = folder.bytes("outputs.sqlite")
        let names = folder.names
        #expect(throws: error, sourceLocation: sourceLocation) { try RecordingStore.open(readOnly: path) }
        #expect(throws: writing ?? error, sourceLocation: sourceLocation) { try RecordingStore.openOrCreate(path) }
        #expect(folder.bytes("outputs.sqlite") == before, sourceLocation: sourceLocation)
        #expect(folder.names == names, sourceLocation: sourceLocation)
        #expect(error.description.contains(path) && !error.description.contains("\n"), sourceLocation: sourceLocation)
    }

    @Test func missing() {
        #expect(throws: LedgerError.missing(path: path)) { try RecordingStore.open(readOnly: path) }
        #expect(folder.names.isEmpty)
    }

    @Test func noDatabase() {
        folder.write(
            "outputs.sqlite", Data("hello, this is a text of more than a hundred bytes, which no database begins with, and it goes on and on and on".utf8))
        refused(.notADatabase(path: path))
    }

    @Test func emptyAndShortFiles() {
        folder.write("outputs.sqlite", Data())
        refused(.notADatabase(path: path))
        folder.write("outputs.sqlite", Data("SQLite format 3\0".utf8))
        refused(.notADatabase(path: path))
    }

    @Test func aFolder() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        refused(.notADatabase(path: path))
    }

    @Test func foreign() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        refused(.foreign(path: path))
    }

    @Test func truncated() throws {
        try RecordingStore.openOrCreate(path).store(Samples.two, chapter: "a.md", tab: "default")
        let whole = try #require(folder.bytes("outputs.sqlite"))
        for size in [whole.count / 2, 4096, 5000, 100] {
            folder.write("outputs.sqlite", whole.prefix(size))
            refused(.truncated(path: path))
        }
    }

    @Test func newer() throws {
        _ = try RecordingStore.openOrCreate(path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 9") }
        refused(.newer(path: path, version: 9, known: RecordingsSchema.version))
    }

    @Test func aMigrationOfANewerVersion() throws {
        _ = try RecordingStore.openOrCreate(path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 unknown')") }
        #expect(throws: LedgerError.newer(path: path, version: 1, known: 1)) { try RecordingStore.openOrCreate(path) }
    }

    @Test func older() throws {
        _ = try RecordingStore.openOrCreate(path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 0") }
        #expect(throws: LedgerError.older(path: path, version: 0, known: 1)) { try RecordingStore.open(readOnly: path) }
    }

    @Test func damaged() throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store((1...200).map { Samples.recording($0, String(repeating: "x", count: 300)) }, chapter: "a.md", tab: "default")
        store.close()
        var bytes = try #require(folder.bytes("outputs.sqlite"))
        for page in stride(from: 4096, to: bytes.count, by: 4096) { bytes.replaceSubrange(page..<page + 200, with: [UInt8](repeating: 0x5A, count: 200)) }
        folder.write("outputs.sqlite", bytes)
        let error = #expect(throws: LedgerError.self) { try RecordingStore.open(readOnly: path).recordings(chapter: "a.md", tab: "default") }
        guard case .corrupt? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(folder.bytes("outputs.sqlite") == bytes)
    }

    @Test func anyTruncationAndAnyByteIsToldOrHarmless() throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store(Samples.two, chapter: "a.md", tab: "default")
        store.close()
        let whole = try #require(folder.bytes("outputs.sqlite"))
        var state: UInt64 = 42
        for _ in 0..<300 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes = whole
            bytes[Int(state >> 33) % bytes.count] ^= UInt8(truncatingIfNeeded: state >> 24) | 1
            folder.write("outputs.sqlite", bytes)
            do {
                let store = try RecordingStore.open(readOnly: path)
                _ = try store.recordings(chapter: "a.md", tab: "default")
            } catch is LedgerError {}
            #expect(folder.bytes("outputs.sqlite") == bytes)
            #expect(folder.names == ["outputs.sqlite"])
        }
    }

    @Test(
        "a value of the wrong kind is told",
        arguments: [
            "UPDATE recording SET position = 'abc' WHERE id = 1", "UPDATE recording SET sourceHash = x'ff00' WHERE id = 1",
            "UPDATE recording SET seconds = 'x'", "UPDATE provenance SET origin = 'stolen'", "UPDATE provenance SET seed = 'x'",
            "UPDATE output SET kind = x'fffe'", "UPDATE representation SET type = x'fffe'",
            "DROP TABLE representation", "ALTER TABLE recording DROP COLUMN seconds",
        ])
    func valuesOfTheWrongKind(_ harm: String) throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store(Samples.two, chapter: "a.md", tab: "default")
        store.close()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
            try db.execute(sql: harm)
        }
        try queue.close()
        do {
            let reader = try RecordingStore.open(readOnly: path)
            _ = try reader.path(of: LedgerLocation(chapter: "a.md", database: path))
            _ = try reader.recordings(chapter: "a.md", tab: "default")
            Issue.record("read without an error")
        } catch let error as LedgerError {
            guard case .corrupt = error else {
                Issue.record("\(error)")
                return
            }
            #expect(error.description.hasSuffix("; restore it, for example with git checkout"))
        }
    }

    @Test func writeAheadLog() throws {
        _ = try RecordingStore.openOrCreate(path)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        #expect(throws: LedgerError.writeAheadLog(path: path)) { try RecordingStore.open(readOnly: path) }
        #expect(folder.names == ["outputs.sqlite"])
    }

    @Test func locked() throws {
        let store = try RecordingStore.openOrCreate(path)
        try store.store(Samples.two, chapter: "a.md", tab: "default")
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            #expect(throws: LedgerError.locked(path: path)) { try store.store([], chapter: "a.md", tab: "default") }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try store.recordings(chapter: "a.md", tab: "default") == Samples.two)
    }

    /// What a `kill -9` leaves in the middle of a big write: pages already spilled into the file, and the journal that takes them back.
    @Test func killedInTheMiddleOfAWrite() throws {
        let original = (1...50).map { Samples.recording($0, String(repeating: "a", count: 500)) }
        try RecordingStore.openOrCreate(path).store(original, chapter: "a.md", tab: "default")
        let dead = Folder()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
            try db.execute(sql: "UPDATE representation SET data = replace(data, 'a', 'bb')")
            for name in self.folder.names { dead.write(name, self.folder.bytes(name) ?? Data()) }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(dead.names == ["outputs.sqlite", "outputs.sqlite-journal"])
        #expect(dead.bytes("outputs.sqlite") != folder.bytes("outputs.sqlite"))
        let place = dead.path("outputs.sqlite")
        #expect(throws: LedgerError.interruptedWrite(path: place)) { try RecordingStore.open(readOnly: place) }
        // Opening for writing rolls back, and nothing is lost.
        #expect(try RecordingStore.openOrCreate(place).recordings(chapter: "a.md", tab: "default") == original)
        #expect(try RecordingStore.open(readOnly: place).problems().isEmpty)
        #expect(dead.names == ["outputs.sqlite"])
    }
}
