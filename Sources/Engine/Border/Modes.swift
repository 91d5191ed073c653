/// The running context's modes. Setting one gives the one before.
public enum Modes {
    public static func isRecording() -> Bool {
        fatalError()
    }

    public static func setRecording(_ on: Bool) -> Bool {
        fatalError()
    }

    public static func isTraining() -> Bool {
        fatalError()
    }

    public static func setTraining(_ on: Bool) -> Bool {
        fatalError()
    }

    /// Reports an error under the exception's name that a reader knows ("ValueError", "MXNetError"), as the engine's own errors are.
    public static func fail(_ name: String, _ message: String) {
        fatalError()
    }
}
