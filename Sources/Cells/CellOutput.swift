/// One representation of a value per MIME type, in the order they were given; `text/plain` is always there.
///
/// Text is kept as text; binary data (`image/png`) is base64, as on the Jupyter wire; `application/json` and its `+json` kin hold JSON text.
public struct MIMEBundle: Equatable, Sendable {
    public private(set) var entries: [(type: String, data: String)]

    public init(_ entries: [(type: String, data: String)] = []) { self.entries = entries }
    public init(text: String) { self.init([("text/plain", text)]) }

    public subscript(type: String) -> String? {
        get { entries.first { $0.type == type }?.data }
        set {
            let index = entries.firstIndex { $0.type == type }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].data = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append((type, value))
            case (nil, nil): break
            }
        }
    }
    public var text: String { self["text/plain"] ?? "" }

    public static func == (a: MIMEBundle, b: MIMEBundle) -> Bool {
        a.entries.count == b.entries.count && zip(a.entries, b.entries).allSatisfy { $0.type == $1.type && $0.data == $1.data }
    }
}

/// The type under which the kernel sends a tensor itself beside its print, so that a verifier compares values and not texts:
/// `{"shape":[2,2],"dtype":"float32","device":"cpu(0)","values":[1,2,3,4]}`, values row by row, `"nan"`, `"inf"`, `"-inf"` as strings.
public let tensorMIMEType = "application/vnd.galley.tensor+json"

public enum StreamName: String, Sendable { case stdout, stderr }

/// What a cell shows while it runs, in the order it was shown.
public enum CellOutput: Equatable, Sendable {
    case stream(StreamName, String)
    case display(MIMEBundle, id: String?)
    case updateDisplay(MIMEBundle, id: String)
    case clear(wait: Bool)
    /// The value of the cell's last expression.
    case result(MIMEBundle)
    case error(CellError)
}

/// Why a cell failed. `message` is the message alone; place, trace and caret stand in `traceback`.
public struct CellError: Error, Equatable, Sendable {
    /// The framework's exception class where the error is the framework's; else `CheckError`, `Trap`, the type of the Swift error, `Timeout`, `MemoryLimit` or `KeyboardInterrupt`.
    public var name: String
    public var message: String
    /// Lines for people: `cell:line:col: error: …`, the source line, a caret, the calls that led there. Without colours.
    public var traceback: [String]
    /// Line in the cell, from 1, where it is known.
    public var line: Int?
    public var column: Int?

    public init(name: String, message: String, traceback: [String], line: Int? = nil, column: Int? = nil) {
        self.name = name
        self.message = message
        self.traceback = traceback
        self.line = line
        self.column = column
    }
}
