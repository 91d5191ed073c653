import GRDB

/// Why a database can't be used, in one sentence that says how to mend it.
public enum LedgerError: Error, Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    /// Not SQLite at all.
    case notADatabase(path: String)
    /// SQLite, but not made by Galley.
    case foreign(path: String)
    case truncated(path: String)
    case newer(path: String, version: Int, known: Int)
    /// Made by an earlier version, and opened only for reading.
    case older(path: String, version: Int, known: Int)
    case corrupt(path: String, detail: String)
    /// A writer died in the middle; SQLite can roll its journal back, but not while only reading.
    case interruptedWrite(path: String)
    /// Somebody put the recordings into WAL mode, in which even reading writes files.
    case writeAheadLog(path: String)
    case locked(path: String)
    case readOnly(path: String)
    case full(path: String)
    case other(path: String, detail: String)

    public var description: String {
        switch self {
        case .missing(let path):
            "there is no database of recordings at \(path); `galley record` or `galley import` makes one"
        case .notADatabase(let path): "\(path) is not a SQLite database; name another with --db, or move it away"
        case .foreign(let path): "\(path) is a SQLite database, but not one of Galley's; name another with --db"
        case .truncated(let path): "\(path) is cut short; restore it, for example with git checkout"
        case .newer(let path, let version, let known): "\(path) has schema version \(version), this galley knows up to \(known); use a newer galley"
        case .older(let path, let version, let known):
            "\(path) has schema version \(version), this galley needs \(known); `galley record --new-only` brings it up to date"
        case .corrupt(let path, let detail): "\(path) is damaged (\(detail)); restore it, for example with git checkout"
        case .interruptedWrite(let path): "a write to \(path) was interrupted; `galley doctor --db \(path)` rolls it back, no recording is lost"
        case .writeAheadLog(let path): "\(path) is in WAL mode; `sqlite3 \(path) 'PRAGMA journal_mode=DELETE'` puts it back"
        case .locked(let path): "\(path) is in use by another process; try again when it has finished"
        case .readOnly(let path): "\(path) can't be written; check the permissions of the file and its folder"
        case .full(let path): "the disk is full, nothing was stored in \(path)"
        case .other(let path, let detail): "\(path): \(detail)"
        }
    }

    /// What SQLite says, as one of ours.
    init(_ error: any Error, path: String) {
        if let error = error as? LedgerError {
            self = error
            return
        }
        if let error = error as? WrongKind {
            self = .corrupt(path: path, detail: error.detail)
            return
        }
        if error is RowDecodingError {
            self = .corrupt(path: path, detail: "a value is of the wrong kind")
            return
        }
        guard let error = error as? DatabaseError else {
            self = .other(path: path, detail: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: error.message ?? "the file is malformed")
        // The header says that the file is ours, and yet a table or a column isn't there.
        case .SQLITE_ERROR where error.message?.hasPrefix("no such ") == true: self = .corrupt(path: path, detail: error.message ?? "")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY:
            self = error.extendedResultCode == .SQLITE_READONLY_ROLLBACK ? .interruptedWrite(path: path) : .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        default: self = .other(path: path, detail: error.message ?? "SQLite error \(error.resultCode.rawValue)")
        }
    }
}
