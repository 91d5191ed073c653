/// The running context's modes. Setting one gives the one before.
public enum Modes {
    public static func isRecording() -> Bool {
        Context.current.recording
    }

    public static func setRecording(_ on: Bool) -> Bool {
        let context = Context.current
        defer { context.recording = on }
        return context.recording
    }

    public static func isTraining() -> Bool {
        Context.current.training
    }

    public static func setTraining(_ on: Bool) -> Bool {
        let context = Context.current
        defer { context.training = on }
        return context.training
    }

    /// Reports an error under the exception's name that a reader knows ("ValueError", "MXNetError"), as the engine's own errors are.
    public static func fail(_ name: String, _ message: String) {
        Context.current.report(EngineError(name, message))
    }
}
