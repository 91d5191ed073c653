import Engine

/// The operation that made a tensor, by name: `<MulBackward0>`.
public struct GradFn: CustomStringConvertible, CustomDebugStringConvertible {
    let title: String

    public func name() -> String { title }
    public var description: String { "<" + title + ">" }
    public var debugDescription: String { description }

    /// PyTorch's names of engine rows whose own don't give them.
    private static let names: [String: String] = [
        "mod": "Remainder", "arcsin": "Asin", "arccos": "Acos", "arctan": "Atan", "arcsinh": "Asinh", "arccosh": "Acosh", "arctanh": "Atanh", "arctan2": "Atan2",
        "rint": "Round", "log1p": "Log1P", "square": "Pow", "softrelu": "Softplus", "select": "Where", "reshape": "View", "transpose": "Permute",
        "broadcast_to": "Expand", "part": "Slice", "strided": "AsStrided", "scatter_strided": "CopySlices", "put": "IndexPut", "take": "Index", "copy": "Clone",
        "cast": "ToCopy", "matmul": "Mm", "concat": "Cat", "norm": "LinalgVectorNorm", "overlay": "AsStrided", "custom": "Function",
    ]
    static func name(ofRow row: String) -> String {
        if let name = names[row] { return name }
        return row.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension Tensor {
    /// The step back from this tensor; nil for leaves.
    public var grad_fn: GradFn? { is_leaf ? nil : GradFn(title: gradientName) }
}
