/// One thing to tell about a source text: what, where, and how to mend it.
public struct Diagnostic: Error, Sendable {
    public enum Severity: String, Sendable, Comparable {
        case error, warning, note
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    public var severity: Severity
    public var message: String
    public var file: SourceFile
    public var range: SourceRange
    /// Remarks that belong to it: candidates, where a name was declared first.
    public var notes: [Diagnostic]

    public init(_ severity: Severity = .error, _ message: String, in file: SourceFile, at range: SourceRange, notes: [Diagnostic] = []) {
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.notes = notes
    }

    public var position: SourcePosition { file.position(at: Int(range.start)) }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:col: error: message`, as compilers write it.
    public var description: String {
        let at = position
        return "\(file.name):\(at.line):\(at.column): \(severity.rawValue): \(message)"
    }

    /// The description, the line of source and a caret with the range underlined; then the notes likewise.
    public var rendered: String {
        var lines = [description]
        lines += caretLines
        for note in notes { lines.append(note.rendered) }
        return lines.joined(separator: "\n")
    }

    /// The source line and the line with the caret below it; none for an empty text.
    public var caretLines: [String] {
        let start = position
        let source = file.line(start.line)
        guard !source.isEmpty else { return [] }
        let end = file.position(at: Int(range.end))
        let scalars = Array(source.unicodeScalars)
        let lead = scalars.prefix(start.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        let last = end.line == start.line ? end.column : scalars.count + 1
        let tail = String(repeating: "~", count: max(0, last - start.column - 1))
        return [source, lead + "^" + tail]
    }
}

/// Several diagnostics thrown as one error: a cell that was refused.
public struct DiagnosticList: Error, CustomStringConvertible, Sendable {
    public var diagnostics: [Diagnostic]
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    public var description: String { diagnostics.map(\.rendered).joined(separator: "\n") }
}
