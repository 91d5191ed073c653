import Foundation
import GRDB

/// What a checkout remembers and git doesn't: runs, their verdicts, and differences that nobody has decided on. `.galley/state.sqlite` beside the
/// recordings, in WAL mode, so that a run never waits for another one's disk.
public final class StateStore {
    public struct VerdictRow: Equatable, Sendable {
        public var chapter: String
        public var tab: String
        public var position: Int
        public var verdict: String
        public var sentence: String?
        public var seconds: Double?
        public init(chapter: String, tab: String, position: Int, verdict: String, sentence: String?, seconds: Double?) {
            self.chapter = chapter
            self.tab = tab
            self.position = position
            self.verdict = verdict
            self.sentence = sentence
            self.seconds = seconds
        }
    }

    static let version = 1
    public let path: String
    private let queue: DatabaseQueue

    /// Where the state of a database of recordings lies.
    public static func path(besides recordings: String) -> String {
        URL(fileURLWithPath: recordings).deletingLastPathComponent().appendingPathComponent(".galley/state.sqlite").path
    }

    /// Opens or makes it. The state holds nothing that can't be made again, so one that isn't readable is an error to tell, not to mend.
    public init(_ path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw LedgerError.readOnly(path: path)
        }
        Self.hideFromGit(URL(fileURLWithPath: path).deletingLastPathComponent())
        // After a killed process the header of a new file may still stand in the write-ahead log only; SQLite brings it back.
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        if size > 0, !FileManager.default.fileExists(atPath: path + "-wal") {
            try DatabaseFile(path: path).check(applicationID: DatabaseFile.stateID, known: Self.version)
        }
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.journalMode = .wal
            configuration.label = "state"
            // What a power cut takes from here is run again; a killed process takes nothing.
            configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try Self.migrator.migrate(queue)
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// A checkout stays clean whatever its own `.gitignore` says: the folder ignores itself. Where that can't be written, nothing else is lost.
    private static func hideFromGit(_ folder: URL) {
        let file = folder.appendingPathComponent(".gitignore").path
        if !FileManager.default.fileExists(atPath: file) { _ = FileManager.default.createFile(atPath: file, contents: Data("*\n".utf8)) }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 runs") { db in
            try db.execute(sql: "PRAGMA application_id = \(DatabaseFile.stateID)")
            try db.execute(sql: "PRAGMA user_version = 1")
            try db.create(table: "run") { table in
                table.primaryKey("id", .integer)
                table.column("command", .text).notNull()
                table.column("date", .text).notNull()
                table.column("engine", .text).notNull()
                table.column("device", .text).notNull()
                table.column("seconds", .double).notNull()
            }
            try db.create(table: "verdict") { table in
                table.primaryKey("id", .integer)
                table.column("runId", .integer).notNull().indexed().references("run", onDelete: .cascade)
                table.column("chapter", .text).notNull()
                table.column("tab", .text).notNull()
                table.column("position", .integer).notNull()
                table.column("verdict", .text).notNull()
                table.column("sentence", .text)
                table.column("seconds", .double)
            }
            try db.create(table: "pending") { table in
                table.primaryKey("id", .integer)
                table.column("chapter", .text).notNull()
                table.column("tab", .text).notNull()
                table.column("position", .integer).notNull()
                table.column("sourceHash", .text).notNull()
                table.column("seconds", .double)
                table.column("sentence", .text)
                table.uniqueKey(["chapter", "tab", "position"])
            }
            try db.create(table: "pendingOutput") { table in
                table.primaryKey("id", .integer)
                table.column("pendingId", .integer).notNull().indexed().references("pending", onDelete: .cascade)
                table.column("ordinal", .integer).notNull()
                table.column("kind", .text).notNull()
                table.column("name", .text)
                table.column("type", .text).notNull()
                table.column("data", .text).notNull()
            }
        }
        return migrator
    }

    /// How many runs are kept; older ones are dropped.
    static let keptRuns = 200

    /// Stores a run with all its verdicts, whole or not at all.
    public func add(command: String, date: String, engine: String, device: String, seconds: Double, verdicts: [VerdictRow]) throws {
        try attempt {
            try queue.write { db in
                try db.execute(
                    sql: "INSERT INTO run (command, date, engine, device, seconds) VALUES (?, ?, ?, ?, ?)", arguments: [command, date, engine, device, seconds])
                let run = db.lastInsertedRowID
                for row in verdicts {
                    try db.execute(
                        sql: "INSERT INTO verdict (runId, chapter, tab, position, verdict, sentence, seconds) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        arguments: [run, row.chapter, row.tab, row.position, row.verdict, row.sentence, row.seconds])
                }
                try db.execute(sql: "DELETE FROM run WHERE id <= ?", arguments: [run - Int64(Self.keptRuns)])
            }
        }
    }

    /// The verdicts of the latest run.
    public func latestVerdicts() throws -> [VerdictRow] {
        try attempt {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM verdict WHERE runId = (SELECT max(id) FROM run) ORDER BY id").map { row in
                    VerdictRow(
                        chapter: try row.checked("chapter"), tab: try row.checked("tab"), position: try row.checked("position"),
                        verdict: try row.checked("verdict"), sentence: try row.checkedIfPresent("sentence"), seconds: try row.checkedIfPresent("seconds"))
                }
            }
        }
    }

    /// A difference that waits for a decision.
    public struct Pending: Equatable, Sendable {
        public var position: Int
        public var sourceHash: String
        public var outputs: [Recording.Output]
        public var seconds: Double?
        public var sentence: String?
        public init(position: Int, sourceHash: String, outputs: [Recording.Output], seconds: Double?, sentence: String?) {
            self.position = position
            self.sourceHash = sourceHash
            self.outputs = outputs
            self.seconds = seconds
            self.sentence = sentence
        }
    }

    /// Replaces what is pending for a tab.
    public func setPending(_ list: [Pending], chapter: String, tab: String) throws {
        try attempt {
            try queue.write { db in
                try db.execute(sql: "DELETE FROM pending WHERE chapter = ? AND tab = ?", arguments: [chapter, tab])
                for item in list {
                    try db.execute(
                        sql: "INSERT INTO pending (chapter, tab, position, sourceHash, seconds, sentence) VALUES (?, ?, ?, ?, ?, ?)",
                        arguments: [chapter, tab, item.position, item.sourceHash, item.seconds, item.sentence])
                    let id = db.lastInsertedRowID
                    for (ordinal, output) in item.outputs.enumerated() {
                        for representation in output.representations {
                            try db.execute(
                                sql: "INSERT INTO pendingOutput (pendingId, ordinal, kind, name, type, data) VALUES (?, ?, ?, ?, ?, ?)",
                                arguments: [id, ordinal, output.kind, output.name, representation.type, StoredText.value(representation.data)])
                        }
                    }
                }
            }
        }
    }

    public func pending(chapter: String, tab: String) throws -> [Pending] {
        try attempt {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM pending WHERE chapter = ? AND tab = ? ORDER BY position", arguments: [chapter, tab]).map { row in
                    var outputs: [Recording.Output] = []
                    var last = -1
                    for shown in try Row.fetchAll(
                        db, sql: "SELECT * FROM pendingOutput WHERE pendingId = ? ORDER BY ordinal, id", arguments: [try row.checked("id", as: Int64.self)])
                    {
                        let ordinal: Int = try shown.checked("ordinal")
                        if ordinal != last || outputs.isEmpty {
                            let empty = Recording.Output(kind: try shown.checked("kind"), name: try shown.checkedIfPresent("name"), representations: [])
                            outputs.append(empty)
                        }
                        last = ordinal
                        outputs[outputs.count - 1].representations.append(
                            Recording.Representation(type: try shown.checked("type"), data: StoredText.text(shown["data"]) ?? ""))
                    }
                    return Pending(
                        position: try row.checked("position"), sourceHash: try row.checked("sourceHash"), outputs: outputs,
                        seconds: try row.checkedIfPresent("seconds"), sentence: try row.checkedIfPresent("sentence"))
                }
            }
        }
    }

    private func attempt<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw LedgerError(error, path: path) }
    }
}
