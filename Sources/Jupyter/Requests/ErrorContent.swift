import Cells

/// A cell's error as the protocol has it: `ename`, `evalue` and the lines that a notebook shows.
struct ErrorContent {
    var name: String
    var message: String
    var traceback: [String]

    init(_ error: CellError) {
        name = error.name
        message = error.message
        traceback = Traceback.coloured(error)
    }

    /// For what the kernel itself has to refuse.
    init(name: String, message: String) {
        self.init(CellError(name: name, message: message, traceback: []))
    }

    static let aborted = ErrorContent(name: "Aborted", message: "not run, because a cell before it failed")
    static let shutDown = ErrorContent(name: "Aborted", message: "not run, because the kernel shuts down")

    /// `ename`, `evalue` and `traceback`, as an iopub `error` has them.
    var members: [(name: String, value: JSONValue)] {
        [("ename", .string(name)), ("evalue", .string(message)), ("traceback", .strings(traceback))]
    }

    /// The content of a reply of status `error`.
    func reply(_ more: [(name: String, value: JSONValue)] = []) -> JSONValue { .object([("status", "error")] + members + more) }
}

/// A cell error's lines with the colours of a compiler's terminal output. Notebooks show these lines and nothing else of an error, so the name of the
/// error and its message must stand in them.
enum Traceback {
    private static let red = "\u{1B}[1;31m", green = "\u{1B}[1;32m", cyan = "\u{1B}[1;36m", bold = "\u{1B}[1m", end = "\u{1B}[0m"

    static func coloured(_ error: CellError) -> [String] {
        var lines = error.traceback.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        // A refusal or a trap is told in full by its first line, `cell:1:5: error: …`; of any other error the name is news.
        let isTold = (error.name == "CheckError" || error.name == "Trap") && lines.contains { $0.contains(error.message) }
        lines = lines.map(coloured)
        if !isTold { lines.insert("\(red)\(error.name)\(end)\(error.message.isEmpty ? "" : ": " + error.message)", at: 0) }
        return lines
    }

    private static func coloured(_ line: String) -> String {
        if line.contains("^"), line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "^" || $0 == "~" }) { return green + line + end }
        for (word, colour) in [("error:", red), ("warning:", red), ("note:", cyan)] {
            // The first colon and blank that the word follows: the end of the place.
            guard let found = line.firstRange(of: ": " + word) else { continue }
            let place = line[..<found.lowerBound], message = line[found.upperBound...]
            return "\(bold)\(place):\(end) \(colour)\(word)\(end)\(bold)\(message)\(end)"
        }
        return line
    }
}
