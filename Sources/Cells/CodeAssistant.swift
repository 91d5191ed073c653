/// What a runner can also be: something that knows the names of its cells and can help while one is being written.
///
/// Cursors count Unicode scalars (code points) from the start of the text, as notebooks do. The text may be unfinished or wrong. Both calls come on
/// the thread that runs the cells.
public protocol CodeAssistant: AnyObject {
    /// What could stand at the cursor; nothing where nothing is known.
    func complete(_ code: String, cursor: Int) -> CodeCompletion

    /// What is known about the thing at the cursor: signature and type at detail 0, documentation and source too at 1. Nil where nothing is known.
    func inspect(_ code: String, cursor: Int, detail: Int) -> MIMEBundle?
}

/// Candidates, and the piece of text that each of them would replace.
public struct CodeCompletion: Equatable, Sendable {
    public struct Candidate: Equatable, Sendable {
        /// What is inserted.
        public var text: String
        /// `function`, `instance`, `class`, `module`, `keyword`, …, for the icon.
        public var kind: String
        /// Type or signature, for the reader; may be empty.
        public var signature: String

        public init(text: String, kind: String = "", signature: String = "") {
            self.text = text
            self.kind = kind
            self.signature = signature
        }
    }

    public var candidates: [Candidate]
    /// The replaced piece in code points, the end not included.
    public var start: Int
    public var end: Int

    public init(candidates: [Candidate], start: Int, end: Int) {
        self.candidates = candidates
        self.start = start
        self.end = end
    }
}
