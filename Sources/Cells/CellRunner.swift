/// The only way in which the verifier and the kernel know cells: something that runs one after the other, keeps their state, and can be interrupted.
///
/// `run`, `completeness`, `complete` and `inspect` are called from one thread at a time; `interrupt` from any thread at any time.
public protocol CellRunner: AnyObject {
    /// Runs a cell on the state that the cells before it left. Never throws: whatever goes wrong is an `.error` output, and the state stays usable.
    /// `emit` is called on the calling thread, in the order in which things were shown.
    func run(_ source: String, options: CellOptions, emit: (CellOutput) -> Void) -> CellOutcome

    /// Whether a text is a whole cell, the beginning of one, or can never become one.
    func completeness(of source: String) -> Completeness

    /// Stops the cell that is running, soon; does nothing when none is.
    func interrupt()
}

public struct CellOptions {
    /// What messages call the cell: `cell 7`, `autograd.md`.
    public var name: String
    /// The line that the cell's first line has in its document; 1 for a cell on its own. Positions in messages count from it.
    public var firstLine: Int
    /// Seconds until the cell is stopped with a `Timeout` error.
    public var timeout: Double?
    /// Live bytes beyond which the cell is stopped with a `MemoryLimit` error.
    public var memoryLimit: Int?
    /// Answers `readLine()`; nil when nobody can be asked.
    public var input: ((_ prompt: String) -> String?)?

    public init(name: String = "cell", firstLine: Int = 1, timeout: Double? = nil, memoryLimit: Int? = nil, input: ((String) -> String?)? = nil) {
        self.name = name
        self.firstLine = firstLine
        self.timeout = timeout
        self.memoryLimit = memoryLimit
        self.input = input
    }
}

public struct CellOutcome: Sendable {
    public enum Status: Sendable { case ok, failed, interrupted }
    public var status: Status
    /// Top-level names of earlier cells that the cell uses, and those that it declares or changes: who depends on whom.
    public var reads: Set<String>
    public var writes: Set<String>
    public var seconds: Double

    public init(status: Status, reads: Set<String> = [], writes: Set<String> = [], seconds: Double = 0) {
        self.status = status
        self.reads = reads
        self.writes = writes
        self.seconds = seconds
    }
}

public enum Completeness: Equatable, Sendable {
    case complete
    /// More must follow; `indent` is what the next line should begin with.
    case incomplete(indent: String)
    case invalid
}
