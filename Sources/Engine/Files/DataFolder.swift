import Glibc

/// The files that a chapter brings with it: those below the folder `data` beside it, and no others.
///
/// Chapters come from strangers too. A name leads out of the folder neither by dots nor by a link, so that a chapter can't read what lies elsewhere on the machine.
public struct DataFolder {
    /// The folder that the chapter lies in.
    private let chapter: String

    public init(beside chapter: String) { self.chapter = chapter }

    /// The file's path. Books spell the folder `data` or, from one level down, `../data`; both are the one beside the chapter.
    func path(of name: String) throws -> String {
        var parts = name.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        if parts.first == ".." { parts.removeFirst() }
        guard !name.hasPrefix("/"), parts.count > 1, parts[0] == "data", !parts.contains(".."), !name.utf8.contains(0) else { throw FileStore.Refusal(code: ENOENT) }
        let folder = try Self.resolved(chapter.isEmpty ? "." : chapter)
        let path = try Self.resolved(folder + "/" + parts.joined(separator: "/"))
        guard path.hasPrefix((folder == "/" ? "" : folder) + "/data/") else { throw FileStore.Refusal(code: EACCES) }
        return path
    }

    /// The path with every link followed.
    private static func resolved(_ path: String) throws -> String {
        guard let found = realpath(path, nil) else { throw FileStore.Refusal.last }
        defer { free(found) }
        return String(cString: found)
    }
}
