import Foundation
import GRDB

/// The recordings of a book: one file, `outputs.sqlite`, committed with it.
///
/// The file stays in journal mode DELETE, so that it is whole by itself whenever nobody is writing, and readers open it read-only after its header
/// was looked at, so that verifying changes no byte of a checkout. All that `store` is given goes in by one transaction: a process killed at any
/// moment leaves the old recordings or the new ones.
public final class RecordingStore {
    public let path: String
    private let queue: DatabaseQueue

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Opens a file that is there, without ever changing it.
    /// - Throws: `LedgerError`; nothing is created.
    public static func open(readOnly path: String) throws -> RecordingStore {
        let file = DatabaseFile(path: path)
        let version = try file.check(applicationID: DatabaseFile.recordingsID, known: RecordingsSchema.version)
        if version < RecordingsSchema.version { throw LedgerError.older(path: path, version: version, known: RecordingsSchema.version) }
        if file.isInWALMode { throw LedgerError.writeAheadLog(path: path) }
        if file.hasHotJournal { throw LedgerError.interruptedWrite(path: path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "recordings"
        return try attempt(path) { RecordingStore(path: path, queue: try DatabaseQueue(path: path, configuration: configuration)) }
    }

    /// Opens a file for recording; makes it where there is none, and never over a file that isn't ours.
    public static func openOrCreate(_ path: String) throws -> RecordingStore {
        if FileManager.default.fileExists(atPath: path) {
            let file = DatabaseFile(path: path)
            if !file.hasHotJournal { try file.check(applicationID: DatabaseFile.recordingsID, known: RecordingsSchema.version) }
            return try attempt(path) { try connect(path) }
        }
        // The schema is made in a file of its own, which then takes the name: nobody ever sees half of it.
        let fresh = path + ".new-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: fresh) }
        try attempt(path) {
            _ = try connect(fresh)
        }
        // Unlike `rename`, a link fails when another process was faster.
        guard link(fresh, path) == 0 || errno == EEXIST else { throw LedgerError.readOnly(path: path) }
        return try openOrCreate(path)
    }

    private static func connect(_ path: String) throws -> RecordingStore {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "recordings"
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        if try queue.read({ db in try RecordingsSchema.migrator.hasBeenSuperseded(db) }) {
            throw LedgerError.newer(
                path: path, version: try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }, known: RecordingsSchema.version)
        }
        try RecordingsSchema.migrator.migrate(queue)
        return RecordingStore(path: path, queue: queue)
    }

    private static func attempt<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw LedgerError(error, path: path) }
    }

    // MARK: Reading

    /// Paths of the chapters that have recordings, relative to the file's folder.
    public func chapters() throws -> [String] {
        try Self.attempt(path) { try queue.read { try String.fetchAll($0, sql: "SELECT path FROM chapter ORDER BY path") } }
    }

    public func tabs(of chapter: String) throws -> [String] {
        try Self.attempt(path) {
            try queue.read {
                try String.fetchAll(
                    $0, sql: "SELECT DISTINCT tab FROM recording JOIN chapter ON chapter.id = chapterId WHERE path = ? ORDER BY recording.id",
                    arguments: [chapter])
            }
        }
    }

    /// The path by which a chapter is known here: the location's own, or the first of its alternatives that has recordings.
    public func path(of location: LedgerLocation) throws -> String {
        let known = Set(try chapters())
        return ([location.chapter] + location.alternatives).first(where: known.contains) ?? location.chapter
    }

    /// The recordings of a tab by their positions.
    public func recordings(chapter: String, tab: String) throws -> [Recording] {
        try Self.attempt(path) {
            try queue.read { db in
                var outputs: [Int64: [Recording.Output]] = [:]
                var last: Int64?
                let shown = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT recordingId, output.id AS outputId, kind, name, type, data FROM output
                        JOIN recording ON recording.id = recordingId JOIN chapter ON chapter.id = chapterId
                        LEFT JOIN representation ON outputId = output.id
                        WHERE path = ? AND tab = ? ORDER BY recordingId, output.ordinal, output.id, representation.ordinal
                        """, arguments: [chapter, tab])
                while let row = try shown.next() {
                    let recording: Int64 = try row.checked("recordingId")
                    let output: Int64 = try row.checked("outputId")
                    if last != output {
                        let empty = Recording.Output(kind: try row.checked("kind"), name: try row.checkedIfPresent("name"), representations: [])
                        outputs[recording, default: []].append(empty)
                    }
                    last = output
                    guard let type: String = try row.checkedIfPresent("type"), let data = StoredText.text(row["data"]), var list = outputs[recording] else { continue }
                    list[list.count - 1].representations.append(Recording.Representation(type: type, data: data))
                    outputs[recording] = list
                }
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT recording.*, provenance.* , recording.id AS recordingId FROM recording
                        JOIN chapter ON chapter.id = chapterId JOIN provenance ON provenance.id = provenanceId
                        WHERE path = ? AND tab = ? ORDER BY position
                        """, arguments: [chapter, tab])
                return try rows.map { row in
                    Recording(
                        position: try row.checked("position"), sourceHash: try row.checked("sourceHash"), outputs: outputs[try row.checked("recordingId")] ?? [],
                        seconds: try row.checkedIfPresent("seconds"), provenance: try Self.provenance(row))
                }
            }
        }
    }

    private static func provenance(_ row: Row) throws -> Provenance {
        guard let origin = Provenance.Origin(rawValue: try row.checked("origin")) else { throw WrongKind(column: "origin") }
        return Provenance(
            origin: origin, date: try row.checked("date"), engine: try row.checkedIfPresent("engine"), device: try row.checkedIfPresent("device"),
            seed: try row.checkedIfPresent("seed"), commit: try row.checkedIfPresent("revision"), framework: try row.checkedIfPresent("framework"),
            frameworkVersion: try row.checkedIfPresent("frameworkVersion"), page: try row.checkedIfPresent("page"))
    }

    /// `PRAGMA integrity_check` and the foreign keys: empty when all is well.
    public func problems() throws -> [String] {
        try Self.attempt(path) {
            try queue.read { db in
                let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
                return integrity + (orphans == 0 ? [] : ["\(orphans) rows belong to nothing"])
            }
        }
    }

    // MARK: Writing

    /// Replaces the recordings of a tab by these, in one transaction.
    public func store(_ recordings: [Recording], chapter: String, tab: String) throws {
        try Self.attempt(path) {
            try queue.write { db in
                try db.execute(sql: "INSERT INTO chapter (path) VALUES (?) ON CONFLICT (path) DO NOTHING", arguments: [chapter])
                let chapterID = try Int64.fetchOne(db, sql: "SELECT id FROM chapter WHERE path = ?", arguments: [chapter])
                try db.execute(sql: "DELETE FROM recording WHERE chapterId = ? AND tab = ?", arguments: [chapterID, tab])
                var known: [Provenance: Int64] = [:]
                for recording in recordings {
                    let provenance = try known[recording.provenance] ?? Self.id(of: recording.provenance, in: db)
                    known[recording.provenance] = provenance
                    try db.execute(
                        sql: "INSERT INTO recording (chapterId, tab, position, sourceHash, seconds, provenanceId) VALUES (?, ?, ?, ?, ?, ?)",
                        arguments: [chapterID, tab, recording.position, recording.sourceHash, recording.seconds, provenance])
                    try Self.insert(recording.outputs, of: db.lastInsertedRowID, in: db)
                }
                try db.execute(sql: "DELETE FROM provenance WHERE id NOT IN (SELECT provenanceId FROM recording)")
            }
        }
    }

    private static func insert(_ outputs: [Recording.Output], of recording: Int64, in db: Database) throws {
        for (ordinal, output) in outputs.enumerated() {
            try db.execute(
                sql: "INSERT INTO output (recordingId, ordinal, kind, name) VALUES (?, ?, ?, ?)", arguments: [recording, ordinal, output.kind, output.name])
            let id = db.lastInsertedRowID
            for (place, representation) in output.representations.enumerated() {
                try db.execute(
                    sql: "INSERT INTO representation (outputId, ordinal, type, data) VALUES (?, ?, ?, ?)",
                    arguments: [id, place, representation.type, StoredText.value(representation.data)])
            }
        }
    }

    private static func id(of provenance: Provenance, in db: Database) throws -> Int64 {
        let columns = ["origin", "date", "engine", "device", "seed", "revision", "framework", "frameworkVersion", "page"]
        let values: [(any DatabaseValueConvertible)?] = [
            provenance.origin.rawValue, provenance.date, provenance.engine, provenance.device, provenance.seed, provenance.commit, provenance.framework,
            provenance.frameworkVersion, provenance.page,
        ]
        let same = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
        if let id = try Int64.fetchOne(db, sql: "SELECT id FROM provenance WHERE \(same)", arguments: StatementArguments(values)) { return id }
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try db.execute(sql: "INSERT INTO provenance (\(columns.joined(separator: ", "))) VALUES (\(places))", arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }

    public func close() { try? queue.close() }
}
