import Chapters
import Foundation

/// Reading chapters and writing results.
enum Files {
    static func chapter(_ path: String) throws -> Chapter { try Chapter.parse(bytes(path), name: path) }

    static func bytes(_ path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.usage("error: there is no file \(path)") }
        guard !isFolder.boolValue else { throw Failure.usage("error: \(path) is a folder; a chapter was expected") }
        guard let data = FileManager.default.contents(atPath: path) else { throw Failure.usage("error: \(path) can't be read") }
        return [UInt8](data)
    }

    /// The folder that a file lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Chapters of files and folders: folders are searched for Markdown and notebooks with cells that run, hidden and underscored ones left out.
    static func chapters(_ paths: [String]) throws -> [Chapter] {
        var found: [Chapter] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.usage("error: there is no file or folder \(path)") }
            guard isFolder.boolValue else {
                found.append(try chapter(path))
                continue
            }
            for file in chapterFiles(in: path) {
                let chapter = try chapter(file)
                if chapter.cells.contains(where: \.isRunnable) { found.append(chapter) }
            }
        }
        return found
    }

    private static func chapterFiles(in folder: String) -> [String] {
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var files: [String] = []
        for case let name as String in walk {
            let last = name.split(separator: "/").last ?? ""
            if last.hasPrefix(".") || last.hasPrefix("_") {
                walk.skipDescendants()
                continue
            }
            if last.hasSuffix(".md") || last.hasSuffix(".ipynb") { files.append(base + name) }
        }
        return files.sorted()
    }

    /// Whole or not at all.
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure.environment("error: \(path) can't be written: \(error.localizedDescription)")
        }
    }

    /// The commit that a folder's repository is at, read from its files; nil outside a repository.
    static func commit(of path: String) -> String? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) { folder.deleteLastPathComponent() }
        let git = folder.appendingPathComponent(".git")
        func read(_ name: String) -> String? { try? String(contentsOf: git.appendingPathComponent(name), encoding: .utf8) }
        guard let head = read("HEAD")?.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
        guard head.hasPrefix("ref: ") else { return head }
        let reference = String(head.dropFirst(5))
        if let loose = read(reference) { return loose.trimmingCharacters(in: .whitespacesAndNewlines) }
        return read("packed-refs")?.split(separator: "\n").first { $0.hasSuffix(" " + reference) }.map { String($0.prefix { $0 != " " }) }
    }

    /// Now, as ISO 8601 in UTC.
    static var now: String { ISO8601DateFormatter().string(from: Date()) }
}
