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

    /// Whether operations on tensors that require gradients are recorded: PyTorch's grad mode.
    public static func isGradient() -> Bool {
        Context.current.gradients
    }

    public static func setGradient(_ on: Bool) -> Bool {
        let context = Context.current
        defer { context.gradients = on }
        return context.gradients
    }

    /// The dtype of floating numbers where none is told: PyTorch's default dtype.
    public static func defaultDType() -> String {
        Context.current.defaultDType.name
    }

    public static func setDefaultDType(_ dtype: String) {
        Border.void { try Core.setDefaultDType(DType.named(dtype)) }
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
