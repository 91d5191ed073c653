import Engine

extension Tensor: CustomStringConvertible, CustomDebugStringConvertible {
    /// Python's `str`: `tf.Tensor([1. 2.], shape=(2,), dtype=float32)`
    public var description: String {
        if let variable = self as? Variable, variable.place == nil || !variable.isUnread { return debugDescription }
        let text = numpy().description
        return "tf.Tensor(" + (text.contains("\n") ? "\n" : "") + text + ", shape=" + Show.tuple(Values.shape(core)) + ", dtype=" + Values.dtype(core) + ")"
    }
    /// Python's `repr`: `<tf.Tensor: shape=(), dtype=float32, numpy=28.0>`
    public var debugDescription: String {
        let text = numpy().debugDescription
        let values = "dtype=" + Values.dtype(core) + ", numpy=" + (text.contains("\n") ? "\n" : "") + text + ">"
        if let variable = self as? Variable, let place = variable.place, !variable.isUnread {
            return "<Variable path=" + place + ", shape=" + Show.tuple(Values.shape(core)) + ", dtype=" + Values.dtype(core) + ", value=" + numpy().description + ">"
        }
        if let variable = self as? Variable, variable.place == nil {
            return "<tf.Variable '" + (variable.isUnread ? "UnreadVariable" : variable.name) + "' shape=" + Show.tuple(Values.shape(core)) + " " + values
        }
        return "<tf.Tensor: shape=" + Show.tuple(Values.shape(core)) + ", " + values
    }
}
