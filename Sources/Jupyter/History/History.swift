import Logging

/// What was executed with `store_history`: of this run and, where there is an archive, of all runs before it.
///
/// The archive belongs to a thread of its own, since a disk may be slow and another kernel may hold the file: no cell waits for it. It is made when it
/// is first needed, so that a kernel's start doesn't pay for it. Until the archive has failed, and after it, this run's entries are in memory too.
final class History: @unchecked Sendable {
    /// Of longer ones, and of earlier entries than these, the memory lets go; an archive keeps them.
    private static let entryLimit = 10_000, byteLimit = 64 << 20
    /// A longer source isn't kept, nor is a longer text of a value: clients ask for hundreds of entries at a time.
    private static let textLimit = 1 << 20

    private let logger: Logger
    private let makeArchive: (() throws -> any HistoryArchive)?
    private let monitor = Monitor()
    private var jobs: [() -> Void] = []
    private var isStopping = false
    private var hasEnded = false
    private var thread: KernelThread?

    // Of the history's thread, or of whoever calls where there is none:
    private var archive: (any HistoryArchive)?
    private var hasTried = false
    private var session = 1
    private var recent = RecentHistory(entryLimit: History.entryLimit, byteLimit: History.byteLimit)

    init(logger: Logger, makeArchive: (() throws -> any HistoryArchive)?) {
        self.logger = logger
        self.makeArchive = makeArchive
    }

    func start() {
        thread = KernelThread("history") { [self] in
            while let job = next() { job() }
            // It goes where it was made.
            archive = nil
            monitor.locked {
                hasEnded = true
                monitor.notify()
            }
        }
    }

    /// Does what was asked for and ends the thread; one that hangs in the disk at the deadline (of the monotonic clock) is left to itself.
    func stop(deadline: Double) {
        let ended = monitor.locked { () -> Bool in
            isStopping = true
            monitor.notify()
            while !hasEnded {
                guard monitor.wait(until: deadline) || hasEnded else {
                    // Nobody waits any longer for what it was asked.
                    hasEnded = true
                    monitor.notify()
                    return false
                }
            }
            return true
        }
        if ended { thread?.join() } else { thread?.detach() }
        thread = nil
    }

    // MARK: From other threads

    func add(line: Int, source: String) {
        guard source.utf8.count <= History.textLimit else { return }
        perform { [self] in
            begin()
            let entry = HistoryEntry(session: session, line: line, source: source)
            recent.add(entry)
            attempt { try $0.add(entry) }
        }
    }

    /// Keeps the text of the last expression's value beside the source it came from.
    func setOutput(_ text: String, line: Int) {
        guard text.utf8.count <= History.textLimit else { return }
        perform { [self] in
            recent.setOutput(text, line: line)
            attempt { try $0.setOutput(text, session: session, line: line) }
        }
    }

    /// The content of `history_reply`.
    func reply(to content: JSONValue) -> JSONValue {
        let query = HistoryQuery(content)
        let answer = Answer()
        perform { [self] in
            begin()
            let found = attempt { archive in try query.found(present: session) { try archive.visit(session: $0, $1) } }
            let entries = found ?? query.found(present: session) { recent.visit(session: $0 ?? session, session, $1) }
            monitor.locked {
                answer.entries = entries
                monitor.notify()
            }
        }
        let entries = monitor.locked { () -> [HistoryEntry] in
            while answer.entries == nil, !hasEnded { monitor.wait() }
            return answer.entries ?? []
        }
        return ["status": "ok", "history": .array(entries.map(query.item))]
    }

    private final class Answer { var entries: [HistoryEntry]? }

    private func perform(_ job: @escaping () -> Void) {
        monitor.locked {
            jobs.append(job)
            monitor.notify()
        }
    }

    // MARK: The history's thread

    private func next() -> (() -> Void)? {
        monitor.locked {
            while jobs.isEmpty {
                if isStopping { return nil }
                monitor.wait()
            }
            return jobs.removeFirst()
        }
    }

    /// Makes the archive and begins a session in it, the first time that one of them is needed.
    private func begin() {
        guard !hasTried else { return }
        hasTried = true
        do {
            archive = try makeArchive?()
            if let archive { session = try archive.beginSession() }
        } catch {
            giveUp(error)
        }
    }

    /// Nil without an archive, and where it fails, which it does once.
    @discardableResult
    private func attempt<T>(_ body: (any HistoryArchive) throws -> T) -> T? {
        guard let archive else { return nil }
        do { return try body(archive) } catch {
            giveUp(error)
            return nil
        }
    }

    private func giveUp(_ error: any Error) {
        archive = nil
        logger.warning("the history isn't kept beyond this run: \(error)")
    }
}

/// This run's latest entries, in memory.
private struct RecentHistory {
    let entryLimit: Int
    let byteLimit: Int
    private var entries: [HistoryEntry] = []
    private var bytes = 0

    init(entryLimit: Int, byteLimit: Int) {
        self.entryLimit = entryLimit
        self.byteLimit = byteLimit
    }

    mutating func add(_ entry: HistoryEntry) {
        entries.append(entry)
        bytes += RecentHistory.size(entry)
        shorten()
    }

    mutating func setOutput(_ text: String, line: Int) {
        guard let index = entries.lastIndex(where: { $0.line == line }) else { return }
        entries[index].output = text
        bytes += text.utf8.count
        shorten()
    }

    /// Lets go of a tenth at a time, so that the rest isn't moved with every entry.
    private mutating func shorten() {
        guard entries.count > entryLimit || bytes > byteLimit else { return }
        let count = min(max(entries.count / 10, 1), entries.count)
        entries.removeFirst(count)
        while bytes > byteLimit, !entries.isEmpty {
            bytes = entries.reduce(0) { $0 + RecentHistory.size($1) }
            if bytes > byteLimit { entries.removeFirst((entries.count + 1) / 2) }
        }
        bytes = entries.reduce(0) { $0 + RecentHistory.size($1) }
    }

    private static func size(_ entry: HistoryEntry) -> Int { entry.source.utf8.count + (entry.output?.utf8.count ?? 0) + 64 }

    /// The newest first, as an archive does it; of another session than the present one there are none.
    func visit(session: Int, _ present: Int, _ body: (HistoryEntry) -> Bool) {
        guard session == present else { return }
        for entry in entries.reversed() where !body(entry) { return }
    }
}
