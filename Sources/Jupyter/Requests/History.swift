/// What was executed with `store_history`, in memory: this run of the kernel is the only session it knows.
final class History: @unchecked Sendable {
    struct Entry: Sendable {
        var line: Int
        var source: String
        var output: String?
    }

    /// The number under which clients see this run.
    static let session = 1
    private static let limit = 10_000

    private let monitor = Monitor()
    private var entries: [Entry] = []

    func add(line: Int, source: String) {
        monitor.locked {
            entries.append(Entry(line: line, source: source))
            if entries.count > History.limit { entries.removeFirst(History.limit / 10) }
        }
    }

    /// Keeps the text of the last expression's value beside the source it came from.
    func setOutput(_ text: String, line: Int) {
        monitor.locked {
            guard let index = entries.lastIndex(where: { $0.line == line }) else { return }
            entries[index].output = text
        }
    }

    /// The content of `history_reply`.
    func reply(to content: JSONValue) -> JSONValue {
        let all = monitor.locked { entries }
        let withOutput = content["output"]?.bool ?? false
        let chosen: [Entry]
        switch content["hist_access_type"]?.string {
        case "tail": chosen = Array(all.suffix(max(0, content["n"]?.int ?? 10)))
        case "range": chosen = range(all, content)
        case "search": chosen = search(all, content)
        default: chosen = []
        }
        return [
            "status": "ok",
            "history": .array(
                chosen.map { entry in
                    let source = JSONValue.string(entry.source)
                    let item = withOutput ? JSONValue.array([source, entry.output.map { .string($0) } ?? .null]) : source
                    return [.int(History.session), .int(entry.line), item]
                }),
        ]
    }

    /// Session 0 is the present one; there are none before it. The stop isn't included; without one the range goes to the end.
    private func range(_ all: [Entry], _ content: JSONValue) -> [Entry] {
        let session = content["session"]?.int ?? 0
        guard session == 0 || session == History.session else { return [] }
        let start = content["start"]?.int ?? 0, stop = content["stop"]?.int ?? Int.max
        return all.filter { $0.line >= start && $0.line < stop }
    }

    private func search(_ all: [Entry], _ content: JSONValue) -> [Entry] {
        let glob = Glob(content["pattern"]?.string ?? "*")
        var found = all.filter { glob.matches($0.source) }
        if content["unique"]?.bool ?? false {
            var seen: Set<String> = []
            found = found.reversed().filter { seen.insert($0.source).inserted }.reversed()
        }
        if let n = content["n"]?.int { found = Array(found.suffix(max(0, n))) }
        return found
    }
}

/// A pattern of `*` (any text) and `?` (one character) that must match a whole text.
struct Glob {
    private let pattern: [Unicode.Scalar]

    init(_ pattern: String) { self.pattern = Array(pattern.unicodeScalars) }

    /// Goes back to the last star only, which is enough, so that no pattern takes longer than pattern times text.
    func matches(_ text: String) -> Bool {
        let text = Array(text.unicodeScalars)
        var p = 0, t = 0
        var star: (p: Int, t: Int)?
        while t < text.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, t)
                p += 1
            } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
                p += 1
                t += 1
            } else if let last = star {
                star = (last.p, last.t + 1)
                p = last.p + 1
                t = last.t + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }
}
