import Foundation

/// What the first hundred bytes of a file say about it, read without SQLite: opening a foreign or broken file could already change it.
struct DatabaseFile {
    /// `GALY`, in the header of every database of recordings.
    static let recordingsID: Int32 = 0x4741_4C59
    /// `GALS`, of the state beside it.
    static let stateID: Int32 = 0x4741_4C53
    /// `GALH`, of a user's history.
    static let historyID: Int32 = 0x4741_4C48

    let path: String

    /// - Throws: `LedgerError` unless the file is a whole SQLite database with the given id and a schema version up to `known`.
    /// - Returns: the schema version.
    @discardableResult
    func check(applicationID: Int32, known: Int) throws -> Int {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw LedgerError.missing(path: path) }
        guard !isFolder.boolValue else { throw LedgerError.notADatabase(path: path) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw LedgerError.readOnly(path: path) }
        defer { try? handle.close() }
        guard let header = try? handle.read(upToCount: 100), header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw LedgerError.notADatabase(path: path)
        }
        func number(_ offset: Int, _ count: Int) -> Int { header[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) } }
        guard Int32(truncatingIfNeeded: number(68, 4)) == applicationID else { throw LedgerError.foreign(path: path) }
        let pageSize = number(16, 2) == 1 ? 65536 : number(16, 2)
        let size = (try? handle.seekToEnd()).map(Int.init) ?? 0
        if size < pageSize * number(28, 4) {
            // A journal left behind by a killed writer may still hold what is missing.
            throw FileManager.default.fileExists(atPath: path + "-journal") ? LedgerError.interruptedWrite(path: path) : LedgerError.truncated(path: path)
        }
        let version = number(60, 4)
        if version > known { throw LedgerError.newer(path: path, version: version, known: known) }
        return version
    }

    /// Whether header bytes 18 and 19 ask for a write-ahead log.
    var isInWALMode: Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        guard let header = try? handle.read(upToCount: 20), header.count == 20 else { return false }
        return header[18] == 2 || header[19] == 2
    }

    /// Whether a journal lies beside the file that a writer, dead or alive, hasn't finished with: one with a header that isn't wiped.
    var hasHotJournal: Bool {
        guard let handle = FileHandle(forReadingAtPath: path + "-journal") else { return false }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 8) else { return false }
        return head.starts(with: [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    }
}
