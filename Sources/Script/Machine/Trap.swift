import Diagnostics

/// What ended a run before its end.
public struct Trap: Error, CustomStringConvertible {
    public enum Kind: String, Sendable {
        case arithmeticOverflow, divisionByZero, indexOutOfRange, unwrappedNil, failedCast, failedAssertion, failedPrecondition, fatalError
        case exclusivity, unownedReference, stackOverflow, outOfMemory, uncaughtError, invalidArgument
        /// What `try!` met.
        case unexpectedError
        case interrupted, timeout, stepLimit, memoryLimit
        /// An error that a host function threw; `name` says which.
        case host
        /// A mistake of the machine's own.
        case internalError
    }
    /// A place in the text, the innermost first.
    public struct Frame: Sendable {
        public var function: String
        public var file: SourceFile
        public var range: SourceRange
        public init(function: String, file: SourceFile, range: SourceRange) {
            self.function = function
            self.file = file
            self.range = range
        }
    }
    public var kind: Kind
    public var message: String
    /// The exception's class as the host calls it, `Fatal error` otherwise.
    public var name: String
    public var frames: [Frame]
    /// What a host function threw.
    public var underlying: (any Error)?

    public init(kind: Kind, message: String, name: String = "Fatal error", frames: [Frame] = [], underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.name = name
        self.frames = frames
        self.underlying = underlying
    }

    public var description: String { message.isEmpty ? name : "\(name): \(message)" }

    /// What reading an emptied place is told as.
    static let overlap = "overlapping accesses: a variable was used while it was being changed, or before it had a value"
}

/// A trap on its way through the frames.
final class TrapObject {
    var trap: Trap
    /// Thrown out of the run as it is, when there is one: a list of diagnostics.
    var error: (any Error)?
    init(_ trap: Trap, error: (any Error)? = nil) {
        self.trap = trap
        self.error = error
    }
}
