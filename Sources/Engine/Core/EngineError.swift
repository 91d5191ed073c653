/// An error of the engine, under the name of the exception that a reader of the book knows it by.
public struct EngineError: Error, CustomStringConvertible, Sendable {
    /// "ValueError", "IndexError", "TypeError", "MXNetError", "MemoryError", "KeyboardInterrupt".
    public var name: String
    public var message: String

    public init(_ name: String, _ message: String) {
        self.name = name
        self.message = message
    }

    public var description: String { message.isEmpty ? name : "\(name): \(message)" }

    static func value(_ message: String) -> EngineError { EngineError("ValueError", message) }
    static func index(_ message: String) -> EngineError { EngineError("IndexError", message) }
    static func type(_ message: String) -> EngineError { EngineError("TypeError", message) }
    static func runtime(_ message: String) -> EngineError { EngineError("RuntimeError", message) }
    static func mxnet(_ message: String) -> EngineError { EngineError("MXNetError", message) }
}
