import Engine

/// The operation that made a tensor, by name: `<MulBackward0>`.
public struct GradFn: CustomStringConvertible, CustomDebugStringConvertible {
    public let name: String

    public var description: String { "<" + name + ">" }
    public var debugDescription: String { description }
}

extension Tensor {
    /// The step back from this tensor; nil for leaves.
    public var grad_fn: GradFn? { is_leaf ? nil : GradFn(name: gradientName) }
}
