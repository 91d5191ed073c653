// TensorFlow traces a function once for every signature and runs the graph from then on. Here a function runs as it is written every time; the signatures are counted, so that
// what the book says of retracing can be seen.

/// The signatures that a function was called with.
final class Traces {
    var seen: Set<String> = []
    func note(_ arguments: [Any]) { seen.insert(arguments.map { Traces.signature($0) }.joined(separator: ", ")) }
    /// Tensors are told apart by shape and dtype, everything else by what it is.
    static func signature(_ argument: Any) -> String {
        if let tensor = argument as? Tensor { return (tensor is Variable ? "v" : "") + tensor.shape.description + tensor.dtype.name }
        if let tensors = argument as? [Tensor] { return "[" + tensors.map { signature($0) }.joined(separator: ", ") + "]" }
        return "\(argument)"
    }
}

/// A function of one argument, as `tf.function` gives it.
public struct GraphFunction1<A, Result> {
    let body: (A) -> Result
    let traces = Traces()
    init(_ body: @escaping (A) -> Result) { self.body = body }
    public func callAsFunction(_ a: A) -> Result {
        traces.note([a])
        return body(a)
    }
    /// How often TensorFlow would have traced the function by now.
    public func experimental_get_tracing_count() -> Int { traces.seen.count }
    public var python_function: (A) -> Result { body }
}
/// A function of two arguments, as `tf.function` gives it.
public struct GraphFunction2<A, B, Result> {
    let body: (A, B) -> Result
    let traces = Traces()
    init(_ body: @escaping (A, B) -> Result) { self.body = body }
    public func callAsFunction(_ a: A, _ b: B) -> Result {
        traces.note([a, b])
        return body(a, b)
    }
    /// How often TensorFlow would have traced the function by now.
    public func experimental_get_tracing_count() -> Int { traces.seen.count }
    public var python_function: (A, B) -> Result { body }
}

extension tf {
    /// The function itself, where one of Swift's own is wanted.
    @_disfavoredOverload
    public static func function<Function>(_ function: Function) -> Function { function }
    /// A function of one argument that counts what TensorFlow would trace.
    public static func function<A, Result>(_ function: @escaping (A) -> Result) -> GraphFunction1<A, Result> { GraphFunction1(function) }
    /// A function of two arguments that counts what TensorFlow would trace.
    public static func function<A, B, Result>(_ function: @escaping (A, B) -> Result) -> GraphFunction2<A, B, Result> { GraphFunction2(function) }
}
