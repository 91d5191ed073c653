import Glibc

/// Where `save` and `load` keep what they write.
///
/// A cell reaches no file of the machine's: what a session saves it keeps in memory, under the names that its cells gave, and it is gone with the session. A
/// compiled program is its user's own and writes to the disk.
final class FileStore {
    private var kept: [String: [UInt8]] = [:]
    private var keptBytes = 0

    /// Why a file can't be opened, in the system's words.
    struct Refusal: Error {
        /// The system's number of the error.
        let code: Int32
        var reason: String { String(cString: strerror(code)) }
    }

    func write(_ name: String, _ bytes: [UInt8], _ context: Context) throws {
        guard context.interpreted else { return try writeToDisk(name, bytes) }
        try needFileName(name)
        let others = keptBytes - (kept[name]?.count ?? 0)
        try context.allocator.check(others + context.allocator.statistics.live + bytes.count)
        kept[name] = bytes
        keptBytes = others + bytes.count
    }

    func read(_ name: String, _ context: Context) throws -> [UInt8] {
        guard context.interpreted else { return try readFromDisk(name) }
        try needFileName(name)
        guard let bytes = kept[name] else { throw Refusal(code: ENOENT) }
        return bytes
    }

    /// The session's files lie in one folder: there are no others, and no way out of it.
    private func needFileName(_ name: String) throws {
        if name.isEmpty || name.contains("/") { throw Refusal(code: ENOENT) }
    }

    private func writeToDisk(_ name: String, _ bytes: [UInt8]) throws {
        guard let file = fopen(name, "wb") else { throw Refusal.last }
        let written = fwrite(bytes, 1, bytes.count, file)
        let isClosed = fclose(file) == 0
        if written != bytes.count || !isClosed { throw Refusal.last }
    }

    private func readFromDisk(_ name: String) throws -> [UInt8] {
        guard let file = fopen(name, "rb") else { throw Refusal.last }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: piece[..<count])
        }
        if ferror(file) != 0 { throw Refusal.last }
        return bytes
    }
}

extension FileStore.Refusal {
    /// Of the system's call that just failed.
    static var last: Self { Self(code: errno) }
}
