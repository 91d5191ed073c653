import Glibc

/// Where `save` and `load` keep what they write.
///
/// What a session saves it keeps in memory, under the names that its cells gave, and it is gone with the session. Of the machine's own files a cell reaches those
/// of its chapter's data alone, to read them. A compiled program is its user's own: it reads and writes the disk.
final class FileStore {
    /// The data beside the session's chapter.
    var data: DataFolder?
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
        guard context.interpreted else { return try readFromDisk(name, context) }
        if let bytes = kept[name] { return bytes }
        guard let data else { throw Refusal(code: ENOENT) }
        return try readFromDisk(data.path(of: name), context)
    }

    /// Whether there is something of that name to read.
    func holds(_ name: String, _ context: Context) -> Bool {
        guard context.interpreted else { return access(name, R_OK) == 0 }
        return kept[name] != nil || (try? data?.path(of: name)) != nil
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

    private func readFromDisk(_ path: String, _ context: Context) throws -> [UInt8] {
        // What isn't a plain file, a pipe or a device, might never end, or never begin.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Refusal.last }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Refusal.last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EACCES) }
        try context.allocator.check(context.allocator.statistics.live + Int(status.st_size))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = Glibc.read(file, &piece, piece.count)
            if count == 0 { return bytes }
            guard count > 0 else { throw Refusal.last }
            bytes.append(contentsOf: piece[..<count])
            if bytes.count > Int(status.st_size) { try context.allocator.check(context.allocator.statistics.live + bytes.count) }
        }
    }
}

extension FileStore.Refusal {
    /// Of the system's call that just failed.
    static var last: Self { Self(code: errno) }
}
