import Foundation

/// Which database of recordings a chapter belongs to, and by which path the chapter is known in it.
public struct LedgerLocation: Equatable, Sendable {
    public static let fileName = "outputs.sqlite"

    /// The database, which need not exist.
    public var database: String
    /// The chapter's path relative to the database's folder, with `/`.
    public var chapter: String
    /// Paths by which the chapter may be known instead: a copy of a database that lies elsewhere knows its chapters by their paths beside the original.
    public var alternatives: [String] = []

    /// - Parameters:
    ///   - chapter: path of the chapter.
    ///   - database: what `--db` names. Without it: the nearest `outputs.sqlite` in the chapter's folder or above it, up to the root of the repository
    ///     (the folder with `.git`; without a repository only the chapter's own folder is looked at); without one, the chapter's own folder.
    public init(chapter: String, database: String?) {
        let file = URL(fileURLWithPath: chapter).standardizedFileURL.resolvingSymlinksInPath()
        let nearest = Self.nearest(to: file.deletingLastPathComponent())
        guard let database else {
            let path = nearest ?? file.deletingLastPathComponent().appendingPathComponent(Self.fileName)
            self.database = path.path
            self.chapter = Self.relative(file, to: path.deletingLastPathComponent()) ?? file.lastPathComponent
            return
        }
        let named = URL(fileURLWithPath: database).standardizedFileURL.resolvingSymlinksInPath()
        self.database = database
        let besideOriginal = nearest.flatMap { Self.relative(file, to: $0.deletingLastPathComponent()) }
        let paths = [Self.relative(file, to: named.deletingLastPathComponent()), besideOriginal, file.lastPathComponent].compactMap { $0 }
        self.chapter = paths[0]
        alternatives = Array(paths.dropFirst())
    }

    private static func nearest(to folder: URL) -> URL? {
        var candidates: [URL] = []
        var at = folder
        while true {
            candidates.append(at.appendingPathComponent(fileName))
            if FileManager.default.fileExists(atPath: at.appendingPathComponent(".git").path) { break }
            let above = at.deletingLastPathComponent()
            if above.path == at.path {
                candidates = [folder.appendingPathComponent(fileName)]
                break
            }
            at = above
        }
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
    }

    private static func relative(_ file: URL, to folder: URL) -> String? {
        let prefix = folder.path == "/" ? "/" : folder.path + "/"
        return file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : nil
    }
}
