/// A cell as the history keeps it.
public struct HistoryEntry: Equatable, Sendable {
    /// The run of a kernel that it belongs to, counted from 1 over all kernels that share an archive.
    public var session: Int
    /// The cell's execution count.
    public var line: Int
    public var source: String
    /// The text of the last expression's value; nil where there was none.
    public var output: String?

    public init(session: Int, line: Int, source: String, output: String? = nil) {
        self.session = session
        self.line = line
        self.source = source
        self.output = output
    }
}

/// Where histories outlive their kernels. What clients may ask of them is `History`'s business; an archive only keeps entries and gives them back.
///
/// All calls come from one thread, on which the archive was made. Whatever it throws ends its use: from there on the kernel remembers for itself.
public protocol HistoryArchive: AnyObject {
    /// Begins a session and gives its number, which is greater than those of all that began before, in whatever kernel.
    func beginSession() throws -> Int

    func add(_ entry: HistoryEntry) throws

    /// Sets the output of an entry that was added.
    func setOutput(_ text: String, session: Int, line: Int) throws

    /// Hands out entries, the newest first: by session, then by line, of one session or of all. Ends where `body` says false.
    func visit(session: Int?, _ body: (HistoryEntry) -> Bool) throws
}
