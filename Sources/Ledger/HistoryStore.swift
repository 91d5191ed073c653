import Foundation
import GRDB

/// What was executed in kernels: one file for a user, `galley/history.sqlite` in the folder for users' data, shared by all kernels that run at a time.
///
/// It is in WAL mode, so that one kernel's writing never waits for another's reading, and a commit doesn't wait for the disk: what a power cut takes
/// from here is the last cells' texts. Nobody but the user may read it, since a cell can hold a password.
public final class HistoryStore {
    /// A cell as it is kept.
    public struct Cell: Equatable, Sendable {
        public var session: Int
        public var line: Int
        public var source: String
        public var output: String?

        public init(session: Int, line: Int, source: String, output: String? = nil) {
            self.session = session
            self.line = line
            self.source = source
            self.output = output
        }
    }

    static let version = 1
    /// Seconds for which a lock of another kernel is waited for.
    static let patience = 2.0

    public let path: String
    private let queue: DatabaseQueue

    /// Where a user's history lies: below `XDG_DATA_HOME` where that is an absolute path, else below `.local/share` at home.
    public static func path(environment: [String: String], home: String) -> String {
        let named = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (named ?? home + "/.local/share") + "/galley/history.sqlite"
    }

    /// Opens the file, or makes it with its folder.
    /// - Throws: `HistoryError`; a file that isn't a history of ours stays as it is.
    public init(_ path: String) throws {
        self.path = path
        do {
            try Self.makeFile(path)
            // After a killed process the header of a new file may still stand in the write-ahead log only; SQLite brings it back.
            if !FileManager.default.fileExists(atPath: path + "-wal") {
                try DatabaseFile(path: path).check(applicationID: DatabaseFile.historyID, known: Self.version)
            }
            queue = try Self.connect(path)
            try queue.read { db in
                let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                if id != DatabaseFile.historyID { throw LedgerError.foreign(path: path) }
                if version > Self.version { throw LedgerError.newer(path: path, version: version, known: Self.version) }
            }
            try Self.migrator.migrate(queue)
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    /// A new file is made whole under another name and then linked into place, so that no kernel ever meets half of it.
    private static func makeFile(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let fresh = path + ".new-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw LedgerError.readOnly(path: path)
        }
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: fresh + suffix) } }
        guard FileManager.default.createFile(atPath: fresh, contents: nil, attributes: [.posixPermissions: 0o600]) else { throw LedgerError.readOnly(path: path) }
        do {
            let queue = try connect(fresh)
            try migrator.migrate(queue)
            try queue.close()
        } catch {
            throw LedgerError(error, path: path)
        }
        // Unlike `rename`, a link fails when another kernel was faster.
        guard link(fresh, path) == 0 || errno == EEXIST else { throw LedgerError.readOnly(path: path) }
    }

    private static func connect(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = .wal
        configuration.label = "history"
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = NORMAL") }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 cells") { db in
            try db.execute(sql: "PRAGMA application_id = \(DatabaseFile.historyID)")
            try db.execute(sql: "PRAGMA user_version = 1")
            // With AUTOINCREMENT no number is given twice, whatever is deleted.
            try db.execute(sql: "CREATE TABLE session (id INTEGER PRIMARY KEY AUTOINCREMENT, start TEXT NOT NULL)")
            try db.execute(
                sql: """
                    CREATE TABLE cell (session INTEGER NOT NULL REFERENCES session, line INTEGER NOT NULL, source TEXT NOT NULL, output TEXT,
                    PRIMARY KEY (session, line)) WITHOUT ROWID
                    """)
        }
        return migrator
    }

    /// Begins a session: a run of a kernel. Gives its number.
    public func beginSession(start: String) throws -> Int {
        try attempt {
            try queue.write { db in
                try db.execute(sql: "INSERT INTO session (start) VALUES (?)", arguments: [start])
                return Int(db.lastInsertedRowID)
            }
        }
    }

    public func add(_ cell: Cell) throws {
        try attempt {
            try queue.write { db in
                try db.execute(
                    sql: "INSERT OR REPLACE INTO cell (session, line, source, output) VALUES (?, ?, ?, ?)",
                    arguments: [cell.session, cell.line, StoredText.value(cell.source), cell.output.map(StoredText.value)])
            }
        }
    }

    public func setOutput(_ text: String, session: Int, line: Int) throws {
        try attempt {
            try queue.write { db in
                try db.execute(sql: "UPDATE cell SET output = ? WHERE session = ? AND line = ?", arguments: [StoredText.value(text), session, line])
            }
        }
    }

    /// Hands out cells, the newest first, of one session or of all; ends where `body` says false.
    public func visit(session: Int?, _ body: (Cell) -> Bool) throws {
        try attempt {
            try queue.read { db in
                let choice = session == nil ? "" : "WHERE session = ?"
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT session, line, source, output FROM cell \(choice) ORDER BY session DESC, line DESC", arguments: session.map { [$0] } ?? [])
                while let row = try rows.next() {
                    guard let source = StoredText.text(row["source"]) else { throw WrongKind(column: "source") }
                    let cell = Cell(session: try row.checked("session"), line: try row.checked("line"), source: source, output: StoredText.text(row["output"]))
                    if !body(cell) { return }
                }
            }
        }
    }

    private func attempt<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw HistoryError(error, path: path) }
    }
}

/// Why a history can't be kept, in one sentence that says how to mend it.
public struct HistoryError: Error, Equatable, Sendable, CustomStringConvertible {
    public let cause: LedgerError
    public let description: String

    init(_ error: any Error, path: String) {
        cause = LedgerError(error, path: path)
        description =
            switch cause {
            case .notADatabase, .foreign: "\(path) isn't a history of Galley's; move it away, and a new one is made"
            case .truncated, .corrupt, .interruptedWrite, .writeAheadLog, .older, .missing: "\(path) is damaged; move it away, and a new one is made"
            case .newer(_, let version, let known): "\(path) has schema version \(version), this galley knows up to \(known); use a newer galley"
            case .locked: "\(path) is locked by another process"
            case .readOnly: "\(path) can't be written; check the permissions of the file and its folder"
            case .full: "\(path) can't be written; the disk is full"
            case .other(_, let detail): "\(path): \(detail)"
            }
    }
}
