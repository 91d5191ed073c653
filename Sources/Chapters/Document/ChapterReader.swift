/// Reading a chapter's bytes: which format it is, and what of it are cells.
extension Chapter {
    /// - Parameters:
    ///   - name: the path by which messages call the chapter; its ending tells the format (`.swift`, `.ipynb`, else Markdown).
    /// - Throws: `ChapterError` with file, line, column and what was expected.
    public static func parse(_ bytes: [UInt8], name: String) throws -> Chapter {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let (line, column) = firstInvalidPlace(in: bytes)
            throw ChapterError(kind: .notUTF8, message: "the file isn't UTF-8 text", file: name, line: line, column: column)
        }
        if name.hasSuffix(".swift"), PercentReader.accepts(text) { return try PercentReader(name: name, text: text).chapter() }
        if name.hasSuffix(".swift") {
            let cell = try Cell(programBytes: bytes, file: name)
            return Chapter(name: name, format: .swift, blocks: [.bareCell(text, index: 0)], tabs: [Chapter.defaultTab], cells: [cell])
        }
        if name.hasSuffix(".ipynb") { return try NotebookReader(name: name, text: text).chapter() }
        var reader = MarkdownReader(name: name, bytes: bytes)
        return try reader.chapter()
    }

    public static func parse(_ text: String, name: String) throws -> Chapter { try parse(Array(text.utf8), name: name) }

    private static func firstInvalidPlace(in bytes: [UInt8]) -> (Int, Int) {
        // The decoder puts U+FFFD where bytes make no character; the first one that isn't in the file marks the place.
        var line = 1
        var column = 1
        var at = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let width = UTF8.width(scalar)
            if scalar == "\u{FFFD}", !bytes[at...].starts(with: [0xEF, 0xBF, 0xBD]) { break }
            at += width
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}

extension Cell {
    /// A program is one cell, and `//@…` in it are comments: its author may know nothing of chapters.
    init(programBytes bytes: [UInt8], file: String) throws {
        source = String(decoding: bytes, as: UTF8.self)
        language = "swift"
        tabs = []
        directives = Directives()
        line = 1
        hash = sourceHash(of: bytes)
        isRunnable = true
        outputs = nil
    }
}
