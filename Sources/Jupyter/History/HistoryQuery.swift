/// A `history_request`: which entries it asks for, found in whatever hands out entries from the newest on.
struct HistoryQuery {
    private enum Access {
        /// The last `n` entries of all sessions.
        case tail(Int)
        /// Lines of one session. Numbers as IPython reads them: session 0 is the present one and negative ones are those before it; negative lines count
        /// from the session's end, and the stop isn't included.
        case range(session: Int, start: Int, stop: Int?)
        /// Entries of all sessions whose whole source matches a glob; `isUnique` takes of equal sources the latest only.
        case search(Glob, n: Int?, isUnique: Bool)
        case none
    }

    private let access: Access
    private let wantsOutput: Bool

    init(_ content: JSONValue) {
        wantsOutput = content["output"]?.bool ?? false
        let n = content["n"]?.int.map { max(0, $0) }
        access =
            switch content["hist_access_type"]?.string {
            case "tail": .tail(n ?? 10)
            case "range": .range(session: content["session"]?.int ?? 0, start: content["start"]?.int ?? 0, stop: content["stop"]?.int)
            case "search": .search(Glob(content["pattern"]?.string ?? "*"), n: n, isUnique: content["unique"]?.bool ?? false)
            default: .none
            }
    }

    /// The entries from the oldest to the newest. `visit` hands out those of a session, or of all for nil, from the newest on, until its body says false.
    func found(present: Int, _ visit: (_ session: Int?, _ body: (HistoryEntry) -> Bool) throws -> Void) rethrows -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        switch access {
        case .none: break
        case .tail(let n):
            guard n > 0 else { break }
            try visit(nil) { entry in
                entries.append(entry)
                return entries.count < n
            }
        case .range(let session, let start, let stop):
            let (number, overflow) = session > 0 ? (session, false) : present.addingReportingOverflow(session)
            guard !overflow, number > 0 else { break }
            // The newest entry comes first and says how many lines there are.
            var bounds: (start: Int, stop: Int)?
            try visit(number) { entry in
                let lines = bounds ?? HistoryQuery.bounds(start, stop, end: entry.line + 1)
                bounds = lines
                if entry.line >= lines.start, entry.line < lines.stop { entries.append(entry) }
                return entry.line > lines.start
            }
        case .search(let glob, let n, let isUnique):
            guard n != 0 else { break }
            var seen: Set<String> = []
            try visit(nil) { entry in
                if glob.matches(entry.source), !isUnique || seen.insert(entry.source).inserted { entries.append(entry) }
                return entries.count < n ?? Int.max
            }
        }
        return entries.reversed()
    }

    private static func bounds(_ start: Int, _ stop: Int?, end: Int) -> (start: Int, stop: Int) {
        func counted(_ line: Int) -> Int { line < 0 ? max(0, line.addingReportingOverflow(end).partialValue) : line }
        // A stop of 0 is none, as in IPython.
        return (counted(start), stop.map { $0 == 0 ? end : counted($0) } ?? end)
    }

    /// An entry as `history_reply` has it.
    func item(_ entry: HistoryEntry) -> JSONValue {
        let source = JSONValue.string(entry.source)
        return [.int(entry.session), .int(entry.line), wantsOutput ? .array([source, entry.output.map { .string($0) } ?? .null]) : source]
    }
}
